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
    # two countries
    "belzutifan": {frozenset({"who-for-2", "who-for-3"})},
    "sunitinib": {frozenset({"who-for-2", "who-for-3"})},
    # two kinds of tumour, or two trials, each with its figures
    "bevacizumab": {frozenset({"how-given-1", "how-given-2"})},
    "everolimus": {frozenset({"without-it-1", "without-it-2"})},
    "lutetium-177-dotatate": {
        frozenset({"who-for-2", "who-for-3"}),
        frozenset({"can-do-4", "can-do-6"}),
    },
    "ssa-then-targeted": {
        frozenset({"can-do-1", "can-do-2"}),
        frozenset({"who-for-2", "can-do-1"}),
    },
    # two rules of the same days
    "tarlatamab": {frozenset({"how-given-3", "at-home-1"})},
    "surufatinib": {frozenset({"cautions-1", "cautions-2"})},
    # a benefit and a harm of the same review; two operations
    "captem": {frozenset({"can-do-3", "cautions-1"})},
    "pancreatic-surgery": {frozenset({"cautions-2", "cautions-4"})},
    # a choice and what came of it
    "active-surveillance": {frozenset({"who-for-7", "can-do-3"})},
}
"""Pairs that share words and tell two things, by treatment."""


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return loaded(DATA)


def test_every_treatment_has_a_lead(base: KnowledgeBase) -> None:
    assert [one.id for one in _all(base) if one.lead is None] == []


def test_no_two_statements_of_a_treatment_say_the_same(base: KnowledgeBase) -> None:
    found = {
        treatment.id: {
            frozenset((one.id, other.id))
            for one, other in combinations(treatment.statements, 2)
            if fuzz.token_set_ratio(one.text.lower(), other.text.lower()) >= ALIKE
        }
        - REVIEWED.get(treatment.id, set())
        for treatment in _all(base)
    }
    assert {id_: alike for id_, alike in found.items() if alike} == {}


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
