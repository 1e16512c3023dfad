"""Sentences that are easily read as their opposite, or answered beside the point.

They were typed by somebody who had seen no code, as a daughter would at night.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    ("typed", "treatment", "effect"),
    [
        ("is PRRT bad for kidneys", "prrt", "kidney-damage"),
        ("is lanreotide bad for gallstones", "lanreotide", "gallstones"),
        ("stop lanreotide because of diarrhoea", "lanreotide", "diarrhea"),
        ("had to stop sunitinib because of diarrhoea", "sunitinib", "diarrhea"),
        ("fever of 39 during captem", "captem", "fever"),
    ],
)
def test_who_asks_of_harm_is_told_of_harm(
    catalogue: Catalogue, typed: str, treatment: str, effect: str
) -> None:
    found = search(catalogue, typed)
    assert found.reading == "causes"
    assert [one.id for one in found.asked_of] == [treatment]
    assert found.matches[0].meant.id == effect
    assert found.given_for == [] or found.asked_of[0].own or found.at_once


@pytest.mark.parametrize("typed", ["won't wake up", "mum won't wake up"])
def test_what_a_person_does_not_do_asks_for_no_treatment(catalogue: Catalogue, typed: str) -> None:
    found = search(catalogue, typed)
    assert found.reading == "causes"
    assert found.matches[0].meant.id == "drowsiness"
    assert found.at_once


@pytest.mark.parametrize(
    "typed",
    ["hasn't pooed for a week and vomiting", "she hasn't been to the toilet for 6 days, vomiting"],
)
def test_what_was_not_done_is_a_symptom_too(catalogue: Catalogue, typed: str) -> None:
    found = search(catalogue, typed)
    assert {one.meant.id for one in found.matches} >= {"constipation", "vomiting"}
    assert found.read_as is None


def test_a_finer_name_is_told_where_both_fit(catalogue: Catalogue) -> None:
    assert search(catalogue, "she fainted on the bathroom floor").matches[0].meant.id == "fainting"


def test_all_over_is_not_over(catalogue: Catalogue) -> None:
    assert search(catalogue, "eyes turning yellow and itching all over").read_as is None
    over = search(catalogue, "the itching is over")
    assert over.read_as == "what can bring on itching, whether it is there or not"


def test_two_injections_by_mistake_are_a_call(catalogue: Catalogue) -> None:
    assert search(catalogue, "I gave mum two injections by mistake").at_once


def test_what_brings_it_on_itself_is_said_so(netx: Any) -> None:
    """Everolimus: 54 of 100 had mouth sores, 13 on placebo (RADIANT-3). It is no remedy."""
    text = netx("search", "does everolimus help with mouth ulcers", "-f", "table", data=DATA).text
    assert "everolimus can bring it on itself; what eases it meanwhile:" in text


def test_one_word_does_not_outweigh_a_name(catalogue: Catalogue) -> None:
    first = search(catalogue, "her pee smells funny")
    assert first.matches[0].meant.id == "urinary-problems"
    assert first.read_as is None


@pytest.mark.parametrize(
    ("typed", "slip", "meant", "first"),
    [
        ("how do I get a second opinon", "opinon", "opinion", "tip-second-opinion"),
        ("is it heriditery", "heriditery", "hereditary", "factor-inherited"),
        ("can I get a flu vacine on everolimus", "vacine", "vaccine", "everolimus"),
    ],
)
def test_a_misspelt_word_of_a_question_is_put_right_and_said_so(
    catalogue: Catalogue, typed: str, slip: str, meant: str, first: str
) -> None:
    found = search(catalogue, typed)
    assert found.query == typed
    assert found.read_as is not None
    assert found.read_as.endswith(f"“{slip}” as “{meant}”")
    told = [one.id for one in found.texts] or [one.id for one in found.other]
    assert told[0] == first


def test_a_drug_is_not_put_right(catalogue: Catalogue) -> None:
    """Two drugs may differ by two letters: the name is offered, and nothing is told of it."""
    found = search(catalogue, "can I travel on everolimas")
    assert not found.answered
    assert found.suggestions == ["everolimus"]
