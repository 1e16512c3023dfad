"""What people type: each form does what is meant, or says the one command to type.

Worked out by hand on the real data: which records the words name is what a person who
knows the treatments would say.
"""

from __future__ import annotations

from typing import Any

import pytest

from netx.dataset.load import load
from netx.errors import NotFoundError
from netx.query.catalogue import Catalogue
from netx.query.several import names_in

pytestmark = pytest.mark.slow  # a whole search of the real data each

SHOWN = [
    (("lanreotide",), ["lanreotide"]),
    (("show", "lanreotide"), ["lanreotide"]),
    (("mouth", "sores"), ["mouth-sores"]),
    (("show", "mouth", "sores"), ["mouth-sores"]),
    (("show", "mouth sores"), ["mouth-sores"]),
    (("show", "chemo", "prrt"), ["chemotherapy", "prrt"]),
    (("chemo", "prrt"), ["chemotherapy", "prrt"]),
    (("show", "chemo prrt"), ["prrt-plus-chemotherapy"]),
    (("show", "prrt", "with", "chemotherapy"), ["prrt-plus-chemotherapy"]),
    (("show", "capecitabine", "temozolomide"), ["capecitabine", "temozolomide"]),
    (("show", "capecitabine and temozolomide"), ["captem"]),
    (("show", "octreotide", "lar", "lanreotide"), ["octreotide-lar", "lanreotide"]),
    (("show", "chemo", "mouth", "sores"), ["chemotherapy", "mouth-sores"]),
    (("show", "everolimus, sunitinib"), ["everolimus", "sunitinib"]),
    (("show", "everolimus", "or", "sunitinib"), ["everolimus", "sunitinib"]),
    # One word says more about the other: one name.
    (("show", "liver", "transplant"), ["liver-transplant"]),
    (("show", "palliative", "surgery"), ["palliative-surgery"]),
    (("show", "captem", "chemotherapy"), ["captem"]),
    (("show", "chemo", "embolization"), ["chemoembolization"]),
    (("show", "radiation", "dermatitis"), ["radiation-skin-reaction"]),
    (("show", "CT", "scan"), ["test-ct"]),
    # The name with words for how it is given or what it is.
    (("show", "lanreotide injection"), ["lanreotide"]),
    (("show", "lanreotide", "injections"), ["lanreotide"]),
    (("show", "everolimus tablets"), ["everolimus"]),
    (("show", "the drug sunitinib"), ["sunitinib"]),
    (("show", "prrt therapy"), ["prrt"]),
    # A name with the words of a question around it, its words in another order, or with what
    # is asked of every situation behind it.
    (("show", "what is PRRT"), ["prrt"]),
    (("show", "5-HIAA urine test"), ["test-5-hiaa"]),
    (("show", "nurse specialist"), ["role-nurse"]),
    (("show", "VIPoma treatment"), ["vipoma"]),
    (("show", "liver transplant NET"), ["liver-transplant"]),
    # A drug by two of its names, though pages bear both in their titles.
    (("show", "everolimus afinitor"), ["everolimus"]),
    (("show", "Whipple procedure"), ["pancreatic-surgery"]),
    # The one record whose name begins with the words.
    (("show", "5hiaa urine"), ["test-5-hiaa"]),
    (("show", "carcinoid heart"), ["carcinoid-heart-disease"]),
]


def test_the_word_treatments_narrows_nothing(netx: Any) -> None:
    """`list treatments pancreas` is `list pancreas`."""
    both = [netx("list", *words, "--json", data=None) for words in
            (("treatments", "pancreas"), ("pancreas",))]  # fmt: skip
    assert both[0].json["data"] == both[1].json["data"]


@pytest.mark.parametrize(("typed", "ids"), SHOWN, ids=str)
def test_what_is_shown(netx: Any, typed: tuple[str, ...], ids: list[str]) -> None:
    ended = netx(*typed, "--json", data=None)
    assert (ended.code, ended.err) == (0, "")
    data = ended.json["data"]
    assert [one["id"] for one in (data if isinstance(data, list) else [data])] == ids


COMPARED = [
    ("compare", "prrt", "chemo"),
    ("compare", "prrt vs chemo"),
    ("compare", "prrt", "vs", "chemo"),
    ("compare", "PRRT", "vs.", "chemo"),
    ("compare", "prrt", "or", "chemo"),
    ("compare", "prrt or chemo"),
    ("compare", "prrt", "and", "chemo"),
    ("compare", "prrt and chemo"),
    ("compare", "prrt, chemo"),
    ("compare", "prrt,", "chemo"),
    ("compare", "prrt,chemo"),
    ("compare", "prrt chemo"),
    ("compare", "prrt", "with", "chemotherapy"),
    ("compare", "prrt therapy vs chemo"),
    ("prrt", "vs", "chemo"),
    ("prrt vs chemo",),
]


