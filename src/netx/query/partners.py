"""What a treatment was compared with in the trials that we hold."""

from __future__ import annotations

from netx.model import Design, Trial
from netx.query.catalogue import Catalogue


def partners(catalogue: Catalogue, id_: str) -> list[str]:
    """The treatments that stood beside one or its members in a trial, by id.

    First those of its own trials, then those of its members'; of each, those against
    which lots were drawn come first. Never itself, a member or a class of its own.
    """
    treatment = catalogue.base.treatments[id_]
    family = [id_, *(member.id for member in catalogue.members(id_))]
    own = {*family, *(above.id for above in catalogue.ancestors(treatment))}
    return list(
        dict.fromkeys(
            arm.treatment
            for one in family
            for trial in sorted(catalogue.trials_of[one], key=_lots_first)
            for arm in trial.arms
            if arm.treatment is not None and arm.treatment not in own
        )
    )


def _lots_first(trial: Trial) -> bool:
    return trial.design is not Design.RANDOMISED
