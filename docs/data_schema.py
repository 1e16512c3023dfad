"""schema/*.json: the files in `data/` as they are written, for editors that read JSON Schema.

Made from the records' types, with what differs between a record and its file: a citation
is written `source-id § section-id`, and what the place of a file gives does not stand in it.
"""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import msgspec

from netx import model
from netx.additions import Additions
from netx.dataset.additions import FILE
from netx.dataset.convert import CITATION
from netx.dataset.read import Manifest
from netx.dataset.shelves import CHANGES, MANIFEST, QUALITY, SHELVES, VOCABULARY, Shelf

_WHOLE_FILES: dict[str, type[model.Record]] = {
    MANIFEST: Manifest,
    VOCABULARY: model.Vocabulary,
    QUALITY: model.Audit,
}
_LISTS = {CHANGES: model.DataVersion}
"""Files that are a list of what is no record of the base."""

_ADDITIONS = "schema/added.json"
_CITATION = {
    "type": "string",
    "title": "Citation",
    "description": "Where a fact stands, written: source-id § section-id.",
    "pattern": f"^{CITATION.pattern.replace('?P<source>', '').replace('?P<section>', '')}$",
}


def patterns() -> dict[str, str]:
    """For each file of `data/`, as a glob below the project's root, its schema's path.

    The file of a folder of additions has one, too.
    """
    places = {
        f"data/{file}": f"schema/{file.removesuffix('.yaml')}.json"
        for file in (*_WHOLE_FILES, *_LISTS)
    }
    for shelf in SHELVES:
        below = "" if shelf.depth == 0 else "/*" * shelf.depth
        places[f"data/{shelf.folder}{below}.yaml"] = f"schema/{_name(shelf)}.json"
    places[f"**/{FILE}"] = _ADDITIONS  # whose folder lies where its hospital keeps it
    return places


def schemas() -> dict[str, str]:
    """The text of each schema by its path from the project's root."""
    made = {
        f"schema/{file.removesuffix('.yaml')}.json": _schema(f"data/{file}", type_)
        for file, type_ in _WHOLE_FILES.items()
    }
    for file, one in _LISTS.items():
        made[f"schema/{file.removesuffix('.yaml')}.json"] = _schema(
            f"data/{file}", one, frozenset(), True
        )
    for shelf in SHELVES:
        given = frozenset(shelf.keys_from(PurePosixPath(shelf.folder, "*", "*.yaml")))
        where = "data/*.yaml" if shelf.depth == 0 else f"data/{shelf.folder}"
        made[f"schema/{_name(shelf)}.json"] = _schema(where, shelf.type, given, not shelf.one)
    made[_ADDITIONS] = _schema(f"{FILE} of a folder of additions", Additions)
    for path, schema in made.items():
        schema["$id"] = f"urn:netx-treatments:schema:data:{PurePosixPath(path).stem}"
    return {
        path: json.dumps(_ordered(schema), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        for path, schema in made.items()
    }


def _name(shelf: Shelf) -> str:
    """The shelf's name; that of one record where a file holds one."""
    return shelf.name.removesuffix("s") if shelf.one else shelf.name


def _schema(
    where: str, type_: type[model.Record], given: frozenset[str] = frozenset(), many: bool = False
) -> dict[str, Any]:
    """The schema (2020-12) of one sort of file.

    Takes where such files lie, the record's type, the keys that the place gives, and
    whether a file holds many records.
    """
    (said,), definitions = msgspec.json.schema_components([type_], ref_template="#/$defs/{name}")
    if model.Citation.__name__ in definitions:
        definitions[model.Citation.__name__] = _CITATION
    record = definitions[type_.__name__]
    for key in given:
        record["properties"].pop(key)
        record["required"].remove(key)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": where,
        **({"type": "array", "items": said} if many else said),
        "$defs": {name: _in_one_line(one) for name, one in sorted(definitions.items())},
    }


def _ordered(schema: Any) -> Any:
    """A schema with its alternatives sorted: releases of msgspec give them in other orders."""
    if isinstance(schema, list):
        return [_ordered(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: _ordered(value) for key, value in schema.items()}
    if "anyOf" in inner:
        inner["anyOf"].sort(key=str)
    return inner


def _in_one_line(definition: dict[str, Any]) -> dict[str, Any]:
    said = definition.get("description")
    return {**definition, "description": " ".join(said.split())} if said else definition
