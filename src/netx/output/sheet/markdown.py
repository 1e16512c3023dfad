"""The sheet as Markdown: the same words and numbers, to paste into notes or mail."""

from __future__ import annotations

from collections.abc import Iterator

from netx.output.figures import figure
from netx.output.render import markdown_text
from netx.output.sheet.page import Box, Figure, Page, Said
from netx.output.sheet.room import dated, read_on
from netx.output.sheet.words import APART, NOT_SAID, decision, heading, rows_shown


def markdown(page: Page) -> str:
    """The whole sheet. Equal sheets give equal text."""
    return "\n".join(_lines(page)) + "\n"


def _said(page: Page, one: Said) -> str:
    numbers = ",".join(map(str, page.refs(one)))
    of = f"*{markdown_text(one.of)}:* " if one.of else ""
    return of + markdown_text(one.text) + (rf" \[{numbers}\]" if numbers else "")


def _lines(page: Page) -> Iterator[str]:
    yield f"# {markdown_text(heading(page.names))}"
    yield ""
    yield markdown_text(decision(page.names))
    for pair in page.direct:
        yield from ("", " ".join(_said(page, one) for one in pair))
    if not page.questions_only:
        yield from _options(page)
        if len(page.boxes) > 1:
            yield from ("", APART)
        for box in page.boxes:
            yield from _box(page, box)
        yield from _doubts(page)
    yield from ("", "## Questions to ask", "")
    yield from (f"- [ ] {_said(page, one)}" for one in page.questions)
    yield from ("", "## Sources", "")
    for number, source in enumerate(page.sources, 1):
        where = f" <{source.url}>" if source.url and "\n" not in source.url else ""
        text = f"{source.publisher}: {source.title}. {dated(source)}."
        yield f"{number}. {markdown_text(text)}{where if '>' not in (source.url or '') else ''}"
    if read_on(page.sources):
        yield from ("", read_on(page.sources))
    yield from ("", f"**{page.notice}**", "", page.data, "", markdown_text(page.more))


def _options(page: Page) -> Iterator[str]:
    for name, standing in zip(page.names, page.standing, strict=False):
        yield from ("", f"{markdown_text(name)}, {_said(page, standing)}")
    for row in page.rows:
        yield from ("", f"## {markdown_text(row.question)}")
        for name, cell in zip(page.names, row.cells, strict=True):
            yield from ("", f"**{markdown_text(name)}**", "")
            said = [_said(page, one) for one in cell or (Said(NOT_SAID),)]
            yield from (f"- {one}" for one in ([", ".join(said)] if row.run_in else said))


def _box(page: Page, box: Box) -> Iterator[str]:
    title = Said(f"{box.about}: {box.trial}, of 100 people", (box.source,))
    yield from ("", f"## {_said(page, title)}", "")
    yield f"Who was in it: {markdown_text(box.population)}."
    yield ""
    yield f"Counted: {markdown_text(box.counted)}."
    if box.outcome is not None:
        yield from ("", _said(page, box.outcome))
    arms = [f"{box.arm} ({box.n} people)"]
    if box.against is not None:
        arms.append(f"{box.against} ({box.against_n} people)")
    yield ""
    yield f"| {rows_shown(box)} | {' | '.join(map(markdown_text, arms))} |"
    yield f"| --- |{' --- |' * len(arms)}"
    yield from (_figure(one, one.effect, len(arms)) for one in box.figures)
    yield from (
        _figure(one, f"{one.effect}, severe ({box.severe_means})", len(arms)) for one in box.severe
    )


def _figure(one: Figure, label: str, arms: int) -> str:
    values = [one.value, one.against][:arms]
    cells = (figure(v) if v is None else f"{figure(v)} of 100" for v in values)
    return f"| {markdown_text(label)} | {' | '.join(cells)} |"


def _doubts(page: Page) -> Iterator[str]:
    yield from ("", "## What is not known", "")
    yield from (f"- {_said(page, one)}" for one in page.unknown)
    if page.points or page.points_spare:
        yield from ("", "## Where sources differ", "")
        for point in page.points:
            yield f"- {_said(page, point.topic)}"
            yield from (f"  - {_said(page, one)}" for one in point.positions)
        if page.points_spare:
            yield f"- {page.points_spare} more in netx."
