"""Which trial's numbers stand on a sheet, by rule and never by what they say.

For each option one table of one trial, picked in this order: a trial that compared
these options directly; one with a comparator; one that counts how often a side
effect came, not only how often it was severe; the option's own trials before those
of its members; the most people; the most rows; the order of the data. From that
table the most frequent rows in the option's arm, and the most frequent severe ones.
"""

from __future__ import annotations

from netx.output.legible import one_line
from netx.output.sheet.page import Box, Figure, Said
from netx.output.sheet.words import allowed
from netx.results.answers import CompareResult
from netx.results.parts import EffectName, Observation

Counted = list[tuple[EffectName, Observation]]


def tables_for(compared: CompareResult) -> list[tuple[str, Counted]]:
    """For each option its name and its table; one table when two options share it."""
    direct = {trial.id for pair in compared.head_to_head for trial in pair.trials}
    picked: list[tuple[str, Counted]] = []
    seen: set[tuple[str, str]] = set()
    for option in compared.options:
        tables = _tables(compared, option.id)
        usable = [counted for counted in tables if _shows(counted[0][1])]
        if not usable:
            continue
        chosen = max(usable, key=lambda counted: _rank(counted, option.id, direct))
        one = chosen[0][1]
        if one.trial in direct and (one.trial, one.table) in seen:
            continue
        seen.add((one.trial, one.table))
        picked.append((option.name, chosen))
    return picked


def _tables(compared: CompareResult, option: str) -> list[Counted]:
    found: dict[tuple[str, str, str], Counted] = {}
    for row in compared.side_effects:
        if not allowed(row.effect.name, row.effect.clinical_name):
            continue
        for cell in row.cells:
            if cell.option == option:
                for one in cell.observations:
                    key = (one.trial, one.table, one.arm)
                    found.setdefault(key, []).append((row.effect, one))
    return list(found.values())


def _shows(one: Observation) -> bool:
    other = one.comparator.arm if one.comparator else None
    texts = (one.population, one.arm, other, one.definition, one.threshold, one.severe_means)
    return allowed(one.trial_name, *texts)


def _rank(counted: Counted, option: str, direct: set[str]) -> tuple[int, ...]:
    """What `max` goes by; equal ranks keep the order of the data."""
    first = counted[0][1]
    beside = next((one for _, one in counted if one.comparator is not None), None)
    return (
        first.trial in direct,
        beside is not None,
        any(one.any is not None for _, one in counted),
        first.treatment == option,
        first.n + ((beside.comparator_n or 0) if beside else 0),
        len(counted),
    )


def box(
    about: str,
    counted: Counted,
    outcome: Said | None,
    figures: int,
    severe: int,
    clinical: bool,
) -> Box:
    """A Facts Box with at most so many rows. `about` is the option's name."""
    first = counted[0][1]
    beside = next((one for _, one in counted if one.comparator is not None), None)
    often = _most([(e, o) for e, o in counted if o.any is not None], "any")
    grave = _most([(e, o) for e, o in counted if o.severe is not None], "severe")
    if not often:
        severe = figures
    shown_severe = grave[:severe]
    shown = often[:figures]
    comparator = beside.comparator if beside else None
    limits = f"{first.definition}; {first.threshold}"
    if not first.complete:
        limits += "; the full table is not held"
    return Box(
        about=one_line(about),
        trial=one_line(first.trial_name),
        population=one_line(first.population),
        arm=one_line(first.arm),
        n=first.n,
        against=one_line(comparator.arm) if comparator else None,
        against_n=beside.comparator_n if beside else None,
        counted=one_line(limits),
        severe_means=one_line(first.severe_means),
        figures=tuple(_figure(e, o, "any", clinical) for e, o in shown),
        severe=tuple(_figure(e, o, "severe", clinical) for e, o in shown_severe),
        outcome=outcome,
        spare=len({e.id for e, _ in counted} - {e.id for e, _ in (*shown, *shown_severe)}),
        source=first.source_id,
    )


def _most(counted: Counted, key: str) -> Counted:
    return sorted(counted, key=lambda pair: -getattr(pair[1], key))


def _figure(effect: EffectName, one: Observation, key: str, clinical: bool) -> Figure:
    return Figure(
        effect=one_line(effect.clinical_name if clinical else effect.name),
        value=getattr(one, key),
        against=getattr(one.comparator, key) if one.comparator else None,
    )


def outcomes_of(compared: CompareResult, trial: str, clinical: bool) -> list[Said]:
    """What one trial found, in the order of the data."""
    found = []
    for one in compared.outcomes:
        text = one_line((one.clinical if clinical else None) or one.text)
        if one.trial == trial and allowed(text):
            found.append(Said(text, tuple(dict.fromkeys(c.id for c in one.sources))))
    return found
