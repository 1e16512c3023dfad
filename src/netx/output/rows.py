"""Results as rows for spreadsheets and pipes: one fact a row, nothing cut.

A list has a row a record and the keys of that record as columns. Every other result is
walked from top to bottom, and each fact in it becomes a row of the same few columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from netx.output.wording import figures_of
from netx.results.answers import ProductListing, SearchResult
from netx.results.leads import CompareLead, LeadFigure, TreatmentLead
from netx.results.lists import DisagreementRow, EntryRow, TrialRow
from netx.results.parts import (
    CitationOut,
    EffectName,
    FactOut,
    Listing,
    Named,
    Observation,
    PositionOut,
    ProblemOut,
    SourceRow,
    StatementOut,
)
from netx.results.shown import ApprovalOut, OutcomeOut, StatusOut, TrialTableRow


class Rows(Struct, frozen=True):
    """Columns by name, and the rows under them."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def list_rows(records: Sequence[Any], row_type: type) -> Rows:
    """A list's rows; `row_type` says which columns an empty list has."""
    columns = row_type.__struct_fields__  # type: ignore[attr-defined]
    return Rows(columns, [[_cell(getattr(one, name)) for name in columns] for one in records])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PositionOut):
        return f"{value.says} ({_cell([one.id for one in value.sources])})"
    if isinstance(value, CitationOut | Listing):
        return f"{value.id} § {value.section}"
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(map(_cell, value)))
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else str(value)
    return str(value)


