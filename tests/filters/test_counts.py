"""What a list counts for a class, and what a source is cited for."""

from __future__ import annotations

from typing import Any


def rows(netx: Any, **more: Any) -> dict[str, Any]:
    return {one["id"]: one for one in netx("list", "--json", **more).json["data"]}


def test_a_class_counts_its_members_each_effect_and_trial_once(netx: Any) -> None:
    found = rows(netx)
    # Nausea of its own; diarrhoea and tiredness of lanexotide; constipation of octrexotide.
    assert found["analogues"]["side_effect_count"] == 4
    # EXAMPLE-1 tried lanexotide, EXAMPLE-2 octrexotide, in two arms.
    assert found["analogues"]["trial_count"] == 2
    assert (found["lanexotide"]["side_effect_count"], found["lanexotide"]["trial_count"]) == (2, 1)
    assert (found["resection"]["side_effect_count"], found["resection"]["trial_count"]) == (1, 0)


def test_no_class_with_members_that_have_some_says_none(netx: Any) -> None:
    found = rows(netx, data=None)
    for id_ in ("surgery", "chemotherapy", "immunotherapy", "radiation-therapy", "prrt"):
        assert found[id_]["side_effect_count"] > 0, id_
        assert found[id_]["trial_count"] > 0, id_
    for one in found.values():
        for below in found.values():
            if below["parent"] == one["id"]:
                assert one["side_effect_count"] >= below["side_effect_count"]
                assert one["trial_count"] >= below["trial_count"]


def test_show_counts_as_the_list_does(netx: Any) -> None:
    shown = netx("show", "analogues", "--json").json["data"]
    assert (shown["side_effect_count"], shown["trial_count"]) == (4, 2)


def test_a_source_is_cited_for_the_treatments_of_its_trials(netx: Any) -> None:
    shown = netx("show", "clarinet-register", "--json", data=None).json["data"]
    assert [one["id"] for one in shown["treatments"]] == ["lanreotide"]
    assert shown["statement_count"] == 0
    # The report of both made-up trials: octrexotide cites it nowhere itself.
    shown = netx("show", "trial-report", "--json").json["data"]
    assert [one["id"] for one in shown["treatments"]] == [
        "lanexotide",
        "octrexotide",
        "lutetium-dotexate",
        "lutetium-dotexoc",
    ]
