"""The Drug Facts Box: of 100 people, one trial, an arm beside its own comparator.

Format after Schwartz and Woloshin's Drug Facts Box: one denominator a block, the trial
and its people named, serious effects apart. Bars stand only beside the two arms of one
trial, on one scale from 0 to 100.
"""

from __future__ import annotations

from collections.abc import Iterable

from netx.output.blocks import Block, Cited, Column, Figure, Minor, Table, Words
from netx.output.pages.parts import said
from netx.output.wording import figure
from netx.results.parts import Observation
from netx.results.shown import SideEffectOut

Counted = tuple[str, Observation]


def facts_boxes(side_effects: Iterable[SideEffectOut]) -> list[Block]:
    """A box for each trial's table in which a treatment's effects were counted."""
    boxes: dict[tuple[str, str, str], list[Counted]] = {}
    for effect in side_effects:
        for one in effect.observations:
            key = (one.trial, one.arm, one.table_id)
            boxes.setdefault(key, []).append((_label(effect, one), one))
    by_trial: dict[str, list[list[Counted]]] = {}
    for (trial, _, _), counted in boxes.items():
        by_trial.setdefault(trial, []).append(counted)
    found: list[Block] = []
    for of_trial in by_trial.values():
        # A whole table with a comparator tells more than a part of one without.
        of_trial.sort(key=lambda counted: (_beside(counted) is None, not counted[0][1].complete))
        for place, counted in enumerate(of_trial):
            found += _box(counted, again=place > 0)
    return found


def _label(effect: SideEffectOut, one: Observation) -> str:
    """The plain name, with the trial's own term where it says something else."""
    plain, term = effect.effect.name, one.said_as.casefold()
    known = {plain.casefold(), effect.effect.clinical_name.casefold()}
    return plain if term in known else f"{plain} ({one.said_as})"


def _box(counted: list[Counted], again: bool) -> list[Block]:
    first = counted[0][1]
    cited = dict.fromkeys(one.source_id for _, one in counted)
    who = "" if again else f"Who was in it: {first.population}. "
    limits = f"Counted: {first.definition}; {first.threshold}."
    if not first.complete:
        limits += " The full table of this trial is not held."
    blocks: list[Block] = [
        Minor(said(f"{first.trial_name}: of {first.per} people", cited)),
        Words(Cited(f"{who}{_groups(counted)}"), indent=2),
        Words(Cited(limits), indent=2),
    ]
    of_any = [pair for pair in counted if pair[1].any_grade is not None]
    if of_any:
        blocks.append(_values(of_any, "any_grade"))
    severe = [pair for pair in counted if _has_severe(pair[1])]
    if severe:
        severe_means = f" ({first.severe_means})" if first.severe_means else ""
        blocks.append(Words(Cited(f"Severe ones{severe_means}:"), indent=2))
        blocks.append(_values(severe, "severe_grade"))
    return blocks


def _has_severe(one: Observation) -> bool:
    """Whether anybody in either group had it severely, or only severe ones were counted."""
    other = one.comparator.severe_grade if one.comparator else None
    return (
        bool(one.severe_grade)
        or bool(other)
        or (one.any_grade is None and one.severe_grade is not None)
    )


def _beside(counted: list[Counted]) -> Observation | None:
    """An observation that has the box's comparator, if the box has one."""
    return next((one for _, one in counted if one.comparator is not None), None)


def _groups(counted: list[Counted]) -> str:
    first, beside = counted[0][1], _beside(counted)
    if beside is None or beside.comparator is None:
        return f"{first.n} people had {first.arm}; no figures of another group are held."
    return f"{first.n} people had {first.arm}, {beside.comparator_n} had {beside.comparator.arm}."


def _values(counted: list[Counted], key: str) -> Table:
    """The rows of a box, the most frequent first."""
    beside = _beside(counted)
    columns = [Column("", "name"), Column(counted[0][1].arm, "figure")]
    if beside is not None and beside.comparator is not None:
        columns.append(Column(beside.comparator.arm, "figure"))
    rows: list[list[Cited | Figure]] = []
    for label, one in sorted(counted, key=lambda pair: -(getattr(pair[1], key) or 0)):
        values = [getattr(one, key)]
        if len(columns) > 2:
            values.append(getattr(one.comparator, key) if one.comparator else None)
        figures = [Figure(figure(v), v if key == "any_grade" else None) for v in values]
        rows.append([Cited(label), *figures])
    return Table(columns, rows, ruled=False)
