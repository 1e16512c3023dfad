"""What the rules look things up in."""

from __future__ import annotations

import re

from netx.dataset.read import Placed, Reading
from netx.model import Heading

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""An id: kebab-case ASCII."""

DATE = re.compile(r"[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
"""An ISO 8601 date, as exact as it is known."""


def records_of(reading: Reading, shelf: str) -> dict[str, Placed]:
    """The records of a shelf by id."""
    return {placed.record.id: placed for placed in reading.shelves[shelf]}


def ids_of(headings: list[Heading]) -> set[str]:
    """The ids of a vocabulary."""
    return {heading.id for heading in headings}
