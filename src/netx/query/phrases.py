"""The stage that compares what a phrase is about: words in any order, fillers gone.

Each term is a set of stems. A term answers a query when all of its words were
typed, when all typed words are its own, or when most of both agree. How well it
does is the mean of the two shares, by weight: words that many effects use weigh
less, words such as "severe" next to nothing. Opposite directions never answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from netx.query import directions
from netx.query.effect_names import SHORT, Term
from netx.query.folding import fold_all
from netx.query.lexicon import ALONE_ONLY, EMPTY, VAGUE
from netx.query.terms import TermIndex
from netx.query.text import DOWN, MODIFIER_STEMS, UP, stem

_MOST_STEMS = 24
_MOST_TERMS = 3_000
_SHORTEST_SHORT = 3
_PART = 0.6
_ALONE_PART = 0.22
_WAYS = frozenset((UP, DOWN))
_LACK = frozenset((DOWN, "cant"))
"""Stems of a name that says that something lacks: without them the rest says something else."""
_EMPTY = frozenset(map(stem, fold_all(sorted(EMPTY))))
_VAGUE = frozenset(map(stem, fold_all(sorted(VAGUE))))
_ALONE_ONLY = frozenset(map(stem, fold_all(sorted(ALONE_ONLY))))


class PhraseHit(Struct, frozen=True):
    """A term that answers, how well (0 to 1), and the stems that did."""

    term: Term
    value: float
    stems: frozenset[str]


def match_phrase(index: TermIndex, stems: Iterable[str], folded: str = "") -> list[PhraseHit]:
    """The terms that answer a set of stems, best first, one an effect.

    Takes the stems of `text.content`, and the folded text, by which of two terms that answer
    as well the one that was typed is told. Raises nothing.
    """
    asked = frozenset(list(dict.fromkeys(stems))[:_MOST_STEMS])
    places = _candidates(index, asked)
    asked = _without_elsewhere(index, asked, places)
    total = sum(map(index.weight, asked))
    direction = directions.of_stems(asked)
    best: dict[str, PhraseHit] = {}
    for place in places:
        shared = asked & index.stems(place)
        if place >= index.names.count or shared <= _WAYS:
            continue
        if _LACK & (index.stems(place) - asked):
            continue  # "a pregnant wife" is not "not able to get my wife pregnant"
        value = _value(index, asked, total, place, shared)
        if value is None:
            continue
        # What a term is is read of its effect: of most, their stems are enough.
        term = index.term(place)
        if term.effect is None or not _may_answer(term, asked, shared, index.stems(place)):
            continue
        id_ = index.top_ids[term.effect.id]
        if id_ in best and not _is_better(value, term, best[id_], folded):
            continue
        if not crosses(index, asked, direction, term, index.stems(place)):
            best[id_] = PhraseHit(term, value, shared)
    return sorted(best.values(), key=lambda hit: -hit.value)


def _is_better(value: float, term: Term, held: PhraseHit, folded: str) -> bool:
    """Whether a term answers better than one of the same top effect: of two alike, the one typed.

    "She fainted" is fainting, though dizziness is called faint, too.
    """
    typed = f" {folded} "
    stands = f" {term.folded} " in typed and f" {held.term.folded} " not in typed
    return value > held.value or (value == held.value and stands)


def _candidates(index: TermIndex, asked: frozenset[str]) -> list[int]:
    """Places of terms that share a word with the query, rarest words first, bounded."""
    rarest = sorted((len(index.by_stem.get(word, ())), word) for word in asked - _WAYS)
    places: set[int] = set()
    for _, word in rarest:
        if len(places) > _MOST_TERMS:
            break
        places.update(index.by_stem.get(word, ())[:_MOST_TERMS])
    return sorted(places)


def _may_answer(
    term: Term, asked: frozenset[str], shared: frozenset[str], own: frozenset[str]
) -> bool:
    """Whether enough words agree for a term to be weighed at all."""
    if len(asked) == 1:
        return " " not in term.folded and term.sort != SHORT and shared == own
    if term.sort == SHORT and len(term.folded) < _SHORTEST_SHORT:
        return False
    means = shared - _WAYS
    if means <= _EMPTY:
        return not asked - shared - MODIFIER_STEMS
    if len(means) > 1:
        return True
    # One word of several: enough by itself, unless it is as vague as "blood".
    vague = _VAGUE if shared & _WAYS else _ALONE_ONLY
    return shared == own and not (means <= vague and asked - shared - MODIFIER_STEMS)


def _value(
    index: TermIndex, asked: frozenset[str], total: float, place: int, shared: frozenset[str]
) -> float | None:
    matched = sum(map(index.weight, shared))
    of_term, of_query = matched / index.weight_of(place), matched / total
    if shared == index.stems(place):
        enough = of_query >= _ALONE_PART
    elif shared == asked:
        enough = of_term >= _PART
    else:
        enough = of_term >= _PART and of_query >= _PART
    # Stems stand in no order: what their weights sum up to differs in the last digits.
    return round((of_term + of_query) / 2, 9) if enough else None


def crosses(
    index: TermIndex, asked: Collection[str], direction: int, term: Term, own: frozenset[str]
) -> bool:
    """Whether a query and a term, or its effect, say opposite things.

    Takes the query's stems and direction, and the term's stems.
    """
    effect = term.effect
    return (
        directions.cross(direction, directions.of_stems(own))
        or (effect is not None and directions.cross(direction, index.own_direction[effect.id]))
        or directions.contrast(asked, own)
    )


def _without_elsewhere(
    index: TermIndex, asked: frozenset[str], places: list[int]
) -> frozenset[str]:
    """Drop the words of a thing that the data do not have: "weight gain".

    Unless a term of the data says those words and more, all of them typed.
    """
    first = index.names.count
    for place in reversed(places):
        if place < first:
            break
        own = index.stems(place)
        if own <= asked and not any(
            own < index.stems(other) <= asked for other in places if other < first
        ):
            asked -= own
    return asked
