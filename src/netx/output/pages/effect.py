"""The page of `netx show` for a side effect: what can bring it on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
from netx.output.pages.parts import (
    bulleted,
    differ_section,
    ids,
    more_line,
    opening,
    said,
    sources_section,
)
from netx.output.wording import (
    both_names,
    count,
    figures_of,
    listing,
    often_in_line,
    often_said,
    whole,
)
from netx.results.leads import EffectLead, LeadFigure
from netx.results.now import AT_ONCE, NOT_SAFE
from netx.results.parts import EffectName, FactOut
from netx.results.shown import EffectShown, EffectTreatment

HELPS = "What is given against it?"
URGENT = "can be urgent: see below"
NOT_HELP = "Not what helps against it."
APART = (
    "Of 100 people, each beside its own trial's comparison group. Rows in which that group had it "
    "as often come last. Never compare two rows."
)
OFTEN = ", with how often where a source says so"
OFTEN_DEEPER = "; how often in people with other cancers: --all"
NONE = f"None of those that we hold; {NOT_SAFE}."


def first_screen(shown: EffectShown) -> list[Section]:
    """The names of a side effect, and the treatments that can bring it on."""
    around = [
        f"{words}: {listing(one.name for one in names)}."
        for words, names in (
            ("Stands under", shown.broader),
            ("Under it", shown.narrower),
            ("Its opposite", shown.opposites),
        )
        if names
    ]
    kind = f"side effect · {shown.system_name}"
    title = title_of([_name(shown)], shown.at_once)
    blocks: list[Block] = [head(title, kind, shown.urgent, shown.at_once)]
    blocks += call_now(shown.at_once)
    if around:
        blocks.append(Words(Cited(" ".join(around), (), "quiet")))
    return under_head(blocks, answer(shown.lead, shown.treatments, _name(shown)))


_ONE_LINE = 60
"""Characters of a title that stand in one line of the narrowest terminal that is looked at."""


def head(name: str, kind: str, urgent: Sequence[FactOut], at_once: bool) -> Head:
    """The title: a name, what sort of thing it is, and that it can be urgent.

    Where the next line tells to call, nothing more stands in it, so that it keeps to one line.
    """
    if at_once:
        return Head(name, "")
    return Head(name, " · ".join(filter(None, (kind, URGENT if urgent else ""))))


def title_of(effects: Sequence[EffectName], at_once: bool) -> str:
    """The names of effects in a title.

    Where the next line tells to call they stand in plain words alone, unless both names fit
    into one line of a narrow terminal.
    """
    both = listing(map(both_names, effects))
    return both if not at_once or len(both) <= _ONE_LINE else listing(one.name for one in effects)


def call_now(at_once: bool) -> list[Block]:
    """The line under a title of what needs help at once, however it came."""
    return [Words(Cited(AT_ONCE, (), "strong"))] if at_once else []


def answer(
    lead: EffectLead, treatments: Sequence[EffectTreatment], meant: EffectName
) -> list[Section]:
    """What can bring a side effect on, when it is urgent, and what is given against it."""
    return [
        *causes(lead, treatments, meant),
        *urgently(lead),
        *_given_against(lead),
    ]


def urgently(lead: EffectLead) -> list[Section]:
    """What asks for help at once, and how much more there is of it."""
    return told_urgently(lead.urgent, lead.more["urgent"])


def told_urgently(facts: Sequence[FactOut], left: int) -> list[Section]:
    """Facts on what asks for help at once; `left` are those that stand deeper."""
    told = [Words(said(f"Urgent: {one.text}", ids(one.sources)[:2], "strong")) for one in facts]
    if left:
        told.append(Words(Cited(f"{left} more on when it is urgent: --all")))
    return [Section(id="call", blocks=told)] if told else []


def urgent_section(facts: Sequence[FactOut]) -> Section:
    """All that asks for help at once, on a whole page."""
    items = [said(one.text, one.sources) for one in facts]
    return Section(id="effects", heading="When is it urgent?", blocks=bulleted(items))


def _given_against(lead: EffectLead) -> list[Section]:
    """The names of what is given against an effect, so that no second question is needed."""
    if not lead.given_for:
        return []
    names = [one.name for one in lead.given_for]
    if lead.more["given_for"]:
        names.append(f"{lead.more['given_for']} more")
    told = f"Given against it: {' · '.join(names)}"
    return [Section(id="benefits", blocks=[Words(Cited(told))])]


def _name(shown: EffectShown) -> EffectName:
    return EffectName(id=shown.id, name=shown.name, clinical_name=shown.clinical_name)


def causes(
    lead: EffectLead, treatments: Sequence[EffectTreatment], meant: EffectName
) -> list[Section]:
    """The treatments that can bring an effect on: figures for some, the names of all others."""
    exact = sum(one.listed_as.id == meant.id for one in treatments)
    near = len(treatments) - exact
    more = f", {near} something near it" if near else ""
    told = f"{count(exact, 'treatment')} can bring it on{more}. {NOT_HELP}" if treatments else NONE
    blocks: list[Block] = [opening(told)]
    by_id = {one.id: one for one in treatments}
    if lead.counted:
        blocks += figure_table([by_id[id_] for id_ in lead.counted], meant)
        blocks.append(Words(Cited(APART, (), "quiet")))
    sections = [Section(id="effects", blocks=blocks)]
    if lead.listed:
        often = OFTEN_DEEPER if lead.more["bands"] else OFTEN
        heading = Minor(Cited(("Listed as well" if lead.counted else "Listed") + often))
        sections.append(Section(id="listed", blocks=[heading, *_listed(lead, by_id, meant)]))
    return sections


def _listed(
    lead: EffectLead, by_id: Mapping[str, EffectTreatment], meant: EffectName
) -> list[Block]:
    """The treatments without a row: those that list the effect, then those of each near one."""
    told: dict[str, list[str]] = {}
    for cause in lead.listed:
        one = by_id[cause.id]
        label = "" if one.listed_as.id == meant.id else f"As {one.listed_as.name}: "
        often = f" ({often_in_line(cause.frequency)})" if cause.frequency else ""
        told.setdefault(label, []).append(one.name + often)
    return [Words(Cited(label + " · ".join(names)), indent=2) for label, names in told.items()]


def under_head(blocks: Sequence[Block], sections: Sequence[Section]) -> list[Section]:
    """Blocks at the top of the first section, so that the answer begins right below them."""
    first, *rest = sections
    return [Section(id=first.id, blocks=[*blocks, *first.blocks]), *rest]


def _named(one: EffectTreatment, meant: EffectName) -> str:
    return one.name if one.listed_as.id == meant.id else f"{one.name} (as {one.listed_as.name})"


def figure_table(treatments: Sequence[EffectTreatment], meant: EffectName) -> list[Block]:
    """The figures of treatments, each beside its own trial's comparison group."""
    rows = [[*_row(one, one.first, meant)] for one in treatments if one.first is not None]
    columns = [
        Column("", "name"),
        Column("of 100", "figure"),
        Column("beside it"),
        Column("trial, people"),
    ]
    return [Table(columns, rows)] if rows else []


