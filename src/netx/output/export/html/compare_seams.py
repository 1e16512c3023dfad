"""Where the comparison of the page is not that of the program: what columns hold already."""

from __future__ import annotations

ENTRIES = (
    "netx.query.first_comparison.compare_lead",
    "netx.query.first_cells.Column",
    "netx.query.direct.never_compared",
    "netx.results.leads.CitedName",
    "netx.results.leads.DirectLine",
    "netx.results.leads.LeadCell",
    "netx.results.leads.LeadFigure",
    "netx.output.export.html.compared.compared_page",
    "netx.output.export.html.compared.write_section",
)
"""What `compare.js` calls and makes."""

INSTEAD = {
    "netx.query.first_cells.column_of": (
        "(catalogue, option, sources, others) => catalogue.columnOf(option, sources, others)"
    ),
    "netx.query.first_cells.cell_of": "(catalogue, column, topic) => catalogue.cell(column, topic)",
    "netx.query.direct.direct_line": (
        "(catalogue, a, b, stands_on) => catalogue.directLine(a, b, stands_on)"
    ),
    "netx.query.direct.has_numbers": "(catalogue, option) => option.numbers",
    "netx.query.direct.randomised_between": (
        "(catalogue, options) => catalogue.randomisedBetween(options)"
    ),
    "netx.query.first_effect_cell.figure_of": (
        "(catalogue, column, effect, grade, direct, laboratory) => "
        "catalogue.figureOf(column, effect, grade, direct, laboratory)"
    ),
    "netx.query.first_comparison.serious_of": "(column) => column.told.serious",
    "netx.query.first_comparison.sure_told": "(catalogue, column) => column.told.sure",
    "netx.query.first_asked.as_asked": "(question) => question.asked",
    "netx.query.first_room.folds": "(text, width, at_hyphens) => folds(text, width, at_hyphens)",
}
"""What stands in the script in place of functions of the program."""
