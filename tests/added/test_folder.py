"""The folder: where it is named, what may lie in it, and every problem of it in one run.

To add an example of a problem, make a folder under `tests/example-data/additions/` with the
name of its code, and in it what would be laid over `tests/fixtures/example`.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from netx.dataset import strict_yaml
from netx.results.schema import FILE

ROOT = Path(__file__).parents[2]
BROKEN = sorted((ROOT / "tests" / "example-data" / "additions").iterdir())
NOTE = "notes:\n  - {id: own, about: [lanexotide], text: Ask us.}\n"

PLACES = {
    "alias": ["3:8 anchor", "4:8 alias", "4:8 wrong-type"],
    "bad-address": ["7:11 bad-address"],
    "bad-date": ["2:7 bad-date"],
    "bad-id": ["4:9 bad-id"],
    "bad-text": ["6:11 bad-text"],
    "control-character": ["6:11 control-character"],
    "duplicate-id": ["7:9 duplicate-id"],
    "missing-key": ["1:1 missing-key"],
    "no-subject": ["5:12 no-subject"],
    "only-adds": ["1:1 only-adds", "1:1 only-adds"],
    "too-long": ["6:11 too-long"],
    "unknown-key": ["8:13 unknown-key"],
    "unknown-subject": ["5:25 unknown-subject"],
    "unknown-topic": ["7:12 unknown-topic"],
    "word-taken": ["4:28 word-taken"],
    "wrong-type": ["5:12 wrong-type"],
    "yaml-syntax": ["4:1 yaml-syntax"],
}
"""Where each example is wrong, counted in its file by hand."""


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_a_problem_is_placed_and_says_its_mend(laid: Any, case: Path) -> None:
    ended = laid("check", "--json", folder=case)
    assert (ended.code, ended.err) == (4, "")
    problems = ended.json["data"]["problems"]
    assert [f"{p['line']}:{p['column']} {p['code']}" for p in problems] == PLACES[case.name]
    assert all(p["message"] and p["mend"].endswith((".", '".', "--json")) for p in problems)
    assert ended.json["dataset"]["added"] is None


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_every_command_refuses_a_broken_folder(laid: Any, case: Path) -> None:
    for command in (("list",), ("show", "lanexotide"), ("search", "tired"), ("export", "json"), ()):
        ended = laid(*command, folder=case)
        assert (ended.code, ended.out) == (4, b"")
        first, *problems = ended.err.splitlines()
        assert first.startswith("netx: the additions in ")
        assert "netx check --with " in first
        assert len(problems) == len(PLACES[case.name])
        assert "\x1b" not in ended.err


def test_it_may_not_change_a_record(laid: Any) -> None:
    case = ROOT / "tests" / "example-data" / "additions" / "only-adds"
    err = laid("list", folder=case).err
    assert "only-adds: a folder of additions may only add; it cannot change lanexotide. " in err
    assert "added.yml:1:1: only-adds: " in err


def test_every_problem_is_listed_at_once(laid: Any, made: Any) -> None:
    folder = made(
        "notes:\n  - {id: own, about: [nosuch], text: Ask us.}\n"
        "  - {id: own, about: [], text: Ask us., link: ftp://x}\n"
        "  - {id: other, about: [hormone], text: Ask us., status: old}\n"
        "words:\n  nosuch: [whatnots]\n  fatigue: [queasy]\n"
    )
    (folder / "effects").mkdir()
    (folder / "effects" / "general.yaml").write_text("[]")
    codes = [p["code"] for p in laid("check", "--json", folder=folder).json["data"]["problems"]]
    assert codes == [
        "unknown-subject", "duplicate-id", "no-subject", "bad-address", "unknown-key",
        "unknown-subject", "word-taken", "only-adds",
    ]  # fmt: skip


def test_too_many_and_too_large(laid: Any, made: Any) -> None:
    notes = "".join(f"  - {{id: n{n}, about: [hormone], text: Ask.}}\n" for n in range(501))
    err = laid("list", folder=made(f"notes:\n{notes}")).err
    assert "too-many: there are 501 notes, at most 500" in err
    words = ", ".join(f"wotsit{'x' * n}" for n in range(501))
    err = laid("list", folder=made(f"words:\n  fatigue: [{words}]\n")).err
    assert "too-many: there are 501 local words, at most 500" in err
    err = laid("list", folder=made("# " + "x" * 2_000_001 + "\n")).err
    assert "added.yaml:1:1: too-large: " in err


def test_check_tells_what_is_sound(laid: Any, added: Path, example: Path) -> None:
    ended = laid("check", "--json")
    assert ended.code == 0
    found = ended.json["data"]
    assert (found["folder"], found["added_folder"]) == (str(example), str(added))
    assert (found["counts"]["added notes"], found["counts"]["local words"]) == (4, 2)
    assert ended.json["dataset"]["added"]["name"] == "NET clinic, St Example"
    head = " ".join(laid("check", "-f", "table").text.split())
    assert head.startswith(f"The data in {example}, with the additions in {added}, is sound.")


def test_check_tells_the_problems_of_the_data_too(laid: Any, made: Any, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "tests" / "fixtures" / "example", data)
    shutil.copytree(ROOT / "tests" / "example-data" / "negative" / "tag", data, dirs_exist_ok=True)
    folder = made("notes:\n  - {id: Own, about: [nosuch], text: Ask us.}\n")
    problems = laid("check", str(data), "--json", folder=folder).json["data"]["problems"]
    # of data that are broken nobody can say what is there
    assert [p["code"] for p in problems] == ["tag", "bad-id"]


def test_the_environment_names_it_and_the_option_wins(netx: Any, added: Path, made: Any) -> None:
    env = {"NETX_WITH": str(added)}
    by_name = netx("list", "--json", env=env).json["dataset"]["added"]["name"]
    assert by_name == "NET clinic, St Example"
    by_option = netx("list", "--json", "--with", str(made(NOTE)), env=env)
    assert by_option.json["dataset"]["added"]["name"] == "A clinic"
    assert netx("list", "--json", env={"NETX_WITH": ""}).json["dataset"]["added"] is None
    assert netx("list", env={"NETX_WITH": "/no/such/folder"}).code == 4
    assert netx("--version", env={"NETX_WITH": "/no/such/folder"}).code == 0


def test_before_the_command_and_beside_another_data_folder(
    netx: Any, hostile: Path, made: Any
) -> None:
    folder = made("notes:\n  - {id: own, about: [dotatate], text: Ask us.}\n")
    ended = netx("--with", str(folder), "dotatate", "--json", "--data", str(hostile), data=None)
    assert [one["text"] for one in ended.json["data"]["added"]] == ["Ask us."]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/no/such/folder", "there is no folder of additions at /no/such/folder."),
        ("x" * 300, "there is no folder of additions at xxx"),
        ("{example}", "holds no additions: it has no added.yaml. Name this folder with --data."),
        ("{tmp_path}", "holds no additions: it has no added.yaml. Name a folder that holds"),
    ],
)
def test_no_folder_of_additions(
    netx: Any, example: Path, tmp_path: Path, name: str, said: str
) -> None:
    folder = name.format(example=example, tmp_path=tmp_path)
    for command in ("list", "check"):
        ended = netx(command, "--with", folder)
        assert (ended.code, ended.out, ended.err.count("\n")) == (4, b"", 1)
        assert said in ended.err
    assert netx("list", "--json", "--with", folder).error["code"] == "bad-data"


def test_what_is_no_data_may_lie_beside_it(laid: Any, made: Any) -> None:
    folder = made(NOTE)
    (folder / "leaflet.pdf").touch()
    (folder / ".git").mkdir()
    (folder / ".git" / "config.yaml").touch()
    assert laid("list", folder=folder).code == 0


def test_a_link_out_of_the_folder_is_not_followed(laid: Any, made: Any, tmp_path: Path) -> None:
    folder = made(NOTE)
    (folder / "added.yaml").rename(tmp_path / "elsewhere.yaml")
    (folder / "added.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert (
        "added.yaml:1:1: not-a-file: this link is not followed" in laid("list", folder=folder).err
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_what_cannot_be_read_is_one_problem(laid: Any, made: Any) -> None:
    folder = made(NOTE)
    (folder / "added.yaml").chmod(0)
    ended = laid("list", folder=folder)
    assert ended.code == 4
    assert "unreadable" in ended.err


def test_the_file_has_a_schema_for_editors(added: Path) -> None:
    schema = json.loads((ROOT / "schema" / "added.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    text = (added / "added.yaml").read_text(encoding="utf-8")
    validator.validate(strict_yaml.parse(text, "added.yaml").value)
    for name in ("unknown-key", "missing-key", "wrong-type"):
        case = ROOT / "tests" / "example-data" / "additions" / name / "added.yaml"
        value = strict_yaml.parse(case.read_text(encoding="utf-8"), name).value
        assert not validator.is_valid(value), name


def test_export_has_it_in_a_place_of_its_own(netx: Any, laid: Any, tmp_path: Path) -> None:
    before, after = (run("export", "json").json for run in (netx, laid))
    jsonschema.validate(after, json.loads(FILE.read_bytes()))
    added = after["data"].pop("added")
    assert (added["name"], len(added["notes"])) == ("NET clinic, St Example", 4)
    assert after["dataset"].pop("added")["name"] == added["name"]
    assert before["dataset"].pop("added") is None
    assert after == before
    names: list[list[str]] = []
    for run in (netx, laid):
        place = tmp_path / f"{len(names)}.zip"
        assert run("export", "csv", "-o", str(place)).code == 0
        with zipfile.ZipFile(place) as archive:
            names.append(archive.namelist())
    own = ["additions.csv", "added_notes.csv", "added_about.csv", "added_words.csv"]
    assert [name for name in names[1] if name not in own] == names[0]
    assert [name for name in names[1] if name not in names[0]] == own
    place = tmp_path / "netx.db"
    assert laid("export", "sqlite", "-o", str(place)).code == 0
    asked = "SELECT about, text FROM added_about JOIN added_notes ON note = id ORDER BY about"
    with closing(sqlite3.connect(place)) as base:
        rows = base.execute(asked).fetchmany(2)
    assert rows == [
        ("analogues", "Carry the blue card that we gave you."),
        ("belly-tumour", "The belly clinic meets on Fridays."),
    ]


def test_tab_completes_the_folder_and_the_section(netx: Any, added: Path) -> None:
    def offered(*words: str, **env: str) -> list[str]:
        return list(netx(*words, env={"_NETX_COMPLETE": "bash", **env}).text.splitlines())

    assert f"{added}/" in offered("list", "--with", str(added)[:-1])
    assert offered("list", "--wi") == ["--with"]
    assert offered("show", "--with", str(added), "-s", "a") == ["about", "ask", "added"]
    assert offered("show", f"--with={added}", "-s", "a") == ["about", "ask", "added"]
    assert offered("show", "-s", "a", NETX_WITH=str(added)) == ["about", "ask", "added"]
    assert offered("show", "-s", "a") == ["about", "ask"]


@pytest.mark.slow
def test_without_the_option_no_yaml_is_read(process: Any, example: Path, tmp_path: Path) -> None:
    """With a bundle, which needs none: only who lays a folder over it waits for YAML."""
    from netx.dataset.bundle import to_bytes
    from netx.dataset.load import load_folder
    from netx.query.prepared import prepared

    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(to_bytes(prepared(load_folder(example))))
    code = (
        "import sys\nfrom pathlib import Path\nimport netx.dataset.locate as locate\n"
        f"locate.BUNDLE = Path({str(bundle)!r})\n"
        "from netx.cli.run import run\n"
        "code = run(sys.argv[1:])\n"
        "names = ('yaml', 'hashlib', 'netx.dataset.additions', 'netx.query.added_search')\n"
        "sys.stderr.write(' '.join(one for one in names if one in sys.modules))\n"
        "sys.exit(code)\n"
    )
    with_folder = ("--with", str(ROOT / "tests" / "added" / "clinic"))
    for command in (("show", "lanexotide"), ("search", "loose stools"), ("list", "--json")):
        ended = process("-c", code, *command, before=(), data=None)
        assert (ended.code, ended.err) == (0, "")
        ended = process("-c", code, *command, *with_folder, before=(), data=None)
        assert ended.code == 0
        assert ended.err.split()[0] == "yaml"
    said = process("-c", code, "search", "the skitters", *with_folder, before=(), data=None).text
    assert "diarrhea" in said
