"""The knowledge base as one file: made when a wheel is built, read by need at start.

Its first line says where each record stands. Each line below is the JSON of one record, or of
what a search would else work out anew at every start. A line is decoded when it is first asked
for, so that what is not shown costs nothing, however much there is of it.
"""

from __future__ import annotations

import mmap
from collections.abc import ItemsView, Iterable, Mapping, ValuesView
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from netx.dataset.shelves import SHELVES
from netx.errors import BadDataError
from netx.links import AllLinks, Links
from netx.model import Audit, KnowledgeBase, Vocabulary
from netx.prepared_base import PreparedBase
from netx.resource import resource

_TYPES: dict[str, type] = {shelf.name: shelf.type for shelf in SHELVES}
_LINKED = AllLinks.__struct_fields__


class _Places(msgspec.Struct, frozen=True):
    """Where some lines stand: the key of each, where each begins, and where the last one ends.

    Counted in bytes behind the first line.
    """

    keys: list[str]
    bounds: list[int]


class _FirstLine(msgspec.Struct, frozen=True):
    """What is read of every bundle."""

    version: str
    sha256: str
    vocabulary: Vocabulary
    quality: Audit | None
    shelves: dict[str, msgspec.Raw]
    links: dict[str, msgspec.Raw]
    prepared: _Places


class _Lines:
    """A bundle's bytes behind its first line."""

    def __init__(self, held: mmap.mmap | bytes, start: int) -> None:
        self._held, self._start = held, start

    def between(self, begin: int, end: int) -> bytes:
        """The bytes between two places; `BadDataError` where the file ends before."""
        line = self._held[self._start + begin : self._start + end]
        if len(line) < end - begin:
            raise _damaged("it ends too early")
        return line


class LazyShelf(dict[str, Any]):
    """Records by id, in their order, each decoded when it is first asked for.

    A `dict` to who reads it: the keys are there from the start, and in place of a record not yet
    asked for stand the bounds of its line.
    """

    def __init__(self, places: _Places, lines: _Lines, type_: type) -> None:
        super().__init__(zip(places.keys, pairwise(places.bounds), strict=True))
        self._lines = lines
        self._decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(type_)

    def __getitem__(self, key: str) -> Any:
        held = super().__getitem__(key)
        if type(held) is tuple:
            try:
                held = self._decoder.decode(self._lines.between(*held))
            except msgspec.DecodeError as error:
                raise _damaged(error) from error
            super().__setitem__(key, held)
        return held

    def get(self, key: str, default: Any = None) -> Any:
        """The record with an id, or the default."""
        return self[key] if key in self else default  # noqa: SIM401 (this is that very `get`)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """The records, decoded one by one."""
        return ValuesView(self)

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        """The ids with their records, decoded one by one."""
        return ItemsView(self)

    def __eq__(self, other: object) -> bool:
        return dict(self.items()) == other

    __hash__ = None

    @property
    def decoded(self) -> list[str]:
        """The keys of the records that were asked for."""
        return [key for key, held in super().items() if type(held) is not tuple]


class _Prepared(dict[str, Any]):
    """What was worked out when the bundle was made: JSON by name, read when it is asked for."""

    def __init__(self, places: _Places, lines: _Lines) -> None:
        super().__init__(zip(places.keys, pairwise(places.bounds), strict=True))
        self._lines = lines

    def __getitem__(self, key: str) -> bytes:
        return self._lines.between(*super().__getitem__(key))

    def get(self, key: str, default: Any = None) -> Any:
        """The JSON of a name, or the default."""
        return self[key] if key in self else default  # noqa: SIM401 (this is that very `get`)


def to_bytes(base: PreparedBase) -> bytes:
    """The bundle's bytes; equal records give equal bytes."""
    encode = msgspec.json.encode
    lines: list[bytes] = []
    start = 0

    def placed(records: Iterable[tuple[str, bytes]]) -> _Places:
        nonlocal start
        keys, bounds = [], [start]
        for key, line in records:
            lines.append(line + b"\n")
            start += len(line) + 1
            keys.append(key)
            bounds.append(start)
        return _Places(keys, bounds)

    def of(records: Mapping[str, Any]) -> msgspec.Raw:
        return msgspec.Raw(encode(placed((key, encode(one)) for key, one in records.items())))

    first = _FirstLine(
        version=base.version,
        sha256=base.sha256,
        vocabulary=base.vocabulary,
        quality=base.quality,
        shelves={name: of(getattr(base, name)) for name in _TYPES},
        links={name: of(getattr(base.links, name)) for name in _LINKED},
        prepared=placed(base.prepared.items()),
    )
    return b"".join([encode(first), b"\n", *lines])


def read_bundle(path: Path) -> KnowledgeBase:
    """Read a bundle. Raises `BadDataError` if it is missing or damaged, now or when it is read."""
    try:
        held = _held(path)
        start = held.find(b"\n") + 1
        first = msgspec.json.decode(held[:start], type=_FirstLine)
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise _damaged(error) from error
    lines = _Lines(held, start)

    def shelf(places: msgspec.Raw, type_: type) -> LazyShelf:
        return LazyShelf(msgspec.json.decode(places, type=_Places), lines, type_)

    return PreparedBase(
        version=first.version,
        sha256=first.sha256,
        vocabulary=first.vocabulary,
        quality=first.quality,
        links=AllLinks(**{name: shelf(first.links[name], Links) for name in _LINKED}),
        prepared=_Prepared(first.prepared, lines),
        **{name: shelf(first.shelves[name], type_) for name, type_ in _TYPES.items()},
    )


def _held(path: Path) -> mmap.mmap | bytes:
    """The bundle's bytes: those of a file are read by the system when they are looked at."""
    if not path.is_file():
        return resource(path)  # modules in a zip
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _damaged(why: object) -> BadDataError:
    return BadDataError(
        f"the data of this installation cannot be read: {why}", "Install netx again."
    )
