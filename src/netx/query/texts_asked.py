"""What our texts say of words that are no name: statements and entries that hold them.

Where none holds enough of what was asked, the nearest are given with what they do not hold, so
that it can be said.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct, structs

from netx.basis import answering
from netx.ids import fact_id
from netx.model import EntryType
from netx.query.asked import is_question
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.cues import WITHOUT, Cue, cue_of
from netx.query.folding import fold
from netx.query.text import stem
from netx.query.text_index import (
    COMMON,
    Place,
    TextHit,
    nowhere,
    weight_of,
    weights_of,
    without_common,
    words_of,
)
from netx.query.text_ranks import (
    FOR_ANYONE,
    GENERAL,
    Asking,
    in_order,
    is_enough,
    named_with,
    nearest,
    statement_at,
    texts_held,
)
from netx.query.words_asked import Wanted, wanted
from netx.results.parts import TextFound

MOST_TEXTS = 12
_SEVERAL = 2
"""Words of daily life that each answer something, so that a text of one alone is no accident."""
_MOST_ANSWERS = 2
"""What answers a question to ask the team, of which so much is shown before it."""

TOLD = "what is told with these words"
"""As what words are read that our texts hold."""


class Told(Struct, frozen=True):
    """The texts that answer, or the nearest, with what was asked that the first does not hold.

    `nowhere` is whether no text holds that at all, `weight` that of the most telling word that
    the first holds; `only` is the one word of a whole question that the texts hold, which may be
    meant otherwise.
    """

    texts: list[TextFound] = []
    missing: list[str] = []
    nowhere: bool = False
    weight: float = 0.0
    only: str = ""

    @property
    def read_as(self) -> str | None:
        """As what the words were read, where the texts are only the nearest."""
        if self.texts and self.only:
            return f"only “{self.only}” of this stands in what netx holds, maybe in another sense"
        if not (self.texts and self.missing):
            return None
        names = ", ".join(f"“{one}”" for one in self.missing)
        if self.nowhere:
            return f"nothing that netx holds speaks of {names}; nearest"
        return f"nothing that netx holds tells of all of this; nearest, without {names}"


def told_with(
    catalogue: Catalogue,
    words: str,
    treatments: Sequence[str] = (),
    as_typed: bool = False,
    question: str = "",
) -> Told:
    """The texts that hold enough of what was asked, those that answer it best first.

    With treatments, only theirs; where those hold too little, those of their class, drugs and
    members. `as_typed` takes no word that only begins alike. `question` is the whole question,
    where the words are a part of it. Where no text holds enough, the nearest with what they
    miss. Raises nothing.
    """
    question = question or words
    index, cue = catalogue.text_index, cue_of(question)
    looked_up = f"{words} {cue.instead}"
    every = wanted(looked_up, catalogue.said_for, catalogue.other_sense, cue.spent)
    if not every:
        # Of two that are named, what would happen without one is no answer.
        alone = cue.topics and (len(treatments) < _SEVERAL or WITHOUT not in cue.topics)
        return Told(_under_topic(catalogue, treatments, cue) if alone else [])
    asked = without_common(index, every)
    by_name = [named_with(catalogue, one.ways) for one in asked]
    asking = Asking(question, asked, by_name, cue, treatments)
    hits = texts_held(catalogue, asking, as_typed)
    enough = [one for one in hits if is_enough(one, asking)]
    held_nowhere = [] if enough else nowhere(index, asked)
    kept = enough or nearest(catalogue, hits, asking, held_nowhere)
    if len(asked) < len(every):
        # What nearly every text holds tells something where a record is called so.
        by_name = [named_with(catalogue, one.ways) for one in every]
    kept = in_order(catalogue, kept, structs.replace(asking, named=by_name))[:MOST_TEXTS]
    texts = _answered(catalogue, [text_at(catalogue, hit.place) for hit in kept], asked)
    if enough:
        alone = len(asked) == 1 and not (asked[0].said or by_name[0] or cue.topics or treatments)
        return Told(texts, only=asked[0].typed if alone and is_question(question) else "")
    if not kept:
        apart = _word_by_word(catalogue, asking, as_typed)
        if apart.texts:
            return apart
    # Where no text is near, what none of those that were looked at holds.
    typed = [one.typed for one in asked]
    by_none = [one for one in typed if all(one in hit.missing for hit in hits)]
    left = kept[0].missing if kept else by_none or typed
    missing = [one for one in left if one in held_nowhere] or left
    return Told(texts, missing, missing == held_nowhere, kept[0].told if kept else 0.0)


def _word_by_word(catalogue: Catalogue, asking: Asking, as_typed: bool) -> Told:
    """What is told of each word of daily life alone, where no text holds enough of them together.

    "Flying to Spain with injections in the fridge" asks two things.
    """
    kept: dict[Place, TextHit] = {}
    told: list[str] = []
    for place, one in enumerate(asking.words):
        if not one.said:
            continue
        alone = structs.replace(asking, words=[one], named=[asking.named[place]])
        hits = [hit for hit in texts_held(catalogue, alone, as_typed) if is_enough(hit, alone)]
        if hits:
            told.append(one.typed)
        best = in_order(catalogue, hits, alone)[:_MOST_ANSWERS]
        kept.update((hit.place, hit) for hit in best)
    if len(told) < _SEVERAL and not (asking.treatments or is_question(asking.question)):
        return Told()  # one word of a note tells little of what it is about
    # Of those the ones first that hold something of the other words, too.
    of_all = {hit.place: hit for hit in texts_held(catalogue, asking, as_typed)}
    ordered = in_order(catalogue, [of_all.get(at, hit) for at, hit in kept.items()], asking)
    texts = [text_at(catalogue, hit.place) for hit in ordered][:MOST_TEXTS]
    return Told(texts, [one.typed for one in asking.words if one.typed not in told])


def _answered(
    catalogue: Catalogue, texts: Sequence[TextFound], asked: Sequence[Wanted]
) -> list[TextFound]:
    """The texts, and before a question to ask the team what answers it with the words asked.

    What is told of the question itself comes first where it holds all of the words.
    """
    found: dict[str, TextFound] = {}
    for one in texts:
        told: list[TextFound] = []
        if one.type == EntryType.QUESTION:
            with_words = _answers(catalogue, one.id, asked)
            told = (with_words or _answers(catalogue, one.id))[:_MOST_ANSWERS]
        stems = set(map(stem, words_of(one.text))) if told else set()
        if all(any(way <= stems for way in each.ways) for each in asked):
            told = [one, *told]
        found.update((text.fact_id, text) for text in told)
        found.setdefault(one.fact_id, one)
    return list(found.values())[:MOST_TEXTS]


def _answers(
    catalogue: Catalogue, question: str, asked: Sequence[Wanted] | None = None
) -> list[TextFound]:
    """What answers a question in its editor's order, all of it or with some of the words asked."""
    base = catalogue.base
    found = []
    for reference in base.entries[question].answers:
        held = answering(reference, base.treatments, base.situations)
        if held is None:
            continue
        record, told = held
        stems = set(map(stem, words_of(told.text)))
        if asked is None or any(way <= stems for one in asked for way in one.ways):
            of_treatment = record.id in base.treatments
            number = [one.id for one in record.statements].index(told.id)
            place = Place("treatment" if of_treatment else "situation", record.id, number)
            found.append(text_at(catalogue, place))
    return found


