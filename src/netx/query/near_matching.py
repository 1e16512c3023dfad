"""The effects that words which are no name may mean: begun, within a phrase, or misspelt.

The stages behind that of `matching`, in their order: the few effects that one word names,
the beginning of a name, the same words in a phrase, a name within a sentence, and last the
spelling. What names another thing (`look_alikes`) is not answered.
"""

from __future__ import annotations

import re

from netx.late_pattern import LatePattern
from netx.query import directions, look_alikes
from netx.query.effect_names import SHORT
from netx.query.folding import fold, squash
from netx.query.matching import (
    HELD,
    MOST_WORDS,
    PREFIX,
    SPELLING,
    WORDS,
    EffectMatch,
    finer,
    match_term,
)
from netx.query.phrases import PhraseHit, crosses, match_phrase
from netx.query.spelling import is_misspelt, respell
from netx.query.terms import TermIndex
from netx.query.text import BODY_PARTS, DOWN, MODIFIERS, UP, content, stem, telling
from netx.query.word_index import without_fillers

_ROOM = 15
"""How far the score of a phrase may fall below its stage's."""
_BEGUN_SHARE = 0.6
"""The least share of a short word that must be typed for the rest to be a guess worth making."""
_SPELT_PHRASE = 0.8
"""The least worth of a phrase in which a word was put right: two guesses are one too many."""
_CAPITALS = LatePattern(r"\b[A-Z][A-Z0-9&]{2,}\b")
"""An abbreviation as nurses write it; one of two letters means too many things."""
_GREEK = (
    "emia", "penia", "cardia", "algia", "uria", "plegia", "phagia", "esthesia", "pecia", "thenia",
    "pepsia", "rexia", "stomia", "geusia", "monia", "phasia", "opia", "itis", "osis", "pathy",
    "tension", "pnea", "rrhea", "emesis", "edema", "lysis", "itus", "ascites", "syncope",
    "toxicity", "emic", "penic",
)  # fmt: skip
"""Ends of single words, folded, that people say only of an illness: "hypotension", "alopecia"."""
_NOT_BEFORE = LatePattern(
    r" (?:where|when|as|than|that|which)?(?: it| they| i| he| she)? ?(?:did|was|were|had)"
    r"(?:nt| not)(?: \w+){0,2} before\b"
)
"""What was not so before is so now: "hair where it did not grow before", folded."""
_FEW = 4
"""Effects with one word in their names, among which a person can choose."""


