"""What results are made of: names, citations, statements, numbers."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from netx.late_pattern import LatePattern


class Part(Struct, frozen=True, kw_only=True):
    """Base of every part of a result."""


class Named(Part, frozen=True, kw_only=True):
    """A record by id and name."""

    id: str
    name: str


class CitationOut(Part, frozen=True, kw_only=True):
    """A source, and the section of it where the fact stands, by id and title."""

    source_id: str
    section_id: str
    section: str


class SourceRow(Part, frozen=True, kw_only=True):
    """A source; `document` is a kept page's file name.

    `date` is ISO 8601, or null for a source that carries none. `stale` is true when it was
    last read more than two years ago. `doi`, `pmid`, `pmcid` and `nct` are names under which
    others know it, where its address shows them; `register_url` is the register's own page on
    a record of a trial, which may have been read in a copy at `url`.
    """

    id: str
    title: str
    publisher: str
    kind: str
    audience: str
    funding: str
    date: str | None
    accessed: str
    url: str | None
    document: str | None
    limits: str | None
    stale: bool
    doi: str | None
    pmid: str | None
    pmcid: str | None
    nct: str | None
    register_url: str | None


class EffectName(Part, frozen=True, kw_only=True):
    """A side effect by id, plain name and clinical name."""

    id: str
    name: str
    clinical_name: str


class ComparatorValue(Part, frozen=True, kw_only=True):
    """What the same trial's other arm showed, per 100 people."""

    arm: str
    arm_id: str
    any_grade: float | None
    severe_grade: float | None


class Observation(Part, frozen=True, kw_only=True):
    """How many of 100 people had an effect in one arm of one trial.

    `effect` is what was counted, which may be a finer one than the effect it stands under.
    `any_grade` counts all grades, `severe_grade` what the table calls severe. `comparator`
    is the same trial's other arm, or null in a trial of one arm and where nothing is told of
    it. Several tables of a trial may count the same effect: `table_id` tells them apart.
    `complete` is false where only part of the trial's table is held, `laboratory` true where
    values of blood tests were counted.
    """

    id: str
    effect: EffectName
    trial: str
    trial_name: str
    table_id: str
    treatment: str
    treatment_name: str
    arm: str
    arm_id: str
    population: str
    said_as: str
    per: int
    any_grade: float | None
    severe_grade: float | None
    comparator: ComparatorValue | None
    n: int
    comparator_n: int | None
    definition: str
    threshold: str
    severe_means: str | None
    complete: bool
    laboratory: bool
    source_id: str
    section_id: str
    section: str


class StatementOut(Part, frozen=True, kw_only=True):
    """A statement under the patient's question; `inherited_from` is a class's id.

    `id` stays the same while other statements of the treatment come and go.
    """

    id: str
    topic: str
    question: str
    text: str
    clinical: str | None
    facets: list[str]
    sources: list[CitationOut]
    inherited_from: str | None
    inherited_from_name: str | None


class Listing(Part, frozen=True, kw_only=True):
    """How one source lists a side effect, in its own words where they are known.

    `effect` is the one that it lists, which may be a finer one than the effect it stands under.
    """

    id: str
    effect: EffectName
    source_id: str
    section_id: str
    section: str
    said_as: str | None
    frequency: str | None
    when_it_happens: str | None
    lasts: str | None
    serious: str | None


class FactOut(Part, frozen=True, kw_only=True):
    """A fact with its sources; `id` is null where its record has no other."""

    id: str | None
    text: str
    clinical: str | None
    sources: list[CitationOut]


class GivenFor(Part, frozen=True, kw_only=True):
    """A treatment against a symptom, and the statement that says so.

    `against` is the symptom's id, `fact_id` that of the statement. `while_on_it` tells that this
    eases what the treatment itself brings on.
    """

    id: str
    name: str
    against: str
    fact_id: str
    while_on_it: bool
    text: str
    sources: list[CitationOut]


BY_NAME = frozenset({"exact", "synonym"})
"""The ways to match in which the words are a name, and not near one."""


class OtherMatch(Part, frozen=True, kw_only=True):
    """Something else that bears the name: a treatment, trial, entry and so on.

    `kind` is the type or, of an entry, which: a term, a question, a test. `in_short` is what
    it is, where its record says so in a line or two; `detail` is the next thing to know: whom a
    treatment is for, what comes first in a situation, who was in a trial.
    """

    id: str
    name: str
    type: str
    kind: str
    matched: str
    match_kind: str
    in_short: str | None
    source_ids: list[str]
    detail: str | None = None
    detail_source_ids: list[str] = []

    @property
    def by_name(self) -> bool:
        """Whether the words are a name of it."""
        return self.match_kind in BY_NAME


class TextFound(Part, frozen=True, kw_only=True):
    """A statement, or a fact of an entry, whose text holds the words that were typed.

    `type` and `id` are those of its record, `treatment` its id again where it is one; `fact_id`
    is that of the statement or fact. An entry's text has no topic, question and section.
    """

    type: str
    id: str
    name: str
    treatment: str | None
    fact_id: str
    topic: str | None
    question: str | None
    section: str | None
    text: str
    source_ids: list[str]


class PositionOut(Part, frozen=True, kw_only=True):
    """What one or more sources say in a disagreement."""

    id: str
    says: str
    sources: list[CitationOut]


class ProblemOut(Part, frozen=True, kw_only=True):
    """One problem in a data folder."""

    file: str
    line: int
    column: int
    code: str
    message: str
    mend: str


def source_ids_in(part: object) -> list[str]:
    """The ids of all sources named anywhere in a result, in the order in which they stand."""
    found: list[str] = []
    _collect(part, found)
    return found


def _collect(part: object, found: list[str]) -> None:
    """Add the ids of the sources that a result names to those found."""
    if isinstance(part, list):
        for one in part:
            if isinstance(one, _HOLDS):
                _collect(one, found)
    elif isinstance(part, Part):
        for name in _naming(type(part)):
            value = getattr(part, name)
            if name == "source_id":
                found.append(value)
            elif name == "source_ids":
                found += value
            elif isinstance(value, _HOLDS):
                _collect(value, found)


_HOLDS = (Part, list)
_PLAIN = frozenset(("str", "int", "float", "bool", "None", "list", "dict"))
"""Names of the types of fields that hold no part of a result."""


@cache
def _naming(type_: type[Part]) -> tuple[str, ...]:
    """The fields of a type in which sources may be named, at any depth."""
    hints: dict[str, str] = {}
    for one in reversed(type_.__mro__):
        hints.update(getattr(one, "__annotations__", {}))
    return tuple(
        name
        for name in type_.__struct_fields__
        if name in ("source_id", "source_ids") or not set(_WORD.findall(hints[name])) <= _PLAIN
    )


_WORD = LatePattern(r"\w+")
