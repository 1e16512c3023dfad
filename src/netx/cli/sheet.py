"""`netx sheet`: one page to print and take along."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from netx.cli.meant import quoted
from netx.cli.options import GENERAL, Request, takes
from netx.cli.session import Session
from netx.errors import UsageError


class SheetFormat(StrEnum):
    """What a sheet is written in."""

    HTML = "html"
    MARKDOWN = "markdown"


@takes(GENERAL)
def command(
    asked: Request,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A [B C]", help="One to three treatments, by id, name, brand or alias."
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            readable=False,
            metavar="FILE",
            help="Write to this file; without it or for -, to standard output.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite FILE if it is there.")] = False,
    format_: Annotated[
        SheetFormat, typer.Option("--format", "-f", help="How to write it.")
    ] = SheetFormat.HTML,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="Large letters, on as many pages as it takes.")
    ] = False,
    questions_only: Annotated[
        bool, typer.Option("--questions-only", help="Only questions to ask, with room to write.")
    ] = False,
) -> None:
    """Make a one-page visit sheet to print: options, numbers, questions, room to write."""
    from netx.output.answer import addresses
    from netx.output.pages.sheet import sheet
    from netx.output.place import STANDARD_OUTPUT, put_file
    from netx.query.several import options_in
    from netx.query.sheet import MOST, for_visit
    from netx.results.envelope import NOTICE

    session = Session(asked)
    if output is None and format_ is SheetFormat.HTML and session.target.terminal:
        raise UsageError(
            "no-place",
            "a sheet needs a file to be printed from",
            f"Name it: netx sheet {' '.join(map(quoted, names))} -o visit.html",
        )
    catalogue = session.catalogue
    told = for_visit(catalogue, options_in(catalogue, names, MOST))
    page = sheet(
        told.subject,
        told.questions,
        told.sources,
        NOTICE,
        catalogue.base.version,
        questions_only,
        session.stamp.added,
    )
    if format_ is SheetFormat.HTML:
        from netx.output.paint import html

        text = html.paint(page, large_print)
    else:
        from netx.output.paint import markdown

        text = markdown.paint(page, addresses(told.sources))
    put_file(output or STANDARD_OUTPUT, text.encode(), force)
    session.written(output or STANDARD_OUTPUT, "open it in a browser and print it")
