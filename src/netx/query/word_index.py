"""The single words of the effects' names, and what is in the neighbourhood of a slip.

A bundle brings them along as tables, of which each stage of a search reads the keys that it asks
for; without one, a table is made when a stage asks for it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, cast

from netx.model import KnowledgeBase
from netx.prepared_base import by_need
from netx.query.effect_names import MISSPELT, EffectNames, Term
from netx.query.folding import fold_all, squash
from netx.query.text import content, is_filler, stem

_LONGEST_JOINED = 24
_MOST_WORDS = 5
_SHARED_BY = 6
"""Effects that have a stem, so many that it tells less of each."""
_START = 4
"""Letters by whose first ones the names are found that go on."""
_AT_ONCE = 1_000
"""Names of one length that are compared with a slip at once."""

TABLES = (
    "whole", "squashed", "bare", "foreign", "words", "begun", "by-stem", "shared", "main", "spelt",
    "phrases", "alike", "speaks",
)  # fmt: skip
"""The tables of the index.

`whole`, `squashed` and `bare` have the rows of each form, of its letters, and of it without its
fillers; `foreign` by words of other languages the effect, the word and its language; `words` each
word that is spelt right; `begun` by their beginning the names in full, in order, with their rows;
`by-stem` the places of terms, `shared` the stems that many effects have, `main` the rows of
effects' own names by word; `spelt`, `phrases` and `alike` what a slip may have meant: words by
first letter and length, names by how many words they have, too, and the letters of all names with
their rows, by length; `speaks` by stem, and by two that stand side by side, the places of the
effects whose names have it, each with how many do, and under `SIZES` how many names each has.
"""

SIZES = "="
"""The key of `speaks` that is no stem."""


class WordIndex:
    """The index of single words, from the bundle or made when it is asked for."""

    def __init__(
        self, base: KnowledgeBase, names: EffectNames, every: Callable[[], Iterable[Term]]
    ) -> None:
        """Takes the base, its names, and what gives all terms in the order of their places."""
        self._base, self._names, self._every = base, names, every
        self._tables: dict[str, Mapping[str, Any]] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """One of `TABLES`, of the bundle or made now."""
        if name not in self._tables:
            self._tables[name] = by_need(self._base, f"words/{name}", lambda: self._made(name))
        return self._tables[name]

    def spelt(self, first: str, length: int) -> list[str]:
        """Words, and short names written as one word, with a first letter and so many letters."""
        found: list[str] = self.table("spelt").get(f"{first}{length}", [])
        return found

    def phrases(self, words: int, first: str, length: int) -> list[str]:
        """Names of so many words with a first letter and so many letters."""
        found: list[str] = self.table("phrases").get(f"{words}{first}{length}", [])
        return found

    def begun(self, start: str) -> list[int]:
        """The rows of names in full that begin with a folded text and go on with no more words.

        Takes a text of four letters and more.
        """
        rows: list[list[Any]] = self.table("begun").get(_beginning(start), [])
        first = bisect_left(rows, start, key=_form_of)
        found: list[int] = []
        for form, row in rows[first:]:
            if not form.startswith(start):
                break
            found.append(row)
        return found

    def looking_alike(self, wanted: str, least: float, most: int) -> list[int]:
        """The rows of the names nearest in letters, so many at most, the nearest first.

        Takes letters without spaces, and how alike the others must be at least (0 to 1).
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        table = self.table("alike")
        found: list[tuple[float, int]] = []
        for length in range(int(len(wanted) * least), int(len(wanted) / least) + 2):
            part = 0
            while f"{length}/{part}" in table:
                forms, rows = table[f"{length}/{part}"]
                near = extract(
                    wanted,
                    forms,
                    scorer=cast("Any", OSA.normalized_similarity),  # its stubs know no such scorer
                    score_cutoff=least,
                    limit=most,
                )
                found += [(-likeness, rows[at]) for _, likeness, at in near]
                part += 1
        return [row for _, row in sorted(found)[:most]]

    def made(self) -> dict[str, Mapping[str, Any]]:
        """All tables of the index by name, made now."""
        return {f"words/{name}": self._made(name) for name in TABLES}

    def _made(self, name: str) -> Mapping[str, Any]:
        forms = self._names.forms
        match name:
            case "whole":
                return _rows_by(forms)
            case "squashed":
                return _rows_by(squash("\n".join(forms)).split("\n"))
            case "bare":
                return _rows_by(list(map(without_fillers, forms)))
            case "foreign":
                return self._foreign()
            case "words":
                return dict.fromkeys(sorted(self._right_words), 1)
            case "begun":
                return self._begun()
            case "by-stem":
                return self._by_stem()
            case "shared":
                return self._shared()
            case "main":
                return self._main()
            case "spelt":
                return self._spelt()
            case "phrases":
                return self._phrases()
            case "speaks":
                return self._speaks()
            case _:
                return _alike(squash("\n".join(forms)).split("\n"))

    def _begun(self) -> dict[str, list[list[Any]]]:
        forms = self._names.forms
        full = [row for row in range(len(forms)) if self._names.term(row).in_full]
        found: dict[str, list[list[Any]]] = {}
        for form, row in sorted((forms[row], row) for row in full):
            found.setdefault(_beginning(form), []).append([form, row])
        return found

    def _by_stem(self) -> dict[str, list[int]]:
        stem_of = {word: "" if is_filler(word) else stem(word) for word in self._right_words}
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

    def _shared(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for one, places in self.table("by-stem").items():
            rows = (place for place in places if place < self._names.count)
            if len(set(map(self._names.effect_at, rows))) >= _SHARED_BY:
                found[one] = 1
        return found

    def _main(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row in self._names.main_rows():
            for word in dict.fromkeys(self._names.forms[row].split()):
                found.setdefault(word, []).append(row)
        return found

    def _speaks(self) -> dict[str, list[Any]]:
        sizes = [0] * len(self._names.rows.ids)
        counts: dict[str, dict[int, int]] = {}
        known: set[str] = set()
        for row, form in enumerate(self._names.forms):
            place = self._names.effect_at(row)
            if f"{place} {form}" in known or self._names.term(row).sort == MISSPELT:
                continue
            known.add(f"{place} {form}")
            sizes[place] += 1
            stems = list(map(stem, form.split()))
            for key in dict.fromkeys([*stems, *map(pair_of, stems, stems[1:])]):
                own = counts.setdefault(key, {})
                own[place] = own.get(place, 0) + 1
        found: dict[str, list[Any]] = {SIZES: sizes}
        found.update((key, list(map(list, own.items()))) for key, own in counts.items())
        return found

    def _foreign(self) -> dict[str, list[str]]:
        names = {one.id: one.name for one in self._base.vocabulary.languages}
        told = [
            [effect.id, word, names[code]]
            for effect in self._base.effects.values()
            for code, words in effect.synonyms.languages.items()
            for word in words
        ]
        return dict(zip(fold_all([word for _, word, _ in told]), told, strict=True))

    @cached_property
    def _right_words(self) -> set[str]:
        return set(" ".join(one.folded for one in self._every() if one.sort != MISSPELT).split())

    def _spelt(self) -> dict[str, list[str]]:
        full = [term.folded for term in self._every() if term.in_full]
        known = set(" ".join(full).split())
        known.update(joined for form in full if form.count(" ") in (1, 2)
                     and len(joined := squash(form)) <= _LONGEST_JOINED)  # fmt: skip
        index: dict[str, list[str]] = {}
        for word in sorted(known):
            if len(word) > 3 and word.isalpha():
                index.setdefault(f"{word[0]}{len(word)}", []).append(word)
        return index

    def _phrases(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for form in dict.fromkeys(term.folded for term in self._every() if term.in_full):
            words = form.count(" ") + 1
            if 1 < words <= _MOST_WORDS:
                index.setdefault(f"{words}{form[0]}{len(form)}", []).append(form)
        return index


def _rows_by(forms: list[str]) -> dict[str, list[int]]:
    """The rows that have each of the forms of all rows."""
    found: dict[str, list[int]] = {}
    for row, form in enumerate(forms):
        found.setdefault(form, []).append(row)
    return found


def _alike(forms: list[str]) -> dict[str, list[list[Any]]]:
    """The forms of all rows by length and a number, each with its row."""
    by_length: dict[int, list[int]] = {}
    for row, form in enumerate(forms):
        by_length.setdefault(len(form), []).append(row)
    found: dict[str, list[list[Any]]] = {}
    for length, rows in by_length.items():
        for part in range(0, len(rows), _AT_ONCE):
            some = rows[part : part + _AT_ONCE]
            found[f"{length}/{part // _AT_ONCE}"] = [[forms[row] for row in some], some]
    return found


def _beginning(form: str) -> str:
    """What names share that begin alike and have as many words."""
    return f"{form.count(' ')}{form[:_START]}"


def _form_of(row: list[Any]) -> str:
    form: str = row[0]
    return form


def pair_of(one: str, other: str) -> str:
    """The key of two stems that stand side by side."""
    return f"{one} {other}"


def without_fillers(folded: str) -> str:
    """A folded text without words such as "my" and "really"."""
    return " ".join([word for word in folded.split() if not is_filler(word)]) or folded
