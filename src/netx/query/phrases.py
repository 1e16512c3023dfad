"""The stage that compares what a phrase is about: words in any order, fillers gone.

Each term is a set of stems. A term answers a query when all of its words were
typed, when all typed words are its own, or when most of both agree. How well it
does is the mean of the two shares, by weight: words that many effects use weigh
less, words such as "severe" next to nothing. Opposite directions never answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netx.query import directions
from netx.query.lexicon import ALONE_ONLY
from netx.query.terms import SHORT, Term, TermIndex
from netx.query.text import DOWN, MODIFIERS, UP, content, fold_all, stem

_MOST_STEMS = 24
_MOST_TERMS = 3_000
_DIRECTION_WEIGHT = 0.5
_SHARED_WEIGHT = 0.7
_SHARED_BY = 6
_MODIFIER_WEIGHT = 0.05
_SHORTEST_SHORT = 3
_PART = 0.6
_ALONE_PART = 0.22
_MODIFIERS = frozenset(map(stem, MODIFIERS))
_ALONE_ONLY = frozenset(map(stem, fold_all(sorted(ALONE_ONLY))))


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
    candidates = _candidates(index, asked)
    asked = _without_elsewhere(asked, candidates)
    weight = {word: _weight(index, word) for word in asked}
    direction = directions.of_stems(asked)
    best: dict[str, PhraseHit] = {}
    for term, own in candidates:
        if term.effect is None or not (asked & own) - {UP, DOWN}:
            continue
        value = _value(index, asked, weight, term, own)
        if value is None or _crosses(index, asked, direction, term, own):
            continue
        id_ = index.top[term.effect.id].id
        if id_ not in best or value > best[id_].value:
            best[id_] = PhraseHit(term, value, asked & own)
    return sorted(best.values(), key=lambda hit: -hit.value)


def _candidates(index: TermIndex, asked: frozenset[str]) -> list[tuple[Term, frozenset[str]]]:
    """Terms that share a word with the query, the rarest words first, bounded."""
    rarest = sorted((len(index.by_stem.get(word, ())), word) for word in asked)
    places: set[int] = set()
    for _, word in rarest:
        if len(places) > _MOST_TERMS:
            break
        if word not in (UP, DOWN):
            places.update(index.by_stem.get(word, ())[:_MOST_TERMS])
    terms = index.all_terms
    return [(terms[place], frozenset(content(terms[place].folded))) for place in sorted(places)]


def _crosses(
    index: TermIndex, asked: frozenset[str], direction: int, term: Term, own: frozenset[str]
) -> bool:
    """Whether the query and the term, or its effect, say opposite things."""
    effect = term.effect
    return (
        directions.cross(direction, directions.of_stems(own))
        or (effect is not None and directions.cross(direction, index.own_direction[effect.id]))
        or directions.contrast(asked, own)
    )


def _value(
    index: TermIndex,
    asked: frozenset[str],
    weight: dict[str, float],
    term: Term,
    own: frozenset[str],
) -> float | None:
    shared = asked & own
    matched = sum(weight[word] for word in shared)
    of_term = matched / sum(_weight(index, word) for word in own)
    of_query = matched / sum(weight.values())
    value = (of_term + of_query) / 2
    if len(asked) == 1 and (" " in term.folded or term.sort == SHORT):
        return None
    if term.sort == SHORT and len(term.folded) < _SHORTEST_SHORT:
        return None
    if shared == own:
        if len(shared) == 1 and shared <= _ALONE_ONLY and asked - shared - _MODIFIERS:
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
    return _SHARED_WEIGHT if index.effects_using(word) >= _SHARED_BY else 1.0


def _without_elsewhere(
    asked: frozenset[str], candidates: list[tuple[Term, frozenset[str]]]
) -> frozenset[str]:
    """Drop the words of a thing that the data do not have: "weight gain".

    Unless a term of the data says those words and more, all of them typed.
    """
    within = [(term, own) for term, own in candidates if own <= asked]
    for term, own in within:
        if term.effect is None and own <= asked:
            if not any(other.effect and held > own for other, held in within):
                asked -= own
    return asked
