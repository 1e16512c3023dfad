"""The page of `netx show` for a treatment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from netx.output.blocks import (
    Block,
    Bullets,
    Cited,
    Column,
    Figure,
    Head,
    Minor,
    Points,
    Section,
    Table,
    Words,
)
from netx.output.pages.facts_box import facts_boxes
from netx.output.pages.parts import (
    ask_section,
    differ_section,
    more_line,
    said,
    sources_section,
)
from netx.output.wording import both_names, count, listing, points_apart, whole, words_of
from netx.results.leads import CitedName, LeadListed, LeadRow, LeadTable, TreatmentLead
from netx.results.lists import EntryRow
from netx.results.parts import Listing, StatementOut
from netx.results.shown import OutcomeOut, SideEffectOut, TermUsed, TreatmentShown

BEFORE_EFFECTS = ("who-for", "how-given", "can-do", "limits")
"""The questions that stand above the side effects; the others stand below them."""

ANY_CAUSE = "of any cause"
"""What a reader takes a count of side effects for, unless it says otherwise."""

NO_CALL = "Our sources do not say when: ask for your team's number."
NUMBER = "Ask for your team's number."


def first_screen(shown: TreatmentShown) -> list[Section]:
    """What an expert would say in a minute: all of the lead, and nothing else."""
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
        *_middle(shown),
        Section(id="", blocks=[Points(_below(lead))]),
    ]


def title(shown: TreatmentShown) -> str:
    """A treatment's name with its brands."""
    return shown.name + (f" ({', '.join(shown.brands)})" if shown.brands else "")


def next_commands(shown: TreatmentShown) -> list[str]:
    """What to type next: the sections, and a comparison or a member."""
    if shown.lead.members:
        command = f"netx show {shown.lead.members[0].id}"
    elif shown.beside:
        command = f"netx compare {shown.id} {shown.beside[0].id}"
    else:
        command = f"netx sheet {shown.id} -o visit.html"
    return more_line({**shown.lead.more, "sources": len(shown.sources)}, command)


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


def _below(lead: TreatmentLead) -> list[tuple[str, list[Cited]]]:
    rows: list[tuple[str, list[Cited]]] = []
    if lead.serious:
        rows.append(("Can be serious", [_names(lead.serious)]))
    if lead.call is None:
        rows.append(("Call your team", [Cited(NO_CALL)]))
    else:
        rows.append(("Call your team", [said(f"{lead.call.text} {NUMBER}", lead.call.source_ids)]))
    rows += _points(lead, BEFORE_EFFECTS, above=False)
    rows.append(("How sure is this", [Cited(_sentence(lead.how_sure))]))
    if lead.differ.count:
        told = points_apart(lead.differ.count, lead.differ.text)
        rows.append(("Sources differ", [Cited(told)]))
    return rows


def _names(effects: Sequence[CitedName]) -> Cited:
    names = ", ".join(one.name for one in effects)
    return said(_sentence(names), [id_ for one in effects for id_ in one.source_ids[:1]][:2])


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _middle(shown: TreatmentShown) -> list[Section]:
    lead = shown.lead
    found = []
    if lead.members:
        named = count(len(lead.members), "member")
        head = f"{named}, and {lead.members_left} more" if lead.members_left else named
        rows = [[Cited(one.name), said(one.text, one.source_ids[:1])] for one in lead.members]
        block = Table([Column(head, "name"), Column("")], rows)
        found.append(Section(id="members", blocks=[block]))
    if lead.side_effects is not None:
        found.append(Section(id="effects", blocks=lead_table(lead.side_effects)))
    if lead.listed is not None:
        found.append(
            Section(id="effects", blocks=[Points([("Side effects", [_listed(lead.listed)])])])
        )
    return found


def _listed(listed: LeadListed) -> Cited:
    names = ", ".join(one.name for one in listed.effects)
    of = f"Of {listed.of} in general: " if listed.of else ""
    left = f", and {listed.left} more: -s effects" if listed.left else ""
    cited = [id_ for one in listed.effects for id_ in one.source_ids][:2]
    told = f"{_sentence(of + names)}{left}. " if names else ""
    return said(f"{told}{listed.note}", cited)


