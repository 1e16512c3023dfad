"""What every kind of answer to a search is made of."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from netx.model import Effect, Treatment
from netx.query import asked, rows
from netx.query.catalogue import Catalogue
from netx.query.help_asked import given_for
from netx.query.matching import EffectMatch
from netx.query.show_effect import treatment_of_effect, treatments_with
from netx.results.answers import AskedTreatment, Match, SearchResult
from netx.results.parts import FactOut, GivenFor


def nothing(words: str, reading: str = asked.CAUSES, read_as: str | None = None) -> SearchResult:
    """A result in which nothing was found yet."""
    return SearchResult(
        lead=None, query=words, reading=reading, read_as=read_as, at_once=False, now=None,
        symptom=None,
        symptoms=[], negated=None, without=None, asked_of=[], given_for=[], urgent=[], matches=[],
        other=[], texts=[], nothing_on=[], not_found=None, together=None, unknown=[],
        suggestions=[], places=[], sources=[],
    )  # fmt: skip


def in_marks(words: Iterable[str]) -> str:
    """Words as they were typed: “this”, “that” and “more”."""
    *first, last = (f"“{one}”" for one in words)
    return f"{', '.join(first)} and {last}" if first else last


def family_of(catalogue: Catalogue, treatments: Iterable[str]) -> set[str]:
    """The ids of some treatments, with their classes, members and parts."""
    meant = [catalogue.base.treatments[id_] for id_ in treatments]
    return {id_ for one in meant for id_ in catalogue.kin(one)}


def offered(catalogue: Catalogue, missing: Iterable[str]) -> list[str]:
    """Names of effects that are near what was not found."""
    from netx.query.suggestions import near_effects

    names = [name for piece in missing for name in near_effects(catalogue.base, piece)]
    return list(dict.fromkeys(names))[:3]


def given_of(catalogue: Catalogue, meant: Iterable[Effect]) -> list[GivenFor]:
    """What is given against the effects that were meant."""
    return [one for effect in meant for one in given_for(catalogue, effect)]


def urgent_of(catalogue: Catalogue, meant: Iterable[Effect]) -> list[FactOut]:
    """What sources say of the effects that were meant that asks for help at once."""
    return [rows.fact_out(catalogue, effect.id, fact) for effect in meant for fact in effect.urgent]


def matched(catalogue: Catalogue, match: EffectMatch, first: list[Treatment]) -> Match:
    """An effect with its treatments; those that were named beside it come first."""
    effects = with_narrower(catalogue, match)
    asked_first = {one.id for one in first}
    ids = sorted(treatments_with(catalogue, effects), key=lambda id_: id_ not in asked_first)
    return Match(
        effect=rows.effect_name(match.effect),
        narrower=rows.effect_name(match.narrower) if match.narrower else None,
        matched=match.matched,
        words=match.words,
        match_kind=match.match_kind,
        score=match.score,
        language=match.language,
        treatments=[treatment_of_effect(catalogue, id_, effects) for id_ in ids],
    )


def with_narrower(catalogue: Catalogue, match: EffectMatch) -> list[str]:
    """The effects whose listings answer a match: the one that was meant, then its kinds.

    When the words named a finer kind, its own listings come before the general.
    """
    kinds = [
        id_
        for id_ in catalogue.links.effects[match.effect.id].narrower
        if catalogue.base.effects[id_].found_under == match.effect.id
    ]
    if match.narrower is not None:
        return [match.narrower.id, match.effect.id]
    return [match.effect.id, *kinds]


def beside(catalogue: Catalogue, treatment: Treatment, match: EffectMatch) -> AskedTreatment:
    """A treatment that was named beside an effect: what is listed of it, and for its kin."""
    effects = with_narrower(catalogue, match)
    having = treatments_with(catalogue, effects)
    if treatment.id not in having:
        # "Thyroid" on a drug: its records name the finer kind, under- or overactive.
        finer = [
            id_ for id_ in catalogue.links.effects[match.meant.id].narrower if id_ not in effects
        ]
        if treatment.id in treatments_with(catalogue, finer):
            effects = [*effects, *finer]
            having = treatments_with(catalogue, effects)
    own = None
    if treatment.id in having:
        own = treatment_of_effect(catalogue, treatment.id, effects)
    near = catalogue.kin(treatment) - {treatment.id}
    kin = [rows.named(catalogue.base.treatments[id_]) for id_ in having if id_ in near]
    return structs.replace(named_only(treatment), own=own, kin=kin)


def alone(catalogue: Catalogue, treatment: Treatment) -> AskedTreatment:
    """A treatment that was named alone, with its first screen and all its side effects."""
    from netx.query.first_screen import treatment_lead
    from netx.query.numbers import observations
    from netx.query.side_effects import side_effects

    return structs.replace(
        named_only(treatment),
        lead=treatment_lead(catalogue, treatment),
        side_effects=side_effects(catalogue, treatment, observations(catalogue, treatment.id)),
    )


def named_only(treatment: Treatment) -> AskedTreatment:
    """A treatment that was named, and nothing told of it."""
    return AskedTreatment(
        id=treatment.id,
        name=treatment.name,
        kind=treatment.kind.value,
        own=None,
        kin=[],
        lead=None,
        side_effects=[],
    )