@pytest.mark.parametrize("typed", COMPARED, ids=str)
def test_prrt_and_chemo_in_every_form(netx: Any, typed: tuple[str, ...]) -> None:
    ended = netx(*typed, "--json", data=None)
    assert (ended.code, ended.err) == (0, "")
    assert [one["id"] for one in ended.json["data"]["options"]] == ["prrt", "chemotherapy"]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        (("capecitabine and temozolomide", "prrt"), ["captem", "prrt"]),
        (("watch and wait", "surgery"), ["active-surveillance", "surgery"]),
        (("watch", "and", "wait", "vs", "surgery"), ["active-surveillance", "surgery"]),
        (("octreotide", "lar", "lanreotide"), ["octreotide-lar", "lanreotide"]),
        (("cisplatin", "etoposide"), ["cisplatin", "etoposide"]),
        (
            ("everolimus, sunitinib, prrt or captem",),
            ["everolimus", "sunitinib", "prrt", "captem"],
        ),
    ],
    ids=str,
)
def test_names_that_hold_such_words(netx: Any, typed: Any, ids: list[str]) -> None:
    ended = netx("compare", *typed, "--json", data=None)
    assert [one["id"] for one in ended.json["data"]["options"]] == ids


def test_a_sheet_takes_the_same_forms(netx: Any) -> None:
    ended = netx("sheet", "prrt vs chemo", data=None)
    assert ended.code == 0
    assert ended == netx("sheet", "prrt", "chemo", data=None)


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        (("lanreotyde",), 3, "netx show lanreotide"),
        # What a search tells first stands in the line, with its source.
        (("show", "driving after treatment"), 3, "most of them can drive"),
        (("show", "driving after treatment"), 3, "[chemo-driving-beatson]"),
        (("show", "can I keep working"), 3, "netx search"),
        (("show", "gallium dotatate scan"), 3, "so that NETs show up"),
        (("show", "what questions to ask the doctor"), 3, "netx list questions"),
        (("show", "lanreotyde"), 3, "netx show lanreotide"),
        (("show", "lanreotide tablets"), 3, "netx show lanreotide"),
        (("show", "is everolimus a chemo"), 3, "netx show everolimus"),
        (("show", "somatuline", "depoot"), 3, "netx show"),
        (("compare", "prrt", "lanreotyde"), 3, "lanreotide"),
        (("compare", "prrt"), 2, "netx compare prrt captem"),
        (("lits",), 2, "netx list"),
        (("serach", "nausea"), 2, "netx search"),
        (("xyzzy",), 2, "netx --help"),
        (("help", "lanreotide"), 2, "netx --help"),
        (("heart",), 3, "netx list heart"),
        (("show", "tablet"), 3, "netx list tablet"),
        (("whole", "body"), 3, 'netx list "whole body"'),
        (("list", "chemo"), 2, "netx show chemo"),
        (("list", "nausea"), 2, "netx search nausea"),
        (("list", "pancres"), 2, "netx list pancreas"),
        (("list", "questions", "prrt"), 2, "netx show prrt -s ask"),
        (("list", "disagreements", "octreotide"), 2, "netx show octreotide -s differ"),
        (("list", "effects", "prrt"), 2, "netx show prrt -s effects"),
    ],
    ids=str,
)
def test_what_is_not_meant_says_what_to_type(
    netx: Any, typed: tuple[str, ...], code: int, says: str
) -> None:
    ended = netx(*typed, data=None)
    assert (ended.code, ended.out) == (code, b"")
    (line,) = ended.err.splitlines()
    assert says in line


def test_a_near_name_is_never_taken(netx: Any) -> None:
    ended = netx("lanreotyde", "--json", data=None)
    assert (ended.code, ended.out) == (3, b"")
    assert ended.error["code"] == "unknown-name"
    assert ended.error["suggestions"] == ["netx show lanreotide"]
    assert "“lanreotyde”" in ended.error["message"]


def test_a_name_of_several_things_says_so_as_a_bare_word_too(netx: Any) -> None:
    for typed in (("feeling or being sick",), ("feeling", "or", "being", "sick")):
        ended = netx(*typed, data=None)
        assert (ended.code, ended.out) == (3, b"")
        assert "nausea, vomiting" in ended.err
        assert ended == netx("show", *typed, data=None)


