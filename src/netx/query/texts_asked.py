"""What our texts say of words that are no name: statements and entries that hold them."""

from __future__ import annotations

import re
from collections.abc import Collection

from netx.ids import fact_id
from netx.late_pattern import LatePattern
from netx.model import EntryType, SituationStatement, Statement, TreatmentKind
from netx.query.asked import asks_leave, is_question
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.text import fold, stem, telling
from netx.query.text_index import COMMON, Place, TextHit, find
from netx.results.parts import TextFound

PRACTICAL = ("call", "cautions", "at-home", "time", "follow-up", "how-given")
"""Questions whose answers people seek by a word of everyday life, those of risk first."""

_OF_LEAVE = ("cautions", "at-home", "time", "how-given", "follow-up")
"""The same for who asks what may be done: when to call comes after it."""

_MOST_OF_ONE = 3
"""Texts of one record: another treatment tells more than a fourth sentence of the same."""

_TAKES = LatePattern(r"\b(?:take|last)s?\b", re.IGNORECASE)
"""A question of how long a treatment takes, not of how long to wait, to stay away or to live."""

_FOR_ANYONE = (EntryType.FACTOR, EntryType.QUESTION, EntryType.TIP)
"""Entries that answer a question of daily life; a term or a test only has its word."""

_GENERAL = (TreatmentKind.CLASS, TreatmentKind.APPROACH)
"""Kinds of treatment whose texts hold for more than one drug or operation."""

_HOW_LONG = LatePattern(
    r"\bhow (?:long (?:do|does|did|is|are|will|would)|much time)\b", re.IGNORECASE
)
_WHAT_HAPPENS = LatePattern(
    r"\bwhat (?:happens|is involved|is it like|(?:do|does) .+ involve)|\bon the day of\b",
    re.IGNORECASE,
)
_HOW_IT_WORKS = LatePattern(r"\bhow (?:do|does|did) .+ works?\b", re.IGNORECASE)

MOST_TEXTS = 12

TOLD = "what is told with these words"
"""As what words are read that our texts hold."""

_RARE = 60
"""Of so many texts and fewer, about one in a hundred, a word tells what is asked of a treatment."""

_OF_TIME = ("long", "last", "wait", "duration")
"""Words of daily life that ask for how long, whatever else is asked."""


def texts_with(
    catalogue: Catalogue,
    words: str,
    treatments: Collection[str] = (),
    as_typed: bool = False,
    question: str = "",
) -> list[TextFound]:
    """The texts that hold what was asked, those that answer it best first.

    With treatments, only theirs; where those have none, those of their class, drugs and
    members. `as_typed` takes no word that only begins alike. `question` is the whole question,
    where the words are a part of it. Raises nothing.
    """
    question = question or words
    index = catalogue.text_index
    said_for = catalogue.said_for
    own = [("treatment", id_) for id_ in treatments]
    own += [
        ("entry", one.id)
        for one in catalogue.base.entries.values()
        if one.type in _FOR_ANYONE and any(id_ in one.about for id_ in treatments)
    ]
    hits = find(index, words, said_for, own, as_typed)
    if own and not hits:
        near = {one for id_ in treatments for one in catalogue.kin(catalogue.base.treatments[id_])}
        hits = find(index, words, said_for, [("treatment", id_) for id_ in near], as_typed)
    topics = _OF_LEAVE if asks_leave(question) else PRACTICAL
    if _HOW_IT_WORKS.search(question):
        meant = "how-it-works"
    elif _WHAT_HAPPENS.search(question):
        meant = "how-given"
    else:
        meant = "time" if _HOW_LONG.search(question) and _TAKES.search(question) else ""
    rank = {topic: place for place, topic in enumerate(topics)}
    if is_question(words):
        hits = _with_what_matters(catalogue, words, hits)

    in_general = not treatments and is_question(question)

    def order(hit: TextHit) -> tuple[bool, bool, int, float, int]:
        told = _statement(catalogue, hit.place)
        other = bool(meant) and (told is None or told.topic != meant)
        place = rank.get(told.topic, len(rank)) if told else len(rank)
        theory = in_general and told is not None and told.topic not in rank
        narrow = _narrowness(catalogue, hit.place) if in_general else 0
        return (other, theory, narrow, -hit.share, place)

    hits.sort(key=order)
    of_one: dict[tuple[str, str], int] = {}
    kept: list[TextHit] = []
    for hit in hits:
        key = (hit.place.type, hit.place.id)
        of_one[key] = of_one.get(key, 0) + 1
        if of_one[key] <= _MOST_OF_ONE or treatments:
            kept.append(hit)
    return [_found(catalogue, hit.place) for hit in kept[:MOST_TEXTS]]


