"""How an environment is set up, with Pythons that only write down what they are asked.

Nothing is downloaded: the stand-in makes an environment whose Python is a stand-in, too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WILL_DO = """#!/bin/sh
# A Python that is new enough. It makes environments, and notes what is installed.
case $1$2 in
  -mvenv)
    echo "venv" >>"$NOTES"
    for folder; do :; done
    mkdir -p "$folder/bin"
    : >"$folder/pyvenv.cfg"
    cp "$0" "$folder/bin/python"
    printf '#!/bin/sh\\necho "answer: $*"\\n' >"$folder/bin/netx"
    chmod +x "$folder/bin/netx" ;;
  -mpip)
    shift 4
    echo "$*" >>"$NOTES"
    echo "noise of the installer"
    [ ! -e "$0.fails" ] || { echo "no connection" >&2; exit 1; } ;;
  *) echo 3.12.0 ;;
esac
"""
TOO_OLD = """#!/bin/sh
case $2 in *'< (3, 11)'*) exit 1 ;; *) echo 3.9.2 ;; esac
"""
WITHOUT_VENV = """#!/bin/sh
case $2 in *ensurepip*) exit 1 ;; *) echo 3.11.2 ;; esac
"""
RUNS_NOT = """#!/bin/sh
echo "pyenv: python3.13: command not found" >&2
exit 127
"""
TOOLS = ("sh", "dirname", "find", "cksum", "sort", "cat", "mkdir", "ls", "rm", "cp", "chmod",
         "make", "env")  # fmt: skip


@dataclass
class Machine:
    """A checkout in a folder with an awkward name, and the Pythons that a machine has."""

    checkout: Path
    programs: Path
    notes: Path

    def has(self, name: str, python: str) -> None:
        path = self.programs / name
        path.write_text(python, encoding="utf-8")
        path.chmod(0o755)

    def run(self, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.programs / command[0]), *command[1:]],
            cwd=self.checkout,
            env={"PATH": str(self.programs), "NOTES": str(self.notes), **env},
            capture_output=True,
            text=True,
            check=False,
        )

    def sets_up(self, kind: str = "program", folder: str = ".venv", **env: str) -> str:
        """What is said on standard error; the last word is how it ended."""
        ended = self.run("sh", "tools/environment.sh", kind, folder, **env)
        assert ended.stdout == ""
        return f"{ended.stderr}{ended.returncode}"

    def noted(self) -> list[str]:
        """What the stand-ins were asked since the last time."""
        lines = self.notes.read_text(encoding="utf-8").splitlines() if self.notes.exists() else []
        self.notes.unlink(missing_ok=True)
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    checkout = tmp_path / "a folder [with] brackets"
    programs = tmp_path / "programs"
    programs.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        if found:
            (programs / tool).symlink_to(found)
    for name in ("src/netx", "data", "requirements", "completions", "tools", "docs"):
        (checkout / name).mkdir(parents=True)
    for name in ("tools/environment.sh", "Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, checkout / name)
    for name in (
        *("hatch_build.py", "README.md", "LICENSE", "docs/netx.1", "data/dataset.yaml"),
        *(
            "requirements/axe.txt",
            "requirements/program.txt",
            "requirements/development.txt",
            "src/netx/model.py",
        ),
    ):
        (checkout / name).write_text(name, encoding="utf-8")
    return Machine(checkout, programs, tmp_path / "notes")


PROGRAM = [
    "venv",
    "install --require-hashes -r requirements/program.txt",
    "install --no-deps --no-build-isolation .",
]
DEVELOPMENT = [
    "venv",
    "install --require-hashes -r requirements/development.txt",
    "install --require-hashes --no-deps -r requirements/axe.txt",
    "install --no-deps --no-build-isolation --editable .",
]


@pytest.mark.parametrize(("kind", "asked"), [("program", PROGRAM), ("development", DEVELOPMENT)])
def test_an_environment_is_made_from_the_lock_and_once(
    machine: Machine, kind: str, asked: list[str]
) -> None:
    machine.has("python3", WILL_DO)
    assert machine.sets_up(kind) == "netx: setting up .venv with Python 3.12.0 …\n0"
    assert machine.noted() == asked
    assert machine.sets_up(kind) == "0"
    assert machine.noted() == []


@pytest.mark.parametrize(
    ("kind", "changed", "anew"),
    [
        ("program", "data/dataset.yaml", True),
        ("program", "data/new one.yaml", True),
        ("program", "src/netx/model.py", True),
        ("program", "requirements/program.txt", True),
        ("program", "requirements/development.txt", False),
        ("development", "requirements/development.txt", True),
        ("development", "pyproject.toml", True),
        ("development", "data/dataset.yaml", False),
    ],
)
def test_a_change_of_what_it_was_made_from_is_seen(
    machine: Machine, kind: str, changed: str, anew: bool
) -> None:
    machine.has("python3", WILL_DO)
    machine.sets_up(kind)
    machine.noted()
    path = machine.checkout / changed
    before = path.stat() if path.exists() else None
    path.write_text("something else", encoding="utf-8")
    if before:  # the content counts: a time stamp may stay or go back
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    machine.sets_up(kind)
    assert bool(machine.noted()) is anew


def test_a_file_that_goes_is_a_change(machine: Machine) -> None:
    machine.has("python3", WILL_DO)
    machine.sets_up()
    machine.noted()
    (machine.checkout / "data" / "dataset.yaml").unlink()
    machine.sets_up()
    assert machine.noted() == PROGRAM


def test_a_checkout_that_moved_is_set_up_anew(machine: Machine) -> None:
    machine.has("python3", WILL_DO)
    machine.sets_up()
    machine.noted()
    machine.checkout = machine.checkout.rename(machine.checkout.with_name("elsewhere"))
    machine.sets_up()
    assert machine.noted() == PROGRAM


def test_what_was_left_half_made_is_made_anew(machine: Machine) -> None:
    """The kind "half-made venv", after a run that was stopped."""
    machine.has("python3", WILL_DO)
    fails = machine.checkout / ".venv" / "bin" / "python.fails"
    fails.parent.mkdir(parents=True)
    fails.touch()
    (machine.checkout / ".venv" / "pyvenv.cfg").touch()
    said = machine.sets_up()
    assert said.endswith(
        "noise of the installer\nno connection\n"
        "netx: could not set up .venv; the lines above say why\n1"
    )
    fails.unlink()
    machine.noted()
    assert machine.sets_up().endswith("\n0")
    assert machine.noted() == PROGRAM


def test_the_newest_that_runs_is_taken(machine: Machine) -> None:
    machine.has("python3.13", RUNS_NOT)
    machine.has("python3.12", WILL_DO)
    machine.has("python3", TOO_OLD)
    assert machine.sets_up().endswith("\n0")
    assert (machine.checkout / ".venv" / ".python").read_text() == "python3.12\n"


def test_the_python_that_is_named_is_taken(machine: Machine) -> None:
    machine.has("python3.12", WILL_DO)
    machine.has("my python", WILL_DO)
    machine.sets_up()
    machine.noted()
    mine = str(machine.programs / "my python")
    assert machine.sets_up(PYTHON=mine).endswith("\n0")
    assert machine.noted() == PROGRAM
    assert machine.sets_up(PYTHON=mine) == "0"
    assert machine.sets_up() == "0"


NAME_ONE = "Name a Python: make PYTHON=/some/python\n1"
TRIED = "python3.14 python3.13 python3.12 python3.11 python3 python"


@pytest.mark.parametrize(
    ("pythons", "said"),
    [
        ({}, f"netx: needs Python 3.11 or later, and none of these runs: {TRIED}. {NAME_ONE}"),
        (
            {"python3.13": RUNS_NOT, "python3": TOO_OLD},
            f"netx: needs Python 3.11 or later; python3 is 3.9.2. {NAME_ONE}",
        ),
        (
            {"python": TOO_OLD, "python3": WITHOUT_VENV},
            "netx: python3 has no venv and ensurepip; add them (Debian and Ubuntu: python3-venv). "
            + NAME_ONE,
        ),
    ],
    ids=["none", "too old", "no venv"],
)
def test_no_python_that_will_do_is_said_in_one_line(
    machine: Machine, pythons: dict[str, str], said: str
) -> None:
    for name, python in pythons.items():
        machine.has(name, python)
    assert machine.sets_up() == said
    assert machine.noted() == []
    assert not (machine.checkout / ".venv").exists()
    # and leaves nothing that stands in the way of a Python that comes later
    machine.has("python3.11", WILL_DO)
    assert machine.sets_up().endswith("\n0")


def test_a_folder_that_cannot_be_written_is_told_about_venv(machine: Machine) -> None:
    machine.has("python3", WILL_DO)
    (machine.checkout / "file").touch()
    assert machine.sets_up(folder="file/.venv") == (
        "netx: file/.venv cannot be written. Name a folder that can be: make VENV=/some/folder\n1"
    )


def test_a_folder_with_something_else_in_it_is_left_alone(machine: Machine) -> None:
    machine.has("python3", WILL_DO)
    letter = machine.checkout / "letters" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("Dear")
    said = machine.sets_up(folder="letters")
    assert said == (
        "netx: letters is no environment of Python; name another folder: make VENV=/some/folder\n1"
    )
    assert letter.read_text() == "Dear"


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make on this machine")
@pytest.mark.parametrize("folder", [".venv", "{}/an environment (elsewhere)"])
def test_make_demo_prints_the_answer_and_nothing_else(
    machine: Machine, tmp_path: Path, folder: str
) -> None:
    machine.has("python3", WILL_DO)
    for _ in range(2):
        ended = machine.run("make", "demo", f"VENV={folder.format(tmp_path)}")
        assert (ended.returncode, ended.stdout.splitlines()[-1]) == (
            0, "answer: compare prrt chemo --format table",
        )  # fmt: skip
        assert ended.stdout.count("\n") == 1
    assert ended.stderr == ""
    machine.run("make", "clean", f"VENV={folder.format(tmp_path)}")
    assert not Path(machine.checkout / f"{folder.format(tmp_path)}-demo").exists()
