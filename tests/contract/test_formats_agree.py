"""The formats agree: JSON, CSV and plain lines are whole; Markdown is the page of the screen.

CSV is for programs: a cell holds one value or nothing.

Nothing here uses the code that makes rows. The JSON that was printed is walked, and each
fact in it is looked for in what a reader of the other format sees: `csv`, a Markdown
parser, tabs.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from every_command import EXAMPLE, HOSTILE, named
from markdown_it import MarkdownIt

from netx.output.legible import one_line, visible_lines
from netx.output.paint.markdown import escaped

FOLDERS = Path(__file__).parent.parent / "fixtures"
EVERYTHING = [("example", one) for one in EXAMPLE] + [("hostile", one) for one in HOSTILE]
DOCUMENTS = [one for one in EVERYTHING if one[1][0] in ("show", "compare", "about")]
PAGES = [one for one in DOCUMENTS if one[1][0] != "about"]

Row = dict[str, str]


def over(commands: list[tuple[str, tuple[str, ...]]]) -> pytest.MarkDecorator:
    """Each command with its fixture folder."""
    ids = [f"{folder}: {' '.join(one)}" for folder, one in commands]
    return pytest.mark.parametrize(("folder", "command"), commands, ids=ids)


def csv_of(netx: Any, *arguments: str, **more: Any) -> list[Row]:
    text = netx(*arguments, "-f", "csv", **more).text
    return list(csv.DictReader(io.StringIO(text, newline="")))


@over([one for one in EVERYTHING if one[1][0] not in ("list", "search")])
def test_plain_lines_are_the_rows_of_the_csv(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    data = FOLDERS / folder
    plain, table = (netx(*command, "-f", format_, data=data) for format_ in ("plain", "csv"))
    assert {(one.code, one.err) for one in (plain, table)} == {(0, "")}
    _, *rows = csv.reader(io.StringIO(table.text, newline=""))
    lines = ["\t".join(map(one_line, row)) for row in rows]
    assert plain.text.split("\n") == [*lines, ""]


LISTS = [one for one in EVERYTHING if one[1][0] == "list"]


@over(LISTS)
def test_a_list_has_a_row_a_record_and_a_column_for_each_key_of_one_value(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    records = netx(*command, "--json", data=FOLDERS / folder).json["data"]
    rows = csv_of(netx, *command, data=FOLDERS / folder)
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        single = {key: one for key, one in record.items() if not isinstance(one, list)}
        assert row == {key: as_cell(one) for key, one in single.items()}


def as_cell(value: Any) -> str:
    """One value of the JSON as CSV has it: nothing where it is null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return visible_lines(f"{value:g}" if isinstance(value, float) else str(value))


