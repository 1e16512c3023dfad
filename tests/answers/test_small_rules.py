"""Rules that no golden screen shows, on the base of the screens: each worked out by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from netx.dataset.load import load_folder
from netx.dataset.strict_yaml import parse
from netx.model import Arm, TrialRow
from netx.output.pages.whole_treatment import listed_effects
from netx.output.wording import whole
from netx.query.catalogue import Catalogue
from netx.query.compare import compare
from netx.query.first_cells import told_once
from netx.query.first_table import is_as_often
from netx.query.search import search
from netx.query.show import treatment
from netx.results.leads import LeadCell, LeadQuestion, LeadRow
from netx.results.parts import EffectName, Listing
from netx.results.shown import SideEffectOut

BASE = Path(__file__).parents[1] / "fixtures" / "answers"


@pytest.fixture(scope="module")
def small() -> Catalogue:
    return Catalogue(load_folder(BASE), today=date(2026, 1, 15))


def test_a_comparison_takes_the_class_where_nothing_is_said_of_the_option(
    small: Catalogue,
) -> None:
    rows = {row.topic: row.cells for row in compare(small, ["zemarin", "wollamine"]).rows}
    zemarin, wollamine = rows["who-for"]
    assert [one.text for one in zemarin.statements] == ["It is for adults who hum all day."]
    assert [one.inherited_from for one in wollamine.statements] == ["lullers"]


def test_shared_side_effects_come_first(small: Catalogue) -> None:
    """All but floating and loud humming are told of both: zemarin's two stand last.

    Within each, in the order of the files: the whole body, then the head.
    """
    ids = [row.effect.id for row in compare(small, ["zemarin", "wollamine"]).side_effects]
    assert ids == ["sinking", "humming", "sneezing", "green-nose", "floating", "loud-humming"]


def test_the_meaning_that_was_named_comes_before_the_general_one(small: Catalogue) -> None:
    listed = {
        one.id: one.listed_as.id for one in search(small, "loud humming").matches[0].treatments
    }
    assert listed["zemarin"] == "loud-humming"
    assert listed["wollamine"] == "humming"


def test_a_term_is_explained_by_its_first_fact(small: Catalogue) -> None:
    shown = treatment(small, small.base.treatments["zemarin"], explain=True)
    assert [(one.id, one.text) for one in shown.terms] == [
        ("potion", "Something to drink or to rub in.")
    ]


def test_all_sources_are_held_of_the_class_and_of_both_trials(small: Catalogue) -> None:
    shown = treatment(small, small.base.treatments["zemarin"])
    assert {one.id for one in shown.sources} == {
        "class-page", "zemarin-label", "old-book", "moon-report", "moon-register", "arch-report",
    }  # fmt: skip
    assert small.source_ids(small.base.treatments["pebble-rubbing"]) == ["old-book", "lone-report"]


def listed(count: int) -> int:
    """How many lines so many effects take of which one source says the same."""
    source = Listing(
        id="a",
        effect=EffectName(id="a", name="a", clinical_name="a"),
        source_id="a",
        section_id="a/a",
        section="A",
        said_as=None,
        frequency="often",
        when_it_happens=None,
        lasts=None,
        serious=None,
    )
    effects = [
        SideEffectOut(
            effect=EffectName(id=name, name=name, clinical_name=name),
            frequency="often",
            sources=[source],
            observations=[],
        )
        for name in "abcdefgh"[:count]
    ]
    return len(list(listed_effects(effects)))


def test_from_four_alike_on_effects_share_a_line() -> None:
    assert [listed(count) for count in (1, 3, 4, 5)] == [1, 3, 1, 1]


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    def problems(depth: int) -> list[str]:
        return [one.code for one in parse("[" * depth + "]" * depth, "a.yaml").problems]

    assert problems(12) == []
    assert problems(13) == ["too-deep"]


def test_what_was_checked_two_years_ago_to_the_day_is_not_stale(small: Catalogue) -> None:
    days = ("2024-01-15", "2024-01-14", "2024-01", "2023-12", "2024", "2023")
    assert [small.is_stale(day) for day in days] == [False, True, False, True, False, True]


def test_a_whole_figure_is_never_a_false_nought() -> None:
    told = [whole(value) for value in (0, 0.01, 0.4, 0.49, 0.5, 1.4, 12.5, None)]
    assert told == ["0", "under 1", "under 1", "under 1", "1", "1", "13", "not told"]


@pytest.mark.parametrize(
    ("of_any", "severe", "as_often"),
    [
        ((35, 35.5), (None, None), True),
        ((35, 36), (1.2, 0.9), True),  # 1 and 1 of 100
        ((35, 36.5), (None, None), False),
        ((35, 35), (3, 1), False),  # a difference in severe ones is never told away
        ((35, 35), (3, None), False),
        ((None, 35), (None, None), False),
    ],
)
def test_as_often_without_it_includes_the_severe_ones(
    of_any: tuple[float | None, float],
    severe: tuple[float | None, float | None],
    as_often: bool,
) -> None:
    row = LeadRow(
        effect=EffectName(id="humming", name="humming", clinical_name="bombilation"),
        said_as=None,
        any_grade=of_any[0],
        comparator_any_grade=of_any[1],
        severe_grade=severe[0],
        comparator_severe_grade=severe[1],
    )
    assert is_as_often(row) is as_often


def asked(*texts: str) -> LeadQuestion:
    cells = [
        LeadCell(option=str(place), member=None, text=text, rests_on=[], source_ids=["a"])
        for place, text in enumerate(texts)
    ]
    return LeadQuestion(topic="who-for", label="Who is it for", question="?", cells=cells)


@pytest.mark.parametrize(
    ("texts", "once"),
    [
        (("Swallowed once a day", "swallowed once a day"), True),
        (("Swallowed once a day", "Rubbed in at night"), False),
        (("Told at length: -s who", "Told at length: -s who"), False),  # of different people
        (("Our sources do not say.", "Our sources do not say."), False),
        (("Swallowed once a day",), False),  # there is nothing that it is the same as
    ],
)
def test_what_is_the_same_for_all_is_told_once(texts: tuple[str, ...], once: bool) -> None:
    same, rest = told_once([asked(*texts)])
    assert (len(same), len(rest)) == ((1, 0) if once else (0, 1))


def test_what_nobody_had_was_not_brought_on() -> None:
    row = TrialRow(
        effect="humming", said_as="hum", any_grade=[0, 3, None], severe_grade=[None, 0, 1]
    )
    assert [row.had(place) for place in range(3)] == [False, True, True]


@pytest.mark.parametrize(
    ("name", "of_ours", "untreated"),
    [
        ("placebo", None, True),
        ("placebo plus octreotide LAR", None, True),
        ("no surgery", None, True),
        ("blood-pressure drugs first", None, False),  # another treatment, without a record here
        ("octreotide LAR", "octreotide-lar", False),
    ],
)
def test_placebo_is_what_is_called_so(name: str, of_ours: str | None, untreated: bool) -> None:
    assert Arm(id="a", name=name, n=10, treatment=of_ours).untreated is untreated
