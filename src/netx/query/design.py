"""How a study was made, in words: its design, its size, who was in it."""

from __future__ import annotations

from collections.abc import Iterable

from netx.late_pattern import LatePattern
from netx.model import Arm, Design, Trial


def name_of(trial: Trial) -> str:
    """A trial's name for a line: the short one, where it has one."""
    return trial.short_name or trial.name


def arm_name(arm: Arm) -> str:
    """An arm's name for the head of a column."""
    return arm.short_name or arm.name


_TOGETHER = LatePattern(r" plus | \+ ")


def is_together(arm: str) -> bool:
    """Whether an arm, by its name, had two treatments; "with" names what everybody had."""
    return bool(_TOGETHER.search(arm))


def size_of(trial: Trial) -> int:
    """How many people were in all arms together."""
    return sum(arm.n for arm in trial.arms)


DESIGN_IN_A_WORD = {
    Design.RANDOMISED: "randomised",
    Design.NOT_RANDOMISED: "not randomised",
    Design.ONE_GROUP: "one group",
}


def in_brackets(trial: Trial) -> str:
    """A trial behind a figure: "CLARINET, randomised, 204 people"."""
    return f"{name_of(trial)}, {DESIGN_IN_A_WORD[trial.design]}, {size_of(trial)} people"


_SURE = {
    Design.RANDOMISED: ("randomised trial", "randomised trials"),
    Design.NOT_RANDOMISED: ("study in which doctors chose", "studies in which doctors chose"),
    Design.ONE_GROUP: ("group without comparison", "groups without comparison"),
}


def how_sure(trials: Iterable[Trial], named: bool = True) -> str:
    """How sure figures from these trials are: design and size in words, no grade of our own.

    "2 randomised trials (231 and 226 people: NETTER-1, NETTER-2)."
    """
    by_design: dict[Design, list[Trial]] = {}
    for trial in trials:
        by_design.setdefault(trial.design, []).append(trial)
    told = []
    for design, group in by_design.items():
        sizes = " and ".join(str(size_of(one)) for one in group)
        names = f": {', '.join(map(name_of, group))}" if named else ""
        told.append(f"{len(group)} {_SURE[design][len(group) > 1]} ({sizes} people{names})")
    return "; ".join(told) + "." if told else ""
