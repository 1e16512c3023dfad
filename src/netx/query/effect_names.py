"""The names of the effects: every name and synonym, and those that are the very words typed.

A bundle brings the names' normal forms along, by effect. A search reads those of the effects that
it comes upon, and makes a term where it looks at one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate, islice

from msgspec import Struct

from netx.model import Effect, KnowledgeBase
from netx.prepared_base import by_need, prepared_part
from netx.query.directions import of_text
from netx.query.folding import fold_all

NAME, SHORT, MISSPELT = "name", "abbreviation", "spelling"
"""Sorts of terms: words in full, abbreviations, and spellings people use."""

_PARTS = re.compile(r"[,;()]| or ")


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


class EffectRows(Struct, frozen=True):
    """Where the names of each effect stand among all of them, in the order of the effects.

    `ends` is how many rows come up to its last, `mains` how many are its own names, `tops` the id
    of the effect under which it is shown, `directions` what its own names say.
    """

    ids: list[str]
    ends: list[int]
    mains: list[int]
    tops: list[str]
    directions: list[int]


class EffectNames:
    """Every name of the effects of a base, a row each; its term is made when asked for."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Takes the base, whose names are folded now where no bundle did; raises nothing."""
        self._effects = base.effects
        self.by_effect = by_need(base, "effect-forms", lambda: folded_terms(base))
        """The normal forms of each effect's names, by its id."""
        self.rows = prepared_part(base, "effect-rows", EffectRows) or effect_rows(base)
        self.count = self.rows.ends[-1] if self.rows.ends else 0
        """How many rows there are."""
        self._made: dict[int, Term] = {}
        self._texts: dict[int, list[tuple[str, bool, str]]] = {}

    @cached_property
    def forms(self) -> list[str]:
        """The normal form of each row."""
        return [form for id_ in self.rows.ids for form in self.by_effect[id_]]

    def term(self, row: int) -> Term:
        """The term of a row."""
        if row not in self._made:
            place = self.effect_at(row)
            effect = self._effects[self.rows.ids[place]]
            if place not in self._texts:
                self._texts[place] = _names(effect)
            text, main, sort = self._texts[place][row - self._start(place)]
            self._made[row] = Term(effect, text, self.form(row), main, sort)
        return self._made[row]

    def form(self, row: int) -> str:
        """The normal form of a row."""
        place = self.effect_at(row)
        return self.by_effect[self.rows.ids[place]][row - self._start(place)]

    def effect_at(self, row: int) -> int:
        """The place of the effect that has a row, in the order of `rows`."""
        return bisect_right(self.rows.ends, row)

    def of(self, effect: Effect) -> list[str]:
        """The normal forms of one effect's names."""
        return self.by_effect[effect.id]

    def main_rows(self) -> list[int]:
        """The rows of the effects' own names, in plain words and clinical."""
        starts = [0, *self.rows.ends]
        return [
            row
            for start, mains in zip(starts, self.rows.mains, strict=False)
            for row in range(start, start + mains)
        ]

    def _start(self, place: int) -> int:
        """Where the rows of an effect begin."""
        return self.rows.ends[place - 1] if place else 0


class Terms:
    """The terms by one form of each: its normal form, its letters, its words of meaning."""

    def __init__(self, names: EffectNames, rows: Mapping[str, list[int]]) -> None:
        """Takes the names, and the rows of each form."""
        self._names, self._rows = names, rows

    def __contains__(self, form: object) -> bool:
        """Whether a term has the form."""
        return bool(form) and form in self._rows

    def get(self, form: str) -> list[Term]:
        """The terms that have a form, one an effect; [] where none has."""
        return _one_an_effect(self._names, self._rows.get(form, []) if form else [])


def _one_an_effect(names: EffectNames, rows: list[int]) -> list[Term]:
    """The terms of rows, of those of one effect the first."""
    found: list[Term] = []
    for row in rows:
        term = names.term(row)
        if not found or found[-1].effect is not term.effect:
            found.append(term)
    return found


def folded_terms(base: KnowledgeBase) -> dict[str, list[str]]:
    """The normal forms of all words of each effect, in their order."""
    texts = [text for effect in base.effects.values() for text, *_ in _names(effect)]
    folded = iter(fold_all(texts))
    return {id_: list(islice(folded, _count(effect))) for id_, effect in base.effects.items()}


def effect_rows(base: KnowledgeBase) -> EffectRows:
    """Where the names of each effect stand among `folded_terms`."""
    effects = list(base.effects.values())
    return EffectRows(
        ids=[one.id for one in effects],
        ends=list(accumulate(map(_count, effects))),
        mains=[len(_main(one)) for one in effects],
        tops=[one.found_under if one.found_under in base.effects else one.id for one in effects],
        directions=[of_text(f"{one.name} {one.clinical_name}") for one in effects],
    )


def _names(effect: Effect) -> list[tuple[str, bool, str]]:
    words = effect.synonyms
    return [
        *[(text, True, NAME) for text in _main(effect)],
        *[(text, False, NAME) for text in (*words.lay, *words.clinical, *words.phrase)],
        *[(text, False, SHORT) for text in words.abbreviation],
        *[(text, False, MISSPELT) for text in words.spelling],
    ]


def _count(effect: Effect) -> int:
    words = effect.synonyms
    kinds = (words.lay, words.clinical, words.phrase, words.abbreviation, words.spelling)
    return len(_main(effect)) + sum(map(len, kinds))


def _main(effect: Effect) -> list[str]:
    ids = [id_.replace("-", " ") for id_ in (effect.id, *effect.aliases)]
    return [effect.name, *_parts(effect.clinical_name), *ids]


def _parts(name: str) -> list[str]:
    parts = [part.strip() for part in _PARTS.split(name) if part.strip()]
    return [name, *parts] if len(parts) > 1 else [name]
