"""What is answered as a guess, said to be one, and what never is.

The sentences are those of people who had seen no words of ours; what they mean is plain to any
reader.
"""

from __future__ import annotations

from math import log

import pytest
from msgspec import structs

from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue
from netx.query.evidence import evidence_of
from netx.query.search import search
from netx.query.terms import TermIndex, index_of

AGREE = {
    "he jerked all over on the floor and bit his tongue": "seizures",
    "puffing like a steam train just walking to the gate": "shortness-of-breath",
    "she's bringing everything back up, even water": "vomiting",
    "my coffee smells of rotten eggs now": "smell-changes",
    "tripped over the cat and broke my wrist like a twig": "broken-bones",
    "fingernails turned brown and lifting off": "nail-changes",
    "gone right off it in the bedroom": "low-libido",
    "can't hold it, soiled my undies": "faecal-incontinence",
    "dad's gone yellow": "high-bilirubin",  # our texts hold "yellow", too
}


@pytest.mark.parametrize(("typed", "effect"), AGREE.items(), ids=str)
def test_several_words_that_agree_are_a_guess_that_says_so(
    catalogue: Catalogue, typed: str, effect: str
) -> None:
    found = search(catalogue, typed)
    first = found.matches[0]
    assert first.meant.id == effect
    assert found.read_as is not None
    assert found.read_as.startswith(f"{first.meant.name}, a guess from “")
    assert len(found.matches) <= 3


@pytest.mark.parametrize(
    "typed",
    [
        "purple giraffe, yellow table",  # no word agrees
        "the car hums",  # one does
        "hot water bottle cover",  # three, but nobody is told of
        "let sleeping dogs lie",
        "memory loss after a laptop power cut",  # of a matter in which nobody tells a symptom
        "forgot my tablet",  # a text tells what to do then
        "cough up the money",
        "memory card full",
        "why do my tomatoes go soft and brown at the bottom",  # a question asks for something else
    ],
)
def test_what_is_never_guessed(catalogue: Catalogue, typed: str) -> None:
    assert search(catalogue, typed).matches == []


@pytest.mark.parametrize(
    ("typed", "effect"),
    [
        # Words that people say only of an illness need nothing else beside them.
        ("emesis x4 overnight", "vomiting"),
        ("severe dysphagia, seen by SLT", "swallowing-trouble"),
        # An abbreviation in capitals beside a treatment.
        ("CRS gr 1 post tarlatamab", "cytokine-release-syndrome"),
        ("t-MDS post PRRT", "myelodysplastic-syndrome"),
        ("a temperature of 100.5°F or above", "fever"),
    ],
)
def test_a_nurses_note_names_its_effect(catalogue: Catalogue, typed: str, effect: str) -> None:
    assert [one.meant.id for one in search(catalogue, typed).matches[:1]] == [effect]


@pytest.mark.parametrize("typed", ["afebrile", "apyrexial", "anicteric", "normotensive"])
def test_a_word_that_denies_a_sign_is_no_sign(catalogue: Catalogue, typed: str) -> None:
    assert search(catalogue, typed).matches == []


@pytest.mark.parametrize("typed", ["pregnant wife", "pregnant wife and radioactive treatment"])
def test_the_rest_of_a_lack_is_no_lack(catalogue: Catalogue, typed: str) -> None:
    """Not able to get a wife pregnant is infertility; who has a pregnant wife asks otherwise."""
    assert search(catalogue, typed).matches == []


# --- For what words speak, worked out by hand ---


def of_two(base: KnowledgeBase) -> TermIndex:
    """Two effects alone: one has four names, the other two, one of them as the first has it."""
    one, other = base.effects["tremor"], base.effects["acne"]
    bare = structs.replace(one.synonyms, clinical=[], phrase=[], abbreviation=[], spelling=[])
    effects = {
        "one": structs.replace(
            one, id="one", name="wobble", clinical_name="wobble", aliases=[], found_under=None,
            synonyms=structs.replace(bare, lay=["jelly legs", "jelly knees"]), opposites=[],
        ),
        "other": structs.replace(
            other, id="other", name="jelly", clinical_name="jelly", aliases=[], found_under=None,
            synonyms=structs.replace(bare, lay=[]), opposites=[],
        ),
    }  # fmt: skip
    return index_of(structs.replace(base, effects=effects))


def test_a_word_speaks_for_each_effect_by_the_share_of_its_names(base: KnowledgeBase) -> None:
    """Names: wobble, one, jelly legs, jelly knees; jelly, other. Six in all, "jelly" in three.

    So it is worth ln(6 / 4), of which half a name speaks for nobody: two of four names count as
    2 / √4 = 1, one of two as 1 / √2 = 0.707.
    """
    found = evidence_of(of_two(base), "jelly")
    assert [one.id for one in found.effects] == ["one", "other"]
    telling, whole = log(6 / 4), 0.5 + 1 + 2**-0.5
    assert found.effects[0].worth == pytest.approx(telling * 1 / whole)
    assert found.effects[1].worth == pytest.approx(telling * 2**-0.5 / whole)
    assert found.whole == pytest.approx(telling)


def test_two_words_side_by_side_speak_half_as_much_again(base: KnowledgeBase) -> None:
    """ "Legs" and "jelly legs" are in one name of one effect: ln(6 / 2) each, 1 / √4 = 0.5."""
    alone = evidence_of(of_two(base), "leg jelly").effects[0]
    beside = evidence_of(of_two(base), "jelly leg").effects[0]
    assert beside.worth - alone.worth == pytest.approx(0.5 * log(6 / 2) * 0.5 / (0.5 + 0.5))
    assert beside.stems == alone.stems


def test_what_no_name_has_speaks_for_nothing(base: KnowledgeBase) -> None:
    found = evidence_of(of_two(base), "zither")
    assert found.effects == []
    assert found.whole == pytest.approx(log(6))
