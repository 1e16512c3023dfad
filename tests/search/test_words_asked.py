"""What a question asks for, word by word, and what kind of question it is."""

from __future__ import annotations

import pytest

from netx.query.cues import cue_of
from netx.query.text_index import ENOUGH, Place, TextIndex, find, nowhere, without_common
from netx.query.words_asked import Wanted, wanted

SAID_FOR = {
    "wine": ["alcohol"],
    "end of life": ["hospice"],
    "having a baby": ["unborn child"],
    "alone": ["support group"],
}


def typed(words: str) -> list[str]:
    return [one.typed for one in wanted(words, SAID_FOR)]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Can I please have somewhere to park?", ["park"]),
        ("what does my dad need", []),
        ("is WINE allowed with lanreotide", ["WINE", "lanreotide"]),
        ("care at the end of life", ["care", "end of life"]),
        ("the dog, the dog", ["dog"]),
    ],
)
def test_what_any_question_may_have_is_left_out(words: str, asked: list[str]) -> None:
    assert typed(words) == asked


def test_a_word_of_daily_life_brings_what_stands_for_it() -> None:
    (wine,) = wanted("wine", SAID_FOR)
    assert wine.ways == (frozenset({"wine"}), frozenset({"alcohol"}))


def test_a_word_with_another_sense_in_our_texts_counts_only_by_what_stands_for_it() -> None:
    """ "Given alone or with others" tells nothing to who feels alone."""
    (alone,) = wanted("alone", SAID_FOR, apart={"alone"})
    assert alone.ways == (frozenset({"support", "group"}),)


def test_a_phrase_that_lost_its_fillers_is_not_the_word_that_is_left() -> None:
    """Without "having a" the phrase would be any child, such as one to keep away from."""
    (baby,) = wanted("having a baby", SAID_FOR)
    assert baby.apart
    assert baby.ways == (frozenset({"unborn", "child"}),)


@pytest.mark.parametrize(
    ("question", "text", "looks"),
    [
        ("how often do I need a scan", "Scans come every 6 to 12 months.", True),
        ("how often do I need a scan", "A scan shows the tumour.", False),
        ("how long does it take", "It takes two to three hours.", True),
        ("how many sessions are there", "It is given 4 times.", True),
        ("how many sessions are there", "It is given into a vein.", False),
    ],
)
def test_an_answer_has_the_form_that_was_asked_for(question: str, text: str, looks: bool) -> None:
    answer = cue_of(question).answer
    assert answer is not None
    assert bool(answer.search(text)) is looks


def test_who_asks_about_work_asks_nothing_of_how_a_drug_works() -> None:
    assert cue_of("does lanreotide work").topics == ("can-do", "limits")
    assert cue_of("how does lanreotide work").topics == ("how-it-works",)
    assert cue_of("can I go to work").topics == ()


def index() -> TextIndex:
    """Ten texts: all have a tumour, two a fridge, one of these a trip."""
    places = [Place("treatment", f"t{n}", 0) for n in range(10)]
    holding = {"tumor": list(range(10)), "fridg": [0, 1], "trip": [1], "hotel": [2]}
    own = {f"treatment/t{n}": [n] for n in range(10)}
    return TextIndex(places, [5.0] * 10, holding, own, {})


def words(*stems: str) -> list[Wanted]:
    return [Wanted(one, frozenset({one})) for one in stems]


def test_a_text_needs_the_rare_words_of_what_was_asked() -> None:
    asked = words("fridg", "trip")
    first, second = find(index(), asked, [(), ()])
    assert (first.place.id, first.missing) == ("t1", [])
    assert (second.place.id, second.missing) == ("t0", ["trip"])
    assert first.share == 1.0
    assert second.share < ENOUGH


def test_a_word_that_no_text_holds_weighs_most() -> None:
    asked = words("fridg", "wheelchair")
    best = find(index(), asked, [(), ()])[0]
    assert best.share < 0.5
    assert nowhere(index(), asked) == ["wheelchair"]


def test_a_word_in_the_name_of_the_record_counts_less_than_in_the_text() -> None:
    named = find(index(), words("hotel"), [{("treatment", "t5")}])
    assert [(one.place.id, one.share) for one in named] == [("t2", 1.0), ("t5", 0.6)]


def test_only_texts_of_the_treatments_that_were_named() -> None:
    hits = find(index(), words("fridg"), [()], among={("treatment", "t1")})
    assert [one.place.id for one in hits] == ["t1"]


def test_what_is_asked_is_never_left_empty() -> None:
    asked = words("tumor")
    assert without_common(index(), asked) == asked
