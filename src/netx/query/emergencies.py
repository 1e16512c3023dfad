"""Words of emergencies: who types them is told to call, whatever else is found.

This is no triage: the words are looked for and nothing is weighed, and where none stands
nothing is called safe.
"""

from __future__ import annotations

from netx.model import KnowledgeBase
from netx.query.look_alikes import is_figure_of_speech
from netx.query.terms import index_of
from netx.query.text import fold, fold_all


def is_emergency(base: KnowledgeBase, folded: str) -> bool:
    """Whether folded words hold those of an emergency, each of its parts somewhere.

    Raises nothing.
    """
    padded = _padded(folded)
    if is_figure_of_speech(index_of(base), folded):
        return False
    parts = [(one, part) for one in base.vocabulary.urgent_words for part in one.split(" + ")]
    forms = fold_all([part for _, part in parts])
    missing = {
        one for (one, _), form in zip(parts, forms, strict=True) if f" {form} " not in padded
    }
    return len(missing) < len(set(base.vocabulary.urgent_words)) or _tells_despair(base, folded)


def is_despair(base: KnowledgeBase, words: str) -> bool:
    """Whether somebody may be about to end a life; a side effect's very name is a question.

    Takes any text. Raises nothing.
    """
    folded = fold(words)
    terms = index_of(base).whole.get(folded)
    named = any(one.effect and one.text in one.effect.in_clinic for one in terms)
    return _tells_despair(base, folded) and not named


def _tells_despair(base: KnowledgeBase, folded: str) -> bool:
    padded = _padded(folded)
    return any(f" {one} " in padded for one in fold_all(base.vocabulary.despair_words))


def _padded(folded: str) -> str:
    """The words between spaces, in the spelling of the lists."""
    return f" {folded} ".replace(" anymore ", " any more ")
