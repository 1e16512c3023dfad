"""Situations: what a person reads first of them is short, sourced, and names what there is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from netx.basis import OF_ADVICE
from netx.dataset.read import Placed, Reading
from netx.dataset.rules.known import ids_of, on_pages, records_of
from netx.dataset.rules.references import cited
from netx.dataset.rules.short_texts import MOST_WORDS, short_text
from netx.errors import Problem
from netx.model import Effect, Entry, Situation, SourceKind, Treatment, Trial

TOLD = "You may have been told"
MOST_WORDS_TOLD = 25
MOST_WORDS_NAMED = 12
"""For whom or for what a treatment is named: a cell of a table, about two lines."""
FEWEST_TREATMENTS, FEWEST_SOURCES = 3, 2
"""Fewer are no choice, and no second voice."""
FIRST_TOPIC = "what-it-is"
OF_KNOWLEDGE = frozenset({"what-it-is", "signs", "types"})
"""Topics that are no advice, so that no guideline gives it there."""
YEAR = re.compile(r"(as of )?2[0-9]{3}(, updated 2[0-9]{3})?")
"""A guideline's own year; "as of" the year in which another text tells what it says."""
MOST_SHORTS = 10
"""With eight treatments they fill a first screen of 48 lines."""


def situations(reading: Reading) -> Iterator[Problem]:
    """Every broken rule of the situations."""
    bearers = _bearers(reading)
    for placed in reading.shelves["situations"]:
        yield from _places(reading, placed)
        yield from _references(reading, placed)
        yield from _statements(reading, placed)
        yield from _first_screen(placed)
        yield from _own_names(placed, bearers)


def _places(reading: Reading, placed: Placed) -> Iterator[Problem]:
    situation: Situation = placed.record
    vocabulary = reading.vocabulary
    if vocabulary is None:
        return
    if situation.group not in ids_of(vocabulary.situation_groups):
        yield placed.problem(
            ("group",),
            "unknown-group",
            f"there is no group of situations “{situation.group}”",
            "Use one of vocabulary.yaml.",
        )
    sites = ids_of(vocabulary.facets.get("site", []))
    if situation.site is not None and situation.site not in sites:
        yield placed.problem(
            ("site",),
            "unknown-facet",
            f"there is no place “{situation.site}”",
            "Use one of the sites of vocabulary.yaml.",
        )


def _references(reading: Reading, placed: Placed) -> Iterator[Problem]:
    situation: Situation = placed.record
    named = [one.treatment for one in situation.treatments]
    shelves: tuple[tuple[str, str, list[str]], ...] = (
        ("treatments", "unknown-treatment", named),
        ("trials", "unknown-trial", situation.trials),
        ("differ", "unknown-subject", situation.differ),
        ("see", "unknown-subject", situation.see),
    )
    for key, code, ids in shelves:
        shelf = {"differ": "disagreements", "see": "situations"}.get(key, key)
        known = records_of(reading, shelf)
        for place, id_ in enumerate(ids):
            if id_ not in known or id_ in ids[:place] or id_ == situation.id:
                yield placed.problem(
                    (key, place),
                    code,
                    f"“{id_}” is not there, or stands twice",
                    "Add it, name it once, or mend the id.",
                )
    if len(set(named)) < FEWEST_TREATMENTS:
        yield placed.problem(
            ("treatments",),
            "too-few",
            f"{len(set(named))} treatments are named, at least {FEWEST_TREATMENTS}",
            "Add those that sources name for it.",
        )
    sources = {citation.source for _, citations in cited(situation) for citation in citations}
    if len(sources) < FEWEST_SOURCES:
        yield placed.problem(
            (), "too-few", "only one source is cited", "Look for a second one that tells of it."
        )


