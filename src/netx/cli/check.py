"""`netx check`: validate a data folder."""

from pathlib import Path
from typing import Annotated

import typer

from netx.cli.options import PRINTS, Request, takes
from netx.cli.session import Session
from netx.errors import ExitCode


@takes(PRINTS)
def command(
    asked: Request,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="The data folder; without it, the one in use.", show_default=False
        ),
    ] = None,
) -> int:
    """Check a data folder: every problem with its file, line and how to mend it.

    With --with, the folder of additions as well: whether it only adds, to what is there.
    """
    from netx.dataset.check import check_folder
    from netx.dataset.locate import locate_additions
    from netx.results.envelope import DatasetStamp

    session = Session(asked)
    result, stamp = check_folder(folder or asked.data)
    dataset = DatasetStamp(version=stamp[0], sha256=stamp[1])
    additions = locate_additions(asked.with_)
    if additions is not None:
        from netx.cli.check_additions import with_additions

        result, dataset = with_additions(folder or asked.data, additions, result, dataset)
    session.emit("check", result, dataset=dataset)
    return ExitCode.BAD_DATA if result.problems else ExitCode.DONE
