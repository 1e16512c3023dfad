"""CONTRIBUTING.md is true: its examples are taken out of it and tried."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from netx.dataset.check import check
from netx.dataset.read import read_folder

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def block(marker: str) -> str:
    """The fenced block behind `<!-- marker -->`."""
    found = re.search(rf"<!-- {re.escape(marker)} -->\n```\w*\n(.*?)```", PAGE, re.DOTALL)
    assert found, f"CONTRIBUTING.md has no block “{marker}”"
    return found[1]


SOURCE = "sources/example-hospital.yaml"
TREATMENT = "treatments/medication/examplotide.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the real data with the example's source in it."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    (folder / SOURCE).write_text(block(f"file: {SOURCE}"), encoding="utf-8")
    return folder


def run(*arguments: str, data: Path, source: Path = ROOT / "src") -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "netx", *arguments],
        env={**os.environ, "NETX_DATA": str(data), "PYTHONPATH": str(source), "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_the_examples_are_yaml() -> None:
    for marker in (f"file: {SOURCE}", f"first try: {TREATMENT}", f"file: {TREATMENT}"):
        assert yaml.safe_load(block(marker))


@pytest.mark.slow
def test_the_first_try_is_told_what_it_forgot(data: Path) -> None:
    (data / TREATMENT).write_text(block(f"first try: {TREATMENT}"), encoding="utf-8")
    said = "".join(f"{one.code}: {one.message}\n" for one in check(read_folder(data)))
    assert said == block("check says")


@pytest.mark.slow
def test_a_treatment_is_one_file_and_no_code(data: Path) -> None:
    (data / TREATMENT).write_text(block(f"file: {TREATMENT}"), encoding="utf-8")
    assert not check(read_folder(data))
    commands = [shlex.split(line)[1:] for line in block("then").splitlines()]
    said = {words[0]: run(*words, data=data) for words in commands}
    assert said.keys() == {"check", "show", "list", "search", "compare"}
    for command in ("show", "list", "search", "compare"):
        assert "examplotide" in said[command], command


def with_tsv(source: Path, case: bool = True) -> None:
    """The format of the example, added to a copy of src."""
    (source / "netx" / "output" / "tsv.py").write_text(block("module: output/tsv.py"), "utf-8")
    enum = source / "netx" / "output" / "format.py"
    last = '    MARKDOWN = "markdown"\n'
    text = enum.read_text(encoding="utf-8")
    assert last in text
    enum.write_text(text.replace(last, last + block("enum")), encoding="utf-8")
    if case:
        render = source / "netx" / "output" / "render.py"
        first = "        case Format.TABLE:\n"
        text = render.read_text(encoding="utf-8")
        assert first in text
        render.write_text(text.replace(first, block("case") + first, 1), encoding="utf-8")


@pytest.mark.slow
def test_an_output_format_is_one_module(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src")
    with_tsv(tmp_path / "src")
    data = ROOT / "tests" / "fixtures" / "example"
    heading, first, *_ = run("list", "-f", "tsv", data=data, source=tmp_path / "src").splitlines()
    assert heading.startswith("id\tname\t")
    assert first.count("\t") == heading.count("\t")


@pytest.mark.slow
@pytest.mark.parametrize(("case", "fails"), [(True, False), (False, True)])
def test_the_type_checker_sees_a_format_without_its_case(
    tmp_path: Path, case: bool, fails: bool
) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with_tsv(tmp_path / "src", case)
    ended = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache")],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": "src"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ("output/render.py" in ended.stdout) is fails, ended.stdout
    assert "output/tsv.py" not in ended.stdout, ended.stdout


def test_every_rule_that_the_table_names_has_its_place() -> None:
    table = PAGE.split("## Correct a fact")[1].split("## Add a source")[0]
    for folder in ("data", "docs", "search"):
        if f"`tests/{folder}`" in table:
            assert (ROOT / "tests" / folder).is_dir()
