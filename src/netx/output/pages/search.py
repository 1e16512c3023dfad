"""The pages of `netx search`: what can bring a side effect on, or what is given against it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

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
from netx.output.pages.effect import (
    APART,
    HELPS,
    answer,
    call_now,
    every_figure,
    figure_table,
    head,
    told_urgently,
    under_head,
    urgent_section,
    urgently,
)
from netx.output.pages.parts import MORE, bulleted, more_line, opening, said, sources_section
from netx.output.pages.treatment import serious_and_call, side_effects
from netx.output.wording import both_names, by_place, count, listing, often_in_line
from netx.results.answers import AskedTreatment, SearchResult, Together, TogetherSome, Without
from netx.results.leads import EffectLead
from netx.results.parts import EffectName, GivenFor, OtherMatch

GIVEN = "what is given against it"
NOT_SAFE = "that does not mean that it cannot happen"
CANNOT_SAY = "netx cannot say that a treatment does not cause it."
WITH_WORDS = "What our sources say with these words:"

MOST_TEXTS = 5
"""Texts of a first screen: with three lines each they leave room for names above them."""

MOST_NAMED = 4
"""Names under what bears the very name: more of them would bury it."""


def first_screen(found: SearchResult) -> list[Section]:
    """As what the words were read, then what answers them."""
    if found.without is not None:
        sections = _not_caused(found, found.without)
    elif found.together is not None:
        sections = _all_together(found, found.together)
    elif found.symptoms and found.lead is not None:
        sections = _given_for(found, found.lead)
    elif found.matches and found.asked_of:
        sections = _beside(found)
    elif found.matches and found.lead is not None:
        sections = _causes(found, found.lead)
    elif any(one.lead for one in found.asked_of):
        sections = [part for one in found.asked_of for part in _side_effects(one)]
    else:
        sections = [*_named_so(found.other), *_texts(found, MOST_TEXTS)]
    return [*_read_as(found, sections), *_unknown(found), *_by_place(found)]


def _read_as(found: SearchResult, sections: list[Section]) -> list[Section]:
    """Under the title: that it can need help now, and as what the words were read."""
    told = call_now(found.at_once)
    in_title = found.asked_of and (found.matches or found.reading == "treatment")
    if found.read_as is not None and not in_title:
        told.append(Words(Cited(f"Read as: {found.read_as}.", (), "quiet")))
    if not told or not sections:
        return [Section(id="", blocks=told), *sections] if told else sections
    title, *rest = sections[0].blocks
    blocks = [title, *told, *rest] if isinstance(title, Head) else [*told, title, *rest]
    return [Section(id=sections[0].id, blocks=blocks), *sections[1:]]


def _causes(found: SearchResult, lead: EffectLead) -> list[Section]:
    """What can bring an effect on."""
    match = found.matches[0]
    guess = (
        f" (a guess from how “{match.words}” is written)" if match.match_kind == "spelling" else ""
    )
    title = head(both_names(match.meant) + guess, "", found.urgent)
    return [
        *under_head([title], answer(lead, match.treatments, match.meant)),
        *_other_meanings(lead),
    ]


def _all_together(found: SearchResult, together: Together) -> list[Section]:
    """Which treatments list several effects."""
    sections = [
        *_together(together),
        *told_urgently(together.urgent, len(found.urgent) - len(together.urgent)),
    ]
    for match in found.matches:
        meant = match.meant
        exact = sum(one.listed_as.id == meant.id for one in match.treatments)
        told = f"{count(exact, 'treatment')}: netx show {meant.id}"
        sections.append(Section(id="", blocks=[Words(Cited(f"{both_names(meant)}: {told}"))]))
    return sections


def _beside(found: SearchResult) -> list[Section]:
    """An effect beside treatments that were named with it: their own figures alone."""
    match = found.matches[0]
    names = listing(one.name for one in found.asked_of)
    title = head(f"{both_names(match.meant)} on {names}", "", found.urgent)
    every = f'What else can bring it on: netx search "{match.meant.name}"'
    return [
        Section(id="effects", blocks=[title, *_own(found.asked_of, match.meant)]),
        *(urgently(found.lead) if found.lead else []),
        Section(id="", blocks=[Words(Cited(every))]),
    ]


def _own(asked_of: Sequence[AskedTreatment], meant: EffectName) -> list[Block]:
    """What is listed and counted of an effect for treatments that were named beside it."""
    own = [one.own for one in asked_of if one.own is not None]
    blocks: list[Block] = figure_table(own, meant)
    if blocks:
        blocks.append(Words(Cited(APART, (), "quiet")))
    for one in asked_of:
        if one.own is None:
            kin = f" It is listed for {listing(k.name for k in one.kin)}." if one.kin else ""
            said_so = f"Nothing is listed for {one.name}; {NOT_SAFE}.{kin}"
            blocks.append(Words(Cited(said_so)))
        elif one.own.first is None or one.own.often:
            near = one.own.listed_as
            named = "" if near.id == meant.id else f" as {near.name}"
            often = f": {often_in_line(one.own.often)}" if one.own.often else ""
            told = f"Listed for {one.name}{named}{often}."
            blocks.append(Words(said(told, one.own.source_ids[:2])))
    return blocks


def _side_effects(one: AskedTreatment) -> list[Section]:
    """A treatment's side effects, as its own first screen tells them."""
    lead = one.lead
    if lead is None:
        return []
    more = f": netx show {one.id} -s effects"
    title = Head(f"{one.name}: side effects", lead.status)
    sections = [Section(id="", blocks=[title]), *side_effects(lead, more)]
    call = Section(id="call", blocks=[Points(serious_and_call(lead, more))])
    every = Words(Cited(f"All of them, with how often and who says so{more}"))
    return [*sections, call, Section(id="", blocks=[every])]


