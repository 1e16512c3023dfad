"""One row of a result that is no list, and the rows of what trials counted and found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from netx.output.cells import cell
from netx.results.lists import TrialRow
from netx.results.parts import CitationOut, Listing, Observation, SourceRow
from netx.results.shown import OutcomeOut, TrialShown


class Fact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row: a fact as one source tells it, and all that is needed to read it alone.

    A fact of several sources has a row for each, with the same `id`.

    - `record`: the id of what was asked for, in a comparison that of the option
    - `origin`, `origin_name`: the class, member or treatment whose fact it is, where that is
      another; beside trials of two options, the second of them
    - `part`: what sort of fact it is: statement, listed, counted, outcome, source …
    - `id`: the fact's own, the same in every export
    - `about_id`, `about`: the question, side effect, trial or entry that it is about
    - `text`, `clinical`: the fact in plain and in technical words
    - `frequency`, `when_it_happens`, `lasts`, `serious`: what a source says of a side effect
    - `trial_id`, `trial`, `population`, `arm`, `n`: where it was counted, and in whom
    - `table_id`, `definition`, `threshold`, `severe_means`, `complete`, `laboratory`: the table
      that counted it, and how
    - `value`, `low`, `high`, `unit`: what an arm showed, how an item is judged, whose advice it is
    - `any_grade`, `severe_grade`: how many had it, in the `unit`
    - `comparator` and its figures: the same trial's other arm
    - `date`, `as_of`: the day of an approval or a source, and the day on which it was looked up
    - `source_id`, `section_id`, `section`: where it stands
    - `url`: the address of a source
    """

    record: str = ""
    origin: str = ""
    origin_name: str = ""
    part: str = ""
    id: str = ""
    about_id: str = ""
    about: str = ""
    text: str = ""
    clinical: str = ""
    frequency: str = ""
    when_it_happens: str = ""
    lasts: str = ""
    serious: str = ""
    trial_id: str = ""
    trial: str = ""
    population: str = ""
    table_id: str = ""
    definition: str = ""
    threshold: str = ""
    severe_means: str = ""
    complete: str = ""
    laboratory: str = ""
    arm: str = ""
    n: str = ""
    value: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    any_grade: str = ""
    severe_grade: str = ""
    comparator: str = ""
    comparator_n: str = ""
    comparator_any_grade: str = ""
    comparator_severe_grade: str = ""
    date: str = ""
    as_of: str = ""
    source_id: str = ""
    section_id: str = ""
    section: str = ""
    url: str = ""


_replace = msgspec.structs.replace


def cited(fact: Fact, sources: Sequence[CitationOut | str]) -> Iterator[Fact]:
    """A fact, once for each of its sources: citations, or ids of sources."""
    if not sources:
        yield fact
    for one in dict.fromkeys(sources):
        if isinstance(one, str):
            yield _replace(fact, source_id=one)
        else:
            yield _replace(
                fact, source_id=one.source_id, section_id=one.section_id, section=one.section
            )


def listed(one: Listing, around: Fact) -> Fact:
    """How one source lists a side effect."""
    return _replace(
        around,
        part="listed",
        id=one.id,
        text=one.said_as or "",
        frequency=one.frequency or "",
        when_it_happens=one.when or "",
        lasts=one.lasts or "",
        serious=one.serious or "",
        source_id=one.source_id,
        section_id=one.section_id,
        section=one.section,
    )


def counted(one: Observation, around: Fact) -> Fact:
    """A count with its own comparator; `origin` names a member where the record is its class."""
    other = one.comparator
    own = around.record == one.treatment
    return _replace(
        around,
        origin="" if own else one.treatment,
        origin_name="" if own else one.treatment_name,
        part="counted",
        id=one.id,
        text=one.said_as,
        trial_id=one.trial,
        trial=one.trial_name,
        population=one.population,
        table_id=one.table,
        definition=one.definition,
        threshold=one.threshold,
        severe_means=one.severe_means or "",
        complete=cell(one.complete),
        laboratory=cell(one.laboratory),
        arm=one.arm,
        n=cell(one.n),
        unit=f"of {one.per}",
        any_grade=cell(one.any_grade),
        severe_grade=cell(one.severe_grade),
        comparator=other.arm if other else "",
        comparator_n=cell(one.comparator_n),
        comparator_any_grade=cell(other.any_grade) if other else "",
        comparator_severe_grade=cell(other.severe_grade) if other else "",
        source_id=one.source_id,
    )


def outcome_facts(one: OutcomeOut, around: Fact) -> Iterator[Fact]:
    """What a trial found in words, then a row for what each arm showed."""
    whole = _replace(
        around,
        part="outcome",
        id=one.id,
        about_id=one.measure,
        about=one.measure.replace("-", " "),
        trial_id=one.trial,
        trial=one.trial_name,
        population=one.population,
    )
    yield from cited(_replace(whole, text=one.text, clinical=one.clinical or ""), one.sources)
    for arm in one.arms:
        low, high = arm.interval or (None, None)
        shown = _replace(
            whole,
            part="outcome of an arm",
            text=arm.note or "",
            arm=arm.arm,
            n=cell(arm.n),
            value=cell(arm.value),
            low=cell(low),
            high=cell(high),
            unit=one.unit,
        )
        yield from cited(shown, one.sources)


def table_facts(shown: TrialShown) -> Iterator[Fact]:
    """Each effect that a trial counted, a row an arm."""
    for table in shown.tables:
        for row in table.rows:
            for place, arm in enumerate(shown.arms):
                one = Fact(
                    record=shown.id,
                    origin=arm.treatment or "",
                    part="counted",
                    id=f"{row.id}/{arm.id}",
                    about_id=row.effect.id,
                    about=row.effect.name,
                    text=row.said_as,
                    clinical=row.effect.clinical_name,
                    trial_id=shown.id,
                    trial=shown.name,
                    population=shown.population,
                    table_id=table.id,
                    definition=table.definition,
                    threshold=table.threshold,
                    severe_means=table.severe_means or "",
                    complete=cell(table.complete),
                    laboratory=cell(table.laboratory),
                    arm=arm.name,
                    n=cell(table.n[place]),
                    unit=f"of {table.per}",
                    any_grade=cell(row.any_grade[place]),
                    severe_grade=cell(row.severe_grade[place]),
                )
                yield from cited(one, table.sources)


def trial_facts(one: TrialRow, around: Fact, field: str) -> Iterator[Fact]:
    """A trial that is named: who was in it, then its arms and treatments, one a row."""
    about = _replace(around, trial_id=one.id, trial=one.name)
    whole = _replace(about, part=field, population=one.population, text=one.people, n=cell(one.n))
    yield from cited(whole, one.source_ids)
    for part in ("phase", "registry_id", "years"):
        if value := getattr(one, part):
            yield _replace(about, part=part, text=value)
    for arm in one.arms:
        yield _replace(about, part="arm", arm=arm)
    for id_ in one.treatment_ids:
        yield _replace(about, part="treatment", about_id=id_)


def source_facts(one: SourceRow, around: Fact) -> Iterator[Fact]:
    """A source, then what limits it, one a row."""
    about = _replace(around, source_id=one.id)
    yield _replace(
        about,
        part="source",
        about=one.title,
        text=one.publisher,
        value=one.kind,
        date=one.date or "",
        as_of=one.accessed,
        url=one.url or one.document or "",
    )
    for part in ("audience", "funding", "limits"):
        if told := getattr(one, part):
            yield _replace(about, part=part, text=told)