def test_help_is_the_help(netx: Any) -> None:
    assert netx("help") == netx("--help")
    assert netx("help", "show") == netx("show", "--help")
    assert netx("help").text.startswith("Usage: netx ")


@pytest.mark.parametrize(
    ("alone", "offered"),
    [
        # PRRT: CAPTEM (Chicago); 177Lu-dotatate: octreotide LAR (NETTER-1 and 2);
        # 177Lu-edotreotide: everolimus (COMPETE).
        ("prrt", ["captem", "octreotide-lar", "everolimus"]),
        # By lot in E2211 and the smaller CONTROL NETs, before those that doctors chose.
        ("captem", ["temozolomide", "prrt-plus-captem", "fluorouracil-dacarbazine"]),
        ("lutathera", ["octreotide-lar"]),
        ("interferon", ["bevacizumab"]),
        ("lanreotide", []),
    ],
)
def test_one_option_alone_offers_what_it_was_tried_against(
    netx: Any, alone: str, offered: list[str]
) -> None:
    ended = netx("compare", alone, "--json", data=None)
    assert (ended.code, ended.out) == (2, b"")
    pairs = [one.split()[2:] for one in ended.error["suggestions"]]
    assert [second for _, second in pairs] == offered
    for pair in pairs:
        assert netx("compare", *pair, "--json", data=None).code == 0


def test_the_record_that_all_words_call_is_told_beside(netx: Any) -> None:
    ended = netx("show", "chemo", "prrt", data=None, columns=200)
    assert (ended.code, ended.err) == (0, "")
    assert "PRRT with chemotherapy" in ended.text
    assert "netx show prrt-plus-chemotherapy" in ended.text
    assert "All these words" not in netx("show", "chemo", "sunitinib", data=None).text


def test_a_long_line_of_words_is_met_with_one_line(netx: Any) -> None:
    ended = netx("show", *["word"] * 60, data=None)
    assert ended.code == 3
    assert ended.err.count("\n") == 1


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(load(None))


def test_every_treatment_is_found_by_the_words_of_its_names(catalogue: Catalogue) -> None:
    for one in catalogue.base.treatments.values():
        for name in (one.id, one.name, *one.brands):
            for words in ([name], name.split()):
                meant = names_in(catalogue, words)
                assert [(f.type, f.id) for f in meant.found] == [("treatment", one.id)], words
                assert meant.together is None


def test_no_drug_is_taken_for_another(catalogue: Catalogue) -> None:
    """A name with a word that says what it is not given as stays unknown."""
    for typed in ("lanreotide tablets", "everolimus injection", "sunitinib surgery", "prrt pill"):
        with pytest.raises(NotFoundError):
            names_in(catalogue, [typed])


def test_what_is_one_name_in_show_is_two_in_a_comparison(netx: Any) -> None:
    """`show captem chemotherapy` is CAPTEM; one name alone could not be compared."""
    ended = netx("compare", "captem", "chemotherapy", "--json", data=None)
    assert [one["id"] for one in ended.json["data"]["options"]] == ["captem", "chemotherapy"]


def test_a_name_of_two_records_tells_both_by_name(netx: Any) -> None:
    told = netx("show", "CABINET", data=None).err
    assert "CABINET, NETs outside the pancreas (cabinet-epnet)" in told
    assert "CABINET, pancreatic NETs (cabinet-pnet)" in told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        # What a search finds is told as such; what it does not fit is said.
        (
            "what comes next if lutathera stops working",
            "finds first, under “repeat PRRT”",
        ),
        (
            "octreotide stopped her diarrhoea",
            "under “octreotide”: In the United States it is",
        ),
        # Two texts where both are short: the answer may be either.
        ("lung carcinoid removed how long follow up", "; then: Guidelines differ on the checks"),
        # More was asked than the NET's name.
        ("goblet cell appendix", "under “appendix NET”: Goblet cell tumours"),
        ("pancreatic NET grade 3", "under “NET of the pancreas”: A NET that began"),
        ("will i be diabetic after insulinoma surgery", "but it is for surgery on the pancreas"),
    ],
)
def test_a_question_is_told_what_a_search_finds(netx: Any, typed: str, told: str) -> None:
    run = netx("show", typed, data=None)
    assert run.code == 3
    assert told in run.err


def test_a_slip_beside_a_symptom_keeps_the_symptom(netx: Any) -> None:
    told = netx("search", "nausea on sunitinb", "--format", "table", data=None).err
    assert 'Type: netx search "nausea on sunitinib"' in told
