"""The knowledge base as a bundle has it: with what would else be worked out at every start."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar, overload

import msgspec

from netx.by_need import ByNeed
from netx.links import AllLinks
from netx.model import KnowledgeBase

_T = TypeVar("_T")


class PreparedBase(KnowledgeBase, frozen=True, kw_only=True):
    """A knowledge base with its links, and what a search needs of all of it.

    `prepared` holds JSON by name, as `netx.query.prepared` made it; each stays undecoded until it
    is asked for. Of `tables`, by name, too, only the keys that are asked for are read.
    """

    links: AllLinks
    prepared: Mapping[str, bytes]
    tables: Mapping[str, Mapping[str, Any]]


class _ByNeed(Sequence[_T]):
    """A list that stands in a table in parts."""

    def __init__(self, parts: Mapping[str, Any], each: Callable[[Any], _T]) -> None:
        self._parts, self._each = parts, each

    @overload
    def __getitem__(self, at: int) -> _T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[_T]: ...
    def __getitem__(self, at: int | slice) -> _T | Sequence[_T]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        return self._each(self._parts[str(at // _PART)][at % _PART])

    def __len__(self) -> int:
        size: int = self._parts[_SIZE]
        return size


_PART, _SIZE = 32, "size"
"""How much of a list stands together, and the key of how long it is."""


def in_parts(values: Sequence[Any]) -> dict[str, Any]:
    """A list as a table, of which a bundle's `list_by_need` reads parts."""
    parts = range(0, len(values), _PART)
    return {_SIZE: len(values), **{str(at // _PART): values[at : at + _PART] for at in parts}}


def list_by_need(base: PreparedBase, name: str, each: Callable[[Any], _T]) -> Sequence[_T]:
    """A list that a bundle brings along by a name, read by need.

    Takes what makes a value of what JSON holds of it.
    """
    return _ByNeed(base.tables[name], each)


def prepared_part(base: KnowledgeBase, name: str, type_: type[_T]) -> _T | None:
    """What a bundle brings along by a name; None for a base that is not of one, or lacks it."""
    held = base.prepared.get(name) if isinstance(base, PreparedBase) else None
    return None if held is None else msgspec.json.decode(held, type=type_)


def by_need(
    base: KnowledgeBase, name: str, made: Callable[[], Mapping[str, _T]]
) -> Mapping[str, _T]:
    """A table that a bundle brings along, read by need; where there is none, one made now.

    Takes its name and what makes it. Its values hold lists, texts and numbers, as JSON does.
    """
    return base.tables[name] if isinstance(base, PreparedBase) else made()


_FEW = 4
"""Of so many times as many records, a few are looked up sooner than all keys are read."""


def in_order(ids: Iterable[str], records: dict[str, Any]) -> list[str]:
    """Ids of records without repeats, in the order of the records."""
    wanted = set(ids)
    if isinstance(records, ByNeed) and len(wanted) * _FEW < len(records):
        return sorted(wanted, key=records.order)
    return [id_ for id_ in records if id_ in wanted]


def order_of(records: dict[str, Any]) -> Callable[[str], int]:
    """What gives for the id of a record a number by which they stand in their order."""
    if isinstance(records, ByNeed):
        return records.order
    return {id_: place for place, id_ in enumerate(records)}.__getitem__
