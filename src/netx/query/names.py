"""From a name that was typed to the records that bear it. Near names are only offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from netx.errors import NotFoundError
from netx.model import SHELF_OF, Disagreement, EntryType, KnowledgeBase, Source
from netx.prepared_base import by_need, prepared_part

# Where one name fits records of several types, the first type here is meant.
TYPES = ("treatment", "situation", "effect", "trial", "entry", "source", "disagreement")


_BY_ANY_NAME = ("treatment", "situation")
"""The types of which any name wins: a source may be titled as they are called."""


class Found(Struct, frozen=True):
    """A record by its type and id, and the name under which it was found."""

    type: str
    id: str
    name: str


class NamesByType(dict[str, Mapping[str, list[str]]]):
    """Every name that each record of a base answers to, by type and id; the id comes first.

    Those of a type are put together when first asked for: most commands need one or two.
    """

    def __init__(self, base: KnowledgeBase) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, type_: str) -> Mapping[str, list[str]]:
        base = self._base
        self[type_] = by_need(base, f"names/{type_}", lambda: _NAMES[type_](base))
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
    """The names of a knowledge base, as a bundle has them or each type's folded once."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base
        self.known = NamesByType(base)
        self._bearers: dict[str, Mapping[str, list[list[str]]]] = {}

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
                    ids = self._surest(type_, self._ids(type_, wanted, own))
                    if len(ids) == 1:
                        return self._found(type_, ids[0])
                    if ids:
                        raise _ambiguous(typed, [self._found(type_, one) for one in ids])
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

    def longest(self, types: Iterable[str]) -> int:
        """How many words the longest name of some types has."""
        held = prepared_part(self.base, "longest-names", dict[str, int])
        return max(
            longest_of(self.known[type_]) if held is None else held[type_] for type_ in types
        )

    def _ids(self, type_: str, wanted: str, own: bool) -> list[str]:
        """The records of a type that bear a folded name, or only as their own."""
        if type_ not in self._bearers:
            self._bearers[type_] = by_need(
                self.base, f"bearers/{type_}", lambda: bearers(self.known[type_])
            )
        return self._bearers[type_].get(wanted, [[], []])[own]


def longest_of(names: Mapping[str, list[str]]) -> int:
    """How many words the longest of all names has."""
    return max((name.count(" ") for own in names.values() for name in own), default=0) + 1


def bearers(names: Mapping[str, list[str]]) -> dict[str, list[list[str]]]:
    """By folded name the ids of the records that bear it, and of those that do as their own."""
    from netx.query.folding import fold_all

    folded = iter(fold_all([name for own in names.values() for name in own]))
    found: dict[str, list[list[str]]] = {}
    for id_, own in names.items():
        for place, form in zip(range(len(own)), folded, strict=False):
            by_any, by_own = found.setdefault(form, [[], []])
            if id_ not in by_any:
                by_any.append(id_)
            if place < _ID_AND_NAME and id_ not in by_own:
                by_own.append(id_)
    return found


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
    if len(typed) > _SHORT or not typed.islower():
        return False
    from netx.query.folding import fold
    from netx.query.text import is_filler

    wanted = fold(typed)
    return bool(wanted) and is_filler(wanted)


def _ambiguous(typed: str, found: list[Found]) -> NotFoundError:
    ids = tuple(one.id for one in found)
    named = "; ".join(f"{one.name} ({one.id})" for one in found)
    return NotFoundError(
        "ambiguous-name",
        f"“{typed}” names {len(ids)} things: {named}",
        "Name one of them by its id.",
        ids,
    )
