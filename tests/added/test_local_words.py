"""Local words find what they mean; notes are found by their texts; an emergency stays one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from read_once import loaded

from netx.additions import Additions
from netx.query.added_search import refused_words, search_added
from netx.query.catalogue import Catalogue
from netx.query.search import search
from netx.results.answers import SearchResult

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "tests" / "fixtures" / "answers"
REAL = ROOT / "data"
AT_ONCE = "If you have this now, call your team or the emergency number."


@pytest.mark.parametrize(
    ("typed", "as_known"),
    [
        ("the skitters", "diarrhoea"),
        ("skitters", "diarrhoea"),
        ("The Skitters!", "diarrhoea"),
        ("what helps against the skitters", "what helps against diarrhoea"),
        ("no skitters", "no diarrhoea"),
        ("skitters, tired", "diarrhoea, tired"),
        ("lanexotide and the skitters", "lanexotide and diarrhoea"),
        ("side effects of the Tuesday jab", "side effects of lanexotide"),
        ("Tuesday jab skitters", "lanexotide diarrhoea"),
    ],
)
def test_a_local_word_finds_what_it_means(netx: Any, laid: Any, typed: str, as_known: str) -> None:
    local, known = laid("search", typed, "--json").json, netx("search", as_known, "--json").json
    assert local["data"]["query"] == typed
    for key in ("reading", "negated", "symptom", "without", "together", "asked_of", "given_for"):
        assert local["data"][key] == known["data"][key], key
    for ours, theirs in zip(local["data"]["matches"], known["data"]["matches"], strict=True):
        assert (ours["effect"], ours["treatments"]) == (theirs["effect"], theirs["treatments"])


def test_it_is_marked_as_a_word_that_somebody_added(laid: Any) -> None:
    lines = laid("search", "the skitters", "-f", "table").text.splitlines()
    assert lines[0].startswith("diarrhoea")
    assert lines[1] == "“the skitters” is a word added by NET clinic, St Example: diarrhoea."
    assert lines[2].startswith("1 treatment can bring it on")
    document = laid("search", "the skitters and a Tuesday jab", "--json").json["data"]
    assert document["added_words"] == [
        {"word": "the skitters", "id": "diarrhea", "name": "diarrhoea",
         "by": "NET clinic, St Example"},
        {"word": "Tuesday jab", "id": "lanexotide", "name": "lanexotide",
         "by": "NET clinic, St Example"},
    ]  # fmt: skip
    match = laid("search", "the skitters", "--json").json["data"]["matches"][0]
    assert match["words"] == "the skitters"  # as it was typed
    row = laid("search", "the skitters").text.splitlines()[-2].split("\t")
    assert row[:5] == ["the skitters", "added", "the skitters", "diarrhea", "diarrhoea"]
    assert row[8] == "a word added by NET clinic, St Example"


@pytest.mark.parametrize("extent", [("--all",), ("-s", "effects"), ("-s", "added")])
def test_a_whole_page_begins_with_it(laid: Any, extent: tuple[str, ...]) -> None:
    lines = laid("search", "the skitters", *extent, "-f", "table").text.splitlines()
    assert lines[0] == "“the skitters” is a word added by NET clinic, St Example: diarrhoea."
    assert lines[1] == ""


def test_a_word_within_another_is_none(laid: Any) -> None:
    document = laid("search", "skitterish", "--json").json["data"]
    assert document["added_words"] == []


def test_a_word_that_the_data_know_in_that_meaning_does_nothing(laid: Any, made: Any) -> None:
    folder = made("words:\n  diarrhea: [the runs]\n  lanexotide: [somexuline]\n")
    document = laid("search", "the runs", "--json", folder=folder).json["data"]
    assert (document["added_words"], document["matches"][0]["matched"]) == ([], "the runs")


def test_notes_about_what_is_meant_stand_beside_it(laid: Any) -> None:
    document = laid("search", "diarrhoea", "--json").json["data"]
    assert [one["id"] for one in document["added"]] == ["loose-stools"]
    document = laid("search", "lanexotide", "--json").json["data"]
    assert [one["id"] for one in document["added"]] == ["injection-day", "class-card"]
    assert laid("search", "tiredness", "--json").json["data"]["added"] == []


def test_notes_are_found_by_their_texts(netx: Any, laid: Any) -> None:
    assert netx("search", "blue card").code == 3
    ended = laid("search", "blue card", "-f", "table", columns=200)
    assert (ended.code, ended.err) == (0, "")
    assert ended.text.splitlines()[:4] == [
        "There is no record of “blue card”: netx holds nothing on “blue” and “card” as you ask it; "
        "that does not mean that it cannot happen. Ask your team.",
        "",
        "Added by NET clinic, St Example (2026-11-20)",
        "  • example analogues: Carry the blue card that we gave you.",
    ]
    assert laid("search", "blue elephant").code == 3
    assert laid("search", "which room on Tuesdays", "--json").json["data"]["added"]


def test_show_of_a_local_word_leads_to_the_search(laid: Any) -> None:
    ended = laid("show", "the skitters")
    assert ended.code == 3
    assert 'netx search "the skitters"' in ended.err


CALL = "call: Ward 7.\n"


@pytest.mark.parametrize("command", ["search", "show"])
def test_whom_to_call_stands_under_what_needs_help_now(laid: Any, made: Any, command: str) -> None:
    text = laid(command, "green nose", "-f", "table", folder=made(CALL), data=ANSWERS).text
    assert text.splitlines()[1:3] == [AT_ONCE, "Added by A clinic: Ward 7."]
    # and again where the page ends, for its second line may have left the screen
    assert f"{AT_ONCE}\nAdded by A clinic: Ward 7.\nMore: " in text
    assert text.count("Ward 7.") == 2


def test_whom_to_call_stands_under_what_is_urgent(laid: Any, made: Any) -> None:
    """Once a page, where no line at the top says to call."""
    text = laid("search", "mouth sores", "-f", "table", folder=made(CALL), data=REAL).text
    urgent, _, after = text.partition("\nAdded by A clinic: Ward 7.\n")
    assert urgent.splitlines()[-1] == "2 more on when it is urgent: --all"
    assert "Ward 7" not in urgent + after


def test_whom_to_call_stands_on_top_of_the_section_that_says_when(laid: Any, made: Any) -> None:
    text = laid("show", "zemarin", "-s", "effects", folder=made(CALL), data=ANSWERS).text
    assert "\nSide effects\nAdded by A clinic: Ward 7.\n  • Call at once if" in text
    assert text.count("Ward 7") == 1
    assert (
        "Ward 7" not in laid("show", "zemarin", "-s", "home", folder=made(CALL), data=ANSWERS).text
    )


def test_a_local_word_of_what_needs_help_now(laid: Any, made: Any) -> None:
    folder = made(f"{CALL}words:\n  green-nose: [kermitty]\n")
    lines = laid("search", "kermitty", "-f", "table", folder=folder, data=ANSWERS).text.splitlines()
    assert lines[:4] == [
        "green nose (viridinasia)",
        AT_ONCE,
        "Added by A clinic: Ward 7.",
        "“kermitty” is a word added by A clinic: green nose.",
    ]


def test_an_error_that_says_to_call_says_whom(laid: Any, made: Any) -> None:
    for call in ("call: Ward 7.\n", "call: Ward 7\n"):
        folder = made(call)
        now = f"netx: {AT_ONCE} Added by A clinic: Ward 7"
        err = laid("search", "collapsed xyzzy", "-f", "table", folder=folder, data=REAL).err
        assert err.startswith(f"{now}. There is no record of “collapsed xyzzy”: ")
        assert "that does not mean that it cannot happen" in err
        err = laid("show", "collapsed xyzzy", folder=folder, data=REAL).err
        assert err.startswith(f"{now}; nothing is called “collapsed xyzzy”")


def test_words_of_despair_are_answered_alone(netx: Any, laid: Any, made: Any) -> None:
    text = "notes:\n  - {id: own, about: [fatigue], text: I want to end my life is a song.}\n"
    folder = made(f"{CALL}{text}words:\n  fatigue: [wobbly doo]\n")
    typed = "I want to end my life wobbly doo"
    before, after = (
        netx("search", typed, data=REAL),
        laid("search", typed, folder=folder, data=REAL),
    )
    assert (after.code, after.err, after.out) == (before.code, before.err, before.out)
    found = laid("search", typed, "--json", folder=folder, data=REAL).json["data"]
    assert (found["added"], found["added_words"]) == ([], [])


def test_a_question_of_how_long_a_life_is_stays_one(netx: Any, laid: Any, made: Any) -> None:
    folder = made("words:\n  fatigue: [zorbles]\n")
    before = netx("search", "how long do I have to live", "--json", data=REAL).json["data"]
    after = laid(
        "search", "how long do I have to live, zorbles", "--json", folder=folder, data=REAL
    ).json["data"]
    assert (after["other"], after["added_words"]) == (before["other"], [])


@pytest.mark.slow
def test_what_a_local_word_may_mean_is_found_by_it() -> None:
    base = loaded(REAL)
    elsewhere = {"neutropenia": "low-white-cells", "myelodysplastic-syndrome": "blood-cancer"}
    for id_ in (*base.effects, *base.treatments, *base.situations):
        added = Additions(name="A clinic", date="2026", words={id_: ["the zorbling"]})
        found = search(Catalogue(base, added=added), "zorbling")
        if id_ in base.effects:
            first = found.matches[0]
            assert first.by_name
            assert elsewhere.get(id_, id_) in (first.meant.id, first.effect.id)
        else:
            assert (found.other[0].id, found.other[0].by_name) == (id_, True)


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("nausea", "it finds nausea already"),
        ("the runs", "it finds diarrhoea already"),
        ("Durchfall", "it finds diarrhoea already"),
        ("somatuline", "it finds lanreotide already"),
        ("insulinoma", "it finds insulinoma already"),
        ("flu jab", "it finds"),
        ("alcohol", "it finds"),
        ("my team", "it finds team already"),
        ("chest pain", "it is a word of emergencies"),
        ("end it all", "it is a word of emergencies"),
        ("sick pay", "it is known to mean no side effect"),
        ("really bad", "it tells too little by itself"),
        ("the", "it tells too little by itself"),
        ("12", "it tells too little by itself"),
        ("ux", "it tells too little by itself"),
    ],
)
def test_words_that_are_taken(laid: Any, made: Any, word: str, why: str) -> None:
    folder = made(f'words:\n  hair-loss: ["{word}"]\n')
    (problem,) = laid("check", "--json", folder=folder, data=REAL).json["data"]["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (4, 15, "word-taken")
    assert problem["message"].startswith(f"“{word}” cannot be a local word: {why}")


@pytest.mark.parametrize("word", ["buzzing", "buzzing all"])
def test_a_word_within_words_that_are_known_is_taken(laid: Any, made: Any, word: str) -> None:
    """It finds nothing alone, and would hide humming from who types "buzzing all day"."""
    folder = made(f"words:\n  sneezing: [{word}]\n")
    ended = laid("check", folder=folder, data=ANSWERS)
    assert ended.code == 4
    assert "cannot be a local word: it is a part of words that are known" in ended.text
    matches = laid("search", "buzzing all day", "--json", folder=folder, data=ANSWERS).json
    assert [one["effect"]["id"] for one in matches["data"]["matches"]] == ["humming"]


HIJACKS = (
    ("unable", "unable to breathe"),
    ("unable", "unable to swallow"),
    ("unable", "unable to move my legs"),
    ("anaphilaxis", "anaphilaxis"),
    ("fevver", "fevver"),
    ("aire", "falta de aire"),
    ("des globules", "baisse des globules blancs"),
    ("but no", "breathless but no chest pain"),
    ("but no", "vomiting but no blood"),
    ("energy diarrhoea", "no energy, diarrhoea"),
    ("yesterday", "fever he had chemo yesterday"),
)
"""Local words that once changed what the data answer to other words, emergencies among them."""


@pytest.mark.parametrize(("word", "typed"), HIJACKS, ids=[one[1] for one in HIJACKS])
def test_no_local_word_changes_what_the_data_answer(
    netx: Any, laid: Any, made: Any, word: str, typed: str
) -> None:
    folder = made(f'words:\n  constipation: ["{word}"]\n')
    before = netx("search", typed, "--json", data=REAL)
    after = laid("search", typed, "--json", folder=folder, data=REAL)
    assert after.code == before.code
    found = after.json["data"]
    assert found.pop("added_words") is not None
    expected = before.json["data"]
    del expected["added_words"]
    assert found == expected


def test_a_name_that_a_local_word_would_drop_stands() -> None:
    """A search that finds a treatment by name, and with the local word read finds it no more."""
    base = loaded(REAL)
    catalogue = Catalogue(base, added=Additions(name="A", date="2026", words={"nausea": ["zorb"]}))
    named, effect = search(Catalogue(base), "lanreotide"), search(Catalogue(base), "nausea")

    def finds(_: Catalogue, words: str) -> SearchResult:
        return effect if "nausea" in words else named

    found = search_added(catalogue, "lanreotide zorb", finds)
    assert (found.matches, found.other) == ([], named.other)
    assert [one.word for one in found.added_words] == ["zorb"]


def test_a_note_hides_nothing_that_is_said_without_it(netx: Any, laid: Any, made: Any) -> None:
    folder = made('notes:\n  - {id: a, about: [prrt], text: "In the radiashun room you wait."}\n')
    before = netx("search", "radiashun", "-f", "table", data=REAL, columns=300).err
    after = laid("search", "radiashun", "-f", "table", folder=folder, data=REAL, columns=300).text
    said = before.removeprefix("netx: ").partition(" Did you mean")[0].partition(" What to ask")[0]
    assert after.lower().startswith(said.lower().rstrip("."))
    assert "Did you mean" in after
    assert "Ask your team." in after


def test_a_start_searches_for_no_local_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each was looked up at every start: 500 took five seconds."""
    looked_up: list[str] = []

    def noting(catalogue: Catalogue, word: str) -> SearchResult:
        looked_up.append(word)
        return search(catalogue, word)

    monkeypatch.setattr("netx.query.search.search", noting)
    catalogue = Catalogue(loaded(REAL))
    words = {"constipation": ["zorbling", "flumpy"], "prrt": ["the wibble"]}
    assert list(refused_words(catalogue, words)) == []
    assert looked_up == []
    assert list(refused_words(catalogue, words, thorough=True)) == []
    assert looked_up == ["zorbling", "flumpy", "the wibble"]


def test_a_word_stands_for_one_thing(laid: Any, made: Any) -> None:
    folder = made("words:\n  hair-loss: [the wotsits]\n  fatigue: [Wotsits]\n")
    err = laid("list", folder=folder, data=REAL).err
    assert "added.yaml:5:13: word-taken: “Wotsits” cannot be a local word: it stands twice" in err
