"""What the words of a text say: which carry meaning, their stems, what says more and less.

Takes folded text (`folding`); every function is pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from netx.query import lexicon
from netx.query.folding import fold_all

UP = "<up>"
DOWN = "<down>"
"""The one form of all words for more (high, raised, gain) and less (low, loss)."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A folded word without its grammar: itching, itched and itchy are one.

    Words for more and for less become `UP` and `DOWN`; words in
    `lexicon.SAME_WORDS` become the word they stand for.
    """
    word = _SAME.get(word, word)
    if word in _UP_WORDS:
        return UP
    if word in _DOWN_WORDS:
        return DOWN
    return _SAME.get(cut := _cut(word), cut)


def is_filler(word: str) -> bool:
    """Whether a folded word carries no meaning here: "my", "really", a number."""
    return word in FILLERS or word[0].isdigit()


def telling(words: Iterable[str]) -> list[str]:
    """Of folded words those that tell what a text is about: no fillers, no modifiers."""
    return [word for word in words if not (is_filler(word) or word in MODIFIERS)]


def content(folded: str) -> list[str]:
    """The stems that carry the meaning of a folded text: no fillers, no numbers.

    A text of fillers only keeps them, so that it is never empty by accident.
    """
    every = folded.split()
    return [stem(word) for word in [w for w in every if not is_filler(w)] or every]


def _cut(word: str) -> str:
    for ending, least in (("iness", 4), ("ness", 3), ("ingly", 4), ("ing", 3), ("ed", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            root = word[: -len(ending)]
            if ending == "iness":
                root += "y"
            elif len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]
            return _cut(root) if ending == "ness" else _without_vowel(root)
    return _without_vowel(word)


def _without_vowel(word: str) -> str:
    """Let "itchy", "swelle" and "nause" meet "itch", "swell" and "nausea"."""
    return word[:-1] if len(word) > 4 and word[-1] in "ey" else word


def _folded_set(words: frozenset[str]) -> frozenset[str]:
    return words.union(fold_all(sorted(words)))


FILLERS = _folded_set(lexicon.FILLERS)
MODIFIERS = _folded_set(lexicon.MODIFIERS)
PERSONAL = _folded_set(lexicon.PERSONAL)
PEOPLE = _folded_set(lexicon.PEOPLE)
OCCASIONS = _folded_set(lexicon.OCCASIONS)
BODY_PARTS = _folded_set(lexicon.BODY_PARTS)
"""The lists of `lexicon`, with the folded form of each word."""

_UP_WORDS = _folded_set(lexicon.UP_WORDS)
_DOWN_WORDS = _folded_set(lexicon.DOWN_WORDS)
_SAME = {**dict(zip(fold_all(list(lexicon.SAME_WORDS)), lexicon.SAME_WORDS.values(), strict=True)),
         **lexicon.SAME_WORDS}  # fmt: skip
MODIFIER_STEMS = frozenset(map(stem, MODIFIERS)) - {UP, DOWN}
"""What `content` makes of the modifiers."""
