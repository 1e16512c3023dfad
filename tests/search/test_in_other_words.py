"""Questions whose words stand apart: a name in other words, two treatments, a topic, what helped.

Each was typed by somebody who had seen neither code nor data.
"""

from __future__ import annotations

import pytest

from netx.query.catalogue import Catalogue
from netx.query.search import search


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("can PRRT be repeated a second time", "prrt-retreatment"),
        ("does she need octreotide drip before an operation", "carcinoid-crisis-prevention"),
        ("octreotide infusion before dental or surgery", "carcinoid-crisis-prevention"),
        ("should primary be removed if liver mets", "palliative-primary-resection"),
        ("should the bowel tumor be removed if its already in the liver",
         "palliative-primary-resection"),
        ("is surgery still possible if it has spread to the liver", "liver-resection"),
        # PRRT is the class of what was named; a slip is put right.
        ("can you have lutate a second time", "prrt-retreatment"),
        ("can PRRT be repeated when tumor grows agian", "prrt-retreatment"),
        ("dad has NET spread to liver is surgery possible", "liver-resection"),
        # With a slip, and no question.
        ("small bowel net liver mets resect primry or not", "palliative-primary-resection"),
    ],
)  # fmt: skip
def test_a_name_is_known_with_other_words_between(
    catalogue: Catalogue, typed: str, named: str
) -> None:
    found = search(catalogue, typed)
    assert found.matches == []
    assert found.other[0].id == named


@pytest.mark.parametrize(
    "typed",
    [
        # More is told than the name, or another time than that of the name.
        "can i fly with octreotide after surgery",
        "do I continue octreotide after my operation",
        "another course of antibiotics after PRRT",
        "can I have a liver biopsy after surgery was cancelled",
        "how long after surgery do I stay on octreotide",
    ],
)
def test_a_name_is_not_heard_in_words_that_tell_more(catalogue: Catalogue, typed: str) -> None:
    first = search(catalogue, typed)
    named = {one.id for one in first.other[:1]} | {one.id for one in first.texts[:1]}
    assert not named & {"carcinoid-crisis-prevention", "prrt-retreatment", "liver-resection"}


@pytest.mark.parametrize(
    ("typed", "effect"),
    [
        # An organ beside "surgery" is no operation on it where something is feared.
        ("can my liver fail after surgery", "liver-failure"),
        ("can the pancreas get inflamed after surgery", "pancreatitis"),
        # A time, a year or a dose is no test, and a test named beside a symptom hides none.
        ("fever since the scan at 10am", "fever"),
        ("PET scan in 2025, now a rash", "rash"),
        ("5hiaa test gave me a rash", "rash"),
        # What comes next is asked of a symptom, and not of a treatment that stopped working.
        ("severe stomach pain small bowel NET what next", "abdominal-pain"),
        ("severe diarrhoea on capecitabine what next", "diarrhea"),
        ("chest pain after PRRT what comes next", "chest-pain"),
        ("vomiting blood on everolimus what next", "bleeding"),
        # Nor is a blocked bowel the operation for it.
        ("bowel obstruction on octreotide", "bowel-obstruction"),
        ("bowel blocked on sunitinib what next", "bowel-obstruction"),
    ],
)
def test_what_is_feared_or_felt_is_told(catalogue: Catalogue, typed: str, effect: str) -> None:
    found = search(catalogue, typed)
    assert effect in [one.meant.id for one in found.matches]
    assert found.at_once or not typed.startswith(("severe", "chest", "vomiting blood", "bowel"))


@pytest.mark.parametrize(
    ("typed", "record", "held"),
    [
        # The US label: at least 4 weeks before each dose.
        ("can she have her lanreotide injection before PRRT", "lutetium-177-dotatate", "4 weeks"),
        ("lanreotide before lutathera", "lutetium-177-dotatate", "4 weeks"),
        ("embolisation after PRRT", "radioembolization", "given after PRRT"),
        ("how long before PRRT stop octreotide injection", "octreotide", "24 hours"),
        ("should I stop afinitor before surgery and for how long", "everolimus", "operation"),
    ],
)
def test_of_two_treatments_set_in_time_the_one_tells_of_the_other(
    catalogue: Catalogue, typed: str, record: str, held: str
) -> None:
    told = search(catalogue, typed).texts[:3]
    assert any(one.id == record and held in one.text for one in told)


