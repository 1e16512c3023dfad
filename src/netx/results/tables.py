"""The knowledge base as tables: what `netx export` writes as CSV and as SQLite."""

from __future__ import annotations

from msgspec import Struct

Value = str | int | float | None


class Column(Struct, frozen=True):
    """A column. `type` is TEXT, INTEGER, REAL or BOOLEAN.

    `references` is a table whose id it holds.
    """

    name: str
    type: str = "TEXT"
    references: str | None = None
    required: bool = True


class Table(Struct, frozen=True):
    """A table with its rows, in an order that is the same every time.

    `about` says in one line what a row is; `key` are the columns that tell rows apart.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: list[tuple[Value, ...]]


class View(Struct, frozen=True):
    """A question that is often asked of the tables, as a SELECT with the columns that it gives."""

    name: str
    about: str
    columns: tuple[Column, ...]
    select: str
