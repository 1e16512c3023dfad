"""The Drug Facts Box: of 100 people, one trial, an arm beside its own comparator.

Format after Schwartz and Woloshin's Drug Facts Box: one denominator a block,
the trial and its people named, serious effects apart. Bars stand only beside
the two arms of one trial, on one scale from 0 to 100.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from netx.output.figures import figure
from netx.output.table.page import Page
from netx.results import Observation, SideEffectOut

_BAR_CELLS = 20
_MOST_ROWS = 20
_MOST_ROWS_AGAIN = 8
_FIGURE_CELLS = 4
_ROOM_FOR_TABLE = 44
_ROOM_FOR_BARS = 76

Counted = tuple[str, Observation]


def write(page: Page, side_effects: Iterable[SideEffectOut]) -> None:
    """A block for each trial's table in which a treatment's effects were counted."""
    blocks: dict[tuple[str, str, str], list[Counted]] = {}
    for effect in side_effects:
        for one in effect.observations:
            key = (one.trial, one.arm, one.table)
            blocks.setdefault(key, []).append((_label(effect, one), one))
    by_trial: dict[str, list[list[Counted]]] = {}
    for (trial, _, _), counted in blocks.items():
        by_trial.setdefault(trial, []).append(counted)
    for of_trial in by_trial.values():
        # A whole table with a comparator tells more than a part of one without.
        of_trial.sort(key=lambda counted: (_beside(counted) is None, not counted[0][1].complete))
        for place, counted in enumerate(of_trial):
            _block(page, counted, again=place > 0)


def _label(effect: SideEffectOut, one: Observation) -> str:
    """The plain name, with the trial's own term where it says something else."""
    plain, term = effect.effect.name, one.said_as.casefold()
    known = {plain.casefold(), effect.effect.clinical_name.casefold()}
    return plain if term in known else f"{plain} ({one.said_as})"


def _block(page: Page, counted: list[Counted], again: bool) -> None:
    first = counted[0][1]
    refs = page.refs(dict.fromkeys(one.source_id for _, one in counted))
    page.line()
    page.minor_heading(f"{first.trial_name}: of {first.per} people", refs)
    who = "" if again else f"Who was in it: {first.population}. "
    page.line(f"{who}{_groups(counted)}", indent=2)
    limits = f"Counted: {first.definition}; {first.threshold}."
    if not first.complete:
        limits += " The full table of this trial is not held."
    page.line(limits, indent=2)
    counted_any = [pair for pair in counted if pair[1].any is not None]
    if counted_any:
        counted_any.sort(key=lambda pair: -(pair[1].any or 0))
        most = _MOST_ROWS_AGAIN if again else _MOST_ROWS
        rest = counted_any[most:]
        counted_any = counted_any[:most]
        _values(page, counted_any, "any")
        if rest:
            page.line(f"{len(rest)} more that fewer people had: netx show {first.trial}", "dim", 2)
    serious = [pair for pair in counted if _has_severe(pair[1])]
    if serious:
        serious.sort(key=lambda pair: -(pair[1].severe or 0))
        page.line(f"Severe ones ({first.severe_means}):", indent=2)
        _values(page, serious, "severe")


def _has_severe(one: Observation) -> bool:
    other = one.comparator.severe if one.comparator else None
    return bool(one.severe) or bool(other)


def _beside(counted: list[Counted]) -> Observation | None:
    """An observation that has the block's comparator, if the block has one."""
    return next((one for _, one in counted if one.comparator is not None), None)


def _groups(counted: list[Counted]) -> str:
    first, beside = counted[0][1], _beside(counted)
    if beside is None or beside.comparator is None:
        return f"{first.n} people had {first.arm}; no figures of another group are held."
    return f"{first.n} people had {first.arm}, {beside.comparator_n} had {beside.comparator.arm}."


def _values(page: Page, counted: list[Counted], key: str) -> None:
    pairs = [
        (label, getattr(one, key), getattr(one.comparator, key) if one.comparator else None)
        for label, one in counted
    ]
    first, beside = counted[0][1], _beside(counted)
    other = beside.comparator.arm if beside and beside.comparator else None
    if page.width < _ROOM_FOR_TABLE:
        for label, value, against in pairs:
            rest = f"; {other}: {figure(against)}" if other else ""
            page.bullet(f"{label}: {figure(value)}{rest}")
        return
    bars = page.width >= _ROOM_FOR_BARS and key == "any"
    table = Table(box=None, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", overflow="fold", max_width=max(page.width // 3, 20))
    for arm in (first.arm, other):
        if arm is not None:
            table.add_column(
                page.text(arm),
                overflow="fold",
                justify="left",
                width=_BAR_CELLS + 5 if bars else None,
            )
    for label, value, against in pairs:
        cells = [value] if other is None else [value, against]
        table.add_row(
            Padding(page.text(label), (0, 0, 0, 2)),
            *(_cell(page, one, bars) for one in cells),
        )
    page.table(table)


def _cell(page: Page, value: float | None, bars: bool) -> Text:
    """The figure; with a bar, padded so that all bars of a column begin at one line."""
    text = page.text(figure(value))
    if value is not None and bars:
        text.pad_left(_FIGURE_CELLS - len(text))
        text.append(" ").append_text(page.text(bar(value)))
    return text


def bar(value: float) -> str:
    """A bar of whole and part cells for a value from 0 to 100; one cell is 5."""
    eighths = round(value / 100 * _BAR_CELLS * 8)
    whole, part = divmod(eighths, 8)
    return "█" * whole + ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")[part]
