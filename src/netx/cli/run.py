"""One run of netx: every way it can end, and the exit code of each."""

from __future__ import annotations

import errno
import os
import sys

import msgspec

from netx.errors import BadDataError, ExitCode, NetxError
from netx.output.sink import PipeClosedError, complain

_BUG = "This is a bug in netx."
_BUG_HINT = "Run it again with --debug and report what it says."


def run(arguments: list[str]) -> int:
    """Run a command line without the program's name; gives the exit code.

    Raises nothing but what `--debug` asks to see.
    """
    as_json = _wants_json(arguments)
    try:
        from netx.cli.app import invoke

        return invoke(arguments)
    except PipeClosedError:
        _silence_output()
        return ExitCode.PIPE_CLOSED
    except KeyboardInterrupt:
        _silence_output()
        return ExitCode.INTERRUPTED
    except NetxError as error:
        _say(error, as_json)
        if error.code in ("cannot-write", "no-output"):
            _silence_output()
        return error.exit_code
    except OSError as error:
        _silence_output()
        if error.errno == errno.EPIPE:
            return ExitCode.PIPE_CLOSED
        _say(NetxError("system", f"the system refused: {error.strerror or error}"), as_json)
        return ExitCode.FAILED
    except Exception as error:
        if "--debug" in arguments:
            raise
        _say(NetxError("bug", f"{_BUG} {type(error).__name__}: {error}", _BUG_HINT), as_json)
        return ExitCode.FAILED


def _wants_json(arguments: list[str]) -> bool:
    pairs = zip(arguments, [*arguments[1:], ""], strict=True)
    return any(
        one in ("--json", "--format=json", "-fjson")
        or (one in ("--format", "-f") and following == "json")
        for one, following in pairs
    )


def _say(error: NetxError, as_json: bool) -> None:
    """The error on standard error: one plain line, or one line of JSON."""
    if as_json:
        complain(msgspec.json.encode({"error": _fields(error)}).decode())
        return
    parts = [f"netx: {error.message.rstrip('.')}."]
    if error.suggestions:
        parts.append(f"Did you mean: {', '.join(error.suggestions)}?")
    if error.hint:
        parts.append(error.hint)
    complain(" ".join(parts))
    if isinstance(error, BadDataError):
        for problem in error.problems:
            complain(str(problem))


def _fields(error: NetxError) -> dict[str, object]:
    fields: dict[str, object] = {
        "code": error.code,
        "message": error.message,
        "hint": error.hint,
        "suggestions": list(error.suggestions),
    }
    if isinstance(error, BadDataError):
        fields["problems"] = [vars(problem) for problem in error.problems]
    return fields


def _silence_output() -> None:
    """Point standard output at nothing, so that what is left in it is not tried again."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass
