"""The single words of the effects' names, and what is in the neighbourhood of a slip.

A bundle brings them along in parts, each read when a stage of the search asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from netx.model import KnowledgeBase
from netx.prepared_base import PreparedBase, prepared_part
from netx.query.effect_names import MISSPELT, EffectNames, Term
from netx.query.folding import fold_all, squash
from netx.query.text import content, is_filler, stem

_LONGEST_JOINED = 24
_MOST_WORDS = 5

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


class WordIndex:
    """The parts of the index of single words, from the bundle or made when they are asked for."""

    def __init__(
        self, base: KnowledgeBase, names: EffectNames, every: Callable[[], Iterable[Term]]
    ) -> None:
        """Takes the base, its names, and what gives all terms in the order of their places."""
        self._base, self._names, self._every = base, names, every
        self._read: dict[str, _ByLength] = {}

    def spelt(self, first: str) -> _ByLength:
        """Words, and short names written as one word, with a first letter, by length."""
        return self._beginning(f"spelt/{first}")

    def phrases(self, words: int, first: str) -> _ByLength:
        """Names of so many words with a first letter, by length."""
        return self._beginning(f"phrases/{words}{first}")

    def _beginning(self, part: str) -> _ByLength:
        """The words or names with a beginning, from the bundle or made now."""
        base = self._base
        if not isinstance(base, PreparedBase):
            return self._by_beginning.get(part, {})
        if part not in self._read:
            self._read[part] = prepared_part(base, part, _ByLength) or {}
        return self._read[part]

    @cached_property
    def _by_beginning(self) -> dict[str, _ByLength]:
        return {**self._spelt(), **self._phrases()}

    def part(self, name: str) -> Any:
        """A part of the index of single words that a bundle brings along, or made now."""
        held = prepared_part(self._base, f"words/{name}", _PARTS[name])
        return self._made(name) if held is None else held

    def _made(self, name: str) -> Any:
        forms = self._names.forms
        match name:
            case "bare":
                return "\n".join(map(without_fillers, forms))
            case "foreign":
                return self._foreign_rows()
            case "words":
                return sorted(self._right_words())
            case "in-order":
                terms = map(self._names.term, range(len(forms)))
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
        for place, term in enumerate(self._every()):
            if term.sort == MISSPELT:
                continue
            stems = {stem_of[word] for word in term.folded.split()} - {""}
            # "feel like vomiting" is not vomiting: its fillers are its meaning.
            if len(stems) > 1 or " " not in term.folded:
                for word in sorted(stems) or content(term.folded):
                    index.setdefault(word, []).append(place)
        return index

    def _foreign_rows(self) -> list[tuple[str, str, str, str]]:
        names = {one.id: one.name for one in self._base.vocabulary.languages}
        told = [
            (effect.id, word, names[code])
            for effect in self._base.effects.values()
            for code, words in effect.synonyms.languages.items()
            for word in words
        ]
        forms = fold_all([word for _, word, _ in told])
        return [(form, *one) for form, one in zip(forms, told, strict=True)]

    def _right_words(self) -> set[str]:
        return set(" ".join(one.folded for one in self._every() if one.sort != MISSPELT).split())

    def _spelt(self) -> dict[str, _ByLength]:
        full = [term.folded for term in self._every() if term.in_full]
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
        for form in dict.fromkeys(term.folded for term in self._every() if term.in_full):
            words = form.count(" ") + 1
            if 1 < words <= _MOST_WORDS:
                begun = index.setdefault(f"phrases/{words}{form[0]}", {})
                begun.setdefault(len(form), []).append(form)
        return index


def without_fillers(folded: str) -> str:
    """A folded text without words such as "my" and "really"."""
    return " ".join([word for word in folded.split() if not is_filler(word)]) or folded
