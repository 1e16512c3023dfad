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
    from netx import __version__
    from netx.query.about import about
    from netx.query.added import with_all

    told = about(session.catalogue, __version__)
    session.emit("about", with_all(session.catalogue, told))
