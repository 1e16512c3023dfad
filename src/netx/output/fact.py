"""One row of a result that is no list, and the rows of what trials counted and found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from netx.output.cells import cell, figure_or_unknown
from netx.results.parts import Observation
from netx.results.shown import OutcomeOut, TrialShown


class Fact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row: a fact, and all that is needed to read it alone.

    - `record`: the id of what was asked for, in a comparison that of the option
    - `of`, `of_name`: the class, member or treatment whose fact it is, where that is another
    - `part`: what sort of fact it is: statement, listed, counted, outcome, source …
    - `about_id`, `about`: the question, side effect, trial or entry that it is about
    - `text`, `clinical`: the fact in plain and in technical words
    - `trial_id`, `trial`, `table`, `population`, `arm`, `n`: where it was counted, and in whom
    - `value`, `interval`, `unit`: what an arm showed, how an item is judged, whose advice it is
    - `any_grade`, `severe_grade`: how many had it, in the `unit`
    - `comparator` and its figures: the same trial's other arm
    - `definition`: what the trial counted, from how many on, what it calls severe
    - `sources`: where it stands, `source-id § section`; of a source its address
    """

    record: str = ""
    of: str = ""
    of_name: str = ""
    part: str = ""
    about_id: str = ""
    about: str = ""
    text: str = ""
    clinical: str = ""
    trial_id: str = ""
    trial: str = ""
    table: str = ""
    population: str = ""
    arm: str = ""
    n: str = ""
    value: str = ""
    interval: str = ""
    unit: str = ""
    any_grade: str = ""
    severe_grade: str = ""
    comparator: str = ""
    comparator_any_grade: str = ""
    comparator_severe_grade: str = ""
    comparator_n: str = ""
    definition: str = ""
    sources: str = ""


_replace = msgspec.structs.replace


def joined(told: Iterable[str | None]) -> str:
    """What is told of several things, in one cell."""
    return "; ".join(one for one in told if one)


def counted(one: Observation, around: Fact) -> Fact:
    """A count with its own comparator; `of` names a member where the record is its class."""
    other = one.comparator
    own = around.record == one.treatment
    return _replace(
        around,
        of="" if own else one.treatment,
        of_name="" if own else one.treatment_name,
        part="counted",
        text=one.said_as,
        trial_id=one.trial,
        trial=one.trial_name,
        table=one.table,
        population=one.population,
        arm=one.arm,
        n=cell(one.n),
        unit=f"of {one.per}",
        any_grade=figure_or_unknown(one.any),
        severe_grade=figure_or_unknown(one.severe),
        comparator=other.arm if other else "",
        comparator_any_grade=figure_or_unknown(other.any) if other else "",
        comparator_severe_grade=figure_or_unknown(other.severe) if other else "",
        comparator_n=figure_or_unknown(one.comparator_n) if other else "",
        definition=_definition(one.definition, one.threshold, one.severe_means, one.complete),
        sources=one.source_id,
    )


def _definition(what: str, threshold: str, severe: str, complete: bool) -> str:
    held = None if complete else "only part of the table is held"
    return joined((what, threshold, severe, held))


def outcome_facts(one: OutcomeOut, around: Fact) -> Iterator[Fact]:
    """What a trial found in words, then a row for what each arm showed."""
    whole = _replace(
        around,
        part="outcome",
        about_id=one.measure,
        about=one.measure.replace("-", " "),
        trial_id=one.trial,
        trial=one.trial_name,
        population=one.population,
        sources=cell(one.sources),
    )
    yield _replace(whole, text=one.text, clinical=one.clinical or "")
    for arm in one.arms:
        limits = [cell(limit) or "not reached" for limit in arm.interval or ()]
        yield _replace(
            whole,
            part="outcome of an arm",
            text=arm.note or "",
            arm=arm.arm,
            n=cell(arm.n),
            value=figure_or_unknown(arm.value),
            interval=" to ".join(limits),
            unit=one.unit,
        )


def table_facts(shown: TrialShown) -> Iterator[Fact]:
    """Each effect that a trial counted, a row an arm."""
    for table in shown.tables:
        for row in table.rows:
            for place, arm in enumerate(shown.arms):
                yield Fact(
                    record=shown.id,
                    of=arm.treatment or "",
                    part="counted",
                    about_id=row.effect.id,
                    about=row.effect.name,
                    text=row.said_as,
                    clinical=row.effect.clinical_name,
                    trial_id=shown.id,
                    trial=shown.name,
                    table=table.id,
                    population=shown.population,
                    arm=arm.name,
                    n=cell(table.n[place]),
                    unit=f"of {table.per}",
                    any_grade=figure_or_unknown(row.any[place]),
                    severe_grade=figure_or_unknown(row.severe[place]),
                    definition=_definition(
                        table.definition, table.threshold, table.severe_means, table.complete
                    ),
                    sources=cell(table.sources),
                )
