"""What stands on a visit sheet, before it is HTML or Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from netx.results.parts import SourceRow


class Said(Struct, frozen=True):
    """Words and the ids of the sources that say them.

    `of` names the class when the words are about a whole class of treatments.
    """

    text: str
    sources: tuple[str, ...] = ()
    of: str | None = None


class Row(Struct, frozen=True, kw_only=True):
    """A patient's question with a cell an option; no words where sources do not say.

    What is `run_in` stands as one list in a line, not as one paragraph each.
    """

    question: str
    cells: tuple[tuple[Said, ...], ...]
    run_in: bool = False


class Figure(Struct, frozen=True, kw_only=True):
    """One effect in a trial: of 100 people, in the arm and in its own comparator."""

    effect: str
    value: float | None
    against: float | None


class Box(Struct, frozen=True, kw_only=True):
    """A Facts Box: one table of one trial, an arm beside its own comparator.

    `against` is the comparator's name, or nothing in a trial of one arm. `spare`
    counts the rows of the table that the sheet leaves out.
    """

    about: str
    trial: str
    population: str
    arm: str
    n: int
    against: str | None
    against_n: int | None
    counted: str
    severe_means: str
    figures: tuple[Figure, ...]
    severe: tuple[Figure, ...]
    outcome: Said | None
    spare: int
    source: str


class Point(Struct, frozen=True, kw_only=True):
    """Where sources differ: the topic and, where there is room, what each says."""

    topic: Said
    positions: tuple[Said, ...]


class Page(Struct, frozen=True, kw_only=True, dict=True):
    """A whole sheet. `direct` says of each pair whether a trial compared it.

    `rules` is the number of ruled lines to write on.
    """

    names: tuple[str, ...]
    standing: tuple[Said, ...]
    direct: tuple[tuple[Said, ...], ...]
    rows: tuple[Row, ...]
    boxes: tuple[Box, ...]
    unknown: tuple[Said, ...]
    points: tuple[Point, ...]
    points_spare: int
    questions: tuple[Said, ...]
    rules: int
    more: str
    known: tuple[SourceRow, ...]
    notice: str
    data: str
    questions_only: bool = False
    large: bool = False

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each cited source, in the order in which it is met."""
        known = {source.id for source in self.known}
        ids = dict.fromkeys(id_ for one in self._all() for id_ in one.sources if id_ in known)
        return {id_: place for place, id_ in enumerate(ids, 1)}

    @cached_property
    def sources(self) -> tuple[SourceRow, ...]:
        """The cited sources, in the order of their numbers."""
        known = {source.id: source for source in self.known}
        return tuple(known[id_] for id_ in self.numbers)

    def refs(self, one: Said) -> list[int]:
        """The numbers of the sources of some words."""
        return sorted(self.numbers[id_] for id_ in one.sources if id_ in self.numbers)

    def _all(self) -> Iterator[Said]:
        yield from (one for pair in self.direct for one in pair)
        yield from self.standing
        for row in self.rows:
            for cell in row.cells:
                yield from cell
        for box in self.boxes:
            yield Said("", (box.source,))
            if box.outcome is not None:
                yield box.outcome
        yield from self.unknown
        for point in self.points:
            yield point.topic
            yield from point.positions
        yield from self.questions
