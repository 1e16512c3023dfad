"""`netx search`: the side effects that the words mean."""

from typing import Annotated

import typer

from netx.cli.meant import quoted
from netx.cli.options import PAGES, Request, takes
from netx.cli.session import Session
from netx.errors import ExitCode, NotFoundError


@takes(PAGES)
def command(
    asked: Request,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help="A side effect in your own words; several, with commas between them.",
        ),
    ],
) -> int:
    """Find side effects by whatever words you use, and the treatments that list them."""
    from netx.output.wording import at_once, by_place
    from netx.query.folding import fold
    from netx.query.search import search
    from netx.query.unanswered import near_name
    from netx.results.now import IN_DESPAIR

    session = Session(asked)
    found = search(session.catalogue, " ".join(words))
    if found.answered:
        session.emit("search", found)
        return ExitCode.DONE
    if session.for_people:
        if found.now == IN_DESPAIR:
            raise NotFoundError("nothing-found", IN_DESPAIR)
        told = found.not_found or ""
        if found.at_once:
            told = " ".join([*at_once(session.stamp.added), f"{told[0].upper()}{told[1:]}"])
        meant = near_name(session.catalogue, found)
        if found.places:
            hint = by_place(found.places)
        elif meant is not None:
            typed = found.query.split()
            slip = next(iter(found.nothing_on), "")
            rest = [one for one in typed if one != slip]
            # "Zollinger Elison" is the name and nothing beside it.
            alone = len(rest) == len(typed) or all(fold(one) in fold(meant) for one in rest)
            again = meant if alone else " ".join(meant if one == slip else one for one in typed)
            hint = f"Type: netx {'show' if again == meant else 'search'} {quoted(again)}"
        else:
            hint = "Ask your team. What to ask: netx list questions"
        raise NotFoundError("nothing-found", told, hint, tuple(found.suggestions))
    session.emit("search", found)
    return ExitCode.NOT_FOUND
