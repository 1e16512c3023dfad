"""Nothing reaches the network or the disk, and cheap commands import little."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from every_command import EXAMPLE

pytestmark = pytest.mark.slow

# typing_extensions, which Typer needs, looks at `_socket` for the type of one of its
# constants; that module has no other user, and the next test shows that no socket is made.
NETWORK = {"socket", "ssl", "http", "urllib.request", "asyncio", "ftplib", "smtplib", "xmlrpc"}

WATCHED = """
import sys
happened = []
def hook(event, arguments):
    if event == "open":
        name, mode, flags = arguments
        if isinstance(flags, int) and flags & 0o3 and name != "/dev/null":
            happened.append(f"open {name} {mode} {flags}")
    elif event.split(".")[0] in ("socket", "subprocess", "ftplib", "shutil", "tempfile", "urllib"):
        happened.append(event)
    elif event in ("os.mkdir", "os.remove", "os.rename", "os.system", "os.exec", "os.fork",
                   "os.link", "os.symlink", "os.truncate", "os.chmod", "os.posix_spawn"):
        happened.append(event)
sys.addaudithook(hook)
"""

IMPORTED = """
import atexit, json, os, sys
os._exit = sys.exit  # else the process would end before it can say anything
before = set(sys.modules)
def say():
    names = sorted(set(sys.modules) - before)
    sys.stderr.write(json.dumps(names))
atexit.register(say)
"""

MAIN = "from netx.__main__ import main\nmain()\n"


def modules_of(process: Any, *arguments: str, **more: Any) -> set[str]:
    """The modules that a command imports, with their packages."""
    ended = process("-c", IMPORTED + MAIN, *arguments, before=(), **more)
    return set(json.loads(ended.err))


@pytest.mark.parametrize("format_", ["table", "plain", "json"])
def test_no_command_makes_a_socket_a_process_or_a_file(
    process: Any, tmp_path: Path, format_: str
) -> None:
    """All commands in one process, as an empty unwritable home sees them."""
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    lines = [[*one, "-f", format_] for one in EXAMPLE] + [[], ["--version"], ["--help"]]
    code = WATCHED + (
        "from netx.cli.run import run\n"
        f"codes = [run(one) for one in {lines!r}]\n"
        "sys.stderr.write('\\n'.join(happened))\n"
        "sys.exit(sum(codes))\n"
    )
    env = {"HOME": str(home), "XDG_CACHE_HOME": str(home), "TMPDIR": str(home)}
    ended = process("-c", code, before=(), env=env, cwd=home)
    assert (ended.code, ended.err) == (0, "")
    assert list(home.iterdir()) == []


def test_the_watch_sees_what_it_should(process: Any, tmp_path: Path) -> None:
    deeds = "import socket; socket.socket(); open('x', 'w'); import os; os.mkdir('y')\n"
    code = WATCHED + deeds + "sys.stderr.write(' '.join(happened))"
    ended = process("-c", code, before=(), cwd=tmp_path)
    assert "socket.__new__ open x w" in ended.err
    assert "os.mkdir" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [("list", "-f", "table"), ("search", "tird", "--json"), ("check",), ("about",), ("show", "x")],
    ids=" ".join,
)
def test_no_module_of_the_network_is_imported(process: Any, arguments: Any) -> None:
    ended = process("-c", IMPORTED + MAIN, *arguments, before=())
    names = set(json.loads(ended.err.splitlines()[-1]))
    assert not names & NETWORK


CHEAP = {
    ("--version",): {"yaml", "rich", "rapidfuzz", "msgspec", "netx.query", "netx.dataset.load"},
    ("about", "--schema"): {"yaml", "rich", "rapidfuzz", "msgspec", "netx.query"},
    ("--completion", "bash"): {"yaml", "rich", "rapidfuzz", "msgspec", "netx.query"},
    ("list", "--json"): {"rich", "rapidfuzz"},
    ("list",): {"rich", "rapidfuzz"},
    ("show", "lanexotide", "--json"): {"rich", "rapidfuzz"},
    ("show", "Somexuline", "-f", "plain"): {"rich", "rapidfuzz"},
    ("search", "loose stools", "--json"): {"rich", "rapidfuzz"},
    ("compare", "lanexotide", "octrexotide", "-f", "csv"): {"rich", "rapidfuzz"},
    ("show", "lanexotide", "-f", "table"): {"rapidfuzz"},
}


@pytest.mark.parametrize("arguments", CHEAP, ids=" ".join)
def test_cheap_commands_import_little(process: Any, arguments: Any) -> None:
    assert not modules_of(process, *arguments) & CHEAP[arguments]


def test_the_bundle_needs_no_yaml(process: Any, example: Path, tmp_path: Path) -> None:
    from netx.dataset.bundle import to_bytes
    from netx.dataset.load import load_folder
    from netx.query.prepared import prepared

    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(to_bytes(prepared(load_folder(example))))
    code = f"{IMPORTED}from pathlib import Path\nimport netx.dataset.locate as locate\n"
    code += f"locate.BUNDLE = Path({str(bundle)!r})\n"
    for arguments in (
        ("list", "--json"),
        ("show", "lanexotide", "-f", "plain"),
        ("compare", "lanexotide", "resection", "-f", "plain"),
    ):
        ended = process("-c", code + MAIN, *arguments, before=(), data=None)
        assert ended.code == 0
        names = set(json.loads(ended.err))
        assert not names & {"yaml", "rich", "rapidfuzz", "netx.dataset.read", "netx.dataset.rules"}
        assert ended.out == process(*arguments).out
