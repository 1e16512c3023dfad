"""The self-audit: every item measured or judged, and every judgement dated and signed."""

from __future__ import annotations

from collections.abc import Iterator

from netx.dataset.read import Reading
from netx.dataset.rules.known import DATE, bad_address
from netx.errors import Problem
from netx.model import Audit


def audit(reading: Reading) -> Iterator[Problem]:
    """Items that are there once, belong to an instrument, and have one verdict's ground."""
    placed = reading.quality
    if placed is None:
        return
    record: Audit = placed.record
    instruments = {one.id for one in record.instruments}
    for place, one in enumerate(record.instruments):
        wrong = bad_address(one.url)
        if wrong:
            yield placed.problem(
                ("instruments", place, "url"),
                "bad-address",
                wrong,
                "Write where its items were read, as https://example.org.",
            )
    seen: set[str] = set()
    for place, item in enumerate(record.items):
        at = ("items", place)
        if item.id in seen:
            yield placed.problem(
                (*at, "id"), "duplicate-id", f"“{item.id}” stands twice", "Keep one of the two."
            )
        seen.add(item.id)
        if item.instrument not in instruments:
            yield placed.problem(
                (*at, "instrument"),
                "unknown-instrument",
                f"there is no instrument “{item.instrument}”",
                "Add it to instruments or mend the id.",
            )
        if (item.measure is None) == (item.judgement is None):
            yield placed.problem(
                at,
                "no-verdict",
                f"“{item.id}” must be measured or judged, one of the two",
                "Give it a measure or a judgement.",
            )
        judged = item.judgement
        if judged is None:
            continue
        if not DATE.fullmatch(judged.date) or len(judged.date) < len("2026-11-22"):
            yield placed.problem(
                (*at, "judgement", "date"),
                "bad-date",
                f"“{judged.date}” is not a day",
                "Write the day of the reading, as 2026-11-22.",
            )
        for key in ("says", "pointer", "judged_by"):
            if not getattr(judged, key).strip():
                yield placed.problem(
                    (*at, "judgement", key),
                    "bad-text",
                    f"{key} is empty",
                    "Say what was seen, what shows it and in which role it was judged.",
                )
