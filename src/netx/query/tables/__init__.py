"""The knowledge base as tables that refer to one another.

One description for every form: the names, types and references of the columns
stand beside the rows that they describe. The ids are those of `netx.ids`.
"""

from __future__ import annotations

from netx.model import KnowledgeBase
from netx.query.tables import around, cited, treated, tried
from netx.query.tables.views import VIEWS
from netx.results.tables import Table

__all__ = ["VIEWS", "tables_of"]


def tables_of(base: KnowledgeBase, notice: str) -> list[Table]:
    """Every table, each after those that it refers to. Takes the notice to put in."""
    return [
        *around.tables(base, notice),
        *treated.tables(base),
        *tried.tables(base),
        *cited.tables(base),
    ]
