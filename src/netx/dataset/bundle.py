"""The knowledge base as one JSON file: made when a wheel is built, read at start."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from netx.errors import BadDataError
from netx.model import KnowledgeBase


def to_bytes(base: KnowledgeBase) -> bytes:
    """The bundle's bytes; equal records give equal bytes."""
    return msgspec.json.encode(base)


def read_bundle(path: Path) -> KnowledgeBase:
    """Read a bundle. Raises `BadDataError` if it is missing or damaged."""
    try:
        with _uncollected():
            return msgspec.json.decode(path.read_bytes(), type=KnowledgeBase)
    except (OSError, msgspec.DecodeError) as error:
        raise BadDataError(
            f"the data of this installation cannot be read: {error}", "Install netx again."
        ) from error


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is made meanwhile is never searched for cycles.

    Records have none, and they live as long as the program: searching tens of thousands of them,
    again and again while they are made, takes as long as reading them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()
