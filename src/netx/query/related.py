"""What belongs to records: the entries, disagreements and outcomes that touch them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from netx import model
from netx.basis import SURVIVAL
from netx.prepared_base import in_order
from netx.query import numbers, rows
from netx.query.catalogue import Catalogue
from netx.results.lists import DisagreementRow, EntryRow
from netx.results.shown import OutcomeOut


def outcomes_of(
    catalogue: Catalogue, trials: Iterable[model.Trial], survival: bool
) -> list[OutcomeOut]:
    """The outcomes of trials; how long people lived only when it is asked for."""
    return [
        outcome
        for one in trials
        for outcome in numbers.outcomes(catalogue, one)
        if survival or outcome.measure != SURVIVAL
    ]


def named_by(catalogue: Catalogue, ids: Iterable[str], shelf: str) -> list[Any]:
    """The entries or disagreements that are about any of these records, in their order."""
    links = catalogue.links
    every = [
        of_type[id_]
        for id_ in ids
        for of_type in (links.treatments, links.effects, links.trials)
        if id_ in of_type
    ]
    found = {one for linked in every for one in getattr(linked, shelf)}
    records = getattr(catalogue.base, shelf)
    return [records[id_] for id_ in in_order(found, records)]


def entries_about(
    catalogue: Catalogue, ids: set[str], type_: model.EntryType, of: set[str] | None = None
) -> list[EntryRow]:
    """The entries of a type that belong to any of these treatments or effects.

    Of their answers, those told of a treatment of `of` stay.
    """
    return [
        rows.entry_row(catalogue, one, of)
        for one in named_by(catalogue, ids, "entries")
        if one.type is type_
    ]


def disagreements_about(catalogue: Catalogue, ids: set[str]) -> list[DisagreementRow]:
    """The disagreements that touch any of these treatments, effects or trials."""
    return disagreements_named(
        catalogue,
        (one.id for one in named_by(catalogue, ids, "disagreements")),
    )


def disagreements_named(catalogue: Catalogue, ids: Iterable[str]) -> list[DisagreementRow]:
    """The disagreements with these ids."""
    return [rows.disagreement_row(catalogue, catalogue.base.disagreements[id_]) for id_ in ids]
