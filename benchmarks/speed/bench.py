"""How fast netx starts and answers, as ratios to `python -c pass` of the same environment.

`make bench` builds the wheel, installs it into a new environment and measures it
there. Each program runs in turn with the bare Python; what counts is the median
of the ratios, so that a machine that is busy for a while does not decide.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import Run, instructions, ratios, run

ROOT = Path(__file__).parents[2]
GATES: dict[str, dict[str, float]] = json.loads(
    Path(__file__).with_name("gates.json").read_text(encoding="utf-8")
)
"""For each command, as ratios to bare Python: the `limit` by the clock that it is to keep, and the
`gate`, what it took in instructions when that was last measured, and 5 in 100 more."""
THEIRS = ("tldr --version", "sqlite-utils --version", "rich --version", "datasette --version")
NO_PYTHON = ("jq --version",)


def main() -> int:
    """Measure and print a Markdown table. Gives 1 where a command is over its gate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40, help="pairs for each command")
    parser.add_argument("--env", type=Path, help="an environment with netx; else a new one")
    parser.add_argument("--others", type=Path, help="an environment with the other programs")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = (asked.env or installed(Path(folder))) / "bin"
        commands = [(ours, shlex.split(line)) for line in GATES]
        theirs = asked.others / "bin" if asked.others else None
        for other in (*THEIRS, *NO_PYTHON):
            name = other.split()[0]
            place = theirs if theirs and (theirs / name).exists() else folder_of(name)
            if place is not None:
                commands.append((place, other.split()))
        pairs: dict[int, list[tuple[Run, Run]]] = {n: [] for n in range(len(commands))}
        for _ in range(asked.runs):
            for n, (place, line) in enumerate(commands):
                base = place if (place / "python").exists() else ours
                bare = run([str(base / "python"), "-c", "pass"])
                pairs[n].append((run([str(place / line[0]), *line[1:]]), bare))
        return min(1, report(commands, pairs))


def installed(folder: Path) -> Path:
    """A new environment with netx's wheel, its modules compiled."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (folder / "dist").iterdir()
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True)
    python = str(folder / "env" / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", str(wheel)]
    quiet = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(pip, check=True, env=quiet)
    return folder / "env"


def folder_of(name: str) -> Path | None:
    """Where a program is installed, if it is."""
    found = shutil.which(name)
    return Path(found).parent if found else None


def report(commands: list[tuple[Path, list[str]]], pairs: dict[int, list[tuple[Run, Run]]]) -> int:
    """Print a row for each command. Gives how many take more instructions than their gate."""
    print("| command | clock | limit | work | instructions | gate | memory, MB | ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    base = instructions([str(commands[0][0] / "python"), "-c", "pass"])
    over = 0
    for n, (place, line) in enumerate(commands):
        name = shlex.join(line).replace("'", '"')
        found, gate = ratios(pairs[n]), GATES.get(name)
        memory = median(one.memory for one, _ in pairs[n])
        counted = instructions([str(place / line[0]), *line[1:]]) if gate and base else None
        ratio = counted / base if counted and base else None
        over += bool(gate and ratio and ratio > gate["gate"])
        limit, most = (gate["limit"], gate["gate"]) if gate else (None, None)
        print(
            f"| `{name}` | {found.wall:.1f} | {_told(limit)} | {found.work:.1f} "
            f"| {_told(ratio)} | {_told(most)} | {memory:.0f} | {found.ms:.0f} |",
            flush=True,
        )
    return over


def _told(value: float | None) -> str:
    return f"{value:.1f}" if value else ""


if __name__ == "__main__":
    sys.exit(main())
