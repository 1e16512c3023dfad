"""What the page shows of a search: word for word the same, from a script and from Python."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from scripts import said_by
from test_search_parity import ROOT, SETS, catalogue, queries, script

from netx.output.export.html.found import found_page
from netx.query.search import search
from netx.results.now import AT_ONCE, IN_DESPAIR

CALL = "Ward 5, day and night: 000"
SHOWN = """
const rules = netxEngine(data, columns, {records: {}, sources: [], names: {}, calls: [call]});
say(JSON.stringify(queries.map((one) => {
  try { return rules.search(one); } catch (error) { return `${error.name}: ${error.message}`; }
})));
"""
NOTHING = ("options", "columns", "direct", "randomised", "effects", "topics")
DATA = ROOT / "data"


def shown(asked: list[str], folder: Path) -> list[Any]:
    """What the page's script shows of each query, as JSON has it."""
    columns: dict[str, Any] = {
        **{name: {} for name in NOTHING},
        "cells": [],
        "questions": [],
        "asked_first": [],
    }
    given = f"const columns = {json.dumps(columns)}, call = {json.dumps(CALL)}"
    listed = json.dumps(asked).replace("</", "<\\/")
    told = said_by(f"{script(DATA)}\n{given}, queries = {listed};{SHOWN}", folder)
    return list(told)


@pytest.mark.slow
def test_the_script_shows_what_python_shows(tmp_path: Path) -> None:
    every = list(dict.fromkeys(query for path in SETS for query in queries(path)))
    asked = [*queries(SETS[-2]), *every[::12], "flu jab", "can I fly after PRRT", "suicidal"]
    for query, page in zip(asked, shown(asked, tmp_path), strict=True):
        told = found_page(search(catalogue(DATA), query), [CALL])
        expected = {
            "sections": msgspec.to_builtins(told.sections),
            "records": told.records,
            "row": told.row,
            "first": told.first,
        }
        assert page == json.loads(json.dumps(expected)), query


def texts(query: str) -> list[str]:
    """All that is shown of a query, in order, as text."""

    def walk(part: Any) -> list[str]:
        if isinstance(part, dict):
            return [one for value in part.values() for one in walk(value)]
        if isinstance(part, list | tuple):
            return [one for value in part for one in walk(value)]
        return [part] if isinstance(part, str) and part else []

    return walk(msgspec.to_builtins(found_page(search(catalogue(DATA), query), [CALL]).sections))


def test_whom_to_call_stands_where_help_is_needed_at_once() -> None:
    told = texts("cannot breathe")
    assert told[:2] == [AT_ONCE, "strong"]
    assert told[2] == CALL


def test_despair_is_told_a_number_and_nothing_else() -> None:
    assert texts("suicidal") == [IN_DESPAIR, "strong"]


def test_a_lack_is_not_answered_with_causes() -> None:
    told = texts("no hair loss")
    assert "netx cannot promise that" in told
    assert found_page(search(catalogue(DATA), "no hair loss"), []).records == []


def test_an_effect_stands_by_its_own_page() -> None:
    page = found_page(search(catalogue(DATA), "mouth sores"), [])
    assert (page.sections, page.records, page.first) == (
        [],
        ["mouth-sores"],
        "mouth sores (stomatitis)",
    )


def test_nothing_found_is_no_answer() -> None:
    told = texts("qwxyz")
    assert told[0] == "There is no record of “qwxyz”; that does not mean that it cannot happen."