class Fact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of a result that is no list.

    `record` is the id of the treatment or other thing it is about, `part` what sort of
    fact it is, `about` the question, side effect or trial.
    """

    record: str = ""
    part: str = ""
    about: str = ""
    text: str = ""
    clinical: str = ""
    trial: str = ""
    arm: str = ""
    any_grade: str = ""
    severe_grade: str = ""
    n: str = ""
    comparator: str = ""
    comparator_any_grade: str = ""
    comparator_severe_grade: str = ""
    comparator_n: str = ""
    sources: str = ""


def fact_rows(data: Any) -> Rows:
    """The facts of a result, or of several, in the order in which they stand in it."""
    facts = [
        fact for one in (data if isinstance(data, list) else [data]) for fact in _facts(one, Fact())
    ]
    columns = Fact.__struct_fields__
    return Rows(columns, [[getattr(fact, name) for name in columns] for fact in facts])


_LEADS = (TreatmentLead, CompareLead, LeadFigure)
"""Chosen from the rest of the result: a row of theirs would stand twice."""

_NAMING = ("id", "option", "query")


def _facts(part: Any, around: Fact, field: str = "") -> Iterator[Fact]:
    """The facts of a part of a result; `around` holds what is known of where it stands."""
    if isinstance(part, list):
        for one in part:
            yield from _facts(one, around, field)
        return
    if not isinstance(part, Struct) or isinstance(part, _LEADS):
        return
    fact = _fact(part, around, field)
    if fact is not None:
        yield fact
        return
    around = _inside(part, around)
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, dict):
            for key, one in value.items():
                yield msgspec.structs.replace(around, part=name, about=key, text=_cell(one))
        elif _is_plain(value):
            if value not in ("", []) and name not in _NAMING:
                yield msgspec.structs.replace(around, part=name, text=_cell(value))
        else:
            yield from _facts(value, around, name)


def _is_plain(value: Any) -> bool:
    """Whether a value is a word, a number or a list of words: a fact by itself."""
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str | int | float)


def _inside(part: Any, around: Fact) -> Fact:
    """What the facts inside a part share: the record or option, and what it is about."""
    effect = getattr(part, "effect", None)
    if isinstance(effect, EffectName):
        around = msgspec.structs.replace(around, about=effect.name)
    for name in _NAMING:
        value = getattr(part, name, None)
        if isinstance(value, str) and not isinstance(part, ProductListing):
            return msgspec.structs.replace(around, record=value)
    return around


def _fact(part: Any, around: Fact, field: str) -> Fact | None:
    """A part that is one fact, as a row; nothing for a part that holds several."""

    def row(**known: str) -> Fact:
        return msgspec.structs.replace(around, **{"part": field, **known})

    match part:
        case StatementOut():
            return row(
                record=part.inherited_from or around.record,
                part="statement",
                about=part.question,
                text=part.text,
                clinical=part.clinical or "",
                sources=_cell(part.sources),
            )
        case Listing():
            told = (part.said_as, part.frequency, part.when, part.lasts, part.serious)
            return row(
                part="listed",
                text="; ".join(one for one in told if one),
                sources=_cell(part),
            )
        case Observation():
            other = part.comparator
            return row(
                record=part.treatment,
                part="counted",
                text=part.said_as,
                trial=part.trial_name,
                arm=part.arm,
                any_grade=_cell(part.any),
                severe_grade=_cell(part.severe),
                n=_cell(part.n),
                comparator=other.arm if other else "",
                comparator_any_grade=_cell(other.any) if other else "",
                comparator_severe_grade=_cell(other.severe) if other else "",
                comparator_n=_cell(part.comparator_n),
                sources=part.source_id,
            )
        case OutcomeOut():
            return row(
                part="outcome",
                about=part.measure,
                text=part.text,
                clinical=part.clinical or "",
                trial=part.trial_name,
                sources=_cell(part.sources),
            )
        case TrialTableRow():
            return row(
                part="counted",
                about=part.effect.name,
                text=part.said_as,
                any_grade=" / ".join(map(_cell, part.any)),
                severe_grade=" / ".join(map(_cell, part.severe)),
            )
        case FactOut():
            return row(text=part.text, clinical=part.clinical or "", sources=_cell(part.sources))
        case PositionOut():
            return row(text=part.says, sources=_cell(part.sources))
        case StatusOut():
            return row(
                about=f"{part.value}, {part.as_of}", text=part.text, sources=_cell(part.sources)
            )
        case ApprovalOut():
            return row(
                about=f"{part.agency}, {part.date}", text=part.for_whom, sources=_cell(part.sources)
            )
        case DisagreementRow():
            return row(
                about=part.topic,
                text=f"{_cell(part.positions)} Why: {part.why}",
                sources=_cell(part.source_ids),
            )
        case EntryRow():
            return row(about=part.name, text=part.text, sources=_cell(part.source_ids))
        case TrialRow():
            return row(
                about=part.name,
                text=part.population,
                arm=_cell(part.arms),
                n=_cell(part.n),
                sources=_cell(part.source_ids),
            )
        case SourceRow():
            return row(
                part="source",
                about=part.id,
                text=f"{part.publisher}. {part.title}. {part.date}.",
                sources=part.url or part.document or "",
            )
        case ProblemOut():
            return row(
                part=part.code,
                about=f"{part.file}:{part.line}:{part.column}",
                text=f"{part.message}. {part.mend}",
            )
        case Named() | EffectName():
            return row(about=part.id, text=part.name)
        case _:
            return None


def search_rows(found: SearchResult) -> Rows:
    """A search's rows: a treatment a row, under the side effect that was meant."""
    columns = (
        "query",
        "match_kind",
        "matched",
        "id",
        "name",
        "treatment_id",
        "treatment",
        "listed_as",
        "frequency",
        "numbers",
        "source_ids",
    )
    rows: list[Sequence[str]] = []
    for match in found.matches:
        meant = match.narrower or match.effect
        head = (found.query, match.match_kind, match.matched, meant.id, meant.name)
        for one in match.treatments:
            often = _cell([listed.frequency for listed in one.sources if listed.frequency])
            rows.append(
                (
                    *head,
                    one.id,
                    one.name,
                    one.listed_as.name,
                    often,
                    _counts(one.observations),
                    _cell(one.source_ids),
                )
            )
        if not match.treatments:
            rows.append((*head, *[""] * 6))
    for other in found.other:
        rows.append((found.query, other.match_kind, other.matched, other.id, other.name, *[""] * 6))
    return Rows(columns, rows)


def _counts(observations: Sequence[Observation]) -> str:
    return _cell([line for one in observations for line in figures_of(one)])
