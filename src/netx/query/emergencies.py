"""Words of emergencies: who types them is told to call, whatever else is found.

This is no triage: the words are looked for and nothing is weighed, and where none stands
nothing is called safe.
"""

from __future__ import annotations

from netx.model import Effect, KnowledgeBase
from netx.query.folding import fold
from netx.query.look_alikes import is_figure_of_speech
from netx.query.terms import TermIndex, index_of

_LONGEST_NAME = 5
"""Words of the longest name that is looked for among others, such as "swelling of the face"."""

_DENIED = frozenset(("no", "not", "without", "never", "nor", "denies", "any"))
"""What stands before something that is not there."""


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


def urgent_named(base: KnowledgeBase, words: str) -> list[Effect]:
    """The side effects that need help at once whose very names stand among other words.

    "Chest pain tramadol" may find nothing as a whole, and is told to call all the same. What is
    said not to be there ("no chest pain") is left out; so is one word beside words of other
    matters ("bleeding radiators"). Raises nothing.
    """
    index, folded = index_of(base), fold(words)
    if is_figure_of_speech(index, folded):
        return []
    typed = folded.split()
    elsewhere = any(word in index.other_matters for word in typed)
    found: list[Effect] = []
    for size in range(min(_LONGEST_NAME, len(typed)), 1 if elsewhere else 0, -1):
        for at in range(len(typed) - size + 1):
            denied = at > 0 and typed[at - 1] in _DENIED
            denied |= size == 1 and typed[at + 1 : at + 2] == ["of"]  # "stroke of luck"
            for term in index.whole.get(" ".join(typed[at : at + size])) or ():
                if term.effect is not None and term.effect.at_once and not denied:
                    found.append(term.effect)
    return list({one.id: one for one in found}.values())


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
