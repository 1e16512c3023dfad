"""The whole export as others read it: docs/tools.md is run, and all its answers are the same.

The expected answers are worked out from the YAML by plain loops, not by netx.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pandas  # type: ignore[import-untyped]
import pytest
import yaml

import netx
from netx.output.fact import Fact
from netx.query.select import ROW_TYPES

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tools.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"<!-- run: (\S+) -->\n```(sh|python)\n(.*?)```", PAGE, re.DOTALL)
TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / "data" / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def answers() -> list[str]:
    """The five answers, from the data files."""
    treatments = [
        yaml.safe_load(p.read_text("utf-8")) for p in (ROOT / "data").glob("treatments/*/*")
    ]
    hair = {
        one["id"]
        for one in treatments
        for row in one.get("side_effects", ())
        if row["effect"] == "hair-loss"
    }
    sections = {
        source["id"]: source["sections"]
        for path in (ROOT / "data" / "sources").glob("*.yaml")
        for source in yaml.safe_load(path.read_text(encoding="utf-8"))
    }
    (lanreotide,) = (one for one in treatments if one["id"] == "lanreotide")
    cited = [
        (one["id"], *written.split(" § "))
        for one in lanreotide["statements"]
        if one["topic"] == "how-given"
        for written in one["sources"]
    ]
    said = [f"lanreotide/{id_} {of} {sections[of][section]}" for id_, of, section in cited]
    disputes = [
        one
        for path in (ROOT / "data" / "disagreements").glob("*.yaml")
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    return [
        "14/7",  # CLARINET, the US label: cholelithiasis
        str(len(hair)),
        f"{len(said)} {min(said)}",
        "radiant-3 2",  # RADIANT-3 and RADIANT-4
        str(sum("prrt" in one["about"] for one in disputes)),
    ]


def test_there_is_a_snippet_for_each_tool() -> None:
    tools = [tool for tool, _, _ in SNIPPETS]
    assert tools == ["sqlite3", "datasette", "duckdb", "pandas", "polars", "jq"]


@pytest.mark.parametrize(("tool", "language", "script"), SNIPPETS, ids=[s[0] for s in SNIPPETS])
def test_five_questions_in_each_tool(
    answers: list[str], tool: str, language: str, script: str, tmp_path: Path
) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    needed = {"datasette": ("datasette", "jq")}.get(tool, (tool,))
    for program in needed if language == "sh" else ():
        if shutil.which(program, path=path) is None:
            pytest.skip(f"{program} is not installed here")
    (questions,) = re.findall(r"<!-- file: questions.sql -->\n```sql\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "questions.sql").write_text(questions, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NETX")}
    run = ["bash", "-euo", "pipefail", "-c"] if language == "sh" else [sys.executable, "-c"]
    ended = subprocess.run(
        [*run, script], cwd=tmp_path, env={**kept, "PATH": path}, capture_output=True, check=False
    )
    assert ended.returncode == 0, ended.stderr.decode()
    told = [re.sub(r"\b(\d+)\.0\b", r"\1", line) for line in ended.stdout.decode().splitlines()]
    assert told == answers


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "netx"
    subprocess.run([sys.executable, "-m", "netx", "export", "csv", "-o", str(folder)], check=True)
    return folder


def test_duckdb_has_the_types_that_the_package_tells(exported: Path) -> None:
    import duckdb

    package = json.loads((exported / "datapackage.json").read_bytes())
    with duckdb.connect() as base:
        base.sql(f"IMPORT DATABASE '{exported}'")
        for resource in package["resources"]:
            columns = base.sql(f'SELECT * FROM "{resource["name"]}"')
            told = {one["name"]: TYPES[one["type"]] for one in resource["schema"]["fields"]}
            assert dict(zip(columns.columns, map(str, columns.types), strict=True)) == told
            rows = sum(1 for _ in _csv_rows(exported / resource["path"]))
            (held,) = base.sql(f'SELECT count(*) FROM "{resource["name"]}"').fetchall()
            assert held == (rows,), resource["name"]


def _csv_rows(path: Path) -> Any:
    import csv

    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def test_pandas_reads_the_types_from_the_files(
    exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (snippet,) = re.findall(r"<!-- files -->\n```python\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.chdir(exported.parent)
    made: dict[str, Any] = {}
    exec(snippet, made)
    kinds = {"integer": "if", "number": "if", "boolean": "b"}
    for resource in made["files"]:
        for field in resource["schema"]["fields"]:
            column = made["frames"][resource["name"]][field["name"]].dropna()
            if field["type"] == "string":
                assert column.map(type).eq(str).all(), (resource["name"], field)
            elif len(column):
                assert column.to_numpy().dtype.kind in kinds[field["type"]], field


def test_rows_keep_their_types_in_pandas_and_polars() -> None:
    import polars

    kinds = {str: polars.String, int: polars.Int64, float: polars.Float64, bool: polars.Boolean}
    for name, rows in netx.load().tables().items():
        frame, other = pandas.DataFrame(rows), polars.DataFrame(rows)
        types = get_type_hints(type(rows[0])) if rows else {}
        for column, type_ in types.items():
            told = {one for one in get_args(type_) if one is not type(None)}
            held = {type(one) for one in frame[column].dropna().tolist()}
            assert held <= told | {float}, (name, column)
            assert other[column].dtype == kinds[told.pop()], (name, column)


def test_frictionless_finds_it_as_the_package_tells(exported: Path, tmp_path: Path) -> None:
    asked = (
        "import sys, frictionless\n"
        "report = frictionless.validate(sys.argv[1])\n"
        "print(report.valid, report.stats['tasks'])\n"
        "print(sorted({row[0] for row in report.flatten(['type'])}))\n"
    )

    def validated(folder: Path) -> list[str]:
        ended = subprocess.run(
            [sys.executable, "-c", asked, str(folder / "datapackage.json")],
            capture_output=True,
            check=True,
        )
        return ended.stdout.decode().splitlines()

    files = len(list(exported.glob("*.csv")))
    assert validated(exported) == [f"True {files}", "[]"]
    broken = tmp_path / "broken"
    shutil.copytree(exported, broken)
    outcomes = broken / "outcomes.csv"
    outcomes.write_text(outcomes.read_text("utf-8").replace("clarinet,", "clarinett,", 1), "utf-8")
    assert validated(broken) == [f"False {files}", "['foreign-key']"]


def test_no_name_is_a_word_of_sql_or_a_method_of_a_frame(exported: Path) -> None:
    import duckdb

    asked = "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'"
    with duckdb.connect() as base:
        reserved = {word for (word,) in base.execute(asked).fetchall()}
    assert {"any", "from", "group", "table"} <= reserved
    package = json.loads((exported / "datapackage.json").read_bytes())
    names = {field["name"] for one in package["resources"] for field in one["schema"]["fields"]}
    names |= {one["name"] for one in package["resources"]} | set(Fact._fields)
    names |= {name for type_ in ROW_TYPES.values() for name in type_.__annotations__}
    assert not names & reserved
    assert not [name for name in names if hasattr(pandas.DataFrame, name)]
