"""How the width of a page is shared among the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence

BETWEEN = 2
"""Cells between two columns."""


def shared_widths(
    kinds: Sequence[str], least: Sequence[int], whole: Sequence[int], width: int
) -> list[int]:
    """A width for each column, in cells.

    Takes each column's kind, the width that its longest word needs and the one that its
    longest cell would fill. Figures and codes get room first, then names, which get no
    more than three eighths of the page, then words, evenly. Rich alone takes room from
    all columns alike and folds names of two words.
    """
    widths = list(least)
    room = width - BETWEEN * (len(widths) - 1) - sum(widths)
    for first in (("code", "figure"), ("name",), ("words",)):
        wanting = [i for i, kind in enumerate(kinds) if kind in first]
        most = width * 3 // 8 if first == ("name",) else width
        while room > 0 and any(widths[i] < min(whole[i], most) for i in wanting):
            for i in wanting:
                if widths[i] < min(whole[i], most) and room > 0:
                    widths[i] += 1
                    room -= 1
    return widths
