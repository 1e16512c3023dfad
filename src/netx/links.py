"""What belongs to what: for each record, the ids of the others that name it.

A record names those that it needs; who asks the other way round would have to read all of them.
Worked out once: when a bundle is made, or when a folder is read.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from netx.model import KnowledgeBase, Treatment, Trial

AGAINST = "against/"
"""The facets of statements that say what a treatment is given against, by effect id."""


class Links(Struct, omit_defaults=True):
    """The ids of the records that name one, each list in the order in which they are shown.

    Of a treatment: its `children`, what it is `part_of`, the `trials` of which it is an arm (in
    the order of their design) and the `situations` that name it. Of an effect: the treatments
    that list it, for which a trial `counted` it, and that are `given_for` it, and the effects that
    are `narrower`. Of all: the `disagreements` and `entries` about them.
    """

    children: list[str] = []
    part_of: list[str] = []
    trials: list[str] = []
    situations: list[str] = []
    listed: list[str] = []
    counted: list[str] = []
    given_for: list[str] = []
    narrower: list[str] = []
    disagreements: list[str] = []
    entries: list[str] = []


class AllLinks(Struct):
    """The links of all records that others name, by type; ids of two types may be alike."""

    treatments: dict[str, Links]
    effects: dict[str, Links]
    trials: dict[str, Links]


class _Links(dict[str, Links]):
    """Links while they are made: those of a record that is not there yet begin with it."""

    def __missing__(self, id_: str) -> Links:
        self[id_] = Links()
        return self[id_]


def links_of(base: KnowledgeBase) -> AllLinks:
    """The links of a base, from one walk through its records."""
    links = AllLinks(
        treatments=_Links((id_, Links()) for id_ in base.treatments),
        effects=_Links((id_, Links()) for id_ in base.effects),
        trials=_Links((id_, Links()) for id_ in base.trials),
    )
    of_treatments, of_effects = links.treatments, links.effects
    against = {one.id: given_against(one) for one in base.treatments.values()}
    for treatment in base.treatments.values():
        if treatment.parent is not None:
            of_treatments[treatment.parent].children.append(treatment.id)
        for id_ in dict.fromkeys(treatment.components):
            of_treatments[id_].part_of.append(treatment.id)
        for id_ in dict.fromkeys(one.effect for one in treatment.side_effects):
            of_effects[id_].listed.append(treatment.id)
        for id_ in against[treatment.id]:
            of_effects[id_].given_for.append(treatment.id)
    for trial in sorted(base.trials.values(), key=_design):
        for given in dict.fromkeys(arm.treatment for arm in trial.arms):
            if given is not None:
                of_treatments[given].trials.append(trial.id)
    for trial in base.trials.values():
        _count(trial, against, of_effects)
    for situation in base.situations.values():
        for id_ in dict.fromkeys(named.treatment for named in situation.treatments):
            of_treatments[id_].situations.append(situation.id)
    for effect in base.effects.values():
        for id_ in effect.above:
            of_effects[id_].narrower.append(effect.id)
    every = (of_treatments, of_effects, links.trials)
    for disagreement in base.disagreements.values():
        for one in _named(every, disagreement.about):
            one.disagreements.append(disagreement.id)
    for entry in base.entries.values():
        for one in _named(every, entry.about):
            one.entries.append(entry.id)
    return links


def given_against(treatment: Treatment) -> dict[str, None]:
    """The effects that a treatment is given against, as its editor marked them."""
    return dict.fromkeys(
        facet.removeprefix(AGAINST)
        for statement in treatment.statements
        for facet in statement.facets
        if facet.startswith(AGAINST)
    )


def _named(every: Iterable[dict[str, Links]], ids: Iterable[str]) -> list[Links]:
    return [of_type[id_] for id_ in dict.fromkeys(ids) for of_type in every if id_ in of_type]


def _count(trial: Trial, against: dict[str, dict[str, None]], of_effects: dict[str, Links]) -> None:
    """Add the treatments for which a trial counted an effect.

    Where nobody had it, it was not brought on. What a treatment is given against it does not
    bring on either: there, the trial counted how often it failed.
    """
    for table in trial.tables:
        for row in table.rows:
            counted = of_effects[row.effect].counted
            for place, arm in enumerate(trial.arms):
                if arm.treatment is None or not row.had(place) or arm.treatment in counted:
                    continue
                if row.effect not in against.get(arm.treatment, ()):
                    counted.append(arm.treatment)


def _design(trial: Trial) -> int:
    """A trial's place by its comparator.

    Placebo or the like, another treatment, the same treatment given otherwise, none.
    """
    treatments = {arm.treatment for arm in trial.arms}
    if len(trial.arms) == 1:
        return 3
    if len(treatments) == 1:
        return 2
    return 0 if None in treatments else 1
