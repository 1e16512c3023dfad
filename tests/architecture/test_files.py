"""The source as a reader meets it: short files, no blanket exceptions, nothing unused."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = sorted((ROOT / "src" / "netx").rglob("*.py"))
MOST_LINES = 350

LONGER = {
    "model.py": "all records on one page, which the data model page is made from",
}
"""Files that may be longer, and why."""

CALLED_FROM_OUTSIDE = {
    "__init__.py:__getattr__": "Python calls it",
    "data_versions.py:changes_between": "tools/data_version.py writes a version with it",
    "data_versions.py:every_id": "tools/data_version.py freezes the ids with it",
    "dataset/bundle.py:to_bytes": "hatch_build.py makes the wheel's bundle with it",
    "query/prepared.py:prepared": "hatch_build.py puts it into the wheel's bundle",
    "results/__init__.py:__getattr__": "Python calls it",
    "__main__.py:main": "the entry point of the package",
}
"""What nothing in src/netx calls, and who does."""

DATA_AND_TYPES = ("StrEnum", "IntEnum", "Record", "Part", "Struct", "NamedTuple")
_WORD = re.compile(r"\w+")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT / "src" / "netx"))


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_file_is_short_or_has_a_reason(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    if name_of(path) in LONGER:
        assert length > MOST_LINES, "short enough now: take it out of LONGER"
    else:
        assert length <= MOST_LINES, f"{length} lines: make it two, or give a reason in LONGER"


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_no_blanket_exceptions(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"#\s*type:\s*ignore(?!\[)", text), "say which error is ignored"
    assert not re.search(r"#\s*noqa(?!: ?[A-Z]+\d)", text), "say which rule is left"
    assert "# mypy:" not in text
    assert "# ruff: noqa" not in text


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "common", "misc"}
    assert not [name_of(path) for path in SOURCE if path.stem in drawers]


def test_nothing_is_left_that_no_one_calls() -> None:
    """Functions, methods and constants whose name stands nowhere but where it is made."""
    words = Counter(word for path in SOURCE for word in _WORD.findall(path.read_text("utf-8")))
    unused = []
    for path in SOURCE:
        for name in defined_in(ast.parse(path.read_text(encoding="utf-8"))):
            place = f"{name_of(path)}:{name}"
            if words[name] < 2 and place not in CALLED_FROM_OUTSIDE:
                unused.append(place)
    assert not unused, "\n".join(unused)


def defined_in(tree: ast.Module) -> list[str]:
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            names.append(node.name)
        elif isinstance(node, ast.ClassDef):
            names.append(node.name)
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            if not bases & set(DATA_AND_TYPES):
                names += [one.name for one in node.body if isinstance(one, ast.FunctionDef)]
        elif isinstance(node, ast.Assign):
            names += [one.id for one in node.targets if isinstance(one, ast.Name)]
    return [name for name in names if not (name.startswith("__") and name != "__getattr__")]
