"""Sheets of the example data and of the real data."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from netx.dataset.load import load
from netx.output.sheet.choose import Wishes, choose
from netx.output.sheet.html import html
from netx.output.sheet.page import Page
from netx.query.catalogue import Catalogue
from netx.query.sheet import sheet
from netx.results.answers import CompareResult
from netx.results.envelope import NOTICE, DatasetStamp

ROOT = Path(__file__).parents[2]


class Sheets:
    """Makes sheets of one data folder."""

    def __init__(self, folder: Path) -> None:
        self.catalogue = Catalogue(load(folder))
        self.ids = list(self.catalogue.base.treatments)

    def compared(self, *names: str) -> CompareResult:
        return sheet(self.catalogue, list(names))

    def page(self, *names: str, **wishes: bool) -> Page:
        base = self.catalogue.base
        stamp = DatasetStamp(version=base.version, sha256=base.sha256)
        return choose(self.compared(*names), NOTICE, stamp, Wishes(**wishes))

    def html(self, *names: str, **wishes: bool) -> str:
        return html(self.page(*names, **wishes))


@pytest.fixture(scope="session")
def real() -> Sheets:
    """Sheets of the data that netx ships, or of the folder that NETX_DATA names."""
    return Sheets(Path(os.environ.get("NETX_DATA") or ROOT / "data"))


@pytest.fixture
def sheets() -> Callable[[Path], Sheets]:
    return Sheets
