"""What is given against symptoms that were asked about, never what causes them."""

from __future__ import annotations

from msgspec import structs

from netx.late_pattern import LatePattern
from netx.links import AGAINST
from netx.query import asked, name_asked, rows
from netx.query.catalogue import Catalogue
from netx.query.first_effect import help_lead
from netx.query.folding import fold
from netx.query.help_asked import given_for
from netx.query.listed import split_query
from netx.query.matching import EffectMatch, match_effects
from netx.query.search_parts import given_of, named_only, nothing, urgent_of
from netx.query.texts_asked import daily_words, told_with
from netx.results.answers import SearchResult

_PARTED = LatePattern(r"\b(?:of|from|in|with|during|after|on)\b")
"""Words between a symptom and what it comes from."""


def what_helps(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """What is given against one or several symptoms, never what causes them."""
    base = catalogue.base
    others = name_asked.named(catalogue, question.left)
    exact = [one for one in others if one.by_name]
    effects = match_effects(base, question.left)
    if exact and not any(one.by_name for one in effects):
        named = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
        if not named and daily_words(catalogue, words):
            from netx.query.search_named import only_named

            return only_named(catalogue, words, exact)  # "what to eat with carcinoid syndrome"
        told = told_with(catalogue, question.left, question.treatments) if named else None
        texts = told.texts if told and not told.missing else []
        found = nothing(words, asked.TEXT)
        return structs.replace(found, other=[*exact, *named], texts=texts)
    pieces = [*split_query(question.left, base), *question.also]
    meant = [_symptom_meant(catalogue, piece) for piece in pieces]
    symptoms = list({one.meant.id: one.meant for one in meant if one}.values())
    missing = [piece for piece, one in zip(pieces, meant, strict=True) if one is None]
    if not symptoms and question.treatments:
        from netx.query.search_treatment import told_of

        # "What to eat after a bowel resection": eating is what is asked.
        left = asked.named_in(catalogue.name_index("treatment").ids_by_name(), fold(words))[1]
        return told_of(catalogue, words, structs.replace(question, left=left))
    if not symptoms:
        from netx.query.search_named import only_named

        return only_named(catalogue, words, name_asked.named(catalogue, words))
    given = given_of(catalogue, symptoms)
    # What was asked about first: "lanreotide for diarrhoea".
    given.sort(key=lambda one: one.id not in question.treatments)
    urgent = urgent_of(catalogue, symptoms)
    names = [rows.effect_name(one) for one in symptoms]
    return structs.replace(
        nothing(
            words, asked.GIVEN_FOR, f"what is given for {' and '.join(one.name for one in names)}"
        ),
        lead=help_lead(urgent, given),
        at_once=any(one.at_once for one in symptoms),
        symptom=names[0],
        symptoms=names,
        asked_of=[named_only(base.treatments[id_]) for id_ in question.treatments],
        given_for=given,
        urgent=urgent,
        other=[one for one in exact if one.type in ("treatment", "situation")],
        unknown=missing,
        suggestions=_helped(catalogue) if not given else [],
    )


def _symptom_meant(catalogue: Catalogue, symptom: str) -> EffectMatch | None:
    """The effect that words of a symptom mean.

    Where nothing is held for the whole of the words ("diarrhoea of carcinoid syndrome"),
    the part of them for which something is stands.
    """
    # "Everolimus for low blood sugar insulinoma": the NET is no part of the symptom.
    nets = catalogue.name_index("situation").ids_by_name()
    bare = match_effects(catalogue.base, asked.named_in(nets, symptom)[1])[:1]
    if bare and bare[0].by_name:
        return bare[0]
    parts = [symptom, *_PARTED.compiled.split(symptom)]
    tried = [match_effects(catalogue.base, part)[:1] for part in parts]
    found = next((one for one in tried if one and given_for(catalogue, one[0].meant)), tried[0])
    return found[0] if found else None


def _helped(catalogue: Catalogue) -> list[str]:
    """The symptoms against which something is held."""
    return [one.name for one in catalogue.base.vocabulary.facets.get(AGAINST.rstrip("/"), [])]
