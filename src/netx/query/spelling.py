"""The stage for slips of the key: the nearest known words, within a bound.

The bound grows with the length of the word; words of three letters or fewer are
never changed. Candidates come from rapidfuzz by optimal string alignment
(Damerau's edits, each part of the text edited once); it is imported only here,
inside the function, since most queries never need it. They are then weighed by
what fingers and ears do: a swapped, doubled, dropped or neighbouring letter and
a wrong vowel are likely slips, any other letter is not (after Kernighan, Church
and Gale, "A spelling correction program based on a noisy channel model", 1990).
"""

from __future__ import annotations

from functools import cache

from netx.query import directions
from netx.query.terms import TermIndex
from netx.query.text import FILLERS, MODIFIERS, ORDINARY

_SHORTEST, _LONGEST = 4, 40
_MOST_WORDS = 8
_MOST_READINGS = 3
_UNLIKELY = 1.5
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = frozenset(("ck", "cs", "sz", "fv", "gj", "td", "mn", "pb", "xz", "qk", "wu", "ph"))


def respell(index: TermIndex, folded: str, everyday: bool = False) -> list[str]:
    """Readings of a folded text with its unknown words put right, best first.

    With `everyday`, words of everyday English are put right too ("soar throat").
    Gives at most three; none where a word is too far from every known word or
    nothing needs changing. Raises nothing.
    """
    words = folded.split()[:_MOST_WORDS]
    readings: list[list[str]] = [[]]
    changed = False
    for word in words:
        stays = known(index, word) and not (everyday and word in ORDINARY)
        near = [] if stays else nearest(index, word)
        changed = changed or bool(near)
        readings = [[*reading, choice] for choice in near or [word] for reading in readings]
        readings = readings[:_MOST_READINGS]
    joined = "".join(words)
    whole = nearest(index, joined) if 1 < len(words) <= 3 else []
    spelt = [" ".join(reading) for reading in readings] if changed else []
    return list(dict.fromkeys([*spelt, *whole]))[:_MOST_READINGS]


def known(index: TermIndex, word: str) -> bool:
    """Whether a folded word is spelt as the vocabulary or everyday English has it."""
    return word in index.words or word in FILLERS or word in MODIFIERS or word in ORDINARY


def nearest(index: TermIndex, word: str) -> list[str]:
    """The known words within the bound of a misspelt one, the likeliest first.

    Gives at most three, all equally likely; none if two of them are opposites
    (then the slip could mean either). Raises nothing.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    limit = _bound(word)
    reach = 1 if len(word) < 7 else limit
    found: list[tuple[float, str]] = []
    for first in dict.fromkeys((word[0], word[1])):
        by_length = index.spellings.get(first, {})
        for length in range(len(word) - reach, len(word) + reach + 1):
            for near, _, _ in extract(
                word, by_length.get(length, ()), scorer=OSA.distance, score_cutoff=limit, limit=9
            ):
                cost = _cost(word, near)
                if cost <= limit and not directions.cross(
                    directions.of_word(word), directions.of_word(near)
                ):
                    found.append((cost, near))
    if not found:
        return []
    found.sort()
    best = [near for cost, near in found if cost == found[0][0]]
    sides = {directions.of_word(near) for near in best}
    return [] if {directions.MORE, directions.LESS} <= sides else best[:_MOST_READINGS]


def _bound(word: str) -> int:
    return 1 if len(word) < 6 else 2 if len(word) < 12 else 3


def _cost(typed: str, meant: str) -> float:
    """How unlikely it is to type one word for the other; 1 for each likely slip."""
    last: list[float] = []
    row = [float(dropped) for dropped in range(len(meant) + 1)]
    for i, own in enumerate(typed):
        before, row = row, [row[0] + _added(typed, i)]
        for j, letter in enumerate(meant):
            cost = min(
                before[j + 1] + _added(typed, i),
                row[j] + 1.0,
                before[j] + (0.0 if own == letter else _wrong(own, letter)),
            )
            if i and j and own == meant[j - 1] and typed[i - 1] == letter and own != letter:
                cost = min(cost, last[j - 1] + 1.0)
            row.append(cost)
        last = before
    return row[-1] + (0.5 if typed[0] != meant[0] else 0.0)


def _added(typed: str, at: int) -> float:
    around = typed[max(0, at - 1) : at] + typed[at + 1 : at + 2]
    if typed[at] in _VOWELS or typed[at] in around:
        return 1.0
    return 1.0 if any(_beside(typed[at], other) for other in around) else _UNLIKELY


def _wrong(typed: str, meant: str) -> float:
    pair = typed + meant
    if typed in _VOWELS and meant in _VOWELS or _beside(typed, meant):
        return 1.0
    return 1.0 if pair in _SOUNDS or pair[::-1] in _SOUNDS else _UNLIKELY


@cache
def _beside(one: str, other: str) -> bool:
    """Whether two letters are neighbours on the keyboard."""
    for row, keys in enumerate(_ROWS):
        if one in keys:
            at = keys.index(one)
            near = keys[max(0, at - 1) : at] + keys[at + 1 : at + 2]
            if row:
                near += _ROWS[row - 1][at : at + 2]
            if row < len(_ROWS) - 1:
                near += _ROWS[row + 1][max(0, at - 1) : at + 1]
            return other in near
    return False
