"""Names of treatments and terms: found when they are the same, offered when near.

Drugs have names that differ by two letters and are not the same drug, so no
stage here changes a letter: a name is taken only as typed, folded, begun, or by
whole words. What is merely near is a suggestion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple, cast

from msgspec import Struct

from netx.model import KnowledgeBase
from netx.prepared_base import by_need
from netx.query.folding import fold, fold_all, squash
from netx.query.text import stem

_SHORTEST_START, _LONGEST_START = 3, 4
"""Letters by which a name is found that begins with them."""
_NEAR = 70.0
RANK = {"exact": 0, "synonym": 1, "prefix": 2, "words": 3}


class NameMatch(Struct, frozen=True):
    """A record whose name fits: its id, that name as written, and how it fits.

    `match_kind` is exact (the same but for case), synonym (the same once folded, or with its
    words in another order),
    prefix (the name begins so) or words (the name has all the words).
    """

    id: str
    matched: str
    match_kind: str


_TOLD_OF = ("treatment", "situation", "entry")
_MATCHED = (*_TOLD_OF, "trial", "source", "disagreement")
TABLES = {
    "ids": ("treatment", "situation"),
    "at": _MATCHED,
    "with": _MATCHED,
    "by-stem": _TOLD_OF,
    "alike": _TOLD_OF,
}
"""The tables of an index, and the types of records of which a bundle brings each along.

