"""What a page is made of: sections of blocks that know no width, no colour and no treatment.

An answer is told once, as sections; a painter turns them into text for a terminal, into
Markdown or into HTML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct


class Cited(Struct, frozen=True):
    """Words and the sources behind them. `style` is strong, quiet, accent or nothing."""

    text: str
    sources: Sequence[str] = ()
    style: str = ""


class Head(Struct, frozen=True):
    """The name of the thing on the left, what sort of thing it is on the right."""

    left: str
    right: str = ""


class Words(Struct, frozen=True):
    """A paragraph."""

    said: Cited
    indent: int = 0


class Points(Struct, frozen=True):
    """Answers beside their questions: a label, and one paragraph or more."""

    rows: Sequence[tuple[str, Sequence[Cited]]]


class Bullets(Struct, frozen=True):
    """Paragraphs behind bullets."""

    items: Sequence[Cited]
    indent: int = 2


class Minor(Struct, frozen=True):
    """A heading inside a section."""

    said: Cited


class Column(Struct, frozen=True):
    """A column of a table: its head, and how its cells stand.

    `kind` is words, name (may fold between words only), code (never folds) or figure.
    """

    head: str
    kind: str = "words"


class Figure(Struct, frozen=True):
    """A figure in a cell. With a `bar`, from 0 to 100, it is drawn beside it."""

    text: str
    bar: float | None = None


Cell = Cited | Figure | Sequence[Cited]


class Table(Struct, frozen=True):
    """Rows under column heads. A row that is only a `Cited` is a line above those after it.

    Where columns would be too narrow, each row is stacked under its first cell. With
    `ruled` a thin rule stands under the heads.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell] | Cited]
    ruled: bool = True


class Grid(Struct, frozen=True):
    """Options side by side: a label, then one cell of paragraphs an option.

    With `bulleted` each paragraph stands behind a bullet; with `run_in` the cells of a row
    that has no room for columns share a paragraph. A grid that goes on with the columns of
    the one before it is not `headed`.
    """

    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Sequence[Cited]]]]
    headed: bool = True
    bulleted: bool = False
    run_in: bool = False


class Rule(Struct, frozen=True):
    """A thin line across the page."""


class Prompts(Struct, frozen=True):
    """What a person ticks off or answers by hand.

    Each has `lines` to write on below it or, with none, room on its own line. Without
    items it is room to write under its heading. `held` are, item by item, what is known of
    it already.
    """

    items: Sequence[Cited] = ()
    held: Sequence[Sequence[Cited]] = ()
    lines: int = 0
    heading: str = ""
    ticked: bool = False


class References(Struct, frozen=True):
    """The sources that a page cites: what each is, the one source it names, its address."""

    rows: Sequence[tuple[Cited, str | None]]


Block = Head | Words | Points | Bullets | Minor | Table | Grid | Rule | Prompts | References


class Section(Struct, frozen=True, kw_only=True):
    """A part of a page. `id` is what `--section` takes; without a heading it opens the page."""

    id: str
    heading: str = ""
    blocks: Sequence[Block] = ()


class Answer(Struct, frozen=True, kw_only=True):
    """A page: its sections in order, and source ids in the order of their numbers."""

    sections: Sequence[Section]
    numbered: Sequence[str]

    def numbers(self) -> dict[str, int]:
        """The numbers of sources, by id."""
        return {id_: place for place, id_ in enumerate(self.numbered, 1)}


def numbers_of(said: Cited, numbers: Mapping[str, int]) -> list[tuple[int, str]]:
    """The numbers behind words with the sources that they mean, in order, each once."""
    return sorted({(numbers[id_], id_) for id_ in said.sources if id_ in numbers})
