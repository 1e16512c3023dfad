"""Words of emergencies and of despair: what is said first, and what never stands beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search

DATA = Path(__file__).parents[2] / "data"
CALL = "If you have this now, call your team or the emergency number."


@pytest.mark.parametrize(
    "typed",
    [
        "he can't be roused", "he's confused and sleepy", "hives all over and wheezing",
        "no pulse", "can't speak", "legs won't work", "numb bottom", "stopped peeing",
        "rigid belly", "DKA", "tearing pain in back", "rash that doesn't fade with a glass",
        "neuts 0.4 and temp 38.1", "sats 88 and blue", "K 6.8", "BP 80/50 and dizzy",
        "low temperature after chemo", "no rash but throat closing", "no chest pain but breathless",
        "took double dose of everolimus", "emergency",
    ],
)  # fmt: skip
def test_an_emergency_is_told_to_call(catalogue: Catalogue, typed: str) -> None:
    assert search(catalogue, typed).at_once


@pytest.mark.parametrize(
    "typed",
    [
        "dress does not fit",
        "water tablets",
        "salt",
        "tired",
        "help me gain weight",
        "stroke of luck",
    ],
)
def test_what_is_none_does_not_cry_wolf(catalogue: Catalogue, typed: str) -> None:
    assert not search(catalogue, typed).at_once


@pytest.mark.parametrize(
    "typed",
    ["I want to kill myself", "tired of living", "no reason to live", "ending my life",
     "thoughts of killing myself", "nobody would miss me", "can't go on like this",
     "I can't take it anymore", "nothing to live for", "sucide", "voices tell me to hurt people"],
)  # fmt: skip
@pytest.mark.parametrize("command", ["search", "show", None])
def test_nothing_stands_beside_the_number_to_call(
    netx: Any, typed: str, command: str | None
) -> None:
    words = [command, typed] if command else typed.split()
    ended = netx(*words, "--format", "table", data=DATA)
    assert (ended.code, ended.out) == (3, b"")
    assert ended.err.startswith("netx: If you think of ending your life, call the emergency number")
    assert "netx search" not in ended.err
    assert "Did you mean" not in ended.err


def test_who_looks_up_the_effect_finds_it(catalogue: Catalogue) -> None:
    found = search(catalogue, "suicidal ideation")
    assert found.matches
    assert found.at_once


@pytest.mark.parametrize("typed", ["heart attack", "crushing chest pain", "tumour lysis syndrome"])
def test_the_call_is_the_second_line_on_a_narrow_screen(netx: Any, typed: str) -> None:
    ended = netx("search", typed, "--format", "table", data=DATA, columns=80)
    assert ended.text.splitlines()[1] == CALL


@pytest.mark.parametrize(
    "typed",
    [
        "chest pain tramadol", "chest pain supermarket", "seizure in Tesco", "fever paracetamol",
        "severe bleeding hoover", "heart attack zap", "stroke aspirin", "jaundice xmas",
        "allergic reaction penicillin", "fainting at the hairdresser", "chest pain radiating jaw",
    ],
)  # fmt: skip
def test_a_word_more_silences_no_emergency(catalogue: Catalogue, typed: str) -> None:
    """What needs help at once is named: whoever types it is told to call, whatever is found."""
    found = search(catalogue, typed)
    assert found.at_once
    assert found.now == "If you have this now, call your team or the emergency number."
    if not found.answered:
        assert found.suggestions
