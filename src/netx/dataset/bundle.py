"""The knowledge base as one file: made when a wheel is built, read by need at start.

Its first line says where each table of the rest begins: the records of each type by id, and what
a search would else work out anew at every start. Of a table only what is asked for is read
(`by_need`), so that what is not shown costs nothing, however much there is of it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from netx.by_need import ByNeed, Place, Stretch, damaged, laid
from netx.dataset.shelves import SHELVES
from netx.links import AllLinks, Links
from netx.model import Audit, KnowledgeBase, Vocabulary
from netx.prepared_base import PreparedBase
from netx.resource import resource

_TYPES: dict[str, type] = {shelf.name: shelf.type for shelf in SHELVES}
_LINKED = AllLinks.__struct_fields__
_SMALL = 80
"""Bytes of a small value, of which a few are read at once sooner than one by itself."""


class _FirstLine(msgspec.Struct, frozen=True):
    """What is read of every bundle."""

    version: str
    sha256: str
    vocabulary: Vocabulary
    quality: Audit | None
    shelves: dict[str, Place]
    links: dict[str, Place]
    prepared: Place
    tables: dict[str, Place]


def to_bytes(base: PreparedBase) -> bytes:
    """The bundle's bytes; equal records give equal bytes."""
    encode = msgspec.json.encode
    written: list[bytes] = []
    start = 0

    def place(values: Mapping[str, Any], is_record: bool = True) -> Place:
        nonlocal start
        told = {key: encode(one) for key, one in values.items()}
        small = not is_record and sum(map(len, told.values())) <= _SMALL * len(told)
        made, lines = laid(told, start, small)
        written.append(lines)
        start += len(lines)
        return made

    first = _FirstLine(
        version=base.version,
        sha256=base.sha256,
        vocabulary=base.vocabulary,
        quality=base.quality,
        shelves={name: place(getattr(base, name)) for name in _TYPES},
        links={name: place(getattr(base.links, name)) for name in _LINKED},
        prepared=place({name: msgspec.Raw(one) for name, one in base.prepared.items()}),
        tables={name: place(table, False) for name, table in base.tables.items()},
    )
    return b"".join([encode(first), b"\n", *written])


def read_bundle(path: Path) -> KnowledgeBase:
    """Read a bundle. Raises `BadDataError` if it is missing or damaged, now or when it is read."""
    try:
        line, rest = _opened(path)
        first = msgspec.json.decode(line, type=_FirstLine)
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise damaged(error) from error
    return PreparedBase(
        version=first.version,
        sha256=first.sha256,
        vocabulary=first.vocabulary,
        quality=first.quality,
        links=AllLinks(**{name: ByNeed(first.links[name], rest, Links) for name in _LINKED}),
        prepared=ByNeed(first.prepared, rest, bytes),
        tables={name: ByNeed(place, rest) for name, place in first.tables.items()},
        **{name: ByNeed(first.shelves[name], rest, type_) for name, type_ in _TYPES.items()},
    )


def _opened(path: Path) -> tuple[bytes, Stretch]:
    """A bundle's first line, and the rest of it.

    A file that is mapped would count as memory with all that lies around what is read.
    """
    if not path.is_file():  # modules in a zip
        held = resource(path)
        start = held.find(b"\n") + 1
        return held[:start], Stretch(lambda size, at: held[at : at + size], start)
    with path.open("rb") as file:
        line = file.readline()
        reader = _Reader(os.dup(file.fileno()))
    return line, Stretch(reader.read, len(line))


class _Reader:
    """Reads a file wherever it is asked to, as long as somebody may ask."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._close = os.close  # by then, its module may be gone

    def __del__(self) -> None:
        self._close(self._file)

    def read(self, size: int, at: int) -> bytes:
        """So many bytes from a place on."""
        if hasattr(os, "pread"):
            return os.pread(self._file, size, at)
        os.lseek(self._file, at, os.SEEK_SET)  # Windows has no `pread`
        return os.read(self._file, size)
