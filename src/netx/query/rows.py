"""Records as the rows of lists, and as the parts that results are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from netx import ids, model
from netx.basis import OF_ADVICE, answering
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.design import size_of
from netx.references import nct_of, references_in, register_page
from netx.results.lists import (
    AnswerHeld,
    ArmNamed,
    DisagreementRow,
    EffectRow,
    EntryRow,
    SituationRow,
    TreatmentRow,
    TrialRow,
)
from netx.results.parts import (
    CitationOut,
    EffectName,
    FactOut,
    Listing,
    Named,
    PositionOut,
    SourceRow,
    StatementOut,
)

_SUMMARY_TOPIC = "what-it-is"


def named(record: model.Treatment) -> Named:
    """A treatment by id and name."""
    return Named(id=record.id, name=record.name)


def effect_name(effect: model.Effect) -> EffectName:
    """An effect by id, plain name and clinical name."""
    return EffectName(id=effect.id, name=effect.name, clinical_name=effect.clinical_name)


def effect_named(catalogue: Catalogue, id_: str) -> EffectName:
    """The effect with an id, as `effect_name` has it, without its record."""
    name, clinical = catalogue.effect_names[id_]
    return EffectName(id=id_, name=name, clinical_name=clinical)


def citations(catalogue: Catalogue, cited: Iterable[model.Citation]) -> list[CitationOut]:
    """Citations with their sections' titles."""
    return [
        CitationOut(
            source_id=citation.source,
            section_id=ids.section_id(citation),
            section=catalogue.section_title(citation),
        )
        for citation in cited
    ]


def summary_of(treatment: model.Treatment) -> str:
    """What a treatment is: as its editor has it, or the first sentence on it."""
    if treatment.lead is not None:
        return treatment.lead.points[0].text
    return next((one.text for one in treatment.statements if one.topic == _SUMMARY_TOPIC), "")


def facets_of(treatment: model.Treatment) -> list[str]:
    """The facets on a treatment's own statements, without repeats."""
    return list(dict.fromkeys(f for s in treatment.statements for f in s.facets))


def treatment_row(
    catalogue: Catalogue, treatment: model.Treatment, only_as: str | None = None
) -> TreatmentRow:
    """A treatment as a row of `netx list`.

    `side_effect_count` counts the effects that sources list for it or for a treatment
    below it, each once; `trial_count` the trials in which it or one of those is an arm.
    """
    family = [treatment, *catalogue.members(treatment.id)]
    codes = {one.system.value: one.code for one in treatment.codes}
    return TreatmentRow(
        id=treatment.id,
        name=treatment.name,
        kind=treatment.kind.value,
        parent=treatment.parent,
        category=treatment.category,
        category_name=catalogue.category_names[treatment.category],
        status=treatment.status.value.value,
        brands=treatment.brands,
        aliases=treatment.aliases,
        summary=summary_of(treatment),
        side_effect_count=len({listed.effect for one in family for listed in one.side_effects}),
        trial_count=len({trial.id for one in family for trial in catalogue.trials_of(one.id)}),
        atc=codes.get("atc"),
        rxnorm=codes.get("rxnorm"),
        ncit=codes.get("ncit"),
        facets=facets_of(treatment),
        only_as=only_as,
        source_ids=catalogue.source_ids(treatment),
    )


def effect_row(catalogue: Catalogue, effect: model.Effect) -> EffectRow:
    """An effect as a row of `netx list effects`."""
    linked = catalogue.links.effects[effect.id]
    return EffectRow(
        id=effect.id,
        name=effect.name,
        clinical_name=effect.clinical_name,
        system=effect.system,
        aliases=effect.aliases,
        synonyms=effect.synonyms.every,
        opposites=effect.opposites,
        broader=effect.broader,
        found_under=effect.found_under,
        treatment_count=len({*linked.listed, *linked.counted}),
    )


