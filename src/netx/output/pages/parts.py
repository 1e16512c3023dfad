"""What pages have in common: numbered sources, where sources differ, the closing lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from netx.basis import SURVIVAL
from netx.output.blocks import (
    Block,
    Bullets,
    Cited,
    Column,
    Minor,
    Rule,
    Section,
    Table,
    Words,
)
from netx.output.format import Extent
from netx.output.wording import NOT_SAID, dated, with_advice, words_of
from netx.results.lists import AnswerHeld, DisagreementRow, EntryRow
from netx.results.parts import CitationOut, Listing, SourceRow, source_ids_in
from netx.results.shown import OutcomeOut

MORE = "More:"
"""Begins the line of a page that is not whole on what else there is."""

DEEPER = ": -s effects"
"""Behind "6 more": where the side effects stand that a first screen only counts."""


def ids(cited: Iterable[str | CitationOut | Listing]) -> list[str]:
    """The source ids of citations, each once."""
    return list(dict.fromkeys(one if isinstance(one, str) else one.source_id for one in cited))


def said(text: str, cited: Iterable[str | CitationOut | Listing] = (), style: str = "") -> Cited:
    """Words with the sources behind them."""
    return Cited(text, ids(cited), style)


def bulleted(items: Sequence[Cited]) -> list[Block]:
    """Items behind bullets; nothing where there are none."""
    return [Bullets(items)] if items else []


def numbered(first: object, sources: Iterable[SourceRow]) -> list[str]:
    """Source ids in the order of their numbers: those of the first screen come first.

    So a number means the same on every section of a page.
    """
    known = dict.fromkeys(one.id for one in sources)
    return [id_ for id_ in dict.fromkeys([*source_ids_in(first), *known]) if id_ in known]


def sources_section(
    sources: Iterable[SourceRow], numbers: Sequence[str], limits: bool = True
) -> Section:
    """The sources by their numbers: who published what, when, and what we did not see of it.

    Without `limits` that last part stands on the source's own page alone.
    """
    place = {id_: number for number, id_ in enumerate(numbers, 1)}
    rows = []
    for source in sorted(sources, key=lambda one: place[one.id]):
        seen = f". {source.limits}" if limits and source.limits else ""
        told = Cited(f"{published(source)} ({source.id}){seen}")
        rows.append([Cited(f"[{place[source.id]}]", (), "quiet"), told])
    columns = [Column("", "code"), Column("")]
    blocks: list[Block] = [Table(columns, rows, ruled=False)] if rows else []
    return Section(id="sources", heading="Sources", blocks=blocks)


def published(source: SourceRow) -> str:
    """Who published what and when, and that it was last read long ago."""
    old = f", last checked {source.accessed}: may be out of date" if source.stale else ""
    return f"{source.publisher}: {source.title}. {dated(source.date)}{old}"


def differ_section(disagreements: Iterable[DisagreementRow]) -> Section:
    """Where sources differ: what each says, and why."""
    blocks: list[Block] = []
    for one in disagreements:
        blocks.append(Minor(said(one.topic)))
        blocks.append(Bullets([said(p.says, p.sources) for p in one.positions], indent=2))
        ours = "" if one.why_sources else " (our reading)"
        blocks.append(Words(said(f"Why{ours}: {one.why}", one.why_sources), indent=2))
    return Section(id="differ", heading="Where do sources differ?", blocks=blocks)


def ask_section(questions: Iterable[EntryRow], own: str = "") -> Section:
    """Questions to ask the team, each with what is held that answers it.

    Takes the id of the treatment whose page it is: what is its own needs no name.
    """
    blocks: list[Block] = []
    for one in questions:
        blocks.append(Bullets([said(one.name, one.source_ids)]))
        blocks += [
            Words(said(answer_told(held, own), held.sources), indent=6) for held in one.answers
        ]
    return Section(id="ask", heading="Questions to ask, and what we hold", blocks=blocks)


def answer_told(held: AnswerHeld, own: str = "") -> str:
    """What answers a question, with the name of what it is told of and whose advice it is."""
    text = with_advice(held.text, held.advice) if held.advice else held.text
    return text if held.record == own else f"{held.record_name}: {text}"


def headed(
    headings: Mapping[str, tuple[str, list[str]]], made: Iterable[str]
) -> dict[str, tuple[str, list[str]]]:
    """The sections of a vocabulary, then those `made` that it does not name.

    So a data folder that names fewer sections than the program fills loses no fact.
    """
    unnamed: dict[str, tuple[str, list[str]]] = {
        id_: (words_of(id_).capitalize(), []) for id_ in made if id_ not in headings
    }
    return {**headings, **unnamed}


def opening(text: str) -> Block:
    """A line in bold."""
    return Words(Cited(text, (), "strong"))


def closing(more: Sequence[str], notice: str, version: str) -> Section:
    """The last lines of every page: what to type next, then what this is and is not."""
    blocks: list[Block] = [Rule()]
    blocks += [Words(Cited(line)) for line in more]
    blocks.append(Words(Cited(f"{notice} Data {version}.", (), "quiet")))
    return Section(id="", blocks=blocks)


def more_line(counts: Mapping[str, int], *commands: str, bare: Collection[str] = ()) -> list[str]:
    """What else there is: sections with how much stands in each, then whole commands.

    `bare` are sections of which only the name is told.
    """
    told = " ".join(
        id_ if id_ in bare else f"{id_} ({number})" for id_, number in counts.items() if number
    )
    return [f"{MORE} -s {told} --all" if told else f"{MORE} --all", *commands]


def lived_section(outcomes: Iterable[OutcomeOut]) -> list[Section]:
    """How long people lived, trial by trial, where that was asked for and is held."""
    items = [
        said(f"{one.trial_name} ({one.population}): {one.text}", one.sources)
        for one in outcomes
        if one.measure == SURVIVAL
    ]
    heading = "How long people lived, each trial by itself"
    return [Section(id="lived", heading=heading, blocks=[Bullets(items)])] if items else []


def only(sections: Sequence[Section], extent: Extent) -> list[Section]:
    """The sections that were asked for, in the order of the page; empty ones say so."""
    wanted = [one for one in sections if extent.all or one.id in extent.sections]
    if extent.all:
        return [one for one in wanted if one.blocks]
    return [
        one
        if one.blocks
        else Section(id=one.id, heading=one.heading, blocks=[Words(Cited(NOT_SAID))])
        for one in wanted
    ]
