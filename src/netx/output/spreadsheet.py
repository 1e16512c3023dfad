"""CSV for spreadsheets, where `csv` is for programs: read as UTF-8, and no cell is a formula.

Excel on Windows takes a file for UTF-8 only if it begins with the byte order mark, and runs a
cell that begins like a formula, whatever a quote in the file says.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet may run: OWASP, "CSV Injection"."""

_UNSEEN = " \u00a0\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""What may stand before it without being seen."""

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


def spreadsheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    r"""A table as CSV with a byte order mark, lines that end in `\\r\\n`, and harmless cells."""
    out = io.StringIO(_MARK)
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows and never runs: an apostrophe before what it might run."""
    if cell.lstrip(_UNSEEN).startswith(_FORMULA) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
