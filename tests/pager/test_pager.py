"""The pager, on a real terminal: when it is started, how, and how it ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow  # a terminal and a process each

FAKE = """#!/bin/sh
printf '%s' "${LESS-unset}" > "$0.less"
printf '%s|' "$@" > "$0.arguments"
cat > "$0.page"
"""
LONG = ("list",)
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "TERM": "xterm",
    "LANG": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
}
SHORT_SCREEN, TALL_SCREEN = 5, 500


@dataclass
class Terminal:
    """A program on a terminal of its own, what it prints, and a way to type."""

    process: subprocess.Popen[bytes]
    master: int

    def read_until(self, wanted: bytes | None = None) -> bytes:
        """What is printed until some bytes are seen, or until the program ends."""
        printed = b""
        while wanted is None or wanted not in printed:
            ready, _, _ = select.select([self.master], [], [], 30)
            assert ready, f"nothing more after {printed!r}"
            try:
                part = os.read(self.master, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            printed += part
        return printed

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def end(self) -> tuple[int, bytes]:
        """The exit code and what was printed since the last look; errors must be none."""
        printed = self.read_until()
        code = self.process.wait(timeout=30)
        assert self.process.stderr is not None
        assert self.process.stderr.read() == b""
        return code, printed


@pytest.fixture
def terminal(example: Path) -> Iterator[Any]:
    """Starts Python's arguments on a terminal of so many lines."""
    with contextlib.ExitStack() as opened:

        def start(
            *arguments: str, lines: int = SHORT_SCREEN, stdin: int | None = None, **env: str
        ) -> Terminal:
            master, slave = pty.openpty()
            opened.callback(os.close, master)
            fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 80, 0, 0))

            def own_terminal() -> None:
                os.setsid()
                fcntl.ioctl(1, termios.TIOCSCTTY, 0)

            process = subprocess.Popen(
                [sys.executable, *(arguments if "-c" in arguments else ("-m", "netx", *arguments))],
                stdin=slave if stdin is None else stdin,
                stdout=slave,
                stderr=subprocess.PIPE,
                env=ENVIRONMENT | {"NETX_DATA": str(example)} | env,
                preexec_fn=own_terminal,  # noqa: PLW1509
            )
            os.close(slave)
            opened.callback(process.kill)
            assert process.stderr is not None
            opened.callback(process.stderr.close)
            return Terminal(process, master)

        yield start


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager that keeps the page, its arguments and its LESS in files beside it."""
    return script(tmp_path / "pager", FAKE)


def script(path: Path, text: str) -> Path:
    path.write_text(text)
    path.chmod(0o755)
    return path


def kept(pager: Path, what: str) -> str | None:
    path = Path(f"{pager}.{what}")
    return path.read_text() if path.exists() else None


def test_a_list_longer_than_the_screen_goes_to_the_pager_whole(terminal: Any, pager: Path) -> None:
    code, printed = terminal(*LONG, "--color", "never", NETX_PAGER=str(pager)).end()
    assert (code, printed) == (0, b"")
    page = kept(pager, "page")
    assert page is not None
    straight = terminal(*LONG, "--color", "never", "--no-pager").end()[1]
    assert page == straight.decode().replace("\r\n", "\n")
    assert "lanexotide" in page


@pytest.mark.parametrize(
    ("arguments", "paged"),
    [
        (("list",), True),
        (("list", "effects"), True),
        (("show", "lanexotide"), False),
        (("show", "lanexotide", "--all"), True),
        (("show", "lanexotide", "-s", "effects"), True),
        (("compare", "lanexotide", "resection"), False),
        (("compare", "lanexotide", "resection", "--all"), True),
        (("search", "diarrhoea"), False),
        (("search", "diarrhoea", "-a"), True),
        (("about",), False),
        (("about", "--all"), True),
        (("list", "--json"), False),
        (("list", "--format", "plain"), False),
        (("check",), False),
        (("--help",), False),
        ((), False),
    ],
    ids=str,
)
def test_which_pages_may_use_it(terminal: Any, pager: Path, arguments: Any, paged: bool) -> None:
    code, printed = terminal(*arguments, NETX_PAGER=str(pager)).end()
    assert code == 0
    assert (kept(pager, "page") is not None) is paged
    assert (printed == b"") is paged


@pytest.mark.parametrize(
    ("more", "lines"),
    [
        ({"TERM": "dumb"}, SHORT_SCREEN),
        ({"CI": "true"}, SHORT_SCREEN),
        ({}, TALL_SCREEN),
        ({}, 0),
    ],
    ids=["dumb", "CI", "fits", "height not known"],
)
def test_when_there_is_none(terminal: Any, pager: Path, more: Any, lines: int) -> None:
    code, printed = terminal(*LONG, lines=lines, NETX_PAGER=str(pager), **more).end()
    assert code == 0
    assert b"lanexotide" in printed
    assert kept(pager, "page") is None


@pytest.mark.parametrize(("lines", "paged"), [(10, True), (11, False)])
def test_the_prompt_needs_a_line_too(terminal: Any, pager: Path, lines: int, paged: bool) -> None:
    code = "from netx.output.pager import show_through_pager as s; print(s(b'x\\n' * 10))"
    ended, printed = terminal("-c", code, lines=lines, NETX_PAGER=str(pager)).end()
    assert (ended, printed) == (0, b"%s\r\n" % str(paged).encode())


def test_none_without_a_keyboard(terminal: Any, pager: Path) -> None:
    with Path(os.devnull).open("rb") as nothing:
        code, printed = terminal(*LONG, stdin=nothing.fileno(), NETX_PAGER=str(pager)).end()
    assert code == 0
    assert b"lanexotide" in printed
    assert kept(pager, "page") is None


def test_none_in_a_pipe(process: Any, pager: Path) -> None:
    ended = process(*LONG, "-f", "table", env={"NETX_PAGER": str(pager), "TERM": "xterm"})
    assert b"lanexotide" in ended.out
    assert kept(pager, "page") is None


def test_netx_pager_comes_before_pager_before_less(
    terminal: Any, pager: Path, tmp_path: Path
) -> None:
    other = script(tmp_path / "other", FAKE)
    less = script(tmp_path / "less", FAKE)
    path = f"{tmp_path}:{os.environ['PATH']}"
    terminal(*LONG, NETX_PAGER=str(pager), PAGER=str(other), PATH=path).end()
    assert [kept(one, "page") is not None for one in (pager, other, less)] == [True, False, False]
    terminal(*LONG, PAGER=str(other), PATH=path).end()
    assert [kept(one, "page") is not None for one in (other, less)] == [True, False]
    terminal(*LONG, PATH=path).end()
    assert kept(less, "page") is not None


@pytest.mark.parametrize("none", ["", "  ", "cat", "no-such-program-anywhere", "/dev/null", "a 'b"])
@pytest.mark.parametrize("variable", ["NETX_PAGER", "PAGER"])
def test_none_asked_for_or_none_there_prints(terminal: Any, variable: str, none: str) -> None:
    code, printed = terminal(*LONG, **{variable: none}).end()
    assert code == 0
    assert b"lanexotide" in printed


def test_an_empty_netx_pager_is_not_asked_again(terminal: Any, pager: Path) -> None:
    terminal(*LONG, NETX_PAGER="", PAGER=str(pager)).end()
    assert kept(pager, "page") is None


def test_its_arguments_are_parted_as_a_shell_does(terminal: Any, pager: Path) -> None:
    terminal(*LONG, NETX_PAGER=f"{pager} --one 'two words'").end()
    assert kept(pager, "arguments") == "--one|two words|"


HOW = "FRX-Ps?ethe end, q to stop:space for more, q to stop.$"


@pytest.mark.parametrize(("env", "less"), [({}, HOW), ({"LESS": "i"}, "i"), ({"LESS": ""}, "")])
def test_less_is_told_how_unless_it_was(terminal: Any, pager: Path, env: Any, less: str) -> None:
    terminal(*LONG, NETX_PAGER=str(pager), **env).end()
    assert kept(pager, "less") == less


@pytest.mark.parametrize("code", [0, 1])
def test_a_pager_that_is_closed_early_is_success(terminal: Any, tmp_path: Path, code: int) -> None:
    impatient = script(tmp_path / "impatient", f"#!/bin/sh\nhead -c 1\nexit {code}\n")
    much = "from netx.output.pager import show_through_pager as s; print(s(b'x\\n' * 500000))"
    ended, printed = terminal("-c", much, NETX_PAGER=str(impatient)).end()
    assert (ended, printed) == (0, b"xTrue\r\n")
    assert terminal(*LONG, NETX_PAGER=str(impatient)).end()[0] == 0


def test_ctrl_c_that_ends_the_pager_ends_netx(terminal: Any, tmp_path: Path) -> None:
    waiting = script(tmp_path / "waiting", "#!/bin/sh\necho ready\nexec cat /dev/tty\n")
    started = terminal(*LONG, NETX_PAGER=str(waiting))
    started.read_until(b"ready")
    started.type(b"\x03")
    assert started.end()[0] == 130


def test_ctrl_c_that_the_pager_takes_is_the_pagers(terminal: Any, tmp_path: Path) -> None:
    # It holds Ctrl-C back and asks for it, so that none is lost between two of its steps.
    program = (
        "import signal\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})\n"
        'print("ready", flush=True)\n'
        "signal.sigwait({signal.SIGINT})\n"
        'print("stayed", flush=True)\n'
        'with open("/dev/tty") as keys:\n'
        '    next(line for line in keys if line.strip() == "q")\n'
    )
    code = tmp_path / "patient.py"
    code.write_text(program)
    patient = script(tmp_path / "patient", f'#!/bin/sh\nexec "{sys.executable}" "{code}"\n')
    started = terminal(*LONG, NETX_PAGER=str(patient))
    started.read_until(b"ready")
    started.type(b"\x03")
    started.read_until(b"stayed")
    assert started.process.poll() is None
    started.type(b"q\n")
    assert started.end()[0] == 0