@pytest.mark.parametrize(
    "typed",
    [
        "PRRT or everolimus first",
        "everolimus before or after PRRT",
        "embolisation or PRRT first for liver mets",
    ],
)
def test_two_that_are_set_against_each_other_are_compared(catalogue: Catalogue, typed: str) -> None:
    assert search(catalogue, typed).other[0].type == "comparison"


@pytest.mark.parametrize(
    ("typed", "record", "topic", "held"),
    [
        ("is mum suitable for PRRT", "prrt", "who-for", "somatostatin receptors"),
        ("is lutate funded on medicare", "lutetium-177-octreotate", "approval", "Medicare pays"),
        ("does the NHS pay for PRRT in england", "lutetium-177-dotatate", "approval", "England"),
        ("does everolimus shrink tumours or just hold them stable", "everolimus", "limits",
         "does not make tumours smaller"),
        ("does appendix net need right hemicolectomy", "appendix-net", "first", "2 cm"),
        ("appendix net 1.5 cm right hemicolectomy or not", "appendix-net", "first", "2 cm"),
        ("lung carcinoid scans how many years", "lung-net", "follow-up", "up to 5 or 10 years"),
        ("how often colonoscopy after rectal carcinoid", "rectal-net", "follow-up", "once a year"),
        ("how often scans after pancreatic net removed", "pancreatic-net", "follow-up", "a CT"),
        ("lanreotide every 3 weeks instead of 4", "lanreotide", "time", "once a month"),
        ("what to eat after bowel resection for carcinoid", "small-bowel-surgery", "at-home",
         "low in fibre"),
        ("72 hour fast", "insulinoma", "tests", "up to 72 hours"),
        ("how long between lutate cycles", "lutetium-177-octreotate", "how-given", "weeks"),
        ("can i get pregnant after PRRT", "prrt", "cautions", "not to become pregnant"),
        ("what tests for insulinoma", "insulinoma", "tests", "72 hours"),
        ("can i work while on chemo for high grade net", "chemotherapy", "at-home", "working"),
        ("can i drink alchohol with carcinoid syndrome", "carcinoid-syndrome", "signs", "alcohol"),
        ("lung carcinoid removed how long follow up", "lung-net", "follow-up", "5 or 10 years"),
        ("how often should she have CT scans", "surgery", "follow-up", "every 6 to 12 months"),
        ("how to take capecitabine and temozolomide days", "captem", "how-given", "You swallow"),
        ("follow up after phaeochromcytoma removed how many years",
         "phaeochromocytoma-paraganglioma", "follow-up", "year 10"),
    ],
)  # fmt: skip
def test_the_topic_that_was_asked_for_comes_first(
    catalogue: Catalogue, typed: str, record: str, topic: str, held: str
) -> None:
    first = search(catalogue, typed).texts[0]
    assert (first.id, first.topic) == (record, topic)
    assert held in first.text


@pytest.mark.parametrize(
    ("typed", "drug", "symptom"),
    [
        ("octreotide stopped her diarrhoea", "octreotide", "diarrhea"),
        ("flushing better since lanreotide", "lanreotide", "flushing"),
    ],
)
def test_what_a_treatment_eased_it_did_not_bring_on(
    catalogue: Catalogue, typed: str, drug: str, symptom: str
) -> None:
    found = search(catalogue, typed)
    assert found.reading == "given-for"
    assert found.matches == []
    assert [one.id for one in found.symptoms] == [symptom]
    assert found.given_for[0].id == drug


@pytest.mark.parametrize(
    ("typed", "effect"),
    [
        ("octreotide stopped my breathing", "shortness-of-breath"),
        ("bleeding better since everolimus", "bleeding"),
        ("diarrhoea better on capecitabine", "diarrhea"),
    ],
)
def test_what_a_treatment_is_not_held_to_ease_is_read_as_before(
    catalogue: Catalogue, typed: str, effect: str
) -> None:
    found = search(catalogue, typed)
    assert found.reading == "causes"
    assert found.matches[0].meant.id == effect
    assert found.asked_of[0].own is not None


def test_a_treatment_that_no_longer_works_eased_nothing(catalogue: Catalogue) -> None:
    for typed in ("lanreotide stopped working", "injections have stopped working what next"):
        first = search(catalogue, typed).texts[0]
        assert (first.id, first.topic) == ("grade-1-2-net", "growth"), typed


