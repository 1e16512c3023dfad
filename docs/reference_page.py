"""docs/reference.md: every command, option and exit code, the formats and their keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from from_source import (
    arguments,
    default,
    docstring,
    fields,
    members,
    options,
    program,
    structs_in,
    table,
    usage,
    written,
)

from netx.errors import ExitCode
from netx.output.fact import Fact
from netx.output.rows import SEARCH_COLUMNS
from netx.results.envelope import Document, ErrorDocument
from netx.results.parts import ProblemOut
from netx.results.schema import DATA


def page() -> str:
    """The page as Markdown."""
    parts = (*_head(), *_commands(), *_exit_codes(), *_formats(), *_json())
    return "\n".join(parts).rstrip() + "\n"


def _head() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "<!-- Made by `make docs` from the program; do not edit. -->"
    yield ""
    yield "The same is in `netx --help`, `netx COMMAND --help` and `man netx`; a JSON Schema of all"
    yield "output is printed by `netx about --schema`. What the data hold is in"
    yield "[the data model](data-model.md)."
    yield ""


def _commands() -> Iterator[str]:
    whole = program()
    yield "## Commands"
    yield ""
    yield "Each of them also has `-h` and `--help`."
    yield ""
    yield "### netx"
    yield ""
    yield whole.help
    yield ""
    yield from _options(whole)
    for name, command in whole.commands.items():
        yield f"### netx {name}"
        yield ""
        yield "```text"
        yield usage(name, command)
        yield "```"
        yield ""
        yield command.help
        yield ""
        named = [(f"`{one.metavar or one.name}`", one.help or "") for one in arguments(command)]
        if named:
            yield from table(("argument", "what it is"), named)
        yield from _options(command)


def _options(command: Any) -> Iterator[str]:
    yield from table(
        ("option", "what it does", "default"),
        [(f"`{written(one)}`", one.help or "", default(one)) for one in options(command)],
    )


def _exit_codes() -> Iterator[str]:
    yield "## Exit codes"
    yield ""
    rows = [(str(int(value)), said) for _, value, said in members(ExitCode)]
    yield from table(("code", "meaning"), rows)


def _formats() -> Iterator[str]:
    yield "## Formats"
    yield ""
    rows = [
        ("`table`", "the page for people, in the width of the terminal", "obeys `-s` and `--all`"),
        ("`markdown`", "the same page as Markdown", "obeys `-s` and `--all`"),
        ("`json`", "one document, see [JSON](#json)", "always whole"),
        ("`csv`", "rows for programs: one value a cell (RFC 4180, UTF-8)", "always whole"),
        ("`excel`", "rows for a person, with a byte order mark", "always whole"),
        ("`plain`", "the same rows as lines, cells parted by tabs", "always whole"),
    ]
    yield from table(("format", "what it is", "how much"), rows)
    yield "A terminal gets the page. In a pipe or a file, `list`, `search` and `check` are `plain`;"
    yield "`show`, `compare` and `about` are the page, 80 columns wide and without colour. JSON,"
    yield "CSV and Markdown are the same bytes everywhere."
    yield ""
    yield "### CSV and plain lines"
    yield ""
    yield "What is unknown or does not apply is an empty cell. In CSV a cell holds one value; yes"
    yield "and no are `true` and `false`. In plain lines and `excel`, several values of one record"
    yield "stand in a cell, parted by `; `."
    yield ""
    yield "- `list`: a row a record, the keys of its JSON as columns; in CSV without those of which"
    yield "  a record can have several, such as `brands` (take JSON, or `netx export csv`)"
    yield (
        f"- `search` in plain lines and `excel`: a row a treatment: {_columns(SEARCH_COLUMNS)}."
        " What is urgent comes first; how many list an effect that should not come, and what was"
        " not found, come last; `match_kind` says which (`urgent`, `counts`, `unknown`; `text` is"
        " what our sources say)"
    )
    yield f"- `check`: a row a problem: {_columns(ProblemOut.__struct_fields__)}"
    yield "- `show`, `compare`, `about`, and `search` in CSV: a row a fact, always these columns,"
    yield "  in this order:"
    yield f"  {_columns(Fact._fields)}"
    yield ""
    yield docstring(Fact)
    yield ""
    yield "A count in a trial is one row with its own comparator (`part` is `counted`), an outcome"
    yield "one row in words and one for each arm (`outcome`, `outcome of an arm`), a point on which"
    yield "sources differ one row a side and one on why (`disagreement`, `why sources differ`). The"
    yield "`lead` is not among the rows: it says again, in fewer words, what they hold."
    yield ""


def _columns(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _json() -> Iterator[str]:
    yield "## JSON"
    yield ""
    yield "Keys are only ever added within one `schema_version` ([versions](versions.md)). Unknown"
    yield "is `null`; every key of a record is always there. When a command fails, standard output"
    yield "stays empty (but for a search that finds nothing) and standard error has one line, an"
    yield "`ErrorDocument`."
    yield "`netx export json` prints the same envelope around the records of"
    yield "[the data model](data-model.md)."
    yield ""
    yield from table(
        ("command", "`data` is"),
        [(f"`netx {name}`", " or ".join(_name(one) for one in DATA[name])) for name in DATA],
    )
    shown: dict[str, type[msgspec.Struct]] = {}
    for one in (Document, ErrorDocument, *(one for of in DATA.values() for one in of)):
        _collect(one, shown)
    for name, record in shown.items():
        yield f"### {name}"
        yield ""
        yield docstring(record)
        yield ""
        keys = [(f"`{key}`", f"`{type_}`") for key, type_, _ in fields(record)]
        tag = record.__struct_config__.tag
        if tag is not None:
            keys.insert(0, (f"`{record.__struct_config__.tag_field}`", f'`"{tag}"`'))
        yield from table(("key", "type"), keys)


def _name(type_: Any) -> str:
    names = dict.fromkeys(one.__name__ for one in structs_in(type_))
    listed = "a list of " if getattr(type_, "__origin__", None) is list else ""
    return listed + (" or ".join(f"`{name}`" for name in names) if len(names) < 4 else "these")


def _collect(type_: Any, shown: dict[str, type[msgspec.Struct]]) -> None:
    """Every type that a type is made of, each before its parts."""
    for record in structs_in(type_):
        if record.__name__ not in shown:
            shown[record.__name__] = record
            for field in msgspec.structs.fields(record):
                _collect(field.type, shown)
