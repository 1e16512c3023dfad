"""The formats: each turns one document into bytes for standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

import msgspec

from netx.output.format import Format, View
from netx.output.legible import escaped_in_json, one_line, visible_lines
from netx.output.sink import Target

if TYPE_CHECKING:
    from netx.output.blocks import Answer
    from netx.output.rows import Rows
    from netx.results.envelope import Document


def render(document: Document[Any], format_: Format, target: Target, view: View) -> bytes:
    """One document in one format.

    JSON, CSV and plain lines are whole; a page and Markdown are what `view` asks for. JSON,
    CSV and Markdown are the same bytes everywhere. Raises `UsageError` for a section that
    the page does not have.
    """
    match format_:
        case Format.JSON:
            text = msgspec.json.format(msgspec.json.encode(document).decode(), indent=2)
            return escaped_in_json(text).encode() + b"\n"
        case Format.CSV:
            return _csv(_rows(document, view, one_value=True)).encode("utf-8")
        case Format.EXCEL:
            from netx.output.cells import cell
            from netx.output.spreadsheet import spreadsheet

            table = _rows(document, view)
            return spreadsheet(
                table.columns, ([visible_lines(cell(value)) for value in row] for row in table.rows)
            )
        case Format.PLAIN:
            text = _plain(_rows(document, view))
            return text.encode(target.encoding, "netx-legible")
        case Format.MARKDOWN:
            from netx.output.paint import markdown

            return markdown.paint(*_page(document, view)).encode("utf-8")
        case Format.TABLE:
            from netx.output.paint import terminal

            page = terminal.paint(*_page(document, view), target)
            return page.encode(target.encoding, "netx-legible")
        case _:
            assert_never(format_)


def _page(document: Document[Any], view: View) -> tuple[Answer, dict[str, str]]:
    """The page, and where each of its sources can be read."""
    from netx.output.answer import addresses, answer_of, sources_of

    return answer_of(document, view), addresses(sources_of(document))


def _rows(document: Document[Any], view: View, one_value: bool = False) -> Rows:
    """As programs read them, or with several values in a cell, for a person."""
    # These know many types of result, and making the types takes time.
    from netx.output.rows import fact_rows, list_rows, search_rows

    if view.row_type is not None:
        return list_rows(document.data, view.row_type, one_value)
    if document.command == "search" and not one_value:
        return search_rows(document.data)
    if document.command == "check":
        from netx.results.parts import ProblemOut

        return list_rows(document.data.problems, ProblemOut, one_value)
    return fact_rows(document.data)


def _plain(table: Rows) -> str:
    """One record a line, cells parted by tabs, without a heading."""
    from netx.output.cells import cell

    return "".join("\t".join(one_line(cell(value)) for value in row) + "\n" for row in table.rows)


def _csv(table: Rows) -> str:
    r"""RFC 4180 with a heading and `\\n`; a cell holds the data's text, line breaks and all."""
    import csv
    import io

    from netx.output.cells import cell

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([visible_lines(cell(value)) for value in row] for row in table.rows)
    return out.getvalue()
