"""Which treatment to choose: netx chooses none, and shows by what people choose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search

DATA = Path(__file__).parents[2] / "data"


def test_no_treatment_is_chosen_and_the_lists_are_named(catalogue: Catalogue) -> None:
    found = search(catalogue, "which treatment works best?")
    assert [one.id for one in found.other] == ["situations", "treatments", "questions"]
    assert "netx chooses none" in (found.read_as or "")
    # One of each place, and not three kinds of stomach NET.
    shown = found.other[0].in_short or ""
    assert shown.startswith("31 of them, such as: ")
    assert shown.count("stomach") == 1


def test_for_a_net_stands_what_guidelines_name_first(catalogue: Catalogue) -> None:
    """The second line is that of its `first` statement (data/situations/insulinoma.yaml)."""
    found = search(catalogue, "what is the best option for an insulinoma")
    assert found.other[0].id == "insulinoma"
    assert (found.other[0].detail or "").startswith("Surgery is the main treatment")
    assert "netx chooses no treatment" in (found.read_as or "")


@pytest.mark.parametrize(
    "typed",
    [
        "best doctor for NETs",
        "what is the best diet",
        "how do I choose a hospital",
        "what should I do about nausea",
        "what drug is used for nausea",
        "how is carcinoid crisis treated",
        "how is vomiting treated at home",
    ],
)
def test_what_asks_for_more_is_no_choice_of_a_treatment(catalogue: Catalogue, typed: str) -> None:
    assert "chooses no" not in (search(catalogue, typed).read_as or "")


@pytest.mark.parametrize(
    "typed", ["what can't I eat on everolimus", "foods to avoid on everolimus"]
)
def test_what_not_to_eat_is_no_lack_of_appetite(catalogue: Catalogue, typed: str) -> None:
    """Its EU leaflet tells to avoid grapefruit."""
    found = search(catalogue, typed)
    assert found.matches == []
    assert "Grapefruit" in found.texts[0].text


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        # Half of those on placebo had no growth for 18 months (CLARINET).
        ("what happens without lanreotide", "on placebo had no growth for 18 months"),
        ("other options than PRRT", "high dose of octreotide LAR or everolimus instead"),
    ],
)
def test_what_comes_without_a_treatment_is_told_under_that_question(
    catalogue: Catalogue, typed: str, held: str
) -> None:
    first = search(catalogue, typed).texts[0]
    assert first.topic == "without-it"
    assert held in first.text


def test_a_daily_word_beside_a_test_is_not_passed_over(catalogue: Catalogue) -> None:
    found = search(catalogue, "can he drive home after the scan")
    assert found.texts
    assert all("driv" in one.text.lower() for one in found.texts[:3])


@pytest.mark.parametrize(
    "typed", ["is a biopsy needed for insulinoma", "what is the ki67 of a NET"]
)
def test_what_was_named_besides_is_not_called_missing(catalogue: Catalogue, typed: str) -> None:
    assert search(catalogue, typed).nothing_on == []


def test_a_drug_with_a_slip_is_told_as_a_name(netx: Any) -> None:
    ended = netx("search", "lanriotide", "--format", "table", data=DATA)
    assert (ended.code, ended.text) == (3, "")
    assert ended.err == (
        "netx: nothing is called “lanriotide”. Did you mean: lanreotide? "
        "Type: netx show lanreotide\n"
    )
    # A symptom that is not held keeps its warning.
    unknown = netx("search", "purple giraffe", "--format", "table", data=DATA)
    assert "does not mean that it cannot happen" in unknown.err


def test_what_is_urgent_in_a_name_that_is_none_is_told_with_what_is_held(netx: Any) -> None:
    ended = netx("show", "going to dentist - carcinoid crisis worry", data=DATA)
    assert ended.code == 3
    assert "call your team or the emergency number" in ended.err
    assert "dental work" in ended.err


@pytest.mark.parametrize(
    "typed",
    [
        "waiting for surgery and severe tummy pain",
        "waiting for scan and stomach pain getting worse",
    ],
)
def test_a_symptom_that_can_be_urgent_is_not_hidden_by_a_text(
    catalogue: Catalogue, typed: str
) -> None:
    found = search(catalogue, typed)
    assert found.matches[0].meant.id == "abdominal-pain"
    assert found.urgent


@pytest.mark.parametrize(
    ("typed", "effect"),
    [("pregnant and bleeding", "bleeding"), ("waiting for scan and fainted", "fainting")],
)
def test_what_is_urgent_is_no_word_that_is_left_out(
    catalogue: Catalogue, typed: str, effect: str
) -> None:
    found = search(catalogue, typed)
    assert found.matches[0].meant.id == effect
    assert found.at_once
    assert found.read_as == f"{found.matches[0].meant.name}; what else was typed is not looked at"


def test_what_another_drug_asks_for_is_no_advice_on_this_one(catalogue: Catalogue) -> None:
    """ "While you take capecitabine, stop it": on everolimus nothing of the kind is said."""
    found = search(catalogue, "should I stop everolimus with mouth sores")
    assert [one.id for one in found.asked_of] == ["everolimus"]
    assert found.urgent == []
    own = search(catalogue, "capecitabine mouth sores").urgent
    assert own[0].text.startswith("While you take capecitabine, stop it")
    of_class = search(catalogue, "chemo mouth sores").urgent
    assert of_class[0].text.startswith("While you take capecitabine, stop it")


def test_a_question_of_the_outlook_says_what_netx_does_not_tell(catalogue: Catalogue) -> None:
    for typed in ("can it be cured", "how long can you live with stage 4", "will I die"):
        found = search(catalogue, typed)
        assert [one.id for one in found.other][:1] == ["prognosis"], typed
        assert found.read_as is not None
        assert found.read_as.startswith("the outlook. Whether one person can be cured"), typed
    assert search(catalogue, "prognosis").read_as is None


def test_without_a_treatment_no_alternative_is_named(catalogue: Catalogue) -> None:
    found = search(catalogue, "alternatives to lanreotide")
    assert found.read_as == "what is told of people without lanreotide; netx names no alternatives"
    # Octreotide before an operation is a treatment of its own.
    two = search(catalogue, "what if I don't take the octreotide before the operation")
    assert {one.id for one in two.texts} == {"carcinoid-crisis-prevention"}
