"""docs/data-model.md: the records in `data/`, the problems of `netx check`, the tables."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec
from from_source import docstring, fields, members, table

import netx.dataset
from netx import model
from netx.dataset.shelves import MANIFEST, SHELVES, VOCABULARY
from netx.query.tables import VIEWS, tables_of
from netx.results.tables import Column

_SHARED = (model.Record, model.KnowledgeBase)
_CODE_AT = {"problem": 1, "Problem": 3, "_refuse": 2, "_Refusal": 1}
"""Where the code stands among the arguments of what reports a problem."""


def page() -> str:
    """The page as Markdown."""
    parts = (*_head(), *_places(), *_records(), *_values(), *_problems(), *_tables())
    return "\n".join(parts).rstrip() + "\n"


def _head() -> Iterator[str]:
    yield "# The data model"
    yield ""
    yield "<!-- Made by `make docs` from the program; do not edit. -->"
    yield ""
    about = docstring(model).split("\n\n")[1]
    yield about.removeprefix("This module knows no file and no screen. ")
    yield ""
    yield "An id is made of lower-case letters, digits and hyphens. A citation is written"
    yield "`source-id § section-id`. What is unknown is `null` or left out, never a guess."
    yield ""


def _places() -> Iterator[str]:
    yield "## Where each record lies"
    yield ""
    rows = [
        (f"`{MANIFEST}`", "the version of the data, year.month", ""),
        (f"`{VOCABULARY}`", "`Vocabulary`", ""),
    ]
    for shelf in SHELVES:
        if shelf.depth == 0:
            place = f"{shelf.folder}.yaml"
        else:
            folder = "*/" * (shelf.depth - 1)
            place = f"{shelf.folder}/{folder}{'ID' if shelf.one else '*'}.yaml"
        what = f"{'one' if shelf.one else 'a list of'} `{shelf.type.__name__}`"
        given = shelf.from_path or ("type" if shelf.entry_type else "")
        rows.append((f"`{place}`", what, f"`{given}`" if given else ""))
    yield from table(("file", "holds", "key that the place gives"), rows)


def _records() -> Iterator[str]:
    yield "## Records"
    yield ""
    for record in _classes(model.Record):
        if record in _SHARED:
            continue
        yield f"### {record.__name__}"
        yield ""
        yield docstring(record)
        yield ""
        assert issubclass(record, msgspec.Struct)
        keys = [
            (f"`{name}`", f"`{type_}`", "" if may_miss else "yes")
            for name, type_, may_miss in fields(record)
        ]
        yield from table(("key", "type", "required"), keys)


def _values() -> Iterator[str]:
    yield "## Allowed values"
    yield ""
    for enum in _classes(StrEnum):
        yield f"**{enum.__name__}**: {docstring(enum)} "
        assert issubclass(enum, StrEnum)
        yield ", ".join(f"`{value}`" for _, value, _ in members(enum)) + "."
        yield ""
    yield "Topics, categories, facets and systems are the ids in `vocabulary.yaml`."
    yield ""


def _classes(base: type) -> list[type]:
    """The classes of the model below a base, in the order of the source."""
    found = [
        one
        for _, one in inspect.getmembers(model, inspect.isclass)
        if issubclass(one, base) and one.__module__ == model.__name__
    ]
    return sorted(found, key=lambda one: inspect.getsourcelines(one)[1])


def _problems() -> Iterator[str]:
    yield "## Problems that `netx check` reports"
    yield ""
    yield "Each with file, line, column and what to do. A `…` stands for what differs."
    yield ""
    found: dict[str, str] = {}
    for code, said in sorted(_reported()):
        found.setdefault(code, said)
    yield from table(("code", "what is wrong"), [(f"`{c}`", said) for c, said in found.items()])


def _reported() -> Iterator[tuple[str, str]]:
    for file in sorted(Path(netx.dataset.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else None
                place = _CODE_AT.get(name or ast.unparse(node.func))
                if place is not None and len(node.args) > place + 1:
                    code, said = _text(node.args[place]), _text(node.args[place + 1])
                    if code:
                        yield code, said or "as its message says"
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_EXPLAINED":
                assert isinstance(node.value, ast.Tuple)
                for row in node.value.elts:
                    assert isinstance(row, ast.Tuple)
                    yield (
                        _text(row.elts[1]),
                        _text(row.elts[2]).replace("{key}", "…").replace("{want}", "…"),
                    )


def _text(node: ast.expr) -> str:
    """A text in the source, with a `…` for each part that is put in; nothing for no text."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(one.value) if isinstance(one, ast.Constant) else "…" for one in node.values
        )
    return ""


def _tables() -> Iterator[str]:
    yield "## Tables of `netx export csv` and `netx export sqlite`"
    yield ""
    yield "Both have the same tables from one description. A column in *italics* may be empty; an"
    yield "arrow names the table whose `id` it holds. SQLite has the views, too."
    yield ""
    nothing = model.KnowledgeBase(
        version="",
        sha256="",
        vocabulary=model.Vocabulary(
            topics=[], sections=[], asked_first=[], categories=[], facets={}, systems=[]
        ),
        sources={},
        treatments={},
        effects={},
        trials={},
        situations={},
        disagreements={},
        entries={},
    )
    yield from table(
        ("table", "a row is", "columns"),
        [
            (f"`{one.name}`", one.about, ", ".join(_column(column) for column in one.columns))
            for one in tables_of(nothing, "")
        ],
    )
    yield from table(("view", "a row is"), [(f"`{one.name}`", one.about) for one in VIEWS])


def _column(column: Column) -> str:
    name = column.name if column.required else f"*{column.name}*"
    return f"{name} → {column.references}" if column.references else name
