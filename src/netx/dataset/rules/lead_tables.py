"""The table that a lead shows: held, of the treatment itself, and no second choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netx.dataset.read import Placed
from netx.errors import Problem
from netx.ids import table_id
from netx.model import ChosenTable, Trial, TrialTable


def chosen_table(
    placed: Placed, chosen: ChosenTable, trials: Mapping[str, Trial]
) -> Iterator[Problem]:
    """Every broken rule of the table that a treatment's lead shows; takes all trials by id."""
    at = ("lead", "table")
    trial = trials.get(chosen.trial)
    table = next((one for one in trial.tables if one.id == chosen.table), None) if trial else None
    place = (
        next((i for i, arm in enumerate(trial.arms) if arm.id == chosen.arm), None)
        if trial
        else None
    )
    if trial is None or table is None or place is None:
        yield placed.problem(
            at,
            "lead-dangles",
            f"there is no arm “{chosen.arm}” in table “{chosen.table}” of “{chosen.trial}”",
            "Name a trial, one of its tables and one of its arms.",
        )
        return
    treatment = placed.record
    if trial.arms[place].treatment != treatment.id:
        yield placed.problem(
            (*at, "arm"),
            "lead-of-another",
            f"the arm “{chosen.arm}” was not given {treatment.name}",
            "A class shows no member's numbers; choose an arm of the treatment itself.",
        )
    if chosen.exception is None and _is_second_choice(trial, table, place):
        better = [
            table_id(other.id, one)
            for other in trials.values()
            for one in other.tables
            for spot, arm in enumerate(other.arms)
            if arm.treatment == treatment.id and not _is_second_choice(other, one, spot)
        ]
        if better:
            yield placed.problem(
                at,
                "lead-second-choice",
                "the arm was the comparison, or the table has no comparator",
                f"Choose {better[0]}, or say why not in “exception”.",
            )


def _is_second_choice(trial: Trial, table: TrialTable, place: int) -> bool:
    """Whether an arm was its trial's comparator, or has none in this table."""
    arm = trial.arms[place]
    if trial.control == arm.id or len(trial.arms) == 1:
        return True
    others = [i for i in range(len(trial.arms)) if i != place]
    return not any(row.counted(i) for row in table.rows for i in others)
