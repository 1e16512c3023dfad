"""Situations: what a first screen takes, where they lead, and what they add to the filters.

The base is `tests/fixtures/answers`; what is right was worked out from it by hand.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from netx.dataset.load import load_folder
from netx.query import facets
from netx.query.catalogue import Catalogue
from netx.query.names import find
from netx.query.select import Filters, meanings, pointers, treatments
from netx.query.show import show
from netx.results.shown import SituationShown, TreatmentShown

ANSWERS = Path(__file__).parents[1] / "fixtures" / "answers"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(load_folder(ANSWERS))


def shown(catalogue: Catalogue, name: str) -> SituationShown:
    (one,) = show(catalogue, [find(catalogue.base, name)])
    assert isinstance(one, SituationShown)
    return one


def test_what_has_a_short_stands_on_the_first_screen(catalogue: Catalogue) -> None:
    lead = shown(catalogue, "nose hum").lead
    assert [(one.topic, one.text, one.advice) for one in lead.points] == [
        ("what-it-is", "A hum that comes from the nose.", None),
        ("first", "In most people, a potion", "HUM 2024; Moonland"),
        ("follow-up", "None after a quiet year", "study 2020"),
    ]
    assert [one.name for one in lead.order_trials] == ["MOON"]
    assert (lead.differ.count, lead.left) == (1, 0)


def test_a_line_has_two_sources_and_the_whole_page_has_all(catalogue: Catalogue) -> None:
    one = shown(catalogue, "nose-humming")
    assert one.lead.treatments[0].source_ids == ["class-page", "zemarin-label"]
    assert one.treatments[0].source_ids == ["class-page", "zemarin-label", "old-book"]


def test_only_where_nothing_is_held_of_an_order_it_says_so(catalogue: Catalogue) -> None:
    assert shown(catalogue, "nose-humming").lead.no_order
    assert shown(catalogue, "low-humming").lead.no_order is None


def test_what_stands_deeper_is_counted(catalogue: Catalogue) -> None:
    # What it is and how it shows; two on what comes first; three treatments; one trial, one
    # disagreement, one check.
    assert shown(catalogue, "nose-humming").lead.more == {
        "about": 2,
        "order": 2,
        "treatments": 3,
        "trials": 1,
        "differ": 1,
        "checks": 1,
    }


def test_a_short_record_shows_all_its_treatments_and_a_long_one_as_many_as_fit(
    catalogue: Catalogue,
) -> None:
    base = catalogue.base
    one = base.situations["nose-humming"]
    every = one.treatments * 4  # twelve rows of one line: room for eight
    long = msgspec.structs.replace(one, treatments=every)
    changed = msgspec.structs.replace(base, situations={one.id: long})
    lead = shown(Catalogue(changed), one.id).lead
    assert (len(lead.treatments), lead.left) == (8, 4)
    # With six points of five lines each there is room for none, and three stay.
    points = [
        msgspec.structs.replace(one.statements[2], id=f"first-{n}", short="many words " * 25)
        for n in range(1, 7)
    ]
    full = msgspec.structs.replace(long, statements=[one.statements[0], *points])
    lead = shown(Catalogue(msgspec.structs.replace(base, situations={one.id: full})), one.id).lead
    assert (len(lead.treatments), lead.left) == (3, 9)


def test_a_treatment_says_which_situations_name_it(catalogue: Catalogue) -> None:
    (one,) = show(catalogue, [find(catalogue.base, "pebble rubbing")])
    assert isinstance(one, TreatmentShown)
    assert [s.id for s in one.situations] == ["nose-humming", "low-humming"]


SITES = {
    # The class is for the face, so its members are; the situation of the nose names three.
    "lullers": {"face"},
    "zemarin": {"face", "nose"},
    "wollamine": {"face", "nose"},
    "pebble-rubbing": {"nose"},
    "waiting": set(),
}


@pytest.mark.parametrize("id_", SITES)
def test_a_place_is_what_statements_say_and_what_its_situation_names(
    catalogue: Catalogue, id_: str
) -> None:
    assert facets.values(catalogue, catalogue.base.treatments[id_], "site") == SITES[id_]


@pytest.mark.parametrize(
    ("site", "found", "apart"),
    [
        ("nose", {"lullers", "zemarin", "wollamine", "pebble-rubbing"}, {"lullers"}),
        ("face", {"lullers", "zemarin", "wollamine", "pebble-rubbing"}, set()),
    ],
)
def test_the_whole_stands_with_its_part_and_the_part_with_its_whole(
    catalogue: Catalogue, site: str, found: set[str], apart: set[str]
) -> None:
    for asked in ((site,), (site, site)):
        rows = treatments(catalogue, Filters(site=asked))
        assert {one.id for one in rows} == found
        assert {one.id: one.only_as for one in rows if one.only_as} == dict.fromkeys(apart, "face")
    assert not any(one.only_as for one in treatments(catalogue, Filters(site=("nose", "face"))))
    assert not any(one.only_as for one in treatments(catalogue, Filters()))


def test_a_list_leads_to_what_comes_when(catalogue: Catalogue) -> None:
    assert pointers(catalogue, Filters(site=("nose",))) == ["nose-humming"]
    assert pointers(catalogue, Filters(situation=("nose hum",))) == ["nose-humming"]
    assert pointers(catalogue, Filters(site=("face",))) == []
    assert pointers(catalogue, Filters()) == []


def test_a_situation_narrows_the_list(catalogue: Catalogue) -> None:
    rows = treatments(catalogue, Filters(situation=("low humming",)))
    assert [one.id for one in rows] == ["lullers", "pebble-rubbing", "waiting"]


def test_a_place_and_its_situation_are_no_two_meanings(catalogue: Catalogue, netx: Any) -> None:
    assert meanings(catalogue, "nose") == [("site", "nose")]
    assert meanings(catalogue, "snout") == [("site", "nose")]
    assert meanings(catalogue, "nose hum") == [("situation", "nose-humming")]
    for word in ("nose", "nose hum", "low humming"):
        assert netx("list", word, data=ANSWERS).code == 0


def test_a_search_finds_a_situation(netx: Any) -> None:
    found = netx("search", "nose hum", "--json", data=ANSWERS).json["data"]["other"]
    assert [(one["type"], one["id"]) for one in found] == [("situation", "nose-humming")]


def test_a_section_that_is_of_other_pages_is_refused(netx: Any) -> None:
    for name in ("zemarin", "moon", "humming"):
        ended = netx("show", name, "-s", "order", data=ANSWERS)
        assert (ended.code, ended.out) == (2, b"")
        assert "no section “order”" in ended.err
    assert netx("show", "nose hum", "-s", "effects", data=ANSWERS).code == 2
