"""The facts of a result that is no list, one a row, in the order in which they stand in it.

Every such result is walked from top to bottom, and what it says becomes rows of the same
columns, whatever kind of result it is. A cell holds one value or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from netx.output.about_facts import about_facts
from netx.output.added_rows import note_facts, word_fact
from netx.output.cells import cell
from netx.output.fact import (
    Fact,
    cited,
    counted,
    listed,
    of_effect,
    outcome_facts,
    source_facts,
    table_facts,
    trial_facts,
)
from netx.results.added import AddedNoteOut, AddedWord
from netx.results.answers import (
    AskedTreatment,
    EffectCell,
    HeadToHead,
    ProductListing,
    TogetherSome,
)
from netx.results.leads import (
    CompareLead,
    EffectLead,
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
    GivenFor,
    Listing,
    Named,
    Observation,
    OtherMatch,
    SourceRow,
    StatementOut,
    TextFound,
)
from netx.results.shown import (
    ApprovalOut,
    ArmOut,
    ClassSideEffects,
    CodeOut,
    DisagreementShown,
    EffectTreatment,
    FilingOut,
    OutcomeOut,
    Shown,
    SituationStatementOut,
    SourceShown,
    StatusOut,
    TrialShown,
)


def facts(data: Any) -> Iterator[Fact]:
    """The facts of a result, or of several in a list."""
    return _facts(data, Fact(), "")


def _facts(part: Any, around: Fact, field: str) -> Iterator[Fact]:
    """The facts of a part; `around` holds where it stands, `field` what it is called there."""
    match part:
        case list():
            for one in part:
                yield from _facts(one, around, field)
        case TreatmentLead() | CompareLead() | EffectLead() | SituationLead() | LeadFigure():
            pass  # Chosen from the rest of the result: a row of theirs would stand twice.
        case OutcomeOut():
            yield from outcome_facts(part, around)
        case DisagreementRow() | DisagreementShown():
            yield from _disagreement(part, around)
        case EntryRow():
            yield from _entry(part, around, field)
        case TrialRow():
            yield from trial_facts(part, around, field)
        case SourceShown():
            yield _type_of(part)
            yield from _inside(part, around._replace(record=part.id), _FIELDS_OF_SOURCE)
            yield from source_facts(part, around)
        case SourceRow():
            yield from source_facts(part, around)
        case TrialShown():
            yield _type_of(part)
            yield from _inside(part, around._replace(record=part.id), {"id", "tables"})
            yield from table_facts(part)
        case Struct():
            found = _fact(part, around._replace(part=field))
            if found is not None:
                yield from found
                return
            if isinstance(part, Shown):
                yield _type_of(part)
            yield from _inside(part, *_around(part, around))
        case _:
            yield around._replace(part=field, text=cell(part))


def _type_of(shown: Shown) -> Fact:
    return Fact(record=shown.id, part="type", text=str(shown.__struct_config__.tag))


def _inside(part: Any, around: Fact, told: Iterable[str]) -> Iterator[Fact]:
    """The facts of each field that is not `told` already by `around`."""
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if name in told or name == "source_ids" or value in (None, "", []):
            continue  # the sources themselves are among the facts
        if isinstance(value, dict):
            for key, one in value.items():
                for word in one if isinstance(one, list) else (one,):
                    yield around._replace(part=name, about=key, text=cell(word))
        else:
            yield from _facts(value, around, name)


_TOLD_BY_LISTINGS = frozenset({"frequency", "often"})
"""What the rows of listings tell, source by source."""

_FIELDS_OF_SOURCE = frozenset(SourceRow.__struct_fields__)


def _around(part: Any, around: Fact) -> tuple[Fact, frozenset[str]]:
    """What the facts inside a part share, and the fields that say it."""
    told = _TOLD_BY_LISTINGS
    effect = getattr(part, "effect", None) or getattr(part, "listed_as", None)
    if isinstance(effect, EffectName):
        around = of_effect(around, effect)
        told |= {"effect", "listed_as"}
    if isinstance(part, EffectCell):
        told |= {"listed"}
    match part:
        case EffectTreatment() | AskedTreatment():
            return around._replace(origin=part.id, origin_name=part.name), told | {
                "id",
                "name",
                "source_ids",
            }
        case ProductListing() | ClassSideEffects() | TogetherSome():
            return around._replace(origin=part.id, origin_name=part.name), told | {"id", "name"}
        case HeadToHead():
            first, second = part.options
            return around._replace(record=first, origin=second), told | {"options"}
    for name in ("id", "option"):
        value = getattr(part, name, None)
        if isinstance(value, str):
            return around._replace(record=value), told | {name}
    if hasattr(part, "topic"):  # a question of a comparison: each statement repeats it
        told |= {"topic", "question"}
    return around, told


def _fact(part: Any, around: Fact) -> Iterable[Fact] | None:
    """A part that is one fact, a row a source; nothing for a part that holds several."""

    def row(**known: Any) -> Fact:
        return around._replace(**known)

    match part:
        case StatementOut():
            told = row(
                origin=part.inherited_from,
                origin_name=part.inherited_from_name,
                part="statement",
                id=part.id,
                about_id=part.topic,
                about=part.question,
                text=part.text,
                clinical=part.clinical,
            )
            return cited(told, part.sources)
        case Listing():
            return [listed(part, around)]
        case Observation():
            return [counted(part, around)]
        case FactOut():
            told = row(id=part.id, text=part.text, clinical=part.clinical)
            return cited(told, part.sources)
        case StatusOut():
            return cited(row(label=part.value, as_of=part.as_of, text=part.text), part.sources)
        case ApprovalOut():
            granted = row(
                id=part.id, about=part.agency, text=part.for_whom, date=part.date, as_of=part.as_of
            )
            return cited(granted, part.sources)
        case CodeOut():
            return cited(row(id=part.id, label=part.system, text=part.code), part.sources)
        case FilingOut():
            return cited(row(id=part.id, text=part.heading), part.sources)
        case SituationStatementOut():
            told = row(
                part="statement",
                id=part.id,
                about_id=part.topic,
                about=part.question,
                text=part.text,
                clinical=part.clinical,
                label=part.advice,
            )
            short = [row(part="short", id=part.id, text=part.short)] if part.short else []
            return [*cited(told, part.sources), *short]
        case TreatmentNamed():
            named = row(
                part="treatment",
                id=part.fact_id,
                origin=part.id,
                origin_name=part.name,
                text=part.text,
                label=part.status,
            )
            return cited(named, part.source_ids)
        case GivenFor():
            given = row(
                origin=part.id,
                origin_name=part.name,
                id=part.fact_id,
                about_id=part.against,
                text=part.text,
            )
            return cited(given, part.sources)
        case AnswerHeld():
            answer = row(
                origin=part.record,
                origin_name=part.record_name,
                part="answer",
                id=part.id,
                text=part.text,
                label=part.advice,
            )
            return cited(answer, part.sources)
        case TextFound():
            text = row(
                origin=part.id,
                origin_name=part.name,
                part="text",
                id=part.fact_id,
                about_id=part.topic,
                about=part.question,
                text=part.text,
            )
            return cited(text, part.source_ids)
        case OtherMatch():
            other = row(
                origin=part.id,
                origin_name=part.name,
                about=part.matched,
                label=part.kind,
                text=part.in_short,
            )
            return cited(other, part.source_ids)
        case ArmOut():
            return [
                row(
                    origin=part.treatment,
                    id=part.id,
                    text=part.given,
                    arm=part.name,
                    arm_id=part.id,
                    n=part.n,
                )
            ]
        case AddedNoteOut():
            return note_facts(part, around)
        case AddedWord():
            return [word_fact(part, around)]
        case CitationOut():
            return cited(around, [part])
        case EffectName():
            return [of_effect(around, part)]
        case Named():
            return [row(about_id=part.id, about=part.name)]
        case _:
            return about_facts(part, around)


def _entry(one: EntryRow, around: Fact, field: str) -> Iterator[Fact]:
    """A question, term or the like; not its answers' statements, which stand elsewhere."""
    about = around._replace(about_id=one.id, about=one.name)
    yield about._replace(part=field, text=one.text)
    for id_ in one.source_ids:  # which of its facts each tells stands on the entry's own page
        yield about._replace(part=f"source of {field}", source_id=id_)
    for alias in one.aliases:
        yield about._replace(part="alias", text=alias)
    yield from _facts(one.answers, about, "answers")


def _disagreement(one: DisagreementRow | DisagreementShown, around: Fact) -> Iterator[Fact]:
    """What each side says, a row a source, then why they differ."""
    about = around._replace(
        record=around.record or one.id,
        part="disagreement",
        about_id=one.id,
        about=one.topic,
    )
    for position in one.positions:
        yield from cited(about._replace(id=position.id, text=position.says), position.sources)
    why = about._replace(part="why sources differ", text=one.why)
    yield from cited(why, one.why_sources)
    if isinstance(one, DisagreementShown):
        yield from _facts(one.about, around._replace(record=one.id), "about")
        yield from _facts(one.sources, around._replace(record=one.id), "sources")
