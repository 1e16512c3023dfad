"""The rows of `netx list`, one type a kind of record."""

from __future__ import annotations

from netx.results.parts import CitationOut, Part, PositionOut, SourceRow


class DisagreementRow(Part, frozen=True, kw_only=True):
    """Where sources differ. Without `why_sources`, `why` is the editors' reading."""

    id: str
    topic: str
    about: list[str]
    positions: list[PositionOut]
    why: str
    why_sources: list[CitationOut]
    source_ids: list[str]


class AnswerHeld(Part, frozen=True, kw_only=True):
    """A statement that answers a question: of which treatment or situation, and its id.

    `advice` says whose advice it is, where it is advice.
    """

    id: str
    record: str
    record_name: str
    statement: str
    text: str
    advice: str | None
    sources: list[CitationOut]


class EntryRow(Part, frozen=True, kw_only=True):
    """A question, care role, step, tip, test, decision factor or term.

    `answers` are the statements held that answer a question. Of a treatment's page they are
    its own, its class's and its members'.
    """

    id: str
    name: str
    text: str
    about: list[str]
    answers: list[AnswerHeld]
    aliases: list[str]
    source_ids: list[str]


class TreatmentRow(Part, frozen=True, kw_only=True):
    """A treatment in a list.

    `only_as` is the whole of a place ("stomach and bowel") by which alone it stands in a list
    that was narrowed to a part of it; null for all others. `atc`, `rxnorm` and `ncit` are its
    codes in public lists.
    """

    id: str
    name: str
    kind: str
    parent: str | None
    category: str
    category_name: str
    status: str
    brands: list[str]
    aliases: list[str]
    summary: str
    side_effect_count: int
    trial_count: int
    atc: str | None
    rxnorm: str | None
    ncit: str | None
    facets: list[str]
    only_as: str | None
    source_ids: list[str]


class EffectRow(Part, frozen=True, kw_only=True):
    """A side effect in a list."""

    id: str
    name: str
    clinical_name: str
    system: str
    aliases: list[str]
    synonyms: list[str]
    opposites: list[str]
    broader: list[str]
    found_under: str | None
    treatment_count: int


class ArmNamed(Part, frozen=True, kw_only=True):
    """An arm of a trial, and how many people were in it."""

    id: str
    name: str
    n: int

    @property
    def said(self) -> str:
        """It in words: "placebo (103)"."""
        return f"{self.name} ({self.n})"


class TrialRow(Part, frozen=True, kw_only=True):
    """A trial in a list; `n` counts the people of all arms.

    `design` says how the groups came about: randomised, not-randomised or one-group. `nct` is
    its id at ClinicalTrials.gov, `register_url` the page of its register.
    """

    id: str
    name: str
    phase: str | None
    design: str
    registry_id: str | None
    nct: str | None
    register_url: str | None
    population: str
    people: str
    years: str | None
    n: int
    arms: list[ArmNamed]
    treatment_ids: list[str]
    observation_count: int
    source_ids: list[str]


class SituationRow(Part, frozen=True, kw_only=True):
    """A situation in a list: where it began, what it makes, how it looks, or inherited."""

    id: str
    name: str
    situation_group: str
    situation_group_name: str
    site: str | None
    aliases: list[str]
    summary: str
    told: str
    treatment_ids: list[str]
    source_ids: list[str]


Rows = (
    list[TreatmentRow]
    | list[EffectRow]
    | list[SourceRow]
    | list[TrialRow]
    | list[SituationRow]
    | list[EntryRow]
    | list[DisagreementRow]
)
