"""A side effect and the treatments that list it, or whose trials counted it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from netx import model
from netx.prepared_base import in_order
from netx.query import numbers, rows
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.first_effect import effect_lead
from netx.query.first_figure import as_figure, first_observation
from netx.query.help_asked import given_for
from netx.query.related import disagreements_about
from netx.results.leads import A_FIGURE, LeadFigure
from netx.results.parts import EffectName, Observation
from netx.results.shown import EffectShown, EffectTreatment


def effect(catalogue: Catalogue, record: model.Effect) -> EffectShown:
    """A side effect with the treatments that list it or whose trials counted it."""
    base = catalogue.base
    listing = [
        treatment_of_effect(catalogue, id_, [record.id])
        for id_ in treatments_with(catalogue, [record.id])
    ]
    disputed = disagreements_about(catalogue, {record.id})
    given = given_for(catalogue, record)
    on_screen = {id_ for one in listing for id_ in one.source_ids}
    on_screen |= source_ids_of(record) | {one.source_id for told in given for one in told.sources}
    on_screen |= {id_ for row in disputed for id_ in row.source_ids}
    system = next(s for s in base.vocabulary.systems if s.id == record.system)
    above = dict.fromkeys([*([record.found_under] if record.found_under else []), *record.broader])

    def effect_names(ids: Iterable[str]) -> list[EffectName]:
        return [rows.effect_named(catalogue, id_) for id_ in ids]

    urgent = [rows.fact_out(catalogue, record.id, fact) for fact in record.urgent]
    broader, narrower, opposites = map(
        effect_names, (above, catalogue.links.effects[record.id].narrower, record.opposites)
    )
    return EffectShown(
        lead=effect_lead(
            rows.effect_name(record),
            listing,
            urgent,
            given,
            [*broader, *narrower, *opposites],
            at_once=record.at_once,
        ),
        id=record.id,
        name=record.name,
        clinical_name=record.clinical_name,
        system=record.system,
        system_name=system.name,
        aliases=record.aliases,
        synonyms={
            key: words
            for key, words in msgspec.structs.asdict(record.synonyms).items()
            if words and key != "languages"
        },
        languages=record.synonyms.languages,
        broader=broader,
        narrower=narrower,
        opposites=opposites,
        at_once=record.at_once,
        urgent=urgent,
        treatments=listing,
        given_for=given,
        disagreements=disputed,
        sources=rows.source_rows(catalogue, on_screen),
    )


def treatments_with(catalogue: Catalogue, effects: Iterable[str]) -> list[str]:
    """The treatments that list any of the effects, or whose trials counted one."""
    wanted = {
        id_
        for e in effects
        for id_ in (*catalogue.links.effects[e].listed, *catalogue.links.effects[e].counted)
    }
    return in_order(wanted, catalogue.base.treatments)


def treatment_of_effect(
    catalogue: Catalogue, treatment_id: str, effects: list[str]
) -> EffectTreatment:
    """What is listed and counted of any of `effects` for a treatment that has one of them.

    `listed_as` is the first of the effects that it has.
    """
    record = catalogue.base.treatments[treatment_id]
    counted = numbers.observations(catalogue, treatment_id)
    listed = [one for id_ in effects for one in record.side_effects if one.effect == id_]
    observed = [observation for id_ in effects for observation in counted.get(id_, [])]
    own = {one.effect for one in listed} | set(counted)
    sources = source_ids_of(listed) | {observation.source_id for observation in observed}
    meant = next(id_ for id_ in effects if id_ in own)
    often = next(
        (
            one.frequency
            for one in listed
            if one.effect == meant and one.frequency and A_FIGURE.search(one.frequency)
        ),
        None,
    )
    # Infections of the bladder, counted as infections, are none of the lung: no figure of theirs.
    broader = meant in catalogue.base.effects[effects[0]].above
    told = [] if broader else counted.get(meant, [])
    first = _first_figure(catalogue, record, catalogue.base.effects[meant], told)
    if first and often and not first.value and not first.comparator:
        first = None  # that nobody had it in a small group does not hide how often it comes
    return EffectTreatment(
        id=record.id,
        name=record.name,
        kind=record.kind.value,
        listed_as=rows.effect_named(catalogue, meant),
        source_ids=catalogue.in_order(sources),
        sources=rows.listings(catalogue, record.id, listed),
        observations=observed,
        first=first,
        often=often,
    )


def _first_figure(
    catalogue: Catalogue,
    record: model.Treatment,
    meant: model.Effect,
    counted: list[Observation],
) -> LeadFigure | None:
    """The figure of an effect that stands for a treatment: of any grade, else a severe one."""
    for grade in ("any", "severe"):
        one = first_observation(catalogue, record, counted, grade)
        if one is not None:
            return as_figure(catalogue, record.id, meant, one, grade)
    return None
