"""A folder that adds to the data and never changes them: from its one file to records.

It comes from whoever likes to lay it over, so the bounds are those of a data folder. Which
words are taken only a search can tell, which this room does not know: it is handed in.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, takewhile
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from msgspec import structs

from netx.additions import AddedNote, Additions
from netx.dataset import strict_yaml
from netx.dataset.convert import convert
from netx.dataset.read import MAX_FILES, is_of_a_system, read_document, why_not
from netx.dataset.rules.additions import PlacedNote, check_head, check_notes, check_words
from netx.dataset.shelves import MANIFEST, shelf_of
from netx.dataset.strict_yaml import Document
from netx.errors import BadDataError, Problem
from netx.model import KnowledgeBase
from netx.whole_text import whole_text

FILE = "added.yaml"
"""The one file of a folder of additions that is read."""

Refused = Callable[[Mapping[str, list[str]]], Iterable[tuple[str, int, str]]]
"""Of local words by what they mean: the id, the place and why for each that cannot be one."""


class AdditionsRead(NamedTuple):
    """What a folder adds, or nothing where its file was refused; and every problem."""

    added: Additions | None
    problems: list[Problem]


def load_additions(folder: Path, base: KnowledgeBase, refused: Refused) -> Additions:
    """What a folder adds to a base. Raises `BadDataError` with every problem."""
    added, problems = read_additions(folder, base, refused)
    if problems or added is None:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise BadDataError(
            f"the additions in {folder} have {count}",
            f"Mend each one, then run: netx check --with {folder}",
            tuple(problems),
        )
    return added


def read_additions(folder: Path, base: KnowledgeBase | None, refused: Refused) -> AdditionsRead:
    """Read and check a folder of additions.

    Without a base, whose own data are broken, only its form is looked at. Raises
    `BadDataError` if there is no such folder, or if it is none of additions.
    """
    _must_be_one(folder)
    problems = list(_other_files(folder, base))
    if why := why_not(folder / FILE, folder):
        mend = "Put the file itself in its place."
        return AdditionsRead(None, [Problem(FILE, 1, 1, "not-a-file", why, mend), *problems])
    document = read_document(folder / FILE, FILE)
    problems += document.problems
    if document.problems and document.value is None:
        return AdditionsRead(None, sorted(set(problems)))
    head, notes = _records(document, problems)
    problems += check_notes(document, notes, base)
    if head is not None:
        problems += check_head(document, head)
        if base is not None:
            problems += check_words(document, head.words, base, refused)
        head = structs.replace(head, notes=[one.note for one in notes])
    return AdditionsRead(None if problems else head, sorted(set(problems)))


def _must_be_one(folder: Path) -> None:
    """Raise `BadDataError` for what is no folder of additions."""
    try:
        there, with_file = folder.is_dir(), (folder / FILE).is_file()
        of_data = (folder / MANIFEST).is_file()
    except (OSError, ValueError):  # a name longer than any, or no name at all
        there = False
    if not there:
        raise BadDataError(
            f"there is no folder of additions at {folder}", f"Name a folder that holds {FILE}."
        )
    if not with_file:
        hint = "Name this folder with --data." if of_data else f"Name a folder that holds {FILE}."
        raise BadDataError(f"{folder} holds no additions: it has no {FILE}", hint)


def _other_files(folder: Path, base: KnowledgeBase | None) -> Iterator[Problem]:
    """A problem for each file that looks as if it would change the data."""
    every = list(islice(_walked(folder), MAX_FILES + 1))
    if len(every) > MAX_FILES:
        raise BadDataError(
            f"{folder} holds over {MAX_FILES} files",
            f"Give {FILE} a folder of its own.",
        )
    for path in sorted(every):
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        if path.suffix.lower() in (".yaml", ".yml") and path != folder / FILE:
            yield Problem(
                whole_text(relative),
                1,
                1,
                "only-adds",
                f"a folder of additions may only add; it cannot change {_what(relative, base)}",
                f"Remove the file; what you add stands in {FILE}.",
            )


def _walked(folder: Path) -> Iterator[Path]:
    """Every file below a folder but those that a system left; no link to a folder is followed."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not is_of_a_system(name)]
        yield from (Path(place, name) for name in files if not is_of_a_system(name))


def _what(path: PurePosixPath, base: KnowledgeBase | None) -> str:
    """What a file would change: its record, by id, or the data."""
    shelf = shelf_of(path)
    if base is not None and shelf is not None and path.stem in getattr(base, shelf.name):
        return whole_text(path.stem)
    return "the data"


def _records(
    document: Document, problems: list[Problem]
) -> tuple[Additions | None, list[PlacedNote]]:
    """The head and the notes, each by itself, so that a bad one does not hide the others."""
    raw: Any = document.value
    raw_notes = raw.pop("notes") if isinstance(raw, dict) and _holds_notes(raw) else []
    notes = []
    for place, one in enumerate(raw_notes):
        at: strict_yaml.Path = ("notes", place)
        note = convert(document, one, AddedNote, at, problems)
        if note is not None:
            notes.append(PlacedNote(note, at))
    sound = _sound(raw)
    head = convert(document, raw, Additions, (), problems)
    return head or sound, notes


def _sound(raw: Any) -> Additions | None:
    """What is well formed of a head that is refused, so that it can be checked, too."""
    if not isinstance(raw, dict):
        return None
    known = {key: raw[key] for key in ("name", "date", "call") if isinstance(raw.get(key), str)}
    words = raw.get("words")
    told = {
        id_: list(takewhile(lambda word: isinstance(word, str), own))
        for id_, own in (words.items() if isinstance(words, dict) else ())
        if isinstance(id_, str) and isinstance(own, list)
    }
    return Additions(**{"name": "x", "date": "2000", **known}, words=told)


def _holds_notes(raw: dict[str, Any]) -> bool:
    return isinstance(raw.get("notes"), list)
