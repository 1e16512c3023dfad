"""Values by key in a file, of which a look reads a few hundred bytes, however many there are.

A table has the JSON of each value on a line. Behind them are lines that say where the values of a
few keys begin and end, of all keys whose letters lead to the same line; then in figures of one
width where each of these lines ends, and last all keys in their order. Where values are no longer
than what says where they are, they stand there in its place.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from functools import cached_property
from itertools import accumulate
from typing import Any

import msgspec

from netx.errors import BadDataError

_WIDTH = 12
_SPREAD = 1_000_003
_A_LINE = 4
"""Figures of a place in the file, the prime by which keys are spread over the lines that say where
their values are, and how many keys share such a line."""

_LINE = msgspec.json.Decoder(dict[str, Any])
_KEYS = msgspec.json.Decoder(list[str])


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where a table stands, in bytes behind the first line of its file.

    `ends` is where the figures begin that say where its `lines` end; `keys` is where its `size`
    keys begin, and `end` where these end. `within` is whether the values stand in the lines.
    """

    ends: int
    keys: int
    end: int
    lines: int
    size: int
    within: bool


class Stretch:
    """A file's bytes behind its first line."""

    def __init__(self, read: Callable[[int, int], bytes], start: int) -> None:
        """Takes what reads so many bytes from a place on, and where the first line ends."""
        self._read, self._start = read, start

    def between(self, begin: int, end: int) -> bytes:
        """The bytes between two places; `BadDataError` where the file ends before."""
        try:
            found = self._read(end - begin, self._start + begin)
        except OSError as error:
            raise damaged(error) from error
        if len(found) < end - begin:
            raise damaged("it ends too early")
        return found


class ByNeed(dict[str, Any]):
    """Values by key, in their order, each read and decoded when it is first asked for.

    A `dict` to who reads it; of what has been asked for it holds the value.
    """

    def __init__(self, place: Place, stretch: Stretch, type_: Any = Any) -> None:
        """Takes where it stands, the file, and the type of a value; `bytes` leaves it JSON."""
        super().__init__()
        self._place, self._stretch, self._type = place, stretch, type_
        self._found: dict[str, Any] = {}

    def __missing__(self, key: str) -> Any:
        found = self._where(key)
        if found is None:
            raise KeyError(key)
        if self._place.within:
            held = found
        else:
            try:
                held = self._decode(self._stretch.between(*found))
            except msgspec.DecodeError as error:
                raise damaged(error) from error
        self[key] = held
        return held

    @cached_property
    def _decode(self) -> Callable[[bytes], Any]:
        if self._type is bytes:
            return bytes
        decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(self._type)
        return decoder.decode

    def _where(self, key: str) -> Any:
        """Where the value of a key begins and ends, or the value where it stands in a line.

        None where the table has no such key.
        """
        place = self._place
        if key not in self._found and place.lines:
            at = place.ends + _WIDTH * _line_of(key, place.lines)
            ends = self._stretch.between(at, at + 2 * _WIDTH)
            line = self._stretch.between(int(ends[:_WIDTH]), int(ends[_WIDTH:]))
            try:
                self._found.update(_LINE.decode(line) if line else ())
            except msgspec.DecodeError as error:
                raise damaged(error) from error
        return self._found.get(key)

    def order(self, key: str) -> int:
        """A number by which keys stand in their order, in a table of values on their own lines."""
        found = self._where(key)
        if found is None:
            raise KeyError(key)
        begin: int = found[0]
        return begin

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._where(key) is not None

    def __iter__(self) -> Iterator[str]:
        place = self._place
        return iter(_KEYS.decode(self._stretch.between(place.keys, place.end)))

    def __len__(self) -> int:
        return self._place.size

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        """The keys, in their order."""
        return KeysView(self)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """The values, decoded one by one."""
        return ValuesView(self)

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        """The keys with their values, decoded one by one."""
        return ItemsView(self)

    def __eq__(self, other: object) -> bool:
        return dict(self.items()) == other

    __hash__ = None

    @property
    def decoded(self) -> list[str]:
        """The keys that were asked for."""
        return list(super().keys())


def laid(values: Mapping[str, bytes], begin: int, within: bool = False) -> tuple[Place, bytes]:
    """A table's place and its bytes.

    Takes the JSON of each key, where the table begins, and whether small values are to stand in
    the lines that else say where they are.
    """
    lines = -(-len(values) // _A_LINE)
    found: list[dict[str, msgspec.Raw]] = [{} for _ in range(lines)]
    own: list[bytes] = []
    at = begin
    for key, value in values.items():
        told = value
        if not within:
            told = b"[%d,%d]" % (at, at + len(value))
            own.append(value + b"\n")
            at += len(value) + 1
        found[_line_of(key, lines)][key] = msgspec.Raw(told)
    places = [msgspec.json.encode(one) + b"\n" if one else b"" for one in found]
    ends = list(accumulate(map(len, places), initial=at))
    figures = b"".join(b"%0*d" % (_WIDTH, end) for end in ends) + b"\n"
    keys = msgspec.json.encode(list(values))
    at = ends[-1] + len(figures)
    place = Place(ends[-1], at, at + len(keys), lines, len(values), within)
    return place, b"".join([*own, *places, figures, keys, b"\n"])


def _line_of(key: str, lines: int) -> int:
    """The number of the line on which a key stands."""
    return int.from_bytes(key.encode("utf-8", "surrogatepass"), "big") % _SPREAD % lines


def damaged(why: object) -> BadDataError:
    """The error for a bundle that cannot be read."""
    return BadDataError(
        f"the data of this installation cannot be read: {why}", "Install netx again."
    )
