"""What a point of a lead rests on: references to facts, and the facts themselves.

A reference is one of these, `/` between its parts:

- `how-given-2`: a statement of the treatment itself, by its id
- `status`, `approval/fda/2018-01-26`: where it stands, one agency's approval
- `lists/gallstones`: what its sources list of a side effect
- `TREATMENT/…`: any of these of another treatment of its family
- `TRIAL/progression-free-survival`: an outcome of a trial, by its measure
- `TRIAL/TABLE/gallstones`: an effect in a table of a trial
- `TRIAL/note-2`: a note of a trial, by its id
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from netx.ids import approval_id
from netx.late_pattern import LatePattern
from netx.model import (
    Citation,
    Outcome,
    Situation,
    SituationStatement,
    Statement,
    Treatment,
    Trial,
)

SURVIVAL = "overall-survival"
"""The measure of how long people live, which no first screen tells."""

OF_ADVICE = frozenset({"first", "growth", "order", "follow-up"})
"""Topics of situations that are advice, so that a reader asks whose it is."""

OF_PAGES = LatePattern(
    r"\b((web)?pages?|websites?|one site|our sources?|leaflet says"
    r"|(is|are) (also )?listed|lists (it|them))\b",
    re.I,
)
"""Words by which a text tells of a source where it should tell the fact."""

LEANS_BACK = LatePattern(
    r"^(the same|it also|they also|also|this|these|those|so do|so does|both|here|there it"
    r"|it says|in that|another word)\b",
    re.I,
)
"""Beginnings of texts that lean on the one before them and cannot stand alone."""

OF_DEATHS = LatePattern(r"\b(die|died|dying|deaths?)\b", re.I)
"""Words that tell of deaths: an editor can tell those that a treatment caused, a rule cannot."""

OF_SURVIVAL = LatePattern(
    r"\b(surviv\w*|lives? longer|longer life|lived|living longer|life expectancy|alive)\b",
    re.I,
)
"""Words by which a text tells how long people live."""


class Basis(Struct, frozen=True, kw_only=True):
    """The facts behind one reference.

    `words` are all that is said there, figures included; `citations` where it
    stands. `trial` and `outcome` are set where the reference names a trial's.
    """

    words: list[str]
    citations: list[Citation]
    treatment: Treatment | None = None
    trial: Trial | None = None
    outcome: Outcome | None = None


def basis_of(
    reference: str,
    owner: Treatment,
    treatments: Mapping[str, Treatment],
    trials: Mapping[str, Trial],
) -> Basis | None:
    """The facts that a reference of `owner`'s lead names, or nothing if there are none."""
    first, _, rest = reference.partition("/")
    if rest and first in trials:
        return _of_trial(rest, trials[first])
    if rest and first in treatments:
        return _of_treatment(rest, treatments[first])
    return _of_treatment(reference, owner)


def full_reference(
    reference: str,
    owner: Treatment,
    treatments: Mapping[str, Treatment],
    trials: Mapping[str, Trial],
) -> str:
    """A reference of `owner`'s lead with the id of the record that it names."""
    first, _, rest = reference.partition("/")
    whole = bool(rest) and (first in trials or first in treatments)
    return reference if whole else f"{owner.id}/{reference}"


def answering(
    reference: str, treatments: Mapping[str, Treatment], situations: Mapping[str, Situation]
) -> tuple[Treatment | Situation, Statement | SituationStatement] | None:
    """The record and its statement that an answer to a question names, or nothing.

    Takes `treatment/statement` or `situation/statement`.
    """
    id_, _, wanted = reference.partition("/")
    record = treatments.get(id_) or situations.get(id_)
    every = record.statements if record else ()
    return next(((record, one) for one in every if record and one.id == wanted), None)


def _of_treatment(reference: str, treatment: Treatment) -> Basis | None:
    kind, *rest = reference.split("/")
    if reference == "status":
        status = treatment.status
        return Basis(
            words=[status.text, status.as_of], citations=status.sources, treatment=treatment
        )
    if kind == "approval" and len(rest) == 2:
        for one in treatment.approvals:
            if approval_id(treatment.id, one) == f"{treatment.id}/{reference}":
                return Basis(
                    words=_told([one.for_whom, one.date, one.agency]),
                    citations=one.sources,
                    treatment=treatment,
                )
        return None
    if kind == "lists" and len(rest) == 1:
        listed = [one for one in treatment.side_effects if one.effect == rest[0]]
        if not listed:
            return None
        return Basis(
            words=_told(
                word
                for one in listed
                for word in (one.said_as, one.frequency, one.when, one.lasts, one.serious)
            ),
            citations=[citation for one in listed for citation in one.sources],
            treatment=treatment,
        )
    for statement in treatment.statements:
        if statement.id == reference:
            return Basis(
                words=_told((statement.text, statement.clinical)),
                citations=statement.sources,
                treatment=treatment,
            )
    return None


def _of_trial(reference: str, trial: Trial) -> Basis | None:
    first, _, rest = reference.partition("/")
    groups = [str(arm.n) for arm in trial.arms]
    around = _told([trial.name, trial.population, *groups, *(arm.given for arm in trial.arms)])
    for outcome in trial.outcomes:
        if outcome.measure == reference:
            values = [str(arm.value) for arm in outcome.arms if arm.value is not None]
            told = _told(
                [outcome.text, outcome.clinical, *values, *(arm.note for arm in outcome.arms)]
            )
            return Basis(
                words=[*told, *around], citations=outcome.sources, trial=trial, outcome=outcome
            )
    for table in trial.tables:
        rows = [row for row in table.rows if row.effect == rest]
        if table.id == first and rows:
            values = [
                str(v) for row in rows for v in (*row.any_grade, *row.severe_grade) if v is not None
            ]
            counts = [str(n) for n in table.n or ()]
            words = [*values, *counts, *(row.said_as for row in rows), table.definition]
            return Basis(words=[*words, *around], citations=table.sources, trial=trial)
    for note in trial.notes:
        if note.id == reference:
            return Basis(
                words=[*_told((note.text, note.clinical)), *around],
                citations=note.sources,
                trial=trial,
            )
    return None


def _told(words: Iterable[str | None]) -> list[str]:
    return [word for word in words if word]
