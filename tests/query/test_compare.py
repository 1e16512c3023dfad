"""What `compare` promises of its sources, its numbers and its head-to-head line."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from read_once import loaded

from netx.errors import NotFoundError, UsageError
from netx.query.catalogue import Catalogue
from netx.query.compare import compare

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(loaded(DATA))


def pairs(catalogue: Catalogue, count: int) -> Iterator[list[str]]:
    ids = list(catalogue.base.treatments)
    draw = random.Random(1)
    return (draw.sample(ids, 2) for _ in range(count))


def cited(value: Any) -> Iterator[str]:
    """Every source id that stands anywhere in a result."""
    if isinstance(value, dict):
        yield from ([value["source_id"]] if "source_id" in value else [])
        yield from value.get("source_ids", [])
        for part in value.values():
            yield from cited(part)
    elif isinstance(value, list):
        for part in value:
            yield from cited(part)


def test_every_source_that_is_cited_is_listed(catalogue: Catalogue) -> None:
    for names in pairs(catalogue, 60):
        result = msgspec.to_builtins(compare(catalogue, names))
        listed = {source["id"] for source in result["sources"]}
        assert set(cited(result)) <= listed, names


def test_a_number_stands_beside_its_own_trials_comparator(catalogue: Catalogue) -> None:
    result = compare(catalogue, ["lanreotide", "lutetium-177-dotatate"])
    found = {
        (
            row.effect.id,
            one.trial,
            one.any_grade,
            one.comparator.any_grade if one.comparator else None,
        )
        for row in result.side_effects
        for cell in row.cells
        for one in cell.observations
        if one.table_id.endswith("/label")
    }
    assert {
        ("abdominal-pain", "clarinet", 34, 24),
        ("gallstones", "clarinet", 14, 7),
        ("high-blood-sugar", "clarinet", 14, 5),
        ("nausea", "netter-1", 65, 12),
        ("vomiting", "netter-1", 53, 10),
        ("fatigue", "netter-1", 38, 26),
    } <= found


def test_two_arms_of_one_trial_are_head_to_head(catalogue: Catalogue) -> None:
    (pair,) = compare(catalogue, ["everolimus", "lutetium-177-edotreotide"]).head_to_head
    assert [trial.id for trial in pair.trials] == ["compete"]


def test_without_a_common_trial_there_is_no_head_to_head(catalogue: Catalogue) -> None:
    (pair,) = compare(catalogue, ["lanreotide", "everolimus"]).head_to_head
    assert pair.trials == []


def test_the_members_of_a_class_keep_their_own_numbers(catalogue: Catalogue) -> None:
    result = compare(catalogue, ["prrt", "chemo"])
    nausea = next(row for row in result.side_effects if row.effect.id == "nausea")
    prrt = next(cell for cell in nausea.cells if cell.option == "prrt")
    assert "lutetium-177-dotatate" in {one.treatment for one in prrt.observations}
    assert "prrt" not in {one.treatment for one in prrt.observations}


def test_survival_is_told_only_when_asked(catalogue: Catalogue) -> None:
    names = ["lutetium-177-dotatate", "everolimus"]
    told = {one.measure for one in compare(catalogue, names).outcomes}
    asked = {one.measure for one in compare(catalogue, names, survival=True).outcomes}
    assert asked - told == {"overall-survival"}


@pytest.mark.parametrize("names", [["prrt"], ["prrt"] * 5, ["prrt", "PRRT"]], ids=len)
def test_two_to_four_different_options(catalogue: Catalogue, names: list[str]) -> None:
    with pytest.raises(UsageError):
        compare(catalogue, names)


def test_only_treatments_are_compared(catalogue: Catalogue) -> None:
    with pytest.raises(NotFoundError):
        compare(catalogue, ["prrt", "nausea"])
