"""`netx sheet` as a command: files, formats, errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PAIR = ("lanexotide", "octrexotide")


def test_html_goes_to_standard_output(netx: Any) -> None:
    ended = netx("sheet", *PAIR)
    assert (ended.code, ended.err) == (0, "")
    assert ended.text.startswith("<!DOCTYPE html>\n")
    assert len(ended.out) < 100_000


def test_an_encoding_changes_nothing(netx: Any) -> None:
    assert netx("sheet", *PAIR, encoding="ascii").out == netx("sheet", *PAIR).out


def test_on_a_terminal_it_asks_for_a_file(netx: Any, tmp_path: Path) -> None:
    ended = netx("sheet", "lanexotide", "taking the tumour out", terminal=True)
    assert (ended.code, ended.out) == (2, b"")
    (line,) = ended.err.splitlines()
    assert line.endswith('netx sheet lanexotide "taking the tumour out" -o visit.html')
    target = tmp_path / "visit.html"
    assert netx("sheet", *PAIR, "-o", str(target), terminal=True).code == 0
    assert target.read_bytes() == netx("sheet", *PAIR).out
    assert netx("sheet", *PAIR, "-f", "markdown", terminal=True).code == 0


def test_same_bytes_in_every_process(process: Any) -> None:
    ended = [process("sheet", *PAIR, env={"PYTHONHASHSEED": seed}).out for seed in ("1", "2")]
    assert ended[0] == ended[1] != b""


def test_a_file_is_written_and_nothing_else(netx: Any, tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    ended = netx("sheet", *PAIR, "-o", str(target))
    assert (ended.code, ended.out, ended.err) == (0, b"", "")
    assert target.read_bytes() == netx("sheet", *PAIR).out
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_is_there_is_kept(netx: Any, tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    target.write_text("mine")
    ended = netx("sheet", *PAIR, "-o", str(target))
    assert (ended.code, ended.out) == (1, b"")
    assert ended.err.count("\n") == 1
    assert "is there already" in ended.err
    assert "--force" in ended.err
    assert target.read_text() == "mine"
    assert netx("sheet", *PAIR, "-o", str(target), "--force").code == 0
    assert target.read_text().startswith("<!DOCTYPE")


@pytest.mark.parametrize(
    ("name", "says"), [("no/such/folder/x.html", "cannot be written"), (".", "is not a file")]
)
def test_a_file_that_cannot_be_written(netx: Any, tmp_path: Path, name: str, says: str) -> None:
    ended = netx("sheet", *PAIR, "-o", str(tmp_path / name), "--force")
    assert (ended.code, ended.out) == (1, b"")
    assert says in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ((), 2),
        (("analogues", "lanexotide", "octrexotide", "resection"), 2),
        (("lanexotide", "lanexotide"), 2),
        (("no such thing",), 3),
        (("the runs",), 3),
    ],
)
def test_names_that_do_not_make_a_sheet(netx: Any, names: Any, code: int) -> None:
    ended = netx("sheet", *names)
    assert (ended.code, ended.out) == (code, b"")
    assert ended.err.count("\n") == 1


def test_markdown_says_the_same(netx: Any) -> None:
    page = netx("sheet", *PAIR, "--format", "markdown").text
    assert "\n# " in page
    assert "## Questions to ask" in page
    assert page.count("- [ ] ") >= 1


def test_questions_only(netx: Any) -> None:
    page = netx("sheet", *PAIR, "--questions-only").text
    assert "Questions to ask" in page
    assert "<table" not in page


def test_large_print_is_the_same_page_in_large_letters(netx: Any) -> None:
    usual = netx("sheet", *PAIR).text
    large = netx("sheet", *PAIR, "--large-print").text
    assert large == usual.replace("<body>", '<body class="large">')


def test_jinja2_is_imported_by_the_sheet_only(process: Any) -> None:
    code = "import os, sys; from netx.__main__ import main; os._exit = sys.exit\n"
    code += "try: main()\nfinally: "
    code += "sys.stderr.write(str('jinja2' in sys.modules))"
    for arguments, needed in ((("compare", *PAIR), "False"), (("sheet", *PAIR), "True")):
        assert process("-c", code, *arguments, before=()).err == needed
