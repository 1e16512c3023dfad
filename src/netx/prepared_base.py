"""The knowledge base as a bundle has it: with what would else be worked out at every start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from netx.links import AllLinks
from netx.model import KnowledgeBase

_T = TypeVar("_T")


class PreparedBase(KnowledgeBase, frozen=True, kw_only=True):
    """A knowledge base with its links, and what a search needs of all of it.

    `prepared` holds JSON by name, as `netx.query.prepared` made it; each stays undecoded until it
    is asked for.
    """

    links: AllLinks
    prepared: Mapping[str, bytes]


def prepared_part(base: KnowledgeBase, name: str, type_: type[_T]) -> _T | None:
    """What a bundle brings along by a name; None for a base that is not of one, or lacks it."""
    held = base.prepared.get(name) if isinstance(base, PreparedBase) else None
    return None if held is None else msgspec.json.decode(held, type=type_)
