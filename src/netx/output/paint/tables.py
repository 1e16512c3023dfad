"""Tables on a terminal, drawn with Rich: only a page that has one waits for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text


def drawn(
    heads: Sequence[Text],
    widths: Sequence[int],
    rows: Iterable[Sequence[Text]],
    head_style: str,
    rule: str,
) -> Table:
    """A table with columns of these widths.

    Takes the style of its heads and the sign of the rule below them, which is "" for none.
    """
    boxes = {"": None, "─": box.SIMPLE_HEAD}
    table = Table(
        box=boxes.get(rule, box.ASCII_DOUBLE_HEAD),
        show_header=any(heads),
        show_edge=False,
        pad_edge=False,
        # The rule's own box puts one cell between columns.
        padding=(0, 1 if rule else 2, 0, 0),
        header_style=head_style,
    )
    for head, width in zip(heads, widths, strict=True):
        table.add_column(head, overflow="fold", width=width)
    for row in rows:
        table.add_row(*row)
    return table
