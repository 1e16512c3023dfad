"""The words of the effects, indexed once for each knowledge base.

The cheap part (whole names) is built at once, the parts for single words and for
spelling only when a query gets that far.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from operator import attrgetter

import msgspec
from msgspec import Struct

from netx.model import Effect, KnowledgeBase, PreparedBase
from netx.query import directions
from netx.query.text import (
    BODY_PARTS,
    DOWN,
    MODIFIER_STEMS,
    UP,
    content,
    fold_all,
    is_filler,
    squash,
    stem,
)

NAME, SHORT, MISSPELT = "name", "abbreviation", "spelling"
"""Sorts of terms: words in full, abbreviations, and spellings people use."""

_PARTS = re.compile(r"[,;()]| or ")
_KEPT_INDEXES = 4
_LONGEST_JOINED = 24
_MOST_WORDS = 5
_MOST_WEIGHTS = 20_000
_DIRECTION_WEIGHT = 0.5
_SHARED_WEIGHT = 0.7
_SHARED_BY = 6
_MODIFIER_WEIGHT = 0.05


class Term(Struct, frozen=True, gc=False):
    """One name or synonym of an effect.

    `main` tells names from synonyms; `sort` is the type of a synonym as the data
    have it. Without an effect it names something that the data do not have.
    """

    effect: Effect | None
    text: str
    folded: str
    main: bool
    sort: str = NAME

    @property
    def in_full(self) -> bool:
        """Whether it is words in their right spelling, no abbreviation."""
        return self.sort == NAME


class WordIndex(Struct, frozen=True):
    """What the later stages ask of all words, worked out once when a bundle is made.

    `bare` are the terms without their fillers, in their order; the others as `TermIndex`
    tells of them.
    """

    bare: list[str]
    by_stem: dict[str, list[int]]
    spellings: dict[str, dict[int, list[str]]]
    phrases: dict[str, dict[int, list[str]]]


class TermIndex:
    """All terms of a knowledge base, by whole name, by stem and by spelling."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Index the names; takes the base, raises nothing."""
        self.base = base
        effects = base.effects
        self.top: dict[str, Effect] = {
            id_: effects.get(effect.found_under or id_, effect) for id_, effect in effects.items()
        }
        """For each effect id, the effect under which it is shown."""
        rows = _every_row(base)
        forms = base.folded_terms if isinstance(base, PreparedBase) else folded_terms(base)
        folded = forms.split("\n")
        self.terms: list[Term] = []
        self.whole: dict[str, list[Term]] = {}
        for (effect, text, main, sort), form in zip(rows, folded, strict=True):
            held = self.whole.setdefault(form, [])
            if form and not (held and held[-1].effect is effect):
                term = Term(effect, text, form, main, sort)
                held.append(term)
                self.terms.append(term)

    @cached_property
    def squashed_forms(self) -> list[str]:
        """The letters of each term, without spaces."""
        return squash("\n".join([term.folded for term in self.terms])).split("\n")

    @cached_property
    def squashed(self) -> dict[str, list[Term]]:
        """Terms by their letters alone."""
        return _grouped(self.terms, self.squashed_forms)

    @cached_property
    def bare(self) -> dict[str, list[Term]]:
        """Terms without their fillers, for "feeling sick" and "really sick"."""
        return _grouped(self.terms, self._words.bare)

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Folded names of things that look like an effect and are none of the data."""
        named = self.base.vocabulary.not_effects
        return frozenset(form for form in fold_all(named) if form not in self.whole)

    @cached_property
    def foreign(self) -> dict[str, tuple[Effect, str, str]]:
        """The effects by folded words of other languages, with the word and its language."""
        names = {one.id: one.name for one in self.base.vocabulary.languages}
        rows = [
            (effect, word, names[code])
            for effect in self.base.effects.values()
            for code, words in effect.synonyms.languages.items()
            for word in words
        ]
        forms = fold_all([word for _, word, _ in rows])
        return dict(zip(forms, rows, strict=True))

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Folded words of everyday English that are no slip of a symptom word."""
        words = self.base.vocabulary.everyday_words
        return frozenset((*words, *fold_all(words)))

    @cached_property
    def all_terms(self) -> list[Term]:
        """The terms, and after them the names in `elsewhere`."""
        return [*self.terms, *(Term(None, name, name, False) for name in sorted(self.elsewhere))]

    @property
    def by_stem(self) -> dict[str, list[int]]:
        """Places in `all_terms` by each stem of the term, if it is spelt right."""
        return self._words.by_stem

    @property
    def spellings(self) -> dict[str, dict[int, list[str]]]:
        """Words, and short names written as one word, by first letter and length."""
        return self._words.spellings

    @property
    def phrases(self) -> dict[str, dict[int, list[str]]]:
        """Names of several words, by how many with the first letter ("2d"), and length."""
        return self._words.phrases

    @cached_property
    def _words(self) -> WordIndex:
        """The index of single words that a bundle brings along, or one made now."""
        if isinstance(self.base, PreparedBase):
            return msgspec.json.decode(self.base.word_index, type=WordIndex)
        return WordIndex(
            bare=[without_fillers(term.folded) for term in self.terms],
            by_stem=self._by_stem(),
            spellings=self._spellings(),
            phrases=self._phrases(),
        )

    def _by_stem(self) -> dict[str, list[int]]:
        stem_of = {word: "" if is_filler(word) else stem(word) for word in self.words}
        index: dict[str, list[int]] = {}
        for place, term in enumerate(self.all_terms):
            if term.sort == MISSPELT:
                continue
            stems = {stem_of[word] for word in term.folded.split()} - {""}
            # "feel like vomiting" is not vomiting: its fillers are its meaning.
            if len(stems) > 1 or " " not in term.folded:
                for word in sorted(stems) or content(term.folded):
                    index.setdefault(word, []).append(place)
        return index

    def stems(self, place: int) -> frozenset[str]:
        """The stems of a term of `all_terms`."""
        if place not in self._stems:
            self._stems[place] = frozenset(content(self.all_terms[place].folded))
        return self._stems[place]

    @cached_property
    def _stems(self) -> dict[int, frozenset[str]]:
        return {}

    def begun(self, start: str) -> list[Term]:
        """Terms in full that begin with a folded text and go on with no more words."""
        first = bisect_left(self._in_order, start, key=lambda term: term.folded)
        found = []
        for term in self._in_order[first:]:
            if not term.folded.startswith(start):
                break
            if " " not in term.folded[len(start) :]:
                found.append(term)
        return found

    @cached_property
    def _in_order(self) -> list[Term]:
        return sorted([term for term in self.terms if term.sort == NAME],
                      key=attrgetter("folded"))  # fmt: skip

    def named_with(self, words: set[str]) -> list[Term]:
        """Main names of effects that hold all of some folded words, and more."""
        groups = [self.main_by_word.get(word, []) for word in words]
        return [term for term in min(groups, key=len, default=[])
                if words < set(term.folded.split())]  # fmt: skip

    @cached_property
    def main_by_word(self) -> dict[str, list[Term]]:
        """Main names of effects by each folded word of them."""
        index: dict[str, list[Term]] = {}
        for term in self.terms:
            if term.main:
                for word in set(term.folded.split()):
                    index.setdefault(word, []).append(term)
        return index

    @cached_property
    def own_direction(self) -> dict[str, int]:
        """The direction of each effect, from its names."""
        return {
            id_: directions.of_text(f"{effect.name} {effect.clinical_name}")
            for id_, effect in self.base.effects.items()
        }

    @cached_property
    def words(self) -> frozenset[str]:
        """Every folded word of the vocabulary that is spelt right."""
        right = [term.folded for term in self.all_terms if term.sort != MISSPELT]
        return frozenset(" ".join(right).split())

    def knows(self, word: str) -> bool:
        """Whether a folded word, or another with its stem, stands in an effect's names."""
        first = self.by_stem.get(stem(word), [len(self.terms)])[0]
        return word in BODY_PARTS or first < len(self.terms)  # behind them stand other things

    def _spellings(self) -> dict[str, dict[int, list[str]]]:
        full = [term.folded for term in self.all_terms if term.in_full]
        known = set(" ".join(full).split())
        known.update(joined for form in full if form.count(" ") in (1, 2)
                     and len(joined := squash(form)) <= _LONGEST_JOINED)  # fmt: skip
        index: dict[str, dict[int, list[str]]] = {}
        for word in sorted(known):
            if len(word) > 3 and word.isalpha():
                index.setdefault(word[0], {}).setdefault(len(word), []).append(word)
        return index

    def _phrases(self) -> dict[str, dict[int, list[str]]]:
        index: dict[str, dict[int, list[str]]] = {}
        for form in dict.fromkeys(term.folded for term in self.all_terms if term.in_full):
            words = form.count(" ") + 1
            if 1 < words <= _MOST_WORDS:
                index.setdefault(f"{words}{form[0]}", {}).setdefault(len(form), []).append(form)
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
                effects = {e.id for place in places if (e := self.all_terms[place].effect)}
                weight = _SHARED_WEIGHT if len(effects) >= _SHARED_BY else 1.0
            self._weights[word] = weight
        return self._weights[word]

    def weight_of(self, place: int) -> float:
        """The weight of all stems of a term of `all_terms`."""
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


