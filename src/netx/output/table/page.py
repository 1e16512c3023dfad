"""A page for people: headings, hanging bullets, tables and numbered sources.

Rich lays out and colours; markup, emoji and highlighting are off, so that
`[brackets]` and `:colons:` in the data stay text. Cells fold and are never cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from netx.output.legible import fits, one_line
from netx.output.sink import Target
from netx.results import CitationOut, DatasetStamp, Listing, SourceRow

BULLET = "• "


class Page:
    """Lines and tables in order, then the closing line and the sources used."""

    def __init__(self, target: Target, sources: Sequence[SourceRow]) -> None:
        self.width = target.width
        self._encoding = target.encoding
        self._sources = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}
        self._buffer = io.StringIO()
        self.console = Console(
            file=self._buffer,
            width=target.width,
            force_terminal=target.colour,
            color_system="standard" if target.colour else None,
            no_color=not target.colour,
            force_jupyter=False,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def text(self, words: str, style: str = "") -> Text:
        """Words as Rich text, with nothing in them that acts on the terminal."""
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

    def wrapped(self, words: str, width: int, refs: str = "", bullet: str = "") -> Text:
        """A paragraph wrapped to a width, behind a bullet, as the text of a cell."""
        lead = fits(bullet, self._encoding)
        paragraph = self._with_refs(words, "", refs)
        lines = paragraph.wrap(self.console, max(width - len(lead), 1), overflow="fold")
        out = Text()
        for place, one in enumerate(lines):
            one.rstrip()
            out.append("\n" if place else "").append(lead if place == 0 else " " * len(lead))
            out.append_text(one)
        return out

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

    def _with_refs(self, words: str, style: str, refs: str) -> Text:
        text = self.text(words, style)
        if refs:
            text.append(" " + refs, "dim")
        return text

    def _hang(self, lead: str, words: str, style: str, indent: int, refs: str) -> None:
        if self.width < 40:
            indent = min(indent, 1)
        lead = fits(lead, self._encoding)
        text = self._with_refs(words, style, refs)
        room = max(self.width - indent - len(lead), 8)
        for place, one in enumerate(text.wrap(self.console, room, overflow="fold") or [Text()]):
            one.rstrip()
            start = " " * indent + (lead if place == 0 else " " * len(lead))
            self.console.print(
                Text(start).append_text(one), no_wrap=True, crop=False, overflow="ignore"
            )
