"""From a name that was typed to the records that bear it. Near names are only offered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from netx.errors import NotFoundError
from netx.model import SHELF_OF, Disagreement, EntryType, KnowledgeBase, Source
from netx.prepared_base import prepared_part

# Where one name fits records of several types, the first type here is meant.
TYPES = ("treatment", "situation", "effect", "trial", "entry", "source", "disagreement")


_BY_ANY_NAME = ("treatment", "situation")
"""The types of which any name wins: a source may be titled as they are called."""


class Found(Struct, frozen=True):
    """A record by its type and id, and the name under which it was found."""

    type: str
    id: str
    name: str


class NamesByType(dict[str, dict[str, list[str]]]):
    """Every name that each record of a base answers to, by type and id; the id comes first.

    Those of a type are put together when first asked for: most commands need one or two.
    """

    def __init__(self, base: KnowledgeBase) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, type_: str) -> dict[str, list[str]]:
        held = prepared_part(self._base, f"names/{type_}", dict[str, list[str]])
        self[type_] = _NAMES[type_](self._base) if held is None else held
        return self[type_]


_NAMES: dict[str, Callable[[KnowledgeBase], dict[str, list[str]]]] = {
    "treatment": lambda base: {
        t.id: [t.id, t.name, *t.brands, *t.aliases] for t in base.treatments.values()
    },
    "situation": lambda base: {s.id: [s.id, s.name, *s.aliases] for s in base.situations.values()},
    "effect": lambda base: {
        e.id: [
            e.id,
            e.name,
            e.clinical_name,
            *e.aliases,
            *e.synonyms.lay,
            *e.synonyms.clinical,
            *e.synonyms.abbreviation,
            *e.synonyms.spelling,
        ]
        for e in base.effects.values()
    },
    "trial": lambda base: {
        t.id: [t.id, t.name, *([t.registry_id] if t.registry_id else []), *t.aliases]
        for t in base.trials.values()
    },
    "source": lambda base: {
        s.id: [s.id, s.title, *([s.document] if s.document else []), *s.aliases]
        for s in base.sources.values()
    },
    "entry": lambda base: {e.id: [e.id, e.name, *e.aliases] for e in base.entries.values()},
    "disagreement": lambda base: {d.id: [d.id, d.topic] for d in base.disagreements.values()},
}


def records_of(base: KnowledgeBase, type_: str) -> dict[str, Any]:
    """The records of a type by id."""
    shelf: dict[str, Any] = getattr(base, SHELF_OF[type_])
    return shelf


def name_of(record: Any) -> str:
    """What a record of any type is called: its name, a source's title, a disagreement's topic."""
    match record:
        case Source():
            return record.title
        case Disagreement():
            return record.topic
        case _:
            name: str = record.name
            return name


_SHORT = 3
"""Letters of a word of grammar that looks like an abbreviation: "he", "can", "it"."""

_ID_AND_NAME = 2
"""How many of a record's names are its own: the id and the name come first."""


