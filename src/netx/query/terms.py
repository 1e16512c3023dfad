"""The words of the effects, indexed once for each knowledge base.

What a bundle brings along of them is read by need; what it does not is made when a query gets
that far.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from netx.model import Effect, KnowledgeBase
from netx.prepared_base import prepared_part
from netx.query.effect_names import EffectNames, Term, Terms
from netx.query.folded_words import FoldedWords, folded_words
from netx.query.text import BODY_PARTS, DOWN, MODIFIER_STEMS, UP, content, stem
from netx.query.word_index import WordIndex

_KEPT_INDEXES = 4
_MOST_WEIGHTS = 20_000
_DIRECTION_WEIGHT = 0.5
_SHARED_WEIGHT = 0.7
_MODIFIER_WEIGHT = 0.05


class TermIndex:
    """All terms of a knowledge base, by whole name, by stem and by spelling."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Index the names; takes the base, raises nothing."""
        self.base = base
        self.names = EffectNames(base)
        rows = self.names.rows
        self.top_ids = dict(zip(rows.ids, rows.tops, strict=True))
        """For each effect id, that of the effect under which it is shown."""
        self.own_direction = dict(zip(rows.ids, rows.directions, strict=True))
        """The direction of each effect by id, from its names."""
        self.word_index = WordIndex(base, self.names, self._every)
        self.whole = Terms(self.names, self.word_index.table("whole"))
        """Terms by their normal form."""

    def top(self, id_: str) -> Effect:
        """The effect under which an effect is shown."""
        return self.base.effects[self.top_ids[id_]]

    @cached_property
    def squashed(self) -> Terms:
        """Terms by their letters alone."""
        return Terms(self.names, self.word_index.table("squashed"))

    @cached_property
    def bare(self) -> Terms:
        """Terms without their fillers, for "feeling sick" and "really sick"."""
        return Terms(self.names, self.word_index.table("bare"))

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Folded names of things that look like an effect and are none of the data."""
        return frozenset(self.elsewhere_in_order)

    @cached_property
    def elsewhere_in_order(self) -> list[str]:
        """The same in the order of their places, behind the rows of the names."""
        held = prepared_part(self.base, "elsewhere", list[str])
        if held is not None:
            return held
        return sorted({form for form in self.folded.not_effects if form not in self.whole})

    @cached_property
    def foreign(self) -> Mapping[str, list[str]]:
        """By folded words of other languages the id of an effect, the word and its language."""
        return self.word_index.table("foreign")

    @cached_property
    def folded(self) -> FoldedWords:
        """The lists of words of the vocabulary, folded."""
        return folded_words(self.base)

    @property
    def everyday(self) -> frozenset[str]:
        """Folded words of everyday English that are no slip of a symptom word."""
        return self.folded.everyday

    @property
    def figures_of_speech(self) -> list[str]:
        """Folded figures of speech that hold a symptom's word."""
        return self.folded.figures_of_speech

    @property
    def urgent_words(self) -> list[list[str]]:
        """Folded words of emergencies, each in the parts that may stand apart."""
        return self.folded.urgent_words

    @property
    def despair_words(self) -> list[str]:
        """Folded words of somebody who may end a life."""
        return self.folded.despair_words

    @property
    def readings(self) -> dict[str, list[str]]:
        """For each measure by its folded name, the effects between which its figure decides."""
        return self.folded.readings

    @property
    def other_matters(self) -> frozenset[str]:
        """Folded words of matters in which nobody tells a symptom."""
        return self.folded.other_matters

    def term(self, place: int) -> Term:
        """The term in a place: that of a row of the names, or one of `elsewhere` behind them."""
        if place < self.names.count:
            return self.names.term(place)
        name = self.elsewhere_in_order[place - self.names.count]
        return Term(None, name, name, False)

    def _every(self) -> Iterator[Term]:
        return map(self.term, range(self.names.count + len(self.elsewhere_in_order)))

    @cached_property
    def by_stem(self) -> Mapping[str, list[int]]:
        """Places, as in `term`, by each stem of the term, if it is spelt right."""
        return self.word_index.table("by-stem")

    def stems(self, place: int) -> frozenset[str]:
        """The stems of the term in a place."""
        if place not in self._stems:
            of_effect = place < self.names.count
            form = self.names.form(place) if of_effect else self.term(place).folded
            self._stems[place] = frozenset(content(form))
        return self._stems[place]

    @cached_property
    def _stems(self) -> dict[int, frozenset[str]]:
        return {}

    def begun(self, start: str) -> list[Term]:
        """Terms in full that begin with a folded text and go on with no more words."""
        return list(map(self.names.term, self.word_index.begun(start)))

    def named_with(self, words: set[str]) -> list[Term]:
        """Main names of effects that hold all of some folded words, and more."""
        rows = set.intersection(*(set(self.main_words.get(word, ())) for word in words))
        return [
            self.names.term(row)
            for row in sorted(rows)
            if words < set(self.names.form(row).split())
        ]

    @cached_property
    def main_words(self) -> Mapping[str, list[int]]:
        """The rows of the effects' own names, by each of their folded words."""
        return self.word_index.table("main")

    @cached_property
    def words(self) -> Mapping[str, int]:
        """Every folded word of the vocabulary that is spelt right."""
        return self.word_index.table("words")

    def knows(self, word: str) -> bool:
        """Whether a folded word, or another with its stem, stands in an effect's names."""
        rows = self.names.count  # behind them stand other things
        return word in BODY_PARTS or self.by_stem.get(stem(word), [rows])[0] < rows

    def weight(self, word: str) -> float:
        """How much a stem tells: words that many effects use tell less."""
        if word not in self._weights:
            if len(self._weights) > _MOST_WEIGHTS:
                self._weights.clear()
            if word in (UP, DOWN):
                weight = _DIRECTION_WEIGHT
            elif word in MODIFIER_STEMS:
                weight = _MODIFIER_WEIGHT
            else:
                weight = _SHARED_WEIGHT if word in self.word_index.table("shared") else 1.0
            self._weights[word] = weight
        return self._weights[word]

    def weight_of(self, place: int) -> float:
        """The weight of all stems of the term in a place."""
        if place not in self._term_weights:
            self._term_weights[place] = sum(map(self.weight, self.stems(place)))
        return self._term_weights[place]

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {}

    @cached_property
    def _term_weights(self) -> dict[int, float]:
        return {}


def index_of(base: KnowledgeBase) -> TermIndex:
    """The index of a base, built at the first call; the last few are kept, by identity."""
    for index in _kept:
        if index.base is base:
            return index
    _kept.insert(0, TermIndex(base))
    del _kept[_KEPT_INDEXES:]
    return _kept[0]


_kept: list[TermIndex] = []
