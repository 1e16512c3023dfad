"""What must be true of the real data's answers, worked out by reading the YAML.

Where an answer changes because the data changed, count again by hand before a number here
is changed: `grep -rn "effect: nausea" data` and the trials' arms give the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from answer_pages import (
    UNFOLDED,
    catalogue,
    direct_pairs,
    drawn,
    effects,
    of_effect,
    of_pair,
    of_search,
    of_situation,
    of_treatment,
    of_trial,
    page,
    situations,
    treatments,
    trials,
    words,
)

from netx.basis import OF_SURVIVAL
from netx.model import StatusValue
from netx.output.format import Extent
from netx.query import first_comparison, show
from netx.query.compare import compare
from netx.query.direct import direct_line
from netx.query.names import find

DEATH = "death-around-treatment"

# Read in the treatments' files: `effect: nausea` under `side_effects`.
NAUSEA_LISTED = {
    "antibody-therapy", "belzutifan", "bevacizumab", "cabozantinib", "capecitabine", "captem",
    "carboplatin", "chemotherapy", "cisplatin", "cisplatin-irinotecan", "creon", "dacarbazine",
    "diazoxide", "etoposide", "everolimus", "fluorouracil", "folfirinec",
    "hepatic-artery-embolization",
    "holmium-166-radioembolization", "immune-checkpoint-inhibitors", "immunotherapy",
    "interferon-alfa", "interferon-plus-ssa", "iobenguane-i131", "irinotecan", "lanreotide",
    "lead-212-dotamtate", "lead-212-vmt-net", "lutetium-177-dotatate", "lutetium-177-octreotate",
    "niacin", "octreotide", "octreotide-lar", "oxaliplatin", "pasireotide",
    "proton-pump-inhibitors", "prrt",
    "radioembolization",
    "somatostatin-analogues", "streptozocin", "sunitinib", "targeted-therapy",
    "telotristat-ethyl", "temozolomide",
}  # fmt: skip
NAUSEA_COUNTED_ONLY = {
    "bland-embolization",  # Eriksson
    "chemoembolization",  # Vogl
    "folfox",  # FOLFOX after platinum, in carcinoma
    "lutetium-177-edotreotide",  # COMPETE
}


def test_the_treatments_that_can_bring_nausea_on() -> None:
    assert len(NAUSEA_LISTED | NAUSEA_COUNTED_ONLY) == 48
    own = {one.id for one in of_effect("nausea").treatments}
    assert own == NAUSEA_LISTED | NAUSEA_COUNTED_ONLY
    (match,) = [one for one in of_search("nausea").matches if one.effect.id == "nausea"]
    named = {one.id for one in match.treatments if one.listed_as.id == "nausea"}
    assert named == own
    assert "48 treatments can bring it on" in words(page(of_search("nausea")))


def test_the_treatments_that_can_bring_gallstones_on_and_finer_kinds() -> None:
    listed = {
        "octreotide-lar", "somatostatin-analogues", "lanreotide", "octreotide",
        "octreotide-subcutaneous-depot", "paltusotine", "pasireotide",
    }  # fmt: skip
    assert {one.id for one in of_effect("gallstones").treatments} == listed
    (match,) = [m for m in of_search("gallstones").matches if m.effect.id == "gallstones"]
    as_finer_kind = {  # an inflamed gallbladder
        "chemoembolization",  # Bonne, microspheres
        "radioembolization",  # one person of a series
        "sunitinib",  # up to 1 of 100, by the EU leaflet
    }
    assert {one.id for one in match.treatments} == listed | as_finer_kind
    told = words(page(of_search("gallstones")))
    assert "7 treatments can bring it on" in told, "a finer kind is named and not counted"
    assert "chemoembolisation (as inflamed" in told


def figure_in(compared: Any, effect: str) -> list[Any]:
    (row,) = [one for one in compared.lead.side_effects if one.effect.id == effect]
    return list(row.cells)


@pytest.fixture
def whole_table(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Comparisons whose table of side effects is not cut to the room of a screen."""
    monkeypatch.setattr(first_comparison, "_that_fit", lambda columns, lead: lead.side_effects)
    return lambda *names: compare(catalogue(), list(names))


