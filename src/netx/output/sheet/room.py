"""How much fits on the paper: the height of a sheet in points, from above.

The lines of every paragraph are counted with the widths of Arial's letters, to
which Helvetica and Liberation Sans are cut. The lengths here are those of
`sheet.css` for print; `tests/sheet` holds the two together in a real browser.
"""

from __future__ import annotations

from functools import lru_cache

from netx.output.figures import figure
from netx.output.sheet.page import Box, Figure, Page, Said
from netx.output.sheet.words import NOT_SAID, decision, heading
from netx.results import SourceRow

_REGULAR = {
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft·", 333: '()-`r“”', 334: "{}",
    355: '"', 389: "*", 469: "^", 500: "Jcksvxyz", 584: "+<=>~×", 611: "FTZ",
    667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W",
    1000: "—…", 1015: "@",
}  # fmt: skip
_BOLD = {
    238: "'", 278: " ,./I\\ijl‘’", 280: "|", 333: "!()-:;[]`ft", 389: "*r{}", 474: '"',
    500: "z“”", 584: "+<=>^~×", 611: "?FLTZbdghnopqu", 667: "EPSVXY", 722: "&ABCDHKNRU",
    778: "GOQw", 833: "M", 889: "%m", 944: "W", 975: "@", 1000: "—…",
}  # fmt: skip
_USUAL = 556
_REST = 700
"""Letters that are in neither table: digits and the like in ASCII, others beyond."""

PAPERS = ((555.0, 735.0), (538.0, 785.0))
"""Width and height in points of Letter and A4 inside margins of 10 mm."""

_LINE = 13.5
_RULE = 23.0
FEWEST_RULES, MOST_RULES = 2, 9


