"""The two scripts by which DuckDB takes the CSV files as one database, types and keys right.

`IMPORT DATABASE 'FOLDER'` runs `schema.sql`, then `load.sql`, of the folder
(https://duckdb.org/docs/sql/statements/export). Left to guess, DuckDB reads a version as a day.
"""

from __future__ import annotations

from collections.abc import Iterable

from netx.results.tables import Column, Table

SCHEMA, LOAD = "schema.sql", "load.sql"
"""The names that `IMPORT DATABASE` looks for."""

_TYPES = {"TEXT": "VARCHAR", "INTEGER": "BIGINT", "REAL": "DOUBLE", "BOOLEAN": "BOOLEAN"}
_AS_WRITTEN = """FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR ''"""


def duckdb_scripts(tables: Iterable[Table]) -> dict[str, bytes]:
    """The scripts by file name, for the tables as `csv_files` writes them."""
    every = list(tables)
    return {
        SCHEMA: "".join(_created(table) for table in every).encode(),
        LOAD: "".join(
            f"COPY \"{one.name}\" FROM '{one.name}.csv' ({_AS_WRITTEN});\n" for one in every
        ).encode(),
    }


def _created(table: Table) -> str:
    lines = [_column(column) for column in table.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    return f"CREATE TABLE {_quoted(table.name)} (\n    " + ",\n    ".join(lines) + "\n);\n"


def _column(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    return f"{_quoted(column.name)} {_TYPES[column.type]}{required}"


def _quoted(name: str) -> str:
    return f'"{name}"'
