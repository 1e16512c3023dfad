"""What is in the CSV files, for programs: a Frictionless tabular data package.

The descriptor is `datapackage.json` as https://specs.frictionlessdata.io/tabular-data-package/
has it (version 1): each file with its columns, their types, keys and references.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from netx.model import KnowledgeBase
from netx.output.export.duckdb_scripts import LOAD, SCHEMA
from netx.results.tables import Column, Table

FILE, NAME = "datapackage.json", "netx-treatments"

_LICENCE = "https://opensource.org/license/mit"
_TYPES = {"TEXT": "string", "INTEGER": "integer", "REAL": "number", "BOOLEAN": "boolean"}


def data_package(tables: Iterable[Table], base: KnowledgeBase, notice: str) -> bytes:
    """The descriptor of the tables as `csv_files` writes them; equal data give equal bytes."""
    package = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Treatment options for neuroendocrine tumours",
        "description": notice,
        "version": base.version,
        "keywords": ["neuroendocrine tumours", "NET", "treatment", "side effects", "trials"],
        "licenses": [{"name": "MIT", "title": "MIT License", "path": _LICENCE}],
        "sources": [
            {"title": f"{one.publisher}: {one.title}", **({"path": one.url} if one.url else {})}
            for one in base.sources.values()
        ],
        "resources": [_resource(table) for table in tables],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n"


def files_of_package(folder: Path) -> list[str]:
    """The files that an earlier export has put into a folder, as its descriptor tells; or none."""
    try:
        package = msgspec.json.decode((folder / FILE).read_bytes())
        if package["name"] != NAME:
            return []
        files = [Path(one["path"]) for one in package["resources"]]
    except (OSError, ValueError, KeyError, TypeError, msgspec.DecodeError):
        return []
    return [FILE, SCHEMA, LOAD, *(str(one) for one in files if one.suffix == ".csv")]


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    references = [
        {
            "fields": column.name,
            "reference": {
                "resource": "" if column.references == table.name else column.references,
                "fields": "id",
            },
        }
        for column in table.columns
        if column.references
    ]
    if references:
        schema["foreignKeys"] = references
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    required = {"constraints": {"required": True}} if column.required else {}
    return {"name": column.name, "type": _TYPES[column.type], **required}
