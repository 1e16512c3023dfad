"""Pages fit every width from 20 to 200, cut nothing and colour only as asked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from every_command import EXAMPLE, HOSTILE
from rich.cells import cell_len

FOLDERS = Path(__file__).parent.parent / "fixtures"
WIDTHS = [20, 80, *(pytest.param(w, marks=pytest.mark.slow) for w in (33, 44, 56, 120, 200))]
ACCENT = "36"
"""Cyan, the colour of the questions. It never says that something is better or worse."""

ANSI = re.compile("\x1b\\[[0-9;]*m")


def lines(text: str) -> list[str]:
    """The lines without the spaces at their ends, which nobody sees."""
    return [line.rstrip() for line in text.split("\n")]


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("folder", ["example", "hostile"])
def test_no_line_is_too_wide_or_cut_short(netx: Any, folder: str, width: int) -> None:
    for command in EXAMPLE if folder == "example" else HOSTILE:
        ended = netx(*command, "-f", "table", data=FOLDERS / folder, columns=width)
        assert (ended.code, ended.err) == (0, "")
        too_wide = [one for one in ended.text.split("\n") if cell_len(one) > width]
        assert too_wide == [], f"{command} at {width}"
        if folder == "example":
            assert "…" not in ended.text
            assert "..." not in ended.text


@pytest.mark.slow
def test_more_widths_from_20_to_200(netx: Any, hostile: Path) -> None:
    for width in range(20, 201, 3):
        for command in (
            ("list",),
            ("show", "[TRIAL/1] | 試験"),
            ("compare", "dotatate", "dotatoc"),
        ):
            text = netx(*command, "-f", "table", data=hostile, columns=width).text
            assert max(map(cell_len, text.split("\n"))) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_two_drugs_of_like_names_never_print_alike(netx: Any, width: int) -> None:
    pages = [
        netx("show", name, "-f", "table", columns=width).text
        for name in ("lutetium-dotexate", "lutetium-dotexoc")
    ]
    assert squeezed(pages[0]).startswith("177Lu-DOTEXATE")
    assert squeezed(pages[1]).startswith("177Lu-DOTEXOC")
    lines = squeezed(netx("list", "-f", "table", columns=width).text)
    assert "177Lu-DOTEXATE" in lines
    assert "177Lu-DOTEXOC" in lines


@pytest.mark.parametrize("width", WIDTHS)
def test_names_and_numbers_stay_whole(netx: Any, width: int) -> None:
    for command, numbers in (
        (("show", "example-1", "--all"), ("35.5", "103", "NCT00000001")),
        (("show", "example-2", "--all"), ("10.5", "59")),
        (("show", "lanexotide", "--all"), ("35.5", "2014-12")),
        (("show", "lanexotide"), ("35", "101", "placebo")),
    ):
        text = netx(*command, "-f", "table", columns=width).text
        for number in numbers:
            assert number in text


def heads_side_by_side(text: str) -> bool:
    """Whether a line holds the names of both options, as the head of two columns does."""
    return any(re.fullmatch(r" *lanexotide {2,}octrexotide *", line) for line in text.split("\n"))


@pytest.mark.parametrize("width", [20, 30, 47, 49])
def test_a_comparison_stacks_where_a_column_would_have_under_24_cells(
    netx: Any, width: int
) -> None:
    for whole in ((), ("--all",)):
        command = ("compare", "lanexotide", "octrexotide", *whole, "-f", "table")
        assert not heads_side_by_side(netx(*command, columns=width).text)
        assert heads_side_by_side(netx(*command, columns=50).text)


def test_the_terminal_is_read_like_a_person_reads_it(netx: Any) -> None:
    assert netx("list", terminal=True, columns=60).text != netx("list", columns=60).text
    by_name = netx("list", "-f", "table", columns=60)
    on_screen = netx("list", terminal=True, columns=60).text
    assert lines(ANSI.sub("", on_screen)) == lines(by_name.text)


@pytest.mark.parametrize(
    "columns", ["0", "-5", "abc", "", "99999999999999999999", "٣٠", "3", "1000"]
)
def test_a_width_that_makes_no_sense_is_no_error(netx: Any, columns: str) -> None:
    ended = netx("list", "-f", "table", env={"COLUMNS": columns})
    assert ended.code == 0
    assert max(map(cell_len, ended.text.split("\n"))) <= 200


@pytest.mark.parametrize(
    ("terminal", "env", "option", "coloured"),
    [
        (True, {}, "auto", True),
        (True, {"TERM": "xterm-256color"}, "auto", True),
        (True, {"NO_COLOR": "1"}, "auto", False),
        (True, {"NO_COLOR": ""}, "auto", True),
        (True, {"TERM": "dumb"}, "auto", False),
        (True, {"TERM": "dumb", "FORCE_COLOR": "1"}, "auto", False),
        (True, {"NO_COLOR": "1", "TERM": "dumb"}, "always", True),
        (True, {}, "never", False),
        (False, {}, "auto", False),
        (False, {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"}, "auto", False),
        (False, {"NO_COLOR": "1"}, "always", True),
        (False, {"FORCE_COLOR": "1"}, "never", False),
    ],
)
def test_colour(netx: Any, terminal: bool, env: Any, option: str, coloured: bool) -> None:
    ended = netx("list", "-f", "table", "--color", option, terminal=terminal, env=env)
    assert bool(ANSI.search(ended.text)) is coloured
    plain = netx("list", "-f", "table", "--color", "never", terminal=terminal)
    assert lines(ANSI.sub("", ended.text)) == lines(plain.text)


def test_all_meaning_survives_without_colour(netx: Any) -> None:
    """Only bold, dim, italic, underline and one accent, which say what a heading is."""
    for command in EXAMPLE:
        coloured = netx(*command, "-f", "table", "--color", "always").text
        codes = {code for found in ANSI.findall(coloured) for code in found[2:-1].split(";")}
        assert codes <= {"0", "1", "2", "3", "4", ACCENT}
        plain = netx(*command, "-f", "table", "--color", "never").text
        assert lines(ANSI.sub("", coloured)) == lines(plain)


@pytest.mark.parametrize("format_", ["plain", "json", "csv", "markdown"])
def test_only_pages_are_coloured(netx: Any, format_: str) -> None:
    assert b"\x1b" not in netx("list", "-f", format_, "--color", "always", terminal=True).out


def test_the_welcome_fits_a_narrow_terminal(netx: Any) -> None:
    for width in range(20, 201, 7):
        lines = netx(terminal=True, columns=width).text.split("\n")
        assert max(map(cell_len, lines)) <= width
