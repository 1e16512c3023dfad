"""The JSON of every command is what the shipped schema says, and the same on every run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from every_command import EXAMPLE, HOSTILE, named
from read_once import loaded

from netx.api import Base
from netx.cli.app import COMMANDS
from netx.query.catalogue import Catalogue
from netx.results.envelope import NOTICE
from netx.results.schema import DATA, FILE, to_bytes

WITHOUT_JSON = {"sheet"}  # it prints a page


@pytest.fixture(scope="session")
def schema() -> Any:
    return json.loads(FILE.read_bytes())


@pytest.fixture(scope="session")
def validator(schema: Any) -> Any:
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_schema_is_current() -> None:
    assert FILE.read_bytes() == to_bytes(), "run: python -m netx.results.schema"


def test_the_schema_is_printed(netx: Any) -> None:
    ended = netx("about", "--schema", data=None)
    assert (ended.code, ended.out, ended.err) == (0, FILE.read_bytes(), "")


def test_every_command_has_a_schema() -> None:
    commands = set(COMMANDS)
    assert commands - WITHOUT_JSON == set(DATA), "add the command's result to results/schema.py"


@pytest.mark.parametrize("command", **named(EXAMPLE))
def test_the_schema_holds_on_the_example(netx: Any, validator: Any, command: Any) -> None:
    ended = netx(*command, "--json")
    assert (ended.code, ended.err) == (0, "")
    validator.validate(ended.json)


@pytest.mark.parametrize("command", **named(HOSTILE))
def test_the_schema_holds_on_hostile_data(
    netx: Any, validator: Any, hostile: Path, command: Any
) -> None:
    ended = netx(*command, "--json", data=hostile)
    assert (ended.code, ended.err) == (0, "")
    validator.validate(ended.json)


@pytest.mark.parametrize("command", **named([*EXAMPLE[::6], ("search", "xyzzy"), ("check",)]))
def test_the_envelope(netx: Any, command: Any) -> None:
    document = netx(*command, "--json").json
    assert list(document) == [
        "schema_version", "command", "dataset", "notice", "data", "warnings",
    ]  # fmt: skip
    assert (document["schema_version"], document["command"]) == (2, command[0])
    assert document["notice"] == NOTICE
    assert document["dataset"]["version"] == "2026.01"
    assert len(document["dataset"]["sha256"]) == 64


@pytest.mark.parametrize("folder", ["example", "hostile"])
def test_the_export_is_within_the_schema(netx: Any, validator: Any, folder: str) -> None:
    data = Path(__file__).parents[1] / "fixtures" / folder
    ended = netx("export", "json", data=data)
    assert (ended.code, ended.json["command"]) == (0, "export")
    validator.validate(ended.json)


@pytest.mark.slow
def test_the_export_of_the_real_data_is_within_the_schema(netx: Any, validator: Any) -> None:
    validator.validate(netx("export", "json", data=Path(__file__).parents[2] / "data").json)


@pytest.mark.slow
def test_every_record_that_can_be_shown_is_within_the_schema(schema: Any) -> None:
    base = Base(Catalogue(loaded(Path(__file__).parents[2] / "data")))
    whole = {"$defs": schema["$defs"]}
    of_type = {
        type_: jsonschema.Draft202012Validator({**whole, "$ref": f"#/$defs/{name}"})
        for type_, name in (
            ("treatment", "TreatmentShown"), ("situation", "SituationShown"),
            ("effect", "EffectShown"), ("trial", "TrialShown"), ("source", "SourceShown"),
            ("entry", "EntryShown"),
        )
    }  # fmt: skip
    shelves = {"entry": "entries"}
    for type_, validator in of_type.items():
        for id_ in getattr(base.records, shelves.get(type_, f"{type_}s")):
            if type_ == "source" and len(id_) % 5:
                continue  # a fifth of the 1,600 sources: they are alike
            validator.validate(msgspec.to_builtins(getattr(base, type_)(id_)))


def test_the_schema_has_a_name_and_its_version(schema: Any, netx: Any) -> None:
    version = netx("list", "--json").json["schema_version"]
    assert schema["$id"] == f"urn:netx-treatments:schema:output:{version}"


def test_the_schema_refuses_what_it_does_not_know(netx: Any, validator: Any) -> None:
    document = netx("list", "--json").json
    del document["data"][0]["source_ids"]
    assert not validator.is_valid(document)
    document = netx("compare", "lanexotide", "octrexotide", "--json").json
    document["data"]["side_effects"][0]["cells"][0]["listed"] = "yes"
    assert not validator.is_valid(document)


@pytest.mark.slow
def test_errors_have_a_schema(netx: Any, schema: Any) -> None:
    of_errors = {**schema["$defs"]["ErrorDocument"], "$defs": schema["$defs"]}
    for arguments in (("show", "xyzzy"), ("lits",), ("compare", "a"), ("list", "--data", "/nope")):
        ended = netx(*arguments, "--json")
        jsonschema.validate(json.loads(ended.err), of_errors)


@pytest.mark.parametrize("format_", ["json", "csv", "markdown", "plain", "table"])
def test_reruns_give_the_same_bytes(netx: Any, format_: str) -> None:
    for command in EXAMPLE[::5]:
        first, second = (netx(*command, "-f", format_) for _ in range(2))
        assert first == second


def test_unknown_is_null_and_never_left_out(netx: Any) -> None:
    trial = netx("show", "example-1", "--json").json["data"]
    assert trial["outcomes"][0]["arms"][0]["value"] is None
    assert trial["tables"][0]["rows"][1]["any_grade"] == [None, None]
    rows = netx("list", "trials", "--json").json["data"]
    assert [row["registry_id"] for row in rows] == ["NCT00000001", None]
