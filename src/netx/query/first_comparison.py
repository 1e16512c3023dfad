"""The first screen of a comparison: an Option Grid of six questions, then like with like.

After the Option Grids of Elwyn and others: short answers to the questions that patients
ask. Side effects stand one grade a row, each figure beside its own trial's comparator.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct

from netx.model import Effect, EntryType, Treatment
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.design import name_of
from netx.query.direct import direct_lines
from netx.query.first_figure import as_figure, first_observation
from netx.query.first_room import (
    BESIDE,
    COLUMNS,
    FEWEST_ROWS,
    FRAME,
    MOST_LINES,
    effect_lines,
    lines,
    question_lines,
    that_fit,
)
from netx.query.first_screen import (
    bases_of,
    is_own,
    place_of,
    sources_of,
    sure_of,
    usual_statement,
)
from netx.query.numbers import observations
from netx.results.leads import (
    CitedName,
    CompareLead,
    LeadCell,
    LeadCompared,
    LeadDiffer,
    LeadFigure,
    LeadQuestion,
    OptionSure,
    SameForBoth,
)

QUESTIONS = ("what-it-is", "who-for", "how-given", "can-do", "limits")
LAST_QUESTION = ("cautions", "at-home")
"""The sixth question: before you start or, where more is known of it, at home."""

MOST_SERIOUS_OF_EACH = 1
"""So that six rows are left for what people ask about first."""

MOST_ASKED = 3
LONGEST_QUESTION = 60
"""Characters of a question that fills a line of 80 columns beside its label."""

LESS_THAN = 3
"""An option has little said of it where the other has more than three times its sources."""

MOST_WORDS_OF_CELL = 10
"""A statement that the rule takes for a cell, as long as an editor's short answer."""

MOST_WORDS_BY_RULE = 14
"""The longest statement that stands in a cell whole."""

NOT_SAID = "Our sources do not say."


class _Column(Struct, frozen=True):
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


def compare_lead(
    catalogue: Catalogue,
    options: Sequence[Treatment],
    source_counts: Sequence[int],
    effects: Iterable[str],
    more: dict[str, int],
) -> CompareLead:
    """The first screen of one to four options.

    Takes how many sources are held for each option, the ids of all effects that any of
    them has, and how much stands in each section.
    """
    columns = [
        _column(catalogue, option, count)
        for option, count in zip(options, source_counts, strict=True)
    ]
    questions = _questions(catalogue, columns)
    same, questions = _apart(questions)
    effects = list(effects)
    about = {option.id for option in options}
    disputed = [one for one in catalogue.base.disagreements.values() if about & set(one.about)]
    lead = CompareLead(
        heads=[column.head for column in columns],
        direct=direct_lines(catalogue, options),
        same=same,
        rows=questions,
        side_effects=_side_effects(catalogue, columns, effects),
        left=0,
        different=None,
        how_sure=[OptionSure(option=c.option.id, text=_sure(catalogue, c)) for c in columns],
        unequal=_unequal(columns),
        differ=LeadDiffer(count=len(disputed), text=None),
        questions=_short_first(questions_to_ask(catalogue, options))[:MOST_ASKED],
        more=more,
    )
    shown = _that_fit(columns, lead)
    return msgspec.structs.replace(
        lead,
        side_effects=shown,
        left=len(effects) - len({one.effect.id for one in shown}),
        different=_different(columns, shown),
    )


def _that_fit(columns: list[_Column], lead: CompareLead) -> list[LeadCompared]:
    """The side effects for which a first screen has room beneath the questions."""
    names = [column.option.name for column in columns]
    below = [
        " ".join(f"{n}: {one.text}" for n, one in zip(names, lead.how_sure, strict=True)),
        lead.unequal or "",
        " · ".join(one.name for one in lead.questions),
    ]
    taken = (
        FRAME[len(columns)]
        + sum(lines(one.text, COLUMNS) for one in lead.direct)
        + sum(lines(one.text, BESIDE) for one in lead.same)
        + sum(question_lines(lead.heads, [c.text for c in row.cells]) for row in lead.rows)
        + sum(lines(text, BESIDE) for text in below if text)
        + 1
        + lines(_different(columns, lead.side_effects[:FEWEST_ROWS]) or "", COLUMNS)
    )
    rows = ((row, effect_lines(lead.heads, row)) for row in lead.side_effects)
    return that_fit(rows, MOST_LINES[len(columns)] - taken)


