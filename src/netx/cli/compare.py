"""`netx compare`: two to four options side by side."""

from typing import TYPE_CHECKING, Annotated

import typer

from netx.cli.options import PAGES_OF_TREATMENTS, Request, takes
from netx.cli.session import Session
from netx.errors import UsageError
from netx.output.format import Format

if TYPE_CHECKING:
    from netx.query.catalogue import Catalogue


@takes(PAGES_OF_TREATMENTS)
def command(
    asked: Request,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C D]",
            help="Two to four treatments, by id, name, brand or alias; words such as vs, "
            "or and and may stand between them.",
        ),
    ],
) -> None:
    """Compare two to four treatments under the questions that patients ask."""
    from netx.query.compare import MOST, compare
    from netx.query.several import options_in

    session = Session(asked, in_pipe=Format.TABLE)
    meant = options_in(session.catalogue, names, MOST)
    if len(meant) == 1:
        raise _alone(session.catalogue, meant[0])
    session.emit("compare", compare(session.catalogue, meant, session.survival, session.first))


def _alone(catalogue: "Catalogue", id_: str) -> UsageError:
    """The error for one option, with what it was compared with in the trials held."""
    from netx.query.partners import partners

    offers = tuple(f"netx compare {id_} {other}" for other in partners(catalogue, id_))
    hint = (
        "Trials that we hold compared these."
        if offers
        else "No trial that we hold compared it with another. Example: netx compare prrt chemo"
    )
    return UsageError("wrong-count", "compare takes 2 to 4 treatments, not 1", hint, offers)
