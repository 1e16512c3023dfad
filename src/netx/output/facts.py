"""The facts of a result that is no list, one a row, in the order in which they stand in it.

Every such result is walked from top to bottom, and what it says becomes rows of the same
columns, whatever kind of result it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import Struct

from netx.output.added_rows import note_fact, word_fact
from netx.output.cells import UNKNOWN_IF_NONE, cell
from netx.output.fact import Fact, counted, joined, outcome_facts, table_facts
from netx.output.wording import UNKNOWN
from netx.results.added import AddedNoteOut, AddedWord
from netx.results.answers import HeadToHead, OvertakenItem, ProductListing, StaleItem
from netx.results.leads import (
    CompareLead,
    LeadFigure,
    SituationLead,
    TreatmentLead,
    TreatmentNamed,
)
from netx.results.lists import AnswerHeld, DisagreementRow, EntryRow, TrialRow
from netx.results.parts import (
    CitationOut,
    EffectName,
    FactOut,
    Listing,
    Named,
    Observation,
    PositionOut,
    SourceRow,
    StatementOut,
)
from netx.results.quality import AuditItemOut, HardText, TreatmentVerdict, UnexplainedWord
from netx.results.shown import (
    ApprovalOut,
    ArmOut,
    ClassSideEffects,
    DisagreementShown,
    EffectTreatment,
    OutcomeOut,
    Shown,
    SituationStatementOut,
    SourceShown,
    StatusOut,
    TrialShown,
)

_replace = msgspec.structs.replace


def facts(data: Any) -> Iterator[Fact]:
    """The facts of a result, or of several in a list."""
    return _facts(data, Fact(), "")


def _facts(part: Any, around: Fact, field: str) -> Iterator[Fact]:
    """The facts of a part; `around` holds where it stands, `field` what it is called there."""
    match part:
        case list():
            for one in part:
                yield from _facts(one, around, field)
        case TreatmentLead() | CompareLead() | SituationLead() | LeadFigure():
            pass  # Chosen from the rest of the result: a row of theirs would stand twice.
        case OutcomeOut():
            yield from outcome_facts(part, around)
        case DisagreementRow() | DisagreementShown():
            yield from _disagreement(part, around)
        case EntryRow():
            # Not its statements: they stand under the question that they answer.
            about = _replace(around, about_id=part.id, about=part.name)
            yield from (one for one in [_fact(part, around, field)] if one is not None)
            yield from _facts(part.answers, about, "answers")
        case TrialShown():
            yield _type_of(part)
            yield from _inside(part, _replace(around, record=part.id), {"id", "tables"})
            yield from table_facts(part)
        case Struct():
            one = _fact(part, around, field)
            if isinstance(part, Shown):
                yield _type_of(part)
            if one is None or isinstance(part, SourceShown):
                yield from _inside(part, *_around(part, around))
            if one is not None:
                yield one


def _type_of(shown: Shown) -> Fact:
    return Fact(record=shown.id, part="type", text=str(shown.__struct_config__.tag))


def _inside(part: Any, around: Fact, told: Iterable[str]) -> Iterator[Fact]:
    """The facts of each field that is not `told` already by `around`."""
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if name in told or value in (None, "", []):
            if value is None and name in UNKNOWN_IF_NONE:
                yield _replace(around, part=name, text=UNKNOWN)
            continue
        if isinstance(value, dict):
            for key, one in value.items():
                yield _replace(around, part=name, about=key, text=cell(one))
        elif _is_plain(value):
            yield _replace(around, part=name, text=cell(value))
        else:
            yield from _facts(value, around, name)


def _is_plain(value: Any) -> bool:
    """Whether a value is a word, a number or a list of words: a fact by itself."""
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str | int | float)


_FIELDS_OF_SOURCE = frozenset(SourceRow.__struct_fields__)


def _around(part: Any, around: Fact) -> tuple[Fact, frozenset[str]]:
    """What the facts inside a part share, and the fields that say it."""
    told = frozenset[str]()
    effect = getattr(part, "effect", None) or getattr(part, "listed_as", None)
    if isinstance(effect, EffectName):
        around = _replace(
            around, about_id=effect.id, about=effect.name, clinical=effect.clinical_name
        )
        told = frozenset({"effect", "listed_as", "listed"})
    match part:
        case EffectTreatment():
            return _replace(around, of=part.id, of_name=part.name), told | {
                "id",
                "name",
                "source_ids",
            }
        case ProductListing() | ClassSideEffects():
            return _replace(around, of=part.id, of_name=part.name), told | {"id", "name"}
        case HeadToHead():
            return _replace(around, record=cell(part.options)), told | {"options"}
        case SourceShown():
            return _replace(around, record=part.id), _FIELDS_OF_SOURCE
    for name in ("id", "option"):
        value = getattr(part, name, None)
        if isinstance(value, str):
            return _replace(around, record=value), told | {name}
    if hasattr(part, "topic"):  # a question of a comparison: each statement repeats it
        told |= {"topic", "question"}
    return around, told | ({"listed"} if hasattr(part, "observations") else frozenset())


def _fact(part: Any, around: Fact, field: str) -> Fact | None:
    """A part that is one fact, as a row; nothing for a part that holds several."""

    def row(**known: str) -> Fact:
        return _replace(around, **{"part": field, **known})

    match part:
        case StatementOut():
            return row(
                of=part.inherited_from or "",
                of_name=part.inherited_from_name or "",
                part="statement",
                about_id=part.id,
                about=part.question,
                text=part.text,
                clinical=part.clinical or "",
                sources=cell(part.sources),
            )
        case Listing():
            told = (part.said_as, part.frequency, part.when, part.lasts, part.serious)
            return row(part="listed", text=joined(told), sources=cell(part))
        case Observation():
            return counted(part, around)
        case FactOut():
            return row(text=part.text, clinical=part.clinical or "", sources=cell(part.sources))
        case StatusOut():
            checked = f"{part.value}, {part.as_of}"
            return row(about=checked, text=part.text, sources=cell(part.sources))
        case ApprovalOut():
            granted = f"{part.agency}, {part.date} (as of {part.as_of})"
            return row(about=granted, text=part.for_whom, sources=cell(part.sources))
        case SituationStatementOut():
            return row(
                part="statement",
                about_id=part.id,
                about=part.question,
                text=part.text,
                clinical=joined((part.clinical, part.short)),
                value=part.advice or "",
                sources=cell(part.sources),
            )
        case TreatmentNamed():
            return row(
                part="treatment",
                of=part.id,
                of_name=part.name,
                text=part.text,
                value=part.status,
                sources=cell(part.source_ids),
            )
        case AnswerHeld():
            return row(
                of=part.record,
                of_name=part.record_name,
                part="answer",
                text=part.text,
                clinical=part.advice or "",
                value=part.statement,
                sources=cell(part.sources),
            )
        case EntryRow():
            return row(
                about_id=part.id,
                about=part.name,
                text=part.text,
                clinical=cell(part.aliases),
                sources=cell(part.source_ids),
            )
        case TrialRow():
            return row(
                of=cell(part.treatment_ids),
                about=joined((part.phase, part.registry_id, part.years)),
                trial_id=part.id,
                trial=part.name,
                population=part.population,
                text=part.people,
                arm=cell(part.arms),
                n=cell(part.n),
                sources=cell(part.source_ids),
            )
        case ArmOut():
            return row(
                of=part.treatment or "",
                about_id=part.id,
                text=part.given or "",
                arm=part.name,
                n=cell(part.n),
            )
        case SourceRow():
            return row(
                part="source",
                about_id=part.id,
                about=f"{part.publisher}. {part.title}. {part.date}.",
                text=joined((part.kind, part.audience, part.funding, part.limits)),
                value=part.accessed,
                unit="last read",
                sources=part.url or part.document or "",
            )
        case StaleItem():
            return row(about_id=part.id, about=part.name, text=part.type, value=part.checked)
        case OvertakenItem():
            return row(
                record=part.id,
                about_id=part.says,
                about=part.name,
                text=f"{part.source}, {part.source_date}",
                value=part.newest,
            )
        case AuditItemOut():
            return row(
                of=part.instrument,
                part="item",
                about_id=part.id,
                about=part.name,
                text=part.says,
                clinical=joined((part.how, part.judged_by, part.date)),
                value=part.verdict,
                sources=part.pointer,
            )
        case TreatmentVerdict():
            return row(part="verdict", about_id=part.item, text=part.says, value=part.verdict)
        case HardText():
            return row(record=part.record, text=part.text, value=cell(part.grade), unit="grade")
        case AddedNoteOut():
            return note_fact(part, around)
        case AddedWord():
            return word_fact(part, around)
        case UnexplainedWord():
            return row(text=part.word, n=cell(part.count))
        case CitationOut():
            return row(sources=cell(part))
        case EffectName():
            return row(about_id=part.id, about=part.name, clinical=part.clinical_name)
        case Named():
            return row(about_id=part.id, about=part.name)
        case _:
            return None


def _disagreement(one: DisagreementRow | DisagreementShown, around: Fact) -> Iterator[Fact]:
    """What each side says, a row each, then why they differ."""
    about = _replace(
        around,
        record=around.record or one.id,
        part="disagreement",
        about_id=one.id,
        about=one.topic,
    )
    for position in one.positions:
        yield _side(position, about)
    yield _replace(
        about,
        part="why sources differ",
        text=one.why,
        sources=cell(one.why_sources),
    )
    if isinstance(one, DisagreementShown):
        yield from _facts(one.about, _replace(around, record=one.id), "about")
        yield from _facts(one.sources, _replace(around, record=one.id), "sources")


def _side(position: PositionOut, about: Fact) -> Fact:
    return _replace(about, text=position.says, sources=cell(position.sources))
