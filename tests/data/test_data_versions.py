"""Versions of the data: each names one state of it, and what it changed is told.

Expected answers are worked out by hand from `tests/fixtures/example/changes.yaml`, whose newest
version added how octrexotide is given and the trial EXAMPLE-2, altered what octrexotide is, and
retired its cost, which the version before had added.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest
from read_once import loaded

from netx.data_versions import (
    CHANGED,
    changed_since,
    changes_between,
    every_id,
    retired_in,
)
from netx.dataset.read import read_folder, to_knowledge_base
from netx.dataset.versions import data_versions
from netx.model import DataVersion, KnowledgeBase, RecordChanges, Retired, Statement

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
EXAMPLE = HERE.parent / "fixtures" / "example"
FROZEN = HERE / "frozen_ids.txt"
BY = ["octrexotide/what-it-is-1", "lanexotide/what-it-is-1"]


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return to_knowledge_base(read_folder(EXAMPLE))


def test_no_id_is_lost() -> None:
    """`frozen_ids.txt` has every id of the last version, as `type id`."""
    frozen = {
        (type_, id_)
        for type_, _, id_ in (
            line.partition(" ") for line in FROZEN.read_text(encoding="utf-8").splitlines()
        )
    }
    retired = {(type_, id_) for _, type_, id_, _ in retired_in(data_versions(DATA))}
    lost = sorted(frozen - set(every_id(loaded(DATA))) - retired)
    assert not lost, f"these ids were published: {lost[:20]}. Run: make data-version"


def test_the_version_is_that_of_these_records() -> None:
    """Two states of the data bear two names. If this fails: make data-version VERSION=…"""
    assert loaded(DATA).version == data_versions(DATA)[0].version


def test_every_version_is_told_to_its_reader() -> None:
    for one in data_versions(DATA):
        assert one.says, f"say in data/changes.yaml what {one.version} means"


def test_changed_records_bear_another_name(tmp_path: Path, base: KnowledgeBase) -> None:
    (tmp_path / "data").mkdir()
    for path in EXAMPLE.rglob("*.yaml"):
        place = tmp_path / "data" / path.relative_to(EXAMPLE)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    manifest = tmp_path / "data" / "dataset.yaml"
    manifest.write_text(f'version: "2026.01"\nsha256: {base.sha256}\n', encoding="utf-8")
    same = to_knowledge_base(read_folder(tmp_path / "data"))
    assert (same.version, same.sha256) == ("2026.01", base.sha256)
    tips = tmp_path / "data" / "tips.yaml"
    tips.write_text(tips.read_text(encoding="utf-8").replace("Write", "Note"), encoding="utf-8")
    steps = tmp_path / "data" / "steps.yaml"
    steps.write_text(steps.read_text(encoding="utf-8").replace("Write", "Note"), encoding="utf-8")
    other = to_knowledge_base(read_folder(tmp_path / "data"))
    assert other.sha256 != base.sha256
    assert other.version == f"2026.01{CHANGED}"


def test_what_came_and_went_in_between_is_not_told() -> None:
    changed = changed_since(data_versions(EXAMPLE), "2025.12.1")
    assert changed["treatment"]["octrexotide"] == RecordChanges(
        added=["lists/constipation/leaflet/drugs", "how-given-1"],
        altered={"what-it-is-1": "An old medicine.", "status": None},
    )
    assert changed["trial"] == {"example-2": RecordChanges(added=["record"])}


def test_since_the_version_before() -> None:
    changed = changed_since(data_versions(EXAMPLE), "2025.12.2")
    assert changed["treatment"]["octrexotide"] == RecordChanges(
        added=["how-given-1"],
        altered={"what-it-is-1": "A medicine.", "status": None},
        retired={"cost-1": Retired(was="It costs little.", replaced_by=BY)},
    )
    assert changed_since(data_versions(EXAMPLE), "2026.01") == {}


def version(name: str, **changes: Any) -> DataVersion:
    changed = {"treatment": {"x": RecordChanges(**changes)}}
    return DataVersion(version=name, date="2026-01-01", says=["x"], changed=changed)


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ({"added": ["a"]}, {"altered": {"a": "one"}}, {"added": ["a"]}),
        ({"altered": {"a": "one"}}, {"altered": {"a": "two"}}, {"altered": {"a": "one"}}),
        (
            {"altered": {"a": "one"}},
            {"retired": {"a": Retired(was="two", replaced_by=["x/b"])}},
            {"retired": {"a": Retired(was="one", replaced_by=["x/b"])}},
        ),
        ({"added": ["record"]}, {"added": ["a"]}, {"added": ["record"]}),
        (
            {"added": ["a"]},
            {"retired": {"record": Retired(was="x")}},
            {"retired": {"record": Retired(was="x")}},
        ),
        ({"added": ["record"]}, {"retired": {"record": Retired(was="x")}}, None),
        ({"added": ["a"]}, {"retired": {"a": Retired(was="one")}}, None),
    ],
)
def test_two_versions_are_told_as_one(first: Any, then: Any, told: Any) -> None:
    versions = [version("2026.01.3", **then), version("2026.01.2", **first), version("2026.01.1")]
    found = changed_since(versions, "2026.01.1")["treatment"]
    assert found == ({"x": RecordChanges(**told)} if told else {})


def test_what_differs_between_two_states_is_found(base: KnowledgeBase) -> None:
    replace = msgspec.structs.replace
    before = base.treatments["octrexotide"]
    what, how = before.statements
    new = Statement(id="can-do-1", topic="can-do", text="It may help.", sources=what.sources)
    after = replace(
        before,
        brands=["Octrex"],
        statements=[replace(what, text="Something else."), replace(how, facets=[]), new],
        side_effects=[],
    )
    trial = base.trials["example-1"]
    (table,) = trial.tables
    rows = [replace(table.rows[0], any_grade=[36, 35.5]), *table.rows[1:]]
    changed = replace(
        base,
        treatments={**base.treatments, "octrexotide": after},
        trials={"example-1": replace(trial, tables=[replace(table, rows=rows)])},
    )
    assert changes_between(base, base) == {}
    assert changes_between(base, changed) == {
        "treatment": {
            "octrexotide": RecordChanges(
                added=["can-do-1", "brands"],
                altered={"what-it-is-1": what.text, "how-given-1": None},
                retired={"lists/constipation/leaflet/drugs": Retired(was="constipation")},
            )
        },
        "trial": {
            "example-1": RecordChanges(
                altered={"table-2/diarrhea/diarrhea": "Diarrhea: 35 / 35.5 of 100, severe 2 / ?"}
            ),
            "example-2": RecordChanges(
                retired={"record": Retired(was=base.trials["example-2"].name)}
            ),
        },
    }


def test_the_screen_and_the_json_tell_it(netx: Any) -> None:
    page = netx("about", "--changes", "-f", "table").text
    assert page.startswith("What changed in the data since 2025.12.2")
    assert "How octrexotide is given is told." in page
    assert [line.split() for line in page.splitlines() if line.startswith("octrexotide")] == [
        ["octrexotide", "1", "2", "1"]
    ]
    whole = netx("about", "--changes", "--all", "-f", "markdown").text
    assert "It said: A medicine." in whole
    assert "Retired, cost-1: It costs little.; see octrexotide/what-it-is-1" in whole
    data = netx("about", "--since", "2025.12.2", "--json").json["data"]
    assert (data["since"], data["version"]) == ("2025.12.2", "2026.01")
    octrexotide, trial, word = data["records"]
    assert octrexotide["facts"][0] == {
        "id": "octrexotide/how-given-1", "change": "added", "was": None,
        "now": "It is injected three times a day.", "replaced_by": [],
    }  # fmt: skip
    assert (octrexotide["facts"][-1]["replaced_by"], octrexotide["facts"][-1]["now"]) == (BY, None)
    assert (trial["id"], trial["change"]) == ("example-2", "added")
    assert (word["id"], word["change"], word["name"]) == ("odd-word", "retired", "odd word")
    assert netx("about", "--since", "2026.01", "--json").json["data"]["records"] == []


def test_records_of_no_version_say_that_their_changes_are_not_told(
    netx: Any, example: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(example, data)
    (data / "dataset.yaml").write_text(f'version: "2026.01"\nsha256: "{"0" * 64}"\n', "utf-8")
    ended = netx("about", "--since", "2026.01", "--json", data=data).json
    assert ended["dataset"]["version"] == f"2026.01{CHANGED}"
    assert (ended["data"]["unpublished"], ended["data"]["records"]) == (True, [])
    page = netx("about", "--since", "2026.01", "-f", "table", data=data).text
    assert "not those of a published version" in page
    assert "Nothing" not in page


@pytest.mark.parametrize(
    ("day", "since"),
    [("2026-01-04", "2025.12.2"), ("2026-01-05", "2026.01"), ("2025-11-30", "2025.12.1")],
)
def test_what_changed_since_a_day(netx: Any, day: str, since: str) -> None:
    """Since the version that was the newest on it; before the first, since the first."""
    assert netx("about", "--since", day, "--json").json["data"]["since"] == since


def test_a_version_that_there_is_not(netx: Any, hostile: Path) -> None:
    ended = netx("about", "--since", "2024.01.1")
    assert (ended.code, ended.out) == (3, b"")
    assert "2024.01.1" in ended.err
    assert netx("about", "--changes", data=hostile).code == 3


def test_retired_ids_are_in_the_export(netx: Any, tmp_path: Path) -> None:
    assert netx("export", "csv", "-o", str(tmp_path / "all")).code == 0
    retired = (tmp_path / "all" / "retired_ids.csv").read_text(encoding="utf-8").splitlines()
    assert retired == [
        "id,record_type,retired_id,version,was",
        "treatment:octrexotide/cost-1,treatment,octrexotide/cost-1,2026.01,It costs little.",
        "entry:odd-word,entry,odd-word,2026.01,odd word",
    ]
    by = (tmp_path / "all" / "replacements.csv").read_text(encoding="utf-8").splitlines()
    assert by[1:] == [
        *(f"treatment:octrexotide/cost-1,{one}" for one in BY),
        "entry:odd-word,hormone",
    ]
