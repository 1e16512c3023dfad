"""Output that keeps its meaning where the encoding lacks its characters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from every_command import HOSTILE

from netx.output.legible import in_plain_forms

ENCODINGS = ("ascii", "latin-1", "cp1252")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("format_", ["table", "plain"])
def test_every_command_keeps_its_meaning(
    netx: Any, hostile: Path, encoding: str, format_: str
) -> None:
    for command in HOSTILE:
        there = netx(*command, "-f", format_, data=hostile, encoding=encoding, columns=200)
        here = netx(*command, "-f", format_, data=hostile, columns=200)
        assert (there.code, there.err) == (0, "")
        text = there.out.decode(encoding)
        assert text.count("?") == here.text.count("?")
        assert text.count("\n") >= here.text.count("\n")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_json_csv_and_markdown_stay_utf_8(netx: Any, hostile: Path, encoding: str) -> None:
    for format_ in ("json", "csv", "markdown"):
        ended = netx("list", "-f", format_, data=hostile, encoding=encoding)
        assert "≥".encode() in netx("show", "wide", "-f", format_, data=hostile).out
        assert "名前".encode() in ended.out or format_ != "json"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("≥ 5 µg", ">= 5 ug"),
        ("≥ 5 μg", ">= 5 ug"),
        ("5 ㎍", "5 ug"),
        ("10⁹/l", "10^9/l"),
        ("¹⁷⁷Lu", "^177Lu"),
        ("2½ × 3¼", "2 1/2 x 3 1/4"),
        ("H₂O", "H2O"),
        ("50–60 %…", "50-60 %..."),
        ("“it’s”", '"it\'s"'),
        ("Žluťoučký", "Zlutoucky"),
        ("e\u0301tat", "etat"),
        ("æ œ ß ø", "ae oe ss o"),
        ("名", "\\u540d"),
        ("💊", "\\U0001f48a"),
    ],
)
def test_plain_forms(text: str, plain: str) -> None:
    assert " ".join(in_plain_forms(text).split()) == plain


def test_errors_keep_their_meaning(netx: Any) -> None:
    ended = netx("show", "5 µg ≥ 名", encoding="ascii")
    assert ended.code == 3
    assert '"5 ug >= \\u540d"' in ended.err
    assert "?" not in ended.err.replace("Did you mean", "").replace("name?", "")
    assert netx("show", "µ “x”", "--json", encoding="ascii").error["message"].endswith("“µ “x””")


@pytest.mark.slow
@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii:strict"},
    ],
    ids=str,
)
def test_the_real_process_under_other_locales(
    process: Any, netx: Any, hostile: Path, env: Any
) -> None:
    for arguments in (("show", "wide", "-f", "table"), ("show", "wide"), (), ("--help",)):
        ended = process(*arguments, data=hostile, env=env)
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.count(b"?") == netx(*arguments, data=hostile).out.count(b"?")
    ended = process("search", "腹痛と下痢の両方が続く".encode(), "--json", data=hostile, env=env)
    assert ended.code == 0
    assert ended.json["data"]["query"] == "腹痛と下痢の両方が続く"


def test_what_was_typed_may_be_no_text(netx: Any) -> None:
    ended = netx("search", "caf\udce9", "--json")
    assert (ended.code, ended.json["data"]["query"]) == (3, "caf\\xe9")


@pytest.mark.slow
def test_bytes_that_are_not_text(process: Any) -> None:
    ended = process("show", b"caf\xe9\xff", "--json")
    assert (ended.code, ended.error["code"]) == (3, "unknown-name")
    assert "caf\\xe9\\xff" in ended.error["message"]
