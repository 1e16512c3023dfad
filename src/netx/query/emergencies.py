"""Words of emergencies: who types them is told to call, whatever else is found.

This is no triage: the words are looked for and nothing is weighed, and where none stands
nothing is called safe.
"""

from __future__ import annotations

from netx.model import KnowledgeBase
from netx.query.look_alikes import is_figure_of_speech
from netx.query.terms import TermIndex, index_of
from netx.query.text import fold


def is_emergency(base: KnowledgeBase, folded: str) -> bool:
    """Whether folded words hold those of an emergency, each of its parts somewhere.

    Raises nothing.
    """
    index = index_of(base)
    if is_figure_of_speech(index, folded):
        return False
    padded = _padded(folded)
    return _tells_despair(index, padded) or any(
        all(f" {part} " in padded for part in parts) for parts in index.urgent_words
    )


def is_despair(base: KnowledgeBase, words: str) -> bool:
    """Whether somebody may be about to end a life; a side effect's very name is a question.

    Takes any text. Raises nothing.
    """
    index, folded = index_of(base), fold(words)
    if not _tells_despair(index, _padded(folded)):
        return False
    terms = index.whole.get(folded)
    return not any(one.effect and one.text in one.effect.in_clinic for one in terms)


def _tells_despair(index: TermIndex, padded: str) -> bool:
    return any(f" {one} " in padded for one in index.despair_words)


def _padded(folded: str) -> str:
    """The words between spaces, in the spelling of the lists."""
    return f" {folded} ".replace(" anymore ", " any more ")
