"""What a comparison of any options is made from, so that a page can set them side by side.

Each option's answers and figures are worked out once, as columns. What depends on the other
options is kept for each case in which it differs: the line on how two were compared, and a
figure of a trial that set the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, permutations
from typing import Any

import msgspec

from netx.model import EntryType, Treatment
from netx.query.catalogue import Catalogue
from netx.query.compare import Held
from netx.query.direct import direct_line, has_numbers, randomised_between
from netx.query.first_asked import questions_to_ask
from netx.query.first_cells import (
    BEFORE_START,
    IN_DAILY_LIFE,
    QUESTIONS,
    Column,
    cell_of,
    column_of,
)
from netx.query.first_comparison import MOST_SERIOUS_OF_EACH, serious_of, sure_told
from netx.query.first_effect_cell import figure_of
from netx.query.numbers import observations
from netx.query.related import disagreements_about, entries_about
from netx.results.parts import Part

GRADES = ("any", "severe")
KINDS: Mapping[str, bool | None] = {"both": None, "reported": False, "laboratory": True}
"""Of which kind of figure a column takes its own, as it is kept and as it is asked for."""

MOST_DIRECT = 3
"""Trials between four options that can count the same effect of one of them."""


def columns(catalogue: Catalogue) -> dict[str, Any]:
    """Everything from which options are set side by side, as JSON has it.

    `options` by id, with what is counted below a comparison; `columns` by option and treatment
    on which the column stands; `direct` and `randomised` by two ids; the distinct `cells`, to
    which the figures of a column point.
    """
    base = catalogue.base
    every = list(base.treatments.values())
    held = {one.id: Held(catalogue, one) for one in every}
    kept = [
        column
        for one in every
        for column in _columns_of(catalogue, one, len(held[one.id].source_ids))
    ]
    shown = dict.fromkeys(
        [
            *base.vocabulary.asked_first,
            *(id_ for one in kept for id_ in serious_of(one)[:MOST_SERIOUS_OF_EACH]),
        ]
    )
    randomised = {
        f"{a.id} {b.id}": sorted(found)
        for a, b in combinations(every, 2)
        if (found := randomised_between(catalogue, [a, b]))
    }
    against = set(chain.from_iterable(randomised.values()))
    cells = _Cells()
    return {
        "asked_first": base.vocabulary.asked_first,
        "effects": {
            id_: [base.effects[id_].name, base.effects[id_].clinical_name] for id_ in shown
        },
        "topics": {
            id_: [catalogue.topics[id_].name, catalogue.topics[id_].asks]
            for id_ in (*QUESTIONS, BEFORE_START, *IN_DAILY_LIFE)
            if id_ in catalogue.topics
        },
        "options": {one.id: _option(catalogue, one, held[one.id]) for one in every},
        "columns": {
            f"{one.option.id} {one.stands_on.id}": _column(catalogue, one, shown, against, cells)
            for one in kept
        },
        "cells": [msgspec.json.decode(one) for one in cells],
        "direct": dict(_direct(catalogue, every)),
        "randomised": randomised,
        "questions": _questions(catalogue),
    }


class _Cells(dict[str, int]):
    """The distinct cells of all columns, as JSON, with their places."""

    def place(self, part: Part) -> int:
        """The place of a cell; whose column it stands in is told by where it is named."""
        told: dict[str, Any] = msgspec.to_builtins(part)
        told.pop("option")
        # Nobody of a hundred is a figure, and no lack of one.
        short = {
            name: value
            for name, value in told.items()
            if value or (value == 0 and value is not False)
        }
        return self.setdefault(msgspec.json.encode(short).decode(), len(self))


def _columns_of(catalogue: Catalogue, one: Treatment, sources: int) -> Iterator[Column]:
    """The column of an option, and that beside the member on which it would stand."""
    usual = column_of(catalogue, one, sources)
    yield usual
    if usual.stands_on is not one:
        yield column_of(catalogue, one, sources, {usual.stands_on.id})


def _option(catalogue: Catalogue, one: Treatment, held: Held) -> dict[str, Any]:
    ids = {one.id}
    kin = catalogue.kin(one)
    asked = entries_about(catalogue, ids, EntryType.QUESTION, kin)
    return {
        "name": one.name,
        "components": list(one.components),
        "above": [above.id for above in catalogue.ancestors(one)],
        "stands_on": column_of(catalogue, one, 0).stands_on.id,
        "sources": len(held.source_ids),
        "numbers": has_numbers(catalogue, one),
        "effects": held.effects(),
        "trials": [trial.id for trial in held.trials],
        "differ": [differ.id for differ in disagreements_about(catalogue, ids)],
        "ask": [question.id for question in asked],
    }


def _column(
    catalogue: Catalogue, column: Column, effects: Iterable[str], against: set[str], cells: _Cells
) -> dict[str, Any]:
    """What one column says, whichever options stand beside it."""
    figures = {}
    for id_ in effects:
        found = _figures(catalogue, column, id_, against, cells)
        if found:
            figures[id_] = found
    return {
        "sure": sure_told(catalogue, column),
        "serious": serious_of(column)[:MOST_SERIOUS_OF_EACH],
        "cells": {
            topic: cells.place(cell_of(catalogue, column, topic))
            for topic in (*QUESTIONS, BEFORE_START, *IN_DAILY_LIFE)
            if topic in catalogue.topics
        },
        "figures": figures,
    }


def _figures(
    catalogue: Catalogue, column: Column, effect: str, against: set[str], cells: _Cells
) -> dict[str, Any]:
    """The figures of an effect by grade and kind; nothing where it is not named.

    Behind the usual figure stand those beside an option of a trial that set the two against
    each other, by the ids of the trials, where it is another.
    """
    counted = observations(catalogue, column.stands_on.id).get(effect, [])
    trials = sorted({one.trial for one in counted} & against)
    found: dict[str, Any] = {"trials": trials} if trials else {}
    for grade in GRADES:
        for name, kind in KINDS.items():
            usual = figure_of(catalogue, column, effect, grade, (), kind)
            if kind is not None and not counted:
                continue
            place = cells.place(usual)
            beside = {}
            for some in chain.from_iterable(
                combinations(trials, size) for size in range(1, MOST_DIRECT + 1)
            ):
                other = cells.place(figure_of(catalogue, column, effect, grade, some, kind))
                if other != place:
                    beside["+".join(some)] = other
            if usual.treatment is not None or usual.value is not None:
                found[f"{grade} {name}"] = [place, beside] if beside else place
    return found


def _direct(catalogue: Catalogue, every: list[Treatment]) -> Iterator[tuple[str, Any]]:
    """How two options were compared, by their ids, where that is more than never.

    A list: the treatments on which the two columns stand, and the line. What holds in both
    orders is kept once.
    """
    usual = {one.id: column_of(catalogue, one, 0).stands_on for one in every}
    for a, b in permutations(every, 2):
        lines = []
        for of_a in dict.fromkeys((usual[a.id].id, a.id)):
            for of_b in dict.fromkeys((usual[b.id].id, b.id)):
                stands_on = {
                    a.id: catalogue.base.treatments[of_a],
                    b.id: catalogue.base.treatments[of_b],
                }
                line = direct_line(catalogue, a, b, stands_on)
                if line.kind in ("never", "no-numbers"):
                    break
                lines.append([of_a, of_b, line.kind, line.text, line.source_ids])
        if lines:
            yield f"{a.id} {b.id}", lines


def _questions(catalogue: Catalogue) -> list[Any]:
    """Questions to ask, with the ids of what each is about."""
    about = {one.id: list(one.about) for one in catalogue.base.entries.values()}
    every = questions_to_ask(catalogue, list(catalogue.base.treatments.values()))
    known = {one.id: one for one in every}
    return [
        [one.id, one.name, one.source_ids, about[one.id]]
        for one in (known[id_] for id_ in about if id_ in known)
    ]
