"""`netx about`: what this netx holds and where it comes from."""

from typing import Annotated

import typer

from netx.cli.options import PAGES, Request, takes
from netx.cli.session import Session
from netx.output.format import Format


@takes(PAGES)
def command(
    asked: Request,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of every command's output.")
    ] = False,
    quality: Annotated[
        bool, typer.Option("--quality", help="How good it is, by published checklists.")
    ] = False,
    stale: Annotated[
        bool, typer.Option("--stale", help="What is as of more than two years ago.")
    ] = False,
    changes: Annotated[
        bool, typer.Option("--changes", help="What the newest version of the data changed.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="VERSION",
            help="What changed in the data since a version (2026.11.1) or a day (2026-11-27).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Say which data this is, what its sources are and who paid for them."""
    if schema:
        from pathlib import Path

        import netx
        from netx.output.sink import write
        from netx.resource import resource

        write(resource(Path(netx.__file__).with_name("schema.json")))
        return
    session = Session(asked, in_pipe=Format.TABLE)
    if quality:
        from netx.query.quality import quality as audit

        session.emit("about", audit(session.catalogue))
        return
    if stale:
        from netx.query.about import stale_result

        session.emit("about", stale_result(session.catalogue))
        return
    if changes or since is not None:
        from netx.dataset.versions import data_versions
        from netx.query.changes import changes as changes_since

        versions = data_versions(session.data)
        session.emit("about", changes_since(session.catalogue.base, versions, since))
        return
    from netx import __version__
    from netx.query.about import about
    from netx.query.added import with_all

    told = about(session.catalogue, __version__)
    session.emit("about", with_all(session.catalogue, told))