def source_row(catalogue: Catalogue, source: model.Source) -> SourceRow:
    """A source as a row of `netx list sources`."""
    known = references_in(source.url)
    return SourceRow(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        kind=source.kind.value,
        audience=source.audience,
        funding=source.funding,
        date=source.date,
        accessed=source.accessed,
        url=source.url,
        document=source.document,
        limits=source.limits,
        stale=catalogue.is_stale(source.accessed),
        doi=known.doi,
        pmid=known.pmid,
        pmcid=known.pmcid,
        nct=known.nct,
        register_url=register_page(known.nct),
    )


def source_rows(catalogue: Catalogue, ids: Iterable[str]) -> list[SourceRow]:
    """The sources with these ids, in the order of the sources."""
    return [source_row(catalogue, catalogue.base.sources[id_]) for id_ in catalogue.in_order(ids)]


def trial_row(catalogue: Catalogue, trial: model.Trial) -> TrialRow:
    """A trial as a row of `netx list trials`."""
    treated = [place for place, arm in enumerate(trial.arms) if arm.treatment is not None]
    return TrialRow(
        id=trial.id,
        name=trial.name,
        phase=trial.phase,
        design=trial.design.value,
        registry_id=trial.registry_id,
        nct=nct_of(trial.registry_id),
        register_url=register_page(trial.registry_id),
        population=trial.population,
        people=trial.in_whom,
        years=trial.years,
        n=size_of(trial),
        arms=[
            ArmNamed(id=ids.arm_id(trial.id, arm.id), name=arm.name, n=arm.n) for arm in trial.arms
        ],
        treatment_ids=list(
            dict.fromkeys(arm.treatment for arm in trial.arms if arm.treatment is not None)
        ),
        observation_count=sum(
            row.counted(place) for table in trial.tables for row in table.rows for place in treated
        ),
        source_ids=catalogue.in_order(source_ids_of(trial)),
    )


def situation_row(catalogue: Catalogue, situation: model.Situation) -> SituationRow:
    """A situation as a row of `netx list situations`."""
    opening = in_short(situation)
    return SituationRow(
        id=situation.id,
        name=situation.name,
        situation_group=situation.group,
        situation_group_name=catalogue.group_names[situation.group],
        site=situation.site,
        aliases=situation.aliases,
        summary=opening.short or opening.text,
        told=situation.told.text,
        treatment_ids=list(dict.fromkeys(one.treatment for one in situation.treatments)),
        source_ids=catalogue.in_order(source_ids_of(situation)),
    )


def in_short(situation: model.Situation) -> model.SituationStatement:
    """What a situation is: the first statement on it that stands on the first screen."""
    about = [one for one in situation.statements if one.topic == _SUMMARY_TOPIC]
    return next((one for one in about if one.short), about[0])


def entry_row(
    catalogue: Catalogue, entry: model.Entry, of: Collection[str] | None = None
) -> EntryRow:
    """A question, role, step, tip, test, factor or term as a row of its list.

    `of` keeps the answers that are told of these treatments, and those of situations.
    """
    return EntryRow(
        id=entry.id,
        name=entry.name,
        text=" ".join(fact.text for fact in entry.facts),
        about=entry.about,
        answers=[
            one
            for one in answers(catalogue, entry)
            if of is None or one.record in of or one.record in catalogue.base.situations
        ],
        aliases=entry.aliases,
        source_ids=catalogue.in_order(source_ids_of(entry)),
    )


_VOICES = {
    model.SourceKind.PATIENT_EDUCATION: "patient page",
    model.SourceKind.PRESCRIBING_INFORMATION: "product text",
    model.SourceKind.SMPC: "product text",
    model.SourceKind.TRIAL: "study",
}


