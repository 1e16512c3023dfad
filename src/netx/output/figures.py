"""Figures in words: per 100 people, each with its trial and its own comparator."""

from __future__ import annotations

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
    label, value, other = "", one.any, one.comparator.any if one.comparator else None
    if value is None:
        label, value = "severe ", one.severe
        other = one.comparator.severe if one.comparator else None
    text = f"{label}{figure(value)} of {one.per}"
    if one.comparator is None:
        return f"{text}, no comparator ({one.trial_name}, {one.arm}, n {one.n})"
    against = f"{figure(other)} of {one.per}" if other is not None else UNKNOWN
    return (
        f"{text}, {against} on {one.comparator.arm} "
        f"({one.trial_name}, {one.arm}, n {one.n} and {one.comparator_n})"
    )
