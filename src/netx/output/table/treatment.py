"""The page of `netx show` for a treatment."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netx.output.table.page import Page
from netx.results import (
    DisagreementRow,
    EntryRow,
    Listing,
    OutcomeOut,
    SideEffectOut,
    StatementOut,
    TermUsed,
    TreatmentShown,
)


def write(page: Page, shown: TreatmentShown) -> None:
    """What it is in one line, then the patient's questions, numbers, and the rest."""
    _title(page, shown)
    own = [one for one in shown.statements if one.inherited_from is None]
    _write_statements(page, own, shown.terms)
    _status(page, shown)
    _side_effects(page, shown)
    write_outcomes(page, shown.outcomes)
    write_disagreements(page, shown.disagreements)
    if shown.questions:
        page.heading("Questions to ask")
        for one in shown.questions:
            page.bullet(one.name, page.refs(one.source_ids))
    write_entries(page, "Tests that come with it", shown.tests)
    _class(page, shown)
    _family(page, shown)


def _title(page: Page, shown: TreatmentShown) -> None:
    brands = f" ({', '.join(shown.brands)})" if shown.brands else ""
    page.line(shown.name + brands, "bold")
    page.line(shown.summary)
    place = " › ".join([shown.category_name, *(a.name for a in reversed(shown.ancestors))])
    page.line(f"{shown.kind} in {place}", "dim")
    others = _telling(shown.aliases, shown.name)
    if others:
        page.line(f"Also called: {', '.join(others)}", "dim")


def _telling(aliases: Iterable[str], name: str) -> list[str]:
    """The aliases that are more than another spelling of one before them."""
    seen = {_bare(name)}
    kept = []
    for alias in aliases:
        if _bare(alias) not in seen:
            seen.add(_bare(alias))
            kept.append(alias)
    return kept


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+|s\b", "", name.casefold()).replace("ae", "e").replace("z", "s")


def _write_statements(
    page: Page, statements: Iterable[StatementOut], terms: list[TermUsed]
) -> None:
    """Statements under the patient's questions, each term explained where it is used first."""
    topic = ""
    unexplained = {term.id: term for term in terms}
    for one in statements:
        if one.topic != topic:
            topic = one.topic
            page.heading(one.question)
        page.bullet(one.text, page.refs(one.sources))
        for term in [t for t in unexplained.values() if t.used_in == one.text]:
            page.line(f"{term.name}: {term.text}", "italic", 6, page.refs(term.source_ids))
            del unexplained[term.id]


def _status(page: Page, shown: TreatmentShown) -> None:
    status = shown.status_detail
    old = " (checked more than two years ago)" if status.stale else ""
    page.heading(f"Where it stands: {words_of(status.value)}, as of {status.as_of}{old}")
    page.bullet(status.text, page.refs(status.sources))
    for one in shown.approvals:
        page.bullet(f"{one.agency}, {one.date}: {one.for_whom}", page.refs(one.sources))
    if shown.codes:
        codes = ", ".join(f"{name.upper()} {code}" for name, code in shown.codes.items())
        page.bullet(f"Codes: {codes}")


def words_of(value: str) -> str:
    """A value of a fixed set in words: not-recorded is "not recorded"."""
    return value.replace("-", " ")


def _side_effects(page: Page, shown: TreatmentShown) -> None:
    listed = [one for one in shown.side_effects if one.sources]
    page.heading("What side effects do its sources list?")
    if not listed:
        page.bullet(
            "None that we hold lists side effects for it; that does not mean that it has none."
        )
    write_listed(page, listed)
    for one in shown.inherited_side_effects[:1]:
        page.line()
        page.minor_heading(f"Listed for {one.name} as a class")
        write_listed(page, one.side_effects)
    if any(one.observations for one in shown.side_effects):
        # Its tables are Rich's, which takes longer to import than most pages to print.
        from netx.output.table import facts_box

        page.heading("How many people had them?")
        facts_box.write(page, shown.side_effects)
        without = [one.effect.name for one in listed if not one.observations]
        if without:
            page.line()
            few = "; ".join(without) if len(without) <= _FEW else f"the {len(without)} others above"
            page.line(f"Listed without numbers: {few}.", indent=2)

    if shown.members_with_numbers:
        names = ", ".join(one.name for one in shown.members_with_numbers)
        page.line()
        page.line(f"Numbers from trials stand under its members: {names}.", indent=2)


