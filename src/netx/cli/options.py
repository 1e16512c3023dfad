"""The options that commands share, declared once.

A command names those it takes and gets them in one `Request`; `cli.meant` puts those that
stand before the command behind it. Annotations are not left as text here: Typer would take
longer to evaluate them than to make the command.
"""

import inspect
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args

import typer

from netx.output.format import Format
from netx.whole_text import whole_text


class Colour(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Request(NamedTuple):
    """What the shared options ask for; an option that a command lacks keeps its default."""

    data: Annotated[
        Path | None,
        typer.Option(
            "--data",
            readable=False,
            metavar="DIR",
            help="Another data folder of the same shape (also NETX_DATA).",
            show_default=False,
        ),
    ] = None
    with_: Annotated[
        Path | None,
        typer.Option(
            "--with",
            readable=False,
            metavar="DIR",
            help="A folder of your own additions, laid over the data (also NETX_WITH).",
            show_default=False,
        ),
    ] = None
    colour: Annotated[
        Colour, typer.Option("--color", help="When to colour.", show_default=True)
    ] = Colour.AUTO
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Never show a long page in a pager.")
    ] = False
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback if netx fails.")] = False
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help="How to print. Default: the page; in a pipe, lists are plain lines.",
        ),
    ] = None
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False
    sections: Annotated[
        list[str] | None,
        typer.Option(
            "--section",
            "-s",
            metavar="NAME",
            help="Only this section of the page, whole; may be repeated.",
            show_default=False,
        ),
    ] = None
    all: Annotated[bool, typer.Option("--all", "-a", help="The whole page.")] = False
    survival: Annotated[
        bool, typer.Option("--survival", help="How long people lived, too, where trials say.")
    ] = False
    outcomes: Annotated[bool, typer.Option("--outcomes", hidden=True)] = False
    """The name that `survival` had; it is still heard."""


GENERAL = ("data", "with_", "colour", "no_pager", "debug")
"""What every command takes, so that `netx --no-pager` may be an alias of netx."""
PRINTS = ("format_", "json", *GENERAL)
"""What commands that print records take."""
PAGES = ("sections", "all", *PRINTS)
"""What commands that print pages take."""
PAGES_OF_TREATMENTS = ("survival", "outcomes", *PAGES)
"""What commands take whose pages could say how long people lived."""


def takes(
    shared: tuple[str, ...],
) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    """Gives a command these shared options, in a `Request` as its first argument.

    Typer reads the signature of what comes out: the command's own parameters, then the
    shared ones.
    """

    def with_shared(command: Callable[..., int | None]) -> Callable[..., int | None]:
        _, *own = inspect.signature(command).parameters.values()
        parameters = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=Request._field_defaults[name],
                annotation=Request.__annotations__[name],
            )
            for name in shared
        ]

        def run(**given: Any) -> int | None:
            given = {name: _whole(value) for name, value in given.items()}
            asked = Request(**{name: given.pop(name) for name in shared})
            return command(asked, **given)

        run.__doc__ = command.__doc__
        run.__signature__ = inspect.Signature([*own, *parameters])  # type: ignore[attr-defined]
        return run

    return with_shared


def _whole(value: Any) -> Any:
    """What was given, its words as whole text; a path keeps its bytes."""
    if isinstance(value, list):
        return [_whole(one) for one in value]
    return whole_text(value) if type(value) is str else value


def spelled() -> dict[str, bool]:
    """How each shared option is written, and whether a value follows it."""
    return {
        flag: get_args(annotation)[0] is not bool
        for annotation in Request.__annotations__.values()
        for flag in (get_args(annotation)[1].default, *get_args(annotation)[1].param_decls)
    }
