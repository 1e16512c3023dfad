"""The treatments are worth reading: each has a lead, says a thing once, and says it plainly."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from statistics import median

import pytest
from rapidfuzz import fuzz
from read_once import loaded

from netx.model import KnowledgeBase, Treatment
from netx.query.reading_grade import grade, names_in

DATA = Path(__file__).parents[2] / "data"

ALIKE = 80
"""Of 100, by the words that two texts share. From there on most pairs told one fact twice when
the records were edited in November 2026; those that tell two were read and are `REVIEWED`."""

REVIEWED = {
    # two rules of the same days
    "tarlatamab": {frozenset({"how-given-3", "at-home-1"})},
    # two kinds of tumour, or two studies, each with its figures
    "dacarbazine": {frozenset({"can-do-1", "can-do-2"})},
    "surufatinib": {frozenset({"cautions-1", "cautions-2"})},
    # that the team may bring it up, and what it talks about in Australia
    "palliative-care": {frozenset({"cautions-1", "how-given-4"})},
    # a benefit and a harm, a dose and a benefit, both groups, of the same study
    "captem": {frozenset({"can-do-3", "cautions-1"})},
    "niacin": {frozenset({"how-given-1", "can-do-1"})},
    "targeted-therapy-investigational": {frozenset({"can-do-1", "without-it-1"})},
}
"""Pairs that share words and tell two things, by treatment."""


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return loaded(DATA)


def test_every_treatment_has_a_lead(base: KnowledgeBase) -> None:
    assert [one.id for one in _all(base) if one.lead is None] == []


def test_no_two_statements_of_a_treatment_say_the_same(base: KnowledgeBase) -> None:
    alike = {
        treatment.id: {
            frozenset((one.id, other.id))
            for one, other in combinations(treatment.statements, 2)
            if fuzz.token_set_ratio(one.text.lower(), other.text.lower()) >= ALIKE
        }
        for treatment in _all(base)
    }
    assert {id_: pairs for id_, pairs in alike.items() if pairs} == REVIEWED


def test_statements_stand_in_the_order_of_the_questions(base: KnowledgeBase) -> None:
    order = [topic.id for topic in base.vocabulary.topics]
    places = {t.id: [order.index(one.topic) for one in t.statements] for t in _all(base)}
    assert [id_ for id_, own in places.items() if own != sorted(own)] == []


def test_the_texts_are_easy_to_read(base: KnowledgeBase) -> None:
    """The aims of the editorial rules, by the usual grade of Flesch and Kincaid."""
    names = names_in(base)
    statements = [grade(one.text, names) for t in _all(base) for one in t.statements]
    points = [grade(one.text, names) for t in _all(base) if t.lead for one in t.lead.points]
    assert median(points) <= 6
    assert median(statements) <= 8
    assert sum(one <= 10 for one in statements) >= 0.9 * len(statements)


def _all(base: KnowledgeBase) -> list[Treatment]:
    return list(base.treatments.values())
