"""The bundle in a wheel and the YAML of a checkout are two roads to the same records."""

from __future__ import annotations

from pathlib import Path

import pytest

from netx.dataset.bundle import read_bundle, to_bytes
from netx.dataset.load import load_folder
from netx.errors import BadDataError

ROOT = Path(__file__).parents[2]
FOLDERS = [
    *sorted((ROOT / "tests" / "fixtures").iterdir()),
    pytest.param(ROOT / "data", marks=pytest.mark.slow),
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda one: one.name)
def test_both_roads_give_equal_records(folder: Path, tmp_path: Path) -> None:
    base = load_folder(folder)
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(to_bytes(base))
    assert read_bundle(bundle) == base
    assert to_bytes(load_folder(folder)) == bundle.read_bytes()


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1", b"\xff\xfe"])
def test_a_damaged_bundle_is_bad_data(damage: bytes, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(damage)
    with pytest.raises(BadDataError, match="cannot be read"):
        read_bundle(bundle)


def test_a_missing_bundle_is_bad_data(tmp_path: Path) -> None:
    with pytest.raises(BadDataError, match="cannot be read"):
        read_bundle(tmp_path / "none.json")
