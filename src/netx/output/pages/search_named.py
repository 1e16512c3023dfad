"""What bears the words that were typed, and what our texts say with them."""

from __future__ import annotations

from collections.abc import Sequence

from netx.output.blocks import Block, Bullets, Cited, Head, Minor, Section, Words
from netx.output.pages.parts import opening, said
from netx.output.wording import listing
from netx.results.answers import SearchResult
from netx.results.parts import OtherMatch

WITH_WORDS = "What our sources say with these words:"

_COMMANDS = {"list": "list", "comparison": "compare"}
"""The command that shows what is no record."""

MOST_TEXTS = 5
"""Texts of a first screen: with three lines each they leave room for names above them."""

MOST_NAMED = 4
"""Names under what bears the very name: more of them would bury it."""


def named_so(
    others: Sequence[OtherMatch], alone: bool = False, also: str = "Also of that name"
) -> list[Section]:
    """What bears the name: the first with what it is, the others by name under `also`.

    `alone` is whether nothing else answers: then what was only named among other words is
    shown, too.
    """
    if not others:
        return []
    first = others[0] if others[0].by_name or alone else None
    rest = others[1:] if first else others
    sections = []
    if first is not None:
        blocks: list[Block] = [Head(first.name, first.kind)]
        if first.in_short:
            blocks.append(Words(said(first.in_short, first.source_ids[:2])))
        if first.detail:
            blocks.append(Words(said(first.detail, first.detail_source_ids[:2])))
        blocks.append(Words(Cited(f"Everything on it: {_command(first)}")))
        sections.append(Section(id="", blocks=blocks))
    if rest:
        # Of two that are asked side by side, each is said in a line.
        tell = first is not None and first.type == "comparison"
        items = [in_a_line(one) if tell else named(one) for one in rest[:MOST_NAMED]]
        if len(rest) > MOST_NAMED:
            items.append(Cited(f"{len(rest) - MOST_NAMED} more: --all"))
        heading = Minor(Cited(also if first else "Of that name"))
        sections.append(Section(id="", blocks=[heading, Bullets(items)]))
    return sections


def texts_held(found: SearchResult, most: int | None) -> list[Section]:
    """What our texts say with the words that were typed, the first right under the heading."""
    if not found.texts:
        return []
    title = f"{found.read_as[0].upper()}{found.read_as[1:]}:" if found.read_as else WITH_WORDS
    sections: list[Section] = []
    for one in found.texts[:most]:
        asks = f": {one.question}" if one.question else f" ({one.type})"
        told = Words(said(one.text, one.source_ids), indent=2)
        head = [] if sections else [opening(title)]
        sections.append(Section(id="", blocks=[*head, Minor(Cited(one.name + asks)), told]))
    left = found.texts[most:] if most else []
    if left:
        names = " · ".join(dict.fromkeys(one.name for one in left))
        sections.append(Section(id="", blocks=[Words(Cited(f"More, with --all: {names}"))]))
    return sections


def nothing_on(found: SearchResult) -> Section:
    """That a question asks for more than is held, before what it names."""
    names = listing(f"“{one}”" for one in found.nothing_on)
    told = Cited(f"Nothing that netx holds of this tells of {names}. What was named:")
    return Section(id="", blocks=[Minor(told)])


def named_after(others: Sequence[OtherMatch]) -> list[Section]:
    """What was named in a question, behind the texts that answer it."""
    items = [named(one) for one in others[:MOST_NAMED]]
    return [Section(id="", blocks=[Minor(Cited("By name")), Bullets(items)])] if items else []


def named(one: OtherMatch) -> Cited:
    """A record by name, with the command that shows it."""
    return Cited(f"{one.name} ({one.kind}): {_command(one)}")


def in_a_line(one: OtherMatch) -> Cited:
    """A record by name, with what it is."""
    return said(f"{one.name}: {one.in_short}", one.source_ids[:2]) if one.in_short else named(one)


def _command(one: OtherMatch) -> str:
    return f"netx {_COMMANDS.get(one.type, 'show')} {one.id}"
