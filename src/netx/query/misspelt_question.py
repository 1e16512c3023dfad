"""Slips in the words of a sentence, of which nothing is known: "second opinon", "everolimas".

A word of daily life, or of a name of ours, is put right, and the answer says so. The name of a
treatment is not: a slip in one is only told.
"""

from __future__ import annotations

from collections.abc import Iterable

from netx.query.asked import is_question
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.lexicon import TALK
from netx.query.terms import index_of
from netx.query.text import FILLERS, is_filler, stem

_SHORTEST, _SHORTEST_OF_ASKING = 6, 5
"""Letters of the shortest word that is put right, and of one that any question may have ("agian"):
shorter ones look like too many others."""
_LONG_NAME = 8
"""Letters of the shortest name of which a slip in a sentence is told: shorter words look alike."""
_LONG_OF_A_NET = 10
"""Letters of the shortest word of a NET's name that is put right, such as phaeochromocytoma."""
_ALIKE = 0.8
"""How alike two words must be: of six letters one may differ, of ten two."""


def put_right(catalogue: Catalogue, words: str, missing: list[str]) -> tuple[str, str, str] | None:
    """The words with the first misspelt one of those that are missing put right.

    Takes the words as typed, and of them those of which nothing is told. Gives the new words, the
    word that was typed and what it is read as; None where none is near another. Raises nothing.
    """
    asks = is_question(words)
    for typed in missing:
        word = fold(typed)
        if len(word) < _SHORTEST_OF_ASKING or " " in word or not _is_strange(catalogue, word):
            continue
        near = _nearest(word, _words_of_names(catalogue)) if len(word) >= _SHORTEST else None
        if near is None and asks:
            near = _nearest(word, _of_any_question(word))
        if near is not None and typed in words:
            return words.replace(typed, near), typed, near
    return None


def slip_of_a_treatment(catalogue: Catalogue, words: str) -> tuple[str, str] | None:
    """A word of a sentence that only looks like the name of a treatment, and that name.

    It is never taken for it: two drugs may differ by less. What is told of others is no answer.
    """
    for typed in words.split():
        word = fold(typed)
        if len(word) < _LONG_NAME or not _is_strange(catalogue, word):
            continue
        for name in catalogue.name_index("treatment").near(word, 1):
            if " " not in name and len(name) >= _LONG_NAME and name[0].lower() == word[0]:
                return typed.strip(" ?!.,"), name
    return None


def _is_strange(catalogue: Catalogue, word: str) -> bool:
    """Whether a folded word stands in no text and no effect's name, and is not everyday English."""
    index = index_of(catalogue.base)
    known = stem(word) in catalogue.text_index.holding or index.knows(word)
    return not (known or word in index.everyday)


def _words_of_names(catalogue: Catalogue) -> Iterable[str]:
    """The words of daily life, those of entries' names, and the long ones of NETs' names."""
    entries, nets = (
        " ".join(name for own in catalogue.known_names[type_].values() for name in own)
        .lower()
        .replace("-", " ")
        .split()
        for type_ in ("entry", "situation")
    )
    said = [part for ways in catalogue.said_for.values() for way in ways for part in way.split()]
    every = [
        *catalogue.said_for,
        *said,
        *entries,
        *(one for one in nets if len(one) >= _LONG_OF_A_NET),
    ]
    return [one for one in dict.fromkeys(every) if not is_filler(one)]


def _of_any_question(word: str) -> Iterable[str]:
    """The words that any question may have, such as "again", but no other letter in place of one.

    "Property" is no slip of "properly".
    """
    return [
        one
        for one in sorted(TALK | FILLERS)
        if len(one) != len(word) or sorted(one) == sorted(word)
    ]


def _nearest(word: str, every: Iterable[str]) -> str | None:
    """The one of some words that is nearest to a folded word in letters, if any is near."""
    from rapidfuzz.distance import OSA

    best, nearest = _ALIKE, None
    for one in every:
        if one[:1] != word[:1] or abs(len(one) - len(word)) > 2:
            continue
        likeness = OSA.normalized_similarity(word, fold(one))
        if likeness > best or (likeness == best and nearest is None):
            best, nearest = likeness, one
    return nearest
