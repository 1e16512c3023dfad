"""The pages of `netx show` for a trial, a source, a small entry and a disagreement."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from netx.output.blocks import (
    Block,
    Bullets,
    Cited,
    Column,
    Figure,
    Head,
    Minor,
    Section,
    Table,
    Words,
)
from netx.output.pages.parts import (
    answer_told,
    bulleted,
    differ_section,
    more_line,
    said,
    sources_section,
)
from netx.output.pages.whole_treatment import outcome_blocks
from netx.output.wording import UNKNOWN, by_place, count, dated, design, figure
from netx.results.lists import AnswerHeld
from netx.results.parts import FactOut
from netx.results.shown import (
    DisagreementShown,
    EntryShown,
    SourceShown,
    TrialShown,
    TrialTableOut,
)

MOST_ANSWERS = 6
"""Statements that answer a question, on its first screen."""

MOST_FACTS = 1200
"""Characters of an entry's facts on its first screen: with their sources, these fill 40 lines."""

MOST_LINES = 6
"""Outcomes, tables and notes that a trial's first screen shows of each."""


def trial_first(shown: TrialShown) -> list[Section]:
    """Who was in it, what they got, what it found, and which tables are held."""
    return [
        Section(
            id="",
            blocks=[
                Head(
                    shown.name,
                    f"{design(shown.phase)} · {shown.registry_id or 'registry number ' + UNKNOWN}",
                ),
                Words(Cited(f"Who was in it: {shown.population}.")),
                *([Words(Cited(f"Years: {shown.years}.", (), "quiet"))] if shown.years else []),
                *(
                    [Words(Cited(f"Register: {shown.register_url}", (), "quiet"))]
                    if shown.register_url
                    else []
                ),
            ],
        ),
        Section(id="how", heading="What did people get?", blocks=[Bullets(_arms(shown))]),
        *(
            [Section(id="benefits", heading="What did it find?", blocks=_outcomes(shown))]
            if shown.outcomes
            else []
        ),
        *(
            [Section(id="effects", heading="Side effects counted", blocks=[_table_names(shown)])]
            if shown.tables
            else []
        ),
    ]


def _arms(shown: TrialShown) -> list[Cited]:
    return [
        Cited(f"{arm.n} people had {arm.name}" + (f": {arm.given}" if arm.given else ""))
        for arm in shown.arms
    ]


def _outcomes(shown: TrialShown) -> list[Block]:
    items = [said(one.text, one.sources) for one in shown.outcomes[:MOST_LINES]]
    return [Bullets(items)]


def _table_names(shown: TrialShown) -> Block:
    items = [
        said(f"{count(len(one.rows), 'row')}: {one.definition}", one.sources)
        for one in shown.tables[:MOST_LINES]
    ]
    left = len(shown.tables) - len(items)
    if left:
        items.append(Cited(f"{left} more tables: -s effects"))
    return Bullets(items)


def trial_whole(shown: TrialShown, numbers: Sequence[str]) -> list[Section]:
    """Everything about a trial."""
    tables: list[Block] = []
    for table in shown.tables:
        tables += _table(shown, table)
    notes = [said(note.text, note.sources) for note in shown.notes]
    benefits = outcome_blocks(shown.outcomes)
    return [
        Section(
            id="who",
            heading="Who was in it?",
            blocks=[Words(Cited(f"{shown.population}. Years: {shown.years or UNKNOWN}."))],
        ),
        Section(id="how", heading="What did people get?", blocks=[Bullets(_arms(shown))]),
        Section(id="benefits", heading="What did it find?", blocks=benefits),
        Section(id="effects", heading="What side effects were counted?", blocks=tables),
        Section(id="about", heading="Notes", blocks=bulleted(notes)),
        differ_section(shown.disagreements),
        sources_section(shown.sources, numbers),
    ]


def _table(shown: TrialShown, table: TrialTableOut) -> list[Block]:
    whole = "" if table.complete else " The full table of this trial is not held."
    severe = f" Severe: {table.severe_means}." if table.severe_means else ""
    columns = [Column("Side effect", "name")]
    for arm, n in zip(shown.arms, table.n, strict=True):
        columns += [Column(f"{arm.name} (n {n})", "figure"), Column("severe", "figure")]
    rows: list[list[Cited | Figure]] = []
    for row in table.rows:
        figures = [
            Figure(figure(v))
            for pair in zip(row.any_grade, row.severe_grade, strict=True)
            for v in pair
        ]
        rows.append([Cited(f"{row.effect.name} ({row.said_as})"), *figures])
    return [
        Minor(said(f"Of {table.per} people: {table.definition}", table.sources)),
        Words(Cited(f"{table.threshold}.{severe}{whole}"), indent=2),
        Table(columns, rows),
    ]


