"""Paragraphs: text wrapped to a width in terminal cells, with a style and references.

Rich does this, too, but takes a third of a millisecond a line and a quarter of a
whole command to import; the pages have a thousand lines and four styles.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_STYLES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4"}
_WORD = re.compile(r"\S+\s*")


class Line(str):
    """A line of text; `painted` is the same with the terminal's codes of its styles."""

    painted: str

    def __new__(cls, text: str, painted: str = "") -> Line:
        """Make a line; without `painted` it has no style."""
        line = super().__new__(cls, text)
        line.painted = painted or text
        return line


def paint(text: str, style: str) -> str:
    """Text in a style, `bold`, `dim`, `italic` or `underline`; without one, as it is."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if style and text else text


def paragraph(words: str, width: int, style: str = "", refs: str = "") -> list[Line]:
    """A paragraph's lines, none wider than `width` cells; `refs` follow it, dim.

    Takes text on one line. A word that is wider than a line goes on in the next.
    """
    text = f"{words} {refs}" if refs else words
    lines = []
    for start, end in _breaks(text, width):
        line = text[start:end].rstrip()
        own, other = line[: max(len(words) - start, 0)], line[max(len(words) - start, 0) :]
        lines.append(Line(line, paint(own, style) + paint(other, "dim")))
    return lines or [Line("")]


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@lru_cache(maxsize=4096)
def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Where each line begins and ends; spaces at a line's end are still in it."""
    if cells(text) <= width:
        return [(0, len(text))] if text else []
    starts = [0]
    filled = 0
    for match in _WORD.finditer(text):
        word = match[0]
        room = cells(word.rstrip())
        if filled and filled + room > width:
            starts.append(match.start())
            filled = 0
        if room > width:
            for place, character in enumerate(word.rstrip(), match.start()):
                one = _cells_of(character)
                if filled + one > width:
                    starts.append(place)
                    filled = 0
                filled += one
            filled += len(word) - len(word.rstrip())
        else:
            filled += cells(word)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))
