"""A value of a result as the text of one cell."""

from __future__ import annotations

from typing import Any

from netx.results.lists import AnswerHeld, ArmNamed
from netx.results.parts import CitationOut, Listing, PositionOut


def cell(value: Any) -> str:
    """A value as text: nothing for what is unknown, lists joined by semicolons, each once."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, PositionOut):
        return f"{value.id}: {value.says} ({cell(value.sources)})"
    if isinstance(value, AnswerHeld):
        told_of = (value.id, value.record_name, value.advice)
        of = ", ".join(one for one in told_of if one)
        return f"{of}: {value.text} ({cell(value.sources)})"
    if isinstance(value, ArmNamed):
        return value.said
    if isinstance(value, CitationOut | Listing):
        return f"{value.source_id} § {value.section}"
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(map(cell, value)))
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else str(value)
    return str(value)
