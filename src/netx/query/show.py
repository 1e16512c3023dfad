"""Everything about one record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from netx import ids, model
from netx.query import numbers, rows, standing
from netx.query.added import with_notes
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.first_screen import treatment_lead
from netx.query.glossary import terms_in
from netx.query.headings import places_in
from netx.query.names import Found
from netx.query.partners import beside
from netx.query.related import disagreements_about, entries_about, outcomes_of
from netx.query.show_effect import effect
from netx.query.show_situation import situation
from netx.query.side_effects import effects_of, side_effects
from netx.references import nct_of, register_page
from netx.results.parts import Named, source_ids_in
from netx.results.shown import (
    ArmOut,
    ClassSideEffects,
    DisagreementShown,
    EntryShown,
    Shown,
    SourceShown,
    TreatmentShown,
    TrialShown,
)

_DEEPER = (
    "statements", "side_effects", "members_with_numbers", "inherited_side_effects", "trials"
)  # fmt: skip
"""The parts of a treatment that its first screen does not tell."""


def show(
    catalogue: Catalogue,
    found: Iterable[Found],
    survival: bool = False,
    explain: bool = False,
    first: bool = False,
) -> list[Shown]:
    """The records found, whole.

    `survival` adds how long people lived, `explain` the terms in the statements; `first` leaves
    out what the first screen of a treatment only counts.
    """
    return [
        with_notes(catalogue, _of_type(catalogue, one, survival, explain, first), [one.id])
        for one in found
    ]


def _of_type(
    catalogue: Catalogue, found: Found, survival: bool, explain: bool, first: bool
) -> Shown:
    base = catalogue.base
    match found.type:
        case "treatment":
            return treatment(catalogue, base.treatments[found.id], survival, explain, first)
        case "situation":
            return situation(catalogue, base.situations[found.id])
        case "effect":
            return effect(catalogue, base.effects[found.id])
        case "trial":
            return trial(catalogue, base.trials[found.id], survival)
        case "source":
            return source(catalogue, base.sources[found.id])
        case "entry":
            return entry(catalogue, base.entries[found.id])
        case _:
            return disagreement(catalogue, base.disagreements[found.id])


def treatment(
    catalogue: Catalogue,
    record: model.Treatment,
    survival: bool = False,
    explain: bool = False,
    first: bool = False,
) -> TreatmentShown:
    """A treatment with its classes' statements, its numbers and what sources dispute."""
    base = catalogue.base
    ancestors = catalogue.ancestors(record)
    trials = catalogue.trials_of(record.id)
    ids = {record.id}
    asked = entries_about(
        catalogue,
        {record.id, *(a.id for a in ancestors)},
        model.EntryType.QUESTION,
        catalogue.kin(record),
    )
    tests = entries_about(catalogue, ids, model.EntryType.TEST)
    disputed = disagreements_about(catalogue, ids)
    terms = []
    if explain:
        terms = terms_in(catalogue, (one.text for one in rows.statements(catalogue, record)))
    on_screen = source_ids_of([record, *ancestors, *trials])
    lead = treatment_lead(catalogue, record)
    on_screen |= set(source_ids_in([asked, tests, terms, disputed, lead]))
    counted = numbers.observations(catalogue, record.id)
    told = outcomes_of(catalogue, trials, survival)
    found = {
        "effects": len(effects_of(record, counted)),
        "trials": len(trials),
        "differ": len(disputed),
        "ask": len(asked),
    }
    besides = {
        "benefits": len(told),
        "checks": len(tests),
        "approval": 1 + len(record.approvals),
    }
    topics = [one.topic for of in (record, *ancestors) for one in of.statements]
    more = {
        section.id: found.get(section.id)
        or sum(one in section.topics for one in topics) + besides.get(section.id, 0)
        for section in base.vocabulary.sections
        if section.topics or section.id in found or section.id in besides
    }
    deeper = {key: [] for key in _DEEPER} if first else _deeper(catalogue, record)
    return TreatmentShown(
        lead=msgspec.structs.replace(lead, more=more),
        **msgspec.structs.asdict(rows.treatment_row(catalogue, record)),
        ancestors=[rows.named(ancestor) for ancestor in ancestors],
        children=[rows.named(child) for child in catalogue.children(record.id)],
        components=[rows.named(base.treatments[id_]) for id_ in record.components],
        part_of=[
            rows.named(base.treatments[id_])
            for id_ in catalogue.links.treatments[record.id].part_of
        ],
        codes=[standing.code_out(catalogue, record.id, code) for code in record.codes],
        status_detail=standing.status_out(catalogue, record.status),
        filed_under=[
            standing.filing_out(catalogue, record.id, filing) for filing in record.filed_under
        ],
        approvals=[
            standing.approval_out(catalogue, record.id, approval) for approval in record.approvals
        ],
        **deeper,
        outcomes=told,
        questions=asked,
        tests=tests,
        disagreements=disputed,
        situations=[Named(id=s.id, name=s.name) for s in catalogue.situations_of(record.id)],
        beside=beside(catalogue, record),
        terms=terms,
        sources=rows.source_rows(catalogue, on_screen),
    )


