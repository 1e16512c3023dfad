"""Questions of what raises or lowers something: "medicine to lower blood sugar".

Who asks has too much of it, or too little: the answer is what is given against that, never
what brings the change on.
"""

from __future__ import annotations

from netx.late_pattern import LatePattern
from netx.model import Effect
from netx.query import directions
from netx.query.terms import TermIndex

_LOWER = r"(?:lower|reduce|bring down|get down|cut|lose)"
_RAISE = r"(?:raise|increase|boost|bring up|get up|gain|put on)"
_WHOSE = r"(?:(?:my|his|her|the|your|mum|mom|dad) )?"
_ASKS = (
    r"(?:how (?:do|can|could|to)(?: (?:i|we|you|he|she))?|(?:medicine|medication|drug|tablet|pill"
    r"|treatment|something|anything|what|way|thing|food)(?: (?:to|that|which|can|will|helps?|do))*"
    r"|(?:need|want|trying|try|help|helps|like)(?: (?:me|him|her|us))?(?: to)?|bring|get)"
)
_PATTERNS = (
    (LatePattern(rf"\b{_ASKS} {_LOWER} {_WHOSE}(.+)$"), directions.MORE),
    (LatePattern(rf"\b{_ASKS} {_RAISE} {_WHOSE}(.+)$"), directions.LESS),
    (LatePattern(rf"^{_LOWER} (?:my|his|her|the) (.+)$"), directions.MORE),
    (LatePattern(rf"^(?:raise|boost|bring up|{_RAISE} (?:my|his|her|the)) {_WHOSE}(.+)$"),
     directions.LESS),
    (LatePattern(rf"\b(?:bring|get|take) {_WHOSE}(.+) down$"), directions.MORE),
    (LatePattern(rf"\b(?:bring|get) {_WHOSE}(.+) up$"), directions.LESS),
)  # fmt: skip
"""The ways to ask, folded, and of which there is too much or too little where one asks so."""

_HIGH_OR_LOW = LatePattern(r"^(?:low|high|raised)\s+")

_VERBS = frozenset(
    ("lower", "reduce", "bring", "get", "cut", "lose", "raise", "increase", "boost", "gain", "put")
) | {"take"}
"""Of which one stands in each: most searches need no pattern."""


def against_change(index: TermIndex, folded: str) -> Effect | None:
    """The side effect that somebody wants mended who asks to raise or to lower something.

    Takes folded words; what is measured is named in the vocabulary. Raises nothing.
    """
    if not _VERBS & set(folded.split()):
        return None
    for pattern, direction in _PATTERNS:
        found = pattern.search(folded)
        measure = _HIGH_OR_LOW.sub("", found[1]).strip() if found else ""
        for id_ in index.readings.get(measure, ()):
            if index.own_direction[id_] & direction:
                return index.base.effects[id_]
    return None
