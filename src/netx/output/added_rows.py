"""What is laid over the data as rows, each marked with whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netx.output.cells import cell
from netx.output.fact import Fact
from netx.results.added import AddedNoteOut, AddedWord
from netx.results.answers import SearchResult


def note_facts(note: AddedNoteOut, around: Fact) -> Iterator[Fact]:
    """A note, once for each thing that it is told of: it has no source, `label` says whose it is.

    `around` is where it stands.
    """
    for one in note.told_of:
        yield around._replace(
            origin=one.id,
            origin_name=one.name,
            part="added",
            id=note.id,
            about_id=note.topic,
            text=note.text,
            label=note.by,
            as_of=note.date,
            url=note.link,
        )


def word_fact(word: AddedWord, around: Fact) -> Fact:
    """A local word as one row, with what it means."""
    return around._replace(
        origin=word.id, origin_name=word.name, part="added", text=word.word, label=word.by
    )


def search_rows_added(found: SearchResult) -> Iterator[Sequence[str]]:
    """The notes beside a search, and the local words as which it was read, a row each."""
    for word in found.added_words:
        told = f"a word added by {word.by}"
        yield (found.query, "added", word.word, word.id, word.name, "", "", "", told, "", "")
    for note in found.added:
        ids = cell([one.id for one in note.told_of])
        names = cell([one.name for one in note.told_of])
        said = f"Added by {note.by} ({note.date}): {_text(note)}"
        yield (found.query, "added", note.topic or "", ids, names, "", "", "", said, "", "")


def _text(note: AddedNoteOut) -> str:
    return f"{note.text} {note.link}" if note.link else note.text
