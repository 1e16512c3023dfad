"""A page for people: headings, hanging bullets, tables and numbered sources.

Rich lays out the tables, and is imported for the first of them; markup, emoji and
highlighting are off, so that `[brackets]` and `:colons:` in the data stay text.
Cells fold and are never cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from netx.output.legible import fits, one_line
from netx.output.sink import Target
from netx.output.table.paragraph import Line, cells, paragraph

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from netx.results import CitationOut, DatasetStamp, Listing, SourceRow

BULLET = "• "


class Page:
    """Lines and tables in order, then the closing line and the sources used."""

    def __init__(self, target: Target, sources: Sequence[SourceRow]) -> None:
        self.width = target.width
        self._colour = target.colour
        self._encoding = target.encoding
        self._sources = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}
        self._buffer = io.StringIO()

    @cached_property
    def console(self) -> Console:
        """Rich's console, which writes to the page; made for the first table."""
        from rich.console import Console

        return Console(
            file=self._buffer,
            width=self.width,
            force_terminal=self._colour,
            color_system="standard" if self._colour else None,
            no_color=not self._colour,
            force_jupyter=False,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def text(self, words: str, style: str = "") -> Text:
        """Words as Rich text, with nothing in them that acts on the terminal."""
        from rich.text import Text

        return Text(fits(one_line(words), self._encoding), style=style, overflow="fold")

    def line(self, words: str = "", style: str = "", indent: int = 0, refs: str = "") -> None:
        """A paragraph, indented; references follow it."""
        self._hang("", words, style, indent, refs)

    def bullet(self, words: str, refs: str = "", indent: int = 2, style: str = "") -> None:
        """A paragraph behind a bullet, its lines under one another."""
        self._hang(BULLET, words, style, indent, refs)

    def heading(self, words: str) -> None:
        """A heading with a blank line before it."""
        self.line()
        self.line(words, "bold")

    def minor_heading(self, words: str, refs: str = "") -> None:
        """A heading inside a part of the page."""
        self.line(words, "underline", indent=2, refs=refs)

    def table(self, table: Table) -> None:
        """A Rich table."""
        self.console.print(table, overflow="fold", crop=False)

    def refs(self, cited: Iterable[str | CitationOut | Listing]) -> str:
        """The numbers of cited sources on this page: [1,3]; nothing for none."""
        ids = dict.fromkeys(one if isinstance(one, str) else one.id for one in cited)
        numbers = sorted(self._number(id_) for id_ in ids if id_ in self._sources)
        return f"[{','.join(map(str, numbers))}]" if numbers else ""

    def wrapped(
        self, words: str, width: int, refs: str = "", bullet: str = "", style: str = ""
    ) -> list[Line]:
        """A paragraph's lines within a width, behind a bullet."""
        lead = fits(bullet, self._encoding)
        lines = self._lines(words, max(width - len(lead), 1), style, refs)
        leads = [lead, *[" " * len(lead)] * (len(lines) - 1)]
        return [Line(a + b, a + b.painted) for a, b in zip(leads, lines, strict=True)]

    def columns(self, columns: Sequence[Sequence[Line]], width: int, between: str) -> None:
        """Columns of lines side by side, each `width` cells wide, `between` them a line."""
        for row in zip_longest(*columns, fillvalue=Line("")):
            padded = (self._painted(one) + " " * (width - cells(one)) for one in row)
            self._put(between.join(padded))

    def finish(self, notice: str, dataset: DatasetStamp) -> str:
        """The whole page: the closing line, the sources used, the data's version."""
        self.line()
        self.line(notice, "italic")
        for id_, number in self._numbers.items():
            source = self._sources[id_]
            old = f", last checked {source.accessed}: may be out of date" if source.stale else ""
            self._hang(
                f"[{number}] ",
                f"{source.publisher}: {source.title}. {source.date}{old} ({source.id})",
                "dim",
                0,
                "",
            )
        self.line(f"Data {dataset.version}", "dim")
        lines = self._buffer.getvalue().split("\n")
        return "\n".join(one.rstrip() for one in lines)

    def _number(self, id_: str) -> int:
        return self._numbers.setdefault(id_, len(self._numbers) + 1)

    def _lines(self, words: str, width: int, style: str, refs: str) -> list[Line]:
        return paragraph(fits(one_line(words), self._encoding), width, style, refs)

    def _painted(self, line: Line) -> str:
        return line.painted if self._colour else line

    def _put(self, line: str) -> None:
        self._buffer.write(line + "\n")

    def _hang(self, lead: str, words: str, style: str, indent: int, refs: str) -> None:
        if self.width < 40:
            indent = min(indent, 1)
        lead = fits(lead, self._encoding)
        room = max(self.width - indent - len(lead), 8)
        start = " " * indent + lead
        for one in self._lines(words, room, style, refs):
            self._put(start + self._painted(one))
            start = " " * len(start)
