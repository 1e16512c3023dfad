"""The knowledge base as a bundle has it: with what would else be worked out at every start."""

from __future__ import annotations

from collections.abc import Mapping

from netx.links import AllLinks
from netx.model import KnowledgeBase


class PreparedBase(KnowledgeBase, frozen=True, kw_only=True):
    """A knowledge base with its links, and what a search needs of all of it.

    `prepared` holds JSON by name, as `netx.query.prepared` made it; each stays undecoded until it
    is asked for.
    """

    links: AllLinks
    prepared: Mapping[str, bytes]