def _deeper(catalogue: Catalogue, record: model.Treatment) -> dict[str, Any]:
    """What stands below the first screen of a treatment, which says how much there is of it."""
    ancestors = catalogue.ancestors(record)
    statements = rows.statements(catalogue, record)
    for ancestor in ancestors:
        statements += rows.statements(catalogue, ancestor, inherited=True)
    return {
        "statements": statements,
        "side_effects": side_effects(catalogue, record, numbers.observations(catalogue, record.id)),
        "members_with_numbers": [
            rows.named(member)
            for member in catalogue.members(record.id)
            if numbers.observations(catalogue, member.id)
        ],
        "inherited_side_effects": [
            ClassSideEffects(id=a.id, name=a.name, side_effects=side_effects(catalogue, a, {}))
            for a in ancestors
            if a.side_effects
        ],
        "trials": [rows.trial_row(catalogue, one) for one in catalogue.trials_of(record.id)],
    }


def trial(catalogue: Catalogue, record: model.Trial, survival: bool = False) -> TrialShown:
    """A trial with its arms, outcomes and tables."""
    disputed = disagreements_about(catalogue, {record.id})
    on_screen = source_ids_of(record)
    on_screen |= {id_ for row in disputed for id_ in row.source_ids}
    return TrialShown(
        id=record.id,
        name=record.name,
        phase=record.phase,
        design=record.design.value,
        registry_id=record.registry_id,
        nct=nct_of(record.registry_id),
        register_url=register_page(record.registry_id),
        population=record.population,
        years=record.years,
        control=ids.arm_id(record.id, record.control) if record.control else None,
        arms=[
            ArmOut(
                id=ids.arm_id(record.id, a.id),
                name=a.name,
                treatment=a.treatment,
                given=a.given,
                n=a.n,
            )
            for a in record.arms
        ],
        outcomes=outcomes_of(catalogue, [record], survival),
        tables=numbers.tables(catalogue, record),
        notes=[rows.fact_out(catalogue, record.id, note) for note in record.notes],
        disagreements=disputed,
        sources=rows.source_rows(catalogue, on_screen),
    )


def source(catalogue: Catalogue, record: model.Source) -> SourceShown:
    """A source, and the treatments of which it says something.

    Those are the treatments that cite it, and those that are an arm of a trial that
    does, in its tables, outcomes or notes.
    """
    row = rows.source_row(catalogue, record)
    tried = {
        arm.treatment
        for trial in catalogue.base.trials.values()
        if record.id in source_ids_of(trial)
        for arm in trial.arms
    }
    cited_by = [
        t
        for t in catalogue.base.treatments.values()
        if t.id in tried or record.id in source_ids_of(t)
    ]
    return SourceShown(
        **msgspec.structs.asdict(row),
        sections=list(record.sections.values()),
        treatments=[rows.named(one) for one in cited_by],
        statement_count=sum(
            record.id in source_ids_of(statement) for t in cited_by for statement in t.statements
        ),
        sources=[row],
    )


def entry(catalogue: Catalogue, record: model.Entry) -> EntryShown:
    """A question, role, step, tip, test, factor or term."""
    answers = list(rows.answers(catalogue, record))
    return EntryShown(
        id=record.id,
        name=record.name,
        entry_type=record.type.value,
        places=places_in(catalogue, record.name),
        aliases=record.aliases,
        facts=[rows.fact_out(catalogue, record.id, fact) for fact in record.facts],
        about=subjects(catalogue, record.about),
        answers=answers,
        sources=rows.source_rows(catalogue, source_ids_of(record) | set(source_ids_in([*answers]))),
    )


def disagreement(catalogue: Catalogue, record: model.Disagreement) -> DisagreementShown:
    """A point on which sources differ."""
    return DisagreementShown(
        id=record.id,
        topic=record.topic,
        about=subjects(catalogue, record.about),
        positions=rows.positions(catalogue, record),
        why=record.why,
        why_sources=rows.citations(catalogue, record.why_sources),
        sources=rows.source_rows(catalogue, source_ids_of(record)),
    )


def subjects(catalogue: Catalogue, ids: Iterable[str]) -> list[Named]:
    """The treatments, effects and trials with these ids, by name."""
    base = catalogue.base
    names = {
        record.id: record.name
        for shelf in (base.trials, base.effects, base.treatments)
        for record in shelf.values()
    }
    return [Named(id=id_, name=names[id_]) for id_ in ids]
