"""The results of `netx show`, one type a kind of record."""

from __future__ import annotations

from msgspec import field

from netx.results.added import AddedNoteOut
from netx.results.leads import EffectLead, LeadFigure, SituationLead, TreatmentLead, TreatmentNamed
from netx.results.lists import AnswerHeld, DisagreementRow, EntryRow, TreatmentRow, TrialRow
from netx.results.parts import (
    CitationOut,
    EffectName,
    FactOut,
    GivenFor,
    Listing,
    Named,
    Observation,
    Part,
    PositionOut,
    SourceRow,
    StatementOut,
)


class SideEffectOut(Part, frozen=True, kw_only=True):
    """A side effect of a treatment: who lists it and what trials counted.

    `frequency` is null unless a source prints one; `sources` says which.
    """

    effect: EffectName
    frequency: str | None
    sources: list[Listing]
    observations: list[Observation]


class ClassSideEffects(Part, frozen=True, kw_only=True):
    """What sources list for the class that a treatment belongs to."""

    id: str
    name: str
    side_effects: list[SideEffectOut]


class StatusOut(Part, frozen=True, kw_only=True):
    """Where a treatment stands, as of a date; `stale` when that is over two years ago."""

    value: str
    as_of: str
    stale: bool
    text: str
    sources: list[CitationOut]


class ApprovalOut(Part, frozen=True, kw_only=True):
    """One agency's approval; `date` is null where no source that was read tells the day."""

    id: str
    agency: str
    date: str | None
    for_whom: str
    as_of: str
    sources: list[CitationOut]


class CodeOut(Part, frozen=True, kw_only=True):
    """A treatment's code in a public list: atc, rxnorm or ncit."""

    id: str
    system: str
    code: str
    sources: list[CitationOut]


class FilingOut(Part, frozen=True, kw_only=True):
    """Where sources file a treatment, if not where it stands here."""

    id: str
    heading: str
    sources: list[CitationOut]


class ArmOut(Part, frozen=True, kw_only=True):
    """One arm of a trial."""

    id: str
    name: str
    treatment: str | None
    given: str | None
    n: int


class ArmValue(Part, frozen=True, kw_only=True):
    """What one arm showed; `interval` is the printed confidence interval.

    `note` says where the value is not of all people of the arm, or not of people.
    """

    arm: str
    arm_id: str
    value: float | None
    interval: list[float | None] | None
    note: str | None
    n: int


class OutcomeOut(Part, frozen=True, kw_only=True):
    """One outcome of one trial, for every arm."""

    id: str
    trial: str
    trial_name: str
    population: str
    measure: str
    unit: str
    arms: list[ArmValue]
    text: str
    clinical: str | None
    sources: list[CitationOut]


class TrialTableRow(Part, frozen=True, kw_only=True):
    """One effect in a trial's table; values an arm, per 100 people."""

    id: str
    effect: EffectName
    said_as: str
    any_grade: list[float | None]
    severe_grade: list[float | None]


class TrialTableOut(Part, frozen=True, kw_only=True):
    """A side-effect table of a trial. `n` counts the people assessed in each arm."""

    id: str
    definition: str
    threshold: str
    severe_means: str | None
    complete: bool
    laboratory: bool
    per: int
    n: list[int]
    rows: list[TrialTableRow]
    sources: list[CitationOut]


class TermUsed(EntryRow, frozen=True, kw_only=True):
    """A term of the glossary and the text of the statement that uses it first."""

    used_in: str


class TreatmentShown(TreatmentRow, frozen=True, kw_only=True, tag_field="type", tag="treatment"):
    """Everything about one treatment; `lead` is the first screen.

    `terms` are the glossary's entries for words in the statements, when asked for;
    `situations` are those for which sources name it; `beside` are the treatments to set
    beside it: those of its trials, then the other members of its class.
    """

    lead: TreatmentLead
    ancestors: list[Named]
    children: list[Named]
    components: list[Named]
    part_of: list[Named]
    codes: list[CodeOut]
    status_detail: StatusOut
    filed_under: list[FilingOut]
    approvals: list[ApprovalOut]
    statements: list[StatementOut]
    side_effects: list[SideEffectOut]
    members_with_numbers: list[Named]
    inherited_side_effects: list[ClassSideEffects]
    outcomes: list[OutcomeOut]
    questions: list[EntryRow]
    tests: list[EntryRow]
    disagreements: list[DisagreementRow]
    trials: list[TrialRow]
    situations: list[Named]
    beside: list[Named]
    terms: list[TermUsed]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


