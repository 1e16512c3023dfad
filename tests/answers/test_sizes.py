"""The sizes of first screens, and that a first screen is its lead and nothing else.

The numbers of lines are those of an Option Grid and a Drug Facts Box on 80 columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

import msgspec
import pytest
from answer_pages import (
    UNFOLDED,
    catalogue,
    direct_pairs,
    drawn,
    effects,
    lines,
    list_page,
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

from netx.output.format import Extent
from netx.query.about import about
from netx.query.select import Filters, filter_values
from netx.query.show import entry, source
from netx.results.leads import TreatmentLead

pytestmark = pytest.mark.slow  # sweeps over the real data

SHOW_MEDIAN, SHOW, SEARCH, LIST, ABOUT, TRIAL = 40, 48, 40, 64, 30, 40
COMPARE = {2: 52, 3: 72, 4: 90}
EVERYTHING = Extent(all=True)


def test_show_is_of_40_lines_and_never_over_48() -> None:
    sizes = {id_: lines(page(of_treatment(id_))) for id_ in treatments()}
    assert {id_: size for id_, size in sizes.items() if size > SHOW} == {}
    assert median(sizes.values()) <= SHOW_MEDIAN
    narrow = {id_: lines(page(of_treatment(id_), 60)) for id_ in treatments()}
    assert {id_: size for id_, size in narrow.items() if size > 2 * SHOW} == {}


def test_nothing_is_cut_off() -> None:
    for id_ in treatments():
        assert "…" not in page(of_treatment(id_), 60), id_
    for pair in direct_pairs():
        assert "…" not in page(of_pair(*pair), 60), pair
    assert "…" not in list_page(60)


def test_a_situation_is_of_48_lines_and_says_at_once_what_it_is_and_for_whom() -> None:
    for id_ in situations():
        shown = of_situation(id_)
        assert lines(page(shown)) <= SHOW, id_
        narrow = page(shown, 60)
        assert lines(narrow) <= 2 * SHOW, id_
        assert "…" not in narrow, id_
        told = page(shown, 200).split("\n")
        assert told[0].startswith(shown.name), id_
        assert shown.lead.in_short in words(told[1]), id_
        assert words(told[2]).startswith("You may have been told"), id_
        at_80 = words("\n".join(page(shown).split("\n")[:6]))
        assert shown.told.text in at_80, id_


def test_a_situation_shows_what_it_cuts() -> None:
    for id_ in situations():
        shown = of_situation(id_)
        lead, told = shown.lead, words(page(shown, UNFOLDED))
        for one in [*lead.points[1:], *lead.treatments]:
            assert one.text.rstrip(".") in told, (id_, one.text)
        assert len(lead.treatments) + lead.left == len(shown.treatments)
        assert (f"{lead.left} more: -s treatments." in told) == (lead.left > 0), id_
        whole = words(page(shown, UNFOLDED, EVERYTHING))
        for statement in shown.statements:
            assert statement.text in whole, (id_, statement.id)
        for one in shown.treatments:
            assert f"{one.name} {one.text}" in whole, (id_, one.id)


def groups(count: int) -> list[Sequence[str]]:
    if count == 2:
        return [*direct_pairs(), *drawn(60, 2)]
    return list(drawn(20, count))


def test_there_are_pairs_that_were_compared_directly() -> None:
    assert len(direct_pairs()) >= 18


@pytest.mark.parametrize("count", COMPARE)
def test_compare_has_its_size(count: int) -> None:
    too_long = {}
    for ids in groups(count):
        size, narrow = lines(page(of_pair(*ids))), lines(page(of_pair(*ids), 60))
        if size > COMPARE[count] or narrow > 2 * COMPARE[count]:
            too_long[ids] = (size, narrow)
    assert too_long == {}


def test_a_side_effect_is_of_40_lines_and_names_every_treatment_whole() -> None:
    for id_ in effects():
        shown = of_effect(id_)
        assert lines(page(shown)) <= SEARCH, id_
        assert lines(page(shown, 60)) <= 2 * SEARCH, id_
        told = words(page(shown, UNFOLDED))
        for one in shown.treatments:
            assert one.name in told, (id_, one.name)


def search_is_short_and_whole(some: Sequence[str]) -> None:
    for id_ in some:
        found = of_search(catalogue().base.effects[id_].name)
        assert lines(page(found)) <= SEARCH, id_
        assert lines(page(found, 60)) <= 2 * SEARCH, id_
        told = words(page(found, UNFOLDED))
        for one in found.matches[0].treatments:
            assert one.name in told, (id_, one.name)


def test_search_is_of_40_lines_and_names_every_treatment_whole() -> None:
    most = sorted(effects(), key=lambda id_: -len(of_effect(id_).treatments))
    search_is_short_and_whole([*most[:15], *most[40::25]])


def test_what_helps_is_of_40_lines() -> None:
    """Every symptom against which something is held; diarrhoea's 13 did not fit once."""
    against = [one.id for one in catalogue().base.vocabulary.facets["against"]]
    assert "diarrhea" in against
    for id_ in against:
        found = of_search(f"what helps against {catalogue().base.effects[id_].name}")
        told = page(found)
        assert found.lead is not None, id_
        assert lines(told) <= SEARCH, id_
        shown = {one.id for one in found.lead.given_for}
        rest = [one.name for one in found.given_for if one.id not in shown]
        assert all(name in words(told) for name in rest), id_


