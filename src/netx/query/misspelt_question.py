"""A question with a slip in a word of daily life or in a name of ours: "second opinon".

Such a word is put right only where nothing else is known by it, and the answer says so. Names of
drugs are not among these: a slip in one is only told.
"""

from __future__ import annotations

from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.terms import index_of
from netx.query.text import is_filler, stem

_SHORTEST = 6
"""Letters of the shortest word that is put right: shorter ones look like too many others."""
_ALIKE = 0.8
"""How alike two words must be: of six letters one may differ, of ten two."""


def put_right(catalogue: Catalogue, words: str, missing: list[str]) -> tuple[str, str, str] | None:
    """The words with the first misspelt one of those that are missing put right.

    Takes the words as typed, and of them those of which nothing is told. Gives the new words, the
    word that was typed and what it is read as; None where none is near another. Raises nothing.
    """
    index = index_of(catalogue.base)
    for typed in missing:
        word = fold(typed)
        known = stem(word) in catalogue.text_index.holding or index.knows(word)
        if len(word) < _SHORTEST or " " in word or known or word in index.everyday:
            continue
        near = _nearest(catalogue, word)
        if near is not None and typed in words:
            return words.replace(typed, near), typed, near
    return None


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
