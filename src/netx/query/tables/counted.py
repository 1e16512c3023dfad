"""The parts of records that have no id of their own, with the numbers that stand for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from netx.model import (
    Approval,
    Fact,
    Filing,
    KnowledgeBase,
    ListedEffect,
    NamedTreatment,
    Outcome,
    Position,
    SituationStatement,
    Statement,
)

_P = TypeVar("_P")
Numbered = list[tuple[int, str, _P]]
"""Each part with its number, from 1, and the id of the record that it belongs to."""


class Counted:
    """The knowledge base with its parts counted, once for all tables."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base
        treatments, trials = base.treatments.values(), base.trials.values()
        self.statements: Numbered[Statement] = _count((t.id, t.statements) for t in treatments)
        self.listings: Numbered[ListedEffect] = _count((t.id, t.side_effects) for t in treatments)
        self.filings: Numbered[Filing] = _count((t.id, t.filed_under) for t in treatments)
        self.approvals: Numbered[Approval] = _count((t.id, t.approvals) for t in treatments)
        self.outcomes: Numbered[Outcome] = _count((t.id, t.outcomes) for t in trials)
        self.notes: Numbered[Fact] = _count((t.id, t.notes) for t in trials)
        self.urgent: Numbered[Fact] = _count((e.id, e.urgent) for e in base.effects.values())
        self.facts: Numbered[Fact] = _count((e.id, e.facts) for e in base.entries.values())
        situations = base.situations.values()
        self.advice: Numbered[SituationStatement] = _count((s.id, s.statements) for s in situations)
        self.named: Numbered[NamedTreatment] = _count((s.id, s.treatments) for s in situations)
        self.positions: Numbered[Position] = _count(
            (d.id, d.positions) for d in base.disagreements.values()
        )


def _count(parts: Iterable[tuple[str, list[_P]]]) -> Numbered[_P]:
    every = ((of, part) for of, own in parts for part in own)
    return [(number, of, part) for number, (of, part) in enumerate(every, 1)]