def test_search_of_every_side_effect_is_of_40_lines() -> None:
    search_is_short_and_whole(effects())


def test_list_names_all_treatments_whole_on_64_lines() -> None:
    assert lines(list_page(80)) <= LIST
    assert lines(list_page(60)) <= 2 * LIST
    told = words(list_page(80))
    for one in catalogue().base.treatments.values():
        assert one.name in told


def test_a_narrowed_list_is_no_longer_than_the_whole_one() -> None:
    asked = [
        Filters(**{name: (value,)})
        for name, values in filter_values(catalogue()).items()
        for value in values
    ]
    asked += [Filters(effect=(one,)) for one in effects()]
    for filters in asked:
        told = list_page(80, filters)
        assert lines(told) <= LIST, filters.said
        assert "…" not in told
    pancreas = words(list_page(80, Filters(site=("pancreas",))))
    # 66 by their own statements or in the situation; nine classes by their members, and two
    # drugs by the class of chemotherapy: counted in the files.
    assert "77 treatments with site pancreas" in pancreas
    assert "=CAPTEM" in pancreas
    assert "+lutetium-177 dotatate (Lutathera)" in pancreas


def test_about_is_of_30_lines() -> None:
    result = about(catalogue(), "1.0.0")
    assert lines(page(result)) <= ABOUT
    assert lines(page(result, 60)) <= 2 * ABOUT


def test_the_other_records_fit_a_screen() -> None:
    base = catalogue().base
    for id_ in trials():
        assert lines(page(of_trial(id_))) <= TRIAL, id_
    for one in base.sources.values():
        assert lines(page(source(catalogue(), one))) <= TRIAL, one.id
    for term in base.entries.values():
        assert lines(page(entry(catalogue(), term))) <= TRIAL, term.id


def test_a_long_record_tells_its_first_facts_and_how_many_are_left() -> None:
    """The 5-HIAA test holds twelve facts; with --all, and on a page of a browser, all are told."""
    shown = entry(catalogue(), catalogue().base.entries["test-5-hiaa"])
    first, whole = page(shown), page(shown, extent=Extent(all=True))
    told = [fact.text for fact in shown.facts if fact.text in words(first)]
    assert len(shown.facts) == 12
    assert told == [fact.text for fact in shown.facts[: len(told)]]
    assert f"{12 - len(told)} more: --all" in first
    assert all(fact.text in words(whole) for fact in shown.facts)
    short = entry(catalogue(), catalogue().base.entries["cycle"])
    assert "Sources" in page(short)
    assert "--all" not in page(short)


def test_the_first_lines_of_show_are_its_answer() -> None:
    """Name, status, what it is, who it is for, before anything else."""
    for id_ in treatments():
        shown = of_treatment(id_)
        told = page(shown, 200).split("\n")
        assert told[0].startswith(shown.name), id_
        heads = words("\n".join(told[:2]))
        assert shown.lead.status in heads, id_
        assert shown.lead.in_short in words("\n".join(told[:3])), id_
        if any(one.topic == "who-for" for one in shown.lead.points):
            assert any(line.startswith("Who is it for") for line in told[:5]), id_
        at_80 = page(shown).split("\n")[:8]
        assert any(line == "" for line in at_80), f"{id_}: the opening is a block of its own"


def test_the_direct_line_begins_on_the_second_line() -> None:
    for ids in [*groups(2), *groups(3)]:
        compared = of_pair(*ids)
        told = page(compared).split("\n")
        title = "?".join(words("\n".join(told[:3])).split("?")[:1]) + "?"
        assert title.startswith(compared.options[0].name), ids
        folded = not told[0].endswith("?")
        line = told[2] if folded else told[1]
        direct = compared.lead.direct[0]
        first = " and ".join(
            o.name for id_ in direct.options for o in compared.options if o.id == id_
        )
        assert line.split()[0] in (direct.text.split()[0], first.split()[0]), (ids, line)


# --- A first screen is its lead and nothing else. ---


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a result, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)


def figures_of(value: Any) -> Iterator[float]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from figures_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from figures_of(part)


