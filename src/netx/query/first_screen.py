"""The first screen of a treatment: an editor's lead, or what fixed rules take without one.

This module and its neighbours, the other `first_*`, are the only ones that choose among
facts; pages print what they give.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from netx.ids import fact_id
from netx.model import StatusValue, Treatment, TreatmentKind
from netx.query.catalogue import Catalogue
from netx.query.first_points import CALL, bases_of, is_own, points_of, sources_of
from netx.query.first_room import (
    BESIDE,
    COLUMNS,
    FEWEST_ROWS,
    FRAME,
    LABEL,
    MOST_LINES,
    MOST_ROWS,
    TABLE,
    lines,
)
from netx.query.first_sure import sure_of
from netx.query.first_table import Place, lead_table, shown_place
from netx.query.numbers import observations
from netx.results.leads import (
    A_FIGURE,
    ANY_CAUSE,
    CitedName,
    LeadCall,
    LeadDiffer,
    LeadListed,
    LeadMember,
    LeadPoint,
    LeadTable,
    TreatmentLead,
)

MOST_NAMED = 8
"""Side effects or members that are named where no table is: about two lines."""

MOST_SERIOUS = 6


DEATH = "death-around-treatment"
NO_NUMBERS = "Our sources give no numbers."
NOT_IN_ONE_TABLE = "Numbers are held, but none beside a comparison group: -s effects."
NOTHING_LISTED = "Our sources list no side effects. That does not mean that there are none."
DEPENDS = "They depend on which one: see each member."


def treatment_lead(catalogue: Catalogue, record: Treatment) -> TreatmentLead:
    """The first screen of a treatment, without the counts of what stands deeper."""
    place = shown_place(catalogue, record)
    points = points_of(catalogue, record)
    members, members_left = _members(catalogue, record)
    lead = TreatmentLead(
        chosen_by="rule" if record.lead is None else "editor",
        in_short=points[0].text,
        status=standing(catalogue, record),
        points=[one for one in points if one.topic != CALL],
        side_effects=None,
        listed=None if place else _listed(catalogue, record),
        serious=_serious(catalogue, record),
        call=_call(catalogue, record, points),
        members=members,
        members_left=members_left,
        how_sure=sure_of(catalogue, record, place),
        differ=_differ(catalogue, record),
        more={},
    )
    if place is None:
        return lead
    table = lead_table(catalogue, place, _note(record, place), FEWEST_ROWS)
    room = MOST_LINES[1] - _taken(lead) - TABLE - lines(_under(table), COLUMNS)
    if room < ROWS_BEFORE_AS_OFTEN:
        # What it does bring on comes before what it does not.
        table = lead_table(catalogue, place, _note(record, place), FEWEST_ROWS, as_often=False)
        room = MOST_LINES[1] - _taken(lead) - TABLE - lines(_under(table), COLUMNS)
    if room > FEWEST_ROWS:
        often = room >= ROWS_BEFORE_AS_OFTEN and bool(table.as_often)
        whole = lead_table(catalogue, place, _note(record, place), MOST_ROWS, as_often=often)
        rows = max(_rows_in(whole, room), FEWEST_ROWS)
        table = lead_table(catalogue, place, _note(record, place), rows, as_often=often)
    return msgspec.structs.replace(lead, side_effects=table)


def _rows_in(table: LeadTable, room: int) -> int:
    """How many of a table's rows stand in some lines; a trial's own term takes more than one."""
    for place, row in enumerate(table.rows):
        label = f"{row.effect.name} ({row.said_as})" if row.said_as else row.effect.name
        room -= lines(label, LABEL, sources=0)
        if room < 0:
            return place
    return len(table.rows)


def _under(table: LeadTable) -> str:
    """About what a page prints under a table."""
    often = "; ".join(f"{one.effect.name} (00 and 00)" for one in table.as_often)
    alike = f"As often on {table.comparator_arm}: {often}. " if often else ""
    counted = "" if ANY_CAUSE in table.definition else f" Counted: {table.definition[:60]}."
    about = f"{table.trial_name}, 000 and 000 people: {table.population}.{counted}"
    return f"{alike}00 more: -s effects. {about} {table.note or ''}"


def _taken(lead: TreatmentLead) -> int:
    """How many lines a first screen takes without its table of side effects."""
    beside = [
        *(f"{one.text} ({one.trial})" if one.trial else one.text for one in lead.points[1:]),
        ", ".join(f"{one.name} ({one.often})" if one.often else one.name for one in lead.serious),
        f"{lead.call.text} 0 more: -s effects." if lead.call else "",
        lead.how_sure,
        lead.differ.text or "",
    ]
    return FRAME[1] + lines(lead.in_short, COLUMNS) + sum(lines(one, BESIDE) for one in beside)


def standing(catalogue: Catalogue, record: Treatment) -> str:
    """Where a treatment stands in a few words, with its date: "approved (US 2014, 2017)"."""
    status = record.status
    old = "; may be out of date" if catalogue.is_stale(status.as_of) else ""
    if status.value is StatusValue.NOT_RECORDED:
        return "status not recorded"
    if status.value is StatusValue.APPROVED and record.approvals:
        by_agency: dict[str, list[str]] = {}
        for one in record.approvals:
            years = by_agency.setdefault(_country(one.agency), [])
            years += [one.date[:4]] if one.date else []
        told = "; ".join(
            " ".join([where, ", ".join(dict.fromkeys(years))]).rstrip()
            for where, years in by_agency.items()
        )
        return f"approved ({told}{old})"
    word = _STANDINGS.get(status.value, status.value.value)
    if status.value is StatusValue.STANDARD and record.kind in LABELLED:
        word += " without a label"
    return f"{word} (checked {in_words(status.as_of)}{old})"


LABELLED = (TreatmentKind.DRUG, TreatmentKind.REGIMEN)
"""The kinds for which an agency approves a label; no label is due to an operation."""


def _country(agency: str) -> str:
    """Where an agency's word holds: "UK", "Sweden" of "Sweden (national)"."""
    return _COUNTRIES.get(agency, agency.removesuffix(" (national)"))


