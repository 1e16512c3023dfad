"""The page of `netx about --changes`."""

from __future__ import annotations

from collections import Counter

from netx.model import SHELF_OF
from netx.output.blocks import (
    Block,
    Bullets,
    Cited,
    Column,
    Figure,
    Head,
    Minor,
    Section,
    Table,
    Words,
)
from netx.output.wording import count
from netx.results.changes import ChangesResult, FactChanged, RecordChanged

MOST_RECORDS = 10
"""Treatments whose changes are counted on a first screen of 48 lines, beside what is said."""

HEADINGS = {
    "treatment": "Treatments",
    "situation": "Situations",
    "effect": "Side effects",
    "trial": "Trials",
    "disagreement": "Where sources differ",
    "entry": "Questions, tests, terms and the like",
    "source": "Sources",
}


def changes_first(result: ChangesResult) -> list[Section]:
    """What the new versions mean, and of which treatments most changed."""
    sections = [_head(result)]
    treatments = [one for one in result.records if one.type == "treatment"]
    if treatments:
        most = sorted(treatments, key=lambda one: -len(one.facts))[:MOST_RECORDS]
        rows = [_counted(one) for one in most]
        columns = [Column("Treatment", "name"), *(_column(one) for one in _CHANGES)]
        blocks: list[Block] = [Table(columns, rows)]
        left = len(treatments) - len(rows)
        if left > 0:
            blocks.append(Words(Cited(f"{count(left, 'treatment')} more: --all", (), "quiet")))
        sections.append(Section(id="treatments", blocks=blocks))
    numbers = Counter(fact.change for one in result.records for fact in one.facts)
    if numbers:
        told = ", ".join(f"{numbers[change]} {change}" for change in _CHANGES if numbers[change])
        sections.append(Section(id="", blocks=[Words(Cited(f"Facts in all: {told}."))]))
    others = Counter(one.type for one in result.records if one.type != "treatment")
    if others:
        told = ", ".join(f"{HEADINGS[type_].lower()} {n}" for type_, n in others.items())
        sections.append(Section(id="", blocks=[Words(Cited(f"Other records changed: {told}."))]))
    return sections


def changes_whole(result: ChangesResult) -> list[Section]:
    """Every change, record by record: what is new, what it said before, what is gone."""
    sections = [_head(result)]
    for type_, heading in HEADINGS.items():
        records = [one for one in result.records if one.type == type_]
        if records:
            found_by = [one for one in records if _is_found_by(one)]
            blocks = [block for one in records if one not in found_by for block in _changed(one)]
            if found_by:
                told = f"Only the words by which they are found: {len(found_by)} more."
                blocks.append(Words(Cited(told)))
            sections.append(Section(id=SHELF_OF[type_], heading=heading, blocks=blocks))
    return sections


_CHANGES = ("added", "altered", "retired")


def _column(change: str) -> Column:
    return Column(change, "figure")


def _counted(one: RecordChanged) -> list[Cited | Figure]:
    if one.change == "added":
        return [Cited(one.name), Figure("new"), Figure(""), Figure("")]
    if one.change == "retired":
        return [Cited(one.name), Figure(""), Figure(""), Figure("gone")]
    numbers = Counter(fact.change for fact in one.facts)
    return [Cited(one.name), *(Figure(str(numbers[c] or "")) for c in _CHANGES)]


def _head(result: ChangesResult) -> Section:
    blocks: list[Block] = [
        Head(f"What changed in the data since {result.since}", f"now {result.version}")
    ]
    if result.unpublished:
        blocks.append(
            Words(
                Cited(
                    "These records are not those of a published version: what was changed since "
                    "the newest one is not told."
                )
            )
        )
    elif not result.versions:
        blocks.append(Words(Cited("Nothing: there is no newer version.")))
    for one in result.versions:
        blocks.append(Minor(Cited(f"{one.version}, {one.date}")))
        blocks.append(Bullets([Cited(said) for said in one.says]))
    return Section(id="", blocks=blocks)


def _changed(one: RecordChanged) -> list[Block]:
    if one.change == "added":
        return [Minor(Cited(f"{one.name} ({one.id}): new"))]
    if one.change == "retired":
        return [Minor(Cited(f"{one.name} ({one.id}): gone{_by(one.facts)}"))]
    return [
        Minor(Cited(f"{one.name} ({one.id})")),
        Bullets([_told(fact, one.id) for fact in one.facts]),
    ]


def _is_found_by(one: RecordChanged) -> bool:
    """Whether nothing changed of a record but the words by which it is found."""
    keys = {fact.id.removeprefix(f"{one.id}/") for fact in one.facts}
    return one.change == "altered" and keys <= {"synonyms", "aliases"}


FIELDS = {
    "lead": "its first screen",
    "synonyms": "the words by which it is found",
    "aliases": "its other names",
    "sections": "its sections",
    "codes": "its codes",
}
"""Fields of records in words."""


def _by(facts: list[FactChanged]) -> str:
    by = [id_ for fact in facts for id_ in fact.replaced_by]
    return f"; see {', '.join(by)}" if by else ""


def _told(fact: FactChanged, record: str) -> Cited:
    key = fact.id.removeprefix(f"{record}/")
    key = FIELDS.get(key, key)
    if fact.change == "added":
        return Cited(f"Added, {key}: {fact.now}" if fact.now else f"Added: {key}")
    if fact.change == "retired":
        return Cited(f"Retired, {key}: {fact.was or 'no text'}{_by([fact])}")
    if fact.was and fact.now:
        return Cited(f"Altered, {key}: {fact.now} It said: {fact.was}")
    return Cited(f"Altered, not in its words: {key}")