def test_nausea_of_lutathera_is_65_beside_12() -> None:
    (row,) = [
        one
        for one in of_treatment("lutetium-177-dotatate").side_effects
        if one.effect.id == "nausea"
    ]
    first = row.observations[0]
    assert (first.trial, first.any_grade, first.n) == ("netter-1", 65, 111)
    assert first.comparator is not None
    assert (first.comparator.any_grade, first.comparator_n) == (12, 112)
    assert (first.severe_grade, first.comparator.severe_grade) == (5, 2)
    table = of_treatment("lutetium-177-dotatate").lead.side_effects
    assert table is not None
    nausea = next(one for one in table.rows if one.effect.id == "nausea")
    assert (nausea.any_grade, nausea.comparator_any_grade) == (65, 12)
    assert nausea is table.rows[0], "the most frequent row comes first"


def test_of_two_terms_of_one_effect_the_most_frequent_stands(
    whole_table: Callable[..., Any],
) -> None:
    """CLARINET's register: infections above 3 and 5.8 of 100, urinary ones 7.9 and 10.7."""
    lanreotide = figure_in(whole_table("lanreotide", "everolimus"), "infection")[0]
    assert (lanreotide.value, lanreotide.comparator, lanreotide.trial) == (7.9, 10.7, "CLARINET")


def test_a_figure_beside_its_comparator_comes_before_one_without() -> None:
    """Octreotide LAR and gallstones: 7 beside 7.5 on pasireotide; 6.4 with nothing beside it."""
    first = next(t.first for t in of_effect("gallstones").treatments if t.id == "octreotide-lar")
    assert first is not None
    assert (first.value, first.comparator) == (7, 7.5)


def test_low_platelets_are_compared_like_with_like(whole_table: Callable[..., Any]) -> None:
    shown = whole_table("lutathera", "captem").lead.side_effects
    every, severe = (row for row in shown if row.effect.id == "low-platelets")
    assert (every.grade, severe.grade) == ("any", "severe")
    lutathera, captem = every.cells
    assert (lutathera.value, lutathera.comparator, lutathera.trial) == (53, 17, "NETTER-1")
    assert captem.value is None
    lutathera, captem = severe.cells
    assert {cell.grade for cell in severe.cells} == {"severe"}
    # CAPTEM's were reported by doctors: so are these, where blood tests gave 1 and 0.
    assert (lutathera.value, lutathera.comparator, lutathera.trial) == (2, 0, "NETTER-1")
    assert not lutathera.laboratory
    assert (captem.value, captem.comparator) == (12.5, None)


def test_blood_tests_are_not_set_beside_reports_unsaid(whole_table: Callable[..., Any]) -> None:
    """Sunitinib's trial tested the blood, too: 60 and 15. Everolimus' counted reports only."""
    prrt, sunitinib = figure_in(whole_table("prrt", "sunitinib"), "low-platelets")
    assert (prrt.value, prrt.comparator, prrt.laboratory) == (53, 17, True)
    assert (sunitinib.value, sunitinib.comparator, sunitinib.laboratory) == (60, 15, True)
    compared = whole_table("prrt", "everolimus")
    prrt, everolimus = figure_in(compared, "low-platelets")
    assert (prrt.laboratory, everolimus.laboratory) == (True, False)
    assert "53 / 17 (NETTER-1; blood" in page(compared)


def test_people_chosen_for_something_do_not_stand_for_a_trial(
    whole_table: Callable[..., Any],
) -> None:
    """RADIANT-3 tells severe low platelets only of 104 who had had chemotherapy and 100 who not."""
    rows = whole_table("everolimus", "captem").lead.side_effects
    (severe,) = [one for one in rows if one.effect.id == "low-platelets" and one.grade == "severe"]
    everolimus = severe.cells[0]
    assert (everolimus.trial, everolimus.value, everolimus.n) == ("everolimus, Italy", 7.7, 169)


