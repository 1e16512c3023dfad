"""What stands on a sheet: fixed steps, each taken if the paper still has room for it.

No step looks at what a statement or number says. The order of `_STEPS` is the
order of what matters at a visit; the page shows it in the order of the questions.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from netx.output.figures import design
from netx.output.legible import one_line
from netx.output.sheet import boxes, room, words
from netx.output.sheet.page import Page, Point, Row, Said
from netx.results.answers import CompareOption, CompareResult
from netx.results.envelope import DatasetStamp
from netx.results.lists import DisagreementRow, EntryRow

_FIRST = ("what-it-is", "how-given", "can-do")
_SECOND = ("limits", "approval", "cautions")
_REST = ("who-for", "follow-up", "how-it-works", "combinations")
_LISTED_QUESTION = "Which side effects do sources list?"
_ASKED, _MOST_ASKED, _MOST_ALONE = 6, 8, 20


class Wishes(Struct, frozen=True, kw_only=True):
    """What the reader asks of the sheet."""

    clinical: bool = False
    large: bool = False
    questions_only: bool = False


class _Extent(Struct, frozen=True, kw_only=True):
    """How much of each thing stands on the sheet."""

    depth: dict[str, int] = {}
    figures: int = 0
    severe: int = 0
    outcome: bool = False
    standing: bool = False
    listed: int = 0
    points: int = 0
    told: int = 0
    asked: int = _ASKED
    rules: int = room.FEWEST_RULES


def choose(compared: CompareResult, notice: str, dataset: DatasetStamp, wishes: Wishes) -> Page:
    """The sheet of a comparison of one to three options."""
    draft = _Draft(compared, notice, dataset, wishes)
    if wishes.questions_only:
        pages = (draft.page(_Extent(asked=count, rules=2)) for count in range(_MOST_ALONE, 0, -1))
        return next((page for page in pages if room.fits(page)), draft.page(_Extent(asked=_ASKED)))
    extent = _Extent()
    for step in _steps([row.topic for row in compared.rows], wishes.clinical):
        longer = _stretched(extent, step)
        if longer.told <= longer.points and room.fits(draft.page(longer)):
            extent = longer
    page = draft.page(extent)
    return msgspec.structs.replace(page, rules=room.spare_rules(page))


def _stretched(extent: _Extent, step: dict[str, int]) -> _Extent:
    known = {name: value for name, value in step.items() if name in _Extent.__struct_fields__}
    topics = {name: value for name, value in step.items() if name not in known}
    return msgspec.structs.replace(extent, **known, depth={**extent.depth, **topics})


def _steps(topics: list[str], clinical: bool) -> Iterator[dict[str, int]]:
    """Every step in its order; a topic's step sets how many statements a cell shows."""
    others = [topic for topic in topics if topic not in (*_FIRST, *_SECOND, *_REST)]
    yield {"what-it-is": 1}
    yield {"figures": 3}
    if clinical:
        yield {"severe": 2}
    # What it can do never stands without what it cannot.
    yield {"can-do": 1, "limits": 1}
    yield {"how-given": 1}
    yield {"standing": 1}
    yield {"listed": 4}
    yield {"points": 1}
    yield {"told": 1}
    yield {"outcome": 1}
    yield {"approval": 1}
    yield {"cautions": 1}
    yield {"severe": 2}
    for topic in (*_REST[:2], *others):
        yield {topic: 1}
    yield {"listed": 8}
    yield {"points": 2}
    yield {"told": 2}
    yield {"figures": 4}
    yield {"can-do": 2, "limits": 2}
    for topic in ("cautions", "approval", "what-it-is", "how-given"):
        yield {topic: 2}
    yield {"asked": _MOST_ASKED}
    yield {"figures": 6, "severe": 3}
    for topic in _REST[2:]:
        yield {topic: 1}
    for topic in (*_REST, *others):
        yield {topic: 2}
    yield {"points": 3}
    yield {"told": 3}


