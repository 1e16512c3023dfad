"""A figure beside what was measured: both ways are offered, and none is answered."""

from __future__ import annotations

import pytest
from read_once import loaded
from test_benchmark import ROOT

from netx.query.catalogue import Catalogue
from netx.query.search import search


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(loaded(ROOT / "data"))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("K+ 2.9", ["low potassium", "high potassium"]),
        ("potassium 2.9", ["low potassium", "high potassium"]),
        ("Na 121", ["low sodium"]),
        ("blood sugar of 3", ["low blood sugar", "high blood sugar"]),
        ("BM 22 mmol/L", ["low blood sugar", "high blood sugar"]),
        ("heart rate 140", ["slow heartbeat", "fast heartbeat"]),
        ("my pulse is only 45", ["slow heartbeat", "fast heartbeat"]),
        ("BP 182/104", ["low blood pressure", "high blood pressure"]),
        ("BP 90/60 on sunitinib", ["low blood pressure", "high blood pressure"]),
        ("SpO2 86%", ["low oxygen in the blood"]),
    ],
)
def test_a_figure_is_never_judged(catalogue: Catalogue, typed: str, offered: list[str]) -> None:
    found = search(catalogue, typed)
    assert (found.matches, found.suggestions) == ([], offered)


@pytest.mark.parametrize(
    ("typed", "effect"),
    [
        # Words that say which of the two it is.
        ("low BP 80/50", "low-blood-pressure"),
        ("potassium 2.9 low", "low-potassium"),
        # A figure of which the sources tell one side only.
        ("platelets 40", "low-platelets"),
        ("ALT 300", "raised-alt"),
        # The pressure is passed over; what stands beside it is answered.
        ("dizzy and BP 80/50", "dizziness"),
        ("headache, BP 180/100", "headache"),
    ],
)
def test_what_stands_beside_a_figure_is_answered(
    catalogue: Catalogue, typed: str, effect: str
) -> None:
    found = search(catalogue, typed)
    assert [one.meant.id for one in found.matches[:1]] == [effect]
    assert "high-blood-pressure" not in [one.meant.id for one in found.matches]
