"""The files that other programs read: hooks, issue forms, the container of an editor."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
FORMS = [
    ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml" for name in ("wrong-fact", "word-not-found")
]
ASKED_BY = {"input", "textarea", "dropdown"}


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_hooks_run_what_make_lint_runs() -> None:
    (local,) = read(".pre-commit-config.yaml")["repos"]
    assert local["repo"] == "local", "a hook from elsewhere has no version in the lock"
    entries = [hook["entry"].removesuffix(" --force-exclude") for hook in local["hooks"]]
    assert entries == [
        ".venv/bin/ruff check",
        ".venv/bin/ruff format",
        ".venv/bin/mypy",
        ".venv/bin/netx check data",
    ]
    for entry in entries:
        assert f"$(BIN)/{entry.removeprefix('.venv/bin/')}" in MAKEFILE
        assert Path(sys.executable).with_name(entry.split()[0].rpartition("/")[2]).exists()


@pytest.mark.parametrize("form", FORMS, ids=lambda one: one.stem)
def test_an_issue_form_asks_each_thing_once(form: Path) -> None:
    asks = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert asks.keys() == {"name", "description", "title", "labels", "body"}
    first, *fields = asks["body"]
    assert first["type"] == "markdown"
    assert "nothing about your own health" in first["attributes"]["value"]
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids))
    for field in fields:
        assert field["type"] in ASKED_BY
        assert field["attributes"]["label"].endswith("?")
        if field["type"] == "dropdown":
            assert len(field["attributes"]["options"]) > 1
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_the_container_has_a_python_that_is_tested_and_a_target_that_exists() -> None:
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_bytes())
    version = re.fullmatch(r"python:(3\.\d+)-\w+", container["image"])
    assert version
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"Programming Language :: Python :: {version[1]}" in project["classifiers"]
    (target,) = re.findall(r"make ([\w-]+)", container["postCreateCommand"])
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)
