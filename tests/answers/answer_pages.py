"""Pages of the real data, painted in this process: what a person sees, without a terminal."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from read_once import loaded

from netx.output.answer import answer_of
from netx.output.format import Extent, View
from netx.output.paint import terminal
from netx.output.sink import Target
from netx.query import show, show_effect, show_situation
from netx.query.catalogue import Catalogue
from netx.query.compare import compare
from netx.query.direct import between
from netx.query.search import search
from netx.query.select import ROW_TYPES, Filters, elsewhere, list_rows, pointers, recorded
from netx.results.envelope import NOTICE, SCHEMA_VERSION, DatasetStamp, Document

DATA = Path(__file__).parents[2] / "data"
FIRST, PLAIN = Extent(), View()
UNFOLDED = 4000
"""So many columns that nothing folds: a text stands on the page as it stands in the data."""


@cache
def catalogue() -> Catalogue:
    return Catalogue(loaded(DATA))


def page(data: Any, columns: int = 80, extent: Extent = FIRST, view: View = PLAIN) -> str:
    """A result as a person sees it: its first screen, or what `extent` asks for."""
    base = catalogue().base
    stamp = DatasetStamp(version=base.version, sha256=base.sha256)
    document: Document[Any] = Document(
        schema_version=SCHEMA_VERSION,
        command="show",
        dataset=stamp,
        notice=NOTICE,
        data=data,
        warnings=[],
    )
    sections = base.vocabulary.sections
    view = view._replace(
        extent=extent,
        headings={one.id: (one.name, one.topics) for one in sections},
        situation_headings={one.id: (one.name, one.situation_topics) for one in sections},
    )
    answer = answer_of(document, view)
    target = Target(width=columns, colour=False, encoding="utf-8", terminal=True)
    return terminal.paint(answer, {}, target)


def lines(page: str) -> int:
    return len(page.rstrip("\n").split("\n"))


def words(page: str) -> str:
    """A page in one line, without the numbers of sources: " [1,2]"."""
    return " ".join(re.sub(r"\s\[[\d,]+\]", "", page).split())


@cache
def of_treatment(id_: str) -> Any:
    return show.treatment(catalogue(), catalogue().base.treatments[id_])


@cache
def of_effect(id_: str) -> Any:
    return show_effect.effect(catalogue(), catalogue().base.effects[id_])


@cache
def of_trial(id_: str) -> Any:
    return show.trial(catalogue(), catalogue().base.trials[id_])


@cache
def of_situation(id_: str) -> Any:
    return show_situation.situation(catalogue(), catalogue().base.situations[id_])


@cache
def of_pair(*ids: str) -> Any:
    return compare(catalogue(), list(ids))


@cache
def of_search(words: str) -> Any:
    return search(catalogue(), words)


def list_page(columns: int, filters: Filters | None = None) -> str:
    asked = filters or Filters()
    rows = list_rows(catalogue(), "treatments", asked)
    view = View(
        row_type=ROW_TYPES["treatments"],
        what="treatments",
        narrowed=asked.said,
        pointers=pointers(catalogue(), asked),
        recorded=recorded(catalogue(), asked),
        elsewhere=elsewhere(catalogue(), asked),
    )
    return page(rows, columns, view=view)


def treatments() -> list[str]:
    return list(catalogue().base.treatments)


def situations() -> list[str]:
    return list(catalogue().base.situations)


def effects() -> list[str]:
    return list(catalogue().base.effects)


def trials() -> list[str]:
    return list(catalogue().base.trials)


def direct_pairs() -> list[tuple[str, str]]:
    """The pairs of treatments, neither a form of the other, that a trial set side by side."""
    base = catalogue().base
    found = []
    for a, b in combinations(base.treatments.values(), 2):
        arms = [{arm.treatment for arm in one.arms} for one in between(catalogue(), a, b)]
        if any({a.id, b.id} <= own for own in arms):
            found.append((a.id, b.id))
    return found


def drawn(count: int, together: int, seed: int = 11) -> Iterator[Sequence[str]]:
    """The same groups of treatments at each run."""
    draw = random.Random(seed)
    return (tuple(draw.sample(treatments(), together)) for _ in range(count))
