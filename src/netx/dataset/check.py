"""The editorial rules that a machine can hold, over records that were read.

Each rule is one function from a `Reading` to problems; `check` runs them all,
so that one run shows everything. Rules on trials' numbers are in `check_trials`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netx.dataset.check_trials import trial_rules
from netx.dataset.read import Placed, Reading
from netx.errors import Problem
from netx.model import Citation, Disagreement, Effect, Entry, Heading, Source, Treatment
from netx.model import Record

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
_FIRST_TOPIC = "what-it-is"


def check(reading: Reading) -> list[Problem]:
    """Every broken rule, in the order of files and lines."""
    problems = list(reading.problems)
    for rule in (
        _ids, _citations, _texts, _treatments, _tree, _names, _effects, _sources, _disagreements,
        _entries, trial_rules,
    ):  # fmt: skip
        problems.extend(rule(reading))
    return sorted(set(problems))


def _known(reading: Reading, shelf: str) -> dict[str, Placed]:
    return {placed.record.id: placed for placed in reading.shelves[shelf]}


def _ids(reading: Reading) -> Iterator[Problem]:
    for shelf, records in reading.shelves.items():
        seen: set[str] = set()
        for placed in records:
            id_ = placed.record.id
            if not _ID.fullmatch(id_):
                yield placed.problem(("id",), "bad-id", f"the id “{id_}” is not kebab-case ASCII",
                                     "Use lower-case letters, digits and hyphens.")  # fmt: skip
            if id_ in seen:
                yield placed.problem(("id",), "duplicate-id", f"the id “{id_}” stands twice among "
                                     f"the {shelf}", "Give one of them another id.")  # fmt: skip
            seen.add(id_)


def cited(record: Record, below: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], list[Citation]]]:
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


def _citations(reading: Reading) -> Iterator[Problem]:
    sources = _known(reading, "sources")
    for _, placed in reading.placed():
        for path, citations in cited(placed.record):
            if not citations and path[-1] == "sources":
                yield placed.problem(path, "no-source", "a statement stands without a source",
                                     "Name the source and section that say it.")  # fmt: skip
            for place, citation in enumerate(citations):
                where = (*path, place)
                source = sources.get(citation.source)
                if source is None:
                    yield placed.problem(where, "unknown-source", f"there is no source "
                                         f"“{citation.source}”",
                                         "Add it under sources/ or mend the id.")  # fmt: skip
                elif citation.section not in source.record.sections:
                    yield placed.problem(where, "unknown-section", f"source “{citation.source}” "
                                         f"has no section “{citation.section}”",
                                         "Add it to the source's sections or mend it.")  # fmt: skip


def _texts(reading: Reading) -> Iterator[Problem]:
    def walk(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
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
                yield placed.problem(path, "bad-text", "the text is empty or begins or ends with "
                                     "a space", "Write the text without the spaces.")  # fmt: skip


def _ids_of(headings: list[Heading]) -> set[str]:
    return {heading.id for heading in headings}


def _treatments(reading: Reading) -> Iterator[Problem]:
    if reading.vocabulary is None:
        return
    topics = _ids_of(reading.vocabulary.topics)
    categories = _ids_of(reading.vocabulary.categories)
    facets = {
        f"{group}/{heading.id}"
        for group, headings in reading.vocabulary.facets.items()
        for heading in headings
    }
    effects = _known(reading, "effects")
    for placed in reading.shelves["treatments"]:
        treatment: Treatment = placed.record
        if treatment.category not in categories:
            yield placed.problem((), "unknown-category", f"the folder “{treatment.category}” is "
                                 "not a category", "Add it to vocabulary.yaml or move the file.")  # fmt: skip
        if not any(statement.topic == _FIRST_TOPIC for statement in treatment.statements):
            yield placed.problem((), "no-summary", f"“{treatment.id}” has no statement on "
                                 f"{_FIRST_TOPIC}", "Add one: it is the summary in lists.")  # fmt: skip
        for place, statement in enumerate(treatment.statements):
            at = ("statements", place)
            if statement.topic not in topics:
                yield placed.problem((*at, "topic"), "unknown-topic", f"there is no topic "
                                     f"“{statement.topic}”", "Use one of vocabulary.yaml.")  # fmt: skip
            for spot, facet in enumerate(statement.facets):
                if facet not in facets:
                    yield placed.problem((*at, "facets", spot), "unknown-facet", f"there is no "
                                         f"facet “{facet}”", "Use one of vocabulary.yaml.")  # fmt: skip
        seen: set[tuple[str, str, str]] = set()
        for place, listed in enumerate(treatment.side_effects):
            if listed.effect not in effects:
                yield placed.problem(("side_effects", place, "effect"), "unknown-effect",
                                     f"there is no side effect “{listed.effect}”",
                                     "Add it under effects/ or mend the id.")  # fmt: skip
            for citation in listed.sources:
                row = (listed.effect, citation.source, citation.section)
                if row in seen:
                    yield placed.problem(("side_effects", place), "duplicate-listing",
                                         f"“{listed.effect}” is listed twice from {row[1]} § "
                                         f"{row[2]}", "Keep one of the two.")  # fmt: skip
                seen.add(row)
        for date_at, date in (
            (("status", "as_of"), treatment.status.as_of),
            *((("approvals", place, "date"), approval.date)
              for place, approval in enumerate(treatment.approvals)),
            *((("approvals", place, "as_of"), approval.as_of)
              for place, approval in enumerate(treatment.approvals)),
        ):  # fmt: skip
            if not _DATE.fullmatch(date):
                yield placed.problem(date_at, "bad-date", f"“{date}” is not a date",
                                     "Write it as 2018, 2018-01 or 2018-01-26.")  # fmt: skip


def _tree(reading: Reading) -> Iterator[Problem]:
    treatments = _known(reading, "treatments")
    for id_, placed in treatments.items():
        for place, component in enumerate(placed.record.components):
            if component not in treatments:
                yield placed.problem(("components", place), "unknown-treatment", f"there is no "
                                     f"treatment “{component}”", "Add it or mend the id.")  # fmt: skip
        parent = placed.record.parent
        if parent is None:
            continue
        if parent not in treatments:
            yield placed.problem(("parent",), "unknown-treatment", f"there is no treatment "
                                 f"“{parent}”", "Add it or mend the id.")  # fmt: skip
            continue
        if treatments[parent].record.category != placed.record.category:
            yield placed.problem(("parent",), "parent-elsewhere", f"the parent “{parent}” lies in "
                                 "another category", "Keep a family in one folder.")  # fmt: skip
        path = [id_]
        while parent in treatments and parent not in path:
            path.append(parent)
            parent = treatments[parent].record.parent
        if parent is not None and parent == id_:
            yield placed.problem(("parent",), "circle", f"“{id_}” is its own ancestor: "
                                 f"{' < '.join([*path, id_])}", "Mend one of the parents.")  # fmt: skip


def _names(reading: Reading) -> Iterator[Problem]:
    """No name, brand or alias may mean two treatments, or two effects."""
    for shelf in ("treatments", "effects", "trials", "sources"):
        owner: dict[str, str] = {}
        for placed in reading.shelves[shelf]:
            record = placed.record
            names = [record.id, getattr(record, "name", record.id), *record.aliases,
                     *getattr(record, "brands", [])]  # fmt: skip
            for name in {name.casefold() for name in names}:
                other = owner.setdefault(name, record.id)
                if other != record.id:
                    yield placed.problem(("id",), "ambiguous-name", f"“{name}” names both "
                                         f"“{other}” and “{record.id}”",
                                         "Keep the name on one of them.")  # fmt: skip


def _effects(reading: Reading) -> Iterator[Problem]:
    if reading.vocabulary is None:
        return
    systems = _ids_of(reading.vocabulary.systems)
    effects = _known(reading, "effects")
    for placed in reading.shelves["effects"]:
        effect: Effect = placed.record
        if effect.system not in systems:
            yield placed.problem((), "unknown-system", f"the file “{effect.system}” is not a body "
                                 "system", "Add it to vocabulary.yaml or move the record.")  # fmt: skip
        under = [effect.found_under] if effect.found_under else []
        for key, ids in (("broader", effect.broader), ("found_under", under),
                         ("opposites", effect.opposites)):  # fmt: skip
            for id_ in ids:
                if id_ not in effects or id_ == effect.id:
                    yield placed.problem((key,), "unknown-effect", f"there is no other side effect "
                                         f"“{id_}”", "Add it or mend the id.")  # fmt: skip
        if effect.found_under in effects and effects[effect.found_under].record.found_under:
            yield placed.problem(("found_under",), "found-under-twice",
                                 f"“{effect.found_under}” is itself found under another effect",
                                 "Name the effect at the top.")  # fmt: skip
        for id_ in effect.opposites:
            if id_ in effects and effect.id not in effects[id_].record.opposites:
                yield placed.problem(("opposites",), "one-sided-opposite", f"“{id_}” does not name "
                                     f"“{effect.id}” as its opposite", "Name it there too.")  # fmt: skip


def _sources(reading: Reading) -> Iterator[Problem]:
    for placed in reading.shelves["sources"]:
        source: Source = placed.record
        if source.date != "undated" and not _DATE.fullmatch(source.date):
            yield placed.problem(("date",), "bad-date", f"“{source.date}” is not a date",
                                 "Write it as 2018, 2018-01 or 2018-01-26, or undated.")  # fmt: skip
        if not _DATE.fullmatch(source.accessed):
            yield placed.problem(("accessed",), "bad-date", f"“{source.accessed}” is not a date",
                                 "Write the day on which it was read, as 2026-11-22.")  # fmt: skip
        if source.url is None and source.document is None:
            yield placed.problem((), "no-address", f"source “{source.id}” has no url and no "
                                 "document", "Say where it was read.")  # fmt: skip
        if not source.sections:
            yield placed.problem(("sections",), "no-sections", f"source “{source.id}” has no "
                                 "sections", "Name the sections that are cited.")  # fmt: skip


def _disagreements(reading: Reading) -> Iterator[Problem]:
    known = {id_ for shelf in ("treatments", "effects", "trials") for id_ in _known(reading, shelf)}
    for placed in reading.shelves["disagreements"]:
        disagreement: Disagreement = placed.record
        if len(disagreement.positions) < 2:
            yield placed.problem(("positions",), "one-position", "a disagreement needs two "
                                 "positions or more", "Add what the other source says.")  # fmt: skip
        yield from _about(placed, disagreement.about, known)


def _entries(reading: Reading) -> Iterator[Problem]:
    known = {id_ for shelf in ("treatments", "effects") for id_ in _known(reading, shelf)}
    for placed in reading.shelves["entries"]:
        entry: Entry = placed.record
        if not entry.facts:
            yield placed.problem(("facts",), "no-source", f"“{entry.id}” says nothing",
                                 "Add a fact with its source.")  # fmt: skip
        yield from _about(placed, entry.about, known)


def _about(placed: Placed, about: list[str], known: set[str]) -> Iterator[Problem]:
    for place, id_ in enumerate(about):
        if id_ not in known:
            yield placed.problem(("about", place), "unknown-subject", f"nothing has the id “{id_}”",
                                 "Name a treatment or side effect.")  # fmt: skip
