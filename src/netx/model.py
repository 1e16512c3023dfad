"""The records of the knowledge base, typed and frozen.

This module knows no file and no screen. Every record says where each of its
facts comes from: a `Citation` names a source and one of that source's sections.
The YAML in `data/` has the same keys as these types, with two exceptions that
keep the files short: citations are written `source-id § section-id`, and a
treatment's `category` and an effect's `system` come from where the file lies.

The annotations are evaluated as the classes are made: from text, msgspec would
evaluate them at the first decoding, which takes longer than to decode the bundle.
"""

from enum import StrEnum

from msgspec import Struct


class Record(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every record: immutable, refuses unknown keys."""


class TreatmentKind(StrEnum):
    """What sort of thing an entry in the tree of treatments is."""

    CLASS = "class"
    DRUG = "drug"
    REGIMEN = "regimen"
    PROCEDURE = "procedure"
    APPROACH = "approach"


class StatusValue(StrEnum):
    """Where a treatment stands, as far as our sources say."""

    APPROVED = "approved"
    STANDARD = "standard"
    IN_TRIALS = "in-trials"
    HISTORICAL = "historical"
    WITHDRAWN = "withdrawn"
    STOPPED = "development-stopped"
    NOT_RECORDED = "not-recorded"


class SourceKind(StrEnum):
    """What sort of document a source is."""

    PATIENT_EDUCATION = "patient-education"
    PRESCRIBING_INFORMATION = "prescribing-information"
    SMPC = "smpc"
    TRIAL = "trial"
    GUIDELINE = "guideline"
    REVIEW = "review"
    REGULATOR = "regulator"
    DICTIONARY = "dictionary"


class EntryType(StrEnum):
    """The small records that stand around the treatments."""

    QUESTION = "question"
    ROLE = "role"
    STEP = "step"
    TIP = "tip"
    TEST = "test"
    FACTOR = "factor"
    TERM = "term"


class CodeSystem(StrEnum):
    """A public list of codes: WHO's ATC, RxNorm's ingredients, the NCI Thesaurus."""

    ATC = "atc"
    RXNORM = "rxnorm"
    NCIT = "ncit"


class Design(StrEnum):
    """How the groups of a study came about; one group has nothing to be compared with."""

    RANDOMISED = "randomised"
    NOT_RANDOMISED = "not-randomised"
    ONE_GROUP = "one-group"


class Citation(Record, frozen=True, kw_only=True):
    """Where a fact stands: a source id and the id of one of its sections."""

    source: str
    section: str


class Fact(Record, frozen=True, kw_only=True):
    """One statement in our own words, and where it stands.

    `text` is for everyone; `clinical` is the technical wording of the same fact,
    kept only where it differs.
    """

    text: str
    sources: list[Citation]
    clinical: str | None = None


class NumberedFact(Fact, frozen=True, kw_only=True):
    """One of several facts of a record.

    `id` is the fact's own among those of its record (`how-given-2`, `note-1`); it stays when
    others come or go, and is not given again.
    """

    id: str


class Statement(NumberedFact, frozen=True, kw_only=True):
    """A fact about a treatment, filed under one of the patient's questions.

    Its `id` stays when it moves to another topic. `facets` are the values that filters use
    (`route/oral`, `site/pancreas`); they live on the statement that says so, and are cited
    with it.
    """

    topic: str
    facets: list[str] = []


class ListedEffect(Record, frozen=True, kw_only=True):
    """One source's listing of a side effect for one treatment.

    Frequency, timing, duration and seriousness are only what that source says.
    """

    effect: str
    sources: list[Citation]
    said_as: str | None = None
    frequency: str | None = None
    when: str | None = None
    lasts: str | None = None
    serious: str | None = None


class Status(Record, frozen=True, kw_only=True):
    """Where a treatment stands. `as_of` is a year, month or day (ISO 8601)."""

    value: StatusValue
    as_of: str
    text: str
    sources: list[Citation]


class Approval(Record, frozen=True, kw_only=True):
    """One agency's approval: who, when, for whom.

    `date` is an ISO 8601 date, as exact as known, or null where no source that was read
    tells the day.
    """

    agency: str
    date: str | None
    for_whom: str
    as_of: str
    sources: list[Citation]


class Point(Record, frozen=True, kw_only=True):
    """One fact of a first screen under one of the patient's questions.

    `text` stands alone; `short` is the same for a cell of a comparison. `rests_on`
    names what it is taken from, as `netx.basis` reads it; its sources are theirs.
    """

    topic: str
    text: str
    rests_on: list[str]
    short: str | None = None


class Member(Record, frozen=True, kw_only=True):
    """A member of a class as the class's first screen names it, in a few words."""

    treatment: str
    text: str
    rests_on: list[str]


class ChosenTable(Record, frozen=True, kw_only=True):
    """The side-effect table that a first screen shows: a trial, its table and an arm.

    `exception` says why it is shown although the arm was the trial's comparator,
    or although it has no comparator, and is printed with it.
    """

    trial: str
    table: str
    arm: str
    exception: str | None = None


class Lead(Record, frozen=True, kw_only=True):
    """The first screen of a treatment, as its editor chose it.

    `points` stand in the order of the questions; the one on what it is comes first.
    `serious` are effects that can be serious, the gravest first. `differ` is the
    disagreement that changes a number, a use or a warning. Of a class, `stands_on` is
    the member that its column of a comparison shows, `members` those that it names.
    """

    points: list[Point]
    table: ChosenTable | None = None
    serious: list[str] = []
    differ: str | None = None
    stands_on: str | None = None
    members: list[Member] = []


class Filing(Record, frozen=True, kw_only=True):
    """Where sources file a treatment, or what else they call its kind, in a few words."""

    heading: str
    sources: list[Citation]


class Code(Record, frozen=True, kw_only=True):
    """A treatment's code in a public list, and where it was read."""

    system: CodeSystem
    code: str
    sources: list[Citation]


class Treatment(Record, frozen=True, kw_only=True):
    """A treatment, class, drug, regimen, procedure or approach.

    `filed_under` are the headings under which sources have it that differ from its
    place in the tree; they tell a reader nothing of the treatment, so no statement does.
    """

    id: str
    name: str
    kind: TreatmentKind
    category: str
    status: Status
    parent: str | None = None
    components: list[str] = []
    aliases: list[str] = []
    brands: list[str] = []
    filed_under: list[Filing] = []
    approvals: list[Approval] = []
    statements: list[Statement] = []
    side_effects: list[ListedEffect] = []
    codes: list[Code] = []
    lead: Lead | None = None


class Synonyms(Record, frozen=True, kw_only=True):
    """Other words for an effect, by type. Definitions never stand here.

    `languages` are words of other languages, by the code that the vocabulary names.
    """

    lay: list[str] = []
    clinical: list[str] = []
    abbreviation: list[str] = []
    spelling: list[str] = []
    phrase: list[str] = []
    languages: dict[str, list[str]] = {}

    @property
    def every(self) -> list[str]:
        """All English ones, in the order of the types."""
        return [*self.lay, *self.clinical, *self.abbreviation, *self.spelling, *self.phrase]


class Effect(Record, frozen=True, kw_only=True):
    """A side effect: one plain and one clinical name, and the words people use.

    `broader` names more general effects. `found_under` names the effect under
    which search shows this one (nosebleed is found under bleeding). `urgent` is what
    sources say that asks for help at once; with `at_once` whoever has it now is to call,
    however it came.
    """

    id: str
    name: str
    clinical_name: str
    system: str
    synonyms: Synonyms = Synonyms()
    broader: list[str] = []
    found_under: str | None = None
    urgent: list[NumberedFact] = []
    at_once: bool = False
    opposites: list[str] = []
    aliases: list[str] = []

    @property
    def in_clinic(self) -> set[str]:
        """The names that only clinicians use."""
        return {self.clinical_name, *self.synonyms.clinical} - {self.name, *self.synonyms.lay}

    @property
    def above(self) -> list[str]:
        """The effects that it is a kind of, then the one under which search shows it."""
        under = [self.found_under] if self.found_under else []
        return list(dict.fromkeys([*self.broader, *under]))


class Source(Record, frozen=True, kw_only=True):
    """A document that facts come from, and what limits it.

    `sections` maps section ids to the section's title on the page.
    `date` is ISO 8601 as far as known, or null for one that carries none. `document` is the file
    name of a page that is kept beside the project, `url` where it was read.
    """

    id: str
    title: str
    publisher: str
    kind: SourceKind
    audience: str
    funding: str
    date: str | None
    accessed: str
    sections: dict[str, str]
    url: str | None = None
    document: str | None = None
    limits: str | None = None
    aliases: list[str] = []


class Arm(Record, frozen=True, kw_only=True):
    """One group of a trial: what it was given and how many people were in it.

    `treatment` is a treatment id, or nothing for placebo, for no treatment (whose names
    begin so), and for one that has no record here. `short_name` is for the head of a
    narrow column.
    """

    id: str
    name: str
    n: int
    treatment: str | None = None
    short_name: str | None = None
    given: str | None = None

    @property
    def untreated(self) -> bool:
        """Whether it had placebo or nothing, whatever both arms were given besides."""
        return self.treatment is None and self.name.startswith(("placebo", "no "))


class TrialRow(Record, frozen=True, kw_only=True):
    """One side effect in a trial's table, a value an arm in the order of the arms.

    Values are per 100 people; `None` is "not recorded".
    """

    effect: str
    said_as: str
    any_grade: list[float | None]
    severe_grade: list[float | None]

    def counted(self, place: int) -> bool:
        """Whether a figure of any grade or of severe ones is held for the arm at a place."""
        return self.any_grade[place] is not None or self.severe_grade[place] is not None

    def had(self, place: int) -> bool:
        """Whether anyone of the arm at a place had it."""
        return bool(self.any_grade[place] or self.severe_grade[place])


class TrialTable(Record, frozen=True, kw_only=True):
    """A table of side effects of one trial.

    `definition` says what was counted (all causes, treatment-related, laboratory
    values), `threshold` which rows the source printed, `severe_means` what severe means
    there, where that is told. `complete` is false where only part of the table is held. `n` is the
    number of people assessed in each arm, where it differs from those randomised.
    `laboratory` is true where values of blood tests were counted, reported as an event or
    not: they are more, and not to be set beside reported ones.
    """

    id: str
    definition: str
    threshold: str
    complete: bool
    severe_means: str | None = None
    sources: list[Citation]
    rows: list[TrialRow]
    n: list[int] | None = None
    laboratory: bool = False


class ArmResult(Record, frozen=True, kw_only=True):
    """What one arm of a trial showed: the value as printed, interval as printed."""

    value: float | None = None
    interval: list[float | None] | None = None
    note: str | None = None


class Outcome(Record, frozen=True, kw_only=True):
    """One outcome of a trial, a result an arm in the order of the arms.

    `measure` is one of response, progression-free-survival, overall-survival,
    symptom-control, disease-control, quality-of-life; `unit` is `months` or
    `per 100`. `text` says it in plain words; `clinical` adds the hazard ratio
    and the like, which compare the arms of this one trial.
    """

    measure: str
    unit: str
    arms: list[ArmResult]
    text: str
    sources: list[Citation]
    clinical: str | None = None


class Trial(Record, frozen=True, kw_only=True):
    """A study with its arms, outcomes and side-effect tables.

    `control` is the arm that others are set beside; without it a two-arm trial
    sets each arm beside the other, and a one-arm trial has no comparator.
    `design` says how the groups came about. `short_name` and `people` (who was in it,
    in at most ten words) are for first screens; without them the whole ones stand.
    """

    id: str
    name: str
    phase: str | None
    design: Design
    population: str
    arms: list[Arm]
    sources: list[Citation]
    years: str | None = None
    registry_id: str | None = None
    short_name: str | None = None
    people: str | None = None
    control: str | None = None
    outcomes: list[Outcome] = []
    tables: list[TrialTable] = []
    notes: list[NumberedFact] = []
    aliases: list[str] = []

    @property
    def in_whom(self) -> str:
        """Who was in it, in few words where it has them."""
        return self.people or self.population


class Position(Record, frozen=True, kw_only=True):
    """What one or more sources say in a disagreement; `id` is its own among those of it."""

    id: str
    says: str
    sources: list[Citation]


class Disagreement(Record, frozen=True, kw_only=True):
    """A point on which sources differ, what each says, and why.

    `about` are the ids of treatments, effects or trials it touches. Without
    `why_sources` the reason is the editors' own reading, and is shown as such.
    `explains` are the flags of `netx check` that it answers, such as
    `figures/everolimus/fatigue`; a `*` at the end stands for the rest.
    """

    id: str
    topic: str
    about: list[str]
    positions: list[Position]
    why: str
    why_sources: list[Citation] = []
    explains: list[str] = []


class Entry(Record, frozen=True, kw_only=True):
    """A question to ask, care role, step, tip, test, decision factor or term.

    `about` are the ids of treatments or effects it belongs to; empty means all. `answers`
    are the statements that answer a question, as `treatment/statement` or
    `situation/statement`.
    """

    id: str
    type: EntryType
    name: str
    facts: list[NumberedFact]
    about: list[str] = []
    answers: list[str] = []
    aliases: list[str] = []


class Guideline(Record, frozen=True, kw_only=True):
    """Whose advice a statement tells: its short name, its year, and where it is meant for.

    `year` is null for advice that carries none.
    """

    by: str
    year: str | None
    region: str


class SituationStatement(NumberedFact, frozen=True, kw_only=True):
    """A fact about a situation, filed under one of its topics.

    `short` is the same fact for the first screen; what has none stands in its section.
    `guideline` says whose advice it is, where it is advice.
    """

    topic: str
    short: str | None = None
    guideline: Guideline | None = None


class NamedTreatment(Record, frozen=True, kw_only=True):
    """A treatment that sources name for a situation; `text` says for whom or for what."""

    treatment: str
    text: str
    sources: list[Citation]


class Situation(Record, frozen=True, kw_only=True):
    """How a person comes to the treatments: where it began, what it makes, how it looks.

    `group` is one of the vocabulary's situation groups. `told` are the words of a report
    that bring someone here. `site` is the place of the filter that it stands for. `see` are
    other situations that may be meant or come with it. `trials` are those that tested an
    order of treatments, `differ` the disagreements that matter here.
    """

    id: str
    name: str
    group: str
    told: Fact
    statements: list[SituationStatement]
    treatments: list[NamedTreatment]
    aliases: list[str] = []
    site: str | None = None
    see: list[str] = []
    trials: list[str] = []
    differ: list[str] = []


class Heading(Record, frozen=True, kw_only=True):
    """A named value of a controlled vocabulary; for topics also the question.

    `within` is the value of which it is a part: the rectum is a part of the gut.
    """

    id: str
    name: str
    question: str | None = None
    aliases: list[str] = []
    within: str | None = None

    @property
    def asks(self) -> str:
        """What it asks: its question or, without one, its name."""
        return self.question or self.name


class SectionHeading(Record, frozen=True, kw_only=True):
    """A part of a page that can be asked for by its `id`, and the topics that stand in it."""

    id: str
    name: str
    topics: list[str] = []
    situation_topics: list[str] = []


class Vocabulary(Record, frozen=True, kw_only=True):
    """The controlled vocabularies, each in the order in which it is shown.

    Each topic belongs to one section, of treatments and of situations alike.
    `asked_first` are the side effects that people ask about first; a comparison shows
    them in this order. `said_for` are words that people type, each with the words that stand
    in our texts for it, `other_sense` those of them that mean something else there ("how does it
    work"); `urgent_words` are words of emergencies, `despair_words` of somebody who may end a life,
    `not_effects` words that look like a side effect and mean something else,
    `everyday_words` words of English that are no slip of a symptom word, `figures_of_speech`
    and `other_matters` what tells, beside a symptom's word, that none is meant. `readings` are
    what is measured, each with the effects between which its figure decides.
    `languages` are those of synonyms.
    """

    topics: list[Heading]
    sections: list[SectionHeading]
    asked_first: list[str]
    said_for: dict[str, list[str]] = {}
    other_sense: list[str] = []
    urgent_words: list[str] = []
    despair_words: list[str] = []
    not_effects: list[str] = []
    everyday_words: list[str] = []
    figures_of_speech: list[str] = []
    other_matters: list[str] = []
    readings: dict[str, list[str]] = {}
    languages: list[Heading] = []
    categories: list[Heading]
    facets: dict[str, list[Heading]]
    systems: list[Heading]
    situation_groups: list[Heading] = []
    situation_topics: list[Heading] = []


class Verdict(StrEnum):
    """Whether an item of the self-audit is met."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not-met"
    NOT_APPLICABLE = "not-applicable"


class Measure(StrEnum):
    """What an item of the self-audit is counted from, treatment by treatment."""

    OPTION = "option"
    BENEFITS = "benefits"
    HARMS = "harms"
    BALANCE = "balance"
    CITATIONS = "citations"
    SOURCE_DATES = "source-dates"
    CURRENCY = "currency"
    UNCERTAINTY = "uncertainty"
    DISPUTES = "disputes"
    HOW_IT_WORKS = "how-it-works"
    WITHOUT_IT = "without-it"
    QUALITY_OF_LIFE = "quality-of-life"
    QUESTIONS = "questions"
    FURTHER_READING = "further-reading"
    READING_GRADE = "reading-grade"
    ABBREVIATIONS = "abbreviations"
    ACTIVE_VOICE = "active-voice"


class Instrument(Record, frozen=True, kw_only=True):
    """A checklist for information about treatments, and where its items were read."""

    id: str
    name: str
    what: str
    read_at: str
    url: str


class Judgement(Record, frozen=True, kw_only=True):
    """A verdict reached by reading. `pointer` is the command or file that shows it.

    `judged_by` is a role, never a person; `date` the day of the reading.
    """

    verdict: Verdict
    says: str
    pointer: str
    judged_by: str
    date: str


class AuditItem(Record, frozen=True, kw_only=True):
    """One item of an instrument, named in our words: measured or judged, never both."""

    id: str
    instrument: str
    name: str
    measure: Measure | None = None
    judgement: Judgement | None = None


class Audit(Record, frozen=True, kw_only=True):
    """How this knowledge base fares by published checklists, item by item."""

    instruments: list[Instrument]
    items: list[AuditItem]


class Retired(Record, frozen=True, kw_only=True):
    """A fact that is told no more: what it said, and the full ids of what took its place."""

    was: str | None = None
    replaced_by: list[str] = []


class RecordChanges(Record, frozen=True, kw_only=True):
    """What a version changed in one record, by fact and field.

    A fact goes by its id without the record's (`how-given-2`), a field by its name (`brands`),
    the record as a whole by `record`. `altered` has what a fact said before, if its words
    changed.
    """

    added: list[str] = []
    altered: dict[str, str | None] = {}
    retired: dict[str, Retired] = {}


Changed = dict[str, dict[str, RecordChanges]]
"""What changed, by type and id of the record."""


class DataVersion(Record, frozen=True, kw_only=True):
    """A version of the data, such as 2026.11.2: its day, what it means, what it changed."""

    version: str
    date: str
    says: list[str]
    changed: Changed = {}


class KnowledgeBase(Record, frozen=True, kw_only=True):
    """Everything in `data/`, by id, in the order in which it is shown.

    `sha256` is over the records' canonical JSON, so that a bundle and the YAML
    it was made from carry the same one.
    """

    version: str
    sha256: str
    vocabulary: Vocabulary
    sources: dict[str, Source]
    treatments: dict[str, Treatment]
    effects: dict[str, Effect]
    trials: dict[str, Trial]
    situations: dict[str, Situation]
    disagreements: dict[str, Disagreement]
    entries: dict[str, Entry]
    quality: Audit | None = None


SHELF_OF = {
    "treatment": "treatments",
    "situation": "situations",
    "effect": "effects",
    "trial": "trials",
    "disagreement": "disagreements",
    "entry": "entries",
    "source": "sources",
}
"""Where a knowledge base has the records of a type, in the order in which changes are told."""
