"""What to offer when nothing was found: names of effects that share words, or look alike.

An offer is hardly ever taken by itself, so that it may rest on less than a match: on one word of
several, on the beginning of a word, or on a slip. Only where several words of a sentence agree
on one effect, and on no other, it is a guess worth answering. Words that few effects use tell
most (the inverse document frequency, as in `text_index`). An opposite is never offered.
"""

from __future__ import annotations

from math import inf, log

from msgspec import Struct

from netx.model import Effect, KnowledgeBase
from netx.query import directions
from netx.query.effect_names import MISSPELT, Term
from netx.query.folding import LONGEST, fold, squash
from netx.query.look_alikes import is_figure_of_speech, is_of_other_matters
from netx.query.matching import EffectMatch, match_effects, match_of, typed_with
from netx.query.phrases import crosses
from netx.query.terms import TermIndex, index_of
from netx.query.text import (
    BODY_PARTS,
    DOWN,
    MODIFIER_STEMS,
    PEOPLE,
    PERSONAL,
    UP,
    content,
)

MOST_OFFERED = 3
_MOST_LOOKED_AT = 9
_SHORTEST, _NEAR = 3, 0.7
"""Letters of the shortest word for which another is offered, and how alike the two must be: of
ten letters three may differ, as with the names of treatments."""
_START = 5
"""Letters of a word that another must share to be offered for it: "swallows", "swallowing"."""
_BY_START, _IN_MAIN_NAME = 0.7, 1.3
"""How much a word counts that only begins alike, and one that stands in an effect's name:
chosen on `benchmarks/search`, where any values near them give the same offers."""
_AGREEING, _OF_NOBODY, _AHEAD, _GUESS = 3, 4, 1.0, 30
"""Words that must agree on an effect for it to be guessed, and where nobody is told of; how much
it must be ahead of the next one, and the score of such a guess."""


class _Shared(Struct, frozen=True):
    """How much of what was asked an effect's names share, and the stems that both have."""

    worth: float
    stems: frozenset[str]


def near_effects(base: KnowledgeBase, words: str) -> list[str]:
    """At most three names to offer when nothing was found; never an opposite.

    Takes any text. Gives plain names of effects, nearest first. Raises nothing.
    """
    folded = fold(words[:LONGEST])
    if not folded:
        return []
    index = index_of(base)
    stems = content(folded)
    meant = {id_ for one in match_effects(base, words) for id_ in one.meant.opposites}
    alike = [base.effects[id_] for id_ in _sharing(index, stems) if id_ not in meant]
    spelt = _looking_alike(index, words, stems)
    single = " " not in folded
    found: list[Effect] = []
    for effect in [*spelt, *alike] if single else [*alike, *spelt]:
        if not any(effect.id in one.opposites or one.id in effect.opposites for one in found):
            found.append(effect)
    return list(dict.fromkeys(effect.name for effect in found))[:MOST_OFFERED]


def guessed_effect(base: KnowledgeBase, words: str) -> EffectMatch | None:
    """The one effect on which several words of a sentence agree, though none of its names fits.

    Takes any text in which nothing was found: "he jerked all over and bit his tongue". Gives
    None where fewer words agree, where another effect is nearly as near, and for a figure of
    speech. Raises nothing.
    """
    words = words[:LONGEST]
    folded = fold(words)
    index = index_of(base)
    shared = _shared(index, content(folded))
    if not shared:
        return None
    first, *others = sorted(shared, key=lambda id_: -shared[id_].worth)
    told = (PERSONAL | PEOPLE | BODY_PARTS) & set(folded.split())
    if len(shared[first].stems) < (_AGREEING if told else _OF_NOBODY):
        return None
    if others and shared[first].worth - shared[others[0]].worth < _AHEAD:
        return None
    effect = base.effects[first]
    if is_figure_of_speech(index, folded) or is_of_other_matters(index, folded, effect.name):
        return None
    typed = typed_with(words, shared[first].stems)
    return match_of(index, effect, effect.name, typed, "words", _GUESS)


def _sharing(index: TermIndex, stems: list[str]) -> list[str]:
    """The ids of effects whose words share stems with those asked, the most telling first."""
    shared = _shared(index, stems)
    return sorted(shared, key=lambda id_: -shared[id_].worth)[:_MOST_LOOKED_AT]


def _shared(index: TermIndex, stems: list[str]) -> dict[str, _Shared]:
    """What the names of effects share with the stems asked, by the id of the effect.

    Not those that mostly say the opposite with the same word: "no energy", for "more energy".
    """
    worths: dict[str, float] = {}
    agreeing: dict[str, set[str]] = {}
    for asked in dict.fromkeys(stems):
        if asked in MODIFIER_STEMS or asked in (UP, DOWN):
            continue
        held = {asked: 1.0} if asked in index.by_stem else _by_start(index, asked)
        best: dict[str, float] = {}
        against: dict[str, int] = {}
        for one, share in held.items():
            for place in index.by_stem[one]:
                term = index.term(place)
                if term.effect is None:
                    continue
                id_ = index.top_ids[term.effect.id]
                opposite = _opposite(index, stems, one, term, place)
                against[id_] = against.get(id_, 0) + (1 if opposite else -1)
                worth = (
                    share * (_IN_MAIN_NAME if term.main else 1.0) / len(index.stems(place)) ** 0.5
                )
                best[id_] = max(best.get(id_, 0.0), worth)
        telling = log(1 + len(index.top_ids) / (1 + len(best)))
        for id_, worth in best.items():
            agreeing.setdefault(id_, set()).add(asked)
            worths[id_] = worths.get(id_, 0.0) + (-inf if against[id_] > 0 else worth * telling)
    return {
        id_: _Shared(worth, frozenset(agreeing[id_])) for id_, worth in worths.items() if worth > 0
    }


def _by_start(index: TermIndex, asked: str) -> dict[str, float]:
    """Stems that begin as a long enough one does, or that it begins with."""
    if len(asked) < _START:
        return {}
    return {
        one: _BY_START
        for one in index.by_stem
        if len(one) >= _START and (one.startswith(asked[:_START]))
    }


def _opposite(index: TermIndex, stems: list[str], shared: str, term: Term, place: int) -> bool:
    """Whether a term says the opposite of what was asked with the word that both have."""
    assert term.effect is not None
    own = index.stems(place)
    if directions.contrast(stems, content(fold(index.top(term.effect.id).name))):
        return True
    if directions.of_word(shared) != directions.NEITHER:
        # "Always hungry" and "not hungry" share a word that says more by itself.
        return (DOWN in own) != (DOWN in stems)
    return crosses(index, stems, directions.of_stems(stems), term, own)


def _looking_alike(index: TermIndex, words: str, stems: list[str]) -> list[Effect]:
    """Effects of which a name is near in letters, nearest first."""
    wanted = squash(fold(words))
    if len(wanted) < _SHORTEST:
        return []
    near = index.word_index.looking_alike(wanted, _NEAR, _MOST_LOOKED_AT)
    direction = directions.of_stems(stems)
    found: list[Effect] = []
    for place in near:
        term = index.term(place)
        if term.effect is None or term.sort == MISSPELT:
            continue
        top, own = index.top(term.effect.id), frozenset(content(term.folded))
        lacks = DOWN in own and DOWN not in stems
        unlike = lacks and own & set(stems) & directions.UP_BY_THEMSELVES
        if not (unlike or crosses(index, stems, direction, term, own)):
            found.append(top)
    return found