_COUNTRIES = {
    "FDA": "US",
    "EMA": "EU",
    "MHRA": "UK",
    "Health Canada": "Canada",
    "NMPA (China)": "China",
    "MHLW (Japan)": "Japan",
}
_STANDINGS = {
    StatusValue.APPROVED: "approved",
    StatusValue.STANDARD: "in use",
    StatusValue.IN_TRIALS: "in trials",
    StatusValue.HISTORICAL: "used in the past",
    StatusValue.WITHDRAWN: "withdrawn",
    StatusValue.STOPPED: "development stopped",
}


def in_words(day: str) -> str:
    """An ISO 8601 date, as exact as known, as people write it: "November 2026"."""
    if len(day) < len("2026-11"):
        return day
    return date.fromisoformat(f"{day[:7]}-01").strftime("%B %Y")


def _note(record: Treatment, place: Place) -> str | None:
    if record.lead is not None and record.lead.table is not None and record.lead.table.exception:
        return record.lead.table.exception
    if place.comparator is None:
        return "No comparison group: some of this happens without the treatment, too."
    return None


def _listed(catalogue: Catalogue, record: Treatment) -> LeadListed:
    """The side effects that are named where there is no table to show.

    Those that sources list of the treatment itself, or else that its trials counted, or
    else of the nearest class above it; those that people ask about first come first.
    """
    for one in (record, *catalogue.ancestors(record)):
        cited: dict[str, list[str]] = {}
        for listed in one.side_effects:
            cited.setdefault(listed.effect, []).extend(c.source for c in listed.sources)
        if not cited and one is record:
            for id_, counted in observations(catalogue, record.id).items():
                cited[id_] = [observation.source_id for observation in counted]
        if cited:
            break
    rank = {id_: place for place, id_ in enumerate(catalogue.base.vocabulary.asked_first)}
    names = sorted(cited, key=lambda id_: rank.get(id_, len(rank)))
    if not names:
        note = DEPENDS if catalogue.children(record.id) else NOTHING_LISTED
    elif record.kind is TreatmentKind.CLASS and catalogue.children(record.id):
        note = DEPENDS
    else:
        note = NOT_IN_ONE_TABLE if _has_numbers(catalogue, record) else NO_NUMBERS
    return LeadListed(
        effects=[
            _effect(catalogue, id_, list(dict.fromkeys(cited[id_]))[:1])
            for id_ in names[:MOST_NAMED]
        ],
        left=max(len(names) - MOST_NAMED, 0),
        of=None if one is record or not names else one.name,
        note=note,
    )


def _has_numbers(catalogue: Catalogue, record: Treatment) -> bool:
    """Whether a figure of a side effect is held, of it, a member, or in words of a source."""
    family = (record, *catalogue.members(record.id))
    counted = any(trial.tables for one in family for trial in catalogue.trials_of(one.id))
    said = (one.frequency or "" for one in record.side_effects)
    return counted or any(re.search(r"\d", words) for words in said)


