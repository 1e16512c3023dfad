"""Results as rows for programs, spreadsheets and pipes: nothing cut, whatever a page would show.

For a program (CSV), a cell is one value or empty: a list has a row a record, without what a
record has several of; `check` a row a problem; every other result one fact a row. For a person
(plain lines, a spreadsheet), names of one record stand in one cell, parted by semicolons, and a
search has a row a treatment.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_origin

import msgspec
from msgspec import Struct

from netx.output.added_rows import search_rows_added
from netx.output.cells import cell
from netx.output.wording import figures_of
from netx.results.answers import SearchResult
from netx.results.now import AT_ONCE
from netx.results.parts import Listing


class Rows(Struct, frozen=True):
    """Columns by name, and the rows under them."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]


def list_rows(records: Sequence[Any], row_type: type, one_value: bool) -> Rows:
    """A list's rows; `row_type` says which columns an empty list has.

    With `one_value`, those of which a record can have several are left out.
    """
    fields = msgspec.structs.fields(row_type)
    columns = [one.name for one in fields if not (one_value and get_origin(one.type) is list)]
    return Rows(columns, [[getattr(one, name) for name in columns] for one in records])


def fact_rows(data: Any) -> Rows:
    """The facts of a result, or of several, in the order in which they stand in it."""
    from netx.output.fact import Fact
    from netx.output.facts import facts

    return Rows(Fact._fields, list(dict.fromkeys(facts(data))))  # what stands in two parts, once


SEARCH_COLUMNS = (
    "query",
    "match_kind",
    "matched",
    "id",
    "name",
    "treatment_id",
    "treatment",
    "listed_as",
    "said",
    "numbers",
    "source_ids",
    "reading",
    "at_once",
)


def search_rows(found: SearchResult) -> Rows:
    """A search's rows: a treatment a row, under the side effect that was meant.

    `reading` says how the words were taken: a treatment "causes" the side effect; or is
    "given-for" it, and then `said` is the statement that says so; or is one of those that do
    not list it ("not-caused-by", which does not mean that it cannot happen). `at_once` is true
    where help is needed at once. What sources say is urgent comes first (`match_kind` urgent);
    how many treatments list an effect that should not come (counts), and the parts of a list
    for which nothing was found (unknown), come last. The words of a question of which the texts
    below say nothing, so that they are only the nearest, come before these (not-held).
    """
    rows: list[Sequence[str]] = []
    if found.at_once:
        rows.append((found.query, "urgent", *[""] * 6, AT_ONCE, "", ""))
    rows += [
        (found.query, "urgent", *[""] * 6, one.text, "", cell([c.source_id for c in one.sources]))
        for one in found.urgent
    ]
    for match in found.matches:
        meant = match.meant
        head = (found.query, match.match_kind, match.matched, meant.id, meant.name)
        for one in match.treatments:
            under = one.listed_as.id
            numbers = [x for seen in one.observations for x in figures_of(seen, under)]
            listed_as = one.listed_as.name
            own = (one.id, one.name, listed_as, cell(list(map(_said, one.sources))), cell(numbers))
            rows.append((*head, *own, cell(one.source_ids)))
        if not match.treatments:
            rows.append((*head, *[""] * 6))
    for asked in found.asked_of:
        for held in asked.side_effects:
            name, told = held.effect, cell(list(map(_said, held.sources)))
            figures = [line for observed in held.observations for line in figures_of(observed)]
            listing = [asked.id, asked.name, name.name, told, cell(figures)]
            listed_by = cell([s.source_id for s in held.sources])
            rows.append([found.query, "", "", name.id, name.name, *listing, listed_by])
    symptoms = {one.id: one.name for one in found.symptoms}
    for given in found.given_for if symptoms else ():
        about = (given.against, symptoms[given.against])
        said = (
            given.id,
            given.name,
            "",
            given.text,
            "",
            cell([one.source_id for one in given.sources]),
        )
        rows.append((found.query, "", "", *about, *said))
    if found.without is not None:
        about = (found.negated.id, found.negated.name) if found.negated else ("", "")
        for free in found.without.unmentioned:
            rows.append((found.query, "", "", *about, free.id, free.name, "", "", "", ""))
    rows += [(found.query, "not-held", part, *[""] * 8) for part in found.nothing_on]
    for other in found.other:
        bears = (found.query, other.match_kind, other.matched, other.id, other.name)
        rows.append((*bears, "", "", "", other.in_short or "", "", cell(other.source_ids)))
    for text in found.texts:
        tells = (text.treatment or "", text.name, "", text.text, "", cell(text.source_ids))
        rows.append((found.query, "text", "", text.id, text.name, *tells))
    if found.without is not None:
        about = (found.negated.id, found.negated.name) if found.negated else ("", "")
        without = found.without
        counts = [
            f"{without.listed} list it",
            f"{without.kin} are of a class or have a member that does",
            f"{len(without.unmentioned)} list other side effects only",
            f"for {without.nothing_listed} nothing is listed",
        ]
        rows.append((found.query, "counts", "", *about, *[""] * 4, cell(counts), ""))
    rows += [(found.query, "unknown", part, *[""] * 8) for part in found.unknown]
    rows += search_rows_added(found)
    return Rows(SEARCH_COLUMNS, [(*row, found.reading, found.at_once) for row in rows])


def _said(listed: Listing) -> str:
    """How one source lists an effect: its word, how often, when, how long, when serious."""
    told = (listed.said_as, listed.frequency, listed.when_it_happens, listed.lasts, listed.serious)
    return f"{', '.join(one for one in told if one) or 'listed'} ({listed.source_id})"
