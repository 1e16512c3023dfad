"""For which side effects the words of a sentence speak, though none of their names fits.

Each word, and each two that stand side by side, speaks for the effects whose names have it: for
each by how many of its names do (over the root of how many it has), beside those of all others;
and the more, the fewer names have it (the inverse document frequency, as in `text_index`).
"Everything I own hangs off me" is no name of weight loss, and yet most of its words stand in names
of no other effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import log
from typing import Any

from msgspec import Struct

from netx.query import directions
from netx.query.folding import fold
from netx.query.terms import TermIndex
from netx.query.text import DOWN, MODIFIER_STEMS, UP, content, is_filler, stem
from netx.query.word_index import SIZES, pair_of

_PAIR = 0.5
"""How much two words side by side count beside one alone."""
_PRIOR = 0.5
"""How much speaks for no effect at all: as much as one name of four counts, or five of a hundred.
So a word that stands in one name of many tells little."""


class Spoken(Struct, frozen=True):
    """An effect for which words speak: its id, how much, and the stems that do by themselves."""

    id: str
    worth: float
    stems: frozenset[str]


class Evidence(Struct, frozen=True):
    """The effects for which words speak, most first, one of each that is shown together.

    `whole` is what the words would be worth if each spoke for one effect alone.
    """

    effects: list[Spoken]
    whole: float


def evidence_of(index: TermIndex, folded: str) -> Evidence:
    """For which effects folded words speak; never for an opposite.

    Takes any folded text; gives an empty list for words that no name has. Raises nothing.
    """
    table = index.word_index.table("speaks")
    sizes: list[int] = table[SIZES]
    every = sum(sizes)
    words = folded.split()
    stems = [stem(word) for word in words]
    alone = {one for word, one in zip(words, stems, strict=True) if _tells(word, one)}
    asked = {one: 1.0 for one in stems if one in alone}
    asked.update((pair_of(one, other), _PAIR) for one, other in pairwise(stems))
    worths: dict[int, float] = {}
    speaking: dict[int, set[str]] = {}
    whole = 0.0
    for key, share in asked.items():
        held: list[list[int]] = table.get(key, [])
        telling = share * log(every / (1 + sum(count for _, count in held)))
        if share == 1:
            whole += telling
        counts = {place: count / sizes[place] ** 0.5 for place, count in held}
        among = _PRIOR + sum(counts.values())
        for place, count in counts.items():
            worths[place] = worths.get(place, 0.0) + telling * count / among
            if key in alone:
                speaking.setdefault(place, set()).add(key)
    for place in _against(table, stems):
        worths.pop(place, None)
    return Evidence(_shown(index, folded, worths, speaking), whole)


def _tells(word: str, own: str) -> bool:
    """Whether a word alone tells something: no filler, no "very", no "more"."""
    return not is_filler(word) and own not in MODIFIER_STEMS and own not in (UP, DOWN)


def _against(table: Mapping[str, Any], stems: list[str]) -> set[int]:
    """The places of effects whose names mostly say less of what is more, or the reverse."""
    found: set[int] = set()
    for one, other in pairwise(stems):
        for way, opposite in ((UP, DOWN), (DOWN, UP)):
            if one == way:
                same: dict[int, int] = dict(table.get(pair_of(way, other), []))
                for place, count in table.get(pair_of(opposite, other), []):
                    if count > same.get(place, 0):
                        found.add(place)
    return found


def _shown(
    index: TermIndex, folded: str, worths: dict[int, float], speaking: dict[int, set[str]]
) -> list[Spoken]:
    """The effects by worth, of those that are shown together the first, without opposites."""
    asked = content(folded)
    way = directions.of_stems(asked)
    found: dict[str, Spoken] = {}
    for place in sorted(worths, key=lambda one: (-worths[one], one)):
        id_ = index.names.rows.ids[place]
        top = index.top_ids[id_]
        if top in found or directions.cross(way, index.own_direction[id_]):
            continue
        if not directions.contrast(asked, content(fold(index.base.effects[top].name))):
            found[top] = Spoken(id_, worths[place], frozenset(speaking.get(place, ())))
    return list(found.values())
