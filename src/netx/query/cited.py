"""Which sources a record cites, found by walking its fields."""

from __future__ import annotations

from netx.model import Citation, Record


def source_ids_of(value: object) -> set[str]:
    """The ids of all sources cited anywhere in a record or a list of records."""
    if isinstance(value, Citation):
        return {value.source}
    if isinstance(value, Record):
        found: set[str] = set()
        for name in value.__struct_fields__:
            found |= source_ids_of(getattr(value, name))
        return found
    if isinstance(value, list):
        return set().union(*(source_ids_of(item) for item in value))
    return set()