def test_any_net_beside_a_treatment_asks_for_nothing_more(catalogue: Catalogue) -> None:
    for typed in ("liver transplant NET", "liver transplant for neuroendocrine tumours"):
        found = search(catalogue, typed)
        assert [one.id for one in found.other] == ["liver-transplant"], typed
        assert found.texts == [], typed


def test_a_test_that_is_named_answers_before_anything_else(catalogue: Catalogue) -> None:
    # Its name begins with a figure, and the rest is an effect's name.
    blood = search(catalogue, "5HIAA blood or urine")
    assert (blood.matches, blood.texts[0].id) == ([], "test-5-hiaa")
    food = search(catalogue, "what can i eat before 5hiaa test")
    assert food.texts[0].id == "test-5-hiaa"
    assert "banana" in food.texts[0].text
    fast = search(catalogue, "do i need to fast before dotatate scan")
    assert fast.texts[0].text.startswith("As a rule you need not fast")


def test_what_a_scan_is_for_does_not_say_how_often(catalogue: Catalogue) -> None:
    after = search(catalogue, "how often scans after whipple for net")
    assert "every 6 to 12 months" in after.texts[0].text
    on_a_drug = search(catalogue, "how often CT scan on everolimus")
    assert on_a_drug.texts == []
    assert on_a_drug.nothing_on == ["CT", "scan"]


def test_what_is_missing_beside_two_treatments_is_said(catalogue: Catalogue) -> None:
    found = search(catalogue, "hold everolimus before surgery how many weeks")
    assert found.read_as is not None
    assert found.read_as.startswith("nothing that netx holds here tells of “hold”")


@pytest.mark.parametrize(
    ("typed", "each"),
    [
        ("difference between NET G3 and NEC", ["grade-3-net", "neuroendocrine-carcinoma"]),
        ("difference between NET and NEC", ["neuroendocrine-carcinoma", "neuroendocrine-tumour"]),
        ("difference between grade 1 and grade 2 tumours", ["grade-1-2-net"]),
    ],
)
def test_how_two_nets_differ_is_told_by_what_each_is(
    catalogue: Catalogue, typed: str, each: list[str]
) -> None:
    found = search(catalogue, typed)
    assert [one.id for one in found.other] == each
    assert found.texts == []


def test_what_a_name_means_is_told_by_its_record(catalogue: Catalogue) -> None:
    found = search(catalogue, "what does grade 2 well differentiated mean")
    assert (found.other[0].id, found.texts) == ("grade-1-2-net", [])


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("what does carcinoid syndrome mean for my heart", "heart"),
        ("different doctor for insulinoma", "insulinoma"),
    ],
)
def test_where_more_is_asked_than_a_name_the_texts_answer(
    catalogue: Catalogue, typed: str, held: str
) -> None:
    texts = search(catalogue, typed).texts
    assert texts
    assert held in f"{texts[0].name} {texts[0].text}"


def test_words_of_daily_life_beside_two_treatments_are_answered(catalogue: Catalogue) -> None:
    for typed in ("driving between PRRT and lanreotide", "can i fly with octreotide after surgery"):
        texts = search(catalogue, typed).texts
        assert any(word in texts[0].text for word in ("driv", "fly", "plane")), typed


def test_a_place_of_which_nothing_is_held_is_said(catalogue: Catalogue) -> None:
    said = search(catalogue, "who pays for Lutathera in Ontario").read_as
    assert said == "what is told of lutetium-177 dotatate; of Ontario netx holds nothing here"
    month = search(catalogue, "does the NHS pay for PRRT in January").read_as
    assert month == "what is told of PRRT with these words"


def test_an_entry_that_a_question_names_tells_itself(catalogue: Catalogue) -> None:
    found = search(catalogue, "should i get genetic testing for pnet")
    assert {one.id for one in found.texts} == {"factor-inherited"}
    # Not where something else was asked of it.
    honey = search(catalogue, "is runny honey allowed on the morning of the scan")
    assert (honey.texts, honey.nothing_on) == ([], ["runny", "honey"])


def test_food_with_a_net_is_no_remedy_for_it(catalogue: Catalogue) -> None:
    found = search(catalogue, "what should she eat with carcinoid syndrome")
    assert found.reading == "text"
    assert "vitamin B3" in found.texts[0].text


def test_one_word_near_a_name_is_offered_that_name(catalogue: Catalogue) -> None:
    found = search(catalogue, "lutathra")
    assert (found.texts, found.suggestions) == ([], ["Lutathera"])
