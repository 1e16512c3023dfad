"""`excel` is for spreadsheets, `csv` for programs.

Public reports: Excel on Windows takes a file without a byte order mark for another encoding
(csvkit 1267), and a cell that begins like a formula is run (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from netx.output.legible import one_line
from netx.output.spreadsheet import harmless

MARK = b"\xef\xbb\xbf"

RUN = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u200b=1",
    "＝1",
    "-",
    '=HYPERLINK("x")',
)
SHOWN = ("", "5", "-5", "+5", "-5.25", "–5", "a=b", "5-HIAA", "a\n=b", "'=1", "(-1)")


@pytest.mark.parametrize("cell", RUN)
def test_what_a_spreadsheet_could_run_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", SHOWN)
def test_what_it_shows_stays(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize(
    "command",
    [("list",), ("show", "dotatate"), ("compare", "dotatate", "dotatoc"), ("search", "x")],
)
def test_the_same_rows_with_a_mark(netx: Any, hostile: Path, command: tuple[str, ...]) -> None:
    """The kind "csvkit 1267", and formula cells of a stranger's data."""
    plain = netx(*command, "-f", "plain", data=hostile)
    sheet = netx(*command, "-f", "excel", data=hostile)
    assert sheet.code == plain.code
    assert sheet.out.startswith(MARK)
    assert not plain.out.startswith(MARK)
    heading, *rows = csv.reader(io.StringIO(sheet.out.decode("utf-8-sig"), newline=""))
    assert {len(row) for row in rows} == {len(heading)}
    lines = [[harmless(cell) for cell in line.split("\t")] for line in plain.text.splitlines()]
    assert [list(map(one_line, row)) for row in rows] == [list(map(one_line, x)) for x in lines]
    for row in rows:
        for cell in row:
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_an_export_for_a_spreadsheet(netx: Any, tmp_path: Path, hostile: Path) -> None:
    assert netx("export", "excel", "-o", str(tmp_path / "netx.zip"), data=hostile).code == 0
    assert netx("export", "csv", "-o", str(tmp_path / "plain"), data=hostile).code == 0
    with zipfile.ZipFile(tmp_path / "netx.zip") as archive:
        names = archive.namelist()
        assert sorted(names) == sorted(one.name for one in (tmp_path / "plain").glob("*.csv"))
        for name in names:
            data = archive.read(name)
            assert data.startswith(MARK)
            assert b"\r\n" in data
            assert not (tmp_path / "plain" / name).read_bytes().startswith(MARK)
