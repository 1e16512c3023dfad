"""`netx list --site X` is complete: a statement that names a place has that place's facet.

A word is no proof: it may tell of anatomy, a side effect or another illness. Such statements
stand in `EXCEPTIONS`, each read by a person, with the reason.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netx.dataset.read import read_folder
from netx.model import Statement

DATA = Path(__file__).parents[2] / "data"
READING = read_folder(DATA)
TREATMENTS = {placed.record.id: placed.record for placed in READING.shelves["treatments"]}
PLACES = READING.vocabulary.facets["site"]  # type: ignore[union-attr]
WITHIN = {place.id: place.within for place in PLACES}

NEITHER = r"(?<!outside the )(?<!non-)"
"""What stands before a word that says where a tumour did not begin."""

WORDS = {
    "gut": r"""digestive (?!enzymes)\w+|GEP\S*|GI-NETs?|(?:gut|bowel|gastrointestinal) NETs?
        |NETs? of the (?:gut|bowel)|gut(?:,| and| or) (?:the )?(?:pancreas|lung)
        |(?:pancreas|lung)(?:,| and| or) (?:the )?gut""",
    "stomach": r"(?<!empty )stomach(?! acid| was slow| slowly)|gastric(?! emptying)",
    "duodenum": r"duoden\w+",
    "small-bowel": r"small[- ](?:bowel|intestin\w+)|ile(?:um|al)|jejun\w+|mid-?gut",
    "appendix": r"appendix|appendiceal|appendic(?:ec)?tomy",
    "colon": r"colon(?:ic)?|colorectal|large[- ](?:bowel|intestine)",
    "rectum": r"rect(?:um|al)|colorectal|(?<!not the )hindgut(?! excluded)",
    "pancreas": NEITHER + r"pancrea(?:s|tic)(?! (?:enzymes|insufficiency))|pNETs?",
    "lung": NEITHER + r"lung(?! cancers?\b)|of the lungs|bronchial|pulmonary(?! valve)",
    "thymus": r"thymus|thymic",
    "unknown": r"unknown (?:place|start|origin|primary)s?|unknown \d+%",
    "liver": r"""liver[- ](?:only |dominant |predominant )?(?:spread|metasta\w+)
        |(?:spread|metasta\w+|NETs?|(?<!new )tumours?) (?:mainly |mostly )?(?:to|in|of) the liver
        |hepatic metasta\w+""",
    "bone": r"(?<!jaw )bones?(?! marrow)",
    "heart": r"valves?|carcinoid heart disease",
    "adrenal": r"adrenal|pha?eochromocytomas?|paragangliomas?|PPGL",
}
PATTERNS = {
    place: re.compile(rf"\b(?:{words})(?!\w)".replace("\n        ", ""), re.IGNORECASE)
    for place, words in WORDS.items()
}

EXCEPTIONS = {
    "anatomy: a part of the body, how it works, what is cut or put there": {
        "antidiarrhoeal-medicines/combinations-2 small-bowel",
        "appendix-surgery/what-it-is-1 colon",
        "carcinoid-crisis-prevention/limits-3 small-bowel",
        "chemotherapy/limits-2 gut",
        "creon/approval-2 pancreas",
        "creon/cautions-5 pancreas",
        "creon/what-it-is-1 pancreas",
        "creon/who-for-4 pancreas",
        "endoscopic-resection/who-for-1 small-bowel",
        "organ-related-therapies/how-it-works-1 pancreas",
        "organ-related-therapies/what-it-is-1 pancreas",
        "organ-related-therapies/what-it-is-2 pancreas",
        "pancreatic-surgery/can-do-6 pancreas",
        "pancreatic-surgery/cautions-5 pancreas",
        "pancreatic-surgery/how-it-works-1 pancreas",
        "proton-pump-inhibitors/how-it-works-1 stomach",
        "proton-pump-inhibitors/what-it-is-1 stomach",
        "proton-pump-inhibitors/who-for-1 stomach",
        "proton-pump-inhibitors/without-it-2 stomach",
        "radioembolization/at-home-2 stomach",
        "radioembolization/how-given-1 lung",
        "small-bowel-surgery/cautions-1 small-bowel",
        "somatostatin-analogues/how-it-works-1 stomach",
        "surgery/how-given-6 colon pancreas rectum",
        "thoracic-surgery/how-given-3 lung",
    },
    "a side effect, a harm, or an illness that a person has besides": {
        "appendix-surgery/cautions-2 colon",
        "car-t-therapy/how-it-works-1 pancreas",
        "complementary-physical/cautions-4 lung",
        "creon/who-for-3 pancreas",
        "eus-ablation/cautions-1 pancreas",
        "eus-ablation/cautions-3 stomach",
        "immune-checkpoint-inhibitors/cautions-5 lung",
        "interferon-alfa/cautions-3 lung",
        "octreotide-lar/call-1 pancreas",
        "octreotide-subcutaneous-depot/cautions-1 stomach",
        "pancreatic-surgery/cautions-1 pancreas",
        "pancreatic-surgery/follow-up-1 pancreas",
        "proton-pump-inhibitors/cautions-2 stomach",
        "radioembolization/cautions-4 lung pancreas stomach",
        "radioembolization/without-it-1 heart",
        "small-bowel-surgery/cautions-3 small-bowel",
        "somatostatin-analogues/cautions-2 pancreas",
        "sunitinib/cautions-4 pancreas",
        "symptom-medicines/without-it-2 heart",
        "temozolomide/cautions-3 lung",
    },
    "another illness than a NET, or any illness": {
        "bowel-obstruction-surgery/cautions-1 colon",
        "bowel-obstruction-surgery/cautions-3 small-bowel",
        "capecitabine/approval-1 pancreas stomach",
        "car-t-therapy/who-for-1 colon stomach",
        "carboplatin/approval-2 gut lung pancreas",
        "complementary-physical/can-do-3 bone",
        "complementary-therapies/cautions-4 lung",
        "creon/can-do-2 gut pancreas",
        "creon/cautions-7 pancreas",
        "creon/limits-4 pancreas",
        "endoscopic-resection/at-home-1 colon",
        "endoscopic-resection/call-2 colon",
        "endoscopic-resection/cautions-4 stomach",
        "endoscopic-resection/how-it-works-1 colon",
        "etoposide/approval-2 lung",
        "fluorouracil/approval-1 colon pancreas rectum stomach",
        "folfox/can-do-3 colon",
        "liver-resection/can-do-3 liver",
        "pancreatic-surgery/combinations-1 pancreas",
        "sbrt/who-for-3 lung",
        "temozolomide/who-for-1 adrenal",
        "thoracic-surgery/limits-1 lung",
    },
    "the people of another treatment's trial, or a mix that it is only a part of": {
        "active-surveillance/without-it-1 gut pancreas",
        "belzutifan/without-it-1 adrenal",
        "captem/without-it-1 pancreas",
        "folfox/without-it-1 pancreas",
        "folinic-acid/combinations-2 gut",
        "interferon-alfa/without-it-1 small-bowel",
        "streptozocin/without-it-1 pancreas",
    },
    "the treatment is not used there, or people are watched instead": {
        "endoscopic-resection/who-for-7 rectum",
        "octreotide-lar/limits-3 pancreas",
        "somatostatin-analogues/without-it-2 gut pancreas",
    },
    "spread that is told of, but is not what this treatment is for": {
        "carcinoid-crisis-prevention/who-for-3 liver",
        "eus-ablation/can-do-2 liver",
        "palliative-primary-resection/can-do-3 liver",
        "palliative-primary-resection/who-for-2 liver",
        "pancreatic-surgery/can-do-1 liver",
        "pancreatic-surgery/without-it-1 liver",
    },
    "the gut as a whole, told by naming its parts": {
        "lutetium-177-dotatate/who-for-3 rectum small-bowel",
    },
}
"""By reason: the statement, and the words for places that mean no place of a NET there."""


def named(statement: Statement) -> set[str]:
    """The places whose words stand in a statement."""
    text = f"{statement.text} {statement.clinical or ''}"
    return {place for place, pattern in PATTERNS.items() if pattern.search(text)}


def missing(statement: Statement) -> set[str]:
    """The places that a statement names and has no facet of; a part will do for its whole."""
    has = {facet.removeprefix("site/") for facet in statement.facets if facet.startswith("site/")}
    return named(statement) - has - {WITHIN[place] for place in has}


ENTRIES = [entry.split() for entries in EXCEPTIONS.values() for entry in entries]
EXCEPTED = {name: set(places) for name, *places in ENTRIES}
STATEMENTS = {
    f"{treatment.id}/{statement.id}": statement
    for treatment in TREATMENTS.values()
    for statement in treatment.statements
}
TELLING = [name for name, statement in STATEMENTS.items() if named(statement)]


@pytest.mark.parametrize("name", TELLING)
def test_a_statement_that_names_a_place_has_its_facet(name: str) -> None:
    left = missing(STATEMENTS[name]) - EXCEPTED.get(name, set())
    assert not left, (
        f"{name} names {', '.join(sorted(left))}: add site/… to its facets if the treatment is "
        f"used, studied or named for a tumour there; if not, put it among EXCEPTIONS"
    )


@pytest.mark.parametrize("name", sorted(EXCEPTED))
def test_an_exception_is_needed(name: str) -> None:
    assert name in STATEMENTS, f"there is no statement {name}: take it out of EXCEPTIONS"
    idle = EXCEPTED[name] - missing(STATEMENTS[name])
    assert not idle, f"{name} needs no exception for {', '.join(sorted(idle))}: take it out"


def test_no_statement_is_excepted_twice() -> None:
    assert len(EXCEPTED) == len(ENTRIES)


def test_every_place_of_the_vocabulary_has_its_words() -> None:
    assert set(WORDS) == {place.id for place in PLACES}
