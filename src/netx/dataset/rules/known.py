"""What the rules look things up in, and what several of them ask."""

from __future__ import annotations

import re
from datetime import date

from netx.basis import OF_PAGES
from netx.dataset.read import Placed, Reading
from netx.model import Heading

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""An id: kebab-case ASCII."""

DATE = re.compile(r"[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
"""An ISO 8601 date, as exact as it is known."""


def is_date(text: str) -> bool:
    """Whether a text is an ISO 8601 date of the calendar, as exact as it is known."""
    if not DATE.fullmatch(text):
        return False
    try:
        return len(text) < len("2026-11-20") or bool(date.fromisoformat(text))
    except ValueError:
        return False


_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+|doi:10\.[0-9]{4,9}/[^\s<>\"\\]+", re.IGNORECASE)
"""An address that a reader may open: the web, or a DOI."""


def bad_address(url: str | None) -> str | None:
    """What is wrong with an address field; nothing if it is empty or can be opened safely."""
    if url is None or _ADDRESS.fullmatch(url):
        return None
    return f"“{url}” is no address of the web (http or https) and no doi"


def records_of(reading: Reading, shelf: str) -> dict[str, Placed]:
    """The records of a shelf by id."""
    return {placed.record.id: placed for placed in reading.shelves[shelf]}


def ids_of(headings: list[Heading]) -> set[str]:
    """The ids of a vocabulary."""
    return {heading.id for heading in headings}


def on_pages(text: str) -> str | None:
    """What is wrong with a text that speaks of a page or a list; nothing if it does not."""
    match = OF_PAGES.search(text)
    return f"“{match[0]}” speaks of a page or a list" if match else None
