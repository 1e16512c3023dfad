"""The real process, when the reader, the disk, the output or the person goes away."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

COMMANDS: dict[str, tuple[str, ...]] = {
    "list": ("list",),
    "json": ("show", "lanexotide", "--json"),
    "table": ("compare", "lanexotide", "octrexotide", "-f", "table"),
    "welcome": (),
    "version": ("--version",),
    "help": ("--help",),
    "schema": ("about", "--schema"),
    "completion": ("--completion", "bash"),
    "sheet": ("sheet", "lanexotide"),
}
every_output = pytest.mark.parametrize("command", COMMANDS.values(), ids=list(COMMANDS))


@every_output
def test_a_reader_that_went_away_is_met_with_silence(process: Any, command: Any) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = process(*command, stdout=writer)
    os.close(writer)
    assert (ended.code, ended.err) == (141, "")


def test_a_reader_that_takes_one_line_and_goes(process: Any) -> None:
    line = f"set -o pipefail; {shlex.quote(sys.executable)} -m netx list sources --json | head -1"
    ended = process("-c", line, before=(), executable="/bin/bash")
    assert (ended.code, ended.out, ended.err) in ((0, b"{\n", ""), (141, b"{\n", ""))


@every_output
def test_a_full_disk_is_said_in_one_line(process: Any, command: Any) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = process(*command, stdout=full)
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "No space left" in ended.err


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_is_whole_or_told_not_to_be(process: Any, tmp_path: Path, unbuffered: str) -> None:
    """Without a buffer the system may take a part, and tells so by a number alone."""
    line = f"ulimit -f 20; {shlex.quote(sys.executable)} -m netx export json > out"
    env = {"PYTHONUNBUFFERED": unbuffered}
    ended = process("-c", line, before=(), executable="/bin/bash", cwd=tmp_path, env=env)
    assert ended.code == 1
    assert "cannot be written" in ended.err
    whole = process("export", "json", env=env).out
    assert len(whole) > 20 * 1024 == (tmp_path / "out").stat().st_size


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_does_not_block_gets_all_of_it(process: Any, unbuffered: str) -> None:
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    with os.fdopen(reader, "rb") as file:
        got: list[bytes] = []
        reading = threading.Thread(target=lambda: got.append(file.read()))
        reading.start()
        ended = process("export", "json", stdout=writer, env={"PYTHONUNBUFFERED": unbuffered})
        os.close(writer)
        reading.join()
    assert (ended.code, ended.err) == (0, "")
    assert got[0] == process("export", "json").out


@every_output
def test_a_closed_output_is_said_in_one_line(process: Any, command: Any) -> None:
    def close_output() -> None:
        os.close(1)

    ended = process(*command, stdout=None, preexec_fn=close_output)
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "standard output is closed" in ended.err


def test_a_closed_standard_error_changes_no_exit_code(process: Any) -> None:
    def close_errors() -> None:
        os.close(2)

    assert process("show", "xyzzy", preexec_fn=close_errors).code == 3
    assert process("list", preexec_fn=close_errors).code == 0


# What is imported one after the other from the start to the last page.
MOMENTS = ("netx.cli", "typer", "netx.cli.app", "netx.dataset.load", "yaml", "netx.output.render",
           "netx.output.paint.terminal")  # fmt: skip


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_at_any_moment_is_130_without_a_traceback(
    process: Any, tmp_path: Path, moment: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal, sys\n"
        # A shell that starts the tests in the background has Ctrl-C ignored, for them too.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {moment!r}:\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt())\n"
    )
    env = {"PYTHONPATH": str(tmp_path)}
    ended = process("compare", "lanexotide", "octrexotide", "-f", "table", env=env)
    assert (ended.code, ended.out, ended.err.strip()) == (130, b"", "")


def test_no_home_and_no_environment(process: Any, example: Path) -> None:
    clean = subprocess.run(
        [sys.executable, "-m", "netx", "list", "--data", str(example)],
        env={}, capture_output=True, check=False, timeout=30,
    )  # fmt: skip
    assert (clean.returncode, clean.stderr) == (0, b"")
    assert clean.stdout == process("list").out


def test_the_command_and_the_module_are_the_same(process: Any) -> None:
    script = Path(sys.executable).with_name("netx")
    by_command = process(str(script), "list", "--json", before=())
    assert by_command == process("list", "--json")
    assert by_command.code == 0
