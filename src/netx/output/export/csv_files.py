"""The tables as CSV, one file a table."""

from __future__ import annotations

import csv
import io
import zipfile

from netx.output.spreadsheet import spreadsheet
from netx.results.tables import Table, Value

# The earliest time that a zip can hold: equal data give equal bytes.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def csv_files(tables: list[Table]) -> dict[str, bytes]:
    r"""Each table as RFC 4180 with a heading and `\\n`, in UTF-8, by file name.

    Nothing is an empty cell, a whole number has no point.
    """
    return {f"{table.name}.csv": _csv(table) for table in tables}


def spreadsheet_files(tables: list[Table]) -> dict[str, bytes]:
    """Each table as `spreadsheet` writes it, by file name."""
    return {
        f"{table.name}.csv": spreadsheet(
            [column.name for column in table.columns],
            ([cell(value) for value in row] for row in table.rows),
        )
        for table in tables
    }


def zipped(files: dict[str, bytes]) -> bytes:
    """Files as one zip; equal files give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # Unix, wherever it is made
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return out.getvalue()


def _csv(table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return out.getvalue().encode()


def cell(value: Value) -> str:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