`ids` are those of records by folded name; `at` has by place the names, each with its record's id
and its normal form; `with` and `by-stem` have the places by word, by beginning and by letters,
and by stem; and `alike` has by length the letters of names, and their places.
"""


class NameIndex:
    """The names of records of one type, as a bundle has them or folded once."""

    def __init__(
        self,
        names: Mapping[str, Iterable[str]],
        base: KnowledgeBase | None = None,
        type_: str = "",
    ) -> None:
        """Takes the names of each id, in order of weight, and of which base and type they are."""
        self._of, self._base, self._type = names, base, type_
        self._tables: dict[str, Mapping[str, Any]] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """One of `TABLES`, of the bundle or made now."""
        if name not in self._tables:
            base = self._base
            self._tables[name] = (
                self.made(name)
                if base is None
                else by_need(base, f"{name}/{self._type}", lambda: self.made(name))
            )
        return self._tables[name]

    def match(self, typed: str) -> list[NameMatch]:
        """The records whose names fit what was typed, best first, each once.

        Gives [] for a text without letters or digits, and where there are no names.
        Raises nothing.
        """
        wanted = fold(typed)
        if not wanted:
            return []
        asked = _Asked(typed.strip().casefold(), wanted, squash(wanted), frozenset(wanted.split()))
        best: dict[str, NameMatch] = {}
        for id_, name, form in map(self._name, self._places(asked)):
            kind = asked.fits(name, form, squash(form))
            if kind and (id_ not in best or RANK[kind] < RANK[best[id_].match_kind]):
                best[id_] = NameMatch(id_, name, kind)
        return sorted(best.values(), key=lambda hit: RANK[hit.match_kind])

    def _places(self, asked: _Asked) -> list[int]:
        """The places of names that may fit: with the same letters, the same beginning or words."""
        table = self.table("with")
        places = set(table.get(f"={asked.squashed}", ()))
        if len(asked.folded) >= _SHORTEST_START:
            places.update(table.get(f"^{asked.folded[:_LONGEST_START]}", ()))
            places.update(_in_all(table, [f" {word}" for word in asked.words]))
        return sorted(places)

    def with_stems(self, stems: Iterable[str]) -> list[tuple[str, str, str]]:
        """The id, the name and its normal form of each name that holds all of some stems."""
        return list(map(self._name, sorted(_in_all(self.table("by-stem"), stems))))

    def near(self, typed: str, limit: int = 3) -> list[str]:
        """Names that look like what was typed, as `near_names` gives them."""
        wanted, figures = squash(fold(typed)), _figures(typed)
        if len(wanted) < _SHORTEST_START:
            return []
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        table, least = self.table("alike"), _NEAR / 100
        near: list[tuple[int, float]] = []
        for length in range(int(len(wanted) * least), int(len(wanted) / least) + 2):
            forms, places = table.get(str(length), ([], []))
            hits = extract(
                wanted,
                forms,
                scorer=cast("Any", OSA.normalized_similarity),  # its stubs know no scorer of texts
                score_cutoff=least,
                limit=len(forms),
            )
            near += [(places[at], likeness) for _, likeness, at in hits]
        best: dict[str, tuple[float, str]] = {}
        for place, likeness in sorted(near):
            id_, name, _ = self._name(place)
            same = not figures or _figures(name) == figures
            if same and (id_ not in best or likeness > best[id_][0]):
                best[id_] = (likeness, name)
        return _nearest(list(best.values()), limit)

    def ids_by_name(self) -> Mapping[str, str]:
        """The ids by folded name; of a name of several records, the first has it."""
        return self.table("ids")

    def _name(self, place: int) -> tuple[str, str, str]:
        id_, name, form = self.table("at")[str(place)]
        return id_, name, form

    def made(self, name: str) -> Mapping[str, Any]:
        """One of `TABLES`, made now."""
        forms = self._forms
        found: dict[str, Any] = {}
        match name:
            case "ids":
                for (id_, _), form in zip(self._every, forms, strict=True):
                    found.setdefault(form, id_)
            case "at":
                for place, (id_, own) in enumerate(self._every):
                    found[str(place)] = [id_, own, forms[place]]
            case "with":
                for place, form in enumerate(forms):
                    keys = [f"^{form[:length]}" for length in (_SHORTEST_START, _LONGEST_START)]
                    words = [f" {word}" for word in form.split()]
                    for key in dict.fromkeys([f"={squash(form)}", *keys, *words]):
                        found.setdefault(key, []).append(place)
            case "by-stem":
                for place, form in enumerate(forms):
                    for one in dict.fromkeys(map(stem, form.split())):
                        found.setdefault(one, []).append(place)
            case _:
                for place, form in enumerate(forms):
                    letters = squash(form)
                    alike, places = found.setdefault(str(len(letters)), [[], []])
                    alike.append(letters)
                    places.append(place)
        return found

    @cached_property
    def _every(self) -> list[tuple[str, str]]:
        return [(id_, name) for id_, own in self._of.items() for name in own]

    @cached_property
    def _forms(self) -> list[str]:
        # One pass over all names together takes a fifth of the time of a pass a name.
        return fold_all([name for _, name in self._every])


def _in_all(table: Mapping[str, list[int]], keys: Iterable[str]) -> set[int]:
    """The places that a table has for each of some keys."""
    each = [set(table.get(key, ())) for key in keys]
    return set.intersection(*each) if each else set()


class _Asked(NamedTuple):
    """What was typed: as it is but for case, folded, without spaces, and its words."""

    typed: str
    folded: str
    squashed: str
    words: frozenset[str]

    def fits(self, name: str, folded: str, squashed: str) -> str | None:
        """How a name fits, from its folded form and that without spaces; nothing if not."""
        if squashed == self.squashed:
            return "exact" if name.casefold() == self.typed else "synonym"
        if len(self.folded) < _SHORTEST_START:
            return None
        if folded.startswith(self.folded):
            return "prefix"
        own = folded.split()
        if len(own) > 1 and sorted(own) == sorted(self.folded.split()):
            return "synonym"  # "nurse specialist"
        return "words" if self.words <= set(own) else None


def _figures(name: str) -> str:
    """The figures in a name: grade 2 is no slip of grade 3."""
    return "".join(filter(str.isdigit, name))


def near_names(names: Mapping[str, Iterable[str]], typed: str, limit: int = 3) -> list[str]:
    """Names that look like what was typed, to offer and never to take.

    Gives at most `limit` names as written, nearest first, one an id; [] when
    nothing is near. Raises nothing.
    """
    wanted = squash(fold(typed))
    if len(wanted) < _SHORTEST_START:
        return []
    from rapidfuzz.distance import OSA

    figures = _figures(typed)
    scored: list[tuple[float, str]] = []
    for own in names.values():
        near = max(((100 * OSA.normalized_similarity(wanted, squash(fold(name))), name)
                    for name in own if not figures or _figures(name) == figures),
                   default=(0.0, ""), key=lambda pair: pair[0])  # fmt: skip
        if near[0] >= _NEAR:
            scored.append(near)
    return _nearest(scored, limit)


def _nearest(scored: list[tuple[float, str]], limit: int) -> list[str]:
    """At most so many names, each once, the nearest first."""
    ordered = sorted(scored, key=lambda pair: (-pair[0], pair[1]))
    return list(dict.fromkeys(name for _, name in ordered))[:limit]
