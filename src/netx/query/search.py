"""What was asked, then what answers it: a name, side effects, treatments, or our texts.

The exact name of anything comes before a guess at a side effect; side effects come before
names that only begin so; what our texts say comes last. How the words were read is a part
of the result.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from netx.model import Treatment
from netx.query import asked, name_asked, rows
from netx.query.catalogue import Catalogue
from netx.query.first_effect import effect_lead, help_lead
from netx.query.first_screen import treatment_lead
from netx.query.help_asked import given_for, helped, symptom_meant
from netx.query.matching import EffectMatch, match_effects, split_query
from netx.query.name_asked import BY_NAME
from netx.query.select import places_in
from netx.query.show_effect import treatment_of_effect, treatments_with
from netx.query.suggestions import near_effects
from netx.query.terms import index_of
from netx.query.text import MODIFIERS, content, fold, fold_all, stem
from netx.query.texts_asked import texts_with
from netx.results.answers import (
    AskedTreatment,
    Match,
    SearchResult,
    Together,
    TogetherSome,
    Without,
)
from netx.results.parts import EffectName, FactOut, GivenFor, Named, OtherMatch, source_ids_in

_MOST_MATCHES = 5
_TITLE_START = 4
"""Letters that a title must hold before all titles are looked at."""
_FEW_WORDS = 2
"""Of so few words a text that holds all is a better answer than an effect that has one."""

_MODIFIERS = frozenset(map(stem, MODIFIERS))


def search(catalogue: Catalogue, words: str) -> SearchResult:
    """What the words ask for, and what answers it.

    Takes any text. Several effects, set apart by commas or "and", are each
    looked up, and then together. Raises nothing: an empty result is a result.
    """
    folded = fold(words)
    if not folded:
        return _nothing(words)
    index = index_of(catalogue.base)
    others = name_asked.named(catalogue, name_asked.bare(words))
    exact = [one for one in others if one.match_kind in BY_NAME]
    question = asked.asked(index, catalogue.name_index("treatment").ids_by_name(), folded)
    if exact and not _means_an_effect(catalogue, exact, words):
        found = _of_names(catalogue, words, others, question)
    elif question.reading == asked.GIVEN_FOR:
        found = _what_helps(catalogue, words, question)
    elif question.reading == asked.NOT_CAUSED_BY:
        found = _what_does_not(catalogue, words, question)
        if not found.answered:
            found = _what_causes(catalogue, words, asked.Asked(asked.CAUSES, folded), others)
    elif question.reading == asked.TREATMENT:
        found = _of_treatments(catalogue, words, question)
    else:
        found = _what_causes(catalogue, words, question, others)
    if not found.answered:
        found = _by_title(catalogue, words, found)
    if _is_urgent(catalogue, folded):
        found = structs.replace(found, at_once=True)
    return _cited(catalogue, found)


def _nothing(words: str, reading: str = asked.CAUSES, read_as: str | None = None) -> SearchResult:
    """A result in which nothing was found yet."""
    return SearchResult(
        lead=None, query=words, reading=reading, read_as=read_as, at_once=False, symptom=None,
        symptoms=[], negated=None, without=None, asked_of=[], given_for=[], urgent=[], matches=[],
        other=[], texts=[], together=None, unknown=[], suggestions=[], places=[], sources=[],
    )  # fmt: skip


def _cited(catalogue: Catalogue, found: SearchResult) -> SearchResult:
    """The result with the sources of all that it shows."""
    ids = {id_ for match in found.matches for one in match.treatments for id_ in one.source_ids}
    # Beside an effect, other records are only named.
    named = [] if found.matches else found.other
    ids |= {id_ for told in (found.texts, named) for one in told for id_ in one.source_ids}
    ids |= {id_ for one in found.asked_of for id_ in (one.own.source_ids if one.own else ())}
    leads = [one.lead for one in found.asked_of if one.lead]
    ids |= set(source_ids_in([found.given_for, found.urgent, leads]))
    return structs.replace(found, sources=rows.source_rows(catalogue, ids))


def _is_urgent(catalogue: Catalogue, folded: str) -> bool:
    """Whether the words hold one of an emergency of which there is no record."""
    padded = f" {folded} "
    return any(f" {one} " in padded for one in fold_all(catalogue.base.vocabulary.urgent_words))


def _means_an_effect(catalogue: Catalogue, exact: list[OtherMatch], words: str) -> bool:
    """Whether the words that are the name of something else are a side effect's, too.

    A treatment or a situation gives way only to an effect of that very name: insulinoma is
    no low blood sugar. A term gives way to a synonym, too.
    """
    strong = any(one.type in ("treatment", "situation") for one in exact)
    kinds = ("exact",) if strong else ("exact", "synonym")
    return any(one.match_kind in kinds for one in match_effects(catalogue.base, words))


def _of_names(
    catalogue: Catalogue, words: str, others: list[OtherMatch], question: asked.Asked
) -> SearchResult:
    """What bears the very name that was typed."""
    first = others[0]
    reading = asked.TREATMENT if first.type == "treatment" else asked.TEXT
    found = _nothing(words, reading)
    asked_of = []
    if first.type == "treatment" and asked.asks_for_harms(question.left):
        asked_of = [_alone(catalogue, catalogue.base.treatments[first.id])]
    return structs.replace(
        found, other=others, asked_of=asked_of, places=places_in(catalogue, words)
    )


def _what_causes(
    catalogue: Catalogue,
    words: str,
    question: asked.Asked,
    others: list[OtherMatch],
) -> SearchResult:
    """The side effects that the words mean, and the treatments that can bring them on."""
    base = catalogue.base
    about = question.left if question.treatments else words
    pieces = [about] if question.treatments else split_query(about, base)
    hits = [match_effects(base, piece) for piece in pieces]
    if question.treatments and not hits[0]:
        whole = match_effects(base, words)
        if whole and _names_more(whole[0], hits[0], question):
            hits, question = [whole], structs.replace(question, treatments=())
    if question.treatments and not (hits[0] and hits[0][0].match_kind in BY_NAME):
        hits = [_of_its_effects(catalogue, question) or hits[0]]
    if len(pieces) > 1:
        matches = list({one[0].meant.id: one[0] for one in hits if one}.values())
    else:
        matches = hits[0][:_MOST_MATCHES]
    if len(pieces) == 1 and matches and matches[0].match_kind in ("words", "prefix", "spelling"):
        better = _better_told(catalogue, about, matches[0], question)
        if better is not None:
            return structs.replace(better, query=words, suggestions=[matches[0].meant.name])
    if not matches and question.treatments:
        return _told_of(catalogue, words, question)
    if question.treatments and matches[0].match_kind not in BY_NAME:
        told = _told_instead(catalogue, words, question, matches[0])
        if told is not None:
            return told
    if not matches and len(pieces) == 1:
        return _only_named(catalogue, words, others)
    several = len(pieces) > 1
    missing = [piece for piece, one in zip(pieces, hits, strict=True) if not one]
    together = _together(catalogue, matches) if several and len(matches) > 1 else None
    treatments = [base.treatments[id_] for id_ in question.treatments]
    sole = [] if together else matches[:1]
    given, urgent = _given(catalogue, sole), _urgent(catalogue, matches if together else sole)
    # What is told of a treatment that was named comes first.
    urgent.sort(key=lambda fact: not any(one.name in fact.text for one in treatments))
    results = [_match(catalogue, one, treatments) for one in matches]
    other = [] if several else others
    lead = None
    if results and together is None:
        meanings = [one.meant for one in results[1:]]
        lead = effect_lead(
            results[0].meant, results[0].treatments, urgent, given, (), meanings, other,
            at_once=matches[0].meant.at_once,
        )  # fmt: skip
    read_as = None
    if results and results[0].language:
        read_as = f"“{results[0].matched}” ({results[0].language}): {results[0].meant.name}"
    if results and treatments:
        names = " and ".join(one.name for one in treatments)
        read_as = f"{results[0].meant.name} on {names}"
    return structs.replace(
        _nothing(words, read_as=read_as),
        lead=lead,
        at_once=any(one.meant.at_once for one in (matches if together else sole)),
        asked_of=[_beside(catalogue, one, matches[0]) for one in treatments] if matches else [],
        given_for=given,
        urgent=urgent,
        matches=results,
        other=other,
        together=together,
        unknown=missing if several else [],
        suggestions=_offered(catalogue, missing),
        # "liver" is liver damage, and may have been meant as a place.
        places=places_in(catalogue, words) if not results or len(words.split()) == 1 else [],
    )


def _only_named(catalogue: Catalogue, words: str, others: list[OtherMatch]) -> SearchResult:
    """What bears the words as a part of its name, and what our texts say with them."""
    within = name_asked.within(catalogue, fold(words))
    named = [*others, *(one for one in within if one.id not in {other.id for other in others})]
    reading = asked.TREATMENT if named and named[0].type == "treatment" else asked.TEXT
    texts = texts_with(catalogue, words)
    return structs.replace(
        _nothing(words, asked.TEXT if texts else reading),
        other=named,
        texts=texts,
        suggestions=[] if named or texts else _offered(catalogue, [words]),
        places=places_in(catalogue, words),
    )


def _told_instead(
    catalogue: Catalogue,
    words: str,
    question: asked.Asked,
    match: EffectMatch,
) -> SearchResult | None:
    """What our texts say of a treatment, where an effect is a guess that it does not list."""
    treatments = [catalogue.base.treatments[id_] for id_ in question.treatments]
    beside = [_beside(catalogue, one, match) for one in treatments]
    if any(one.own or one.kin for one in beside):
        return None
    found = _told_of(catalogue, words, question)
    return found if found.texts else None


def _offered(catalogue: Catalogue, missing: Iterable[str]) -> list[str]:
    """Names of effects that are near what was not found."""
    names = [name for piece in missing for name in near_effects(catalogue.base, piece)]
    return list(dict.fromkeys(names))[:3]


def _names_more(
    whole: EffectMatch, left: list[EffectMatch], question: asked.Asked
) -> bool:
    """Whether an effect's own name holds the treatment: radiation-induced liver disease."""
    of_treatment = set(content(fold(whole.words))) - set(content(question.left))
    if set(content(fold(whole.matched))) & of_treatment:
        return True
    return not left and whole.match_kind == "spelling"


