"""The formats by name, and what a command asks of the human page. Cheap to import."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Format(StrEnum):
    """How to print: for people (table), for a pipe (plain), or for other programs."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class View(NamedTuple):
    """What a command asks of the human page beyond its data.

    `row_type` is the type of a list's rows, `what` the list's name, `narrowed`
    the filters in words.
    """

    row_type: type | None = None
    what: str = ""
    narrowed: str = ""
