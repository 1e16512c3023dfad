"""Differences that the data themselves show, each of which needs a written reason.

Three rules raise a flag: figures of one treatment, effect and grade that lie
ten or more of 100 people apart; an effect that one label of a drug lists and
another label does not; statements on where a treatment stands that differ. A
disagreement record answers a flag by naming it under `explains`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from netx.dataset.read import Placed, Reading
from netx.errors import Problem
from netx.model import SourceKind, Treatment

FAR_APART = 10.0
_LABELS = (SourceKind.PRESCRIBING_INFORMATION, SourceKind.SMPC)
_STATUS = "status/"


def flags(reading: Reading) -> Iterator[Problem]:
    """Every flag that no disagreement answers, and every answer to no flag."""
    raised: dict[str, tuple[Placed, str]] = {}
    for rule in (_figures, _listings, _standings):
        for flag, placed, message in rule(reading):
            raised.setdefault(flag, (placed, message))
    answers = [
        (answer, placed, place)
        for placed in reading.shelves["disagreements"]
        for place, answer in enumerate(placed.record.explains)
    ]
    for flag, (placed, message) in raised.items():
        if not any(_answers(answer, flag) for answer, _, _ in answers):
            yield placed.problem(
                (),
                f"unexplained-{flag.split('/')[0]}",
                message,
                f"Write why in a disagreement that explains {flag}.",
            )
    for answer, placed, place in answers:
        if not any(_answers(answer, flag) for flag in raised):
            yield placed.problem(
                ("explains", place),
                "explains-nothing",
                f"no flag “{answer}” is raised",
                "Mend it or take it out.",
            )


def _answers(answer: str, flag: str) -> bool:
    return answer == flag or (answer.endswith("*") and flag.startswith(answer[:-1]))


def _figures(reading: Reading) -> Iterator[tuple[str, Placed, str]]:
    found: dict[tuple[str, str, str], list[tuple[float, str, Placed]]] = {}
    for placed in reading.shelves["trials"]:
        trial = placed.record
        for place, arm in enumerate(trial.arms):
            if arm.treatment is None:
                continue
            for table in trial.tables:
                for row in table.rows:
                    for grade in ("any_grade", "severe_grade"):
                        values = getattr(row, grade)
                        if place < len(values) and values[place] is not None:
                            key = (arm.treatment, row.effect, grade)
                            where = f"{trial.name}, {table.definition}"
                            found.setdefault(key, []).append((values[place], where, placed))
    for (treatment, effect, grade), values in found.items():
        low, high = min(values, key=lambda v: v[0]), max(values, key=lambda v: v[0])
        if high[0] - low[0] >= FAR_APART:
            yield (
                f"figures/{treatment}/{effect}",
                high[2],
                f"{effect} ({grade.removesuffix('_grade')}) on {treatment} is {low[0]:g} of 100 "
                f"in {low[1]} and {high[0]:g} in {high[1]}",
            )


def _listings(reading: Reading) -> Iterator[tuple[str, Placed, str]]:
    labels = {p.record.id for p in reading.shelves["sources"] if p.record.kind in _LABELS}
    for placed in reading.shelves["treatments"]:
        treatment: Treatment = placed.record
        listed: dict[str, set[str]] = {}
        for one in treatment.side_effects:
            for citation in one.sources:
                if citation.source in labels:
                    listed.setdefault(citation.source, set()).add(one.effect)
        for first, second in combinations(listed, 2):
            for effect in sorted(listed[first] ^ listed[second]):
                has, lacks = (first, second) if effect in listed[first] else (second, first)
                yield (
                    f"listing/{treatment.id}/{effect}",
                    placed,
                    f"{effect} is listed for {treatment.id} by {has} and not by {lacks}",
                )


def _standings(reading: Reading) -> Iterator[tuple[str, Placed, str]]:
    for placed in reading.shelves["treatments"]:
        said = {
            facet
            for statement in placed.record.statements
            for facet in statement.facets
            if facet.startswith(_STATUS)
        }
        if len(said) > 1:
            words = " and ".join(sorted(facet.removeprefix(_STATUS) for facet in said))
            yield (
                f"standing/{placed.record.id}",
                placed,
                f"sources say of {placed.record.id} that it is {words}",
            )
