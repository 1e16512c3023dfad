"""The page sets options side by side as `netx compare` does: its words, choices and numbers."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import msgspec
import pytest
from driven import Chromium

from netx.output.export.html.compared import ON_THEIR_PAGES
from netx.output.export.html.records import Painter
from netx.output.pages.comparison import first_screen
from netx.query.catalogue import Catalogue
from netx.query.compare import compare

pytestmark = pytest.mark.slow

PAIRS, THREES, FOURS = 200, 30, 20
AS_JSON = """(one => JSON.parse(JSON.stringify(one, (_, value) =>
  value instanceof Map ? Object.fromEntries(value) : value)))"""


@pytest.fixture(scope="module")
def page(real: Path) -> Iterator[Chromium]:
    with Chromium() as one:
        one.open(real)
        one.value("engine().then(rules => { globalThis.rules = rules; })")
        yield one


def some(ids: list[str], size: int, count: int) -> list[tuple[str, ...]]:
    """The same sample of options on every run, in an order of its own."""
    return [tuple(random.Random(n * 10 + size).sample(ids, size)) for n in range(count)]


def side_by_side(page: Chromium, names: list[tuple[str, ...]]) -> list[Any]:
    told = page.value(f"{json.dumps(names)}.map(ids => {AS_JSON}(rules.lead(ids)))")
    return list(told)


def test_pairs_are_as_the_program_has_them(page: Chromium, catalogue: Catalogue) -> None:
    ids = list(catalogue.base.treatments)
    asked = [*some(ids, 2, PAIRS), *some(ids, 3, THREES), *some(ids, 4, FOURS)]
    asked += [("prrt", "chemotherapy"), ("prrt", "lutetium-177-dotatate", "captem")]
    for names, lead in zip(asked, side_by_side(page, asked), strict=True):
        assert lead == msgspec.to_builtins(compare(catalogue, list(names)).lead), names


def test_options_of_one_trial_stand_by_its_figures(page: Chromium, catalogue: Catalogue) -> None:
    """Where a trial set two against each other, both orders, and with a third beside them."""
    base = catalogue.base
    tried = sorted({
        pair
        for trial in base.trials.values()
        for pair in itertools.permutations({a.treatment for a in trial.arms if a.treatment}, 2)
    })  # fmt: skip
    assert len(tried) > 40
    asked: list[tuple[str, ...]] = list(tried)
    asked += [(*pair, "everolimus") for pair in asked[:20] if "everolimus" not in pair]
    for names, lead in zip(asked, side_by_side(page, asked), strict=True):
        assert lead == msgspec.to_builtins(compare(catalogue, list(names)).lead), names


def test_what_is_painted_is_what_the_program_paints(page: Chromium, catalogue: Catalogue) -> None:
    ids = list(catalogue.base.treatments)
    painter = Painter({}, ids, (), {})
    for names in [("prrt", "captem"), *some(ids, 2, 20), *some(ids, 3, 5), *some(ids, 4, 5)]:
        sections = first_screen(compare(catalogue, list(names)), ON_THEIR_PAGES)
        html = html5lib.parse(painter.paint(sections), namespaceHTMLElements=False)
        painted = page.value(
            "(() => { const room = document.createElement('div'); "
            f"room.append(...paint(rules.compare({json.dumps(names)}), rules, '')); "
            "for (const ref of room.querySelectorAll('.ref')) ref.remove(); "
            "return room.textContent; })()"
        )
        assert "".join(painted.split()) == "".join("".join(html.itertext()).split()), names
