"""The first screen of `netx show` for a treatment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netx.output.blocks import (
    Block,
    Cited,
    Column,
    Figure,
    Head,
    Points,
    Section,
    Table,
    Words,
)
from netx.output.pages.parts import (
    DEEPER,
    more_line,
    said,
)
from netx.output.wording import count, often_in_line, points_apart, sentence, whole
from netx.results.leads import (
    ANY_CAUSE,
    CitedName,
    LeadListed,
    LeadRow,
    LeadTable,
    TreatmentLead,
)
from netx.results.shown import TreatmentShown

BEFORE_EFFECTS = ("who-for", "how-given", "time", "can-do", "limits")
"""The questions that stand above the side effects; the others stand below them."""

COUNTED = frozenset({"effects", "trials", "differ", "ask", "sources"})
"""Sections of which it helps to know how much stands there; the others hold some statements."""

CALL_YOUR_TEAM = "Call your team"
NO_CALL = "Our sources do not say when: ask for your team's number."


def first_screen(shown: TreatmentShown, rest: str = DEEPER) -> list[Section]:
    """What an expert would say in a minute: all of the lead, and nothing else.

    `rest` says where the side effects are that are only counted.
    """
    lead = shown.lead
    return [
        Section(
            id="",
            blocks=[
                Head(title(shown), f"{_sort(shown)} · {lead.status}"),
                Words(said(lead.in_short, lead.points[0].source_ids)),
            ],
        ),
        Section(id="", blocks=[Points(_points(lead, BEFORE_EFFECTS, above=True))]),
        *side_effects(lead, rest),
        Section(id="", blocks=[Points(_below(lead))]),
    ]


def title(shown: TreatmentShown) -> str:
    """A treatment's name with its brands."""
    brands = [brand for brand in shown.brands if brand.casefold() != shown.name.casefold()]
    return shown.name + (f" ({', '.join(brands)})" if brands else "")


def next_commands(shown: TreatmentShown) -> list[str]:
    """What to type next: the sections, and a comparison or a member."""
    if shown.lead.members:
        command = f"netx show {shown.lead.members[0].id}"
    elif shown.beside:
        command = f"netx compare {shown.id} {shown.beside[0].id}"
    else:
        command = f"netx sheet {shown.id} -o visit.html"
    counts = {**shown.lead.more, "sources": len(shown.sources)}
    return more_line(counts, command, bare=counts.keys() - COUNTED)


def _sort(shown: TreatmentShown) -> str:
    """What sort of thing it is: its class, or its kind."""
    return shown.ancestors[0].name if shown.ancestors else shown.kind


def _points(
    lead: TreatmentLead, topics: Sequence[str], above: bool
) -> list[tuple[str, list[Cited]]]:
    rows: dict[str, list[Cited]] = {}
    for one in lead.points[1:]:
        if (one.topic in topics) == above:
            text = f"{one.text.rstrip('.')} ({one.trial})." if one.trial else one.text
            rows.setdefault(one.label, []).append(said(text, one.source_ids))
    return list(rows.items())


def serious_and_call(lead: TreatmentLead, deeper: str) -> list[tuple[str, list[Cited]]]:
    """What can be serious, and when to call; `deeper` says where more of it stands."""
    rows: list[tuple[str, list[Cited]]] = []
    if lead.serious:
        rows.append(("Can be serious", [_names(lead.serious)]))
    if lead.call is None:
        rows.append((CALL_YOUR_TEAM, [Cited(NO_CALL)]))
    else:
        more = f" When else{deeper}." if lead.call.more else ""
        rows.append((CALL_YOUR_TEAM, [said(lead.call.text + more, lead.call.source_ids)]))
    return rows


def _below(lead: TreatmentLead) -> list[tuple[str, list[Cited]]]:
    rows = serious_and_call(lead, DEEPER)
    rows += _points(lead, BEFORE_EFFECTS, above=False)
    rows.append(("How sure is this", [Cited(sentence(lead.how_sure))]))
    if lead.differ.count:
        told = points_apart(lead.differ.count, lead.differ.text)
        rows.append(("Sources differ", [Cited(told)]))
    return rows


