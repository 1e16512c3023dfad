"""A data folder from a stranger cannot hang netx, fill the memory or reach other files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from netx.dataset import read, strict_yaml
from netx.dataset.check import check
from netx.dataset.read import read_folder
from netx.errors import BadDataError, Problem


@pytest.fixture
def folder(example: Path, tmp_path: Path) -> Path:
    shutil.copytree(example, tmp_path / "data")
    return tmp_path / "data"


def codes(folder: Path) -> set[str]:
    return {problem.code for problem in check(read_folder(folder))}


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"

HOSTILE_YAML: dict[str, tuple[str | bytes, set[str]]] = {
    "aliases": (BOMB, {"anchor", "alias"}),
    "merge keys": ("- &a {id: x}\n- {<<: *a, name: y}\n", {"anchor", "alias"}),
    "python tags": ('- !!python/object/apply:os.system ["touch /tmp/owned"]\n', {"tag"}),
    "binary tags": ("- !!binary aGVsbG8=\n", {"tag"}),
    "deep lists": ("[" * 50_000, {"too-deep"}),
    "deep maps": ("{a: " * 50_000, {"too-deep"}),
    "deep keys": ("? " * 50_000, {"key-not-text"}),
    "NUL": ("- {id: a\x00b}\n", {"yaml-syntax"}),
    "ESC": ('- {id: "a\\e[31mb"}\n', {"control-character"}),
    "ESC in a key": ('- {"a\\e[31mb": x}\n', {"control-character"}),
    "text direction": ("- {id: a\u202eb}\n", {"control-character"}),
    "huge integer": (f"- {{id: {'9' * 100_000}}}\n", {"missing-key"}),
    "huge decimal": (f"- {{id: x, name: y, facts: {'9' * 400}.0}}\n", {"wrong-type"}),
    "infinity": ("- {id: x, name: .inf, facts: []}\n", {"ambiguous-value"}),
    "base 60": ("- {id: x, name: 1:30:00, facts: []}\n", {"ambiguous-value"}),
    "billion digits": (f"- {{id: {'1:' * 200_000}1}}\n", {"ambiguous-value"}),
    "lone surrogate": ('- {id: "\\ud800"}\n', {"yaml-syntax"}),
    "not UTF-8": (b"- {id: \xff\xfe}\n", {"unreadable"}),
    "empty": ("", {"not-a-list"}),
    "only a scalar": ("42\n", {"not-a-list"}),
    "many problems in one": ("- {}\n" * 2_000, {"missing-key"}),
}


@pytest.mark.parametrize("name", HOSTILE_YAML)
def test_hostile_yaml_is_refused(folder: Path, name: str) -> None:
    text, expected = HOSTILE_YAML[name]
    written = text if isinstance(text, bytes) else text.encode()
    (folder / "tips.yaml").write_bytes(written)
    assert expected <= codes(folder)
    assert not Path("/tmp/owned").exists()


class LooksAhead(yaml.SafeLoader):
    """Reads like libyaml 0.2.6, which counts 1,000 open brackets before it gives an event."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        brackets = [place for place, letter in enumerate(text) if letter in "[{"]
        if len(brackets) > 1000:
            mark = yaml.Mark("", brackets[1000], 0, brackets[1000], "", 0)
            raise yaml.scanner.ScannerError(None, None, "exceeded maximum nesting depth", mark)


READERS = {"libyaml": strict_yaml._LOADER, "ahead": LooksAhead, "in Python": yaml.SafeLoader}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        # The thirteenth bracket, by hand: 12 levels are allowed.
        ("[" * 50_000, (1, 13)),
        ("\n" + "[" * 50_000 + "]" * 50_000, (2, 13)),
        ("{a: " * 50_000, (1, 49)),
        ("a: 1\nb:\n  - " + "[" * 50_000, (3, 15)),
        ("".join("  " * level + "a:\n" for level in range(1_200)), (13, 25)),
    ],
    ids=["lists", "closed", "maps", "after others", "block"],
)
def test_who_reads_it_does_not_change_what_is_said_of_deep_nesting(
    monkeypatch: pytest.MonkeyPatch, reader: str, text: str, place: tuple[int, int]
) -> None:
    """The kind "libyaml 287", which limits the depth of nesting, as its later releases do."""
    monkeypatch.setattr(strict_yaml, "_LOADER", READERS[reader])
    message, mend = "nested more than 12 deep", "Flatten this value."
    assert strict_yaml.parse(text, "tips.yaml").problems == [
        Problem("tips.yaml", *place, "too-deep", message, mend)
    ]


@pytest.mark.parametrize("reader", READERS)
def test_a_fault_of_syntax_is_not_called_deep(monkeypatch: pytest.MonkeyPatch, reader: str) -> None:
    monkeypatch.setattr(strict_yaml, "_LOADER", READERS[reader])
    (problem,) = strict_yaml.parse("a: 1\nb: " + "[" * 11 + "}", "tips.yaml").problems
    assert (problem.code, problem.line) == ("yaml-syntax", 2)


