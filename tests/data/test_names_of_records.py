"""Which records may share a name: those of one trial, by its register number, and no others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from netx.dataset.check import check
from netx.dataset.read import read_folder

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example"


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("registry_id: NCT00000001\n", set()),  # the same trial, other people of it
        ("registry_id: NCT00000002\n", {"ambiguous-name"}),
        ("", {"ambiguous-name"}),  # of which it is not known
    ],
)
def test_only_records_of_one_trial_may_share_a_name(
    tmp_path: Path, number: str, found: set[str]
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLE, folder)
    for name, own in (("example-1", ""), ("example-2", number)):
        path = folder / "trials" / f"{name}.yaml"
        head, _, rest = path.read_text().partition("\nphase:")
        path.write_text(f"{head}\naliases: [SHARED]\n{own}phase:{rest}")
    assert {one.code for one in check(read_folder(folder))} == found
