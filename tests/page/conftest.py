"""The page of everything: of the data that netx ships, of an example, of a hostile folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from netx.cli.export import page_of
from netx.dataset.load import load
from netx.query.catalogue import Catalogue

ROOT = Path(__file__).parents[2]
REAL = Path(os.environ.get("NETX_DATA") or ROOT / "data")


@pytest.fixture(scope="session")
def made() -> Callable[..., str]:
    """The page of a folder, as text; behind it the treatments to which it is narrowed."""

    def page(folder: Path, *only: str) -> str:
        return page_of(Catalogue(load(folder)), folder, list(only)).decode()

    return page


@pytest.fixture(scope="session")
def real(made: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the data that netx ships, or of the folder that NETX_DATA names."""
    path = tmp_path_factory.mktemp("page") / "netx.html"
    path.write_text(made(REAL))
    return path


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(load(REAL))
