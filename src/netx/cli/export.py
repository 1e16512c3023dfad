"""`netx export`: the data itself in the forms that other tools read."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netx.cli.options import GENERAL, Request, takes
from netx.cli.session import Session, with_headings
from netx.errors import UsageError

if TYPE_CHECKING:
    from netx.query.catalogue import Catalogue


class Form(StrEnum):
    """What the knowledge base is written as."""

    JSON = "json"
    CSV = "csv"
    EXCEL = "excel"
    SQLITE = "sqlite"
    HTML = "html"


_ONE_FILE = {
    Form.SQLITE: ("a database", "netx.db"),
    Form.HTML: ("a page of a megabyte and more", "netx.html"),
}
"""What is one file for another program, and a name for it."""


@takes(GENERAL)
def command(
    asked: Request,
    form: Annotated[
        Form,
        typer.Argument(
            help="json is one document, csv one file a table, excel the same for spreadsheets, "
            "sqlite a database with views, html one page to read in a browser, offline."
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
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="A,B,…",
            help="For html: only what belongs to these treatments, parted by commas.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write the whole knowledge base as JSON, CSV, SQLite or one HTML page, with its sources."""
    from netx.output.place import put_file, put_folder
    from netx.results.envelope import NOTICE, SCHEMA_VERSION

    session = Session(asked)
    output = _place(form, output, session.target.terminal)
    if form is Form.HTML:
        names = [one for one in (only or "").split(",") if one.strip()]
        if only is not None and not names:
            raise UsageError(
                "only-nothing",
                "--only names no treatment",
                "Example: netx export html --only prrt,captem -o netx.html",
            )
        put_file(output, page_of(session.catalogue, session.data, names), force)
        session.written(output, "open it in a browser, or send it on")
        return
    if only is not None:
        raise UsageError("only-html", f"--only is for html, not for {form}", "Leave --only out.")
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


def _place(form: Form, output: Path | None, terminal: bool) -> Path:
    """Where to write.

    Raises `UsageError` where a form cannot go there, or nowhere without a name.
    """
    from netx.output.place import STANDARD_OUTPUT

    if output is None and form is not Form.JSON:
        _, name = _ONE_FILE.get(form, ("", "netx.zip"))
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
    if to_standard_output and form in _ONE_FILE and terminal:
        what, name = _ONE_FILE[form]
        raise UsageError(
            "no-place",
            f"{what} is not for a terminal",
            f"Name a file: netx export {form} -o {name}",
        )
    return output


def page_of(catalogue: "Catalogue", folder: Path | None, only: list[str]) -> bytes:
    """Everything as one HTML file, or what belongs to some treatments.

    Takes the folder of the data that the user named, if any, and names of treatments. Raises
    `NotFoundError` for a name that is no treatment's.
    """
    from netx.dataset.versions import data_versions
    from netx.output.export.html.page import Letters, html_page
    from netx.output.format import View
    from netx.query.added import stamp
    from netx.query.columns import columns
    from netx.query.everything import everything
    from netx.query.search_data import search_data
    from netx.results.envelope import NOTICE

    base = catalogue.base
    days = {one.version: one.date for one in data_versions(folder)}
    return html_page(
        everything(catalogue, only),
        Letters(NOTICE, base.version, days.get(base.version), stamp(catalogue)),
        with_headings(View(), catalogue),
        {"search": search_data(base), "columns": columns(catalogue)},
    )
