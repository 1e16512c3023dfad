"""What changed from one version of the data to another: added, altered and retired, by record.

`data/changes.yaml` has one `DataVersion` a version, the newest first. `make data-version`
writes what changed; an editor adds what it means for a reader, and what took the place of
what was retired.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from netx.ids import parts_of
from netx.model import (
    SHELF_OF,
    Approval,
    Arm,
    Changed,
    Code,
    DataVersion,
    Fact,
    Filing,
    KnowledgeBase,
    ListedEffect,
    NamedTreatment,
    Outcome,
    Position,
    Record,
    RecordChanges,
    Retired,
    TrialRow,
    TrialTable,
)

WHOLE = "record"
"""The name under which a record as a whole is added or retired."""

CHANGED = "+changed"
"""Behind the name of a version of which some record is another now."""

_TOLD_BY_PARTS = frozenset(
    {"statements", "side_effects", "approvals", "codes", "filed_under", "notes", "facts", "urgent"}
    | {"positions", "outcomes", "tables", "arms"}
)


def text_of(fact: Record) -> str | None:
    """What a fact says, in one line; nothing for what is no text."""
    match fact:
        case Fact() | NamedTreatment() | Outcome():
            return fact.text
        case Position():
            return fact.says
        case ListedEffect():
            told = (fact.said_as, fact.frequency, fact.when, fact.lasts, fact.serious)
            return "; ".join(one for one in told if one) or None
        case Approval():
            return fact.for_whom
        case Code():
            return f"{fact.system.upper()} {fact.code}"
        case Filing():
            return fact.heading
        case Arm():
            return f"{fact.name}, {fact.n} people"
        case TrialTable():
            return fact.definition
        case TrialRow():
            figures = (_figures(fact.any_grade), _figures(fact.severe_grade))
            return f"{fact.said_as}: {figures[0]} of 100, severe {figures[1]}"
    return None


def _figures(values: Iterable[float | None]) -> str:
    return " / ".join("?" if one is None else f"{one:g}" for one in values)


def contents(record: Record) -> dict[str, tuple[bytes, str | None]]:
    """What a record tells, by fact and field: all of it as bytes, and its words if it has any."""
    id_: str = record.id  # type: ignore[attr-defined]
    held: dict[str, tuple[bytes, str | None]] = {}
    for part in parts_of(record):
        fact = part.fact
        if isinstance(fact, TrialTable):
            fact = msgspec.structs.replace(fact, rows=[])  # each is a fact of its own
        held[part.id.removeprefix(f"{id_}/")] = (msgspec.json.encode(fact), text_of(fact))
    for name in record.__struct_fields__:
        value = getattr(record, name)
        # A situation's treatments are facts, a trial's are none.
        if name in _TOLD_BY_PARTS or name == "id" or (name == "treatments" and held):
            continue
        if value not in (None, [], {}):
            words = value if isinstance(value, str) else getattr(value, "text", None)
            held[name] = (msgspec.json.encode(value), words)
    return held


def changes_between(old: KnowledgeBase, new: KnowledgeBase) -> Changed:
    """What one state of the data changed in another, without what replaces what was retired."""
    found: Changed = {}
    for type_, shelf in SHELF_OF.items():
        before: Mapping[str, Record] = getattr(old, shelf)
        after: Mapping[str, Record] = getattr(new, shelf)
        for id_ in dict.fromkeys([*after, *before]):
            if id_ not in before:
                changes = RecordChanges(added=[WHOLE])
            elif id_ not in after:
                name: str | None = getattr(before[id_], "name", None)
                changes = RecordChanges(retired={WHOLE: Retired(was=name)})
            else:
                changes = _between(contents(before[id_]), contents(after[id_]))
            if changes != RecordChanges():
                found.setdefault(type_, {})[id_] = changes
    return found


def _between(
    before: Mapping[str, tuple[bytes, str | None]], after: Mapping[str, tuple[bytes, str | None]]
) -> RecordChanges:
    altered = {}
    for key in after:
        if key in before and before[key] != after[key]:
            words = before[key][1]
            altered[key] = None if words == after[key][1] else words
    return RecordChanges(
        added=[key for key in after if key not in before],
        altered=altered,
        retired={key: Retired(was=told) for key, (_, told) in before.items() if key not in after},
    )


def changed_since(versions: Iterable[DataVersion], version: str) -> Changed:
    """All that the versions after one changed, taken together.

    Takes them with the newest first. What came and went in between is not told; what was
    altered twice says what it said at first.
    """
    later: list[DataVersion] = []
    for one in versions:
        if one.version == version:
            break
        later.append(one)
    merged: Changed = {}
    for one in reversed(later):
        for type_, records in one.changed.items():
            for id_, changes in records.items():
                own = merged.setdefault(type_, {})
                own[id_] = _after(own.get(id_, RecordChanges()), changes)
    return {
        type_: {id_: one for id_, one in records.items() if one != RecordChanges()}
        for type_, records in merged.items()
    }


def _after(first: RecordChanges, then: RecordChanges) -> RecordChanges:
    """What two versions changed in a record, one after the other."""
    if WHOLE in first.added:
        return RecordChanges() if WHOLE in then.retired else first
    if WHOLE in then.retired:
        return RecordChanges(retired={**first.retired, **then.retired})
    new = [*first.added, *then.added]
    altered = {**then.altered, **first.altered}
    gone = {
        key: Retired(was=first.altered.get(key) or one.was, replaced_by=one.replaced_by)
        for key, one in then.retired.items()
        if key not in first.added
    }
    return RecordChanges(
        added=[key for key in new if key not in then.retired],
        altered={
            key: was for key, was in altered.items() if key not in new and key not in then.retired
        },
        retired={**first.retired, **gone},
    )


def retired_in(versions: Iterable[DataVersion]) -> Iterator[tuple[str, str, str, Retired]]:
    """Every id that was retired: the version, the type, the full id, and what is known of it."""
    for version in versions:
        for type_, records in version.changed.items():
            for id_, changes in records.items():
                for key, one in changes.retired.items():
                    yield version.version, type_, changed_id(id_, key), one


def changed_id(record: str, key: str) -> str:
    """The id of what changed: of the record as a whole, or of one of its facts."""
    return record if key == WHOLE else f"{record}/{key}"


def every_id(base: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Every id of the data with the type of its record, in the order in which it is shown."""
    for type_, shelf in SHELF_OF.items():
        for id_, record in getattr(base, shelf).items():
            yield type_, id_
            yield from ((type_, part.id) for part in parts_of(record))
