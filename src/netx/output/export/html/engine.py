"""The script by which a page searches and compares: netx's own rules, and what joins them."""

from __future__ import annotations

from netx.output.export.html import compare_seams, search_seams
from netx.output.export.html.records import beside
from netx.output.export.javascript.script import script_of

OF_THE_PAGE = (
    "netx.output.export.html.found.found_page",
    "netx.output.export.html.commands.parts_of",
    "netx.output.wording.typed_address",
)
"""What the page asks of the rules beside the search and the comparison themselves."""


def engine() -> str:
    """The script. It defines `netxEngine`, which takes the data of both and gives the rules."""
    program = script_of(
        [*search_seams.ENTRIES, *compare_seams.ENTRIES, *OF_THE_PAGE],
        {**search_seams.INSTEAD, **compare_seams.INSTEAD},
    )
    joined = "\n".join(beside(name) for name in ("search.js", "compare.js", "engine.js"))
    return f'"use strict";\nconst netxProgram = {program.strip().rstrip(";")};\n{joined}'
