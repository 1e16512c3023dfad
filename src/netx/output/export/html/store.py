"""What a page keeps folded up until it is opened: JSON in gzip, as letters that HTML can hold."""

from __future__ import annotations

import base64
import gzip
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from netx.output.export.html.records import Painted

_PIECE = re.compile(r"\n|(?<=</li>)(?=<li)|(?<=</p>)(?=<p)|(?<=</dd>)(?=<dd)|(?<=</tr>)")
_NUMBERS = re.compile(r'\u00a0<span class="ref">\[(.*?)\]</span>')
_NUMBER = re.compile(r'<a href="#S(\d+)">\d+</a>')
OF_LESS = "."
"""Stands for the one of the letters of base 85 that could begin a tag."""

MARK = "\x01"
"""Stands before and behind the numbers of sources, which the page's script spells out again."""


def folded(value: Any) -> str:
    """A value as the letters of gzipped JSON. Equal values give equal letters."""
    packed = gzip.compress(msgspec.json.encode(value), mtime=0)
    return base64.b85encode(packed).decode().replace("<", OF_LESS)


def store(records: Iterable[Painted], whole: Iterable[str]) -> dict[str, Any]:
    """What stands behind the first screens.

    Takes all records, and the types that are kept whole, first screen and all. Gives the
    distinct `lines` of HTML, and for each record its type, its first screen (an empty list
    where it stands in the page) and its sections: id, heading and the places of its lines.
    What a class says stands on the page of each member, and so is kept once.
    """
    places: dict[str, int] = {}

    def lines(html: str) -> list[int]:
        short = _NUMBERS.sub(lambda all_: MARK + _NUMBER.sub(r"\1", all_[1]) + MARK, html)
        return [places.setdefault(one, len(places)) for one in _PIECE.split(short)]

    kept = set(whole)
    told = {
        one.id: (
            one.type,
            lines(one.first) if one.type in kept else [],
            [(id_, heading, lines(html)) for id_, heading, html in one.deeper],
        )
        for one in records
    }
    return {"lines": list(places), "records": told}
