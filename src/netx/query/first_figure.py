"""The one figure that stands for a treatment and a side effect where room is short."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from netx.ids import table_id
from netx.model import Effect, Treatment, TreatmentKind, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import arm_name, is_together, name_of
from netx.query.first_table import own_term, shown_place
from netx.results.leads import LeadFigure
from netx.results.parts import Observation

LEAST_OF_ARM = 0.85
"""A table of those who were treated keeps 93 of 100 or more of an arm, wherever one is held; one
of a part, such as people who had had chemotherapy, at most 56."""


def first_observation(
    catalogue: Catalogue,
    treatment: Treatment,
    counted: Iterable[Observation],
    grade: str,
    direct: Collection[str] = (),
) -> Observation | None:
    """The observation of a treatment that a first screen shows in a grade, or nothing.

    Takes those of one side effect, `any` or `severe`, and the ids of the trials that set what
    it is compared with against it. Figures beside their own comparator come first, of those
    a direct trial, then the table of the treatment's own screen, then arms that had the
    treatment alone, then the order of the trials' design: none is chosen for being large or
    small, but that nobody had it never stands where others did. Of several terms that one
    table prints for one effect, the most frequent stands.
    """
    place = shown_place(catalogue, treatment)
    chosen = table_id(place.trial.id, place.table) if place else None
    found = [
        one
        for one in counted
        if getattr(one, f"{grade}_grade") is not None
        and _is_of_the_arm(catalogue.base.trials[one.trial], one)
    ]
    if not found:
        return None

    def rank(one: Observation) -> tuple[bool, bool, bool, bool, bool]:
        own = one.table_id == chosen
        beside = (
            one.comparator is not None and getattr(one.comparator, f"{grade}_grade") is not None
        )
        against = getattr(one.comparator, f"{grade}_grade") if one.comparator else None
        nobody = not getattr(one, f"{grade}_grade") and not against
        return nobody, not beside, one.trial not in direct, not own, is_together(one.arm)

    first = min(found, key=rank)
    terms = [one for one in found if (one.table_id, one.arm) == (first.table_id, first.arm)]
    return max(terms, key=lambda one: (rank(one) == rank(first), getattr(one, f"{grade}_grade")))


def _is_of_the_arm(trial: Trial, one: Observation) -> bool:
    """Whether an arm was counted as a whole, and not some of its people chosen for something."""
    size = next((arm.n for arm in trial.arms if arm.name == one.arm), None)
    return size is None or one.n >= LEAST_OF_ARM * size


def as_figure(
    catalogue: Catalogue, option: str, effect: Effect, one: Observation, grade: str
) -> LeadFigure:
    """An observation of an effect as a figure of a first screen, for the column of `option`."""
    trial = catalogue.base.trials[one.trial]
    against = getattr(one.comparator, f"{grade}_grade") if one.comparator else None
    record = catalogue.base.treatments[one.treatment]
    chosen = record.lead.table if record.lead else None
    alone = record.kind is TreatmentKind.REGIMEN or not is_together(one.arm)
    if chosen is not None and one.table_id == f"{chosen.trial}/{chosen.table}":
        alone = True  # the editor chose it, and says so on the treatment's own screen
    return LeadFigure(
        option=option,
        treatment=one.treatment,
        grade=grade,
        value=getattr(one, f"{grade}_grade"),
        comparator=against,
        comparator_arm=_short(trial, one.comparator.arm)
        if one.comparator and against is not None
        else None,
        trial=name_of(trial),
        arm=None if alone else _short(trial, one.arm),
        said_as=own_term(effect, one.said_as),
        laboratory=one.laboratory,
        n=one.n,
        comparator_n=one.comparator_n if against is not None else None,
        population=trial.in_whom,
        text="",
        source_ids=[one.source_id],
    )


def _short(trial: Trial, name: str) -> str:
    """The name of an arm for a narrow column."""
    return next((arm_name(arm) for arm in trial.arms if arm.name == name), name)