def _names(effects: Sequence[CitedName]) -> Cited:
    names = ", ".join(_with_often(one) for one in effects)
    return said(sentence(names), [id_ for one in effects for id_ in one.source_ids[:1]][:2])


def _with_often(effect: CitedName) -> str:
    if effect.often is None:
        return effect.name
    return f"{effect.name} ({often_in_line(effect.often)})"


def side_effects(lead: TreatmentLead, rest: str) -> list[Section]:
    """What a treatment's members and its side effects are, as its first screen tells."""
    found = []
    if lead.members:
        named = count(len(lead.members), "member")
        head = f"{named}, and {lead.members_left} more" if lead.members_left else named
        rows = [[Cited(one.name), said(one.text, one.source_ids[:1])] for one in lead.members]
        block = Table([Column(head, "name"), Column("")], rows)
        found.append(Section(id="members", blocks=[block]))
    if lead.side_effects is not None:
        found.append(Section(id="effects", blocks=lead_table(lead.side_effects, rest)))
    if lead.listed is not None:
        listed = _listed(lead.listed, rest)
        found.append(Section(id="effects", blocks=[Points([("Side effects", [listed])])]))
    return found


def _listed(listed: LeadListed, rest: str) -> Cited:
    names = ", ".join(one.name for one in listed.effects)
    of = f"Of {listed.of} in general: " if listed.of else ""
    left = f", and {listed.left} more{rest}" if listed.left else ""
    cited = [id_ for one in listed.effects for id_ in one.source_ids][:2]
    told = f"{sentence(of + names)}{left}. " if names else ""
    return said(f"{told}{listed.note}", cited)


def lead_table(table: LeadTable, rest: str = DEEPER) -> list[Block]:
    """The side-effect table of a first screen, and what is to know about it."""
    some_any = any(row.any_grade is not None for row in table.rows)
    some_severe = any(
        one is not None
        for row in table.rows
        for one in (row.severe_grade, row.comparator_severe_grade)
    )
    what = "Side effects" if some_any else "Severe side effects"
    columns = [Column(f"{what}, of {table.per} people", "name"), Column(table.arm, "figure")]
    if table.comparator_arm:
        columns.append(Column(table.comparator_arm, "figure"))
    if some_any and some_severe:
        columns.append(Column("severe", "figure"))
    rows = [_row(row, table, some_any, some_severe) for row in table.rows]
    return [
        Table(columns, rows),
        *(Words(Cited(one.text, one.sources, "quiet")) for one in _under(table, rest)),
    ]


def _row(row: LeadRow, table: LeadTable, some_any: bool, some_severe: bool) -> list[Cited | Figure]:
    name = f"{row.effect.name} ({row.said_as})" if row.said_as else row.effect.name
    cells: list[Cited | Figure] = [Cited(name)]
    shown, against = row.any_grade, row.comparator_any_grade
    if not some_any:
        shown, against = row.severe_grade, row.comparator_severe_grade
    cells.append(Figure(whole(shown), shown))
    if table.comparator_arm:
        cells.append(Figure(whole(against), against))
    if some_any and some_severe:
        severe = whole(row.severe_grade)
        if table.comparator_arm:
            severe += f" / {whole(row.comparator_severe_grade)}"
        cells.append(Figure(severe))
    return cells


def _under(table: LeadTable, rest: str) -> Iterable[Cited]:
    lines = []
    if table.as_often:
        without = {"placebo": "without it"}.get(table.comparator_kind, f"on {table.comparator_arm}")
        pairs = "; ".join(
            f"{one.effect.name} ({whole(one.any_grade)} and {whole(one.comparator_any_grade)})"
            for one in table.as_often
        )
        lines.append(f"As often {without}: {pairs}.")
    if table.left:
        lines.append(f"{table.left} more{rest}.")
    people = f"{table.n}" if table.comparator_n is None else f"{table.n} and {table.comparator_n}"
    about = f"{table.trial_name}, {people} people: {table.population}."
    if ANY_CAUSE not in table.definition:
        about += f" Counted: {re.split(r'[;,]', table.definition)[0]}."
    if table.note:
        note = sentence(table.note)
        about += f" {note}" if note.endswith(".") else f" {note}."
    yield said(" ".join([*lines, about]), table.source_ids)
