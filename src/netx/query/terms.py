"""The words of the effects, indexed once for each knowledge base.

The cheap part (whole names) is built at once, the part for single words and for
spelling only when a query gets that far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from netx.model import Effect, KnowledgeBase
from netx.query import directions
from netx.query.lexicon import ELSEWHERE, FILLERS
from netx.query.text import content, fold, squash

_PARTS = re.compile(r"[,;()]| or ")
_KEPT_INDEXES = 4


@dataclass(frozen=True, slots=True)
class Term:
    """One name or synonym of an effect. `main` tells names from synonyms."""

    effect: Effect
    text: str
    folded: str
    main: bool


@dataclass(frozen=True, slots=True)
class Bag:
    """A term as a set of stems, with its direction and that of its effect."""

    term: Term | None
    stems: frozenset[str]
    direction: int
    effect_direction: int
    place: int


class TermIndex:
    """All terms of a knowledge base, by whole name, by stem and by spelling."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Index the names; takes the base, raises nothing."""
        self.base = base
        self.terms: list[Term] = [term for e in base.effects.values() for term in _terms(e)]
        self.whole: dict[str, list[Term]] = {}
        for term in self.terms:
            self.whole.setdefault(term.folded, []).append(term)

    @cached_property
    def squashed(self) -> dict[str, list[Term]]:
        """Terms by their letters alone."""
        index: dict[str, list[Term]] = {}
        for term in self.terms:
            index.setdefault(squash(term.folded), []).append(term)
        return index

    @cached_property
    def bare(self) -> dict[str, list[Term]]:
        """Terms without their fillers, for "loss of appetite" and "appetite loss"."""
        index: dict[str, list[Term]] = {}
        for term in self.terms:
            index.setdefault(without_fillers(term.folded), []).append(term)
        return index

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Folded names of things that the data do not have but that look like it."""
        return frozenset(f for name in ELSEWHERE if (f := fold(name)) not in self.whole)

    @cached_property
    def top(self) -> dict[str, Effect]:
        """For each effect id, the effect under which it is shown."""
        effects = self.base.effects
        return {
            id_: effects.get(effect.found_under or id_, effect) for id_, effect in effects.items()
        }

    @cached_property
    def bags(self) -> list[Bag]:
        """Terms, and then the names in `elsewhere`, as sets of stems."""
        own = {
            id_: directions.of_text(f"{effect.name} {effect.clinical_name}")
            for id_, effect in self.base.effects.items()
        }
        bags = []
        for term in self.terms:
            stems = frozenset(content(term.text))
            bags.append(Bag(term, stems, directions.of_stems(stems), own[term.effect.id],
                            len(bags)))  # fmt: skip
        for name in sorted(self.elsewhere):
            stems = frozenset(content(name))
            bags.append(Bag(None, stems, directions.of_stems(stems), 0, len(bags)))
        return bags

    @cached_property
    def by_stem(self) -> dict[str, list[Bag]]:
        """Bags by each of their stems."""
        index: dict[str, list[Bag]] = {}
        for bag in self.bags:
            for stem in bag.stems:
                index.setdefault(stem, []).append(bag)
        return index

    @cached_property
    def effects_of_stem(self) -> dict[str, int]:
        """How many effects use each stem."""
        return {
            stem: len({bag.term.effect.id for bag in bags if bag.term})
            for stem, bags in self.by_stem.items()
        }

    @cached_property
    def spellings(self) -> dict[str, dict[int, list[str]]]:
        """Words, and short names written as one word, by first letter and length."""
        known = {word for term in self.terms for word in term.folded.split()}
        known.update(word for name in self.elsewhere for word in name.split())
        known.update(joined for term in self.terms
                     if len(joined := squash(term.folded)) <= 24 and term.folded.count(" ") <= 2)  # fmt: skip
        index: dict[str, dict[int, list[str]]] = {}
        for word in sorted(known):
            if len(word) > 3 and word.isalpha():
                index.setdefault(word[0], {}).setdefault(len(word), []).append(word)
        return index

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every folded word of the vocabulary."""
        known = {word for term in self.terms for word in term.folded.split()}
        known.update(word for name in self.elsewhere for word in name.split())
        return frozenset(known)


def without_fillers(folded: str) -> str:
    """A folded text without words such as "my" and "really"."""
    kept = [word for word in folded.split() if word not in FILLERS]
    return " ".join(kept) or folded


def index_of(base: KnowledgeBase) -> TermIndex:
    """The index of a base, built at the first call and kept.

    Keeps the last few, by identity, since a record may not be hashed.
    """
    for index in _kept:
        if index.base is base:
            return index
    _kept.insert(0, TermIndex(base))
    del _kept[_KEPT_INDEXES:]
    return _kept[0]


_kept: list[TermIndex] = []


def _terms(effect: Effect) -> Iterator[Term]:
    seen: set[str] = set()
    words = effect.synonyms
    names = (effect.name, *_parts(effect.clinical_name), effect.id, *effect.aliases)
    others = (*words.lay, *words.clinical, *words.abbreviation, *words.spelling, *words.phrase)
    for main, texts in ((True, names), (False, others)):
        for text in texts:
            folded = fold(text)
            if folded and folded not in seen:
                seen.add(folded)
                yield Term(effect, text, folded, main)


def _parts(name: str) -> list[str]:
    return [name, *(part.strip() for part in _PARTS.split(name) if part.strip())]
