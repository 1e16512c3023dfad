"""The knowledge base that ships, read once for all tests of the search."""

from __future__ import annotations

from pathlib import Path

import pytest
from read_once import loaded

from netx.dataset.read import read_folder, to_knowledge_base
from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def base() -> KnowledgeBase:
    return to_knowledge_base(read_folder(DATA))


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(loaded(DATA))
