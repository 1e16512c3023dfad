"""Everything about a situation, and its first screen.

The first screen is the editors' choice: each statement that has a `short` stands on it, in
the order of the questions, with the sources behind it.
"""

from __future__ import annotations

import msgspec

from netx import ids, model
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.first_points import MOST_SOURCES, few_sources
from netx.query.first_room import BESIDE, COLUMNS, MOST_LINES, lines
from netx.query.related import disagreements_named
from netx.results.leads import LeadDiffer, SituationLead, SituationPoint, TreatmentNamed
from netx.results.parts import Named
from netx.results.shown import SituationShown, SituationStatementOut

ORDER = "order"

FEWEST_TREATMENTS, MOST_TREATMENTS = 3, 8
"""Treatments that a first screen names: as many of eight as there is room for."""

FRAME_LINES = 13
"""Lines that are always there: title, blank lines, head and rule of the table, how many
treatments stand deeper, and the closing lines."""

NAMED, FOR_WHOM = 32, 48
"""Cells of the two columns of treatments."""

NO_ORDER = "Our sources do not say in which order."


def situation(catalogue: Catalogue, record: model.Situation) -> SituationShown:
    """A situation with what guidelines name for it and the treatments that sources name."""
    disputed = disagreements_named(catalogue, record.differ)
    cited = source_ids_of(record) | {id_ for row in disputed for id_ in row.source_ids}
    named = [_named(catalogue, record.id, one) for one in record.treatments]
    lead = _lead(catalogue, record, named)
    return SituationShown(
        lead=msgspec.structs.replace(lead, more=_more(catalogue, record)),
        id=record.id,
        name=record.name,
        situation_group=record.group,
        situation_group_name=catalogue.group_names[record.group],
        site=record.site,
        aliases=record.aliases,
        told=rows.fact_out(catalogue, record.id, record.told),
        statements=_statements(catalogue, record),
        treatments=named,
        trials=[rows.trial_row(catalogue, catalogue.base.trials[id_]) for id_ in record.trials],
        disagreements=disputed,
        sources=rows.source_rows(catalogue, cited),
    )


def _lead(
    catalogue: Catalogue, record: model.Situation, named: list[TreatmentNamed]
) -> SituationLead:
    opening = rows.in_short(record)
    rest = [one for one in _in_order(catalogue, record) if one.short and one is not opening]
    told = any(one.topic == ORDER for one in record.statements)
    lead = SituationLead(
        in_short=opening.short or opening.text,
        told=rows.fact_out(catalogue, record.id, record.told),
        points=[_point(catalogue, one) for one in (opening, *rest)],
        no_order=None if told else NO_ORDER,
        treatments=[
            msgspec.structs.replace(one, source_ids=one.source_ids[:MOST_SOURCES]) for one in named
        ],
        left=0,
        order_trials=[Named(id=id_, name=catalogue.base.trials[id_].name) for id_ in record.trials],
        see=[Named(id=id_, name=catalogue.base.situations[id_].name) for id_ in record.see],
        differ=LeadDiffer(
            count=len(record.differ),
            text=catalogue.base.disagreements[record.differ[0]].topic if record.differ else None,
        ),
        more={},
    )
    return _in_room(lead)


def _in_room(lead: SituationLead) -> SituationLead:
    """The lead with as many treatments as there is room for, eight at most."""
    told = f"on 0 points; one: {lead.differ.text}" if lead.differ.count else ""
    room = MOST_LINES[1] - FRAME_LINES - lines(lead.told.text, COLUMNS, MOST_SOURCES)
    room -= sum(
        lines(f"{one.text} ({one.advice})", BESIDE, len(one.source_ids)) for one in lead.points[1:]
    )
    room -= sum(lines(text, BESIDE, 0) for text in (lead.no_order or "", told) if text)
    room -= lines(lead.in_short, COLUMNS) + len(lead.order_trials)
    room -= lines(", ".join(one.name for one in lead.see), BESIDE, 0) if lead.see else 0
    kept = 0
    for one in lead.treatments[:MOST_TREATMENTS]:
        room -= max(lines(one.name, NAMED, 0), lines(one.text, FOR_WHOM, len(one.source_ids)))
        if room < 0 and kept >= FEWEST_TREATMENTS:
            break
        kept += 1
    return msgspec.structs.replace(
        lead, treatments=lead.treatments[:kept], left=len(lead.treatments) - kept
    )


def _point(catalogue: Catalogue, one: model.SituationStatement) -> SituationPoint:
    heading = catalogue.situation_topics[one.topic]
    return SituationPoint(
        topic=one.topic,
        label=heading.name,
        question=heading.asks,
        text=one.short or one.text,
        advice=rows.advice_of(catalogue, one),
        source_ids=few_sources(one.sources),
    )


def _more(catalogue: Catalogue, record: model.Situation) -> dict[str, int]:
    """How much stands in each section of the whole page."""
    counted = {
        "treatments": len(record.treatments),
        "trials": len(record.trials),
        "differ": len(record.differ),
    }
    for section in catalogue.base.vocabulary.sections:
        told = sum(one.topic in section.situation_topics for one in record.statements)
        if told:
            counted[section.id] = told
    return {
        section.id: counted[section.id]
        for section in catalogue.base.vocabulary.sections
        if counted.get(section.id)
    }


def _in_order(catalogue: Catalogue, record: model.Situation) -> list[model.SituationStatement]:
    rank = {id_: place for place, id_ in enumerate(catalogue.situation_topics)}
    return sorted(record.statements, key=lambda one: rank[one.topic])


def _statements(catalogue: Catalogue, record: model.Situation) -> list[SituationStatementOut]:
    topics = catalogue.situation_topics
    return [
        SituationStatementOut(
            id=ids.fact_id(record.id, one),
            topic=one.topic,
            question=topics[one.topic].asks,
            text=one.text,
            clinical=one.clinical,
            short=one.short,
            advice=rows.advice_of(catalogue, one),
            by=one.guideline.by if one.guideline else None,
            year=one.guideline.year if one.guideline else None,
            region=one.guideline.region if one.guideline else None,
            sources=rows.citations(catalogue, one.sources),
        )
        for one in _in_order(catalogue, record)
    ]


def _named(catalogue: Catalogue, situation: str, one: model.NamedTreatment) -> TreatmentNamed:
    treatment = catalogue.base.treatments[one.treatment]
    return TreatmentNamed(
        id=treatment.id,
        fact_id=ids.named_id(situation, one),
        name=treatment.name,
        status=treatment.status.value.value,
        text=one.text,
        source_ids=list(dict.fromkeys(cited.source for cited in one.sources)),
    )
