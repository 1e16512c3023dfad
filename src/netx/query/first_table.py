"""The one side-effect table of a first screen: one trial, an arm beside its own comparator.

After the Drug Facts Box of Schwartz and Woloshin: one denominator, the drug and its
comparator in two columns, severe figures apart, a handful of rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from netx.ids import table_id
from netx.model import (
    ChosenTable,
    Design,
    Effect,
    Treatment,
    TreatmentKind,
    Trial,
    TrialRow,
    TrialTable,
)
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.design import arm_name, is_together, name_of
from netx.query.folding import fold, fold_all
from netx.query.numbers import PER, comparator_of, people_in
from netx.results.leads import LeadRow, LeadTable, whole

MOST_AS_OFTEN = 3
"""Enough to show that a treatment is not blamed for everything, on one line."""

AS_OFTEN_MARGIN = 1
"""A row counts as "as often" with at most one of 100 between it and the comparator: about what
the rounding of two figures can hide."""


class Place(Struct, frozen=True):
    """A table of a trial, and the places of an arm and of its comparator in it."""

    trial: Trial
    table: TrialTable
    arm: int
    comparator: int | None


def shown_place(catalogue: Catalogue, record: Treatment) -> Place | None:
    """The table that a treatment's first screen shows; a class shows none."""
    if record.kind is TreatmentKind.CLASS:
        return None
    if record.lead is not None:
        return chosen_place(catalogue, record.lead.table) if record.lead.table else None
    return usual_place(catalogue, record)


def chosen_place(catalogue: Catalogue, chosen: ChosenTable) -> Place:
    """The place that an editor chose; `netx check` has seen that it is there."""
    trial = catalogue.base.trials[chosen.trial]
    table = next(one for one in trial.tables if one.id == chosen.table)
    arm = next(i for i, one in enumerate(trial.arms) if one.id == chosen.arm)
    return _place(trial, table, arm)


def usual_place(catalogue: Catalogue, treatment: Treatment) -> Place | None:
    """The place that the rule takes for a treatment without a lead, or nothing.

    Only a table that sets an arm of the treatment beside a comparator qualifies, in a
    trial whose groups were made by chance and in which the treatment was not itself the
    comparison. An arm that had it alone comes before one that had more ("A plus B"), a
    whole table before a part; then the order of the trials' design.
    """
    found = [
        place
        for place in places(catalogue, treatment)
        if place.trial.design is Design.RANDOMISED
        and place.comparator is not None
        and place.trial.control != place.trial.arms[place.arm].id
    ]
    return min(found, key=_second_choice, default=None)


def _second_choice(place: Place) -> tuple[bool, bool]:
    return is_together(place.trial.arms[place.arm].name), not place.table.complete


def places(catalogue: Catalogue, treatment: Treatment) -> Iterator[Place]:
    """Every table in which an arm of the treatment was counted, in the order of the trials."""
    for trial in catalogue.trials_of(treatment.id):
        for arm, one in enumerate(trial.arms):
            if one.treatment == treatment.id:
                for table in trial.tables:
                    if any(row.counted(arm) for row in table.rows):
                        yield _place(trial, table, arm)


def _place(trial: Trial, table: TrialTable, arm: int) -> Place:
    other = comparator_of(trial, arm)
    if other is not None and not any(row.counted(other) for row in table.rows):
        other = None
    return Place(trial, table, arm, other)


def lead_table(
    catalogue: Catalogue, place: Place, note: str | None, most: int, as_often: bool = True
) -> LeadTable:
    """A table cut to at most `most` rows.

    The most frequent rows come first, each effect once: where a table prints several
    terms of one effect, the most frequent term stands and the others are among those left.
    """
    every = [_row(catalogue, row, place) for row in place.table.rows if row.counted(place.arm)]
    every.sort(key=lambda row: -_figure(row))
    once = list({row.effect.id: row for row in reversed(every)}.values())[::-1]
    once.sort(key=lambda row: -_figure(row))
    alike = [row for row in once if is_as_often(row)]
    shown = [row for row in once if row not in alike][:most]
    other = None if place.comparator is None else place.trial.arms[place.comparator]
    kind = "none" if other is None else "placebo" if other.untreated else "active"
    told = alike[:MOST_AS_OFTEN] if as_often else []
    return LeadTable(
        trial=place.trial.id,
        trial_name=name_of(place.trial),
        table_id=table_id(place.trial.id, place.table),
        arm=arm_name(place.trial.arms[place.arm]),
        n=people_in(place.trial, place.table, place.arm),
        comparator_arm=arm_name(other) if other else None,
        comparator_n=(
            None
            if place.comparator is None
            else people_in(place.trial, place.table, place.comparator)
        ),
        comparator_kind=kind,
        population=place.trial.in_whom,
        definition=place.table.definition,
        per=PER,
        rows=shown,
        as_often=told,
        left=len(every) - len(shown) - len(told),
        note=note,
        source_ids=catalogue.in_order(one.source for one in place.table.sources)[:2],
    )


def _row(catalogue: Catalogue, row: TrialRow, place: Place) -> LeadRow:
    effect = catalogue.base.effects[row.effect]
    other = place.comparator
    return LeadRow(
        effect=rows.effect_name(effect),
        said_as=own_term(effect, row.said_as),
        any_grade=row.any_grade[place.arm],
        comparator_any_grade=None if other is None else row.any_grade[other],
        severe_grade=row.severe_grade[place.arm],
        comparator_severe_grade=None if other is None else row.severe_grade[other],
    )


def own_term(effect: Effect, said_as: str) -> str | None:
    """A trial's own term, where it says something else than the effect's names do.

    What a term has in brackets explains it to a statistician, not to a reader.
    """
    names = [effect.name, effect.clinical_name, *effect.aliases, *effect.synonyms.every]
    term = said_as.partition("(")[0].strip()
    # Most are such a name but for its capitals: to fold all of them takes longer.
    if term.casefold() in map(str.casefold, names) or fold(term) in fold_all(names):
        return None
    return term


def _figure(row: LeadRow) -> float:
    return (row.severe_grade if row.any_grade is None else row.any_grade) or 0


def is_as_often(row: LeadRow) -> bool:
    """Whether people had it about as often on the comparator, severe cases included."""
    value, against = row.any_grade, row.comparator_any_grade
    if value is None or against is None or abs(value - against) > AS_OFTEN_MARGIN:
        return False
    severe, severe_against = row.severe_grade, row.comparator_severe_grade
    if severe is None and severe_against is None:
        return True
    if severe is None or severe_against is None:
        return False
    return whole(severe) == whole(severe_against)
