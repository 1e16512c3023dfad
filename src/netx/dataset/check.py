"""Every problem of a data folder in one run."""

from __future__ import annotations

from pathlib import Path

from netx.dataset.bundle import read_bundle
from netx.dataset.locate import BUNDLE, locate
from netx.dataset.read import Reading, read_folder, to_knowledge_base
from netx.dataset.rules import RULES
from netx.errors import Problem
from netx.results.answers import CheckResult
from netx.results.parts import ProblemOut
from netx.whole_text import whole_text

_COUNTED = ("treatments", "effects", "trials", "situations", "disagreements", "entries", "sources")


def check(reading: Reading) -> list[Problem]:
    """Every broken rule, in the order of files and lines."""
    problems = list(reading.problems)
    for rule in RULES:
        problems.extend(rule(reading))
    return sorted(set(problems))


def check_folder(named: Path | None) -> tuple[CheckResult, tuple[str, str]]:
    """Check the folder that was named, or the data in use.

    Gives what was found, and the data's version and sha256. Raises
    `BadDataError` if there is no data folder to check.
    """
    folder = locate(named)
    if folder == BUNDLE:
        base = read_bundle(folder)
        problems: list[Problem] = []
        counts = {name: len(getattr(base, name)) for name in _COUNTED}
        stamp = (base.version, base.sha256)
    else:
        reading = read_folder(folder)
        problems = check(reading)
        counts = {name: len(reading.shelves[name]) for name in _COUNTED}
        stamp = (reading.version, "")
        if not problems:
            sound = to_knowledge_base(reading)
            stamp = (sound.version, sound.sha256)
    result = CheckResult(
        folder=whole_text(folder),
        problems=[ProblemOut(**problem._asdict()) for problem in problems],
        counts=counts,
    )
    return result, stamp
