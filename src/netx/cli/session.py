"""One command's surroundings: its data, its format and where its output goes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from netx.cli.options import Request
from netx.errors import UsageError
from netx.output.format import ADDED, Extent, Format, View
from netx.output.sink import standard_output, write

if TYPE_CHECKING:
    from pathlib import Path

    from netx.query.catalogue import Catalogue
    from netx.results.envelope import DatasetStamp


class Session:
    """What the shared options of a command ask for, and the data that it asks.

    `sections` are the ids of the sections asked for, `all` whether the whole page is,
    `survival` whether how long people lived is told, `pager` whether a long page may be
    shown in one.
    """

    def __init__(self, asked: Request, in_pipe: Format = Format.PLAIN) -> None:
        """Takes the shared options and the command's usual format where nobody watches.

        Raises `UsageError` for two formats or a section that there is not, and
        `BadDataError` where sections are asked for and the data are broken.
        """
        if asked.json and asked.format_ not in (None, Format.JSON):
            raise UsageError(
                "two-formats",
                f"--json and --format {asked.format_} ask for two formats",
                "Give one of them.",
            )
        self.data = asked.data
        self.with_ = asked.with_
        self.target = standard_output(asked.colour.value)
        usual = Format.TABLE if self.target.terminal else in_pipe
        self.format = Format.JSON if asked.json else asked.format_ or usual
        if asked.all and asked.sections:
            raise UsageError(
                "two-extents", "--section and --all ask for two things", "Give one of them."
            )
        self.all = asked.all
        self.survival = asked.survival or asked.outcomes
        self.pager = not asked.no_pager
        self.sections = tuple(dict.fromkeys(map(self._section, asked.sections or ())))

    @cached_property
    def catalogue(self) -> Catalogue:
        """The knowledge base, with what is laid over it. Raises `BadDataError`."""
        from netx.open_catalogue import open_catalogue

        return open_catalogue(self.data, self.with_)

    @property
    def stamp(self) -> DatasetStamp:
        """Which data are asked, and what is laid over them. Raises `BadDataError`."""
        from netx.results.envelope import DatasetStamp

        base = self.catalogue.base
        added = None
        if self.catalogue.added is not None:
            from netx.query.added import stamp

            added = stamp(self.catalogue)
        return DatasetStamp(version=base.version, sha256=base.sha256, added=added)

    @property
    def for_people(self) -> bool:
        """Whether a person reads the output as it is, not a program."""
        return self.format in (Format.TABLE, Format.PLAIN)

    @property
    def first(self) -> bool:
        """Whether a first screen is asked for, which needs less than all of a record."""
        paged = self.format in (Format.TABLE, Format.MARKDOWN)
        return paged and Extent(self.sections, self.all).first

    def _section(self, typed: str) -> str:
        """The id of the section that was typed by its id or name, or by one of its topics."""
        from netx.query.folding import fold

        known = self.catalogue.base.vocabulary.sections
        for section in known:
            if fold(typed) in (fold(section.id), fold(section.name)):
                return section.id
        for section in known:
            if typed in section.topics:
                return section.id
        names = [one.id for one in known]
        if self.catalogue.added is not None:
            names.append(ADDED)
            if fold(typed) == ADDED:
                return ADDED
        raise UsageError(
            "unknown-section",
            f"there is no section “{typed}”",
            f"The sections are {', '.join(names)}.",
        )

    def _print(self, command: str, printed: bytes) -> None:
        """To the person's pager, where the page is one that may be long, or straight out."""
        if self.format is Format.TABLE and (self.sections or self.all or command == "list"):
            from netx.output.pager import show_through_pager

            if self.pager and show_through_pager(printed):
                return
        write(printed)

    def emit(
        self, command: str, data: Any, view: View | None = None, dataset: DatasetStamp | None = None
    ) -> None:
        """Print a result in the format asked for. Raises `PipeClosedError`, `OutputError`."""
        from netx.output.render import render
        from netx.results.envelope import NOTICE, SCHEMA_VERSION, Document

        stamp = dataset or self.stamp
        document = Document(
            schema_version=SCHEMA_VERSION,
            command=command,
            dataset=stamp,
            notice=NOTICE,
            data=data,
            warnings=[view.recorded] if view and view.recorded else [],
        )
        view = view or View()
        if dataset is None:
            extent = Extent(self.sections, self.all)
            view = with_headings(view, self.catalogue)._replace(extent=extent)
        self._print(command, render(document, self.format, self.target, view))

    def written(self, path: Path, what_next: str) -> None:
        """Tell whoever watches a terminal that a file is there, and what to do with it."""
        from netx.output.legible import one_line
        from netx.output.place import STANDARD_OUTPUT

        if self.target.terminal and path != STANDARD_OUTPUT:
            done = f"{one_line(str(path))} is written: {what_next}.\n"
            write(done.encode(self.target.encoding, "netx-legible"))


def with_headings(view: View, catalogue: Catalogue) -> View:
    """A view with the names and topics of sections, as the vocabulary has them."""
    sections = catalogue.base.vocabulary.sections
    return view._replace(
        headings={one.id: (one.name, one.topics) for one in sections},
        situation_headings={one.id: (one.name, one.situation_topics) for one in sections},
    )
