"""The ids of facts: what stands for a fact in every export, for as long as it is told.

An id is a path from the record to the fact, of what tells the fact apart from its neighbours
and never of its place among them; so it stays when others come or go.

- `lanreotide/how-given-2`, `rectum/first-1`: a statement of a treatment, of a situation
- `lanreotide/lists/gallstones/SOURCE/SECTION`: how one source lists a side effect
- `lanreotide/approval/fda/2014-12-16`, `lanreotide/code/atc`, `lanreotide/filed/HEADING`
- `rectum/names/surgery`: that sources name a treatment for a situation
- `clarinet/placebo`, `clarinet/label`: an arm, a table of a trial
- `clarinet/label/gallstones/cholelithiasis`: a row of a table, by the effect and the printed term
- `clarinet/label/gallstones/cholelithiasis/placebo`: what that row tells of one arm
- `clarinet/progression-free-survival`, `clarinet/note-2`: an outcome, a note of a trial
- `infection/urgent-1`, `ki-67/fact-1`, `DISAGREEMENT/position-2`
- `ask-when/lanreotide/how-given-2`: a statement that answers a question
- `statement:lanreotide/how-given-2:SOURCE/SECTION`: that a fact is cited, after its kind

A reference of a lead is such an id, or the beginning of several (`netx.basis`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from netx.late_pattern import LatePattern
from netx.model import (
    Approval,
    Citation,
    Code,
    Disagreement,
    Effect,
    Entry,
    Filing,
    NamedTreatment,
    NumberedFact,
    Outcome,
    Position,
    Record,
    Situation,
    Treatment,
    Trial,
    TrialRow,
    TrialTable,
)


class Part(Struct, frozen=True):
    """A part of a record that is a fact of its own, its id, and the path of fields to it."""

    id: str
    kind: str
    path: tuple[str | int, ...]
    fact: Record


_NO_SLUG = LatePattern(r"[^a-z0-9]+")


def slug(words: str) -> str:
    """Words as kebab-case ASCII: “Palmar-plantar (hands)” is palmar-plantar-hands."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return _NO_SLUG.compiled.sub("-", plain).strip("-")


def section_id(citation: Citation) -> str:
    """The id of the section of a source that is cited."""
    return f"{citation.source}/{citation.section}"


def fact_id(record: str, fact: NumberedFact | Position) -> str:
    """The id of a statement, note or the like, which has its own among those of its record."""
    return f"{record}/{fact.id}"


def listing_id(treatment: str, effect: str, citation: Citation) -> str:
    """The id of one source's listing of a side effect for a treatment."""
    return f"{treatment}/lists/{effect}/{section_id(citation)}"


def approval_id(treatment: str, approval: Approval) -> str:
    """The id of one agency's approval of a treatment."""
    return f"{treatment}/approval/{slug(approval.agency)}/{approval.date or 'undated'}"


def filing_id(treatment: str, filing: Filing) -> str:
    """The id of a heading under which sources file a treatment."""
    return f"{treatment}/filed/{slug(filing.heading)}"


def code_id(treatment: str, code: Code) -> str:
    """The id of a treatment's code in a public list."""
    return f"{treatment}/code/{code.system.value}"


def named_id(situation: str, named: NamedTreatment) -> str:
    """The id of what sources say of a treatment for a situation."""
    return f"{situation}/names/{named.treatment}"


def table_id(trial: str, table: TrialTable) -> str:
    """The id of a trial's table of side effects."""
    return f"{trial}/{table.id}"


def row_id(trial: str, table: TrialTable, row: TrialRow) -> str:
    """The id of a row of a trial's table."""
    return f"{trial}/{table.id}/{row.effect}/{slug(row.said_as)}"


def count_id(row: str, arm: str) -> str:
    """The id of what a row of a trial's table tells of one of its arms."""
    return f"{row}/{arm}"


def arm_id(trial: str, arm: str) -> str:
    """The id of an arm, which has its own among those of its trial."""
    return f"{trial}/{arm}"


def outcome_id(trial: str, outcome: Outcome) -> str:
    """The id of an outcome of a trial, which tells of each measure once."""
    return f"{trial}/{outcome.measure}"


def answer_id(question: str, statement: str) -> str:
    """The id of a statement's answer to a question. Takes their ids."""
    return f"{question}/{statement}"


def parts_of(record: Record) -> Iterator[Part]:
    """Every fact of a record that has an id, in the order in which they stand."""
    match record:
        case Treatment():
            yield from _numbered(record, "statement", "statements")
            for place, listed in enumerate(record.side_effects):
                for citation in listed.sources:
                    id_ = listing_id(record.id, listed.effect, citation)
                    yield Part(id_, "listing", ("side_effects", place), listed)
            for place, approval in enumerate(record.approvals):
                id_ = approval_id(record.id, approval)
                yield Part(id_, "approval", ("approvals", place), approval)
            for place, code in enumerate(record.codes):
                yield Part(code_id(record.id, code), "code", ("codes", place), code)
            for place, filing in enumerate(record.filed_under):
                yield Part(filing_id(record.id, filing), "filing", ("filed_under", place), filing)
        case Situation():
            yield from _numbered(record, "statement", "statements")
            for place, named in enumerate(record.treatments):
                yield Part(named_id(record.id, named), "treatment", ("treatments", place), named)
        case Trial():
            for place, arm in enumerate(record.arms):
                yield Part(arm_id(record.id, arm.id), "arm", ("arms", place), arm)
            for place, outcome in enumerate(record.outcomes):
                id_ = outcome_id(record.id, outcome)
                yield Part(id_, "outcome", ("outcomes", place), outcome)
            for place, table in enumerate(record.tables):
                at: tuple[str | int, ...] = ("tables", place)
                yield Part(table_id(record.id, table), "table", at, table)
                for spot, row in enumerate(table.rows):
                    yield Part(row_id(record.id, table, row), "row", (*at, "rows", spot), row)
            yield from _numbered(record, "note", "notes")
        case Effect():
            yield from _numbered(record, "urgent fact", "urgent")
        case Entry():
            yield from _numbered(record, "fact", "facts")
        case Disagreement():
            yield from _numbered(record, "position", "positions")


def _numbered(record: Record, kind: str, field: str) -> Iterator[Part]:
    for place, fact in enumerate(getattr(record, field)):
        yield Part(f"{record.id}/{fact.id}", kind, (field, place), fact)  # type: ignore[attr-defined]
