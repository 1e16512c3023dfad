"""What `netx check` refuses of a situation: one line of the example changed, one problem."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from netx.dataset.check import check
from netx.dataset.read import read_folder

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example"
FILE = "situations/belly-tumour.yaml"

CHANGES = {
    # what is changed: the text that is there, the text in its place, the code
    "alias of a treatment": ("[gland tumour]", "[somexuline]", "ambiguous-name"),
    "brand without its hyphen": ("[gland tumour]", "[some-xuline]", "ambiguous-name"),
    "word for a side effect": ("[gland tumour]", "[the runs]", "ambiguous-name"),
    "name of a trial": ("[gland tumour]", "[example-2]", "ambiguous-name"),
    "name of a term": ("[gland tumour]", "[Messenger]", "ambiguous-name"),
    "treatment named twice": ("treatment: analogues", "treatment: lanexotide", "unknown-treatment"),
    "treatment that is not there": (
        "treatment: analogues",
        "treatment: nothing",
        "unknown-treatment",
    ),
    "trial that is not there": ("[example-1]", "[example-9]", "unknown-trial"),
    "disagreement that is not there": ("[class-or-drug]", "[nothing]", "unknown-subject"),
    "itself to see": ("trials:", "see: [belly-tumour]\ntrials:", "unknown-subject"),
    "statement with an odd id": ("id: first-1", "id: First 1", "bad-fact-id"),
    "topic that is not there": ("topic: order", "topic: follow-up", "unknown-topic"),
    "advice under kinds": ("topic: order, text", "topic: order, guideline: {by: E, year: a year, "
                           "region: R}, text", "bad-date"),
    "place that is not there": ("site: pancreas", "site: elbow", "unknown-facet"),
    "short with a number of its own": (
        "short: Taken out where",
        "short: 9 of 10 taken out where",
        "lead-number",
    ),
    "short of 15 words": (
        "short: Taken out where that can be done",
        "short: it is taken out where that can be done by a hand or an eye",
        "lead-too-long",
    ),
    "cell of 13 words": (
        "text: against growth",
        "text: against growth and all of the other things that a person may well fear",
        "lead-too-long",
    ),
    "short that speaks of a page": (
        "short: Taken out where that can be done",
        "short: the page says that it is taken out",
        "lead-on-pages",
    ),
    "text that speaks of a page": (
        "text: A trial gave one medicine",
        "text: The page says that a trial gave one medicine",
        "statement-on-pages",
    ),
    "summary without a short": (
        "short: A lump that began in the belly., ",
        "",
        "lead-without-summary",
    ),
}  # fmt: skip


def codes(folder: Path) -> set[str]:
    return {one.code for one in check(read_folder(folder))}


@pytest.mark.parametrize("name", CHANGES)
def test_it_is_refused(tmp_path: Path, name: str) -> None:
    before, after, code = CHANGES[name]
    shutil.copytree(EXAMPLE, tmp_path / "data")
    path = tmp_path / "data" / FILE
    text = path.read_text()
    assert text.count(before) == 1, f"the example no longer has “{before}” once"
    path.write_text(text.replace(before, after))
    assert code in codes(tmp_path / "data")


def test_a_number_that_only_the_technical_words_hold_is_no_number_of_its_own(
    tmp_path: Path,
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "data")
    path = tmp_path / "data" / FILE
    text = path.read_text().replace("clinical: Resection", "clinical: Resection in 9 of 10")
    path.write_text(text.replace("short: Taken out where", "short: 9 of 10 taken out where"))
    assert codes(tmp_path / "data") == set()


def test_a_first_screen_has_ten_points_at_most(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "data")
    path = tmp_path / "data" / FILE
    more = [
        f"  - {{id: order-{n}, topic: order, text: Fact {n}., short: Fact {n}, "
        "sources: [leaflet § drugs]}\n"
        for n in range(2, 11)
    ]
    before, _, after = path.read_text().partition("treatments:")
    path.write_text(before + "".join(more[:8]) + "treatments:" + after)
    assert codes(tmp_path / "data") == set()  # two of the example and eight more
    path.write_text(before + "".join(more) + "treatments:" + after)
    assert codes(tmp_path / "data") == {"lead-too-many"}
