"""How hard a text is to read: the Flesch-Kincaid grade level.

The grade is 0.39 x words per sentence + 11.8 x syllables per word - 15.59
(Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas
for Navy enlisted personnel", Naval Technical Training Command, 1975). 8 means
that a pupil in the eighth year of a US school should manage. A colon or a
semicolon ends a sentence here, too. Syllables are counted from the spelling, so
one grade is exact to about half a year; read medians, and single grades as hints.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from netx.model import KnowledgeBase

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_SENTENCE_END = re.compile(r"[.!?:;](?:\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_SOUNDED_ENDINGS = ("ted", "ded", "ses", "ces", "ges", "zes", "xes", "ches", "shes")
_NAME_SYLLABLES = 2


def grade(text: str, names: Collection[str] = ()) -> float:
    """The grade of a text; 0 for a text without words.

    `names` are words (lower case) that the reader meets as a name, such as a
    drug's: none counts as more than two syllables.
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    syllables = 0
    for word in words:
        count = syllables_of(word)
        syllables += min(count, _NAME_SYLLABLES) if word.lower() in names else count
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, silent endings apart."""
    word = word.lower()
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith("le") and count > 1:
        count -= 1
    if word.endswith(("ed", "es")) and not word.endswith(_SOUNDED_ENDINGS) and count > 1:
        count -= 1
    return max(1, count)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def sentences_of(text: str) -> list[str]:
    """The sentences of a text."""
    return [one.strip() for one in _SENTENCE_END.split(text) if one.strip()]


def names_in(base: KnowledgeBase) -> frozenset[str]:
    """The words that are names: of the treatments, and of the illness itself."""
    named = (name for t in base.treatments.values() for name in (t.name, *t.brands, *t.aliases))
    return frozenset(_words_in(named)) | {"neuroendocrine"}


def _words_in(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in words_of(text)}
