"""What is shipped: the same bytes at every build, complete, and at home in any folder.

The builds use a small data folder, so that they show the packaging and not the data.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from netx.dataset.bundle import to_bytes
from netx.dataset.load import load_folder
from netx.query.prepared import prepared

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", ".*_cache", "__pycache__", "data", "dist", "pictures", "*.pyc"
)


def built(project: Path, target: str, into: Path) -> Path:
    """Build a wheel or an sdist of a project; gives the one file."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)],
        cwd=project,
        check=True,
        capture_output=True,
        env={k: v for k, v in os.environ.items() if k not in ("NETX_DATA", "PYTHONPATH")},
    )
    (file,) = into.iterdir()
    return file


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project") / "netx"
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    shutil.copytree(ROOT / "tests" / "fixtures" / "example", folder / "data")
    return folder


@pytest.fixture(scope="module")
def sdist(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(project, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(project, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it lies where it is installed."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    for path in folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return folder


def test_two_builds_are_the_same_bytes(
    project: Path, sdist: Path, wheel: Path, tmp_path: Path
) -> None:
    assert built(project, "sdist", tmp_path / "sdist").read_bytes() == sdist.read_bytes()
    assert built(project, "wheel", tmp_path / "wheel").read_bytes() == wheel.read_bytes()


def test_the_wheel_of_the_sdist_is_the_wheel_of_the_tree(
    sdist: Path, wheel: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        # Python 3.11 has filters from its fourth release on, and Debian 12 the second.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(tmp_path)
    (unpacked,) = tmp_path.iterdir()
    assert built(unpacked, "wheel", tmp_path / "wheel").read_bytes() == wheel.read_bytes()


def test_the_wheel_is_complete(wheel: Path, example: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        assert archive.read("netx/bundle.json") == to_bytes(prepared(load_folder(example)))
    for path in (ROOT / "src" / "netx").rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            assert path.relative_to(ROOT / "src").as_posix() in names
    assert "netx/py.typed" in names
    shared = {name.split(".data/data/")[1] for name in names if ".data/data/" in name}
    assert shared == {
        "share/man/man1/netx.1",
        "share/bash-completion/completions/netx",
        "share/zsh/site-functions/_netx",
        "share/fish/vendor_completions.d/netx.fish",
    }
    assert not [name for name in names if name.endswith((".yaml", ".pyc"))]


def test_the_sdist_is_complete(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for name in ("data/dataset.yaml", "tests/conftest.py", "docs/netx.1", "hatch_build.py"):
        assert name in names
    assert {"LICENSE", "README.md", "pyproject.toml", "Makefile"} <= names


@pytest.mark.parametrize(
    "command",
    [("list",), ("show", "lanexotide"), ("compare", "lanexotide", "octrexotide"), ("about",)],
    ids=" ".join,
)
def test_it_runs_from_another_folder_and_writes_nothing(
    site: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    before = sorted(site.rglob("*"))
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "netx", *command],
        cwd=tmp_path,
        env={"PYTHONPATH": str(site), "HOME": "/nowhere", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout
    assert sorted(site.rglob("*")) == before
    assert list(tmp_path.iterdir()) == []


def test_it_is_the_wheel_that_runs(site: Path) -> None:
    code = "import netx.dataset.locate as l; print(l.BUNDLE.exists(), l.BUNDLE)"
    ended = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(site)}, capture_output=True, check=True
    )
    assert ended.stdout.decode().strip() == f"True {site / 'netx' / 'bundle.json'}"


def test_broken_data_stop_the_build(project: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(project, broken)
    (broken / "data" / "dataset.yaml").write_text("version: 1\n")
    with pytest.raises(subprocess.CalledProcessError) as error:
        built(broken, "wheel", tmp_path / "dist")
    assert b"1 problem" in error.value.stderr + error.value.stdout


@pytest.mark.parametrize(
    "command",
    [("list",), ("search", "the runs"), ("sheet", "lanexotide"), ("about", "--schema")],
    ids=" ".join,
)
def test_it_runs_from_a_zip(
    wheel: Path, site: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """The kind "paths in a zipapp": no file of it lies in a folder."""
    ended = [
        subprocess.run(
            [sys.executable, "-P", "-m", "netx", *command],
            cwd=tmp_path,
            env={"PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=False,
            timeout=30,
        )
        for place in (wheel, site)
    ]
    assert (ended[0].returncode, ended[0].stderr) == (0, b"")
    assert ended[0].stdout == ended[1].stdout != b""


def test_it_runs_from_a_zip_behind_a_link(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "link.whl").symlink_to(wheel)
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "netx", "list"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "link.whl"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        timeout=30,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
