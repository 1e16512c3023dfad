"""`import netx`: the same answers as the commands, typed, without a terminal."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

import netx as package

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "python.md"
EXAMPLE = HERE.parent / "fixtures" / "example"


@pytest.fixture(scope="module")
def base() -> package.Base:
    return package.load(EXAMPLE)


def test_every_example_of_the_page_is_true() -> None:
    failed, tried = doctest.testfile(
        str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS, encoding="utf-8"
    )
    assert (failed, tried > 15) == (0, True)


@pytest.mark.parametrize(
    ("command", "ask"),
    [
        (("list",), lambda base: base.list()),
        (("list", "sources"), lambda base: base.list("sources")),
        (("list", "--route", "sc", "--kind", "drug"), lambda b: b.list(route="sc", kind=["drug"])),
        (("show", "Somexuline"), lambda base: base.show("Somexuline")),
        (("show", "example-1", "--outcomes"), lambda b: b.show("example-1", survival=True)),
        (("show", "lanexotide", "--explain"), lambda b: b.show("lanexotide", explain=True)),
        (("search", "loose stools"), lambda base: base.search("loose stools")),
        (
            ("compare", "lanexotide", "octrexotide", "--outcomes"),
            lambda base: base.compare("lanexotide", "octrexotide", survival=True),
        ),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else "",
)
def test_the_same_answer_as_the_command(
    netx: Any, base: package.Base, command: tuple[str, ...], ask: Any
) -> None:
    said = json.loads(msgspec.json.encode(ask(base)))
    assert said == netx(*command, "--json").json["data"]


@pytest.mark.parametrize(
    "name", ["lanexotide", "fatigue", "example-1", "leaflet", "belly-tumour", "hormone"]
)
def test_a_record_of_any_type_is_found_as_the_files_have_it(base: package.Base, name: str) -> None:
    assert base.find(name).id == name


def test_each_type_has_a_method_of_its_own(base: package.Base) -> None:
    assert base.treatment("Somexuline").id == "lanexotide"
    assert base.effect("loose stools").id == "diarrhea"
    assert base.trial("NCT00000001").id == "example-1"
    assert base.situation("belly-tumour").lead.in_short
    assert base.source("leaflet").title == "A leaflet for patients"
    assert base.entry("hormone").facts
    with pytest.raises(package.NotFoundError):
        base.trial("lanexotide")


def test_where_two_types_share_an_id_each_can_be_had(base: package.Base, netx: Any) -> None:
    assert netx("show", "source/leaflet", "--json").json["data"]["type"] == "source"
    assert netx("show", "trial/leaflet").code == 3
    assert base.find("source/trial-report").id == "trial-report"


def test_own_additions_are_laid_over_it(netx: Any) -> None:
    clinic = HERE.parent / "added" / "clinic"
    shown = package.load(EXAMPLE, additions=clinic).treatment("lanexotide")
    data = netx("show", "lanexotide", "--json", "--with", str(clinic)).json["data"]
    assert [one.id for one in shown.added] == [one["id"] for one in data["added"]] != []


def test_which_data_it_is(netx: Any, base: package.Base) -> None:
    stamp = netx("list", "--json").json["dataset"]
    assert (base.version, base.sha256) == (stamp["version"], stamp["sha256"])


def test_rows_are_those_of_the_csv_with_types(netx: Any, base: package.Base) -> None:
    rows = package.to_rows(base.show("example-1"))
    (one,) = [row for row in rows if row.id == "example-1/table-2/diarrhea/diarrhea/placebo"]
    assert (one.n, one.any_grade, one.severe_grade, one.complete) == (103, 35.5, None, True)
    heading, *lines = netx("show", "example-1", "-f", "csv").text.splitlines()
    assert (heading.split(","), len(lines)) == (list(rows[0]._fields), len(rows))
    trials = package.to_rows(base.list("trials"))
    assert [(row.id, row.registry_id) for row in trials] == [
        ("example-1", "NCT00000001"), ("example-2", None),
    ]  # fmt: skip
    assert package.to_rows([]) == []
    both = [base.show("lanexotide"), base.show("fatigue")]
    assert package.to_rows(both) == [row for one in both for row in package.to_rows(one)]


def test_what_is_wrong_is_an_error_of_netx(base: package.Base, tmp_path: Path) -> None:
    with pytest.raises(package.NotFoundError) as near:
        base.find("lanexotid")
    assert near.value.suggestions == ("lanexotide",)
    for wrong in (
        lambda: base.compare("lanexotide"),
        lambda: base.list("cheeses"),  # type: ignore[call-overload]
        lambda: base.list(colour="red"),
        lambda: base.list("trials", route="sc"),  # type: ignore[call-overload]
    ):
        with pytest.raises(package.UsageError):
            wrong()
    with pytest.raises(package.BadDataError):
        package.load(tmp_path / "nothing")
    with pytest.raises(AttributeError, match="cheese"):
        _ = package.cheese


@pytest.mark.slow
def test_it_imports_neither_typer_nor_rich_and_a_start_imports_none_of_it() -> None:
    asked = (
        "import sys, netx\n"
        "assert 'netx.api' not in sys.modules and 'netx.model' not in sys.modules\n"
        f"base = netx.load({str(EXAMPLE)!r})\n"
        "netx.to_rows(base.compare('lanexotide', 'octrexotide')); base.search('loose stools')\n"
        "base.show('fatigue'); base.tables()\n"
        "assert not {'typer', 'rich', 'click'} & {one.partition('.')[0] for one in sys.modules}\n"
    )
    subprocess.run([sys.executable, "-c", asked], check=True)


@pytest.mark.slow
def test_a_typed_script_passes_the_strict_checker(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import netx\n"
        "from netx.results.shown import TreatmentShown\n\n"
        "base = netx.load()\n"
        "big: list[int] = [one.n for one in base.list('trials') if one.n > 400]\n"
        "names: list[str] = [one.name for one in base.list(site='rectum')]\n"
        "shown = base.show('lanreotide')\n"
        "if isinstance(shown, TreatmentShown):\n"
        "    said: str = shown.lead.in_short\n"
        "figure: float | None = netx.to_rows(shown)[0].any_grade\n"
        "options: list[str] = [one.id for one in base.compare('prrt', 'chemo').options]\n"
        "answered: bool = base.search('mouth sores').answered\n"
        "try:\n    base.find('x')\nexcept netx.NotFoundError as error:\n"
        "    near: tuple[str, ...] = error.suggestions\n"
    )
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(script)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
