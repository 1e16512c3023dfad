"""What is laid over the knowledge base, beside the results that it belongs to.

A result is made first, whole, as if nothing were added; then what was added stands beside it
in keys of its own. So nothing that is laid over can change or hide what is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import msgspec

from netx.query.catalogue import Catalogue
from netx.query.names import TYPES
from netx.results.added import AddedNoteOut, AddedStamp, AddedWord
from netx.results.parts import Named

if TYPE_CHECKING:
    from netx.additions import AddedNote
    from netx.results.answers import AboutResult, CompareResult
    from netx.results.shown import Shown

_R = TypeVar("_R", bound="Shown | CompareResult")


def stamp(catalogue: Catalogue) -> AddedStamp | None:
    """Whose additions are laid over the data; nothing where none are."""
    added = catalogue.added
    if added is None:
        return None
    import hashlib

    return AddedStamp(
        name=added.name,
        date=added.date,
        stale=catalogue.is_stale(added.date),
        call=added.call,
        sha256=hashlib.sha256(msgspec.json.encode(added)).hexdigest(),
    )


def with_notes(catalogue: Catalogue, result: _R, ids: Iterable[str]) -> _R:
    """The result with the notes about some records and the classes above them."""
    if catalogue.added is None:
        return result
    return msgspec.structs.replace(result, added=notes_about(catalogue, ids))


def with_all(catalogue: Catalogue, result: AboutResult) -> AboutResult:
    """The result with all notes and local words."""
    added = catalogue.added
    if added is None:
        return result
    return msgspec.structs.replace(
        result,
        added=[note_out(catalogue, one, one.about) for one in added.notes],
        added_words=[
            word_out(catalogue, id_, word) for id_, words in added.words.items() for word in words
        ],
    )


def notes_about(catalogue: Catalogue, ids: Iterable[str]) -> list[AddedNoteOut]:
    """The notes about records, those about the first ones first, then those about classes."""
    if catalogue.added is None:
        return []
    own = list(dict.fromkeys(ids))
    treatments = catalogue.base.treatments
    above = [
        one.id for id_ in own if id_ in treatments for one in catalogue.ancestors(treatments[id_])
    ]
    place = {id_: number for number, id_ in reversed([*enumerate([*own, *above])])}
    found = [
        (min(place[id_] for id_ in here), note_out(catalogue, note, here))
        for note in catalogue.added.notes
        if (here := [id_ for id_ in note.about if id_ in place])
    ]
    return [note for _, note in sorted(found, key=lambda one: one[0])]


def note_out(catalogue: Catalogue, note: AddedNote, told_of: Iterable[str]) -> AddedNoteOut:
    """A note as results have it, with the records for which it stands there."""
    assert catalogue.added is not None
    return AddedNoteOut(
        id=note.id,
        by=catalogue.added.name,
        date=catalogue.added.date,
        about=note.about,
        told_of=[Named(id=id_, name=name_of(catalogue, id_)) for id_ in dict.fromkeys(told_of)],
        topic=note.topic,
        text=note.text,
        link=note.link,
    )


def word_out(catalogue: Catalogue, id_: str, word: str) -> AddedWord:
    """A local word as results have it, with the record that it means."""
    assert catalogue.added is not None
    return AddedWord(word=word, id=id_, name=name_of(catalogue, id_), by=catalogue.added.name)


def name_of(catalogue: Catalogue, id_: str) -> str:
    """The name of the record of any type that has the id."""
    names = (catalogue.known_names[type_].get(id_) for type_ in TYPES)
    return next(own[1] for own in names if own)
