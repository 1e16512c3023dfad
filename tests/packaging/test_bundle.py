"""The bundle in a wheel and the YAML of a checkout are two roads to the same records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from netx.by_need import ByNeed
from netx.dataset.bundle import read_bundle, to_bytes
from netx.dataset.load import load_folder
from netx.errors import BadDataError
from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue
from netx.query.compare import compare
from netx.query.prepared import prepared
from netx.query.search import search
from netx.query.select import Filters, list_rows
from netx.query.several import names_in
from netx.query.show import show

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


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    bundle = tmp_path_factory.mktemp("bundle") / "bundle.json"
    bundle.write_bytes(to_bytes(prepared(load_folder(ROOT / "data"))))
    return bundle


def _shown(name: str) -> Callable[[Catalogue], Any]:
    return lambda catalogue: show(catalogue, names_in(catalogue, [name]).found)


ASKED: dict[str, Callable[[Catalogue], Any]] = {
    "show a treatment": _shown("lanreotide"),
    "show a trial": _shown("netter-1"),
    "show a situation": _shown("rectum"),
    "compare": lambda catalogue: compare(catalogue, ["prrt", "chemotherapy"]),
    "list": lambda catalogue: list_rows(catalogue, "treatments", Filters()),
    "list situations": lambda catalogue: list_rows(catalogue, "situations", Filters()),
}


@pytest.mark.slow
@pytest.mark.parametrize("asked", ASKED.values(), ids=list(ASKED))
def test_each_command_answers_alike_on_both_roads(asked: Any, bundled: Path) -> None:
    by_need = asked(Catalogue(read_bundle(bundled)))
    assert by_need == asked(Catalogue(load_folder(ROOT / "data")))


@pytest.mark.slow
def test_only_what_is_shown_is_read(bundled: Path) -> None:
    """A page of lanreotide shows 3 of 149 trials, and none of the other records' texts."""
    base = read_bundle(bundled)
    shown = show(Catalogue(base), names_in(Catalogue(base), ["lanreotide"]).found)
    printed = msgspec.json.encode(shown).decode()
    assert isinstance(base.trials, ByNeed)
    for shelf in (base.sources, base.trials, base.disagreements):
        assert isinstance(shelf, ByNeed)
        assert 0 < len(shelf.decoded) < len(shelf) / 10
    assert [key for key in base.trials.decoded if f'"{key}"' not in printed] == []


@pytest.mark.slow
def test_a_system_without_reads_from_a_place_reads_the_same(
    bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows has no `os.pread`."""
    usual = read_bundle(bundled).treatments["lanreotide"]
    monkeypatch.delattr("os.pread")
    base = read_bundle(bundled)
    assert base.treatments["lanreotide"] == usual
    assert base.trials["clarinet"].arms[0].n == 101


def test_a_list_reads_no_record_at_all(bundled: Path) -> None:
    base = read_bundle(bundled)
    list_rows(Catalogue(base), "treatments", Filters())
    assert isinstance(base.treatments, ByNeed)
    assert (base.treatments.decoded, len(base.treatments)) == ([], 110)


def test_a_record_that_is_damaged_is_told_when_it_is_read(tmp_path: Path) -> None:
    folder = Path(FOLDERS[0]) if isinstance(FOLDERS[0], Path) else ROOT / "data"
    bundle = tmp_path / "bundle.json"
    whole = to_bytes(prepared(load_folder(folder)))
    bundle.write_bytes(whole[: whole.index(b"\n") + 20])
    base = read_bundle(bundle)
    with pytest.raises(BadDataError, match="cannot be read"):
        list(base.sources.values())
