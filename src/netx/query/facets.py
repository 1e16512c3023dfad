"""What the filters of `netx list` know of a treatment: what is said of it, and what follows.

A facet stands on a statement, which says where it is from. Few treatments have a
statement on each, so a filter also takes what follows from where a treatment stands:

- `reach`: its own word counts first. Without one, medicines and radionuclides are
  systemic: they go with the blood. Surgery, liver-directed procedures and radiation are
  local, but an approach among them (care around an operation) is what its routes or its
  members are. A combination is what its parts are, and without parts systemic. Of care
  that is no treatment of the tumour nothing follows.
- `route`, `goal`, `site`: its own word counts first; a class is also what its members are,
  but for the care around them. Without a word of its own, a treatment is what its members
  are; a regimen is given as its parts are; and any other is what its nearest class with a
  word is said to be: a drug of a class that is used in the pancreas counts as one. A route
  or goal comes down only where it is the class's single one: "a drip or tablets" is not
  true of each drug, and what a class does at best is not promised of each.
- `site`: it counts, too, for every place whose situation names the treatment.

A value may be a part of another: the rectum is a part of the gut. A treatment that is said
to be for the gut as a whole then meets both filters, as `fits` tells.
"""

from __future__ import annotations

from netx.model import Treatment, TreatmentKind
from netx.query.catalogue import Catalogue

_INTO_THE_BLOOD = frozenset({"medication", "radionuclide"})
_AT_ONE_PLACE = frozenset({"surgery", "liver-directed", "radiation"})
_COMBINED = "combination"
_SYSTEMIC_ROUTES = frozenset({"intravenous", "subcutaneous", "intramuscular", "oral", "injection"})


def values(catalogue: Catalogue, treatment: Treatment, facet: str) -> set[str]:
    """The values of a facet (`reach`, `route`, `goal` or `site`) that hold for a treatment.

    Empty where nothing is recorded and nothing follows.
    """
    said = _said(treatment, facet)
    if facet == "reach":
        return said or _reach(catalogue, treatment)
    of_members = _of_members(catalogue, treatment, facet)
    if treatment.kind is TreatmentKind.CLASS:
        said |= of_members
    follows = (
        said
        or of_members
        or _of_parts(catalogue, treatment, facet)
        or _of_class(catalogue, treatment, facet)
    )
    if facet != "site":
        return follows
    return follows | {one.site for one in catalogue.situations_of(treatment.id) if one.site}


def fits(catalogue: Catalogue, treatment: Treatment, facet: str, wanted: str) -> bool:
    """Whether a treatment meets a filter: by the value, a part of it, or its whole.

    Of "the gut" nothing is known against the rectum, so its treatments stand there, too.
    """
    held = values(catalogue, treatment, facet)
    return bool(held & {wanted, *_related(catalogue, facet, wanted)})


def as_a_whole(catalogue: Catalogue, treatment: Treatment, facet: str, wanted: str) -> bool:
    """Whether a treatment meets a filter only by the whole of which the value is a part."""
    held = values(catalogue, treatment, facet)
    within = catalogue.within(facet)
    return wanted not in held and within.get(wanted) in held


def _related(catalogue: Catalogue, facet: str, wanted: str) -> set[str]:
    """The whole of which a value is a part, and its own parts."""
    within = catalogue.within(facet)
    parts = {part for part, whole in within.items() if whole == wanted}
    return parts | ({within[wanted]} if wanted in within else set())


def recorded(catalogue: Catalogue, facet: str) -> int:
    """For how many treatments a facet is recorded, or follows."""
    return sum(bool(values(catalogue, one, facet)) for one in catalogue.base.treatments.values())


def _said(treatment: Treatment, facet: str) -> set[str]:
    """The values that the treatment's own statements give."""
    every = (one.partition("/") for said in treatment.statements for one in said.facets)
    return {value for name, _, value in every if name == facet}


def _reach(catalogue: Catalogue, treatment: Treatment) -> set[str]:
    """What follows from where a treatment stands, without a word of its own."""
    if treatment.category in _INTO_THE_BLOOD:
        return {"systemic"}
    if treatment.category == _COMBINED:
        parts = (catalogue.base.treatments[id_] for id_ in treatment.components)
        return {value for part in parts for value in _reach(catalogue, part)} or {"systemic"}
    if treatment.category not in _AT_ONE_PLACE:
        return set()
    if treatment.kind is not TreatmentKind.APPROACH:
        return {"local"}
    if _said(treatment, "route") & _SYSTEMIC_ROUTES:
        return {"systemic"}
    children = catalogue.children(treatment.id)
    return {value for one in children for value in values(catalogue, one, "reach")}


def _of_members(catalogue: Catalogue, treatment: Treatment, facet: str) -> set[str]:
    approach = TreatmentKind.APPROACH
    return {
        value
        for one in catalogue.members(treatment.id)
        if one.kind is not approach or treatment.kind is approach
        for value in _said(one, facet)
    }


def _of_parts(catalogue: Catalogue, treatment: Treatment, facet: str) -> set[str]:
    if facet != "route":
        return set()
    parts = (catalogue.base.treatments[id_] for id_ in treatment.components)
    return {value for part in parts for value in values(catalogue, part, facet)}


def _of_class(catalogue: Catalogue, treatment: Treatment, facet: str) -> set[str]:
    for above in catalogue.ancestors(treatment):
        said = _said(above, facet)
        if said:
            return said if facet == "site" or len(said) == 1 else set()
    return set()
