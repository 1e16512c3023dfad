"""Streams, terminals and environments at random: the answer is the same, or one line of error."""

from __future__ import annotations

import random
from typing import Any

import pytest
from rounds import rounds

pytestmark = pytest.mark.slow

SETTINGS = {
    "LANG": ("C", "C.UTF-8", "de_DE.UTF-8", "xx", ""), "LC_ALL": ("C", "POSIX", ""),
    "TERM": ("dumb", "xterm", "xterm-256color", "", "no-such"), "NO_COLOR": ("1", ""),
    "COLUMNS": ("0", "1", "20", "80", "100000", "-3", "x", ""), "PYTHONIOENCODING":
    ("ascii", "latin-1", "utf-16", "utf-8:strict", "cp1252"), "PYTHONUTF8": ("0", "1"),
    "HOME": ("/no/such", ""), "TMPDIR": ("/no/such",), "PAGER": ("/no/such", "false", "cat"),
    "FORCE_COLOR": ("1", "3"), "CLICOLOR_FORCE": ("1",), "PYTHONHASHSEED": ("0", "7"),
    "LESS": ("-X", "--no-such"), "SHELL": ("/no/such",), "PYTHONOPTIMIZE": ("2",),
}  # fmt: skip
COMMANDS = (
    ("list",), ("show", "lanexotide"), ("show", "lanexotide", "--all", "-f", "table"),
    ("compare", "lanexotide", "octrexotide"), ("search", "the runs"), ("search", "xyzzy"), (),
    ("--help",), ("sheet", "lanexotide"), ("about",), ("show", "xyzzy"), ("export", "json"),
)  # fmt: skip


@pytest.mark.parametrize("seed", rounds(few=24))
def test_surroundings_change_no_exit_code(process: Any, seed: int) -> None:
    luck = random.Random(seed)
    command = luck.choice(COMMANDS)
    names = luck.sample(sorted(SETTINGS), k=luck.randint(1, 5))
    env = {name: luck.choice(SETTINGS[name]) for name in names}
    encoding = env.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
    ended, plain = process(*command, env=env, encoding=encoding), process(*command)
    assert ended.code == plain.code, (command, env)
    assert "Traceback" not in ended.err, (command, env)
    assert "bug in netx" not in ended.err, (command, env)
    assert bool(ended.out) == bool(plain.out), (command, env)
