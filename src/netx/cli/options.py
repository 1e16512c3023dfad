"""The options that every command shares, declared once.

Where Typer reads a signature, annotations are not left as text: it would take
longer to evaluate them than to make the command.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from netx.output.format import Format


class Colour(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format", "-f", help="How to print. Default: table on a terminal, plain in a pipe."
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="Another data folder of the same shape (also NETX_DATA).",
        show_default=False,
    ),
]
ColourOption = Annotated[Colour, typer.Option("--color", help="When to colour.", show_default=True)]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show a traceback if netx fails.")]