def trial_commands(shown: TrialShown) -> list[str]:
    """What to type next."""
    counts = {
        "effects": sum(len(one.rows) for one in shown.tables),
        "about": len(shown.notes),
        "differ": len(shown.disagreements),
        "sources": len(shown.sources),
    }
    return more_line(counts)


def source_first(shown: SourceShown) -> list[Section]:
    """Who wrote a source, for whom, who paid, and what it is cited for."""
    items = [
        Cited(f"{heading}: {value}")
        for heading, value in (
            ("Written for", shown.audience),
            ("Paid for by", shown.funding),
            ("Its limits", shown.limits),
            ("Last read", shown.accessed + (", may be out of date" if shown.stale else "")),
            ("At the register", shown.register_url),
            ("Read at" if shown.register_url else "Address", shown.url),
            ("DOI", shown.doi),
            ("PubMed", shown.pmid),
            ("Document", shown.document),
        )
        if value
    ]
    blocks: list[Block] = [
        Head(shown.title, shown.kind),
        Words(Cited(f"{shown.publisher}. {dated(shown.date)}. Id: {shown.id}")),
        Bullets(items),
    ]
    if shown.treatments:
        names = " · ".join(one.name for one in shown.treatments)
        blocks += [
            Minor(Cited(f"Cited for {count(len(shown.treatments), 'treatment')}")),
            Words(Cited(names), indent=2),
        ]
    else:
        blocks.append(
            Minor(Cited("Cited for no treatment: for trials, effects, terms or disagreements"))
        )
    return [Section(id="", blocks=blocks)]


def source_whole(shown: SourceShown) -> list[Section]:
    """The sections of a source that are cited."""
    items = [Cited(title) for title in shown.sections]
    return [Section(id="about", heading="Sections that are cited", blocks=[Bullets(items)])]


def entry_is_short(shown: EntryShown) -> bool:
    """If all that is held of a question, role, step, tip, test, factor or term fits a screen."""
    return not shown.answers and len(_facts_first(shown)) == len(shown.facts)


def entry_first(shown: EntryShown) -> list[Section]:
    """Of an entry the first facts and the first of what answers it."""
    return _entry(shown, _facts_first(shown), shown.answers[:MOST_ANSWERS])


def entry_whole(shown: EntryShown) -> list[Section]:
    """All facts of an entry and all that answers it."""
    return _entry(shown, shown.facts, shown.answers)


def _facts_first(shown: EntryShown) -> list[FactOut]:
    """The facts that fit, and the first however long it is."""
    sizes = accumulate(len(fact.text) for fact in shown.facts)
    return [f for f, size in zip(shown.facts, sizes, strict=True) if size <= MOST_FACTS] or [
        *shown.facts[:1]
    ]


def _entry(
    shown: EntryShown, facts: Sequence[FactOut], answers: Sequence[AnswerHeld]
) -> list[Section]:
    blocks: list[Block] = [Head(shown.name, shown.entry_type)]
    blocks += [Words(said(fact.text, fact.sources)) for fact in facts]
    blocks += _more_of(len(shown.facts) - len(facts))
    if shown.answers:
        blocks.append(Minor(Cited("What we hold that answers it")))
        blocks.append(Bullets([said(answer_told(one), one.sources) for one in answers]))
        blocks += _more_of(len(shown.answers) - len(answers))
    if shown.about:
        names = ", ".join(one.name for one in shown.about)
        blocks.append(Words(Cited(f"About: {names}", (), "quiet")))
    if shown.places:
        blocks.append(Words(Cited(by_place(shown.places))))
    return [Section(id="", blocks=blocks)]


def _more_of(left: int) -> list[Block]:
    """How many are not on a first screen."""
    return [Words(Cited(f"{left} more: --all", (), "quiet"), indent=2)] if left else []


def disagreement_page(shown: DisagreementShown) -> list[Section]:
    """A point on which sources differ: what each says, and why."""
    ours = "" if shown.why_sources else " (our reading)"
    names = ", ".join(one.name for one in shown.about)
    return [
        Section(
            id="",
            blocks=[
                Head(shown.topic, "sources differ"),
                Bullets([said(one.says, one.sources) for one in shown.positions]),
                Words(said(f"Why{ours}: {shown.why}", shown.why_sources)),
                Words(Cited(f"About: {names}", (), "quiet")),
            ],
        )
    ]
