"""Words that hold a symptom's word and mean something else: offered at most, never answered."""

from __future__ import annotations

import pytest

from netx.model import KnowledgeBase
from netx.query.matching import match_effects

OTHER_THINGS = [
    # A noun right behind the symptom's word is what is named.
    "stroke volume", "blinded study, what does that mean", "hair-raising ride at the theme park",
    "blood pressure cuff battery", "sweat test for cystic fibrosis", "fatigue crack in the wing",
    # A figure of speech goes on with "of", "with", "to" or "the".
    "itching to get home to the garden", "a rash of burglaries in our street",
    "swelling with pride at her graduation", "cough up the deposit by Friday",
    "bruise the mint leaves for the mojito", "on the stroke of midnight we danced",
    # A word that is spelt right is no slip.
    "cold cap hire", "bleeding heart plant", "paint brush strokes", "nail gun rental",
    "the booking",
    # What is told of a thing.
    "the wheels on my drip stand are stiff", "the waiting list is swelling by the week",
    "the dog has been shedding hair all over the sofa",
    # Words that mean something only with each other.
    "nothing to see at this point of the trail", "no point in going to anything at the museum",
    # Words of a matter in which nobody tells a symptom.
    "kernel panic in Linux after an update", "memory loss after a laptop power cut",
    "hot flashes of lightning over the sea", "growing pains of a start-up business",
    "my tomato plants look weak and the leaves are yellow", "the server has a memory leak",
    # Figures of speech, word for word.
    "my brother is a right pain in the neck about money", "he has no stomach for a fight",
    "we were shaking hands with the mayor", "the news left a sour taste",
    # Idioms that the data name.
    "wear and tear clause in the lease", "fit for a run", "sore loser", "toe the line",
]  # fmt: skip

STILL_SYMPTOMS = [
    ("the hiccups came back after the infusion", "hiccups"),
    ("losing weight without trying", "weight-loss"),
    ("itching at night in bed", "itching"),
    ("coughed up some red into the sink", "cough"),
    ("my tongue is sore since Tuesday's tablets", "mouth-sores"),
    ("hair in the shower drain", "hair-loss"),
    ("no appetite losing weight", "loss-of-appetite"),
    ("low energy levels", "fatigue"),
    ("crying at nothing and can't see the point of anything", "depression"),
    ("reduced production of saliva", "dry-mouth"),
    ("you might feel too tired to do anything", "fatigue"),
    # Names whose meaning is in their fillers, within a sentence.
    ("passed out in the kitchen", "fainting"),
    ("worn out all the time", "fatigue"),
    ("got the runs at the supermarket", "diarrhea"),
    ("crushing pain going down the left arm", "heart-attack"),
    ("been sat on the loo all day", "diarrhea"),
    ("not had a number two in five days", "constipation"),
    ("a pain in the neck since Monday", "neck-pain"),
    ("DVT R leg", "blood-clots"),
    ("oral mucositis G3", "mouth-sores"),
    ("PRES on MRI", "brain-swelling"),
    # In clinical words nobody speaks in figures.
    ("CRS grade 2 tocilizumab given", "cytokine-release-syndrome"),
    ("TLS risk post first cycle", "tumour-lysis-syndrome"),
    ("hepatic abscess requiring drainage", "liver-abscess"),
    # Where it was is no other matter.
    ("itching all through the concert", "itching"),
    ("blood dripping from my nose at the airport", "bleeding"),
    ("a runny nose in the car park", "runny-nose"),
    # Of two names that agree as well, the one that was typed.
    ("throwing up all night", "vomiting"),
]


@pytest.mark.parametrize("typed", OTHER_THINGS)
def test_another_thing_is_no_side_effect(base: KnowledgeBase, typed: str) -> None:
    assert match_effects(base, typed) == []


@pytest.mark.parametrize(("typed", "effect"), STILL_SYMPTOMS)
def test_a_symptom_in_a_sentence_is_still_one(base: KnowledgeBase, typed: str, effect: str) -> None:
    found = match_effects(base, typed)
    assert found
    assert effect in (found[0].effect.id, found[0].meant.id)


@pytest.mark.parametrize("typed", ["increased red blood cells", "too many white cells"])
def test_a_name_within_a_sentence_is_never_its_opposite(base: KnowledgeBase, typed: str) -> None:
    assert not [one for one in match_effects(base, typed) if one.meant.id.startswith(("low", "an"))]
