"""Sheets of the example data, of the real data and of a hostile folder."""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from netx.dataset.load import load
from netx.output.blocks import Answer
from netx.output.pages.sheet import sheet
from netx.output.paint import html
from netx.query.catalogue import Catalogue
from netx.query.sheet import ForVisit, for_visit
from netx.results.envelope import NOTICE

ROOT = Path(__file__).parents[2]


class Sheets:
    """Makes sheets of one data folder."""

    def __init__(self, folder: Path) -> None:
        self.catalogue = Catalogue(load(folder))
        self.ids = list(self.catalogue.base.treatments)

    def told(self, *names: str) -> ForVisit:
        return for_visit(self.catalogue, list(names))

    def page(self, *names: str, questions_only: bool = False) -> Answer:
        version = self.catalogue.base.version
        return sheet(*self.told(*names), NOTICE, version, questions_only)

    def html(self, *names: str, large: bool = False, questions_only: bool = False) -> str:
        return html.paint(self.page(*names, questions_only=questions_only), large)

    def some(self, size: int, count: int) -> list[tuple[str, ...]]:
        """The same sample of options on every run."""
        all_ = list(itertools.combinations(self.ids, size))
        return random.Random(size).sample(all_, min(count, len(all_)))


@pytest.fixture(scope="session")
def real() -> Sheets:
    """Sheets of the data that netx ships, or of the folder that NETX_DATA names."""
    return Sheets(Path(os.environ.get("NETX_DATA") or ROOT / "data"))


@pytest.fixture
def sheets() -> Callable[[Path], Sheets]:
    return Sheets
