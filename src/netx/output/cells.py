"""A value of a result as the text of one cell."""

from __future__ import annotations

from typing import Any

from netx.output.wording import UNKNOWN
from netx.results.lists import AnswerHeld
from netx.results.parts import CitationOut, Listing, PositionOut


def cell(value: Any) -> str:
    """A value as text: nothing for what is unknown, lists joined by semicolons, each once."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PositionOut):
        return f"{value.says} ({cell(value.sources)})"
    if isinstance(value, AnswerHeld):
        told_of = (f"{value.record}/{value.statement}", value.record_name, value.advice)
        of = ", ".join(one for one in told_of if one)
        return f"{of}: {value.text} ({cell(value.sources)})"
    if isinstance(value, CitationOut | Listing):
        return f"{value.id} § {value.section}"
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(map(cell, value)))
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else str(value)
    return str(value)


UNKNOWN_IF_NONE = frozenset({"registry_id", "years"})
"""What every trial has, so that nothing there means that we do not know it."""


def figure_or_unknown(value: float | None) -> str:
    """A figure as it is held, or that it is not recorded."""
    return UNKNOWN if value is None else cell(value)
