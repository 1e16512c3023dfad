"""The first screen of a comparison: an Option Grid of seven questions, then like with like.

After the Option Grids of Elwyn and others: short answers to the questions that patients
ask. Side effects stand one grade a row, each figure beside its own trial's comparator.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

import msgspec

from netx.model import Effect, Treatment
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.direct import direct_lines, randomised_between
from netx.query.first_asked import few, questions_to_ask
from netx.query.first_cells import (
    MOST_WORDS_OF_TWO,
    Column,
    column_of,
    daily_life_of,
    questions_of,
    told_once,
)
from netx.query.first_effect_cell import figures_of
from netx.query.first_room import (
    BESIDE,
    COLUMNS,
    FEWEST_ROWS,
    FRAME,
    MOST_LINES,
    MOST_ROWS,
    effect_lines,
    head_lines,
    lines,
    question_lines,
)
from netx.query.first_sure import sure_of
from netx.query.first_table import shown_place
from netx.results.leads import (
    CompareLead,
    LeadCompared,
    LeadDiffer,
    LeadFigure,
    OptionSure,
)

ASKED_BEFORE_SERIOUS = 4
MOST_SERIOUS_OF_EACH = 1
"""So that six rows are left for what people ask about first."""

LESS_THAN = 3
"""An option has little said of it where the other has more than three times its sources."""


def compare_lead(
    catalogue: Catalogue,
    options: Sequence[Treatment],
    source_counts: Sequence[int],
    effects: Iterable[str],
    more: dict[str, int],
    survival: bool = False,
) -> CompareLead:
    """The first screen of one to four options.

    Takes how many sources are held for each option, the ids of all effects that any of
    them has, how much stands in each section, and whether how long people lived is told.
    """
    columns = [
        column_of(catalogue, option, count, {one.id for one in options})
        for option, count in zip(options, source_counts, strict=True)
    ]
    stands_on = {column.option.id: column.stands_on for column in columns}
    questions = questions_of(catalogue, columns)
    same, questions = told_once(questions)
    effects = list(effects)
    lead = CompareLead(
        heads=[column.head for column in columns],
        direct=direct_lines(catalogue, options, stands_on, survival),
        same=same,
        rows=questions,
        side_effects=_side_effects(catalogue, columns, effects),
        left=0,
        different=None,
        how_sure=[OptionSure(option=c.option.id, text=sure_told(catalogue, c)) for c in columns],
        unequal=_unequal(columns),
        differ=LeadDiffer(count=more["differ"], text=None),
        questions=few(questions_to_ask(catalogue, options)),
        more=more,
    )
    lead, shown = _with_daily_life(catalogue, columns, lead, min(FEWEST_ROWS, len(effects)))
    return msgspec.structs.replace(
        lead,
        side_effects=shown,
        left=len(effects) - len({one.effect.id for one in shown}),
        different=_different(columns, shown),
    )


def _with_daily_life(
    catalogue: Catalogue, columns: list[Column], lead: CompareLead, fewest: int
) -> tuple[CompareLead, list[LeadCompared]]:
    """The lead with the last question, whole or in its shorter half, and the effects that fit.

    At least so many side effects come before it: without room it stands in its sections.
    """
    for most in (MOST_WORDS_OF_TWO, 0):
        same, daily = told_once(daily_life_of(catalogue, columns, most))
        longer = msgspec.structs.replace(lead, same=[*lead.same, *same], rows=[*lead.rows, *daily])
        shown = _that_fit(columns, longer)
        if len({one.effect.id for one in shown}) >= fewest:
            return longer, shown
    return lead, _that_fit(columns, lead)


def _that_fit(columns: list[Column], lead: CompareLead) -> list[LeadCompared]:
    """The side effects for which a first screen has room beneath the questions."""
    names = [column.option.name for column in columns]
    below = [
        " ".join(f"{n}: {one.text}" for n, one in zip(names, lead.how_sure, strict=True)),
        lead.unequal or "",
        " · ".join(one.name for one in lead.questions),
    ]
    taken = (
        FRAME[len(columns)]
        + head_lines(lead.heads, names)
        + sum(lines(one.text, COLUMNS) for one in lead.direct)
        + sum(lines(one.text, BESIDE) for one in lead.same)
        + sum(question_lines(lead.heads, row.cells) for row in lead.rows)
        + sum(lines(text, BESIDE) for text in below if text)
        + 1
    )
    effects = [list(same) for _, same in groupby(lead.side_effects, lambda row: row.effect.id)]
    each = [effect_lines(lead.heads, same) for same in effects[:MOST_ROWS]]
    for count in range(min(MOST_ROWS, len(effects)), 1, -1):
        rows_ = [row for same in effects[:count] for row in same]
        # Who was in the trials behind the rows is told below them.
        told = lines(f"{_different(columns, rows_) or ''} 00 more: -s effects.", COLUMNS)
        if taken + told + sum(each[:count]) <= MOST_LINES[len(columns)]:
            return rows_
    return [row for same in effects[:1] for row in same]


def sure_told(catalogue: Catalogue, column: Column) -> str:
    """How sure the figures of a column are, in words."""
    return sure_of(
        catalogue, column.stands_on, shown_place(catalogue, column.stands_on), named=False
    )


def _side_effects(
    catalogue: Catalogue, columns: list[Column], effects: Iterable[str]
) -> list[LeadCompared]:
    """The effects to show, in order: those that people ask about first, then serious ones.

    The order is the vocabulary's and the editors', never one of figures. Those of which
    something is held for every option come before the others. What the leads call serious
    comes after what is asked first: it is named on each treatment's own screen, and is most
    often told of one side alone, which answers no question of how two differ.
    """
    held = set(effects)
    serious = [
        id_
        for turn in range(MOST_SERIOUS_OF_EACH)
        for column in columns
        for id_ in serious_of(column)[turn : turn + 1]
    ]
    asked = [id_ for id_ in catalogue.base.vocabulary.asked_first if id_ in held]
    direct = randomised_between(catalogue, [column.stands_on for column in columns])
    found = {
        id_: _compared(catalogue, columns, catalogue.base.effects[id_], direct)
        for id_ in dict.fromkeys([*serious, *asked])
    }
    wanted = [
        id_
        for id_ in dict.fromkeys([*asked[:ASKED_BEFORE_SERIOUS], *serious, *asked])
        if not _only_of_their_class(columns, found[id_][-1].cells)
    ]
    of_all = [id_ for id_ in wanted if all(_is_held(cell) for cell in found[id_][-1].cells)]
    return [row for id_ in dict.fromkeys([*of_all, *wanted]) for row in found[id_]]


def _only_of_their_class(columns: list[Column], cells: list[LeadFigure]) -> bool:
    """Whether all that is known is said of a class of every option, which tells none apart."""
    own = {one.id for column in columns for one in (column.option, column.stands_on)}
    return len({one.text for one in cells}) == 1 and all(
        one.treatment is not None and one.treatment not in own for one in cells
    )


def serious_of(column: Column) -> list[str]:
    """The ids of the effects that the lead of a column's treatment calls serious."""
    for one in (column.stands_on, column.option):
        if one.lead is not None and one.lead.serious:
            return one.lead.serious
    return []


