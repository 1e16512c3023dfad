"""The stage for slips of the key: the nearest known words, within a bound.

The bound grows with the length of the word; words of three letters or fewer are
never changed. Distance is optimal string alignment (Damerau's edits, each part
of the text edited once), from rapidfuzz, which is imported only here, inside
the function, since most queries never need it.
"""

from __future__ import annotations

from netx.query import directions
from netx.query.terms import TermIndex
from netx.query.text import FILLERS, MODIFIERS, ORDINARY

_SHORTEST, _LONGEST = 4, 40
_MOST_WORDS = 8


def respell(index: TermIndex, folded: str) -> list[str]:
    """Readings of a folded text with its unknown words put right, best first.

    Gives at most three; none where a word is too far from every known word or
    nothing needs changing. Words that are spelt right stay. Raises nothing.
    """
    words = folded.split()[:_MOST_WORDS]
    readings: list[list[str]] = [[]]
    changed = False
    for word in words:
        near = [] if _right(index, word) else nearest(index, word)
        changed = changed or bool(near)
        choices = near or [word]
        readings = [[*reading, choice] for choice in choices for reading in readings][:3]
    joined = "".join(words)
    whole = nearest(index, joined) if 1 < len(words) <= 3 else []
    spelt = [" ".join(reading) for reading in readings] if changed else []
    return list(dict.fromkeys([*spelt, *whole]))[:3]


def nearest(index: TermIndex, word: str) -> list[str]:
    """The known words within the bound of a misspelt one, all at the same distance.

    Gives at most three, none if two of them are opposites (then the slip could
    mean either). Raises nothing.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    limit = _bound(word)
    found: list[tuple[int, str]] = []
    for first in _first_letters(word):
        by_length = index.spellings.get(first, {})
        for length in range(len(word) - limit, len(word) + limit + 1):
            for known, distance, _ in extract(
                word, by_length.get(length, ()), scorer=OSA.distance, score_cutoff=limit, limit=4
            ):
                cost = int(distance) + (first != word[0])
                if cost <= limit and _alike(word, known):
                    found.append((cost, known))
    found.sort()
    best = [known for cost, known in found if cost == found[0][0]][:3]
    sides = {directions.of_word(known) for known in best}
    return [] if {directions.MORE, directions.LESS} <= sides else best


def _right(index: TermIndex, word: str) -> bool:
    return word in index.words or word in FILLERS or word in MODIFIERS or word in ORDINARY


def _bound(word: str) -> int:
    return 1 if len(word) < 7 else 2 if len(word) < 12 else 3


def _first_letters(word: str) -> list[str]:
    """The letters a known word may begin with: the typed first, or a swapped second."""
    return list(dict.fromkeys((word[0], word[1])))


def _alike(typed: str, known: str) -> bool:
    """No direction is crossed and the words share enough of their letters."""
    if directions.cross(directions.of_word(typed), directions.of_word(known)):
        return False
    return len(known) >= _SHORTEST
