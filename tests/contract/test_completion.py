"""What Tab offers: commands, options, ids, names, brands and aliases; never an error."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from netx.cli.app import COMMANDS
from netx.cli.completion import Shell, script

ASK = {"_NETX_COMPLETE": "bash"}


@pytest.fixture
def offered(netx: Any) -> Any:
    def ask(*words: str, **more: Any) -> list[str]:
        ended = netx(*words, env=ASK, **more)
        assert (ended.code, ended.err) == (0, "")
        lines: list[str] = ended.text.splitlines()
        return lines

    return ask


def test_commands(offered: Any) -> None:
    assert offered("") == list(COMMANDS)
    assert offered("s") == [name for name in COMMANDS if name.startswith("s")]
    assert offered("xyz") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("show", "lan"), ["lanexotide", "lanexotide autogel"]),
        (("show", "Some"), ["Somexuline"]),
        (("show", "some"), ["somexuline"]),
        (("show", "LUTEX"), ["LUTEXera"]),
        (("show", "the "), ["the runs"]),
        (("show", "NCT"), ["NCT00000001"]),
        (("show", "lanexotide", "aut"), ["autogel"]),
        (("compare", "lanexotide", "oct"), ["octrexotide"]),
        (("compare", "the"), []),
        (("search", "loo"), ["loose stools"]),
        (("search", "diarrhoea,", "tir"), ["tiredness"]),
        (("list", "e"), ["effects"]),
        (("list", "--format", "c"), ["csv"]),
        (("list", "--format", "=", "m"), ["markdown"]),
        (("list", "--format", "="), ["table", "plain", "json", "csv", "excel", "markdown"]),
        (("list", "--format=m"), ["--format=markdown"]),
        (("show", "lanexotide", "--section=e"), ["--section=effects"]),
        (("list", "--route=s"), ["--route=subcutaneous"]),
        (("list", "--nosuch=s"), []),
        (("list", "-f", "j"), ["json"]),
        (("list", "--color", "n"), ["never"]),
        (("list", "pan"), ["pancreas"]),
        (("list", "sub"), ["subcutaneous"]),
        (("list", "pancreas", "o"), ["oral"]),
        (("show", "lanexotide", "--section", "e"), ["effects"]),
        (("show", "lanexotide", "-s", "s"), ["sources"]),
        (("show", "-s", "effects", "-s", "a"), ["about", "ask"]),
        (("compare", "--surv"), ["--survival"]),
        (("compare", "--outc"), []),
        (("show", "--no-p"), ["--no-pager"]),
        (("--no-p",), ["--no-pager"]),
        (("--color", "never", "sho"), ["show"]),
        (("list", "--route", "s"), ["subcutaneous"]),
        (("list", "--kind", "d"), ["drug"]),
        (("list", "--status", "app"), ["approved"]),
        (("list", "--category", "rad"), ["radionuclide"]),
        (("list", "--effect", "tir"), ["tiredness"]),
        (("show", "--json", "lan"), ["lanexotide", "lanexotide autogel"]),
        (("list", "--sch"), []),
        (("about", "--sch"), ["--schema"]),
        (("show", '"the ru'), ["the runs"]),
        (("show", "the\\ ru"), ["the runs"]),
    ],
    ids=str,
)
def test_candidates(offered: Any, words: Any, expected: list[str]) -> None:
    assert offered(*words) == expected


def test_a_candidate_means_what_it_stands_for(netx: Any, offered: Any) -> None:
    for typed in ("a", "e", "l", "L", "s", "S", "1", "t", "d"):
        for candidate in offered("show", typed):
            assert netx("show", candidate).code == 0, candidate


def test_folders(offered: Any, example: Path) -> None:
    assert f"{example}/effects/" in offered("check", f"{example}/ef")
    assert f"{example}/" in offered("list", "--data", str(example)[:-1])


@pytest.mark.parametrize("command", [("sheet", "lanexotide"), ("export", "json")])
@pytest.mark.parametrize("option", ["-o", "--output"])
def test_files_behind_an_option_that_names_one(
    offered: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Any, option: str
) -> None:
    """The kind "file completion", which programs of this kind take away from the shell."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "visits").mkdir()
    (tmp_path / "visits" / "may.html").touch()
    (tmp_path / "visit.html").touch()
    (tmp_path / ".hidden").touch()
    assert offered(*command, option, "") == ["visit.html", "visits/"]
    assert offered(*command, option, "visits/") == ["visits/may.html"]
    assert offered(*command, option, ".h") == [".hidden"]
    assert offered(*command, f"--output={tmp_path}/visit.") == [f"--output={tmp_path}/visit.html"]


