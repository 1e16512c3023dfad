"""The grids of search, compare, check and about."""

from __future__ import annotations

from typing import assert_never

from netx import results
from netx.output.figures import UNKNOWN, figures_of
from netx.output.grid import Grid, grid, joined, positions_text, source_line

Answer = (
    results.SearchResult
    | results.CompareResult
    | results.CheckResult
    | results.AboutResult
    | results.QualityResult
    | results.StaleResult
)


def answer_grid(answer: Answer) -> Grid:
    """The grid of one answer."""
    match answer:
        case results.SearchResult():
            return _search(answer)
        case results.CompareResult():
            return _compare(answer)
        case results.CheckResult():
            return _check(answer)
        case results.AboutResult():
            return _about(answer)
        case results.QualityResult():
            return _quality(answer)
        case results.StaleResult():
            return _stale(answer)
        case _:
            assert_never(answer)


def _search(found: results.SearchResult) -> Grid:
    rows: list[tuple[str | None, ...]] = []
    for match in found.matches:
        meant = match.narrower or match.effect
        head = (found.query, match.match_kind, match.matched, meant.id, meant.name)
        for one in match.treatments:
            rows.append(
                (
                    *head,
                    one.id,
                    one.name,
                    frequencies(one.sources),
                    joined(text for o in one.observations for text in figures_of(o)) or None,
                    joined(one.source_ids),
                )
            )
        if not match.treatments:
            rows.append((*head, None, None, None, None, None))
    rows.extend(
        (found.query, one.match_kind, one.matched, one.id, one.name, None, one.type, *([None] * 3))
        for one in found.other
    )
    return grid(
        (
            "query",
            "match_kind",
            "matched",
            "id",
            "name",
            "treatment_id",
            "treatment",
            "frequency",
            "numbers",
            "source_ids",
        ),
        rows,
    )


def _compare(compared: results.CompareResult) -> Grid:
    statuses = (f"{o.status_detail.text} ({o.status})" for o in compared.options)
    rows: list[tuple[str | None, ...]] = [("status", None, *statuses)]
    for row in compared.rows:
        cells = (
            joined(f"{s.text} ({joined(c.id for c in s.sources)})" for s in cell.statements)
            or UNKNOWN
            for cell in row.cells
        )
        rows.append(("question", row.question, *cells))
    for effect in compared.side_effects:
        rows.append(("side effect", effect.effect.name, *map(effect_cell, effect.cells)))
    names = {option.id: option.name for option in compared.options}
    for pair in compared.head_to_head:
        trials = joined(trial.name for trial in pair.trials) or "no study that we hold"
        label = " and ".join(names[id_] for id_ in pair.options)
        rows.append(("compared directly by", label, *(trials for _ in compared.options)))
    for outcome in compared.outcomes:
        label = f"{outcome.trial_name}, {outcome.measure}"
        rows.append(("outcome", label, *(outcome.text for _ in compared.options)))
    for one in compared.disagreements:
        for part, text in (
            ("sources differ", positions_text(one.positions)),
            ("why they differ", one.why),
        ):
            says = (text if option.id in one.about else None for option in compared.options)
            rows.append((part, one.topic, *says))
    for asked in compared.questions:
        about = (asked.name if o.id in asked.about else None for o in compared.options)
        rows.append(("question to ask", asked.name, *about))
    return grid(("part", "about", *(option.id for option in compared.options)), rows)


NOT_LISTED = "not listed"


def effect_cell(cell: results.EffectCell) -> str:
    """What one option's sources say of an effect, in one cell."""
    said = []
    if cell.listed:
        said.append(f"listed by {_listed(cell.sources)}")
    said.extend(f"listed for {one.name} by {_listed(one.sources)}" for one in cell.products)
    said.extend(text for observation in cell.observations for text in figures_of(observation))
    return joined(said) or NOT_LISTED


def frequencies(listed: list[results.Listing]) -> str | None:
    """How often, as the sources that list an effect print it; nothing where none does."""
    return joined(dict.fromkeys(one.frequency for one in listed if one.frequency)) or None


def _listed(listed: list[results.Listing]) -> str:
    said = (f"{one.id} ({one.frequency})" if one.frequency else one.id for one in listed)
    return joined(dict.fromkeys(said))


def _check(checked: results.CheckResult) -> Grid:
    return grid(
        ("file", "line", "column", "code", "message", "mend"),
        [(p.file, str(p.line), str(p.column), p.code, p.message, p.mend) for p in checked.problems],
    )


def _about(about: results.AboutResult) -> Grid:
    rows: list[tuple[str | None, ...]] = [
        ("netx", about.version),
        ("data", about.data_version),
        ("sha256", about.sha256),
        *((name, str(count)) for name, count in about.counts.items()),
        *(("source", source_line(one)) for one in about.sources),
    ]
    return grid(("what", "value"), rows)


def _stale(result: results.StaleResult) -> Grid:
    return grid(
        ("type", "id", "name", "checked"),
        [(one.type, one.id, one.name, one.checked) for one in result.stale],
    )


def _quality(audit: results.QualityResult) -> Grid:
    """Every item for the whole base, then the measured ones for each treatment."""
    names = {item.id: (item.instrument, item.name) for item in audit.items}
    rows: list[tuple[str | None, ...]] = [
        (
            "all",
            one.instrument,
            one.id,
            one.name,
            one.verdict,
            one.says,
            one.pointer,
            one.how,
            one.judged_by,
            one.date,
        )
        for one in audit.items
    ]
    for treatment in audit.treatments:
        for one in treatment.verdicts:
            instrument, name = names[one.item]
            pointer = f"netx show {treatment.id}"
            said = (one.item, name, one.verdict, one.says, pointer, "measured", None, None)
            rows.append((treatment.id, instrument, *said))
    return grid(
        (
            "about",
            "instrument",
            "item",
            "name",
            "verdict",
            "says",
            "pointer",
            "how",
            "judged_by",
            "date",
        ),
        rows,
    )
