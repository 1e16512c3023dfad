"""A table that is read by need says the same as the whole of it."""

from __future__ import annotations

import msgspec
import pytest

from netx.by_need import ByNeed, Stretch, laid
from netx.errors import BadDataError

KEYS = ["b", "a", "", "ångström", "\ud800".encode("utf-8", "replace").decode(), "k" * 500,
        *(f"key-{n}" for n in range(500))]  # fmt: skip


def table(keys: list[str], within: bool = False) -> ByNeed:
    """A table of the places of keys, behind some other bytes."""
    begin = 7
    values = {key: msgspec.json.encode(place) for place, key in enumerate(keys)}
    place, held = laid(values, begin, within)
    file = b"first\n" + b"x" * begin + held
    return ByNeed(place, Stretch(lambda size, at: file[at : at + size], 6))


@pytest.mark.parametrize("within", [False, True])
@pytest.mark.parametrize("count", [0, 1, 3, len(KEYS)])
def test_it_holds_what_was_laid_down(count: int, within: bool) -> None:
    keys = KEYS[:count]
    held = table(keys, within)
    assert len(held) == count
    assert held.decoded == []
    assert [held[key] for key in reversed(keys)] == list(reversed(range(count)))
    assert list(held) == keys
    assert list(held.items()) == [(key, place) for place, key in enumerate(keys)]
    assert held == {key: place for place, key in enumerate(keys)}


def test_what_it_lacks_is_missing() -> None:
    held = table(KEYS)
    assert "none" not in held
    assert None not in held
    assert held.get("none", 5) == 5
    with pytest.raises(KeyError):
        held["\udcff"]
    with pytest.raises(KeyError):
        held.order("none")


def test_only_what_was_asked_for_is_decoded() -> None:
    held = table(KEYS)
    assert held["a"] == held.get("a") == 1
    assert "b" in held
    assert held.decoded == ["a"]


def test_it_knows_the_order_of_its_keys() -> None:
    assert sorted(set(KEYS), key=table(KEYS).order) == KEYS


def test_a_file_that_ends_too_early_is_bad_data() -> None:
    place, held = laid({"a": b"1"}, 0)
    cut = held[:3]
    with pytest.raises(BadDataError, match="too early"):
        ByNeed(place, Stretch(lambda size, at: cut[at : at + size], 0)).get("a")


def test_bytes_are_left_json() -> None:
    place, held = laid({"a": b'{"b": 1}'}, 0)
    assert ByNeed(place, Stretch(lambda size, at: held[at : at + size], 0), bytes)["a"] == (
        b'{"b": 1}'
    )