def test_what_a_system_leaves_in_a_copied_folder_is_passed_over(folder: Path) -> None:
    """Of macOS, of Windows and of git: some of it looks like data, and none of it is."""
    for name in (
        "._tips.yaml",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        ".git/config.yaml",
        "treatments/._lanexotide.yaml",
        "__MACOSX/tips.yaml",
        ".tips.yaml.swp",
    ):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\x00\x05\x16\x07\xff")
    assert codes(folder) == set()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "example.org",
        "https://",
        "https://a b",
        'https://a"onclick=',
        "doi:x",
        "ftp://example.org",
        "mailto:a@b.c",
    ],
)
def test_an_address_that_is_none_is_refused(folder: Path, url: str) -> None:
    sources = folder / "sources" / "all.yaml"
    sources.write_text(sources.read_text().replace("https://example.org/trial-report", f"'{url}'"))
    assert codes(folder) == {"bad-address"}


@pytest.mark.parametrize(
    "url", ["http://example.org", "https://a.example/b?c=d#e", "doi:10.1000/182"]
)
def test_an_address_of_the_web_is_taken(folder: Path, url: str) -> None:
    sources = folder / "sources" / "all.yaml"
    sources.write_text(sources.read_text().replace("https://example.org/trial-report", f"'{url}'"))
    assert codes(folder) == set()


def test_a_folder_that_may_not_be_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not as hundreds of records that are missing. The tests may run as root, who reads all."""
    access = os.access
    monkeypatch.setattr(
        "os.access", lambda path, mode: Path(path).name != "disagreements" and access(path, mode)
    )
    told = {one.file: one.message for one in check(read_folder(folder))}
    assert told["disagreements"] == "this folder cannot be read: permission denied"


def test_a_large_file_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "tips.yaml").write_bytes(b"#" * (strict_yaml.MAX_BYTES + 1))
    assert codes(folder) == {"too-large"}


def test_many_files_are_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_FILES", 3)
    with pytest.raises(BadDataError, match="at most 3"):
        read_folder(folder)


def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("- {id: secret-word, name: x, facts: []}\n")
    (folder / "tips.yaml").unlink()
    (folder / "tips.yaml").symlink_to(secret)
    problems = check(read_folder(folder))
    assert {one.code for one in problems} == {"not-a-file"}
    assert "secret-word" not in str(problems)


def test_links_inside_the_folder_are_files_like_others(folder: Path) -> None:
    (folder / "kept").mkdir()
    (folder / "tips.yaml").rename(folder / "kept" / "tips")
    (folder / "tips.yaml").symlink_to(folder / "kept" / "tips")
    assert codes(folder) == set()


@pytest.mark.parametrize("what", ["folder", "loop", "dangling", "pipe", "device", "linked folder"])
def test_what_is_no_file_is_said_and_not_read(folder: Path, tmp_path: Path, what: str) -> None:
    path = folder / "treatments" / "odd.yaml"
    if what == "folder":
        path.mkdir()
    elif what == "loop":
        path.symlink_to(path)
    elif what == "dangling":
        path.symlink_to(folder / "gone.yaml")
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "device":
        path.symlink_to("/dev/zero")
    else:
        (tmp_path / "elsewhere").mkdir()
        (folder / "treatments" / "elsewhere").symlink_to(tmp_path / "elsewhere")
    assert codes(folder) == {"not-a-file"}


def test_a_long_line_of_ancestors_is_refused(folder: Path) -> None:
    text = (folder / "treatments/surgery/resection.yaml").read_text()
    for place in range(30):
        parent = f"parent: cut-{place - 1}\n" if place else ""
        own = text.replace("id: resection\n", f"id: cut-{place}\n{parent}")
        own = own.replace("taking the tumour out", f"cut {place}").replace("[resection]", "[]")
        (folder / f"treatments/surgery/cut-{place}.yaml").write_text(own)
    assert codes(folder) == {"too-deep"}


def test_a_folder_without_some_vocabulary_is_no_bug(netx: Any, folder: Path) -> None:
    path = folder / "vocabulary.yaml"
    text = path.read_text()
    before, _, after = text.partition("  site:\n")
    path.write_text(before + after.split("\n", 2)[2])
    (folder / "situations/belly-tumour.yaml").unlink()
    questions = folder / "questions.yaml"
    questions.write_text(questions.read_text().replace(", belly-tumour/order-1", ""))
    lanexotide = folder / "treatments/medication/lanexotide.yaml"
    lanexotide.write_text(lanexotide.read_text().replace(", site/pancreas", ""))
    assert netx("list", "--site", "pancreas", data=folder).code == 2
    assert netx("list", data=folder).code == 0


@pytest.mark.parametrize("name", ["", "a file", "no dataset.yaml", "no folder"])
def test_what_is_no_data_folder(netx: Any, tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").write_text("x")
    (tmp_path / "no dataset.yaml").mkdir()
    for arguments in (("list", "--data"), ("check",)):
        ended = netx(*arguments, str(tmp_path / name))
        assert (ended.code, ended.out, ended.err.count("\n")) == (4, b"", 1)
