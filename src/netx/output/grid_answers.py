"""The grids of search, compare, check and about."""

from __future__ import annotations

from typing import assert_never

from netx import results
from netx.output.figures import UNKNOWN, observation_text
from netx.output.grid import Grid, grid, joined, positions_text

Answer = results.SearchResult | results.CompareResult | results.CheckResult | results.AboutResult


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
                    joined(observation_text(o) for o in one.observations) or None,
                    joined(one.source_ids),
                )
            )
        if not match.treatments:
            rows.append((*head, None, None, None, None))
    rows.extend(
        (found.query, one.match_kind, one.matched, one.id, one.name, None, one.type, None, None)
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
            "numbers",
            "source_ids",
        ),
        rows,
    )


def _compare(compared: results.CompareResult) -> Grid:
    rows: list[tuple[str | None, ...]] = []
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
    for one in compared.disagreements:
        says = positions_text(one.positions)
        rows.append(
            (
                "sources differ",
                one.topic,
                *(says if option.id in one.about else None for option in compared.options),
            )
        )
    return grid(("part", "about", *(option.id for option in compared.options)), rows)


NOT_LISTED = "not listed"


def effect_cell(cell: results.EffectCell) -> str:
    """What one option's sources say of an effect, in one cell."""
    said = []
    if cell.listed:
        said.append(f"listed by {joined(dict.fromkeys(one.id for one in cell.sources))}")
    said.extend(
        f"listed for {one.name} by {joined(dict.fromkeys(s.id for s in one.sources))}"
        for one in cell.products
    )
    said.extend(observation_text(observation) for observation in cell.observations)
    return joined(said) or NOT_LISTED


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
    ]
    return grid(("what", "value"), rows)
