"""The exported tables: whole, equal in every form, and true to the records."""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from netx.api import Base, to_rows
from netx.dataset.load import load_folder
from netx.model import KnowledgeBase
from netx.output.export.csv_files import cell, csv_files, zipped
from netx.output.export.sqlite_file import sqlite_file, viewed
from netx.query.catalogue import Catalogue
from netx.query.numbers import observations
from netx.query.tables import VIEWS, tables_of
from netx.results.tables import Table

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="module", params=["example", "hostile"])
def base(request: Any) -> KnowledgeBase:
    return load_folder(FIXTURES / request.param)


@pytest.fixture
def tables(base: KnowledgeBase) -> list[Table]:
    return tables_of(base, "A notice.")


@pytest.fixture
def database(tables: list[Table], tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "netx.db"
    path.write_bytes(sqlite_file(tables, VIEWS, 2))
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def as_csv(value: Any, type_: str) -> str:
    """A value of SQLite, which has no true and false, as CSV writes it."""
    if type_ == "BOOLEAN":
        return {None: "", 0: "false", 1: "true"}[value]
    return cell(value)


def test_csv_and_sqlite_hold_the_same_cells(
    tables: list[Table], database: sqlite3.Connection
) -> None:
    files = csv_files(tables)
    names = [
        row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type='table'")
    ]
    assert [f"{name}.csv" for name in names] == list(files)
    for name in names:
        found = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
        heading = [column[0] for column in found.description]
        types = {table.name: [c.type for c in table.columns] for table in tables}[name]
        rows = [[as_csv(*pair) for pair in zip(row, types, strict=True)] for row in found]
        written = list(csv.reader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))
        assert written == [heading, *rows], name


def test_the_database_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert database.execute("PRAGMA user_version").fetchone()[0] == 2


def test_every_reference_is_declared(tables: list[Table], database: sqlite3.Connection) -> None:
    for table in tables:
        declared = {
            (row["from"], row["table"])
            for row in database.execute(f'PRAGMA foreign_key_list("{table.name}")')
        }
        wanted = {(c.name, c.references) for c in table.columns if c.references}
        assert declared == wanted, table.name


def test_tables_stand_after_those_they_refer_to(tables: list[Table]) -> None:
    before: set[str] = set()
    for table in tables:
        later = {c.references for c in table.columns if c.references} - before - {table.name}
        assert later <= {"arms"}, table.name  # a trial names its control, an arm its trial
        before.add(table.name)


def test_equal_data_give_equal_bytes(base: KnowledgeBase) -> None:
    one, other = tables_of(base, "A notice."), tables_of(base, "A notice.")
    assert sqlite_file(one, VIEWS, 1) == sqlite_file(other, VIEWS, 1)
    assert zipped(csv_files(one)) == zipped(csv_files(other))


def test_the_version_is_in_it(base: KnowledgeBase, database: sqlite3.Connection) -> None:
    (row,) = database.execute("SELECT * FROM dataset")
    assert tuple(row) == (base.version, base.sha256, "A notice.")


def test_every_record_is_in_it(base: KnowledgeBase, database: sqlite3.Connection) -> None:
    def count(table: str) -> int:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    for name in ("treatments", "effects", "sources", "trials", "disagreements", "entries"):
        assert count(name) == len(getattr(base, name)), name
    treatments = base.treatments.values()
    assert count("statements") == sum(len(one.statements) for one in treatments)
    assert count("v_statements") == sum(len(s.sources) for t in treatments for s in t.statements)
    assert count("v_listings") == sum(len(s.sources) for t in treatments for s in t.side_effects)
    assert count("sections") == sum(len(one.sections) for one in base.sources.values())


def test_every_citation_belongs_to_one_row(database: sqlite3.Connection) -> None:
    for row in database.execute("SELECT * FROM citations"):
        assert sum(value is not None for value in tuple(row)[3:]) == 1
        assert row["section"].startswith(row["source"] + "/")


def test_observations_are_those_that_show_prints(
    base: KnowledgeBase, database: sqlite3.Connection
) -> None:
    catalogue = Catalogue(base)
    wanted = {
        (
            *(one.treatment, effect, one.trial, one.arm, one.said_as, one.n),
            *(one.any_grade, one.severe_grade),
            *((one.comparator.arm, one.comparator.any_grade, one.comparator.severe_grade)
              if one.comparator else (None, None, None)),
            *(one.comparator_n, one.source_id),
        )
        for id_ in base.treatments
        for effect, observed in observations(catalogue, id_).items()
        for one in observed
    }  # fmt: skip
    found = database.execute(
        "SELECT treatment, effect, trial, arm, said_as, n, any_grade, severe_grade, "
        "comparator_arm, comparator_any_grade, comparator_severe_grade, comparator_n, source "
        "FROM v_observations"
    )
    assert {tuple(row) for row in found} == wanted


