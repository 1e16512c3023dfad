"""The knowledge base as tables that refer to one another.

One description for every form: the names, types and references of the columns
stand beside the rows that they describe. Ids of statements, listings and the like
count from 1 in the order of the records; those of arms, tables and sections are
put together from the ids in the data (`clarinet/placebo`).
"""

from __future__ import annotations

from netx.model import KnowledgeBase
from netx.query.tables import around, cited, treated, tried
from netx.query.tables.counted import Counted
from netx.query.tables.views import VIEWS
from netx.results.tables import Table

__all__ = ["VIEWS", "tables_of"]


def tables_of(base: KnowledgeBase, notice: str) -> list[Table]:
    """Every table, each after those that it refers to. Takes the notice to put in."""
    counted = Counted(base)
    return [
        *around.tables(base, notice),
        *treated.tables(counted),
        *tried.tables(counted),
        *cited.tables(counted),
    ]
