"""What a figure may mean that stands beside what was measured: "K+ 2.9", "BP 182/104 and dizzy".

Whether it is high or low depends on the laboratory, the unit and the person: that is for the
team to say. Both are offered, and neither is answered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from netx.late_pattern import LatePattern
from netx.model import Effect, KnowledgeBase
from netx.query.asked import named_in
from netx.query.folding import fold
from netx.query.terms import TermIndex
from netx.query.text import DOWN, UP, is_filler, stem

_BEFORE = r"(?:(?:fasting|random|resting|blood|serum|ionised|ionized|corrected|body|total)\s+)*"
_BEHIND = (
    r"(?:\s*(?:\+|count|level|reading|rate|is|was|of|only|at|now|today|just|down to|up to|over"
    r"|under|above|below|about)\b)*"
)
_DEGREES = r"degrees?(?:\s+(?:celsius|centigrade|fahrenheit|c|f))?\b"
_FIGURE = (
    r"[\s:=<>~+]*\d+(?:[.,]\d+)?(?:\s*(?:/|over)\s*\d+)?"
    rf"(?:\s*(?:%|°?\s?[cf]\b|{_DEGREES}|kgs?\b|lbs?\b|stone\b|bpm\b|[mµu]?mol(?:/l)?\b|mg(?:/dl)?\b|g(?:/d?l)?\b|x\s*uln\b))?"
    r"(?:\s+on (?:room )?air\b)?"
)
_ALONE = r"(?<![\w/.])(?:[5-9]\d|[12]\d\d)\s?/\s?(?:[2-9]\d|1\d\d)(?![\w/.])"
"""A blood pressure of which nothing says that it is one."""
_WARM = (
    r"(?<![\w/.])(?:(?:3[4-9]|4[0-2])(?:[.,]\d)?"
    rf"(?:\s*°?\s?c\b|\s*{_DEGREES}|(?=\s+on chemo\b)|(?<=\d[.,]\d)$)"
    rf"|(?:9[5-9]|10[0-7])(?:[.,]\d)?(?:\s*°?\s?f\b|\s*{_DEGREES}))"
)
"""A temperature of which nothing but the figure or its unit says that it is one."""

_JOINED = LatePattern(
    r"^[\s,;]*(?:(?:and|with|plus|but)\b[\s,;]*)+|(?:[\s,;]+(?:and|with|plus|but))+[\s,;]*$"
)
"""What joined a figure to the rest."""

_DIGITS = LatePattern(rf"[<>=~:+]*\d+(?:[.,/]\d+)*\s*(?:%|°\s?[CF]\b|{_DEGREES})?", re.IGNORECASE)
_LEFT_OVER = frozenset(("and", "with", "is", "now", "today", "reading", "level", "night", "last"))
"""Words that tell nothing when the figure is taken out, apart from fillers."""


class Measured(Struct, frozen=True):
    """What was typed without its figures, and the effects between which they decide.

    `alone` is whether nothing else was asked: but for a treatment, if any.
    """

    left: str
    effects: list[Effect]
    alone: bool


def measured(base: KnowledgeBase, words: str, treatments: Mapping[str, str]) -> Measured | None:
    """The figures of measures in what was typed; None where there are none.

    Takes any text, and the ids of treatments by folded name. Of a figure beside a word that says
    which it is, as in "potassium 2.9 low", no effect stands in doubt. Raises nothing.
    """
    if not base.vocabulary.readings or not any(map(str.isdigit, words)):
        return None
    by_name = {one.lower(): ids for one, ids in base.vocabulary.readings.items()}
    names = "|".join(re.escape(one) for one in sorted(by_name, key=len, reverse=True))
    pattern = rf"(?<!\w){_BEFORE}({names}){_BEHIND}{_FIGURE}|(?P<pressure>{_ALONE})|{_WARM}"
    found = list(re.finditer(pattern, words, re.IGNORECASE))
    if not found:
        return None
    measures = [one[1] or ("bp" if one["pressure"] else "temp") for one in found]
    ids = [id_ for one in measures for id_ in by_name.get(one.lower(), ())]
    effects = [base.effects[id_] for id_ in dict.fromkeys(ids)]
    left = _JOINED.sub("", re.sub(pattern, " , ", words, flags=re.IGNORECASE)).strip(" ,;")
    # A fever is told, whatever its figure.
    names_of = {fold(effect.name) for effect in effects}
    told = [one[1] for one in found if one[1] and fold(one[1]) in names_of]
    left = " ".join([*told, left]).replace(" , ", " ")
    _, more = named_in(treatments, fold(left))
    means = [one for one in more.split() if not (is_filler(one) or one in _LEFT_OVER)]
    if means and {stem(one) for one in means} <= {UP, DOWN}:
        return Measured(" ".join(_DIGITS.sub(" ", words).split()), [], alone=False)
    return Measured(left, effects, alone=not means)


def either_way(index: TermIndex, folded: str) -> list[Effect]:
    """The effects that the bare name of a measure may mean: "blood sugar" is low or high.

    Takes folded words. Gives [] for what is none, and for what has one effect only.
    """
    ids = index.readings.get(folded, [])
    return [index.base.effects[id_] for id_ in ids] if len(ids) > 1 else []
