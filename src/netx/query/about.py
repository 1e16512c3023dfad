"""What the knowledge base holds."""

from __future__ import annotations

from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue
from netx.query.rows import source_row, trial_row
from netx.results.answers import AboutResult, StaleItem, StaleResult


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
    """What was last checked more than two years ago, the oldest first."""
    return StaleResult(
        checked_before=catalogue.two_years_ago,
        stale=sorted(stale(catalogue), key=lambda one: one.checked),
    )


def stale(catalogue: Catalogue) -> list[StaleItem]:
    """The sources and statuses last checked more than two years ago."""
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
