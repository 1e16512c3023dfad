"""No field in which a citation can stand is left out when sources are collected."""

from __future__ import annotations

import inspect
import typing
from typing import Any

import msgspec

from netx import model
from netx.query.cited import CITING_FIELDS


def types_in(annotation: Any) -> set[type]:
    inner = typing.get_args(annotation)
    if not inner:
        return {annotation} if isinstance(annotation, type) else set()
    return {one for part in inner for one in types_in(part)}


def holds_citations(type_: type) -> bool:
    return type_ is model.Citation or (
        issubclass(type_, msgspec.Struct)
        and any(
            holds_citations(one) for f in msgspec.structs.fields(type_) for one in types_in(f.type)
        )
    )


def test_every_field_with_citations_is_walked() -> None:
    whole = (model.Citation, model.KnowledgeBase)
    records = [
        one
        for _, one in inspect.getmembers(model, inspect.isclass)
        if issubclass(one, model.Record) and not issubclass(one, whole)
    ]
    wanted = {
        record: tuple(
            field.name
            for field in msgspec.structs.fields(record)
            if any(holds_citations(one) for one in types_in(field.type))
        )
        for record in records
    }
    walked = {record: set(fields) for record, fields in wanted.items() if fields}
    assert walked == {record: set(fields) for record, fields in CITING_FIELDS.items()}
