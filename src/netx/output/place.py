"""Files and folders that the user named: written whole or not at all, and never over another.

Everything is written under another name beside its place and then renamed, so that nothing
half-written stays, and nothing old is lost, when the disk is full or the run is stopped. A
link is followed: what it points to is replaced, the link stays.
"""

from __future__ import annotations

import os
import shutil
import signal
import stat
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from netx.errors import OutputError

STANDARD_OUTPUT = Path("-")
"""What is named to write to standard output, as with other programs."""

_ALSO_STANDARD_OUTPUT = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
"""Its names on systems that give it any: to replace what stands behind them would lose it."""

_PREFIX = ".netx-"
"""How the folder beside the place begins: of its own name, as that of the file may be as long
as the file system allows."""

_STOPPING = ("SIGTERM", "SIGHUP", "SIGINT")
"""Signals that end a run; where the system has them, what is half-written is removed first."""


def put_file(path: Path, data: bytes, overwrite: bool) -> None:
    """Write a file, or to standard output for `-`.

    Raises `OutputError` if it is there already, is no file, or cannot be written.
    """
    if path == STANDARD_OUTPUT or str(path) in _ALSO_STANDARD_OUTPUT:
        from netx.output.sink import write

        write(data)
        return
    with _told(path):
        place = _place_of(path)
        if path.exists() and not path.is_file():
            raise _taken(path, "is not a file", "Name a file with -o, or - for standard output.")
        if os.path.lexists(path) and not overwrite:
            raise _taken(path, "is there already", "Name another, or overwrite it with --force.")
        with _stopped_late() as stopped, _within(place.parent) as folder:
            _write(folder / "file", data)
            if not stopped:
                _put(folder / "file", place, overwrite)


def put_folder(
    path: Path, files: dict[str, bytes], overwrite: bool, own: Collection[str] = ()
) -> None:
    """Write files into a folder that is new or empty.

    With `overwrite` the folder may hold other files: those of the same names are replaced, and
    of the names in `own`, which an earlier run has written there, the rest is taken away. All
    others stay. A folder that is there stays itself. Raises `OutputError`.
    """
    with _told(path):
        place = _place_of(path)
        if place.exists() and not place.is_dir():
            raise _taken(path, "is not a folder", "Name a folder or a .zip file with -o.")
        if place.is_dir() and any(place.iterdir()) and not overwrite:
            raise _taken(path, "is not empty", "Name another folder, or add --force.")
        for name in files:
            if (place / name).is_dir():
                raise _taken(path / name, "is a folder", "Name another folder with -o.")
        there = place.is_dir()
        with _stopped_late() as stopped, _within(place if there else place.parent) as folder:
            written = folder / "files"
            written.mkdir()
            for name, data in files.items():
                _write(written / name, data)
            if stopped:
                return
            if there:
                for name in files:
                    _put(written / name, _place_of(place / name), overwrite=True)
                for name in set(own) - files.keys():
                    if Path(name).name == name:
                        (place / name).unlink(missing_ok=True)
            else:
                written.rename(place)


def _place_of(path: Path) -> Path:
    """What is written to: where a link points to, not the link."""
    place = Path(os.path.realpath(path))
    if place.is_symlink():
        raise _taken(path, "is a link that leads nowhere", "Name a file with -o.")
    return place


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
def _within(parent: Path) -> Iterator[Path]:
    """A folder of our own within another, gone afterwards whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _stopped_late() -> Iterator[list[int]]:
    """Let signals to stop wait until what is half-written is removed; then they have their way.

    Gives the signals that came, so that nothing is put in its place after one.
    """
    came: list[int] = []
    before = {}
    for name in _STOPPING:
        number = getattr(signal, name, None)
        with suppress(ValueError):  # not in the main thread, where no signal comes
            if number is not None and signal.getsignal(number) in _USUAL:
                before[number] = signal.signal(number, lambda got, _: came.append(got))
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        signal.raise_signal(came[0])  # of Ctrl-C this raises KeyboardInterrupt


_USUAL = (signal.SIG_DFL, signal.default_int_handler)
"""How a signal is handled that nobody else asked for."""


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put(written: Path, place: Path, overwrite: bool) -> None:
    """Give what was written its place, and there the mode and owner of what it replaces."""
    if overwrite:
        with suppress(FileNotFoundError):
            old = place.stat()
            written.chmod(stat.S_IMODE(old.st_mode))
            with suppress(OSError, AttributeError):  # another's, or a system without owners
                os.chown(written, old.st_uid, old.st_gid)
        written.replace(place)
        return
    try:
        os.link(written, place)  # unlike a rename, this never takes another's place
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        written.rename(place)


def _taken(path: Path, what: str, mend: str) -> OutputError:
    return OutputError("file-exists", f"{path} {what}", mend)