@over(LISTS)
def test_plain_lines_of_a_list_hold_all_of_it(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    records = netx(*command, "--json", data=FOLDERS / folder).json["data"]
    lines = netx(*command, "-f", "plain", data=FOLDERS / folder).text.splitlines()
    for line, record in zip(lines, records, strict=True):
        cells = line.split("\t")
        for cell, (name, value) in zip(cells, record.items(), strict=True):
            if name == "arms":
                assert cell == "; ".join(f"{one_line(a['name'])} ({a['n']})" for a in value)
                continue
            for leaf in leaves(value, "section_id", "statement"):
                assert one_line(leaf) in cell or float_in(leaf, cell)


def leaves(value: Any, *left_out: str) -> Iterator[str]:
    """Every text and number in a part of the JSON, as CSV writes them, without some keys."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in left_out:
                yield from leaves(one, *left_out)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, *left_out)
    elif value not in (None, "") and not isinstance(value, bool):
        yield visible_lines(str(value))


def float_in(leaf: str, cell: str) -> bool:
    """Whether a whole number that JSON writes with a point is in a cell without it."""
    return leaf.endswith(".0") and leaf[:-2] in cell


# Chosen from the rest of the result, or how it is filed: a topic of a question, the facets
# by which a list is narrowed, the text that used a term first, the effects and treatments
# for which an entry is shown, a sum of rows.
NO_FACTS_OF_THEIR_OWN = (
    *("lead", "first", "topic", "facets", "used_in", "observation_count"),
    *("frequency", "often"),  # put together from what each source lists
)
ONLY_WHY_IT_IS_SHOWN = {"questions": ("about",), "tests": ("about",), "terms": ("about",)}


@over(DOCUMENTS)
def test_every_text_and_number_of_a_document_is_in_its_csv(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    data = netx(*command, "--json", data=FOLDERS / folder).json["data"]
    cells = {cell for row in csv_of(netx, *command, data=FOLDERS / folder) for cell in row.values()}
    together = "\n\n".join(cells)
    for part in data if isinstance(data, list) else [data]:
        for key, value in part.items():
            left_out = (*NO_FACTS_OF_THEIR_OWN, *ONLY_WHY_IT_IS_SHOWN.get(key, ()))
            if key == "lead":
                continue
            for leaf in leaves(value, *left_out):
                assert leaf in together or float_in(leaf, together), f"{key}: {leaf!r}"


def parts_of(value: Any, keys: set[str], inside: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """The parts of the JSON that have these keys, with the record or option they stand in."""
    if isinstance(value, dict):
        if keys <= value.keys():
            yield inside, value
        named = {"entry", "effect", "trial", "treatment"}
        here = value.get("option") or (value.get("id") if value.get("type") in named else None)
        for key, one in value.items():
            if key not in ("lead", "first"):
                yield from parts_of(one, keys, here or inside)
    elif isinstance(value, list):
        for one in value:
            yield from parts_of(one, keys, inside)


def number(value: float | None) -> str:
    """A figure as a cell has it: nothing where it is unknown."""
    return "" if value is None else f"{value:g}"


def each(row: Row, sources: list[Any]) -> Iterator[Row]:
    """A fact once for each of its sources: citations, or ids of sources."""
    if not sources:
        yield {**row, "source_id": ""}
    for one in sources:
        yield {**row, **({"source_id": one} if isinstance(one, str) else one)}


def wanted(data: Any) -> Iterator[Row]:
    """For each fact of the JSON, what its rows must say."""
    for record, one in parts_of(data, {"question", "text", "inherited_from"}):
        row = {
            "record": record,
            "origin": one["inherited_from"] or "",
            "part": "statement",
            "id": one["id"],
            "about_id": one["topic"],
            "about": one["question"],
            "text": one["text"],
            "clinical": one["clinical"] or "",
        }
        yield from each(row, one["sources"])
    for record, effect in parts_of(data, {"effect", "observations"}):
        for one in effect["sources"]:
            yield {
                "record": record,
                "part": "listed",
                "id": one["id"],
                "about_id": one["effect"]["id"],
                "about": one["effect"]["name"],
                "clinical": one["effect"]["clinical_name"],
                "text": one["said_as"] or "",
                "frequency": one["frequency"] or "",
                "when_it_happens": one["when_it_happens"] or "",
                "lasts": one["lasts"] or "",
                "serious": one["serious"] or "",
                "source_id": one["source_id"],
                "section_id": one["section_id"],
                "section": one["section"],
            }
    for record, one in parts_of(data, {"comparator", "comparator_n"}):
        other = one["comparator"]
        yield {
            "record": record,
            "origin": "" if one["treatment"] == record else one["treatment"],
            "part": "counted",
            "id": one["id"],
            "about_id": one["effect"]["id"],
            "about": one["effect"]["name"],
            "clinical": one["effect"]["clinical_name"],
            "text": one["said_as"],
            "trial_id": one["trial"],
            "trial": one["trial_name"],
            "table_id": one["table_id"],
            "arm_id": one["arm_id"],
            "definition": one["definition"],
            "threshold": one["threshold"],
            "severe_means": one["severe_means"] or "",
            "complete": as_cell(one["complete"]),
            "laboratory": as_cell(one["laboratory"]),
            "population": one["population"],
            "arm": one["arm"],
            "n": number(one["n"]),
            "unit": f"per {one['per']}",
            "any_grade": number(one["any_grade"]),
            "severe_grade": number(one["severe_grade"]),
            "comparator": other["arm"] if other else "",
            "comparator_arm_id": other["arm_id"] if other else "",
            "comparator_any_grade": number(other["any_grade"]) if other else "",
            "comparator_severe_grade": number(other["severe_grade"]) if other else "",
            "comparator_n": number(one["comparator_n"]) if other else "",
            "source_id": one["source_id"],
        }
    for _, one in parts_of(data, {"measure", "unit", "arms"}):
        about = {"id": one["id"], "about_id": one["measure"], "trial": one["trial_name"]}
        told = {**about, "part": "outcome", "text": one["text"], "clinical": one["clinical"] or ""}
        yield from each(told, one["sources"])
        for arm in one["arms"]:
            low, high = arm["interval"] or (None, None)
            shown = {
                **about,
                "part": "outcome of an arm",
                "arm": arm["arm"],
                "n": number(arm["n"]),
                "value": number(arm["value"]),
                "low": number(low),
                "high": number(high),
                "unit": one["unit"],
                "text": arm["note"] or "",
            }
            yield from each(shown, one["sources"])
    for _, one in parts_of(data, {"positions", "why"}):
        for side in one["positions"]:
            row = {
                "part": "disagreement",
                "id": side["id"],
                "about_id": one["id"],
                "about": one["topic"],
                "text": side["says"],
            }
            yield from each(row, side["sources"])
        why = {"part": "why sources differ", "about_id": one["id"], "text": one["why"]}
        yield from each(why, one["why_sources"])
    for _, one in parts_of(data, {"agency", "for_whom"}):
        row = {"part": "approvals", "id": one["id"], "about": one["agency"]}
        row |= {"text": one["for_whom"], "date": one["date"] or "", "as_of": one["as_of"]}
        yield from each(row, one["sources"])
    for _, shown in parts_of(data, {"questions"}):
        for one in shown["questions"]:
            row = {"part": "questions", "about_id": one["id"], "about": one["name"]}
            yield {**row, "text": one["text"], "source_id": ""}
            for source in one["source_ids"]:
                yield {**row, "part": "source of questions", "source_id": source}
    for _, one in parts_of(data, {"publisher", "funding"}):
        yield {
            "part": "source",
            "source_id": one["id"],
            "about": one["title"],
            "text": one["publisher"],
            "label": one["kind"],
            "date": one["date"] or "",
            "as_of": one["accessed"],
            "url": one["url"] or "",
        }


@over(DOCUMENTS)
def test_each_fact_of_the_json_is_a_row_of_the_csv(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    data = netx(*command, "--json", data=FOLDERS / folder).json["data"]
    rows = csv_of(netx, *command, data=FOLDERS / folder)
    by_part: dict[str, list[Row]] = {}
    for row in rows:
        by_part.setdefault(row["part"], []).append(row)
    for fact in wanted(data):
        want = {name: visible_lines(value) for name, value in fact.items()}
        assert any(want.items() <= row.items() for row in by_part.get(want["part"], [])), want


@pytest.mark.slow
def test_what_was_counted_carries_its_own_effect_where_another_was_searched(netx: Any) -> None:
    """TELESTAR's table counts pneumonia and nasopharyngitis; both stand under infections."""
    real = Path(__file__).parents[2] / "data"
    rows = csv_of(netx, "search", "infection", data=real)
    counted = {one["id"]: one["about_id"] for one in rows if one["part"] == "counted"}
    table = "telestar/register"
    assert counted[f"{table}/pneumonia/pneumonia/dose-500"] == "pneumonia"
    assert counted[f"{table}/common-cold/nasopharyngitis/dose-500"] == "common-cold"


@pytest.mark.slow
def test_what_was_counted_of_another_organ_is_no_figure_of_the_one_searched(netx: Any) -> None:
    """CLARINET's register counts infections of the urinary tract, TELESTAR's pneumonia."""
    real = Path(__file__).parents[2] / "data"
    (found,) = netx("search", "pneumonia", "--json", data=real).json["data"]["matches"]
    by_id = {one["id"]: one for one in found["treatments"]}
    assert by_id["telotristat-ethyl"]["first"]["value"] == 6.7
    assert by_id["lanreotide"]["listed_as"]["id"] == "infection"
    assert by_id["lanreotide"]["first"] is None
    shown = netx("search", "pneumonia", "-f", "table", data=real).text
    assert "lanreotide" in shown
    assert "CLARINET" not in shown


@pytest.mark.slow
def test_what_is_given_for_a_symptom_is_in_csv_and_plain_lines(netx: Any) -> None:
    words = ("search", "what helps against diarrhoea")
    real = Path(__file__).parents[2] / "data"
    found = netx(*words, "--json", data=real).json["data"]
    given, urgent = found["given_for"], found["urgent"]
    assert given
    assert urgent
    every = csv_of(netx, *words, data=real)
    assert [row["text"] for row in every if row["part"] == "reading"] == ["given-for"]
    for part, facts in (("urgent", urgent), ("given_for", given)):
        found_rows = {(row["text"], row["source_id"]) for row in every if row["part"] == part}
        assert found_rows == {
            (one["text"], s["source_id"]) for one in facts for s in one["sources"]
        }
    plain = netx(*words, "-f", "plain", data=real).text.splitlines()
    assert len(plain) == len(given) + len(urgent)


@pytest.mark.slow
def test_what_needs_help_at_once_is_in_csv(netx: Any) -> None:
    real = Path(__file__).parents[2] / "data"
    for words, at_once in (("chest pain", "true"), ("hair loss", "false")):
        rows = csv_of(netx, "search", words, data=real)
        assert [row["text"] for row in rows if row["part"] == "at_once"] == [at_once]
    now = netx("search", "chest pain", "-f", "plain", data=real).text.splitlines()
    assert now[0].split("\t")[1] == "urgent"
    assert {line.split("\t")[-1] for line in now} == {"true"}


@pytest.mark.slow
def test_what_was_not_found_and_the_counts_are_in_csv(netx: Any) -> None:
    real = Path(__file__).parents[2] / "data"
    rows = csv_of(netx, "search", "nausea, flibber gloop", data=real)
    assert [row["text"] for row in rows if row["part"] == "unknown"] == ["flibber gloop"]
    without = netx("search", "no hair loss", "--json", data=real).json["data"]["without"]
    plain = netx("search", "no hair loss", "-f", "plain", data=real).text.splitlines()
    (counts,) = [line.split("\t")[9] for line in plain if line.split("\t")[1] == "counts"]
    assert counts.split("; ") == [
        f"{without['listed']} list it",
        f"{without['kin']} are of a class or have a member that does",
        f"{len(without['unmentioned'])} list other side effects only",
        f"for {without['nothing_listed']} nothing is listed",
    ]


@over([one for one in DOCUMENTS if one[1][0] == "compare"])
def test_what_is_listed_is_a_listing(netx: Any, folder: str, command: tuple[str, ...]) -> None:
    """That nothing lists an effect for an option is no row that says "listed"."""
    rows = csv_of(netx, *command, data=FOLDERS / folder)
    listed = [row for row in rows if row["part"] == "listed"]
    assert listed
    assert all(row["id"] and row["source_id"] for row in listed)
    assert len(rows) == len({tuple(row.values()) for row in rows})


@pytest.mark.slow
def test_the_side_effects_of_a_treatment_are_rows_of_a_search(netx: Any) -> None:
    data = FOLDERS / "example"
    words = ("search", "side effects of lanexotide")
    (asked,) = netx(*words, "--json", data=data).json["data"]["asked_of"]
    shown = netx("show", "lanexotide", "--json", data=data).json["data"]
    assert asked["side_effects"] == shown["side_effects"]
    rows = csv_of(netx, *words, data=data)
    found = {row["about_id"] for row in rows if row["part"] in ("listed", "counted")}
    assert found == {"diarrhea", "fatigue"}
    plain = netx(*words, "-f", "plain", data=data).text.splitlines()
    assert {line.split("\t")[3] for line in plain} >= {"diarrhea", "fatigue"}


def test_whom_to_call_reaches_programs(netx: Any) -> None:
    real = FOLDERS.parents[1] / "data"
    for words, now in (
        ("kill myself", "If you think of ending your life, call the emergency number"),
        ("chest pain", "If you have this now, call your team or the emergency number."),
    ):
        said = netx("search", words, "--json", data=real).json["data"]["now"]
        assert said.startswith(now)
        rows = csv_of(netx, "search", words, data=real)
        assert [row["text"] for row in rows if row["part"] == "now"] == [said]
    assert netx("search", "hair loss", "--json", data=real).json["data"]["now"] is None


def test_a_trial_counts_each_effect_in_each_arm(netx: Any) -> None:
    rows = [row for row in csv_of(netx, "show", "example-1") if row["part"] == "counted"]
    found = {
        (row["about_id"], row["arm"], row["n"], row["any_grade"], row["severe_grade"])
        for row in rows
    }
    assert ("diarrhea", "lanexotide", "101", "35", "2") in found
    assert ("diarrhea", "placebo", "103", "35.5", "") in found


@over(EVERYTHING)
def test_what_a_page_is_asked_for_changes_no_csv_no_plain_and_no_json(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    if command[0] not in ("show", "compare"):
        pytest.skip("has no sections")
    for format_ in ("json", "csv", "plain"):
        whole = netx(*command, "-f", format_, data=FOLDERS / folder).out
        for asked in (("--all",), ("-s", "effects"), ("-s", "ask", "-s", "sources")):
            assert netx(*command, *asked, "-f", format_, data=FOLDERS / folder).out == whole


def read_as_markdown(text: str) -> tuple[str, str]:
    """What a reader of the Markdown sees, and apart from it the heads of its tables."""
    said: list[str] = []
    heads: list[str] = []
    into = said
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        into = {"th_open": heads, "th_close": said}.get(token.type, into)
        for part in token.children or ():
            if part.type in ("text", "text_special"):
                into.append(part.content)
            elif part.type == "html_inline":
                assert part.content == "<br>"
                into.append(" ")
            else:
                assert re.match("(strong|em|link)_(open|close)$", part.type), part.type
        into.append(" ")
    return "".join(said), "".join(heads)


def words(text: str) -> Counter[str]:
    """How often each word and number stands in a text."""
    return Counter(re.findall(r"\w+", text))


def characters(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text; long words may fold."""
    return Counter("".join(re.findall(r"\w", text)))


EXTENTS = [(), ("--all",), ("-s", "effects"), ("-s", "benefits", "-s", "ask")]


@pytest.mark.parametrize("asked", EXTENTS, ids=" ".join)
@over(PAGES)
def test_markdown_is_the_page_of_the_screen(
    netx: Any, folder: str, command: tuple[str, ...], asked: tuple[str, ...]
) -> None:
    kind = {"data": FOLDERS / folder, "columns": 200}
    page = netx(*command, *asked, "-f", "table", **kind)
    markdown = netx(*command, *asked, "-f", "markdown", **kind)
    assert (page.code, page.err) == (markdown.code, markdown.err)
    counted = words if folder == "example" else characters
    said, heads = map(counted, read_as_markdown(markdown.text))
    on_screen = counted(page.text)
    # Markdown has heads over each table, a screen once over those with the same columns.
    assert not said - on_screen
    assert not on_screen - said - heads


def stands_on(word: str, page: str) -> bool:
    """Whether a word is on a page, in one piece or folded into pieces of a column's width."""
    while word:
        piece = next((word[:end] for end in range(len(word), 0, -1) if word[:end] in page), "")
        if len(piece) < min(len(word), 5):
            return False
        word = word[len(piece) :]
    return True


@over(DOCUMENTS)
def test_the_whole_page_has_every_name_and_statement_of_the_json(
    netx: Any, folder: str, command: tuple[str, ...]
) -> None:
    document = netx(*command, "--json", data=FOLDERS / folder).json
    whole = () if command[0] == "about" else ("--all",)
    page = netx(*command, *whole, "-f", "table", data=FOLDERS / folder, columns=200).text
    for text in page_texts(document["data"]):
        for word in one_line(text).split():
            assert stands_on(word, page), f"{word!r} of {text!r} is not on the page"


ON_THE_PAGE = re.compile(
    r"(?x) ^(\[\]\.)? ( name | title | brands | topic | text | says | population "
    r"| statements\.text "
    r"| (effect|arms|narrower|broader|opposites|children)\.name "
    r"| side_effects\.effect\.name | (positions|disagreements\.positions)\.says "
    r"| (disagreements\.)?(topic|why) | approvals\.(agency|date|for_whom) | outcomes\.text "
    r"| rows\.cells\.statements\.text | (matches|other)\.name | treatments\.name | options\.name "
    r"| synonyms\.\w+ | facts\.text | tables\.(definition|threshold|severe_means) "
    r"| tables\.rows\.(said_as|effect\.name) | notes\.text | questions\.name | publisher | date )$"
)


def page_texts(data: Any) -> list[str]:
    """The texts of a result that its page shows, whatever its kind."""

    def walk(value: Any, path: str) -> Any:
        if isinstance(value, dict):
            for key, one in value.items():
                yield from walk(one, f"{path}.{key}".lstrip("."))
        elif isinstance(value, list):
            for one in value:
                yield from walk(one, path)
        elif isinstance(value, str) and ON_THE_PAGE.match(path):
            yield value

    return list(walk(data, ""))


def test_csv_keeps_line_breaks_and_plain_keeps_one_record_a_line(netx: Any, hostile: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(netx("show", "brackets", "-f", "csv", data=hostile).text))
    )
    assert any(
        row["text"].startswith("First line with a | pipe\nsecond line with a\ttab\n\n")
        for row in rows
    )
    plain = netx("show", "brackets", "-f", "plain", data=hostile).text
    heading = netx("show", "brackets", "-f", "csv", data=hostile).text.split("\n", 1)[0]
    assert {line.count("\t") for line in plain.splitlines()} == {heading.count(",")}


def test_what_is_unknown_or_does_not_apply_is_an_empty_cell(netx: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(netx("list", "trials", "-f", "csv").text)))
    assert [row["registry_id"] for row in rows] == ["NCT00000001", ""]
    tree = list(csv.DictReader(io.StringIO(netx("list", "-f", "csv").text)))
    assert {row["parent"] for row in tree} == {"", "analogues"}


def test_markdown_names_the_sources_of_all_that_is_shown(netx: Any) -> None:
    names = ("octrexotide", "lutetium-dotexoc")
    text = netx("show", *names, "-s", "sources", "-f", "markdown").text
    for record in netx("show", *names, "--json").json["data"]:
        for source in record["sources"]:
            assert f"({source['id']})" in text


@pytest.mark.parametrize("command", **named(EXAMPLE[::3]))
def test_json_csv_and_markdown_are_the_same_bytes_everywhere(netx: Any, command: Any) -> None:
    for format_ in ("json", "csv", "markdown"):
        here = netx(*command, "-f", format_)
        there = netx(
            *command, "-f", format_, "--color", "always", columns=20, terminal=True,
            encoding="ascii", env={"TZ": "Asia/Kolkata", "LC_ALL": "C"},
        )  # fmt: skip
        assert here == there


@pytest.mark.parametrize("command", **named(EXAMPLE[::3]))
def test_plain_is_the_same_bytes_at_any_width(netx: Any, command: Any) -> None:
    plain = netx(*command, "-f", "plain").out
    for columns in (20, 200):
        assert netx(*command, "-f", "plain", columns=columns).out == plain
    assert netx(*command, "-f", "plain", terminal=True, columns=20).out == plain


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("see https://a.example/x", "see https\\://a.example/x"),
        ("www.a.example", "www\\.a.example"),
        ("mail a@b.example", "mail a\\@b.example"),
        ("![x](y)", "!\\[x\\](y)"),
        ("<img src=x>", "\\<img src=x\\>"),
        ("a|b", "a\\|b"),
        ("wwwhat", "wwwhat"),
    ],
)
def test_nothing_becomes_a_link_a_picture_or_a_cell_in_markdown(text: str, written: str) -> None:
    """GitHub's Markdown makes links of bare addresses, which no mark-up asks for."""
    assert escaped(text) == written
