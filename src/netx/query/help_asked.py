"""Questions of help: "what helps against diarrhoea" asks for something else than its causes."""

from __future__ import annotations

import re

from netx.model import Effect, StatusValue, TreatmentKind
from netx.query.catalogue import AGAINST, Catalogue
from netx.query.rows import citations
from netx.results.parts import GivenFor

_HELP = re.compile(
    r"\b(what (can )?(help|stop|ease|treat|relieve)s?( (with|against))?"
    r"|what (can|could|should|do) (i|you|we|she|he|they) (take|do|use|give) (for|against|about)"
    r"|(help|remedy|relief|cure|something|anything|good)s? (for|against|with|from)"
    r"|(treatment|medicine|medication|drug|tablet|pill)s? (for|against|that (help|ease|relieve)s?)"
    r"|how to (stop|treat|ease|relieve)|against)\b"
    r"|^(stops|eases|relieves|treats|improves|helps( with)?)\b"
    r"|\banti-",
    re.IGNORECASE,
)
"""Words by which people ask what to do about a side effect or symptom."""

_ON_IT = frozenset({"cautions", "follow-up", "at-home", "call"})
"""Questions whose answers tell what eases a side effect while a treatment is taken."""


def symptom_in(words: str) -> str | None:
    """What is left of a question of help: the symptom; nothing for any other question."""
    left = " ".join(_HELP.sub(" ", words).replace("?", " ").split())
    return left if left and left != " ".join(words.replace("?", " ").split()) else None


def given_for(catalogue: Catalogue, effect: Effect) -> list[GivenFor]:
    """What is held that is given against an effect, one statement a treatment.

    Only what an editor has marked so counts: no word of a text tells help from harm. How to
    choose between them comes first (how a whole approach is given), medicines and care before
    procedures; what was used in the past comes last.
    """
    facet = f"{AGAINST}{effect.id}"
    found = [
        (treatment.status.value is StatusValue.HISTORICAL, treatment, told)
        for treatment in catalogue.base.treatments.values()
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
            while_on_it=told.topic in _ON_IT,
            text=told.text,
            sources=citations(catalogue, told.sources),
        )
        for past, treatment, told in found
    ]
