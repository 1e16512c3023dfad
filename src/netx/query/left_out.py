"""What does not come with a symptom: "vomiting but no blood", "no fever, diarrhoea".

What comes is answered, what does not come is told as not looked at: an answer with its causes
would be one to the opposite.
"""

from __future__ import annotations

import re

from msgspec import Struct

from netx.late_pattern import LatePattern
from netx.model import KnowledgeBase
from netx.query.emergencies import is_emergency
from netx.query.folding import fold
from netx.query.matching import match_effects
from netx.query.text import telling

_NOT = (
    r"(?:no longer|no|not|nor|without|denie[sd]|denying|minus|nil|never|rather than|instead of"
    r"|in the absence of|absence of|negative for|isn'?t|hasn'?t)"
)
_PARTED = LatePattern(
    rf"\s*[,;()]+\s*|\s+(?:but|though|yet|and|with|just|only|however)\s+|\s+(?={_NOT}\s)",
    re.IGNORECASE,
)
_BEGINS_NOT = LatePattern(
    rf"^{_NOT}\s+(?:a |an |any |the |feel |feeling |been |being )?", re.IGNORECASE
)
_WHO = LatePattern(
    r"^(?:(?:i|he|she|we|pt|mum|mom|dad|they|have|has|had|got|there is|is|am|feel|feels|now|still"
    r"|but|and|just)\s+)+",
    re.IGNORECASE,
)
_SIGNS = frozenset(
    (
        "no",
        "not",
        "nor",
        "without",
        "denies",
        "denied",
        "denying",
        "minus",
        "nil",
        "never",
        "rather",
    )
) | {"instead", "absence", "negative", "isnt", "hasnt", "isn't", "hasn't"}
"""Of which one stands in each: most searches need no pattern."""

_GOES_ON = frozenset(
    ("stopped", "stopping", "stop", "gone", "working", "helping", "healing", "sure")
)
"""What is said not to be so of the symptom itself."""

_CHOOSING = LatePattern(
    r"\b(?:which|what|treatments?|drugs?|medicines?|options?|therap(?:y|ies)|something|anything)\b",
    re.IGNORECASE,
)
"""Words of who asks for a treatment that does not bring it on."""


class LeftOut(Struct, frozen=True):
    """What comes, as it was typed, and what does not."""

    comes: str
    left_out: str


def left_out(base: KnowledgeBase, words: str) -> LeftOut | None:
    """The symptoms that come and those that do not; None where none is set apart from another.

    Takes any text. "No energy" is itself something that comes. Raises nothing.
    """
    if not _SIGNS & set(words.lower().split()) or _CHOOSING.search(words):
        return None
    comes: list[str] = []
    not_: list[str] = []
    for part in _PARTED.compiled.split(words):
        said = _WHO.sub("", part.strip())
        if not fold(said):
            continue
        bare = _BEGINS_NOT.sub("", said)
        chosen = said.lower().startswith(("rather", "instead"))
        lacks = bare != said and (chosen or not (_is_named(base, said) or _is_a_lack(base, said)))
        (not_ if lacks else comes).append(bare if lacks else said)
    if not comes or not not_:
        return None
    if not all(_is_named(base, one) or is_emergency(base, fold(one)) for one in comes):
        return None
    if not any(set(telling(fold(one).split())) - _GOES_ON for one in not_):
        return None  # "bleeding not stopped"
    return LeftOut(", ".join(comes), " or ".join(not_))


def _is_a_lack(base: KnowledgeBase, said: str) -> bool:
    """Whether what a person has not done is a symptom: "hasn't pooed for a week"."""
    return said.lower().replace("'", "").startswith(("hasnt", "havent")) and bool(
        match_effects(base, said)
    )


def _is_named(base: KnowledgeBase, words: str) -> bool:
    """Whether words are a name of an effect."""
    found = match_effects(base, words)[:1]
    return bool(found) and found[0].by_name
