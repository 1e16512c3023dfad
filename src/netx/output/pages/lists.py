"""The pages of `netx list`: the options by group, or another kind of record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netx.output.blocks import Block, Bullets, Cited, Column, Head, Minor, Section, Table, Words
from netx.output.format import View
from netx.output.pages.parts import opening
from netx.output.wording import count, dated, design, status_said
from netx.results.lists import (
    DisagreementRow,
    EffectRow,
    EntryRow,
    SituationRow,
    TreatmentRow,
    TrialRow,
)
from netx.results.parts import SourceRow

SIGNS = {
    "approved": "+",
    "standard": "=",
    "in-trials": "~",
    "historical": "-",
    "withdrawn": "-",
    "development-stopped": "-",
    "not-recorded": "?",
}
LEGEND = (
    "+ approved · = in use without a label · ~ in trials",
    "- past, stopped or withdrawn · ? not recorded",
)
"""In two lines, so that no sign is parted from its word at 80 columns."""

MOST_DESCRIBED = 15
"""Treatments of a narrowed list that are told with what they are: at up to 4 lines each they
stay within the 64 lines of the whole list; more are named by kind, as the whole list is."""


def page(rows: Sequence[Any], view: View) -> list[Section]:
    """The count first, then the rows; what stands there only by the whole of a place last."""
    what = view.what
    noun = what[:-1] if what.endswith("s") else what
    counted = count(len(rows), noun, what) + (f" with {view.narrowed}" if view.narrowed else "")
    lead_on = ", ".join(f"netx show {one}" for one in view.pointers)
    pointers = [Words(Cited(f"What comes when: {lead_on}"))] if lead_on else []
    if rows and isinstance(rows[0], SituationRow):
        return _situations(rows, counted)
    apart = [one for one in rows if isinstance(one, TreatmentRow) and one.only_as]
    if 0 < len(apart) < len(rows):
        own = [one for one in rows if not one.only_as]
        return _with_apart(own, apart, view, pointers)
    many = not view.narrowed or len(rows) > MOST_DESCRIBED
    if rows and isinstance(rows[0], TreatmentRow) and many:
        return _by_group(rows, counted, pointers)
    return [
        Section(id="", blocks=[Head(counted), *pointers]),
        Section(id="", blocks=_rows(rows)),
    ]


def _with_apart(
    own: Sequence[TreatmentRow],
    apart: Sequence[TreatmentRow],
    view: View,
    pointers: Sequence[Block],
) -> list[Section]:
    """Those named for a place, then those for the whole of which it is a part: `--all`."""
    head = Head(f"{count(len(own), 'treatment')} named with {view.narrowed}")
    more = f"{count(len(apart), 'more', 'more')} for the {apart[0].only_as} as a whole"
    top = Section(id="", blocks=[head, *pointers])
    if not view.extent.all:
        return [top, Section(id="", blocks=[*_some(own), Words(Cited(f"{more}: --all"))])]
    return [
        top,
        Section(id="", blocks=_some(own)),
        Section(id="", heading=more, blocks=[*_legend(), *_groups(apart)]),
    ]


def _legend() -> list[Block]:
    """What the signs before the names mean."""
    return [Words(Cited(line, (), "quiet")) for line in LEGEND]


def _some(rows: Sequence[TreatmentRow]) -> list[Block]:
    """A few with what they are; many by their names, with what the signs mean."""
    if len(rows) <= MOST_DESCRIBED:
        return _rows(rows)
    return [*_legend(), *_groups(rows)]


def _by_group(
    rows: Sequence[TreatmentRow], counted: str, pointers: Sequence[Block]
) -> list[Section]:
    """Every treatment by its whole name and its sign, a class before its members."""
    head = Head(f"{counted}, by kind", "one of them: netx show NAME")
    return [
        Section(id="", blocks=[head, *pointers, *_legend()]),
        Section(id="", blocks=_groups(rows)),
    ]


def _groups(rows: Sequence[TreatmentRow]) -> list[Block]:
    by_category: dict[str, list[TreatmentRow]] = {}
    for row in rows:
        by_category.setdefault(row.category_name, []).append(row)
    blocks: list[Block] = []
    for name, group in by_category.items():
        lines = _lines(group)
        if len(lines) == 1:
            blocks.append(Words(Cited(f"{name}: {lines[0]}")))
            continue
        blocks.append(opening(name))
        blocks += [Words(Cited(line), indent=2) for line in lines]
    return blocks


def _lines(group: Sequence[TreatmentRow]) -> list[str]:
    """A class with its members on a line, then what belongs to no class."""
    ids = {row.id for row in group}
    below: dict[str, list[TreatmentRow]] = {}
    for row in group:
        if row.parent in ids and row.parent is not None:
            below.setdefault(row.parent, []).append(row)
    lines = []
    alone = []
    for row in group:
        members = [one for one in below.get(row.id, []) if one.id not in below]
        if row.id in below:
            told = " · ".join(map(_named, members))
            lines.append(f"{_named(row)}: {told}" if told else _named(row))
        elif row.parent not in ids:
            alone.append(_named(row))
    return [*lines, " · ".join(alone)] if alone else lines


def _named(row: TreatmentRow) -> str:
    brands = f" ({', '.join(row.brands)})" if row.brands else ""
    return f"{SIGNS[row.status]}{row.name}{brands}"


def _rows(rows: Sequence[Any]) -> list[Block]:
    if not rows:
        return []
    first = rows[0]
    if isinstance(first, DisagreementRow):
        return _disagreements(rows)
    if isinstance(first, EntryRow):
        items = [
            Cited(one.name if one.text == one.name else f"{one.name}: {one.text}") for one in rows
        ]
        return [Bullets(items, indent=0)]
    if isinstance(first, TreatmentRow):
        table = [
            [
                Cited(_with_brands(one)),
                Cited(one.summary),
                Cited(status_said(one.status)),
            ]
            for one in rows
        ]
        return [Table([Column("Treatment", "name"), Column("What it is"), Column("Status")], table)]
    if isinstance(first, EffectRow):
        table = [
            [
                Cited(one.name),
                Cited(one.clinical_name),
                Cited(one.id),
                Cited(str(one.treatment_count)),
            ]
            for one in rows
        ]
        heads = [
            Column("Side effect", "name"),
            Column("In clinics", "name"),
            Column("Id", "code"),
            Column("Treatments", "figure"),
        ]
        return [Table(heads, table)]
    if isinstance(first, TrialRow):
        table = [
            [
                Cited(one.name),
                Cited(f"{design(one.phase)}, {one.n} people: {one.people}"),
                Cited(one.id),
            ]
            for one in rows
        ]
        return [
            Table([Column("Trial", "name"), Column("Who was in it"), Column("Id", "code")], table)
        ]
    assert isinstance(first, SourceRow)
    table = [
        [Cited(f"{one.publisher}: {one.title}"), Cited(dated(one.date)), Cited(one.id)]
        for one in rows
    ]
    return [Table([Column("Source"), Column("Date", "code"), Column("Id", "code")], table)]


def _situations(rows: Sequence[SituationRow], counted: str) -> list[Section]:
    """Each by its name and id under its group, with how many treatments are named for it."""
    how = "One of them: netx show NAME; its treatments: netx list --situation NAME"
    sections = [Section(id="", blocks=[Head(counted), Words(Cited(how, (), "quiet"))])]
    for group in dict.fromkeys(one.situation_group_name for one in rows):
        table = [
            [Cited(one.name), Cited(one.id), Cited(str(len(one.treatment_ids)))]
            for one in rows
            if one.situation_group_name == group
        ]
        heads = [Column(group, "name"), Column("Id", "code"), Column("Treatments", "figure")]
        sections.append(Section(id="", blocks=[Table(heads, table)]))
    return sections


def _with_brands(row: TreatmentRow) -> str:
    return row.name + (f" ({', '.join(row.brands)})" if row.brands else "")


def _disagreements(rows: Sequence[DisagreementRow]) -> list[Block]:
    blocks: list[Block] = []
    for one in rows:
        blocks.append(Minor(Cited(one.topic)))
        items = []
        for position in one.positions:
            ids = ", ".join(dict.fromkeys(c.source_id for c in position.sources))
            items.append(Cited(f"{position.says} ({ids})"))
        blocks.append(Bullets(items))
        blocks.append(Words(Cited(f"Why: {one.why}"), indent=2))
    return blocks
