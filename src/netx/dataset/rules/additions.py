"""What holds for a folder of additions: it is short, it is about what is there, it only adds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from netx.additions import AddedNote, Additions
from netx.dataset import strict_yaml
from netx.dataset.rules.known import ID, is_date
from netx.dataset.strict_yaml import Document
from netx.errors import Problem
from netx.model import KnowledgeBase

LONGEST = {"name": 60, "call": 200, "text": 300, "link": 300, "word": 60}
"""Characters. A name stays in one line of a terminal, whom to call in three, and three notes of
four lines leave a first screen what it is for; what is longer is a leaflet, to be linked."""

MOST = 500
"""Notes, and local words: each is looked at whenever the folder is laid over the data."""

_LINK = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)

_CITATION = re.compile(r"\[\s*[0-9\u00b9\u00b2\u00b3\u2070-\u2079][^\]]*\]")
"""How netx cites a source: no addition may look as if it did."""

_BLANK = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters that show nothing."""

_SHELVES = (
    "treatments", "effects", "situations", "trials", "entries", "sources", "disagreements",
)  # fmt: skip
_SHELVES_WITH_WORDS = _SHELVES[:3]
"""What a note may be about, and what a local word may mean."""


class PlacedNote(NamedTuple):
    """A note and its path in the file."""

    note: AddedNote
    at: strict_yaml.Path


def check_head(document: Document, head: Additions) -> Iterator[Problem]:
    """What is wrong with who adds, when, and whom to call."""
    yield from _text(document, ("name",), "name", head.name)
    if head.name.casefold() == "netx":
        yield document.problem(
            ("name",), "bad-text", "an addition is not netx's own", "Write whose it is."
        )
    if not is_date(head.date) or head.date > f"{date.today():%Y-%m-%d}":
        yield document.problem(
            ("date",),
            "bad-date",
            f"“{head.date}” is not a day that was",
            "Write the day on which it was last looked over, as 2026-11-20.",
        )
    if head.call is not None:
        yield from _text(document, ("call",), "call", head.call)


def check_notes(
    document: Document, notes: list[PlacedNote], base: KnowledgeBase | None
) -> Iterator[Problem]:
    """What is wrong with the notes; without a base, only with each by itself."""
    yield from _few_enough(document, ("notes",), "notes", len(notes))
    seen: set[str] = set()
    for note, at in notes:
        yield from _text(document, (*at, "text"), "text", note.text)
        if not ID.fullmatch(note.id):
            yield document.problem(
                (*at, "id"),
                "bad-id",
                f"the id “{note.id}” is not kebab-case ASCII",
                "Use lower-case letters, digits and hyphens.",
            )
        if note.id in seen:
            yield document.problem(
                (*at, "id"),
                "duplicate-id",
                f"the id “{note.id}” stands twice among the notes",
                "Give one of them another id.",
            )
        seen.add(note.id)
        if not note.about:
            yield document.problem(
                (*at, "about"),
                "no-subject",
                f"the note “{note.id}” is about nothing",
                "Name at least one treatment, side effect or situation by its id.",
            )
        if note.link is not None:
            yield from _link(document, (*at, "link"), note.link)
        if base is not None:
            yield from _resolved(document, note, at, base)


def _resolved(
    document: Document, note: AddedNote, at: strict_yaml.Path, base: KnowledgeBase
) -> Iterator[Problem]:
    """What a note is about, and its topic, exist."""
    for place, id_ in enumerate(note.about):
        if not any(id_ in getattr(base, shelf) for shelf in _SHELVES):
            yield document.problem(
                (*at, "about", place),
                "unknown-subject",
                f"nothing has the id “{id_}”",
                "Name what is there by its id: netx list effects, or netx show NAME --json.",
            )
    vocabulary = base.vocabulary
    topics = {one.id: None for one in (*vocabulary.topics, *vocabulary.situation_topics)}
    if note.topic is not None and note.topic not in topics:
        yield document.problem(
            (*at, "topic"),
            "unknown-topic",
            f"there is no topic “{note.topic}”",
            f"Use one of: {', '.join(topics)}; or leave it out.",
        )


def check_words(
    document: Document,
    words: Mapping[str, list[str]],
    base: KnowledgeBase,
    refused: Callable[[Mapping[str, list[str]]], Iterable[tuple[str, int, str]]],
) -> Iterator[Problem]:
    """Local words mean something that is there, and nothing is found by them yet.

    Takes what tells which words cannot be local ones, and why.
    """
    count = sum(map(len, words.values()))
    too_many = list(_few_enough(document, ("words",), "local words", count))
    if too_many:
        yield from too_many
        return
    for id_, own in words.items():
        if not any(id_ in getattr(base, shelf) for shelf in _SHELVES_WITH_WORDS):
            yield document.problem(
                ("words", id_),
                "unknown-subject",
                f"nothing that words may mean has the id “{id_}”",
                "Name a side effect, a treatment or a situation by its id.",
            )
        for place, word in enumerate(own):
            yield from _text(document, ("words", id_, place), "word", word)
    for id_, place, why in refused(words):
        yield document.problem(
            ("words", id_, place),
            "word-taken",
            f"“{words[id_][place]}” cannot be a local word: {why}",
            "Leave it out: a folder of additions may not change what is found.",
        )


def _few_enough(
    document: Document, at: strict_yaml.Path, what: str, count: int
) -> Iterator[Problem]:
    if count > MOST:
        yield document.problem(
            at, "too-many", f"there are {count} {what}, at most {MOST}", "Keep those that matter."
        )


def _text(document: Document, at: strict_yaml.Path, what: str, text: str) -> Iterator[Problem]:
    if _CITATION.search(text):
        yield document.problem(
            at,
            "bad-text",
            f"“{_CITATION.search(text)[0]}” looks as if a source were cited",  # type: ignore[index]
            "Leave the brackets out; a link of your own is `link`.",
        )
    if not any(one.isalnum() and one not in _BLANK for one in text):
        yield document.problem(
            at, "bad-text", "the text shows nothing", "Write it with letters or digits."
        )
    elif text != text.strip():
        yield document.problem(
            at,
            "bad-text",
            "the text begins or ends with a space",
            "Write the text without the spaces.",
        )
    yield from _short_enough(document, at, what, text)


def _short_enough(
    document: Document, at: strict_yaml.Path, what: str, text: str
) -> Iterator[Problem]:
    if len(text) > LONGEST[what]:
        yield document.problem(
            at,
            "too-long",
            f"the {what} has {len(text)} characters, at most {LONGEST[what]}",
            "Say it in fewer words; what is longer is a leaflet, to be linked.",
        )


def _link(document: Document, at: strict_yaml.Path, link: str) -> Iterator[Problem]:
    if not _LINK.fullmatch(link):
        yield document.problem(
            at,
            "bad-address",
            f"“{link}” is no address of the web (http or https)",
            "Write where the leaflet can be read, as https://example.org/leaflet.pdf.",
        )
    yield from _short_enough(document, at, "link", link)
