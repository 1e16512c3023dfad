"""What the source says of itself: commands and options, record types, enum members."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, get_args

import msgspec
import typer.main

from netx.cli.app import app_with


def program() -> Any:
    """The whole program as Typer has it, with `commands` by name."""
    return typer.main.get_command(app_with())


def options(command: Any) -> Iterator[Any]:
    """The options that a command offers, its help last; not those that are only still heard."""
    return (o for o in command.params if o.param_type_name == "option" and not o.hidden)


def arguments(command: Any) -> Iterator[Any]:
    """The positional arguments of a command."""
    return (one for one in command.params if one.param_type_name == "argument")


def written(option: Any) -> str:
    """An option as it is typed: `--format, -f table|plain`."""
    names = ", ".join(option.opts)
    if option.is_flag:
        return names
    choices = getattr(option.type, "choices", None)
    value = "|".join(str(getattr(one, "value", one)) for one in choices or ())
    return f"{names} {value or option.metavar or 'TEXT'}"


def usage(name: str, command: Any) -> str:
    """How a command is called."""
    parts = [
        one.metavar or (f"[{one.name.upper()}]" if not one.required else one.name.upper())
        for one in arguments(command)
    ]
    parts = ["|".join(choices) if (choices := _choices(one)) else part
             for one, part in zip(arguments(command), parts, strict=True)]  # fmt: skip
    return " ".join(["netx", name, "[OPTIONS]", *parts])


def _choices(one: Any) -> list[str]:
    return [str(getattr(c, "value", c)) for c in getattr(one.type, "choices", None) or ()]


def default(option: Any) -> str:
    """An option's default in words; nothing for a flag and for what has none."""
    value = option.default
    if option.is_flag or value is None or value in ((), []):
        return ""
    return str(getattr(value, "value", value))


def members(enum: type[Enum]) -> list[tuple[str, Any, str]]:
    """The members of an enum: name, value and the text that stands under each."""
    (tree,) = ast.parse(inspect.getsource(enum)).body
    assert isinstance(tree, ast.ClassDef)
    said = {}
    for one, after in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            text = after.value.value if _is_text(after) else ""  # type: ignore[union-attr]
            said[one.targets[0].id] = text
    return [(one.name, one.value, said[one.name]) for one in enum]


def _is_text(node: Any) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def type_name(annotation: Any) -> str:
    """A type as it is written in the source: `list[Citation]`, `str | None`."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation.__name__
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Z])", "", str(annotation)).replace("NoneType", "None")


def fields(record: type[msgspec.Struct]) -> Iterator[tuple[str, str, bool]]:
    """The keys of a record or result: name, type, and whether it may be left out."""
    for field in msgspec.structs.fields(record):
        yield field.name, type_name(field.type), not field.required


def structs_in(annotation: Any) -> Iterator[type[msgspec.Struct]]:
    """The record types that a type is made of, itself included."""
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        yield annotation
    for part in get_args(annotation):
        yield from structs_in(part)


def docstring(thing: Any) -> str:
    """A docstring as Markdown paragraphs."""
    return inspect.cleandoc(thing.__doc__ or "")


def table(heading: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table."""
    yield "| " + " | ".join(heading) + " |"
    yield "|" + " --- |" * len(heading)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in row) + " |"
    yield ""
