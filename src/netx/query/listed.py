"""The several things that one query lists: parted by commas, or by words such as "and"."""

from __future__ import annotations

import re

from netx.late_pattern import LatePattern
from netx.model import KnowledgeBase
from netx.query.folding import LONGEST, fold
from netx.query.matching import EffectMatch, match_effects
from netx.query.terms import index_of
from netx.query.text import content, is_filler

_COMMAS = r"[,;\n]+(?:\s*(?:and|or)\b)?"
_LISTS = LatePattern(_COMMAS)
_JOINED = LatePattern(rf"\s+(?:and|plus|as well as|with)\s+|[&+/]|{_COMMAS}", re.IGNORECASE)

_MARKS, _JOINING = frozenset(",;\n&+/"), frozenset(("and", "plus", "as", "with"))
"""Signs and words one of which parts a list: most queries have none, and need no pattern."""


def listed(words: str) -> list[str]:
    """The parts of a list with commas, semicolons or new lines; at least the words themselves."""
    words = words[:LONGEST]
    return (_parts(_LISTS, words) if _MARKS & set(words) else []) or [words]


def split_query(words: str, base: KnowledgeBase) -> list[str]:
    """The several effects that one query names, or the query as the only one.

    "And", "&", "+" and "/" part it as commas do, but only where the whole is no name of its
    own and each part finds something: "nausea and hair loss", not "pins and needles". Gives
    at least one string. Raises nothing.
    """
    words = words[:LONGEST]
    whole = [words]
    joined = _MARKS & set(words) or _JOINING & set(words.lower().split())
    parts = _parts(_JOINED, words) if joined else whole
    if len(parts) < 2 or _is_sure(base, words):
        return whole
    if all(_is_sure(base, part) for part in parts):
        return parts
    pieces = listed(words)
    found = [match_effects(base, piece)[:1] for piece in pieces]
    if not all(found) and not all(one.by_name for hits in found for one in hits):
        return whole  # "the wheels are stiff, who oils them?" lists nothing
    meant = match_effects(base, words)[:1]
    if len(pieces) > 1 and not meant:
        return pieces
    if meant and found[-1] and not found[-1][0].by_name and _spans(meant[0], pieces):
        return whole  # "pain, swelling or redness where it was injected"
    if len(pieces) > 1 and all(
        hits or _is_strange(base, piece) for piece, hits in zip(pieces, found, strict=True)
    ):
        return pieces
    return whole


def sure_parts(words: str, base: KnowledgeBase) -> list[EffectMatch]:
    """The effects that parts of a list name, whatever the other parts are: "pregnant and bleeding".

    Gives [] for words that list nothing. Raises nothing.
    """
    parts = _parts(_JOINED, words[:LONGEST])
    sure = [part for part in parts if _is_sure(base, part)] if len(parts) > 1 else []
    return [match_effects(base, part)[0] for part in sure]


def _spans(match: EffectMatch, pieces: list[str]) -> bool:
    """Whether the words that led to a match stand in the last piece and in another."""
    agree = set(content(fold(match.words)))
    *others, last = [agree & set(content(fold(piece))) for piece in pieces]
    return bool(last) and any(one - last for one in others)


def _is_strange(base: KnowledgeBase, part: str) -> bool:
    """Whether no word of a part is known: it is told apart, never passed over."""
    index = index_of(base)
    return not any(index.knows(word) or is_filler(word) for word in fold(part).split())


def _is_sure(base: KnowledgeBase, part: str) -> bool:
    """Whether a part is a name of an effect, or a slip of one: no word that is spelt right."""
    found = match_effects(base, part)[:1]
    if not found:
        return False
    from netx.query.spelling import is_misspelt

    slip = found[0].match_kind == "spelling"
    return found[0].by_name or (slip and is_misspelt(index_of(base), fold(part)))


def _parts(separator: LatePattern, words: str) -> list[str]:
    return [part.strip() for part in separator.compiled.split(words) if part and fold(part)]
