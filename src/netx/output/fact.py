"""One row of a result that is no list, and the rows of what trials counted and found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netx import ids
from netx.results.lists import TrialRow
from netx.results.parts import CitationOut, EffectName, Listing, Observation, SourceRow
from netx.results.shown import OutcomeOut, TrialShown


class Fact(NamedTuple):
    """One row: a fact as one source tells it, and all that is needed to read it alone.

    A fact of several sources has a row for each, with the same `id`.

    - `record`: the id of what was asked for, in a comparison that of the option
    - `origin`, `origin_name`: the class, member or treatment whose fact it is, where that is
      another; beside trials of two options, the second of them
    - `part`: what sort of fact it is: statement, listed, counted, outcome, source …
    - `id`: the fact's own, the same in every export
    - `about_id`, `about`: the question, side effect, trial or entry that it is about
    - `text`, `clinical`: the fact in plain and in technical words
    - `label`: a word on it: how it stands, whose advice it is, how an item is judged
    - `frequency`, `when_it_happens`, `lasts`, `serious`: what a source says of a side effect
    - `trial_id`, `trial`, `population`, `arm`, `arm_id`, `n`: where it was counted, and in whom
    - `table_id`, `definition`, `threshold`, `severe_means`, `complete`, `laboratory`: the table
      that counted it, and how
    - `value`, `low`, `high`, `unit`: what an arm showed, and the printed interval
    - `any_grade`, `severe_grade`: how many had it, in the `unit`
    - `comparator` and its figures: the same trial's other arm
    - `date`, `as_of`: the day of an approval or a source, and the day on which it was looked up
    - `source_id`, `section_id`, `section`: where it stands
    - `url`: the address of a source
    """

    record: str | None = None
    origin: str | None = None
    origin_name: str | None = None
    part: str | None = None
    id: str | None = None
    about_id: str | None = None
    about: str | None = None
    text: str | None = None
    clinical: str | None = None
    label: str | None = None
    frequency: str | None = None
    when_it_happens: str | None = None
    lasts: str | None = None
    serious: str | None = None
    trial_id: str | None = None
    trial: str | None = None
    population: str | None = None
    table_id: str | None = None
    definition: str | None = None
    threshold: str | None = None
    severe_means: str | None = None
    complete: bool | None = None
    laboratory: bool | None = None
    arm: str | None = None
    arm_id: str | None = None
    n: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    any_grade: float | None = None
    severe_grade: float | None = None
    comparator: str | None = None
    comparator_arm_id: str | None = None
    comparator_n: int | None = None
    comparator_any_grade: float | None = None
    comparator_severe_grade: float | None = None
    date: str | None = None
    as_of: str | None = None
    source_id: str | None = None
    section_id: str | None = None
    section: str | None = None
    url: str | None = None


def cited(fact: Fact, sources: Sequence[CitationOut | str]) -> Iterator[Fact]:
    """A fact, once for each of its sources: citations, or ids of sources."""
    if not sources:
        yield fact
    for one in dict.fromkeys(sources):
        if isinstance(one, str):
            yield fact._replace(source_id=one)
        else:
            yield _cited_in(fact, one)


def of_effect(fact: Fact, effect: EffectName) -> Fact:
    """A fact as one about a side effect."""
    return fact._replace(about_id=effect.id, about=effect.name, clinical=effect.clinical_name)


def _cited_in(fact: Fact, place: CitationOut | Listing | Observation) -> Fact:
    return fact._replace(
        source_id=place.source_id, section_id=place.section_id, section=place.section
    )


def listed(one: Listing, around: Fact) -> Fact:
    """How one source lists a side effect."""
    return _cited_in(of_effect(around, one.effect), one)._replace(
        part="listed",
        id=one.id,
        text=one.said_as,
        frequency=one.frequency,
        when_it_happens=one.when_it_happens,
        lasts=one.lasts,
        serious=one.serious,
    )


def counted(one: Observation, around: Fact) -> Fact:
    """A count with its own comparator; `origin` names a member where the record is its class."""
    other = one.comparator
    own = around.record == one.treatment
    return _cited_in(of_effect(around, one.effect), one)._replace(
        origin=None if own else one.treatment,
        origin_name=None if own else one.treatment_name,
        part="counted",
        id=one.id,
        text=one.said_as,
        trial_id=one.trial,
        trial=one.trial_name,
        population=one.population,
        table_id=one.table_id,
        definition=one.definition,
        threshold=one.threshold,
        severe_means=one.severe_means,
        complete=one.complete,
        laboratory=one.laboratory,
        arm=one.arm,
        arm_id=one.arm_id,
        n=one.n,
        unit=f"per {one.per}",
        any_grade=one.any_grade,
        severe_grade=one.severe_grade,
        comparator=other.arm if other else None,
        comparator_arm_id=other.arm_id if other else None,
        comparator_n=one.comparator_n,
        comparator_any_grade=other.any_grade if other else None,
        comparator_severe_grade=other.severe_grade if other else None,
    )


def outcome_facts(one: OutcomeOut, around: Fact) -> Iterator[Fact]:
    """What a trial found in words, then a row for what each arm showed."""
    whole = around._replace(
        part="outcome",
        id=one.id,
        about_id=one.measure,
        about=one.measure.replace("-", " "),
        trial_id=one.trial,
        trial=one.trial_name,
        population=one.population,
    )
    yield from cited(whole._replace(text=one.text, clinical=one.clinical), one.sources)
    for arm in one.arms:
        low, high = arm.interval or (None, None)
        shown = whole._replace(
            part="outcome of an arm",
            text=arm.note,
            arm=arm.arm,
            arm_id=arm.arm_id,
            n=arm.n,
            value=arm.value,
            low=low,
            high=high,
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
                    origin=arm.treatment,
                    part="counted",
                    id=ids.count_id(row.id, arm.id.rpartition("/")[2]),
                    text=row.said_as,
                    trial_id=shown.id,
                    trial=shown.name,
                    population=shown.population,
                    table_id=table.id,
                    definition=table.definition,
                    threshold=table.threshold,
                    severe_means=table.severe_means,
                    complete=table.complete,
                    laboratory=table.laboratory,
                    arm=arm.name,
                    arm_id=arm.id,
                    n=table.n[place],
                    unit=f"per {table.per}",
                    any_grade=row.any_grade[place],
                    severe_grade=row.severe_grade[place],
                )
                yield from cited(of_effect(one, row.effect), table.sources)


def trial_facts(one: TrialRow, around: Fact, field: str) -> Iterator[Fact]:
    """A trial that is named: who was in it, then its arms and treatments, one a row."""
    about = around._replace(trial_id=one.id, trial=one.name)
    whole = about._replace(part=field, population=one.population, text=one.people, n=one.n)
    yield from cited(whole, one.source_ids)
    for part in ("phase", "design", "registry_id", "register_url", "years"):
        if value := getattr(one, part):
            yield about._replace(part=part, text=value)
    for arm in one.arms:
        yield about._replace(part="arm", arm=arm.name, arm_id=arm.id, n=arm.n)
    for id_ in one.treatment_ids:
        yield about._replace(part="treatment", about_id=id_)


def source_facts(one: SourceRow, around: Fact) -> Iterator[Fact]:
    """A source, then what limits it, one a row."""
    about = around._replace(source_id=one.id)
    yield about._replace(
        part="source",
        about=one.title,
        text=one.publisher,
        label=one.kind,
        date=one.date,
        as_of=one.accessed,
        url=one.register_url or one.url,
    )
    for part in ("audience", "funding", "limits", "document", "doi", "pmid", "pmcid", "nct"):
        if told := getattr(one, part):
            yield about._replace(part=part, text=told)