class _Draft:
    """The comparison made ready, so that each extent is cut from it quickly."""

    def __init__(
        self, compared: CompareResult, notice: str, dataset: DatasetStamp, wishes: Wishes
    ) -> None:
        self.compared = compared
        self.wishes = wishes
        self.names = tuple(one_line(one.name) for one in compared.options)
        self.notice = notice
        self.data = f"netx data {one_line(dataset.version)} ({dataset.sha256[:12]})."
        self.cells = {
            row.topic: [words.usable(cell.statements, wishes.clinical) for cell in row.cells]
            for row in compared.rows
        }
        self.tables = boxes.tables_for(compared)
        self.listed = [_listed(compared, place, wishes) for place in range(len(self.names))]
        ids = {one.id for one in compared.options}
        points = sorted(compared.disagreements, key=lambda one: len(set(one.about) - ids))
        self.points = [_point(one) for one in points if words.sayable(one)]
        self.questions = _in_turn(compared)

    def page(self, extent: _Extent) -> Page:
        """The sheet cut to an extent."""
        own = self.compared
        ids = " ".join(one.id for one in own.options)
        return Page(
            names=self.names,
            standing=tuple(_standing(one) for one in own.options if extent.standing),
            direct=() if self.wishes.questions_only else tuple(self._direct()),
            rows=tuple(self._rows(extent)),
            boxes=tuple(
                boxes.box(
                    about if not self._shared else words.listing(self.names),
                    counted,
                    self._outcome(counted[0][1].trial) if extent.outcome else None,
                    extent.figures,
                    extent.severe,
                    self.wishes.clinical,
                )
                for about, counted in self.tables
                if extent.figures
            ),
            unknown=tuple(self._unknown()),
            points=(
                *self.points[: extent.told],
                *(_bare(one) for one in self.points[extent.told : extent.points]),
            ),
            points_spare=max(len(own.disagreements) - extent.points, 0),
            questions=tuple(self.questions[: extent.asked]),
            rules=extent.rules,
            more=f"More: netx {'show' if len(self.names) == 1 else 'compare'} {ids}",
            known=tuple(own.sources),
            notice=self.notice,
            data=self.data,
            questions_only=self.wishes.questions_only,
            large=self.wishes.large,
        )

    @property
    def _shared(self) -> bool:
        """Whether one trial that compared the options stands for all of them."""
        return len(self.tables) == 1 and any(
            trial.id == self.tables[0][1][0][1].trial
            for pair in self.compared.head_to_head
            for trial in pair.trials
        )

    def _outcome(self, trial: str) -> Said | None:
        """What a trial found, if the top of the sheet does not say it already."""
        top = {one for pair in self._direct() for one in pair}
        found = boxes.outcomes_of(self.compared, trial, self.wishes.clinical)
        return next((one for one in found[:1] if one not in top), None)

    def _rows(self, extent: _Extent) -> Iterator[Row]:
        for row in self.compared.rows:
            depth = extent.depth.get(row.topic, 0)
            cells = self.cells[row.topic]
            if depth and any(cells) and words.allowed(row.question):
                yield Row(
                    question=one_line(row.question),
                    cells=tuple(tuple(cell[:depth]) for cell in cells),
                )
        if extent.listed and any(names for names in self.listed):
            yield Row(
                question=_LISTED_QUESTION,
                cells=tuple(_cut(names, extent.listed) for names in self.listed),
                run_in=True,
            )

    def _direct(self) -> Iterator[tuple[Said, ...]]:
        """Which pairs a trial compared, with what it found, and which none did."""
        names = {one.id: one_line(one.name) for one in self.compared.options}
        several = len(self.compared.head_to_head) > 1
        apart = []
        for pair in self.compared.head_to_head:
            both = words.listing(tuple(names[id_] for id_ in pair.options))
            trials = [one for one in pair.trials if words.allowed(one.name, one.phase)]
            if not trials:
                apart.append(both)
            for trial in trials[:1]:
                kind = design(one_line(trial.phase))
                which = f"{both} were compared" if several else "Compared"
                text = f"{which} directly in {one_line(trial.name)} ({kind}; {trial.n} people)."
                found = boxes.outcomes_of(self.compared, trial.id, self.wishes.clinical)
                yield (Said(text, tuple(trial.source_ids[:1])), *found[:1])
        if apart:
            which = f" of {'; '.join(apart)}" if several else ""
            yield (
                Said(f"No study that we hold is a direct comparison{which}. {words.NOT_ACROSS}"),
            )

    def _unknown(self) -> Iterator[Said]:
        counted = {about for about, _ in self.tables}
        without = tuple(
            one_line(one.name) for one in self.compared.options if one.name not in counted
        )
        if without and not self._shared:
            yield Said(f"We hold no trial's numbers on side effects of {words.listing(without)}.")
        for place, name in enumerate(self.names):
            open_ = [
                one_line(row.question)
                for row in self.compared.rows
                if not row.cells[place].statements and words.allowed(row.question)
            ]
            if open_:
                yield Said(f"Of {name} our sources do not say: {' '.join(open_[:2])}")
        yield Said("A side effect that is not listed here can still happen.")


