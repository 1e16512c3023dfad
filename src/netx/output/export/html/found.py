"""What a page shows of a search: the words of the program, and which records it opens beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from netx.output.blocks import Block, Bullets, Cited, Head, Minor, Section, Words
from netx.output.pages.effect import call_now, title_of, told_urgently
from netx.output.pages.search import all_together, names_and_texts, unknown_parts
from netx.output.pages.search_asked import GIVEN, help_rows, not_caused
from netx.output.pages.search_named import named, named_so
from netx.output.wording import both_names, by_place, listing
from netx.results.answers import AskedTreatment, SearchResult, Without
from netx.results.now import IN_DESPAIR, NOT_SAFE
from netx.results.parts import EffectName

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
        sections = []
    elif not found.answered:
        sections = _nothing(found)
    elif found.without is not None:
        sections = _not_caused(found, found.without)
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
    above = _above(found, calls)
    if not words and not sections:
        words = list(map(_first_words, above))
    first = next((told for told in [*words, *map(_first_words, sections)] if told), "")
    if found.at_once and found.now and found.now != first:
        first = f"{found.now} {first}"
    told = [*above, *sections, *unknown_parts(found)]
    if found.places:
        told.append(Section(id="", blocks=[Words(Cited(by_place(found.places)))]))
    return FoundPage(told, records, row, first)


def _above(found: SearchResult, calls: Sequence[str]) -> list[Section]:
    """That it can need help now, and as what the words were read."""
    if found.now == IN_DESPAIR:
        # A number to call, and nothing else.
        return [Section(id="", blocks=[Words(Cited(IN_DESPAIR, (), "strong"))])]
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
    meant = found.matches[0].meant
    names = listing(one.name for one in found.asked_of)
    title = Head(f"{title_of([meant], found.at_once)} on {names}")
    return [Section(id="effects", blocks=[title, *_listed_for(found.asked_of, meant)])]


def _not_caused(found: SearchResult, without: Without) -> list[Section]:
    """How many treatments list what was asked not to come; first those that were named."""
    every = not_caused(structs.replace(found, asked_of=[]), without, True)
    if found.negated is None or not found.asked_of:
        return every
    title, *rest = every[0].blocks
    told = [title, *_listed_for(found.asked_of, found.negated), *rest]
    return [Section(id=every[0].id, blocks=told), *every[1:]]


def _listed_for(asked_of: Sequence[AskedTreatment], meant: EffectName) -> list[Block]:
    """Whether an effect is listed for treatments; its figures stand on their pages."""
    blocks: list[Block] = []
    for one in asked_of:
        if one.own is not None:
            near = one.own.listed_as
            as_ = "" if near.id == meant.id else f" as {near.name}"
            told = f"Listed for {one.name}{as_}: netx show {one.id} -s effects"
            blocks.append(Words(Cited(told)))
        else:
            kin = f" It is listed for {listing(k.name for k in one.kin)}." if one.kin else ""
            blocks.append(Words(Cited(f"Nothing is listed for {one.name}; {NOT_SAFE}.{kin}")))
    return blocks


def _given_for(found: SearchResult) -> list[Section]:
    """What is given against symptoms, each with its own rows."""
    sections = [
        Section(id="", blocks=[Head(title_of(found.symptoms, found.at_once), GIVEN)]),
        *told_urgently(found.urgent, 0),
        *named_so(found.other),
    ]
    for symptom in found.symptoms:
        given = [one for one in found.given_for if one.against == symptom.id]
        sections.append(Section(id="", blocks=help_rows(found, given)))
    causes = "; ".join(f"{one.name}: netx show {one.id}" for one in found.symptoms)
    return [
        *sections,
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
