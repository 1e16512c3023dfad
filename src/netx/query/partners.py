"""What a treatment was compared with in the trials that we hold."""

from __future__ import annotations

from netx.model import Design, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import size_of


def partners(catalogue: Catalogue, id_: str) -> list[str]:
    """The treatments that stood beside one or its members in a trial, by id.

    First those of its own trials, then those of its members'; of each, those against
    which lots were drawn come first, the largest trial before the others. Never itself,
    a member or a class of its own, nor what it is a part of.
    """
    treatments = catalogue.base.treatments
    family = [id_, *(member.id for member in catalogue.members(id_))]
    own = {*family, *(above.id for above in catalogue.ancestors(treatments[id_]))}
    own |= {one.id for one in treatments.values() if not own.isdisjoint(one.components)}
    return list(
        dict.fromkeys(
            arm.treatment
            for one in family
            for trial in sorted(catalogue.trials_of[one], key=_lots_and_size)
            for arm in trial.arms
            if arm.treatment is not None and arm.treatment not in own
        )
    )


def _lots_and_size(trial: Trial) -> tuple[bool, int]:
    return trial.design is not Design.RANDOMISED, -size_of(trial)
