"""The lock: what pyproject.toml asks for, each at one version, each with its hashes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    name: (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    for name in ("program", "development", "axe")
}
_PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<marker> ; [^\\\n]+)? \\\n", re.M)
_HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def pins(lock: str) -> dict[str, Version]:
    return {one["name"]: Version(one["version"]) for one in _PIN.finditer(LOCKS[lock])}


def group(name: str) -> list[str]:
    """The requirements of a dependency group, with those of the groups that it includes."""
    asked: list[str] = []
    for one in PROJECT["dependency-groups"][name]:
        asked += [one] if isinstance(one, str) else group(one["include-group"])
    return asked


PROGRAM = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
ASKED = [
    *(("program", one) for one in PROGRAM),
    *(("development", one) for one in [*PROGRAM, *group("dev")]),
    *(("axe", one) for one in group("axe")),
]


@pytest.mark.parametrize(("lock", "asked"), ASKED, ids=[" ".join(one) for one in ASKED])
def test_the_lock_has_what_the_project_asks_for(lock: str, asked: str) -> None:
    requirement = Requirement(asked)
    name = canonicalize_name(requirement.name)
    assert name in pins(lock), "run: make lock"
    assert requirement.specifier.contains(pins(lock)[name]), "run: make lock"


def test_the_build_group_is_what_the_build_asks_for() -> None:
    """The environments build with what the lock has, so the lock must have all of it."""
    asked = set(PROJECT["build-system"]["requires"])
    assert asked <= {*group("build"), *PROJECT["project"]["dependencies"]}


def test_the_program_is_the_same_in_both_locks() -> None:
    assert pins("program").items() <= pins("development").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_pin_a_hash_or_a_comment(lock: str) -> None:
    """No address, no option of the installer, nothing without a hash."""
    without_pins = _PIN.sub("    --pin\n", LOCKS[lock])
    kinds = [
        "pin" if line == "    --pin" else "hash" if _HASH.match(line) else "comment"
        for line in without_pins.splitlines()
        if not re.match(r" *#", line) or "://" in line
    ]
    assert "comment" not in kinds
    assert len(_PIN.findall(LOCKS[lock])) == kinds.count("pin")  # a marker may part two
    assert not re.search("pin(,pin)+", ",".join(kinds)), "a version without a hash"


def test_one_lowest_python_is_named_everywhere() -> None:
    asked = SpecifierSet(PROJECT["project"]["requires-python"])
    assert str(asked) == ">=3.11"
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "--python-version 3.11 " in makefile
    named = re.findall(
        r"Programming Language :: Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"])
    )
    assert named[0] == "3.11"
    script = (ROOT / "tools" / "environment.sh").read_text(encoding="utf-8")
    assert all(f"python{version} " in script for version in named)
    assert "sys.version_info < (3, 11)" in script


def wheel(folder: Path, name: str, version: Version) -> Path:
    """A wheel of nothing, which bears a name and a version."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return path


def install(requirements: str, wheels: Path) -> subprocess.CompletedProcess[str]:
    """What the installer makes of requirements when it is offered a folder of wheels only."""
    file = wheels / "requirements.txt"
    file.write_text(requirements, encoding="utf-8")
    of_ours = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
    return subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", "install"),
            *("--no-index", "--find-links", str(wheels), "--no-deps", "--require-hashes"),
            *("--target", str(wheels / "target"), "-r", str(file)),
        ],
        env={**of_ours, "PIP_CONFIG_FILE": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_another_file_under_a_locked_name_is_refused(tmp_path: Path) -> None:
    pin = re.search(r"^iniconfig==.*?(?=^\S|\Z)", LOCKS["development"], re.M | re.S)
    assert pin
    counterfeit = wheel(tmp_path, "iniconfig", pins("development")["iniconfig"])
    refused = install(pin[0], tmp_path)
    assert refused.returncode == 1
    assert "DO NOT MATCH THE HASHES" in refused.stderr
    assert not (tmp_path / "target").exists()
    # With its own hash the same file is taken: nothing but the hash stood in the way.
    own = hashlib.sha256(counterfeit.read_bytes()).hexdigest()
    taken = install(re.sub(r"sha256:\w+", f"sha256:{own}", pin[0]), tmp_path)
    assert taken.returncode == 0, taken.stderr
