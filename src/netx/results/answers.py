"""The results of search, compare, check and about."""

from __future__ import annotations

from netx.results.leads import CompareLead, EffectLead
from netx.results.lists import DisagreementRow, EntryRow, TrialRow
from netx.results.parts import (
    EffectName,
    FactOut,
    GivenFor,
    Listing,
    Named,
    Observation,
    OtherMatch,
    Part,
    ProblemOut,
    SourceRow,
    StatementOut,
)
from netx.results.shown import ApprovalOut, EffectTreatment, OutcomeOut, StatusOut


class Match(Part, frozen=True, kw_only=True):
    """A side effect that the words mean, and the treatments that list it.

    `matched` is the name or synonym in the data, `words` those typed that led to
    it; `narrower` is the finer effect when the words named one.
    """

    effect: EffectName
    narrower: EffectName | None
    matched: str
    words: str
    match_kind: str
    score: int
    treatments: list[EffectTreatment]

    @property
    def meant(self) -> EffectName:
        """The effect that was named: the finer one, if any."""
        return self.narrower or self.effect


class Together(Part, frozen=True, kw_only=True):
    """Of several effects asked for at once: which treatments list all, or some.

    `kin` list none themselves, but a class of theirs, a drug of theirs or a member does;
    `unmentioned` are the other treatments whose sources list side effects, none of these.
    `urgent` is the widest of what asks for help at once, of each effect that has any.
    """

    effects: list[EffectName]
    all: list[Named]
    some: list[TogetherSome]
    kin: list[TogetherSome]
    unmentioned: list[Named]
    urgent: list[FactOut]


class TogetherSome(Part, frozen=True, kw_only=True):
    """A treatment that lists some of the effects asked for."""

    id: str
    name: str
    effects: list[EffectName]


class SearchResult(Part, frozen=True, kw_only=True):
    """What a search found. `suggestions` are offered when nothing was found.

    `reading` is "causes", or "given-for" where what helps against a symptom was asked: then
    `matches` is empty and `symptom` is what was meant. `given_for` is what is held that is
    given against it, whichever was asked. `places` are the places of tumours that the words
    name, each of which has a list of treatments. `lead` is the first screen, where one effect
    is meant.
    """

    lead: EffectLead | None
    query: str
    reading: str
    symptom: EffectName | None
    given_for: list[GivenFor]
    urgent: list[FactOut]
    matches: list[Match]
    other: list[OtherMatch]
    together: Together | None
    suggestions: list[str]
    places: list[str]
    sources: list[SourceRow]


class CompareOption(Part, frozen=True, kw_only=True):
    """One column of a comparison; `source_ids` are all sources held for it."""

    id: str
    name: str
    kind: str
    status: str
    status_detail: StatusOut
    approvals: list[ApprovalOut]
    summary: str
    source_ids: list[str]


class TopicCell(Part, frozen=True, kw_only=True):
    """What is said of one option under one question."""

    option: str
    statements: list[StatementOut]


class TopicRow(Part, frozen=True, kw_only=True):
    """One question, a cell an option."""

    topic: str
    question: str
    cells: list[TopicCell]


class ProductListing(Part, frozen=True, kw_only=True):
    """A member of a class, or a class above an option, for which a side effect is listed."""

    id: str
    name: str
    sources: list[Listing]


class EffectCell(Part, frozen=True, kw_only=True):
    """Whether an option's sources list an effect.

    `products` are the listings of its members, `classes` those of the classes above it.
    """

    option: str
    listed: bool
    sources: list[Listing]
    products: list[ProductListing]
    classes: list[ProductListing]
    observations: list[Observation]


class EffectCompared(Part, frozen=True, kw_only=True):
    """One side effect, a cell an option."""

    effect: EffectName
    cells: list[EffectCell]


class HeadToHead(Part, frozen=True, kw_only=True):
    """The trials that compared two options, or members of them, directly."""

    options: list[str]
    trials: list[TrialRow]


class CompareResult(Part, frozen=True, kw_only=True):
    """Options side by side under the patient's questions; `lead` is the first screen."""

    lead: CompareLead
    options: list[CompareOption]
    rows: list[TopicRow]
    side_effects: list[EffectCompared]
    outcomes: list[OutcomeOut]
    head_to_head: list[HeadToHead]
    questions: list[EntryRow]
    disagreements: list[DisagreementRow]
    sources: list[SourceRow]


class CheckResult(Part, frozen=True, kw_only=True):
    """What `netx check` found; no problem means that the data is sound."""

    folder: str
    problems: list[ProblemOut]
    counts: dict[str, int]


class StaleItem(Part, frozen=True, kw_only=True):
    """A source read, or a status as of a day, more than two years ago."""

    type: str
    id: str
    name: str
    checked: str


class OvertakenItem(Part, frozen=True, kw_only=True):
    """A treatment whose own newest source, of the date `newest`, is older than another.

    `source` is that newer one, of the date `source_date`, and `says` the id of the trial,
    situation or disagreement that cites it.
    """

    id: str
    name: str
    newest: str
    says: str
    source: str
    source_date: str


class StaleResult(Part, frozen=True, kw_only=True):
    """What was read, or is as of a day, before `checked_before` (ISO 8601), oldest first.

    `overtaken` are treatments of which others say something newer.
    """

    checked_before: str
    stale: list[StaleItem]
    overtaken: list[OvertakenItem]


class AboutResult(Part, frozen=True, kw_only=True):
    """What this netx is and holds, and where its facts come from."""

    version: str
    data_version: str
    sha256: str
    counts: dict[str, int]
    stale: list[StaleItem]
    sources: list[SourceRow]
