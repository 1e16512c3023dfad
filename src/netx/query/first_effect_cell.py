"""What a column of a comparison tells of one side effect: a figure, or what is known without."""

from __future__ import annotations

from collections.abc import Collection

from netx.model import Treatment
from netx.query.catalogue import Catalogue
from netx.query.first_cells import Column
from netx.query.first_figure import as_figure, first_observation
from netx.query.numbers import observations
from netx.results.leads import A_FIGURE, LeadFigure


def figures_of(
    catalogue: Catalogue, columns: list[Column], effect: str, grade: str, direct: Collection[str]
) -> list[LeadFigure]:
    """The figure of an effect in a grade for each column, or what is known without one.

    `direct` are the ids of the trials that set the options against each other. Where some
    figures are of blood tests and others of what was reported, all are of one kind if every
    column has one of it, beside a comparator if it had one before.
    """

    def row(laboratory: bool | None) -> list[LeadFigure]:
        return [figure_of(catalogue, one, effect, grade, direct, laboratory) for one in columns]

    cells = row(None)
    if len({one.laboratory for one in cells if one.value is not None}) > 1:
        for kind in (False, True):
            alike = row(kind)
            if all(_is_as_good(one, cell) for one, cell in zip(alike, cells, strict=True)):
                return alike
    return cells


def _is_as_good(one: LeadFigure, other: LeadFigure) -> bool:
    """Whether a figure tells no less than another: a value where it has one, and what beside."""
    has_value = one.value is not None or other.value is None
    return has_value and (one.comparator is not None or other.comparator is None)


def figure_of(
    catalogue: Catalogue,
    column: Column,
    effect: str,
    grade: str,
    direct: Collection[str],
    laboratory: bool | None,
) -> LeadFigure:
    """The figure of an effect in a grade for one column, or what is known without one.

    Takes the ids of the trials that set its option against another, and whether only figures of
    blood tests count, only others, or (None) both.
    """
    counted = [
        one
        for one in observations(catalogue, column.stands_on.id).get(effect, [])
        if laboratory is None or one.laboratory is laboratory
    ]
    one = first_observation(catalogue, column.stands_on, counted, grade, direct)
    if one is not None:
        return as_figure(catalogue, column.option.id, catalogue.base.effects[effect], one, grade)
    return _without_figure(catalogue, column, effect, grade)


def _without_figure(catalogue: Catalogue, column: Column, effect: str, grade: str) -> LeadFigure:
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
            arm=None,
            said_as=None,
            laboratory=False,
            n=None,
            comparator_n=None,
            population=None,
            text=text,
            source_ids=source_ids,
        )

    other_grade = "severe ones" if grade == "any" else "any grade"
    whole = "" if grade == "any" else "any grade: "
    own = (column.stands_on, column.option)
    for treatment in (*own, *column.classes):
        listed = [one for one in treatment.side_effects if one.effect == effect]
        listed.sort(key=lambda one: one.frequency is None)
        counted = observations(catalogue, treatment.id).get(effect, [])
        if treatment is column.stands_on and counted and not (listed and listed[0].frequency):
            return told(treatment.id, f"only {other_grade} counted", [counted[0].source_id])
        if listed:
            said = _whose(column, treatment, listed[0].frequency)
            return told(treatment.id, f"{whole}{said}", [listed[0].sources[0].source])
        if parts := _parts_that_tell(catalogue, treatment, effect):
            # Bands of its drugs say more of a regimen than a word on all its class.
            ids, said_of_each, by_each = zip(*parts, strict=True)
            return told(ids[0], f"{whole}{'; '.join(said_of_each)}", list(by_each))
    for treatment in column.members:
        # A class borrows no member's numbers: they are of another operation or drug.
        if by := _who_tells(catalogue, treatment, effect):
            return told(treatment.id, f"of some: {treatment.name}", [by])
    for near in _near(catalogue, effect):
        name, _ = catalogue.effect_names[near]
        for treatment in (*own, *column.classes):
            if by := _who_tells(catalogue, treatment, near):
                listed_so = any(one.effect == near for one in treatment.side_effects)
                counted_so = "" if listed_so else ", counted: -s effects"
                return told(treatment.id, f"as {name}{counted_so}", [by])
    return told(None, f"not named ({column.sources_said})", [])


def _parts_that_tell(
    catalogue: Catalogue, regimen: Treatment, effect: str
) -> list[tuple[str, str, str]]:
    """The drugs of a regimen for which an effect is listed: id, what is said, the source.

    None where no source prints a band for any of them. A drug without a band is named all the
    same, so that the band of another is not taken for the whole.
    """
    found, banded = [], False
    for part in (catalogue.base.treatments[id_] for id_ in regimen.components):
        listed = [one for one in part.side_effects if one.effect == effect]
        if listed:
            listed.sort(key=lambda one: not (one.frequency and A_FIGURE.search(one.frequency)))
            often = listed[0].frequency
            banded = banded or bool(often and A_FIGURE.search(often))
            said = f"{part.name}: {often or 'listed, no number'}"
            found.append((part.id, said, listed[0].sources[0].source))
    return found if banded else []


def _near(catalogue: Catalogue, effect: str) -> list[str]:
    """The finer kinds of an effect, then what it is a kind of."""
    above = catalogue.base.effects[effect].above
    return list(dict.fromkeys([*catalogue.links.effects[effect].narrower, *above]))


def _who_tells(catalogue: Catalogue, treatment: Treatment, effect: str) -> str | None:
    """A source that lists or counts an effect of a treatment."""
    for listed in treatment.side_effects:
        if listed.effect == effect:
            return listed.sources[0].source
    counted = observations(catalogue, treatment.id).get(effect, [])
    return counted[0].source_id if counted else None


def _whose(column: Column, treatment: Treatment, often: str | None) -> str:
    """What is listed, and of whom, where it is not of the treatment of the column."""
    if treatment is column.stands_on:
        return often or "listed, no number"
    if treatment is column.option:
        whose = "in general" if often else "in general, no number"
    else:
        whose = f"of {treatment.name} in general"
    return f"{whose}: {often}" if often else whose
