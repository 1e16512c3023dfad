"""The words of the effects, indexed once for each knowledge base.

The parts for single words and for spelling are made only when a query gets that far.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from netx.model import Effect, KnowledgeBase
from netx.query.effect_names import EffectNames, Term, TermsBy, TermsWith
from netx.query.folding import fold_all, squash
from netx.query.text import BODY_PARTS, DOWN, MODIFIER_STEMS, UP, content, stem
from netx.query.word_index import WordIndex

_KEPT_INDEXES = 4
_MOST_WEIGHTS = 20_000
_DIRECTION_WEIGHT = 0.5
_SHARED_WEIGHT = 0.7
_SHARED_BY = 6
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
        self.whole = TermsBy(self.names, self.names.forms)
        """Terms by their normal form."""

    def top(self, id_: str) -> Effect:
        """The effect under which an effect is shown."""
        return self.base.effects[self.top_ids[id_]]

    @cached_property
    def squashed_lines(self) -> str:
        """The letters of each term, without spaces, a line each."""
        return squash("\n".join(self.names.forms))

    @cached_property
    def squashed(self) -> TermsWith:
        """Terms by their letters alone."""
        return TermsWith(self.names, self.squashed_lines)

    @cached_property
    def bare(self) -> TermsWith:
        """Terms without their fillers, for "feeling sick" and "really sick"."""
        return TermsWith(self.names, self.word_index.part("bare"))

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Folded names of things that look like an effect and are none of the data."""
        named = self.base.vocabulary.not_effects
        return frozenset(form for form in fold_all(named) if form not in self.whole)

    @cached_property
    def foreign(self) -> dict[str, tuple[Effect, str, str]]:
        """The effects by folded words of other languages, with the word and its language."""
        effects = self.base.effects
        return {
            form: (effects[id_], word, language)
            for form, id_, word, language in self.word_index.part("foreign")
        }

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Folded words of everyday English that are no slip of a symptom word."""
        words = self.base.vocabulary.everyday_words
        return frozenset((*words, *fold_all(words)))

    @cached_property
    def figures_of_speech(self) -> list[str]:
        """Folded figures of speech that hold a symptom's word."""
        return fold_all(self.base.vocabulary.figures_of_speech)

    @cached_property
    def urgent_words(self) -> list[list[str]]:
        """Folded words of emergencies, each in the parts that may stand apart."""
        parts = [one.split(" + ") for one in self.base.vocabulary.urgent_words]
        folded = iter(fold_all([part for one in parts for part in one]))
        return [list(islice(folded, len(one))) for one in parts]

    @cached_property
    def despair_words(self) -> list[str]:
        """Folded words of somebody who may end a life."""
        return fold_all(self.base.vocabulary.despair_words)

    @cached_property
    def readings(self) -> dict[str, list[str]]:
        """For each measure by its folded name, the effects between which its figure decides."""
        measures = self.base.vocabulary.readings
        return dict(zip(fold_all(list(measures)), measures.values(), strict=True))

    @cached_property
    def other_matters(self) -> frozenset[str]:
        """Folded words of matters in which nobody tells a symptom."""
        return frozenset(fold_all(self.base.vocabulary.other_matters))

    def term(self, place: int) -> Term:
        """The term in a place: that of a row of the names, or one of `elsewhere` behind them."""
        if place < len(self.names.forms):
            return self.names.term(place)
        name = self._elsewhere_in_order[place - len(self.names.forms)]
        return Term(None, name, name, False)

    @cached_property
    def _elsewhere_in_order(self) -> list[str]:
        return sorted(self.elsewhere)

    def _every(self) -> Iterator[Term]:
        return map(self.term, range(len(self.names.forms) + len(self.elsewhere)))

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Places, as in `term`, by each stem of the term, if it is spelt right."""
        found: dict[str, list[int]] = self.word_index.part("by-stem")
        return found

    def stems(self, place: int) -> frozenset[str]:
        """The stems of the term in a place."""
        if place not in self._stems:
            self._stems[place] = frozenset(content(self.term(place).folded))
        return self._stems[place]

    @cached_property
    def _stems(self) -> dict[int, frozenset[str]]:
        return {}

    def begun(self, start: str) -> list[Term]:
        """Terms in full that begin with a folded text and go on with no more words."""
        rows, forms = self._in_order, self.names.forms
        found = []
        for row in rows[bisect_left(rows, start, key=forms.__getitem__) :]:
            if not forms[row].startswith(start):
                break
            if " " not in forms[row][len(start) :]:
                found.append(self.names.term(row))
        return found

    @cached_property
    def _in_order(self) -> list[int]:
        rows: list[int] = self.word_index.part("in-order")
        return rows

    def named_with(self, words: set[str]) -> list[Term]:
        """Main names of effects that hold all of some folded words, and more."""
        longest, forms = max(words, key=len, default=""), self.names.forms
        # Most names hold no such word: those that do are then looked at word by word.
        rows = [row for row in self.names.main_rows() if longest in forms[row]]
        return [self.term(row) for row in rows if words < set(forms[row].split())]

    @cached_property
    def main_words(self) -> frozenset[str]:
        """The folded words of the effects' own names."""
        forms = self.names.forms
        return frozenset(" ".join(forms[row] for row in self.names.main_rows()).split())

    @cached_property
    def words(self) -> frozenset[str]:
        """Every folded word of the vocabulary that is spelt right."""
        return frozenset(self.word_index.part("words"))

    def knows(self, word: str) -> bool:
        """Whether a folded word, or another with its stem, stands in an effect's names."""
        rows = len(self.names.forms)  # behind them stand other things
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
                places = self.by_stem.get(word, ())
                rows = len(self.names.forms)
                effects = {self.names.effect_at(place) for place in places if place < rows}
                weight = _SHARED_WEIGHT if len(effects) >= _SHARED_BY else 1.0
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
