"""The side effects of a treatment: what its sources list, then what trials only counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netx import model
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.results.parts import Observation
from netx.results.shown import SideEffectOut


def side_effects(
    catalogue: Catalogue, record: model.Treatment, counted: Mapping[str, list[Observation]]
) -> list[SideEffectOut]:
    """A treatment's side effects: those its sources list first, then those only counted."""
    listed: dict[str, list[model.ListedEffect]] = {}
    for one in record.side_effects:
        listed.setdefault(one.effect, []).append(one)
    return [
        SideEffectOut(
            effect=rows.effect_named(catalogue, id_),
            frequency=frequency_said(listed.get(id_, [])),
            sources=rows.listings(catalogue, record.id, listed.get(id_, [])),
            observations=counted.get(id_, []),
        )
        for id_ in effects_of(record, counted)
    ]


def effects_of(record: model.Treatment, counted: Iterable[str]) -> list[str]:
    """The ids of a treatment's side effects: those listed first, then those only counted."""
    return list(dict.fromkeys([*(one.effect for one in record.side_effects), *counted]))


def frequency_said(listed: Iterable[model.ListedEffect]) -> str | None:
    """The frequencies that sources print, each once; nothing when none prints one."""
    return "; ".join(dict.fromkeys(one.frequency for one in listed if one.frequency)) or None
