"""Blocks as one HTML page that needs nothing else: no script, font or request.

Only this module knows jinja2, which escapes everything that is put into the page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import Environment, FunctionLoader, StrictUndefined

from netx.output.blocks import Answer, Block, Cited, Figure, Head, numbers_of
from netx.output.legible import one_line
from netx.resource import resource

_HERE = Path(__file__).parent
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.S)
_SCHEME = re.compile(r"^https?://(www\.)?")


LONGEST_TYPED = 60
"""Characters of an address that someone may type from paper; the link is always whole."""


def paint(answer: Answer, large: bool = False) -> str:
    """A page as HTML, with its style sheet in it; `large` prints in large letters.

    Equal pages give equal text.
    """
    environment = Environment(
        loader=FunctionLoader(_beside),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_legible,
    )
    style = _COMMENT.sub("", _beside("page.css"))
    numbers = answer.numbers()
    return environment.get_template("page.html").render(
        answer=answer,
        large=large,
        title=_title(answer),
        style=style,
        policy=_policy(style),
        numbers_of=lambda said: [number for number, _ in numbers_of(said, numbers)],
        kind=_kind,
        opens=_opens,
        short=_short,
        unknown=_unknown,
    )


def _beside(name: str) -> str:
    return resource(_HERE / name).decode("utf-8")


def _title(answer: Answer) -> str:
    blocks: list[Block] = [block for section in answer.sections for block in section.blocks]
    return next((block.left for block in blocks if isinstance(block, Head)), "")


def _legible(value: object) -> object:
    """Data as one line in which control characters are shown and do nothing."""
    return one_line(value) if type(value) is str else value


def _policy(style: str) -> str:
    """A policy under which nothing loads and only our own style sheet counts."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _kind(part: Block | Cited | Figure | Sequence[Cited]) -> str:
    """What the template tells blocks and cells apart by."""
    return "several" if isinstance(part, list | tuple) else type(part).__name__.lower()


def _opens(address: str | None) -> bool:
    """Whether an address is one that a click may open."""
    return bool(address) and str(address).startswith(("https://", "http://"))


def _short(address: str) -> str:
    """An address as people type it; of one that nobody types, the site."""
    typed = _SCHEME.sub("", address).rstrip("/")
    return typed if len(typed) <= LONGEST_TYPED else typed.partition("/")[0]


def _unknown(part: Any) -> NoReturn:
    raise TypeError(f"no way to paint {type(part).__name__}")
