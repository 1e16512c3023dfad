"""The cells of a comparison's first screen: what each option says under seven questions."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from netx.model import Treatment
from netx.query.catalogue import Catalogue
from netx.query.design import name_of
from netx.query.first_points import (
    MOST_SOURCES,
    bases_of,
    few_sources,
    in_full,
    is_own,
    sources_of,
    usual_statement,
)
from netx.results.leads import LeadCell, LeadQuestion, SameForBoth

QUESTIONS = ("what-it-is", "who-for", "how-given", "can-do", "limits")

BEFORE_START = "cautions"

IN_DAILY_LIFE = ("time", "at-home")
"""The last question: how much time it takes, and what changes at home."""

AND_AT_HOME = "Time, at home"
"""What the last question is called, as it is made of two."""

AT_LENGTH = "Told at length"
"""Instead of a statement that a cell has no room for: it points on and says nothing."""

MOST_WORDS_OF_CELL = 10
"""A statement that the rule takes for a cell, as long as an editor's short answer."""

MOST_WORDS_BY_RULE = 14
"""The longest statement that stands in a cell whole."""

MOST_WORDS_OF_TWO = 18
"""Words of two short answers in one cell: about four lines."""

NOT_SAID = "Our sources do not say."


class Column(Struct, frozen=True):
    """An option, the treatment on which its column stands, and how many sources it has."""

    option: Treatment
    stands_on: Treatment
    classes: list[Treatment]
    members: list[Treatment]
    sources: int

    @property
    def head(self) -> str:
        """The column's name: a class with the member on which it stands."""
        if self.option is self.stands_on:
            return self.option.name
        return f"{self.option.name}: {self.stands_on.name}"

    @property
    def sources_said(self) -> str:
        """How many sources it has: "1 source"."""
        return "1 source" if self.sources == 1 else f"{self.sources} sources"


def column_of(
    catalogue: Catalogue, option: Treatment, sources: int, others: Collection[str] = ()
) -> Column:
    """The column of an option for which `sources` sources are held.

    A class does not stand on a member that has a column of its own, by its id in `others`.
    """
    member = option.lead.stands_on if option.lead else None
    if member in others:
        member = None
    return Column(
        option,
        catalogue.base.treatments[member] if member else option,
        catalogue.ancestors(option),
        list(catalogue.members(option.id)),
        sources,
    )


def questions_of(catalogue: Catalogue, columns: list[Column]) -> list[LeadQuestion]:
    """Six questions, a cell a column; one on which no column says anything is left out."""
    asked = [
        LeadQuestion(
            topic=topic,
            label=catalogue.topics[topic].name,
            question=catalogue.topics[topic].asks,
            cells=[cell_of(catalogue, column, topic) for column in columns],
        )
        for topic in (*QUESTIONS, BEFORE_START)
        if topic in catalogue.topics
    ]
    return _that_say(asked)


def daily_life_of(
    catalogue: Catalogue, columns: list[Column], most: int = MOST_WORDS_OF_TWO
) -> list[LeadQuestion]:
    """The last question: the time it takes and what changes at home; none without an answer.

    `most` are the words that a cell may have for both; with fewer it tells the second alone.
    """
    known = [topic for topic in IN_DAILY_LIFE if topic in catalogue.topics]
    if not known:
        return []
    asked = LeadQuestion(
        topic=known[0],
        label=AND_AT_HOME,
        question=catalogue.topics[known[0]].asks,
        cells=[
            _joined([cell_of(catalogue, column, topic) for topic in known], most)
            for column in columns
        ],
    )
    return _that_say([asked])


def _that_say(asked: list[LeadQuestion]) -> list[LeadQuestion]:
    return [one for one in asked if any(cell.text != NOT_SAID for cell in one.cells)]


def _joined(cells: list[LeadCell], most: int) -> LeadCell:
    """Two answers of one option in one cell; of what a cell has no room for, the last.

    What changes at home is of each day, and the time is told beside how it is given.
    """
    said = [one for one in cells if one.text != NOT_SAID]
    if len(said) < 2 or sum(len(one.text.split()) for one in said) > most:
        return said[-1] if said else cells[0]
    first, second = said
    return LeadCell(
        option=first.option,
        member=first.member or second.member,
        text=f"{first.text.rstrip('.')}; at home: {second.text}",
        rests_on=[*first.rests_on, *second.rests_on],
        source_ids=list(dict.fromkeys([*first.source_ids, *second.source_ids]))[:MOST_SOURCES],
    )


def cell_of(catalogue: Catalogue, column: Column, topic: str) -> LeadCell:
    """An answer in a few words: the column's treatment's own, else its class's."""
    first = [column.option, column.stands_on] if topic == QUESTIONS[0] else [column.stands_on]
    for treatment in dict.fromkeys(one.id for one in (*first, column.option, *column.classes)):
        record = catalogue.base.treatments[treatment]
        found = _short(catalogue, record, topic, in_general=record in column.classes)
        if found is not None:
            text, rests_on, source_ids = found
            if record in column.classes and record is not column.option:
                text = f"Of {record.name} in general: {text}"
            return LeadCell(
                option=column.option.id,
                member=None if record is column.option else record.id,
                text=text,
                rests_on=rests_on,
                source_ids=source_ids,
            )
    return LeadCell(option=column.option.id, member=None, text=NOT_SAID, rests_on=[], source_ids=[])


def _short(
    catalogue: Catalogue, record: Treatment, topic: str, in_general: bool
) -> tuple[str, list[str], list[str]] | None:
    """The short answer, what it rests on and its sources: the editor's, or the shortest.

    `in_general` takes only what holds for a class as such, and not for one member of it.
    """
    if record.lead is not None:
        points = [one for one in record.lead.points if one.topic == topic]
        for point in sorted(points, key=lambda one: one.short is None):
            bases = bases_of(catalogue, record, point.rests_on)
            if in_general and not all(is_own(one, record) for one in bases):
                continue
            trial = next((one.trial for one in bases if one.outcome and one.trial), None)
            text = point.short or point.text
            if trial is not None:
                text = f"{text} ({name_of(trial)})"
            return text, in_full(catalogue, record, point.rests_on), sources_of(bases)
        return None
    statement = usual_statement(record, topic, MOST_WORDS_OF_CELL)
    if statement is None:
        return None
    text = statement.text
    if len(text.split()) > MOST_WORDS_BY_RULE:
        # Cut, it could lose a hedge; whole, it would push the rest off the screen.
        if in_general:
            return None
        text = f"{AT_LENGTH}: -s {catalogue.section_of[topic]}"
    return text, [], few_sources(statement.sources)


def told_once(questions: list[LeadQuestion]) -> tuple[list[SameForBoth], list[LeadQuestion]]:
    """What is the same for all options, told once, and the questions that are left."""
    same, rest = [], []
    for one in questions:
        texts = {cell.text.casefold() for cell in one.cells}
        points_on = any(AT_LENGTH in cell.text or cell.text == NOT_SAID for cell in one.cells)
        if len(one.cells) > 1 and len(texts) == 1 and not points_on:
            ids = list(dict.fromkeys(id_ for cell in one.cells for id_ in cell.source_ids))
            same.append(
                SameForBoth(label=one.label, text=one.cells[0].text, source_ids=ids[:MOST_SOURCES])
            )
        else:
            rest.append(one)
    return same, rest
