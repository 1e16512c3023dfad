"""What a page shows of options side by side: the words of the program, on screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from netx.output.blocks import Section
from netx.output.pages.comparison import first_screen
from netx.output.pages.sheet import ASKED, FOR_SEVERAL, ON_PAPER, to_ask, to_write
from netx.results.answers import CompareResult
from netx.results.lists import EntryRow

ON_THEIR_PAGES = " on their own pages"
"""Behind "6 more", where each option has a page."""


def compared_page(compared: CompareResult, on_paper: bool) -> list[Section]:
    """The first screen of a comparison; on paper without the questions, which stand apart."""
    return first_screen(compared, ON_PAPER if on_paper else ON_THEIR_PAGES, not on_paper)


def write_section(questions: Sequence[EntryRow]) -> Section:
    """What a visit sheet of several options asks, and leaves to write.

    Takes all questions, of which the first have room.
    """
    return to_write(to_ask([(one, []) for one in questions[:ASKED]]), FOR_SEVERAL)
