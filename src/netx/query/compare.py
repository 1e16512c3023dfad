"""Options side by side: what is said of each, never a difference across two trials."""

from __future__ import annotations

from itertools import combinations

import msgspec

from netx.errors import UsageError
from netx.model import EntryType, ListedEffect, Treatment
from netx.prepared_base import in_order
from netx.query import numbers, rows, standing
from netx.query.added import with_notes
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.direct import between
from netx.query.first_comparison import compare_lead
from netx.query.names import find
from netx.query.related import disagreements_about, entries_about, outcomes_of
from netx.results.answers import (
    CompareOption,
    CompareResult,
    EffectCell,
    EffectCompared,
    HeadToHead,
    ProductListing,
    TopicCell,
    TopicRow,
)
from netx.results.parts import Observation, StatementOut, source_ids_in

FEWEST, MOST = 2, 4


def compare(
    catalogue: Catalogue, names: list[str], survival: bool = False, first: bool = False
) -> CompareResult:
    """Two to four treatments under the patient's questions.

    Takes ids, names, brands or aliases; `survival` adds how long people lived, `first` leaves
    out the side effects that the first screen only counts.
    Raises `UsageError` for fewer, more or
    the same twice, and `NotFoundError` for a name that is not a treatment's.
    """
    if not FEWEST <= len(names) <= MOST:
        raise UsageError(
            "wrong-count",
            f"compare takes {FEWEST} to {MOST} treatments, not {len(names)}",
            "Example: netx compare prrt chemo",
        )
    base = catalogue.base
    options = [base.treatments[find(base, name, ("treatment",)).id] for name in names]
    for one, other in combinations(options, 2):
        if one.id == other.id:
            raise UsageError(
                "same-twice", f"two of the names mean {one.name}", "Name different treatments."
            )
    return side_by_side(catalogue, options, survival, first)


def side_by_side(
    catalogue: Catalogue, options: list[Treatment], survival: bool = False, first: bool = False
) -> CompareResult:
    """One treatment or more under the patient's questions; one alone is a column of itself."""
    columns = [Held(catalogue, option) for option in options]
    ids = {option.id for option in options}
    disputed = disagreements_about(catalogue, ids)
    kin = {id_ for option in options for id_ in catalogue.kin(option)}
    asked = entries_about(catalogue, ids, EntryType.QUESTION, kin)
    head_to_head = [
        HeadToHead(
            options=[a.id, b.id],
            trials=[rows.trial_row(catalogue, trial) for trial in between(catalogue, a, b)],
        )
        for a, b in combinations(options, 2)
    ]
    effects = _effects(catalogue, columns)
    trials = list({trial.id: trial for column in columns for trial in column.trials}.values())
    compared = CompareResult(
        lead=compare_lead(
            catalogue,
            options,
            [len(column.source_ids) for column in columns],
            effects,
            {
                "effects": len(effects),
                "trials": len(trials),
                "differ": len(disputed),
                "ask": len(asked),
            },
            survival,
        ),
        options=[
            CompareOption(
                id=c.option.id,
                name=c.option.name,
                kind=c.option.kind.value,
                status=c.option.status.value.value,
                status_detail=standing.status_out(catalogue, c.option.status),
                approvals=[
                    standing.approval_out(catalogue, c.option.id, one) for one in c.option.approvals
                ],
                summary=rows.summary_of(c.option),
                source_ids=c.source_ids,
            )
            for c in columns
        ],
        rows=_topic_rows(catalogue, columns),
        side_effects=[] if first else _side_effects(catalogue, columns, effects),
        outcomes=outcomes_of(catalogue, trials, survival),
        head_to_head=head_to_head,
        questions=asked,
        disagreements=disputed,
        sources=[],
    )
    compared = with_sources(catalogue, compared)
    return with_notes(catalogue, compared, (option.id for option in options))


def with_sources(catalogue: Catalogue, compared: CompareResult) -> CompareResult:
    """A comparison with every source that is named anywhere in it, so that none is lost."""
    # Each option's sources hold those of its side effects, of which there are hundreds.
    cited = set(source_ids_in(msgspec.structs.replace(compared, side_effects=[])))
    return msgspec.structs.replace(compared, sources=rows.source_rows(catalogue, cited))


