"""Ids stay: what was published under one is found under it, or told to be gone.

`frozen_ids.txt` has each record as `type id`, and each statement as `type record/statement`, of
the data of November 2026. A statement that goes is taken out of the list by hand, with the
reason in the commit; a new one needs no line. To add the ids of a release, run this file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from read_once import loaded

from netx.model import KnowledgeBase

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
FROZEN = HERE / "frozen_ids.txt"


def ids(base: KnowledgeBase) -> Iterator[str]:
    """Every id of the data, in the order in which it is shown."""
    for treatment in base.treatments.values():
        yield f"treatment {treatment.id}"
        yield from (f"treatment {treatment.id}/{one.id}" for one in treatment.statements)
    for situation in base.situations.values():
        yield f"situation {situation.id}"
        yield from (f"situation {situation.id}/{one.id}" for one in situation.statements)
    for type_, records in (
        ("effect", base.effects),
        ("trial", base.trials),
        ("source", base.sources),
        ("disagreement", base.disagreements),
        ("entry", base.entries),
    ):
        yield from (f"{type_} {id_}" for id_ in records)


def test_no_id_is_lost() -> None:
    frozen = FROZEN.read_text(encoding="utf-8").splitlines()
    lost = sorted(set(frozen) - set(ids(loaded(DATA))))
    assert not lost, "these ids were published: " + ", ".join(lost[:20])


if __name__ == "__main__":
    FROZEN.write_text("".join(f"{one}\n" for one in ids(loaded(DATA))), encoding="utf-8")
