"""How fast netx starts and answers, as ratios to `python -c pass` of the same environment.

`make bench` builds the wheel, installs it into a new environment and measures it
there. Each program runs in turn with the bare Python; what counts is the median
of the ratios, so that a machine that is busy for a while does not decide.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import Run, ratios, run

ROOT = Path(__file__).parents[2]
OURS = {
    "netx --version": 7.5,
    "netx list --json": 8.5,
    "netx show lanreotide --json": 9.0,
    "netx show lanreotide --format table": 12.0,
    'netx search "mouth sores" --format table': 12.0,
    "netx compare prrt chemo --format table": 12.0,
}
"""The commands and the ratio that each may take at most."""
THEIRS = ("tldr --version", "sqlite-utils --version", "rich --version", "datasette --version")
NO_PYTHON = ("jq --version",)


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40, help="pairs for each command")
    parser.add_argument("--env", type=Path, help="an environment with netx; else a new one")
    parser.add_argument("--others", type=Path, help="an environment with the other programs")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = (asked.env or installed(Path(folder))) / "bin"
        commands = [(ours, line.split()) for line in OURS]
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
        report(commands, pairs)


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


def report(commands: list[tuple[Path, list[str]]], pairs: dict[int, list[tuple[Run, Run]]]) -> None:
    """Print a row for each command."""
    print("| command | ratio (clock) | ratio (work) | at most | ms | bare Python, ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for n, (_, line) in enumerate(commands):
        name = " ".join(line)
        found = ratios(pairs[n])
        most = f"{OURS[name]:.1f}" if name in OURS else ""
        print(
            f"| `{name}` | {found.wall:.1f} | {found.work:.1f} | {most} "
            f"| {found.ms:.0f} | {found.base_ms:.0f} |"
        )


if __name__ == "__main__":
    main()
