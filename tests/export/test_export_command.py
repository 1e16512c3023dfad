"""`netx export` as a person meets it: where it writes, and what it never does."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from netx.dataset.load import load_folder
from netx.model import KnowledgeBase

FORMS = [
    ("json", "netx.json"),
    ("csv", "netx.zip"),
    ("csv", "netx"),
    ("sqlite", "netx.db"),
    ("html", "netx.html"),
]


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_it_writes_and_says_nothing(netx: Any, tmp_path: Path, form: str, name: str) -> None:
    ended = netx("export", form, "-o", str(tmp_path / name))
    assert (ended.code, ended.out, ended.err) == (0, b"", "")
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_it_never_overwrites_unasked(netx: Any, tmp_path: Path, form: str, name: str) -> None:
    place = tmp_path / name
    if "." in name:
        place.write_text("mine")
    else:
        place.mkdir()
        (place / "mine").write_text("mine")
    ended = netx("export", form, "-o", str(place))
    assert (ended.code, ended.out) == (1, b"")
    assert len(ended.err.splitlines()) == 1
    assert "--force" in ended.err
    assert (place if "." in name else place / "mine").read_text() == "mine"
    assert netx("export", form, "-o", str(place), "--force").code == 0
    if "." in name:
        assert place.read_bytes() != b"mine"
    else:
        assert (place / "mine").read_text() == "mine"
        assert (place / "treatments.csv").exists()


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_a_full_disk_leaves_nothing(
    netx: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, name: str
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    ended = netx("export", form, "-o", str(tmp_path / name))
    assert ended.code == 1
    assert "No space left" in ended.err
    assert os.listdir(tmp_path) == []


def test_it_does_not_take_the_place_of_what_is_no_file(netx: Any, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_text("mine")
    for form, name in (("json", ""), ("sqlite", "pipe"), ("csv", "file")):
        assert netx("export", form, "-o", str(tmp_path / name), "--force").code == 1
    assert sorted(os.listdir(tmp_path)) == ["file", "pipe"]
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_that_is_not_there(netx: Any, tmp_path: Path) -> None:
    ended = netx("export", "sqlite", "-o", str(tmp_path / "no" / "netx.db"))
    assert (ended.code, len(ended.err.splitlines())) == (1, 1)


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_files_need_a_place(netx: Any, form: str) -> None:
    ended = netx("export", form)
    assert (ended.code, ended.out) == (2, b"")
    assert "-o" in ended.err


def test_json_without_a_place_goes_to_standard_output(
    netx: Any, tmp_path: Path, example: Path
) -> None:
    ended = netx("export", "json")
    assert (ended.code, ended.err) == (0, "")
    netx("export", "json", "-o", str(tmp_path / "netx.json"))
    assert (tmp_path / "netx.json").read_bytes() == ended.out
    base = load_folder(example)
    stamp = {"version": base.version, "sha256": base.sha256, "added": None}
    assert ended.json["dataset"] == stamp
    assert msgspec.convert(ended.json["data"], KnowledgeBase) == base


def test_the_records_are_whole(netx: Any) -> None:
    """Every key stands in every record, so that a program need not ask whether it does."""
    for shelf in ("treatments", "effects", "trials", "sources"):
        records = list(netx("export", "json").json["data"][shelf].values())
        assert len({tuple(record) for record in records}) == 1


def test_another_data_folder(netx: Any, tmp_path: Path, hostile: Path) -> None:
    place = tmp_path / "netx.db"
    assert netx("export", "sqlite", "-o", str(place), "--data", str(hostile)).code == 0
    with closing(sqlite3.connect(place)) as base:
        names = {row[0] for row in base.execute("SELECT name FROM treatments")}
    assert names == {one.name for one in load_folder(hostile).treatments.values()}


def test_a_page_of_nothing_is_refused(netx: Any, tmp_path: Path) -> None:
    """A variable that is empty in somebody's script must not send out all treatments."""
    for nothing in ("", ",", " , "):
        ended = netx("export", "html", "--only", nothing, "-o", str(tmp_path / "netx.html"))
        assert (ended.code, ended.out) == (2, b"")
        assert "--only names no treatment" in ended.err
    assert os.listdir(tmp_path) == []


def test_only_is_for_the_page(netx: Any) -> None:
    ended = netx("export", "json", "--only", "lanexotide")
    assert (ended.code, ended.out) == (2, b"")
    assert "--only is for html" in ended.err
