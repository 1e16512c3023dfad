"""How much room a first screen has left: its lines on a page of 80 columns, in advance.

A first screen has a fixed number of lines, as an Option Grid has one page. The answers to
the questions come first; side effects take the lines that are left, so that a short answer
leaves room for more of them. The count is of a page of 80 columns wherever it is printed,
so that the same facts stand on every screen, in JSON and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from textwrap import wrap

from netx.results.leads import LeadCell, LeadCompared, LeadFigure

COLUMNS = 80
BESIDE = 61
"""Cells beside the label of a question."""

LABEL = 30
"""Cells of the names in a table of side effects."""

FEWEST_ROWS, MOST_ROWS = 2, 8
"""Rows of side effects: two are a start, eight are what a Drug Facts Box has."""

MOST_LINES = {1: 47, 2: 51, 3: 71, 4: 88}
"""Lines of a first screen, by the number of treatments on it. Where columns fold, the count
here can be one or two short of the page's, whose limits are 48, 52, 72 and 90."""

TABLE = 3
"""Lines of a table beside its rows and what stands under it: a blank one, its head, a rule."""

FRAME = {1: 10, 2: 12, 3: 13, 4: 11}
"""Of these, lines that are always there: title, blank lines, heads, rules, the closing lines."""

CELL = {2: 29, 3: 24}
"""Cells of a column of two or three options; four options stand under one another."""


@lru_cache(maxsize=4_000)
def lines(text: str, width: int, sources: int = 1) -> int:
    """How many lines a text takes, with the numbers of its sources, in a column of a width."""
    numbers = f" [{','.join(['00'] * sources)}]" if sources else ""
    return max(folds(text + numbers, width), 1)


def folds(text: str, width: int, at_hyphens: bool = False) -> int:
    """Over how many lines of a width a text folds: between words, and if asked at hyphens."""
    return len(wrap(text, width, break_on_hyphens=at_hyphens))


def head_lines(heads: Sequence[str], names: Sequence[str]) -> int:
    """How many lines the title and the heads of columns take beyond one each."""
    title = folds(", ".join(names) + " or?", COLUMNS, True) - 1
    width = CELL.get(len(heads))
    return title + (max(folds(head, width, True) for head in heads) - 1 if width else 0)


def question_lines(heads: Sequence[str], cells: Sequence[LeadCell]) -> int:
    """How many lines a question of a comparison takes."""
    count = len(cells)
    if count in CELL:
        above = 1 if count == 3 else 0
        return above + max(lines(one.text, CELL[count], len(one.source_ids)) for one in cells)
    return 1 + sum(
        lines(f"{head}: {one.text}", COLUMNS - 2, len(one.source_ids))
        for head, one in zip(heads, cells, strict=True)
    )


def effect_lines(heads: Sequence[str], rows: Sequence[LeadCompared]) -> int:
    """How many lines a side effect of a comparison takes, its one or two grades together."""
    said = [
        "; ".join(filter(None, map(figure_words, cells)))
        for cells in zip(*(row.cells for row in rows), strict=True)
    ]
    severe = ", severe" if len(rows) == 1 and rows[0].grade == "severe" else ""
    label = f"{rows[0].effect.name}{severe}"
    if len(said) in CELL:
        own = max(lines(text, CELL[len(said)]) for text in said)
        return own + 1 if len(said) == 3 else max(own, folds(label, 17, True))
    told = "; ".join(f"{head} {text} [00]" for head, text in zip(heads, said, strict=True))
    return lines(f"{label}: {told}", COLUMNS)


def figure_words(cell: LeadFigure) -> str:
    """About what a page prints for a figure."""
    if cell.value is None:
        return cell.text.replace(" of 100", "")
    about = "; ".join(one for one in (cell.said_as, cell.arm, cell.trial) if one)
    return f"00 / 00 ({about})" if cell.comparator is not None else f"00, no comparison ({about})"
