"""What a visit sheet is made from: one to three options as a comparison."""

from __future__ import annotations

from netx.errors import UsageError
from netx.query.catalogue import Catalogue
from netx.query.compare import side_by_side
from netx.query.names import find
from netx.results.answers import CompareResult

MOST = 3


def sheet(catalogue: Catalogue, names: list[str]) -> CompareResult:
    """One to three treatments as `compare` gives them.

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
    return side_by_side(catalogue, options)
