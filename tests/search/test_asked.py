"""What was asked comes before what it matches: help, harm, lack, a treatment, a name, a text.

The rows of `asked.tsv` were written by hand: `first` is the effect, or the record, that the
first line has to be about.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search
from netx.results.answers import SearchResult

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"


def rows() -> list[dict[str, str]]:
    with (HERE / "asked.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def first(found: SearchResult) -> str | None:
    """The id of what the first line is about."""
    effect = found.negated or found.symptom or (found.matches and found.matches[0].meant) or None
    if effect:
        return effect.id
    ids = [one.id for one in found.asked_of]
    ids += [one.id for one in found.other] + [one.id for one in found.texts]
    return ids[0] if ids else None


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["query"])
def test_the_question_is_read_before_it_is_answered(
    catalogue: Catalogue, row: dict[str, str]
) -> None:
    found = search(catalogue, row["query"])
    assert (found.reading, first(found)) == (row["reading"], row["first"])
    assert found.reading == "causes" or found.matches == []


def test_what_is_asked_not_to_come_is_never_answered_with_its_causes(catalogue: Catalogue) -> None:
    found = search(catalogue, "no hair loss")
    assert found.without is not None
    every = found.without.listed + found.without.kin + len(found.without.unmentioned)
    assert every + found.without.nothing_listed == len(catalogue.base.treatments) == 110
    # Sunitinib's leaflet lists changes of hair; active surveillance has no drug at all.
    unmentioned = {one.id for one in found.without.unmentioned}
    assert "chemotherapy" not in unmentioned
    assert "captem" not in unmentioned, "its drugs list it"
    assert "active-surveillance" in unmentioned


def test_the_treatment_that_was_named_stands_first(catalogue: Catalogue) -> None:
    """RADIANT-3: diarrhoea in 47.5 of 100 on everolimus, and in 23.2 on placebo."""
    found = search(catalogue, "everolimus diarrhea")
    (asked_of,) = found.asked_of
    assert asked_of.own is not None
    assert asked_of.own.first is not None
    assert (asked_of.own.first.value, asked_of.own.first.comparator) == (47.5, 23.2)
    assert found.matches[0].treatments[0].id == "everolimus"
    assert len(found.matches[0].treatments) > 30, "the others are held, too"


def test_what_is_not_listed_for_a_treatment_says_where_it_is(catalogue: Catalogue) -> None:
    (asked_of,) = search(catalogue, "fever on chemotherapy").asked_of
    assert asked_of.own is None
    assert "temozolomide" in {one.id for one in asked_of.kin}


def test_two_symptoms_are_both_answered(catalogue: Catalogue) -> None:
    found = search(catalogue, "what helps against nausea and diarrhoea")
    assert [one.id for one in found.symptoms] == ["nausea", "diarrhea"]
    assert {one.against for one in found.given_for} == {"nausea", "diarrhea"}


def test_a_part_that_nothing_answers_is_named(catalogue: Catalogue) -> None:
    found = search(catalogue, "tiredness, xyzzy")
    assert found.matches[0].meant.id == "fatigue"
    assert found.unknown == ["xyzzy"]


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("grapefruit", "grapefruit"),
        ("toilet", "toilet"),
        ("breastfeeding", "breastfeed"),
        ("pregnancy", "pregnan"),
        ("dentist", "dentist"),
        ("flu jab", "flu"),
        ("alcohol", "alcohol"),
        ("driving", "driv"),
        ("second opinion", "second opinion"),
        ("missed dose", "miss a dose"),
        ("wine", "alcohol"),
        ("forgot my tablet", "miss"),
    ],
)
def test_words_of_daily_life_are_answered_from_our_texts(
    catalogue: Catalogue, typed: str, held: str
) -> None:
    found = search(catalogue, typed)
    assert found.reading == "text"
    named = [one for one in found.other if one.in_short]
    told = [one.text for one in found.texts] + [f"{one.name}: {one.in_short}" for one in named]
    assert any(held in one for one in told), told
    assert all(one.source_ids for one in found.texts)
    assert all(one.source_ids for one in named)


def test_a_text_says_where_it_stands(catalogue: Catalogue) -> None:
    """The EU leaflet of Lutathera: how to use the toilet."""
    found = search(catalogue, "toilet")
    of_lutathera = [one for one in found.texts if one.treatment == "lutetium-177-dotatate"]
    assert {one.section for one in of_lutathera} == {"home"}
    assert {one.topic for one in of_lutathera} == {"at-home"}


def test_beside_a_treatment_only_its_own_texts_answer(catalogue: Catalogue) -> None:
    found = search(catalogue, "how does PRRT work")
    first, *others = found.texts
    assert (first.treatment, first.topic) == ("prrt", "how-it-works")
    entries = [one for one in others if one.type != "treatment"]
    assert {one.treatment for one in others if one not in entries} <= {"prrt"}
    assert all("prrt" in catalogue.base.entries[one.id].about for one in entries)


@pytest.mark.parametrize(
    "typed",
    [
        "suicidal",
        "I don't want to live any more",
        "hurting herself",
        "I took an overdose of octreotide",
        "swallowed too many capecitabine",
        "coughing up blood",
        "my throat is closing",
        "dad has a stiff neck and fever",
        "severe tummy pain",
        "Schmerzen in der Brust",
        "can't feel my left side",
        "he won't wake up",
        "pt c/o CP radiating to L arm",
        "I no longer see the point of living",
        "no one would miss me if I was gone",
        "my child ate my temozolomide capsules",
        "I swallowed the whole box of everolimus",
        "nosebleed that won't stop",
    ],
)
def test_what_anyone_would_call_urgent_is_told_so(catalogue: Catalogue, typed: str) -> None:
    assert search(catalogue, typed).at_once


def test_what_is_not_urgent_is_not_told_so(catalogue: Catalogue) -> None:
    assert not search(catalogue, "dry skin").at_once
    assert not search(catalogue, "tummy pain").at_once
    assert not search(catalogue, "passed out leaflets").matches


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("serum sickness", "nausea"),
        ("metal fatigue", "tiredness"),
        ("sick pay", "nausea"),
        ("glandular fever", "fever"),
    ],
)
def test_what_only_looks_like_an_effect_is_offered_and_not_taken(
    catalogue: Catalogue, typed: str, offered: str
) -> None:
    found = search(catalogue, typed)
    assert not found.matches
    assert offered in found.suggestions or found.texts


def test_three_in_a_nurses_note_are_three(catalogue: Catalogue) -> None:
    found = search(catalogue, "pt c/o n/v/d gr 3")
    assert [one.meant.id for one in found.matches] == ["nausea", "vomiting", "diarrhea"]


def test_nothing_is_offered_to_who_needs_help_at_once(catalogue: Catalogue) -> None:
    """A name of a side effect beside "I want to kill myself" would be an insult."""
    assert search(catalogue, "I don't want to live any more").suggestions == []


def test_radiation_at_home_is_that_of_radioactive_drugs_too(catalogue: Catalogue) -> None:
    found = search(catalogue, "radiation at home")
    assert "prrt" in {one.treatment for one in found.texts[:5]}


def test_low_is_not_answered_with_high(catalogue: Catalogue) -> None:
    found = search(catalogue, "everolimus sudden low blood sugar")
    assert found.matches[0].meant.id == "low-blood-sugar"


def test_a_treatment_beside_two_effects_keeps_both(catalogue: Catalogue) -> None:
    """A fit needs help at once; hair loss before it must not hide that."""
    found = search(catalogue, "everolimus hair loss and fits")
    assert [one.meant.id for one in found.matches] == ["hair-loss", "seizures"]
    assert found.at_once


def test_commas_part_a_question_of_help(catalogue: Catalogue) -> None:
    found = search(catalogue, "what helps with nausea, xqzzy")
    assert [one.id for one in found.symptoms] == ["nausea"]
    assert found.unknown == ["xqzzy"]


def test_what_was_asked_for_beside_help_comes_first(catalogue: Catalogue) -> None:
    """Lanreotide eases flushing in carcinoid syndrome; it is not first in the list."""
    found = search(catalogue, "does lanreotide help with flushing")
    assert found.given_for[0].id == "lanreotide"


def test_a_record_gives_at_most_three_texts(catalogue: Catalogue) -> None:
    found = search(catalogue, "alcohol")
    ids = [one.id for one in found.texts]
    assert len(ids) > 3
    assert max(map(ids.count, ids)) <= 3


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("parking at the Royal Free", ["parking", "Royal", "Free"]),
        ("should I get a wheelchair", ["wheelchair"]),
        ("power of attorney and making a will", ["power", "attorney"]),
        ("does CBD oil shrink neuroendocrine tumors", ["CBD"]),
        ("who looks after my cat when im radioactive", ["cat"]),
    ],
)
def test_what_is_not_held_is_said_by_the_words_as_they_were_typed(
    catalogue: Catalogue, typed: str, words: list[str]
) -> None:
    found = search(catalogue, typed)
    assert not found.answered
    assert found.nothing_on == words


@pytest.mark.parametrize(
    ("typed", "words", "nearest"),
    [
        # A dietitian and a balanced diet are held; that diet is not.
        ("is a low FODMAP diet any good", ["FODMAP"], "tip-healthy-lifestyle"),
        ("travel insurance for my dog", ["dog"], "active-surveillance"),
        ("fridge for injections in the caravan", ["caravan"], "octreotide-lar"),
        ("carer burnout", ["burnout"], "tip-support-network"),
    ],
)
def test_the_nearest_is_called_the_nearest(
    catalogue: Catalogue, typed: str, words: list[str], nearest: str
) -> None:
    found = search(catalogue, typed)
    assert (found.nothing_on, found.texts[0].id) == (words, nearest)
    assert "nearest" in (found.read_as or "")


@pytest.mark.parametrize(
    ("typed", "words", "named"),
    [
        ("driving after octreotide injection", ["driving"], "octreotide"),
        ("support group near Leeds", ["Leeds"], "role-support-group"),
    ],
)
def test_beside_what_is_not_held_stands_what_was_named(
    catalogue: Catalogue, typed: str, words: list[str], named: str
) -> None:
    found = search(catalogue, typed)
    assert (found.nothing_on, found.other[0].id, found.texts) == (words, named, [])


def test_one_word_of_a_question_may_be_meant_otherwise(catalogue: Catalogue) -> None:
    """A company was refused an approval: that is no answer to who would refuse treatment."""
    found = search(catalogue, "can I refuse treatment")
    assert (
        found.read_as == "only “refuse” of this stands in what netx holds, maybe in another sense"
    )


@pytest.mark.parametrize(
    ("typed", "record", "topic", "held"),
    [
        # What is said of the other treatment, or of its class.
        ("can I stop lanreotide before the PRRT", "lutetium-177-dotatate", "combinations", "stop"),
        ("what happens if PRRT stops working", "prrt-retreatment", "what-it-is", "again"),
        ("how long between lanreotide injections", "lanreotide", "time", "about once a month"),
        (
            "how many cycles of lutetium and how far apart",
            "lutetium-177-dotatate",
            "how-given",
            "4 times, every 8 weeks",
        ),
        (
            "what comes after lutathera stops working",
            "prrt-retreatment",
            "what-it-is",
            "grows again",
        ),
        (
            "do i have to stop octreotide before dotatate scan",
            "test-ga68-dotatate-pet",
            None,
            "stop nothing by yourself",
        ),
        ("pancreatic enzymes when to take them creon", "creon", "how-given", "food"),
        ("what happens when lanreotide stops working", "grade-1-2-net", "growth", "Everolimus"),
        ("can i keep working during PRRT", "lutetium-177-dotatate", "at-home", "back to work"),
        ("is it safe for grandchildren to visit after prrt", "prrt", "how-given", "visit"),
        ("how long do you stay on everolimus", "everolimus", "time", "as long as it works"),
        ("do I take afinitor with food or empty stomach", "everolimus", "how-given", "food"),
        ("how soon will PRRT work", "prrt", "follow-up", "up to 18 months"),
        ("how many PRRT sessions do you get", "prrt", "time", "4 treatments"),
        ("scan every 3 months or 6 months?", "surgery", "follow-up", "every 6 to 12 months"),
        ("is lanreotide free on the NHS", "medication-therapy", "approval", "free"),
        (
            "can I have my lanreotide injection at home",
            "somatostatin-analogues",
            "how-given",
            "home",
        ),
        ("is it in my genes", "factor-inherited", None, "run in families"),
        # The test tells what is left out; a test that is named tells of a treatment beside it.
        ("what should i eat before the 24 hour urine test", "test-5-hiaa", None, "foods out"),
        (
            "do I need to stop lanreotide before the PET scan",
            "test-ga68-dotatate-pet",
            None,
            "need not be stopped",
        ),
    ],
)
def test_the_first_text_answers_what_was_asked(
    catalogue: Catalogue, typed: str, record: str, topic: str | None, held: str
) -> None:
    found = search(catalogue, typed)
    assert found.nothing_on == []
    first = found.texts[0]
    assert (first.id, first.topic) == (record, topic)
    assert held in first.text


def test_a_question_that_names_no_drug_is_not_answered_with_one(catalogue: Catalogue) -> None:
    kinds = {id_: one.kind.value for id_, one in catalogue.base.treatments.items()}
    for typed in ("can I have a beer", "having a baby after treatment", "is driving allowed"):
        first = search(catalogue, typed).texts[0]
        assert first.treatment is None or kinds[first.treatment] in ("class", "approach"), typed


def test_a_slip_in_the_name_of_a_drug_is_offered_and_not_taken(catalogue: Catalogue) -> None:
    found = search(catalogue, "sunitanib")
    assert not found.answered
    assert found.suggestions[0] == "sunitinib"


def test_words_of_which_nothing_is_held_are_no_fault(netx: Any) -> None:
    """What was left of this sentence once named nothing that netx lacks."""
    typed = "1 cm polyp in rectum was a carcinoid, removed at colonoscopy, now what"
    for format_ in ("table", "plain", "json"):
        ended = netx("search", typed, "-f", format_, data=Path(__file__).parents[2] / "data")
        assert ended.code in (0, 3), ended.err
        assert "bug" not in ended.err
