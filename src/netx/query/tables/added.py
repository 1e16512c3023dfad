"""What is laid over the data as tables of its own: no other table has a row of it."""

from __future__ import annotations

from netx.additions import Additions
from netx.results.tables import Column, Table


def tables_added(added: Additions) -> list[Table]:
    """The tables of a folder of additions: whose it is, its notes and its words."""
    return [
        Table(
            "additions",
            "Who laid additions over the data, and whom to call.",
            (Column("name"), Column("date"), Column("call", required=False)),
            ("name",),
            [(added.name, added.date, added.call)],
        ),
        Table(
            "added_notes",
            "A note of theirs; it has no source.",
            (
                Column("id"),
                Column("topic", required=False),
                Column("text"),
                Column("link", required=False),
            ),
            ("id",),
            [(one.id, one.topic, one.text, one.link) for one in added.notes],
        ),
        Table(
            "added_about",
            "A record that a note is about, by its id.",
            (Column("note", references="added_notes"), Column("about")),
            ("note", "about"),
            [(note.id, id_) for note in added.notes for id_ in dict.fromkeys(note.about)],
        ),
        Table(
            "added_words",
            "A local word of theirs, and the id of what it means.",
            (Column("word"), Column("means")),
            ("word",),
            [(word, id_) for id_, words in added.words.items() for word in words],
        ),
    ]
