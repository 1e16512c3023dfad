"""What a visit sheet is made from: what `show` or `compare` gives, and what to ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netx.errors import UsageError
from netx.model import EntryType, Treatment
from netx.query import rows
from netx.query.added import with_notes
from netx.query.catalogue import Catalogue
from netx.query.compare import side_by_side
from netx.query.names import find
from netx.query.show import treatment
from netx.results.answers import CompareResult
from netx.results.lists import EntryRow
from netx.results.parts import SourceRow, source_ids_in
from netx.results.shown import TreatmentShown

MOST = 3


class ForVisit(NamedTuple):
    """One treatment, or several side by side; the questions to ask; rows for all sources."""

    subject: TreatmentShown | CompareResult
    questions: list[EntryRow]
    sources: list[SourceRow]


def for_visit(catalogue: Catalogue, names: list[str]) -> ForVisit:
    """What a sheet of one to three treatments tells and asks.

    The questions that the first screen asks come first, then others about the
    treatments, then those for any treatment.
    Raises `UsageError` for four and more or the same twice, `NotFoundError` for a
    name that is not a treatment's.
    """
    if not 1 <= len(names) <= MOST:
        raise UsageError(
            "wrong-count",
            f"sheet takes 1 to {MOST} treatments, not {len(names)}",
            "Example: netx sheet prrt chemo -o sheet.html",
        )
    options = [catalogue.base.treatments[find(catalogue.base, n, ("treatment",)).id] for n in names]
    if len({option.id for option in options}) < len(options):
        raise UsageError("same-twice", "two of the names mean the same", "Name each once.")
    subject: TreatmentShown | CompareResult
    if len(options) == 1:
        subject, first = treatment(catalogue, options[0]), []
        subject = with_notes(catalogue, subject, [subject.id])
    else:
        subject = side_by_side(catalogue, options)
        first = [one.id for one in subject.lead.questions]
    questions = to_ask(catalogue, options, first, [one.id for one in subject.questions])
    cited = {one.id for one in subject.sources} | set(source_ids_in(questions))
    return ForVisit(subject, questions, rows.source_rows(catalogue, cited))


def to_ask(
    catalogue: Catalogue, options: Sequence[Treatment], first: Sequence[str], about: Sequence[str]
) -> list[EntryRow]:
    """Questions to ask: those of the first screen, others about the options, those for any."""
    entries = catalogue.base.entries
    for_any = [
        id_ for id_, one in entries.items() if one.type is EntryType.QUESTION and not one.about
    ]
    ids = dict.fromkeys([*first, *about, *for_any])
    kin = {id_ for option in options for id_ in catalogue.kin(option)}
    return [rows.entry_row(catalogue, entries[id_], kin) for id_ in ids]
