"""Names and words that are no text: printed as escapes, and the right file is opened."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ODD = b"\xff\xfe"


@pytest.fixture
def odd(example: Path, tmp_path: Path) -> bytes:
    """A sound data folder whose name is no UTF-8."""
    folder = os.fsencode(tmp_path) + b"/data" + ODD
    shutil.copytree(example, os.fsdecode(folder))
    return folder


def test_a_folder_of_any_name_is_opened(process: Any, odd: bytes) -> None:
    expected = process("list").out
    assert process("list", "--data", odd, data=None).out == expected
    assert process("list", b"--data=" + odd, data=None).out == expected
    assert process("list", env={"NETX_DATA": os.fsdecode(odd)}).out == expected
    checked = process("check", odd, "--json")
    assert (checked.code, checked.err) == (0, "")
    assert checked.json["data"]["folder"].endswith("/data\\xff\\xfe")


def test_a_file_of_any_name_is_told(process: Any, odd: bytes) -> None:
    with open(odd + b"/" + ODD + b".yaml", "w"):
        pass
    for form in ("json", "csv", "excel", "plain", "table", "markdown"):
        ended = process("check", odd, "--format", form)
        assert (ended.code, ended.err) == (4, "")
        assert b"xff" in ended.out
        ended.out.decode()
    (problem,) = process("check", odd, "--json").json["data"]["problems"]
    assert problem["file"] == "\\xff\\xfe.yaml"
    refused = process("list", "--json", "--data", odd)
    assert refused.code == 4
    assert json.loads(refused.err)["error"]["problems"][0]["file"] == "\\xff\\xfe.yaml"


WORDS: tuple[tuple[str | bytes, ...], ...] = (
    ("search", ODD), ("show", ODD), ("compare", ODD, "lanexotide"), ("sheet", ODD), ("list", ODD),
    ("list", "--status", ODD), ("list", "--effect", ODD), ("show", "lanexotide", "-s", ODD),
    ("list", "--format", ODD), (ODD,), (b"--" + ODD,), ("export", ODD), ("help", ODD),
    ("check", ODD), ("list", "--data", ODD), ("--completion", ODD),
)  # fmt: skip


@pytest.mark.parametrize("words", WORDS, ids=str)
@pytest.mark.parametrize("as_json", [False, True])
def test_words_that_are_no_text_are_answered_like_others(
    process: Any, words: tuple[str | bytes, ...], as_json: bool
) -> None:
    ended = process(*words, *(["--json"] if as_json else []))
    assert ended.code in (0, 2, 3, 4)
    assert "bug in netx" not in ended.err
    assert "Traceback" not in ended.err
    ended.out.decode()
    assert ended.err.count("\n") <= 1


@pytest.mark.parametrize("length", [255, 300, 5_000, 100_000])
def test_a_folder_that_is_not_there_is_4_whatever_its_name_s_length(
    process: Any, length: int
) -> None:
    for words in (("list", "--data", "x" * length), ("check", "x" * length)):
        ended = process(*words)
        assert (ended.code, ended.out) == (4, b"")
        assert "there is no data folder" in ended.err
        assert len(ended.err) < 2_000


FLOODS = {"one word": "x" * 100_000, "many words": "abc def " * 12_000}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=list(FLOODS))
@pytest.mark.parametrize(
    "words",
    [("search",), ("show",), ("list",), ("list", "--status"), ("compare", "lanexotide"),
     ("sheet", "lanexotide", "-o"), ("show", "lanexotide", "-s"), (), ("export",), ("help",)],
    ids=str,
)  # fmt: skip
def test_a_flood_is_not_repeated(process: Any, words: tuple[str, ...], flood: str) -> None:
    """The process has thirty seconds; before this was mended some took longer for a megabyte."""
    ended = process(*words, flood)
    assert ended.code in (1, 2, 3)
    assert len(ended.err) < 2_500
    assert ended.err.count("\n") == 1
