"""How a word sounds, roughly: for misspellings that are far in letters, near in sound.

A key of consonants in the manner of Metaphone (L. Philips, "Hanging on the
Metaphone", 1990), much shortened: "pharyngitis" and "farengitis" are one.
"""

from __future__ import annotations

from functools import lru_cache

from netx.late_pattern import LatePattern

SHORTEST_KEY = 4
"""Shorter keys stand for too many words to mean anything."""

_RULES = tuple(
    (LatePattern(pattern), sound)
    for pattern, sound in (
        (r"^(?:pn|kn|gn)", "n"), (r"^ps", "s"), (r"^wr", "r"), (r"^x", "s"),
        (r"[cst]+h?i[oa]n|shun|shi?on|xion", "Sn"), (r"ph", "f"), (r"th", "t"), (r"tch|ch|sh", "S"),
        (r"gh(?=[t]|$)", ""), (r"rh|hr", "r"), (r"ck|q", "k"), (r"sc(?=[eiy])|c(?=[eiy])", "s"),
        (r"c", "k"), (r"dge|g(?=[eiy])", "j"), (r"x", "ks"), (r"z", "s"), (r"v", "f"),
        (r"(?<=.)[aeiouyhw]", ""), (r"^[aeiouy]", "a"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_FIRST = {"f": "p", "n": "pkg", "k": "c", "c": "ks", "s": "cp", "z": "x", "j": "g", "g": "j",
          "r": "w", "e": "ia", "i": "e", "a": "e"}  # fmt: skip


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """The sound of a folded word: its consonants, alike ones made the same."""
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word


def first_letters(word: str) -> str:
    """Letters that a word may begin with when it sounds like this one."""
    return word[0] + _FIRST.get(word[0], "")
