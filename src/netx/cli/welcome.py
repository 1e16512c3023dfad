"""What bare `netx` says."""

from __future__ import annotations

from pathlib import Path

from netx.cli.options import Colour
from netx.cli.session import Session
from netx.output.legible import one_line
from netx.output.sink import write
from netx.results import NOTICE

_EXAMPLES = (
    ("netx list", "the options, by kind"),
    ("netx show lanreotide", "everything about one of them"),
    ('netx search "mouth sores"', "which treatments list a side effect"),
    ("netx compare prrt chemo", "two to four of them side by side"),
)


def print_welcome(data: Path | None, colour: Colour) -> None:
    """What netx is, what it holds, and four examples."""
    session = Session(None, False, data, colour)
    base = session.catalogue.base
    room = max(len(command) for command, _ in _EXAMPLES)
    lines = [
        "netx: treatment options for neuroendocrine tumours, side by side and cited.",
        f"It holds {len(base.treatments)} treatments, {len(base.effects)} side effects, "
        f"{len(base.trials)} trials and {len(base.disagreements)} points on which sources "
        f"differ, from {len(base.sources)} sources.",
        "",
        *(f"  {command:<{room}}  {what}" for command, what in _EXAMPLES),
        "",
        "All commands: netx --help",
        f"{NOTICE} Data {base.version}.",
    ]
    text = "".join(f"{one_line(line) if line[:1] != ' ' else line}\n" for line in lines)
    write(text.encode(session.target.encoding, "netx-legible"))
