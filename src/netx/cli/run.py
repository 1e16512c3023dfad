"""One run of netx: every way it can end, and the exit code of each."""

from __future__ import annotations

import errno
import os
import sys

from netx.errors import BadDataError, ExitCode, NetxError, OutputError
from netx.output.legible import one_line
from netx.output.sink import PipeClosedError, complain
from netx.whole_text import whole_text

_BUG = "This is a bug in netx."
_BUG_HINT = "Run it again with --debug and report what it says."


def run(arguments: list[str]) -> int:
    """Run a command line without the program's name; gives the exit code.

    Raises nothing but what `--debug` asks to see.
    """
    as_json = _wants_json(arguments)
    try:
        return _invoke(arguments)
    except PipeClosedError:
        _silence_output()
        return ExitCode.PIPE_CLOSED
    except KeyboardInterrupt:
        _silence_output()
        return ExitCode.INTERRUPTED
    except NetxError as error:
        _say(error, as_json)
        if isinstance(error, OutputError):
            _silence_output()
        return error.exit_code
    except OSError as error:
        _silence_output()
        if error.errno == errno.EPIPE:
            return ExitCode.PIPE_CLOSED
        _say(NetxError("system", f"the system refused: {error.strerror or error}"), as_json)
        return ExitCode.FAILED
    except MemoryError:
        _silence_output()
        _say(NetxError("system", "the memory ran out"), as_json)
        return ExitCode.FAILED
    except Exception as error:
        if "--debug" in arguments:
            raise
        _say(NetxError("bug", f"{_BUG} {type(error).__name__}: {error}", _BUG_HINT), as_json)
        return ExitCode.FAILED


def _invoke(arguments: list[str]) -> int:
    # Typer and the commands are imported here, where every way to end is caught.
    from netx.cli import completion

    if completion.VARIABLE in os.environ:
        return completion.answer(arguments)
    if sys.stdout is None:
        raise OutputError(
            "no-output", "standard output is closed", "Run netx with its output open."
        )
    from netx.cli.app import invoke

    return invoke(arguments)


def _wants_json(arguments: list[str]) -> bool:
    following = [*arguments[1:], ""]
    return any(
        one in ("--json", "--format=json", "-fjson")
        or (one in ("--format", "-f") and value == "json")
        for one, value in zip(arguments, following, strict=False)
    )


def _say(error: NetxError, as_json: bool) -> None:
    """The error on standard error: one plain line, or one line of JSON.

    What was typed is repeated no further than a line or two of it.
    """
    error.message, error.hint = (_shortened(whole_text(one)) for one in (error.message, error.hint))
    error.suggestions = tuple(one for one in error.suggestions if one == _shortened(one))
    if as_json:
        complain(_as_json(error))
        return
    parts = [f"netx: {_sentence(error.message)}"]
    if error.suggestions:
        parts.append(f"Did you mean: {', '.join(error.suggestions)}?")
    if error.hint:
        parts.append(error.hint)
    complain(one_line(" ".join(parts)))
    if isinstance(error, BadDataError):
        for problem in error.problems:
            complain(one_line(str(problem)))


def _as_json(error: NetxError) -> str:
    """The error as one line of JSON in ASCII, so that it is JSON in every encoding."""
    import json

    import msgspec

    from netx.results.envelope import ErrorDocument, ErrorOut
    from netx.results.parts import ProblemOut

    problems = error.problems if isinstance(error, BadDataError) else ()
    out = ErrorOut(
        code=error.code,
        message=error.message,
        hint=error.hint,
        suggestions=list(map(whole_text, error.suggestions)),
        problems=[ProblemOut(**problem._asdict()) for problem in problems],
    )
    return json.dumps(msgspec.to_builtins(ErrorDocument(error=out)))


_LONGEST_QUOTED = 200
_LONGEST_SAID = 1_000
"""Characters of what was typed that an error repeats, and those of the longest error."""


def _shortened(text: str) -> str:
    """A message in which nothing that was typed stands at length."""
    if len(text) <= _LONGEST_QUOTED:
        return text
    import re

    text = re.sub(rf"“([^”]{{{_LONGEST_QUOTED}}})[^”]+”", r"“\1…”", text)
    text = re.sub(rf"(\S{{{_LONGEST_QUOTED}}})\S+", r"\1…", text)
    if len(text) <= _LONGEST_SAID:
        return text
    return f"{text[:_LONGEST_QUOTED]}…{text[-_LONGEST_QUOTED:]}"


def _silence_output() -> None:
    """Point standard output at nothing, so that what is left in it is not tried again."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass


def _sentence(message: str) -> str:
    """A message with the full stop that it may lack."""
    return message if message.endswith(("?", ".")) else f"{message}."
