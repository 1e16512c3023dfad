"""From what a person types to the side effects that it means.

Stages in order: the same name, a synonym, the beginning of one, the same words
in a phrase, and last the spelling. A later stage is asked only when earlier
ones gave nothing (or, for a broader word such as "pain", to add finer effects
below them), and never scores above an earlier. No stage crosses a direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from netx.model import Effect, KnowledgeBase
from netx.query import directions, look_alikes
from netx.query.phrases import PhraseHit, crosses, match_phrase
from netx.query.spelling import known, respell
from netx.query.terms import MISSPELT, Term, TermIndex, index_of, without_fillers
from netx.query.text import (
    DOWN,
    LONGEST,
    MODIFIERS,
    UP,
    content,
    fold,
    is_filler,
    squash,
    stem,
)
from netx.results.parts import BY_NAME

_EXACT, _SYNONYM, _PREFIX, _WORDS, _SPELLING = 100, 95, 85, 75, 55
_KNOWN_SLIP, _HELD = 58, 65
_ROOM = 15
_BEGUN_SHARE = 0.6
_SPELT_PHRASE = 0.8
_MOST_MATCHES = 8
_MOST_WORDS = 12
_FEW = 4


class EffectMatch(Struct, frozen=True):
    """An effect that the typed words mean, and why.

    `effect` is the effect under which it is shown, `narrower` the finer one that
    was named, if any. `matched` is the name or synonym as the data write it,
    `words` the typed words that led to it. `match_kind` is exact, synonym,
    prefix, words or spelling; `score` is a whole number from 0 to 100. `language` is that of
    the words, if it is not English.
    """

    effect: Effect
    narrower: Effect | None
    matched: str
    words: str
    match_kind: str
    score: int
    language: str | None = None

    @property
    def meant(self) -> Effect:
        """The effect that was named: the finer one, if any."""
        return self.narrower or self.effect

    @property
    def by_name(self) -> bool:
        """Whether the words are a name of it."""
        return self.match_kind in BY_NAME


def match_effects(base: KnowledgeBase, words: str) -> list[EffectMatch]:
    """The side effects that the words mean, best first, each once.

    Takes any text; reads its first `text.LONGEST` characters. Gives [] when
    nothing fits well enough. Raises nothing.
    """
    words = words[:LONGEST]
    folded = fold(words)
    if not folded:
        return []
    index = index_of(base)
    if folded in index.elsewhere or without_fillers(folded) in index.elsewhere:
        return []
    found = _same(index, folded, words)
    if not found and folded in index.foreign:
        return [_foreign(index, folded, words)]
    if found:
        _add(found, _finer(index, folded, words))
    else:
        _add(found, _few_named(index, folded, words))
        _add(found, _begun(index, folded, words))
        stems = [] if look_alikes.is_bare(index, folded) else content(folded)
        hits = match_phrase(index, stems)
        # Of two that agree as well, the one that was typed: no "feeling like throwing up".
        hits.sort(key=lambda hit: (-hit.value, hit.term.folded not in folded))
        if hits and _is_other(index, folded, hits[0]):
            return list(found.values())
        phrased = [_phrased(index, hit, words) for hit in hits]
        if found or not is_misspelt(index, folded):
            _add(found, phrased)
        else:
            _add(found, _spelt(index, folded, words) or phrased)
    if not found and " " in folded:
        # "Skin ash": each word is a word.
        _add(found, _held(index, folded, words) or _spelt(index, folded, words))
    return list(found.values())[:_MOST_MATCHES]


def _add(found: dict[str, EffectMatch], more: Iterable[EffectMatch]) -> None:
    for match in more:
        found.setdefault(match.effect.id, match)


def _same(index: TermIndex, folded: str, words: str) -> dict[str, EffectMatch]:
    """Names and synonyms that are the query, but for spaces and fillers."""
    terms = index.whole.get(folded) or index.squashed.get(squash(folded)) or []
    terms = terms or _among_fillers(index, folded.split())
    bare = without_fillers(folded)
    if not terms and " " in bare:
        terms = index.bare.get(bare, [])
    found: dict[str, EffectMatch] = {}
    hits = [(*_kind(term), term) for term in terms]
    for score, kind, term in sorted(hits, key=lambda hit: -hit[0]):
        _add(found, [_match(index, term, kind, score, words)])
    return found


def _foreign(index: TermIndex, folded: str, words: str) -> EffectMatch:
    """The effect that a word of another language means; no slip is mended in it."""
    effect, word, language = index.foreign[folded]
    return match_of(index, effect, word, _typed(words), "synonym", _SYNONYM, language)


def _kind(term: Term) -> tuple[int, str]:
    """The score and kind of a term that is the query itself; slips are called slips."""
    if term.sort == MISSPELT:
        return _KNOWN_SLIP, "spelling"
    return (_EXACT, "exact") if term.main else (_SYNONYM, "synonym")


def _among_fillers(index: TermIndex, words: list[str]) -> list[Term]:
    """The longest name within the words when all the others are fillers."""
    means = [place for place, word in enumerate(words) if not is_filler(word)]
    if not means or means[-1] - means[0] >= _MOST_WORDS:
        return []
    for first in range(max(0, means[-1] + 1 - _MOST_WORDS), means[0] + 1):
        for last in range(len(words), means[-1], -1):
            terms = index.whole.get(" ".join(words[first:last]))
            if terms:
                return terms
    return []


def _held(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """The longest name of several words within a sentence: "passed out in the kitchen".

    Its fillers are its meaning, so that the phrase stage does not see it.
    """
    parts = folded.split()
    stems = frozenset(content(folded))
    way = directions.of_stems(stems)
    for size in range(min(len(parts) - 1, _MOST_WORDS), 1, -1):
        for first in range(len(parts) - size + 1):
            name = " ".join(parts[first : first + size])
            terms = [one for one in index.whole.get(name, ()) if one.in_full and one.effect]
            own = frozenset(content(name))
            terms = [one for one in terms if not crosses(index, stems, way, one, own)]
            if terms and not look_alikes.goes_on(index, parts[first + size :]):
                return [_match(index, one, "words", _HELD, words) for one in terms]
    return []


def _finer(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """Effects whose own name has all the typed words: back pain, for "pain"."""
    asked = set(folded.split())
    return [_match(index, term, "words", _WORDS, words) for term in index.named_with(asked)]


def _few_named(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """The few effects that have one word in their names: "hair", what people ask about first.

    Of a word that many have, such as "blood", none is meant more than another.
    """
    if " " in folded or folded in MODIFIERS or stem(folded) in (UP, DOWN):
        return []
    found = _finer(index, folded, words)
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
        _match(index, term, "prefix", _PREFIX - round((1 - share) * 8), words)
        for share, term in hits
    ]


def _phrased(index: TermIndex, hit: PhraseHit, words: str) -> EffectMatch:
    return _match(index, hit.term, "words", _scaled(_WORDS, hit.value), words, hit.stems)


def _is_other(index: TermIndex, folded: str, hit: PhraseHit) -> bool:
    assert hit.term.effect is not None
    return look_alikes.is_other(index, folded, hit.stems, hit.term.effect)


def is_misspelt(index: TermIndex, folded: str) -> bool:
    """Whether a word is unknown, so that the words alone would pass over it."""
    return not all(known(index, word) for word in folded.split())


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
        terms = index.whole.get(reading) or index.squashed.get(squash(reading)) or []
        if phrases and not terms:
            terms = index.bare.get(without_fillers(reading), [])
        matches += [
            _match(index, term, "spelling", _SPELLING - (not term.main), words) for term in terms
        ]
        if phrases and not terms and not look_alikes.is_bare(index, reading):
            stems = content(reading)
            right = set(stems) - set(content(folded))
            if not right and look_alikes.is_bare(index, folded):
                continue  # "cold cap hire" is not put right as "cold cap here"
            matches += [
                _match(index, hit.term, "spelling", _scaled(_SPELLING - 5, hit.value), words)
                for hit in match_phrase(index, stems)
                if hit.value >= _SPELT_PHRASE
                and (hit.stems & right or not right)
                and not _is_other(index, reading, hit)
            ]
    return sorted(matches, key=lambda match: -match.score)


def _scaled(score: int, value: float) -> int:
    return score - round((1 - value) * _ROOM)


def _singular(words: str) -> str:
    """Lower-case words with only their plurals folded: UK spelling may hide a slip."""
    return " ".join(re.sub(r"(?<=\w\w[^su])s\b", "", word) for word in words.split())


def _match(
    index: TermIndex,
    term: Term,
    kind: str,
    score: int,
    words: str,
    stems: frozenset[str] | None = None,
) -> EffectMatch:
    assert term.effect is not None
    return match_of(index, term.effect, term.text, _typed(words, stems), kind, max(1, score))


def match_of(
    index: TermIndex,
    effect: Effect,
    matched: str,
    words: str,
    kind: str,
    score: int,
    language: str | None = None,
) -> EffectMatch:
    """A match of an effect, under the effect with which it is shown."""
    top = index.top[effect.id]
    narrower = effect if effect is not top else None
    return EffectMatch(top, narrower, matched, words, kind, score, language)


def _typed(words: str, stems: frozenset[str] | None = None) -> str:
    """The typed words as shown: those that carry the stems, or all of them."""
    every = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", words)
    if stems:
        kept = [word for word in every if stem(fold(word)) in stems]
        return " ".join(kept or every)
    return " ".join(every)
