"""The page of `netx compare`: an Option Grid.

Rows are the patient's questions, columns the options, after the Option Grids of
Elwyn and others. On a page too narrow for columns the options stack under each
question. Numbers stand beside their own comparator and are never set off
against another trial's.
"""

from __future__ import annotations

from collections.abc import Iterator

from netx.output.figures import brief_text, design, in_brief
from netx.output.table.page import BULLET, Page
from netx.output.table.paragraph import Line
from netx.output.table.treatment import words_of, write_disagreements, write_outcomes
from netx.results import (
    CompareOption,
    CompareResult,
    EffectCell,
    EffectCompared,
    Observation,
    StatementOut,
)

_NARROWEST_COLUMN = 24
_GAP = 3

Paragraph = tuple[str, str]


def write(page: Page, compared: CompareResult) -> None:
    """Whether they were compared directly, then question by question."""
    names = [one.name for one in compared.options]
    page.line(f"{', '.join(names[:-1])} and {names[-1]}, side by side", "bold")
    _head_to_head(page, compared)
    grid = _Columns(page, names)
    grid.names()
    for row in compared.rows:
        page.heading(row.question)
        grid.row(
            [
                [(_said(one), page.refs(one.sources)) for one in cell.statements]
                or [("Our sources do not say.", "")]
                for cell in row.cells
            ]
        )
    page.heading("Where it stands")
    grid.row([_standing(page, one) for one in compared.options])
    _side_effects(page, compared, grid)
    _trials(page, compared)
    write_outcomes(page, compared.outcomes)
    write_disagreements(page, compared.disagreements)
    if compared.questions:
        page.heading("Questions to ask")
        for one in compared.questions:
            page.bullet(one.name, page.refs(one.source_ids))


def _said(one: StatementOut) -> str:
    """A statement; one of the option's class under the class's name."""
    return f"{one.inherited_from_name}: {one.text}" if one.inherited_from_name else one.text


def _standing(page: Page, option: CompareOption) -> list[Paragraph]:
    status = option.status_detail
    said = [
        (
            f"{words_of(status.value)}, as of {status.as_of}: {status.text}",
            page.refs(status.sources),
        )
    ]
    said += [
        (f"{one.agency}, {one.date}: {one.for_whom}", page.refs(one.sources))
        for one in option.approvals
    ]
    return said


def _head_to_head(page: Page, compared: CompareResult) -> None:
    names = {one.id: one.name for one in compared.options}
    for pair in compared.head_to_head:
        both = " and ".join(names[id_] for id_ in pair.options)
        if pair.trials:
            for trial in pair.trials:
                page.line(
                    f"{trial.name} ({design(trial.phase)}) compared {both} directly: "
                    f"{'; '.join(trial.arms)}.",
                    refs=page.refs(trial.source_ids),
                )
        else:
            page.line(
                f"No study that we hold compared {both} directly, so their numbers cannot "
                "be set against each other."
            )


def _side_effects(page: Page, compared: CompareResult, grid: _Columns) -> None:
    if not compared.side_effects:
        return
    page.heading("What side effects do sources list?")
    if any(cell.observations for row in compared.side_effects for cell in row.cells):
        page.line(
            "Numbers say how many of 100 people had it; beside each stands what the same trial "
            "saw on its comparator. They cannot be set against another trial's.",
            indent=2,
        )
    grid.names()
    sharing = None
    for row in compared.side_effects:
        having = tuple(_has(cell) for cell in row.cells)
        if having != sharing:
            sharing = having
            page.line()
            page.line(_who(having, [one.name for one in compared.options]), "italic")
        _effect(page, row, grid)
    page.line()
    for option in compared.options:
        count = len(option.source_ids)
        page.line(
            f"Not listed: not by the {count} source{'' if count == 1 else 's'} that we hold "
            f"for {option.name}; that does not mean that it cannot happen.",
            "dim",
        )


def _has(cell: EffectCell) -> bool:
    return bool(cell.listed or cell.products or cell.observations)


