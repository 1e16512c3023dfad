"""What a page begins with: the records by name, in the groups in which people look for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from netx.output.wording import count, status_said
from netx.results.everything import Everything, Place
from netx.results.shown import (
    EffectShown,
    EntryShown,
    SituationShown,
    TreatmentShown,
)

ENTRIES = {
    "term": "Words explained",
    "test": "Tests",
    "question": "Questions to ask",
    "role": "Who is in the team",
    "step": "Steps of the way",
    "factor": "What a choice depends on",
    "tip": "Tips",
}
"""The small records, in the order in which a newcomer needs them."""

USUAL = frozenset({"approved", "standard"})
"""What needs no word behind a name: it is in use."""


class Item(NamedTuple):
    """A record in a list: its id, its name, what is told behind it, and what stands under it."""

    id: str
    name: str
    also: str
    below: list[Item]


class Group(NamedTuple):
    """A list under a heading. `id` is its address on the page.

    `wider` are those that belong to more than the heading, under a heading of their own.
    """

    id: str
    heading: str
    items: list[Item]
    wider: Sequence[Item] = ()
    wider_heading: str = ""

    @property
    def size(self) -> int:
        """How many records stand in it, those under others as well."""
        return _size(self.items) + len(self.wider)


class Part(NamedTuple):
    """A part of the contents: its name in a menu and as a heading, what it is, and its lists."""

    id: str
    name: str
    heading: str
    about: str
    groups: list[Group]


def _size(items: Sequence[Item]) -> int:
    return sum(1 + _size(one.below) for one in items)


def contents(everything: Everything) -> list[Part]:
    """The lists of a page; those that would be empty are left out."""
    treatments = _of(everything, TreatmentShown)
    situations = _of(everything, SituationShown)
    effects = _of(everything, EffectShown)
    entries = _of(everything, EntryShown)
    many = count(len(treatments), "option")
    parts = [
        Part(
            "Treatments",
            "Treatments",
            "Treatments by group",
            f"{many}. In use, unless something else stands behind the name.",
            _grouped("Group", treatments, lambda one: one.category_name, _tree),
        ),
        Part(
            "Places",
            "By place",
            "Treatments by where the tumour is",
            "What sources name for each place, and then what they name for the whole of it.",
            [_of_place(place, treatments) for place in everything.places],
        ),
        Part(
            "Situations",
            "Situations",
            "Situations",
            "What a tumour makes, how it looks, where it began: what comes when.",
            _grouped("Situation", situations, lambda one: one.situation_group_name, _plain),
        ),
        Part(
            "Effects",
            "Side effects",
            "Side effects",
            "What can bring each on, and when it is urgent.",
            _grouped("System", effects, lambda one: one.system_name, _plain),
        ),
        Part(
            "Words",
            "Words, tests, people",
            "Words, tests, questions, people",
            "",
            [
                Group(
                    f"Entry-{type_}", heading, _plain([e for e in entries if e.entry_type == type_])
                )
                for type_, heading in ENTRIES.items()
            ],
        ),
    ]
    full = (one._replace(groups=[group for group in one.groups if group.size]) for one in parts)
    return [one for one in full if one.groups]


def _of(everything: Everything, type_: type) -> list[Any]:
    return [one for one in everything.shown if isinstance(one, type_)]


def _grouped(
    what: str,
    records: Sequence[Any],
    heading: Callable[[Any], str],
    items: Callable[[Sequence[Any]], list[Item]],
) -> list[Group]:
    """Records under the headings that they name, in the order in which these come up."""
    found: dict[str, list[Any]] = {}
    for one in records:
        found.setdefault(heading(one), []).append(one)
    return [
        Group(f"{what}-{place}", name, items(own))
        for place, (name, own) in enumerate(found.items())
    ]


def _plain(records: Iterable[Any]) -> list[Item]:
    return [Item(one.id, one.name, "", []) for one in records]


def _tree(treatments: Sequence[TreatmentShown]) -> list[Item]:
    """Treatments with those under them that are one form of them."""
    ids = {one.id for one in treatments}

    def below(parent: str | None) -> list[Item]:
        return [
            Item(one.id, one.name, _told(one), below(one.id))
            for one in treatments
            if (one.parent if one.parent in ids else None) == parent
        ]

    return below(None)


def _told(one: TreatmentShown) -> str:
    """Brands, and how it stands where that is not as usual."""
    told = list(one.brands)
    if one.status not in USUAL:
        told.append(status_said(one.status))
    return f"({', '.join(told)})" if told else ""


def _of_place(place: Place, treatments: Sequence[TreatmentShown]) -> Group:
    """The treatments named for a place, and behind them those named only for the whole of it."""

    def items(ids: Sequence[str]) -> list[Item]:
        return [Item(one.id, one.name, _told(one), []) for one in treatments if one.id in ids]

    return Group(
        f"Place-{place.id}",
        place.name,
        items(place.own),
        items(place.as_whole),
        f"Named for the {place.whole} as a whole",
    )
