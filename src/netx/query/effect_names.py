"""The names of the effects: every name and synonym, and those that are the very words typed.

A bundle brings the names' normal forms along, a line each. A search for one name makes the
terms of the effects that bear it; those of all are made only when a later stage asks for
them, which takes ten times as long.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from msgspec import Struct

from netx.model import Effect, KnowledgeBase, PreparedBase
from netx.query.text import fold_all

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


class EffectNames:
    """Every name of the effects of a base, a row each; its term is made when asked for."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Takes the base, whose names are folded now where no bundle did; raises nothing."""
        forms = base.folded_terms if isinstance(base, PreparedBase) else folded_terms(base)
        self.forms = forms.split("\n")
        """The normal form of each row."""
        self._effects = list(base.effects.values())
        self._ends = list(accumulate(map(_count, self._effects)))
        """For each effect, how many rows come up to its last."""
        self._made: dict[int, list[Term]] = {}

    def term(self, row: int) -> Term:
        """The term of a row."""
        place = bisect_right(self._ends, row)
        rows = self._rows(place)
        if place not in self._made:
            effect = self._effects[place]
            self._made[place] = [
                Term(effect, text, form, main, sort)
                for (text, main, sort), form in zip(
                    _names(effect), self.forms[rows.start : rows.stop], strict=True
                )
            ]
        return self._made[place][row - rows.start]

    def of(self, effect: Effect) -> list[str]:
        """The normal forms of one effect's names."""
        rows = self._rows(next(n for n, one in enumerate(self._effects) if one is effect))
        return self.forms[rows.start : rows.stop]

    def main_rows(self) -> list[int]:
        """The rows of the effects' own names, in plain words and clinical."""
        return [
            row
            for place, effect in enumerate(self._effects)
            for row in self._rows(place)[: len(_main(effect))]
        ]

    def _rows(self, place: int) -> range:
        return range(self._ends[place - 1] if place else 0, self._ends[place])


class TermsBy:
    """The terms by one form of each: its normal form, its letters, its words of meaning."""

    def __init__(self, names: EffectNames, forms: list[str]) -> None:
        """Takes the names and their forms, in the order of the rows."""
        self._names, self._forms = names, forms
        last = range(len(forms) - 1, -1, -1)
        self._first = dict(zip(reversed(forms), last, strict=True))
        """The first row of each form."""

    def __contains__(self, form: object) -> bool:
        """Whether a term has the form."""
        return bool(form) and form in self._first

    def get(self, form: str) -> list[Term]:
        """The terms that have a form, one an effect; [] where none has."""
        if form not in self:
            return []
        found: list[Term] = []
        row = self._first[form]
        for _ in range(self._forms.count(form)):
            row = self._forms.index(form, row)
            term = self._names.term(row)
            if not found or found[-1].effect is not term.effect:
                found.append(term)
            row += 1
        return found


def folded_terms(base: KnowledgeBase) -> str:
    """The normal forms of all words of the effects, in their order, a line each."""
    return "\n".join(
        fold_all([text for effect in base.effects.values() for text, *_ in _names(effect)])
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
