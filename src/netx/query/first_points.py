"""The points of a treatment's first screen: an editor's, or one statement a question."""

from __future__ import annotations

from collections.abc import Iterable

from netx import model
from netx.basis import (
    LEANS_BACK,
    OF_DEATHS,
    OF_PAGES,
    OF_SURVIVAL,
    SURVIVAL,
    Basis,
    basis_of,
    full_reference,
)
from netx.model import Statement, Treatment, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import in_brackets
from netx.results.leads import LeadPoint

MOST_SOURCES = 2
"""Source numbers behind a point: enough to check it, few enough to read past."""

MOST_WORDS_BY_RULE = 30
"""A statement that the rule takes whole; of longer ones the shortest is taken."""

SUMMARY, CALL = "what-it-is", "call"

BY_RULE = ("who-for", "how-given", "time", "can-do", "limits", "cautions", "follow-up", "at-home")
"""The questions that the rule fills, in this order, from a treatment's own statements."""


def points_of(catalogue: Catalogue, record: Treatment) -> list[LeadPoint]:
    """The points of a treatment: its editor's, or the first statement under each question."""
    if record.lead is None:
        return _points_by_rule(catalogue, record)
    found = []
    for point in record.lead.points:
        bases = bases_of(catalogue, record, point.rests_on)
        trials = [one.trial for one in bases if one.outcome and one.trial]
        found.append(
            _point(
                catalogue,
                point.topic,
                point.text,
                trial="; ".join(map(in_brackets, trials)) or None,
                rests_on=in_full(catalogue, record, point.rests_on),
                source_ids=sources_of(bases),
            )
        )
    return found


def bases_of(catalogue: Catalogue, record: Treatment, references: Iterable[str]) -> list[Basis]:
    """The facts that references of a treatment's lead name."""
    base = catalogue.base
    found = (basis_of(one, record, base.treatments, base.trials) for one in references)
    return [one for one in found if one is not None]


def in_full(catalogue: Catalogue, record: Treatment, references: Iterable[str]) -> list[str]:
    """References of a treatment's lead with the record that each names."""
    base = catalogue.base
    return [full_reference(one, record, base.treatments, base.trials) for one in references]


def is_own(basis: Basis, record: Treatment) -> bool:
    """Whether a fact is told of a treatment as such, not of a member or of one trial."""
    return basis.treatment is record


def sources_of(bases: Iterable[Basis]) -> list[str]:
    """At most two sources of a point: the first of each fact, then their others."""
    cited = [[citation.source for citation in basis.citations] for basis in bases]
    first = [ids[0] for ids in cited if ids]
    rest = [id_ for ids in cited for id_ in ids[1:]]
    return list(dict.fromkeys([*first, *rest]))[:MOST_SOURCES]


def few_sources(citations: Iterable[model.Citation]) -> list[str]:
    """The first sources of a fact, as many as stand behind a point."""
    return list(dict.fromkeys(one.source for one in citations))[:MOST_SOURCES]


def _point(
    catalogue: Catalogue,
    topic: str,
    text: str,
    trial: str | None = None,
    rests_on: list[str] | None = None,
    source_ids: list[str] | None = None,
) -> LeadPoint:
    heading = catalogue.topics[topic]
    return LeadPoint(
        topic=topic,
        label=heading.name,
        question=heading.asks,
        text=text,
        trial=trial,
        rests_on=rests_on or [],
        source_ids=source_ids or [],
    )


def _points_by_rule(catalogue: Catalogue, record: Treatment) -> list[LeadPoint]:
    found = []
    for topic in (SUMMARY, *BY_RULE, CALL):
        statement = usual_statement(record, topic)
        if topic == "can-do":
            outcome = usual_outcome(catalogue, record)
            if outcome is not None:
                trial, told = outcome
                found.append(
                    _point(
                        catalogue,
                        topic,
                        told.text,
                        trial=in_brackets(trial),
                        source_ids=few_sources(told.sources),
                    )
                )
                continue
        if statement is not None:
            found.append(
                _point(
                    catalogue,
                    topic,
                    statement.text,
                    source_ids=few_sources(statement.sources),
                )
            )
    return found


def usual_statement(
    record: Treatment, topic: str, most: int = MOST_WORDS_BY_RULE
) -> Statement | None:
    """The statement that the rule takes under a question.

    That is the first of at most `most` words, or the shortest. One that tells of a page or
    of how long people live is not taken; the summary is, if there is no other.
    """
    of_topic = [one for one in record.statements if one.topic == topic]
    telling = [
        one
        for one in of_topic
        if not any(
            words.search(one.text) for words in (OF_PAGES, OF_SURVIVAL, OF_DEATHS, LEANS_BACK)
        )
    ]
    if not telling:
        return of_topic[0] if topic == SUMMARY and of_topic else None
    short = (one for one in telling if _length(one) <= most)
    return next(short, min(telling, key=_length))


def _length(statement: Statement) -> int:
    return len(statement.text.split())


def usual_outcome(catalogue: Catalogue, record: Treatment) -> tuple[Trial, model.Outcome] | None:
    """The first outcome, survival apart, of the first randomised trial of a treatment."""
    for trial in catalogue.trials_of(record.id):
        own = [arm for arm in trial.arms if arm.treatment == record.id]
        if trial.design is model.Design.RANDOMISED and trial.control not in {a.id for a in own}:
            for outcome in trial.outcomes:
                told = len(outcome.text.split()) <= MOST_WORDS_BY_RULE
                if outcome.measure != SURVIVAL and told and not OF_SURVIVAL.search(outcome.text):
                    return trial, outcome
    return None
