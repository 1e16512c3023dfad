"""`netx show`: everything about one thing."""

from typing import Annotated

import typer

from netx.cli.options import Colour, ColourOption, DataOption, DebugOption, FormatOption, JsonOption
from netx.cli.session import Session


def command(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="A treatment, side effect, trial, source or term, by id, name, brand or alias.",
        ),
    ],
    outcomes: Annotated[
        bool, typer.Option("--outcomes", help="How long people lived, too, where trials say.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Explain the terms that stand in it.")
    ] = False,
    format_: FormatOption = None,
    json: JsonOption = False,
    data: DataOption = None,
    color: ColourOption = Colour.AUTO,
    debug: DebugOption = False,
) -> None:
    """Show everything about one thing of any kind."""
    from netx.query.show import show

    session = Session(format_, json, data, color)
    shown = show(session.catalogue, names, survival=outcomes, explain=explain)
    session.emit("show", shown[0] if len(shown) == 1 else shown)
