"""Files and folders that the user named: written whole or not at all, and never over another.

Everything is written under another name beside its place and then renamed, so that nothing
half-written stays, and nothing old is lost, when the disk is full or the run is stopped. A
link is followed: what it points to is replaced, the link stays.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from netx.errors import OutputError

STANDARD_OUTPUT = Path("-")
"""What is named to write to standard output, as with other programs."""

_PREFIX = ".netx-"
"""How the folder beside the place begins: of its own name, as that of the file may be as long
as the file system allows."""

_STOPPING = ("SIGTERM", "SIGHUP")
"""Signals that end a run; where the system has them, what is half-written is removed first."""


class _StoppedError(BaseException):
    """A signal told the run to end."""


def put_file(path: Path, data: bytes, overwrite: bool) -> None:
    """Write a file, or to standard output for `-`.

    Raises `OutputError` if it is there already, is no file, or cannot be written.
    """
    if path == STANDARD_OUTPUT:
        from netx.output.sink import write

        write(data)
        return
    with _told(path):
        place = Path(os.path.realpath(path))
        if place.exists() and not place.is_file():
            raise _taken(path, "is not a file", "Name a file with -o, or - for standard output.")
        if os.path.lexists(path) and not overwrite:
            raise _taken(path, "is there already", "Name another, or overwrite it with --force.")
        with _beside(place) as folder:
            written = folder / "file"
            _write(written, data)
            if place.exists():
                shutil.copymode(place, written)
            _rename(written, place, overwrite)


def put_folder(path: Path, files: dict[str, bytes], overwrite: bool) -> None:
    """Write files into a folder that is new or empty.

    With `overwrite` the folder may hold other files: those of the same names are
    replaced, the others stay. Raises `OutputError`.
    """
    with _told(path):
        place = Path(os.path.realpath(path))
        if place.exists() and not place.is_dir():
            raise _taken(path, "is not a folder", "Name a folder or a .zip file with -o.")
        full = place.is_dir() and any(place.iterdir())
        if full and not overwrite:
            raise _taken(path, "is not empty", "Name another folder, or add --force.")
        with _beside(place) as folder:
            written = folder / "files"
            written.mkdir()
            for name, data in files.items():
                _write(written / name, data)
            if full:
                for name in files:
                    (written / name).replace(place / name)
            else:
                written.rename(place)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in one line what the system refused."""
    try:
        yield
    except FileExistsError as error:
        raise _taken(path, "is there already", "Name another.") from error
    except (OSError, ValueError) as error:  # a name with a null byte is a ValueError
        told = getattr(error, "strerror", None) or error
        raise OutputError(
            "cannot-write-file",
            f"{path} cannot be written: {told}",
            "Name another place with -o.",
        ) from error


@contextmanager
def _beside(place: Path) -> Iterator[Path]:
    """A folder beside a place, gone afterwards whatever happens."""
    with _stopped_late():
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place.parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _stopped_late() -> Iterator[None]:
    """Let a signal to stop wait until what is half-written is removed; then it has its way."""
    came: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        came.append(number)
        raise _StoppedError

    before = {}
    for name in _STOPPING:
        number = getattr(signal, name, None)
        with suppress(ValueError):  # not in the main thread, where no signal comes
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, stop)
    try:
        yield
    except _StoppedError:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for number in came:
        signal.raise_signal(number)
        sys.exit(128 + number)  # a system on which that signal does not end a process


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
