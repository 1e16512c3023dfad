"""The trials: their arms, their numbers beside their own comparators, their outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from netx.model import KnowledgeBase, TrialTable
from netx.query.numbers import comparator_of, people_in
from netx.query.tables.around import ID, NAME, aliases, number, optional, table, to
from netx.query.tables.counted import Counted
from netx.results.tables import Column, Table, Value


def tables(counted: Counted) -> list[Table]:
    """The tables, each after those that it refers to."""
    trials = counted.base.trials.values()
    return [
        table(
            "trials",
            "A study. `control` is the arm that others are set beside.",
            (
                *(ID, NAME, Column("phase"), Column("population"), optional("years")),
                *(optional("registry_id"), optional("control", references="arms")),
            ),
            (
                (
                    *(t.id, t.name, t.phase, t.population, t.years, t.registry_id),
                    f"{t.id}/{t.control}" if t.control else None,
                )
                for t in trials
            ),
        ),
        aliases("trial_aliases", "trials", ((t.id, t.aliases) for t in trials)),
        table(
            "arms",
            "One group of a trial and how many people were in it; no treatment is placebo etc.",
            (
                *(ID, to("trial", "trials"), NAME, number(name="n")),
                *(optional("treatment", references="treatments"), optional("given")),
            ),
            (
                (f"{t.id}/{arm.id}", t.id, arm.name, arm.n, arm.treatment, arm.given)
                for t in trials
                for arm in t.arms
            ),
        ),
        table(
            "trial_tables",
            "A table of side effects: what was counted, which rows are printed, what severe means.",
            (
                *(ID, to("trial", "trials"), Column("definition"), Column("threshold")),
                *(Column("severe"), number(name="complete"), number(name="laboratory")),
            ),
            ((f"{t.id}/{one.id}", t.id, *_counted_how(one)) for t in trials for one in t.tables),
        ),
        table(
            "observations",
            "How many of 100 people of one arm had an effect; `comparator` is the same row of "
            "the arm that it stands beside.",
            (
                *(number(), to("trial_table", "trial_tables"), to("arm", "arms")),
                *(to("effect", "effects"), Column("said_as"), number(name="n")),
                *(optional("any", "REAL"), optional("severe", "REAL")),
                optional("comparator", "INTEGER", "observations"),
            ),
            _observations(counted.base),
        ),
        table(
            "outcomes",
            "An outcome of a trial, such as response; `unit` is months or per 100.",
            (
                *(number(), to("trial", "trials"), Column("measure"), Column("unit")),
                *(Column("text"), optional("clinical")),
            ),
            ((n, of, o.measure, o.unit, o.text, o.clinical) for n, of, o in counted.outcomes),
        ),
        table(
            "outcome_arms",
            "What one arm showed; low and high are the printed interval.",
            (
                *(number("outcomes", "outcome"), to("arm", "arms"), optional("value", "REAL")),
                *(optional("low", "REAL"), optional("high", "REAL"), optional("note")),
            ),
            (
                (
                    *(n, f"{of}/{arm.id}", result.value),
                    *(result.interval or (None, None)),
                    result.note,
                )
                for n, of, outcome in counted.outcomes
                for arm, result in zip(counted.base.trials[of].arms, outcome.arms, strict=True)
            ),
            key=("outcome", "arm"),
        ),
        table(
            "trial_notes",
            "A further fact about a trial.",
            (number(), to("trial", "trials"), Column("text"), optional("clinical")),
            ((n, of, note.text, note.clinical) for n, of, note in counted.notes),
        ),
    ]


def _observations(base: KnowledgeBase) -> Iterator[tuple[Value, ...]]:
    """One row for each arm of each row of each table, unknown values too."""
    first = 1
    for trial in base.trials.values():
        beside = [comparator_of(trial, place) for place in range(len(trial.arms))]
        for one in trial.tables:
            people = [people_in(trial, one, place) for place in range(len(trial.arms))]
            for row in one.rows:
                for place, arm in enumerate(trial.arms):
                    other = beside[place]
                    if other is not None and not row.counted(other):
                        other = None
                    yield (
                        first + place,
                        f"{trial.id}/{one.id}",
                        f"{trial.id}/{arm.id}",
                        row.effect,
                        row.said_as,
                        people[place],
                        row.any[place],
                        row.severe[place],
                        None if other is None else first + other,
                    )
                first += len(trial.arms)


def _counted_how(table: TrialTable) -> tuple[str, str, str, bool, bool]:
    return table.definition, table.threshold, table.severe, table.complete, table.laboratory
