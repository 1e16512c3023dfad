"""What stands on a sheet: only the data, cited, and only what may stand there."""

from __future__ import annotations

import base64
import hashlib
import html as entities
import itertools
import random
import re
import shutil
from pathlib import Path
from typing import Any

import html5lib
import msgspec
import pytest

from netx.output.sheet import room
from netx.output.sheet.markdown import markdown
from netx.results.envelope import NOTICE

WORDS = re.compile(r"best|recommended|should take|safe", re.I)
EXAMPLES = [
    ("lanexotide",),
    ("analogues",),
    ("lanexotide", "octrexotide"),
    ("analogues", "lutetium-dotexoc"),
    ("resection", "lutetium-dotexate"),
    ("lanexotide", "octrexotide", "lutetium-dotexate"),
]


def some(ids: list[str], size: int, count: int) -> list[tuple[str, ...]]:
    """The same sample on every run."""
    all_ = list(itertools.combinations(ids, size))
    return random.Random(size).sample(all_, min(count, len(all_)))


def outside_titles(text: str) -> str:
    """The page's text without its style sheet and the titles of sources."""
    text = re.sub(r"<style>.*?</style>|<cite>.*?</cite>", " ", text, flags=re.S)
    return entities.unescape(re.sub(r"<[^>]+>", " ", text))


def parsed(text: str) -> Any:
    """The page's tree. Raises where the HTML has an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def assert_equals_compare(page: Any, compared: Any) -> None:
    """Every statement, number, question and source of a sheet is in the comparison's JSON."""
    data = msgspec.to_builtins(compared)
    flat = {
        (" ".join(text.split()), tuple(dict.fromkeys(c["id"] for c in s["sources"])))
        for row in data["rows"]
        for cell in row["cells"]
        for s in cell["statements"]
        for text in (s["text"], s["clinical"] or s["text"])
    }
    for row in page.rows:
        for cell in row.cells:
            for one in cell:
                if not row.run_in:
                    assert (one.text, one.sources) in flat
                assert set(page.refs(one)) == {page.numbers[id_] for id_ in one.sources}
    seen = [
        (o, row["effect"])
        for row in data["side_effects"]
        for cell in row["cells"]
        for o in cell["observations"]
    ]
    for box in page.boxes:
        for key, figures in (("any", box.figures), ("severe", box.severe)):
            for one in figures:
                assert any(
                    o["trial_name"] == box.trial
                    and one.effect in (effect["name"], effect["clinical_name"])
                    and (o["arm"], o["n"], o["source_id"]) == (box.arm, box.n, box.source)
                    and o[key] == one.value
                    and (o["comparator"] or {key: None})[key] == one.against
                    for o, effect in seen
                ), (box.trial, one)
    questions = {(q["name"], tuple(q["source_ids"])) for q in data["questions"]}
    assert {(one.text, one.sources) for one in page.questions} <= questions
    positions = {p["says"] for d in data["disagreements"] for p in d["positions"]}
    assert {p.text for point in page.points for p in point.positions} <= positions
    assert {one.id for one in page.sources} <= {one["id"] for one in data["sources"]}


@pytest.mark.parametrize("names", EXAMPLES, ids=" ".join)
@pytest.mark.parametrize("clinical", [False, True])
def test_everything_is_in_the_comparison(
    sheets: Any, example: Path, names: Any, clinical: bool
) -> None:
    made = sheets(example)
    page = made.page(*names, clinical=clinical)
    assert_equals_compare(page, made.compared(*names))
    assert room.fits(page)


