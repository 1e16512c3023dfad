"""Names of drugs are taken as typed and never guessed."""

from __future__ import annotations

import pytest

from netx.query.name_matching import NameIndex, near_names

LOOK_ALIKE = [
    ("edotreotide", "octreotide"), ("octreotate", "octreotide"), ("lanreotide", "octreotide"),
    ("dotatate", "dotatoc"), ("177Lu-dotatate", "177Lu-dotatoc"), ("dotatate", "dotanoc"),
    ("177Lu-edotreotide", "177Lu-dotatate"), ("pasireotide", "lanreotide"),
    ("octreotide", "octreotide LAR"), ("sunitinib", "surufatinib"), ("sunitinib", "sorafenib"),
    ("sunitinib", "pazopanib"), ("axitinib", "sunitinib"), ("cabozantinib", "capecitabine"),
    ("cabozantinib", "lenvatinib"), ("carboplatin", "cisplatin"), ("carboplatin", "oxaliplatin"),
    ("cisplatin", "oxaliplatin"), ("everolimus", "sirolimus"), ("everolimus", "temsirolimus"),
    ("temozolomide", "etoposide"), ("dacarbazine", "capecitabine"), ("FOLFOX", "FOLFIRI"),
    ("CAPTEM", "CAPOX"), ("telotristat", "temozolomide"), ("streptozocin", "doxorubicin"),
    ("interferon alfa", "interferon beta"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKE)
def test_a_look_alike_is_never_taken(one: str, other: str) -> None:
    assert not {hit.id for hit in NameIndex({one: [one]}).match(other) if hit.match_kind == "exact"}
    taken = [hit.id for hit in NameIndex({one: [one], other: [other]}).match(one)]
    assert taken[0] == one
    if not other.startswith(one):
        assert other not in taken


def test_a_near_name_is_offered() -> None:
    names = {"octreotide": ["octreotide", "Sandostatin"], "everolimus": ["everolimus", "Afinitor"]}
    assert NameIndex(names).match("octretide") == []
    assert near_names(names, "octretide") == ["octreotide"]
    assert near_names(names, "zzzzzz") == []


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("Sandostatin", "exact"), ("sandostatin", "exact"), ("sando statin", "synonym"),
     ("sandost", "prefix"), ("lar octreotide", "synonym"), ("lar", "words")],
)  # fmt: skip
def test_how_a_name_was_found(typed: str, kind: str) -> None:
    (hit,) = NameIndex({"octreotide": ["octreotide LAR", "Sandostatin"]}).match(typed)
    assert (hit.id, hit.match_kind) == ("octreotide", kind)


def test_uk_and_us_names_are_one() -> None:
    names = {"chemoembolization": ["chemoembolization"]}
    assert [hit.id for hit in NameIndex(names).match("Chemo-embolisation")] == ["chemoembolization"]


@pytest.mark.parametrize("typed", ["", " ", "?", "🙂", "x" * 5_000])
def test_odd_text_finds_no_name(typed: str) -> None:
    assert NameIndex({"octreotide": ["octreotide"]}).match(typed) == []
    assert near_names({"octreotide": ["octreotide"]}, typed) == []
