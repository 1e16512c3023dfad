"""Folding: what is the same word, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netx.query.folding import LONGEST, fold, fold_all
from netx.query.text import content, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anaemia", "anemia"), ("oedema", "EDEMA"), ("haemorrhage", "hemorrhage"),
        ("diarrhœa", "diarrhea"), ("tumour", "tumors"), ("post-embolisation", "post embolization"),
        ("leucopenia", "leukopenia"), ("generalised", "generalized"), ("naïve", "naive"),
        ("mouth  sores", "Mouth Sore"), ("you're", "youre"), ("infections", "infection"),
        ("rashes", "rash"), ("allergies", "allergy"), ("women’s", "womens"),
        ("K↑", "K high"), ("↓platelets", "low platelets"),
    ],
)  # fmt: skip
def test_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("dotatate", "dotatoc"), ("octreotide", "octreotate"), ("hyper", "hypo"), ("gas", "ga"),
     ("bruise", "bruize"), ("nauseous", "nauseou"), ("pus", "pu")],
)  # fmt: skip
def test_not_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_grammar_goes_in_stems() -> None:
    assert stem("itching") == stem("itchy") == stem("itch")
    assert stem("dizziness") == stem("dizzy")
    assert content(fold("raised blood sugar")) == content(fold("high blood glucose"))


@given(st.text(max_size=400))
def test_folding_twice_changes_no_more_than_once_more(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert len(folded) <= 4 * LONGEST


@given(st.lists(st.text(max_size=60), max_size=8))
def test_many_are_folded_as_one_by_one(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]
