"""All that one page of everything tells: the records whole, the lists, and the sources."""

from __future__ import annotations

from netx.results.lists import EntryRow
from netx.results.parts import Part, SourceRow
from netx.results.shown import Shown


class Place(Part, frozen=True, kw_only=True):
    """Where a tumour is, and the ids of the treatments that sources name for it.

    `as_whole` are named only for the `whole` of which it is a part ("stomach and bowel").
    """

    id: str
    name: str
    own: list[str]
    whole: str | None
    as_whole: list[str]


class Everything(Part, frozen=True, kw_only=True):
    """Records as `netx show` gives them, in the order in which they are listed.

    `to_ask` are, by treatment, the questions of its visit sheet. `sources` are all that any of
    the records cites. `chosen` are the names of the treatments to which it was narrowed, if it
    was.
    """

    places: list[Place]
    shown: list[Shown]
    to_ask: dict[str, list[EntryRow]]
    sources: list[SourceRow]
    chosen: list[str]
