"""The trials: their arms, their numbers beside their own comparators, their outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from netx import ids
from netx.model import KnowledgeBase, TrialTable
from netx.query.numbers import comparator_of, people_in
from netx.query.tables.around import ID, NAME, aliases, number, optional, table, to, yes_or_no
from netx.references import nct_of, register_page
from netx.results.tables import Column, Table, Value


def tables(base: KnowledgeBase) -> list[Table]:
    """The tables, each after those that it refers to."""
    trials = base.trials.values()
    return [
        table(
            "trials",
            "A study. `control` is the arm that others are set beside.",
            (
                *(ID, NAME, optional("short_name"), optional("phase"), Column("design")),
                *(Column("population"), optional("people"), optional("years")),
                *(optional("registry_id"), optional("nct"), optional("register_url")),
                optional("control", references="arms"),
            ),
            (
                (
                    *(t.id, t.name, t.short_name, t.phase, t.design.value, t.population),
                    *(t.people, t.years, t.registry_id),
                    *(nct_of(t.registry_id), register_page(t.registry_id)),
                    ids.arm_id(t.id, t.control) if t.control else None,
                )
                for t in trials
            ),
        ),
        aliases("trial_aliases", "trials", ((t.id, t.aliases) for t in trials)),
        table(
            "arms",
            "One group of a trial and how many people were in it; no treatment is placebo etc.",
            (
                *(ID, to("trial", "trials"), NAME, number("n")),
                *(optional("treatment", references="treatments"), optional("given")),
            ),
            (
                (ids.arm_id(t.id, arm.id), t.id, arm.name, arm.n, arm.treatment, arm.given)
                for t in trials
                for arm in t.arms
            ),
        ),
        table(
            "trial_tables",
            "A table of side effects: what was counted, which rows are printed, what severe means.",
            (
                *(ID, to("trial", "trials"), Column("definition"), Column("threshold")),
                *(optional("severe_means"), yes_or_no("complete"), yes_or_no("laboratory")),
            ),
            (
                (ids.table_id(t.id, one), t.id, *_counted_how(one))
                for t in trials
                for one in t.tables
            ),
        ),
        table(
            "observations",
            "How many of 100 people of one arm had an effect; `comparator` is the same row of "
            "the arm that it stands beside, `table_row` what the arms of a row share.",
            (
                *(ID, Column("table_row"), to("trial_table", "trial_tables"), to("arm", "arms")),
                *(to("effect", "effects"), Column("said_as"), number("n")),
                *(optional("any_grade", "REAL"), optional("severe_grade", "REAL")),
                optional("comparator", references="observations"),
            ),
            _observations(base),
        ),
        table(
            "outcomes",
            "An outcome of a trial, such as response; `unit` is months or per 100.",
            (
                *(ID, to("trial", "trials"), Column("measure"), Column("unit")),
                *(Column("text"), optional("clinical")),
            ),
            (
                (ids.outcome_id(t.id, one), t.id, one.measure, one.unit, one.text, one.clinical)
                for t in trials
                for one in t.outcomes
            ),
        ),
        table(
            "outcome_arms",
            "What one arm showed; low and high are the printed interval.",
            (
                *(to("outcome", "outcomes"), to("arm", "arms"), optional("value", "REAL")),
                *(optional("low", "REAL"), optional("high", "REAL"), optional("note")),
            ),
            (
                (
                    *(ids.outcome_id(t.id, outcome), ids.arm_id(t.id, arm.id), result.value),
                    *(result.interval or (None, None)),
                    result.note,
                )
                for t in trials
                for outcome in t.outcomes
                for arm, result in zip(t.arms, outcome.arms, strict=True)
            ),
            key=("outcome", "arm"),
        ),
        table(
            "trial_notes",
            "A further fact about a trial.",
            (ID, to("trial", "trials"), Column("text"), optional("clinical")),
            (
                (ids.fact_id(t.id, note), t.id, note.text, note.clinical)
                for t in trials
                for note in t.notes
            ),
        ),
    ]


def _observations(base: KnowledgeBase) -> Iterator[tuple[Value, ...]]:
    """One row for each arm of each row of each table, unknown values too."""
    for trial in base.trials.values():
        beside = [comparator_of(trial, place) for place in range(len(trial.arms))]
        for one in trial.tables:
            people = [people_in(trial, one, place) for place in range(len(trial.arms))]
            for row in one.rows:
                shared = ids.row_id(trial.id, one, row)
                for place, arm in enumerate(trial.arms):
                    other = beside[place]
                    if other is not None and not row.counted(other):
                        other = None
                    yield (
                        ids.count_id(shared, arm.id),
                        shared,
                        ids.table_id(trial.id, one),
                        ids.arm_id(trial.id, arm.id),
                        row.effect,
                        row.said_as,
                        people[place],
                        row.any_grade[place],
                        row.severe_grade[place],
                        None if other is None else ids.count_id(shared, trial.arms[other].id),
                    )


def _counted_how(table: TrialTable) -> tuple[str, str, str | None, bool, bool]:
    return table.definition, table.threshold, table.severe_means, table.complete, table.laboratory
