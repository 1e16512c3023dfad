"""How much fits on the paper: the height of a sheet in points, from above.

The lines of every paragraph are counted with the widths of Arial's letters, to
which Helvetica and Liberation Sans are cut. The lengths here are those of
`sheet.css` for print; `tests/sheet` holds the two together in a real browser.
"""

from __future__ import annotations

from functools import lru_cache

from netx.output.figures import figure
from netx.output.sheet.page import Box, Figure, Page, Said
from netx.output.sheet.words import NOT_SAID, decision, heading, rows_shown
from netx.results.parts import SourceRow

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
_USUAL, _REST, _WIDEST = 556, 700, 1000
_EAST = "\u2e80"
"""Letters in neither table: digits and the like in ASCII, others, and the wide ones
of East Asia, which begin here."""

PAPERS = ((555.0, 735.0), (538.0, 785.0))
"""Width and height in points of Letter and A4 inside margins of 10 mm."""

_LINE = 13.0
_RESERVE = 5.0
_RULE = 23.0
FEWEST_RULES, MOST_RULES = 2, 9


_TRUST = 0.985
"""The share of a line that is counted on: browsers round widths, each in its way."""


def _table(widths: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_WIDTHS = (_table(_REGULAR), _table(_BOLD))


def _width(letter: str) -> int:
    """The width of a letter that is in neither table."""
    return _USUAL if letter.isascii() else _REST if letter < _EAST else _WIDEST


@lru_cache(maxsize=20_000)
def lines(text: str, room: float, size: float, bold: bool = False) -> int:
    """How many lines a paragraph takes in so many points of width."""
    table = _WIDTHS[bold]
    most = room / size * 1000 * _TRUST
    count, at = 1, 0.0
    for word in text.split():
        wide = sum(table.get(c) or _width(c) for c in word)
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
    """How many ruled lines there is room for."""
    space = min(left(page, paper) for paper in PAPERS)
    return max(FEWEST_RULES, min(page.rules + int(space // _RULE), MOST_RULES))


def left(page: Page, paper: tuple[float, float]) -> float:
    """The points left at the foot of the last page; less than nothing if it takes too many."""
    wide, high = paper
    high -= _RESERVE
    most = 2 if len(page.names) > 2 else 1
    pages, used = 1, 0.0
    for block in blocks(page, wide):
        if used + block > high and pages < most:  # a block never breaks across two pages
            pages, used = pages + 1, 0.0
        used += block
    return high - used


def blocks(page: Page, wide: float) -> list[float]:
    """The heights of what stands below one another, in points, on paper so wide."""
    top = 18.5 * lines(heading(page.names), wide, 15, bold=True) + 4
    top += _LINE * lines(decision(page.names), wide, 11)
    top += sum(_LINE * lines(_run(page, pair, " "), wide, 11) for pair in page.direct)
    foot = f"{page.notice} {page.data} {page.more}"
    end = [_sources(page, wide), 10 + 10.6 * lines(foot, wide, 8.5, bold=True)]
    if page.questions_only:
        rules = _RULE * page.rules
        return [top, 18, *(one + rules for one in _asked(page, wide - 14)), *end]
    return [
        top,
        *_options(page, wide),
        *_boxes(page, wide),
        _pair(page, wide),
        18 + _RULE * page.rules,
        *end,
    ]


def _with_refs(page: Page, one: Said) -> str:
    numbers = ",".join(map(str, page.refs(one)))
    text = f"{one.of}: {one.text}" if one.of else one.text
    return f"{text} [{numbers}]" if numbers else text


def _run(page: Page, said: tuple[Said, ...], between: str) -> str:
    return between.join(_with_refs(page, one) for one in said)


def _options(page: Page, wide: float) -> list[float]:
    count = len(page.names)
    label = wide * 0.16
    cell = (wide - label) / count - 8
    label -= 6
    heads = [*page.names]
    if page.standing:
        pairs = zip(page.names, page.standing, strict=True)
        heads = [f"{name} {_with_refs(page, standing)}" for name, standing in pairs]
    rows = [3 + max(_LINE * lines(head, cell, 11, bold=True) for head in heads)]
    for row in page.rows:
        tallest = 0.0
        for said in row.cells:
            paragraphs = [_with_refs(page, one) for one in said] or [NOT_SAID]
            if row.run_in:
                paragraphs = [", ".join(paragraphs)]
            tallest = max(tallest, sum(_LINE * lines(one, cell, 11) for one in paragraphs))
        rows.append(max(tallest, 12.2 * lines(row.question, label, 10, bold=True)) + 3.9)
    return rows if page.rows else []


def _boxes(page: Page, wide: float) -> list[float]:
    """Two boxes side by side; the last of an odd number over the whole width."""
    odd = page.boxes[-1:] if len(page.boxes) % 2 else ()
    pairs = page.boxes[: len(page.boxes) - len(odd)]
    heights = [_box(page, box, (wide - 12) / 2 - 9) for box in pairs]
    rows = [max(heights[i : i + 2]) + 5 for i in range(0, len(heights), 2)]
    rows += [_box(page, box, wide - 9) + 5 for box in odd]
    return [rows[0] + 18, *rows[1:]] if rows else []


def _box(page: Page, box: Box, room: float) -> float:
    total = 12.5 * lines(f"{box.about}: {box.trial} [00]", room, 10, bold=True)
    total += 10.4 * lines(f"Who was in it: {box.population}. Counted: {box.counted}.", room, 8.5)
    if box.outcome is not None:
        total += 12.5 * lines(_with_refs(page, box.outcome), room, 10) + 1
    arms = [room * 0.35 - 5] * 2 if box.against is not None else [room * 0.7 - 5]
    label = room * 0.3 - 4
    heads = [f"{box.arm} ({box.n} people)"]
    if box.against is not None:
        heads.append(f"{box.against} ({box.against_n} people)")
    if box.figures or box.severe:
        tall = max(lines(h, arms[0], 9, bold=True) for h in heads)
        total += 11 * max(tall, lines(rows_shown(box), label, 9, bold=True)) + 3
    total += sum(_figure(one, label, arms[0]) for one in box.figures)
    if box.severe:
        total += 11.5 * lines(f"Severe ones ({box.severe_means})", room, 9, bold=True) + 2
        total += sum(_figure(one, label, arms[0]) for one in box.severe)
    return total + 8


def _figure(one: Figure, label: float, arm: float) -> float:
    tall = lines(one.effect, label, 10)
    for value in (one.value, one.against):
        beside_bar = arm - 34 if value is not None else arm
        words = f"{figure(value)} of 100" if value is not None else figure(value)
        tall = max(tall, lines(words, max(beside_bar, 44), 10))
    return 12.5 * tall + 1


def _pair(page: Page, wide: float) -> float:
    """What is not known and where sources differ, beside the questions."""
    room = (wide - 14) * 0.42
    doubts = 18 + sum(_LINE * lines(_with_refs(page, o), room - 10, 11) for o in page.unknown)
    if page.points or page.points_spare:
        doubts += 18
    for point in page.points:
        doubts += _LINE * lines(_with_refs(page, point.topic), room, 11, bold=True)
        doubts += sum(_LINE * lines(_with_refs(page, p), room - 8, 11) for p in point.positions)
    if page.points_spare:
        doubts += _LINE
    return max(doubts, 18 + sum(_asked(page, (wide - 14) * 0.58 - 14)))


def _asked(page: Page, room: float) -> list[float]:
    return [_LINE * lines(_with_refs(page, one), room, 11) + 2 for one in page.questions]


def source_text(source: SourceRow, number: int) -> str:
    """A source as it stands on the sheet: number, publisher, title and date."""
    return f"{number} {source.publisher}: {source.title}. {dated(source)}."


def dated(source: SourceRow) -> str:
    """The date of a source, with a word where it was checked long ago."""
    old = f", last checked {source.accessed}: may be out of date" if source.stale else ""
    return source.date + old


def read_on(sources: tuple[SourceRow, ...]) -> str:
    """When the sources without a date were read; nothing when all have one."""
    days = sorted({source.accessed for source in sources if source.date == "undated"})
    if not days:
        return ""
    span = f"on {days[0]}" if len(days) == 1 else f"from {days[0]} to {days[-1]}"
    return f"Undated ones were read {span}."


def _sources(page: Page, wide: float) -> float:
    # Each source is followed by a gap, about as wide as two letters.
    run = " ".join(f"{source_text(s, page.numbers[s.id])}__" for s in page.sources)
    return 9.7 * lines(run, wide, 8) + 14
