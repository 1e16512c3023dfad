"""The schemas that editors use: each data file has one, and it says what netx says."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from netx.dataset import strict_yaml

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "data").rglob("*.yaml"))
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
SCHEMAS = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "schema").glob("*.json"))
}
VALIDATORS = {name: jsonschema.Draft202012Validator(one) for name, one in SCHEMAS.items()}

sys.path.insert(0, str(ROOT / "docs"))

from data_schema import patterns  # noqa: E402


def wired() -> list[tuple[str, str]]:
    """Each glob of the editor's settings with the name of its schema's file."""
    pairs = []
    for schema, globs in SETTINGS["yaml.schemas"].items():
        for glob in [globs] if isinstance(globs, str) else globs:
            pairs.append((glob, schema.removeprefix("./schema/")))
    return pairs


def errors(schema: str, text: str) -> list[str]:
    value = strict_yaml.parse(text, schema).value
    return [error.message for error in VALIDATORS[schema].iter_errors(value)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


def test_the_editor_is_told_of_every_schema() -> None:
    assert {glob: f"schema/{name}" for glob, name in wired()} == patterns()


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.relative_to(ROOT / "data").as_posix())
def test_each_file_has_one_schema_and_keeps_it(path: Path) -> None:
    relative = path.relative_to(ROOT)
    (schema,) = {name for glob, name in wired() if relative.match(glob)}
    assert not errors(schema, path.read_text(encoding="utf-8"))


TREATMENT = """\
id: examplotide
name: examplotide
kind: drug
status:
  value: in-trials
  as_of: "2026-11-22"
  text: The page says that it is being tested.
  sources: [example-hospital § examplotide]
"""


def test_a_citation_is_one_line_and_the_path_gives_the_category() -> None:
    assert errors("treatment.json", TREATMENT) == []
    (said,) = errors("treatment.json", TREATMENT + "category: medication\n")
    assert "'category' was unexpected" in said


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("kind: drug", "kind: medicine", "'medicine' is not one of"),
        ("name: examplotide\n", "", "'name' is a required property"),
        ("hospital § examplotide", "hospital, examplotide", "does not match"),
        ("value: in-trials", "valeu: in-trials", "'valeu' was unexpected"),
        ('"2026-11-22"', "2026", "2026 is not of type 'string'"),
    ],
)
def test_the_editor_says_what_check_would_say(right: str, wrong: str, said: str) -> None:
    assert right in TREATMENT
    assert any(said in one for one in errors("treatment.json", TREATMENT.replace(right, wrong)))


@pytest.mark.parametrize("name", ["questions", "effects"])
def test_a_file_of_many_is_a_list(name: str) -> None:
    shelf: dict[str, Any] = dict(wired())
    (schema,) = {one for glob, one in shelf.items() if name in glob}
    assert errors(schema, "id: x\n") == ["{'id': 'x'} is not of type 'array'"]
