"""From a folder of YAML to typed records, with every problem placed.

Records are converted one by one, so that a bad one does not hide the others.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from netx.data_versions import CHANGED
from netx.dataset import strict_yaml
from netx.dataset.convert import convert
from netx.dataset.shelves import (
    CHANGES,
    MANIFEST,
    QUALITY,
    SHELVES,
    VOCABULARY,
    Shelf,
    shelf_of,
)
from netx.dataset.strict_yaml import Document
from netx.errors import BadDataError, Problem
from netx.model import Audit, DataVersion, KnowledgeBase, Record, Vocabulary
from netx.whole_text import whole_text

MAX_FILES = 5_000


class Manifest(Record, frozen=True, kw_only=True):
    """`dataset.yaml`: the version of the data, such as 2026.11.2.

    `sha256` is that of its records: if others are there, the data are not that version.
    """

    version: str
    sha256: str | None = None


@dataclass
class Placed:
    """A record and where it was written, for problems that are found later."""

    record: Any
    document: Document
    path: strict_yaml.Path

    def problem(self, below: strict_yaml.Path, code: str, message: str, mend: str) -> Problem:
        """A problem at a place inside this record."""
        return self.document.problem((*self.path, *below), code, message, mend)


@dataclass
class Reading:
    """All that was read from a folder: the records by shelf name and the problems."""

    version: str = ""
    sha256: str | None = None
    versions: list[Placed] = field(default_factory=list)
    vocabulary: Vocabulary | None = None
    quality: Placed | None = None
    shelves: dict[str, list[Placed]] = field(
        default_factory=lambda: {shelf.name: [] for shelf in SHELVES}
    )
    problems: list[Problem] = field(default_factory=list)

    def placed(self) -> Iterator[tuple[str, Placed]]:
        """Every record with the name of its shelf."""
        for name, records in self.shelves.items():
            for placed in records:
                yield name, placed


def read_folder(folder: Path) -> Reading:
    """Read a data folder.

    Gives the records that could be read and every problem found in their form.
    Raises `BadDataError` if the folder is missing or is not a data folder.
    """
    try:
        there, with_manifest = folder.is_dir(), (folder / MANIFEST).is_file()
    except (OSError, ValueError):  # a name longer than any, or no name at all
        there = False
    if not there:
        raise BadDataError(
            f"there is no data folder at {folder}", "Name a folder that holds dataset.yaml."
        )
    if not with_manifest:
        raise BadDataError(
            f"{folder} is not a netx data folder: it has no {MANIFEST}",
            "Name a folder that holds dataset.yaml.",
        )
    reading = Reading()
    for path in _yaml_files(folder, reading.problems):
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        document = read_document(path, whole_text(relative))
        reading.problems.extend(document.problems)
        if document.problems and document.value is None:
            continue
        if str(relative) == MANIFEST:
            manifest = convert(document, document.value, Manifest, (), reading.problems)
            if manifest:
                reading.version, reading.sha256 = manifest.version, manifest.sha256
        elif str(relative) == CHANGES:
            for at, raw in _listed(document, reading.problems):
                version = convert(document, raw, DataVersion, at, reading.problems)
                if version is not None:
                    reading.versions.append(Placed(version, document, at))
        elif str(relative) == VOCABULARY:
            reading.vocabulary = convert(document, document.value, Vocabulary, (), reading.problems)
        elif str(relative) == QUALITY:
            audit = convert(document, document.value, Audit, (), reading.problems)
            reading.quality = Placed(audit, document, ()) if audit else None
        else:
            _read_records(document, relative, reading)
    if reading.vocabulary is None and not reading.problems:
        reading.problems.append(
            Problem(
                VOCABULARY,
                1,
                1,
                "missing-file",
                f"{VOCABULARY} is missing",
                "Add it: it names the topics, categories, facets and systems.",
            )
        )
    return reading


def to_knowledge_base(reading: Reading) -> KnowledgeBase:
    """Put checked records into one knowledge base, in the order of display.

    Treatments stand by category, parents before children, then by name; situations by
    group, those of a place last and in the order of places, then by name; all else in the
    order in which it was written.
    """
    assert reading.vocabulary is not None
    by_id: dict[str, dict[str, Any]] = {
        name: {placed.record.id: placed.record for placed in records}
        for name, records in reading.shelves.items()
    }
    by_id["treatments"] = _in_tree_order(by_id["treatments"], reading.vocabulary)
    by_id["situations"] = _by_group_and_place(by_id["situations"], reading.vocabulary)
    base = KnowledgeBase(
        version=reading.version,
        sha256="",
        vocabulary=reading.vocabulary,
        quality=reading.quality.record if reading.quality else None,
        **by_id,
    )
    digest = hashlib.sha256(msgspec.json.encode(base)).hexdigest()
    named = base.version if reading.sha256 in (None, digest) else f"{base.version}{CHANGED}"
    return msgspec.structs.replace(base, version=named, sha256=digest)


def _in_tree_order(treatments: dict[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    children: dict[str | None, list[Any]] = {}
    for treatment in sorted(treatments.values(), key=lambda t: (t.name.casefold(), t.id)):
        children.setdefault(treatment.parent, []).append(treatment)
    ordered: dict[str, Any] = {}

    def add(treatment: Any) -> None:
        ordered[treatment.id] = treatment
        for child in children.get(treatment.id, ()):
            add(child)

    rank = {heading.id: place for place, heading in enumerate(vocabulary.categories)}
    for root in sorted(children.get(None, ()), key=lambda t: rank[t.category]):
        add(root)
    return ordered


def _by_group_and_place(situations: dict[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    groups = {heading.id: place for place, heading in enumerate(vocabulary.situation_groups)}
    sites = vocabulary.facets.get("site", [])
    places = {heading.id: place for place, heading in enumerate(sites)}

    def key(one: Any) -> tuple[int, int, str]:
        return groups[one.group], places.get(one.site, -1), one.name.casefold()

    return {one.id: one for one in sorted(situations.values(), key=key)}


def _yaml_files(folder: Path, problems: list[Problem]) -> list[Path]:
    """The folder's files, in order; what looks like one and is not becomes a problem."""
    files: list[Path] = []
    for path in sorted(folder.rglob("*")):
        if any(map(is_of_a_system, path.relative_to(folder).parts)):
            continue
        try:
            why = why_not(path, folder)
        except PermissionError:
            why = "this cannot be read: permission denied"
        if why:
            name = whole_text(path.relative_to(folder).as_posix())
            mend = "Put a file of the data in its place, or remove it."
            problems.append(Problem(name, 1, 1, "not-a-file", why, mend))
        elif path.suffix == ".yaml":
            files.append(path)
    if len(files) > MAX_FILES:
        raise BadDataError(
            f"{folder} holds {len(files)} YAML files; netx reads at most {MAX_FILES}",
            "Name a smaller data folder.",
        )
    return files


