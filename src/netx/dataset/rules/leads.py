"""Leads: what an editor puts on a first screen rests on something, is short, and is fair."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import NamedTuple

from netx.basis import SURVIVAL, Basis, basis_of
from netx.dataset.read import Placed, Reading
from netx.dataset.rules.known import ids_of, records_of
from netx.dataset.rules.lead_tables import chosen_table
from netx.dataset.rules.short_texts import MOST_WORDS, short_text
from netx.errors import Problem
from netx.model import Lead, Treatment, Trial

MOST_WORDS_OF_SUMMARY = 20
MOST_WORDS_OF_OUTCOME = 20
"""With the trial, its design and its people, which the page adds, an outcome has 25 words."""
MOST_WORDS_OF_SHORT = 10
MOST_POINTS_OF = {"who-for": 2, "cautions": 2, "can-do": 2}
"""One point a question. Two where a treatment has two uses, two warnings or two benefits."""
MOST_MEMBERS = 8
FIRST_TOPIC = "what-it-is"

_Path = tuple[str | int, ...]


class _Held(NamedTuple):
    """A treatment where it stands, what else is held, and the treatments of its family."""

    placed: Placed
    treatments: Mapping[str, Treatment]
    trials: Mapping[str, Trial]
    family: list[Treatment]


def leads(reading: Reading) -> Iterator[Problem]:
    """Every broken rule of the leads."""
    if reading.vocabulary is None:
        return
    treatments = {id_: placed.record for id_, placed in records_of(reading, "treatments").items()}
    trials = {id_: placed.record for id_, placed in records_of(reading, "trials").items()}
    topics = ids_of(reading.vocabulary.topics)
    disagreements = records_of(reading, "disagreements")
    for placed in reading.shelves["treatments"]:
        lead: Lead | None = placed.record.lead
        if lead is None:
            continue
        family = family_of(placed.record, treatments)
        held = _Held(placed, treatments, trials, family)
        yield from _points(held, lead, topics)
        yield from _members(held, lead)
        yield from _serious(held, lead)
        if lead.table is not None:
            yield from chosen_table(placed, lead.table, trials)
        if lead.differ is not None:
            told = disagreements.get(lead.differ)
            about = set(told.record.about) if told else set()
            if not about & {one.id for one in family}:
                yield placed.problem(
                    ("lead", "differ"),
                    "lead-dangles",
                    f"no disagreement “{lead.differ}” is about this treatment",
                    "Name one of those about it.",
                )


def family_of(treatment: Treatment, treatments: Mapping[str, Treatment]) -> list[Treatment]:
    """A treatment with the classes above it, its members, and what it is made of."""
    found = [treatment, *members_of(treatment, treatments)]
    above = treatment.parent
    while above is not None and above in treatments and treatments[above] not in found:
        found.append(treatments[above])
        above = treatments[above].parent
    return found


def _points(held: _Held, lead: Lead, topics: set[str]) -> Iterator[Problem]:
    placed = held.placed
    if not lead.points or lead.points[0].topic != FIRST_TOPIC:
        yield placed.problem(
            ("lead", "points"),
            "lead-without-summary",
            f"the first point must be on {FIRST_TOPIC}",
            "Say in at most 20 words what it is.",
        )
    seen: dict[str, int] = {}
    for place, point in enumerate(lead.points):
        at: _Path = ("lead", "points", place)
        if point.topic not in topics:
            yield placed.problem(
                (*at, "topic"),
                "unknown-topic",
                f"there is no topic “{point.topic}”",
                "Use one of vocabulary.yaml.",
            )
        seen[point.topic] = seen.get(point.topic, 0) + 1
        if seen[point.topic] > MOST_POINTS_OF.get(point.topic, 1):
            yield placed.problem(
                at,
                "lead-too-many",
                f"there are {seen[point.topic]} points on {point.topic}",
                "Keep the one that a reader needs most.",
            )
        basis = yield from _basis(held, at, point.rests_on)
        outcome = any(one.outcome for one in basis)
        most = MOST_WORDS_OF_SUMMARY if point.topic == FIRST_TOPIC else MOST_WORDS
        yield from _text(
            placed, (*at, "text"), point.text, MOST_WORDS_OF_OUTCOME if outcome else most, basis
        )
        yield from _population(placed, (*at, "text"), point.text, basis)
        if point.short is not None:
            yield from _text(placed, (*at, "short"), point.short, MOST_WORDS_OF_SHORT, basis)


WHERE = ("pancrea", "midgut", "gut", "lung", "bowel", "liver", "carcinoma", "carcinoid syndrome")
"""Stems of the words by which a trial says in whom its result was found."""


def _population(placed: Placed, at: _Path, text: str, basis: Iterable[Basis]) -> Iterator[Problem]:
    """A trial's outcome is told of the people in whom it was found, not of everyone."""
    for one in basis:
        if one.outcome is None or one.trial is None:
            continue
        people = one.trial.in_whom.lower()
        narrow = [stem for stem in WHERE if stem in people]
        if narrow and not any(stem in text.lower() for stem in narrow):
            yield placed.problem(
                at,
                "lead-population",
                f"the trial was in {one.trial.in_whom}",
                f"Say in whom: one of {', '.join(narrow)}.",
            )


