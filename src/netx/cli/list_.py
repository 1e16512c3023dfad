"""`netx list`: the options as a tree, and every other list."""

from typing import Annotated, Any

import typer

from netx.cli.options import Colour, ColourOption, DataOption, DebugOption, FormatOption, JsonOption
from netx.cli.session import Session
from netx.errors import ExitCode, NotFoundError
from netx.output.format import Format, View


def _filter(help_: str) -> Any:
    return typer.Option(help=help_, show_default=False)


def command(
    what: Annotated[
        str,
        typer.Argument(
            help="treatments, effects, sources, trials, disagreements, questions, team, "
            "steps, tips, tests, factors or terms"
        ),
    ] = "treatments",
    category: Annotated[str | None, _filter("Such as surgery, medication, radionuclide.")] = None,
    kind: Annotated[str | None, _filter("class, drug, regimen, procedure or approach.")] = None,
    route: Annotated[str | None, _filter("How it is given, such as oral, subcutaneous.")] = None,
    goal: Annotated[str | None, _filter("What it is for, such as cure, slow-growth.")] = None,
    site: Annotated[str | None, _filter("Where the tumour is, such as pancreas, lung.")] = None,
    reach: Annotated[str | None, _filter("systemic or local.")] = None,
    status: Annotated[str | None, _filter("approved, standard, in-trials, historical ...")] = None,
    effect: Annotated[str | None, _filter("A side effect that its sources list.")] = None,
    format_: FormatOption = None,
    json: JsonOption = False,
    data: DataOption = None,
    color: ColourOption = Colour.AUTO,
    debug: DebugOption = False,
) -> int:
    """List the treatment options, or another kind of record."""
    from netx.query.select import ROW_TYPES, Filters, list_rows

    session = Session(format_, json, data, color)
    filters = Filters(category, kind, route, goal, site, reach, status, effect)
    rows = list_rows(session.catalogue, what, filters)
    narrowed = ", ".join(f"{name} {value}" for name, value in filters.given.items())
    view = View(row_type=ROW_TYPES.get(what, ROW_TYPES["terms"]), what=what, narrowed=narrowed)
    if not rows and session.format in (Format.TABLE, Format.PLAIN):
        raise NotFoundError(
            "nothing-found",
            f"no {what} with {narrowed}" if narrowed else f"this data holds no {what}",
            "Leave out a filter, or see all with: netx list",
        )
    session.emit("list", rows, view)
    return ExitCode.DONE if rows else ExitCode.NOT_FOUND
