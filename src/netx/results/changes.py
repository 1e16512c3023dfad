"""The result of `netx about --changes`."""

from __future__ import annotations

from netx.results.parts import Part


class VersionOut(Part, frozen=True, kw_only=True):
    """A version of the data, its day, and what it means for a reader."""

    version: str
    date: str
    says: list[str]


class FactChanged(Part, frozen=True, kw_only=True):
    """A fact or a field that was added, altered or retired (`change`).

    `id` is whole. `was` is what it said and `now` what it says; both are null for what is no
    text, and where its words stayed and something else of it changed. `replaced_by` are the ids
    of what took its place.
    """

    id: str
    change: str
    was: str | None
    now: str | None
    replaced_by: list[str]


class RecordChanged(Part, frozen=True, kw_only=True):
    """A record in which something changed; `change` is added or retired where all of it was."""

    type: str
    id: str
    name: str
    change: str
    facts: list[FactChanged]


class ChangesResult(Part, frozen=True, kw_only=True):
    """What changed in the data since a version, record by record, treatments first.

    `versions` are those that came after it, the newest first. `unpublished` is true where the
    records are those of no version, so that what was changed since the newest is not told.
    """

    since: str
    version: str
    unpublished: bool
    versions: list[VersionOut]
    records: list[RecordChanged]
