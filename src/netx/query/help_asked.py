"""What is given against a symptom: what a question of help is answered with, never causes."""

from __future__ import annotations

from netx.ids import fact_id
from netx.links import AGAINST
from netx.model import Effect, StatusValue, TreatmentKind
from netx.query.catalogue import Catalogue
from netx.query.rows import citations
from netx.results.parts import GivenFor

_ON_IT = frozenset({"cautions", "follow-up", "at-home", "call"})
"""Questions whose answers tell what eases a side effect while a treatment is taken."""


def given_for(catalogue: Catalogue, effect: Effect) -> list[GivenFor]:
    """What is held that is given against an effect, one statement a treatment.

    Only what an editor has marked so counts: no word of a text tells help from harm. How to
    choose between them comes first (how a whole approach is given), medicines and care before
    procedures; what was used in the past comes last.
    """
    treatments = catalogue.base.treatments
    facet = f"{AGAINST}{effect.id}"
    found = [
        (treatment.status.value is StatusValue.HISTORICAL, treatment, told)
        for treatment in map(treatments.__getitem__, catalogue.links.effects[effect.id].given_for)
        if (told := next((one for one in treatment.statements if facet in one.facets), None))
    ]
    found.sort(
        key=lambda one: (
            one[0],
            one[2].topic in _ON_IT,
            not (one[1].kind is TreatmentKind.APPROACH and one[2].topic == "how-given"),
            one[1].kind is TreatmentKind.PROCEDURE,
        )
    )
    return [
        GivenFor(
            id=treatment.id,
            name=treatment.name + (" (used in the past)" if past else ""),
            against=effect.id,
            fact_id=fact_id(treatment.id, told),
            while_on_it=told.topic in _ON_IT,
            text=told.text,
            sources=citations(catalogue, told.sources),
        )
        for past, treatment, told in found
    ]
