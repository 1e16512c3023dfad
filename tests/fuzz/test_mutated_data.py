"""Data changed at random: read as they stand, or refused with a file, a line and a mend."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rounds import rounds

VALUES = (
    "", "null", "~", "[]", "{}", "[a, b]", "{a: b}", "0", "-1", "1e999", ".inf", "yes", "1:30",
    "'x'", '"\\u202e"', "&a x", "*a", "!!python/name:os.system", "<<: *a", "- - -", "a: b: c",
    "javascript:alert(1)", "=1+1", "[red]x[/]", "<b>x</b>", "|", "x" * 5_000, "é", "日本", "%",
    "2026-13-45", "CLARINET, 1/0", "{", "[", "]", "}", '"', "#", "\t", "\ufeff", "\x85",
)  # fmt: skip
"""What is put in the place of a value."""


def _other_value(lines: list[str], at: int, luck: random.Random) -> None:
    head, colon, _ = lines[at].partition(":")
    lines[at] = f"{head}{colon} {luck.choice(VALUES)}"


def _no_line(lines: list[str], at: int, luck: random.Random) -> None:
    del lines[at]


def _twice(lines: list[str], at: int, luck: random.Random) -> None:
    lines.insert(at, lines[at])


def _deeper(lines: list[str], at: int, luck: random.Random) -> None:
    lines[at] = " " * luck.randint(1, 5) + lines[at]


def _other_letter(lines: list[str], at: int, luck: random.Random) -> None:
    line = lines[at] or "x"
    place = luck.randrange(len(line))
    lines[at] = line[:place] + luck.choice("aZ0-_:#[]{}'\"\\&*!|> \t") + line[place + 1 :]


def _swapped(lines: list[str], at: int, luck: random.Random) -> None:
    other = luck.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


CHANGES: tuple[Callable[[list[str], int, random.Random], None], ...] = (
    _other_value, _no_line, _twice, _deeper, _other_letter, _swapped,
)  # fmt: skip

COMMANDS = (
    ("list", "-f", "table"), ("show", "lanexotide", "--all", "-f", "table"),
    ("show", "the runs", "-f", "markdown"), ("compare", "lanexotide", "octrexotide", "-f", "table"),
    ("search", "loose stools", "--json"), ("sheet", "lanexotide"), ("about", "-f", "table"),
)  # fmt: skip


@pytest.mark.parametrize("seed", rounds(few=40))
def test_a_change_is_read_or_refused_at_its_place(
    netx: Any, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    luck = random.Random(seed)
    folder = tmp_path / "data"
    shutil.copytree(example, folder)
    file = luck.choice(sorted(folder.rglob("*.yaml")))
    lines = file.read_text(encoding="utf-8").split("\n")
    for _ in range(luck.choice((1, 1, 1, 3))):
        if lines:
            luck.choice(CHANGES)(lines, luck.randrange(len(lines)), luck)
    file.write_text("\n".join(lines), encoding="utf-8", newline="")

    checked = netx("check", str(folder), "--json")
    assert checked.err == ""
    problems = checked.json["data"]["problems"]
    assert checked.code == (4 if problems else 0)
    for one in problems:
        assert (folder / one["file"]).exists() or one["code"] == "missing-file"
        assert one["line"] >= 1
        assert one["message"]
        assert one["mend"]
    ended = netx(*luck.choice(COMMANDS), data=folder)
    assert ended.code == 4 if problems else ended.code in (0, 3)
    assert "bug in netx" not in ended.err
    ended.out.decode("utf-8")