def advice_of(catalogue: Catalogue, statement: model.Fact) -> str | None:
    """Whose advice a statement tells, of what year and for where: "ENETS 2023; Europe".

    Of what no guideline says, but a review or a study, it is that: "review 2022". Nothing
    where it is no advice.
    """
    if not isinstance(statement, model.SituationStatement):
        return None
    guideline = statement.guideline
    if guideline is not None:
        by, year, where = guideline.by, guideline.year, f"; {guideline.region}"
    elif statement.topic in OF_ADVICE:
        source = catalogue.base.sources[statement.sources[0].source]
        by = _VOICES.get(source.kind, source.kind.value)
        year, where = source.date[:4] if source.date else None, ""
    else:
        return None
    return f"{by}{f' {year}' if year else ', undated'}{where}"


def answers(catalogue: Catalogue, question: model.Entry) -> Iterator[AnswerHeld]:
    """The statements that answer a question, in its editor's order."""
    for reference in question.answers:
        held = answering(reference, catalogue.base.treatments, catalogue.base.situations)
        if held is not None:
            record, statement = held
            yield AnswerHeld(
                id=ids.answer_id(question.id, reference),
                record=record.id,
                record_name=record.name,
                statement=reference,
                text=statement.text,
                advice=advice_of(catalogue, statement),
                sources=citations(catalogue, statement.sources),
            )


def fact_out(catalogue: Catalogue, record: str, fact: model.Fact) -> FactOut:
    """A fact of the record with an id, with its sources."""
    return FactOut(
        id=ids.fact_id(record, fact) if isinstance(fact, model.NumberedFact) else None,
        text=fact.text,
        clinical=fact.clinical,
        sources=citations(catalogue, fact.sources),
    )


def positions(catalogue: Catalogue, disagreement: model.Disagreement) -> list[PositionOut]:
    """What each side of a disagreement says."""
    return [
        PositionOut(
            id=ids.fact_id(disagreement.id, position),
            says=position.says,
            sources=citations(catalogue, position.sources),
        )
        for position in disagreement.positions
    ]


def disagreement_row(catalogue: Catalogue, disagreement: model.Disagreement) -> DisagreementRow:
    """A disagreement as a row of `netx list disagreements`."""
    return DisagreementRow(
        id=disagreement.id,
        topic=disagreement.topic,
        about=disagreement.about,
        positions=positions(catalogue, disagreement),
        why=disagreement.why,
        why_sources=citations(catalogue, disagreement.why_sources),
        source_ids=catalogue.in_order(source_ids_of(disagreement)),
    )


def statements(
    catalogue: Catalogue, treatment: model.Treatment, inherited: bool = False
) -> list[StatementOut]:
    """A treatment's statements in the order of the patient's questions."""
    vocabulary = catalogue.base.vocabulary
    rank = {heading.id: place for place, heading in enumerate(vocabulary.topics)}
    questions = {heading.id: heading.asks for heading in vocabulary.topics}
    return [
        StatementOut(
            id=ids.fact_id(treatment.id, statement),
            topic=statement.topic,
            question=questions[statement.topic],
            text=statement.text,
            clinical=statement.clinical,
            facets=statement.facets,
            sources=citations(catalogue, statement.sources),
            inherited_from=treatment.id if inherited else None,
            inherited_from_name=treatment.name if inherited else None,
        )
        for statement in sorted(treatment.statements, key=lambda s: rank[s.topic])
    ]


def listings(
    catalogue: Catalogue, treatment: str, listed: Iterable[model.ListedEffect]
) -> list[Listing]:
    """The treatment's listings of one effect, one a citation."""
    return [
        Listing(
            id=ids.listing_id(treatment, one.effect, citation),
            effect=effect_named(catalogue, one.effect),
            source_id=citation.source,
            section_id=ids.section_id(citation),
            section=catalogue.section_title(citation),
            said_as=one.said_as,
            frequency=one.frequency,
            when_it_happens=one.when,
            lasts=one.lasts,
            serious=one.serious,
        )
        for one in listed
        for citation in one.sources
    ]
