"""Makes the pictures of the README from real runs of netx, and the text beside them.

`make pictures` runs it. Each picture is a whole first screen, as `netx` prints it on a
terminal of 80 columns, drawn by Rich; the README holds the same lines as text between
`<!-- output NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

README = Path(__file__).parent.parent / "README.md"
FOLDER = Path(__file__).with_name("pictures")
COLUMNS = 80
# Rich's picture would fetch a font; ours asks for nothing outside itself.
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """One run to show: its name and command line."""

    name: str
    command: str


PICTURES = (
    Picture("show", "netx show lanreotide"),
    Picture("situation", "netx show rectum"),
    Picture("search", 'netx search "mouth sores"'),
    Picture("compare", "netx compare prrt chemo"),
)


def run(picture: Picture, colour: str) -> list[str]:
    """The lines that the command prints on a terminal of that width, all of them."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "TERM_PROGRAM")}
    command = [*shlex.split(picture.command), "--format", "table", "--color", colour]
    ended = subprocess.run(
        [sys.executable, "-m", *command],
        env={**kept, "COLUMNS": str(COLUMNS), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    return ended.stdout.decode().rstrip("\n").split("\n")


def svg(picture: Picture) -> str:
    """The picture: the run with its colours, as SVG."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, _environ={})
    for line in run(picture, "always"):
        console.print(Text.from_ansi(line), no_wrap=True, crop=False)
    drawn = console.export_svg(title=picture.command, unique_id=f"netx-{picture.name}")
    return "\n".join(line.rstrip() for line in _FONT.sub("", drawn).split("\n")) + "\n"


def beside(readme: str, name: str, lines: list[str]) -> str:
    """The README with a run's text put in its place. Raises `ValueError` if it has none."""
    place = re.compile(rf"(<!-- output {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not place.search(readme):
        raise ValueError(f"README.md has no place for the output “{name}”")
    text = "```text\n" + "\n".join(lines) + "\n```\n"
    return place.sub(lambda found: found[1] + text + found[2], readme)


def main() -> None:
    """Draw the pictures and put the text into the README."""
    FOLDER.mkdir(exist_ok=True)
    readme = README.read_text(encoding="utf-8")
    for picture in PICTURES:
        (FOLDER / f"{picture.name}.svg").write_text(svg(picture), encoding="utf-8")
        readme = beside(readme, picture.name, run(picture, "never"))
    README.write_text(readme, encoding="utf-8")


if __name__ == "__main__":
    main()