class Held:
    """What is held of one option and its members, whose numbers stand under their own names."""

    def __init__(self, catalogue: Catalogue, option: Treatment) -> None:
        self.option = option
        self.members = list(catalogue.members(option.id))
        self.classes = catalogue.ancestors(option)
        family = [option, *self.members]
        self.ids = {one.id for one in family}
        self.trials = [trial for one in family for trial in catalogue.trials_of(one.id)]
        self.source_ids = catalogue.in_order(
            source_ids_of([option, *self.trials])
            | {
                id_
                for one in (*self.members, *self.classes)
                for id_ in source_ids_of(one.side_effects)
            }
        )
        self._listed: dict[str, dict[str, list[ListedEffect]]] = {}
        for one in (*family, *self.classes):
            for listed in one.side_effects:
                self._listed.setdefault(listed.effect, {}).setdefault(one.id, []).append(listed)
        self._counted = [numbers.observations(catalogue, one.id) for one in family]

    def listings(self, effect: str) -> dict[str, list[ListedEffect]]:
        """What sources list of an effect, by the ids of the option, its members and classes."""
        return self._listed.get(effect, {})

    def effects(self) -> list[str]:
        """The effects listed for the option, a member or its class, or counted in trials."""
        every = (self.option, *self.members, *self.classes)
        listed = [one.effect for t in every for one in t.side_effects]
        return list(dict.fromkeys([*listed, *(id_ for own in self._counted for id_ in own)]))

    def observations(self, effect: str) -> list[Observation]:
        """What trials counted of an effect, for the option and then for its members."""
        return [one for own in self._counted for one in own.get(effect, [])]


def _topic_rows(catalogue: Catalogue, columns: list[Held]) -> list[TopicRow]:
    by_option: dict[str, dict[str, list[StatementOut]]] = {}
    for column in columns:
        topics = by_option.setdefault(column.option.id, {})
        for statement in rows.statements(catalogue, column.option):
            topics.setdefault(statement.topic, []).append(statement)
        # Where nothing is said of the option itself, what is said of its class, by its name.
        for ancestor in catalogue.ancestors(column.option):
            own = set(topics)
            for statement in rows.statements(catalogue, ancestor, inherited=True):
                if statement.topic not in own:
                    topics.setdefault(statement.topic, []).append(statement)
        # Where even that is silent, what an editor rested the option's first screen on.
        own = set(topics)
        for statement in _rested_on(catalogue, column.option):
            if statement.topic not in own:
                topics.setdefault(statement.topic, []).append(statement)
    return [
        TopicRow(
            topic=heading.id,
            question=heading.asks,
            cells=[
                TopicCell(option=id_, statements=topics.get(heading.id, []))
                for id_, topics in by_option.items()
            ],
        )
        for heading in catalogue.base.vocabulary.topics
        if any(heading.id in topics for topics in by_option.values())
    ]


def _rested_on(catalogue: Catalogue, option: Treatment) -> list[StatementOut]:
    """The statements of other treatments that the points of an option's lead rest on."""
    wanted: dict[str, set[str]] = {}
    for point in option.lead.points if option.lead else []:
        for reference in point.rests_on:
            of, _, statement = reference.partition("/")
            if of in catalogue.base.treatments:
                wanted.setdefault(of, set()).add(statement)
    return [
        one
        for of, ids in wanted.items()
        for one in rows.statements(catalogue, catalogue.base.treatments[of], inherited=True)
        if one.id in {f"{of}/{id_}" for id_ in ids}
    ]


def _effects(catalogue: Catalogue, columns: list[Held]) -> list[str]:
    """Shared effects first, in the order of the effects; then those of each option."""
    has = {column.option.id: set(column.effects()) for column in columns}

    def sharing(effect: str) -> tuple[bool, ...]:
        return tuple(effect not in has[column.option.id] for column in columns)

    effects = in_order((id_ for own in has.values() for id_ in own), catalogue.base.effects)
    return sorted(effects, key=lambda id_: (sum(sharing(id_)), sharing(id_)))


def _side_effects(
    catalogue: Catalogue, columns: list[Held], effects: list[str]
) -> list[EffectCompared]:
    return [
        EffectCompared(
            effect=rows.effect_named(catalogue, id_),
            cells=[_cell(catalogue, column, id_) for column in columns],
        )
        for id_ in effects
    ]


def _cell(catalogue: Catalogue, column: Held, effect: str) -> EffectCell:
    listed = column.listings(effect)

    def each(treatments: list[Treatment]) -> list[ProductListing]:
        return [
            ProductListing(
                id=one.id, name=one.name, sources=rows.listings(catalogue, one.id, listed[one.id])
            )
            for one in (treatments if listed else ())
            if one.id in listed
        ]

    own = rows.listings(catalogue, column.option.id, listed.get(column.option.id, []))
    return EffectCell(
        option=column.option.id,
        listed=bool(own),
        sources=own,
        products=each(column.members),
        classes=each(column.classes),
        observations=column.observations(effect),
    )
