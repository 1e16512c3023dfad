"""What a page shows of a search: the words of the program, and which records it opens beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netx.output.blocks import Block, Bullets, Cited, Head, Minor, Section, Words
from netx.output.pages.effect import call_now, title_of, told_urgently
from netx.output.pages.search import all_together, names_and_texts, unknown_parts
from netx.output.pages.search_asked import GIVEN, help_rows, not_caused
from netx.output.pages.search_named import named, named_so
from netx.output.wording import both_names, by_place, listing
from netx.results.answers import SearchResult
from netx.results.now import IN_DESPAIR, NOT_SAFE

NO_MORE = "Ask your team. What to ask:"


class FoundPage(NamedTuple):
    """What is told above, the ids of records that stand whole beneath it, and all in a line.

    `row` is the name of the treatment whose row alone is told of the first record's table.
    """

    sections: list[Section]
    records: list[str]
    row: str
    first: str


def found_page(found: SearchResult, calls: Sequence[str]) -> FoundPage:
    """The answer of a search, as a page shows it that holds the records themselves.

    Takes whom to call, as somebody who laid something over the data has said it.
    """
    records: list[str] = []
    row = ""
    if found.now == IN_DESPAIR and not found.answered:
        sections = [Section(id="", blocks=[Words(Cited(IN_DESPAIR, (), "strong"))])]
    elif not found.answered:
        sections = _nothing(found)
    elif found.without is not None:
        sections = not_caused(found, found.without, True)
    elif found.together is not None:
        sections = all_together(found, found.together, True)
    elif found.symptoms:
        sections = _given_for(found)
    elif found.matches and found.asked_of:
        sections = _beside(found)
        records = [found.matches[0].meant.id]
        row = found.asked_of[0].name
    elif found.matches:
        sections = _causes(found)
        records = [found.matches[0].meant.id]
    elif found.asked_of and not found.texts:
        names = listing(one.name for one in found.asked_of)
        links = [f"All side effects of it: netx show {one.id} -s effects" for one in found.asked_of]
        sections = [
            Section(
                id="",
                blocks=[Head(f"{names}: side effects"), *(Words(Cited(one)) for one in links)],
            )
        ]
        records = [one.id for one in found.asked_of]
    else:
        sections = names_and_texts(found, None)
    words = [both_names(found.matches[0].meant)] if records and found.matches else []
    first = next((told for told in [*words, *map(_first_words, sections)] if told), "")
    told = [*_above(found, calls), *sections, *unknown_parts(found)]
    if found.places:
        told.append(Section(id="", blocks=[Words(Cited(by_place(found.places)))]))
    return FoundPage(told, records, row, first)


def _above(found: SearchResult, calls: Sequence[str]) -> list[Section]:
    """That it can need help now, and as what the words were read."""
    told = call_now(found.at_once)
    if found.now:
        told += [Words(Cited(one)) for one in calls]
    in_title = found.asked_of and (found.matches or found.reading == "treatment")
    if found.read_as is not None and found.answered and not in_title and not found.texts:
        told.append(Words(Cited(f"Read as: {found.read_as}.", (), "quiet")))
    return [Section(id="", blocks=told)] if told else []


def _nothing(found: SearchResult) -> list[Section]:
    """That nothing is held, and what may have been meant."""
    told = found.not_found or ""
    blocks: list[Block] = [Words(Cited(f"{told[:1].upper()}{told[1:]}.", (), "strong"))]
    if found.suggestions:
        near = [Cited(f'netx search "{one}"') for one in found.suggestions]
        blocks += [Minor(Cited("Did you mean")), Bullets(near)]
    blocks.append(Words(Cited(f"{NO_MORE} netx list questions")))
    return [Section(id="", blocks=blocks)]


def _causes(found: SearchResult) -> list[Section]:
    """An effect, whose own page stands beneath; what else the words may mean comes before it."""
    match = found.matches[0]
    blocks: list[Block] = []
    if match.match_kind == "spelling":
        guess = f"{match.meant.name}, a guess from how “{match.words}” is written"
        blocks.append(Words(Cited(f"Read as: {guess}.", (), "quiet")))
    if found.matches[1:]:
        others = "; ".join(
            f"{one.meant.name}: netx show {one.meant.id}" for one in found.matches[1:]
        )
        blocks.append(Words(Cited(f"It may also mean {others}.", (), "quiet")))
    if found.other:
        items = "; ".join(named(one).text for one in found.other)
        blocks.append(Words(Cited(f"Also of that name {items}.", (), "quiet")))
    return [Section(id="", blocks=blocks)] if blocks else []


def _beside(found: SearchResult) -> list[Section]:
    """An effect on treatments that were named with it."""
    match = found.matches[0]
    names = listing(one.name for one in found.asked_of)
    blocks: list[Block] = [Head(f"{title_of([match.meant], found.at_once)} on {names}")]
    for one in found.asked_of:
        if one.own is not None:
            near = one.own.listed_as
            as_ = "" if near.id == match.meant.id else f" as {near.name}"
            blocks.append(
                Words(Cited(f"Listed for {one.name}{as_}: netx show {one.id} -s effects"))
            )
        else:
            kin = f" It is listed for {listing(k.name for k in one.kin)}." if one.kin else ""
            blocks.append(Words(Cited(f"Nothing is listed for {one.name}; {NOT_SAFE}.{kin}")))
    return [Section(id="effects", blocks=blocks)]


def _given_for(found: SearchResult) -> list[Section]:
    """What is given against symptoms, each with its own rows."""
    sections = [
        Section(id="", blocks=[Head(title_of(found.symptoms, found.at_once), GIVEN)]),
        *named_so(found.other),
    ]
    for symptom in found.symptoms:
        given = [one for one in found.given_for if one.against == symptom.id]
        sections.append(Section(id="", blocks=help_rows(found, given)))
    causes = "; ".join(f"{one.name}: netx show {one.id}" for one in found.symptoms)
    return [
        *sections,
        *told_urgently(found.urgent, 0),
        Section(id="", blocks=[Words(Cited(f"What can bring it on: {causes}"))]),
    ]


def _first_words(section: Section) -> str:
    """The first words of a section, for who hears the page and does not see it."""
    for block in section.blocks:
        if isinstance(block, Head):
            return block.left
        if isinstance(block, Words | Minor):
            return block.said.text
    return ""
