"""What the documentation takes from the program is what the program says now."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from netx import __version__
from netx.cli.app import COMMANDS
from netx.errors import ExitCode

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs"))
sys.path.insert(0, str(ROOT / "tests" / "contract"))

from generate import MADE  # noqa: E402
from problem_codes import codes  # noqa: E402


@pytest.mark.parametrize("name", MADE)
def test_it_is_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == MADE[name](), "run: make docs"


def test_what_is_cited_says_which_version_it_is() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    data = yaml.safe_load((ROOT / "data" / "dataset.yaml").read_text(encoding="utf-8"))
    assert (cited["cff-version"], cited["version"]) == ("1.2.0", __version__)
    assert cited["preferred-citation"]["version"] == data["version"]
    for one in (cited, cited["preferred-citation"]):
        assert one["authors"]
        assert {"title", "type", "license"} <= one.keys()


def test_every_command_and_exit_code_is_in_the_reference() -> None:
    text = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"\n### netx {name}\n" in text
    for code in ExitCode:
        assert f"\n| {int(code)} | " in text


def test_every_problem_is_in_the_data_model() -> None:
    text = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    for code in codes():
        assert f"\n| `{code.replace('*', '…')}` |" in text


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("man"), reason="no man here")
def test_man_finds_nothing_wrong_in_its_page() -> None:
    ended = subprocess.run(
        ["man", "--warnings", "-l", str(ROOT / "docs" / "netx.1")],
        capture_output=True,
        check=True,
        text=True,
    )
    assert ended.stderr == ""
    assert "netx compare" in ended.stdout
