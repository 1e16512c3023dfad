"""Which sources a record cites, found by walking the fields that can hold citations."""

from __future__ import annotations

from collections.abc import Iterable

from netx import model
from netx.model import Record

# Walking every field of every record took a fifth of `netx list`.
CITING_FIELDS: dict[type[Record], tuple[str, ...]] = {
    model.Fact: ("sources",),
    model.NumberedFact: ("sources",),
    model.Statement: ("sources",),
    model.ListedEffect: ("sources",),
    model.Status: ("sources",),
    model.Approval: ("sources",),
    model.Filing: ("sources",),
    model.Code: ("sources",),
    model.Treatment: ("status", "filed_under", "approvals", "codes", "statements", "side_effects"),
    model.Effect: ("urgent",),
    model.TrialTable: ("sources",),
    model.Outcome: ("sources",),
    model.Trial: ("sources", "outcomes", "tables", "notes"),
    model.SituationStatement: ("sources",),
    model.NamedTreatment: ("sources",),
    model.Situation: ("told", "statements", "treatments"),
    model.Position: ("sources",),
    model.Disagreement: ("positions", "why_sources"),
    model.Entry: ("facts",),
}
"""The fields of each type in which a citation can stand, at any depth; a test holds it whole."""

_CITATIONS = frozenset({"sources", "why_sources"})


def source_ids_of(value: Record | Iterable[Record]) -> set[str]:
    """The ids of all sources cited anywhere in a record or in several records."""
    found: set[str] = set()
    for record in (value,) if isinstance(value, Record) else value:
        _collect(record, found)
    return found


def _collect(record: Record, found: set[str]) -> None:
    for name in CITING_FIELDS.get(type(record), ()):
        value = getattr(record, name)
        if name in _CITATIONS:
            found.update([citation.source for citation in value])
        elif isinstance(value, list):
            for item in value:
                _collect(item, found)
        else:
            _collect(value, found)
