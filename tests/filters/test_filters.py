"""The filters of `netx list`: they add up, follow stated rules, and say what they cannot tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from netx.dataset.load import load_folder
from netx.model import Citation, Heading, KnowledgeBase, Statement, Treatment, TreatmentKind
from netx.query import facets
from netx.query.catalogue import Catalogue
from netx.query.select import meanings

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example"


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_folder(EXAMPLE)


@pytest.fixture
def made(base: KnowledgeBase) -> Any:
    """A catalogue of made-up treatments: id, kind, category, parent, parts and facets."""

    def make(*rows: tuple[str, str, str, str | None, list[str], str]) -> Catalogue:
        model = next(iter(base.treatments.values()))
        cited = [Citation(source="leaflet", section="drugs")]
        treatments: dict[str, Treatment] = {}
        for id_, kind, category, parent, parts, said in rows:
            statement = Statement(
                id="what-it-is-1", topic="what-it-is", text=id_, facets=said.split(), sources=cited
            )
            treatments[id_] = replace(
                model,
                id=id_,
                name=id_,
                kind=TreatmentKind(kind),
                category=category,
                parent=parent,
                components=parts,
                statements=[statement],
            )
        return Catalogue(replace(base, treatments=treatments, situations={}))

    return make


def known(catalogue: Catalogue, id_: str, facet: str) -> set[str]:
    return facets.values(catalogue, catalogue.base.treatments[id_], facet)


REACH = [
    # kind, category, its own facets, what follows
    ("drug", "medication", "", {"systemic"}),
    ("drug", "radionuclide", "", {"systemic"}),
    ("regimen", "medication", "", {"systemic"}),
    ("class", "medication", "", {"systemic"}),
    ("regimen", "combination", "", {"systemic"}),
    ("drug", "medication", "reach/local", {"local"}),
    ("class", "medication", "reach/local reach/systemic", {"local", "systemic"}),
    ("procedure", "surgery", "route/operation", {"local"}),
    ("class", "surgery", "", {"local"}),
    ("procedure", "liver-directed", "route/through-an-artery", {"local"}),
    ("procedure", "radiation", "", {"local"}),
    # Care around an operation is not local itself.
    ("approach", "surgery", "", set()),
    ("approach", "surgery", "route/intravenous", {"systemic"}),
    # What is no treatment of the tumour goes nowhere.
    ("approach", "watching", "", set()),
    ("drug", "organ-related", "route/oral", set()),
    ("approach", "supportive", "route/external-beam", set()),
    ("class", "complementary", "", set()),
    ("approach", "trials", "", set()),
]


@pytest.mark.parametrize(("kind", "category", "said", "reach"), REACH)
def test_reach_follows_from_where_it_stands(
    made: Any, kind: str, category: str, said: str, reach: set[str]
) -> None:
    assert known(made(("one", kind, category, None, [], said)), "one", "reach") == reach


def test_the_reach_of_a_combination_is_that_of_its_parts(made: Any) -> None:
    catalogue = made(
        ("pill", "drug", "medication", None, [], ""),
        ("beads", "procedure", "liver-directed", None, [], ""),
        ("knife", "procedure", "surgery", None, [], ""),
        ("both", "regimen", "combination", None, ["pill", "beads"], ""),
        ("two-local", "regimen", "combination", None, ["knife", "beads"], ""),
    )
    assert known(catalogue, "both", "reach") == {"systemic", "local"}
    assert known(catalogue, "two-local", "reach") == {"local"}


def test_the_reach_of_a_class_does_not_come_down(made: Any) -> None:
    catalogue = made(
        ("class", "class", "medication", None, [], "reach/local reach/systemic"),
        ("drug", "drug", "medication", "class", [], ""),
    )
    assert known(catalogue, "drug", "reach") == {"systemic"}


@pytest.fixture
def family(made: Any) -> Catalogue:
    return made(  # type: ignore[no-any-return]
        ("pills", "class", "medication", None, [], "route/oral route/intravenous goal/shrink"),
        ("drip", "drug", "medication", "pills", [], "route/intravenous site/lung"),
        ("silent", "drug", "medication", "pills", [], ""),
        ("analogues", "class", "medication", None, [], "route/subcutaneous site/gut site/pancreas"),
        ("shot", "drug", "medication", "analogues", [], "goal/cure goal/shrink"),
        ("shot-again", "drug", "medication", "shot", [], ""),
        ("mix", "regimen", "medication", None, ["drip", "shot"], ""),
        ("group", "class", "medication", None, [], ""),
        ("member", "drug", "medication", "group", [], "site/liver"),
        ("around", "approach", "medication", "group", [], "site/heart"),
    )


@pytest.mark.parametrize(
    ("id_", "facet", "holds"),
    [
        # Its own word counts first.
        ("drip", "route", {"intravenous"}),
        ("drip", "site", {"lung"}),
        # A class is also what its members are, but for the care around them.
        ("pills", "site", {"lung"}),
        ("pills", "route", {"oral", "intravenous"}),
        ("group", "site", {"liver"}),
        # Its class's only goal and its sites come down; a choice of routes or goals does not.
        ("silent", "goal", {"shrink"}),
        ("silent", "route", set()),
        ("silent", "site", set()),
        ("shot", "route", {"subcutaneous"}),
        ("shot", "site", {"gut", "pancreas"}),
        ("shot-again", "site", {"gut", "pancreas"}),
        ("shot-again", "goal", set()),
        # A sibling's word is not its own.
        ("member", "goal", set()),
        # A regimen is given as its parts are, and is not for all that they are for.
        ("mix", "route", {"intravenous", "subcutaneous"}),
        ("mix", "site", set()),
        ("mix", "goal", set()),
    ],
)
def test_what_holds_in_a_family(family: Catalogue, id_: str, facet: str, holds: set[str]) -> None:
    assert known(family, id_, facet) == holds


def test_how_many_are_recorded(family: Catalogue) -> None:
    assert facets.recorded(family, "reach") == 10
    # All but silent and mix; around has its own.
    assert facets.recorded(family, "site") == 8


def listed(netx: Any, *arguments: str) -> list[str]:
    ended = netx("list", *arguments, "--json", data=None)
    assert ended.err == ""
    return [one["id"] for one in ended.json["data"]]


def test_reach_leaves_no_medicine_out(netx: Any) -> None:
    systemic = listed(netx, "--reach", "systemic")
    for category in ("medication", "radionuclide"):
        assert set(listed(netx, "--category", category)) <= set(systemic)
    for id_ in ("lanreotide", "everolimus", "sunitinib", "prrt", "captem", "chemotherapy"):
        assert id_ in systemic
    for id_ in ("surgery", "radiofrequency-ablation", "radioembolization", "creon"):
        assert id_ not in systemic
    local = listed(netx, "--reach", "local")
    for id_ in ("surgery", "radiofrequency-ablation", "radioembolization", "sbrt", "chemotherapy"):
        assert id_ in local
    for id_ in ("lanreotide", "prrt", "cisplatin", "carcinoid-crisis-prevention"):
        assert id_ not in local


def test_a_site_comes_from_the_record_or_its_class(netx: Any) -> None:
    pancreas = listed(netx, "--site", "pancreas")
    assert "lutetium-177-octreotate" in pancreas  # PRRT: gut and pancreas
    assert "octreotide-lar" in pancreas  # UK: hormone symptoms of gut and pancreas
    assert "octreotide-lar" in listed(netx, "--site", "gut")


def test_values_of_one_filter_add_up_and_filters_narrow(netx: Any) -> None:
    liver, pancreas = listed(netx, "--site", "liver"), listed(netx, "--site", "pancreas")
    either = listed(netx, "--site", "liver", "--site", "pancreas")
    assert set(either) == set(liver) | set(pancreas)
    assert len(either) > max(len(liver), len(pancreas))
    assert either == [id_ for id_ in listed(netx) if id_ in {*liver, *pancreas}]
    drugs = listed(netx, "--site", "liver", "--site", "pancreas", "--kind", "drug")
    assert set(drugs) == set(either) & set(listed(netx, "--kind", "drug"))
    two = listed(netx, "--effect", "gallstones", "--effect", "mouth sores")
    assert {"lanreotide", "everolimus"} <= set(two)


def test_a_value_alone_is_its_filter(netx: Any) -> None:
    for word, option in (
        ("pancreas", ("--site", "pancreas")),
        ("Pancreatic", ("--site", "pancreas")),
        ("drugs", ("--kind", "drug")),
        ("surgery", ("--category", "surgery")),
        ("tablets", ("--route", "oral")),
        ("systemic", ("--reach", "systemic")),
        ("cure", ("--goal", "cure")),
        ("in trials", ("--status", "in-trials")),
        ("trials", ("trials",)),
        ("effect", ("effects",)),
        ("side effects", ("effects",)),
        ("pancreas drugs", ("--site", "pancreas", "--kind", "drug")),
        ("liver pancreas", ("--site", "liver", "--site", "pancreas")),
    ):
        expected = netx("list", *option, data=None)
        assert netx("list", *word.split(), data=None) == expected, word
        if word not in ("pancreas drugs", "liver pancreas"):
            assert netx("list", word, data=None) == expected, word
    assert listed(netx, "liver", "--site", "pancreas") == listed(
        netx, "--site", "pancreas", "--site", "liver"
    )


def test_a_word_of_several_filters_says_what_to_type(
    netx: Any, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    vocabulary = replace(
        base.vocabulary,
        categories=[Heading(id="medication", name="Medication", aliases=["tablets"])],
    )
    catalogue = Catalogue(replace(base, vocabulary=vocabulary))
    assert meanings(catalogue, "tablet") == [("category", "medication"), ("route", "oral")]
    assert meanings(catalogue, "oral") == [("route", "oral")]
    assert meanings(catalogue, "nothing such") == []
    monkeypatch.setattr("netx.cli.session.Session.catalogue", catalogue)
    ended = netx("list", "tablet")
    assert (ended.code, ended.out) == (2, b"")
    assert "netx list --category medication, netx list --route oral" in ended.err


def test_a_filter_says_for_how_many_it_is_recorded(netx: Any) -> None:
    # Of the six made-up treatments the sites of three are recorded: lanexotide has a
    # statement, its class is what its members are, and a situation of the pancreas names
    # lutetium-dotexate.
    said = "site is recorded for 3 of 6 treatments"
    ended = netx("list", "--site", "pancreas", "--json")
    assert ended.json["warnings"] == [said]
    assert said[1:] in netx("list", "--site", "pancreas", "-f", "table").text
    assert "netx list systemic" in netx("list", "liver", "-f", "table", data=None).text
    assert "netx list systemic" not in netx("list", "oral", "-f", "table", data=None).text
    assert netx("list", "--json").json["warnings"] == []
    assert netx("list", "--kind", "drug", "--json").json["warnings"] == []
    # Reach is known for all six.
    assert netx("list", "--reach", "local", "--json").json["warnings"] == []


def test_the_narrowing_is_said_in_words(netx: Any) -> None:
    page = netx("list", "--site", "liver", "--site", "bone", "--kind", "procedure", "-f", "table",
                data=None, columns=200).text  # fmt: skip
    assert "kind procedure, site liver or bone" in page.splitlines()[0]
