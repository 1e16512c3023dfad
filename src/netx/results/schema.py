"""The JSON Schema of what every command prints and exports, made from the typed results.

The copy in `netx/schema.json` is checked in and shipped; a test holds it equal to
this. Make it anew with `python -m netx.results.schema`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import msgspec

from netx.additions import Additions
from netx.model import KnowledgeBase
from netx.results import answers, changes, envelope, lists, quality, shown

FILE = Path(__file__).parent.parent / "schema.json"

ID = f"urn:netx-treatments:schema:output:{envelope.SCHEMA_VERSION}"
"""A name and no address: the schema comes with the program (`netx about --schema`)."""

DATA: dict[str, tuple[Any, ...]] = {
    "list": get_args(lists.Rows),
    "show": (*get_args(shown.Shown), list[shown.Shown]),
    "search": (answers.SearchResult,),
    "compare": (answers.CompareResult,),
    "check": (answers.CheckResult,),
    "about": (
        answers.AboutResult,
        quality.QualityResult,
        answers.StaleResult,
        changes.ChangesResult,
    ),
    "export": (KnowledgeBase,),
}
"""What `data` may be, by command."""


def schema() -> dict[str, Any]:
    """The schema (2020-12) of the document on standard output.

    The line that `--json` puts on standard error when a command fails has its
    own, `$defs/ErrorDocument`.
    """
    types = [one for options in DATA.values() for one in options]
    wanted = [envelope.Document[Any], envelope.ErrorDocument, Additions, *types]
    said, definitions = msgspec.json.schema_components(wanted, ref_template="#/$defs/{name}")
    of_type = dict(zip(map(repr, wanted), said, strict=True))
    around = definitions.pop(of_type[repr(wanted[0])]["$ref"].rpartition("/")[2])
    definitions = {name: _tidy(one) for name, one in sorted(definitions.items())}
    # An export with `--with` has what is laid over the data beside their records.
    definitions["KnowledgeBase"]["properties"]["added"] = of_type[repr(Additions)]
    properties = {
        **around["properties"],
        "schema_version": {"const": envelope.SCHEMA_VERSION},
        "command": {"enum": list(DATA)},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": f"What netx prints as JSON, version {envelope.SCHEMA_VERSION}",
        **{key: around[key] for key in ("description", "type", "required")},
        "properties": properties,
        "allOf": [
            {
                "if": {"properties": {"command": {"const": command}}},
                "then": {
                    "properties": {"data": {"anyOf": [of_type[repr(one)] for one in options]}}
                },
            }
            for command, options in DATA.items()
        ],
        "$defs": definitions,
    }


def to_bytes() -> bytes:
    """The schema as the file holds it."""
    return (json.dumps(schema(), indent=1, ensure_ascii=False) + "\n").encode()


def _tidy(definition: dict[str, Any]) -> dict[str, Any]:
    """A definition with its description in one line, and every key required.

    A result is printed whole, also where a key keeps the value that it has by itself. Further
    keys are allowed, in records too: they may come within a version.
    """
    definition = {k: v for k, v in definition.items() if k != "additionalProperties" or v}
    said = definition.get("description")
    tidy = {**definition, "description": " ".join(said.split())} if said else definition
    keys = tidy.get("properties")
    return {**tidy, "required": list(keys)} if keys else tidy


if __name__ == "__main__":
    FILE.write_bytes(to_bytes())
