"""The questions to ask the team that a first screen has room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netx.model import Entry, EntryType, Treatment
from netx.query.catalogue import Catalogue
from netx.query.first_points import few_sources
from netx.query.first_room import BESIDE, lines
from netx.results.leads import CitedName

MOST_ASKED = 3
LINES_OF_QUESTIONS = 2


def few(questions: Iterable[CitedName]) -> list[CitedName]:
    """The first questions that two lines hold, of those that fit on one before longer ones."""
    short_first = sorted(questions, key=lambda one: len(one.name) > BESIDE)
    kept = short_first[:1]
    for one in short_first[1:MOST_ASKED]:
        if lines(" · ".join(q.name for q in [*kept, one]) + " [0]", BESIDE) <= LINES_OF_QUESTIONS:
            kept.append(one)
    return kept


def questions_to_ask(catalogue: Catalogue, options: Sequence[Treatment]) -> list[CitedName]:
    """Questions for the team: those about each option in turn, then its class's, then any's."""
    every = [one for one in catalogue.base.entries.values() if one.type is EntryType.QUESTION]
    piles = [[one for one in every if option.id in one.about] for option in options]
    in_turn = [
        pile[place]
        for place in range(max(map(len, piles), default=0))
        for pile in piles
        if place < len(pile)
    ]
    above = {one.id for option in options for one in catalogue.ancestors(option)}
    rest = [one for one in every if above & set(one.about)] + [
        one for one in every if not one.about
    ]
    asked = {one.id: one for one in (*in_turn, *rest)}
    return [as_asked(one) for one in asked.values()]


def as_asked(one: Entry) -> CitedName:
    """A question with its first sources."""
    cited = few_sources(c for fact in one.facts for c in fact.sources)
    return CitedName(id=one.id, name=one.name, source_ids=cited)