def _not_caused(found: SearchResult, without: Without) -> list[Section]:
    """How many treatments list what was asked not to come: more cannot be said."""
    negated = found.negated
    name = both_names(negated) if negated else "side effects"
    where = f'netx search "{negated.name}"' if negated else "netx list effects"
    title = Head(f"No {name}?", "netx cannot promise that")
    lines = [f"{_list(without.listed, 'treatment')} it: {where}"]
    if without.kin:
        more = "1 more is" if without.kin == 1 else f"{without.kin} more are"
        lines.append(f"{more} of a class that does, or has a drug or member that does")
    if without.unmentioned:
        lines.append(f"{_list(len(without.unmentioned))} other side effects, but not this one")
    if without.nothing_listed:
        lines.append(f"for {without.nothing_listed} nothing is listed at all")
    blocks: list[Block] = [title]
    if negated and found.asked_of:
        blocks += _own(found.asked_of, negated)
    blocks += [
        Words(Cited(f"{CANNOT_SAY} What our sources list:")),
        Bullets([Cited(line) for line in lines]),
    ]
    sections = [Section(id="effects", blocks=blocks)]
    if without.unmentioned:
        names = " · ".join(one.name for one in without.unmentioned)
        heading = Minor(Cited(f"Not listed for these; {NOT_SAFE}"))
        sections.append(Section(id="listed", blocks=[heading, Words(Cited(names), indent=2)]))
    others = [one for one in found.suggestions if negated is None or one != negated.name]
    if others:
        asks = " · ".join(f'netx search "no {one}"' for one in others)
        sections.append(Section(id="", blocks=[Words(Cited(f"Asked as well: {asks}"))]))
    return sections


def _unknown(found: SearchResult) -> list[Section]:
    """The parts of a list that nothing answers, so that none is passed over in silence."""
    if not found.unknown:
        return []
    words = listing(f"“{one}”" for one in found.unknown)
    told = f"Nothing found for {words}; {NOT_SAFE}."
    near = f" Did you mean {listing(found.suggestions, 'or')}?" if found.suggestions else ""
    offer = near if not found.symptoms else ""
    return [Section(id="", blocks=[Words(Cited(told + offer))])]


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


def _given_for(found: SearchResult, lead: EffectLead) -> list[Section]:
    """What is given against symptoms, each with its own rows."""
    names = [both_names(one) for one in found.symptoms]
    title = head(listing(names), GIVEN, found.urgent)
    sections = [*_named_so(found.other)]
    shown = {(one.id, one.against) for one in found.given_for[: len(lead.given_for)]}
    for symptom in found.symptoms:
        given = [one for one in found.given_for if one.against == symptom.id]
        blocks: list[Block] = []
        if len(found.symptoms) > 1:
            blocks.append(Minor(Cited(f"Against {symptom.name}")))
        blocks += _help_rows(found, [one for one in given if (one.id, one.against) in shown])
        rest = [one.name for one in given if (one.id, one.against) not in shown]
        if rest:
            blocks.append(Words(Cited(f"{len(rest)} more, with --all: {' · '.join(rest)}")))
        sections.append(Section(id="", blocks=blocks))
    causes_ = (
        f'What can bring it on, among these treatments: netx search "{found.symptoms[0].name}"'
    )
    return [
        Section(id="", blocks=[title]),
        *sections,
        *urgently(lead),
        Section(id="", blocks=[Words(Cited(causes_))]),
    ]


