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
    SQLITE = "sqlite"


@takes(GENERAL)
def command(
    asked: Request,
    form: Annotated[
        Form,
        typer.Argument(
            help="json is one document, csv one file a table, sqlite a database with views."
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file; for csv a folder or a .zip file. Without it, json goes to "
            "standard output.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite what is there under the same name.")
    ] = False,
) -> None:
    """Write the whole knowledge base as JSON, CSV or SQLite, with its sources."""
    from netx.output.export.place import put_file, put_folder
    from netx.output.sink import write
    from netx.results.envelope import NOTICE, SCHEMA_VERSION

    if output is None and form is not Form.JSON:
        raise UsageError(
            "no-place", f"{form} needs a place", f"Name it: netx export {form} -o netx.{form}"
        )
    base = Session(asked).catalogue.base
    if form is Form.JSON:
        from netx.output.export.json_document import json_document
        from netx.results.envelope import DatasetStamp, Document

        whole = json_document(
            Document(
                schema_version=SCHEMA_VERSION,
                command="export",
                dataset=DatasetStamp(version=base.version, sha256=base.sha256),
                notice=NOTICE,
                data=base,
                warnings=[],
            )
        )
        if output is None:
            write(whole)
        else:
            put_file(output, whole, force)
        return
    from netx.query.tables import VIEWS, tables_of

    assert output is not None
    tables = tables_of(base, NOTICE)
    if form is Form.SQLITE:
        from netx.output.export.sqlite_file import sqlite_file

        put_file(output, sqlite_file(tables, VIEWS, SCHEMA_VERSION), force)
        return
    from netx.output.export.csv_files import csv_files, zipped

    if output.suffix.lower() == ".zip":
        put_file(output, zipped(csv_files(tables)), force)
    else:
        put_folder(output, csv_files(tables), force)
