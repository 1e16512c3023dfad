"""The one JSON document around every result, and the one of an error."""

from __future__ import annotations

from typing import Generic, TypeVar

from netx.results.added import AddedStamp
from netx.results.parts import Part, ProblemOut

SCHEMA_VERSION = 2
NOTICE = (
    "Information, not medical advice; talk to your care team. "
    "Not yet reviewed by a doctor or patient."
)

_D = TypeVar("_D")


class DatasetStamp(Part, frozen=True, kw_only=True):
    """Which data the answer comes from. `added` is what is laid over them, if anything."""

    version: str
    sha256: str
    added: AddedStamp | None = None


class Document(Part, Generic[_D], frozen=True, kw_only=True):
    """The one JSON document that a command prints."""

    schema_version: int
    command: str
    dataset: DatasetStamp
    notice: str
    data: _D
    warnings: list[str]


class ErrorOut(Part, frozen=True, kw_only=True):
    """Why a command failed. `problems` are those of broken data, and else none."""

    code: str
    message: str
    hint: str
    suggestions: list[str]
    problems: list[ProblemOut]


class ErrorDocument(Part, frozen=True, kw_only=True):
    """The one line on standard error when a command with `--json` fails."""

    error: ErrorOut