def word_index(base: KnowledgeBase) -> WordIndex:
    """The index of single words of a base, made now."""
    return TermIndex(base)._words


def folded_terms(base: KnowledgeBase) -> str:
    """The normal forms of all words of the effects, in their order, a line each."""
    return "\n".join(fold_all([text for _, text, *_ in _every_row(base)]))


def _every_row(base: KnowledgeBase) -> list[tuple[Effect, str, bool, str]]:
    return [row for effect in base.effects.values() for row in _rows(effect)]


def _rows(effect: Effect) -> list[tuple[Effect, str, bool, str]]:
    words = effect.synonyms
    ids = [id_.replace("-", " ") for id_ in (effect.id, *effect.aliases)]
    main = [effect.name, *_parts(effect.clinical_name), *ids]
    return [
        *[(effect, text, True, NAME) for text in main],
        *[(effect, text, False, NAME) for text in (*words.lay, *words.clinical, *words.phrase)],
        *[(effect, text, False, SHORT) for text in words.abbreviation],
        *[(effect, text, False, MISSPELT) for text in words.spelling],
    ]


def _parts(name: str) -> list[str]:
    parts = [part.strip() for part in _PARTS.split(name) if part.strip()]
    return [name, *parts] if len(parts) > 1 else [name]


def _grouped(terms: list[Term], keys: list[str]) -> dict[str, list[Term]]:
    groups: dict[str, list[Term]] = {}
    for term, key in zip(terms, keys, strict=True):
        groups.setdefault(key, []).append(term)
    return groups
