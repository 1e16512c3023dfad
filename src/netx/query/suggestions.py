"""What to offer when nothing was found, and when what speaks for an effect is a guess worth making.

An offer is hardly ever taken by itself, so that it may rest on less than an answer: on one word of
several, or on a slip. Only where most of what the words tell speaks for one effect, and for no
other as much, it is answered as a guess. An opposite is never offered.
"""

from __future__ import annotations

from netx.model import Effect, KnowledgeBase
from netx.query import directions
from netx.query.effect_names import MISSPELT
from netx.query.evidence import Spoken, evidence_of
from netx.query.folding import LONGEST, fold, squash
from netx.query.look_alikes import is_bare, is_figure_of_speech, is_of_other_matters
from netx.query.matching import EffectMatch, match_effects, match_of, typed_with
from netx.query.phrases import crosses
from netx.query.spelling import respell
from netx.query.terms import TermIndex, index_of
from netx.query.text import DOWN, content

MOST_OFFERED = 3
_MOST_LOOKED_AT = 9
_MOST_READINGS = 3
_SHORTEST, _NEAR = 3, 0.7
"""Letters of the shortest word for which another is offered, and how alike the two must be: of
ten letters three may differ, as with the names of treatments."""
_AGREEING, _LEAST, _SHARE, _AHEAD = 2, 3.0, 0.15, 0.35
"""How many words must speak for an effect to be guessed, how much they do, which share of all that
the words could tell, and how much of it more than for the next one. Chosen on 1,700 wordings that
no name answers and the 1,900 look-alikes of `benchmarks/search`: of those guessed 8 in 10 are
right, and 1 of 100 look-alikes is guessed; with one word alone, 5 of 100 are."""
_FAR, _NEAR_BY = 0.3, 0.5
"""Below which share of what speaks for another effect one that holds a part of a name gives way,
and from which share of its own another is worth a line behind it."""
_MANY = 4
"""Words that speak for one effect, so many that half the share is enough: people tell a story."""
_GUESS = 30
"""The score of a guess."""


def near_effects(base: KnowledgeBase, words: str) -> list[str]:
    """At most three names to offer when nothing was found; never an opposite.

    Takes any text. Gives plain names of effects, nearest first. Raises nothing.
    """
    folded = fold(words[:LONGEST])
    if not folded:
        return []
    index = index_of(base)
    meant = {id_ for one in match_effects(base, words) for id_ in one.meant.opposites}
    # A slip speaks for what it is put right as.
    readings = [folded, *respell(index, folded)][:_MOST_READINGS]
    spoken = [
        one
        for evidence in [evidence_of(index, each) for each in readings]
        for one in evidence.effects
        if one.worth >= _SHARE / 2 * evidence.whole
    ]
    spoken = sorted(spoken, key=lambda one: -one.worth)[:_MOST_LOOKED_AT]
    tops = list(dict.fromkeys(index.top_ids[one.id] for one in spoken))
    alike = [base.effects[id_] for id_ in tops if id_ not in meant]
    spelt = _looking_alike(index, words, content(folded))
    single = " " not in folded
    found: list[Effect] = []
    for effect in [*spelt, *alike] if single else [*alike, *spelt]:
        if not any(effect.id in one.opposites or one.id in effect.opposites for one in found):
            found.append(effect)
    return list(dict.fromkeys(effect.name for effect in found))[:MOST_OFFERED]


def guessed_effects(base: KnowledgeBase, words: str) -> list[EffectMatch]:
    """The effect for which the words of a sentence speak, though no name fits, and the next ones.

    Takes any text in which nothing was found: "he jerked all over and bit his tongue". Gives
    at most three; [] where too little speaks for the first, where another is nearly as near, and
    for a figure of speech. Raises nothing.
    """
    words = words[:LONGEST]
    folded = fold(words)
    index = index_of(base)
    evidence = evidence_of(index, folded)
    if not evidence.effects:
        return []
    first, *others = evidence.effects
    if len(first.stems) < _AGREEING or first.worth < _LEAST:
        return []
    least = _SHARE / 2 if len(first.stems) >= _MANY else _SHARE
    next_worth = others[0].worth if others else 0.0
    if first.worth < least * evidence.whole or next_worth > (1 - _AHEAD) * first.worth:
        return []
    if is_bare(index, folded) or is_figure_of_speech(index, folded):
        return []
    padded = f" {folded} "
    named = [name for name in index.elsewhere if f" {name} " in padded]
    if any(first.stems & set(content(name)) for name in named):
        return []  # a memory card that is full
    if is_of_other_matters(index, folded, base.effects[first.id].name):
        return []
    return [_guess(index, one, words) for one in evidence.effects[:MOST_OFFERED]]


def weighed(base: KnowledgeBase, words: str, matches: list[EffectMatch]) -> list[EffectMatch]:
    """The matches of a sentence that holds a part of a name, and what else it speaks for.

    An effect for which far more speaks comes before them, one for which about as much does comes
    behind. Takes at least one match; gives at most three and those that were there. Raises
    nothing.
    """
    words = words[:LONGEST]
    index = index_of(base)
    spoken = evidence_of(index, fold(words)).effects
    worths = {index.top_ids[one.id]: one.worth for one in spoken}
    held = {one.effect.id for one in matches}
    others = [one for one in spoken[:MOST_OFFERED] if index.top_ids[one.id] not in held]
    first, *behind = matches
    own = worths.get(first.effect.id, 0.0)
    far = others[:1] if others and len(others[0].stems) >= _AGREEING else []
    if far and far[0].worth >= _LEAST and own < _FAR * far[0].worth:
        first, behind = _guess(index, far[0], words), matches
        others = others[1:]
    else:
        behind += [_guess(index, one, words) for one in others if one.worth >= _NEAR_BY * own]
        behind.sort(key=lambda one: -worths.get(one.effect.id, 0.0))
    return [first, *behind]


def _guess(index: TermIndex, spoken: Spoken, words: str) -> EffectMatch:
    effect = index.base.effects[spoken.id]
    typed = typed_with(words, spoken.stems)
    return match_of(index, effect, effect.name, typed, "words", _GUESS)


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
