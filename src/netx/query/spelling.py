"""The stage for slips of the key: the nearest known words, within a bound.

The bound grows with the length of the word; words of three letters or fewer are
never changed. Candidates come from rapidfuzz by optimal string alignment
(Damerau's edits, each part of the text edited once); it is imported only here,
inside the function, since most queries never need it. They are then weighed by
what fingers and ears do: a swapped, doubled, dropped or neighbouring letter and
a wrong vowel are likely slips, any other letter is not (after Kernighan, Church
and Gale, "A spelling correction program based on a noisy channel model", 1990).
Words that sound the same may be two edits farther apart.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from netx.query import directions, sounds
from netx.query.terms import TermIndex
from netx.query.text import FILLERS, MODIFIERS, is_filler, stem

_SHORTEST, _LONGEST = 4, 40
_MOST_WORDS = 8
_MOST_READINGS = 3
_MOST_CANDIDATES = 12
_UNLIKELY = 1.5
_VOWEL = 1.25
_CLOSE = 0.5
_JOINED = 1
_APART = 3
_KNOWN_SLIP, _SHORT_SLIP, _LONG_SLIP = 1.0, 1.5, 2.5
_AS_HEARD = re.compile(r"(c?k)?(?:shun|shen|shon)$")
"""The ending -tion as it is heard: "infekshun"."""
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
        stays = known(index, word) and not (everyday and word in index.everyday)
        near = [] if stays else nearest(index, word)
        if everyday and word in index.everyday:
            near = [one for one in near if not is_filler(one)]  # no "here" for "hire"
        changed = changed or bool(near)
        readings = [[*reading, choice] for choice in near or [word] for reading in readings]
        readings = readings[:_MOST_READINGS]
    spelt = [" ".join(reading) for reading in readings] if changed else []
    if len(words) > 1:
        spelt = [*_word_by_word(index, words), *nearest(index, "".join(words), _JOINED), *spelt]
    return list(dict.fromkeys(spelt))[:_MOST_READINGS]


def _word_by_word(index: TermIndex, words: list[str]) -> list[str]:
    """Names of as many words, each the typed one or a slip away, the likeliest first.

    Beside the other words of a name even a short word may hold a slip ("dyr
    mouth"); a word of the vocabulary stays as it is.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    joined = " ".join(words)
    found: list[tuple[float, str]] = []
    for first in dict.fromkeys(joined[:2]):
        for length in range(len(joined) - _APART, len(joined) + _APART + 1):
            for near, _, _ in extract(
                joined,
                index.word_index.phrases(len(words), first, length),
                scorer=OSA.distance,
                score_cutoff=_APART,
                limit=_MOST_CANDIDATES,
            ):
                cost = _cost_word_by_word(index, words, near.split())
                if cost is not None:
                    found.append((cost, near))
    found.sort()
    return [near for cost, near in found if cost == found[0][0]]


def _cost_word_by_word(index: TermIndex, typed: list[str], meant: list[str]) -> float | None:
    total = 0.0
    changed = [own for own, other in zip(typed, meant, strict=True) if own != other]
    if len(changed) == len(typed) and any(known(index, own) for own in changed):
        return None  # "log piles" is no "low pulse"
    for own, other in zip(typed, meant, strict=True):
        if own != other:
            cost = _cost(own, other)
            if cost > _SHORT_SLIP and sounds.key(own) == sounds.key(other):
                cost = _SHORT_SLIP
            if cost > _most(index, own) or _says_less_or_more(own, other):
                return None
            total += cost
    return total if total <= _APART else None


def _most(index: TermIndex, word: str) -> float:
    """The bound for a word beside others; least for one that is a word already."""
    if word in index.words or word in index.everyday:
        return _KNOWN_SLIP if len(word) >= _SHORTEST - 1 else 0.0
    if len(word) < _SHORTEST - 1:
        return _KNOWN_SLIP
    return _SHORT_SLIP if len(word) <= _SHORTEST else _LONG_SLIP


def _says_less_or_more(own: str, other: str) -> bool:
    """Whether changing the word would change what it says of more and less."""
    typed, meant = directions.of_word(stem(own)), directions.of_word(stem(other))
    return typed not in (meant, directions.NEITHER)


def known(index: TermIndex, word: str) -> bool:
    """Whether a folded word is spelt as the vocabulary or everyday English has it."""
    return word in index.words or word in FILLERS or word in MODIFIERS or word in index.everyday


def is_misspelt(index: TermIndex, folded: str) -> bool:
    """Whether a folded word is unknown, so that the words alone would pass over it."""
    return not all(known(index, word) for word in folded.split())


def nearest(index: TermIndex, word: str, most: int = _LONGEST) -> list[str]:
    """The known words within the bound of a misspelt one, the likeliest first.

    `most` lowers the bound. Gives at most three, all equally likely; none if two
    of the likely ones are opposites (the slip could mean either). Raises nothing.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return []
    as_heard = _AS_HEARD.sub(lambda end: "ction" if end[1] else "tion", word)
    if as_heard != word:
        return [as_heard] if as_heard in index.words else nearest(index, as_heard, most)
    limit = min(most, _bound(word))
    reach = 1 if len(word) < 7 else int(limit)
    letters = dict.fromkeys(word[:2])
    found: list[tuple[float, str]] = []
    least = float(limit)
    for distance, near in sorted(_within(index, word, "".join(letters), limit, reach)):
        if distance > least + _CLOSE:
            break
        cost = _cost(word, near)
        if cost <= limit:
            found.append((cost, near))
            least = min(least, cost)
    sound = sounds.key(word)
    if not found and most > 1 and len(word) > 5 and len(sound) >= sounds.SHORTEST_KEY:
        letters |= dict.fromkeys(sounds.first_letters(word))
        farther = _within(index, word, "".join(letters), limit + 2, reach + 2)
        found = [(limit + 1.0, near) for _, near in farther if sounds.key(near) == sound]
    way = directions.of_word(word)
    found = sorted(pair for pair in found if not directions.cross(way, directions.of_word(pair[1])))
    best = [near for cost, near in found if cost == found[0][0]]
    sides = {directions.of_word(near) for cost, near in found if cost < found[0][0] + _CLOSE}
    return [] if {directions.MORE, directions.LESS} <= sides else best[:_MOST_READINGS]


def _within(
    index: TermIndex, word: str, letters: str, limit: float, reach: int
) -> list[tuple[int, str]]:
    """Known words within a distance, with it, beginning with one of the letters."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    return [
        (distance, near)
        for first in letters
        for length in range(len(word) - reach, len(word) + reach + 1)
        for near, distance, _ in extract(
            word,
            index.word_index.spelt(first, length),
            scorer=cast("Any", OSA.distance),  # its stubs know no scorer of texts
            score_cutoff=limit,
            limit=_MOST_CANDIDATES,
        )
    ]


def _bound(word: str) -> float:
    return 1.25 if len(word) < 6 else 2 if len(word) < 12 else 3


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
    if _beside(typed, meant):
        return 1.0
    if typed in _VOWELS and meant in _VOWELS:
        return _VOWEL
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
