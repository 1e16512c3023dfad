"""The rules that hold trials' numbers: every value has its arm, its n and its bounds."""

from __future__ import annotations

from collections.abc import Iterator

from netx.dataset.read import Placed, Reading
from netx.errors import Problem
from netx.model import Trial

OUTCOME_UNITS = {
    "response": "per 100",
    "disease-control": "per 100",
    "symptom-control": "per 100",
    "progression-free-survival": "months",
    "overall-survival": "months",
    "quality-of-life": "points",
}


def trials(reading: Reading) -> Iterator[Problem]:
    """Every broken rule of the trials' records."""
    treatments = {placed.record.id for placed in reading.shelves["treatments"]}
    effects = {placed.record.id for placed in reading.shelves["effects"]}
    for placed in reading.shelves["trials"]:
        yield from _arms(placed, treatments)
        yield from _tables(placed, effects)
        yield from _outcomes(placed)


def _arms(placed: Placed, treatments: set[str]) -> Iterator[Problem]:
    trial: Trial = placed.record
    ids = [arm.id for arm in trial.arms]
    if not ids or len(set(ids)) < len(ids):
        yield placed.problem(
            ("arms",),
            "bad-arms",
            "a trial needs arms, each with its own id",
            "Add the arm or mend its id.",
        )
    if trial.control is not None and trial.control not in ids:
        yield placed.problem(
            ("control",),
            "unknown-arm",
            f"there is no arm “{trial.control}”",
            "Name one of the arms.",
        )
    if trial.control is None and len(ids) > 2:
        yield placed.problem(
            ("arms",),
            "no-control",
            "a trial of three arms or more needs “control”",
            "Name the arm that the others are set beside.",
        )
    for place, arm in enumerate(trial.arms):
        if arm.n < 1:
            yield placed.problem(
                ("arms", place, "n"),
                "bad-n",
                "an arm needs people",
                "Write how many people were in it.",
            )
        if arm.treatment is not None and arm.treatment not in treatments:
            yield placed.problem(
                ("arms", place, "treatment"),
                "unknown-treatment",
                f"there is no treatment “{arm.treatment}”",
                "Add it or mend the id.",
            )


def _tables(placed: Placed, effects: set[str]) -> Iterator[Problem]:
    trial: Trial = placed.record
    width = len(trial.arms)
    for place, table in enumerate(trial.tables):
        at = ("tables", place)
        if table.n is not None and (len(table.n) != width or min(table.n, default=0) < 1):
            yield placed.problem(
                (*at, "n"),
                "bad-n",
                f"n must hold {width} counts of people",
                "Write one count an arm, in the order of the arms.",
            )
        for spot, row in enumerate(table.rows):
            here = (*at, "rows", spot)
            if row.effect not in effects:
                yield placed.problem(
                    (*here, "effect"),
                    "unknown-effect",
                    f"there is no side effect “{row.effect}”",
                    "Add it or mend the id.",
                )
            for key in ("any_grade", "severe_grade"):
                values = getattr(row, key)
                if len(values) != width:
                    yield placed.problem(
                        (*here, key),
                        "bad-row",
                        f"{key} must hold {width} values",
                        "Write one value an arm; unknown is null.",
                    )
                for value in values:
                    if value is not None and not 0 <= value <= 100:
                        yield placed.problem(
                            (*here, key),
                            "not-per-100",
                            f"{value} is not between 0 and 100",
                            "Write how many of 100 people.",
                        )
            for all_, severe in zip(row.any_grade, row.severe_grade, strict=False):
                if all_ is not None and severe is not None and severe > all_:
                    yield placed.problem(
                        here,
                        "severe-over-any",
                        f"{severe} severe of {all_} in all cannot be",
                        "Look the row up again.",
                    )


def _outcomes(placed: Placed) -> Iterator[Problem]:
    trial: Trial = placed.record
    for place, outcome in enumerate(trial.outcomes):
        at = ("outcomes", place)
        if len(outcome.arms) != len(trial.arms):
            yield placed.problem(
                (*at, "arms"),
                "bad-row",
                f"an outcome needs {len(trial.arms)} results",
                "Write one result an arm.",
            )
        unit = OUTCOME_UNITS.get(outcome.measure)
        if unit is None:
            yield placed.problem(
                (*at, "measure"),
                "unknown-measure",
                f"there is no measure “{outcome.measure}”",
                f"Use one of {', '.join(OUTCOME_UNITS)}.",
            )
        elif outcome.unit != unit:
            yield placed.problem(
                (*at, "unit"),
                "wrong-unit",
                f"{outcome.measure} is counted in “{unit}”",
                "Mend the unit.",
            )
        for spot, result in enumerate(outcome.arms):
            values = [result.value, *(result.interval or [])]
            if unit == "per 100" and any(v is not None and not 0 <= v <= 100 for v in values):
                yield placed.problem(
                    (*at, "arms", spot),
                    "not-per-100",
                    "the value is not between 0 and 100",
                    "Write how many of 100 people.",
                )
            if result.interval is not None and len(result.interval) != 2:
                yield placed.problem(
                    (*at, "arms", spot, "interval"),
                    "bad-interval",
                    "an interval has two ends",
                    "Write both; an open end is null.",
                )
