"""How sure the figures of a first screen are: the studies behind it, in words."""

from __future__ import annotations

from netx.model import Design, Treatment, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import how_sure
from netx.query.first_points import bases_of, usual_outcome
from netx.query.first_table import Place

MOST_STUDIED_AS = 3


def sure_of(
    catalogue: Catalogue, record: Treatment, place: Place | None, named: bool = True
) -> str:
    """How sure the figures of a first screen are: the trials behind it, in words."""
    behind: dict[str, Trial] = {}
    if record.lead is not None:
        for point in record.lead.points:
            for basis in bases_of(catalogue, record, point.rests_on):
                if basis.outcome is not None and basis.trial is not None:
                    behind[basis.trial.id] = basis.trial
    else:
        outcome = usual_outcome(catalogue, record)
        if outcome is not None:
            behind[outcome[0].id] = outcome[0]
    if place is not None:
        behind[place.trial.id] = place.trial
    own = catalogue.trials_of(record.id)
    if not behind and own:
        behind = {own[0].id: own[0]}
    links = catalogue.links.treatments
    below = {id_ for one in catalogue.member_ids(record.id) for id_ in links[one].trials}
    if below and (named or not behind):
        randomised = sum(catalogue.base.trials[id_].design is Design.RANDOMISED for id_ in below)
        of_members = (
            f"{len(below)} studies of members are held, {randomised or 'none'} of them randomised."
            if len(below) > 1
            else f"1 study of a member is held, {'' if randomised else 'not '}randomised."
        )
        return " ".join(one for one in (how_sure(behind.values(), named), of_members) if one)
    told = how_sure(behind.values(), named)
    if not told and (whole := _studied_as_a_part(catalogue, record)):
        return f"No study of it alone is held; it was studied in {whole}."
    return told or "No study with figures is held."


def _studied_as_a_part(catalogue: Catalogue, record: Treatment) -> str:
    """The treatments that it is a part of and that were studied, by name."""
    of = [
        catalogue.base.treatments[one].name
        for one in catalogue.links.treatments[record.id].part_of
        if catalogue.links.treatments[one].trials
    ]
    return ", ".join(of[:MOST_STUDIED_AS])
