"""The whole page of a treatment: every section with all that is held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from netx.output.blocks import Block, Bullets, Cited, Head, Minor, Section, Words
from netx.output.pages.facts_box import facts_boxes
from netx.output.pages.parts import (
    ask_section,
    bulleted,
    differ_section,
    headed,
    said,
    sources_section,
)
from netx.output.pages.treatment import title
from netx.output.wording import both_names, listing, words_of
from netx.results.lists import EntryRow, TrialRow
from netx.results.parts import Listing, StatementOut
from netx.results.shown import OutcomeOut, SideEffectOut, TermUsed, TreatmentShown

ITS_OWN = frozenset({"approval", "checks"})
"""Sections in which facts of the treatment itself come before what is said of its class."""


def whole_page(
    shown: TreatmentShown, headings: Mapping[str, tuple[str, list[str]]], numbers: Sequence[str]
) -> list[Section]:
    """Every section with all that is held.

    Takes the sections' names and topics by id, and the order of the sources' numbers.
    """
    made = {
        "effects": _effects(shown),
        "trials": _trials(shown),
        "differ": list(differ_section(shown.disagreements).blocks),
        "ask": list(ask_section(shown.questions, shown.id).blocks),
        "sources": list(sources_section(shown.sources, numbers).blocks),
        "approval": _standing(shown),
        "about": _about(shown),
        "checks": _tests(shown),
        "benefits": outcome_blocks(shown.outcomes),
        "who": _situations(shown),
    }
    unexplained = {term.id: term for term in shown.terms}
    sections = []
    for id_, (name, topics) in headed(headings, made).items():
        if not topics and id_ not in made:
            continue  # A section of other pages.
        own = made.get(id_, [])
        told = statement_blocks(shown.statements, topics, len(topics) > 1, unexplained)
        both = [*own, *told] if id_ in ITS_OWN else [*told, *own]
        sections.append(Section(id=id_, heading=name, blocks=[*_chosen(shown, topics), *both]))
    return sections


def _chosen(shown: TreatmentShown, topics: Sequence[str]) -> list[Block]:
    """Points of the first screen that rest on what stands in another section."""
    here = {one.id for one in shown.statements if one.topic in topics}
    points = [
        one
        for one in shown.lead.points
        if one.topic in topics and one.rests_on and not here & set(one.rests_on) and not one.trial
    ]
    return bulleted([said(one.text, one.source_ids) for one in points])


def whole_head(shown: TreatmentShown) -> Section:
    """The top of a whole page: name, standing, where it belongs, its other names."""
    place = " › ".join([shown.category_name, *(a.name for a in reversed(shown.ancestors))])
    blocks: list[Block] = [
        Head(title(shown), shown.lead.status),
        Words(Cited(f"{shown.kind} in {place}", (), "quiet")),
    ]
    others = _telling(shown.aliases, shown.name)
    if others:
        blocks.append(Words(Cited(f"Also called: {', '.join(others)}", (), "quiet")))
    return Section(id="", blocks=blocks)


def _telling(aliases: Iterable[str], name: str) -> list[str]:
    """The aliases that are more than another spelling of one before them."""

    def bare(words: str) -> str:
        return re.sub(r"[\W_]+|s\b", "", words.casefold()).replace("ae", "e").replace("z", "s")

    seen = {bare(name)}
    kept = []
    for alias in aliases:
        if bare(alias) not in seen:
            seen.add(bare(alias))
            kept.append(alias)
    return kept


def statement_blocks(
    statements: Iterable[StatementOut],
    topics: Sequence[str],
    headed: bool,
    unexplained: dict[str, TermUsed],
) -> list[Block]:
    """Statements on some topics: the treatment's own, then what is said of its classes."""
    blocks: list[Block] = []
    by_owner: dict[tuple[str, str], list[StatementOut]] = {}
    for one in statements:
        if one.topic in topics:
            by_owner.setdefault((one.inherited_from_name or "", one.question), []).append(one)
    for (owner, question), group in by_owner.items():
        if owner:
            blocks.append(
                Minor(Cited(f"{owner} in general: {question}" if headed else f"{owner} in general"))
            )
        elif headed:
            blocks.append(Minor(Cited(question)))
        for one in group:
            blocks.append(Bullets([said(one.text, one.sources)]))
            for term in [t for t in unexplained.values() if t.used_in == one.text and not owner]:
                told = said(f"{term.name}: {term.text}", term.source_ids, "quiet")
                blocks.append(Words(told, indent=6))
                del unexplained[term.id]
    return blocks


def _situations(shown: TreatmentShown) -> list[Block]:
    """The situations for which sources name it."""
    if not shown.situations:
        return []
    items = [Cited(f"{one.name}: netx show {one.id}") for one in shown.situations]
    return [Minor(Cited("Named for")), Bullets(items)]