def bare(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


FIXED = """
When else: -s effects.
Side effects, of 100 people severe not told under 1 As often without it on more: -s effects people
Counted: Listed Can be serious Call your team Our sources do not say when: ask for your team's
number Ask for How sure is this Sources differ on point points one: member members and in general
More: trials differ ask sources all netx show compare sheet o visit html
Information, not medical advice; talk to your care team. Not yet reviewed by a doctor or patient.
Data 2026.11 drug class regimen procedure approach
"""


def test_every_word_of_show_is_of_its_lead_or_a_fixed_wording() -> None:
    for id_ in treatments():
        shown = of_treatment(id_)
        lead = msgspec.to_builtins(shown.lead)
        known = set(bare(FIXED)) | {word for text in texts_of(lead) for word in bare(text)}
        known |= {word for text in (shown.name, *shown.brands) for word in bare(text)}
        known |= {word for one in shown.ancestors[:1] for word in bare(one.name)}
        known |= {word for section in shown.lead.more for word in bare(section)}
        # The commands of the last lines name this record and one beside it.
        known |= {word for one in (shown, *shown.beside[:1]) for word in bare(one.id)}
        numbers = {str(int(one + 0.5)) for one in figures_of(lead)} | {str(len(shown.sources))}
        numbers |= set(bare(catalogue().base.version))
        # In a list by a rule so many points or members may be counted.
        numbers |= {str(len(shown.lead.members))}
        strange = set(bare(words(page(shown, UNFOLDED)))) - known - numbers
        strange = {one for one in strange if not re.fullmatch(r"[█▏▎▍▌▋▊▉]+", one)}
        assert strange == set(), id_


def test_every_text_of_a_lead_stands_on_its_screen() -> None:
    for id_ in treatments():
        lead: TreatmentLead = of_treatment(id_).lead
        told = words(page(of_treatment(id_), UNFOLDED))
        expected = [lead.in_short, lead.status, *(one.text.rstrip(".") for one in lead.points)]
        expected += [one.text for one in lead.members] + [one.name for one in lead.members]
        expected += [one.name for one in lead.serious[1:]]
        expected += [lead.call.text] if lead.call else []
        expected += [lead.differ.text] if lead.differ.text else []
        expected += [lead.listed.note] if lead.listed else []
        expected += [one.trial for one in lead.points if one.trial]
        table = lead.side_effects
        if table is not None:
            expected += [one.effect.name for one in (*table.rows, *table.as_often)]
            expected += [table.trial_name, table.arm, table.population]
            expected += [table.comparator_arm] if table.comparator_arm else []
        for text in expected:
            assert text in told, (id_, text)


def test_every_text_of_a_comparisons_lead_stands_on_its_screen() -> None:
    for ids in groups(2):
        compared = of_pair(*ids)
        lead = compared.lead
        told = words(page(compared, UNFOLDED))
        expected = [one.text for one in (*lead.direct, *lead.same, *lead.how_sure)]
        expected += [cell.text for row in lead.rows for cell in row.cells]
        # The names stand in a column of their own, in which they fold.
        expected += [word for row in lead.side_effects for word in row.effect.name.split()]
        expected += [
            cell.trial or cell.text.replace(" of 100", "")
            for row in lead.side_effects
            for cell in row.cells
        ]
        expected += [one for one in (lead.different, lead.unequal) if one]
        expected += [one.name for one in lead.questions]
        for text in expected:
            assert text in told, (ids, text)


# --- Nothing is lost: everything stands under --all. ---


def shown_as(value: float | None) -> str:
    return "not recorded" if value is None else f"{value:g}"


def everything_is_there(some: Sequence[str]) -> None:
    for id_ in some:
        shown = of_treatment(id_)
        told = page(shown, UNFOLDED, EVERYTHING)
        flat = words(told)
        for one in shown.statements:
            assert " ".join(one.text.split()) in flat, (id_, one.text)
        for outcome in shown.outcomes:
            assert " ".join(outcome.text.split()) in flat, (id_, outcome.text)
        for source_ in shown.sources:
            assert f"({source_.id})" in told, (id_, source_.id)
        for disputed in shown.disagreements:
            assert disputed.topic in flat
            for position in disputed.positions:
                assert " ".join(position.says.split()) in flat
        rows = [line.split() for line in told.split("\n")]
        figures = {word for row in rows for word in row}
        for effect in shown.side_effects:
            assert effect.effect.name in flat, (id_, effect.effect.name)
            for one in effect.observations:
                for value in (one.any_grade, one.severe_grade):
                    # A severe figure of nought on both sides is told by the row's absence.
                    if value:
                        assert shown_as(value) in figures, (id_, effect.effect.id, value)


def test_all_holds_every_statement_figure_and_source() -> None:
    most = sorted(treatments(), key=lambda id_: -len(of_treatment(id_).statements))
    everything_is_there([*most[:8], *most[10::10]])


def test_all_holds_every_statement_figure_and_source_of_every_treatment() -> None:
    everything_is_there(treatments())