def test_a_classes_list_reaches_its_member(whole_table: Callable[..., Any]) -> None:
    of_two_drugs = whole_table("prrt", "fluorouracil-dacarbazine")
    # Listed for chemotherapy as a whole, and for neither drug.
    for effect in ("infertility",):
        cell = figure_in(of_two_drugs, effect)[1]
        assert cell.treatment == "chemotherapy", effect
        assert cell.text.startswith("of chemotherapy in general"), effect
    compared = whole_table("prrt", "captem")
    whole = {row.effect.id: row.cells[1] for row in compared.side_effects}
    for effect in ("infection", "diarrhea", "hair-loss", "fatigue", "bleeding", "organ-damage"):
        assert [one.id for one in whole[effect].classes] == ["chemotherapy"], effect
    captem = of_treatment("captem")
    (of_class, *_) = captem.inherited_side_effects
    assert of_class.id == "chemotherapy"
    assert "hair-loss" in {one.effect.id for one in of_class.side_effects}


def test_a_regimen_is_told_by_the_bands_of_its_drugs(whole_table: Callable[..., Any]) -> None:
    """The EU leaflets: hair loss up to 1 in 10 on Xeloda, more than 1 in 10 on Temodal.

    Of sore mouth on capecitabine the figure is that of the US label, in bowel cancer: 25 of
    100; Temodal's leaflet has it among the uncommon ones.
    """
    compared = whole_table("prrt", "captem")
    hair, mouth = (figure_in(compared, effect)[1] for effect in ("hair-loss", "mouth-sores"))
    assert hair.text == (
        "capecitabine: up to 10 of 100, in other cancers (EU); "
        "temozolomide: more than 10 of 100, in brain tumours (EU)"
    )
    assert hair.source_ids == ["xeloda-leaflet-eu", "temodal-leaflet-eu"]
    assert mouth.text == (
        "capecitabine: 25 of 100 in bowel cancer (US); "
        "temozolomide: up to 1 of 100, in brain tumours (EU)"
    )
    assert "hair loss" in page(of_pair("prrt", "chemotherapy"))


def test_what_is_said_of_a_class_brings_its_sources_to_the_members_page() -> None:
    for id_ in treatments():
        shown = of_treatment(id_)
        listed = {one.id for one in shown.sources}
        of_class = [one for one in shown.statements if one.inherited_from]
        assert {cited.source_id for one in of_class for cited in one.sources} <= listed, id_


def cells(compared: Any) -> Iterator[tuple[Any, Any]]:
    """Each cell of the first screen beside all that is held for the same option and effect."""
    held = {row.effect.id: row for row in compared.side_effects}
    for row in compared.lead.side_effects:
        for place, cell in enumerate(row.cells):
            if row.effect.id in held:
                yield cell, held[row.effect.id].cells[place]


@pytest.mark.slow
def test_not_named_is_said_only_where_nothing_held_names_it(
    whole_table: Callable[..., Any],
) -> None:
    for pair in [*direct_pairs(), *drawn(60, 2)]:
        for cell, held in cells(whole_table(*pair)):
            if cell.treatment is None:
                assert not held.listed, pair
                assert (held.products, held.classes, held.observations) == ([], [], []), pair


@pytest.mark.slow
def test_only_is_never_said() -> None:
    """That one option alone has an effect depends on whose label was read."""
    for pair in [("prrt", "captem"), *direct_pairs()]:
        compared = of_pair(*pair)
        for told in (page(compared, UNFOLDED), page(compared, UNFOLDED, Extent(all=True))):
            flat = words(told)
            for one in compared.options:
                for claim in (f"for {one.name} only", f"only for {one.name}", f"Only {one.name}"):
                    assert claim not in flat, pair


