"""What answers a question: of help, of a treatment's own effects, of what does not come."""

from __future__ import annotations

from collections.abc import Sequence

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
from netx.output.pages.effect import APART, figure_table, head, title_of, urgently
from netx.output.pages.parts import said
from netx.output.pages.search_named import named_so
from netx.output.pages.treatment import serious_and_call, side_effects
from netx.output.wording import both_names, count, listing, often_in_line
from netx.results.answers import AskedTreatment, SearchResult, Without
from netx.results.leads import EffectLead
from netx.results.now import NOT_SAFE
from netx.results.parts import EffectName, GivenFor

GIVEN = "what is given against it"
MOST_UNMENTIONED = 55
"""Names of treatments for which an effect is not listed; more would fill the screen."""

CANNOT_SAY = "netx cannot say that a treatment does not cause it."


def given_for(found: SearchResult, lead: EffectLead) -> list[Section]:
    """What is given against symptoms, each with its own rows."""
    title = head(title_of(found.symptoms, found.at_once), GIVEN, found.urgent, found.at_once)
    sections = [*named_so(found.other)]
    shown = {(one.id, one.against) for one in found.given_for[: len(lead.given_for)]}
    for symptom in found.symptoms:
        given = [one for one in found.given_for if one.against == symptom.id]
        blocks: list[Block] = []
        if len(found.symptoms) > 1:
            blocks.append(Minor(Cited(f"Against {symptom.name}")))
        blocks += help_rows(found, [one for one in given if (one.id, one.against) in shown])
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


def help_rows(found: SearchResult, given: Sequence[GivenFor]) -> list[Block]:
    """What is given against a symptom, with what is said of each."""
    blocks: list[Block] = []
    for one in found.asked_of:
        held = [given for given in found.given_for if given.id == one.id]
        if not held:
            blocks.append(Words(Cited(f"We hold nothing that says {one.name} helps against it.")))
        elif all(given.while_on_it for given in held):
            own = f"{one.name} can bring it on itself; what eases it meanwhile:"
            blocks.append(Words(Cited(own)))
    if not given:
        known = f", but only for {listing(found.suggestions)}" if found.suggestions else ""
        told = f"netx keeps no list of what helps against it{known}. Ask your team."
        return [*blocks, Words(Cited(told))]
    rows = [
        [
            Cited(f"while on {one.name}" if one.while_on_it else one.name),
            said(one.text, one.sources),
        ]
        for one in given
    ]
    return [*blocks, Table([Column("", "name"), Column("")], rows, ruled=False)]


def beside(found: SearchResult) -> list[Section]:
    """An effect beside treatments that were named with it: their own figures alone."""
    match = found.matches[0]
    names = listing(one.name for one in found.asked_of)
    effect = title_of([match.meant], found.at_once)
    title = head(f"{effect} on {names}", "", found.urgent, found.at_once)
    every = f'What else can bring it on, and when it is urgent: netx search "{match.meant.name}"'
    beside_it = [
        f'netx search "{found.asked_of[0].name} {one.meant.name}"'
        for one in found.matches[1:]
        if one.by_name
    ]
    also = f"Asked as well, or near it: {' · '.join(beside_it)}"
    return [
        Section(id="effects", blocks=[title, *_own(found.asked_of, match.meant)]),
        *(urgently(found.lead) if found.lead else []),
        *([Section(id="", blocks=[Words(Cited(also))])] if beside_it else []),
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


def side_effects_of(one: AskedTreatment) -> list[Section]:
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


def not_caused(found: SearchResult, without: Without, whole: bool = False) -> list[Section]:
    """How many treatments list what was asked not to come: more cannot be said."""
    negated = found.negated
    name = both_names(negated) if negated else "side effects"
    where = f'netx search "{negated.name}"' if negated else "netx list effects"
    title = Head(f"No {name}?", "netx cannot promise that")
    lines = [f"{they_list(without.listed, 'treatment')} it: {where}"]
    if without.kin:
        more = "1 more is" if without.kin == 1 else f"{without.kin} more are"
        lines.append(f"{more} of a class that does, or has a drug or member that does")
    if without.unmentioned:
        lines.append(f"{they_list(len(without.unmentioned))} other side effects, but not this one")
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
    if len(without.unmentioned) > MOST_UNMENTIONED and not whole:
        told = f"Which of them list other side effects, but not this one: --all; {NOT_SAFE}."
        sections.append(Section(id="listed", blocks=[Words(Cited(told))]))
    elif without.unmentioned:
        names = " · ".join(one.name for one in without.unmentioned)
        heading = Minor(Cited(f"Not listed for these; {NOT_SAFE}"))
        sections.append(Section(id="listed", blocks=[heading, Words(Cited(names), indent=2)]))
    others = [one for one in found.suggestions if negated is None or one != negated.name]
    if others:
        asks = " · ".join(f'netx search "no {one}"' for one in others)
        sections.append(Section(id="", blocks=[Words(Cited(f"Asked as well: {asks}"))]))
    return sections


def they_list(number: int, noun: str = "") -> str:
    """How many list something: "1 lists", "3 treatments list"."""
    who = count(number, noun) if noun else str(number)
    return f"{who} {'lists' if number == 1 else 'list'}"
