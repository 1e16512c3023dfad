"""Each import contract fails when an import that it forbids is added."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = [one["name"] for one in PROJECT["tool"]["importlinter"]["contracts"]]

FORBIDDEN = {
    "The one-way road": ("results/parts.py", "import netx.query.catalogue"),
    "Only the command line knows Typer": ("query/cited.py", "import typer"),
    "Only the terminal's painter knows Rich": ("output/answer.py", "import rich.text"),
    "Only the dataset knows YAML": ("query/cited.py", "import yaml"),
    "Only the query knows rapidfuzz": ("dataset/locate.py", "import rapidfuzz"),
    "Only the HTML painter knows jinja2": ("output/render.py", "import jinja2"),
    "The records know no file and no screen": ("model.py", "import pathlib"),
    "netx is offline": ("dataset/locate.py", "import urllib.request"),
}
"""For each contract a file of src/netx and an import that breaks it there."""


def test_every_contract_is_tried() -> None:
    untried = [one for one in CONTRACTS if not any(one.startswith(start) for start in FORBIDDEN)]
    assert not untried, f"add an import that breaks each of: {untried}"


@pytest.mark.slow
@pytest.mark.parametrize(("contract", "file", "added"), [(c, *f) for c, f in FORBIDDEN.items()])
def test_a_forbidden_import_breaks_it(contract: str, file: str, added: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    broken = tmp_path / "src" / "netx" / file
    broken.write_text(f"{broken.read_text(encoding='utf-8')}\n{added}\n", encoding="utf-8")
    ended = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = " ".join(ended.stdout.split())
    assert ended.returncode == 1, said
    name = next(one for one in CONTRACTS if one.startswith(contract))
    assert f"{name} BROKEN" in said, said
