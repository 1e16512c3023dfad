"""docs/own-additions.md: its example is sound, runs on our data, and prints what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from netx.dataset.rules.additions import LONGEST, MOST

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "own-additions.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"<!-- file: clinic/added.yaml -->\n```yaml\n(.*?)```", PAGE, re.DOTALL)
(SCRIPT,) = re.findall(r"<!-- run -->\n```sh\n(.*?)```", PAGE, re.DOTALL)
PRINTED = re.findall(r"<!-- printed by: (.*?) -->\n *```text\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example lies."""
    place = tmp_path_factory.mktemp("place")
    (place / "clinic").mkdir()
    (place / "clinic" / "added.yaml").write_text(EXAMPLE, encoding="utf-8")
    return place


def run(place: Path, script: str) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("NETX")}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=place,
        env={**kept, "PATH": path, "LANG": "C.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    return ended.stdout.decode()


@pytest.mark.slow
def test_the_example_runs(place: Path) -> None:
    assert run(place, SCRIPT)
    assert "020 7946 0000" in (place / "visit.html").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("command", "said"), PRINTED, ids=[one[0] for one in PRINTED])
def test_it_prints_what_the_page_says(place: Path, command: str, said: str) -> None:
    assert textwrap.dedent("  " + said.lstrip(" ")) in run(place, command)


def test_it_names_the_bounds() -> None:
    for what in ("name", "call", "text"):
        assert f"at most {LONGEST[what]} characters" in PAGE, what
    assert PAGE.count(f"at most {MOST}") == 2


def test_the_readme_points_there() -> None:
    assert "(docs/own-additions.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
