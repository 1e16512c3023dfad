"""What is answered as a guess, said to be one, and what never is.

The sentences are those of people who had seen no words of ours; what they mean is plain to any
reader.
"""

from __future__ import annotations

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search

AGREE = {
    "he jerked all over on the floor and bit his tongue": "seizures",
    "scratching my arms till the sheets are bloody": "itching",
    "puffing like a steam train just walking to the gate": "shortness-of-breath",
    "she's bringing everything back up, even water": "vomiting",
    "my coffee smells of rotten eggs now": "smell-changes",
    "tripped over the cat and broke my wrist like a twig": "broken-bones",
}


@pytest.mark.parametrize(("typed", "effect"), AGREE.items(), ids=str)
def test_several_words_that_agree_are_a_guess_that_says_so(
    catalogue: Catalogue, typed: str, effect: str
) -> None:
    found = search(catalogue, typed)
    (match,) = found.matches
    assert match.meant.id == effect
    assert found.read_as is not None
    assert found.read_as.startswith(f"{match.meant.name}, a guess from “")


@pytest.mark.parametrize(
    "typed",
    [
        "purple giraffe, yellow table",  # no word agrees
        "the car hums",  # one does
        "hot water bottle cover",  # three, but nobody is told of
        "let sleeping dogs lie",
        "memory loss after a laptop power cut",  # of a matter in which nobody tells a symptom
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
