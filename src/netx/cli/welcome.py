"""What bare `netx` says."""

from __future__ import annotations

from netx.cli.options import Request
from netx.cli.session import Session
from netx.output.legible import visible
from netx.output.pages.added import by
from netx.output.sink import Target, write
from netx.results.envelope import NOTICE

_EXAMPLES = (
    ("netx list", "the options, by kind"),
    ("netx show lanreotide", "one of them: the answer first, then -s and --all"),
    ('netx search "mouth sores"', "what can bring a side effect on"),
    ("netx compare prrt chemo", "two to four of them side by side"),
)


def print_welcome(asked: Request) -> None:
    """What netx is, what it holds, and four examples."""
    session = Session(asked)
    base = session.catalogue.base
    added = session.stamp.added
    lines = [
        "netx: treatment options for neuroendocrine tumours, side by side and cited.",
        f"It holds {len(base.treatments)} treatments, {len(base.situations)} situations, "
        f"{len(base.effects)} side effects, {len(base.trials)} trials and "
        f"{len(base.disagreements)} points on which sources differ, from "
        f"{len(base.sources)} sources.",
        *([f"{by(added)}."] if added else []),
        "",
        *_examples(session.target),
        "",
        "All commands: netx --help",
        f"{NOTICE} Data {base.version}.",
    ]
    if session.target.terminal:
        lines = [part for line in lines for part in _folded(line, session.target.width)]
    text = "".join(f"{visible(line)}\n" for line in lines)
    write(text.encode(session.target.encoding, "netx-legible"))


def _examples(target: Target) -> list[str]:
    """The examples side by side with what they do, or under one another on a narrow page."""
    room = max(len(command) for command, _ in _EXAMPLES)
    lines = [f"  {command:<{room}}  {what}" for command, what in _EXAMPLES]
    if target.terminal and max(map(len, lines)) > target.width:
        return [
            f"{indent}{part}"
            for pair in _EXAMPLES
            for indent, part in zip(("", "  "), pair, strict=True)
        ]
    return lines


def _folded(line: str, width: int) -> list[str]:
    from textwrap import wrap

    indent = line[: len(line) - len(line.lstrip())]
    return wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [""]
