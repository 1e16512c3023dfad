"""The pages of `netx search` and of `netx show` for a side effect: what can bring it on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
from netx.output.pages.parts import differ_section, more_line, opening, said, sources_section
from netx.output.wording import (
    both_names,
    count,
    figures_of,
    listing,
    often_in_line,
    often_said,
    whole,
)
from netx.results.answers import Match, OtherMatch, SearchResult, Together
from netx.results.leads import A_FIGURE, LeadFigure
from netx.results.parts import EffectName, GivenFor
from netx.results.shown import EffectShown, EffectTreatment

MOST_WITH_FIGURES = 8
"""Rows of the table: with their heads and the names under it they fit a screen of 40 lines."""

MOST_OTHERS = 2
"""Other meanings and other records of the name: the answer is not to drown in them."""

NOT_HELP = "Not what helps against it."
APART = (
    "Of 100 people, beside the same trial's comparator. Alike figures: as often without it, or "
    "on the other drug. Never compare two rows."
)
NONE = "None of those that we hold; that does not mean that it cannot happen."


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
    blocks: list[Block] = [Head(both_names(_name(shown)), f"side effect · {shown.system_name}")]
    if around:
        blocks.append(Words(Cited(" ".join(around), (), "quiet")))
    return [*_after(blocks, causes(shown.treatments, _name(shown))), *_against(shown.given_for)]


def _against(given: Sequence[GivenFor]) -> list[Section]:
    """The names of what is given against an effect, so that no second question is needed."""
    if not given:
        return []
    told = f"Given against it: {' · '.join(one.name for one in given)}"
    return [Section(id="benefits", blocks=[Words(Cited(told))])]


def _name(shown: EffectShown) -> EffectName:
    return EffectName(id=shown.id, name=shown.name, clinical_name=shown.clinical_name)


def causes(treatments: Sequence[EffectTreatment], meant: EffectName) -> list[Section]:
    """The treatments that can bring an effect on: figures for some, the names of all others."""
    exact = sum(one.listed_as.id == meant.id for one in treatments)
    near = len(treatments) - exact
    more = f", {near} something near it" if near else ""
    head = f"{count(exact, 'treatment')} can bring it on{more}. {NOT_HELP}" if treatments else NONE
    counted = [one for one in treatments if one.first is not None][:MOST_WITH_FIGURES]
    rest = [one for one in treatments if one not in counted]
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
        names = [said(_listed(one, meant), one.source_ids[:1]) for one in rest]
        words = "Listed as well" if counted else "Listed, without numbers"
        sections.append(Section(id="listed", blocks=[Minor(Cited(words)), _run(names)]))
    return sections


def _after(blocks: Sequence[Block], sections: Sequence[Section]) -> list[Section]:
    """Blocks at the top of the first section, so that the answer begins right below them."""
    first, *rest = sections
    return [Section(id=first.id, blocks=[*blocks, *first.blocks]), *rest]


def _named(one: EffectTreatment, meant: EffectName) -> str:
    return one.name if one.listed_as.id == meant.id else f"{one.name} (as {one.listed_as.name})"


def _listed(one: EffectTreatment, meant: EffectName) -> str:
    """A treatment without a count here: its name, and the band that a source prints."""
    bands = [s.frequency for s in one.sources if s.frequency and A_FIGURE.search(s.frequency)]
    return _named(one, meant) + (f" ({often_in_line(bands[0])})" if bands else "")


def _run(names: Sequence[Cited]) -> Block:
    """Names one after another, so that none is left out and none takes a line of its own."""
    return Words(Cited(" · ".join(one.text for one in names)), indent=2)


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
    urgent = [said(one.text, one.sources) for one in shown.urgent]
    given = [said(f"{one.name}: {one.text}", one.sources) for one in shown.given_for]
    return [
        Section(id="about", heading="Other words for it", blocks=[Bullets(words)] if words else []),
        Section(
            id="call",
            heading="When is it urgent?",
            blocks=[Bullets(urgent)] if urgent else [],
        ),
        Section(
            id="benefits",
            heading="What is given against it?",
            blocks=[Bullets(given)] if given else [],
        ),
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


def search_first(found: SearchResult) -> list[Section]:
    """The meaning taken, what kind of list this is, and the treatments."""
    if found.symptom is not None:
        return _given_for(found, found.symptom)
    if found.together is not None:
        sections = _together(found.together)
        for match in found.matches:
            meant = match.narrower or match.effect
            exact = sum(one.listed_as.id == meant.id for one in match.treatments)
            told = f"{count(exact, 'treatment')}: netx show {meant.id}"
            sections.append(Section(id="", blocks=[Words(Cited(f"{both_names(meant)}: {told}"))]))
        return sections
    sections = []
    for match in found.matches[:1]:
        meant = match.narrower or match.effect
        guess = (
            f" (a guess from how “{match.words}” is written)"
            if match.match_kind == "spelling"
            else ""
        )
        sections += _after([Head(both_names(meant) + guess)], causes(match.treatments, meant))
    sections += _against(found.given_for)
    others = [_brief(match) for match in found.matches[1:MOST_OTHERS]]
    if others:
        sections.append(Section(id="", blocks=[Minor(Cited("It may also mean")), Bullets(others)]))
    named = {one.id for one in found.given_for}
    others_of_name = [
        one
        for one in found.other
        if one.id not in named and one.type != "disagreement" and not _only_in_title(one)
    ]
    if others_of_name:
        items = [
            Cited(f"{one.name} ({one.type}): netx show {one.id}")
            for one in others_of_name[:MOST_OTHERS]
        ]
        left = len(others_of_name) - len(items)
        if left:
            items.append(Cited(f"{left} more: --all"))
        sections.append(Section(id="", blocks=[Minor(Cited("Also of that name")), Bullets(items)]))
    return sections


def _only_in_title(one: OtherMatch) -> bool:
    """Whether the words merely stand in the title of a source: no reader asked for that."""
    return one.type == "source" and one.match_kind == "words"


def _given_for(found: SearchResult, symptom: EffectName) -> list[Section]:
    head = Head(both_names(symptom), "what is given against it")
    if found.given_for:
        rows = [[Cited(one.name), said(one.text, one.sources)] for one in found.given_for]
        block: Block = Table([Column("", "name"), Column("")], rows, ruled=False)
    else:
        block = Words(Cited("We hold nothing on what helps against it. Ask your team."))
    causes_ = f'What can bring it on, among these treatments: netx search "{symptom.name}"'
    return [
        Section(id="", blocks=[head]),
        Section(id="", blocks=[block]),
        Section(id="", blocks=[Words(Cited(causes_))]),
    ]


def _brief(match: Match) -> Cited:
    meant = match.narrower or match.effect
    return Cited(f"{both_names(meant)}: netx show {meant.id}")


def _together(together: Together) -> list[Section]:
    names = listing(one.name for one in together.effects)
    every = _list(len(together.all), "treatment")
    blocks: list[Block] = [Head(f"{every} all of: {names}")]
    if together.all:
        blocks.append(Words(Cited(" · ".join(one.name for one in together.all)), indent=2))
    if together.some:
        some = [f"{one.name}: {', '.join(e.name for e in one.effects)}" for one in together.some]
        blocks.append(Minor(Cited(f"{_list(len(together.some))} some of them")))
        blocks.append(Words(Cited(" · ".join(some)), indent=2))
    if together.unmentioned:
        blocks.append(
            Minor(Cited(f"{_list(len(together.unmentioned))} side effects, but none of these"))
        )
        blocks.append(Words(Cited(" · ".join(one.name for one in together.unmentioned)), indent=2))
        blocks.append(
            Words(
                Cited(
                    "Not listed by the sources we hold; that does not mean that it cannot happen."
                )
            )
        )
    return [Section(id="", blocks=blocks)]


def _list(number: int, noun: str = "") -> str:
    """How many list something: "1 lists", "3 treatments list"."""
    who = count(number, noun) if noun else str(number)
    return f"{who} {'lists' if number == 1 else 'list'}"


def search_whole(found: SearchResult, numbers: Sequence[str]) -> list[Section]:
    """Every match with every figure."""
    blocks: list[Block] = []
    for match in found.matches:
        meant = match.narrower or match.effect
        blocks.append(Minor(Cited(both_names(meant))))
        blocks += every_figure(match.treatments, meant.id)
    return [
        Section(id="effects", heading="Which treatments list it?", blocks=blocks),
        sources_section(found.sources, numbers),
    ]


def search_commands(found: SearchResult) -> list[str]:
    """What to type next."""
    if not found.matches:
        return []
    meant = found.matches[0].narrower or found.matches[0].effect
    counts = {"effects": len(found.matches[0].treatments), "sources": len(found.sources)}
    against = f'netx search "what helps against {meant.name}"'
    return more_line(counts, against if found.given_for else f"netx show {meant.id}")


def effect_commands(shown: EffectShown) -> list[str]:
    """What to type next."""
    counts = {
        "effects": len(shown.treatments),
        "differ": len(shown.disagreements),
        "sources": len(shown.sources),
    }
    return more_line(counts, f'netx search "what helps against {shown.name}"')