@pytest.mark.parametrize("names", EXAMPLES[2:4], ids=" ".join)
def test_the_sheet_says_what_compare_prints(netx: Any, names: Any) -> None:
    data = netx("compare", *names, "--json").json["data"]
    said = {s["text"] for row in data["rows"] for cell in row["cells"] for s in cell["statements"]}
    page = parsed(netx("sheet", *names).text)
    cells = page.findall(".//table[@class='options']/tbody/tr/td/p")
    texts = ["".join(p.itertext()) for p in cells]
    assert texts
    for row in page.findall(".//table[@class='options']/tbody/tr"):
        if "side effects" in "".join(row.find("th").itertext()):
            continue
        for text in ("".join(p.itertext()) for p in row.findall("td/p")):
            bare = re.sub(r" \[[\d,]+\]$", "", text)
            assert bare == "Our sources do not say." or any(bare.endswith(one) for one in said)


@pytest.mark.parametrize("names", EXAMPLES, ids=" ".join)
@pytest.mark.parametrize("wishes", [{}, {"large": True}, {"questions_only": True}], ids=str)
def test_the_page_is_sound(sheets: Any, example: Path, names: Any, wishes: Any) -> None:
    assert_sound(sheets(example).html(*names, **wishes))


def assert_sound(text: str) -> None:
    page = parsed(text)
    assert page.get("lang") == "en"
    assert page.find("head/title").text.strip()
    levels = [int(e.tag[1]) for e in page.iter() if re.fullmatch(r"h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(next_ <= last + 1 for last, next_ in itertools.pairwise(levels))
    for table in page.iter("table"):
        assert "".join(table.find("caption").itertext()).strip()
        assert all(th.get("scope") in ("col", "row", "rowgroup") for th in table.iter("th"))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        target = link.get("href")
        assert target.startswith(("https://", "http://", "#"))
        assert not target.startswith("#") or target[1:] in ids
    assert not {str(e.tag) for e in page.iter()} & {"script", "link", "img", "iframe", "object"}
    assert not [e for e in page.iter() if any(str(a).startswith("on") for a in e.attrib)]
    assert not [e for e in page.iter() if e.get("style") or e.get("src")]
    style = page.find("head/style").text
    assert "url(" not in style
    assert "@import" not in style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(m for m in page.iter("meta") if m.get("http-equiv")).get("content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    body = outside_titles(text)
    assert body.count(NOTICE) == 1
    assert not WORDS.search(body)
    assert len(text.encode()) < 100_000


def test_markup_in_a_data_folder_stays_text(sheets: Any, example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(example, folder)
    evil = "<script>alert('1')</script><img src=x onerror=alert(2)>"
    for name in ("treatments", "trials", "effects", "sources", "disagreements"):
        for file in (folder / name).rglob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            text = re.sub(
                r"^(- id: \S+\n\s+|id: \S+\n)name: \"?([^\"\n{]+?)\"?$",
                lambda m: f'{m[1]}name: "{m[2]} {evil}"',
                text,
                flags=re.M,
            )
            file.write_text(text, encoding="utf-8")
    made = sheets(folder)
    assert any("<script>" in t.name for t in made.catalogue.base.treatments.values())
    page = made.html("lanexotide", "octrexotide")
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<img" not in page
    parsed(page)


def test_every_text_of_a_hostile_folder_is_escaped(sheets: Any, hostile: Path) -> None:
    made = sheets(hostile)
    for names in (("brackets",), ("dotatate", "dotatoc"), ("brackets", "dotatate", "plain")):
        page = made.page(*names)
        assert_sound(made.html(*names))
        assert room.fits(page)
        assert "\x1b" not in markdown(page)


@pytest.mark.slow
@pytest.mark.parametrize("clinical", [False, True])
def test_no_treatment_brings_a_word_that_judges(real: Any, clinical: bool) -> None:
    for id_ in real.ids[:: 3 if clinical else 1]:
        assert not WORDS.search(outside_titles(real.html(id_, clinical=clinical))), id_


@pytest.mark.slow
@pytest.mark.parametrize("size", [1, 2, 3])
def test_real_sheets_equal_compare_and_fit(real: Any, size: int) -> None:
    for names in some(real.ids, size, 15):
        page = real.page(*names)
        assert_equals_compare(page, real.compared(*names))
        assert room.fits(page), names
        assert len(page.questions) >= 6
        assert_sound(real.html(*names))
