"""docs/netx.1: the manual page, from the program's own commands and options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from from_source import arguments, default, members, options, program, usage, written

from netx import __version__
from netx.errors import ExitCode
from netx.results.envelope import NOTICE

_FILES = (
    ("NETX_DATA", "Another data folder of the same shape; --data wins over it."),
    ("NETX_WITH", "A folder of additions, laid over the data; --with wins over it."),
    ("NO_COLOR", "When it is set, nothing is coloured; --color wins over it."),
    (
        "NETX_PAGER, PAGER",
        "The pager for long pages on a terminal, else less; cat or nothing is none.",
    ),
    ("COLUMNS", "How wide pages are, from 20 to 200; else as wide as the terminal."),
)


def page() -> str:
    """The page in man(7)."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    whole = program()
    yield '.\\" Made by `make docs` from the program; do not edit.'
    yield f'.TH NETX 1 "" "netx {__version__}" "User Commands"'
    yield ".SH NAME"
    yield "netx \\- treatment options for neuroendocrine tumours, side by side and cited"
    yield ".SH SYNOPSIS"
    yield ".B netx"
    yield "[OPTIONS] COMMAND [ARGUMENTS]"
    yield ".SH DESCRIPTION"
    yield _plain(whole.help)
    yield ".SH OPTIONS"
    yield from _options(whole)
    yield from _item("-h, --help", "Say how netx, or one command, is called.")
    yield ".SH COMMANDS"
    for name, command in whole.commands.items():
        yield f".SS {_plain(usage(name, command))}"
        yield _plain(command.help)
        for one in arguments(command):
            if one.help:
                yield from _item(one.metavar or one.name, one.help)
        yield from _options(command)
    yield ".SH EXIT STATUS"
    for _, value, said in members(ExitCode):
        yield from _item(str(int(value)), said)
    yield ".SH ENVIRONMENT"
    for name, said in _FILES:
        yield from _item(name, said)
    yield ".SH NOTES"
    yield _plain(NOTICE)
    yield "netx reads no network and keeps no history."


def _options(command: Any) -> Iterator[str]:
    for one in options(command):
        usual = default(one)
        yield from _item(written(one), (one.help or "") + (f" Default: {usual}." if usual else ""))


def _item(name: str, said: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_plain(name)}"
    yield _plain(said)


def _plain(text: str) -> str:
    """Text in which troff sees no command and no hyphenation."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text[:1] in (".", "'") else text
