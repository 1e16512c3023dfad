"""The normal form of words: what a person types and what the data say, made alike.

Folding loses case, accents, hyphens, UK and US spelling and plurals, so that
"Diarrhoea", "diarrhea" and "DIARRHEAS" are one word. Nothing here knows an
effect or a drug; every function is pure.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from netx.query.lexicon import DOWN_WORDS, FILLERS, SAME_WORDS, UP_WORDS

LONGEST = 200
"""Characters of a query that are read; the rest is not looked at."""

UP = "<up>"
DOWN = "<down>"
"""The one form of all words for more (high, raised, gain) and less (low, loss)."""

_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ß": "ss",
                          "'": "", "’": "", "‘": "", "`": "", "´": "", "ʼ": ""})  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"),
    ("ours", "or"), ("our", "or"), ("fibre", "fiber"), ("litre", "liter"),
    ("ologue", "olog"), ("plough", "plow"), ("grey", "gray"),
)  # fmt: skip
_INSIDE = (("ae", "e"), ("oe", "e"), ("leuc", "leuk"), ("sulph", "sulf"), ("coloured", "colored"))


def fold(text: str) -> str:
    """The normal form of a word or name.

    Takes any text, gives lower-case words parted by single spaces: accents,
    apostrophes and hyphens gone, US spelling, singular. Reads at most `LONGEST`
    characters. Raises nothing.
    """
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of a text, in order. Raises nothing."""
    return [fold_word(word) for word in _WORD.findall(_plain(text))]


def squash(text: str) -> str:
    """A folded text without its spaces, for "hairloss" and "light headed"."""
    return text.replace(" ", "")


@lru_cache(maxsize=20_000)
def fold_word(word: str) -> str:
    """The normal form of one lower-case word without accents."""
    if not word.isascii():
        return word
    if len(word) > 4:
        for uk, us in _INSIDE:
            if uk in word:
                word = word.replace(uk, us)
        for uk, us in _ENDINGS:
            if word.endswith(uk):
                word = word[: -len(uk)] + us
                break
    return _singular(word)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A folded word without its grammar: itching, itched and itchy are one.

    Words for more and for less become `UP` and `DOWN`; words in `SAME_WORDS`
    become the word they stand for.
    """
    word = SAME_WORDS.get(word, word)
    if word in UP_WORDS:
        return UP
    if word in DOWN_WORDS:
        return DOWN
    return SAME_WORDS.get(cut := _cut(word), cut)


def content(text: str) -> list[str]:
    """The stems that carry the meaning of a text: no fillers, no numbers.

    A text of fillers only keeps them, so that it is never empty by accident.
    """
    every = words(text)
    kept = [word for word in every if word not in FILLERS and not word[0].isdigit()]
    return [stem(word) for word in kept or every]


def _plain(text: str) -> str:
    text = text[:LONGEST].casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return text.translate(_LETTERS)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


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
