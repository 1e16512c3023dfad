"""`make data-version`: from what git has of the last version to a new one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from netx.dataset.load import load_folder
from netx.dataset.versions import data_versions

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "fixtures" / "example"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the example as its data, whose version 2026.01 git has."""
    place = tmp_path / "project"
    shutil.copytree(EXAMPLE, place / "data")
    (place / "tools").mkdir()
    (place / "tests" / "data").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "data_version.py", place / "tools")
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "2026.01"],
    ):
        subprocess.run(["git", *command], cwd=place, check=True)
    return place


def made(project: Path, version: str) -> None:
    tool = project / "tools" / "data_version.py"
    subprocess.run([sys.executable, str(tool), version], cwd=project, check=True)


def test_a_version_tells_what_changed_and_keeps_what_an_editor_wrote(project: Path) -> None:
    data = project / "data"
    drug = data / "treatments" / "medication" / "octrexotide.yaml"
    text = drug.read_text(encoding="utf-8")
    drug.write_text(text.replace("three times a day", "twice a day"), encoding="utf-8")
    team = data / "team.yaml"
    team.write_text(team.read_text(encoding="utf-8").replace("fact-1", "fact-2"), encoding="utf-8")
    made(project, "2026.02.1")
    newest, *older = data_versions(data)
    assert [one.version for one in older] == ["2026.01", "2025.12.2", "2025.12.1"]
    assert newest.version == load_folder(data).version == "2026.02.1"
    changed = newest.changed["treatment"]["octrexotide"]
    assert changed.altered == {"how-given-1": "It is injected three times a day."}
    ((role, entry),) = newest.changed["entry"].items()
    assert (entry.added, list(entry.retired)) == (["fact-2"], ["fact-1"])
    frozen = (project / "tests" / "data" / "frozen_ids.txt").read_text(encoding="utf-8")
    assert "treatment octrexotide/how-given-1\n" in frozen
    assert f"entry {role}/fact-1\n" not in frozen

    changes = data / "changes.yaml"
    written = yaml.safe_load(changes.read_text(encoding="utf-8"))
    written[0]["says"] = ["Octrexotide is injected twice a day."]
    written[0]["changed"]["entry"][role]["retired"]["fact-1"]["replaced_by"] = [f"{role}/fact-2"]
    changes.write_text(yaml.safe_dump(written, sort_keys=False), encoding="utf-8")
    made(project, "2026.02.1")
    again = data_versions(data)[0]
    assert again.says == ["Octrexotide is injected twice a day."]
    assert again.changed["entry"][role].retired["fact-1"].replaced_by == [f"{role}/fact-2"]
    assert again.changed["treatment"] == newest.changed["treatment"]
