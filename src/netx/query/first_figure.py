"""The one figure that stands for a treatment and a side effect where room is short."""

from __future__ import annotations

from collections.abc import Iterable

from netx.model import Treatment, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import arm_name, name_of, people_in
from netx.results.leads import LeadFigure
from netx.results.parts import Observation


def first_observation(
    treatment: Treatment, counted: Iterable[Observation], grade: str
) -> Observation | None:
    """The observation of a treatment that a first screen shows in a grade, or nothing.

    Takes those of one side effect, `any` or `severe`. The editor's table comes first,
    then figures beside their own comparator, then the order of the trials' design: none
    is chosen for being large or small. Of several terms that one table prints for one
    effect, the most frequent stands.
    """
    chosen = treatment.lead.table if treatment.lead else None
    found = [one for one in counted if getattr(one, grade) is not None]
    if not found:
        return None

    def rank(one: Observation) -> tuple[bool, bool]:
        own = chosen is not None and (one.trial, one.table) == (chosen.trial, chosen.table)
        beside = one.comparator is not None and getattr(one.comparator, grade) is not None
        return not own, not beside

    first = min(found, key=rank)
    terms = [
        one
        for one in found
        if (one.trial, one.table, one.arm) == (first.trial, first.table, first.arm)
    ]
    return max(terms, key=lambda one: (rank(one) == rank(first), getattr(one, grade)))


def as_figure(catalogue: Catalogue, option: str, one: Observation, grade: str) -> LeadFigure:
    """An observation as a figure of a first screen, for the column of `option`."""
    trial = catalogue.base.trials[one.trial]
    against = getattr(one.comparator, grade) if one.comparator else None
    return LeadFigure(
        option=option,
        treatment=one.treatment,
        grade=grade,
        value=getattr(one, grade),
        comparator=against,
        comparator_arm=_short(trial, one.comparator.arm)
        if one.comparator and against is not None
        else None,
        trial=name_of(trial),
        n=one.n,
        comparator_n=one.comparator_n if against is not None else None,
        population=people_in(trial),
        text="",
        source_ids=[one.source_id],
    )


def _short(trial: Trial, name: str) -> str:
    """The name of an arm for a narrow column."""
    return next((arm_name(arm) for arm in trial.arms if arm.name == name), name)
