"""How tests run netx: in this process, and as the process that a shell starts."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from read_once import loaded

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code and both streams."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        """The one line of JSON on standard error."""
        (line,) = self.err.splitlines()
        return json.loads(line)["error"]


class Screen(io.TextIOWrapper):
    """A standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


Run = Callable[..., Ended]


@pytest.fixture(scope="session", autouse=True)
def _copies_can_be_written() -> Iterator[None]:
    """Tests change their copies of our files, also where the checkout itself is read-only."""

    def then_writable(copy: Callable[..., None]) -> Callable[..., None]:
        def copy_mode(source: Any, target: Any, **more: Any) -> None:
            copy(source, target, **more)
            if not os.path.islink(target):
                os.chmod(target, os.stat(target).st_mode | stat.S_IWUSR)

        return copy_mode

    with pytest.MonkeyPatch.context() as patch:
        for name in ("copymode", "copystat"):
            patch.setattr(shutil, name, then_writable(getattr(shutil, name)))
        yield


@pytest.fixture
def example() -> Path:
    """A sound data folder of a few made-up treatments."""
    return FIXTURES / "example"


@pytest.fixture
def hostile() -> Path:
    """A sound data folder full of what breaks terminals, markup and tables."""
    return FIXTURES / "hostile"


@pytest.fixture
def netx(monkeypatch: pytest.MonkeyPatch, example: Path) -> Run:
    """Runs netx in this process on the example data, or on another folder."""
    from netx.cli.run import run

    monkeypatch.setattr("netx.dataset.load.load_folder", loaded)

    def call(
        *arguments: str,
        data: Path | None = example,
        columns: int | None = None,
        terminal: bool = False,
        encoding: str = "utf-8",
        env: dict[str, str] | None = None,
    ) -> Ended:
        settings = {"NETX_DATA": str(data or ""), "COLUMNS": str(columns or ""), **(env or {})}
        stream = Screen if terminal else io.TextIOWrapper
        out, err = io.BytesIO(), io.BytesIO()
        # Only for the call: pytest itself writes to a terminal of COLUMNS.
        with monkeypatch.context() as patch:
            for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "_NETX_COMPLETE"):
                patch.delenv(name, raising=False)
            for name, value in settings.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdout", stream(out, encoding=encoding))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding=encoding))
            code = run(list(arguments))
            sys.stdout.flush()
            sys.stderr.flush()
            return Ended(int(code), out.getvalue(), err.getvalue().decode(encoding))

    return call


def clean_environment(**more: str) -> dict[str, str]:
    """The environment of a shell that has nothing of ours and nothing of Python's.

    PYTHONUNBUFFERED in particular would hide what happens when output is flushed late.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8", **more}


@pytest.fixture
def process(example: Path) -> Run:
    """Runs the real process, `python -m netx`, on the example data or another folder."""

    def call(
        *arguments: str | bytes,
        data: Path | None = example,
        env: dict[str, str] | None = None,
        before: tuple[str, ...] = ("-m", "netx"),
        encoding: str = "utf-8",
        **more: Any,
    ) -> Ended:
        settings = clean_environment(NETX_DATA=str(data or "")) | (env or {})
        more.setdefault("stdout", subprocess.PIPE)
        ended = subprocess.run(
            [sys.executable, *before, *arguments],
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=settings,
            timeout=30,
            check=False,
            **more,
        )
        return Ended(ended.returncode, ended.stdout or b"", ended.stderr.decode(encoding))

    return call
