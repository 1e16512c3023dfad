"""A figure beside what was measured: both ways are offered, and none is answered."""

from __future__ import annotations

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("K+ 2.9", ["low potassium", "high potassium"]),
        ("potassium 2.9", ["low potassium", "high potassium"]),
        ("blood sugar of 3", ["low blood sugar", "high blood sugar"]),
        ("BM 22 mmol/L", ["low blood sugar", "high blood sugar"]),
        ("heart rate 140", ["slow heartbeat", "fast heartbeat"]),
        ("my pulse is only 45", ["slow heartbeat", "fast heartbeat"]),
        ("BP 182/104", ["low blood pressure", "high blood pressure"]),
        ("BP 90/60 on sunitinib", ["low blood pressure", "high blood pressure"]),
        ("fasting glucose 2.2", ["low blood sugar", "high blood sugar"]),
        ("blood potassium 6.9", ["low potassium", "high potassium"]),
        ("systolic 70", ["low blood pressure", "high blood pressure"]),
    ],
)
def test_a_figure_is_never_judged(catalogue: Catalogue, typed: str, offered: list[str]) -> None:
    found = search(catalogue, typed)
    assert (found.matches, found.suggestions, found.at_once) == ([], offered, True)
    assert "not judged" in (found.read_as or "")


@pytest.mark.parametrize(
    ("typed", "effect"),
    [
        # Words that say which of the two it is.
        ("low BP 80/50", "low-blood-pressure"),
        ("potassium 2.9 low", "low-potassium"),
        # The figure is passed over; what stands beside it is answered.
        ("dizzy and BP 80/50", "dizziness"),
        ("headache, BP 180/100", "headache"),
        ("glucose 1.8 and sweating", "sweating"),
        ("potassium 7 and palpitations", "palpitations"),
        ("pain 10/10", "pain"),
    ],
)
def test_what_stands_beside_a_figure_is_answered(
    catalogue: Catalogue, typed: str, effect: str
) -> None:
    found = search(catalogue, typed)
    assert [one.meant.id for one in found.matches[:1]] == [effect]
    assert "high-blood-pressure" not in [one.meant.id for one in found.matches]


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("platelets 900", "low platelets"),
        ("temp 35", "fever"),
        ("38.5", "fever"),
        ("101 F", "fever"),
        ("38 on chemo", "fever"),
        ("Na 160", "low sodium"),
        ("SpO2 98%", "low oxygen in the blood"),
        ("temp 35 on capecitabine", "fever"),
    ],
)
def test_what_is_held_in_one_way_is_offered_and_no_more(
    catalogue: Catalogue, typed: str, held: str
) -> None:
    found = search(catalogue, typed)
    assert (found.matches, found.texts, found.suggestions) == ([], [], [held])
    assert "not judged" in (found.read_as or "")


def test_a_word_that_says_which_way_wins_and_its_figure_is_not_judged(catalogue: Catalogue) -> None:
    found = search(catalogue, "high sugar 2")
    assert found.matches[0].meant.id == "high-blood-sugar"
    assert "not judged" in (found.read_as or "")


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("blood sugar", "low-blood-sugar", "high-blood-sugar"),
        ("my blood pressure", "low-blood-pressure", "high-blood-pressure"),
        ("potassium", "low-potassium", "high-potassium"),
        ("heart rate", "slow-heart-rate", "fast-heart-rate"),
    ],
)
def test_the_bare_name_of_a_measure_may_mean_either(
    catalogue: Catalogue, typed: str, low: str, high: str
) -> None:
    assert {one.meant.id for one in search(catalogue, typed).matches} == {low, high}


@pytest.mark.parametrize(
    ("typed", "against"),
    [
        ("medicine to lower blood sugar", "high-blood-sugar"),
        ("drug that lowers blood pressure", "high-blood-pressure"),
        ("how to lower potassium", "high-potassium"),
        ("bring my blood sugar up", "low-blood-sugar"),
        ("something to raise blood pressure", "low-blood-pressure"),
        ("raise my platelets", "low-platelets"),
        ("how to gain weight", "weight-loss"),
        ("help me lose weight", "weight-gain"),
    ],
)
def test_who_asks_to_change_it_is_told_what_is_given_against_it(
    catalogue: Catalogue, typed: str, against: str
) -> None:
    found = search(catalogue, typed)
    assert found.reading == "given-for"
    assert found.symptom is not None
    assert found.symptom.id == against
    assert found.matches == []


def test_a_symptom_of_too_little_is_no_question(catalogue: Catalogue) -> None:
    assert search(catalogue, "low potassium").reading == "causes"
    assert search(catalogue, "losing weight").matches[0].meant.id == "weight-loss"
