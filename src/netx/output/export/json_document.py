"""The whole knowledge base as one JSON document."""

from __future__ import annotations

from enum import Enum
from typing import Any

import msgspec

from netx.additions import Additions
from netx.model import KnowledgeBase
from netx.output.legible import escaped_in_json
from netx.results.envelope import Document


def json_document(document: Document[Any], added: Additions | None = None) -> bytes:
    """The document with every key of every record: unknown is null, none is an empty list.

    What is laid over the data stands beside their records, under a key that is there only then.
    """
    whole = _whole(document)
    if added is not None:
        whole["data"]["added"] = _whole(added)
    text = msgspec.json.encode(whole).decode()
    return escaped_in_json(msgspec.json.format(text, indent=2)).encode() + b"\n"


def _whole(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        # A bundle's base holds indexes, too, which are no data.
        whole = KnowledgeBase if isinstance(value, KnowledgeBase) else value
        return {name: _whole(getattr(value, name)) for name in whole.__struct_fields__}
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return value.value if isinstance(value, Enum) else value
