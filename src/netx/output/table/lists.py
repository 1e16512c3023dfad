"""The pages of `netx list`: the tree of treatments, and every other list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich import box
from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table

from netx import results
from netx.output.table.page import Page
from netx.output.table.treatment import words_of

_ROOM_FOR_TABLE = 56


def write(page: Page, rows: Sequence[Any], what: str, narrowed: str) -> None:
    """The count first, then the rows."""
    page.line(
        f"{len(rows)} {what if len(rows) != 1 else _one(what)}"
        + (f" with {narrowed}" if narrowed else ""),
        "bold",
    )
    page.line()
    if not rows:
        return
    if isinstance(rows[0], results.TreatmentRow):
        _treatments(page, rows)
    elif isinstance(rows[0], results.DisagreementRow):
        _disagreements(page, rows)
    elif isinstance(rows[0], results.EntryRow):
        for one in rows:
            page.bullet(one.name if one.text == one.name else f"{one.name}: {one.text}", indent=0)
    else:
        _table(page, rows)


def _one(what: str) -> str:
    return what[:-1] if what.endswith("s") else what


def _treatments(page: Page, rows: Sequence[results.TreatmentRow]) -> None:
    depth: dict[str, int] = {}
    for row in rows:
        depth[row.id] = depth[row.parent] + 1 if row.parent in depth else 0
    listed = _Columns(page, ("Treatment", "Kind", "Where it stands", "Effects", "Trials"), (3, 4))
    category = ""
    for row in rows:
        if row.category != category:
            category = row.category
            listed.group(row.category_name)
        brands = f" ({', '.join(row.brands)})" if row.brands else ""
        listed.row(
            "  " * (depth[row.id] + 1),
            f"{row.name}{brands}",
            row.kind,
            words_of(row.status),
            str(row.side_effect_count),
            str(row.trial_count),
        )
    listed.print()
    page.line()
    page.line("Effects: how many side effects its sources list. Trials: how many we hold.", "dim")
    page.line("See one: netx show lanreotide", "dim")


def _disagreements(page: Page, rows: Sequence[results.DisagreementRow]) -> None:
    for one in rows:
        page.line(one.topic, "underline")
        for position in one.positions:
            ids = ", ".join(dict.fromkeys(c.id for c in position.sources))
            page.bullet(f"{position.says} ({ids})")
        page.line(f"Why: {one.why}", indent=2)
        page.line()


_TABLES: dict[type, tuple[tuple[str, str], ...]] = {
    results.EffectRow: (
        ("Side effect", "name"),
        ("In clinics", "clinical_name"),
        ("Id", "id"),
        ("Treatments", "treatment_count"),
    ),
    results.SourceRow: (
        ("Source", "title"),
        ("Publisher", "publisher"),
        ("Date", "date"),
        ("Kind", "kind"),
        ("Id", "id"),
    ),
    results.TrialRow: (
        ("Trial", "name"),
        ("Phase or design", "phase"),
        ("People", "n"),
        ("Who was in it", "population"),
        ("Id", "id"),
    ),
}


def _table(page: Page, rows: Sequence[Any]) -> None:
    columns = _TABLES[type(rows[0])]
    listed = _Columns(page, tuple(heading for heading, _ in columns), ())
    for row in rows:
        listed.row("", *(str(getattr(row, name)) for _, name in columns))
    listed.print()


class _Columns:
    """Rows under column headings; on a narrow page, each row stacked under its name."""

    def __init__(self, page: Page, headings: tuple[str, ...], right: tuple[int, ...]) -> None:
        self.page = page
        self.headings = headings
        self.stacked = page.width < _ROOM_FOR_TABLE
        self.longest = 0
        self.table = Table(
            box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0)
        )
        for place, heading in enumerate(headings):
            self.table.add_column(
                heading, overflow="fold", justify="right" if place in right else "left"
            )

    def group(self, name: str) -> None:
        """A line above the rows that follow."""
        if self.stacked:
            self.page.line(name, "bold")
        else:
            self.table.add_row(self.page.text(name, "bold"))

    def row(self, indent: str, name: str, *cells: str) -> None:
        """A row; `indent` shows its place in a tree."""
        if self.stacked:
            self.page.line(name, indent=len(indent))
            pairs = zip(self.headings[1:], cells, strict=True)
            self.page.line(
                "; ".join(f"{h.casefold()}: {c}" for h, c in pairs), "dim", indent=len(indent) + 2
            )
            return
        words = self.page.text(name)
        longest = max(cell_len(one) for one in (words.plain.split() or [""]))
        self.longest = max(self.longest, len(indent) + longest)
        first = Padding(words, (0, 0, 0, len(indent)))
        self.table.add_row(first, *(self.page.text(cell) for cell in cells))

    def print(self) -> None:
        """Put the rows on the page."""
        if not self.stacked:
            console = self.page.console
            wide = console.options.update_width(1000)
            if console.measure(self.table, options=wide).maximum > self.page.width:
                # A name that folds inside a word is too easily taken for another drug's.
                self.table.columns[0].width = min(self.longest, self.page.width // 2)
            self.page.table(self.table)
