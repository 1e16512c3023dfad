"""What was last checked more than two years ago is known, listed and marked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from netx.dataset.load import load_folder
from netx.model import KnowledgeBase
from netx.query.about import overtaken, stale_result
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


def dated(base: KnowledgeBase, **dates: str | None) -> Catalogue:
    """The base with other dates of its two sources, the leaflet and the report of the trials."""
    sources = {
        id_: msgspec.structs.replace(one, date=dates.get(id_.replace("-", "_"), one.date))
        for id_, one in base.sources.items()
    }
    return Catalogue(msgspec.structs.replace(base, sources=sources), date(2026, 11, 26))


def test_what_others_say_something_newer_of_is_overtaken(base: KnowledgeBase) -> None:
    # The report is of July 2014. Of the treatments that cite the leaflet alone, octrexotide
    # is an arm of the second trial and a disagreement is about the class; nobody else speaks
    # of the operation. The situation cites the leaflet for the class and for lanexotide.
    found = {one.id: one for one in overtaken(dated(base, leaflet="2010"))}
    assert {id_: one.says for id_, one in found.items()} == {
        "octrexotide": "example-2",
        "analogues": "class-or-drug",
    }
    one = found["octrexotide"]
    assert (one.newest, one.source, one.source_date) == ("2010", "trial-report", "2014-07")


@pytest.mark.parametrize(
    ("own", "overtaken_by"),
    [("2014-06", True), ("2014-07", False), ("2014", False), ("2015", False), (None, False)],
)
def test_dates_are_compared_as_far_as_both_are_known(
    base: KnowledgeBase, own: str | None, overtaken_by: bool
) -> None:
    found = overtaken(dated(base, leaflet=own))
    assert any(one.id == "octrexotide" for one in found) is overtaken_by


def test_a_situation_that_cites_something_newer_overtakes(base: KnowledgeBase) -> None:
    # lutetium-dotexate cites the report alone; so does the situation, until it cites the
    # leaflet for it.
    situation = base.situations["belly-tumour"]
    named = [
        msgspec.structs.replace(one, sources=situation.told.sources)
        if one.treatment == "lutetium-dotexate"
        else one
        for one in situation.treatments
    ]
    changed = msgspec.structs.replace(situation, treatments=named)
    base = msgspec.structs.replace(base, situations={"belly-tumour": changed})
    found = overtaken(dated(base, leaflet="2020"))
    assert [(one.id, one.says, one.source) for one in found] == [
        ("lutetium-dotexate", "belly-tumour", "leaflet")
    ]
