"""Side effects, sources, disagreements and the small entries."""

from __future__ import annotations

from collections.abc import Iterator

from netx.basis import answering
from netx.dataset.read import Placed, Reading
from netx.dataset.rules.known import bad_address, ids_of, is_date, on_pages, records_of
from netx.dataset.shelves import VOCABULARY
from netx.errors import Problem
from netx.model import (
    Disagreement,
    Effect,
    Entry,
    EntryType,
    Situation,
    Source,
    Treatment,
)


def vocabulary(reading: Reading) -> Iterator[Problem]:
    """Each topic stands in one section, each part in a whole; the effects asked about exist."""
    words = reading.vocabulary
    if words is None:
        return
    for topics, placed in (
        (words.topics, [topic for one in words.sections for topic in one.topics]),
        (
            words.situation_topics,
            [topic for one in words.sections for topic in one.situation_topics],
        ),
    ):
        for topic in dict.fromkeys([*(one.id for one in topics), *placed]):
            if topic not in ids_of(topics) or placed.count(topic) != 1:
                yield Problem(
                    VOCABULARY,
                    1,
                    1,
                    "topic-without-section",
                    f"the topic “{topic}” stands in {placed.count(topic)} sections",
                    "Name each topic in one of the sections.",
                )
    for facet, headings in words.facets.items():
        for heading in headings:
            if heading.within is not None and heading.within not in ids_of(headings):
                yield Problem(
                    VOCABULARY,
                    1,
                    1,
                    "unknown-facet",
                    f"“{heading.id}” is within “{heading.within}”, which {facet} does not have",
                    "Name a value of the same facet.",
                )
    for effect in [*words.asked_first, *(id_ for ids in words.readings.values() for id_ in ids)]:
        if effect not in records_of(reading, "effects"):
            yield Problem(
                VOCABULARY,
                1,
                1,
                "unknown-effect",
                f"there is no side effect “{effect}”",
                "Add it under effects/ or mend the id.",
            )


def effects(reading: Reading) -> Iterator[Problem]:
    """Body systems, finer kinds, opposites and languages that resolve."""
    if reading.vocabulary is None:
        return
    systems = ids_of(reading.vocabulary.systems)
    languages = ids_of(reading.vocabulary.languages)
    effects = records_of(reading, "effects")
    for placed in reading.shelves["effects"]:
        effect: Effect = placed.record
        for code in effect.synonyms.languages:
            if code not in languages:
                yield placed.problem(
                    ("synonyms", "languages", code),
                    "unknown-language",
                    f"the vocabulary has no language “{code}”",
                    f"Use one of: {', '.join(languages)}; or add it to vocabulary.yaml.",
                )
        if effect.system not in systems:
            yield placed.problem(
                (),
                "unknown-system",
                f"the file “{effect.system}” is not a body system",
                "Add it to vocabulary.yaml or move the record.",
            )
        under = [effect.found_under] if effect.found_under else []
        for key, ids in (
            ("broader", effect.broader),
            ("found_under", under),
            ("opposites", effect.opposites),
        ):
            for id_ in ids:
                if id_ not in effects or id_ == effect.id:
                    yield placed.problem(
                        (key,),
                        "unknown-effect",
                        f"there is no other side effect “{id_}”",
                        "Add it or mend the id.",
                    )
        if effect.found_under in effects and effects[effect.found_under].record.found_under:
            yield placed.problem(
                ("found_under",),
                "found-under-twice",
                f"“{effect.found_under}” is itself found under another effect",
                "Name the effect at the top.",
            )
        for id_ in effect.opposites:
            if id_ in effects and effect.id not in effects[id_].record.opposites:
                yield placed.problem(
                    ("opposites",),
                    "one-sided-opposite",
                    f"“{id_}” does not name “{effect.id}” as its opposite",
                    "Name it there too.",
                )


def sources(reading: Reading) -> Iterator[Problem]:
    """Dates, addresses and sections of sources."""
    for placed in reading.shelves["sources"]:
        source: Source = placed.record
        if source.date is not None and not is_date(source.date):
            yield placed.problem(
                ("date",),
                "bad-date",
                f"“{source.date}” is not a date",
                "Write it as 2018, 2018-01 or 2018-01-26, or null for one without.",
            )
        if not is_date(source.accessed):
            yield placed.problem(
                ("accessed",),
                "bad-date",
                f"“{source.accessed}” is not a date",
                "Write the day on which it was read, as 2026-11-22.",
            )
        if source.url is None and source.document is None:
            yield placed.problem(
                (),
                "no-address",
                f"source “{source.id}” has no url and no document",
                "Say where it was read.",
            )
        wrong = bad_address(source.url)
        if wrong:
            yield placed.problem(
                ("url",), "bad-address", wrong, "Write where it was read, as https://example.org."
            )
        if not source.sections:
            yield placed.problem(
                ("sections",),
                "no-sections",
                f"source “{source.id}” has no sections",
                "Name the sections that are cited.",
            )


def disagreements(reading: Reading) -> Iterator[Problem]:
    """Two positions or more, about something that exists."""
    known = {
        id_ for shelf in ("treatments", "effects", "trials") for id_ in records_of(reading, shelf)
    }
    for placed in reading.shelves["disagreements"]:
        disagreement: Disagreement = placed.record
        if len(disagreement.positions) < 2:
            yield placed.problem(
                ("positions",),
                "one-position",
                "a disagreement needs two positions or more",
                "Add what the other source says.",
            )
        yield from _about(placed, disagreement.about, known)


def entries(reading: Reading) -> Iterator[Problem]:
    """Every entry says something, about something that exists."""
    known = {id_ for shelf in ("treatments", "effects") for id_ in records_of(reading, shelf)}
    treatments = {id_: one.record for id_, one in records_of(reading, "treatments").items()}
    situations = {id_: one.record for id_, one in records_of(reading, "situations").items()}
    for placed in reading.shelves["entries"]:
        entry: Entry = placed.record
        if not entry.facts:
            yield placed.problem(
                ("facts",), "no-source", f"“{entry.id}” says nothing", "Add a fact with its source."
            )
        for place, fact in enumerate(entry.facts):
            if said := on_pages(fact.text):
                at = ("facts", place, "text")
                yield placed.problem(at, "statement-on-pages", said, "Tell the fact itself.")
        yield from _about(placed, entry.about, known)
        yield from _answers(placed, treatments, situations)


def _answers(
    placed: Placed, treatments: dict[str, Treatment], situations: dict[str, Situation]
) -> Iterator[Problem]:
    """A question's answers are statements that are held; no other entry has answers."""
    entry: Entry = placed.record
    for place, reference in enumerate(entry.answers):
        held = answering(reference, treatments, situations) is not None
        if not held or entry.type is not EntryType.QUESTION or reference in entry.answers[:place]:
            yield placed.problem(
                ("answers", place),
                "no-answer",
                f"“{reference}” is no statement that answers “{entry.id}”, or stands twice",
                "Name it as treatment/statement or situation/statement, at a question only.",
            )


def _about(placed: Placed, about: list[str], known: set[str]) -> Iterator[Problem]:
    for place, id_ in enumerate(about):
        if id_ not in known:
            yield placed.problem(
                ("about", place),
                "unknown-subject",
                f"nothing has the id “{id_}”",
                "Name a treatment or side effect.",
            )
