"""High is never taken for low, gain for loss, fast for slow, nor the other way."""

from __future__ import annotations

import pytest

from netx.model import KnowledgeBase
from netx.query import directions
from netx.query.matching import match_effects
from netx.query.suggestions import near_effects

OPPOSITES = [
    ("high blood sugar", "low-blood-sugar"), ("low blood sugar", "high-blood-sugar"),
    ("hyperglycaemia", "low-blood-sugar"), ("hypoglycaemia", "high-blood-sugar"),
    ("hypotension", "high-blood-pressure"), ("low blood pressure", "high-blood-pressure"),
    ("hyperkalaemia", "low-potassium"), ("high potassium", "low-potassium"),
    ("hyperthyroidism", "hypothyroidism"), ("overactive thyroid", "hypothyroidism"),
    ("tachycardia", "slow-heart-rate"), ("fast heart rate", "slow-heart-rate"),
    ("leukocytosis", "low-white-cells"), ("high white cells", "low-white-cells"),
    ("thrombocytosis", "low-platelets"), ("high platelets", "low-platelets"),
    ("lymphocytosis", "lymphopenia"), ("polycythaemia", "anemia"),
    ("diarrhoea", "constipation"), ("constipation", "diarrhea"),
    ("excess saliva", "dry-mouth"), ("increased appetite", "loss-of-appetite"),
    ("weight gain", "weight-loss"), ("excess hair growth", "hair-loss"),
    ("low cholesterol", "high-cholesterol"), ("hypothermia", "fever"),
    ("low temperature", "fever"), ("sleeping too much", "insomnia"),
]  # fmt: skip

TRAPS = [
    ("weight gain", "weight-loss"), ("gaining weight", "weight-loss"),
    ("put on weight", "weight-loss"), ("weight increased", "weight-loss"),
    ("hyperkalemia", "low-potassium"), ("hyperkalaemai", "low-potassium"),
    ("kidney stone", "gallstones"), ("kidney stones", "gallstones"),
    ("renal calculi", "gallstones"), ("fast heart rate", "slow-heart-rate"),
    ("rapid heartbeat", "slow-heart-rate"), ("racing heart", "slow-heart-rate"),
    ("low blood pressure", "high-blood-pressure"), ("low BP", "high-blood-pressure"),
    ("hypotention", "high-blood-pressure"), ("high white blood cells", "low-white-cells"),
    ("too many white cells", "low-white-cells"), ("raised platelets", "low-platelets"),
    ("overactive thyroid", "hypothyroidism"), ("hyperthyroid", "hypothyroidism"),
    ("thyrotoxicosis", "hypothyroidism"), ("excess saliva", "dry-mouth"),
    ("drooling", "dry-mouth"), ("increased appetite", "loss-of-appetite"),
    ("always hungry", "loss-of-appetite"), ("eating more than usual", "loss-of-appetite"),
    ("high haemoglobin", "anemia"), ("increased red blood cells", "anemia"),
    ("increased energy", "fatigue"), ("hair growth", "hair-loss"), ("elevated mood", "depression"),
    ("wet mouth", "dry-mouth"), ("oily skin", "radiation-skin-reaction"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "opposite"), OPPOSITES + TRAPS)
def test_no_stage_crosses_a_direction(base: KnowledgeBase, typed: str, opposite: str) -> None:
    assert opposite not in [match.effect.id for match in match_effects(base, typed)]


@pytest.mark.parametrize(("typed", "opposite"), OPPOSITES + TRAPS)
def test_an_opposite_is_not_even_offered(base: KnowledgeBase, typed: str, opposite: str) -> None:
    assert base.effects[opposite].name not in near_effects(base, typed)


def test_opposites_in_the_data_never_match_one_another(base: KnowledgeBase) -> None:
    for effect in base.effects.values():
        for other in effect.opposites:
            for name in (effect.name, effect.clinical_name, *effect.synonyms.lay):
                if directions.of_text(name) == directions.NEITHER:
                    continue  # "blood pressure" may show both
                assert other not in [m.effect.id for m in match_effects(base, name)], (name, other)


def test_a_slip_that_could_mean_either_side_means_neither(base: KnowledgeBase) -> None:
    assert match_effects(base, "hypeglycemia") == []


@pytest.mark.parametrize(
    ("one", "other", "crossed"),
    [
        ("high sugar", "low sugar", True), ("hyperglycemia", "hypoglycemia", True),
        ("weight gain", "weight loss", True), ("tachycardia", "slow pulse", True),
        ("sugar", "low sugar", False), ("high risk of hair loss", "hair loss", False),
        ("high or low sugar", "low sugar", False),
    ],
)  # fmt: skip
def test_directions_cross_only_when_each_says_one_side(one: str, other: str, crossed: bool) -> None:
    assert directions.cross(directions.of_text(one), directions.of_text(other)) is crossed