def told_of_entry(catalogue: Catalogue, id_: str) -> list[TextFound]:
    """What an entry tells; before it, and behind it, what answers it where it is a question."""
    facts = catalogue.base.entries[id_].facts
    told = [text_at(catalogue, Place("entry", id_, number)) for number in range(len(facts))]
    answers = _answers(catalogue, id_)
    return [*answers[:_MOST_ANSWERS], *told, *answers[_MOST_ANSWERS:]]


def _under_topic(catalogue: Catalogue, treatments: Sequence[str], cue: Cue) -> list[TextFound]:
    """What stands under a topic for treatments that were named, where nothing more was asked.

    What looks like an answer comes first. Where none is told of them, what is told of their
    classes.
    """
    base = catalogue.base
    above = [one.id for id_ in treatments for one in catalogue.ancestors(base.treatments[id_])]
    for ids in (treatments, above):
        told = [
            (Place("treatment", id_, number), one)
            for id_ in ids
            for number, one in enumerate(base.treatments[id_].statements)
            if one.topic in cue.topics
        ]
        told.sort(
            key=lambda held: (
                bool(cue.answer and not cue.answer.search(held[1].text)),
                cue.topics.index(held[1].topic),
            )
        )
        if told:
            return [text_at(catalogue, place) for place, _ in told[:MOST_TEXTS]]
    return []


def on_topic(catalogue: Catalogue, situation: str, question: str) -> list[TextFound]:
    """What is told of a situation under the topic that a question asks for, if it looks so.

    "Lung carcinoid scans how many years" is answered by "CT every 6 months for 2 years", too.
    """
    cue = cue_of(question)
    told = [
        (Place("situation", situation, number), one)
        for number, one in enumerate(catalogue.base.situations[situation].statements)
        if one.topic in cue.topics and (cue.answer is None or cue.answer.search(one.text))
    ]
    told.sort(key=lambda held: cue.topics.index(held[1].topic))
    return [text_at(catalogue, place) for place, _ in told]


def of_anyone(catalogue: Catalogue, texts: list[TextFound]) -> list[TextFound]:
    """Those of the texts that are of no one drug, operation or NET: theirs are orders to others."""
    return [
        one
        for one in texts
        if (one.treatment and catalogue.base.treatments[one.treatment].kind in GENERAL)
        or one.type in [kind.value for kind in FOR_ANYONE]
    ]


def not_told_of(names: str) -> str:
    """As what words are read of which nothing is told for the treatments named beside them."""
    return f"{TOLD}, but not of {names}"


def asks_too_little(catalogue: Catalogue, words: str) -> bool:
    """Whether words are so common in our texts that what holds them answers nothing."""
    index = catalogue.text_index
    every = wanted(words, catalogue.said_for, catalogue.other_sense)
    return max(weights_of(index, every), default=0.0) <= weight_of(index, COMMON)


def unexplained(catalogue: Catalogue, words: str, stems: Collection[str]) -> float:
    """The share of what is asked, by weight, that some stems do not explain (0 to 1)."""
    index = catalogue.text_index
    every = wanted(words, catalogue.said_for, catalogue.other_sense)
    every = without_common(index, every)
    weights = weights_of(index, every)
    outside = sum(
        weight for one, weight in zip(every, weights, strict=True) if not one.own <= set(stems)
    )
    return outside / (sum(weights) or 1.0)


def daily_words(catalogue: Catalogue, words: str) -> list[str]:
    """Of the words, folded, those of daily life of which our texts tell: "driving"."""
    every = wanted(words, catalogue.said_for, catalogue.other_sense)
    return [fold(one.typed) for one in every if one.said]


def text_at(catalogue: Catalogue, place: Place) -> TextFound:
    """The text that stands in a place, as it is told."""
    base = catalogue.base
    told = statement_at(catalogue, place)
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
