"""A data folder read once for all tests of a process."""

from functools import cache
from pathlib import Path

from netx.dataset.load import load_folder
from netx.model import KnowledgeBase


@cache
def loaded(folder: Path) -> KnowledgeBase:
    """Records are frozen and the tests' files do not change: to read them once is enough."""
    return load_folder(folder)
