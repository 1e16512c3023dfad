"""The human pages: the answer first, numbered sources, one closing line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netx import results
from netx.output.sink import Target
from netx.output.table import about, compare, lists, quality, record, search, treatment
from netx.output.table.page import Page
from netx.results import Document, SourceRow

if TYPE_CHECKING:
    from netx.output.format import View


def page_of(document: Document[Any], view: View, target: Target, sources: list[SourceRow]) -> str:
    """The page of any command's document; `sources` are those that it may cite."""
    page = Page(target, sources)
    data = document.data
    if view.row_type is not None:
        lists.write(page, data, view.what, view.narrowed)
    elif isinstance(data, list):
        for place, one in enumerate(data):
            if place:
                page.line()
            _write_shown(page, one)
    elif isinstance(data, results.SearchResult):
        search.write(page, data)
    elif isinstance(data, results.CompareResult):
        compare.write(page, data)
    elif isinstance(data, results.CheckResult):
        about.write_check(page, data)
    elif isinstance(data, results.AboutResult):
        about.write(page, data)
    elif isinstance(data, results.QualityResult):
        quality.write(page, data)
    else:
        _write_shown(page, data)
    return page.finish(document.notice, document.dataset)


def _write_shown(page: Page, shown: results.Shown) -> None:
    if isinstance(shown, results.TreatmentShown):
        treatment.write(page, shown)
    else:
        record.write(page, shown)
