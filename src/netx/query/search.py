"""What the words mean: side effects first, then whatever else bears the name."""

from __future__ import annotations

import re

from netx.model import Treatment
from netx.query import rows
from netx.query.catalogue import AGAINST, Catalogue
from netx.query.first_effect import effect_lead, help_lead
from netx.query.help_asked import given_for, symptom_in
from netx.query.matching import EffectMatch, match_effects, match_names, near_effects, split_query
from netx.query.names import TYPES, names_by_type
from netx.query.select import places_in
from netx.query.show_effect import treatment_of_effect, treatments_with
from netx.results.answers import Match, SearchResult, Together, TogetherSome
from netx.results.parts import FactOut, GivenFor, Named, OtherMatch, source_ids_in

_MOST_MATCHES = 5
_MOST_OTHERS = 8

KnownNames = dict[str, dict[str, list[str]]]
"""Every name of each record, by type and id."""


_ONLY_TITLES = frozenset({"source", "disagreement"})
"""Kinds of which a word in the name is no answer where a side effect is meant."""

_BY_NAME = frozenset({"exact", "synonym"})
"""The ways to match in which the words are a name, and not near one."""

_PARTED = re.compile(r"\b(?:of|from|in|with|during|after|on|and|or)\b")
"""Words between a symptom and what it comes from."""


def search(catalogue: Catalogue, words: str) -> SearchResult:
    """The side effects that the words mean, with the treatments that list each.

    Takes any text. Several effects, set apart by commas or "and", are each
    looked up, and then together. Raises nothing: an empty result is a result.
    """
    base = catalogue.base
    symptom = symptom_in(words)
    known = names_by_type(base)
    if symptom is not None and not _others(catalogue, known, words, answered=False):
        return _what_helps(catalogue, words, symptom)
    situation = _is_situation(known, words)
    pieces = [words] if situation else split_query(words, base)
    found = [match_effects(base, piece) for piece in pieces]
    if situation:
        # What bears the name is meant, not an effect whose name is near: insulinoma is no
        # low blood sugar.
        found = [[one for one in found[0] if one.match_kind == "exact"]]
    if len(pieces) > 1:
        matches = list({hits[0].meant.id: hits[0] for hits in found if hits}.values())
    else:
        matches = [hit for hits in found for hit in hits][:_MOST_MATCHES]
    results = [_match(catalogue, one) for one in matches]
    together = _together(catalogue, matches) if len(pieces) > 1 and len(matches) > 1 else None
    answered = situation or bool(matches)
    other = [] if len(pieces) > 1 else _others(catalogue, known, words, answered)
    missing = [piece for piece, hits in zip(pieces, found, strict=True) if not hits]
    suggestions = (
        []
        if other and len(pieces) == 1
        else [name for piece in missing for name in near_effects(base, piece)]
    )
    sole = [] if together else matches[:1]
    given = _given(catalogue, sole)
    urgent = _urgent(catalogue, matches if together else sole)
    source_ids = {id_ for m in results for t in m.treatments for id_ in t.source_ids}
    source_ids |= set(source_ids_in([given, urgent]))
    lead = None
    if results and together is None:
        meanings = [one.meant for one in results[1:]]
        first = results[0]
        lead = effect_lead(first.meant, first.treatments, urgent, given, (), meanings, other)
    return SearchResult(
        lead=lead,
        query=words,
        reading="causes",
        symptom=None,
        given_for=given,
        urgent=urgent,
        matches=results,
        other=other,
        together=together,
        suggestions=list(dict.fromkeys(suggestions))[:3],
        # "liver" is liver damage, and may have been meant as a place.
        places=places_in(catalogue, words) if not results or len(words.split()) == 1 else [],
        sources=rows.source_rows(catalogue, source_ids),
    )


def _is_situation(known: KnownNames, words: str) -> bool:
    """Whether the words are a name of a situation."""
    hits = match_names(known["situation"], words)
    return any(one.match_kind in _BY_NAME for one in hits)


def _what_helps(catalogue: Catalogue, words: str, symptom: str) -> SearchResult:
    """What is given against a symptom, never what causes it.

    Where nothing is held for the whole of the words ("diarrhoea of carcinoid syndrome"),
    the part of them for which something is stands.
    """
    parts = [symptom, *_PARTED.split(symptom)]
    tried = [match_effects(catalogue.base, part)[:1] for part in parts]
    found = next((one for one in tried if one and _given(catalogue, one)), tried[0])
    given, urgent = _given(catalogue, found), _urgent(catalogue, found)
    meant = rows.effect_name(found[0].meant) if found else None
    return SearchResult(
        lead=help_lead(urgent, given) if meant else None,
        query=words,
        reading="given-for",
        symptom=meant,
        given_for=given,
        urgent=urgent,
        matches=[],
        other=[],
        together=None,
        suggestions=_helped(catalogue) if not given else [],
        places=[],
        sources=rows.source_rows(catalogue, set(source_ids_in([given, urgent]))),
    )


