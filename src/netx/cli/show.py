"""`netx show`: everything about one thing."""

from typing import Annotated

import typer

from netx.cli.meant import quoted
from netx.cli.options import PAGES_OF_TREATMENTS, Request, takes
from netx.cli.session import Session
from netx.errors import NotFoundError
from netx.output.format import Format, View


@takes(PAGES_OF_TREATMENTS)
def command(
    asked: Request,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="A treatment, side effect, trial, source or term, by id, name, brand or alias.",
        ),
    ],
    explain: Annotated[
        bool, typer.Option("--explain", help="Explain the terms that stand in it.")
    ] = False,
) -> None:
    """Show everything about one thing of any kind."""
    from netx.query.select import meanings
    from netx.query.several import names_in
    from netx.query.show import show

    session = Session(asked, in_pipe=Format.TABLE)
    try:
        meant = names_in(session.catalogue, names)
    except NotFoundError as error:
        if error.code != "unknown-name":
            raise
        # A place in the body and the like is no record, but the list can be narrowed by it.
        typed = " ".join(names)
        if meanings(session.catalogue, typed):
            said = f"nothing is called “{typed}”, but the treatments can be listed by it"
            offer = (f"netx list {quoted(typed)}",)
            raise NotFoundError("a-filter", said, suggestions=offer) from error
        if not error.suggestions:
            raise
        hint = f"Type: netx show {quoted(error.suggestions[0])}"
        raise NotFoundError(error.code, error.message, hint, error.suggestions) from error
    shown = show(session.catalogue, meant.found, survival=session.survival, explain=explain)
    session.emit("show", shown[0] if len(shown) == 1 else shown, View(also=meant.together))
