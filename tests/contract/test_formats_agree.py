"""What JSON says, CSV, Markdown, plain and the page say too, cell for cell.

The cells are made anew from the JSON that was printed, so that a fact that is
missing from the JSON cannot stand in a cell, and each format is read back with a
reader of that format: `csv`, a Markdown parser, tabs.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from every_command import EXAMPLE, HOSTILE, named
from markdown_it import MarkdownIt

from netx import results
from netx.output.grid import Grid, rows_grid
from netx.output.grid_answers import answer_grid
from netx.output.grid_shown import shown_grid
from netx.output.legible import one_line
from netx.query.select import ROW_TYPES

FOLDERS = Path(__file__).parent.parent / "fixtures"
EVERYTHING = [("example", one) for one in EXAMPLE] + [("hostile", one) for one in HOSTILE]
IDS = [f"{folder}: {' '.join(one)}" for folder, one in EVERYTHING]
ANSWERS: dict[str, Any] = {
    "search": results.SearchResult,
    "compare": results.CompareResult,
    "check": results.CheckResult,
    "about": results.AboutResult,
}


def cells_of(command: tuple[str, ...], json: bytes) -> Grid:
    """The cells that the printed JSON amounts to."""
    if command[0] == "list":
        what = command[1] if command[1] in ROW_TYPES else "treatments"
        rows = msgspec.json.decode(json, type=results.Document[list[ROW_TYPES[what]]])
        return rows_grid(rows.data, ROW_TYPES[what])
    if command[0] == "show":
        shown = msgspec.json.decode(json, type=results.Document[Any]).data
        several = shown if isinstance(shown, list) else [shown]
        grids = [shown_grid(msgspec.convert(one, results.Shown)) for one in several]
        return Grid(grids[0].columns, [row for grid in grids for row in grid.rows])
    document = msgspec.json.decode(json, type=results.Document[ANSWERS[command[0]]])
    return answer_grid(document.data)


def markdown_table(text: str) -> list[list[str]]:
    """The cells of the first table, as a Markdown parser reads them, the heading first."""
    rows: list[list[str]] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "table_close":
            return rows
        if token.type == "tr_open":
            rows.append([])
        if token.type == "inline" and rows:
            parts = token.children or []
            kinds = {part.type for part in parts} - {"text", "text_special"}
            assert not kinds, f"{token.content!r} was read as {kinds}"
            rows[-1].append("".join(part.content for part in parts))
    return rows


@pytest.mark.parametrize(("folder", "command"), EVERYTHING, ids=IDS)
def test_every_format_has_the_cells_of_the_json(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    printed = {
        format_: netx(*command, "-f", format_, data=FOLDERS / folder)
        for format_ in ("json", "csv", "markdown", "plain")
    }
    assert {(one.code, one.err) for one in printed.values()} == {(0, "")}
    cells = cells_of(command, printed["json"].out)
    lines = [[one_line(cell) for cell in row] for row in cells.rows]

    from_csv = list(csv.reader(io.StringIO(printed["csv"].text, newline="")))
    assert from_csv == [list(cells.columns), *map(list, cells.rows)]
    from_plain = printed["plain"].text.split("\n")
    assert from_plain == [*("\t".join(line) for line in lines), ""]
    assert markdown_table(printed["markdown"].text) == [list(cells.columns), *lines]


@pytest.mark.parametrize(("folder", "command"), EVERYTHING, ids=IDS)
def test_the_page_has_every_name_and_statement_of_the_json(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    document = netx(*command, "--json", data=FOLDERS / folder).json
    page = netx(*command, "-f", "table", data=FOLDERS / folder, columns=200).text
    for text in page_texts(document["data"]):
        for word in one_line(text).split():
            folded = any(word[:at] in page and word[at:] in page for at in range(len(word)))
            assert folded, f"{word!r} of {text!r} is not on the page"


ON_THE_PAGE = re.compile(
    r"(?x) ^(\[\]\.)? ( name | title | brands | topic | text | says | population "
    r"| statements\.text "
    r"| (statements|rows)\.question | (effect|arms|narrower|broader|opposites|children)\.name "
    r"| side_effects\.effect\.name | (positions|disagreements\.positions)\.says "
    r"| (disagreements\.)?(topic|why) | approvals\.(agency|date|for_whom) | outcomes\.text "
    r"| rows\.cells\.statements\.text | (matches|other)\.name | treatments\.name | options\.name "
    r"| synonyms\.\w+ | facts\.text | tables\.(definition|threshold|severe_means) "
    r"| tables\.rows\.(said_as|effect\.name) | notes\.text | questions\.name | publisher | date )$"
)


def page_texts(data: Any) -> list[str]:
    """The texts of a result that its page shows, whatever its kind."""

    def walk(value: Any, path: str) -> Any:
        if isinstance(value, dict):
            for key, one in value.items():
                yield from walk(one, f"{path}.{key}".lstrip("."))
        elif isinstance(value, list):
            for one in value:
                yield from walk(one, path)
        elif isinstance(value, str) and ON_THE_PAGE.match(path):
            yield value

    return list(walk(data, ""))


def test_csv_keeps_line_breaks_and_plain_keeps_one_record_a_line(netx: Any, hostile: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(netx("show", "brackets", "-f", "csv", data=hostile).text))
    )
    assert any(
        row["text"].startswith("First line with a | pipe\nsecond line with a\ttab\n\n")
        for row in rows
    )
    plain = netx("show", "brackets", "-f", "plain", data=hostile).text
    assert {line.count("\t") for line in plain.splitlines()} == {6}


def test_cells_stand_under_their_headings(netx: Any) -> None:
    def rows(*arguments: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(netx(*arguments, "-f", "csv").text)))

    assert {
        "id": "lanexotide",
        "part": "statement",
        "about": "what-it-is",
        "text": "Medicines that act like a hormone.",
        "clinical": "",
        "from": "analogues",
        "sources": "leaflet § Medicines",
    } in rows("show", "lanexotide")
    assert {
        "part": "side effect",
        "about": "diarrhoea",
        "lanexotide": "listed by leaflet (up to 65 of 100); trial-report; "
        "35 of 100, 35.5 of 100 on placebo (EXAMPLE-1, lanexotide, n 101 and 103); "
        "severe 2 of 100, not recorded on placebo (EXAMPLE-1, lanexotide, n 101 and 103)",
        "octrexotide": "not listed",
    } in rows("compare", "lanexotide", "octrexotide")
    found = rows("search", "worn out")[0]
    assert (found["match_kind"], found["id"], found["treatment_id"]) == (
        "synonym", "fatigue", "resection",
    )  # fmt: skip


def test_unknown_is_said_in_words_and_what_does_not_apply_is_empty(netx: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(netx("list", "trials", "-f", "csv").text)))
    assert [row["registry_id"] for row in rows] == ["NCT00000001", "not recorded"]
    tree = list(csv.DictReader(io.StringIO(netx("list", "-f", "csv").text)))
    assert {row["parent"] for row in tree} == {"", "analogues"}


def test_markdown_names_the_sources_of_all_that_is_shown(netx: Any) -> None:
    text = netx("show", "octrexotide", "lutetium-dotexoc", "-f", "markdown").text
    assert "- leaflet: " in text
    assert "- trial-report: " in text


@pytest.mark.parametrize("command", **named(EXAMPLE[::3]))
def test_json_csv_and_markdown_are_the_same_bytes_everywhere(netx: Any, command: Any) -> None:
    for format_ in ("json", "csv", "markdown"):
        here = netx(*command, "-f", format_)
        there = netx(
            *command, "-f", format_, "--color", "always", columns=20, terminal=True,
            encoding="ascii", env={"TZ": "Asia/Kolkata", "LC_ALL": "C"},
        )  # fmt: skip
        assert here == there


@pytest.mark.parametrize("command", **named(EXAMPLE[::3]))
def test_plain_is_the_same_bytes_at_any_width(netx: Any, command: Any) -> None:
    plain = netx(*command, "-f", "plain").out
    for columns in (20, 200):
        assert netx(*command, "-f", "plain", columns=columns).out == plain
    assert netx(*command, "-f", "plain", terminal=True, columns=20).out == plain