def lead_table(table: LeadTable) -> list[Block]:
    """The side-effect table of a first screen, and what is to know about it."""
    some_any = any(row.any_grade is not None for row in table.rows)
    some_severe = any(
        one is not None
        for row in table.rows
        for one in (row.severe_grade, row.comparator_severe_grade)
    )
    columns = [Column(f"Side effects, of {table.per} people", "name")]
    if some_any:
        columns.append(Column(table.arm, "figure"))
        if table.comparator_arm:
            columns.append(Column(table.comparator_arm, "figure"))
    if some_severe:
        columns.append(Column("severe", "figure"))
    rows = [_row(row, table, some_any, some_severe) for row in table.rows]
    return [
        Table(columns, rows),
        *(Words(Cited(one.text, one.sources, "quiet")) for one in _under(table)),
    ]


def _row(row: LeadRow, table: LeadTable, some_any: bool, some_severe: bool) -> list[Cited | Figure]:
    name = f"{row.effect.name} ({row.said_as})" if row.said_as else row.effect.name
    cells: list[Cited | Figure] = [Cited(name)]
    if some_any:
        cells.append(Figure(whole(row.any_grade), row.any_grade))
        if table.comparator_arm:
            cells.append(Figure(whole(row.comparator_any_grade), row.comparator_any_grade))
    if some_severe:
        severe = whole(row.severe_grade)
        if table.comparator_arm:
            severe += f" / {whole(row.comparator_severe_grade)}"
        cells.append(Figure(severe))
    return cells


def _under(table: LeadTable) -> Iterable[Cited]:
    lines = []
    if table.as_often:
        without = {"placebo": "without it"}.get(table.comparator_kind, f"on {table.comparator_arm}")
        pairs = "; ".join(
            f"{one.effect.name} ({whole(one.any_grade)} and {whole(one.comparator_any_grade)})"
            for one in table.as_often
        )
        lines.append(f"As often {without}: {pairs}.")
    if table.left:
        lines.append(f"{table.left} more: -s effects.")
    people = f"{table.n}" if table.comparator_n is None else f"{table.n} and {table.comparator_n}"
    about = f"{table.trial_name}, {people} people: {table.population}."
    if ANY_CAUSE not in table.definition:
        about += f" Counted: {re.split(r'[;,]', table.definition)[0]}."
    if table.note:
        note = _sentence(table.note)
        about += f" {note}" if note.endswith(".") else f" {note}."
    yield said(" ".join([*lines, about]), table.source_ids)


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
        "ask": list(ask_section(shown.questions).blocks),
        "sources": list(sources_section(shown.sources, numbers).blocks),
        "approval": _standing(shown),
        "about": _about(shown),
        "checks": _tests(shown),
        "benefits": outcome_blocks(shown.outcomes),
    }
    unexplained = {term.id: term for term in shown.terms}
    sections = []
    for id_, (name, topics) in headings.items():
        blocks = [
            *statement_blocks(shown.statements, topics, len(topics) > 1, unexplained),
            *made.get(id_, []),
        ]
        sections.append(Section(id=id_, heading=name, blocks=blocks))
    return sections


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


def _about(shown: TreatmentShown) -> list[Block]:
    return [
        Words(Cited(f"{heading}: {', '.join(one.name for one in members)}"))
        for heading, members in (
            ("Its members", shown.children),
            ("Made of", shown.components),
            ("Part of", shown.part_of),
        )
        if members
    ]


def _standing(shown: TreatmentShown) -> list[Block]:
    status = shown.status_detail
    old = " (checked more than two years ago)" if status.stale else ""
    items = [
        said(f"{words_of(status.value)}, as of {status.as_of}{old}: {status.text}", status.sources)
    ]
    items += [
        said(f"{one.agency}, {one.date}: {one.for_whom}", one.sources) for one in shown.approvals
    ]
    if shown.codes:
        codes = ", ".join(f"{name.upper()} {code}" for name, code in shown.codes.items())
        items.append(Cited(f"Codes: {codes}"))
    return [Bullets(items)]


def _tests(shown: TreatmentShown) -> list[Block]:
    return entry_blocks(shown.tests)


def entry_blocks(entries: Iterable[EntryRow]) -> list[Block]:
    """Entries with their text, a bullet each."""
    items = [said(f"{one.name}: {one.text}", one.source_ids) for one in entries]
    return [Bullets(items)] if items else []


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
        key = (_said_of(one.sources), tuple(dict.fromkeys(s.id for s in one.sources)))
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
        for word in (one.frequency, one.when, one.lasts, one.serious)
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
        said(
            f"{one.name}, {one.n} people: {one.population} ({'; '.join(one.arms)})", one.source_ids
        )
        for one in shown.trials
    ]
    return [Bullets(items)] if items else []
