"""The formats by name, and what a command asks of its page. Cheap to import.

The annotations are no text, which a `NamedTuple` would compile one by one.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class Format(StrEnum):
    """How to print: for people, for a pipe (plain), for a spreadsheet, or for programs."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    EXCEL = "excel"
    MARKDOWN = "markdown"


ADDED = "added"
"""The section of what is laid over the data, which no vocabulary names."""


class Extent(NamedTuple):
    """How much of a page is asked for: a first screen, some sections by id, or all of it."""

    sections: tuple[str, ...] = ()
    all: bool = False

    @property
    def first(self) -> bool:
        """Whether it is the first screen."""
        return not self.sections and not self.all


class View(NamedTuple):
    """What a command asks of its page beyond its data.

    `row_type` is the type of a list's rows, `what` the list's name, `narrowed` the filters
    in words. `headings` are the sections' names and topics by id, in the order of pages,
    `situation_headings` the same with the topics of situations.
    `recorded` says for how many treatments a filter is recorded, `elsewhere` which other list
    may be meant, `pointers` the ids of the situations that a list is narrowed to. `also` is
    the id and name of the record that the names shown mean together.
    """

    row_type: type | None = None
    what: str = ""
    narrowed: str = ""
    extent: Extent = Extent()
    headings: Mapping[str, tuple[str, list[str]]] = {}
    situation_headings: Mapping[str, tuple[str, list[str]]] = {}
    recorded: str = ""
    elsewhere: str = ""
    pointers: Sequence[str] = ()
    also: tuple[str, str] | None = None
