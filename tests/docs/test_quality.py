"""The self-audit: complete, signed, pointing at what shows it, and its report up to date."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from read_once import loaded

from netx.cli.app import COMMANDS
from netx.dataset.load import load_folder
from netx.errors import NotFoundError
from netx.model import AuditItem, KnowledgeBase, Measure
from netx.query.catalogue import Catalogue
from netx.query.measures import MEASURES
from netx.query.names import find
from netx.query.quality import quality
from netx.query.reading_grade import grade, syllables_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return loaded(ROOT / "data")


@pytest.fixture(scope="module")
def items(base: KnowledgeBase) -> list[AuditItem]:
    assert base.quality is not None
    return base.quality.items


def numbers(items: list[AuditItem], instrument: str) -> list[str]:
    return [one.id.removeprefix(f"{instrument}-") for one in items if one.instrument == instrument]


@pytest.mark.slow
def test_every_item_of_the_checklists_is_there(items: list[AuditItem]) -> None:
    ipdas = "1.1.1 1.1.2 1.1.3 1.1.4 1.1.5 1.2.1 2.1.1 2.2.1 2.2.2 2.2.3 2.2.4 2.3.1"
    ipdas += " 2.4.1 2.4.2 2.4.3 2.4.4"
    pemat = [str(n) for n in range(1, 27) if n not in (13, 14)]
    assert numbers(items, "ipdas") == ipdas.split()
    assert numbers(items, "discern") == [str(n) for n in range(1, 16)]
    assert numbers(items, "jama") == ["authorship", "attribution", "disclosure", "currency"]
    assert numbers(items, "pemat") == pemat


def test_every_measure_is_counted() -> None:
    assert set(MEASURES) == set(Measure)


@pytest.mark.slow
def test_pointers_lead_to_what_they_name(base: KnowledgeBase) -> None:
    for item in quality(Catalogue(base)).items:
        pointer = item.pointer
        if not pointer.startswith("netx"):
            assert (ROOT / pointer).exists(), f"{item.id}: {pointer}"
            continue
        words = shlex.split(pointer)[1:]
        assert not words or words[0] in COMMANDS, f"{item.id}: {pointer}"
        if words and words[0] in ("show", "compare", "sheet"):
            for name in words[1:]:
                find(base, name)


@pytest.mark.slow
def test_report_is_what_the_data_gives(base: KnowledgeBase) -> None:
    spec = importlib.util.spec_from_file_location("report", ROOT / "docs" / "quality_report.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = module.report(quality(Catalogue(base)), base.version)
    assert module.FILE.read_text(encoding="utf-8") == made, "run: make quality"


def test_data_without_an_audit_says_so(example: Path) -> None:
    with pytest.raises(NotFoundError, match="no self-audit"):
        quality(Catalogue(load_folder(example)))


def test_the_audit_in_every_format(netx: Callable[..., Any], tmp_path: Path, example: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(example, data)
    shutil.copy(ROOT / "data" / "quality.yaml", data)
    document = netx("about", "--quality", "--json", data=data).json
    schema = json.loads((ROOT / "src" / "netx" / "schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    whole = document["data"]
    text = netx("about", "--quality", "-f", "csv", data=data).text
    rows = [(row["part"], row["label"]) for row in csv.DictReader(io.StringIO(text))]
    items = [("item", one["verdict"]) for one in whole["items"]]
    verdicts = [("verdict", v["verdict"]) for one in whole["treatments"] for v in one["verdicts"]]
    assert [row for row in rows if row[0] in ("item", "verdict")] == items + verdicts
    page = netx("about", "--quality", "-f", "table", data=data, columns=60).text
    assert "not met" in page
    assert "…" not in page


def test_a_judgement_must_be_signed_and_dated(
    netx: Callable[..., Any], tmp_path: Path, example: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(example, data)
    text = (ROOT / "data" / "quality.yaml").read_text(encoding="utf-8")
    text = re.sub(r'date: "2026-11-22"', 'date: "2026"', text, count=1)
    text = text.replace("    measure: option\n", "", 1)
    text = text.replace("instrument: jama", "instrument: gamma", 1)
    (data / "quality.yaml").write_text(text, encoding="utf-8")
    ended = netx("check", "--json", data=data)
    codes = [one["code"] for one in ended.json["data"]["problems"]]
    assert codes == ["bad-date", "no-verdict", "unknown-instrument"]


def test_grades() -> None:
    # By hand: 6 words, 1 sentence, 6 syllables; 13 words, 1 sentence, 24 syllables.
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    assert grade(platypus) == pytest.approx(11.3, abs=1.0)
    assert grade("") == 0
    assert syllables_of("table") == 2
    assert syllables_of("treated") == 2
    assert grade("Somatostatin helps.", {"somatostatin"}) < grade("Somatostatin helps.")
