"""Exit codes, and errors of one line that say what was typed and what to do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from every_command import EXAMPLE, named

from netx.errors import ExitCode

MISTAKES = [
    (2, ("lits",), "lits"),
    (2, ("list", "--jsn"), "--jsn"),
    (2, ("list", "--format", "yaml"), "yaml"),
    (2, ("list", "--color", "blue"), "blue"),
    (2, ("list", "wonders"), "wonders"),
    (2, ("show", "lanexotide", "--section", "colours"), "colours"),
    (2, ("list", "--route", "by-owl"), "by-owl"),
    (2, ("list", "effects", "--route", "sc"), "--route"),
    (2, ("show",), "NAME"),
    (2, ("search",), "WORDS"),
    (2, ("compare", "lanexotide"), "1"),
    (2, ("compare", "lanexotide", "octrexotide", "analogues", "resection", "Lutexera"), "5"),
    (2, ("lists",), "lists"),
    (2, ("nosuch",), "nosuch"),
    (2, ("help", "nosuch"), "nosuch"),
    (3, ("lanexotied",), "lanexotied"),
    (2, ("compare", "lanexotide", "Somexuline"), "lanexotide"),
    (3, ("show", "lanexotied"), "lanexotied"),
    (3, ("show", "177Lu"), "177Lu"),
    (3, ("compare", "a", "b", "c", "d", "e"), "a b c d e"),
    (3, ("compare", "lanexotide", "diarrhoea"), "diarrhoea"),
    (3, ("list", "--effect", "xyzzy"), "xyzzy"),
    (4, ("list", "--data", "/no/such/folder"), "/no/such/folder"),
    (4, ("check", "/no/such/folder"), "/no/such/folder"),
]
IDS = [" ".join(arguments) for _, arguments, _ in MISTAKES]


@pytest.mark.parametrize(("code", "arguments", "names"), MISTAKES, ids=IDS)
def test_a_mistake_is_one_line(netx: Any, code: int, arguments: Any, names: str) -> None:
    ended = netx(*arguments)
    assert (ended.code, ended.out) == (code, b"")
    (line,) = ended.err.splitlines()
    assert line.startswith("netx: ")
    assert names in line
    assert re.search("netx|Name|Give|(list|section)s are|takes", line[6:]), (
        "it does not say what to do"
    )
    assert "Traceback" not in line


@pytest.mark.parametrize(("code", "arguments", "names"), MISTAKES, ids=IDS)
def test_a_mistake_is_one_json_document(netx: Any, code: int, arguments: Any, names: str) -> None:
    ended = netx(*arguments, "--json")
    assert (ended.code, ended.out) == (code, b"")
    assert {"code", "message", "hint", "suggestions"} <= set(ended.error)
    assert names in ended.error["message"]
    assert ended.error["hint"]
    assert len(ended.error["suggestions"]) <= 3
    assert re.fullmatch("[a-z]+(-[a-z]+)*", ended.error["code"])


@pytest.mark.parametrize("how", [("-f", "json"), ("--format=json",), ("-fjson",), ("--json",)])
def test_however_json_is_asked_for(netx: Any, how: Any) -> None:
    assert netx("show", "xyzzy", *how).error["code"] == "unknown-name"
    assert netx("nosuch", *how).error["code"] == "usage"


@pytest.mark.parametrize("command", **named(EXAMPLE))
def test_success_is_silent_on_standard_error(netx: Any, command: Any) -> None:
    ended = netx(*command)
    assert (ended.code, ended.err) == (0, "")


def test_a_near_name_is_offered_and_never_taken(netx: Any) -> None:
    ended = netx("show", "lanexotid", "--json")
    assert ended.code == ExitCode.NOT_FOUND
    assert ended.error["suggestions"] == ["lanexotide"]


def test_two_formats_at_once_are_a_mistake(netx: Any) -> None:
    ended = netx("list", "--json", "--format", "csv")
    assert (ended.code, ended.out, ended.error["code"]) == (2, b"", "two-formats")


def test_a_search_without_a_hit(netx: Any) -> None:
    ended = netx("search", "xyzzy", "--json")
    assert (ended.code, ended.err) == (3, "")
    assert (ended.json["data"]["matches"], ended.json["data"]["other"]) == ([], [])
    assert netx("search", "xyzzy", "-f", "csv").text.startswith("record,")
    plain = netx("search", "xyzzy")
    assert (plain.code, plain.out, plain.err.count("\n")) == (3, b"", 1)
    assert "xyzzy" in plain.err


def test_an_empty_list_is_still_a_document(netx: Any) -> None:
    arguments = ("list", "--kind", "regimen")
    ended = netx(*arguments, "--json")
    assert (ended.code, ended.json["data"], ended.err) == (3, [], "")
    assert len(netx(*arguments, "-f", "csv").text.splitlines()) == 1
    assert netx(*arguments).err.count("\n") == 1


@pytest.mark.parametrize("format_", ["plain", "csv", "json", "markdown", "table"])
def test_what_was_typed_is_never_acted_upon(netx: Any, format_: str) -> None:
    typed = "\x1b[31mred\x1b[0m \x9b1m \u202e[bold]x[/od] :pill:\x07"
    for arguments in (("search", typed), ("search", f"diarrhoea, {typed}"), ("show", typed)):
        ended = netx(*arguments, "-f", format_)
        assert ended.code in (0, 3)
        printed = ended.out.decode() + ended.err
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)
        assert "[bold]x[/od] :pill:" in printed.replace("\\", "") or not ended.err


def test_json_keeps_what_was_typed(netx: Any) -> None:
    typed = 'a\u009bb\u202e\x1b\U0001f48a\u200b "q" \\ \u00ad'
    assert netx("search", typed, "--json").json["data"]["query"] == typed


def test_line_breaks_that_were_typed_stay_in_one_line(netx: Any) -> None:
    assert netx("show", "a\nb\r\nc").err.count("\n") == 1
    assert netx("nosuch\ncommand").err.count("\n") == 1
    assert netx("show", "two  spaces\n", "--json").error["message"].endswith("two  spaces\n”")


def test_a_bug_has_no_traceback_without_debug(netx: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("seven")

    monkeypatch.setattr("netx.query.catalogue.Catalogue.__init__", fail)
    ended = netx("list")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, b"", 1)
    assert "--debug" in ended.err
    assert netx("list", "--json").error["code"] == "bug"
    with pytest.raises(ZeroDivisionError):
        netx("list", "--debug")


def test_the_codes_are_those_of_the_contract() -> None:
    assert sorted(ExitCode) == [0, 1, 2, 3, 4, 130, 141]


def test_the_data_folder_can_be_named_in_two_ways(netx: Any, hostile: Path) -> None:
    by_option = netx("list", "--data", str(hostile), "--json")
    assert by_option == netx("list", "--json", data=hostile)
    assert by_option.json["dataset"]["version"] == "2026.[x]"
    assert netx("list", "--data", "/nope", "--json", data=hostile).code == 4


def test_the_welcome_says_what_there_is(netx: Any) -> None:
    ended = netx()
    assert (ended.code, ended.err) == (0, "")
    assert "6 treatments" in ended.text


def test_a_topic_means_the_section_in_which_it_stands(netx: Any) -> None:
    by_topic, by_section = (
        netx("show", "lanexotide", "-s", one, "-f", "table") for one in ("how-given", "how")
    )
    assert (by_topic.code, by_topic.out) == (0, by_section.out)


SECTIONS = "about, order, treatments, how, benefits, effects, trials, differ, ask, sources"


@pytest.mark.parametrize("command", ["show", "compare", "search", "list", "about"])
def test_an_unknown_section_lists_them_all(netx: Any, command: str) -> None:
    words = {"show": ["lanexotide"], "compare": ["lanexotide", "resection"], "search": ["tired"]}
    ended = netx(command, *words.get(command, []), "-s", "effects", "-s", "colours")
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err == f"netx: there is no section “colours”. The sections are {SECTIONS}.\n"


def test_a_section_is_known_by_its_id_and_its_name(netx: Any) -> None:
    for name in ("effects", "Side effects", "side-effects"):
        assert netx("show", "lanexotide", "-s", name, "-s", "how").code == 0


def test_survival_has_a_name_that_says_so_and_keeps_the_old_one(netx: Any) -> None:
    for command in (("show", "lanexotide"), ("compare", "lanexotide", "octrexotide")):
        told = netx(*command, "--survival", "--json")
        assert "overall-survival" in told.text
        assert told == netx(*command, "--outcomes", "--json")
        assert "overall-survival" not in netx(*command, "--json").text
    assert "--survival" in netx("show", "--help").text
    assert "--outcomes" not in netx("show", "--help").text


@pytest.mark.parametrize(
    "command", [("show", "lanexotide"), ("compare", "lanexotide", "resection"), ("about",)], ids=str
)
def test_a_document_in_a_pipe_is_the_page(netx: Any, command: Any) -> None:
    ended = netx(*command)
    assert ended.out == netx(*command, "-f", "table", columns=80).out
    assert b"\t" not in ended.out
    assert b"\x1b" not in ended.out
    assert max(map(len, ended.text.splitlines())) <= 80
    assert netx(*command, columns=40) == netx(*command, "-f", "table", columns=40)


@pytest.mark.parametrize("command", [("list",), ("list", "terms"), ("search", "tired")], ids=str)
def test_a_list_in_a_pipe_is_plain(netx: Any, command: Any) -> None:
    assert netx(*command).out == netx(*command, "-f", "plain").out
    assert b"\t" in netx(*command).out
