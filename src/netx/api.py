"""netx in Python: the answers of the commands as typed objects, and as rows.

    import netx

    base = netx.load()
    base.treatment("lanreotide").lead.in_short
    base.search("mouth sores").matches[0].effect.name
    rows = netx.to_rows(base.compare("prrt", "chemo"))

A result is what `--json` prints as `data`, key by key, and is described there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, overload

from msgspec import Struct

from netx.errors import NotFoundError, UsageError
from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue

if TYPE_CHECKING:
    from netx.model import (
        DataVersion,
        Disagreement,
        Effect,
        Entry,
        Situation,
        Source,
        Treatment,
        Trial,
    )
    from netx.output.fact import Fact
    from netx.results.answers import CompareResult, SearchResult
    from netx.results.changes import ChangesResult
    from netx.results.lists import (
        DisagreementRow,
        EffectRow,
        EntryRow,
        SituationRow,
        TreatmentRow,
        TrialRow,
    )
    from netx.results.parts import Part, SourceRow
    from netx.results.shown import (
        EffectShown,
        EntryShown,
        Shown,
        SituationShown,
        SourceShown,
        TreatmentShown,
        TrialShown,
    )

    EntryList = Literal["questions", "team", "steps", "tips", "tests", "factors", "terms"]
    Found = Treatment | Effect | Trial | Source | Situation | Disagreement | Entry


def load(folder: str | Path | None = None, *, additions: str | Path | None = None) -> Base:
    """The knowledge base that comes with netx, or the one in a data folder.

    `additions` is a folder that is laid over it, as by `--with`. Without either, those that
    NETX_DATA and NETX_WITH name count. Raises `BadDataError`, whose `problems` are all that is
    wrong with a folder.
    """
    from netx.open_catalogue import open_catalogue

    place, laid = (Path(one) if one is not None else None for one in (folder, additions))
    return Base(open_catalogue(place, laid), place)


class Base:
    """A knowledge base that can be asked what the commands are asked.

    `records` are its records as the data files have them, by type and id
    (`base.records.treatments["lanreotide"]`). Names are those that the commands take: an
    id, a name, a brand or an alias. A name that nothing bears, or several things do, raises
    `NotFoundError`, whose `suggestions` are near and never taken.
    """

    def __init__(self, catalogue: Catalogue, folder: Path | None = None) -> None:
        self.records: KnowledgeBase = catalogue.base
        self._folder = folder
        self._catalogue = catalogue

    @property
    def version(self) -> str:
        """The version of the data."""
        return self.records.version

    @property
    def sha256(self) -> str:
        """The hash of the records: the same data have the same one."""
        return self.records.sha256

    def __repr__(self) -> str:
        return f"<netx data {self.version}: {len(self.records.treatments)} treatments>"

    def find(self, name: str) -> Found:
        """The record of a name, whatever its type, as the data files have it."""
        from netx.query.names import find

        found = find(self.records, name)
        shelf = "entries" if found.type == "entry" else f"{found.type}s"
        record: Found = getattr(self.records, shelf)[found.id]
        return record

    @overload
    def list(
        self, what: Literal["treatments"] = ..., **filters: str | Sequence[str]
    ) -> Sequence[TreatmentRow]: ...
    @overload
    def list(self, what: Literal["situations"]) -> Sequence[SituationRow]: ...
    @overload
    def list(self, what: Literal["effects"]) -> Sequence[EffectRow]: ...
    @overload
    def list(self, what: Literal["sources"]) -> Sequence[SourceRow]: ...
    @overload
    def list(self, what: Literal["trials"]) -> Sequence[TrialRow]: ...
    @overload
    def list(self, what: Literal["disagreements"]) -> Sequence[DisagreementRow]: ...
    @overload
    def list(self, what: EntryList) -> Sequence[EntryRow]: ...
    def list(self, what: str = "treatments", **filters: str | Sequence[str]) -> Sequence[Any]:
        """The rows of `netx list WHAT`, of treatments narrowed by filters.

        A filter takes a value or several, any of which will do: `base.list(site="rectum",
        kind=["drug", "class"])`. Raises `UsageError` for a list, filter or value that there
        is not.
        """
        from netx.query.select import Filters, list_rows

        known = Filters.__struct_fields__
        for name in filters:
            if name not in known:
                raise UsageError(
                    "unknown-filter",
                    f"there is no filter “{name}”",
                    f"The filters are {', '.join(known)}.",
                )
        given = {
            name: (values,) if isinstance(values, str) else tuple(values or ())
            for name, values in filters.items()
        }
        return list_rows(self._catalogue, what, Filters(**given))

    def show(self, name: str, *, survival: bool = False, explain: bool = False) -> Shown:
        """Everything about one thing of any type; each type has a method of its own, too.

        `survival` adds how long people lived, `explain` the terms that stand in it.
        """
        shown: Shown = self._shown(name, None, survival, explain)
        return shown

    def treatment(
        self, name: str, *, survival: bool = False, explain: bool = False
    ) -> TreatmentShown:
        """Everything about a treatment; `lead` is its first screen."""
        shown: TreatmentShown = self._shown(name, "treatment", survival, explain)
        return shown

    def situation(self, name: str) -> SituationShown:
        """Everything about a situation; `lead` is its first screen."""
        shown: SituationShown = self._shown(name, "situation")
        return shown

    def effect(self, name: str) -> EffectShown:
        """Everything about a side effect; `lead` is its first screen."""
        shown: EffectShown = self._shown(name, "effect")
        return shown

    def trial(self, name: str, *, survival: bool = False) -> TrialShown:
        """Everything about a trial."""
        shown: TrialShown = self._shown(name, "trial", survival)
        return shown

    def source(self, name: str) -> SourceShown:
        """A source, and for which treatments it is cited."""
        shown: SourceShown = self._shown(name, "source")
        return shown

    def entry(self, name: str) -> EntryShown:
        """A term, question to ask, test, role, step, tip or decision factor."""
        shown: EntryShown = self._shown(name, "entry")
        return shown

    def _shown(
        self, name: str, type_: str | None, survival: bool = False, explain: bool = False
    ) -> Any:
        from netx.query.names import TYPES, find
        from netx.query.show import show

        found = find(self.records, name, (type_,) if type_ else TYPES)
        (shown,) = show(self._catalogue, [found], survival, explain)
        return shown

    def search(self, words: str) -> SearchResult:
        """What the words mean: side effects, or whatever else answers; `answered` says if any."""
        from netx.query.search import search

        return search(self._catalogue, words)

    def compare(self, *names: str, survival: bool = False) -> CompareResult:
        """Two to four treatments side by side. Raises `UsageError` for another number."""
        from netx.query.compare import MOST, compare
        from netx.query.several import options_in

        ids = options_in(self._catalogue, list(names), MOST) if names else []
        if len(ids) < 2:
            raise UsageError(
                "wrong-count",
                f"compare takes 2 to {MOST} treatments, not {len(ids)}",
                'Such as: base.compare("prrt", "chemo")',
            )
        return compare(self._catalogue, ids, survival=survival)

    def changes(self, since: str | None = None) -> ChangesResult:
        """What changed in the data since a version, or in the newest one.

        Raises `NotFoundError` for a version that the data do not tell of.
        """
        from netx.query.changes import changes

        return changes(self.records, self._versions(), since)

    def _versions(self) -> Sequence[DataVersion]:
        from netx.dataset.versions import data_versions

        return data_versions(self._folder)

    def tables(self) -> Mapping[str, Sequence[Any]]:
        """The whole base as the tables and views of `netx export csv`, by name, as rows."""
        from netx.output.export.sqlite_file import viewed
        from netx.query.tables import VIEWS, tables_of
        from netx.results.envelope import NOTICE

        tables = tables_of(self.records, NOTICE, self._versions())
        return {
            one.name: _rows(one.name, [(c.name, _TYPES[c.type]) for c in one.columns], one.rows)
            for one in (*tables, *viewed(tables, VIEWS))
        }


_TYPES = {"TEXT": str, "INTEGER": int, "REAL": float, "BOOLEAN": bool}


@overload
def to_rows(result: Shown | SearchResult | CompareResult | ChangesResult) -> list[Fact]: ...
@overload
def to_rows(result: Sequence[Part]) -> list[Any]: ...
def to_rows(result: Any) -> list[Any]:
    """A result as rows that pandas and polars make a table of as they are.

    Takes what `list`, `show`, `search` or `compare` gave. A row is a named tuple, with the
    columns of the command's CSV: a fact a row, of a list a record a row. A value is one text,
    number or truth, or None where it is unknown.
    """
    from netx.output.rows import fact_rows, list_rows
    from netx.results.shown import Shown

    result = list(result) if isinstance(result, tuple) else result
    if not isinstance(result, list | Struct):
        raise TypeError(f"to_rows takes what a base gave, not {type(result).__name__}")
    if not isinstance(result, list) or isinstance(next(iter(result), None), Shown):
        return list(fact_rows(result).rows)
    if not result:
        return []
    row_type = type(result[0])
    table = list_rows(result, row_type, one_value=True)
    return _rows(row_type.__name__, _typed(row_type, table.columns), table.rows)


def _typed(row_type: type, columns: Sequence[str]) -> Iterator[tuple[str, Any]]:
    from msgspec.structs import fields

    types = {one.name: one.type for one in fields(row_type)}
    return ((name, types[name]) for name in columns)


def _rows(name: str, columns: Any, rows: Sequence[Sequence[Any]]) -> list[Any]:
    """Rows as named tuples whose types say what a column holds, even where it is empty."""
    fields = [(column, type_ | None) for column, type_ in columns]
    row = NamedTuple(name, fields)  # type: ignore[misc]
    return [row(*one) for one in rows]


__all__ = ["Base", "NotFoundError", "UsageError", "load", "to_rows"]
