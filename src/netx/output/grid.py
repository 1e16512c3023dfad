"""A result as one plain table of text: what plain, CSV and Markdown print cell for cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from netx import results
from netx.output.figures import UNKNOWN


class Grid(Struct, frozen=True):
    """Column names and rows of text.

    What is unknown says "not recorded"; an empty cell is one that does not apply.
    """

    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


def grid(columns: tuple[str, ...], rows: Iterable[tuple[str | None, ...]]) -> Grid:
    """A grid in which nothing is an empty cell."""
    return Grid(columns, [tuple(cell or "" for cell in row) for row in rows])


def joined(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return "; ".join(values)


def cited(citations: Sequence[results.CitationOut | results.Listing]) -> str:
    """Citations in one cell: source id § section."""
    return joined(dict.fromkeys(f"{one.id} § {one.section}" for one in citations))


ROW_COLUMNS: dict[type, tuple[str, ...]] = {
    results.TreatmentRow: (
        "id",
        "name",
        "kind",
        "category",
        "parent",
        "status",
        "brands",
        "aliases",
        "side_effect_count",
        "trial_count",
        "summary",
        "source_ids",
    ),
    results.EffectRow: (
        "id",
        "name",
        "clinical_name",
        "system",
        "treatment_count",
        "aliases",
        "opposites",
        "synonyms",
    ),
    results.SourceRow: (
        "id",
        "title",
        "publisher",
        "kind",
        "date",
        "accessed",
        "audience",
        "funding",
        "url",
        "document",
        "limits",
    ),
    results.TrialRow: (
        "id",
        "name",
        "phase",
        "registry_id",
        "years",
        "n",
        "arms",
        "treatment_ids",
        "observation_count",
        "population",
        "source_ids",
    ),
    results.EntryRow: ("id", "name", "text", "about", "aliases", "source_ids"),
}


def rows_grid(rows: Sequence[Any], row_type: type) -> Grid:
    """A list's grid; `row_type` says which columns an empty list has."""
    if row_type is results.DisagreementRow:
        return grid(
            ("id", "topic", "about", "positions", "why", "source_ids"),
            [
                (
                    row.id,
                    row.topic,
                    joined(row.about),
                    positions_text(row.positions),
                    row.why,
                    joined(row.source_ids),
                )
                for row in rows
            ],
        )
    columns = ROW_COLUMNS[row_type]
    return Grid(
        columns, [tuple(_cell(name, getattr(row, name)) for name in columns) for row in rows]
    )


_UNKNOWN_IF_NONE = {"registry_id", "years"}


def _cell(name: str, value: Any) -> str:
    if value is None:
        return UNKNOWN if name in _UNKNOWN_IF_NONE else ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return joined(value)
    return str(value)


def source_line(source: results.SourceRow) -> str:
    """A source in a line: publisher, title, date, where it was read."""
    where = f" {source.url}" if source.url else ""
    return f"{source.id}: {source.publisher}. {source.title}. {source.date}.{where}"


def positions_text(positions: Iterable[results.PositionOut]) -> str:
    """What each side of a disagreement says, in one cell."""
    return " / ".join(f"{one.says} ({joined(c.id for c in one.sources)})" for one in positions)
