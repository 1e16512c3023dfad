"""Who pays for a treatment, or where it can be had, of which what is told says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netx.late_pattern import LatePattern
from netx.query.catalogue import Catalogue
from netx.query.cues import PAID_FOR, cue_of
from netx.query.text import stem
from netx.query.text_index import words_of
from netx.query.words_asked import wanted
from netx.results.parts import TextFound

_FIRST = 2
"""Texts of a screen that are read for it."""

_PLACE = LatePattern(
    r"\b(medicare|medicaid|nhs|pbs|hse|pharmac|(?<=\bin )(?!the\b|a\b|my\b|hospital|january"
    r"|february|march|april|may\b|june|july|august|september|october|november|december)[a-z]+)\b",
    re.IGNORECASE,
)
"""Who pays for treatment, or what stands behind "in" and is no month."""


def payer_not_told_of(catalogue: Catalogue, words: str, texts: Sequence[TextFound]) -> str:
    """Who or where pays, or gives, of which the first texts say nothing: "Ontario", "Medicare".

    "" where the words name none, or ask for something else.
    """
    if not PAID_FOR & set(cue_of(words).topics):
        return ""
    told = {part for one in texts[:_FIRST] for part in map(stem, words_of(one.text))}
    for name in _PLACE.compiled.findall(words):
        own = wanted(name, catalogue.said_for)
        if own and not any(way <= told for one in own for way in one.ways):
            return str(name)
    return ""