def test_a_row_of_severe_figures_marks_what_is_of_any_grade(
    whole_table: Callable[..., Any],
) -> None:
    first, captem = figure_in(whole_table("lead-212-dotamtate", "captem"), "nausea")
    assert (first.grade, captem.value) == ("severe", 15.6)
    assert first.text == "any grade: among the most common"


def test_prrt_and_chemotherapy_say_that_doctors_chose() -> None:
    told = words(page(of_pair("prrt", "chemotherapy")))
    assert "doctors chose who had which" in told
    assert "20 months on CAPTEM and for 22 months on PRRT" in told
    treatments = catalogue().base.treatments
    prrt, chemotherapy, captem = (treatments[id_] for id_ in ("prrt", "chemotherapy", "captem"))
    line = direct_line(catalogue(), prrt, chemotherapy, {"prrt": prrt, "chemotherapy": captem})
    assert line.kind == "members"
    assert line.text.startswith("CAPTEM and PRRT were compared")


def test_the_line_of_a_trial_names_the_member_on_which_the_column_stands(
    whole_table: Callable[..., Any],
) -> None:
    alone = whole_table("chemotherapy", "everolimus").lead.direct[0].text
    assert alone.endswith("Below stands CAPTEM, not streptozocin + 5-FU first.")
    beside_it = whole_table("captem", "chemotherapy", "everolimus").lead.direct[1].text
    assert "Streptozocin + 5-FU first" in beside_it
    assert "Below stands" not in beside_it


def test_a_carcinoma_trial_beside_a_net_trial_tells_of_both_peoples(
    whole_table: Callable[..., Any],
) -> None:
    together = []
    for first in ("cisplatin-etoposide", "cisplatin-irinotecan", "platinum-etoposide"):
        for second in ("prrt", "lutetium-177-dotatate", "octreotide-lar"):
            compared = whole_table(first, second)
            of = [{one.trial for row in compared.lead.side_effects for one in [row.cells[place]]}
                  for place in (0, 1)]  # fmt: skip
            if "TOPIC-NEC" in of[0] and "NETTER-1" in of[1]:
                together.append((first, second))
                told = words(page(compared))
                assert re.search(r"Different people: .*carcinomas \(NEC\).*\(TOPIC-NEC,", told)
                assert re.search(r"well-differentiated midgut NETs.*\(NETTER-1,", told)
    assert ("cisplatin-irinotecan", "lutetium-177-dotatate") in together


def test_lanreotide_shows_the_table_of_the_label() -> None:
    table = of_treatment("lanreotide").lead.side_effects
    assert table is not None
    assert (table.trial, table.table_id, table.n, table.comparator_n) == (
        "clarinet",
        "clarinet/label",
        101,
        103,
    )
    first = table.rows[0]
    assert (first.effect.id, first.any_grade, first.comparator_any_grade) == (
        "abdominal-pain", 34, 24,
    )  # fmt: skip
    assert table.source_ids == ["somatuline-us-hcp"]


def test_both_arms_of_one_trial_stand_beside_each_other(whole_table: Callable[..., Any]) -> None:
    """NETTER-1 set octreotide LAR, which PRRT's people had too, against it: nausea 65 and 12."""
    prrt, octreotide = figure_in(whole_table("prrt", "octreotide-lar"), "nausea")
    assert (prrt.trial, prrt.value, prrt.comparator) == ("NETTER-1", 65, 12)
    assert (octreotide.trial, octreotide.value, octreotide.comparator) == ("NETTER-1", 12, 65)


def test_hair_loss_of_prrt_is_lutatheras_band(whole_table: Callable[..., Any]) -> None:
    prrt = figure_in(whole_table("prrt", "captem"), "hair-loss")[0]
    assert prrt.treatment == "lutetium-177-dotatate"
    assert prrt.text == "up to 10 of 100 (EU)"
    assert prrt.value is None
    assert prrt.source_ids == ["lutathera-leaflet-eu"]


