"""The pages of `netx search`: what can bring a side effect on, or what is given against it."""

from __future__ import annotations

from collections.abc import Sequence

from netx.output.blocks import Block, Bullets, Cited, Column, Minor, Section, Table, Words
from netx.output.pages.effect import (
    HELPS,
    answer,
    every_figure,
    head,
    told_urgently,
    under_head,
    urgent_section,
    urgently,
)
from netx.output.pages.parts import bulleted, more_line, opening, said, sources_section
from netx.output.wording import both_names, by_place, count, listing
from netx.results.answers import SearchResult, Together, TogetherSome
from netx.results.leads import EffectLead
from netx.results.parts import EffectName, GivenFor, OtherMatch

GIVEN = "what is given against it"


def first_screen(found: SearchResult) -> list[Section]:
    """The meaning taken, what kind of list this is, and the treatments."""
    if found.together is not None:
        sections = [
            *_together(found.together),
            *told_urgently(found.together.urgent, len(found.urgent) - len(found.together.urgent)),
        ]
        for match in found.matches:
            meant = match.meant
            exact = sum(one.listed_as.id == meant.id for one in match.treatments)
            told = f"{count(exact, 'treatment')}: netx show {meant.id}"
            sections.append(Section(id="", blocks=[Words(Cited(f"{both_names(meant)}: {told}"))]))
        return sections
    lead = found.lead
    if lead is None:
        return _only_named(found)
    if found.symptom is not None:
        return _given_for(found, found.symptom, lead)
    match = found.matches[0]
    guess = (
        f" (a guess from how “{match.words}” is written)" if match.match_kind == "spelling" else ""
    )
    title = head(both_names(match.meant) + guess, "", found.urgent)
    return [
        *under_head([title], answer(lead, match.treatments, match.meant)),
        *_other_meanings(lead),
        *_by_place(found),
    ]


def _other_meanings(lead: EffectLead) -> list[Section]:
    """What else the words may mean, and what else bears the name."""
    sections = []
    others = [_brief(one) for one in lead.meanings]
    if others:
        sections.append(Section(id="", blocks=[Minor(Cited("It may also mean")), Bullets(others)]))
    if lead.named:
        items = [_named(one) for one in lead.named]
        if lead.more["named"]:
            items.append(Cited(f"{lead.more['named']} more: --all"))
        sections.append(Section(id="", blocks=[Minor(Cited("Also of that name")), Bullets(items)]))
    return sections


def _given_for(found: SearchResult, symptom: EffectName, lead: EffectLead) -> list[Section]:
    title = head(both_names(symptom), GIVEN, found.urgent)
    shown = {one.id for one in lead.given_for}
    blocks = _help_rows(found, [one for one in found.given_for if one.id in shown])
    if lead.more["given_for"]:
        rest = " · ".join(one.name for one in found.given_for if one.id not in shown)
        blocks.append(Words(Cited(f"{lead.more['given_for']} more, with --all: {rest}")))
    causes_ = f'What can bring it on, among these treatments: netx search "{symptom.name}"'
    return [
        Section(id="", blocks=[title]),
        Section(id="", blocks=blocks),
        *urgently(lead),
        Section(id="", blocks=[Words(Cited(causes_))]),
    ]


def _help_rows(found: SearchResult, given: Sequence[GivenFor]) -> list[Block]:
    """What is given against a symptom, with what is said of each."""
    if not given:
        known = f" We do on: {', '.join(found.suggestions)}." if found.suggestions else ""
        return [Words(Cited(f"We hold nothing on what helps against it.{known} Ask your team."))]
    rows = [
        [
            Cited(f"while on {one.name}" if one.while_on_it else one.name),
            said(one.text, one.sources),
        ]
        for one in given
    ]
    return [Table([Column("", "name"), Column("")], rows, ruled=False)]


def _only_named(found: SearchResult) -> list[Section]:
    """Where no side effect is meant: what else bears the name."""
    items = [_named(one) for one in found.other]
    told = opening("Not the name of a side effect. Of that name:")
    sections = [Section(id="", blocks=[told, Bullets(items)])] if items else []
    return [*sections, *_by_place(found)]


def _by_place(found: SearchResult) -> list[Section]:
    """Where the treatments for the place that the words name are listed."""
    return [Section(id="", blocks=[Words(Cited(by_place(found.places)))])] if found.places else []


def _named(one: OtherMatch) -> Cited:
    return Cited(f"{one.name} ({one.kind}): netx show {one.id}")


def _brief(meant: EffectName) -> Cited:
    return Cited(f"{both_names(meant)}: netx show {meant.id}")


def _together(together: Together) -> list[Section]:
    names = listing(one.name for one in together.effects)
    every = _list(len(together.all), "treatment")
    blocks: list[Block] = [head(f"{every} all of: {names}", "", together.urgent)]
    if together.all:
        blocks.append(Words(Cited(" · ".join(one.name for one in together.all)), indent=2))
    if together.some:
        blocks.append(Minor(Cited(f"{_list(len(together.some))} some of them")))
        blocks += _by_effects(together.some)
    if together.kin:
        blocks.append(
            Minor(Cited(f"{_list(len(together.kin))} none, but their class, drugs or members do"))
        )
        blocks += _by_effects(together.kin)
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


def _by_effects(some: Sequence[TogetherSome]) -> list[Block]:
    """Treatments by which of the effects are listed: a paragraph each."""
    told: dict[str, list[str]] = {}
    for one in some:
        told.setdefault(", ".join(effect.name for effect in one.effects), []).append(one.name)
    return [
        Words(Cited(f"{effects}: {' · '.join(names)}"), indent=2) for effects, names in told.items()
    ]


def _list(number: int, noun: str = "") -> str:
    """How many list something: "1 lists", "3 treatments list"."""
    who = count(number, noun) if noun else str(number)
    return f"{who} {'lists' if number == 1 else 'list'}"


def whole_page(found: SearchResult, numbers: Sequence[str]) -> list[Section]:
    """Every match with every figure; first what asks for help at once."""
    if found.symptom is not None:
        return [
            Section(id="benefits", heading=HELPS, blocks=_help_rows(found, found.given_for)),
            urgent_section(found.urgent),
            sources_section(found.sources, numbers),
        ]
    blocks: list[Block] = []
    for match in found.matches:
        meant = match.meant
        blocks.append(Minor(Cited(both_names(meant))))
        blocks += every_figure(match.treatments, meant.id)
    given = [said(f"{one.name}: {one.text}", one.sources) for one in found.given_for]
    also = [_brief(one.meant) for one in found.matches[1:]] if found.together is None else []
    also += [_named(one) for one in found.other]
    return [
        urgent_section(found.urgent),
        Section(id="benefits", heading=HELPS, blocks=bulleted(given)),
        Section(id="effects", heading="Which treatments list it?", blocks=blocks),
        Section(id="about", heading="What else bears the name?", blocks=bulleted(also)),
        *_by_place(found),
        sources_section(found.sources, numbers),
    ]


def commands(found: SearchResult) -> list[str]:
    """What to type next."""
    if not found.matches:
        return []
    meant = found.matches[0].meant
    counts = {"effects": len(found.matches[0].treatments), "sources": len(found.sources)}
    against = f'netx search "what helps against {meant.name}"'
    return more_line(counts, against if found.given_for else f"netx show {meant.id}")
