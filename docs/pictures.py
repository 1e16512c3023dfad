"""Makes the pictures of the README from real runs of netx, and the text beside them.

`make pictures` runs it. Each picture is what `netx` prints on a terminal, cut
after some lines and drawn by Rich; the README holds the same lines as text
between `<!-- output NAME -->` and `<!-- end -->`.
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
_MORE = "[…]"
# Rich's picture would fetch a font; ours asks for nothing outside itself.
_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """One run to show: its name, command line and width, and which parts of it.

    A part is the line with which it begins (nothing for the top) and its length.
    """

    name: str
    command: str
    width: int
    parts: tuple[tuple[str, int], ...]


PICTURES = (
    Picture("show", "netx show lanreotide", 88, (("", 12), ("How many people had them?", 24))),
    Picture("search", 'netx search "mouth sores"', 88, (("", 14),)),
    Picture(
        "compare",
        "netx compare prrt chemo",
        100,
        (("", 12), ("What side effects do sources list?", 20)),
    ),
)


def run(picture: Picture, colour: str) -> list[str]:
    """The lines that the command prints on a terminal of that width, cut."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            *shlex.split(picture.command),
            "--format",
            "table",
            "--color",
            colour,
        ],
        env={**kept, "COLUMNS": str(picture.width), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    lines = ended.stdout.decode().rstrip("\n").split("\n")
    kept_lines: list[str] = []
    for start, length in picture.parts:
        at = next(place for place, line in enumerate(lines) if start in line) if start else 0
        kept_lines += [*lines[at : at + length], _MORE, ""]
    return kept_lines[:-1]


def svg(picture: Picture) -> str:
    """The picture: the run with its colours, as SVG."""
    console = Console(
        record=True, width=picture.width, file=StringIO(), force_terminal=True, _environ={}
    )
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
