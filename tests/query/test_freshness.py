"""What was last checked more than two years ago is known, listed and marked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netx.dataset.load import load_folder
from netx.model import KnowledgeBase
from netx.query.about import stale_result
from netx.query.catalogue import Catalogue
from netx.query.names import find
from netx.query.show import show
from netx.results.shown import TreatmentShown

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example"


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_folder(EXAMPLE)


@pytest.mark.parametrize(
    ("checked", "stale"),
    [
        ("2024-11-21", True),
        ("2024-11-22", False),
        ("2024-10", True),
        ("2024-11", False),
        ("2023", True),
        ("2024", False),
    ],
)
def test_two_years_are_counted_as_exactly_as_a_date_is_known(
    base: KnowledgeBase, checked: str, stale: bool
) -> None:
    assert Catalogue(base, date(2026, 11, 22)).is_stale(checked) is stale


def test_two_years_before_a_leap_day(base: KnowledgeBase) -> None:
    assert Catalogue(base, date(2028, 2, 29)).two_years_ago == "2026-02-28"


def test_everything_goes_stale_in_time(base: KnowledgeBase) -> None:
    result = stale_result(Catalogue(base, date(2050, 1, 1)))
    assert {one.id for one in result.stale if one.type == "source"} == set(base.sources)
    assert {one.id for one in result.stale if one.type == "status"} == set(base.treatments)
    assert [one.checked for one in result.stale] == sorted(one.checked for one in result.stale)


def test_a_stale_source_is_marked_where_it_is_shown(base: KnowledgeBase) -> None:
    (shown,) = show(Catalogue(base, date(2050, 1, 1)), [find(base, next(iter(base.treatments)))])
    assert isinstance(shown, TreatmentShown)
    assert shown.sources
    assert all(source.stale for source in shown.sources)
    assert shown.status_detail.stale
