"""Golden screens: what a person worked out by hand from the base in `tests/fixtures/answers`.

A file in `screens` is what the command printed 80 columns wide, without colour. Nothing
writes these files but a person: where one is to change, work out the new screen from the
base and write it; CONTRIBUTING says how.
"""

from __future__ import annotations

import datetime
import difflib
import re
from pathlib import Path
from typing import Any

import pytest

SCREENS = Path(__file__).parent / "screens"
BASE = Path(__file__).parents[1] / "fixtures" / "answers"

COMMANDS: dict[str, tuple[str, ...]] = {
    "show-zemarin": ("show", "zemarin"),
    "show-zemarin-all": ("show", "zemarin", "--all"),
    "show-wollamine": ("show", "wollamine"),
    "show-wollamine-sources": ("show", "wollamine", "-s", "sources"),
    "show-lullers": ("show", "lullers"),
    "show-pebble-rubbing": ("show", "pebble-rubbing"),
    "show-zemarin-ask": ("show", "zemarin", "-s", "ask"),
    "show-humming": ("show", "humming"),
    "show-green-nose-all": ("show", "green-nose", "--all"),
    "show-loud-humming": ("show", "loud-humming"),
    "show-moon": ("show", "moon"),
    "show-nose-humming": ("show", "nose hum"),
    "show-nose-humming-order": ("show", "nose hum", "-s", "order"),
    "compare-zemarin-wollamine": ("compare", "zemarin", "wollamine"),
    "compare-three": ("compare", "zemarin", "pebble-rubbing", "waiting"),
    "compare-member-with-class": ("compare", "wollamine", "lullers"),
    "search-humming": ("search", "humming"),
    "search-green-nose": ("search", "green nose"),
    "search-loud-humming": ("search", "loud humming"),
    "search-help-humming": ("search", "what helps against humming"),
    "search-moon": ("search", "moon"),
    "search-no-humming": ("search", "no humming"),
    "search-wollamine-humming": ("search", "wollamine humming"),
    "search-lullers-green-nose": ("search", "lullers green nose"),
    "search-side-effects-of-zemarin": ("search", "side effects of zemarin"),
    "search-awake": ("search", "awake"),
    "search-humming-and-sneezing": ("search", "humming and sneezing"),
    "list": ("list",),
    "list-effect-humming": ("list", "--effect", "humming"),
    "list-site-nose": ("list", "--site", "nose"),
    "list-site-nose-all": ("list", "--site", "nose", "--all"),
    "list-situations": ("list", "situations"),
    "about": ("about",),
}


class _Day(datetime.date):
    """Two months after the base was last checked, whenever the tests run."""

    @classmethod
    def today(cls) -> _Day:
        return cls(2026, 1, 15)


def _without_stamps(page: str) -> str:
    """A page without what changes with each release: the version, and the data's hash."""
    page = re.sub(r"^netx \d\S* +data", "netx <version>   data", page)
    return re.sub(r"[0-9a-f]{61}\n {19}[0-9a-f]{3}\n", "<sha256>\n", page)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_screen_is_as_worked_out_by_hand(
    netx: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netx.query.catalogue.date", _Day)
    ended = netx(*COMMANDS[name], "--format", "table", data=BASE, columns=80)
    assert (ended.code, ended.err) == (0, "")
    expected = (SCREENS / f"{name}.txt").read_bytes().decode()
    printed = _without_stamps(ended.text)
    difference = difflib.unified_diff(
        expected.splitlines(), printed.splitlines(), "by hand", "printed", lineterm="", n=1
    )
    assert printed == expected, "\n" + "\n".join(difference)


def test_every_screen_is_of_a_command() -> None:
    assert {path.stem for path in SCREENS.iterdir()} == set(COMMANDS)


def test_the_screens_are_plain_text_of_80_columns() -> None:
    for path in SCREENS.iterdir():
        text = path.read_bytes().decode()
        assert "\r" not in text
        assert "\x1b" not in text
        assert "…" not in text
        assert max(map(len, text.splitlines())) == 80, path.name
