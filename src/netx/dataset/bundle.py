"""The knowledge base as one JSON file: made when a wheel is built, read at start."""

from __future__ import annotations

from pathlib import Path

import msgspec

from netx.errors import BadDataError
from netx.model import KnowledgeBase, PreparedBase
from netx.resource import resource


def to_bytes(base: PreparedBase) -> bytes:
    """The bundle's bytes; equal records give equal bytes."""
    return msgspec.json.encode(base)


def read_bundle(path: Path) -> KnowledgeBase:
    """Read a bundle. Raises `BadDataError` if it is missing or damaged."""
    try:
        return msgspec.json.decode(resource(path), type=PreparedBase)
    except (OSError, msgspec.DecodeError) as error:
        raise BadDataError(
            f"the data of this installation cannot be read: {error}", "Install netx again."
        ) from error