def _given(catalogue: Catalogue, found: list[EffectMatch]) -> list[GivenFor]:
    """What is given against the effects that were meant."""
    return [one for match in found for one in given_for(catalogue, match.meant)]


def _helped(catalogue: Catalogue) -> list[str]:
    """The symptoms against which something is held."""
    return [one.name for one in catalogue.base.vocabulary.facets.get(AGAINST.rstrip("/"), [])]


def _urgent(catalogue: Catalogue, found: list[EffectMatch]) -> list[FactOut]:
    """What sources say of the effects that were meant that asks for help at once."""
    return [rows.fact_out(catalogue, fact) for match in found for fact in match.meant.urgent]


def _match(catalogue: Catalogue, match: EffectMatch) -> Match:
    effects = _with_narrower(catalogue, match)
    return Match(
        effect=rows.effect_name(match.effect),
        narrower=rows.effect_name(match.narrower) if match.narrower else None,
        matched=match.matched,
        words=match.words,
        match_kind=match.match_kind,
        score=match.score,
        treatments=[
            treatment_of_effect(catalogue, id_, effects)
            for id_ in treatments_with(catalogue, effects)
        ],
    )


def _with_narrower(catalogue: Catalogue, match: EffectMatch) -> list[str]:
    """The effects whose listings answer a match: the one that was meant, then its kinds.

    When the words named a finer kind, its own listings come before the general.
    """
    kinds = [
        id_
        for id_ in catalogue.narrower[match.effect.id]
        if catalogue.base.effects[id_].found_under == match.effect.id
    ]
    if match.narrower is not None:
        return [match.narrower.id, match.effect.id]
    return [match.effect.id, *kinds]


def _together(catalogue: Catalogue, matches: list[EffectMatch]) -> Together:
    """Which treatments have all of the effects, which some, and which list none of them."""
    wanted = {m.effect.id: m for m in matches}
    having = {
        id_: set(treatments_with(catalogue, _with_narrower(catalogue, match)))
        for id_, match in wanted.items()
    }
    all_, some, kin, none = [], [], [], []
    for treatment in catalogue.base.treatments.values():
        own = [m for id_, m in wanted.items() if treatment.id in having[id_]]
        near = catalogue.kin(treatment) - {treatment.id}
        of_kin = [m for id_, m in wanted.items() if near & having[id_]]
        if len(own) == len(wanted):
            all_.append(rows.named(treatment))
        elif own:
            some.append(_some(treatment, own))
        elif of_kin:
            kin.append(_some(treatment, of_kin))
        elif treatment.side_effects or catalogue.trials_of[treatment.id]:
            none.append(Named(id=treatment.id, name=treatment.name))
    return Together(
        effects=[rows.effect_name(m.effect) for m in wanted.values()],
        all=all_,
        some=some,
        kin=kin,
        unmentioned=none,
        urgent=[rows.fact_out(catalogue, m.meant.urgent[0]) for m in matches if m.meant.urgent],
    )


def _some(treatment: Treatment, matches: list[EffectMatch]) -> TogetherSome:
    return TogetherSome(
        id=treatment.id,
        name=treatment.name,
        effects=[rows.effect_name(m.effect) for m in matches],
    )


def _others(
    catalogue: Catalogue, known: KnownNames, words: str, answered: bool
) -> list[OtherMatch]:
    """Treatments, trials, sources, terms and the like that bear the words.

    Where a side effect is meant, the word in the title of a source or in the name of a
    disagreement is no answer.
    """
    found = []
    for type_ in TYPES:
        if type_ == "effect" or (answered and type_ in _ONLY_TITLES):
            continue
        for hit in match_names(known[type_], words):
            found.append(
                OtherMatch(
                    id=hit.id,
                    name=known[type_][hit.id][1],
                    type=type_,
                    kind=catalogue.base.entries[hit.id].type.value if type_ == "entry" else type_,
                    matched=hit.matched,
                    match_kind=hit.match_kind,
                )
            )
    order = {"exact": 0, "synonym": 1, "prefix": 2, "words": 3}
    found.sort(key=lambda one: order.get(one.match_kind, 4))
    return found[:_MOST_OTHERS]
