"""The search of the page and that of the program: the same first answer for every query we hold."""

from __future__ import annotations

import csv
import functools
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from read_once import loaded
from scripts import said_by

from netx.output.export.html.engine import engine
from netx.query.catalogue import Catalogue
from netx.query.prepared import prepared
from netx.query.search import search
from netx.query.search_data import search_data
from netx.results.answers import SearchResult

ROOT = Path(__file__).parents[2]
SETS = sorted([*ROOT.glob("benchmarks/search/*.tsv"), *ROOT.glob("tests/search/*.tsv")])

_FIRST = """
const first = (found) => {
  const [match, other, told] = [found.matches[0], found.other[0], found.texts[0]];
  return {
    reading: found.reading, at_once: found.at_once, now: found.now, not_found: found.not_found,
    effect: match ? [match.effect.id, match.narrower ? match.narrower.id : null] : null,
    given: found.given_for.length ? found.given_for[0].id : null,
    asked_of: found.asked_of.map((one) => one.id),
    other: other && !match ? [other.type, other.id] : null,
    text: told ? [told.type, told.id, told.fact_id] : null,
    negated: found.negated ? found.negated.id : null,
  };
};
const search = searchOf(netxProgram, data);
say(JSON.stringify(queries.map((one) => {
  try { return first(search(one)); } catch (error) { return `${error.name}: ${error.message}`; }
})));
"""


def first(found: SearchResult) -> dict[str, Any]:
    """What a person sees first of a result."""
    match = next(iter(found.matches), None)
    other = next(iter(found.other), None) if match is None else None
    told = next(iter(found.texts), None)
    narrower = match.narrower.id if match and match.narrower else None
    return {
        "reading": found.reading,
        "at_once": found.at_once,
        "now": found.now,
        "not_found": found.not_found,
        "effect": [match.effect.id, narrower] if match else None,
        "given": found.given_for[0].id if found.given_for else None,
        "asked_of": [one.id for one in found.asked_of],
        "other": [other.type, other.id] if other else None,
        "text": [told.type, told.id, told.fact_id] if told else None,
        "negated": found.negated.id if found.negated else None,
    }


@functools.cache
def catalogue(folder: Path) -> Catalogue:
    return Catalogue(prepared(loaded(folder)))


@functools.cache
def script(folder: Path) -> str:
    """The script of the page with its data, in which no text ends a script element."""
    data = msgspec.json.encode(search_data(catalogue(folder).base)).decode()
    return f"{engine()}\nconst data = {data.replace('</', '<' + chr(92) + '/')};"


def unlike(folder: Path, asked: list[str], place: Path) -> dict[str, Any]:
    """The queries that page and program answer differently at first, with both answers."""
    listed = json.dumps(asked).replace("</", "<\\/")
    found = said_by(f"{script(folder)}\nconst queries = {listed};{_FIRST}", place)
    return {
        query: (of_page, of_program)
        for query, of_page in zip(asked, found, strict=True)
        if of_page != (of_program := first(search(catalogue(folder), query)))
    }


def queries(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return list(dict.fromkeys(row["query"] for row in rows))


PARTS = 6
"""The queries are asked in so many parts, since a browser takes as long to start as to search."""


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_page_answers_first_what_the_program_answers(part: int, tmp_path: Path) -> None:
    every = list(dict.fromkeys(query for path in SETS for query in queries(path)))
    found = unlike(ROOT / "data", every[part::PARTS], tmp_path)
    assert not found, "\n".join(f"{query}: {told}" for query, told in found.items())


STRANGE = [
    "", "   ", "?!", "😀 hair loss 😀", "ñandú étourdi", "Übelkeit", "ΟΔΟΣ Ὀδυσσεύς",
    "नमस्ते दर्द", "头痛", "hair loss\nfever", "a" * 300, "😀" * 250, "can’t sleep",
    "</script><b>", "m² H₂O ½", "K+ 2.9", "BP 182/104 and dizzy", "38.5 °C",
    "e\u0301pilepsie", "İstanbul", "ﬁbrosis", "ＦＥＶＥＲ",
]  # fmt: skip
"""What no set has: other scripts, signs, texts that are longer than what is read."""


@pytest.mark.parametrize("fixture", ["example", "hostile"])
def test_what_is_strange_is_answered_alike(fixture: str, tmp_path: Path) -> None:
    folder = ROOT / "tests" / "fixtures" / fixture
    base = catalogue(folder).base
    bare = [
        *(one.name for one in base.treatments.values()),
        *(one.name for one in base.effects.values()),
        *(one.name for one in base.entries.values()),
    ]
    names = [name for one in bare for name in (one, f"what helps against {one}")]
    assert unlike(folder, [*STRANGE, *names], tmp_path) == {}


def test_every_set_has_queries() -> None:
    assert len({query for path in SETS for query in queries(path)}) > 6_000
