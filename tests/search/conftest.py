"""The vocabulary that ships, without its treatments: enough for every search test."""

from __future__ import annotations

from pathlib import Path

import pytest

from netx.dataset.read import read_folder, to_knowledge_base
from netx.model import KnowledgeBase

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def base() -> KnowledgeBase:
    return to_knowledge_base(read_folder(DATA))