def _of_its_effects(catalogue: Catalogue, question: asked.Asked) -> list[EffectMatch]:
    """The effects of a treatment, or of its kin, that one word beside it may mean: "hair"."""
    wanted = set(content(question.left)) - _MODIFIERS
    if not wanted:
        return []
    index = index_of(catalogue.base)
    family = {
        one for id_ in question.treatments for one in catalogue.kin(catalogue.base.treatments[id_])
    }
    found: dict[str, EffectMatch] = {}
    for place, term in enumerate(index.terms):
        if term.effect is None or not term.main or not wanted <= index.stems(place):
            continue
        top = index.top[term.effect.id]
        has = family & set(treatments_with(catalogue, [term.effect.id]))
        match = EffectMatch(
            effect=top,
            narrower=term.effect if term.effect is not top else None,
            matched=term.text,
            words=question.left,
            match_kind="words",
            score=60 if has else 40,
        )
        if match.effect.id not in found or found[match.effect.id].score < match.score:
            found[match.effect.id] = match
    return sorted(found.values(), key=lambda one: -one.score)


def _better_told(
    catalogue: Catalogue, about: str, first: EffectMatch, question: asked.Asked
) -> SearchResult | None:
    """What our texts say with two words of which an effect explains only one, or by a guess.

    "Flu jab" is told of in texts; it is no flu-like symptom. Nor is "wine" a slip of "wind".
    """
    means = content(fold(about))
    explained = set(content(fold(first.words)))
    daily = set(fold_all(list(catalogue.base.vocabulary.said_for)))
    left = [word for word in fold(about).split() if word in daily and stem(word) not in explained]
    guessed = first.match_kind == "spelling" and " " not in fold(about)
    if len(means) > _FEW_WORDS or not (left or guessed):
        return None
    texts = texts_with(catalogue, about, question.treatments, as_typed=True)
    return structs.replace(_nothing(about, asked.TEXT), texts=texts) if texts else None


