"""Treatments: their place in the tree, topics, facets, listings and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netx.dataset.read import Reading
from netx.dataset.rules.known import ids_of, is_date, on_pages, records_of
from netx.errors import Problem
from netx.model import CodeSystem, Treatment

_FIRST_TOPIC = "what-it-is"
_MOST_GENERATIONS = 20
_CODES = {
    CodeSystem.ATC: re.compile(r"[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?"),
    CodeSystem.RXNORM: re.compile(r"[1-9][0-9]*"),
    CodeSystem.NCIT: re.compile(r"C[1-9][0-9]*"),
}
"""How each list writes its codes; a class has the beginning of an ATC code."""


def treatments(reading: Reading) -> Iterator[Problem]:
    """Topics, facets, effects and dates that exist; a summary; no listing twice."""
    if reading.vocabulary is None:
        return
    topics = ids_of(reading.vocabulary.topics)
    categories = ids_of(reading.vocabulary.categories)
    facets = {
        f"{group}/{heading.id}"
        for group, headings in reading.vocabulary.facets.items()
        for heading in headings
    }
    effects = records_of(reading, "effects")
    for placed in reading.shelves["treatments"]:
        treatment: Treatment = placed.record
        if treatment.category not in categories:
            yield placed.problem(
                (),
                "unknown-category",
                f"the folder “{treatment.category}” is not a category",
                "Add it to vocabulary.yaml or move the file.",
            )
        if not any(statement.topic == _FIRST_TOPIC for statement in treatment.statements):
            yield placed.problem(
                (),
                "no-summary",
                f"“{treatment.id}” has no statement on {_FIRST_TOPIC}",
                "Add one: it is the summary in lists.",
            )
        for place, statement in enumerate(treatment.statements):
            at = ("statements", place)
            if statement.topic not in topics:
                yield placed.problem(
                    (*at, "topic"),
                    "unknown-topic",
                    f"there is no topic “{statement.topic}”",
                    "Use one of vocabulary.yaml.",
                )
            if said := on_pages(statement.text):
                yield placed.problem(
                    (*at, "text"),
                    "statement-on-pages",
                    said,
                    "Tell the fact itself; where a source files it is filed_under.",
                )
            for spot, facet in enumerate(statement.facets):
                if facet not in facets:
                    yield placed.problem(
                        (*at, "facets", spot),
                        "unknown-facet",
                        f"there is no facet “{facet}”",
                        "Use one of vocabulary.yaml.",
                    )
        for place, listed in enumerate(treatment.side_effects):
            if listed.effect not in effects:
                yield placed.problem(
                    ("side_effects", place, "effect"),
                    "unknown-effect",
                    f"there is no side effect “{listed.effect}”",
                    "Add it under effects/ or mend the id.",
                )
        for place, code in enumerate(treatment.codes):
            if not _CODES[code.system].fullmatch(code.code):
                yield placed.problem(
                    ("codes", place, "code"),
                    "bad-code",
                    f"“{code.code}” is no code of {code.system.value}",
                    "Write it as the list has it, such as H01CB03, 7617 or C2039.",
                )
        for date_at, date in (
            (("status", "as_of"), treatment.status.as_of),
            *(
                (("approvals", place, "date"), approval.date)
                for place, approval in enumerate(treatment.approvals)
            ),
            *(
                (("approvals", place, "as_of"), approval.as_of)
                for place, approval in enumerate(treatment.approvals)
            ),
        ):
            if date is not None and not is_date(date):
                yield placed.problem(
                    date_at,
                    "bad-date",
                    f"“{date}” is not a date",
                    "Write it as 2018, 2018-01 or 2018-01-26; the day of an approval may be null.",
                )


def tree(reading: Reading) -> Iterator[Problem]:
    """Parents and components that exist, without a circle."""
    treatments = records_of(reading, "treatments")
    for id_, placed in treatments.items():
        for place, component in enumerate(placed.record.components):
            if component not in treatments:
                yield placed.problem(
                    ("components", place),
                    "unknown-treatment",
                    f"there is no treatment “{component}”",
                    "Add it or mend the id.",
                )
        parent = placed.record.parent
        if parent is None:
            continue
        if parent not in treatments:
            yield placed.problem(
                ("parent",),
                "unknown-treatment",
                f"there is no treatment “{parent}”",
                "Add it or mend the id.",
            )
            continue
        if treatments[parent].record.category != placed.record.category:
            yield placed.problem(
                ("parent",),
                "parent-elsewhere",
                f"the parent “{parent}” lies in another category",
                "Keep a family in one folder.",
            )
        path = [id_]
        while parent in treatments and parent not in path:
            path.append(parent)
            parent = treatments[parent].record.parent
        if len(path) > _MOST_GENERATIONS:
            yield placed.problem(
                ("parent",),
                "too-deep",
                f"“{id_}” has more than {_MOST_GENERATIONS} ancestors",
                "Flatten the tree.",
            )
        if parent is not None and parent == id_:
            yield placed.problem(
                ("parent",),
                "circle",
                f"“{id_}” is its own ancestor: {' < '.join([*path, id_])}",
                "Mend one of the parents.",
            )
