"""What bears the name that was typed: what it is, and the next thing to know of it."""

from __future__ import annotations

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search


@pytest.mark.parametrize(
    ("typed", "id_", "in_short", "detail"),
    [
        # Read in the records: whom it is for, what comes first, who was in the trial.
        (
            "cisplatin etoposide",
            "cisplatin-etoposide",
            "Chemotherapy with two drugs, cisplatin and etoposide.",
            "After a Japanese trial, it is a standard first treatment of digestive carcinoma "
            "(NEC).",
        ),
        (
            "VIPoma treatment",
            "vipoma",
            "A very rare NET, mostly of the pancreas, that makes the gut lose water.",
            "First: water and salts through a vein, and somatostatin analogues against the "
            "diarrhoea (review 2025).",
        ),
        (
            "NETTER-2",
            "netter-2",
            "2 groups: 177Lu-dotatate with octreotide LAR 30 mg (151 people); "
            "octreotide LAR 60 mg (75 people).",
            "People of 15 or over with a new, advanced, well-differentiated gut or pancreas NET of "
            "higher grade 2 (Ki-67 10 to 20%) or grade 3 (Ki-67 over 20 to 55%), with somatostatin "
            "receptors.",
        ),
    ],
)
def test_a_name_is_answered_in_two_lines(
    catalogue: Catalogue, typed: str, id_: str, in_short: str, detail: str
) -> None:
    found = search(catalogue, typed)
    first = found.other[0]
    assert (first.id, first.in_short, first.detail) == (id_, in_short, detail)
    shown = {one.id for one in found.sources}
    assert first.source_ids
    assert first.detail_source_ids
    assert {*first.source_ids, *first.detail_source_ids} <= shown


def test_a_list_names_its_first_ones(catalogue: Catalogue) -> None:
    (only,) = search(catalogue, "what questions to ask the doctor").other
    assert only.in_short is not None
    assert only.in_short.startswith(
        "38 of them, such as: How do I prepare for surgery, and how long will preparation and "
        "recovery take? · How will surgery affect my everyday life, my work, or both? · "
    )


def test_what_answers_a_question_stands_before_it(catalogue: Catalogue) -> None:
    """Its editor named the statement: 7 days, under 15 minutes, 15 nights (EU leaflet)."""
    found = search(catalogue, "keep away from children")
    first = found.texts[0]
    assert first.fact_id == "lutetium-177-dotatate/cautions-10"
    assert first.text.startswith("In the EU, for 7 days people spend less than 15 minutes a day")
    assert "q-prrt-keep-distance" in [one.id for one in found.texts]


def test_what_a_class_says_stands_below_the_drugs_own(catalogue: Catalogue) -> None:
    found = search(catalogue, "can I drink alcohol with everolimus")
    assert [one.id for one in found.texts[:2]] == ["everolimus", "targeted-therapy"]


def test_words_of_daily_life_that_no_text_holds_together_are_answered_one_by_one(
    catalogue: Catalogue,
) -> None:
    """Lanreotide is kept in the fridge; nothing is told of Spain, and that is said."""
    found = search(catalogue, "flying to spain with injections in fridge")
    assert "fridge" in found.texts[0].text
    assert found.read_as is not None
    assert "without “spain”" in found.read_as


def test_a_text_without_the_word_of_daily_life_answers_something_else(
    catalogue: Catalogue,
) -> None:
    """The word shingles stands in a warning of capecitabine; a jab is a vaccine."""
    found = search(catalogue, "shingles jab while on chemo")
    assert found.texts
    assert "jab" in found.texts[0].text


@pytest.mark.parametrize("typed", ["breastfeeding on octreotide", "breast feeding on octreotide"])
def test_a_word_is_found_however_it_is_joined(catalogue: Catalogue, typed: str) -> None:
    found = search(catalogue, typed)
    assert any("breast-feed" in one.text for one in found.texts)


def test_a_drug_beside_a_net_comes_first(catalogue: Catalogue) -> None:
    assert [one.id for one in search(catalogue, "sutent panNET").other[:1]] == ["sunitinib"]


def test_what_many_are_given_comes_before_what_few_are(catalogue: Catalogue) -> None:
    """Lanreotide is named in 8 situations, interferon in 3; each tells what a missed one needs."""
    ids = [one.id for one in search(catalogue, "missed my injection").texts]
    assert ids.index("lanreotide") < ids.index("interferon-alfa")


def test_another_trial_of_that_name_is_not_the_one_asked(catalogue: Catalogue) -> None:
    """NETTER-3 is not held: what is told of NETTER-1 does not answer who asks for it."""
    found = search(catalogue, "NETTER-3")
    assert found.nothing_on == ["NETTER-3"]
    assert found.texts == []
    assert [one.id for one in found.other] == ["netter-1", "netter-2"]


def test_a_name_begun_by_several_words_is_that_name(catalogue: Catalogue) -> None:
    assert search(catalogue, "carcinoid heart").other[0].id == "carcinoid-heart-disease"


def test_where_it_is_done_is_no_side_effect(catalogue: Catalogue) -> None:
    found = search(catalogue, "embolization of the liver")
    assert (found.matches, found.other[0].id) == ([], "hepatic-artery-embolization")


def test_what_can_be_eaten_is_no_loss_of_appetite(catalogue: Catalogue) -> None:
    found = search(catalogue, "what can dad eat with carcinoid syndrome")
    assert found.matches == []
    assert "food" in " ".join(one.text for one in found.texts[:2])


def test_an_alias_of_a_kind_is_told_of_by_that_name(catalogue: Catalogue) -> None:
    found = search(catalogue, "Whipple")
    assert found.other[0].id == "pancreatic-surgery"
    assert "Whipple" in found.texts[0].text


@pytest.mark.parametrize("typed", ["CABINET", "CABINET results", "what did CABINET show"])
def test_a_trial_of_several_records_is_found_with_all_of_them(
    catalogue: Catalogue, typed: str
) -> None:
    """One register number, NCT03375320, with the results of two groups of people."""
    found = search(catalogue, typed)
    assert {one.id for one in found.other} == {"cabinet-epnet", "cabinet-pnet"}
    assert found.texts == []


def test_words_of_a_trials_name_are_no_trial(catalogue: Catalogue) -> None:
    """ "Low-dose dacarbazine in NETs treated before" has a word of the question."""
    found = search(catalogue, "stop octreotide before PRRT")
    assert "trial" not in {one.type for one in found.other}


@pytest.mark.parametrize(
    ("typed", "slip", "meant"),
    [
        ("can I keep working full time on everolimas", "everolimas", "everolimus"),
        ("how often is cabozantanib taken", "cabozantanib", "cabozantinib"),
    ],
)
def test_a_drug_misspelt_in_a_sentence_is_offered_and_not_taken(
    catalogue: Catalogue, typed: str, slip: str, meant: str
) -> None:
    found = search(catalogue, typed)
    assert not found.answered
    assert found.nothing_on == [slip]
    assert found.suggestions == [meant]


def test_what_is_against_an_effect_is_no_cause_of_it(catalogue: Catalogue) -> None:
    found = search(catalogue, "octreotide drip before surgery carcinoid crisis")
    assert [one.id for one in found.other] == ["carcinoid-crisis-prevention"]
    assert found.matches == []
