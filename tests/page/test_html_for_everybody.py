"""The page for eyes, ears and hands of every kind, by the checker axe-core in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import axe
import pytest
from driven import Chromium

pytestmark = pytest.mark.slow

VIEWS = {
    "#Start": "document.querySelector('#Start').classList.contains('open')",
    "#lanreotide": "document.querySelector('#lanreotide .more')",
    "#hair-loss": "document.querySelector('#hair-loss .more')",
    "#rectal-net": "document.querySelector('#rectal-net .more')",
    "#netter-1": "document.querySelector('#netter-1 .more')",
    "#Search=mouth sores": "document.querySelector('#Found h2')",
    "#Search=what helps against diarrhoea": "document.querySelector('#Found table')",
    "#Search=qwxyz": "document.querySelector('#Found p')",
    "#Compare=prrt+chemotherapy": "document.querySelector('#Compared table')",
    "#Compare=prrt+captem+everolimus": "document.querySelectorAll('#Compared th').length > 12",
    "#Sheet=prrt": "document.querySelector('#Sheet .notes')",
}
"""Addresses in the page, and what is true when they are there."""

RUN = """(async () => {
  const unseen = "article:not(.open), #Start:not(.open) details, #Sources:not(.open) ol";
  const away = [...document.querySelectorAll(unseen)].map(one => {
    const place = document.createComment(""); one.replaceWith(place); return [place, one]; });
  const found = await axe.run(document, {resultTypes: ["violations"]});
  for (const [place, one] of away) place.replaceWith(one);
  return {passes: found.passes.length, bad: found.violations.map(
    one => [one.id, one.help, one.nodes.slice(0, 3).map(n => n.html)])};
})()"""
"""Runs axe; what no one can see is taken away meanwhile, as it walks through all of it."""


EVERY = (360, True)
"""The width, in dark, at which all views are looked at, with all that opens; else a few."""

FEW = ("#Start", "#lanreotide", "#Search=mouth sores", "#Compare=prrt+chemotherapy")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_axe_finds_nothing(real: Path, width: int, dark: bool) -> None:
    every = (width, dark) == EVERY
    with Chromium(width, 900, dark) as one:
        one.open(real)
        one.value(axe.source())
        for address, there in VIEWS.items():
            if not every and address not in FEW:
                continue
            one.value(f"location.hash = {json.dumps(address)}")
            one.wait(there)
            if every:
                parts = "document.querySelectorAll('.open details')"
                one.value(f"for (const part of {parts}) part.open = true")
            found = one.value(RUN)
            assert found["bad"] == [], (address, found["bad"])
            assert found["passes"] > 10


def test_axe_would_find_something(real: Path) -> None:
    with Chromium() as one:
        one.open(real)
        one.value(axe.source())
        one.value("document.documentElement.removeAttribute('lang')")
        one.value("document.querySelector('label[for=Typed]').remove()")
        found = {bad[0] for bad in one.value(RUN)["bad"]}
    assert {"html-has-lang", "label"} <= found


def test_headings_come_in_order_and_parts_have_names(real: Path) -> None:
    """One title; below it records, below these their sections: none is left out between."""
    with Chromium() as one:
        one.open(real)
        for address, there in VIEWS.items():
            one.value(f"location.hash = {json.dumps(address)}")
            one.wait(there)
            levels = one.value(
                "[...document.querySelectorAll('h1, h2, h3, h4, h5')]"
                ".filter(one => one.checkVisibility()).map(one => +one.tagName[1])"
            )
            if address.startswith("#Sheet"):
                continue
            assert levels[0] == 1, address
            assert levels.count(1) == 1, address
        assert one.value("document.querySelectorAll('header, main, nav, footer').length") == 5
        status = one.value("document.querySelector('#Told').getAttribute('role')")
        assert status == "status"
