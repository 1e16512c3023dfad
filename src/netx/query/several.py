"""Which records the words on a command line name: one, or several in one breath.

Words that are one name together are that name (`mouth sores`). Words that each name a
treatment alone are several names (`chemo prrt`), unless all of them together call one of
these or a kind of one (`palliative surgery`, `captem chemotherapy`); the record that they
call together is told beside. Nothing near is taken; a treatment's name with words for how
it is given or what kind of thing it is (`lanreotide injection`) is not near, but exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from netx.errors import NotFoundError
from netx.model import Treatment, TreatmentKind
from netx.query import facets
from netx.query.catalogue import Catalogue
from netx.query.names import TYPES, Found, Names, unknown

_APART = re.compile(
    r"((?<![\w-])(?:vs\.?|versus|or|and|against|with|plus|&|\+)(?![\w-])|[,;])", re.IGNORECASE
)
"""What stands between names and is none itself."""
_LONGEST_LINE = 4_000
"""Characters of the longest line of names that is read: forty times the longest name."""
_LINK_WORDS = frozenset({"a", "an", "the", "of", "by", "as", "for"})
_KIND_WORDS = {
    TreatmentKind.CLASS: "class group",
    TreatmentKind.DRUG: "drug medicine medication",
    TreatmentKind.REGIMEN: "regimen",
    TreatmentKind.PROCEDURE: "procedure",
    TreatmentKind.APPROACH: "approach",
}
_ALWAYS = "treatment therapy"


class Meant(NamedTuple):
    """The records that were named, and the id and name of the one that all words call."""

    found: list[Found]
    together: tuple[str, str] | None = None


def names_in(catalogue: Catalogue, words: list[str], types: tuple[str, ...] = TYPES) -> Meant:
    """The records that words name, for a command that takes one or several.

    Raises `NotFoundError` for the first that nothing bears, with what is near, and for
    one name that fits several records.
    """
    reader = _Reader(catalogue, types)
    reader.refuse_a_flood(words)
    whole = reader.whole(" ".join(words))
    if whole and (len(words) == 1 or not reader.several(map(reader.bearer, words), whole)):
        return Meant([whole])
    found = reader.all_of(reader.parted(words), words)
    return Meant(found, (whole.id, whole.name) if whole else None)


def options_in(catalogue: Catalogue, words: list[str], most: int) -> list[str]:
    """The ids of the treatments that words name, for a command that sets them side by side.

    `prrt vs chemo` is two, in quotation marks or not; an argument that is one name among
    others stays one. More than `most` come back as they were typed. Raises `NotFoundError`.
    """
    reader = _Reader(catalogue, ("treatment",))
    reader.refuse_a_flood(words)
    names = reader.parted(words)
    if len(names) > most:
        return names
    found = [one.id for one in reader.all_of(names, words)]
    if len(found) == 1:
        # One name alone cannot be compared: words that each name a treatment are several.
        each = {one.id: one for one in map(reader.bearer, words) if one}
        found = list(each) if len(each) == len(words) else found
    return found


class _Token(NamedTuple):
    """A word or a name of several words, or what stands between two names."""

    text: str
    apart: bool = False


class _Reader:
    """Reads words as names of some types of records."""

    def __init__(self, catalogue: Catalogue, types: tuple[str, ...]) -> None:
        self.catalogue = catalogue
        self.types = types

    @cached_property
    def names(self) -> Names:
        return Names(self.catalogue.base)

    @cached_property
    def longest(self) -> int:
        """How many words the longest name has; more are not tried together."""
        return self.names.longest(self.types)

    def refuse_a_flood(self, words: list[str]) -> None:
        """Raise `NotFoundError` for what is longer than any line of names: no name is in it."""
        typed = " ".join(words)
        if len(typed) > _LONGEST_LINE:
            raise unknown(self.names, typed, self.types)

    def bearer(self, typed: str) -> Found | None:
        """The one record that bears a name; None for a name that fits several, too."""
        return self.names.sole_bearer(typed, self.types)

    def whole(self, typed: str) -> Found | None:
        """The record that all words together name.

        "Everolimus Afinitor" is the drug, though pages bear both names in their titles. Raises
        `NotFoundError` for what names several records otherwise.
        """
        try:
            return self.names.bearer(typed, self.types)
        except NotFoundError:
            described = self._described(typed)
            if described is None:
                raise
            return described

    def all_of(self, names: list[str], words: list[str]) -> list[Found]:
        """The records that bear the names, which stood in the words.

        Raises `NotFoundError`; where nothing is near a name, with the names in the words.
        """
        try:
            return [self._must(name) for name in names]
        except NotFoundError as error:
            if error.suggestions or len(names) == 1:
                raise
            raise self._unknown(" ".join(words)) from error

    def _must(self, typed: str) -> Found:
        found = self.names.bearer(typed, self.types) or self._described(typed)
        if found is None:
            raise self._unknown(typed)
        return found

    def _unknown(self, typed: str) -> NotFoundError:
        within = tuple(one.name for one in self._within(typed))
        return unknown(self.names, typed, self.types, within)

    def several(self, alone: Iterable[Found | None], whole: Found) -> bool:
        """Whether words with these meanings alone are several names, not the whole one."""
        ids = {one.id if one and one.type == "treatment" else None for one in alone}
        if None in ids or whole.type != "treatment" or len(ids) < 2:
            return False
        treatment = self.catalogue.base.treatments[whole.id]
        kinds = {whole.id, *(above.id for above in self.catalogue.ancestors(treatment))}
        return not ids & kinds

    def parted(self, words: list[str]) -> list[str]:
        """The words as names, the longest first; what is no name stays together."""
        tokens = self._tokens(words)
        names: list[str] = []
        stretch: list[tuple[str, bool]] = []
        place = 0
        while place < len(tokens):
            end = self._end_of_name(tokens, place)
            if end == place and tokens[place].apart:
                names += self._names_of(stretch)
                stretch = []
            else:
                text = _text(tokens[place : max(end, place + 1)])
                stretch.append((text, end > place))
            place = max(end, place + 1)
        return names + self._names_of(stretch)

    def _tokens(self, words: list[str]) -> list[_Token]:
        """Each argument as it stands, or in pieces where it is several names or none."""
        if len(words) == 1 and (self.types == ("treatment",) or _APART.search(words[0])):
            return [token for part in _APART.split(words[0]) for token in _pieces(part)]
        tokens: list[_Token] = []
        for word in words:
            if _APART.search(word) and not self.bearer(word):
                tokens += [token for part in _APART.split(word) for token in _pieces(part)]
            else:
                tokens.append(_Token(word))
        return tokens

    def _end_of_name(self, tokens: list[_Token], start: int) -> int:
        """Where the longest name that starts here ends; `start` where none does."""
        if tokens[start].apart:
            return start
        for end in range(min(len(tokens), start + self.longest), start, -1):
            run = tokens[start:end]
            whole = None if run[-1].apart else self.bearer(_text(run))
            alone = (self.bearer(token.text) for token in run if not token.apart)
            if whole and not (len(run) > 1 and self.several(alone, whole)):
                return end
        return start

    def _names_of(self, stretch: list[tuple[str, bool]]) -> list[str]:
        """The names in a stretch of names and other words, which are joined."""
        whole = " ".join(text for text, _ in stretch)
        if not all(known for _, known in stretch) and self._described(whole):
            return [whole]
        names: list[str] = []
        for known, parts in groupby(stretch, key=lambda one: one[1]):
            texts = [text for text, _ in parts]
            names += texts if known else [" ".join(texts)]
        return names

    def _within(self, typed: str) -> list[Treatment]:
        """The treatments whose names stand in a text, longest names first."""
        words = typed.split()
        found: dict[str, None] = {}
        for length in range(min(len(words) - 1, self.longest), 0, -1):
            for start in range(len(words) - length + 1):
                part = " ".join(words[start : start + length])
                one = self.names.sole_bearer(part, ("treatment",))
                if one:
                    found[one.id] = None
        return [self.catalogue.base.treatments[id_] for id_ in found]

    def _described(self, typed: str) -> Found | None:
        """The one treatment whose name stands in a text that only describes it further."""
        from netx.query.folding import fold

        words = set(fold(typed).split()) - _LINK_WORDS
        found = [
            one for one in self._within(typed) if words <= set(fold(self._said_of(one)).split())
        ]
        return Found("treatment", found[0].id, found[0].name) if len(found) == 1 else None

    def _said_of(self, treatment: Treatment) -> str:
        """The words of a treatment's names, its kind, its category and its routes."""
        vocabulary = self.catalogue.base.vocabulary
        routes = facets.values(self.catalogue, treatment, "route")
        headings = [
            *(one for one in vocabulary.categories if one.id == treatment.category),
            *(one for one in vocabulary.facets.get("route", []) if one.id in routes),
        ]
        return " ".join(
            [
                *self.names.known["treatment"][treatment.id],
                *(word for one in headings for word in (one.id, one.name, *one.aliases)),
                _KIND_WORDS[treatment.kind],
                _ALWAYS,
            ]
        )


def _text(tokens: list[_Token]) -> str:
    return " ".join(token.text for token in tokens)


def _pieces(part: str) -> list[_Token]:
    """The words of what `_APART` parted, or the separator itself."""
    apart = _APART.fullmatch(part.strip()) is not None
    return [_Token(word, apart) for word in part.split()]
