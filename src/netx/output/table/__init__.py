"""The human pages: the answer first, numbered sources, one closing line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netx.output.format import View
    from netx.output.sink import Target
    from netx.output.table.page import Page
    from netx.results import Document, Shown, SourceRow


def page_of(document: Document[Any], view: View, target: Target, sources: list[SourceRow]) -> str:
    """The page of any command's document; `sources` are those that it may cite."""
    from netx.output.table.page import Page

    page = Page(target, sources)
    _write(page, document, view)
    return page.finish(document.notice, document.dataset)


def _write(page: Page, document: Document[Any], view: View) -> None:
    # Each page is imported alone: half of them need Rich, and each its own types of result.
    data = document.data
    match document.command:
        case "list":
            from netx.output.table import lists

            lists.write(page, data, view.what, view.narrowed)
        case "show":
            for place, one in enumerate(data if isinstance(data, list) else [data]):
                if place:
                    page.line()
                _write_shown(page, one)
        case "search":
            from netx.output.table import search

            search.write(page, data)
        case "compare":
            from netx.output.table import compare

            compare.write(page, data)
        case "check":
            from netx.output.table import about

            about.write_check(page, data)
        case "about":
            from netx.output.table import about, quality
            from netx.results import QualityResult, StaleResult

            if isinstance(data, QualityResult):
                quality.write(page, data)
            elif isinstance(data, StaleResult):
                about.write_stale(page, data)
            else:
                about.write(page, data)
        case other:
            raise ValueError(f"no page for {other}")


def _write_shown(page: Page, shown: Shown) -> None:
    from netx.results import TreatmentShown

    if isinstance(shown, TreatmentShown):
        from netx.output.table import treatment

        treatment.write(page, shown)
    else:
        from netx.output.table import record

        record.write(page, shown)
