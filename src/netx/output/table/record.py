"""The pages of `netx show` for everything that is not a treatment."""

from __future__ import annotations

from typing import assert_never

from netx import results
from netx.output.figures import UNKNOWN, design, figure, in_brief, observation_text
from netx.output.table.page import Page
from netx.output.table.treatment import write_disagreements, write_outcomes

_ROOM_FOR_TABLE = 56


Other = (
    results.EffectShown
    | results.TrialShown
    | results.SourceShown
    | results.EntryShown
    | results.DisagreementShown
)


def write(page: Page, shown: Other) -> None:
    """The page of one record."""
    match shown:
        case results.EffectShown():
            _effect(page, shown)
        case results.TrialShown():
            _trial(page, shown)
        case results.SourceShown():
            _source(page, shown)
        case results.EntryShown():
            _entry(page, shown)
        case results.DisagreementShown():
            _disagreement(page, shown)
        case _:
            assert_never(shown)


def _effect(page: Page, shown: results.EffectShown) -> None:
    page.line(f"{shown.name} ({shown.clinical_name})", "bold")
    count = len(shown.treatments)
    page.line(f"Listed or counted for {count} treatment{'' if count == 1 else 's'} that we hold.")
    page.line(f"side effect in {shown.system_name}", "dim")
    for heading, names in (
        ("Stands under", shown.broader),
        ("Under it stand", shown.narrower),
        ("Its opposite", shown.opposites),
    ):
        if names:
            page.line(f"{heading}: {', '.join(one.name for one in names)}", "dim")
    if shown.synonyms:
        page.heading("Other words for it")
        for kind, words in shown.synonyms.items():
            page.bullet(f"{kind}: {', '.join(words)}")
    page.heading("Which treatments list it?")
    write_treatments(page, shown.treatments, shown.id)
    write_disagreements(page, shown.disagreements)


def write_treatments(page: Page, treatments: list[results.EffectTreatment], effect_id: str) -> None:
    """The treatments that list an effect, with what is said and counted of it.

    One that lists only a related effect says which.
    """
    if not treatments:
        page.bullet("None of those that we hold; that does not mean that it cannot happen.")
    for one in treatments:
        said = "; ".join(dict.fromkeys(s.frequency for s in one.sources if s.frequency))
        other = "" if one.listed_as.id == effect_id else f" (as {one.listed_as.name})"
        page.bullet(one.name + other + (f": {said}" if said else ""), page.refs(one.source_ids))
        shown = in_brief(one.observations)
        for observation in shown:
            page.line(
                observation_text(observation), indent=6, refs=page.refs([observation.source_id])
            )
        more = len(one.observations) - len(shown)
        if more:
            page.line(f"{more} more: netx show {one.id}", "dim", indent=6)


def _trial(page: Page, shown: results.TrialShown) -> None:
    page.line(shown.name, "bold")
    page.line(f"Who was in it: {shown.population}.")
    page.line(
        f"{design(shown.phase)}; {shown.registry_id or 'registry number ' + UNKNOWN}; "
        f"years {shown.years or UNKNOWN}",
        "dim",
    )
    page.heading("What did people get?")
    for arm in shown.arms:
        given = f": {arm.given}" if arm.given else ""
        page.bullet(f"{arm.n} people had {arm.name}{given}")
    if shown.tables:
        page.heading("What side effects were counted?")
    for table in shown.tables:
        _trial_table(page, shown, table)
    write_outcomes(page, shown.outcomes)
    if shown.notes:
        page.heading("Notes")
    for note in shown.notes:
        page.bullet(note.text, page.refs(note.sources))
    write_disagreements(page, shown.disagreements)


def _trial_table(page: Page, shown: results.TrialShown, table: results.TrialTableOut) -> None:
    page.minor_heading(f"Of {table.per} people: {table.definition}", page.refs(table.sources))
    whole = "" if table.complete else " The full table of this trial is not held."
    page.line(f"{table.threshold}. Severe: {table.severe_means}.{whole}", indent=2)
    if page.width < _ROOM_FOR_TABLE:
        for row in table.rows:
            page.bullet(f"{row.effect.name} ({row.said_as})")
            for arm, value, severe in zip(shown.arms, row.any, row.severe, strict=True):
                page.line(f"{arm.name}: {figure(value)}, severe {figure(severe)}", indent=6)
        return
    from rich import box
    from rich.table import Table

    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    drawn.add_column("Side effect", overflow="fold")
    for arm, n in zip(shown.arms, table.n, strict=True):
        drawn.add_column(page.text(f"{arm.name} (n {n})"), overflow="fold")
        drawn.add_column("severe", overflow="fold")
    for row in table.rows:
        cells = [figure(v) for pair in zip(row.any, row.severe, strict=True) for v in pair]
        name = f"{row.effect.name} ({row.said_as})"
        drawn.add_row(page.text(name), *(page.text(cell) for cell in cells))
    page.table(drawn)


def _source(page: Page, shown: results.SourceShown) -> None:
    page.line(shown.title, "bold")
    page.line(f"{shown.publisher}. {shown.date}.")
    page.line(f"source {shown.id}, {shown.kind}", "dim")
    for heading, value in (
        ("Written for", shown.audience),
        ("Paid for by", shown.funding),
        ("Its limits", shown.limits),
        ("Last read", shown.accessed),
        ("Address", shown.url),
        ("Document", shown.document),
    ):
        if value:
            page.bullet(f"{heading}: {value}")
    page.heading(f"Cited for {len(shown.treatments)} treatments")
    page.line(", ".join(one.name for one in shown.treatments) or "none", indent=2)
    page.heading("Sections that are cited")
    for title in shown.sections:
        page.bullet(title)


def _entry(page: Page, shown: results.EntryShown) -> None:
    page.line(shown.name, "bold")
    for fact in shown.facts:
        page.line(fact.text, refs=page.refs(fact.sources))
    page.line(shown.entry_type, "dim")
    if shown.about:
        page.line(f"About: {', '.join(one.name for one in shown.about)}", "dim")


def _disagreement(page: Page, shown: results.DisagreementShown) -> None:
    page.line(shown.topic, "bold")
    for one in shown.positions:
        page.bullet(one.says, page.refs(one.sources))
    ours = "" if shown.why_sources else " (our reading)"
    page.line(f"Why{ours}: {shown.why}", refs=page.refs(shown.why_sources))
    page.line(f"About: {', '.join(one.name for one in shown.about)}", "dim")
