"""From a name that was typed to the records that bear it. Near names are only offered."""

from __future__ import annotations

from msgspec import Struct

from netx.errors import NotFoundError
from netx.model import KnowledgeBase

# Where one name fits records of several types, the first type here is meant.
TYPES = ("treatment", "effect", "trial", "source", "entry", "disagreement")


class Found(Struct, frozen=True):
    """A record by its type and id, and the name under which it was found."""

    type: str
    id: str
    name: str


def names_by_type(base: KnowledgeBase) -> dict[str, dict[str, list[str]]]:
    """Every name that each record answers to, by type and id; the id comes first."""
    return {
        "treatment": {
            t.id: [t.id, t.name, *t.brands, *t.aliases] for t in base.treatments.values()
        },
        "effect": {
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
        "trial": {
            t.id: [t.id, t.name, *([t.registry_id] if t.registry_id else []), *t.aliases]
            for t in base.trials.values()
        },
        "source": {
            s.id: [s.id, s.title, *([s.document] if s.document else []), *s.aliases]
            for s in base.sources.values()
        },
        "entry": {e.id: [e.id, e.name, *e.aliases] for e in base.entries.values()},
        "disagreement": {d.id: [d.id, d.topic] for d in base.disagreements.values()},
    }


_ID_AND_NAME = 2
"""How many of a record's names are its own: the id and the name come first."""


def find(base: KnowledgeBase, typed: str, types: tuple[str, ...] = TYPES) -> Found:
    """The one record that bears a name.

    Takes an id, name, brand or alias in any spelling that folds to the same; an
    exact id wins, then any name of a treatment, then a record's own name over
    another's synonyms, then the first type that knows it. Raises
    `NotFoundError` with near names when nothing bears it, and with the ids when
    several records of one type do.
    """
    known = names_by_type(base)
    for type_ in types:
        if typed in known[type_]:
            return Found(type_, typed, known[type_][typed][1])
    # Only a name that is no id needs the folding of words, and only a wrong one the guessing.
    from netx.query.text import fold

    wanted = fold(typed)
    others = tuple(type_ for type_ in types if type_ != "treatment")
    for own_names, asked in ((None, ("treatment",)), (_ID_AND_NAME, others), (None, others)):
        for type_ in asked:
            ids = [
                id_
                for id_, names in known[type_].items()
                if wanted and any(fold(name) == wanted for name in names[:own_names])
            ]
            if len(ids) == 1:
                return Found(type_, ids[0], known[type_][ids[0]][1])
            if ids:
                raise NotFoundError(
                    "ambiguous-name",
                    f"“{typed}” names {len(ids)} things: {', '.join(ids)}",
                    "Name one of them by its id.",
                    tuple(ids),
                )
    from netx.query.matching import near_names

    offered: dict[str, list[str]] = {}
    for type_ in types:
        offered.update((f"{type_}:{id_}", names) for id_, names in known[type_].items())
    what = "treatment" if types == ("treatment",) else "treatment, side effect, trial or term"
    raise NotFoundError(
        "unknown-name",
        f"no {what} is called “{typed}”",
        "See the names with: netx list",
        tuple(near_names(offered, typed)),
    )