def _help_rows(found: SearchResult, given: Sequence[GivenFor]) -> list[Block]:
    """What is given against a symptom, with what is said of each."""
    blocks: list[Block] = []
    for one in found.asked_of:
        if one.id not in {held.id for held in found.given_for}:
            blocks.append(Words(Cited(f"We hold nothing that says {one.name} helps against it.")))
    if not given:
        known = f" We do on: {', '.join(found.suggestions)}." if found.suggestions else ""
        told = f"We hold nothing on what helps against it.{known} Ask your team."
        return [*blocks, Words(Cited(told))]
    rows = [
        [
            Cited(f"while on {one.name}" if one.while_on_it else one.name),
            said(one.text, one.sources),
        ]
        for one in given
    ]
    return [*blocks, Table([Column("", "name"), Column("")], rows, ruled=False)]


def _named_so(others: Sequence[OtherMatch]) -> list[Section]:
    """What bears the name: the first with what it is, the others by name."""
    if not others:
        return []
    first = others[0] if others[0].match_kind in ("exact", "synonym") else None
    rest = others[1:] if first else others
    sections = []
    if first is not None:
        blocks: list[Block] = [Head(first.name, first.kind)]
        if first.in_short:
            blocks.append(Words(said(first.in_short, first.source_ids[:2])))
        blocks.append(Words(Cited(f"Everything on it: {_command(first)}")))
        sections.append(Section(id="", blocks=blocks))
    if rest:
        items = [_named(one) for one in rest[:MOST_NAMED]]
        if len(rest) > MOST_NAMED:
            items.append(Cited(f"{len(rest) - MOST_NAMED} more: --all"))
        heading = Minor(Cited("Also of that name" if first else "Of that name"))
        sections.append(Section(id="", blocks=[heading, Bullets(items)]))
    return sections


def _texts(found: SearchResult, most: int | None) -> list[Section]:
    """What our texts say with the words that were typed."""
    if not found.texts:
        return []
    sections = [Section(id="", blocks=[opening(WITH_WORDS)])]
    for one in found.texts[:most]:
        asks = f": {one.question}" if one.question else f" ({one.type})"
        told = Words(said(one.text, one.source_ids), indent=2)
        sections.append(Section(id="", blocks=[Minor(Cited(one.name + asks)), told]))
    left = found.texts[most:] if most else []
    if left:
        names = " · ".join(dict.fromkeys(one.name for one in left))
        sections.append(Section(id="", blocks=[Words(Cited(f"More, with --all: {names}"))]))
    return sections


def _by_place(found: SearchResult) -> list[Section]:
    """Where the treatments for the place that the words name are listed."""
    return [Section(id="", blocks=[Words(Cited(by_place(found.places)))])] if found.places else []


def _named(one: OtherMatch) -> Cited:
    return Cited(f"{one.name} ({one.kind}): {_command(one)}")


def _command(one: OtherMatch) -> str:
    return f"netx list {one.id}" if one.type == "list" else f"netx show {one.id}"


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
    if found.symptoms:
        return [
            Section(id="benefits", heading=HELPS, blocks=_help_rows(found, found.given_for)),
            urgent_section(found.urgent),
            sources_section(found.sources, numbers),
        ]
    if not found.matches:
        items = [_named(one) for one in found.other]
        return [
            *first_screen(structs.replace(found, other=[], texts=[])),
            Section(id="about", heading="What bears the name?", blocks=bulleted(items)),
            *_texts(found, None),
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
        deeper = found.texts[MOST_TEXTS:] or found.symptoms or found.other[1 + MOST_NAMED :]
        return [f"{MORE} -s sources --all"] if deeper else []
    meant = found.matches[0].meant
    counts = {"effects": len(found.matches[0].treatments), "sources": len(found.sources)}
    against = f'netx search "what helps against {meant.name}"'
    return more_line(counts, against if found.given_for else f"netx show {meant.id}")