def _members(held: _Held, lead: Lead) -> Iterator[Problem]:
    placed = held.placed
    below = {one.id for one in members_of(placed.record, held.treatments)}
    named: list[tuple[_Path, str]] = [
        (("lead", "members", place, "treatment"), one.treatment)
        for place, one in enumerate(lead.members)
    ]
    if lead.stands_on is not None:
        named.append((("lead", "stands_on"), lead.stands_on))
    for where, id_ in named:
        if id_ not in below:
            yield placed.problem(
                where,
                "lead-dangles",
                f"“{id_}” is no member of this class",
                "Name a treatment below it in the tree.",
            )
    if len(lead.members) > MOST_MEMBERS:
        yield placed.problem(
            ("lead", "members"),
            "lead-too-many",
            f"there are {len(lead.members)} members",
            f"Keep the {MOST_MEMBERS} that a reader meets most.",
        )
    for place, member in enumerate(lead.members):
        at: _Path = ("lead", "members", place)
        basis = yield from _basis(held, at, member.rests_on)
        yield from _text(placed, (*at, "text"), member.text, MOST_WORDS, basis)


def members_of(treatment: Treatment, treatments: Mapping[str, Treatment]) -> list[Treatment]:
    """All treatments below one, and those that it is made of."""
    found = [treatments[id_] for id_ in treatment.components if id_ in treatments]
    below = [treatment.id]
    while below:
        of = below.pop()
        members = [t for t in treatments.values() if t.parent == of and t not in found]
        found += members
        below += [member.id for member in members]
    return found


def _basis(held: _Held, at: _Path, references: list[str]) -> Generator[Problem, None, list[Basis]]:
    """Problems of the references; gives the facts that they name."""
    placed = held.placed
    found: list[Basis] = []
    kin = {one.id for one in held.family}
    if not references:
        yield placed.problem(
            at, "lead-dangles", "the point rests on nothing", "Name a statement, outcome or row."
        )
    for place, reference in enumerate(references):
        basis = basis_of(reference, placed.record, held.treatments, held.trials)
        where = (*at, "rests_on", place)
        if basis is None:
            yield placed.problem(
                where,
                "lead-dangles",
                f"there is no “{reference}”",
                "Name a statement's id, trial/measure or trial/table/effect.",
            )
            continue
        found.append(basis)
        strange = basis.treatment is not None and basis.treatment.id not in kin
        if basis.trial is not None:
            strange = not kin & {arm.treatment for arm in basis.trial.arms}
        if strange:
            yield placed.problem(
                where,
                "lead-of-another",
                f"“{reference}” is not of this treatment, its class or its members",
                "Rest the point on its own facts.",
            )
        if basis.outcome is not None and basis.outcome.measure == SURVIVAL:
            yield placed.problem(
                where,
                "lead-on-survival",
                "a first screen does not tell how long people live",
                "Choose another outcome.",
            )
    return found


def _text(
    placed: Placed, at: _Path, text: str, most: int, basis: Iterable[Basis]
) -> Iterator[Problem]:
    told = " ".join(word for one in basis for word in one.words)
    yield from short_text(placed, at, text, most, told)


def _serious(held: _Held, lead: Lead) -> Iterator[Problem]:
    listed = {one.effect for treatment in held.family for one in treatment.side_effects}
    kin = {one.id for one in held.family}
    counted = {
        row.effect
        for trial in held.trials.values()
        if kin & {arm.treatment for arm in trial.arms}
        for table in trial.tables
        for row in table.rows
    }
    for place, id_ in enumerate(lead.serious):
        if id_ not in listed | counted:
            yield held.placed.problem(
                ("lead", "serious", place),
                "lead-dangles",
                f"no source that is held lists or counts “{id_}” for this treatment",
                "Name an effect that is listed or counted.",
            )
