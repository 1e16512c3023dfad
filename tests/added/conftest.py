"""A made-up clinic's additions, laid over the made-up data of `example`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

ADDED = Path(__file__).parent / "clinic"


@pytest.fixture
def added() -> Path:
    """A sound folder of additions."""
    return ADDED


@pytest.fixture
def laid(netx: Any, added: Path) -> Any:
    """Runs netx with the additions laid over the example."""

    def call(*arguments: str, folder: Path = added, **more: Any) -> Any:
        return netx(*arguments, "--with", str(folder), **more)

    return call


@pytest.fixture
def made(tmp_path: Path) -> Any:
    """Makes a folder of additions of a name, a date and what is given."""

    def make(rest: str, name: str = "A clinic") -> Path:
        folder = tmp_path / "clinic"
        folder.mkdir(exist_ok=True)
        text = f'name: {name}\ndate: "2026-11-20"\n{rest}'
        (folder / "added.yaml").write_text(text, encoding="utf-8")
        return folder

    return make
