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

from netx.model import Effect, KnowledgeBase
from netx.prepared_base import prepared_part
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
        lines = prepared_part(base, "effect-forms", str)
        self.forms = folded_terms(base) if lines is None else lines.split("\n")
        """The normal form of each row."""
        self.rows = prepared_part(base, "effect-rows", EffectRows) or effect_rows(base)
        self._made: dict[int, list[Term]] = {}

    def term(self, row: int) -> Term:
        """The term of a row."""
        place = self.effect_at(row)
        start, stop = self._rows(place)
        if place not in self._made:
            effect = self._effects[self.rows.ids[place]]
            self._made[place] = [
                Term(effect, text, form, main, sort)
                for (text, main, sort), form in zip(
                    _names(effect), self.forms[start:stop], strict=True
                )
            ]
        return self._made[place][row - start]

    def effect_at(self, row: int) -> int:
        """The place of the effect that has a row, in the order of `rows`."""
        return bisect_right(self.rows.ends, row)

    def of(self, effect: Effect) -> list[str]:
        """The normal forms of one effect's names."""
        start, stop = self._rows(self.rows.ids.index(effect.id))
        return self.forms[start:stop]

    def main_rows(self) -> list[int]:
        """The rows of the effects' own names, in plain words and clinical."""
        starts = [0, *self.rows.ends]
        return [
            row
            for start, mains in zip(starts, self.rows.mains, strict=False)
            for row in range(start, start + mains)
        ]

    def _rows(self, place: int) -> tuple[int, int]:
        """Where the rows of an effect begin and end."""
        ends = self.rows.ends
        return (ends[place - 1] if place else 0, ends[place])


class TermsBy:
    """The terms by one form of each: its normal form, its letters, its words of meaning."""

    def __init__(self, names: EffectNames, forms: list[str]) -> None:
        """Takes the names and their forms, in the order of the rows."""
        self._names, self._forms = names, forms
        self._known = frozenset(forms)

    def __contains__(self, form: object) -> bool:
        """Whether a term has the form."""
        return bool(form) and form in self._known

    def get(self, form: str) -> list[Term]:
        """The terms that have a form, one an effect; [] where none has."""
        return _one_an_effect(self._names, self._rows_with(form))

    def _rows_with(self, form: str) -> list[int]:
        """The rows of a form."""
        rows: list[int] = []
        for _ in range(self._forms.count(form) if form in self else 0):
            rows.append(self._forms.index(form, rows[-1] + 1 if rows else 0))
        return rows


class TermsWith:
    """The same for a form that is asked for once or twice: looked for in all of them as one text.

    To part the text into its lines takes longer than a few such looks.
    """

    def __init__(self, names: EffectNames, lines: str) -> None:
        """Takes the names and their forms, a line each, in the order of the rows."""
        self._names, self._text = names, f"\n{lines}\n"

    def __contains__(self, form: object) -> bool:
        """Whether a term has the form."""
        return bool(form) and f"\n{form}\n" in self._text

    def get(self, form: str) -> list[Term]:
        """The terms that have a form, one an effect; [] where none has."""
        return _one_an_effect(self._names, self._rows_with(form))

    def _rows_with(self, form: str) -> list[int]:
        """The rows of a form."""
        rows: list[int] = []
        at = self._text.find(f"\n{form}\n") if form else -1
        while at >= 0:
            rows.append(self._text.count("\n", 0, at))
            at = self._text.find(f"\n{form}\n", at + 1)
        return rows


def _one_an_effect(names: EffectNames, rows: list[int]) -> list[Term]:
    """The terms of rows, of those of one effect the first."""
    found: list[Term] = []
    for row in rows:
        term = names.term(row)
        if not found or found[-1].effect is not term.effect:
            found.append(term)
    return found


def folded_terms(base: KnowledgeBase) -> list[str]:
    """The normal forms of all words of the effects, in their order."""
    return fold_all([text for effect in base.effects.values() for text, *_ in _names(effect)])


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
