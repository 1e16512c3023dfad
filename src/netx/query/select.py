"""Which records a list holds, after its filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct, structs

from netx.errors import NotFoundError, UsageError
from netx.model import EntryType, Heading, StatusValue, Treatment, TreatmentKind
from netx.prepared_base import prepared_part
from netx.query import facets, rows
from netx.query.catalogue import Catalogue
from netx.query.headings import is_same, known_as
from netx.results.lists import (
    DisagreementRow,
    EffectRow,
    EntryRow,
    Rows,
    SituationRow,
    TreatmentRow,
    TrialRow,
)
from netx.results.parts import SourceRow

ENTRY_LISTS = {
    "questions": EntryType.QUESTION,
    "team": EntryType.ROLE,
    "steps": EntryType.STEP,
    "tips": EntryType.TIP,
    "tests": EntryType.TEST,
    "factors": EntryType.FACTOR,
    "terms": EntryType.TERM,
}
ROW_TYPES: dict[str, type] = {
    "treatments": TreatmentRow,
    "situations": SituationRow,
    "effects": EffectRow,
    "sources": SourceRow,
    "trials": TrialRow,
    "disagreements": DisagreementRow,
    **dict.fromkeys(ENTRY_LISTS, EntryRow),
}
LISTS = tuple(ROW_TYPES)
FACETS = ("route", "goal", "site", "reach")
"""The filters whose values stand on statements, or follow from where a treatment stands."""


class Filters(Struct, frozen=True):
    """What `netx list` narrows treatments by.

    A treatment must meet every filter given, and meets one with any of its values.
    """

    category: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    route: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    site: tuple[str, ...] = ()
    situation: tuple[str, ...] = ()
    reach: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    effect: tuple[str, ...] = ()

    @property
    def given(self) -> dict[str, tuple[str, ...]]:
        """The values of the filters that were given, by the filter's name."""
        values = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: value for name, value in values if value}

    @property
    def said(self) -> str:
        """The filters in words: `site liver or pancreas, route oral`."""
        return ", ".join(f"{name} {' or '.join(values)}" for name, values in self.given.items())

    def narrowed(self, name: str, value: str) -> Filters:
        """These filters with one more value."""
        return structs.replace(self, **{name: (*getattr(self, name), value)})


def list_rows(catalogue: Catalogue, what: str, filters: Filters) -> Rows:
    """The rows of one list.

    Takes one of `LISTS`; only treatments have filters. Raises `UsageError` for
    another list, a filter it does not have or a value that a filter does not know.
    """
    base = catalogue.base
    if what == "treatments":
        return treatments(catalogue, filters)
    if filters.given:
        option = next(iter(filters.given))
        raise UsageError(
            "filter-not-here",
            f"--{option} narrows the list of treatments, not of {what}",
            "Run: netx list --" + option + " …",
        )
    if what == "situations":
        return [rows.situation_row(catalogue, one) for one in base.situations.values()]
    if what == "effects":
        return [rows.effect_row(catalogue, effect) for effect in base.effects.values()]
    if what == "sources":
        return [rows.source_row(catalogue, source) for source in base.sources.values()]
    if what == "trials":
        return [rows.trial_row(catalogue, trial) for trial in base.trials.values()]
    if what == "disagreements":
        return [rows.disagreement_row(catalogue, d) for d in base.disagreements.values()]
    if what in ENTRY_LISTS:
        wanted = ENTRY_LISTS[what]
        return [
            rows.entry_row(catalogue, entry)
            for entry in base.entries.values()
            if entry.type is wanted
        ]
    raise UsageError(
        "unknown-list", f"there is no list “{what}”", f"The lists are {', '.join(LISTS)}."
    )


def treatments(catalogue: Catalogue, filters: Filters) -> list[TreatmentRow]:
    """The treatments that meet every filter, in the order of the tree."""
    if not filters.given:
        held = prepared_part(catalogue.base, "rows/treatments", list[TreatmentRow])
        if held is not None:
            return held
    tests = [
        [_test(catalogue, name, value) for value in values]
        for name, values in filters.given.items()
    ]
    only_as = _only_as(catalogue, filters) if filters.site else {}
    return [
        rows.treatment_row(catalogue, treatment, only_as.get(treatment.id))
        for treatment in catalogue.base.treatments.values()
        if all(any(test(treatment) for test in any_of) for any_of in tests)
    ]


def recorded(catalogue: Catalogue, filters: Filters) -> str:
    """For how many treatments the filters given are recorded, in words.

    Empty where they are recorded for all, so that the list is complete.
    """
    every = len(catalogue.base.treatments)
    known = {name: facets.recorded(catalogue, name) for name in FACETS if getattr(filters, name)}
    return "; ".join(
        f"{name} is recorded for {count} of {every} treatments"
        for name, count in known.items()
        if count < every
    )


def elsewhere(catalogue: Catalogue, filters: Filters) -> str:
    """Where else a person looks who asked for a place; empty for other filters.

    A place is where a source names a tumour: what works in the whole body has none of its own.
    """
    reaches = {one.id for one in catalogue.base.vocabulary.facets.get("reach", [])}
    if not filters.site or filters.reach or "systemic" not in reaches:
        return ""
    return "what works in the whole body, wherever the tumour is: netx list systemic"


