"""What a folder of additions adds to a result. It has no source: each says by whom it is."""

from __future__ import annotations

from netx.results.parts import Named, Part


class AddedStamp(Part, frozen=True, kw_only=True):
    """Which additions are laid over the data: whose, last looked over when.

    `stale` is true when that was more than two years ago. `call` is whom to call, where they
    say it.
    """

    name: str
    date: str
    stale: bool
    call: str | None
    sha256: str


class AddedNoteOut(Part, frozen=True, kw_only=True):
    """A note that somebody added, never one of the cited statements.

    `about` are the ids that it names; `told_of` are those of them for which it stands in this
    result, by name: of a member, that may be its class.
    """

    id: str
    by: str
    date: str
    about: list[str]
    told_of: list[Named]
    topic: str | None
    text: str
    link: str | None


class AddedWord(Part, frozen=True, kw_only=True):
    """A local word that stood in what was typed, and the record that it means there."""

    word: str
    id: str
    name: str
    by: str
