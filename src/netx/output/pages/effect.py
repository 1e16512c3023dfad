"""The page of `netx show` for a side effect: what can bring it on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

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
from netx.results.leads import A_FIGURE, LeadFigure
from netx.results.parts import EffectName, FactOut, GivenFor
from netx.results.shown import EffectShown, EffectTreatment

MOST_WITH_FIGURES, FEWEST_WITH_FIGURES = 9, 3
"""Rows of the table; all other treatments are named under it: the more names, the fewer rows."""

LINES = 40
FRAME = 15
ROW = 2
"""Lines of a screen of 80 columns; those around the rows and names (title, opening, the table's
head and note, headings, blank lines, the end); those of a row, whose cells fold."""

INSIDE = 76
"""Cells of a line that is indented."""

MOST_URGENT = 1
"""The first is the widest; the others are of one drug or operation."""

MOST_GIVEN = 8
"""Names of what is given against a symptom; the command below has all, with what each does."""


NOT_HELP = "Not what helps against it."
APART = (
    "Of 100 people, beside the same trial's comparator; figures that are not above it stand last. "
    "Never compare two rows."
)
NONE = "None of those that we hold; that does not mean that it cannot happen."


def first_screen(shown: EffectShown, whole: bool = False) -> list[Section]:
    """The names of a side effect, and the treatments that can bring it on.

    `whole` leaves what is urgent to the section of that name.
    """
    around = [
        f"{words}: {listing(one.name for one in names)}."
        for words, names in (
            ("Stands under", shown.broader),
            ("Under it", shown.narrower),
            ("Its opposite", shown.opposites),
        )
        if names
    ]
    blocks: list[Block] = [Head(both_names(_name(shown)), f"side effect · {shown.system_name}")]
    if around:
        blocks.append(Words(Cited(" ".join(around), (), "quiet")))
    against = given_against(shown.given_for)
    if not whole:
        blocks += urgently(shown.urgent)
    taken = height([Section(id="", blocks=blocks), *against])
    return [*under_head(blocks, causes(shown.treatments, _name(shown), taken)), *against]


def urgently(facts: Sequence[FactOut]) -> list[Block]:
    """What asks for help at once, before anything else: a reader may have it now."""
    shown = [said(f"Urgent: {one.text}", one.sources[:2]) for one in facts[:MOST_URGENT]]
    if len(facts) > len(shown):
        shown.append(Cited(f"{len(facts) - len(shown)} more on when it is urgent: --all"))
    return [Words(one) for one in shown]


def urgent_section(facts: Sequence[FactOut]) -> Section:
    """All that asks for help at once, on a whole page."""
    items = [said(one.text, one.sources) for one in facts]
    return Section(id="effects", heading="When is it urgent?", blocks=bulleted(items))


def given_against(given: Sequence[GivenFor]) -> list[Section]:
    """The names of what is given against an effect, so that no second question is needed."""
    given = [one for one in given if not one.while_on_it]
    if not given:
        return []
    names = [one.name for one in given[:MOST_GIVEN]]
    if len(given) > len(names):
        names.append(f"{len(given) - len(names)} more")
    told = f"Given against it: {' · '.join(names)}"
    return [Section(id="benefits", blocks=[Words(Cited(told))])]


def height(sections: Sequence[Section]) -> int:
    """How many lines words, headings and bullets take, with a blank one before each section."""
    count = len(sections)
    for block in (one for section in sections for one in section.blocks):
        if isinstance(block, Words | Minor):
            count += len(wrap(block.said.text, INSIDE))
        elif isinstance(block, Bullets):
            count += sum(len(wrap(item.text, INSIDE)) for item in block.items)
    return count


def _name(shown: EffectShown) -> EffectName:
    return EffectName(id=shown.id, name=shown.name, clinical_name=shown.clinical_name)


def causes(
    treatments: Sequence[EffectTreatment], meant: EffectName, taken: int = 0
) -> list[Section]:
    """The treatments that can bring an effect on: figures for some, the names of all others.

    `taken` are the lines that other things take on the screen.
    """
    exact = sum(one.listed_as.id == meant.id for one in treatments)
    near = len(treatments) - exact
    more = f", {near} something near it" if near else ""
    head = f"{count(exact, 'treatment')} can bring it on{more}. {NOT_HELP}" if treatments else NONE
    surest = sorted((one for one in treatments if one.first is not None), key=_by_comparison)
    for most in range(MOST_WITH_FIGURES, FEWEST_WITH_FIGURES - 1, -1):
        counted = [one for one in treatments if one in surest[:most]]
        counted.sort(key=lambda one: not _is_above(one))
        rest = [one for one in treatments if one not in counted]
        names = wrap(" · ".join(_listed(one, meant) for one in rest), INSIDE)
        if FRAME + taken + ROW * len(counted) + len(names) <= LINES:
            break
    blocks: list[Block] = [opening(head)]
    if counted:
        columns = [
            Column("", "name"),
            Column("of 100", "figure"),
            Column("beside it"),
            Column("trial, people"),
        ]
        rows = [[*_row(one, one.first, meant)] for one in counted if one.first is not None]
        blocks += [Table(columns, rows), Words(Cited(APART, (), "quiet"))]
    sections = [Section(id="effects", blocks=blocks)]
    if rest:
        told = Words(Cited(" · ".join(_listed(one, meant) for one in rest)), indent=2)
        words = "Listed as well" if counted else "Listed"
        sections.append(Section(id="listed", blocks=[Minor(Cited(words)), told]))
    return sections


def _by_comparison(one: EffectTreatment) -> tuple[bool, bool, int]:
    """A figure beside another group before one alone, then one above it, then of most people.

    It chooses the rows and never orders them: an order by figures would compare trials.
    """
    first = one.first
    assert first is not None
    people = (first.n or 0) + (first.comparator_n or 0)
    return first.comparator is None, not _is_above(one), -people


def _is_above(one: EffectTreatment) -> bool:
    """Whether more people had it than in the group beside, if there was one."""
    return one.first is not None and (one.first.value or 0) > (one.first.comparator or 0)


def under_head(blocks: Sequence[Block], sections: Sequence[Section]) -> list[Section]:
    """Blocks at the top of the first section, so that the answer begins right below them."""
    first, *rest = sections
    return [Section(id=first.id, blocks=[*blocks, *first.blocks]), *rest]


def _named(one: EffectTreatment, meant: EffectName) -> str:
    return one.name if one.listed_as.id == meant.id else f"{one.name} (as {one.listed_as.name})"


def _listed(one: EffectTreatment, meant: EffectName) -> str:
    """A treatment without a count here: its name, and the band that a source prints."""
    bands = [s.frequency for s in one.sources if s.frequency and A_FIGURE.search(s.frequency)]
    return _named(one, meant) + (f" ({often_in_line(bands[0])})" if bands else "")


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
    yield said(f"{one.trial}, {people}", one.source_ids)


def whole_page(shown: EffectShown, numbers: Sequence[str]) -> list[Section]:
    """Other words for it, every treatment with every figure, where sources differ."""
    words = [Cited(f"{kind}: {', '.join(synonyms)}") for kind, synonyms in shown.synonyms.items()]
    given = [said(f"{one.name}: {one.text}", one.sources) for one in shown.given_for]
    return [
        Section(id="about", heading="Other words for it", blocks=bulleted(words)),
        urgent_section(shown.urgent),
        Section(id="benefits", heading="What is given against it?", blocks=bulleted(given)),
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
            lines = [said(line, [observed.source_id]) for line in figures_of(observed)]
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
