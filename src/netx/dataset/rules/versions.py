"""The versions of the data: in order, and what was retired stays so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netx.data_versions import WHOLE, changed_id, contents
from netx.dataset.read import Placed, Reading
from netx.dataset.rules.known import is_date
from netx.errors import Problem
from netx.ids import parts_of
from netx.model import SHELF_OF

_VERSION = re.compile(r"([12][0-9]{3})\.(0[1-9]|1[0-2])(?:\.([1-9][0-9]*))?")


def versions(reading: Reading) -> Iterator[Problem]:
    """The newest first, the first of them the data's own; no retired id is given again."""
    named = [placed.record.version for placed in reading.versions]
    for placed, older in zip(reading.versions, [*named[1:], ""], strict=False):
        own = _VERSION.fullmatch(placed.record.version)
        before = _VERSION.fullmatch(older) if older else None
        if own is None or (before is not None and _number(own) <= _number(before)):
            yield placed.problem(
                ("version",),
                "bad-version",
                f"“{placed.record.version}” is not a version that follows “{older or 'none'}”",
                "Name it year.month.number, such as 2026.11.2, and put the newest first.",
            )
        if not is_date(placed.record.date):
            yield placed.problem(
                ("date",), "bad-date", f"“{placed.record.date}” is not a date", "Write 2026-11-27."
            )
    if named and reading.version and named[0] != reading.version:
        yield reading.versions[0].problem(
            ("version",),
            "bad-version",
            f"the newest version told of is “{named[0]}”, that of the data “{reading.version}”",
            "Run: make data-version",
        )
    ids = {
        (type_, id_)
        for type_, shelf in SHELF_OF.items()
        for record in (placed.record for placed in reading.shelves[shelf])
        for id_ in (record.id, *(part.id for part in parts_of(record)))
    }
    retired = {
        (type_, changed_id(id_, key))
        for placed in reading.versions
        for type_, records in placed.record.changed.items()
        for id_, changes in records.items()
        for key in changes.retired
    }
    for placed in reading.versions:
        yield from _changed(placed, ids, retired)
    for placed in reading.versions[:1]:
        yield from _told(placed, reading)


def _told(placed: Placed, reading: Reading) -> Iterator[Problem]:
    """What the newest version added or altered is there."""
    for type_, records in placed.record.changed.items():
        held = {
            one.record.id: one.record for one in reading.shelves.get(SHELF_OF.get(type_, ""), ())
        }
        for id_, changes in records.items():
            if WHOLE in changes.retired:
                continue
            known = {WHOLE, *contents(held[id_])} if id_ in held else set()
            for key in (*changes.added, *changes.altered):
                if key not in known:
                    yield placed.problem(
                        ("changed", type_, id_),
                        "unknown-id",
                        f"nothing of “{id_}” is called “{key}”",
                        "Run: make data-version",
                    )


def _number(version: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(one or 0) for one in version.groups())


def _changed(
    placed: Placed, ids: set[tuple[str, str]], retired: set[tuple[str, str]]
) -> Iterator[Problem]:
    for type_, records in placed.record.changed.items():
        if type_ not in SHELF_OF:
            yield placed.problem(
                ("changed", type_),
                "unknown-type",
                f"there is no type of records “{type_}”",
                f"The types are {', '.join(SHELF_OF)}.",
            )
        for id_, changes in records.items():
            for key, one in changes.retired.items():
                at = ("changed", type_, id_, "retired", key)
                if (type_, changed_id(id_, key)) in ids:
                    yield placed.problem(
                        at,
                        "retired-id",
                        f"{id_}/{key} was retired, and is there again",
                        "Give what is there an id that was not used before.",
                    )
                for other in one.replaced_by:
                    if other not in {found for _, found in ids | retired}:
                        yield placed.problem(
                            (*at, "replaced_by"),
                            "unknown-id",
                            f"nothing has or had the id “{other}”",
                            "Write the whole id, such as lanreotide/how-given-2.",
                        )