def test_the_register_of_clarinet_is_cited_for_lanreotide() -> None:
    shown = show.source(catalogue(), catalogue().base.sources["clarinet-register"])
    assert "lanreotide" in {one.id for one in shown.treatments}
    assert "Cited for 1 treatment" in words(page(shown))


def test_deaths_come_first_under_can_be_serious() -> None:
    """Wherever a source lists or a trial counted deaths that a treatment caused."""
    base = catalogue().base
    listed = {t.id for t in base.treatments.values() for s in t.side_effects if s.effect == DEATH}
    counted = {
        arm.treatment
        for trial in base.trials.values()
        for table in trial.tables
        for row in table.rows
        if row.effect == DEATH
        for arm, value, severe in zip(trial.arms, row.any_grade, row.severe_grade, strict=True)
        if arm.treatment and (value is not None or severe is not None)
    }
    assert {"hepatic-artery-embolization", "radioembolization"} <= listed
    assert {"cardiac-valve-replacement", "pancreatic-surgery"} <= counted
    for id_ in listed | counted:
        shown = of_treatment(id_)
        assert shown.lead.serious[0].id == DEATH, id_
        assert "Can be serious Death around the treatment" in words(page(shown)), id_


# --- How long people live is told only when it is asked for. ---

SECOND_LIST = re.compile(
    r"\b(alive|outliv\w+|life ?span|prognos\w+|(years?|months?) (left )?to live|mortality|"
    r"li(ve|ves|ved|ving) (for )?(long|longer|shorter|another|about|only|\d+)|"
    r"(prolong|extend|lengthen|shorten)\w* (their |your )?li(fe|ves)|death rates?|"
    r"(die|died|dies) (sooner|later|earlier|within)|OS)\b"
)
"""Made without looking at `OF_SURVIVAL`, so that a gap in the one shows in the other."""

ALLOWED = (
    "on how long people lived only",  # says what the trial measured, and no result
    "--survival",
    "who were still alive when checked",  # of whom symptoms were counted
)


def told_of_life(page: str) -> list[str]:
    told = words(page)
    for one in ALLOWED:
        told = told.replace(one, "")
    return [m[0] for pattern in (OF_SURVIVAL.compiled, SECOND_LIST) for m in pattern.finditer(told)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("ids", "of"),
    [(treatments, of_treatment), (effects, of_effect), (trials, of_trial)],
    ids=["treatments", "effects", "trials"],
)
def test_no_default_view_tells_how_long_people_live(
    ids: Callable[[], list[str]], of: Callable[[str], Any]
) -> None:
    found = {id_: hits for id_ in ids() if (hits := told_of_life(page(of(id_), UNFOLDED)))}
    assert found == {}


@pytest.mark.slow
def test_no_comparison_tells_how_long_people_live() -> None:
    for pair in [*direct_pairs(), *drawn(40, 2)]:
        assert told_of_life(page(of_pair(*pair), UNFOLDED)) == [], pair


def test_survival_is_told_where_it_is_asked_for() -> None:
    record = catalogue().base.treatments["lutetium-177-dotatate"]
    asked = show.treatment(catalogue(), record, survival=True)
    assert "48 months" in " ".join(one.text for one in asked.outcomes)
    kept = of_treatment("lutetium-177-dotatate")
    assert all(one.measure != "overall-survival" for one in kept.outcomes)


def test_two_word_lists_find_what_they_are_for() -> None:
    for text in ("They lived longer.", "85 of 100 were alive after 5 years.", "Survival was 9."):
        assert told_of_life(text), text
    assert (
        told_of_life("Compared, on how long people lived only: netx compare a b --survival") == []
    )


def test_an_added_drug_is_not_set_against_what_it_was_added_to() -> None:
    """COOPERATE-2 gave everolimus to both groups, and pasireotide to one of them."""
    (line,) = of_pair("pasireotide", "everolimus").lead.direct
    assert line.kind == "members"
    assert line.text.startswith("One was added to the other, not set against it")
    # CAPTEM has temozolomide in it, but E2211 was made to set the one against the other.
    (line,) = of_pair("captem", "temozolomide").lead.direct
    assert line.kind == "randomised"
    assert "23 months on the pair and for 14 months on temozolomide alone" in line.text


