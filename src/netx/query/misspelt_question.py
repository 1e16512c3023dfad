"""Slips in the words of a sentence, of which nothing is known: "second opinon", "everolimas".

A word of daily life, or of a name of ours, is put right, and the answer says so. The name of a
treatment is not: a slip in one is only told.
"""

from __future__ import annotations

from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.terms import index_of
from netx.query.text import is_filler, stem

_SHORTEST = 6
"""Letters of the shortest word that is put right: shorter ones look like too many others."""
_LONG_NAME = 8
"""Letters of the shortest name of which a slip in a sentence is told: shorter words look alike."""
_ALIKE = 0.8
"""How alike two words must be: of six letters one may differ, of ten two."""


def put_right(catalogue: Catalogue, words: str, missing: list[str]) -> tuple[str, str, str] | None:
    """The words with the first misspelt one of those that are missing put right.

    Takes the words as typed, and of them those of which nothing is told. Gives the new words, the
    word that was typed and what it is read as; None where none is near another. Raises nothing.
    """
    for typed in missing:
        word = fold(typed)
        if len(word) < _SHORTEST or " " in word or not _is_strange(catalogue, word):
            continue
        near = _nearest(catalogue, word)
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


def _nearest(catalogue: Catalogue, word: str) -> str | None:
    """The word of daily life, or of an entry's names, that is nearest in letters."""
    from rapidfuzz.distance import OSA

    names = " ".join(name for own in catalogue.known_names["entry"].values() for name in own)
    every = [*catalogue.said_for, *names.lower().replace("-", " ").split()]
    best, nearest = _ALIKE, None
    for one in dict.fromkeys(every):
        if one[:1] != word[:1] or abs(len(one) - len(word)) > 2 or is_filler(one):
            continue
        likeness = OSA.normalized_similarity(word, fold(one))
        if likeness > best or (likeness == best and nearest is None):
            best, nearest = likeness, one
    return nearest
