"""The knowledge base with its cross-references, each worked out once when first asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from netx.additions import Additions
from netx.model import Citation, Heading, KnowledgeBase, PreparedBase, Situation, Treatment, Trial
from netx.query.cited import source_ids_of

if TYPE_CHECKING:
    from netx.query.name_matching import NameIndex
    from netx.query.names import NamesByType
    from netx.query.text_index import TextIndex

AGAINST = "against/"
"""The facets of statements that say what a treatment is given against, by effect id."""


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
        """The names of the records of a type, folded when first asked for."""
        # Only a search folds words, and what folds them takes milliseconds to load.
        from netx.query.name_matching import NameIndex

        if type_ not in self._name_indexes:
            base = self.base
            folded = base.folded_names.get(type_) if isinstance(base, PreparedBase) else None
            self._name_indexes[type_] = NameIndex(self.known_names[type_], folded)
        return self._name_indexes[type_]

    @cached_property
    def _name_indexes(self) -> dict[str, NameIndex]:
        return {}

    @cached_property
    def said_for(self) -> dict[str, list[str]]:
        """For each folded word of daily life, other words that stand in our texts for it."""
        from netx.query.text import fold_all

        words = self.base.vocabulary.said_for
        return dict(zip(fold_all(list(words)), words.values(), strict=True))

    @cached_property
    def other_sense(self) -> frozenset[str]:
        """The folded words of daily life that have another sense in our texts."""
        from netx.query.text import fold_all

        return frozenset(fold_all(self.base.vocabulary.other_sense))

    @cached_property
    def text_index(self) -> TextIndex:
        """The words of all texts, which only some searches need."""
        from netx.query.text_index import index_of

        return index_of(self.base)

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
    def children(self) -> dict[str, list[Treatment]]:
        """The treatments right below each treatment, in the order of display."""
        found: dict[str, list[Treatment]] = {id_: [] for id_ in self.base.treatments}
        for treatment in self.base.treatments.values():
            if treatment.parent is not None:
                found[treatment.parent].append(treatment)
        return found

    @cached_property
    def trials_of(self) -> dict[str, list[Trial]]:
        """The trials in which each treatment is an arm, in the order of their design."""
        found: dict[str, list[Trial]] = {id_: [] for id_ in self.base.treatments}
        for trial in sorted(self.base.trials.values(), key=_design):
            for id_ in dict.fromkeys(arm.treatment for arm in trial.arms):
                if id_ is not None:
                    found[id_].append(trial)
        return found

    @cached_property
    def situations_of(self) -> dict[str, list[Situation]]:
        """The situations for which sources name each treatment, in the order of display."""
        found: dict[str, list[Situation]] = {id_: [] for id_ in self.base.treatments}
        for situation in self.base.situations.values():
            for id_ in dict.fromkeys(named.treatment for named in situation.treatments):
                found[id_].append(situation)
        return found

    @cached_property
    def listed_for(self) -> dict[str, list[str]]:
        """The treatments whose sources list each effect, by effect id."""
        found: dict[str, list[str]] = {id_: [] for id_ in self.base.effects}
        for treatment in self.base.treatments.values():
            for id_ in dict.fromkeys(listed.effect for listed in treatment.side_effects):
                found[id_].append(treatment.id)
        return found

    @cached_property
    def counted_for(self) -> dict[str, list[str]]:
        """The treatments for which a trial counted each effect, by effect id.

        Where nobody had it, it was not brought on. What a treatment is given against it
        does not bring on either: there, the trial counted how often it failed.
        """
        found: dict[str, dict[str, None]] = {id_: {} for id_ in self.base.effects}
        for trial in self.base.trials.values():
            for table in trial.tables:
                for row in table.rows:
                    for place, arm in enumerate(trial.arms):
                        if arm.treatment is None or not row.had(place):
                            continue
                        if row.effect not in self.given_against[arm.treatment]:
                            found[row.effect][arm.treatment] = None
        return {id_: list(ids) for id_, ids in found.items()}

    @cached_property
    def given_against(self) -> dict[str, set[str]]:
        """The effects that each treatment is given against, as its editor marked them."""
        return {
            treatment.id: {
                facet.removeprefix(AGAINST)
                for statement in treatment.statements
                for facet in statement.facets
                if facet.startswith(AGAINST)
            }
            for treatment in self.base.treatments.values()
        }

    @cached_property
    def narrower(self) -> dict[str, list[str]]:
        """The effects that stand under each effect: its finer kinds."""
        found: dict[str, list[str]] = {id_: [] for id_ in self.base.effects}
        for effect in self.base.effects.values():
            for id_ in effect.above:
                found[id_].append(effect.id)
        return found

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
        for child in self.children[id_]:
            yield child
            yield from self.members(child.id)

    def kin(self, treatment: Treatment) -> set[str]:
        """The ids of a treatment, the classes above it, its members and its parts."""
        return {
            treatment.id,
            *(one.id for one in self.ancestors(treatment)),
            *(one.id for one in self.members(treatment.id)),
            *treatment.components,
        }

    def source_ids(self, treatment: Treatment) -> list[str]:
        """Every source held for a treatment, its trials' included, in the order of sources."""
        found = source_ids_of(treatment)
        for trial in self.trials_of[treatment.id]:
            found |= source_ids_of(trial)
        return self.in_order(found)

    def in_order(self, source_ids: Iterable[str]) -> list[str]:
        """Source ids without repeats, in the order of the sources."""
        return sorted(set(source_ids), key=self._source_places.__getitem__)

    @cached_property
    def _source_places(self) -> dict[str, int]:
        return {id_: place for place, id_ in enumerate(self.base.sources)}

    def section_title(self, citation: Citation) -> str:
        """The title of a cited section as it stands on the page."""
        return self.base.sources[citation.source].sections[citation.section]


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


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