def test_the_views_of_csv_are_those_of_sqlite(
    tables: list[Table], database: sqlite3.Connection
) -> None:
    files = csv_files(viewed(tables, VIEWS))
    assert list(files) == [f"{view.name}.csv" for view in VIEWS]
    for view in VIEWS:
        found = database.execute(f"SELECT * FROM {view.name}")
        heading, *written = csv.reader(io.StringIO(files[f"{view.name}.csv"].decode(), newline=""))
        assert heading == [one[0] for one in found.description] == [c.name for c in view.columns]
        assert len(heading) == len(set(heading)), view.name
        types = [column.type for column in view.columns]
        rows = [[as_csv(*pair) for pair in zip(row, types, strict=True)] for row in found]
        assert sorted(written) == sorted(rows)
        for column, values in zip(view.columns, zip(*rows, strict=True), strict=False):
            assert "" not in values or not column.required, (view.name, column.name)


def test_a_number_and_its_comparator_stand_on_one_row_of_csv(tables: list[Table]) -> None:
    text = csv_files(viewed(tables, VIEWS))["v_observations.csv"].decode()
    rows = {one["observation"]: one for one in csv.DictReader(io.StringIO(text, newline=""))}
    if one := rows.get("example-1/table-2/diarrhea/diarrhea/lanexotide"):
        assert (one["trial_table"], one["any_grade"], one["severe_grade"]) == (
            "example-1/table-2", "35", "2",
        )  # fmt: skip
        assert (one["comparator_arm"], one["comparator_any_grade"]) == ("placebo", "35.5")
        assert (one["comparator_severe_grade"], one["comparator_n"]) == ("", "103")
        assert (one["complete"], one["laboratory"]) == ("true", "false")


def test_the_zip_holds_the_files(tables: list[Table]) -> None:
    files = csv_files(tables)
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_words_of_other_languages_are_in_it(
    base: KnowledgeBase, database: sqlite3.Connection
) -> None:
    held = {
        (one.id, language, word)
        for one in base.effects.values()
        for language, words in one.synonyms.languages.items()
        for word in words
    }
    query = "SELECT effect, language, word FROM synonyms WHERE language <> 'en'"
    assert {tuple(row) for row in database.execute(query)} == held


def test_what_an_outcome_is_of_stands_beside_it(database: sqlite3.Connection) -> None:
    rows = [dict(row) for row in database.execute("SELECT * FROM v_outcomes")]
    assert all(row["source"] and row["section"] for row in rows)
    noted = {(row["outcome"], row["arm"]): row["note"] for row in rows}
    if ("example-1/progression-free-survival", "lanexotide") in noted:
        assert noted["example-1/progression-free-survival", "lanexotide"] == "not reached"
        assert noted["example-1/progression-free-survival", "placebo"] is None


IDS_IN = {
    "statement": "statements",
    "listed": "side_effect_listings",
    "counted": "observations",
    "outcome": "outcomes",
    "outcome of an arm": "outcomes",
    "approvals": "approvals",
    "filed_under": "filings",
    "disagreement": "positions",
    "notes": "trial_notes",
    "facts": "facts",
    "urgent": "urgent_facts",
    "arms": "arms",
    "answer": "answers",
    "treatment": "situation_treatments",
    "given_for": "statements",
}
"""The table that holds what a part of a result is, by the part."""


def test_a_fact_has_one_id_in_every_answer_and_in_the_export(
    base: KnowledgeBase, tables: list[Table]
) -> None:
    held = {one.name: {row[0] for row in one.rows} for one in tables}
    asked = Base(Catalogue(base))
    rows = [
        row
        for shelf in (base.treatments, base.effects, base.trials, base.situations, base.entries)
        for id_ in shelf
        for row in to_rows(asked.show(id_, survival=True))
    ]
    seen = set()
    for row in rows:
        table = IDS_IN.get(row.part or "")
        if row.id is None or table is None:
            continue
        advice = row.part == "statement" and row.record in base.situations
        assert row.id in held["situation_statements" if advice else table], (row.part, row.id)
        seen.add(row.part)
    assert seen >= {"statement", "listed", "counted", "outcome", "disagreement", "facts", "answer"}


def test_with_one_fact_taken_out_only_its_own_rows_change(base: KnowledgeBase) -> None:
    """Of each sort of fact, the first of the first record that has two."""
    before = {one.name: set(one.rows) for one in tables_of(base, "A notice.")}
    taken = 0
    for shelf, field in (
        ("treatments", "statements"), ("treatments", "side_effects"), ("trials", "notes"),
        ("trials", "outcomes"), ("entries", "facts"), ("disagreements", "positions"),
        ("situations", "statements"),
    ):  # fmt: skip
        records = getattr(base, shelf)
        for id_, record in records.items():
            if len(getattr(record, field)) < 2:
                continue
            fewer = structs.replace(record, **{field: getattr(record, field)[1:]})
            changed = structs.replace(base, **{shelf: {**records, id_: fewer}})
            after = {one.name: set(one.rows) for one in tables_of(changed, "A notice.")}
            assert not any(after[name] - rows for name, rows in before.items()), (shelf, field)
            gone = [row for name, rows in before.items() for row in rows - after[name]]
            assert gone
            assert all(any(str(cell).find(id_) >= 0 for cell in row) for row in gone), gone
            taken += 1
            break
    assert taken >= 4
