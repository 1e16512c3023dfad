"""The lists of words of the vocabulary in their normal form, folded when a bundle is made."""

from __future__ import annotations

from itertools import islice

from msgspec import Struct

from netx.model import KnowledgeBase
from netx.prepared_base import prepared_part
from netx.query.folding import fold_all


class FoldedWords(Struct, frozen=True):
    """The lists as `Vocabulary` tells them, folded.

    `urgent_words` are in the parts that may stand apart; of `readings` and `said_for` the keys are
    folded, and `everyday` are the words as they are written, too.
    """

    not_effects: list[str]
    everyday: frozenset[str]
    figures_of_speech: list[str]
    urgent_words: list[list[str]]
    despair_words: list[str]
    readings: dict[str, list[str]]
    other_matters: frozenset[str]
    said_for: dict[str, list[str]]
    other_sense: frozenset[str]


def folded_words(base: KnowledgeBase) -> FoldedWords:
    """The lists of a base, as its bundle has them or folded now."""
    held = prepared_part(base, "folded-words", FoldedWords)
    return made_now(base) if held is None else held


def made_now(base: KnowledgeBase) -> FoldedWords:
    """The lists of a base, folded now."""
    words = base.vocabulary
    apart = [one.split(" + ") for one in words.urgent_words]
    parts = iter(fold_all([part for one in apart for part in one]))
    return FoldedWords(
        not_effects=fold_all(words.not_effects),
        everyday=frozenset((*words.everyday_words, *fold_all(words.everyday_words))),
        figures_of_speech=fold_all(words.figures_of_speech),
        urgent_words=[list(islice(parts, len(one))) for one in apart],
        despair_words=fold_all(words.despair_words),
        readings=dict(zip(fold_all(list(words.readings)), words.readings.values(), strict=True)),
        other_matters=frozenset(fold_all(words.other_matters)),
        said_for=dict(zip(fold_all(list(words.said_for)), words.said_for.values(), strict=True)),
        other_sense=frozenset(fold_all(words.other_sense)),
    )
