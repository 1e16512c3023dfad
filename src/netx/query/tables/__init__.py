"""The knowledge base as tables that refer to one another.

One description for every form: the names, types and references of the columns
stand beside the rows that they describe. The ids are those of `netx.ids`.
"""

from __future__ import annotations

from collections.abc import Sequence

from netx.data_versions import retired_in
from netx.model import DataVersion, KnowledgeBase
from netx.query.tables import around, cited, treated, tried
from netx.query.tables.around import ID, optional, table, to
from netx.query.tables.views import VIEWS
from netx.results.tables import Column, Table

__all__ = ["VIEWS", "tables_of"]


def tables_of(
    base: KnowledgeBase, notice: str, versions: Sequence[DataVersion] = ()
) -> list[Table]:
    """Every table, each after those that it refers to.

    Takes the notice to put in, and the versions of the data, which say what ids were retired.
    """
    return [
        *around.tables(base, notice),
        *treated.tables(base),
        *tried.tables(base),
        *cited.tables(base),
        *_retired(versions),
    ]


def _retired(versions: Sequence[DataVersion]) -> list[Table]:
    every = [
        (f"{type_}:{id_}", type_, id_, version, one)
        for version, type_, id_, one in retired_in(versions)
    ]
    return [
        table(
            "retired_ids",
            "An id that stands for nothing any more: since which version, and what it said.",
            (ID, Column("record_type"), Column("retired_id"), Column("version"), optional("was")),
            ((key, type_, id_, version, one.was) for key, type_, id_, version, one in every),
        ),
        table(
            "replacements",
            "The id of what took the place of what was retired.",
            (to("retired", "retired_ids"), Column("replaced_by")),
            ((key, id_) for key, *_, one in every for id_ in one.replaced_by),
            key=("retired", "replaced_by"),
        ),
    ]
