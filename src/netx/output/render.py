"""The formats: each turns one document into bytes for standard output."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, assert_never

import msgspec

from netx.output.format import Format, View
from netx.output.legible import escaped_in_json, one_line, visible_lines
from netx.output.sink import Target

if TYPE_CHECKING:
    from netx.output.grid import Grid
    from netx.results import Document, SourceRow


def render(document: Document[Any], format_: Format, target: Target, view: View) -> bytes:
    """One document in one format. JSON, CSV and Markdown are the same bytes everywhere."""
    match format_:
        case Format.JSON:
            text = msgspec.json.format(msgspec.json.encode(document).decode(), indent=2)
            return escaped_in_json(text).encode() + b"\n"
        case Format.CSV:
            return _csv(_grids(document, view)).encode("utf-8")
        case Format.MARKDOWN:
            return _markdown(document, _grids(document, view)).encode("utf-8")
        case Format.PLAIN:
            text = _plain(_grids(document, view))
            return text.encode(target.encoding, "netx-legible")
        case Format.TABLE:
            from netx.output.table import page_of

            page = page_of(document, view, target, sources_of(document))
            return page.encode(target.encoding, "netx-legible")
        case _:
            assert_never(format_)


def _grids(document: Document[Any], view: View) -> Grid:
    data = document.data
    if view.row_type is not None:
        from netx.output.grid import rows_grid

        return rows_grid(data, view.row_type)
    # These know every type of result, and making the types takes time.
    from netx.output.grid import Grid
    from netx.output.grid_answers import Answer, answer_grid
    from netx.output.grid_shown import shown_grid

    if isinstance(data, Answer):
        return answer_grid(data)
    grids = [shown_grid(one) for one in (data if isinstance(data, list) else [data])]
    return Grid(grids[0].columns, [row for grid in grids for row in grid.rows])


def _plain(grid: Grid) -> str:
    """One record a line, cells parted by tabs, without a heading."""
    return "".join("\t".join(one_line(cell) for cell in row) + "\n" for row in grid.rows)


def _csv(grid: Grid) -> str:
    r"""RFC 4180 with a heading and `\\n`; a cell holds the data's text, line breaks and all."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(grid.columns)
    writer.writerows([visible_lines(cell) for cell in row] for row in grid.rows)
    return out.getvalue()


_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def markdown_text(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _MARKDOWN_SPECIAL.sub(r"\\\1", one_line(text))


def _markdown(document: Document[Any], grid: Grid) -> str:
    """A table of the rows, the sources under it, and the closing line."""
    from netx.output.grid import source_line

    lines = [_markdown_row(grid.columns), _markdown_row(["---"] * len(grid.columns), raw=True)]
    lines += [_markdown_row(row) for row in grid.rows]
    sources = sources_of(document)
    if sources:
        lines += ["", "Sources:", ""]
        lines += [f"- {markdown_text(source_line(one))}" for one in sources]
    lines += ["", f"{document.notice} Data {document.dataset.version}."]
    return "\n".join(lines) + "\n"


def _markdown_row(cells: Any, raw: bool = False) -> str:
    return "| " + " | ".join(cell if raw else markdown_text(cell) for cell in cells) + " |"


def sources_of(document: Document[Any]) -> list[SourceRow]:
    """The sources that a document may cite, each once, in the order of the sources."""
    data = document.data if isinstance(document.data, list) else [document.data]
    found = {source.id: source for one in data for source in getattr(one, "sources", [])}
    return list(found.values())
