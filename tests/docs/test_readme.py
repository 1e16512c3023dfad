"""README and docs/pipes.md: examples run, commands exist, pictures are what netx prints."""

from __future__ import annotations

import html
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from netx.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PIPES = (ROOT / "docs" / "pipes.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"<!-- run(?:: (\S+))? -->\n```sh\n(.*?)```", README + PIPES, re.DOTALL)
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")],
)


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


pictures = _module("pictures")


def _environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("NETX")}
    return {**kept, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}


@pytest.mark.slow
@pytest.mark.parametrize(("tool", "script"), EXAMPLES, ids=[e[1].split("\n")[0] for e in EXAMPLES])
def test_example_runs(tool: str, script: str, tmp_path: Path) -> None:
    if tool and shutil.which(tool, path=_environment()["PATH"]) is None:
        pytest.skip(f"{tool} is not installed here")
    ended = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tmp_path,
        env=_environment(),
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr.decode()
    assert ended.stdout.strip() or list(tmp_path.iterdir()), "the example gives nothing"
    assert not ended.stderr, ended.stderr.decode()


def test_five_tasks_take_one_command_each() -> None:
    (first,) = [script for _, script in EXAMPLES if script.startswith("netx show rectum  ")]
    assert len(first.strip().splitlines()) == 5


def test_every_command_is_in_the_table() -> None:
    table = README.split("## The commands")[1].split("##")[0]
    named = set(re.findall(r"^\| `netx (\w+)", table, re.MULTILINE))
    assert named == set(COMMANDS)


@pytest.mark.slow
@pytest.mark.parametrize("picture", pictures.PICTURES, ids=lambda one: one.name)
def test_picture_and_text_are_what_netx_prints(picture: Any) -> None:
    lines = pictures.run(picture, "never")
    name = picture.name
    assert pictures.beside(README, name, lines) == README, "run: make pictures"
    drawn = (ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    said = " ".join(re.findall(r"<text[^>]*>(.*?)</text>", drawn, re.DOTALL))
    said = re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]+>", "", said)))
    for line in lines:
        assert re.sub(r"\s+", "", line) in said, "run: make pictures"


def test_pictures_ask_for_nothing_outside_themselves() -> None:
    for path in (ROOT / "docs" / "pictures").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert "url(http" not in text
        assert "@import" not in text


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if not re.match(r"[a-z]+:|#", link):
            assert (page.parent / link.split("#")[0]).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_pages_name_no_path_of_one_machine(page: Path) -> None:
    assert not re.search(r"(?<![\w.])/(tmp|work|home|root|Users)/", page.read_text("utf-8"))
