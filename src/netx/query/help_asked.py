"""Questions of help: "what helps against diarrhoea" asks for something else than its causes."""

from __future__ import annotations

import re

from netx.model import Effect, Statement, Treatment
from netx.query.catalogue import Catalogue
from netx.query.rows import citations
from netx.results.answers import GivenFor

_HELP = re.compile(
    r"\b(what (can )?(help|stop|ease|treat|relieve)s?( (with|against))?"
    r"|(help|remedy|relief|cure|something|anything)s? (for|against|with|from)"
    r"|(treatment|medicine|medication|drug|tablet|pill)s? (for|against|that (help|stop|ease)s?)"
    r"|how to (stop|treat|ease|relieve)|(stop|ease|relieve|treat)(s|ing)?|against)\b",
    re.IGNORECASE,
)
"""Words by which people ask what to do about a side effect or symptom."""

RELIEF = "goal/relieve-symptoms"
TOPICS = ("what-it-is", "who-for", "can-do")
_SHORTEST_NAME = 5
"""Shorter words for an effect stand inside too many others to be looked for in a text."""


def symptom_in(words: str) -> str | None:
    """What is left of a question of help: the symptom; nothing for any other question."""
    left = _HELP.sub(" ", words)
    return " ".join(left.replace("?", " ").split()) if left != words else None


def given_for(catalogue: Catalogue, effect: Effect) -> list[GivenFor]:
    """The statements of treatments against symptoms that name an effect, one a treatment.

    A statement counts only if it carries the goal of relieving symptoms itself.
    """
    words = effect.synonyms
    names = [effect.name, effect.clinical_name, *words.lay, *words.clinical, *words.spelling]
    wanted = re.compile(
        r"\b(" + "|".join(re.escape(n) for n in names if len(n) >= _SHORTEST_NAME) + r")\b", re.I
    )
    found = []
    for treatment in catalogue.base.treatments.values():
        told = next((one for one in _against(treatment) if wanted.search(one.text)), None)
        if told is not None:
            found.append(
                GivenFor(
                    id=treatment.id,
                    name=treatment.name,
                    text=told.text,
                    sources=citations(catalogue, told.sources),
                )
            )
    return found


def _against(treatment: Treatment) -> list[Statement]:
    return [
        one
        for topic in TOPICS
        for one in treatment.statements
        if one.topic == topic and RELIEF in one.facets
    ]
