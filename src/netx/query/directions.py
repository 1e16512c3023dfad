"""High and low, gain and loss, hyper- and hypo-: never taken for one another.

A text has a direction when a word of it says more or less. Two texts cross when
one says only more and the other only less; then no stage of the search may let
one stand for the other.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from netx.query.folding import fold
from netx.query.lexicon import (
    ALWAYS_DOWN,
    ALWAYS_UP,
    CONTRASTS,
    DOWN_ENDS,
    DOWN_STARTS,
    UP_ENDS,
    UP_STARTS,
)
from netx.query.text import DOWN, UP, content, stem

NEITHER, MORE, LESS, BOTH = 0, 1, 2, 3
"""What a text says; two that cross are MORE and LESS."""

_NOT_UP = frozenset(("overnight", "overall", "hypersensitivity", "hypersensitive", "hyper"))
_CONTRASTS = frozenset(
    pair for a, b in CONTRASTS for pair in ((stem(a), stem(b)), (stem(b), stem(a)))
)
UP_BY_THEMSELVES = frozenset(map(stem, ALWAYS_UP)) | ALWAYS_UP
_DOWN_BY_THEMSELVES = frozenset(map(stem, ALWAYS_DOWN)) | ALWAYS_DOWN
_CONTRASTED = frozenset(word for pair in _CONTRASTS for word in pair)


@lru_cache(maxsize=20_000)
def of_word(word: str) -> int:
    """The direction of one stem."""
    if word == UP or word in UP_BY_THEMSELVES:
        return MORE
    if word == DOWN or word in _DOWN_BY_THEMSELVES:
        return LESS
    if len(word) < 6 or word in _NOT_UP:
        return NEITHER
    if word.startswith(UP_STARTS) or word.endswith(UP_ENDS):
        return MORE
    if word.startswith(DOWN_STARTS) or word.endswith(DOWN_ENDS):
        return LESS
    return NEITHER


def of_stems(stems: Collection[str]) -> int:
    """The direction of a text, given its stems: NEITHER, MORE, LESS or BOTH."""
    direction = NEITHER
    for word in stems:
        direction |= of_word(word)
    return direction


def of_text(text: str) -> int:
    """The direction of a text as written."""
    return of_stems(content(fold(text)))


def cross(one: int, other: int) -> bool:
    """Whether two directions are opposite."""
    return one | other == BOTH and BOTH not in (one, other)


def contrast(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two texts differ in a pair of words such as dry and wet.

    A text that has both words of a pair ("hot and cold") contrasts with nothing.
    """
    ours = [word for word in one if word in _CONTRASTED]
    if not ours:
        return False
    theirs = [word for word in other if word in _CONTRASTED]
    return any(
        (a, b) in _CONTRASTS and b not in one and a not in other for a in ours for b in theirs
    )
