"""Files and folders that the user named: written whole or not at all, and never over another.

Everything is written under another name beside its place and then renamed, so
that nothing half-written stays when the disk is full or the run is stopped.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netx.errors import OutputError


def put_file(path: Path, data: bytes, overwrite: bool) -> None:
    """Write a file. Raises `OutputError` if it is there already or cannot be written."""
    with _told(path):
        if path.exists() and not path.is_file():
            raise _taken(path, "is not a file", "Name a file with -o.")
        if path.exists() and not overwrite:
            raise _taken(path, "is there already", "Name another, or overwrite it with --force.")
        with _beside(path) as folder:
            written = folder / path.name
            _write(written, data)
            _rename(written, path, overwrite)


def put_folder(path: Path, files: dict[str, bytes], overwrite: bool) -> None:
    """Write files into a folder that is new or empty.

    With `overwrite` the folder may hold other files: those of the same names are
    replaced, the others stay. Raises `OutputError`.
    """
    with _told(path):
        if path.exists() and not path.is_dir():
            raise _taken(path, "is not a folder", "Name a folder or a .zip file with -o.")
        full = path.is_dir() and any(path.iterdir())
        if full and not overwrite:
            raise _taken(path, "is not empty", "Name another folder, or add --force.")
        with _beside(path) as folder:
            written = folder / "files"
            written.mkdir()
            for name, data in files.items():
                _write(written / name, data)
            if full:
                for name in files:
                    (written / name).replace(path / name)
            else:
                written.rename(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in one line what the system refused."""
    try:
        yield
    except FileExistsError as error:
        raise _taken(path, "is there already", "Name another.") from error
    except OSError as error:
        raise OutputError(
            "cannot-write-file",
            f"{path} cannot be written: {error.strerror or error}",
            "Name another place with -o.",
        ) from error


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A folder beside a place, gone afterwards whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.absolute().parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _rename(written: Path, path: Path, overwrite: bool) -> None:
    if overwrite:
        written.replace(path)
        return
    try:
        os.link(written, path)  # unlike a rename, this never takes another's place
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        written.rename(path)


def _taken(path: Path, what: str, mend: str) -> OutputError:
    return OutputError("file-exists", f"{path} {what}", mend)