def _row(
    treatment: EffectTreatment, one: LeadFigure, meant: EffectName
) -> Iterable[Cited | Figure]:
    together = f" ({one.arm})" if one.arm else ""
    yield Cited(_named(treatment, meant) + together)
    severe = "severe " if one.grade == "severe" else ""
    yield Figure(f"{severe}{whole(one.value)}")
    if one.comparator is None:
        yield Cited("no comparison", (), "quiet")
    else:
        yield Cited(f"{one.comparator_arm} {whole(one.comparator)}")
    people = f"{one.n}" if one.comparator_n is None else f"{one.n}/{one.comparator_n}"
    tests = ", blood tests" if one.laboratory else ""
    yield said(f"{one.trial}, {people}{tests}", one.source_ids)


def whole_page(shown: EffectShown, numbers: Sequence[str]) -> list[Section]:
    """Other words for it, every treatment with every figure, where sources differ."""
    kinds = {**shown.synonyms, **shown.languages}
    words = [Cited(f"{kind}: {', '.join(synonyms)}") for kind, synonyms in kinds.items()]
    given = [said(f"{one.name}: {one.text}", one.sources) for one in shown.given_for]
    return [
        Section(id="about", heading="Other words for it", blocks=bulleted(words)),
        urgent_section(shown.urgent),
        Section(id="benefits", heading=HELPS, blocks=bulleted(given)),
        Section(
            id="effects",
            heading="Which treatments list it?",
            blocks=[*every_figure(shown.treatments, shown.id)],
        ),
        differ_section(shown.disagreements),
        sources_section(shown.sources, numbers),
    ]


def every_figure(treatments: Iterable[EffectTreatment], effect_id: str) -> list[Block]:
    """The treatments that list an effect, with all that is said and counted of it."""
    blocks: list[Block] = []
    for one in treatments:
        often = often_said(one.sources)
        other = "" if one.listed_as.id == effect_id else f" (as {one.listed_as.name})"
        text = one.name + other + (f": {often}" if often else "")
        blocks.append(Bullets([said(text, one.source_ids)]))
        for observed in one.observations:
            lines = [
                said(line, [observed.source_id]) for line in figures_of(observed, one.listed_as.id)
            ]
            blocks += [Words(line, indent=6) for line in lines]
    return blocks or [Bullets([Cited(NONE)])]


def commands(shown: EffectShown) -> list[str]:
    """What to type next."""
    counts = {
        "effects": len(shown.treatments),
        "differ": len(shown.disagreements),
        "sources": len(shown.sources),
    }
    return more_line(counts, f'netx search "what helps against {shown.name}"')
