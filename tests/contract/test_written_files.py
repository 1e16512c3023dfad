"""Files that the user named: whole or untouched, whatever happens; by real processes.

Public reports of programs of this kind: cut-off files on a full disk, `-` for standard
output, a named pipe that hangs, names that lose their bytes.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

WRITERS: dict[str, tuple[tuple[str, ...], str]] = {
    "sheet": (("sheet", "lanexotide"), "old.html"),
    "markdown": (("sheet", "lanexotide", "-f", "markdown"), "old.md"),
    "json": (("export", "json"), "old.json"),
    "sqlite": (("export", "sqlite"), "old.db"),
    "csv": (("export", "csv"), "old.zip"),
    "excel": (("export", "excel"), "old.zip"),
}
every_writer = pytest.mark.parametrize(("command", "name"), WRITERS.values(), ids=list(WRITERS))

LIMITED = 'ulimit -f 1; exec "$0" -m netx "$@"'
"""A disk that is full after 1,024 bytes (bash counts in those)."""


@every_writer
def test_a_full_disk_keeps_the_old_file(
    process: Any, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    """The kind "cut-off files on a full disk"."""
    old = tmp_path / name
    old.write_text("the old one")
    ended = process("-c", LIMITED, sys.executable, *command, "-o", str(old), "--force",
                    before=(), executable="/bin/bash")  # fmt: skip
    assert (ended.code, ended.out) == (1, b"")
    assert ended.err.count("\n") == 1
    assert "cannot be written" in ended.err
    assert old.read_text() == "the old one"
    assert os.listdir(tmp_path) == [name]


@every_writer
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_run_that_is_killed_keeps_the_old_file(
    process: Any, tmp_path: Path, command: tuple[str, ...], name: str, number: int
) -> None:
    """Killed in the middle of writing; only who cannot be heard leaves something behind."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal\n"
        "for one in (signal.SIGTERM, signal.SIGHUP):\n"
        "    signal.signal(one, signal.SIG_DFL)\n"
        f"os.fsync = lambda _: os.kill(os.getpid(), {int(number)})\n"
    )
    place = tmp_path / "place"
    place.mkdir()
    (place / name).write_text("the old one")
    env = {"PYTHONPATH": str(tmp_path)}
    ended = process(*command, "-o", str(place / name), "--force", env=env)
    assert (ended.code, ended.out, ended.err) == (-number, b"", "")
    assert (place / name).read_text() == "the old one"
    assert os.listdir(place) == [name] or number == signal.SIGKILL