def test_what_both_arms_had_was_not_compared() -> None:
    """TOPIC-NEC gave cisplatin to both groups; it compared etoposide with irinotecan."""
    (line,) = of_pair("cisplatin", "irinotecan").lead.direct
    assert line.kind == "never"
    (line,) = of_pair("etoposide", "irinotecan").lead.direct
    assert line.kind == "members"
    assert "TOPIC-NEC" in line.text


def test_a_class_that_was_compared_tells_it_of_its_member() -> None:
    (line,) = of_pair("lutetium-177-dotatate", "captem").lead.direct
    assert line.kind == "members"
    assert line.text.startswith("CAPTEM and PRRT were compared, but doctors chose")


def test_nothing_is_the_same_for_all_because_it_is_told_at_length() -> None:
    """Both are told at length, and of quite different people."""
    lead = of_pair("pasireotide", "surufatinib").lead
    assert [one.text for one in lead.same if "Told at length" in one.text] == []


def test_the_name_of_a_place_offers_its_list() -> None:
    assert "netx list liver" in page(of_search("liver metastases"))
    assert "netx list pancreas" in page(of_search("pancreatic NET"))
    assert "netx list liver" in page(of_search("liver"))
    assert "netx list liver" not in page(of_search("liver damage"))
    shown = show.entry(catalogue(), catalogue().base.entries["role-pancreatic-surgeon"])
    assert shown.places == ["pancreas"]
    assert "netx list pancreas" in page(shown)


def test_when_to_call_is_told_of_a_class_as_on_its_first_screen() -> None:
    """PRRT's own record holds no such statement; its lead rests on Lutathera's."""
    (row,) = [one for one in compare(catalogue(), ["prrt", "chemotherapy"]).rows
              if one.topic == "call"]  # fmt: skip
    prrt, _ = row.cells
    assert {one.id for one in prrt.statements} == {
        f"lutetium-177-dotatate/{one}" for one in ("call-1", "call-2", "cautions-4")
    }
    assert {one.inherited_from for one in prrt.statements} == {"lutetium-177-dotatate"}


def test_several_effects_keep_what_is_urgent() -> None:
    told = words(page(of_search("fever, bleeding")))
    assert "If you have this now, call your team or the emergency number." in told
    assert "Urgent: During cancer treatment, call your team at once if you have a fever." in told
    assert "Urgent: During chemotherapy, call an ambulance at once" in told


def test_nobody_of_a_few_hides_no_figure_of_others() -> None:
    """Obrixtamig: none severe of 20 people, 48 of 100 with an immune reaction elsewhere."""
    lead = of_effect("cytokine-release-syndrome").lead
    assert "obrixtamig" not in lead.counted
    (told,) = [one for one in lead.listed if one.id == "obrixtamig"]
    assert told.frequency is not None
    assert told.frequency.startswith("48 of 100")


def test_a_class_does_not_stand_on_the_member_beside_it() -> None:
    assert compare(catalogue(), ["captem", "chemotherapy"]).lead.heads == [
        "CAPTEM", "chemotherapy",
    ]  # fmt: skip
    assert compare(catalogue(), ["prrt", "chemotherapy"]).lead.heads == [
        "PRRT: lutetium-177 dotatate", "chemotherapy: CAPTEM",
    ]  # fmt: skip


# --- Situations: the ways in of the issue, each by the words that people type. ---

