"""What people type finds the effect that it means, and says how it was found."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from netx.model import KnowledgeBase
from netx.query.folding import fold
from netx.query.listed import split_query
from netx.query.matching import EffectMatch, match_effects
from netx.query.suggestions import near_effects

HERE = Path(__file__).parent
STAGES = {"exact": 0, "synonym": 1, "prefix": 2, "words": 3, "spelling": 4}
BENCHMARKS = HERE.parents[1] / "benchmarks" / "search"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def ids(found: list[EffectMatch]) -> list[str]:
    return [match.effect.id for match in found]


@pytest.mark.parametrize("row", rows(HERE / "examples.tsv"), ids=lambda row: row["query"])
def test_first_match_is_the_effect_meant(base: KnowledgeBase, row: dict[str, str]) -> None:
    found = match_effects(base, row["query"])
    assert found, f"{row['query']!r} finds nothing: add it to the synonyms of {row['effect']}"
    assert found[0].effect.id == row["effect"], f"{found[0].matched!r} was taken instead"


@pytest.mark.parametrize(
    "typed",
    ["Diarrhoea", "DIARRHEA", "diarrhœa", "  diarrhoea  ", "diarrhoeas", "my diarrhoea"],
)
def test_case_accents_and_spelling_do_not_matter(base: KnowledgeBase, typed: str) -> None:
    assert ids(match_effects(base, typed)) == ["diarrhea"]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("nausea", "exact"), ("queasy", "synonym"), ("constipa", "prefix"),
        ("terrible cramps in my stomach at night", "words"), ("breahtlessness", "spelling"),
        ("hypertention", "spelling"),
    ],
)  # fmt: skip
def test_the_stage_is_named(base: KnowledgeBase, typed: str, kind: str) -> None:
    assert match_effects(base, typed)[0].match_kind == kind


def test_the_words_that_matched_are_shown(base: KnowledgeBase) -> None:
    (first, *_) = match_effects(base, "bolts through the brain Headache!")
    assert (first.words, first.matched) == ("Headache", "headache")


def test_a_finer_effect_is_shown_under_its_heading(base: KnowledgeBase) -> None:
    (first,) = match_effects(base, "nosebleed")
    assert first.effect.id == "bleeding"
    assert first.narrower is not None
    assert first.narrower.id == "nosebleed"


def test_a_broad_word_also_offers_finer_effects(base: KnowledgeBase) -> None:
    found = match_effects(base, "pain")
    assert found[0].effect.id == "pain"
    assert "back-pain" in ids(found)


@pytest.mark.parametrize("file", ["queries.tsv", "more_queries.tsv", "fresh_queries.tsv"])
def test_scores_never_rise_and_no_stage_outranks_an_earlier(base: KnowledgeBase, file: str) -> None:
    for row in rows(BENCHMARKS / file):
        found = match_effects(base, row["query"])
        ranks = [(-match.score, STAGES[match.match_kind]) for match in found]
        assert ranks == sorted(ranks), row["query"]
        assert [rank[1] for rank in ranks] == sorted(rank[1] for rank in ranks), row["query"]
        assert all(0 <= match.score <= 100 for match in found)
        assert len(ids(found)) == len(set(ids(found)))


@pytest.mark.parametrize(
    ("file", "first", "three", "wrong", "answered"),
    [("queries.tsv", 95, 97, 3, 5), ("more_queries.tsv", 92, 95, 3, 7),
     ("fresh_queries.tsv", 92, 95, 3, 7)],
)  # fmt: skip
def test_the_benchmark_is_held(
    base: KnowledgeBase, file: str, first: int, three: int, wrong: int, answered: int
) -> None:
    counts = {"n": 0, "first": 0, "three": 0, "wrong": 0, "none": 0, "answered": 0}
    for row in rows(BENCHMARKS / file):
        found = ids(match_effects(base, row["query"]))[:3]
        right = {id_.replace("_", "-") for id_ in row["expected"].split("|")}
        if right == {"none"}:
            counts["none"] += 1
            counts["answered"] += bool(found)
            continue
        counts["n"] += 1
        counts["first"] += bool(found) and found[0] in right
        counts["three"] += bool(right & set(found))
        counts["wrong"] += bool(found) and found[0] not in right
    assert 100 * counts["first"] >= first * counts["n"]
    assert 100 * counts["three"] >= three * counts["n"]
    assert 100 * counts["wrong"] <= wrong * counts["n"]
    assert 100 * counts["answered"] <= answered * counts["none"]


@pytest.mark.parametrize(
    "typed",
    ["chocolate", "couch", "rush", "football", "toronto", "warfarin", "cyclosporine", "qzxvkp",
     "polydactyly", "nearsightedness", "", "   ", "?!", "🙂", "12", "a", "the"],
)  # fmt: skip
def test_what_means_no_effect_finds_nothing(base: KnowledgeBase, typed: str) -> None:
    assert match_effects(base, typed) == []


def test_near_effects_are_few_and_never_taken(base: KnowledgeBase) -> None:
    assert match_effects(base, "thrombozytopenie xx") == []
    assert "low platelets" in near_effects(base, "thrombozytopenie xx")
    assert len(near_effects(base, "hyperglyc")) <= 3


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("nausea, hair loss", ["nausea", "hair loss"]),
        ("nausea and hair loss", ["nausea", "hair loss"]),
        ("nausea; rash / itching", ["nausea", "rash", "itching"]),
        ("pins and needles", ["pins and needles"]),
        ("nausea and vomiting", ["nausea and vomiting"]),
        ("sore hands and feet", ["sore hands and feet"]),
        ("pain and irritation at the injection site",
         ["pain and irritation at the injection site"]),
        ("", [""]),
    ],
)  # fmt: skip
def test_several_effects_are_told_apart(base: KnowledgeBase, typed: str, parts: list[str]) -> None:
    assert split_query(typed, base) == parts


@pytest.mark.slow
def test_any_text_is_answered(base: KnowledgeBase) -> None:
    # The base is not an argument of the property: hypothesis would print it whole.
    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=2_000))
    def answered(typed: str) -> None:
        for match in match_effects(base, typed):
            assert match.words.isprintable()
        assert len(near_effects(base, typed)) <= 3
        assert split_query(typed, base)
        assert fold(typed).isprintable()

    answered()


def test_rapidfuzz_is_left_alone_until_a_word_is_misspelt() -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from netx.dataset.read import read_folder, to_knowledge_base\n"
        "from netx.query.matching import match_effects\n"
        f"base = to_knowledge_base(read_folder(Path({str(HERE.parents[1] / 'data')!r})))\n"
        "for typed in ('nausea', 'queasy', 'constipa', 'cramps in my stomach', 'kidney stone'):\n"
        "    match_effects(base, typed)\n"
        "assert 'rapidfuzz' not in sys.modules\n"
        "match_effects(base, 'nuasea')\n"
        "assert 'rapidfuzz' in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_index_is_built_once_for_a_base(base: KnowledgeBase) -> None:
    from netx.query.terms import index_of

    assert index_of(base) is index_of(base)
    other = replace_version(base)
    assert index_of(other) is not index_of(base)


def replace_version(base: KnowledgeBase) -> KnowledgeBase:
    from msgspec.structs import replace as with_change

    return with_change(base, version="other")


def test_a_match_cannot_be_changed(base: KnowledgeBase) -> None:
    (match,) = match_effects(base, "queasy")
    assert replace(match, score=1) != match
    with pytest.raises(AttributeError):
        match.score = 1  # type: ignore[misc]