def _column(catalogue: Catalogue, option: Treatment, sources: int) -> _Column:
    member = option.lead.stands_on if option.lead else None
    return _Column(
        option,
        catalogue.base.treatments[member] if member else option,
        catalogue.ancestors(option),
        list(catalogue.members(option.id)),
        sources,
    )


def _sure(catalogue: Catalogue, column: _Column) -> str:
    return sure_of(catalogue, column.stands_on, place_of(catalogue, column.stands_on), named=False)


def _questions(catalogue: Catalogue, columns: list[_Column]) -> list[LeadQuestion]:
    cells = {
        topic: [_cell(catalogue, column, topic) for column in columns]
        for topic in (*QUESTIONS, *LAST_QUESTION)
    }
    last = max(LAST_QUESTION, key=lambda topic: sum(one.text != NOT_SAID for one in cells[topic]))
    return [
        LeadQuestion(
            topic=topic,
            label=catalogue.topics[topic].name,
            question=catalogue.topics[topic].question or catalogue.topics[topic].name,
            cells=cells[topic],
        )
        for topic in (*QUESTIONS, last)
        if topic in catalogue.topics and any(one.text != NOT_SAID for one in cells[topic])
    ]


def _cell(catalogue: Catalogue, column: _Column, topic: str) -> LeadCell:
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
            return text, point.rests_on, sources_of(bases)
        return None
    statement = usual_statement(record, topic, MOST_WORDS_OF_CELL)
    if statement is None:
        return None
    text = statement.text
    if len(text.split()) > MOST_WORDS_BY_RULE:
        # Cut, it could lose a hedge; whole, it would push the rest off the screen.
        text = f"Told at length: -s {catalogue.section_of[topic]}"
    return text, [], list(dict.fromkeys(one.source for one in statement.sources))[:2]


def _apart(questions: list[LeadQuestion]) -> tuple[list[SameForBoth], list[LeadQuestion]]:
    """What is the same for all options, told once, and the questions that are left."""
    same, rest = [], []
    for one in questions:
        texts = {cell.text.casefold() for cell in one.cells}
        if len(one.cells) > 1 and len(texts) == 1:
            ids = dict.fromkeys(id_ for cell in one.cells for id_ in cell.source_ids)
            same.append(
                SameForBoth(label=one.label, text=one.cells[0].text, source_ids=list(ids)[:2])
            )
        else:
            rest.append(one)
    return same, rest


def _side_effects(
    catalogue: Catalogue, columns: list[_Column], effects: Iterable[str]
) -> list[LeadCompared]:
    """The effects to show, in order: those that the leads call serious, then those asked first.

    The order is the editors' and the vocabulary's, never one of figures. Of those asked
    first, the ones of which something is held for every option come before the others.
    """
    held = set(effects)
    serious = [
        id_
        for turn in range(MOST_SERIOUS_OF_EACH)
        for column in columns
        for id_ in _serious(column)[turn : turn + 1]
    ]
    asked = [id_ for id_ in catalogue.base.vocabulary.asked_first if id_ in held]
    found = {
        id_: _compared(catalogue, columns, catalogue.base.effects[id_])
        for id_ in dict.fromkeys([*serious, *asked])
    }
    asked.sort(key=lambda id_: not all(_is_held(cell) for cell in found[id_].cells))
    return [found[id_] for id_ in dict.fromkeys([*serious, *asked])]


def _serious(column: _Column) -> list[str]:
    for one in (column.stands_on, column.option):
        if one.lead is not None and one.lead.serious:
            return one.lead.serious
    return []


def _is_held(cell: LeadFigure) -> bool:
    return cell.treatment is not None


def _compared(catalogue: Catalogue, columns: list[_Column], effect: Effect) -> LeadCompared:
    """One effect in the grade that most columns have; like stands beside like."""
    by_grade = {
        grade: [_figure(catalogue, column, effect.id, grade) for column in columns]
        for grade in ("any", "severe")
    }
    grade = max(by_grade, key=lambda one: sum(cell.value is not None for cell in by_grade[one]))
    return LeadCompared(effect=rows.effect_name(effect), grade=grade, cells=by_grade[grade])


def _figure(catalogue: Catalogue, column: _Column, effect: str, grade: str) -> LeadFigure:
    counted = observations(catalogue, column.stands_on.id).get(effect, [])
    one = first_observation(column.stands_on, counted, grade)
    if one is not None:
        return as_figure(catalogue, column.option.id, one, grade)
    return _without_figure(catalogue, column, effect, grade)


