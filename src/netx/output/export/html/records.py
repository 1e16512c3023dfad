"""Records as parts of one page: the first screen of each, and the sections behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment

from netx.output.answer import page_of
from netx.output.blocks import Section
from netx.output.export.html.commands import parts_of
from netx.output.format import Extent, View
from netx.output.legible import one_line
from netx.output.paint.html import Linked, environment
from netx.resource import resource
from netx.results.added import AddedStamp
from netx.results.shown import DisagreementShown, EffectShown, EntryShown, Shown

LEVEL = 2
"""The level of the heading that is a record's name: the page's own name stands above it."""

_HERE = Path(__file__).parent
_SPACE = re.compile(r"\s*\n\s*")
_BY_SCRIPT = re.compile(r"--|=")
"""In the address of a section behind a first screen, or of a comparison."""
_WITHIN = re.compile(r"#([A-Za-z0-9-]+?)(?:--[a-z-]+)?$")


class Painted(NamedTuple):
    """A record: its id and type, its first screen as HTML, and what stands behind it.

    `deeper` are sections by id, each with its heading and its HTML.
    """

    id: str
    type: str
    first: str
    deeper: list[tuple[str, str, str]]


class Painter:
    """Paints blocks as HTML in which the commands of a text are links within the page."""

    def __init__(
        self,
        numbers: Mapping[str, int],
        known: Collection[str],
        folded: Collection[str],
        names: Mapping[str, str],
    ) -> None:
        """Takes the numbers of sources by id, and the ids of what stands on the page.

        Only a script leads to those that are `folded`, to sections and to comparisons. `names`
        are the ids of the records that are linked wherever their name stands alone.
        """
        self._known, self._folded, self._names = known, folded, names
        self._record = ""
        self.templates: Environment = environment(numbers, LEVEL, self._linked, _own)
        self._section = self.templates.get_template("blocks.html").module.section  # type: ignore[attr-defined]

    def paint(self, sections: Sequence[Section], record: str = "", bare: bool = False) -> str:
        """Sections as HTML, if asked without their headings, which then stand elsewhere.

        Takes the id of the record that they are of.
        """
        self._record = record
        return "\n".join(trimmed(str(self._section(one, bare))) for one in sections)

    def _linked(self, text: str) -> Iterator[Linked]:
        """A text with links to the parts of the page that it names; what is not there is none."""
        for part, address in parts_of(one_line(text), self._record, self._names):
            within = _WITHIN.match(address)
            if within and within[1] not in self._known:
                yield Linked(part)
                continue
            folded = within is not None and within[1] in self._folded
            yield Linked(part, address, folded or bool(_BY_SCRIPT.search(address)))


def trimmed(html: str) -> str:
    """HTML without the space around its lines, which a browser does not show."""
    return _SPACE.sub("\n", html).strip()


def painted(
    shown: Sequence[Shown],
    painter: Painter,
    numbered: Sequence[str],
    view: View,
    laid: AddedStamp | None,
) -> Iterator[Painted]:
    """Every record, painted.

    Takes the ids of sources in the order of their numbers, the names of sections, and what is
    laid over the data.
    """
    every = view._replace(extent=Extent(all=True))
    for one in shown:
        # A point on which sources differ, and what answers a question, is told as a whole.
        short = isinstance(one, DisagreementShown | EntryShown)
        sections, _ = page_of(one, every, numbered, laid)
        whole = [part for part in sections if part.id != "sources"]
        first = whole if short else page_of(one, view, numbered, laid)[0]
        deeper = [] if short else [part for part in whole if part.id and part.heading]
        if isinstance(one, EffectShown):
            # The other words for it, a fifth of all letters, stand in the page's search already.
            deeper = [part for part in deeper if part.id != "about"]
        yield Painted(
            id=one.id,
            type=type_of(one),
            first=painter.paint(first, one.id),
            deeper=[
                (
                    part.id,
                    part.heading,
                    painter.paint([part], one.id, bare=True),
                )
                for part in deeper
            ],
        )


def type_of(one: Any) -> str:
    """What sort of record it is; of the small ones, each by its own sort."""
    if isinstance(one, EntryShown):
        return one.entry_type
    return str(type(one).__struct_config__.tag)


def beside(name: str) -> str:
    """A file beside this module. Raises `OSError` if it is not there."""
    return resource(_HERE / name).decode("utf-8")


def _own(name: str) -> str | None:
    """The page's own template; those of blocks stand beside the painter of one answer."""
    return beside(name) if name == "everything.html" else None
