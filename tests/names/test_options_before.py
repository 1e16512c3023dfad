"""Options that commands share mean the same before the command as behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netx.cli.app import COMMANDS
from netx.cli.meant import Meant, meant


@pytest.mark.parametrize(
    ("before", "command"),
    [
        (("--color", "never"), ("list",)),
        (("--color=always",), ("show", "lanexotide")),
        (("--json",), ("show", "lanexotide")),
        (("-f", "csv"), ("compare", "lanexotide", "resection")),
        (("-fjson",), ("search", "diarrhoea")),
        (("--no-pager",), ("show", "lanexotide")),
        (("--no-pager", "--color", "never"), ("about",)),
        (("-s", "effects"), ("show", "lanexotide")),
        (("--survival",), ("compare", "lanexotide", "octrexotide")),
        (("--no-pager",), ("check",)),
        (("--no-pager",), ("sheet", "lanexotide")),
        (("--no-pager",), ("export", "json")),
        (("--color", "never"), ("lanexotide",)),
    ],
    ids=str,
)
def test_before_is_as_behind(netx: Any, before: Any, command: Any) -> None:
    ended = netx(*before, *command, terminal="sheet" not in command)
    assert (ended.code, ended.err) == (0, "")
    assert ended == netx(*command, *before, terminal="sheet" not in command)


def test_data_before(netx: Any, hostile: Path) -> None:
    before = netx("--data", str(hostile), "list", "--json", data=None)
    assert before.json["dataset"]["version"] == "2026.[x]"
    assert before == netx("list", "--json", data=hostile)
    assert netx(f"--data={hostile}", "dotatate", "--json", data=None).json["data"]["id"]
    assert "It holds" in netx("--data", str(hostile), data=None).text


def test_the_later_one_counts(netx: Any, hostile: Path) -> None:
    ended = netx("--data", "/no/such/folder", "list", "--data", str(hostile), "--json")
    assert ended.code == 0


def test_what_is_wrong_before_is_one_line(netx: Any) -> None:
    for arguments in (("--nosuch", "list"), ("--color", "blue", "list"), ("--survival", "list")):
        ended = netx(*arguments)
        assert (ended.code, ended.out, ended.err.count("\n")) == (2, b"", 1)
    assert netx("--version", "list").text.startswith("netx ")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("list --json", Meant(["list", "--json"])),
        ("--data list show x", Meant(["show", "--data", "list", "x"])),
        ("--debug --data=x list", Meant(["list", "--debug", "--data=x"])),
        ("--no-pager", Meant(["--no-pager"])),
        ("--version show", Meant(["--version", "show"])),
        ("help", Meant(["--help"])),
        ("help list effects", Meant(["list", "--help"])),
        ("one two --json", Meant(["show", "one", "two", "--json"], ("one", "two"))),
        ("one VS two", Meant(["compare", "one", "VS", "two"], ("one", "VS", "two"))),
        ("", Meant([])),
    ],
)
def test_the_line_that_is_meant(typed: str, expected: Meant) -> None:
    assert meant(typed.split(), COMMANDS) == expected
