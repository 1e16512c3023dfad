"""The pages of `netx show` for a situation: where it began, what it makes, how it looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netx.output.blocks import (
    Block,
    Bullets,
    Cited,
    Column,
    Head,
    Minor,
    Points,
    Section,
    Table,
    Words,
)
from netx.output.pages.parts import bulleted, differ_section, more_line, said, sources_section
from netx.output.wording import count, points_apart, status_said, with_advice
from netx.results.leads import SituationLead
from netx.results.shown import SituationShown, SituationStatementOut

BEFORE_TREATMENTS = ("what-it-is", "signs", "types", "tests", "first", "growth", "order")
"""The topics that stand above the table of treatments; the others stand below it."""

MOST_CITED = 2
"""Source numbers behind one line of a first screen."""

COUNTED = frozenset({"treatments", "trials", "differ", "sources"})
"""Sections of which it helps to know how much stands there."""


def first_screen(shown: SituationShown) -> list[Section]:
    """What it is, who reads it first, what guidelines name, and the treatments named for it."""
    lead = shown.lead
    return [
        Section(
            id="",
            blocks=[
                Head(shown.name, shown.situation_group_name.lower()),
                Words(said(with_advice(lead.in_short, None), lead.points[0].source_ids)),
                Words(said(lead.told.text, lead.told.sources[:MOST_CITED], "quiet")),
            ],
        ),
        Section(id="", blocks=[Points(_points(lead, above=True))]),
        Section(id="treatments", blocks=_few(lead)),
        Section(id="", blocks=[Points(_points(lead, above=False))]),
    ]


def _points(lead: SituationLead, above: bool) -> list[tuple[str, list[Cited]]]:
    rows: dict[str, list[Cited]] = {}
    for one in lead.points[1:]:
        if (one.topic in BEFORE_TREATMENTS) == above:
            rows.setdefault(one.label, []).append(
                said(with_advice(one.text, one.advice), one.source_ids)
            )
    if above and lead.no_order:
        rows["In which order"] = [Cited(lead.no_order)]
    if above and lead.order_trials:
        named = "; ".join(f"{one.name}: netx show {one.id}" for one in lead.order_trials)
        rows["Order tried"] = [Cited(named)]
    if not above and lead.see:
        rows["See also"] = [Cited(", ".join(one.name for one in lead.see))]
    if not above and lead.differ.count:
        rows["Sources differ"] = [Cited(points_apart(lead.differ.count, lead.differ.text))]
    return list(rows.items())


def _few(lead: SituationLead) -> list[Block]:
    named = count(len(lead.treatments) + lead.left, "treatment")
    columns = [Column(f"{named} named for it", "name"), Column("For whom, for what")]
    rows = [[Cited(one.name), said(one.text, one.source_ids)] for one in lead.treatments]
    blocks: list[Block] = [Table(columns, rows)]
    if lead.left:
        blocks.append(Words(Cited(f"{lead.left} more: -s treatments.", (), "quiet")))
    return blocks


def whole_head(shown: SituationShown) -> Section:
    """The top of a whole page: name, group, who reads it first."""
    blocks: list[Block] = [
        Head(shown.name, shown.situation_group_name.lower()),
        Words(said(shown.told.text, shown.told.sources)),
    ]
    return Section(id="", blocks=blocks)


def whole_page(
    shown: SituationShown,
    headings: Mapping[str, tuple[str, list[str]]],
    numbers: Sequence[str],
) -> list[Section]:
    """Every section with all that is held.

    Takes the sections' names and the topics of situations by id, and the order of the
    sources' numbers.
    """
    made: dict[str, list[Block]] = {
        "treatments": _treatments(shown),
        "trials": bulleted([Cited(f"{one.name}: netx show {one.id}") for one in shown.trials]),
        "differ": list(differ_section(shown.disagreements).blocks),
        "sources": list(sources_section(shown.sources, numbers).blocks),
    }
    after = {"about": _others(shown)}
    return [
        Section(
            id=id_,
            heading=name,
            blocks=[
                *(made.get(id_) or _statements(shown.statements, topics)),
                *after.get(id_, []),
            ],
        )
        for id_, (name, topics) in headings.items()
        if topics or id_ in made
    ]


def _others(shown: SituationShown) -> list[Block]:
    """Its other names, after what a reader came for."""
    if not shown.aliases:
        return []
    return [Words(Cited(f"Also called: {', '.join(shown.aliases)}", (), "quiet"))]


def _statements(told: Sequence[SituationStatementOut], topics: Sequence[str]) -> list[Block]:
    blocks: list[Block] = []
    by_question: dict[str, list[SituationStatementOut]] = {}
    for one in told:
        if one.topic in topics:
            by_question.setdefault(one.question, []).append(one)
    for question, group in by_question.items():
        blocks.append(Minor(Cited(question)))
        blocks.append(Bullets([said(_with_whose(one), one.sources) for one in group]))
    return blocks


def _with_whose(one: SituationStatementOut) -> str:
    return f"{one.advice}: {one.text}" if one.advice else one.text


def _treatments(shown: SituationShown) -> list[Block]:
    columns = [
        Column(count(len(shown.treatments), "treatment"), "name"),
        Column("For whom, for what"),
        Column("Status"),
    ]
    rows = [
        [Cited(one.name), said(one.text, one.source_ids), Cited(status_said(one.status))]
        for one in shown.treatments
    ]
    return [Table(columns, rows)]


def next_commands(shown: SituationShown) -> list[str]:
    """What to type next: the sections, the list of its treatments, and one of them."""
    named = f"--site {shown.site}" if shown.site else f"--situation {shown.id}"
    counts = {**shown.lead.more, "sources": len(shown.sources)}
    return more_line(
        counts,
        f"netx list {named}",
        f"netx show {shown.treatments[0].id}",
        bare=counts.keys() - COUNTED,
    )
