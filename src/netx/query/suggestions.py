"""What to offer when nothing was found: names of effects that share words, or look alike.

An offer is never taken by itself, so that it may rest on less than a match: on one word of
several, on the beginning of a word, or on a slip. Words that few effects use tell most (the
inverse document frequency, as in `text_index`). An opposite is never offered.
"""

from __future__ import annotations

from math import log

from netx.model import Effect, KnowledgeBase
from netx.query import directions
from netx.query.name_matching import near_names
from netx.query.terms import MISSPELT, TermIndex, index_of
from netx.query.text import DOWN, LONGEST, MODIFIERS, UP, content, fold, stem

MOST_OFFERED = 3
_MOST_LOOKED_AT = 9
_START = 5
"""Letters of a word that another must share to be offered for it: "swallows", "swallowing"."""
_BY_START, _IN_MAIN_NAME = 0.7, 1.3
"""How much a word counts that only begins alike, and one that stands in an effect's name:
chosen on `benchmarks/search`, where any values near them give the same offers."""
_MODIFIERS = frozenset(map(stem, MODIFIERS)) | {UP, DOWN}


def near_effects(base: KnowledgeBase, words: str) -> list[str]:
    """At most three names to offer when nothing was found; never an opposite.

    Takes any text. Gives plain names of effects, nearest first. Raises nothing.
    """
    folded = fold(words[:LONGEST])
    if not folded:
        return []
    index = index_of(base)
    stems = content(folded)
    alike = [base.effects[id_] for id_ in _sharing(index, stems)]
    spelt = _looking_alike(index, words, stems)
    single = " " not in folded
    found: list[Effect] = []
    for effect in [*spelt, *alike] if single else [*alike, *spelt]:
        if not any(effect.id in one.opposites or one.id in effect.opposites for one in found):
            found.append(effect)
    return list(dict.fromkeys(effect.name for effect in found))[:MOST_OFFERED]


def _sharing(index: TermIndex, stems: list[str]) -> list[str]:
    """The ids of effects whose words share stems with those asked, the most telling first."""
    direction = directions.of_stems(stems)
    scores: dict[str, float] = {}
    for asked in dict.fromkeys(stems):
        if asked in _MODIFIERS:
            continue
        held = {asked: 1.0} if asked in index.by_stem else _by_start(index, asked)
        best: dict[str, float] = {}
        for one, share in held.items():
            for place in index.by_stem[one]:
                term = index.all_terms[place]
                if term.effect is None or _opposite(index, direction, stems, term.effect, place):
                    continue
                id_ = index.top[term.effect.id].id
                worth = share * (_IN_MAIN_NAME if term.main else 1.0)
                best[id_] = max(best.get(id_, 0.0), worth)
        telling = log(1 + len(index.top) / (1 + len(best)))
        for id_, worth in best.items():
            scores[id_] = scores.get(id_, 0.0) + worth * telling
    return sorted(scores, key=lambda id_: -scores[id_])[:_MOST_LOOKED_AT]


def _by_start(index: TermIndex, asked: str) -> dict[str, float]:
    """Stems that begin as a long enough one does, or that it begins with."""
    if len(asked) < _START:
        return {}
    return {
        one: _BY_START
        for one in index.by_stem
        if len(one) >= _START and (one.startswith(asked[:_START]))
    }


def _opposite(
    index: TermIndex, direction: int, stems: list[str], effect: Effect, place: int
) -> bool:
    own = index.stems(place)
    return (
        directions.cross(direction, index.own_direction[index.top[effect.id].id])
        or directions.cross(direction, directions.of_stems(own))
        or directions.contrast(stems, own)
    )


def _looking_alike(index: TermIndex, words: str, stems: list[str]) -> list[Effect]:
    """Effects of which a name is near in letters, nearest first."""
    direction = directions.of_stems(stems)
    offered: dict[str, list[str]] = {}
    for term in index.terms:
        if term.effect is None or term.sort == MISSPELT:
            continue
        effect = index.top[term.effect.id]
        own = content(term.folded)
        if not (
            directions.cross(direction, index.own_direction[effect.id])
            or directions.cross(direction, directions.of_stems(own))
            or directions.contrast(stems, own)
        ):
            offered.setdefault(effect.id, []).append(term.text)
    owner = {text: id_ for id_, texts in offered.items() for text in texts}
    return [
        index.base.effects[owner[text]] for text in near_names(offered, words, _MOST_LOOKED_AT)
    ]