def _table(widths: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_WIDTHS = (_table(_REGULAR), _table(_BOLD))


@lru_cache(maxsize=20_000)
def lines(text: str, room: float, size: float, bold: bool = False) -> int:
    """How many lines a paragraph takes in so many points of width."""
    table = _WIDTHS[bold]
    most = room / size * 1000
    count, at = 1, 0.0
    for word in text.split():
        wide = sum(table.get(c, _USUAL if c.isascii() else _REST) for c in word)
        if at and at + 278 + wide > most:
            count, at = count + 1, 0.0
        at += wide + (278 if at else 0)
        if at > most:  # a word longer than the line is broken
            count += int(at // most)
            at %= most
    return count


def fits(page: Page) -> bool:
    """Whether a sheet stays on one page, or two for three options, on A4 and Letter."""
    return all(left(page, paper) >= 0 for paper in PAPERS)


def spare_rules(page: Page) -> int:
    """How many ruled lines the space that is left has room for."""
    space = min(left(page, paper) for paper in PAPERS)
    beside = max(page.rules + int(space // _RULE), FEWEST_RULES)
    return min(beside, MOST_RULES)


def left(page: Page, paper: tuple[float, float]) -> float:
    """The points that are left below a sheet on a paper, less than nothing if too few."""
    wide, high = paper
    pages = 2 if len(page.names) > 2 else 1
    # What does not break across pages can leave a hole at the foot of the first one.
    hole = 150 if pages > 1 else 0
    return high * pages - hole - height(page, wide)


def height(page: Page, wide: float) -> float:
    """The height of a sheet in points, on paper with so much room from side to side."""
    total = 18.5 * lines(heading(page.names), wide, 15, bold=True)
    total += _LINE * lines(decision(page.names), wide, 11) + 4
    if not page.questions_only:
        total += _options(page, wide) + _boxes(page, wide) + _doubts(page, wide)
    total += _questions(page, wide)
    total += 4 + _sources(page, wide) + 11 * lines(page.more, wide, 9) + 12 + 6
    return total


def _with_refs(page: Page, one: Said) -> str:
    numbers = ",".join(map(str, page.refs(one)))
    return f"{one.text} [{numbers}]" if numbers else one.text


def _options(page: Page, wide: float) -> float:
    count = len(page.names)
    label = wide * 0.16
    cell = (wide - label) / count - 8
    label -= 6
    heads = max(
        _LINE * lines(name, cell, 11, bold=True) + 11.5 * lines(standing, cell, 9.5)
        for name, standing in zip(page.names, page.standing, strict=True)
    )
    total = 3 + heads
    for row in page.rows:
        tallest = max(
            sum(_LINE * lines(_with_refs(page, one), cell, 11) for one in said or (Said(NOT_SAID),))
            for said in row.cells
        )
        total += max(tallest, 12.2 * lines(row.question, label, 10, bold=True)) + 3.5
    return total


def _boxes(page: Page, wide: float) -> float:
    if not page.boxes:
        return 0
    columns = min(len(page.boxes), 2)
    room = (wide - 12 * (columns - 1)) / columns - 9
    heights = [_box(page, box, room) for box in page.boxes]
    rows = [heights[i : i + columns] for i in range(0, len(heights), columns)]
    return 18 + sum(max(row) + 5 for row in rows)


def _box(page: Page, box: Box, room: float) -> float:
    total = 12.5 * lines(f"{box.about}: {box.trial} [00]", room, 10, bold=True)
    total += 11 * lines(f"Who was in it: {box.population}.", room, 9)
    total += 11 * lines(f"Counted: {box.counted}.", room, 9)
    if box.outcome is not None:
        total += 12.5 * lines(_with_refs(page, box.outcome), room, 10) + 1
    arms = [room * 0.32 - 6] * 2 if box.against is not None else [room * 0.64 - 6]
    label = room * 0.36 - 4
    heads = [f"{box.arm} ({box.n} people)"]
    if box.against is not None:
        heads.append(f"{box.against} ({box.against_n} people)")
    if box.figures or box.severe:
        total += 11 * max(lines(h, arms[0], 9, bold=True) for h in heads) + 3
    total += sum(_figure(one, label, arms[0]) for one in box.figures)
    if box.severe:
        total += 11.5 * lines(f"Severe ones ({box.severe_means})", room, 9, bold=True) + 2
        total += sum(_figure(one, label, arms[0]) for one in box.severe)
    return total + 9


def _figure(one: Figure, label: float, arm: float) -> float:
    words = max((f"{figure(v)} of 100" for v in (one.value, one.against)), key=len)
    return 12.5 * max(lines(one.effect, label, 10), lines(words, max(arm - 34, 40), 10)) + 1


def _doubts(page: Page, wide: float) -> float:
    room = (wide - 14) / 2 if page.points else wide
    room -= 10
    unknown = sum(_LINE * lines(_with_refs(page, one), room, 11) + 1 for one in page.unknown)
    differ = 0.0
    for point in page.points:
        differ += _LINE * lines(_with_refs(page, point.topic), room, 11, bold=True) + 1
        differ += sum(_LINE * lines(_with_refs(page, p), room - 10, 11) for p in point.positions)
    if page.points_spare:
        differ += _LINE
    return 19 + max(unknown, differ)


def _questions(page: Page, wide: float) -> float:
    if page.questions_only:
        room = wide - 16
        return 19 + sum(
            _LINE * lines(_with_refs(page, one), room, 11) + _RULE * page.rules + 3
            for one in page.questions
        )
    room = wide * 0.6 - 16
    asked = sum(_LINE * lines(_with_refs(page, one), room, 11) + 2 for one in page.questions)
    return 19 + max(asked, _LINE + _RULE * page.rules)


def source_text(source: SourceRow, number: int) -> str:
    """A source as it stands on the sheet: number, publisher, title and date."""
    return f"{number} {source.publisher}: {source.title}. {dated(source)}."


def dated(source: SourceRow) -> str:
    """The date of a source; for one without a date, the day on which it was read."""
    return f"undated, read {source.accessed}" if source.date == "undated" else source.date


def _sources(page: Page, wide: float) -> float:
    run = "  ".join(source_text(source, page.numbers[source.id]) for source in page.sources)
    return 9.8 * lines(run, wide, 8) + 12
