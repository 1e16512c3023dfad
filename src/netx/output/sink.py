"""The one writer of standard output, and the one of standard error."""

from __future__ import annotations

import errno
import os
import select
import sys
from textwrap import wrap
from typing import BinaryIO, NamedTuple, TextIO

from netx.errors import OutputError
from netx.output.legible import visible

_FEWEST_COLUMNS, _MOST_COLUMNS, _USUAL_COLUMNS = 20, 200, 80


class PipeClosedError(Exception):
    """The reader of the output went away; there is nobody to tell."""


class Target(NamedTuple):
    """Where output goes: a terminal or not, how wide, in which encoding and colour."""

    terminal: bool
    width: int
    encoding: str
    colour: bool


def standard_output(colour: str = "auto") -> Target:
    """Standard output as it is now.

    Takes `auto`, `always` or `never`: `auto` colours a terminal unless NO_COLOR
    is set or TERM is dumb, as no-color.org has it; the other two win over all.
    """
    stream = sys.stdout
    terminal = stream is not None and not stream.closed and stream.isatty()
    encoding = getattr(stream, "encoding", None) or "utf-8"
    if colour == "auto":
        coloured = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    else:
        coloured = colour == "always"
    return Target(terminal, _columns(terminal), encoding, coloured)


def _columns(terminal: bool) -> int:
    typed = os.environ.get("COLUMNS", "")
    width = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
    if not width and terminal:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except OSError:
            width = 0
    return max(_FEWEST_COLUMNS, min(width or _USUAL_COLUMNS, _MOST_COLUMNS))


def write(data: bytes) -> None:
    """Write all of it to standard output, and be sure that it arrived.

    Raises `PipeClosedError` when the reader went away and `OutputError` when the
    output could not be written.
    """
    stream = sys.stdout
    if stream is None or stream.closed:
        raise OutputError(
            "no-output", "standard output is closed", "Run netx with its output open."
        )
    try:
        stream.flush()
        _write_all(stream.buffer, data)
    except BrokenPipeError as error:
        raise PipeClosedError from error
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise PipeClosedError from error
        raise OutputError(
            "cannot-write",
            f"the output cannot be written: {error.strerror}",
            "Free some space or write elsewhere.",
        ) from error


def _write_all(binary: BinaryIO, data: bytes) -> None:
    """Write all of it, however little the system takes at once.

    A stream without a buffer (PYTHONUNBUFFERED) may take a part of it, and one that does not
    block nothing at all.
    """
    rest = memoryview(data)
    flushed = False
    while rest or not flushed:
        try:
            if rest:
                rest = rest[binary.write(rest) or 0 :]
            else:
                binary.flush()
                flushed = True
        except BlockingIOError as error:
            rest = rest[error.characters_written :]
            select.select([], [binary], [])


def _at_words(text: str, stream: TextIO) -> str:
    """Text folded between words on a terminal, which would fold it inside them."""
    if not stream.isatty():
        return text
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return text
    return "\n".join(wrap(text, max(width, _FEWEST_COLUMNS), break_on_hyphens=False))


def complain(text: str) -> None:
    """Write one line to standard error; if nobody can read it, say nothing."""
    stream = sys.stderr
    if stream is None or stream.closed:
        return
    line = _at_words(visible(text), stream) + "\n"
    try:
        stream.buffer.write(line.encode(stream.encoding or "utf-8", "netx-legible"))
        stream.buffer.flush()
    except (OSError, ValueError):
        pass
