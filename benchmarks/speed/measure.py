"""How long a process takes and how much memory it needs, as the system counts it."""

from __future__ import annotations

import os
import time
from statistics import median
from typing import NamedTuple

_LEFT_OUT = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH", "NETX_DATA", "COLUMNS")


class Run(NamedTuple):
    """Seconds by the clock, seconds of work, and the most memory in MB."""

    wall: float
    work: float
    memory: float


def run(command: list[str], **environment: str) -> Run:
    """Run a program, its output thrown away. Raises `SystemExit` if it fails."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    nothing = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0],
        command,
        {**kept, **environment},
        file_actions=[(os.POSIX_SPAWN_DUP2, nothing, fd) for fd in (0, 1, 2)],
    )
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(nothing)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


class Ratios(NamedTuple):
    """Medians of pairs: wall and work as ratios to the base, milliseconds of each."""

    wall: float
    work: float
    ms: float
    base_ms: float


def ratios(pairs: list[tuple[Run, Run]]) -> Ratios:
    """What pairs of a program's run and the base's run beside it come to."""
    return Ratios(
        median(one.wall / base.wall for one, base in pairs),
        median(one.work / base.work for one, base in pairs),
        median(one.wall for one, _ in pairs) * 1000,
        median(base.wall for _, base in pairs) * 1000,
    )