def _what_helps(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """What is given against one or several symptoms, never what causes them."""
    base = catalogue.base
    others = name_asked.named(catalogue, question.left)
    exact = [one for one in others if one.match_kind in BY_NAME]
    effects = match_effects(base, question.left)
    if exact and not any(one.match_kind in BY_NAME for one in effects):
        named = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
        texts = texts_with(catalogue, question.left, question.treatments) if named else []
        found = _nothing(words, asked.TEXT)
        return structs.replace(found, other=[*exact, *named], texts=texts)
    pieces = split_query(question.left, base)
    meant = [symptom_meant(catalogue, piece) for piece in pieces]
    symptoms = list({one.meant.id: one.meant for one in meant if one}.values())
    missing = [piece for piece, one in zip(pieces, meant, strict=True) if one is None]
    if not symptoms:
        texts = texts_with(catalogue, words, question.treatments)
        return structs.replace(
            _nothing(words, asked.TEXT),
            texts=texts,
            suggestions=[] if texts else _offered(catalogue, [question.left]),
        )
    given = [one for symptom in symptoms for one in given_for(catalogue, symptom)]
    # What was asked about first: "lanreotide for diarrhoea".
    given.sort(key=lambda one: one.id not in question.treatments)
    urgent = [rows.fact_out(catalogue, fact) for one in symptoms for fact in one.urgent]
    names = [rows.effect_name(one) for one in symptoms]
    return structs.replace(
        _nothing(words, asked.GIVEN_FOR, f"what is given for {_listed(names)}"),
        lead=help_lead(urgent, given),
        at_once=any(one.at_once for one in symptoms),
        symptom=names[0],
        symptoms=names,
        asked_of=[_named_only(base.treatments[id_]) for id_ in question.treatments],
        given_for=given,
        urgent=urgent,
        other=[one for one in exact if one.type in ("treatment", "situation")],
        unknown=missing,
        suggestions=helped(catalogue) if not given else [],
    )


def _what_does_not(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """How many treatments list what was asked not to come: more cannot be said."""
    base = catalogue.base
    found = match_effects(base, question.left)[:1]
    treatments = [base.treatments[id_] for id_ in question.treatments]
    if not found and not asked.asks_for_harms(fold(words)):
        return structs.replace(
            _nothing(words, asked.NOT_CAUSED_BY), suggestions=_offered(catalogue, [question.left])
        )
    effects = _with_narrower(catalogue, found[0]) if found else list(base.effects)
    listed = set(treatments_with(catalogue, effects))
    near = {
        one.id
        for one in base.treatments.values()
        if one.id not in listed and catalogue.kin(one) & listed
    }
    unmentioned = [
        rows.named(one)
        for one in base.treatments.values()
        if one.id not in listed | near and (one.side_effects or catalogue.trials_of[one.id])
    ]
    negated = rows.effect_name(found[0].meant) if found else None
    what = negated.name if negated else "any side effect"
    of = f" on {' and '.join(one.name for one in treatments)}" if treatments else ""
    return structs.replace(
        _nothing(words, asked.NOT_CAUSED_BY, f"what does not bring on {what}{of}"),
        negated=negated,
        without=Without(
            listed=len(listed),
            kin=len(near),
            unmentioned=unmentioned,
            nothing_listed=len(base.treatments) - len(listed) - len(near) - len(unmentioned),
        ),
        asked_of=[_beside(catalogue, one, found[0]) for one in treatments] if found else [],
        suggestions=[
            one.meant.name
            for piece in split_query(question.left, base)
            for one in match_effects(base, piece)[:1]
        ],
    )


def _of_treatments(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """Treatments that were named alone, or beside a word for side effects."""
    base = catalogue.base
    harms = asked.asks_for_harms(question.left)
    treatments = [base.treatments[id_] for id_ in question.treatments]
    names = " and ".join(one.name for one in treatments)
    return structs.replace(
        _nothing(words, asked.TREATMENT, f"side effects of {names}" if harms else None),
        asked_of=[_alone(catalogue, one) for one in treatments] if harms else [],
        other=[name_asked.of_treatment(catalogue, id_) for id_ in question.treatments],
    )


def _told_of(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """What our texts say of the words, of the treatments named beside them."""
    texts = texts_with(catalogue, question.left, question.treatments)
    # "Radiation safety at home": what was taken for a name may be a word of the question.
    texts = texts or texts_with(catalogue, words)
    others = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
    names = " and ".join(one.name for one in others)
    read_as = f"what is told of {names} with these words" if texts else None
    found = _nothing(words, asked.TEXT if texts else asked.TREATMENT, read_as)
    missing = [] if texts else [question.left]
    return structs.replace(found, texts=texts, other=others, unknown=missing)


def _by_title(catalogue: Catalogue, words: str, found: SearchResult) -> SearchResult:
    """Sources and disagreements that bear the words, where nothing else does."""
    start = fold(words)[:_TITLE_START]
    names = (catalogue.known_names[type_].values() for type_ in name_asked.TITLES)
    # To fold all titles takes longer than the rest of the search.
    if not any(start in name.casefold() for of_type in names for own in of_type for name in own):
        return found
    other = name_asked.named(catalogue, name_asked.bare(words), name_asked.TITLES)
    if not other:
        return found
    return structs.replace(found, reading=asked.TEXT, other=other, suggestions=[])


def _alone(catalogue: Catalogue, treatment: Treatment) -> AskedTreatment:
    return structs.replace(
        _named_only(treatment), lead=treatment_lead(catalogue, treatment)
    )


def _named_only(treatment: Treatment) -> AskedTreatment:
    return AskedTreatment(
        id=treatment.id, name=treatment.name, kind=treatment.kind.value, own=None, kin=[], lead=None
    )


def _beside(catalogue: Catalogue, treatment: Treatment, match: EffectMatch) -> AskedTreatment:
    """A treatment that was named beside an effect: what is listed of it, and for its kin."""
    effects = _with_narrower(catalogue, match)
    having = treatments_with(catalogue, effects)
    own = None
    if treatment.id in having:
        own = treatment_of_effect(catalogue, treatment.id, effects)
    near = catalogue.kin(treatment) - {treatment.id}
    kin = [rows.named(catalogue.base.treatments[id_]) for id_ in having if id_ in near]
    return structs.replace(_named_only(treatment), own=own, kin=kin)


def _listed(names: list[EffectName]) -> str:
    return " and ".join(one.name for one in names)


def _given(catalogue: Catalogue, found: list[EffectMatch]) -> list[GivenFor]:
    """What is given against the effects that were meant."""
    return [one for match in found for one in given_for(catalogue, match.meant)]


def _urgent(catalogue: Catalogue, found: list[EffectMatch]) -> list[FactOut]:
    """What sources say of the effects that were meant that asks for help at once."""
    return [rows.fact_out(catalogue, fact) for match in found for fact in match.meant.urgent]


def _match(catalogue: Catalogue, match: EffectMatch, first: list[Treatment]) -> Match:
    """An effect with its treatments; those that were named beside it come first."""
    effects = _with_narrower(catalogue, match)
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
