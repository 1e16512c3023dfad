"""The result of `netx about --quality`: the self-audit, item by item."""

from __future__ import annotations

from netx.results.parts import Part


class InstrumentOut(Part, frozen=True, kw_only=True):
    """A checklist, where its items were read, and how many are met for the whole base."""

    id: str
    name: str
    what: str
    read_at: str
    url: str
    met: int
    partly: int
    not_met: int
    not_applicable: int


class AuditItemOut(Part, frozen=True, kw_only=True):
    """One item for the whole base.

    `verdict` is met, partly, not-met or not-applicable; `how` is measured or
    judged; `pointer` shows it. `judged_by` and `date` are null where it is measured.
    """

    id: str
    instrument: str
    name: str
    verdict: str
    says: str
    pointer: str
    how: str
    judged_by: str | None
    date: str | None


class TreatmentVerdict(Part, frozen=True, kw_only=True):
    """One measured item for one treatment."""

    item: str
    verdict: str
    says: str


class TreatmentAudit(Part, frozen=True, kw_only=True):
    """The measured items for one treatment; the judged ones hold for every page alike."""

    id: str
    name: str
    met: int
    partly: int
    not_met: int
    benefit_words: int
    harm_words: int
    verdicts: list[TreatmentVerdict]


class HardText(Part, frozen=True, kw_only=True):
    """A plain text over the reading grade that is aimed at, and the record it stands in."""

    record: str
    grade: float
    text: str


class UnexplainedWord(Part, frozen=True, kw_only=True):
    """A word of clinical wordings that no plain text, name or term explains."""

    word: str
    count: int


class TextFigures(Part, frozen=True, kw_only=True):
    """How the plain texts read: Flesch-Kincaid grades, and what is not plain yet."""

    texts: int
    median_grade: float
    over_eight: int
    over_ten: list[HardText]
    without_plain_wording: list[HardText]
    unexplained: list[UnexplainedWord]


class QualityResult(Part, frozen=True, kw_only=True):
    """How this knowledge base fares by published checklists."""

    instruments: list[InstrumentOut]
    items: list[AuditItemOut]
    treatments: list[TreatmentAudit]
    texts: TextFigures
