"""Ids, names, citations and texts: what holds for every record."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from netx.dataset.read import Reading
from netx.dataset.rules.known import ID, records_of
from netx.errors import Problem
from netx.ids import parts_of
from netx.model import Citation, NumberedFact, Position, Record


def ids(reading: Reading) -> Iterator[Problem]:
    """Ids are kebab-case ASCII and stand once on their shelf."""
    for shelf, records in reading.shelves.items():
        seen: set[str] = set()
        for placed in records:
            id_ = placed.record.id
            if not ID.fullmatch(id_):
                yield placed.problem(
                    ("id",),
                    "bad-id",
                    f"the id “{id_}” is not kebab-case ASCII",
                    "Use lower-case letters, digits and hyphens.",
                )
            if id_ in seen:
                yield placed.problem(
                    ("id",),
                    "duplicate-id",
                    f"the id “{id_}” stands twice among the {shelf}",
                    "Give one of them another id.",
                )
            seen.add(id_)


def fact_ids(reading: Reading) -> Iterator[Problem]:
    """The facts of a record have ids that tell them apart."""
    for _, placed in reading.placed():
        seen: set[tuple[str, str]] = set()
        for part in parts_of(placed.record):
            if isinstance(part.fact, NumberedFact | Position) and not ID.fullmatch(part.fact.id):
                yield placed.problem(
                    (*part.path, "id"),
                    "bad-fact-id",
                    f"the id “{part.fact.id}” is not kebab-case ASCII",
                    "Write it as how-given-3 or note-2.",
                )
            if (part.kind, part.id) in seen:
                yield placed.problem(
                    part.path,
                    "duplicate-fact",
                    f"the {part.kind} {part.id} stands twice",
                    "Keep one of the two or, of two facts, give the newer one an id of its own.",
                )
            seen.add((part.kind, part.id))


def cited(
    record: Record, below: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], list[Citation]]]:
    """Every list of citations in a record, with its path."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name in ("sources", "why_sources"):
            yield (*below, name), value
        elif isinstance(value, Record):
            yield from cited(value, (*below, name))
        elif isinstance(value, list):
            for place, item in enumerate(value):
                if isinstance(item, Record):
                    yield from cited(item, (*below, name, place))


def citations(reading: Reading) -> Iterator[Problem]:
    """Every statement has a source, and the source has the section."""
    sources = records_of(reading, "sources")
    for _, placed in reading.placed():
        for path, citations in cited(placed.record):
            if not citations and path[-1] == "sources":
                yield placed.problem(
                    path,
                    "no-source",
                    "a statement stands without a source",
                    "Name the source and section that say it.",
                )
            for place, citation in enumerate(citations):
                where = (*path, place)
                source = sources.get(citation.source)
                if source is None:
                    yield placed.problem(
                        where,
                        "unknown-source",
                        f"there is no source “{citation.source}”",
                        "Add it under sources/ or mend the id.",
                    )
                elif citation.section not in source.record.sections:
                    yield placed.problem(
                        where,
                        "unknown-section",
                        f"source “{citation.source}” has no section “{citation.section}”",
                        "Add it to the source's sections or mend it.",
                    )


def texts(reading: Reading) -> Iterator[Problem]:
    """No text is empty or padded."""

    def walk(
        value: object, path: tuple[str | int, ...]
    ) -> Iterator[tuple[tuple[str | int, ...], str]]:
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Record):
            for name in value.__struct_fields__:
                yield from walk(getattr(value, name), (*path, name))
        elif isinstance(value, list):
            for place, item in enumerate(value):
                yield from walk(item, (*path, place))
        elif isinstance(value, dict):
            for key, item in value.items():
                yield from walk(item, (*path, key))

    for _, placed in reading.placed():
        for path, text in walk(placed.record, ()):
            if not text.strip() or text != text.strip():
                yield placed.problem(
                    path,
                    "bad-text",
                    "the text is empty or begins or ends with a space",
                    "Write the text without the spaces.",
                )


def _look(name: str) -> str:
    """What is left of a name on a poor screen: no case, accents or invisible marks."""
    parts = unicodedata.normalize("NFKD", name.replace("µ", "u")).casefold()
    shown = (one for one in parts if unicodedata.category(one) not in ("Mn", "Me", "Cf"))
    return " ".join("".join(shown).split())


def names(reading: Reading) -> Iterator[Problem]:
    """No name, brand or alias may mean, or look like, two treatments, effects, trials or sources.

    Records of one trial, each of a part of its people, may share the trial's name.
    """
    for shelf in ("treatments", "effects", "trials", "sources"):
        owner: dict[str, Any] = {}
        for placed in reading.shelves[shelf]:
            record = placed.record
            names = [
                record.id,
                getattr(record, "name", record.id),
                *record.aliases,
                *getattr(record, "brands", []),
            ]
            for name in {_look(name) for name in names}:
                other = owner.setdefault(name, record)
                if other.id != record.id and not _are_of_one_trial(other, record):
                    yield placed.problem(
                        ("id",),
                        "ambiguous-name",
                        f"“{name}” names both “{other.id}” and “{record.id}”",
                        "Keep the name on one of them.",
                    )


def _are_of_one_trial(one: Any, other: Any) -> bool:
    number = getattr(one, "registry_id", None)
    return number is not None and number == getattr(other, "registry_id", None)
