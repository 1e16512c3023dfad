"""What is laid over the data, on every page: in blocks of its own, with whose it is above it.

A page is made first, as if nothing were added; then this puts beside it what was. So no page
knows of additions, and none of what is cited can move or change by them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import structs

from netx.output.blocks import Block, Bullets, Cited, Head, Minor, Points, Section, Words
from netx.output.format import ADDED, Extent
from netx.output.pages.parts import MORE
from netx.output.pages.treatment import CALL_YOUR_TEAM
from netx.output.wording import call_said, count
from netx.results.added import AddedNoteOut, AddedStamp, AddedWord
from netx.results.answers import AboutResult, SearchResult
from netx.results.now import AT_ONCE
from netx.results.shown import DisagreementShown, EntryShown

MOST = 3
"""Notes on a first screen: with more, what is cited would be the smaller part of it."""

CALL = "call"
"""The topic, and the section of a search, that say when to call."""

SILENT = "Our sources say nothing with these words."


def by(stamp: AddedStamp) -> str:
    """Whose an addition is, and from when."""
    old = ", may be out of date" if stamp.stale else ""
    return f"Added by {stamp.name} ({stamp.date}{old})"


def laid_over(
    sections: Sequence[Section], more: Sequence[str], one: Any, extent: Extent, stamp: AddedStamp
) -> tuple[list[Section], list[str]]:
    """A page with what is added within and, on a first screen, behind it; and its last lines.

    Takes the result that the page is of, and how much of it was asked for. What stands in the
    sections of a whole page `in_sections` has put there.
    """
    found = list(sections)
    if isinstance(one, AboutResult):
        found = _beside_data(found, one, stamp)
    elif extent.first or isinstance(one, EntryShown | DisagreementShown):
        if isinstance(one, SearchResult) and not found:
            found = [Section(id="", blocks=[Words(Cited(_nothing_else(one)))])]
        found += notes_section(one, stamp, MOST if extent.first else None)
    return _with_call(found, one, stamp), _with_count(more, one)


def notes_section(one: Any, stamp: AddedStamp, most: int | None) -> list[Section]:
    """The notes of a result in a section of their own; of more than `most` a count."""
    notes: Sequence[AddedNoteOut] = one.added
    if not notes:
        return []
    blocks: list[Block] = [Bullets([_said(note, one) for note in notes[:most]])]
    left = len(notes[most:]) if most else 0
    if left:
        blocks.append(Words(Cited(f"{left} more: -s {ADDED}", (), "quiet"), indent=2))
    return [Section(id=ADDED, heading=by(stamp), blocks=blocks)]


def in_sections(
    sections: Sequence[Section],
    one: Any,
    topics_of: Mapping[str, tuple[str, list[str]]],
    stamp: AddedStamp,
) -> list[Section]:
    """A whole page with each note in the section of its topic, and with all in their own.

    Takes the names and topics of sections by id.
    """
    found: list[Section] = []
    for section in sections:
        again = section.id in {one.id for one in found}
        topics = [] if again else topics_of.get(section.id, ("", []))[1]
        # Above what may fill screens; where nothing is said, neither is when to call.
        call = _call(stamp) if section.blocks and CALL in topics else []
        notes = [_said(note, one) for note in one.added if note.topic in topics]
        told = [Minor(Cited(by(stamp))), Bullets(notes)] if notes else []
        found.append(structs.replace(section, blocks=[*call, *section.blocks, *told]))
    own: list[Block] = []
    if stamp.call is not None:
        own.append(Words(Cited(f"Whom to call: {stamp.call}")))
    own += [block for part in notes_section(one, stamp, None) for block in part.blocks]
    if isinstance(one, AboutResult) and one.added_words:
        words = ", ".join(f"“{word.word}” ({word.name})" for word in one.added_words)
        own.append(Words(Cited(f"Local words: {words}")))
    end = next((n for n, part in enumerate(found) if part.id == "sources"), len(found))
    return [
        *found[:end],
        Section(id=ADDED, heading=by(stamp), blocks=own),
        *found[end:],
    ]


def _with_call(sections: Sequence[Section], one: Any, stamp: AddedStamp) -> list[Section]:
    """A page with whom to call at the first place where it says when, and with local words.

    Raises nothing; a page that nowhere says when to call stays as it is.
    """
    found = list(sections)
    call = _call(stamp)
    for place, section in enumerate(found if call else ()):
        blocks = _called(section, call)
        if blocks is not None:
            found[place] = structs.replace(section, blocks=blocks)
            break
    if isinstance(one, SearchResult) and one.added_words:
        top = found.pop(0) if found and not found[0].heading else Section(id="")
        found.insert(0, structs.replace(top, blocks=_with_words(top.blocks, one, call)))
    return found


def _with_count(more: Sequence[str], one: Any) -> list[str]:
    """The lines on what else there is, with how much is added."""
    if not getattr(one, "added", None):
        return list(more)
    end, name = " --all", f"{ADDED} ({len(one.added)})"
    return [
        f"{line.removesuffix(end)} {'' if ' -s ' in line else '-s '}{name}{end}"
        if line.startswith(MORE) and line.endswith(end)
        else line
        for line in more
    ]


def _called(section: Section, call: Sequence[Block]) -> list[Block] | None:
    """The blocks of a section with whom to call; nothing where it does not say when."""
    blocks = list(section.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Words) and block.said.text == AT_ONCE:
            return [*blocks[: place + 1], *call, *blocks[place + 1 :]]
        if isinstance(block, Points) and any(label == CALL_YOUR_TEAM for label, _ in block.rows):
            said = [one.said for one in call if isinstance(one, Words)]
            rows = [
                (label, [*told, *said] if label == CALL_YOUR_TEAM else told)
                for label, told in block.rows
            ]
            return [*blocks[:place], Points(rows), *blocks[place + 1 :]]
    return [*blocks, *call] if section.id == CALL else None


def _with_words(blocks: Sequence[Block], found: SearchResult, call: Sequence[Block]) -> list[Block]:
    """Blocks with the local words as which the search was read, under what comes first."""
    first = [
        block
        for block in blocks[: 2 + len(call)]
        if isinstance(block, Head)
        or block in call
        or (isinstance(block, Words) and block.said.text == AT_ONCE)
    ]
    told: list[Block] = [
        Words(Cited(_word_said(one, found), (), "quiet")) for one in found.added_words
    ]
    return [*first, *told, *blocks[len(first) :]]


def _nothing_else(found: SearchResult) -> str:
    """What is said of a search that only notes answer: all that would be said without them."""
    said = (found.not_found or SILENT).rstrip(".")
    near = f" Did you mean: {', '.join(found.suggestions)}?" if found.suggestions else ""
    return f"{said[0].upper()}{said[1:]}.{near} Ask your team."


def _word_said(word: AddedWord, found: SearchResult) -> str:
    """A local word with what it means; where the data answered, how to look that up."""
    meant = {id_ for one in found.matches for id_ in (one.effect.id, one.meant.id)}
    meant |= {one.id for one in found.asked_of} | {one.id for one in found.other}
    meant |= {one.id for one in (*found.symptoms, found.negated) if one}
    told = f"“{word.word}” is a word added by {word.by}: {word.name}."
    return told if word.id in meant else f"{told} See: netx search {word.id}"


def _call(stamp: AddedStamp) -> list[Block]:
    return [Words(Cited(one)) for one in call_said(stamp)]


def _said(note: AddedNoteOut, one: Any) -> Cited:
    """A note, with the name of what it is told of where the page is not that record's own."""
    ids = {named.id for named in note.told_of}
    names = "" if getattr(one, "id", None) in ids else ", ".join(n.name for n in note.told_of)
    link = f" {note.link}" if note.link else ""
    return Cited(f"{names}{': ' if names else ''}{note.text}{link}")


def _beside_data(sections: list[Section], about: AboutResult, stamp: AddedStamp) -> list[Section]:
    """What netx holds, and what is laid over it as the last of its points."""
    if not any(isinstance(block, Points) for part in sections for block in part.blocks):
        return sections  # a part of the page that was asked for
    *others, last = sections
    held = [count(len(about.added), "note"), count(len(about.added_words), "local word")]
    notes = f"{', '.join(held)}: -s {ADDED}"
    points = [
        Points([*block.rows, ("Laid over it", [Cited(f"{by(stamp)}: {notes}"), *_digest(stamp)])])
        if isinstance(block, Points)
        else block
        for block in last.blocks
    ]
    return [*others, structs.replace(last, blocks=points)]


def _digest(stamp: AddedStamp) -> list[Cited]:
    return [Cited(f"sha256 {stamp.sha256}", (), "quiet")]
