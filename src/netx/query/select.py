"""Which records a list holds, after its filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from netx.errors import NotFoundError, UsageError
from netx.model import EntryType, Heading, StatusValue, Treatment, TreatmentKind
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.results.lists import DisagreementRow, EffectRow, EntryRow, Rows, TreatmentRow, TrialRow
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
    "effects": EffectRow,
    "sources": SourceRow,
    "trials": TrialRow,
    "disagreements": DisagreementRow,
    **dict.fromkeys(ENTRY_LISTS, EntryRow),
}
LISTS = tuple(ROW_TYPES)


class Filters(Struct, frozen=True):
    """What `netx list` narrows treatments by; a treatment must meet every one given."""

    category: str | None = None
    kind: str | None = None
    route: str | None = None
    goal: str | None = None
    site: str | None = None
    reach: str | None = None
    status: str | None = None
    effect: str | None = None

    @property
    def given(self) -> dict[str, str]:
        """The filters that were given, by name."""
        values = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return {name: value for name, value in values if value is not None}


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
    tests = [_test(catalogue, name, value) for name, value in filters.given.items()]
    return [
        rows.treatment_row(catalogue, treatment)
        for treatment in catalogue.base.treatments.values()
        if all(test(treatment) for test in tests)
    ]


def _test(catalogue: Catalogue, name: str, value: str) -> Callable[[Treatment], bool]:
    vocabulary = catalogue.base.vocabulary
    if name == "category":
        category = _value(name, value, vocabulary.categories)
        return lambda treatment: treatment.category == category
    if name == "kind":
        kind = _value(name, value, _as_headings(TreatmentKind))
        return lambda treatment: treatment.kind.value == kind
    if name == "status":
        status = _value(name, value, _as_headings(StatusValue))
        return lambda treatment: treatment.status.value.value == status
    if name == "effect":
        effects = _effect_ids(catalogue, value)
        counted = {id_ for effect in effects for id_ in catalogue.counted_for[effect]}
        listed = {id_ for effect in effects for id_ in catalogue.listed_for[effect]}
        return lambda treatment: treatment.id in counted or treatment.id in listed
    facet = f"{name}/{_value(name, value, vocabulary.facets.get(name, []))}"
    return lambda treatment: any(facet in statement.facets for statement in treatment.statements)


def _as_headings(values: Iterable[TreatmentKind | StatusValue]) -> list[Heading]:
    return [Heading(id=value.value, name=value.value) for value in values]


def _value(option: str, typed: str, headings: Iterable[Heading]) -> str:
    """The id of the heading that was typed by id, name or alias."""
    from netx.query.text import fold

    headings = list(headings)
    wanted = fold(typed)
    for heading in headings:
        if wanted in {fold(name) for name in (heading.id, heading.name, *heading.aliases)}:
            return heading.id
    raise UsageError(
        "unknown-value",
        f"--{option} does not know “{typed}”",
        f"It takes one of: {', '.join(h.id for h in headings) or 'nothing in this data'}.",
    )


def _effect_ids(catalogue: Catalogue, words: str) -> set[str]:
    """The effect that the words name, with its finer kinds. Spelling is not guessed."""
    from netx.query.matching import match_effects, near_effects

    for match in match_effects(catalogue.base, words):
        if match.match_kind in ("exact", "synonym"):
            found = (match.narrower or match.effect).id
            return {found, *catalogue.narrower[found]}
        break
    raise NotFoundError(
        "unknown-effect",
        f"no side effect is called “{words}”",
        "See them all with: netx list effects",
        tuple(near_effects(catalogue.base, words)),
    )
