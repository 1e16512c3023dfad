"""Blocks on a terminal, drawn with Rich: one accent colour, quiet source numbers, thin rules.

Markup, emoji and highlighting are off, so that `[brackets]` and `:colons:` in the data
stay text. Cells fold and are never cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import assert_never

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from netx.output.blocks import (
    Answer,
    Block,
    Bullets,
    Cell,
    Cited,
    Figure,
    Grid,
    Head,
    Minor,
    Points,
    Prompts,
    References,
    Rule,
    Section,
    Table,
    Words,
    numbers_of,
)
from netx.output.legible import fits, on_screen
from netx.output.paint.bars import bar
from netx.output.paint.links import knows_links
from netx.output.paint.widths import BETWEEN, shared_widths
from netx.output.sink import Target

ACCENT = "cyan"
STYLES = {"strong": "bold", "quiet": "dim", "accent": ACCENT, "": ""}
"""One accent for the questions; colour never says that something is better or worse."""

LABEL = 17
"""Cells of the column of questions: "What can it not", "tiredness, severe"."""

ROOM_FOR_LABELS = 56
ROOM_FOR_BARS = 76
NARROWEST_COLUMN = 24
"""Below these widths labels, bars and columns give way: a column of under 24 cells is a
column of single words."""


def paint(answer: Answer, addresses: Mapping[str, str], target: Target) -> str:
    """A page as text.

    Takes the page, the addresses of sources by id, and where it goes: how wide, in which
    encoding, with colour and links or without.
    """
    return _Painter(answer, addresses, target).page()


class _Painter:
    def __init__(self, answer: Answer, addresses: Mapping[str, str], target: Target) -> None:
        self.answer = answer
        self.numbers = answer.numbers()
        self.addresses = addresses if target.colour and knows_links() else {}
        self.width = target.width
        self.encoding = target.encoding
        self.buffer = io.StringIO()
        self.console = Console(
            file=self.buffer,
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

    def page(self) -> str:
        for place, section in enumerate(self.answer.sections):
            if place and not (section.blocks and isinstance(section.blocks[0], Rule)):
                self.put(Text(""))
            self.section(section)
        lines = self.buffer.getvalue().split("\n")
        return fits("\n".join(line.rstrip() for line in lines), self.encoding)

    def section(self, section: Section) -> None:
        if section.heading:
            self.put(self.plain(section.heading, f"bold {ACCENT}"))
        for place, block in enumerate(section.blocks):
            if isinstance(block, Minor) and place:
                self.put(Text(""))
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Head():
                self.head(block)
            case Words():
                self.put(self.text(block.said), block.indent)
            case Points():
                self.points(block)
            case Bullets():
                for item in block.items:
                    self.bullet(self.text(item), block.indent)
            case Minor():
                said = self.text(block.said)
                said.stylize("bold", 0, len(on_screen(block.said.text)))
                self.put(said)
            case Table():
                self.table(block)
            case Grid():
                self.grid(block)
            case Rule():
                self.put(Text(fits("─", self.encoding) * self.width, "dim"))
            case Prompts():
                self.block(Minor(Cited(block.heading)))
                self.block(Bullets(block.items))
            case References():
                self.block(Bullets([said for said, _ in block.rows]))
            case _:
                assert_never(block)

    def put(self, text: Text, indent: int = 0) -> None:
        at = self.indent(indent)
        self.write(self.beside([(at, self.folded(text, self.width - at))]))

    def write(self, lines: Iterable[Text]) -> None:
        """Print lines of which each fits the width."""
        for line in lines:
            if self.console.no_color:
                self.buffer.write(f"{line.plain}\n")
            else:
                self.console.print(line, soft_wrap=True)

    def folded(self, text: Text, width: int) -> list[Text]:
        return list(text.wrap(self.console, width, overflow="fold"))

    def beside(self, columns: Sequence[tuple[int, Sequence[Text]]]) -> list[Text]:
        """Lines side by side; takes those of each column, and the cell in which it begins.

        A table of Rich does the same, and takes three times as long.
        """
        made = []
        for parts in zip_longest(*(lines for _, lines in columns)):
            line = Text()
            for (at, _), part in zip(columns, parts, strict=True):
                if part is not None:
                    line.append(" " * (at - line.cell_len)).append_text(part)
            made.append(line)
        return made

    def plain(self, words: str, style: str = "") -> Text:
        return Text(fits(on_screen(words), self.encoding), style=style, overflow="fold")

    def text(self, said: Cited) -> Text:
        """Words with the quiet numbers of their sources."""
        text = self.plain(said.text, STYLES[said.style])
        known = numbers_of(said, self.numbers)
        if known:
            text.append(" [" if said.text else "[", "dim")
            for place, (number, id_) in enumerate(known):
                if place:
                    text.append(",", "dim")
                address = self.addresses.get(id_)
                text.append(str(number), Style(dim=True, link=address) if address else "dim")
            text.append("]", "dim")
        return text

    def indent(self, wanted: int) -> int:
        return min(wanted, 1) if self.width < 40 else wanted

    def head(self, block: Head) -> None:
        left, right = self.plain(block.left, "bold"), self.plain(block.right, "dim")
        if cell_len(left.plain) + cell_len(right.plain) + 2 > self.width:
            self.put(left)
            if right:
                self.put(right)
            return
        self.write(self.beside([(0, [left]), (self.width - right.cell_len, [right])]))

    def bullet(self, text: Text, indent: int) -> None:
        at = self.indent(indent)
        self.write(self.beside([(at, self.bulleted(text, self.width - at))]))

    def bulleted(self, text: Text, width: int) -> list[Text]:
        mark = Text(fits("•", self.encoding))
        return self.beside([(0, [mark]), (2, self.folded(text, width - 2))])

    def points(self, block: Points) -> None:
        if self.width < ROOM_FOR_LABELS:
            for label, items in block.rows:
                if label:
                    self.put(self.plain(label, ACCENT))
                for item in items:
                    self.put(self.text(item), 2)
            return
        for label, items in block.rows:
            for place, item in enumerate(items):
                self.row("" if place else label, [[self.text(item)]])

    def grid(self, block: Grid) -> None:
        """Columns side by side, the labels before them or, with less room, above them.

        Where the columns would be too narrow even so, the options stack under each label.
        """
        count = len(block.heads)
        between = 2 * (count - 1)
        labelled = any(label for label, _ in block.rows)
        beside = labelled and (self.width - LABEL - 2 - between) // count >= NARROWEST_COLUMN
        if not beside and (self.width - between) // count < NARROWEST_COLUMN:
            self.stacked(block)
            return
        if block.headed:
            heads = [[self.plain(head, "bold")] for head in block.heads]
            self.row("" if beside else None, heads)
            self.block(Rule())
        for label, cells in block.rows:
            painted = [[self.text(one) for one in cell] for cell in cells]
            if label and not beside:
                self.put(self.plain(label, ACCENT))
            self.row(label if beside else None, painted, block.bulleted)

    def row(
        self, label: str | None, cells: Sequence[Sequence[Text]], bulleted: bool = False
    ) -> None:
        """Cells of equal width side by side, behind the column of labels if there is one."""
        columns = []
        at = 0
        if label is not None:
            columns.append((0, self.folded(self.plain(label, ACCENT), LABEL)))
            at = LABEL + 2
        for left in range(len(cells), 0, -1):
            end = at - (at - self.width) // left
            width = end - at - (2 if left > 1 else 0)
            lines = self.bulleted if bulleted else self.folded
            cell = cells[-left]
            columns.append((at, [line for one in cell for line in lines(one, width)]))
            at = end
        self.write(self.beside(columns))

    def stacked(self, block: Grid) -> None:
        for label, cells in block.rows:
            if block.run_in and all(len(cell) == 1 for cell in cells):
                self.put(self.run_in(label, block.heads, [cell[0] for cell in cells]))
                continue
            if label:
                self.put(self.plain(label, ACCENT))
            for head, cell in zip(block.heads, cells, strict=True):
                if not block.bulleted and len(cell) == 1:
                    said = self.plain(f"{head}:", "bold").append(" ")
                    said.append_text(self.text(cell[0]))
                    self.put(said, 2)
                    continue
                self.put(self.plain(head, "bold"), 2)
                for item in cell:
                    self.bullet(self.text(item), 4)

    def run_in(self, label: str, heads: Sequence[str], cells: Sequence[Cited]) -> Text:
        """A row in one paragraph: its label, then each option with what is said of it."""
        line = self.plain(f"{label}:", ACCENT)
        for place, (head, cell) in enumerate(zip(heads, cells, strict=True)):
            line.append("; " if place else " ")
            line.append_text(self.plain(head, "bold")).append(" ").append_text(self.text(cell))
        return line

    def cell(self, cell: Cell) -> Text:
        if isinstance(cell, Cited):
            return self.text(cell)
        if isinstance(cell, Figure):
            return self.figure(cell)
        return Text("\n").join(self.text(one) for one in cell)

    def figure(self, figure: Figure) -> Text:
        text = self.plain(figure.text)
        if figure.bar is not None and self.width >= ROOM_FOR_BARS:
            text.pad_left(max(3 - len(text), 0))
            text.append(" ").append(fits(bar(figure.bar), self.encoding), "dim")
        return text

    def table(self, block: Table) -> None:
        painted = [
            row if isinstance(row, Cited) else [self.cell(cell) for cell in row]
            for row in block.rows
        ]
        cells = [row for row in painted if not isinstance(row, Cited)]
        least, whole = [], []
        for place, column in enumerate(block.columns):
            told = [row[place].plain for row in cells]
            words = " ".join((column.head, *told)).split()
            least.append(max(map(cell_len, words), default=0))
            whole.append(max(map(cell_len, (column.head, *told))))
        narrowest = sum(least) + BETWEEN * (len(least) - 1)
        if narrowest > self.width or (self.width < ROOM_FOR_LABELS and len(least) > 2):
            self.rows(block, painted)
            return
        from netx.output.paint.tables import drawn

        kinds = [column.kind for column in block.columns]
        self.console.print(
            drawn(
                [self.plain(column.head) for column in block.columns],
                shared_widths(kinds, least, whole, self.width),
                [[self.text(row)] if isinstance(row, Cited) else row for row in painted],
                ACCENT,
                fits("─", self.encoding) if block.ruled else "",
            ),
            crop=False,
        )

    def rows(self, block: Table, painted: Iterable[Cited | Sequence[Text]]) -> None:
        """Each row under its first cell, the others behind the heads of their columns."""
        for row in painted:
            if isinstance(row, Cited):
                self.put(self.text(row))
                continue
            name, *others = row
            name.stylize("bold")
            self.put(name)
            said = Text()
            for column, told in zip(block.columns[1:], others, strict=True):
                if told.plain:
                    said.append("; " if said else "")
                    head = fits(on_screen(column.head), self.encoding)
                    said.append(f"{head}: " if head else "")
                    said.append_text(told)
            if said:
                self.put(said, 2)