def test_another_data_folder_behind_a_sign_is_heard(offered: Any, hostile: Path) -> None:
    assert offered("show", f"--data={hostile}", "dota") == ["dotatate", "dotatoc"]


def test_another_data_folder_is_heard(offered: Any, hostile: Path) -> None:
    assert offered("show", "--data", str(hostile), "dota") == ["dotatate", "dotatoc"]
    assert offered("show", "dota", data=hostile) == ["dotatate", "dotatoc"]


@pytest.mark.parametrize(
    "words", [("nosuch", "x"), ("show", "--nosuch", "lan\x1b"), ("--", ""), ("show", "\udcff"), ()]
)
def test_silence_when_something_is_wrong(netx: Any, words: Any) -> None:
    ended = netx(*words, env=ASK)
    assert (ended.code, ended.err) == (0, "")
    ended = netx(*words, env=ASK, data=Path("/no/such/folder"))
    assert (ended.code, ended.err) == (0, "")
    assert netx("show", "lan", env=ASK, data=Path("/no/such/folder")).out == b""


@pytest.mark.parametrize("shell", list(Shell))
def test_the_script_is_printed(netx: Any, shell: Shell) -> None:
    ended = netx("--completion", shell.value, data=None)
    assert (ended.code, ended.text, ended.err) == (0, script(shell), "")
    assert netx("--completion", "tcsh").code == 2


@pytest.fixture
def in_shell(process: Any) -> Any:
    """What a shell prints that has netx on its path and its completion loaded."""

    def ask(shell: str, code: str) -> list[str]:
        path = shutil.which(shell)
        if path is None:
            pytest.skip(f"{shell} is not installed")
        env = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        quiet = {"bash": ("--norc",), "zsh": ("-f",), "fish": ("--no-config",)}[shell]
        ended = process("-c", code, before=quiet, executable=path, env=env)
        assert ended.err == ""
        return list(ended.text.splitlines())

    return ask


@pytest.mark.slow
def test_bash(in_shell: Any) -> None:
    code = 'eval "$(netx --completion bash)"; COMP_WORDS=(netx show {0}); COMP_CWORD={1}; '
    code += '_netx netx; printf "%s\\n" "${{COMPREPLY[@]}}"'
    assert in_shell("bash", code.format("lan", 2)) == ["lanexotide", "lanexotide\\ autogel"]
    assert in_shell("bash", code.format("'\"the'", 2)) == ["the runs"]
    assert in_shell("bash", code.format("xyzzy", 2)) == [""]
    assert in_shell("bash", code.format("--data /nope x", 4)) == [""]


@pytest.mark.slow
def test_zsh(in_shell: Any) -> None:
    code = "compdef() {{ :; }}; compadd() {{ while [[ $1 != -- ]]; do shift; done; shift; "
    code += '(( $# )) && print -l -- "$@"; }}; '
    code += 'eval "$(netx --completion zsh)"; words=(netx show {0}); CURRENT=3; _netx'
    assert in_shell("zsh", code.format("lan")) == ["lanexotide", "lanexotide autogel"]
    assert in_shell("zsh", code.format("'the\\ ru'")) == ["the runs"]
    assert in_shell("zsh", code.format("xyzzy")) in ([], [""])


@pytest.mark.slow
def test_fish(in_shell: Any) -> None:
    code = "netx --completion fish | source; complete --do-complete '{0}'"
    assert in_shell("fish", code.format("netx show lan")) == [
        "lanexotide", "lanexotide autogel",
    ]  # fmt: skip
    assert in_shell("fish", code.format("netx sh"))[-1:] == ["show"]
    assert in_shell("fish", code.format("netx show xyzzy")) == []
