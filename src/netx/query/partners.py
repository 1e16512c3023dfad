"""What a treatment was compared with in the trials that we hold, and what to set it beside."""

from __future__ import annotations

from netx.model import Design, Treatment, Trial
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.design import size_of
from netx.results.parts import Named


def partners(catalogue: Catalogue, id_: str) -> list[str]:
    """The treatments that stood beside one or its members in a trial, by id.

    First those of its own trials, then those of its members'; of each, those against
    which lots were drawn come first, the largest trial before the others. Never itself,
    a member or a class of its own, nor what it is a part of.
    """
    treatments = catalogue.base.treatments
    family = [id_, *catalogue.member_ids(id_)]
    own = {*family, *(above.id for above in catalogue.ancestors(treatments[id_]))}
    own |= {whole for one in own for whole in catalogue.links.treatments[one].part_of}
    return list(
        dict.fromkeys(
            arm.treatment
            for one in family
            for trial in sorted(catalogue.trials_of(one), key=_lots_and_size)
            for arm in trial.arms
            if arm.treatment is not None and arm.treatment not in own
        )
    )


def beside(catalogue: Catalogue, record: Treatment) -> list[Named]:
    """What it was compared with in trials, then the members of its class of the same kind."""
    others = partners(catalogue, record.id)
    if record.parent is not None:
        siblings = catalogue.children(record.parent)
        others += [one.id for one in siblings if one.kind is record.kind]
    return [
        rows.named(catalogue.base.treatments[id_])
        for id_ in dict.fromkeys(others)
        if id_ != record.id
    ]


def _lots_and_size(trial: Trial) -> tuple[bool, int]:
    return trial.design is not Design.RANDOMISED, -size_of(trial)
