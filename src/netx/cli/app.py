"""The commands of netx and how they are called."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from netx import __version__
from netx.cli import about, check, compare, list_, search, sheet, show
from netx.cli.completion import Shell, script
from netx.cli.options import Colour, ColourOption, DataOption, DebugOption
from netx.errors import ExitCode, UsageError
from netx.output.sink import PipeClosedError

# Typer vendors Click and exports only some of its exceptions.
_CLICK_ERROR: Any = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")

app = typer.Typer(
    name="netx",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Treatment options for neuroendocrine tumours, side by side and cited. "
    "Information, not medical advice.",
)
app.command("list")(list_.command)
app.command("show")(show.command)
app.command("search")(search.command)
app.command("compare")(compare.command)
app.command("sheet")(sheet.command)
app.command("check")(check.command)
app.command("about")(about.command)


def _print_version(wanted: bool) -> None:
    if wanted:
        from netx.output.sink import write

        write(f"netx {__version__}\n".encode())
        raise typer.Exit


def _print_completion(shell: Shell | None) -> None:
    if shell is not None:
        from netx.output.sink import write

        write(script(shell).encode())
        raise typer.Exit


@app.callback(invoke_without_command=True)
def welcome(
    context: typer.Context,
    data: DataOption = None,
    color: ColourOption = Colour.AUTO,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
    completion: Annotated[
        Shell | None,
        typer.Option(
            "--completion",
            callback=_print_completion,
            is_eager=True,
            help="Print the script that completes netx in a shell and stop.",
        ),
    ] = None,
    debug: DebugOption = False,
) -> None:
    """Say what netx is, when it is called without a command."""
    if context.invoked_subcommand is None:
        from netx.cli.welcome import print_welcome

        print_welcome(data, color)


def invoke(arguments: list[str]) -> int:
    """Run a command line; gives the exit code.

    Raises `UsageError` for what Typer cannot parse, and what the commands raise.
    """
    try:
        code: Any = app(arguments, standalone_mode=False, prog_name="netx")
    except SystemExit as stop:
        # Typer does this when nobody reads its help any more, and only then.
        raise PipeClosedError from stop
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort as stop:
        raise KeyboardInterrupt from stop
    except _CLICK_ERROR as error:
        raise UsageError("usage", _one_line(error), _help_hint(error)) from error
    return code if isinstance(code, int) else ExitCode.DONE


def _one_line(error: Any) -> str:
    return " ".join(str(error.format_message()).split()).rstrip(".")


def _help_hint(error: Any) -> str:
    context = getattr(error, "ctx", None)
    return f"See: {context.command_path if context else 'netx'} --help"
