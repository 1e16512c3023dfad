"""Names of treatments and terms: found when they are the same, offered when near.

Drugs have names that differ by two letters and are not the same drug, so no
stage here changes a letter: a name is taken only as typed, folded, begun, or by
whole words. What is merely near is a suggestion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from netx.model import KnowledgeBase
from netx.prepared_base import prepared_part
from netx.query.folding import fold, fold_all, squash

_SHORTEST_START = 3
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


class NameIndex:
    """The names of records of one type, folded once."""

    def __init__(self, names: Mapping[str, Iterable[str]], forms: list[str] | None = None) -> None:
        """Takes the names of each id, in order of weight, and their normal forms if known."""
        self.every = [(id_, name) for id_, own in names.items() for name in own]
        self.folded = folded_names(names) if forms is None else forms
        self.squashed = squash("\n".join(self.folded)).split("\n")

    def match(self, typed: str) -> list[NameMatch]:
        """The records whose names fit what was typed, best first, each once.

        Gives [] for a text without letters or digits, and where there are no names.
        Raises nothing.
        """
        wanted = fold(typed)
        if not wanted or not self.every:
            return []
        asked = _Asked(typed.strip().casefold(), wanted, squash(wanted), frozenset(wanted.split()))
        best: dict[str, NameMatch] = {}
        longest = max(asked.words, key=len)
        places = [
            place
            for place, form in enumerate(self.folded)
            # What fits holds the longest word, or has the same letters.
            if longest in form or self.squashed[place] == asked.squashed
        ]
        for place in places:
            id_, name = self.every[place]
            kind = asked.fits(name, self.folded[place], self.squashed[place])
            if kind and (id_ not in best or RANK[kind] < RANK[best[id_].match_kind]):
                best[id_] = NameMatch(id_, name, kind)
        return sorted(best.values(), key=lambda hit: RANK[hit.match_kind])

    def ids_by_name(self) -> dict[str, str]:
        """The ids by folded name; of a name of several records, the first has it."""
        found: dict[str, str] = {}
        for (id_, _), form in zip(self.every, self.folded, strict=True):
            found.setdefault(form, id_)
        return found


def folded_names(names: Mapping[str, Iterable[str]]) -> list[str]:
    """The normal forms of all names in their order."""
    # One pass over all names together takes a fifth of the time of a pass a name.
    return fold_all([name for own in names.values() for name in own])


def forms_of(
    base: KnowledgeBase, names: Mapping[str, Mapping[str, Iterable[str]]], type_: str
) -> list[str]:
    """The normal forms of the names of a type: those of the bundle, or made now."""
    held = prepared_part(base, f"forms/{type_}", list[str])
    return folded_names(names[type_]) if held is None else held


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
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return list(dict.fromkeys(name for _, name in scored))[:limit]
