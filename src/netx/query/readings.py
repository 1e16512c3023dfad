"""What a figure may mean that stands beside what was measured: "K+ 2.9", "BP 182/104".

Whether it is high or low depends on the laboratory, the unit and the person: that is for the
team to say. Both are offered, and neither is answered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from netx.late_pattern import LatePattern
from netx.model import Effect, KnowledgeBase
from netx.query.asked import named_in
from netx.query.text import fold, is_filler

_FIGURE = LatePattern(
    r"[<>=~:+]*\s*(?<![a-z\d])\d+(?:[.,/]\s*\d+)*(?:\s*(?:%|bpm\b|[mµu]?mol(?:/l)?\b|mg(?:/dl)?\b|g(?:/d?l)?\b))?",
    re.IGNORECASE,
)
"""A figure, or two of a blood pressure, with its sign and its unit."""

_BETWEEN = frozenset(
    ("reading", "level", "only", "today", "yesterday", "last", "night", "corrected", "serum", "air")
)
"""Words that may stand beside what was measured, apart from fillers such as "my" and "is"."""


def measured(base: KnowledgeBase, words: str, treatments: Mapping[str, str]) -> list[Effect]:
    """The effects between which a figure decides; [] where no figure of a measure was typed.

    Takes any text, and the ids of treatments by folded name: one may stand beside the figure
    ("BP 90/60 on sunitinib"). Raises nothing.
    """
    if not base.vocabulary.readings or not any(map(str.isdigit, words)):
        return []
    _, left = named_in(treatments, fold(_FIGURE.sub(" ", words)))
    name = " ".join(one for one in left.split() if not (is_filler(one) or one in _BETWEEN))
    by_name = {fold(one): ids for one, ids in base.vocabulary.readings.items()}
    return [base.effects[id_] for id_ in by_name.get(name, ())]
