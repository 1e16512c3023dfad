"""What the knowledge base holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from netx.model import KnowledgeBase, Record
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.rows import source_row, trial_row
from netx.results.answers import AboutResult, OvertakenItem, StaleItem, StaleResult


def about(catalogue: Catalogue, version: str) -> AboutResult:
    """The versions, the counts and the sources. Takes netx's own version."""
    base = catalogue.base
    return AboutResult(
        version=version,
        data_version=base.version,
        sha256=base.sha256,
        counts=counts(catalogue),
        stale=stale(catalogue),
        sources=[source_row(catalogue, source) for source in base.sources.values()],
    )


def stale_result(catalogue: Catalogue) -> StaleResult:
    """What is as of more than two years ago, the oldest first, and what is overtaken."""
    return StaleResult(
        checked_before=catalogue.two_years_ago,
        stale=sorted(stale(catalogue), key=lambda one: one.checked),
        overtaken=sorted(overtaken(catalogue), key=lambda one: one.newest),
    )


def overtaken(catalogue: Catalogue) -> list[OvertakenItem]:
    """The treatments whose own newest source is older than one of what others say of them.

    A date alone does not find a drug that was dropped: its record may be newer than that of
    others, and still be behind what a trial, a situation or a disagreement says of it.
    """
    found = []
    for treatment in catalogue.base.treatments.values():
        told = structs.replace(treatment, codes=[])  # a list of codes tells nothing of it
        own, _ = _newest(catalogue, source_ids_of(told))
        said = [
            (*_newest(catalogue, source_ids_of(records)), by)
            for by, records in _said_elsewhere(catalogue, treatment.id)
        ]
        date, source, by = max(said, default=("", "", ""))
        if own and _later(date, own):
            found.append(
                OvertakenItem(
                    id=treatment.id,
                    name=treatment.name,
                    newest=own,
                    says=by,
                    source=source,
                    source_date=date,
                )
            )
    return found


def _said_elsewhere(catalogue: Catalogue, id_: str) -> Iterator[tuple[str, list[Record]]]:
    """What trials, situations and disagreements say of a treatment, with their ids."""
    for trial in catalogue.trials_of(id_):
        yield trial.id, [trial]
    for situation in catalogue.situations_of(id_):
        yield situation.id, [one for one in situation.treatments if one.treatment == id_]
    for disagreement in catalogue.base.disagreements.values():
        if disagreement.about == [id_]:
            yield disagreement.id, [disagreement]


def _newest(catalogue: Catalogue, source_ids: Iterable[str]) -> tuple[str, str]:
    """The date and id of the newest source; empty where none has a date."""
    sources = (catalogue.base.sources[id_] for id_ in source_ids)
    return max(((one.date, one.id) for one in sources if one.date), default=("", ""))


def _later(date: str, other: str) -> bool:
    """Whether a date is later than another, as far as both are known."""
    known = min(len(date), len(other))
    return date[:known] > other[:known]


def stale(catalogue: Catalogue) -> list[StaleItem]:
    """The sources read, and the statuses as of a day, more than two years ago."""
    base = catalogue.base
    return [
        *(
            StaleItem(type="source", id=one.id, name=one.title, checked=one.accessed)
            for one in base.sources.values()
            if catalogue.is_stale(one.accessed)
        ),
        *(
            StaleItem(type="status", id=one.id, name=one.name, checked=one.status.as_of)
            for one in base.treatments.values()
            if catalogue.is_stale(one.status.as_of)
        ),
    ]


def counts(catalogue: Catalogue) -> dict[str, int]:
    """How many records, statements and numbers there are."""
    base: KnowledgeBase = catalogue.base
    treatments = base.treatments.values()
    return {
        "treatments": len(base.treatments),
        "statements": sum(len(one.statements) for one in treatments),
        "side effects": len(base.effects),
        "side-effect listings": sum(
            len(listed.sources) for one in treatments for listed in one.side_effects
        ),
        "trials": len(base.trials),
        "observations": sum(
            trial_row(catalogue, trial).observation_count for trial in base.trials.values()
        ),
        "situations": len(base.situations),
        "disagreements": len(base.disagreements),
        "questions, roles, steps, tips, tests, factors and terms": len(base.entries),
        "sources": len(base.sources),
    }