def _standing(option: CompareOption) -> Said:
    detail = option.status_detail
    old = ", may be out of date" if detail.stale else ""
    return Said(
        f"status: {option.status.replace('-', ' ')}, as of {one_line(detail.as_of)}{old}",
        tuple(dict.fromkeys(one.id for one in detail.sources)),
    )


def _point(one: DisagreementRow) -> Point:
    return Point(
        topic=Said(one_line(one.topic)),
        positions=tuple(
            Said(one_line(p.says), tuple(dict.fromkeys(c.id for c in p.sources)))
            for p in one.positions
        ),
    )


def _bare(point: Point) -> Point:
    """A disagreement by its topic alone, with all its sources."""
    ids = dict.fromkeys(id_ for one in point.positions for id_ in one.sources)
    return Point(topic=Said(point.topic.text, tuple(ids)), positions=())


def _in_turn(compared: CompareResult) -> list[Said]:
    """The questions: those of the options, one of each in turn, then the others."""
    ids = [one.id for one in compared.options]
    piles: list[list[EntryRow]] = [[] for _ in ids]
    rest: list[EntryRow] = []
    for question in compared.questions:
        if words.allowed(question.name):
            of = next((place for place, id_ in enumerate(ids) if id_ in question.about), None)
            (rest if of is None else piles[of]).append(question)
    turns = [
        pile[place]
        for place in range(max(map(len, piles), default=0))
        for pile in piles
        if place < len(pile)
    ]
    return [Said(one_line(q.name), tuple(q.source_ids)) for q in [*turns, *rest]]


def _listed(compared: CompareResult, place: int, wishes: Wishes) -> list[Said]:
    """The side effects that sources list for an option, those of most sources first.

    Only if no source lists one for the option itself, those listed for its members.
    """
    own: list[Said] = []
    of_members: list[Said] = []
    for row in compared.side_effects:
        cell = row.cells[place]
        name = one_line(row.effect.clinical_name if wishes.clinical else row.effect.name)
        if not words.allowed(name):
            continue
        if cell.listed:
            own.append(Said(name, tuple(dict.fromkeys(one.id for one in cell.sources))))
        for product in cell.products:
            ids = tuple(dict.fromkeys(one.id for one in product.sources))
            of_members.append(Said(f"{name} ({one_line(product.name)})", ids))
    return sorted(own or of_members, key=lambda said: -len(said.sources))


def _cut(names: list[Said], most: int) -> tuple[Said, ...]:
    """The first of the listed effects as one line each, and how many more there are."""
    if len(names) <= most:
        return tuple(names)
    return (*names[:most], Said(f"and {len(names) - most} more"))
