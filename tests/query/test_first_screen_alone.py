"""A first screen tells the same where what it only counts is not made."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from read_once import loaded

from netx.output.pages import comparison, treatment
from netx.query.catalogue import Catalogue
from netx.query.compare import compare
from netx.query.names import Found
from netx.query.show import show
from netx.results.parts import source_ids_in
from netx.results.shown import TreatmentShown

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(loaded(DATA))


def test_a_treatment_shows_the_same(catalogue: Catalogue) -> None:
    for one in list(catalogue.base.treatments.values())[::4]:
        found = [Found("treatment", one.id, one.name)]
        (whole,), (first,) = show(catalogue, found), show(catalogue, found, first=True)
        assert isinstance(whole, TreatmentShown)
        assert isinstance(first, TreatmentShown)
        assert treatment.first_screen(first) == treatment.first_screen(whole)
        assert treatment.next_commands(first) == treatment.next_commands(whole)
        assert first.sources == whole.sources
        assert not first.statements


def test_a_comparison_shows_the_same(catalogue: Catalogue) -> None:
    draw = random.Random(3)
    for _ in range(12):
        names = draw.sample(list(catalogue.base.treatments), 2)
        whole, first = compare(catalogue, names), compare(catalogue, names, first=True)
        assert comparison.first_screen(first) == comparison.first_screen(whole)
        assert comparison.next_commands(first) == comparison.next_commands(whole)
        assert first.sources == whole.sources
        assert not first.side_effects


def test_a_comparison_loses_no_source_of_its_side_effects(catalogue: Catalogue) -> None:
    """They are not looked through: each option's own sources hold them."""
    draw = random.Random(4)
    for _ in range(12):
        compared = compare(catalogue, draw.sample(list(catalogue.base.treatments), 2))
        assert {one.id for one in compared.sources} == set(source_ids_in(compared))