def _effect(catalogue: Catalogue, id_: str, source_ids: list[str]) -> CitedName:
    return CitedName(id=id_, name=catalogue.effect_names[id_][0], source_ids=source_ids)


def _serious(catalogue: Catalogue, record: Treatment) -> list[CitedName]:
    """The effects that can be serious: the editor's, or those that a source calls so.

    Deaths that the treatment caused come first, also where only a trial counted them.
    """
    family = [record, *catalogue.ancestors(record), *catalogue.members(record.id)]
    if record.lead is not None:
        ids = record.lead.serious
    else:
        own = [one.effect for one in record.side_effects if one.serious or one.effect == DEATH]
        own += [DEATH] if DEATH in observations(catalogue, record.id) else []
        own.sort(key=lambda id_: id_ != DEATH)
        ids = list(dict.fromkeys(own))[:MOST_SERIOUS]
    return [
        CitedName(
            id=id_,
            name=catalogue.effect_names[id_][0],
            source_ids=_who_says(catalogue, family, id_),
            often=_how_often(record, id_) if id_ == DEATH else None,
        )
        for id_ in ids
    ]


ROWS_BEFORE_AS_OFTEN = 5


def _how_often(record: Treatment, effect: str) -> str | None:
    """How many people had a side effect, where a source on the treatment prints a figure."""
    told = [one.frequency for one in record.side_effects if one.effect == effect and one.frequency]
    return next((words for words in told if A_FIGURE.search(words)), None)


def _who_says(catalogue: Catalogue, family: list[Treatment], effect: str) -> list[str]:
    """A source that calls an effect serious; else one that lists it, or counted it."""
    listed = [one for record in family for one in record.side_effects if one.effect == effect]
    listed.sort(key=lambda one: one.serious is None)
    if listed:
        return [listed[0].sources[0].source]
    for record in family:
        for trial in catalogue.trials_of(record.id):
            for table in trial.tables:
                if any(row.effect == effect for row in table.rows):
                    return [table.sources[0].source]
    return []


def _call(catalogue: Catalogue, record: Treatment, points: Iterable[LeadPoint]) -> LeadCall | None:
    """When to call: the treatment's own point, or else one of the nearest class above it."""
    for one in points:
        if one.topic == CALL:
            # A point of a few words names some of the signs: one statement can hold ten.
            held = [s for s in record.statements if s.topic == CALL]
            more = any(
                fact_id(record.id, s) not in one.rests_on or len(s.text) > len(one.text)
                for s in held
            )
            return LeadCall(text=one.text, source_ids=one.source_ids, more=more)
    for above in catalogue.ancestors(record):
        for one in points_of(catalogue, above):
            bases = bases_of(catalogue, above, one.rests_on)
            if one.topic == CALL and all(is_own(basis, above) for basis in bases):
                text = f"Of {above.name} in general: {one.text}"
                return LeadCall(text=text, source_ids=one.source_ids, more=False)
    return None


def _members(catalogue: Catalogue, record: Treatment) -> tuple[list[LeadMember], int]:
    """The members of a class that are named, and how many others it has."""
    base = catalogue.base
    every = catalogue.children(record.id)
    chosen = record.lead is not None and record.lead.members
    if not every or not (chosen or record.kind is TreatmentKind.CLASS):
        return [], 0
    if record.lead is not None and chosen:
        named = [
            LeadMember(
                id=one.treatment,
                name=base.treatments[one.treatment].name,
                text=one.text,
                source_ids=sources_of(bases_of(catalogue, record, one.rests_on)),
            )
            for one in record.lead.members
        ]
    else:
        named = [_member_by_rule(catalogue, one) for one in every[:MOST_NAMED]]
    below = {one.id for one in catalogue.members(record.id)} | {one.id for one in named}
    return named, len(below) - len(named)


def _member_by_rule(catalogue: Catalogue, member: Treatment) -> LeadMember:
    first = points_of(catalogue, member)[0]
    return LeadMember(
        id=member.id, name=member.name, text=first.text, source_ids=first.source_ids[:1]
    )


def _differ(catalogue: Catalogue, record: Treatment) -> LeadDiffer:
    about = catalogue.links.treatments[record.id].disagreements
    chosen = record.lead.differ if record.lead else None
    return LeadDiffer(
        count=len(about),
        text=catalogue.base.disagreements[chosen].topic if chosen else None,
    )
