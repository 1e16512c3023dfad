"""From a folder of YAML to typed records, with every problem placed.

Records are converted one by one, and a record that is refused is tried again
without the part that was wrong, so that one run shows all that is to mend.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import msgspec

from netx.dataset import strict_yaml
from netx.dataset.shelves import MANIFEST, SHELVES, VOCABULARY, Shelf, shelf_of
from netx.dataset.strict_yaml import Document
from netx.errors import BadDataError, Problem
from netx.model import KnowledgeBase, Record, Vocabulary

MAX_FILES = 5_000
MAX_PROBLEMS_A_RECORD = 25

_CITATION = re.compile(r"(?P<source>[a-z0-9-]+) § (?P<section>[a-z0-9-]+)")
_CITATION_KEYS = frozenset({"sources", "why_sources"})
_ERROR_PATH = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`$")
_PATH_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[(\.\.\.)\]")

_R = TypeVar("_R", bound=Record)


class Manifest(Record, kw_only=True):
    """`dataset.yaml`: the version of the data, year.month."""

    version: str


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
    vocabulary: Vocabulary | None = None
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
    if not folder.is_dir():
        raise BadDataError(f"there is no data folder at {folder}",
                           "Name a folder that holds dataset.yaml.")  # fmt: skip
    if not (folder / MANIFEST).is_file():
        raise BadDataError(f"{folder} is not a netx data folder: it has no {MANIFEST}",
                           "Name a folder that holds dataset.yaml.")  # fmt: skip
    reading = Reading()
    for path in _yaml_files(folder):
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        document = _read_document(path, str(relative))
        reading.problems.extend(document.problems)
        if document.problems and document.value is None:
            continue
        if str(relative) == MANIFEST:
            manifest = _convert(document, document.value, Manifest, (), reading.problems)
            reading.version = manifest.version if manifest else ""
        elif str(relative) == VOCABULARY:
            reading.vocabulary = _convert(
                document, document.value, Vocabulary, (), reading.problems
            )
        else:
            _read_records(document, relative, reading)
    if reading.vocabulary is None and not reading.problems:
        reading.problems.append(
            Problem(VOCABULARY, 1, 1, "missing-file", f"{VOCABULARY} is missing",
                    "Add it: it names the topics, categories, facets and systems.")
        )  # fmt: skip
    return reading


def to_knowledge_base(reading: Reading) -> KnowledgeBase:
    """Put checked records into one knowledge base, in the order of display.

    Treatments stand by category, parents before children, then by name; all
    else stands in the order in which it was written.
    """
    assert reading.vocabulary is not None
    by_id: dict[str, dict[str, Any]] = {
        name: {placed.record.id: placed.record for placed in records}
        for name, records in reading.shelves.items()
    }
    by_id["treatments"] = _in_tree_order(by_id["treatments"], reading.vocabulary)
    base = KnowledgeBase(
        version=reading.version, sha256="", vocabulary=reading.vocabulary, **by_id
    )
    digest = hashlib.sha256(msgspec.json.encode(base)).hexdigest()
    return msgspec.structs.replace(base, sha256=digest)


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


def _yaml_files(folder: Path) -> list[Path]:
    files = sorted(path for path in folder.rglob("*.yaml") if path.is_file())
    if len(files) > MAX_FILES:
        raise BadDataError(f"{folder} holds {len(files)} YAML files; netx reads at most "
                           f"{MAX_FILES}", "Name a smaller data folder.")  # fmt: skip
    return files


def _read_document(path: Path, name: str) -> Document:
    if path.stat().st_size > strict_yaml.MAX_BYTES:
        document = Document(name)
        document.problems.append(
            Problem(name, 1, 1, "too-large",
                    f"the file is over {strict_yaml.MAX_BYTES} bytes", "Split it.")
        )  # fmt: skip
        return document
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        document = Document(name)
        document.problems.append(
            Problem(name, 1, 1, "unreadable", f"the file cannot be read: {error}",
                    "Save it as UTF-8 text.")
        )  # fmt: skip
        return document
    return strict_yaml.parse(text, name)


def _read_records(document: Document, path: PurePosixPath, reading: Reading) -> None:
    shelf = shelf_of(path)
    if shelf is None:
        reading.problems.append(
            Problem(document.file, 1, 1, "unknown-file", "no kind of record lies here",
                    "Move it to a place that docs/data-model.md names, or remove it.")
        )  # fmt: skip
        return
    if shelf.one:
        raw_records: list[tuple[strict_yaml.Path, Any]] = [((), document.value)]
    elif isinstance(document.value, list):
        raw_records = [((place,), raw) for place, raw in enumerate(document.value)]
    else:
        reading.problems.append(
            document.problem((), "not-a-list", "the file must be a list of records",
                             "Begin each record with “- id:”.")
        )  # fmt: skip
        return
    for at, raw in raw_records:
        record = _read_record(document, shelf, path, at, raw, reading.problems)
        if record is not None:
            reading.shelves[shelf.name].append(Placed(record, document, at))


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
            document.problem(at, "not-a-record", "a record must be keys and values",
                             "Begin it with “id:”.")
        )  # fmt: skip
        return None
    for key, value in shelf.keys_from(path).items():
        if key in raw:
            problems.append(
                document.problem((*at, key), "key-from-path",
                                 f"“{key}” comes from where the file lies ({value})",
                                 "Remove the key; move the file if it is wrong.")
            )  # fmt: skip
        raw[key] = value
    if shelf.one and isinstance(raw.get("id"), str) and raw["id"] != path.stem:
        problems.append(
            document.problem((*at, "id"), "id-not-file-name",
                             f"the id “{raw['id']}” is not the file's name",
                             f"Name the file {raw['id']}.yaml or mend the id.")
        )  # fmt: skip
    return _convert(document, raw, shelf.type, at, problems)


def _convert(
    document: Document, raw: Any, type_: type[_R], at: strict_yaml.Path, problems: list[Problem]
) -> _R | None:
    before = len(problems)
    _expand_citations(document, raw, at, problems)
    cut: dict[strict_yaml.Path, int] = {}
    for _ in range(MAX_PROBLEMS_A_RECORD):
        try:
            record = msgspec.convert(raw, type_, strict=True)
        except msgspec.ValidationError as error:
            refusal = _explain(str(error))
            written = _as_written(refusal.path, cut)
            below = (*written, refusal.unknown_key) if refusal.unknown_key else written
            problems.append(
                document.problem((*at, *below), refusal.code, refusal.message, refusal.mend)
            )
            if not _cut_out(raw, refusal, cut):
                return None
        else:
            return record if len(problems) == before else None
    return None


def _expand_citations(
    document: Document, value: Any, at: strict_yaml.Path, problems: list[Problem]
) -> None:
    """Turn each `source § section` under a citation key into its two parts."""
    if isinstance(value, list):
        for place, item in enumerate(value):
            _expand_citations(document, item, (*at, place), problems)
        return
    if not isinstance(value, dict):
        return
    for key, item in value.items():
        if key in _CITATION_KEYS and isinstance(item, list):
            for place, written in enumerate(item):
                match = _CITATION.fullmatch(written) if isinstance(written, str) else None
                if match:
                    item[place] = match.groupdict()
                elif isinstance(written, str):
                    problems.append(
                        document.problem((*at, key, place), "bad-citation",
                                         f"“{written}” is not a citation",
                                         "Write it as: source-id § section-id.")
                    )  # fmt: skip
                    item[place] = {"source": "", "section": ""}
        else:
            _expand_citations(document, item, (*at, key), problems)


_EXPLAINED = (
    (re.compile(r"Object contains unknown field `(?P<key>.*)`"), "unknown-key",
     "the key “{key}” is not known here", "Remove it, or check its spelling."),
    (re.compile(r"Object missing required field `(?P<key>.*)`"), "missing-key",
     "the key “{key}” is missing", "Add it."),
    (re.compile(r"Invalid enum value '?(?P<key>.*?)'?"), "wrong-value",
     "the value {key} is not one of those allowed", "See docs/data-model.md for the values."),
    (re.compile(r"Expected `(?P<want>.*)`, got `(?P<key>.*)`"), "wrong-type",
     "this should be {want}, not {key}", "Mend the value; text that looks like a number "
     "needs quotes."),
)  # fmt: skip


@dataclass(frozen=True)
class _Refusal:
    """What msgspec refused: the path in the raw value, and how to say it."""

    path: strict_yaml.Path
    code: str
    message: str
    mend: str
    unknown_key: str | None = None


def _explain(error: str) -> _Refusal:
    path: strict_yaml.Path = ()
    found = _ERROR_PATH.search(error)
    if found:
        error = error[: found.start()]
        path = tuple(
            int(index) if index else name
            for name, index, other in _PATH_STEP.findall(found["path"])
            if not other
        )
    for pattern, code, message, mend in _EXPLAINED:
        match = pattern.fullmatch(error)
        if match:
            key = match["key"] if code == "unknown-key" else None
            return _Refusal(path, code, message.format(**match.groupdict()), mend, key)
    return _Refusal(path, "wrong-value", error, "Mend the value.")


def _cut_out(raw: Any, refusal: _Refusal, cut: dict[strict_yaml.Path, int]) -> bool:
    """Take the refused part out of a raw value; whether there was one to take.

    Of a list, the items up to the refused one go: they were accepted already.
    `cut` counts them by the list's path as written, so that places stay right.
    """
    holders = [raw]
    for step in refusal.path:
        try:
            holders.append(holders[-1][step])
        except (KeyError, IndexError, TypeError):
            return False
    if refusal.unknown_key is not None:
        holders[-1].pop(refusal.unknown_key, None)
        return True
    for depth in range(len(refusal.path) - 1, -1, -1):
        items, place = holders[depth], refusal.path[depth]
        if isinstance(items, list) and isinstance(place, int):
            del items[: place + 1]
            of = _as_written(refusal.path[:depth], cut)
            cut[of] = cut.get(of, 0) + place + 1
            return True
    return False


def _as_written(path: strict_yaml.Path, cut: dict[strict_yaml.Path, int]) -> strict_yaml.Path:
    """A path in what is left of a raw value as the path in the file."""
    written: strict_yaml.Path = ()
    for step in path:
        written = (*written, step + cut.get(written, 0) if isinstance(step, int) else step)
    return written
