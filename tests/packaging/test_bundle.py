"""The bundle in a wheel and the YAML of a checkout are two roads to the same records."""

from __future__ import annotations

from pathlib import Path

import pytest

from netx.dataset.bundle import read_bundle, to_bytes
from netx.dataset.load import load_folder
from netx.errors import BadDataError
from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue
from netx.query.prepared import prepared
from netx.query.search import search

ROOT = Path(__file__).parents[2]
FOLDERS = [
    *sorted((ROOT / "tests" / "fixtures").iterdir()),
    pytest.param(ROOT / "data", marks=pytest.mark.slow),
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda one: one.name)
def test_both_roads_give_equal_records(folder: Path, tmp_path: Path) -> None:
    base = load_folder(folder)
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(to_bytes(prepared(base)))
    held = read_bundle(bundle)
    for name in KnowledgeBase.__struct_fields__:
        assert getattr(held, name) == getattr(base, name)
    assert to_bytes(prepared(load_folder(folder))) == bundle.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed",
    ["hair loss", "worn out all day", "diarhoea", "no nausea", "flu jab", "qwzx", "PRRT toilet"],
)
def test_a_search_answers_alike_on_both_roads(typed: str, tmp_path: Path) -> None:
    base = load_folder(ROOT / "data")
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(to_bytes(prepared(base)))
    assert search(Catalogue(read_bundle(bundle)), typed) == search(Catalogue(base), typed)


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1", b"\xff\xfe"])
def test_a_damaged_bundle_is_bad_data(damage: bytes, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(damage)
    with pytest.raises(BadDataError, match="cannot be read"):
        read_bundle(bundle)


def test_a_missing_bundle_is_bad_data(tmp_path: Path) -> None:
    with pytest.raises(BadDataError, match="cannot be read"):
        read_bundle(tmp_path / "none.json")
