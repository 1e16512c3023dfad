"""How long a process takes and how much memory it needs, as the system counts it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from statistics import median
from typing import NamedTuple

_LEFT_OUT = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH", "NETX_DATA", "COLUMNS")


class Run(NamedTuple):
    """Seconds by the clock, seconds of work, and the most memory in MB."""

    wall: float
    work: float
    memory: float


# A child that is spawned begins with its parent's high-water mark, which survives vfork and exec:
# a small parent measures it.
_SMALL_PARENT = """
import os, sys, time
nothing = os.open(os.devnull, os.O_RDWR)
start = time.perf_counter()
process = os.posix_spawn(
    sys.argv[1], sys.argv[1:], os.environ,
    file_actions=[(os.POSIX_SPAWN_DUP2, nothing, fd) for fd in (0, 1, 2)],
)
_, status, used = os.wait4(process, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), wall, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
FOUND_NOTHING = 3
"""The exit code of a search that finds nothing, which is measured, too."""


def run(command: list[str], **environment: str) -> Run:
    """Run a program, its output thrown away. Raises `SystemExit` if it fails."""
    line = [sys.executable, "-I", "-S", "-c", _SMALL_PARENT, *command]
    ended = subprocess.run(line, env=surroundings(**environment), capture_output=True, check=True)
    code, wall, work, memory = ended.stdout.split()
    if int(code) not in (0, FOUND_NOTHING):
        raise SystemExit(f"failed: {' '.join(command)}")
    return Run(float(wall), float(work), int(memory) / 1024)


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a run: that of this process without what would change the figures."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    return {**kept, "COLUMNS": "80", "PYTHONHASHSEED": "0", **more}


def instructions(command: list[str], **environment: str) -> int | None:
    """The instructions that a run executes, counted by valgrind; None where that is not there.

    They are nearly the same at every run and on a busy machine, where a clock is not.
    """
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    count = [valgrind, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    ended = subprocess.run(
        [*count, *command],
        env=surroundings(**environment),
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"I\s+refs:\s+([\d,]+)", ended.stderr)
    return int(found[1].replace(",", "")) if found else None


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
