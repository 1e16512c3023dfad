"""The sheet as one HTML page that needs nothing else: no script, font or request.

Only this module knows jinja2, which escapes everything that is put into the page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from netx.output.figures import figure
from netx.output.legible import one_line
from netx.output.sheet.page import Box, Page, Said
from netx.output.sheet.room import dated, read_on
from netx.output.sheet.words import APART, NOT_SAID, TO_WRITE, decision, heading, rows_shown
from netx.results.parts import SourceRow

_HERE = Path(__file__).parent
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.S)


def html(page: Page) -> str:
    """The whole page. Equal sheets give equal text."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        finalize=_legible,
    )
    style = _COMMENT.sub("", (_HERE / "sheet.css").read_text(encoding="utf-8"))
    return environment.get_template("sheet.html").render(
        page=page,
        style=style,
        policy=_policy(style),
        heading=heading(page.names),
        decision=decision(page.names),
        not_said=NOT_SAID,
        apart=APART,
        to_write=TO_WRITE,
        figure=figure,
        dated=dated,
        read_on=read_on(page.sources),
        linked=_linked,
        rows_shown=rows_shown,
        said_of=_source_of,
    )


def _legible(value: object) -> object:
    """Data as one line in which control characters are shown and do nothing."""
    return one_line(value) if type(value) is str else value


def _policy(style: str) -> str:
    """A policy under which nothing loads and only our own style sheet counts."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _linked(source: SourceRow) -> bool:
    """Whether a source's address is one that a click may open."""
    return bool(source.url) and str(source.url).startswith(("https://", "http://"))


def _source_of(box: Box) -> Said:
    return Said("", (box.source,))
