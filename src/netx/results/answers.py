"""The results of search, compare, check and about."""

from __future__ import annotations

from msgspec import field

from netx.results.added import AddedNoteOut, AddedWord
from netx.results.leads import CompareLead, EffectLead, TreatmentLead
from netx.results.lists import DisagreementRow, EntryRow, TrialRow
from netx.results.parts import (
    BY_NAME,
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
    TextFound,
)
from netx.results.shown import ApprovalOut, EffectTreatment, OutcomeOut, SideEffectOut, StatusOut


class Match(Part, frozen=True, kw_only=True):
    """A side effect that the words mean, and the treatments that list it.

    `matched` is the name or synonym in the data, `words` those typed that led to
    it; `narrower` is the finer effect when the words named one, `language` that of the words
    if it is not English.
    """

    effect: EffectName
    narrower: EffectName | None
    matched: str
    words: str
    match_kind: str
    score: int
    language: str | None
    treatments: list[EffectTreatment]

    @property
    def meant(self) -> EffectName:
        """The effect that was named: the finer one, if any."""
        return self.narrower or self.effect

    @property
    def by_name(self) -> bool:
        """Whether the words are a name of it."""
        return self.match_kind in BY_NAME


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


class AskedTreatment(Part, frozen=True, kw_only=True):
    """A treatment that was named in a search, alone or beside a side effect.

    Beside an effect, `own` is what is listed and counted of it for the treatment itself,
    and `kin` are its class, its drugs and its members for which something is. Alone, `lead`
    is its first screen, of which a search shows the side effects, and `side_effects` are all
    that are held.
    """

    id: str
    name: str
    kind: str
    own: EffectTreatment | None
    kin: list[Named]
    lead: TreatmentLead | None
    side_effects: list[SideEffectOut]


class Without(Part, frozen=True, kw_only=True):
    """How many treatments list an effect, how many are near one that does, and which neither.

    `unmentioned` are the treatments whose sources list side effects, but not this one, nor do
    those of its class, drugs or members; `nothing_listed` counts those for which no side
    effect is listed at all.
    """

    listed: int
    kin: int
    unmentioned: list[Named]
    nothing_listed: int


class SearchResult(Part, frozen=True, kw_only=True):
    """What a search found, and as what the words were read.

    `reading` is "causes"; "given-for" where what helps was asked; "not-caused-by" where what
    does not bring it on was; "treatment" where a treatment or its side effects were; and
    "text" where only words of our texts, or of other names, answer. In all but "causes"
    `matches` is empty. `read_as` says the same in words, where the words alone do not.

    `symptoms` are what help was asked against, `symptom` the first of them; `negated` is what
    was asked not to come, `without` how many list it. `asked_of` are treatments that were
    named, alone or beside an effect. `at_once` tells that it can need help at once. `unknown`
    are the parts of a list that nothing answers, `suggestions` are offered for them.
    `not_found` is what is to be said where the data answer nothing, in words.
    `nothing_on` are the words of a question of which the texts found say nothing: they are the
    nearest, and no answer.

    `now` is what to do at once, in words: where it can need help now, whom to call; where
    somebody may end a life, a number to call and nothing else.

    `given_for` is what is held that is given against it, whichever was asked. `places` are the
    places of tumours that the words name, each of which has a list of treatments. `lead` is the
    first screen, where one effect is meant. `added_words` are local words as which the words
    were read.
    """

    lead: EffectLead | None
    query: str
    reading: str
    read_as: str | None
    at_once: bool
    now: str | None
    symptom: EffectName | None
    symptoms: list[EffectName]
    negated: EffectName | None
    without: Without | None
    asked_of: list[AskedTreatment]
    given_for: list[GivenFor]
    urgent: list[FactOut]
    matches: list[Match]
    other: list[OtherMatch]
    texts: list[TextFound]
    nothing_on: list[str]
    not_found: str | None
    together: Together | None
    unknown: list[str]
    suggestions: list[str]
    places: list[str]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)
    added_words: list[AddedWord] = field(default_factory=list)

    @property
    def answered(self) -> bool:
        """Whether the data answer, or a note that somebody added does."""
        return bool(
            self.matches or self.other or self.texts or self.symptom or self.asked_of
            or self.without or self.added
        )  # fmt: skip


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
    added: list[AddedNoteOut] = field(default_factory=list)


class CheckResult(Part, frozen=True, kw_only=True):
    """What `netx check` found; no problem means that the data is sound.

    `added_folder` is the folder of additions that was checked with it.
    """

    folder: str
    problems: list[ProblemOut]
    counts: dict[str, int]
    added_folder: str | None = None


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
    """What this netx is and holds, where its facts come from, and all that is laid over them."""

    version: str
    data_version: str
    sha256: str
    counts: dict[str, int]
    stale: list[StaleItem]
    sources: list[SourceRow]
    added: list[AddedNoteOut] = field(default_factory=list)
    added_words: list[AddedWord] = field(default_factory=list)