def _who(having: tuple[bool, ...], names: list[str]) -> str:
    own = [name for name, has in zip(names, having, strict=True) if has]
    if len(own) == len(names):
        return "Listed for both" if len(names) == 2 else "Listed for all"
    return f"Listed for {' and '.join(own)} only"


def _effect(page: Page, row: EffectCompared, grid: _Columns) -> None:
    name = row.effect.name
    if row.effect.clinical_name.casefold() != name.casefold():
        name += f" ({row.effect.clinical_name})"
    page.line(name, "underline", indent=1)
    grid.row([_cell(page, cell) for cell in row.cells])


def _cell(page: Page, cell: EffectCell) -> list[Paragraph]:
    said: list[Paragraph] = []
    if cell.listed:
        often = "; ".join(dict.fromkeys(one.frequency for one in cell.sources if one.frequency))
        said.append((f"listed{': ' + often if often else ''}", page.refs(cell.sources)))
    if cell.products:
        names = ", ".join(one.name for one in cell.products)
        sources = [source for one in cell.products for source in one.sources]
        said.append((f"listed for {names}", page.refs(sources)))
    said.extend(_numbers(page, cell))
    return said or [("not listed", "")]


def _numbers(page: Page, cell: EffectCell) -> Iterator[Paragraph]:
    """The option's numbers in brief, those of each member under its own name."""
    by_treatment: dict[str, list[Observation]] = {}
    for one in cell.observations:
        by_treatment.setdefault(one.treatment, []).append(one)
    for id_, observed in by_treatment.items():
        for one in in_brief(observed):
            name = "" if id_ == cell.option else f"{one.treatment_name}: "
            yield f"{name}{brief_text(one)}", page.refs([one.source_id])


def _trials(page: Page, compared: CompareResult) -> None:
    """Who was in the trials behind the numbers; without that, a number says little."""
    shown = [
        one
        for row in compared.side_effects
        for cell in row.cells
        for id_ in dict.fromkeys(o.treatment for o in cell.observations)
        for one in in_brief([o for o in cell.observations if o.treatment == id_])
    ]
    if not shown:
        return
    page.heading("Who was in the trials behind these numbers?")
    for trial, one in {one.trial: one for one in shown}.items():
        arms = {o.arm: o.n for o in shown if o.trial == trial}
        arms |= {
            o.comparator.arm: o.comparator_n
            for o in shown
            if o.trial == trial and o.comparator and o.comparator_n
        }
        people = ", ".join(f"{arm} ({n})" for arm, n in arms.items())
        page.bullet(f"{one.trial_name}: {one.population}. {people}.", page.refs([one.source_id]))
    page.line(
        "All their numbers, with the severe ones apart: netx show, with a treatment's name.",
        indent=2,
    )


class _Columns:
    """One column an option, or the options stacked where columns would be too narrow."""

    def __init__(self, page: Page, names: list[str]) -> None:
        self.page = page
        self.heads = names
        self.column = (page.width - _GAP * (len(names) - 1)) // len(names)
        self.stacked = self.column < _NARROWEST_COLUMN

    def names(self) -> None:
        """The options' names above their columns."""
        if not self.stacked:
            self.page.line()
            self._print([self.page.wrapped(n, self.column, style="bold") for n in self.heads])

    def row(self, cells: list[list[Paragraph]]) -> None:
        """One row: the paragraphs of each option."""
        if self.stacked:
            for name, cell in zip(self.heads, cells, strict=True):
                self.page.line(name, "dim", indent=2)
                for words, refs in cell:
                    self.page.bullet(words, refs, indent=4)
            return
        self._print(
            [
                [
                    line
                    for words, refs in cell
                    for line in self.page.wrapped(words, self.column, refs, BULLET)
                ]
                for cell in cells
            ]
        )

    def _print(self, cells: list[list[Line]]) -> None:
        self.page.columns(cells, self.column, " │ ")
