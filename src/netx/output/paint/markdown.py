"""Blocks as Markdown: the page of the screen, with source numbers that open the source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

from netx.output.blocks import (
    Answer,
    Block,
    Bullets,
    Cell,
    Cited,
    Figure,
    Grid,
    Head,
    Minor,
    Points,
    Prompts,
    References,
    Rule,
    Table,
    Words,
    numbers_of,
)
from netx.output.legible import one_line, visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")
_LINKS_ITSELF = re.compile(
    r"(?:\b(?P<name>https?|ftp|mailto|xmpp|www)(?=[:.])|(?<=[\w.+-])(?=@\w))", re.IGNORECASE
)
"""What GitHub's Markdown makes a link of without being asked: an address of the web or of mail."""
_NOT_IN_ADDRESS = re.compile(r"[\s|<>\\]")
_AT_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")

ROOM = r"\_\_\_\_\_\_\_\_"
"""Room to write, in a text that nobody writes on by hand."""


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: no mark-up, no HTML, no table and no link of itself."""
    plain = _LINKS_ITSELF.sub(r"\g<0>\\", _SPECIAL.sub(r"\\\1", one_line(text)))
    return _AT_START.sub(r"\1\\\2", plain)


def link_address(address: str) -> str:
    """An address that ends neither its link nor the cell of a table in which the link stands."""
    return _NOT_IN_ADDRESS.sub(lambda match: quote(match[0]), visible(address))


def quote(character: str) -> str:
    """A character as its bytes in hexadecimal, as RFC 3986 has it."""
    return "".join(f"%{byte:02X}" for byte in character.encode())


def paint(answer: Answer, addresses: Mapping[str, str]) -> str:
    """A page as Markdown; takes the addresses of sources by id."""
    painter = _Painter(answer, addresses)
    parts: list[str] = []
    for section in answer.sections:
        if section.heading:
            parts.append(f"## {escaped(section.heading)}")
        parts += [painter.block(block) for block in section.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


class _Painter:
    def __init__(self, answer: Answer, addresses: Mapping[str, str]) -> None:
        self.numbers = answer.numbers()
        self.addresses = addresses

    def block(self, block: Block) -> str:
        match block:
            case Head():
                right = f"\n\n*{escaped(block.right)}*" if block.right else ""
                return f"# {escaped(block.left)}{right}"
            case Words():
                return self.text(block.said)
            case Points():
                return "\n".join(
                    f"- **{escaped(label)}**: {' '.join(map(self.text, items))}"
                    for label, items in block.rows
                )
            case Bullets():
                return "\n".join(f"- {self.text(item)}" for item in block.items)
            case Minor():
                return f"### {self.text(block.said)}"
            case Table():
                heads = [escaped(one.head) for one in block.columns]
                return self.table(heads, block.rows)
            case Grid():
                rows: list[list[Cell]] = [
                    [Cited(label, (), "strong"), *cells] for label, cells in block.rows
                ]
                return self.table(["", *map(escaped, block.heads)], rows)
            case Rule():
                return "---"
            case Prompts():
                head = f"## {escaped(block.heading)}\n\n" if block.heading else ""
                box = "[ ] " if block.ticked else ""
                room = "" if block.lines else f" {ROOM}"
                return head + "\n".join(f"- {box}{self.text(one)}{room}" for one in block.items)
            case References():
                return "\n".join(f"- {self.reference(*row)}" for row in block.rows)
            case _:
                assert_never(block)

    def text(self, said: Cited) -> str:
        words = escaped(said.text)
        if said.style == "strong" and words:
            words = f"**{words}**"
        numbers = [self.number(*one) for one in numbers_of(said, self.numbers)]
        return " ".join(part for part in (words, " ".join(numbers)) if part)

    def reference(self, said: Cited, address: str | None) -> str:
        """A source behind its number, which opens it; the address as it is read aloud."""
        where = f" {escaped(address)}" if address else ""
        return f"{self.text(Cited('', said.sources))} {escaped(said.text)}{where}"

    def number(self, number: int, id_: str) -> str:
        address = self.addresses.get(id_)
        return f"[\\[{number}\\]](<{link_address(address)}>)" if address else f"\\[{number}\\]"

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[Cell] | Cited]) -> str:
        lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
        for row in rows:
            cells = [row, *[Cited("")] * (len(heads) - 1)] if isinstance(row, Cited) else row
            lines.append(f"| {' | '.join(map(self.cell, cells))} |")
        return "\n".join(lines)

    def cell(self, cell: Cell) -> str:
        if isinstance(cell, Figure):
            return escaped(cell.text)
        if isinstance(cell, Cited):
            return self.text(cell)
        return "<br>".join(map(self.text, cell))
