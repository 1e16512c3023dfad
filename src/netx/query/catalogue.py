"""The knowledge base with its cross-references, each worked out once when first asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from netx.links import AllLinks, links_of
from netx.model import Citation, Heading, KnowledgeBase, Situation, Treatment, Trial
from netx.prepared_base import PreparedBase, by_need, order_of
from netx.query.cited import source_ids_of

if TYPE_CHECKING:
    from netx.additions import Additions
    from netx.query.folded_words import FoldedWords
    from netx.query.name_matching import NameIndex
    from netx.query.names import NamesByType
    from netx.query.text_index import TextIndex


class Catalogue:
    """Who belongs to whom: parents, members, trials, listings."""

    def __init__(
        self, base: KnowledgeBase, today: date | None = None, added: Additions | None = None
    ) -> None:
        self.base = base
        self.added = added
        """What is laid over the base, which does not change it."""
        self.two_years_ago = _years_before(today or date.today(), 2).isoformat()

    def is_stale(self, checked: str) -> bool:
        """Whether a date (ISO 8601, as exact as known) is more than two years ago."""
        return checked < self.two_years_ago[: len(checked)]

    @cached_property
    def known_names(self) -> NamesByType:
        """Every name of each record, by type and id."""
        from netx.query.names import NamesByType

        return NamesByType(self.base)

    def name_index(self, type_: str) -> NameIndex:
        """The names of the records of a type, read or folded when first asked for."""
        # Only a search folds words, and what folds them takes milliseconds to load.
        from netx.query.name_matching import NameIndex

        if type_ not in self._name_indexes:
            self._name_indexes[type_] = NameIndex(self.known_names[type_], self.base, type_)
        return self._name_indexes[type_]

    @cached_property
    def _name_indexes(self) -> dict[str, NameIndex]:
        return {}

    @property
    def said_for(self) -> dict[str, list[str]]:
        """For each folded word of daily life, other words that stand in our texts for it."""
        return self._folded.said_for

    @property
    def other_sense(self) -> frozenset[str]:
        """The folded words of daily life that have another sense in our texts."""
        return self._folded.other_sense

    @cached_property
    def _folded(self) -> FoldedWords:
        from netx.query.terms import index_of

        return index_of(self.base).folded

    @cached_property
    def text_index(self) -> TextIndex:
        """The words of all texts, which only some searches need."""
        from netx.query.text_index import index_of

        return index_of(self.base)

    @cached_property
    def effect_names(self) -> Mapping[str, list[str]]:
        """The plain and the clinical name of each effect, by its id.

        A page names a hundred effects, and needs the synonyms of none.
        """
        return by_need(self.base, "effect-names", lambda: plain_and_clinical(self.base))

    @cached_property
    def category_names(self) -> dict[str, str]:
        """The categories' names, in the order of display."""
        return {heading.id: heading.name for heading in self.base.vocabulary.categories}

    @cached_property
    def topics(self) -> dict[str, Heading]:
        """The patient's questions by id, in the order of display."""
        return {heading.id: heading for heading in self.base.vocabulary.topics}

    @cached_property
    def situation_topics(self) -> dict[str, Heading]:
        """The questions of situations by id, in the order of display."""
        return {heading.id: heading for heading in self.base.vocabulary.situation_topics}

    @cached_property
    def group_names(self) -> dict[str, str]:
        """The names of the groups of situations, in the order of display."""
        return {heading.id: heading.name for heading in self.base.vocabulary.situation_groups}

    @cached_property
    def section_of(self) -> dict[str, str]:
        """The section in which each topic stands, by topic."""
        return {
            topic: section.id
            for section in self.base.vocabulary.sections
            for topic in section.topics
        }

    @cached_property
    def situation_section_of(self) -> dict[str, str]:
        """The section in which each topic of situations stands, by topic."""
        return {
            topic: section.id
            for section in self.base.vocabulary.sections
            for topic in section.situation_topics
        }

    @cached_property
    def links(self) -> AllLinks:
        """For each record the ids of those that name it."""
        base = self.base
        return base.links if isinstance(base, PreparedBase) else links_of(base)

    def children(self, id_: str) -> list[Treatment]:
        """The treatments right below one, in the order of display."""
        treatments = self.base.treatments
        return [treatments[one] for one in self.links.treatments[id_].children]

    def trials_of(self, id_: str) -> list[Trial]:
        """The trials in which a treatment is an arm, in the order of their design."""
        return [self.base.trials[one] for one in self.links.treatments[id_].trials]

    def situations_of(self, id_: str) -> list[Situation]:
        """The situations for which sources name a treatment, in the order of display."""
        return [self.base.situations[one] for one in self.links.treatments[id_].situations]

    def within(self, facet: str) -> dict[str, str]:
        """The whole of which each value of a facet is a part, by the part's id."""
        headings = self.base.vocabulary.facets.get(facet, [])
        return {one.id: one.within for one in headings if one.within is not None}

    def ancestors(self, treatment: Treatment) -> list[Treatment]:
        """The classes above a treatment, the nearest first."""
        found: list[Treatment] = []
        while treatment.parent is not None:
            treatment = self.base.treatments[treatment.parent]
            found.append(treatment)
        return found

    def members(self, id_: str) -> Iterator[Treatment]:
        """All treatments below one, in the order of display."""
        return map(self.base.treatments.__getitem__, self.member_ids(id_))

    def member_ids(self, id_: str) -> Iterator[str]:
        """The ids of all treatments below one, in the order of display."""
        for child in self.links.treatments[id_].children:
            yield child
            yield from self.member_ids(child)

    def kin(self, treatment: Treatment) -> set[str]:
        """The ids of a treatment, the classes above it, its members and its parts."""
        return {
            treatment.id,
            *(one.id for one in self.ancestors(treatment)),
            *self.member_ids(treatment.id),
            *treatment.components,
        }

    def source_ids(self, treatment: Treatment) -> list[str]:
        """Every source held for a treatment, its trials' included, in the order of sources."""
        found = source_ids_of(treatment)
        for trial in self.trials_of(treatment.id):
            found |= source_ids_of(trial)
        return self.in_order(found)

    def in_order(self, source_ids: Iterable[str]) -> list[str]:
        """Source ids without repeats, in the order of the sources."""
        return sorted(set(source_ids), key=self._order_of_sources)

    @cached_property
    def _order_of_sources(self) -> Callable[[str], int]:
        return order_of(self.base.sources)

    def section_title(self, citation: Citation) -> str:
        """The title of a cited section as it stands on the page."""
        return self.base.sources[citation.source].sections[citation.section]


def plain_and_clinical(base: KnowledgeBase) -> dict[str, list[str]]:
    """Of each effect the plain and the clinical name."""
    return {one.id: [one.name, one.clinical_name] for one in base.effects.values()}


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
