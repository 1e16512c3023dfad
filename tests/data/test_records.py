"""One test a file of the knowledge base: a failure names the record, the rule and the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from netx.dataset.check import check
from netx.dataset.read import Reading, read_folder
from netx.errors import Problem

DATA = Path(__file__).parents[2] / "data"
FILES = sorted(str(path.relative_to(DATA)) for path in DATA.rglob("*.yaml"))


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_folder(DATA)


@pytest.fixture(scope="module")
def problems(reading: Reading) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in check(reading):
        found.setdefault(problem.file, []).append(problem)
    return found


@pytest.mark.parametrize("file", FILES)
def test_file_keeps_every_rule(file: str, problems: dict[str, list[Problem]]) -> None:
    assert not problems.get(file), "\n".join(map(str, problems[file]))


def test_the_commands_that_everyone_tries_first_have_their_records(reading: Reading) -> None:
    ids = {placed.record.id for placed in reading.shelves["treatments"]}
    assert {"lanreotide", "prrt", "chemotherapy"} <= ids