class Names:
    """The names of a knowledge base, each type's folded once, when first asked for."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base
        self.known = NamesByType(base)
        self._folded: dict[str, dict[str, tuple[dict[str, None], dict[str, None]]]] = {}

    def bearer(self, typed: str, types: tuple[str, ...] = TYPES) -> Found | None:
        """The one record that bears a name in any spelling that folds to the same.

        `source/clarinet-2014` asks for one type alone, where two types share an id.
        An exact id wins, then any name of a treatment or a situation, then a record's own
        name over another's synonyms, then the first type that knows it. Gives None where nothing
        bears it; raises `NotFoundError` where several records of one type do.
        """
        asked_type, _, rest = typed.partition("/")
        if rest and asked_type in types:
            return self.bearer(rest, (asked_type,))
        for type_ in types:
            if typed in records_of(self.base, type_):
                return self._found(type_, typed)
        # Only a name that is no id needs the folding of words.
        from netx.query.folding import fold

        wanted = fold(typed)
        if _is_of_grammar(typed):
            return None  # "he" is folded as HAE is
        others = tuple(type_ for type_ in types if type_ not in _BY_ANY_NAME)
        by_any = tuple((False, (type_,)) for type_ in _BY_ANY_NAME)
        for own, asked in (*by_any, (True, others), (False, others)):
            for type_ in asked:
                if wanted and type_ in types:
                    ids = self._surest(type_, list(self._ids(type_, wanted, own)))
                    if len(ids) == 1:
                        return self._found(type_, ids[0])
                    if ids:
                        raise _ambiguous(typed, ids)
        return None

    def sole_bearer(self, typed: str, types: tuple[str, ...] = TYPES) -> Found | None:
        """The same, but None for a name that fits several things, too."""
        try:
            return self.bearer(typed, types)
        except NotFoundError:
            return None

    def _found(self, type_: str, id_: str) -> Found:
        return Found(type_, id_, name_of(records_of(self.base, type_)[id_]))

    def _surest(self, type_: str, ids: list[str]) -> list[str]:
        """Of a test and the term for what it measures, the test, which tells more."""
        if type_ != "entry" or len(ids) < 2:
            return ids
        tests = [id_ for id_ in ids if self.base.entries[id_].type is EntryType.TEST]
        others = {self.base.entries[id_].type for id_ in ids if id_ not in tests}
        return tests if len(tests) == 1 and others == {EntryType.TERM} else ids

    def _ids(self, type_: str, wanted: str, own: bool) -> dict[str, None]:
        """The records of a type that bear a folded name, or only as their own."""
        if type_ not in self._folded:
            self._folded[type_] = self._fold(type_)
        return self._folded[type_].get(wanted, ({}, {}))[own]

    def _fold(self, type_: str) -> dict[str, tuple[dict[str, None], dict[str, None]]]:
        from netx.query.name_matching import forms_of

        records = self.known[type_].items()
        folded = iter(forms_of(self.base, self.known, type_))
        bearers: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
        for id_, names in records:
            for place, form in zip(range(len(names)), folded, strict=False):
                by_any, by_own = bearers.setdefault(form, ({}, {}))
                by_any[id_] = None
                if place < _ID_AND_NAME:
                    by_own[id_] = None
        return bearers


def find(base: KnowledgeBase, typed: str, types: tuple[str, ...] = TYPES) -> Found:
    """The one record that bears a name, as `Names.bearer` finds it.

    Raises `NotFoundError` with near names when nothing bears it, and with the ids when
    several records of one type do.
    """
    names = Names(base)
    found = names.bearer(typed, types)
    if found is None:
        raise unknown(names, typed, types)
    return found


def unknown(
    names: Names, typed: str, types: tuple[str, ...] = TYPES, within: tuple[str, ...] = ()
) -> NotFoundError:
    """The error for a name that nothing bears; `within` are names that stand in it."""
    from netx.query.name_matching import near_names

    offered: dict[str, list[str]] = {}
    for type_ in () if _is_of_grammar(typed) else types:
        offered.update((f"{type_}:{id_}", own) for id_, own in names.known[type_].items())
    for id_, effect in names.base.effects.items():
        if f"effect:{id_}" in offered:  # a slip is no name to offer
            slips = set(effect.synonyms.spelling)
            offered[f"effect:{id_}"] = [n for n in offered[f"effect:{id_}"] if n not in slips]
    what = (
        "treatment"
        if types == ("treatment",)
        else "treatment, situation, side effect, trial or term"
    )
    return NotFoundError(
        "unknown-name",
        f"no {what} is called “{typed}”",
        "See the names with: netx list",
        tuple(dict.fromkeys([*within, *near_names(offered, typed)])),
    )


def _is_of_grammar(typed: str) -> bool:
    """Whether it is a short word in small letters such as "he" and "can", which names nothing."""
    from netx.query.folding import fold
    from netx.query.text import is_filler

    wanted = fold(typed)
    return len(typed) <= _SHORT and typed.islower() and bool(wanted) and is_filler(wanted)


def _ambiguous(typed: str, ids: list[str]) -> NotFoundError:
    return NotFoundError(
        "ambiguous-name",
        f"“{typed}” names {len(ids)} things: {', '.join(ids)}",
        "Name one of them by its id.",
        tuple(ids),
    )
