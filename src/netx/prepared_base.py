"""The knowledge base as a bundle has it: with what would else be worked out at every start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

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
