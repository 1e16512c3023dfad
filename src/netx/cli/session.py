"""One command's surroundings: its data, its format and where its output goes."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netx.cli.options import Colour
from netx.errors import UsageError
from netx.output.format import Extent, Format, View
from netx.output.sink import standard_output, write

if TYPE_CHECKING:
    from netx.query.catalogue import Catalogue
    from netx.results.envelope import DatasetStamp


class Session:
    """What the shared options of a command ask for."""

    def __init__(
        self, format_: Format | None, json: bool, data: Path | None, colour: Colour
    ) -> None:
        if json and format_ not in (None, Format.JSON):
            raise UsageError(
                "two-formats",
                f"--json and --format {format_} ask for two formats",
                "Give one of them.",
            )
        self.data = data
        import os

        self.extent = Extent(tuple(os.environ.get("S", "").split()), bool(os.environ.get("A")))
        self.target = standard_output(colour.value)
        usual = Format.TABLE if self.target.terminal else Format.PLAIN
        self.format = Format.JSON if json else format_ or usual

    @cached_property
    def catalogue(self) -> Catalogue:
        """The knowledge base. Raises `BadDataError`."""
        from netx.dataset.load import load
        from netx.query.catalogue import Catalogue

        return Catalogue(load(self.data))

    @property
    def for_people(self) -> bool:
        """Whether a person reads the output as it is, not a program."""
        return self.format in (Format.TABLE, Format.PLAIN)

    def emit(
        self, command: str, data: Any, view: View | None = None, dataset: DatasetStamp | None = None
    ) -> None:
        """Print a result in the format asked for. Raises `PipeClosedError`, `OutputError`."""
        from netx.output.render import render
        from netx.results.envelope import NOTICE, SCHEMA_VERSION, DatasetStamp, Document

        base = None if dataset else self.catalogue.base
        stamp = dataset or DatasetStamp(version=base.version, sha256=base.sha256)  # type: ignore[union-attr]
        document = Document(
            schema_version=SCHEMA_VERSION,
            command=command,
            dataset=stamp,
            notice=NOTICE,
            data=data,
            warnings=[],
        )
        view = view or View()
        if dataset is None:
            headings = {
                one.id: (one.name, one.topics) for one in self.catalogue.base.vocabulary.sections
            }
            view = view._replace(headings=headings, extent=self.extent)
        write(render(document, self.format, self.target, view))
