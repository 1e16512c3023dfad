"""What `netx about` says of the data as a whole, as rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from netx.output.fact import Fact
from netx.results.answers import OvertakenItem, StaleItem
from netx.results.changes import FactChanged, VersionOut
from netx.results.quality import AuditItemOut, HardText, TreatmentVerdict, UnexplainedWord


def about_facts(part: Any, around: Fact) -> Iterable[Fact] | None:
    """A part that is one fact of the audit, of what is old or of what changed; else nothing.

    `around` holds where it stands.
    """

    def row(**known: Any) -> Fact:
        return around._replace(**known)

    match part:
        case StaleItem():
            return [row(about_id=part.id, about=part.name, text=part.type, as_of=part.checked)]
        case OvertakenItem():
            return [
                row(
                    record=part.id,
                    about_id=part.says,
                    about=part.name,
                    label=part.newest,
                    date=part.source_date,
                    source_id=part.source,
                )
            ]
        case AuditItemOut():
            item = row(
                origin=part.instrument,
                part="item",
                id=part.id,
                about=part.name,
                text=part.says,
                clinical=part.how,
                label=part.verdict,
                date=part.date,
            )
            more = (("judged by", part.judged_by), ("pointer", part.pointer))
            return [item, *(row(part=name, id=part.id, text=told) for name, told in more if told)]
        case TreatmentVerdict():
            return [row(part="verdict", about_id=part.item, text=part.says, label=part.verdict)]
        case HardText():
            return [row(record=part.record, text=part.text, value=part.grade, unit="grade")]
        case UnexplainedWord():
            return [row(text=part.word, n=part.count)]
        case VersionOut():
            dated = row(about_id=part.version, date=part.date)
            return [dated, *(row(part="says", about_id=part.version, text=t) for t in part.says)]
        case FactChanged():
            told = row(part=part.change, id=part.id, text=part.now)
            before = [row(part="was", id=part.id, text=part.was)] if part.was else []
            by = [row(part="replaced_by", id=part.id, about_id=one) for one in part.replaced_by]
            return [told, *before, *by]
        case _:
            return None