def _about(shown: TreatmentShown) -> list[Block]:
    blocks: list[Block] = [
        Words(Cited(f"{heading}: {', '.join(one.name for one in members)}"))
        for heading, members in (
            ("Its members", shown.children),
            ("Made of", shown.components),
            ("Part of", shown.part_of),
        )
        if members
    ]
    filed = [said(one.heading, one.sources) for one in shown.filed_under]
    return [*blocks, Minor(Cited("Sources file it under")), Bullets(filed)] if filed else blocks


CODES = {"atc": "ATC", "rxnorm": "RxNorm", "ncit": "NCIt"}
"""The names of public lists of codes."""


def _day(date: str | None) -> str:
    return date or "day not found"


def _standing(shown: TreatmentShown) -> list[Block]:
    status = shown.status_detail
    old = " (checked more than two years ago)" if status.stale else ""
    items = [
        said(f"{words_of(status.value)}, as of {status.as_of}{old}: {status.text}", status.sources)
    ]
    items += [
        said(f"{one.agency}, {_day(one.date)}: {one.for_whom}", one.sources)
        for one in shown.approvals
    ]
    if shown.codes:
        codes = ", ".join(f"{CODES[one.system]} {one.code}" for one in shown.codes)
        items.append(said(f"Codes: {codes}", [s for one in shown.codes for s in one.sources]))
    return [Bullets(items)]


def _tests(shown: TreatmentShown) -> list[Block]:
    return entry_blocks(shown.tests)


def entry_blocks(entries: Iterable[EntryRow]) -> list[Block]:
    """Entries with their text, a bullet each."""
    items = [said(f"{one.name}: {one.text}", one.source_ids) for one in entries]
    return bulleted(items)


def _effects(shown: TreatmentShown) -> list[Block]:
    listed = [one for one in shown.side_effects if one.sources]
    blocks: list[Block] = [Minor(Cited("What do its sources list?"))]
    if listed:
        blocks.append(Bullets(list(listed_effects(listed))))
    else:
        none = "None that we hold lists side effects for it; that does not mean that it has none."
        blocks.append(Bullets([Cited(none)]))
    for one in shown.inherited_side_effects:
        blocks.append(Minor(Cited(f"Listed for {one.name} as a class")))
        blocks.append(Bullets(list(listed_effects(one.side_effects))))
    boxes = facts_boxes(shown.side_effects)
    if boxes:
        blocks.append(Minor(Cited("How many people had them?")))
        blocks += boxes
        without = [one.effect.name for one in listed if not one.observations]
        if without:
            blocks.append(Words(Cited(f"Listed without numbers: {', '.join(without)}."), indent=2))
    if shown.members_with_numbers:
        names = listing(one.name for one in shown.members_with_numbers)
        blocks.append(Words(Cited(f"Numbers from trials stand under its members: {names}.")))
    return blocks


MANY_ALIKE = 4
"""From so many on, effects of which the same is said share a line."""


def listed_effects(effects: Iterable[SideEffectOut]) -> Iterable[Cited]:
    """Side effects with what a source says of how often or how long, a line each.

    Where the same is said of many by the same sources, they share a line.
    """
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in effects:
        key = (_said_of(one.sources), tuple(dict.fromkeys(s.source_id for s in one.sources)))
        alike.setdefault(key, []).append(both_names(one.effect))
    for (told, cited), names in alike.items():
        if told and len(names) >= MANY_ALIKE:
            yield said(f"{told}: {'; '.join(names)}", cited)
            continue
        for name in names:
            yield said(f"{name}: {told}" if told else name, cited)


def _said_of(sources: Iterable[Listing]) -> str:
    told = (
        word
        for one in sources
        for word in (one.frequency, one.when_it_happens, one.lasts, one.serious)
        if word
    )
    return "; ".join(dict.fromkeys(told))


def outcome_blocks(outcomes: Iterable[OutcomeOut]) -> list[Block]:
    """What trials found, in plain words, each trial by itself."""
    blocks: list[Block] = []
    trial = ""
    for one in outcomes:
        if one.trial != trial:
            trial = one.trial
            blocks.append(Minor(Cited(f"{one.trial_name} ({one.population})")))
        blocks.append(Bullets([said(one.text, one.sources)]))
    return blocks


def _trials(shown: TreatmentShown) -> list[Block]:
    items = [
        said(f"{one.name}, {one.n} people: {one.population} ({_arms(one)})", one.source_ids)
        for one in shown.trials
    ]
    return bulleted(items)


def _arms(trial: TrialRow) -> str:
    return "; ".join(arm.said for arm in trial.arms)
