"""Broken data: every problem in one run, each with a place and a mend, and exit 4.

To add an example, make a folder under `tests/example-data/negative/` with the name
of the problem's code, and put in it the files that differ from the sound folder
`tests/fixtures/example` (`REMOVE` names those to leave out).
"""

from __future__ import annotations

import shutil
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from problem_codes import codes

from netx.dataset.check import check
from netx.dataset.read import read_folder

NEGATIVE = Path(__file__).parents[1] / "example-data" / "negative"
EXAMPLES = sorted(NEGATIVE.iterdir())
TOO_LARGE_TO_KEEP = {"too-large", "too-many"}  # made by test_untrusted_data.py and tests/added
OF_ADDITIONS = NEGATIVE.parent / "additions"  # tests/added/test_folder.py looks at these


def broken(example: Path, sound: Path, tmp_path: Path) -> Path:
    """A copy of the sound folder with one example's files laid over it."""
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    shutil.copytree(example, folder, dirs_exist_ok=True)
    removals = folder / "REMOVE"
    if removals.exists():
        for name in [*removals.read_text().split(), "REMOVE"]:
            (folder / name).unlink()
    return folder


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.name)
def test_a_problem_is_placed_and_says_its_mend(case: Path, example: Path, tmp_path: Path) -> None:
    folder = broken(case, example, tmp_path)
    problems = check(read_folder(folder))
    own = [one for one in problems if one.code == case.name]
    assert own, f"found instead: {problems}"
    laid = {path.relative_to(case).as_posix() for path in case.rglob("*") if path.is_file()}
    touched = {*laid, *(case / "REMOVE").read_text().split()} if "REMOVE" in laid else laid
    assert any(one.file in touched for one in own)
    for one in own:
        assert one.line >= 1
        assert one.column >= 1
        assert one.message
        assert one.mend.endswith((".", "”.", ":”.", '".'))


def test_every_code_has_an_example() -> None:
    shown = {case.name for case in (*EXAMPLES, *OF_ADDITIONS.iterdir())} | TOO_LARGE_TO_KEEP
    possible = codes()
    assert len(possible) > 50
    missing = {one for one in possible if not any(fnmatchcase(name, one) for name in shown)}
    assert missing == set(), "add an example under tests/example-data/negative/"
    unknown = {name for name in shown if not any(fnmatchcase(name, one) for one in possible)}
    assert unknown == set(), "no code is called so any more"


def test_the_sound_folders_have_no_problem(example: Path, hostile: Path) -> None:
    assert check(read_folder(example)) == []
    assert check(read_folder(hostile)) == []


def test_every_problem_is_listed_at_once(netx: Any, example: Path, tmp_path: Path) -> None:
    shutil.copytree(example, tmp_path / "data")
    for name in ("bad-citation", "wrong-unit", "one-position", "no-address"):
        shutil.copytree(NEGATIVE / name, tmp_path / "data", dirs_exist_ok=True)
    folder = tmp_path / "data"
    ended = netx("list", data=folder)
    assert (ended.code, ended.out) == (4, b"")
    first, *problems = ended.err.splitlines()
    assert first.startswith("netx: the data in ")
    assert "netx check" in first
    codes_said = {line.split(": ")[1] for line in problems}
    assert {"bad-citation", "wrong-unit", "one-position", "no-address"} <= codes_said


@pytest.mark.parametrize("arguments", [("list",), ("show", "x"), ("search", "x"), ("about",), ()])
def test_every_command_says_so_in_json_too(
    netx: Any, example: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    folder = broken(NEGATIVE / "wrong-type", example, tmp_path)
    if not arguments:
        assert netx(data=folder).code == 4
        return
    ended = netx(*arguments, "--json", data=folder)
    assert (ended.code, ended.out) == (4, b"")
    assert ended.error["code"] == "bad-data"
    (problem,) = ended.error["problems"]
    assert problem["code"] == "wrong-type"
    assert problem["file"] == "treatments/surgery/resection.yaml"


def test_check_prints_the_problems_as_data(netx: Any, example: Path, tmp_path: Path) -> None:
    folder = broken(NEGATIVE / "tag", example, tmp_path)
    ended = netx("check", str(folder), "--json")
    assert (ended.code, ended.err) == (4, "")
    assert [one["code"] for one in ended.json["data"]["problems"]] == ["tag"]
    plain = netx("check", str(folder))
    assert (plain.code, plain.err) == (4, "")
    assert plain.text.split("\t")[:4:3] == ["treatments/surgery/resection.yaml", "tag"]


def test_what_a_broken_folder_says_is_escaped(netx: Any, example: Path, tmp_path: Path) -> None:
    shutil.copytree(example, tmp_path / "data")
    odd = tmp_path / "data" / "tips.yaml"
    odd.write_text('- {id: bring, "na\\e[31mme\\nx": "[/x]", facts: []}\n')
    for arguments in (("list",), ("check",), ("check", "-f", "table"), ("list", "--json")):
        ended = netx(*arguments, data=tmp_path / "data")
        assert ended.code == 4
        assert "\x1b" not in ended.err + ended.text
