"""`netx search`: the side effects that the words mean."""

from typing import Annotated

import typer

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
    from netx.output.pages.search_asked import NOT_SAFE
    from netx.output.wording import IN_DESPAIR, at_once, by_place, listing
    from netx.query.asked import is_question
    from netx.query.emergencies import is_despair
    from netx.query.search import search
    from netx.query.text import LONGEST

    session = Session(asked)
    typed = " ".join(words)
    found = search(session.catalogue, typed)
    if found.answered:
        session.emit("search", found)
        return ExitCode.DONE
    if session.for_people:
        if is_despair(session.catalogue.base, typed):
            raise NotFoundError("nothing-found", IN_DESPAIR)
        now = f"{' '.join(at_once(session.stamp.added))} " if found.at_once else ""
        said = typed if len(typed) <= LONGEST else f"{typed[:LONGEST]}…"
        lacking = listing(f"“{one}”" for one in found.nothing_on)
        why = f": netx holds nothing on {lacking} as you ask it" if lacking else ""
        # Words that are no question may tell a symptom, of which silence says nothing.
        told = f"there is no record of “{said}”{why if len(typed.split()) > 1 else ''}; {NOT_SAFE}"
        if is_question(typed):
            told = f"nothing here answers “{said}”{why or ' as it stands; try one word of it'}"
        if found.read_as is not None:
            told = found.read_as
        raise NotFoundError(
            "nothing-found",
            f"{now}{told[0].upper()}{told[1:]}" if now else told,
            by_place(found.places)
            if found.places
            else "Ask your team. What to ask: netx list questions",
            tuple(found.suggestions),
        )
    session.emit("search", found)
    return ExitCode.NOT_FOUND