def _with_what_matters(catalogue: Catalogue, words: str, hits: list[TextHit]) -> list[TextHit]:
    """Those of the texts that hold the rarest word of daily life in a question."""
    index = catalogue.text_index
    daily = [one for one in daily_words(catalogue, words) if one not in _OF_TIME]
    if not daily:
        return hits
    rarest = min(daily, key=lambda one: len(index.holding.get(stem(one), ())))
    others = map(fold, catalogue.said_for[rarest])
    held = {n for one in (rarest, *others) for n in index.holding.get(stem(one), ())}
    places = {(index.places[n].type, index.places[n].id, index.places[n].number) for n in held}
    return [one for one in hits if (one.place.type, one.place.id, one.place.number) in places]


def _narrowness(catalogue: Catalogue, place: Place) -> int:
    """How far a text is from a question in general: of anyone, of a class, of one drug or NET."""
    if place.type == "entry":
        kind = catalogue.base.entries[place.id].type
        return 0 if kind in _FOR_ANYONE else 2
    if place.type == "treatment":
        kind_of = catalogue.base.treatments[place.id].kind
        return 1 if kind_of in _GENERAL else 2
    return 2


def about_topic(question: str) -> str:
    """A word of the question under which it is answered; nothing where its own words tell more."""
    if _HOW_LONG.search(question) and _TAKES.search(question):
        return "time"
    return "given" if _WHAT_HAPPENS.search(question) else ""


def with_one_word(
    catalogue: Catalogue, words: str, treatments: Collection[str] = ()
) -> list[TextFound]:
    """The texts that hold the most telling word alone, where none holds all: the rarest.

    Of words of daily life, of a word that stands alone, or of the treatments named beside it:
    of several other words one alone would answer another question.
    """
    daily = daily_words(catalogue, words)
    every = list(dict.fromkeys(telling(fold(words).split())))
    holding = catalogue.text_index.holding
    known = [one for one in every if stem(one) in holding or one in daily]
    alone = every if len(every) == 1 else []
    rare = [one for one in known if 0 < len(holding.get(stem(one), ())) <= _RARE]
    for word in sorted(
        dict.fromkeys([*daily, *(rare if treatments else () if daily else alone)]),
        key=lambda one: (one not in daily, len(holding.get(stem(one), ()))),
    ):
        texts = texts_with(catalogue, word, treatments, as_typed=True, question=words)
        if texts or word in daily:
            return texts
    return []


def of_anyone(catalogue: Catalogue, texts: list[TextFound]) -> list[TextFound]:
    """Those of the texts that are of no one drug, operation or NET: theirs are orders to others."""
    return [
        one
        for one in texts
        if (one.treatment and catalogue.base.treatments[one.treatment].kind in _GENERAL)
        or one.type in [kind.value for kind in _FOR_ANYONE]
    ]


def not_told_of(names: str) -> str:
    """As what words are read of which nothing is told for the treatments named beside them."""
    return f"{TOLD}, but not of {names}"


def asks_too_little(catalogue: Catalogue, words: str) -> bool:
    """Whether words are so common in our texts that what holds them answers nothing."""
    holding = catalogue.text_index.holding
    every = [stem(word) for word in telling(fold(words).split())]
    return all(len(holding.get(one, ())) >= COMMON for one in every)


def daily_words(catalogue: Catalogue, words: str) -> list[str]:
    """Of the words, folded, those of daily life of which our texts tell: "dog", "driving"."""
    return [word for word in telling(fold(words).split()) if word in catalogue.said_for]


def _statement(catalogue: Catalogue, place: Place) -> Statement | SituationStatement | None:
    """The statement that stands in a place; an entry has none."""
    base = catalogue.base
    if place.type == "entry":
        return None
    if place.type == "treatment":
        return base.treatments[place.id].statements[place.number]
    return base.situations[place.id].statements[place.number]


def _found(catalogue: Catalogue, place: Place) -> TextFound:
    base = catalogue.base
    told = _statement(catalogue, place)
    if told is None:
        entry = base.entries[place.id]
        fact = entry.facts[place.number]
        return TextFound(
            type=entry.type.value,
            id=entry.id,
            name=entry.name,
            treatment=None,
            fact_id=fact_id(entry.id, fact),
            topic=None,
            question=None,
            section=None,
            text=fact.text,
            source_ids=catalogue.in_order(source_ids_of(fact)),
        )
    of_treatment = place.type == "treatment"
    record = base.treatments[place.id] if of_treatment else base.situations[place.id]
    topics = catalogue.topics if of_treatment else catalogue.situation_topics
    sections = catalogue.section_of if of_treatment else catalogue.situation_section_of
    return TextFound(
        type=place.type,
        id=record.id,
        name=record.name,
        treatment=record.id if of_treatment else None,
        fact_id=fact_id(record.id, told),
        topic=told.topic,
        question=topics[told.topic].asks,
        section=sections[told.topic],
        text=told.text,
        source_ids=catalogue.in_order(source_ids_of(told)),
    )
