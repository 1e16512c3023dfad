"""The grids of `netx show`: one row a statement, listing, number or position."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from netx import results
from netx.output.figures import UNKNOWN, design, figure, figures_of
from netx.output.grid import ROW_COLUMNS, Grid, cited, grid, joined

_SHOW_COLUMNS = ("id", "part", "about", "text", "clinical", "from", "sources")


def shown_grid(shown: results.Shown) -> Grid:
    """The grid of one record, whole."""
    match shown:
        case results.TreatmentShown():
            return _treatment(shown)
        case results.EffectShown():
            return _effect(shown)
        case results.TrialShown():
            return _trial(shown)
        case results.SourceShown():
            return _source(shown)
        case results.EntryShown():
            return _entry(shown)
        case results.DisagreementShown():
            return _disagreement(shown)
        case _:
            assert_never(shown)


def _treatment(shown: results.TreatmentShown) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        (shown.id, "name", shown.kind, joined([shown.name, *shown.brands]), None, None, None),
        (
            shown.id,
            "status",
            shown.status,
            shown.status_detail.text,
            None,
            None,
            cited(shown.status_detail.sources),
        ),
    ]
    if shown.aliases:
        rows.append((shown.id, "also called", None, joined(shown.aliases), None, None, None))
    for above in shown.ancestors:
        rows.append((shown.id, "class", None, above.name, None, above.id, None))
    for name, code in shown.codes.items():
        rows.append((shown.id, "code", name, code, None, None, None))
    for one in shown.approvals:
        rows.append(
            (
                shown.id,
                "approval",
                f"{one.agency} {one.date}",
                one.for_whom,
                None,
                None,
                cited(one.sources),
            )
        )
    for statement in shown.statements:
        rows.append(
            (
                shown.id,
                "statement",
                statement.topic,
                statement.text,
                statement.clinical,
                statement.inherited_from,
                cited(statement.sources),
            )
        )
    for effect in shown.side_effects:
        rows.extend(_effect_rows(shown.id, effect, None))
    for one_class in shown.inherited_side_effects:
        for effect in one_class.side_effects:
            rows.extend(_effect_rows(shown.id, effect, one_class.id))
    rows.extend(_outcome_row(shown.id, outcome) for outcome in shown.outcomes)
    for part, entries in (
        ("question", shown.questions),
        ("test", shown.tests),
        ("term", shown.terms),
    ):
        rows.extend(
            (shown.id, part, e.name, e.text, None, None, joined(e.source_ids)) for e in entries
        )
    rows.extend(_disagreement_rows(shown.id, shown.disagreements))
    return grid(_SHOW_COLUMNS, rows)


def _effect_rows(
    id_: str, effect: results.SideEffectOut, from_: str | None
) -> Iterable[tuple[str | None, ...]]:
    name = effect.effect
    for one in effect.sources:
        said = [v for v in (one.said_as, one.frequency, one.when, one.lasts, one.serious) if v]
        yield (
            id_,
            "side effect",
            name.name,
            joined(said) or name.name,
            name.clinical_name,
            from_,
            cited([one]),
        )
    for observation in effect.observations:
        for text in figures_of(observation):
            yield (
                id_,
                "number",
                name.name,
                text,
                name.clinical_name,
                from_,
                observation.source_id,
            )


def _outcome_row(id_: str, outcome: results.OutcomeOut) -> tuple[str | None, ...]:
    return (
        id_,
        "outcome",
        f"{outcome.trial_name}, {outcome.measure}",
        outcome.text,
        outcome.clinical,
        None,
        cited(outcome.sources),
    )


def _disagreement_rows(
    id_: str, disagreements: Iterable[results.DisagreementRow]
) -> Iterable[tuple[str | None, ...]]:
    for one in disagreements:
        for position in one.positions:
            yield (
                id_,
                "sources differ",
                one.topic,
                position.says,
                None,
                None,
                cited(position.sources),
            )
        yield (id_, "why they differ", one.topic, one.why, None, None, cited(one.why_sources))


def _effect(shown: results.EffectShown) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        (shown.id, "name", shown.system_name, shown.name, shown.clinical_name, None, None)
    ]
    for kind, words in shown.synonyms.items():
        rows.append((shown.id, "synonyms", kind, joined(words), None, None, None))
    for one in shown.treatments:
        rows.extend(_treatment_rows(shown.id, one))
    rows.extend(_disagreement_rows(shown.id, shown.disagreements))
    return grid(_SHOW_COLUMNS, rows)


def _treatment_rows(id_: str, one: results.EffectTreatment) -> Iterable[tuple[str | None, ...]]:
    for listing in one.sources:
        said = [v for v in (listing.said_as, listing.frequency) if v]
        yield (id_, "listed for", one.name, joined(said) or None, None, one.id, cited([listing]))
    for observation in one.observations:
        for text in figures_of(observation):
            yield (id_, "number", one.name, text, None, one.id, observation.source_id)


def _trial(shown: results.TrialShown) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        (shown.id, "name", design(shown.phase), shown.name, shown.registry_id, None, None),
        (shown.id, "population", None, shown.population, None, None, None),
    ]
    rows.append((shown.id, "years", None, shown.years or UNKNOWN, None, None, None))
    for arm in shown.arms:
        rows.append(
            (shown.id, "arm", f"{arm.name} (n {arm.n})", arm.given, None, arm.treatment, None)
        )
    for table in shown.tables:
        for row in table.rows:
            values = joined(
                f"{arm.name}: {figure(every)} of {table.per}, severe {figure(severe)}"
                for arm, every, severe in zip(shown.arms, row.any, row.severe, strict=True)
            )
            rows.append(
                (
                    shown.id,
                    "number",
                    row.effect.name,
                    values,
                    row.said_as,
                    table.id,
                    cited(table.sources),
                )
            )
    rows.extend(_outcome_row(shown.id, outcome) for outcome in shown.outcomes)
    rows.extend(
        (shown.id, "note", None, n.text, n.clinical, None, cited(n.sources)) for n in shown.notes
    )
    rows.extend(_disagreement_rows(shown.id, shown.disagreements))
    return grid(_SHOW_COLUMNS, rows)


def _source(shown: results.SourceShown) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        (shown.id, name, None, getattr(shown, name), None, None, None)
        for name in ROW_COLUMNS[results.SourceRow]
        if name != "id"
    ]
    rows.extend((shown.id, "section", None, title, None, None, None) for title in shown.sections)
    rows.extend((shown.id, "cited for", None, t.name, None, t.id, None) for t in shown.treatments)
    return grid(_SHOW_COLUMNS, rows)


def _entry(shown: results.EntryShown) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        (
            shown.id,
            shown.entry_type,
            shown.name,
            fact.text,
            fact.clinical,
            None,
            cited(fact.sources),
        )
        for fact in shown.facts
    ]
    rows.extend((shown.id, "about", None, one.name, None, one.id, None) for one in shown.about)
    return grid(_SHOW_COLUMNS, rows)


def _disagreement(shown: results.DisagreementShown) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        (shown.id, "sources differ", shown.topic, one.says, None, None, cited(one.sources))
        for one in shown.positions
    ]
    rows.append(
        (shown.id, "why they differ", shown.topic, shown.why, None, None, cited(shown.why_sources))
    )
    rows.extend((shown.id, "about", None, one.name, None, one.id, None) for one in shown.about)
    return grid(_SHOW_COLUMNS, rows)