_MANY_ALIKE = 4
_FEW = 15


def write_listed(page: Page, effects: Iterable[SideEffectOut]) -> None:
    """Side effects as bullets, with what a source says of how often or how long.

    Where the same is said of many by the same sources, they share a bullet.
    """
    alike: dict[tuple[str, str], list[str]] = {}
    for one in effects:
        name = one.effect.name
        if one.effect.clinical_name.casefold() != name.casefold():
            name += f" ({one.effect.clinical_name})"
        key = (_said(page, one.sources), page.refs(one.sources))
        alike.setdefault(key, []).append(name)
    for (said, refs), names in alike.items():
        if said and len(names) >= _MANY_ALIKE:
            page.bullet(f"{said}: {'; '.join(names)}", refs)
            continue
        for name in names:
            page.bullet(f"{name}: {said}" if said else name, refs)


def _said(page: Page, sources: Iterable[Listing]) -> str:
    """What sources say of how often, when or how long, each with who says it.

    Where all the sources of the effect say it, the numbers behind the line do.
    """
    found: dict[str, list[str]] = {}
    everyone = []
    for one in sources:
        everyone.append(one.id)
        for said in (one.frequency, one.when, one.lasts, one.serious):
            if said:
                found.setdefault(said, []).append(one.id)
    return "; ".join(
        said if set(ids) == set(everyone) else f"{said} {page.refs(ids)}"
        for said, ids in found.items()
    )


def write_outcomes(page: Page, outcomes: list[OutcomeOut]) -> None:
    """What trials found, in plain words, each trial by itself."""
    if outcomes:
        page.heading("What did trials find?")
    trial = ""
    for one in outcomes:
        if one.trial != trial:
            trial = one.trial
            page.minor_heading(f"{one.trial_name} ({one.population})")
        page.bullet(one.text, page.refs(one.sources), indent=4)


def write_disagreements(page: Page, disagreements: list[DisagreementRow]) -> None:
    """Where sources differ: what each says, and why."""
    if disagreements:
        page.heading("Where do sources differ?")
    for one in disagreements:
        page.minor_heading(one.topic)
        for position in one.positions:
            page.bullet(position.says, page.refs(position.sources), indent=4)
        ours = "" if one.why_sources else " (our reading)"
        page.line(f"Why{ours}: {one.why}", indent=4, refs=page.refs(one.why_sources))


def write_entries(page: Page, heading: str, entries: list[EntryRow]) -> None:
    """Entries with their text under a heading; nothing when there are none."""
    if entries:
        page.heading(heading)
    for one in entries:
        page.bullet(f"{one.name}: {one.text}", page.refs(one.source_ids))


def _class(page: Page, shown: TreatmentShown) -> None:
    if not shown.ancestors:
        return
    parent = shown.ancestors[0]
    said = [one for one in shown.statements if one.inherited_from == parent.id]
    if said:
        page.heading(f"What is said of {parent.name} as a class")
        topic = ""
        for one in said:
            if one.topic != topic:
                topic = one.topic
                page.minor_heading(one.question)
            page.bullet(one.text, page.refs(one.sources), indent=4)


def _family(page: Page, shown: TreatmentShown) -> None:
    for heading, members in (
        ("Its members", shown.children),
        ("Made of", shown.components),
        ("Part of", shown.part_of),
    ):
        if members:
            page.heading(heading)
            page.line(", ".join(one.name for one in members), indent=2)
    page.line()
    if shown.children:
        page.line(f"See one: netx show {shown.children[0].id}", "dim")
    elif shown.ancestors:
        page.line(f"See its class: netx show {shown.ancestors[0].id}", "dim")
