"""Where a page says what was added, and that it says by whom."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from netx.results.schema import FILE

BY = "Added by NET clinic, St Example (2026-11-20)"
CALL = (
    "Added by NET clinic, St Example: NET nurses 020 7946 0000, Mon-Fri 9-5; at night ward 7, "
    "020 7946 0001."
)
AT_ONCE = "If you have this now, call your team or the emergency number."


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def block(text: str) -> list[str]:
    """The lines of what is added, from its heading to the next blank line or rule."""
    rest = text[text.index(f"\n{BY}\n") + 1 :]
    lines = rest.splitlines()
    end = next(n for n, line in enumerate(lines) if not line or line.startswith("─"))
    return lines[:end]


def test_a_treatment(laid: Any) -> None:
    text = laid("show", "lanexotide").text
    assert block(text) == [
        BY,
        "  • Here the injection is given on Tuesdays, in room 4.",
        "    https://example.org/lanexotide.pdf",
        "  • example analogues: Carry the blue card that we gave you.",
    ]
    assert "added (2) --all" in in_one_line(text)
    # the last thing above the closing lines
    assert text.partition("we gave you.\n")[2].startswith("─")


def test_whom_to_call_stands_where_the_page_says_when(laid: Any) -> None:
    text = in_one_line(laid("show", "lanexotide").text)
    when = "Our sources do not say when: ask for your team's number."
    assert f"Call your team {when} {CALL} How sure is this" in text
    assert text.count("020 7946 0000") == 1


def test_a_member_has_its_class_s_note_as_of_the_class(laid: Any) -> None:
    text = laid("show", "octrexotide").text
    assert block(text)[1:] == ["  • example analogues: Carry the blue card that we gave you."]
    (note,) = laid("show", "octrexotide", "--json").json["data"]["added"]
    assert note == {
        "id": "class-card",
        "by": "NET clinic, St Example",
        "date": "2026-11-20",
        "about": ["analogues"],
        "told_of": [{"id": "analogues", "name": "example analogues"}],
        "topic": None,
        "text": "Carry the blue card that we gave you.",
        "link": None,
    }


def test_a_class_has_its_own_note_without_a_name_and_none_of_its_members(laid: Any) -> None:
    assert block(laid("show", "analogues").text)[1:] == [
        "  • Carry the blue card that we gave you."
    ]


def test_a_note_stands_in_the_section_of_its_topic(laid: Any) -> None:
    text = laid("show", "lanexotide", "-s", "how").text
    assert block(text)[1] == "  • Here the injection is given on Tuesdays, in room 4."
    assert "blue card" not in text
    assert text.index("under the skin once a month. [1]") < text.index(BY)
    assert BY not in laid("show", "lanexotide", "-s", "benefits").text
    assert "Fridays" in laid("show", "belly-tumour", "-s", "order").text


def test_all_of_them_stand_in_their_own_section(laid: Any) -> None:
    text = laid("show", "lanexotide", "-s", "added").text
    assert block(text)[1].startswith("Whom to call: NET nurses 020 7946 0000")
    assert "Tuesdays" in text
    assert "blue card" in text
    assert "Our sources" not in text
    whole = laid("show", "lanexotide", "--all").text
    assert whole.count("Tuesdays") == 2  # in the section of its topic, too
    assert whole.index(f"\n{BY}\nWhom to call") < whole.index("\nSources\n")


def test_the_section_is_there_only_with_additions(netx: Any, laid: Any) -> None:
    ended = netx("show", "lanexotide", "-s", "added")
    assert ended.code == 2
    assert "added" not in ended.err.partition("The sections are")[2]
    assert laid("show", "lanexotide", "-s", "nosuch").err.rstrip().endswith("sources, added.")


def test_a_first_screen_has_three_notes_and_counts_the_others(laid: Any, made: Any) -> None:
    notes = "".join(
        f"  - {{id: n{n}, about: [lanexotide], text: Note {n}.}}\n" for n in range(1, 6)
    )
    text = laid("show", "lanexotide", folder=made(f"notes:\n{notes}")).text
    told = [line for line in text.splitlines() if "Note " in line or "more: -s added" in line]
    assert told == ["  • Note 1.", "  • Note 2.", "  • Note 3.", "  2 more: -s added"]
    assert "added (5)" in text


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("diarrhea", "We lend you a stool diary."),
        ("belly-tumour", "The belly clinic meets on Fridays."),
        ("example-1", "The belly clinic meets on Fridays."),
    ],
)
def test_a_note_stands_with_whatever_it_is_about(laid: Any, name: str, note: str) -> None:
    assert block(laid("show", name).text) == [BY, f"  • {note}"]
    assert block(laid("show", name, "-s", "added").text)[-1] == f"  • {note}"


def test_a_term_and_a_disagreement_have_no_sections_and_tell_it_all_the_same(
    laid: Any, made: Any
) -> None:
    folder = made("notes:\n  - {id: own, about: [hormone, class-or-drug], text: Ask us.}\n")
    for name in ("hormone", "class-or-drug"):
        for extent in ((), ("--all",)):
            assert "  • Ask us.\n" in laid("show", name, *extent, folder=folder).text


def test_a_comparison_names_which_option_each_is_about(laid: Any) -> None:
    text = laid("compare", "octrexotide", "lanexotide").text
    assert block(text)[1:] == [
        "  • lanexotide: Here the injection is given on Tuesdays, in room 4.",
        "    https://example.org/lanexotide.pdf",
        "  • example analogues: Carry the blue card that we gave you.",
    ]
    added = laid("compare", "octrexotide", "lanexotide", "--json").json["data"]["added"]
    assert [one["id"] for one in added] == ["injection-day", "class-card"]


def test_a_sheet(laid: Any, tmp_path: Path) -> None:
    visit = tmp_path / "visit.html"
    assert laid("sheet", "lanexotide", "-o", str(visit)).code == 0
    page = in_one_line(visit.read_text(encoding="utf-8"))
    assert page.count(CALL) == 1
    assert page.index("My team&#39;s phone") < page.index(CALL) < page.index("<h1>lanexotide")
    assert f"<h2>{BY}</h2>" in page
    assert page.index("Tuesdays, in room 4") < page.index("Questions to ask")
    questions = laid("sheet", "lanexotide", "--questions-only", "-f", "markdown").text
    assert CALL in questions
    assert "Tuesdays" not in questions
    several = laid("sheet", "lanexotide", "resection", "-f", "markdown").text
    assert CALL in several
    assert "- lanexotide: Here the injection is given on Tuesdays" in several


def test_about_says_what_is_laid_over_the_data(laid: Any, netx: Any) -> None:
    text = in_one_line(laid("about").text)
    digest = laid("about", "--json").json["dataset"]["added"]["sha256"]
    assert f"Laid over it {BY}: 4 notes, 2 local words: -s added sha256 {digest[:20]}" in text
    assert "Laid over it" not in netx("about").text
    every = laid("about", "-s", "added").text
    assert "diarrhoea, constipation: We lend you a stool diary." in every
    assert "Local words: “the skitters” (diarrhoea), “Tuesday jab” (lanexotide)" in every
    assert len(laid("about", "--json").json["data"]["added"]) == 4
    assert f"\n{BY}.\n" in laid().text


def test_the_stamp_changes_with_the_file(laid: Any, made: Any) -> None:
    stamps = [
        laid("list", "--json", folder=made(f"call: Ward {ward}.\n")).json["dataset"]["added"]
        for ward in (7, 8, 8)
    ]
    assert stamps[0] == {
        "name": "A clinic",
        "date": "2026-11-20",
        "stale": False,
        "call": "Ward 7.",
        "sha256": stamps[0]["sha256"],
    }
    assert stamps[0]["sha256"] != stamps[1]["sha256"] == stamps[2]["sha256"]


def test_what_was_looked_over_long_ago_says_so(laid: Any, made: Any) -> None:
    folder = made("call: Ward 7.\nnotes:\n  - {id: own, about: [lanexotide], text: Ask us.}\n")
    file = folder / "added.yaml"
    file.write_text(file.read_text().replace("2026-11-20", "2019-05"))
    text = laid("show", "lanexotide", folder=folder).text
    assert "Added by A clinic (2019-05, may be out of date)" in text


def test_rows_are_marked_and_cite_nothing(laid: Any) -> None:
    lines = laid("show", "lanexotide", "-f", "csv").text.splitlines()
    columns = lines[0].split(",")
    (row,) = [line.split("\t") for line in laid("show", "lanexotide", "-f", "plain").text
              .splitlines() if "Tuesdays" in line]  # fmt: skip
    told = {name: value for name, value in zip(columns, row, strict=True) if value}
    assert told == {
        "record": "lanexotide",
        "origin": "lanexotide",
        "origin_name": "lanexotide",
        "part": "added",
        "id": "injection-day",
        "about_id": "how-given",
        "text": "Here the injection is given on Tuesdays, in room 4.",
        "label": "NET clinic, St Example",
        "as_of": "2026-11-20",
        "url": "https://example.org/lanexotide.pdf",
    }


@pytest.mark.parametrize(
    "command",
    [
        ("show", "lanexotide"),
        ("show", "lanexotide", "octrexotide"),
        ("show", "diarrhea"),
        ("compare", "lanexotide", "octrexotide"),
        ("search", "the skitters"),
        ("search", "blue card"),
        ("list",),
        ("about",),
        ("check",),
    ],
    ids=" ".join,
)
def test_the_schema_holds(laid: Any, command: tuple[str, ...]) -> None:
    document = laid(*command, "--json").json
    jsonschema.Draft202012Validator(json.loads(FILE.read_bytes())).validate(document)
    del document["dataset"]["added"]
    assert not jsonschema.Draft202012Validator(json.loads(FILE.read_bytes())).is_valid(document)


def test_narrow_pages_and_poor_encodings(laid: Any) -> None:
    for width in (20, 60, 200):
        ended = laid("show", "lanexotide", "--color", "never", columns=width, terminal=True)
        assert (ended.code, ended.err) == (0, "")
        assert all(len(line) <= width for line in ended.text.splitlines())
    assert b"?" not in laid("show", "octrexotide", encoding="ascii").out
