"""The normal form of words: what a person types and what the data say, made alike.

Folding loses case, accents, hyphens, UK and US spelling and plurals, so that
"Diarrhoea", "diarrhea" and "DIARRHEAS" are one word. Nothing here knows an
effect or a drug; every function is pure. Many texts are folded in one pass, so
that the whole vocabulary costs a few milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from netx.late_pattern import LatePattern

LONGEST = 200
"""Characters of a query that are read; the rest is not looked at."""

_LETTERS = str.maketrans({"↑": " high ", "↓": " low ", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d",
                          "ł": "l", "ı": "i",
                          "'": "", "’": "", "‘": "", "`": "", "´": "", "ʼ": ""})  # fmt: skip
_ASCII = str.maketrans({chr(code): " " for code in range(128)
                        if not chr(code).isalnum() and chr(code) != "\n"})  # fmt: skip
_NOT_WORD = LatePattern(r"[\W_]+")
_SPELLINGS = (("ae", "e"), ("oe", "e"), ("leuc", "leuk"), ("sulph", "sulf"), ("fibre", "fiber"),
              ("grey", "gray"))  # fmt: skip
_CANNOT = LatePattern(r"\bcannot\b|\bcan not\b|\bnot (?:being )?able to\b|\bunable to\b")
_ISE = re.compile(r"is(?=ations?\b|(?<=[lmnrtcd]is)(?:ing|ed|e|er)s?\b)")
_OUR = re.compile(r"our(?<=\w\wour)(?=(?:s|ed|ing)?\b)")
_IES = re.compile(r"ies\b(?<=\w\wies)")
_ES = re.compile(r"es\b(?:(?<=sses)|(?<=ches)|(?<=shes)|(?<=xes)|(?<=zzes))")
_S = re.compile(r"s\b(?<=\w\w[^sui\W]s)")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The normal form of a word or name.

    Takes any text, gives lower-case words parted by single spaces: accents,
    apostrophes and hyphens gone, US spelling, singular. Reads at most `LONGEST`
    characters. Raises nothing.
    """
    text = text[:LONGEST].replace("\n", " ")
    return _fold_ascii(text) if text.isascii() else _fold_any(text)


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of each text, in one pass."""
    plain = [text if text.isascii() and len(text) <= LONGEST else "" for text in texts]
    folded = _fold_ascii("\n".join(plain)).split("\n")
    if len(folded) != len(texts):
        return [fold(text) for text in texts]
    return [form if kept else fold(text)
            for form, kept, text in zip(folded, plain, texts, strict=True)]  # fmt: skip


def squash(text: str) -> str:
    """A folded text without its spaces, for "hairloss" and "chemo embolization".

    Joined words may bring an "oe" together that was folded in the one word.
    """
    return text.replace(" ", "").replace("ae", "e").replace("oe", "e")


def _fold_ascii(text: str) -> str:
    """Fold lines of ASCII; a table of one letter for another is much the fastest way."""
    text = text.lower().replace("'", "").replace("`", "").translate(_ASCII)
    while "  " in text:
        text = text.replace("  ", " ")
    text = text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")
    for uk, us in _SPELLINGS:
        text = text.replace(uk, us)
    if "cannot" in text or "able to" in text or "can not" in text:
        text = _CANNOT.sub("cant", text)
    text = _OUR.sub("or", _ISE.sub("iz", text))
    return _S.sub("", _ES.sub("", _IES.sub("y", text)))


def _fold_any(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _NOT_WORD.sub(" ", text.translate(_LETTERS))
    return _fold_ascii(text)