class EffectTreatment(Part, frozen=True, kw_only=True):
    """A treatment that lists a side effect, or whose trials counted it.

    `first` is the figure of it that a first screen shows, `often` the band that a source
    prints; both are of the effect that it is `listed_as`.
    """

    id: str
    name: str
    kind: str
    listed_as: EffectName
    source_ids: list[str]
    sources: list[Listing]
    observations: list[Observation]
    first: LeadFigure | None
    often: str | None


class EffectShown(Part, frozen=True, kw_only=True, tag_field="type", tag="effect"):
    """Everything about one side effect; `lead` is the first screen.

    `synonyms` are by type, `languages` words of other languages by their code. `urgent` is what
    sources say that asks for help at once, `given_for` what is held that is given against it.
    With `at_once`, whoever has it now is to call.
    """

    lead: EffectLead
    id: str
    name: str
    clinical_name: str
    system: str
    system_name: str
    aliases: list[str]
    synonyms: dict[str, list[str]]
    languages: dict[str, list[str]]
    broader: list[EffectName]
    narrower: list[EffectName]
    opposites: list[EffectName]
    at_once: bool
    urgent: list[FactOut]
    treatments: list[EffectTreatment]
    given_for: list[GivenFor]
    disagreements: list[DisagreementRow]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


class TrialShown(Part, frozen=True, kw_only=True, tag_field="type", tag="trial"):
    """Everything about one trial."""

    id: str
    name: str
    phase: str | None
    design: str
    registry_id: str | None
    nct: str | None
    register_url: str | None
    population: str
    years: str | None
    control: str | None
    arms: list[ArmOut]
    outcomes: list[OutcomeOut]
    tables: list[TrialTableOut]
    notes: list[FactOut]
    disagreements: list[DisagreementRow]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


class SourceShown(SourceRow, frozen=True, kw_only=True, tag_field="type", tag="source"):
    """Everything about one source, with what it says of which treatment."""

    sections: list[str]
    treatments: list[Named]
    statement_count: int
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


class EntryShown(Part, frozen=True, kw_only=True, tag_field="type", tag="entry"):
    """Everything about a question, role, step, tip, test, factor or term.

    `places` are the places of tumours in its name, each of which has a list of treatments;
    `answers` the statements that answer a question.
    """

    id: str
    name: str
    entry_type: str
    places: list[str]
    aliases: list[str]
    facts: list[FactOut]
    about: list[Named]
    answers: list[AnswerHeld]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


class SituationStatementOut(Part, frozen=True, kw_only=True):
    """A statement of a situation under its question.

    `short` is how the first screen tells it. `advice` says whose advice it is ("ENETS 2023;
    Europe", "review 2022"), and is null where it is none; `by`, `year` and `region` are the
    parts of a guideline's, and null without one.
    """

    id: str
    topic: str
    question: str
    text: str
    clinical: str | None
    short: str | None
    advice: str | None
    by: str | None
    year: str | None
    region: str | None
    sources: list[CitationOut]


class SituationShown(Part, frozen=True, kw_only=True, tag_field="type", tag="situation"):
    """Everything about a situation; `lead` is the first screen."""

    lead: SituationLead
    id: str
    name: str
    situation_group: str
    situation_group_name: str
    site: str | None
    aliases: list[str]
    told: FactOut
    statements: list[SituationStatementOut]
    treatments: list[TreatmentNamed]
    trials: list[TrialRow]
    disagreements: list[DisagreementRow]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


class DisagreementShown(Part, frozen=True, kw_only=True, tag_field="type", tag="disagreement"):
    """Everything about a point on which sources differ."""

    id: str
    topic: str
    about: list[Named]
    positions: list[PositionOut]
    why: str
    why_sources: list[CitationOut]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)


Shown = (
    TreatmentShown
    | EffectShown
    | TrialShown
    | SituationShown
    | SourceShown
    | EntryShown
    | DisagreementShown
)
