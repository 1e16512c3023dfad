"""What is laid over the data changes nothing and hides nothing of what is there."""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "contract"))

from every_command import EXAMPLE, HOSTILE, named

KEYS = ("added", "added_words")


def taken_out(document: Any) -> Any:
    """A document without what was added: in the stamp, and in each result."""
    document = copy.deepcopy(document)
    document["dataset"].pop("added")
    data = document["data"]
    for one in data if isinstance(data, list) else [data]:
        for key in KEYS:
            one.pop(key, None)
    return document


SEARCHES = [
    ("search", words)
    for words in (
        "what helps against diarrhoea",
        "no tiredness",
        "lanexotide",
        "side effects of lanexotide",
        "lanexotide loose stools",
        "lanexotide or resection",
        "hormone",
        "injected once a month",
        "constipaton",
        "pancreas",
    )
]
"""A search of each reading, none with a local word in it."""


def of_data(commands: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The commands without `check`, which also counts what is added."""
    return [one for one in commands if one[0] != "check"]


@pytest.mark.parametrize("command", **named([*of_data(EXAMPLE), *SEARCHES]))
def test_json_is_the_same_but_for_what_is_added(netx: Any, laid: Any, command: Any) -> None:
    before, after = netx(*command, "--json"), laid(*command, "--json")
    assert (after.code, after.err) == (before.code, before.err)
    assert before.json["dataset"]["added"] is None
    assert after.json["dataset"]["added"]["name"] == "NET clinic, St Example"
    assert taken_out(after.json) == taken_out(before.json)


@pytest.mark.parametrize("command", **named([*of_data(EXAMPLE), *SEARCHES]))
def test_a_page_keeps_every_line(netx: Any, laid: Any, command: Any) -> None:
    """Each line of a page stands in it still, in its order; only the counts say more."""
    before, after = (run(*command, "-f", "table").text for run in (netx, laid))
    lines = iter(after.splitlines())
    for line in before.partition("More: ")[0].splitlines():
        assert line in lines, line


@pytest.mark.parametrize("command", **named([*of_data(EXAMPLE)[::3], *SEARCHES]))
def test_rows_are_the_same_but_for_those_marked(netx: Any, laid: Any, command: Any) -> None:
    before, after = (run(*command, "-f", "plain").text.splitlines() for run in (netx, laid))
    more = [line for line in after if line not in before]
    assert [line for line in after if line in before] == before
    assert all("added" in line.split("\t") for line in more)


def test_without_the_option_nothing_is_added(netx: Any) -> None:
    document = netx("show", "lanexotide", "--json").json
    assert document["dataset"]["added"] is None
    assert document["data"]["added"] == []
    document = netx("search", "tired", "--json").json
    assert (document["data"]["added"], document["data"]["added_words"]) == ([], [])


@pytest.mark.parametrize("command", **named(of_data(HOSTILE)[::4]))
def test_hostile_data_beside_hostile_additions(
    netx: Any, made: Any, hostile: Path, command: Any
) -> None:
    text = "notes:\n  - id: odd\n    about: [dotatate, dotatoc, plain]\n"
    text += "    text: '[bold]x[/od] :pill: <b>|*_` =1+1'\n"
    folder = made(text, name="'[/x] <script>'")
    for format_ in ("table", "plain", "csv", "excel", "markdown", "json"):
        ended = netx(*command, "-f", format_, "--with", str(folder), data=hostile)
        assert (ended.code, ended.err) == (0, "")
        assert b"\x1b" not in ended.out
