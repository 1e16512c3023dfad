"""Every problem code that the data's code can give, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "netx" / "dataset"
PLACE_OF_CODE = {"problem": 1, "Problem": 3, "_refuse": 2, "_Refusal": 1}


def codes() -> set[str]:
    """The codes; one that is put together from parts stands as its beginning and a `*`."""
    found: set[str] = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call):
                found.update(_of_call(node))
            if isinstance(node, ast.For):
                found.update(_of_loop(node))
            if isinstance(node, ast.Assign) and "_EXPLAINED" in ast.unparse(node.targets[0]):
                assert isinstance(node.value, ast.Tuple)
                for row in node.value.elts:
                    assert isinstance(row, ast.Tuple)
                    found.update(_of(row.elts[1]))
    return found


def _of_loop(loop: ast.For) -> Iterator[str]:
    """The codes of a loop over rows that have one: `for pattern, code in (…)`."""
    if isinstance(loop.target, ast.Tuple) and isinstance(loop.iter, ast.Tuple):
        names = [ast.unparse(one) for one in loop.target.elts]
        for row in loop.iter.elts:
            if "code" in names and isinstance(row, ast.Tuple):
                yield from _of(row.elts[names.index("code")])


def _of_call(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    place = PLACE_OF_CODE.get(name)
    if place is not None and len(call.args) > place:
        yield from _of(call.args[place])


def _of(code: ast.expr) -> Iterator[str]:
    if isinstance(code, ast.Constant):
        yield str(code.value)
    elif isinstance(code, ast.JoinedStr):
        yield str(getattr(code.values[0], "value", "")) + "*"
