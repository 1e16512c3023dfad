"""Who asks for trials is given those that are held, and told that registers know which are open."""

from __future__ import annotations

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search


@pytest.mark.parametrize(
    ("typed", "first", "others"),
    [
        # Each drew lots; the larger comes first, then those in which doctors chose.
        ("trials recruiting for grade 3 NET", "netter-2", {"cabinet-pnet", "folfox-net-g3"}),
        ("lung NET trials", "radiant-4", {"cabinet-epnet"}),
        ("everolimus trials", "radiant-2", {"radiant-3", "radiant-4", "compete"}),
        ("phase 3 trials of PRRT", "compete", {"netter-1", "netter-2"}),
        # What people had before the trial, and not what it gave.
        ("trials that allow prior PRRT", "salvage-prrt-rotterdam", {"salvage-prrt-munich"}),
        ("is there a trial of CAPTEM", "e2211", {"control-nets-pancreas"}),
    ],
)
def test_trials_are_told_by_what_they_gave_and_in_whom(
    catalogue: Catalogue, typed: str, first: str, others: set[str]
) -> None:
    found = search(catalogue, typed)
    trials = [one.id for one in found.other if one.type == "trial"]
    assert trials[0] == first
    assert others <= set(trials)
    assert found.read_as is not None
    assert "which of them take people now only registers tell" in found.read_as
    assert found.matches == []


@pytest.mark.parametrize(("typed", "phases"), [("3", {"3"}), ("1", {"1", "1 and 2", "1 and 2a"})])
def test_trials_of_another_phase_are_left_out(
    catalogue: Catalogue, typed: str, phases: set[str]
) -> None:
    found = search(catalogue, f"phase {typed} trials of PRRT")
    trials = [one.id for one in found.other if one.type == "trial"]
    assert {catalogue.base.trials[id_].phase for id_ in trials} <= phases
    assert trials


def test_a_trial_in_another_cancer_is_none_of_lung_nets(catalogue: Catalogue) -> None:
    # "509 people with small-cell lung cancer, not NETs"
    found = search(catalogue, "lung NET trials")
    assert "dellphi-304" not in [one.id for one in found.other]


@pytest.mark.parametrize(
    ("typed", "left_out"),
    [
        # Their people are told as "NETs outside the pancreas", "carcinoma of the lung left out".
        ("trials for pancreatic NET", {"cabinet-epnet", "sanet-ep"}),
        ("lung NET trials", {"ec-two-centres", "obrixtamig-nec", "nz-palliative-radiotherapy"}),
    ],
)
def test_whom_a_trial_left_out_is_none_of_its_people(
    catalogue: Catalogue, typed: str, left_out: set[str]
) -> None:
    assert not left_out & {one.id for one in search(catalogue, typed).other}


@pytest.mark.parametrize("typed", ["trials for MEN1", "trials for appendix NET"])
def test_a_figure_or_the_word_net_is_no_name(catalogue: Catalogue, typed: str) -> None:
    found = search(catalogue, typed)
    assert not [one.id for one in found.other if one.type == "trial"]


def test_where_no_trial_is_held_it_says_so(catalogue: Catalogue) -> None:
    found = search(catalogue, "trials for appendix NET")
    assert [one.id for one in found.other] == ["appendix-net"]
    assert found.read_as is not None
    assert "netx holds none of this" in found.read_as


def test_who_names_nothing_is_led_to_the_list(catalogue: Catalogue) -> None:
    found = search(catalogue, "open trials near me")
    assert [one.id for one in found.other] == ["clinical-trials", "trials"]


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("everolimus trial side effects", "text"),
        ("PRRT vs everolimus trial", "treatment"),
    ],
)
def test_more_than_which_trials_is_no_list(catalogue: Catalogue, typed: str, reading: str) -> None:
    found = search(catalogue, typed)
    assert found.reading == reading
    assert not [one.id for one in found.other if one.type == "trial"]


@pytest.mark.parametrize(
    "typed", ["CABINET trial", "NETTER-2 results", "how do I join a trial", "clinical trials"]
)
def test_one_trial_and_taking_part_are_no_list(catalogue: Catalogue, typed: str) -> None:
    assert "trials that netx holds" not in (search(catalogue, typed).read_as or "")
