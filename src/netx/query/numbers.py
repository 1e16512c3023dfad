"""Numbers from trials, each beside its own comparator and never across two trials."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from netx import ids
from netx.model import Trial, TrialRow, TrialTable
from netx.query.catalogue import Catalogue
from netx.query.rows import citations, effect_named
from netx.results.parts import ComparatorValue, Observation
from netx.results.shown import ArmValue, OutcomeOut, TrialTableOut, TrialTableRow

PER = 100


def comparator_of(trial: Trial, place: int) -> int | None:
    """The place of the arm beside which an arm's numbers stand.

    That is the control; for the control itself, and where none is named, the
    other arm of two. A trial of one arm has none, nor has the control of three.
    """
    control = next((i for i, arm in enumerate(trial.arms) if arm.id == trial.control), None)
    if control is not None and control != place:
        return control
    return 1 - place if len(trial.arms) == 2 else None


def people_in(trial: Trial, table: TrialTable, place: int) -> int:
    """How many people of an arm a table counts."""
    return trial.arms[place].n if table.n is None else table.n[place]


def observations(catalogue: Catalogue, treatment_id: str) -> Mapping[str, list[Observation]]:
    """What trials counted for a treatment, by effect id, in the order of the trials.

    Worked out once a catalogue, since a comparison asks again for each effect: not to be
    changed by who gets it.
    """
    known = _counted.setdefault(catalogue, {})
    if treatment_id not in known:
        known[treatment_id] = _Counted(catalogue, treatment_id)
    return known[treatment_id]


class _Place(NamedTuple):
    """A row of a trial's table, and the place of the arm of which it is read."""

    trial: Trial
    table: TrialTable
    row: TrialRow
    arm: int


class _Counted(Mapping[str, list[Observation]]):
    """What trials counted for a treatment; what they counted of an effect is made when asked for.

    A search for one effect asks for one of a hundred.
    """

    def __init__(self, catalogue: Catalogue, treatment_id: str) -> None:
        self._catalogue, self._id = catalogue, treatment_id
        self._places: dict[str, list[_Place]] = {}
        self._made: dict[str, list[Observation]] = {}
        for trial in catalogue.trials_of(treatment_id):
            for place, arm in enumerate(trial.arms):
                if arm.treatment != treatment_id:
                    continue
                for table in trial.tables:
                    for row in table.rows:
                        if row.counted(place):
                            at = _Place(trial, table, row, place)
                            self._places.setdefault(row.effect, []).append(at)

    def __getitem__(self, effect: str) -> list[Observation]:
        if effect not in self._made:
            made = [_observation(self._catalogue, self._id, at) for at in self._places[effect]]
            self._made[effect] = made
        return self._made[effect]

    def __contains__(self, effect: object) -> bool:
        return effect in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


_counted: WeakKeyDictionary[Catalogue, dict[str, _Counted]] = WeakKeyDictionary()


def _observation(catalogue: Catalogue, treatment_id: str, at: _Place) -> Observation:
    trial, table, row, place = at
    other = comparator_of(trial, place)
    comparator = comparator_n = None
    if other is not None and row.counted(other):
        comparator = ComparatorValue(
            arm=trial.arms[other].name,
            arm_id=ids.arm_id(trial.id, trial.arms[other].id),
            any_grade=row.any_grade[other],
            severe_grade=row.severe_grade[other],
        )
        comparator_n = people_in(trial, table, other)
    return Observation(
        id=ids.count_id(ids.row_id(trial.id, table, row), trial.arms[place].id),
        effect=effect_named(catalogue, row.effect),
        trial=trial.id,
        trial_name=trial.name,
        table_id=ids.table_id(trial.id, table),
        treatment=treatment_id,
        treatment_name=catalogue.base.treatments[treatment_id].name,
        arm=trial.arms[place].name,
        arm_id=ids.arm_id(trial.id, trial.arms[place].id),
        population=trial.population,
        said_as=row.said_as,
        per=PER,
        any_grade=row.any_grade[place],
        severe_grade=row.severe_grade[place],
        comparator=comparator,
        n=people_in(trial, table, place),
        comparator_n=comparator_n,
        definition=table.definition,
        threshold=table.threshold,
        severe_means=table.severe_means,
        complete=table.complete,
        laboratory=table.laboratory,
        source_id=table.sources[0].source,
        section_id=ids.section_id(table.sources[0]),
        section=catalogue.section_title(table.sources[0]),
    )


def outcomes(catalogue: Catalogue, trial: Trial) -> list[OutcomeOut]:
    """A trial's outcomes, every arm beside the others."""
    return [
        OutcomeOut(
            id=ids.outcome_id(trial.id, outcome),
            trial=trial.id,
            trial_name=trial.name,
            population=trial.population,
            measure=outcome.measure,
            unit=outcome.unit,
            arms=[
                ArmValue(
                    arm=arm.name,
                    arm_id=ids.arm_id(trial.id, arm.id),
                    value=result.value,
                    interval=result.interval,
                    note=result.note,
                    n=arm.n,
                )
                for arm, result in zip(trial.arms, outcome.arms, strict=True)
            ],
            text=outcome.text,
            clinical=outcome.clinical,
            sources=citations(catalogue, outcome.sources),
        )
        for outcome in trial.outcomes
    ]


def tables(catalogue: Catalogue, trial: Trial) -> list[TrialTableOut]:
    """A trial's side-effect tables."""
    return [
        TrialTableOut(
            id=ids.table_id(trial.id, table),
            definition=table.definition,
            threshold=table.threshold,
            severe_means=table.severe_means,
            complete=table.complete,
            laboratory=table.laboratory,
            per=PER,
            n=[people_in(trial, table, place) for place in range(len(trial.arms))],
            rows=[
                TrialTableRow(
                    id=ids.row_id(trial.id, table, row),
                    effect=effect_named(catalogue, row.effect),
                    said_as=row.said_as,
                    any_grade=row.any_grade,
                    severe_grade=row.severe_grade,
                )
                for row in table.rows
            ],
            sources=citations(catalogue, table.sources),
        )
        for table in trial.tables
    ]
