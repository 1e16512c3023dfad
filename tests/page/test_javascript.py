"""The translator and its runtime: what Python means is what the script does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cases import CASES, Case
from scripts import said_by, translated

from netx.output.export.javascript.modules import UntranslatableError
from netx.output.export.javascript.script import script_of

_RUN = """
say(JSON.stringify(cases.map((one) => {
  try { return one(); } catch (error) { return `${error.name}: ${error.message}`; }
}), (_, value) => value === undefined ? "undefined" : value));
"""


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each snippet gives in a browser, all in one run: a start takes a second."""
    names = [f"netx.snippet_{place}" for place in range(len(CASES))]
    sources = {name: one.source for name, one in zip(names, CASES, strict=True)}
    program = script_of([f"{name}.case" for name in names], {}, sources)
    script = f"const cases = Object.values({program});{_RUN}"
    found = said_by(script, tmp_path_factory.mktemp("snippets"))
    return dict(zip((one.name for one in CASES), found, strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_script_gives_what_python_means(case: Case, given: dict[str, Any]) -> None:
    assert given[case.name] == case.gives


def test_names_of_snippets_are_told_apart() -> None:
    assert len({one.name for one in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        ("with open('x') as file:\n        return file", 2, "With"),
        ("return [*(yield 1)]", 2, "Yield"),
        ("return dict(a=1)", 2, "dict(a=1)"),
        ("return {}.get(**{})", 2, "{}.get(**{})"),
        ("x = 1\n    global y\n    return x", 3, "Global"),
        ("return sorted([1], unknown=2)", 2, "sorted([1], unknown=2)"),
    ],
)
def test_what_has_no_translation_is_named_with_its_place(body: str, line: int, what: str) -> None:
    with pytest.raises(UntranslatableError) as error:
        translated(f"def case():\n    {body}\n")
    assert f"netx/snippet.py:{line}: " in error.value.message
    assert what in error.value.message


def test_only_what_is_needed_is_in_the_script() -> None:
    source = "def case() -> int:\n    return used()\n\n\ndef used() -> int:\n    return 1\n\n\n"
    script = translated(source + "def left_out() -> int:\n    return 2\n")
    assert "snippet$used" in script
    assert "left_out" not in script


def test_what_stands_instead_is_taken() -> None:
    source = "def case() -> int:\n    return slow(1)\n\n\ndef slow(x: int) -> int:\n    return x\n"
    instead = {"netx.snippet.slow": "(x) => x + 1"}
    script = script_of(["netx.snippet.case"], instead, {"netx.snippet": source})
    assert "const snippet$slow = (x) => x + 1;" in script
    assert "return x;" not in script.rpartition("snippet$slow = ")[2]


def test_a_page_that_runs_no_text_as_a_program_takes_the_script() -> None:
    script = translated("def case() -> int:\n    return 1\n")
    assert not re.search(r"\beval\(|new Function", script)


def test_a_text_ends_no_script_element() -> None:
    script = translated("def case() -> str:\n    return '</script><!--'\n")
    assert "</script" not in script


def test_the_examples_are_json(given: dict[str, Any]) -> None:
    assert json.loads(json.dumps(given)) == given


def test_the_sources_of_a_snippet_stand_nowhere_on_a_disk(tmp_path: Path) -> None:
    assert translated("def case() -> int:\n    return 1\n") == translated(
        "def case() -> int:\n    return 1\n"
    )
