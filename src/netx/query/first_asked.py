"""The questions to ask the team that a first screen has room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netx.model import Entry, EntryType, Treatment
from netx.prepared_base import in_order, prepared_part
from netx.query.catalogue import Catalogue
from netx.query.first_points import few_sources
from netx.query.first_room import BESIDE, lines
from netx.results.leads import CitedName

MOST_ASKED = 3
LINES_OF_QUESTIONS = 2


def few(questions: Iterable[CitedName]) -> list[CitedName]:
    """The first questions that two lines hold, of those that fit on one before longer ones."""
    short: list[CitedName] = []
    longer: list[CitedName] = []
    for one in questions:
        (longer if len(one.name) > BESIDE else short).append(one)
        if len(short) == MOST_ASKED:
            break  # no more are looked at, however many there are
    short_first = [*short, *longer]
    kept = short_first[:1]
    for one in short_first[1:MOST_ASKED]:
        if lines(" · ".join(q.name for q in [*kept, one]) + " [0]", BESIDE) <= LINES_OF_QUESTIONS:
            kept.append(one)
    return kept


def questions_to_ask(catalogue: Catalogue, options: Sequence[Treatment]) -> Iterator[CitedName]:
    """Questions for the team: those about each option in turn, then its class's, then any's."""
    links, entries = catalogue.links.treatments, catalogue.base.entries
    piles = [_questions(catalogue, links[option.id].entries) for option in options]
    in_turn = [
        pile[place]
        for place in range(max(map(len, piles), default=0))
        for pile in piles
        if place < len(pile)
    ]
    above = {one.id for option in options for one in catalogue.ancestors(option)}
    of_classes = in_order((id_ for one in above for id_ in links[one].entries), entries)
    ids = dict.fromkeys(one.id for one in (*in_turn, *_questions(catalogue, of_classes)))
    for id_ in (*ids, *about_nothing(catalogue)):
        yield as_asked(entries[id_])


def _questions(catalogue: Catalogue, ids: Iterable[str]) -> list[Entry]:
    """Of entries with these ids those that are questions."""
    every = map(catalogue.base.entries.__getitem__, ids)
    return [one for one in every if one.type is EntryType.QUESTION]


def about_nothing(catalogue: Catalogue) -> list[str]:
    """The ids of the questions that are about nothing in particular."""
    held = prepared_part(catalogue.base, "questions-of-all", list[str])
    if held is not None:
        return held
    every = catalogue.base.entries.values()
    return [one.id for one in every if one.type is EntryType.QUESTION and not one.about]


def as_asked(one: Entry) -> CitedName:
    """A question with its first sources."""
    cited = few_sources(c for fact in one.facts for c in fact.sources)
    return CitedName(id=one.id, name=one.name, source_ids=cited)
