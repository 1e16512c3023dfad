"""What holds for every text of a first screen: it is short, fair, and has no number of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netx.basis import OF_SURVIVAL
from netx.dataset.read import Placed
from netx.dataset.rules.known import on_pages
from netx.errors import Problem

# An Option Grid has about 30 words a cell, a key message one line.
MOST_WORDS = 14
"""Words of a point."""

_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
_JUDGING = re.compile(
    r"\b(best|excellent|promising|breakthrough|game.?changer|state of the art|"
    r"you should (?:take|have|choose|get)|ideal)\b",
    re.I,
)


def short_text(
    placed: Placed, at: tuple[str | int, ...], text: str, most: int, told: str
) -> Iterator[Problem]:
    """What is wrong with a text of at most so many words, which stands on what is `told`."""
    count = len(text.split())
    if count > most:
        yield placed.problem(
            at, "lead-too-long", f"{count} words, at most {most}", "Say it in fewer words."
        )
    known = {_plain(number) for number in _NUMBER.findall(told)}
    known |= {str(rounded) for number in set(known) for rounded in _rounded(number)}
    for number in _NUMBER.findall(text):
        if _plain(number) not in known:
            yield placed.problem(
                at,
                "lead-number",
                f"the number {number} is not in what the point rests on",
                "Look it up again, or name the fact that holds it.",
            )
    if said := on_pages(text):
        yield placed.problem(at, "lead-on-pages", said, "Tell the fact itself.")
    if match := OF_SURVIVAL.search(text):
        said = f"“{match[0]}” speaks of how long people live"
        yield placed.problem(at, "lead-on-survival", said, "Leave it to the trials' outcomes.")
    if match := _JUDGING.search(text):
        said = f"“{match[0]}” judges"
        yield placed.problem(at, "lead-judges", said, "Tell the fact and let the reader judge.")


def _plain(number: str) -> str:
    """A number without separators of thousands, and without a last `.0`."""
    number = number.replace(",", "")
    return number[:-2] if number.endswith(".0") else number


def _rounded(number: str) -> Iterator[int]:
    """A number to the nearest whole one; both neighbours where it lies in the middle."""
    try:
        value = float(number)
    except ValueError:
        return
    yield int(value + 0.5)
    if value % 1 == 0.5:
        yield int(value)