@pytest.mark.parametrize(
    "command", [("sheet", "lanexotide"), ("export", "json"), ("export", "sqlite")], ids=str
)
def test_a_dash_is_standard_output(process: Any, tmp_path: Path, command: tuple[str, ...]) -> None:
    """The kind "`-` for standard output"; nothing is called so."""
    ended = process(*command, "-o", "-", cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    written = process(*command, "-o", "named", cwd=tmp_path)
    assert (written.code, written.out) == (0, b"")
    assert (tmp_path / "named").read_bytes() == ended.out != b""
    assert os.listdir(tmp_path) == ["named"]


@pytest.mark.parametrize("form", ["csv", "excel"])
def test_several_files_are_no_standard_output(process: Any, tmp_path: Path, form: str) -> None:
    ended = process("export", form, "-o", "-", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, b"")
    assert ".zip" in ended.err
    assert os.listdir(tmp_path) == []


@every_writer
@pytest.mark.parametrize("what", ["pipe", "/dev/null", "/dev/full"])
def test_what_is_no_file_is_refused_and_nothing_hangs(
    process: Any, tmp_path: Path, command: tuple[str, ...], name: str, what: str
) -> None:
    place = tmp_path / name
    if what == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to(what)
    ended = process(*command, "-o", str(place), "--force")
    assert (ended.code, ended.out) == (1, b"")
    assert "is not a file" in ended.err
    assert os.listdir(tmp_path) == [name]


@every_writer
def test_a_link_stays_and_what_it_points_to_is_written(
    process: Any, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / name).write_text("the old one")
    (tmp_path / name).symlink_to(kept / name)
    assert process(*command, "-o", str(tmp_path / name)).code == 1
    assert (kept / name).read_text() == "the old one"
    assert process(*command, "-o", str(tmp_path / name), "--force").code == 0
    assert (tmp_path / name).is_symlink()
    assert (kept / name).read_bytes() != b"the old one"
    assert sorted(os.listdir(kept)) == [name]


def test_a_link_to_nothing_is_there_already(process: Any, tmp_path: Path) -> None:
    (tmp_path / "visit.html").symlink_to(tmp_path / "elsewhere.html")
    ended = process("sheet", "lanexotide", "-o", str(tmp_path / "visit.html"))
    assert (ended.code, "is there already" in ended.err) == (1, True)
    assert not (tmp_path / "elsewhere.html").exists()


@every_writer
def test_a_name_may_be_as_long_as_the_file_system_allows(
    process: Any, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    suffix = Path(name).suffix
    longest = "x" * (os.pathconf(tmp_path, "PC_NAME_MAX") - len(suffix)) + suffix
    assert process(*command, "-o", str(tmp_path / longest)).code == 0
    assert process(*command, "-o", str(tmp_path / longest), "--force").code == 0
    assert os.listdir(tmp_path) == [longest]
    ended = process(*command, "-o", str(tmp_path / f"x{longest}"))
    assert (ended.code, ended.err.count("\n")) == (1, 1)


@every_writer
def test_a_name_keeps_its_bytes(
    process: Any, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    typed = os.fsencode(tmp_path) + b"/\xff" + name.encode()
    ended = process(*command, "-o", typed)
    assert (ended.code, ended.out, ended.err) == (0, b"", "")
    assert os.listdir(os.fsencode(tmp_path)) == [b"\xff" + name.encode()]
    again = process(*command, "-o", typed)
    assert again.code == 1
    assert f"\\xff{name} is there already" in again.err


def test_who_may_read_it_does_not_change(process: Any, tmp_path: Path) -> None:
    place = tmp_path / "visit.html"
    place.write_text("the old one")
    place.chmod(0o640)
    assert process("sheet", "lanexotide", "-o", str(place), "--force").code == 0
    assert stat.S_IMODE(place.stat().st_mode) == 0o640


def test_a_database_from_a_pipe_is_whole(process: Any, tmp_path: Path) -> None:
    (tmp_path / "netx.db").write_bytes(process("export", "sqlite", "-o", "-").out)
    with closing(sqlite3.connect(tmp_path / "netx.db")) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("form", ["csv", "excel"])
def test_a_folder_that_is_there_stays_itself(process: Any, tmp_path: Path, form: str) -> None:
    """As a mount or a shared folder has to: it is filled and never replaced."""
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    before = place.stat()
    assert process("export", form, "-o", ".", cwd=place).code == 0
    after = place.stat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
    assert (place / "treatments.csv").is_file()
    others = {one for one in os.listdir(place) if not one.endswith(".csv")}
    described = {"datapackage.json", "load.sql", "schema.sql"}
    assert others == (described if form == "csv" else set())


def test_what_stands_in_a_folder_is_treated_as_a_file_is(process: Any, tmp_path: Path) -> None:
    kept, place = tmp_path / "kept.csv", tmp_path / "place"
    place.mkdir()
    kept.write_text("the old one")
    (place / "arms.csv").symlink_to(kept)
    (place / "effects.csv").write_text("the old one")
    (place / "effects.csv").chmod(0o600)
    assert process("export", "csv", "-o", str(place), "--force").code == 0
    assert (place / "arms.csv").is_symlink()
    assert kept.read_text() != "the old one"
    assert stat.S_IMODE((place / "effects.csv").stat().st_mode) == 0o600


OWN_FILES = ("notes.csv", "schema.sql", "load.sql")


def test_what_a_user_has_put_into_a_folder_stays(process: Any, tmp_path: Path) -> None:
    """Excel's form has neither of the two SQL files: they are somebody else's."""
    for name in OWN_FILES:
        (tmp_path / name).write_text("mine")
    (tmp_path / "datapackage.json").write_text('{"name": "theirs", "resources": []}')
    assert process("export", "excel", "-o", str(tmp_path), "--force").code == 0
    assert [(tmp_path / name).read_text() for name in OWN_FILES] == ["mine"] * 3
    assert "theirs" in (tmp_path / "datapackage.json").read_text()


def test_of_an_earlier_export_no_table_is_left(process: Any, tmp_path: Path) -> None:
    """As its own descriptor names them; a name that leads out of the folder is not followed."""
    place, outside = tmp_path / "place", tmp_path / "kept.csv"
    place.mkdir()
    outside.write_text("mine")
    (place / "renamed.csv").write_text("an old table")
    (place / "notes.csv").write_text("mine")
    (place / "datapackage.json").write_text(
        '{"name": "netx-treatments", "resources": [{"path": "renamed.csv"},'
        ' {"path": "../kept.csv"}]}'
    )
    assert process("export", "csv", "-o", str(place), "--force").code == 0
    assert not (place / "renamed.csv").exists()
    assert (place / "notes.csv").read_text() == outside.read_text() == "mine"


def test_a_name_that_is_a_folder_is_told_before_anything_is_written(
    process: Any, tmp_path: Path
) -> None:
    (tmp_path / "treatments.csv").mkdir()
    ended = process("export", "csv", "-o", str(tmp_path), "--force")
    assert (ended.code, "treatments.csv is a folder" in ended.err) == (1, True)
    assert os.listdir(tmp_path) == ["treatments.csv"]


def test_several_signals_leave_nothing(process: Any, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def stop(_):\n"
        "    for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGTERM, signal.SIGINT):\n"
        "        os.kill(os.getpid(), one)\n"
        "os.fsync = stop\n"
    )
    place = tmp_path / "place"
    place.mkdir()
    env = {"PYTHONPATH": str(tmp_path)}
    ended = process("export", "csv", "-o", str(place / "new"), env=env)
    assert (ended.code, ended.out, ended.err) == (-signal.SIGTERM, b"", "")
    assert os.listdir(place) == []


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_standard_output_by_its_other_names_is_added_to(
    process: Any, tmp_path: Path, name: str
) -> None:
    place = tmp_path / "out"
    with place.open("wb") as out:
        out.write(b"before\n")
        out.flush()
        assert process("sheet", "lanexotide", "-o", name, "--force", stdout=out).code == 0
    assert place.read_bytes() == b"before\n" + process("sheet", "lanexotide").out


def test_a_link_that_leads_nowhere_is_refused(process: Any, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    ended = process("sheet", "lanexotide", "-o", str(tmp_path / "a"), "--force")
    assert (ended.code, ended.err.count("\n")) == (1, 1)
    assert (tmp_path / "a").is_symlink()