def _is_held(cell: LeadFigure) -> bool:
    return cell.treatment is not None


def _compared(
    catalogue: Catalogue, columns: list[Column], effect: Effect, direct: Collection[str]
) -> list[LeadCompared]:
    """One effect, like beside like: in the grade that most columns have.

    Where that is the severe one, and for some column any grade was counted, a row of any
    grade stands before it: few severe cases are not few cases. A cell of that row says
    nothing where the severe one says all.
    """
    by_grade = {
        grade: LeadCompared(
            effect=rows.effect_name(effect),
            grade=grade,
            cells=figures_of(catalogue, columns, effect.id, grade, direct),
        )
        for grade in ("any", "severe")
    }
    counted = {
        grade: sum(cell.value is not None for cell in row.cells) for grade, row in by_grade.items()
    }
    if counted["severe"] <= counted["any"]:
        return [by_grade["any"]]
    if not counted["any"]:
        return [by_grade["severe"]]
    cells = [
        msgspec.structs.replace(one, text="", source_ids=[]) if severe.value is not None else one
        for one, severe in zip(by_grade["any"].cells, by_grade["severe"].cells, strict=True)
    ]
    return [msgspec.structs.replace(by_grade["any"], cells=cells), by_grade["severe"]]


def _different(columns: list[Column], compared: Sequence[LeadCompared]) -> str | None:
    """Who was in the trials behind the figures, where they are not the same people."""
    behind: dict[str, tuple[int, str]] = {}
    for place in range(len(columns)):
        for cell in (row.cells[place] for row in compared):
            if cell.trial is None or cell.population is None:
                continue
            against = f", against {cell.comparator_arm}" if cell.comparator_arm else ""
            first, _ = behind.setdefault(
                cell.trial, (place, f"{cell.population} ({cell.trial}{against})")
            )
            if first != place:  # both of its arms stand on the screen
                behind[cell.trial] = first, f"{cell.population} ({cell.trial})"
    if not behind:
        return None
    who = "Different people" if len(behind) > 1 else "Who was in it"
    return f"{who}: {'; '.join(told for _, told in behind.values())}."


def _unequal(columns: list[Column]) -> str | None:
    most = max(columns, key=lambda one: one.sources)
    least = min(columns, key=lambda one: one.sources)
    if least.sources * LESS_THAN >= most.sources:
        return None
    return (
        f"Our sources say less about {least.option.name} "
        f"({least.sources_said}, {most.sources} on {most.option.name})."
    )
