"""What stands on a sheet: the first screen, whole, and room to write."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest

from netx.output.blocks import Grid, Head, Points, Table
from netx.output.pages import comparison, treatment
from netx.output.pages.sheet import ON_PAPER, cited_in
from netx.output.paint import html, markdown
from netx.results.envelope import NOTICE
from netx.results.shown import TreatmentShown

UNBORN = re.compile(r"birth control|unborn|pregnan", re.I)


def parsed(text: str) -> Any:
    """The page's tree. Raises where the HTML has an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def read(text: str) -> str:
    """What a reader reads on a page: its words without the source numbers."""
    body = parsed(text).find("body")
    for one in body.iter("span"):
        if one.get("class") == "ref":
            one.clear()
    return " ".join("".join(body.itertext()).split())


def on_screen(subject: Any) -> list[str]:
    """Every text of a first screen, as on paper but for the questions to ask."""
    if isinstance(subject, TreatmentShown):
        sections = treatment.first_screen(subject, ON_PAPER)
    else:
        sections = comparison.first_screen(subject, ON_PAPER, ask=False)
    texts = []
    for block in (block for section in sections for block in section.blocks):
        texts += [one.text for one in cited_in(block)]
        match block:
            case Head():
                texts += [block.left, block.right]
            case Points():
                texts += [label for label, _ in block.rows]
            case Grid():
                texts += [*block.heads, *(label for label, _ in block.rows)]
            case Table():
                texts += [column.head for column in block.columns]
    return [" ".join(one.split()) for one in texts]


def assert_told(sheets: Any, names: tuple[str, ...]) -> None:
    told = sheets.told(*names)
    page = read(sheets.html(*names))
    assert [one for one in on_screen(told.subject) if one not in page] == []
    lead = told.subject.lead
    if isinstance(told.subject, TreatmentShown):
        said = [lead.in_short, *(one.text.rstrip(".") for one in lead.points[1:])]
        said += [one.name for one in lead.serious[1:]] + ([lead.call.text] if lead.call else [])
    else:
        said = [cell.text for row in lead.rows for cell in row.cells]
        said += [one.text for one in lead.direct] + [one.name for one in lead.questions]
    assert [one for one in said if " ".join(one.split()) not in page] == []


def test_a_sheet_is_the_screen_and_room_to_write(sheets: Any, example: Path) -> None:
    made = sheets(example)
    for names in (("lanexotide",), ("lanexotide", "octrexotide")):
        assert_told(made, names)
        page = read(made.html(*names))
        for one in ("My name", "Date", "My team's phone", "In my own words", "When do I call?"):
            assert one in page
        assert page.endswith(f"{NOTICE} Data {made.catalogue.base.version}.")
        assert "-s effects" not in page


@pytest.mark.parametrize(
    "names", [("lanexotide",), ("analogues", "lutetium-dotexoc")], ids=" ".join
)
@pytest.mark.parametrize("wishes", [{}, {"large": True}, {"questions_only": True}], ids=str)
def test_the_page_is_sound(sheets: Any, example: Path, names: Any, wishes: Any) -> None:
    assert_sound(sheets(example).html(*names, **wishes))


def assert_sound(text: str) -> None:
    page = parsed(text)
    assert page.get("lang") == "en"
    assert page.find("head/title").text.strip()
    assert len(list(page.iter("h1"))) == 1
    assert all(th.get("scope") in ("col", "row") for th in page.iter("th"))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        target = link.get("href")
        assert target.startswith(("https://", "http://")) or target[1:] in ids
    assert not {str(e.tag) for e in page.iter()} & {"script", "link", "img", "iframe", "object"}
    assert not [e for e in page.iter() if any(str(a).startswith("on") for a in e.attrib)]
    assert not [e for e in page.iter() if e.get("style") or e.get("src")]
    style = page.find("head/style").text
    assert "url(" not in style
    assert "@import" not in style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(m for m in page.iter("meta") if m.get("http-equiv")).get("content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert len(text.encode()) < 100_000


def test_every_text_of_a_hostile_folder_is_escaped(sheets: Any, hostile: Path) -> None:
    made = sheets(hostile)
    for names in (("brackets",), ("dotatate", "dotatoc"), ("brackets", "dotatate", "plain")):
        assert_sound(made.html(*names))
        assert "\x1b" not in made.html(*names)
        assert "\x1b" not in markdown.paint(made.page(*names), {})


def test_what_is_no_block_is_refused() -> None:
    from netx.output.blocks import Answer, Section

    with pytest.raises(TypeError, match="no way to paint int"):
        html.paint(Answer(sections=[Section(id="", blocks=[3])], numbered=[]))  # type: ignore[list-item]


@pytest.mark.slow
def test_all_that_the_screen_tells_is_on_the_sheet(real: Any) -> None:
    for names in (*real.some(1, 30), *real.some(2, 40), *real.some(3, 5)):
        assert_told(real, names)


@pytest.mark.slow
def test_cautions_on_pregnancy_are_not_left_out(real: Any) -> None:
    """A filter of words once dropped "It may harm an unborn baby. Safe birth control …"."""
    told = 0
    for names in (
        ("everolimus",),
        *((id_, "everolimus") for id_ in real.ids[::2] if id_ != "everolimus"),
    ):
        warned = [one for one in on_screen(real.told(*names).subject) if UNBORN.search(one)]
        page = read(real.html(*names)) if warned else ""
        assert [one for one in warned if one not in page] == []
        told += len(warned)
    assert told


LIFE = re.compile(r"\bsurviv|\blive[sd]? (\w+ )?longer|\blived\b|life expectancy|still alive", re.I)


@pytest.mark.slow
def test_no_sheet_tells_how_long_people_live(real: Any) -> None:
    """The command that asks for it may stand there; what it would print may not."""
    treatments = real.catalogue.base.treatments.values()
    singles = [(one.id,) for one in treatments if one.lead is not None]
    assert len(singles) >= 24
    told = {names: read(real.html(*names)) for names in [*singles, *real.some(2, 40)]}
    # Titles of sources are theirs, and a direct line may name the command.
    told = {
        names: text.rsplit("Sources", 1)[0]
        .replace("--survival", "")
        .replace("on how long people lived only", "")
        for names, text in told.items()
    }
    assert {names: LIFE.search(text) for names, text in told.items() if LIFE.search(text)} == {}
