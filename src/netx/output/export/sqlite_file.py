"""The tables as one SQLite file, with their references and views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from netx.errors import OutputError
from netx.results.tables import Column, Table, View


def sqlite_file(tables: list[Table], views: Iterable[View], schema_version: int) -> bytes:
    """The file's bytes; equal data give equal bytes with the same SQLite.

    `schema_version` goes into the file's `user_version`. Raises `OutputError`
    when the rows do not fit the references, which a sound knowledge base never does.
    """
    with _filled(tables, views) as base:
        base.execute(f"PRAGMA user_version = {schema_version}")
        base.commit()
        data: bytes = base.serialize()
    return data


def viewed(tables: list[Table], views: Iterable[View]) -> list[Table]:
    """The views as tables, with what each finds in the tables. Raises as `sqlite_file` does."""
    with _filled(tables, views) as base:
        return [_found(base, view) for view in views]


def _found(base: sqlite3.Connection, view: View) -> Table:
    truths = [column.type == "BOOLEAN" for column in view.columns]
    rows = [
        tuple(
            bool(v) if truth and v is not None else v for v, truth in zip(row, truths, strict=True)
        )
        for row in base.execute(f'SELECT * FROM "{view.name}"')
    ]
    rows.sort(key=lambda row: [str(value) for value in row])  # SQLite promises no order
    return Table(view.name, view.about, view.columns, (), rows)


@contextmanager
def _filled(tables: list[Table], views: Iterable[View]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as base:
        for table in tables:
            base.execute(_create(table))
        for table in tables:
            marks = ", ".join("?" * len(table.columns))
            base.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)
            for column in table.columns:
                if column.references and column.name != table.key[0]:
                    base.execute(
                        f'CREATE INDEX "{table.name}_{column.name}" '
                        f'ON "{table.name}" ("{column.name}")'
                    )
        for view in views:
            base.execute(f'CREATE VIEW "{view.name}" AS -- {view.about}\n    {view.select}')
        base.commit()
        broken = base.execute("PRAGMA foreign_key_check").fetchone()
        if broken:
            raise OutputError("bug", f"a row of {broken[0]} refers to a {broken[2]} that is none")
        yield base


def _create(table: Table) -> str:
    lines = [_column(column, table) for column in table.columns]
    if table.key != ("id",):
        lines.append(
            f"PRIMARY KEY ({', '.join(f'{chr(34)}{name}{chr(34)}' for name in table.key)})"
        )
    lines += [
        f'FOREIGN KEY ("{column.name}") REFERENCES "{column.references}" ("id")'
        for column in table.columns
        if column.references
    ]
    body = ",\n    ".join(lines)
    return f'CREATE TABLE "{table.name}" ( -- {table.about}\n    {body}\n)'


def _column(column: Column, table: Table) -> str:
    if table.key == ("id",) and column.name == "id":
        return f'"id" {column.type} NOT NULL PRIMARY KEY'
    # SQLite has no type for true and false, and keeps them as 1 and 0.
    type_ = "INTEGER" if column.type == "BOOLEAN" else column.type
    return f'"{column.name}" {type_}{" NOT NULL" if column.required else ""}'