def pointers(catalogue: Catalogue, filters: Filters) -> list[str]:
    """The ids of the situations that say what comes when for the filters given."""
    if not (filters.site or filters.situation):
        return []
    headings = _headings(catalogue)
    sites = {_value("site", typed, headings["site"]) for typed in filters.site}
    asked = {_value("situation", typed, headings["situation"]) for typed in filters.situation}
    every = catalogue.base.situations.values()
    return [one.id for one in every if one.id in asked or one.site in sites]


def _only_as(catalogue: Catalogue, filters: Filters) -> dict[str, str]:
    """The treatments that meet a filter for places only by a whole that one is part of.

    Gives the name of the whole by treatment id.
    """
    headings = {one.id: one for one in catalogue.base.vocabulary.facets.get("site", [])}
    within = catalogue.within("site")
    wanted = {_value("site", typed, headings.values()) for typed in filters.site}
    wholes = [within[one] for one in wanted if one in within]
    return {
        one.id: headings[whole].name
        for one in catalogue.base.treatments.values()
        for whole in wholes
        if all(facets.as_a_whole(catalogue, one, "site", site) for site in wanted)
    }


def list_named(typed: str) -> str | None:
    """The list that is called so: `effects`, `effect` and `side effects` are one."""
    if typed in LISTS:
        return typed
    return next((name for name in LISTS if is_same(typed.removeprefix("side "), name)), None)


def meanings(catalogue: Catalogue, word: str) -> list[tuple[str, str]]:
    """The filters that know a word, each with the id of the value that is meant.

    A filter that has the word as an id comes before those that have it as a name or
    alias: what is found there is left out.
    """
    found = {name: known_as(word, headings) for name, headings in _headings(catalogue).items()}
    by_id = [(name, id_) for name, id_ in found.items() if id_ and is_same(id_, word)]
    if by_id or not found["site"]:
        return by_id or [(name, id_) for name, id_ in found.items() if id_]
    # A place and the situation that stands for it are no two meanings.
    return [(name, id_) for name, id_ in found.items() if id_ and name != "situation"]


def filter_values(catalogue: Catalogue) -> dict[str, list[str]]:
    """The ids of the values that each filter takes, but for side effects."""
    return {
        name: [heading.id for heading in headings]
        for name, headings in _headings(catalogue).items()
    }


def _headings(catalogue: Catalogue) -> dict[str, list[Heading]]:
    vocabulary = catalogue.base.vocabulary
    return {
        "category": vocabulary.categories,
        "kind": _as_headings(TreatmentKind),
        **{name: vocabulary.facets.get(name, []) for name in FACETS},
        "situation": [
            Heading(id=one.id, name=one.name, aliases=one.aliases)
            for one in catalogue.base.situations.values()
        ],
        "status": _as_headings(StatusValue),
    }


def _test(catalogue: Catalogue, name: str, value: str) -> Callable[[Treatment], bool]:
    if name == "effect":
        effects = _effect_ids(catalogue, value)
        counted = {id_ for effect in effects for id_ in catalogue.links.effects[effect].counted}
        listed = {id_ for effect in effects for id_ in catalogue.links.effects[effect].listed}
        return lambda treatment: treatment.id in counted or treatment.id in listed
    wanted = _value(name, value, _headings(catalogue)[name])
    if name == "category":
        return lambda treatment: treatment.category == wanted
    if name == "situation":
        return lambda treatment: any(
            one.id == wanted for one in catalogue.situations_of(treatment.id)
        )
    if name == "kind":
        return lambda treatment: treatment.kind.value == wanted
    if name == "status":
        return lambda treatment: treatment.status.value.value == wanted
    return lambda treatment: facets.fits(catalogue, treatment, name, wanted)


def _as_headings(values: Iterable[TreatmentKind | StatusValue]) -> list[Heading]:
    return [Heading(id=value.value, name=value.value) for value in values]


def _value(option: str, typed: str, headings: Iterable[Heading]) -> str:
    """The id of the heading that was typed by id, name or alias."""
    headings = list(headings)
    known = known_as(typed, headings)
    if known:
        return known
    raise UsageError(
        "unknown-value",
        f"--{option} does not know “{typed}”",
        f"It takes one of: {', '.join(h.id for h in headings) or 'nothing in this data'}.",
    )


def _effect_ids(catalogue: Catalogue, words: str) -> set[str]:
    """The effect that the words name, with its finer kinds. Spelling is not guessed."""
    from netx.query.matching import match_effects
    from netx.query.suggestions import near_effects

    for match in match_effects(catalogue.base, words):
        if match.by_name:
            found = match.meant.id
            return {found, *catalogue.links.effects[found].narrower}
        break
    raise NotFoundError(
        "unknown-effect",
        f"no side effect is called “{words}”",
        "See them all with: netx list effects",
        tuple(near_effects(catalogue.base, words)),
    )
