"""The words of the effects, indexed once for each knowledge base.

The parts for single words and for spelling are made only when a query gets that far.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any

import msgspec

from netx.model import Effect, KnowledgeBase
from netx.prepared_base import PreparedBase
from netx.query.effect_names import MISSPELT, EffectNames, Term, TermsBy, TermsWith
from netx.query.folding import fold_all, squash
from netx.query.text import (
    BODY_PARTS,
    DOWN,
    MODIFIER_STEMS,
    UP,
    content,
    is_filler,
    stem,
)

_KEPT_INDEXES = 4
_LONGEST_JOINED = 24
_MOST_WORDS = 5
_MOST_WEIGHTS = 20_000
_DIRECTION_WEIGHT = 0.5
_SHARED_WEIGHT = 0.7
_SHARED_BY = 6
_MODIFIER_WEIGHT = 0.05


_ByLength = dict[int, list[str]]

_PARTS: dict[str, Any] = {
    "bare": str,
    "foreign": list[tuple[str, str, str, str]],
    "words": list[str],
    "in-order": list[int],
    "by-stem": dict[str, list[int]],
}
"""The parts of the index of single words, which a bundle brings along, and their types.

`bare` are the names without their fillers, in the order of their rows, a line each; `foreign` the
forms of words of other languages, each with its effect, the word and its language; `in-order` the
rows of names in full, by their forms. Words and names in the neighbourhood of a slip are parts by
their beginning: `spelt/m`, `phrases/2m`.
"""


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
        return TermsWith(self.names, self._part("bare"))

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
            for form, id_, word, language in self._part("foreign")
        }

    def _foreign_rows(self) -> list[tuple[str, str, str, str]]:
        names = {one.id: one.name for one in self.base.vocabulary.languages}
        told = [
            (effect.id, word, names[code])
            for effect in self.base.effects.values()
            for code, words in effect.synonyms.languages.items()
            for word in words
        ]
        forms = fold_all([word for _, word, _ in told])
        return [(form, *one) for form, one in zip(forms, told, strict=True)]

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

    @property
    def _every(self) -> Iterator[Term]:
        return map(self.term, range(len(self.names.forms) + len(self.elsewhere)))

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Places, as in `term`, by each stem of the term, if it is spelt right."""
        found: dict[str, list[int]] = self._part("by-stem")
        return found

    def spelt(self, first: str) -> _ByLength:
        """Words, and short names written as one word, with a first letter, by length."""
        return self._beginning(f"spelt/{first}")

    def phrases(self, words: int, first: str) -> _ByLength:
        """Names of so many words with a first letter, by length."""
        return self._beginning(f"phrases/{words}{first}")

    def _beginning(self, part: str) -> _ByLength:
        """The words or names with a beginning, from the bundle or made now."""
        base = self.base
        if not isinstance(base, PreparedBase):
            return self._by_beginning.get(part, {})
        if part not in self._read:
            held = base.prepared.get(part, b"{}")
            self._read[part] = msgspec.json.decode(held, type=_ByLength)
        return self._read[part]

    @cached_property
    def _read(self) -> dict[str, _ByLength]:
        return {}

    @cached_property
    def _by_beginning(self) -> dict[str, _ByLength]:
        return {**self._spelt(), **self._phrases()}

    def _part(self, name: str) -> Any:
        """A part of the index of single words that a bundle brings along, or made now."""
        if isinstance(self.base, PreparedBase):
            return msgspec.json.decode(self.base.prepared[f"words/{name}"], type=_PARTS[name])
        return self._made(name)

    def _made(self, name: str) -> Any:
        forms = self.names.forms
        match name:
            case "bare":
                return "\n".join(map(without_fillers, forms))
            case "foreign":
                return self._foreign_rows()
            case "words":
                return sorted(self._right_words())
            case "in-order":
                terms = map(self.names.term, range(len(forms)))
                full = (row for row, term in enumerate(terms) if term.in_full)
                return sorted(full, key=forms.__getitem__)
            case _:
                return self._by_stem()

    def made(self) -> dict[str, Any]:
        """All parts of the index by name, made now."""
        parts = {f"words/{name}": self._made(name) for name in _PARTS}
        return {**parts, **self._by_beginning}

    def _by_stem(self) -> dict[str, list[int]]:
        stem_of = {word: "" if is_filler(word) else stem(word) for word in self._right_words()}
        index: dict[str, list[int]] = {}
        for place, term in enumerate(self._every):
            if term.sort == MISSPELT:
                continue
            stems = {stem_of[word] for word in term.folded.split()} - {""}
            # "feel like vomiting" is not vomiting: its fillers are its meaning.
            if len(stems) > 1 or " " not in term.folded:
                for word in sorted(stems) or content(term.folded):
                    index.setdefault(word, []).append(place)
        return index

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
        rows: list[int] = self._part("in-order")
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
        return frozenset(self._part("words"))

    def _right_words(self) -> set[str]:
        return set(" ".join(one.folded for one in self._every if one.sort != MISSPELT).split())

    def knows(self, word: str) -> bool:
        """Whether a folded word, or another with its stem, stands in an effect's names."""
        rows = len(self.names.forms)  # behind them stand other things
        return word in BODY_PARTS or self.by_stem.get(stem(word), [rows])[0] < rows

    def _spelt(self) -> dict[str, _ByLength]:
        full = [term.folded for term in self._every if term.in_full]
        known = set(" ".join(full).split())
        known.update(joined for form in full if form.count(" ") in (1, 2)
                     and len(joined := squash(form)) <= _LONGEST_JOINED)  # fmt: skip
        index: dict[str, _ByLength] = {}
        for word in sorted(known):
            if len(word) > 3 and word.isalpha():
                index.setdefault(f"spelt/{word[0]}", {}).setdefault(len(word), []).append(word)
        return index

    def _phrases(self) -> dict[str, _ByLength]:
        index: dict[str, _ByLength] = {}
        for form in dict.fromkeys(term.folded for term in self._every if term.in_full):
            words = form.count(" ") + 1
            if 1 < words <= _MOST_WORDS:
                begun = index.setdefault(f"phrases/{words}{form[0]}", {})
                begun.setdefault(len(form), []).append(form)
        return index

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
                effects = {e.id for place in places if (e := self.term(place).effect)}
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


def without_fillers(folded: str) -> str:
    """A folded text without words such as "my" and "really"."""
    return " ".join([word for word in folded.split() if not is_filler(word)]) or folded


def index_of(base: KnowledgeBase) -> TermIndex:
    """The index of a base, built at the first call; the last few are kept, by identity."""
    for index in _kept:
        if index.base is base:
            return index
    _kept.insert(0, TermIndex(base))
    del _kept[_KEPT_INDEXES:]
    return _kept[0]


_kept: list[TermIndex] = []


def word_index(base: KnowledgeBase) -> dict[str, Any]:
    """The index of single words of a base, part by part, made now."""
    return TermIndex(base).made()