def near_matches(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """The effects that words may mean which are no name of any, likeliest first.

    Takes the words folded and as typed. Raises nothing.
    """
    found = _near(index, folded, words)
    if not found or " " not in folded:
        return found
    figure = look_alikes.is_figure_of_speech(index, folded)
    return [
        one
        for one in found
        if one.by_name
        or not (figure or look_alikes.is_of_other_matters(index, folded, one.matched))
    ]


def _near(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    if "before" in folded:
        folded = _NOT_BEFORE.sub("", folded)
    found = [*_few_named(index, folded, words), *_begun(index, folded, words)]
    stems = [] if look_alikes.is_bare(index, folded) else content(folded)
    hits = match_phrase(index, stems, folded)
    # Of two that agree as well, the one that was typed: no "feeling like throwing up".
    hits.sort(key=lambda hit: (-hit.value, hit.term.folded not in folded))
    if hits and _is_other(index, folded, hits[0]):
        return found or _noted(index, folded, words)
    phrased = [_phrased(index, hit, words) for hit in hits]
    if hits and len(hits[0].stems) == 1 and " " in folded:
        # "Being sick all day" is vomiting, though of its words only "sick" tells something.
        held = _held(index, folded, words)
        phrased = [
            one for one in held if set(content(fold(one.matched))) == hits[0].stems
        ] + phrased
    if not found and is_misspelt(index, folded):
        phrased = _spelt(index, folded, words) or phrased
    found += phrased
    if not found and " " in folded:
        # "Skin ash": each word is a word.
        return (
            _noted(index, folded, words)
            or _held(index, folded, words)
            or _spelt(index, folded, words)
        )
    return found


def _noted(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """What a note names in clinical words, whatever goes on behind: "TLS risk post cycle 1".

    An abbreviation in capitals, and a clinical name of several words or of Greek, is no figure
    of speech.
    """
    for short in _CAPITALS.findall("" if words.isupper() else words):
        terms = [one for one in index.whole.get(fold(short)) if one.sort == SHORT and one.effect]
        if terms:
            return [match_term(index, one, "words", HELD, words) for one in terms]
    parts = folded.split()
    for size in range(min(len(parts) - 1, MOST_WORDS), 0, -1):
        for first in range(len(parts) - size + 1):
            name = " ".join(parts[first : first + size])
            terms = index.whole.get(name) if size > 1 or name.endswith(_GREEK) else []
            if terms and any(name in one and one in folded for one in index.elsewhere):
                continue  # "cystic fibrosis" is no fibrosis
            found = [one for one in terms if one.effect and one.text in one.effect.in_clinic]
            if found:
                return [match_term(index, one, "words", HELD, words) for one in found]
    return []


def _few_named(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """The few effects that have one word in their names: "hair", what people ask about first.

    Of a word that many have, such as "blood", none is meant more than another.
    """
    if " " in folded or folded in MODIFIERS or stem(folded) in (UP, DOWN):
        return []
    found = finer(index, folded, words)
    if len({one.effect.id for one in found}) > _FEW:
        return []
    first = index.base.vocabulary.asked_first
    rank = {id_: place for place, id_ in enumerate(first)}
    return sorted(found, key=lambda one: rank.get(one.effect.id, len(rank)))


def _begun(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """Terms of as many words, the last of which was only begun."""
    last = folded.rsplit(maxsplit=1)[-1]
    single = " " not in folded
    if len(last) < (4 if single else 3):
        return []
    hits = [(len(folded) / len(term.folded), term) for term in index.begun(folded)]
    if single and len(folded) < 6:
        hits = [hit for hit in hits if hit[0] >= _BEGUN_SHARE]
    hits.sort(key=lambda hit: -hit[0])
    return [
        match_term(index, term, "prefix", PREFIX - round((1 - share) * 8), words)
        for share, term in hits
    ]


def _phrased(index: TermIndex, hit: PhraseHit, words: str) -> EffectMatch:
    return match_term(index, hit.term, "words", _scaled(WORDS, hit.value), words, hit.stems)


def _is_other(index: TermIndex, folded: str, hit: PhraseHit) -> bool:
    assert hit.term.effect is not None
    return look_alikes.is_other(index, folded, hit.stems, hit.term.effect)


def _held(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """The longest name of several words within a sentence: "passed out in the kitchen".

    Its fillers are its meaning, so that the phrase stage does not see it.
    """
    parts = folded.split()
    stems = frozenset(content(folded))
    way = directions.of_stems(stems)
    for size in range(min(len(parts) - 1, MOST_WORDS), 1, -1):
        for first in range(len(parts) - size + 1):
            name = " ".join(parts[first : first + size])
            terms = [one for one in index.whole.get(name) if one.in_full and one.effect]
            own = frozenset(content(name))
            terms = [one for one in terms if not crosses(index, stems, way, one, own)]
            if terms and not (
                look_alikes.goes_on(index, parts[first + size :])
                or look_alikes.is_of_a_thing(index, parts, own)
            ):
                return [match_term(index, one, "words", HELD, words, own) for one in terms]
    return []


def _spelt(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """What the query means once its misspelt words are put right.

    One word has to become a whole name; of several, words put right may also
    answer as a phrase.
    """
    several = " " in without_fillers(folded)
    plain = " ".join(re.findall(r"[a-z]+", words.lower()))
    for form in dict.fromkeys((folded, _singular(plain), plain)):
        readings = respell(index, form)
        if readings:
            return _read(index, folded, readings, words, phrases=several)
    return _read(index, folded, respell(index, folded, everyday=True), words) if several else []


def _read(
    index: TermIndex, folded: str, readings: list[str], words: str, phrases: bool = False
) -> list[EffectMatch]:
    """What the readings of a misspelt query mean, best first."""
    matches: list[EffectMatch] = []
    for reading in readings:
        if reading in index.elsewhere:
            return []
        terms = index.whole.get(reading) or index.squashed.get(squash(reading))
        if phrases and not terms:
            terms = index.bare.get(without_fillers(reading))
        matches += [
            match_term(index, term, "spelling", SPELLING - (not term.main), words) for term in terms
        ]
        if phrases and not terms and not look_alikes.is_bare(index, reading):
            stems = content(reading)
            right = set(stems) - set(content(folded))
            if len(right) == 1 and _tells_where(folded, right):
                matches += _noted(index, reading, reading)  # "nuropathy in feet"
            if not right and look_alikes.is_bare(index, folded):
                continue  # "cold cap hire" is not put right as "cold cap here"
            matches += [
                match_term(index, hit.term, "spelling", _scaled(SPELLING - 5, hit.value), words)
                for hit in match_phrase(index, stems)
                if hit.value >= _SPELT_PHRASE
                and (hit.stems & right or not right)
                and not _is_other(index, reading, hit)
            ]
    return sorted(matches, key=lambda match: -match.score)


def _tells_where(folded: str, right: set[str]) -> bool:
    """Whether all but one word of a few say where or how it is."""
    others = [one for one in telling(folded.split()) if one not in BODY_PARTS]
    return len(others) == 1 and stem(others[0]) not in right


def _scaled(score: int, value: float) -> int:
    return score - round((1 - value) * _ROOM)


def _singular(words: str) -> str:
    """Lower-case words with only their plurals folded: UK spelling may hide a slip."""
    return " ".join(re.sub(r"(?<=\w\w[^su])s\b", "", word) for word in words.split())