WAYS_IN = {
    "stomach NET, type 1": "stomach-net-type-1",
    "type 2 gastric NET": "stomach-net-type-2",
    "type 3 gastric NET": "stomach-net-type-3",
    "duodenum": "duodenal-net",
    "small bowel": "small-bowel-net",
    "appendix": "appendix-net",
    "colon": "colon-net",
    "rectum": "rectal-net",
    "pancreas": "pancreatic-net",
    "lung": "lung-net",
    "DIPNECH": "dipnech",
    "thymus": "thymic-net",
    "unknown primary": "unknown-primary-net",
    "insulinoma": "insulinoma",
    "gastrinoma": "gastrinoma",
    "Zollinger-Ellison syndrome": "gastrinoma",
    "VIPoma": "vipoma",
    "glucagonoma": "glucagonoma",
    "carcinoid syndrome": "carcinoid-syndrome",
    "pheochromocytoma": "phaeochromocytoma-paraganglioma",
    "paraganglioma": "phaeochromocytoma-paraganglioma",
    "non-functioning NET": "non-functioning-net",
    "grade 1": "grade-1-2-net",
    "G2": "grade-1-2-net",
    "grade 3 NET": "grade-3-net",
    "NEC": "neuroendocrine-carcinoma",
    "neuroendocrine carcinoma": "neuroendocrine-carcinoma",
    "MEN1": "men1",
    "multiple endocrine neoplasia type 1": "men1",
    "VHL": "vhl",
}


@pytest.mark.parametrize("typed", WAYS_IN)
def test_a_way_in_is_found_by_the_words_that_people_type(typed: str) -> None:
    found = find(catalogue().base, typed)
    assert (found.type, found.id) == ("situation", WAYS_IN[typed])


def test_every_place_where_a_net_begins_has_its_situation() -> None:
    begins = {"stomach", "duodenum", "small-bowel", "appendix", "colon", "rectum", "pancreas"}
    begins |= {"lung", "thymus", "unknown", "adrenal"}
    spreads = {"liver", "bone"}
    assert {one.site for one in catalogue().base.situations.values() if one.site} == (
        begins | spreads
    )


WITHOUT_GUIDELINE = {"dipnech"}
"""Situations for which no guideline could be read: their sources are reviews and studies."""


@pytest.mark.parametrize("id_", situations())
def test_a_situation_says_whose_advice_it_is(id_: str) -> None:
    """Each tells what comes first, and somebody's guidance with its year and region."""
    told = of_situation(id_).statements
    assert any(one.topic in ("first", "growth") for one in told)
    if id_ in WITHOUT_GUIDELINE:
        assert not any(one.by for one in told), "it has one now: take it off the list"
    else:
        assert any(one.by and one.year and one.region for one in told)


# Read in the files: the approvals of drugs that carry one for NETs or for their hormones.
APPROVED_IN = {
    "lanreotide": {"FDA", "Health Canada"},
    "octreotide": {"FDA"},
    "telotristat-ethyl": {"FDA", "EMA", "Health Canada"},
    "everolimus": {"FDA", "EMA", "Health Canada"},
    "sunitinib": {"FDA", "EMA", "Health Canada"},
    "cabozantinib": {"FDA", "EMA", "MHRA"},
    "belzutifan": {"FDA", "EMA", "MHRA", "Health Canada"},
    "lutetium-177-dotatate": {"FDA", "EMA", "Health Canada"},
    "surufatinib": {"NMPA (China)"},
}


@pytest.mark.parametrize("id_", APPROVED_IN)
def test_approvals_stand_beside_one_another(id_: str) -> None:
    approvals = catalogue().base.treatments[id_].approvals
    assert {one.agency for one in approvals} >= APPROVED_IN[id_]
    assert all(one.for_whom and one.date for one in approvals)


def test_nothing_is_without_a_status_but_what_cannot_have_one() -> None:
    without = {
        one.id
        for one in catalogue().base.treatments.values()
        if one.status.value is StatusValue.NOT_RECORDED
    }
    assert without == {
        "complementary-natural",  # many different things
        "complementary-therapies",
        "intraoperative-radiation-therapy",  # no study in NETs and no approval was found
        "organ-related-therapies",  # each member has its own
    }
