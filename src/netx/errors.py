"""Exit codes and the errors that a person sees. The one place for both.

The annotations are no text, which a `NamedTuple` would compile one by one.
"""

from enum import IntEnum
from typing import NamedTuple


class ExitCode(IntEnum):
    """What the process says to the shell."""

    DONE = 0
    """The command did what was asked."""
    FAILED = 1
    """The output could not be written, or netx has a bug."""
    USAGE = 2
    """The command was typed in a way netx does not know."""
    NOT_FOUND = 3
    """Nothing was found, or a name fits several things."""
    BAD_DATA = 4
    """The data is missing or broken."""
    INTERRUPTED = 130
    """Ctrl-C."""
    PIPE_CLOSED = 141
    """The reader of the output went away."""


class NetxError(Exception):
    """An error to show as one plain line.

    `message` names what was wrong, `hint` what to do, `suggestions` at most
    three names that are offered and never taken. `code` is stable, for scripts.
    """

    exit_code = ExitCode.FAILED

    def __init__(
        self, code: str, message: str, hint: str = "", suggestions: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.suggestions = suggestions[:3]


class UsageError(NetxError):
    """The command line asks for something that netx does not offer."""

    exit_code = ExitCode.USAGE


class NotFoundError(NetxError):
    """A name or query fits nothing, or fits several things."""

    exit_code = ExitCode.NOT_FOUND


class UrgentError(NotFoundError):
    """What was typed names an emergency and nothing else: its message says first what to do."""


class Problem(NamedTuple):
    """One thing wrong with the data: where, a stable code, what, and the mend."""

    file: str
    line: int
    column: int
    code: str
    message: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.code}: {self.message}. {self.mend}"


class BadDataError(NetxError):
    """The data is missing or broken; `problems` lists every problem found."""

    exit_code = ExitCode.BAD_DATA

    def __init__(self, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__("bad-data", message, hint)
        self.problems = problems


class OutputError(NetxError):
    """The output could not be written."""
