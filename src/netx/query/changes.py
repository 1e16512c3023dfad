"""What changed in the data since a version of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netx.data_versions import CHANGED, WHOLE, changed_id, changed_since, contents
from netx.errors import NotFoundError
from netx.model import SHELF_OF, DataVersion, KnowledgeBase, Record, RecordChanges
from netx.results.changes import ChangesResult, FactChanged, RecordChanged, VersionOut


def changes(
    base: KnowledgeBase, versions: Sequence[DataVersion], since: str | None
) -> ChangesResult:
    """What the versions after `since` changed; without it, what the newest did.

    Takes the versions with the newest first. Raises `NotFoundError` for a version that they
    do not name, and where there are none.
    """
    known = [one.version for one in versions]
    if not known:
        raise NotFoundError("no-versions", "this data tells of no versions")
    since = since or known[min(1, len(known) - 1)]
    if len(since) == len("2026-11-27") and since.count("-") == 2:
        # A day: what has changed since the version that was the newest on it.
        since = next((one.version for one in versions if one.date <= since), known[-1])
    if since not in known:
        told = ", ".join(f"{one.version} ({one.date})" for one in versions)
        raise NotFoundError(
            "unknown-version",
            f"there is no version “{since}” of the data",
            f"The versions are {told}; a day such as 2026-11-27 does, too.",
        )
    changed = changed_since(versions, since)
    return ChangesResult(
        since=since,
        version=base.version,
        unpublished=base.version.endswith(CHANGED),
        versions=[
            VersionOut(version=one.version, date=one.date, says=one.says)
            for one in versions[: known.index(since)]
        ],
        records=[
            _record(base, type_, id_, changed[type_][id_])
            for type_ in SHELF_OF
            for id_ in _in_order(base, type_, changed.get(type_, {}))
        ],
    )


def _in_order(base: KnowledgeBase, type_: str, changed: dict[str, RecordChanges]) -> Iterator[str]:
    """The ids of changed records in the order of display, those that are gone at the end."""
    held = getattr(base, SHELF_OF[type_])
    yield from (id_ for id_ in held if id_ in changed)
    yield from (id_ for id_ in changed if id_ not in held)


def _record(base: KnowledgeBase, type_: str, id_: str, changed: RecordChanges) -> RecordChanged:
    record = getattr(base, SHELF_OF[type_]).get(id_)
    gone = changed.retired.get(WHOLE)
    name = getattr(record, "name", None) or getattr(record, "topic", None)
    name = name or getattr(record, "title", None) or (gone.was if gone else None) or id_
    change = "added" if WHOLE in changed.added else "retired" if gone else "altered"
    return RecordChanged(
        type=type_, id=id_, name=name, change=change, facts=list(_facts(id_, record, changed))
    )


def _facts(id_: str, record: Record | None, changed: RecordChanges) -> Iterator[FactChanged]:
    now = {key: words for key, (_, words) in contents(record).items()} if record else {}

    def fact(key: str, change: str, was: str | None = None, by: Sequence[str] = ()) -> FactChanged:
        # What says the same as before was altered elsewhere: in its sources, its marks.
        said = None if change == "altered" and was is None else now.get(key)
        return FactChanged(
            id=changed_id(id_, key), change=change, was=was, now=said, replaced_by=list(by)
        )

    yield from (fact(key, "added") for key in changed.added if key != WHOLE)
    yield from (fact(key, "altered", was) for key, was in changed.altered.items())
    for key, one in changed.retired.items():
        yield fact(key, "retired", one.was, one.replaced_by)
