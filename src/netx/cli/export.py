"""`netx export`: the data itself in the forms that other tools read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from netx.cli.options import GENERAL, Request, takes
from netx.cli.session import Session
from netx.errors import UsageError


class Form(StrEnum):
    """What the knowledge base is written as."""

    JSON = "json"
    CSV = "csv"
    EXCEL = "excel"
    SQLITE = "sqlite"


@takes(GENERAL)
def command(
    asked: Request,
    form: Annotated[
        Form,
        typer.Argument(
            help="json is one document, csv one file a table, excel the same for spreadsheets, "
            "sqlite a database with views."
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            readable=False,
            metavar="PATH",
            help="The file; for csv and excel a folder or a .zip file; - is standard output, "
            "where json goes without it.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite what is there under the same name.")
    ] = False,
) -> None:
    """Write the whole knowledge base as JSON, CSV or SQLite, with its sources."""
    from netx.output.place import STANDARD_OUTPUT, put_file, put_folder
    from netx.results.envelope import NOTICE, SCHEMA_VERSION

    session = Session(asked)
    if output is None and form is not Form.JSON:
        name = "netx.db" if form is Form.SQLITE else "netx.zip"
        raise UsageError(
            "no-place", f"{form} needs a place", f"Name it: netx export {form} -o {name}"
        )
    output = output or STANDARD_OUTPUT
    to_standard_output = output == STANDARD_OUTPUT
    if to_standard_output and form in (Form.CSV, Form.EXCEL):
        raise UsageError(
            "no-place",
            f"{form} is several files, and standard output is one",
            f"Name a folder or a .zip file: netx export {form} -o netx.zip",
        )
    if to_standard_output and form is Form.SQLITE and session.target.terminal:
        raise UsageError(
            "no-place",
            "a database is not for a terminal",
            "Name a file: netx export sqlite -o netx.db",
        )
    base, added = session.catalogue.base, session.catalogue.added
    if form is Form.JSON:
        from netx.output.export.json_document import json_document
        from netx.results.envelope import Document

        document = Document(
            schema_version=SCHEMA_VERSION,
            command="export",
            dataset=session.stamp,
            notice=NOTICE,
            data=base,
            warnings=[],
        )
        whole = json_document(document, added)
        put_file(output, whole, force)
        return
    from netx.dataset.versions import data_versions
    from netx.query.tables import VIEWS, tables_of

    tables = tables_of(base, NOTICE, data_versions(session.data))
    if added is not None:
        from netx.query.tables.added import tables_added

        tables += tables_added(added)
    if form is Form.SQLITE:
        from netx.output.export.sqlite_file import sqlite_file

        put_file(output, sqlite_file(tables, VIEWS, SCHEMA_VERSION), force)
        return
    from netx.output.export.csv_files import csv_files, spreadsheet_files, zipped
    from netx.output.export.data_package import FILE, data_package, files_of_package
    from netx.output.export.sqlite_file import viewed

    tables += viewed(tables, VIEWS)
    if form is Form.CSV:
        from netx.output.export.duckdb_scripts import duckdb_scripts

        described = {FILE: data_package(tables, base, NOTICE), **duckdb_scripts(tables)}
        files = {**described, **csv_files(tables)}
    else:
        files = spreadsheet_files(tables)
    if output.suffix.lower() == ".zip":
        put_file(output, zipped(files), force)
    else:
        put_folder(output, files, force, files_of_package(output))
