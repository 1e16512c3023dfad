"""How netx grows: the knowledge base 10 and 100 times as large, in time, memory, instructions.

`make bench-growth` makes the larger bases from the real one: every record stands
there several times, under its own id and its own names, with its citations and
references among its own copies. Only the vocabulary stays as it is.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import msgspec
from bench import ROOT, installed
from measure import instructions, run

from netx.dataset.bundle import to_bytes
from netx.dataset.load import load_folder
from netx.model import KnowledgeBase
from netx.query.prepared import prepared

COMMANDS = (
    "list --json",
    "show lanreotide --format table",
    "search diarhea --format table",
    "search giraffe --format table",
    "compare prrt chemo --format table",
)
SHELVES = ("sources", "treatments", "effects", "trials", "disagreements", "entries")
IDS = {"id", "parent", "components", "effect", "broader", "found_under", "opposites", "source",
       "treatment", "about"}  # fmt: skip
NAMES = {"name", "clinical_name", "title", "registry_id", "document", "aliases", "brands", "lay",
          "abbreviation", "spelling", "phrase"}  # fmt: skip


def larger(base: dict[str, Any], times: int) -> dict[str, Any]:
    """A knowledge base, as plain values, with every record `times` times."""
    ids = {id_ for shelf in SHELVES for id_ in base[shelf]}
    grown = {key: value for key, value in base.items() if key not in SHELVES}
    for shelf in SHELVES:
        grown[shelf] = {}
        for copy in range(times):
            for record in base[shelf].values():
                again = _copied(record, "", copy, ids) if copy else record
                grown[shelf][again["id"]] = again
    return grown


def _copied(value: Any, key: str, copy: int, ids: set[str]) -> Any:
    if isinstance(value, dict):
        return {k: _copied(v, k, copy, ids) for k, v in value.items()}
    if isinstance(value, list):
        # `clinical` is a text in a statement and a list of words in an effect.
        own = "lay" if key == "clinical" else key
        return [_copied(one, own if isinstance(one, str) else "", copy, ids) for one in value]
    if key in IDS and value in ids:
        return f"{value}-{word(copy)}"
    if key in NAMES and isinstance(value, str):
        return f"{value} {word(copy)}"
    return value


def word(copy: int) -> str:
    """A made-up word for each copy, like no word of the vocabulary."""
    return "zq" + chr(97 + copy // 26 % 26) + chr(97 + copy % 26)


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--env", type=Path, help="an environment with netx; else a new one")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    asked = parser.parse_args()
    base = msgspec.to_builtins(load_folder(ROOT / "data"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = asked.env or installed(folder)
        python = str(env / "bin" / "python")
        (package,) = env.glob("lib/python*/site-packages/netx")
        print("| times | bundle, MB | command | work, ms | memory, MB | million instructions |")
        print("| ---: | ---: | --- | ---: | ---: | ---: |")
        for times in asked.times:
            place = folder / f"x{times}"
            shutil.copytree(package, place / "netx")
            grown = msgspec.convert(larger(base, times), KnowledgeBase)
            held = to_bytes(prepared(grown))
            (place / "netx" / "bundle.json").write_bytes(held)
            size = len(held) / 1e6
            del grown, held
            for command in COMMANDS:
                line = [python, "-m", "netx", *command.split()]
                found = [run(line, PYTHONPATH=str(place)) for _ in range(asked.runs)]
                counted = (instructions(line, PYTHONPATH=str(place)) or 0) / 1e6
                print(
                    f"| {times} | {size:.1f} | `netx {command}` "
                    f"| {median(one.work for one in found) * 1000:.0f} "
                    f"| {median(one.memory for one in found):.0f} | {counted:.0f} |"
                )
                sys.stdout.flush()


if __name__ == "__main__":
    main()