def _without_figure(catalogue: Catalogue, column: _Column, effect: str, grade: str) -> LeadFigure:
    """What is known without a count in this grade, or that no source that we hold names it.

    That is a band that a source prints, a listing, a count in the other grade, or one of a
    member. What is not of severe cases says so in a row of severe ones.
    """

    def told(treatment: str | None, text: str, source_ids: list[str]) -> LeadFigure:
        return LeadFigure(
            option=column.option.id,
            treatment=treatment,
            grade=grade,
            value=None,
            comparator=None,
            comparator_arm=None,
            trial=None,
            n=None,
            comparator_n=None,
            population=None,
            text=text,
            source_ids=source_ids,
        )

    other_grade = "severe ones" if grade == "any" else "any grade"
    whole = "" if grade == "any" else "any grade: "
    own = (column.stands_on, column.option)
    for treatment in (*own, *column.classes, *column.members):
        listed = [one for one in treatment.side_effects if one.effect == effect]
        listed.sort(key=lambda one: one.frequency is None)
        counted = observations(catalogue, treatment.id).get(effect, [])
        if treatment is column.stands_on and counted and not (listed and listed[0].frequency):
            return told(treatment.id, f"{other_grade} counted: -s effects", [counted[0].source_id])
        if listed:
            said = listed[0].frequency or "listed, no number"
            if treatment is not column.stands_on:
                often = f": {listed[0].frequency}" if listed[0].frequency else ""
                said = f"of {treatment.name}{_in_general(column, treatment)}{often}"
            return told(treatment.id, f"{whole}{said}", [listed[0].sources[0].source])
    for treatment in column.members:
        counted = observations(catalogue, treatment.id).get(effect, [])
        if counted:
            text = f"of {treatment.name}, counted: -s effects"
            return told(treatment.id, text, [counted[0].source_id])
    return told(None, f"not named ({_sources(column.sources)})", [])


def _in_general(column: _Column, treatment: Treatment) -> str:
    return "" if treatment in column.members else " in general"


def _different(columns: list[_Column], compared: Iterable[LeadCompared]) -> str | None:
    """Who was in the trials behind the figures, where they are not the same people."""
    behind: list[dict[str, str]] = [{} for _ in columns]
    for row in compared:
        for place, cell in enumerate(row.cells):
            if cell.trial is not None and cell.population is not None:
                behind[place][cell.trial] = cell.population
    first = [next(iter(one.items()), None) for one in behind]
    told = [one for one in first if one is not None]
    if len({name for name, _ in told}) < 2:
        return None
    return f"Different people: {'; '.join(f'{who} ({name})' for name, who in dict(told).items())}."


def _unequal(columns: list[_Column]) -> str | None:
    most = max(columns, key=lambda one: one.sources)
    least = min(columns, key=lambda one: one.sources)
    if least.sources * LESS_THAN >= most.sources:
        return None
    return (
        f"Our sources say less about {least.option.name} "
        f"({_sources(least.sources)}, {most.sources} on {most.option.name})."
    )


def _sources(number: int) -> str:
    return f"{number} source" if number == 1 else f"{number} sources"


def _short_first(questions: Iterable[CitedName]) -> list[CitedName]:
    """Questions in their order, those that fill no more than a line before longer ones."""
    return sorted(questions, key=lambda one: len(one.name) > LONGEST_QUESTION)


def questions_to_ask(catalogue: Catalogue, options: Sequence[Treatment]) -> list[CitedName]:
    """Questions for the team: those about each option in turn, then its class's, then any's."""
    every = [one for one in catalogue.base.entries.values() if one.type is EntryType.QUESTION]
    piles = [[one for one in every if option.id in one.about] for option in options]
    in_turn = [
        pile[place]
        for place in range(max(map(len, piles), default=0))
        for pile in piles
        if place < len(pile)
    ]
    above = {one.id for option in options for one in catalogue.ancestors(option)}
    rest = [one for one in every if above & set(one.about)] + [
        one for one in every if not one.about
    ]
    asked = {one.id: one for one in (*in_turn, *rest)}
    return [
        CitedName(
            id=one.id,
            name=one.name,
            source_ids=list(dict.fromkeys(c.source for fact in one.facts for c in fact.sources))[
                :2
            ],
        )
        for one in asked.values()
    ]
