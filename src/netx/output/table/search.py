"""The page of `netx search`: what was typed, what it was taken to mean, who lists it."""

from __future__ import annotations

from netx.output.table.page import Page
from netx.output.table.record import write_treatments
from netx.results import Match, SearchResult, Together

_HOW = {
    "exact": "the name",
    "synonym": "another word for it",
    "prefix": "the beginning of a word",
    "words": "the words in it",
    "spelling": "spelling: a guess from how it is written",
}


def write(page: Page, found: SearchResult) -> None:
    """The first match whole; the others, and other things of that name, after it."""
    if found.together is not None:
        _together(page, found.together)
        for match in found.matches:
            page.line()
            _match(page, found, match)
    else:
        for place, match in enumerate(found.matches):
            if place == 1:
                page.heading("It may also mean")
            if place:
                _brief(page, match)
            else:
                _match(page, found, match)
    if found.other:
        page.heading("Also of that name")
        for one in found.other:
            page.bullet(f"{one.name} ({one.type}): netx show {one.id}")


def _match(page: Page, found: SearchResult, match: Match) -> None:
    meant = match.narrower or match.effect
    count = sum(one.listed_as.id == meant.id for one in match.treatments)
    page.line(
        f"{meant.name} ({meant.clinical_name}): {count} "
        f"treatment{'' if count == 1 else 's'} list{'s' if count == 1 else ''} it",
        "bold",
    )
    page.line(
        f"You typed “{match.words or found.query}”; matched “{match.matched}” "
        f"({_HOW[match.match_kind]}).",
        "dim",
    )
    if count < len(match.treatments):
        page.line(
            f"{len(match.treatments) - count} more list something close to it, named below.", "dim"
        )
    page.line()
    write_treatments(page, match.treatments, meant.id)


def _brief(page: Page, match: Match) -> None:
    meant = match.narrower or match.effect
    page.bullet(
        f"{meant.name} ({meant.clinical_name}), matched “{match.matched}”: netx show {meant.id}"
    )


def _together(page: Page, together: Together) -> None:
    names = ", ".join(one.name for one in together.effects)
    count = len(together.all)
    page.line(
        f"{count} treatment{'' if count == 1 else 's'} list{'s' if count == 1 else ''} all "
        f"of: {names}",
        "bold",
    )
    for one in together.all:
        page.bullet(one.name)
    page.heading(f"{len(together.some)} list some of them")
    for some in together.some:
        page.bullet(f"{some.name}: {', '.join(e.name for e in some.effects)}")
    page.heading(f"{len(together.unmentioned)} list side effects, but none of these")
    page.line(", ".join(one.name for one in together.unmentioned) or "none", indent=2)
    page.line(
        "Not listed by the sources we hold; that does not mean that it cannot happen.", indent=2
    )
