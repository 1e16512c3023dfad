"""The person's pager, for what is longer than the screen. It is not started from a script."""

from __future__ import annotations

import os
import shlex
import signal
import sys
from typing import TextIO

_USUAL = "less"

_SETTINGS = "FRX-Ps?ethe end, q to stop:space for more, q to stop.$"
"""Of less, where a person has set none: quit at once if it fits after all, let colours through,
leave the page on the screen. Its own prompt, a colon, tells a newcomer nothing."""


def show_through_pager(data: bytes) -> bool:
    """Show a page, already encoded, in the pager; gives whether it was shown there.

    It was not, and is left to the caller to print, unless standard output and input
    are terminals that can do more than print, no CI runs, and the page is longer than
    the screen; nor where the pager is off (see `program`) or is not there. A pager that
    is closed early is no error. Raises `KeyboardInterrupt` where Ctrl-C ended the pager;
    one that stays open at Ctrl-C, as less does, stays.
    """
    command = program()
    if not command or not _for_a_person() or _lines(data) < _height():
        return False
    return _run(command, data)


def program() -> list[str]:
    """The pager and its arguments: NETX_PAGER, else PAGER, else less.

    An empty value, `cat` and what a shell could not read either mean none: [].
    """
    named = os.environ.get("NETX_PAGER", os.environ.get("PAGER", _USUAL))
    try:
        command = shlex.split(named)
    except ValueError:  # a quotation mark that is not closed
        return []
    return [] if command == ["cat"] else command


def _for_a_person() -> bool:
    return (
        _is_terminal(sys.stdout)
        and _is_terminal(sys.stdin)
        and os.environ.get("TERM") != "dumb"
        and not os.environ.get("CI")
    )


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _lines(data: bytes) -> int:
    return data.count(b"\n")


def _height() -> float:
    """The lines of the screen; the prompt that comes back takes the last of them.

    A terminal that does not say how high it is has room for everything.
    """
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or float("inf")
    except (OSError, ValueError):
        return float("inf")


def _run(command: list[str], data: bytes) -> bool:
    import subprocess

    settings = {"LESS": _SETTINGS, **os.environ}
    # Ctrl-C is the pager's while it is open: less stops a search with it. A handler, unlike
    # ignoring the signal, does not come over to the pager.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        try:
            pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=settings)
        except OSError:
            return False
        try:
            pager.communicate(data)  # a pager that was closed early is met with silence
        finally:
            pager.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    if pager.returncode == -signal.SIGINT:
        raise KeyboardInterrupt
    return True
