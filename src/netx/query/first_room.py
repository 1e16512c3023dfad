"""How much room a first screen has left: its lines on a page of 80 columns, in advance.

A first screen has a fixed number of lines, as an Option Grid has one page. The answers to
the questions come first; side effects take the lines that are left, so that a short answer
leaves room for more of them. The count is of a page of 80 columns wherever it is printed,
so that the same facts stand on every screen, in JSON and on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

from netx.results.leads import LeadCompared, LeadFigure

COLUMNS = 80
BESIDE = 61
"""Cells beside the label of a question."""

NUMBERS = " [00,00]"
"""What the source numbers behind a text take."""

FEWEST_ROWS, MOST_ROWS = 3, 8
"""Rows of side effects: three are a start, eight are what a Drug Facts Box has."""

FEWEST_OF_THREE = 2
"""Three options in narrow columns take up to five lines a row."""

MOST_LINES = {1: 48, 2: 52, 3: 72, 4: 90}
"""Lines of a first screen, by the number of treatments on it."""

TABLE = 3
"""Lines of a table beside its rows and what stands under it: a blank one, its head, a rule."""

FRAME = {1: 9, 2: 13, 3: 14, 4: 12}
"""Of these, lines that are always there: title, blank lines, heads, rules, the closing lines."""

CELL = {2: 28, 3: 24}
"""Cells of a column of two or three options; four options stand under one another."""


def lines(text: str, width: int) -> int:
    """How many lines a text takes, with its source numbers, in a column of a width."""
    return max(len(wrap(text + NUMBERS, width, break_on_hyphens=False)), 1)


def question_lines(heads: Sequence[str], cells: Sequence[str]) -> int:
    """How many lines a question of a comparison takes."""
    count = len(cells)
    if count in CELL:
        above = 1 if count == 3 else 0
        return above + max(lines(text, CELL[count]) for text in cells)
    return 1 + sum(lines(f"{h}: {t}", COLUMNS - 2) for h, t in zip(heads, cells, strict=True))


def effect_lines(heads: Sequence[str], row: LeadCompared) -> int:
    """How many lines a side effect of a comparison takes."""
    said = [figure_words(cell) for cell in row.cells]
    severe = ", severe" if row.grade == "severe" else ""
    label = f"{row.effect.name}{severe}"
    if len(said) in CELL:
        own = max(lines(text, CELL[len(said)]) for text in said)
        return own + 1 if len(said) == 3 else max(own, len(wrap(label, 17)))
    told = "; ".join(f"{head} {text}{NUMBERS}" for head, text in zip(heads, said, strict=True))
    return lines(f"{label}: {told}", COLUMNS)


def figure_words(cell: LeadFigure) -> str:
    """About what a page prints for a figure."""
    return cell.text if cell.value is None else f"00 / 00 ({cell.trial})"


def that_fit(rows: Iterable[tuple[LeadCompared, int]], room: int) -> list[LeadCompared]:
    """The first rows that fit into a number of lines, at least `FEWEST_ROWS` of them.

    Of three options at least `FEWEST_OF_THREE`.

    Takes each row with the lines that it takes.
    """
    kept: list[LeadCompared] = []
    for row, taken in rows:
        room -= taken
        fewest = FEWEST_OF_THREE if len(row.cells) == 3 else FEWEST_ROWS
        if len(kept) == MOST_ROWS or (room < 0 and len(kept) >= fewest):
            break
        kept.append(row)
    return kept
