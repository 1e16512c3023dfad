"""The stage that compares what a phrase is about: words in any order, fillers gone.

Each term is a set of stems. A term answers a query when all of its words were
typed, when all typed words are its own, or when most of both agree. How well it
does is the mean of the two shares, by weight: words that many effects use weigh
less, words such as "severe" nothing. Opposite directions never answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netx.query import directions
from netx.query.lexicon import ALONE_ONLY, MODIFIERS
from netx.query.terms import Bag, Term, TermIndex
from netx.query.text import DOWN, UP, stem

_MOST_STEMS = 24
_MOST_BAGS = 4_000
_DIRECTION_WEIGHT = 0.5
_SHARED_WEIGHT = 0.7
_SHARED_BY = 6
_MODIFIER_WEIGHT = 0.05
_PART = 0.6
_ALONE_PART = 0.34
_MODIFIERS = frozenset(stem(word) for word in MODIFIERS)
_ALONE_ONLY = frozenset(stem(word) for word in ALONE_ONLY)


@dataclass(frozen=True, slots=True)
class PhraseHit:
    """A term that answers, how well (0 to 1), and the stems that did."""

    term: Term
    value: float
    stems: frozenset[str]


def match_phrase(index: TermIndex, stems: Iterable[str]) -> list[PhraseHit]:
    """The terms that answer a set of stems, best first, one an effect.

    Takes the stems of `text.content`. Raises nothing.
    """
    asked = frozenset(list(dict.fromkeys(stems))[:_MOST_STEMS])
    asked = _without_elsewhere(index, asked)
    if not asked:
        return []
    weight = {word: _weight(index, word) for word in asked}
    total = sum(weight.values())
    direction = directions.of_stems(asked)
    best: dict[str, PhraseHit] = {}
    for bag in _candidates(index, asked):
        if bag.term is None or directions.cross(direction, bag.direction):
            continue
        if directions.cross(direction, bag.effect_direction):
            continue
        value = _value(index, asked, weight, total, bag)
        if value is None or directions.contrast(asked, bag.stems):
            continue
        id_ = index.top[bag.term.effect.id].id
        if id_ not in best or value > best[id_].value:
            best[id_] = PhraseHit(bag.term, value, asked & bag.stems)
    return sorted(best.values(), key=lambda hit: -hit.value)


def _candidates(index: TermIndex, asked: frozenset[str]) -> list[Bag]:
    """Bags that share a word with the query, the rarest words first, bounded."""
    rarest = sorted((len(index.by_stem.get(word, ())), word) for word in asked)
    seen: dict[int, Bag] = {}
    for _, word in rarest:
        if len(seen) > _MOST_BAGS:
            break
        if word in (UP, DOWN) and len(asked) > 1:
            continue
        for bag in index.by_stem.get(word, ())[:_MOST_BAGS]:
            seen.setdefault(bag.place, bag)
    return [seen[place] for place in sorted(seen)]


def _value(
    index: TermIndex, asked: frozenset[str], weight: dict[str, float], total: float, bag: Bag
) -> float | None:
    shared = asked & bag.stems
    if not shared - {UP, DOWN}:
        return None
    matched = sum(weight[word] for word in shared)
    own = sum(weight.get(word) or _weight(index, word) for word in bag.stems)
    if not own or not total:
        return None
    of_term, of_query = matched / own, matched / total
    value = (of_term + of_query) / 2
    if shared == bag.stems:
        if len(shared) == 1 and asked != shared:
            (word,) = shared
            if word in _ALONE_ONLY and asked - shared - _MODIFIERS:
                return None
        return value if of_query >= _ALONE_PART else None
    if len(shared) < 2:
        return None
    if shared == asked:
        return value if of_term >= _PART else None
    return value if of_term >= _PART and of_query >= _PART else None


def _weight(index: TermIndex, word: str) -> float:
    if word in (UP, DOWN):
        return _DIRECTION_WEIGHT
    if word in _MODIFIERS:
        return _MODIFIER_WEIGHT
    return _SHARED_WEIGHT if index.effects_of_stem.get(word, 0) >= _SHARED_BY else 1.0


def _without_elsewhere(index: TermIndex, asked: frozenset[str]) -> frozenset[str]:
    """Drop the words of a thing that the data do not have: "weight gain"."""
    for word in asked:
        for bag in index.by_stem.get(word, ())[-len(index.elsewhere) :]:
            if bag.term is None and bag.stems <= asked and not _held(index, bag, asked):
                asked = asked - bag.stems
    return asked


def _held(index: TermIndex, elsewhere: Bag, asked: frozenset[str]) -> bool:
    """Whether a term of the data says the same words and more."""
    return any(
        bag.term and bag.stems <= asked and bag.stems >= elsewhere.stems
        for word in elsewhere.stems
        for bag in index.by_stem.get(word, ())
    )
