"""The visit sheet: the first screen, and room to write.

What is told is what `netx show` or `netx compare` tells first. Nothing is chosen here but
how many of the questions to ask find room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netx.output.blocks import (
    Answer,
    Block,
    Bullets,
    Cell,
    Cited,
    Grid,
    Minor,
    Points,
    Prompts,
    References,
    Section,
    Table,
    Words,
)
from netx.output.pages import comparison, treatment
from netx.output.pages.added import notes_section
from netx.output.pages.parts import answer_told, closing, published, said
from netx.output.wording import call_said
from netx.results.added import AddedStamp
from netx.results.answers import CompareResult
from netx.results.lists import AnswerHeld, EntryRow
from netx.results.parts import SourceRow
from netx.results.shown import TreatmentShown

ASKED = 3
"""Questions beside the first screen: as many as `netx compare` asks first."""

ANSWERED, WORDS_OF_ANSWER = 3, 24
"""Answers under a question where the questions have the page for themselves. Beside the first
screen of one treatment it is the first of so few words, and beside that of several there is no
room: the sheet stays a page with room to write."""

ON_PAPER = " not on this page"
"""Behind "6 more", where no command can be typed."""

NOTES = 25
"""Lines for notes: more than a page has room for, which shows as many as it has."""

FILL_IN = ("My name", "Date", "My team's phone, day and night")
FOR_ONE, FOR_SEVERAL = "What is it for?", "What is each one for?"
OWN_WORDS = ("What will I do at home?", "When do I call?")


def sheet(
    subject: TreatmentShown | CompareResult,
    questions: Sequence[EntryRow],
    sources: Iterable[SourceRow],
    notice: str,
    version: str,
    questions_only: bool = False,
    laid: AddedStamp | None = None,
) -> Answer:
    """The sheet of one treatment or of several side by side.

    Takes the questions to ask, the first ones first, rows for all sources that these or the
    subject cite, and whose additions are laid over the data.
    """
    if isinstance(subject, TreatmentShown):
        screen = treatment.first_screen(subject, ON_PAPER)
        what_for = FOR_ONE
    else:
        screen = comparison.first_screen(subject, ON_PAPER, ask=False)
        what_for = FOR_SEVERAL
    asked = questions if questions_only else questions[:ASKED]
    ask = to_ask(
        [
            (one, [_held(held, subject) for held in _answers(one, subject, questions_only)])
            for one in asked
        ]
    )
    if questions_only:
        body = [Section(id="top", blocks=screen[0].blocks[:1]), Section(id="ask", blocks=[ask])]
    else:
        added = notes_section(subject, laid, None) if laid else []
        body = [*screen, *added, to_write(ask, what_for)]
    body = [to_fill_in(laid), *body]
    known = {one.id: one for one in sources}
    cited = dict.fromkeys(
        id_
        for section in body
        for block in section.blocks
        for one in cited_in(block)
        for id_ in one.sources
    )
    numbered = [id_ for id_ in cited if id_ in known]
    rows = [
        (Cited(f"{published(known[id_])}.", [id_]), known[id_].register_url or known[id_].url)
        for id_ in numbered
    ]
    return Answer(
        sections=[
            *body,
            notes_room(),
            *(
                [Section(id="sources", heading="Sources", blocks=[References(rows)])]
                if rows
                else []
            ),
            closing([], notice, version),
        ],
        numbered=numbered,
    )


def to_fill_in(laid: AddedStamp | None) -> Section:
    """Name, date and telephone to fill in, and whom to call where somebody has added that."""
    to_call = [Words(Cited(one)) for one in call_said(laid)]
    return Section(id="fill-in", blocks=[Prompts([Cited(one) for one in FILL_IN]), *to_call])


def to_ask(asked: Iterable[tuple[EntryRow, Sequence[Cited]]]) -> Prompts:
    """Questions to tick, each with what is known of it and a line to write on."""
    rows = list(asked)
    return Prompts(
        [said(one.name, one.source_ids[:1]) for one, _ in rows],
        [held for _, held in rows],
        lines=1,
        heading="Questions to ask",
        ticked=True,
    )


def to_write(ask: Prompts, what_for: str) -> Section:
    """The questions beside what a person tells in own words, the first of it `what_for`."""
    told = [Cited(one) for one in (what_for, *OWN_WORDS)]
    return Section(id="write", blocks=[ask, Prompts(told, lines=1, heading="In my own words")])


def notes_room() -> Section:
    """Room for notes."""
    return Section(id="notes", blocks=[Prompts(lines=NOTES, heading="Notes")])


def _answers(
    question: EntryRow, subject: TreatmentShown | CompareResult, alone: bool
) -> Sequence[AnswerHeld]:
    """What is held that answers a question, as much as there is room for."""
    if alone:
        return question.answers[:ANSWERED]
    return [] if isinstance(subject, CompareResult) else short_answers(question)


def short_answers(question: EntryRow) -> Sequence[AnswerHeld]:
    """What is held that answers a question and has room beside a first screen."""
    return [one for one in question.answers if len(one.text.split()) <= WORDS_OF_ANSWER][:1]


def _held(answer: AnswerHeld, subject: TreatmentShown | CompareResult) -> Cited:
    return held_told(answer, subject.id if isinstance(subject, TreatmentShown) else "")


def held_told(answer: AnswerHeld, own: str) -> Cited:
    """What answers a question, for the sheet of the treatment of the id `own`."""
    return said(answer_told(answer, own), answer.sources[:1])


def cited_in(block: Block) -> Iterator[Cited]:
    """All that a block says with its sources, in the order in which it is read."""
    match block:
        case Words() | Minor():
            yield block.said
        case Points():
            yield from (one for _, said_ in block.rows for one in said_)
        case Bullets():
            yield from block.items
        case Prompts():
            yield from block.items
            yield from (one for held in block.held for one in held)
        case Table():
            for row in block.rows:
                yield from [row] if isinstance(row, Cited) else _in_cells(row)
        case Grid():
            for _, cells in block.rows:
                yield from _in_cells(cells)
        case _:
            pass


def _in_cells(cells: Iterable[Cell]) -> Iterator[Cited]:
    for cell in cells:
        if isinstance(cell, Cited):
            yield cell
        elif isinstance(cell, Sequence):
            yield from cell