def is_of_a_system(name: str) -> bool:
    """Whether a file or folder was left by a system: `._tips.yaml`, `.DS_Store`, `.git`."""
    return name.startswith(".") or name in ("Thumbs.db", "desktop.ini", "__MACOSX")


def why_not(path: Path, folder: Path) -> str | None:
    """Why something that looks like a part of the data is not read; nothing if it is."""
    if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
        return "this folder cannot be read: permission denied"
    looks_like_data = path.suffix.lower() in (".yaml", ".yml")
    if path.is_symlink() and (looks_like_data or path.is_dir()):
        inside = os.path.realpath(path).startswith(os.path.realpath(folder) + os.sep)
        if path.is_dir() or not inside:
            return "this link is not followed"
    if looks_like_data and not path.is_file():
        return "this is not a file"
    if looks_like_data and path.suffix != ".yaml":
        return "netx reads files called .yaml only"
    return None


def read_document(path: Path, name: str) -> Document:
    """A file as strict YAML; `name` is what its problems are reported under."""
    if path.stat().st_size > strict_yaml.MAX_BYTES:
        document = Document(name)
        document.problems.append(
            Problem(
                name,
                1,
                1,
                "too-large",
                f"the file is over {strict_yaml.MAX_BYTES} bytes",
                "Split it.",
            )
        )
        return document
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        document = Document(name)
        document.problems.append(
            Problem(
                name,
                1,
                1,
                "unreadable",
                f"the file cannot be read: {error}",
                "Save it as UTF-8 text.",
            )
        )
        return document
    return strict_yaml.parse(text, name)


def _read_records(document: Document, path: PurePosixPath, reading: Reading) -> None:
    shelf = shelf_of(path)
    if shelf is None:
        reading.problems.append(
            Problem(
                document.file,
                1,
                1,
                "unknown-file",
                "no kind of record lies here",
                "Move it to a place that docs/data-model.md names, or remove it.",
            )
        )
        return
    at_once: list[tuple[strict_yaml.Path, Any]] = [((), document.value)]
    for at, raw in at_once if shelf.one else _listed(document, reading.problems):
        record = _read_record(document, shelf, path, at, raw, reading.problems)
        if record is not None:
            reading.shelves[shelf.name].append(Placed(record, document, at))


def _listed(document: Document, problems: list[Problem]) -> list[tuple[strict_yaml.Path, Any]]:
    """The raw records of a file that is a list of them, each with its place."""
    if isinstance(document.value, list):
        return [((place,), raw) for place, raw in enumerate(document.value)]
    mend = "Begin each record with “- id:”."
    problems.append(document.problem((), "not-a-list", "the file must be a list of records", mend))
    return []


def _read_record(
    document: Document,
    shelf: Shelf,
    path: PurePosixPath,
    at: strict_yaml.Path,
    raw: Any,
    problems: list[Problem],
) -> Any:
    if not isinstance(raw, dict):
        problems.append(
            document.problem(
                at, "not-a-record", "a record must be keys and values", "Begin it with “id:”."
            )
        )
        return None
    for key, value in shelf.keys_from(path).items():
        if key in raw:
            problems.append(
                document.problem(
                    (*at, key),
                    "key-from-path",
                    f"“{key}” comes from where the file lies ({value})",
                    "Remove the key; move the file if it is wrong.",
                )
            )
        raw[key] = value
    if shelf.one and isinstance(raw.get("id"), str) and raw["id"] != path.stem:
        problems.append(
            document.problem(
                (*at, "id"),
                "id-not-file-name",
                f"the id “{raw['id']}” is not the file's name",
                f"Name the file {raw['id']}.yaml or mend the id.",
            )
        )
    return convert(document, raw, shelf.type, at, problems)
