"""Figures in words: per 100 people, each with its trial and its own comparator."""

from __future__ import annotations

from collections.abc import Sequence

from netx.results import Observation

UNKNOWN = "not recorded"


def figure(value: float | None) -> str:
    """A figure as printed: whole where it is whole, "not recorded" where unknown."""
    if value is None:
        return UNKNOWN
    return str(int(value)) if value == int(value) else str(value)


def observation_text(one: Observation) -> str:
    """One observation in a line: the figure, its comparator, the trial.

    "34 of 100, 24 of 100 on placebo (CLARINET, lanreotide, n 101 and 103)"
    """
    return figures_of(one)[0]


def figures_of(one: Observation) -> list[str]:
    """The figures of an observation, a line each: all grades, then the severe ones."""
    lines = []
    if one.any is not None:
        other = one.comparator.any if one.comparator else None
        lines.append(_line(one, "", one.any, other))
    if one.severe is not None:
        other = one.comparator.severe if one.comparator else None
        lines.append(_line(one, "severe ", one.severe, other))
    return lines


def _line(one: Observation, label: str, value: float, other: float | None) -> str:
    text = f"{label}{figure(value)} of {one.per}"
    if one.comparator is None:
        return f"{text}, no comparator ({one.trial_name}, {one.arm}, n {one.n})"
    against = f"{figure(other)} of {one.per}" if other is not None else UNKNOWN
    return (
        f"{text}, {against} on {one.comparator.arm} "
        f"({one.trial_name}, {one.arm}, n {one.n} and {one.comparator_n})"
    )


def design(phase: str) -> str:
    """A trial's phase or design in words: "3" is "phase 3", "survey" stays."""
    return f"phase {phase}" if phase[:1].isdigit() else phase


MOST_IN_BRIEF = 2


def in_brief(observations: Sequence[Observation]) -> list[Observation]:
    """The observations that stand for all of one treatment's where room is short.

    Counts of all grades with their own comparator come first; without any, those
    without a comparator; without those, the severe ones. One a trial (of several
    terms that it prints, the one that most people had), at most `MOST_IN_BRIEF`
    trials, in the order of the trials' design: no trial is chosen by its figures.
    """
    beside = [one for one in observations if one.any is not None and _compared(one)]
    counted = [one for one in observations if one.any is not None]
    by_trial: dict[str, Observation] = {}
    for one in beside or counted or observations:
        kept = by_trial.get(one.trial)
        if kept is None or _people(one) > _people(kept):
            by_trial[one.trial] = one
    return list(by_trial.values())[:MOST_IN_BRIEF]


def _people(one: Observation) -> float:
    return (one.severe if one.any is None else one.any) or 0


def _compared(one: Observation) -> bool:
    return one.comparator is not None and one.comparator.any is not None


def brief_text(one: Observation) -> str:
    """An observation in few words: "65 of 100, 12 on octreotide LAR (NETTER-1)"."""
    label, key = ("", "any") if one.any is not None else ("severe ", "severe")
    text = f"{label}{figure(getattr(one, key))} of {one.per}"
    against = getattr(one.comparator, key) if one.comparator else None
    if one.comparator is None or against is None:
        return f"{text} ({one.trial_name})"
    return f"{text}, {figure(against)} on {one.comparator.arm} ({one.trial_name})"
