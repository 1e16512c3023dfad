"""Blocks as one HTML page that needs nothing else: no script, font or request.

Only this module knows jinja2, which escapes everything that is put into the page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from jinja2 import Environment, FunctionLoader, StrictUndefined

from netx.output.blocks import Answer, Block, Cited, Figure, Head, numbers_of
from netx.output.legible import one_line
from netx.output.wording import typed_address
from netx.resource import resource

_HERE = Path(__file__).parent
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.S)


NO_WAY_OUT = "base-uri 'none'; form-action 'none'"
"""The end of each policy: no address is read as another, and no form is sent."""


def paint(answer: Answer, large: bool = False) -> str:
    """A page as HTML, with its style sheet in it; `large` prints in large letters.

    Equal pages give equal text.
    """
    style = style_of("page.css")
    return (
        environment(answer.numbers())
        .get_template("page.html")
        .render(
            answer=answer,
            large=large,
            title=_title(answer),
            style=style,
            policy=f"default-src 'none'; style-src {hash_of(style)}; {NO_WAY_OUT}",
        )
    )


class Linked(NamedTuple):
    """A part of a text, safe to print, and where it leads: nowhere, or only `by_script`."""

    text: str
    address: str = ""
    by_script: bool = False


def environment(
    numbers: Mapping[str, int],
    level: int = 1,
    linked: Callable[[str], Iterable[Linked]] = lambda text: [Linked(one_line(text))],
    beside: Callable[[str], str | None] = lambda _: None,
) -> Environment:
    """Templates that paint blocks and escape everything: those beside this module, and others.

    Takes the numbers of sources by their ids, the level of the heading that is a page's title,
    what gives a text in parts, of which some are links, and what gives a template of another
    place by its name.
    """
    made = Environment(
        loader=FunctionLoader(lambda name: beside(name) or _beside(name)),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_legible,
    )
    made.globals.update(
        numbers_of=lambda said: [number for number, _ in numbers_of(said, numbers)],
        level=level,
        linked=linked,
        kind=_kind,
        opens=_opens,
        short=typed_address,
        unknown=_unknown,
    )
    return made


def style_of(name: str) -> str:
    """A style sheet beside this module, without its comments."""
    return without_comments(_beside(name))


def without_comments(style: str) -> str:
    """A style sheet or a script without the comments that stand between `/*` and `*/`."""
    return _COMMENT.sub("", style)


def _beside(name: str) -> str:
    return resource(_HERE / name).decode("utf-8")


def _title(answer: Answer) -> str:
    blocks: list[Block] = [block for section in answer.sections for block in section.blocks]
    return next((block.left for block in blocks if isinstance(block, Head)), "")


def _legible(value: object) -> object:
    """Data as one line in which control characters are shown and do nothing."""
    return one_line(value) if type(value) is str else value


def hash_of(text: str) -> str:
    """The hash by which a policy lets a style sheet or a script of ours in, and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _kind(part: Block | Cited | Figure | Sequence[Cited]) -> str:
    """What the template tells blocks and cells apart by."""
    return "several" if isinstance(part, list | tuple) else type(part).__name__.lower()


def _opens(address: str | None) -> bool:
    """Whether an address is one that a click may open."""
    return bool(address) and str(address).startswith(("https://", "http://"))


def _unknown(part: Any) -> NoReturn:
    raise TypeError(f"no way to paint {type(part).__name__}")