def _statements(reading: Reading, placed: Placed) -> Iterator[Problem]:
    situation: Situation = placed.record
    topics = ids_of(reading.vocabulary.situation_topics) if reading.vocabulary else set()
    sources = records_of(reading, "sources")
    for place, one in enumerate(situation.statements):
        at = ("statements", place)
        if one.topic not in topics:
            yield placed.problem(
                (*at, "topic"),
                "unknown-topic",
                f"there is no topic of situations “{one.topic}”",
                "Use one of vocabulary.yaml.",
            )
        if said := on_pages(one.text):
            yield placed.problem((*at, "text"), "statement-on-pages", said, "Tell the fact itself.")
        kinds = {
            sources[citation.source].record.kind
            for citation in one.sources
            if citation.source in sources
        }
        if one.guideline is not None and one.topic in OF_KNOWLEDGE:
            yield placed.problem(
                (*at, "guideline"),
                "guideline-not-here",
                f"a statement on {one.topic} is no advice on what comes when",
                "Move it to a topic of advice, or leave guideline out.",
            )
        year = one.guideline.year if one.guideline else None
        if year is not None and not YEAR.fullmatch(year):
            yield placed.problem(
                (*at, "guideline", "year"),
                "bad-date",
                f"“{year}” is not a guideline's year",
                "Write 2023, or 2023, updated 2024; as of 2023 if only another text tells it.",
            )
        if one.guideline is None and one.topic in OF_ADVICE and kinds == {SourceKind.GUIDELINE}:
            yield placed.problem(
                at,
                "advice-of-nobody",
                "the advice does not say whose it is",
                "Add guideline: by, year and region.",
            )


def _first_screen(placed: Placed) -> Iterator[Problem]:
    situation: Situation = placed.record
    told = situation.told.text
    if not told.startswith(TOLD):
        yield placed.problem(
            ("told", "text"), "not-told", f"it does not begin “{TOLD}”", "Begin it so."
        )
    yield from short_text(placed, ("told", "text"), told, MOST_WORDS_TOLD, told)
    shorts = [one for one in situation.statements if one.short]
    if not any(one.topic == FIRST_TOPIC for one in shorts):
        yield placed.problem(
            ("statements",),
            "lead-without-summary",
            f"no statement on {FIRST_TOPIC} has a short",
            "Say in at most 14 words what it is.",
        )
    if len(shorts) > MOST_SHORTS:
        yield placed.problem(
            ("statements",),
            "lead-too-many",
            f"{len(shorts)} statements have a short, at most {MOST_SHORTS}",
            "Keep those that a reader needs most.",
        )
    for place, one in enumerate(situation.statements):
        if one.short is not None:
            basis = f"{one.text} {one.clinical or ''}"
            at = ("statements", place, "short")
            yield from short_text(placed, at, one.short, MOST_WORDS, basis)
    for place, named in enumerate(situation.treatments):
        at = ("treatments", place, "text")
        yield from short_text(placed, at, named.text, MOST_WORDS_NAMED, named.text)


def _bearers(reading: Reading) -> dict[str, list[tuple[str, str]]]:
    """The records that bear each folded name: the shelf and id of each."""
    found: dict[str, list[tuple[str, str]]] = {}
    for shelf in ("situations", "treatments", "effects", "trials", "entries"):
        for placed in reading.shelves[shelf]:
            for name in {_folded(one) for one in _names_of(placed.record)}:
                found.setdefault(name, []).append((shelf, placed.record.id))
    return found


def _own_names(placed: Placed, bearers: dict[str, list[tuple[str, str]]]) -> Iterator[Problem]:
    """A situation takes no name by which a person finds another record."""
    situation: Situation = placed.record
    for name in sorted({_folded(one) for one in _names_of(situation)}):
        for shelf, id_ in bearers[name]:
            if (shelf, id_) != ("situations", situation.id):
                yield placed.problem(
                    ("aliases",),
                    "ambiguous-name",
                    f"“{name}” names “{id_}” of the {shelf}, too",
                    "Keep the name on one of them.",
                )


def _names_of(record: Situation | Treatment | Effect | Trial | Entry) -> list[str]:
    names = [record.id, record.name, *record.aliases]
    if isinstance(record, Effect):
        names += [record.clinical_name, *record.synonyms.every]
    if isinstance(record, Treatment):
        names += record.brands
    return names


def _folded(name: str) -> str:
    """A name without what typing differs in: case, accents, hyphens and spaces."""
    parts = unicodedata.normalize("NFKD", name).casefold()
    return "".join(one for one in parts if one.isalnum())
