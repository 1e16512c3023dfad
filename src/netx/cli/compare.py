"""`netx compare`: two to four options side by side."""

from typing import Annotated

import typer

from netx.cli.options import Colour, ColourOption, DataOption, DebugOption, FormatOption, JsonOption
from netx.cli.session import Session


def command(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C D]", help="Two to four treatments, by id, name, brand or alias."
        ),
    ],
    outcomes: Annotated[
        bool, typer.Option("--outcomes", help="How long people lived, too, where trials say.")
    ] = False,
    format_: FormatOption = None,
    json: JsonOption = False,
    data: DataOption = None,
    color: ColourOption = Colour.AUTO,
    debug: DebugOption = False,
) -> None:
    """Compare two to four treatments under the questions that patients ask."""
    from netx.query.compare import compare

    session = Session(format_, json, data, color)
    session.emit("compare", compare(session.catalogue, names, survival=outcomes))
