"""Who asks what helps is never answered with what harms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search

DATA = Path(__file__).parents[2] / "data"


def test_what_helps_against_diarrhoea_is_what_is_given_for_it(catalogue: Catalogue) -> None:
    found = search(catalogue, "what helps against diarrhoea")
    assert found.reading == "given-for"
    assert found.symptom is not None
    assert found.symptom.id == "diarrhea"
    assert found.matches == []
    given = {one.id for one in found.given_for}
    assert {"telotristat-ethyl", "antidiarrhoeal-medicines", "somatostatin-analogues"} <= given
    # It lists diarrhoea as a side effect and eases nothing.
    assert "everolimus" not in given
    # Used in the past: after all that is in use.
    assert found.given_for[-1].id == "interferon-alfa"


@pytest.mark.parametrize(
    ("symptom", "harmful"),
    [
        ("high blood sugar", "diazoxide"),  # it raises the blood sugar
        ("constipation", "telotristat-ethyl"),  # it can bring it on
        ("high blood pressure", "iobenguane-i131"),
    ],
)
def test_what_harms_is_never_given_as_help(
    catalogue: Catalogue, symptom: str, harmful: str
) -> None:
    found = search(catalogue, f"what helps against {symptom}")
    assert found.symptom is not None
    assert harmful not in {one.id for one in found.given_for}


def test_what_prevents_a_crisis_is_not_said_to_bring_it_on(catalogue: Catalogue) -> None:
    found = search(catalogue, "carcinoid crisis")
    causes = {one.id for one in found.matches[0].treatments}
    assert "carcinoid-crisis-prevention" not in causes


def test_the_name_alone_is_still_a_question_of_causes(catalogue: Catalogue) -> None:
    found = search(catalogue, "diarrhoea")
    assert found.reading == "causes"
    assert found.symptom is None
    assert "everolimus" in {one.id for one in found.matches[0].treatments}


def test_where_nothing_is_held_it_says_so_and_lists_no_cause(netx: Any) -> None:
    ended = netx("search", "what helps with hair loss", "--format", "table", data=DATA)
    assert ended.code == 0
    text = ended.out.decode()
    assert "netx keeps no list of what helps against it" in text
    assert "bring it on. Not what helps" not in text


def test_a_treatment_of_that_name_is_found(catalogue: Catalogue) -> None:
    found = search(catalogue, "treatment of symptoms")
    assert "symptom-management" in {one.id for one in found.other}
