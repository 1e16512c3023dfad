"""The commands of netx and how they are called."""

from collections.abc import Iterable
from importlib import import_module
from typing import Annotated, Any

import typer

from netx import __version__
from netx.cli.completion import Shell, script
from netx.cli.meant import meant, no_command
from netx.cli.options import GENERAL, Request, takes
from netx.errors import ExitCode, NotFoundError, UsageError
from netx.output.sink import PipeClosedError

# Typer vendors Click and exports only some of its exceptions.
_CLICK_ERROR: Any = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")

# Each command's module is imported only where the command is asked for: the
# signatures of all of them take Typer as long to read as the data take to load.
COMMANDS = {
    "list": "list_",
    "show": "show",
    "search": "search",
    "compare": "compare",
    "sheet": "sheet",
    "export": "export",
    "check": "check",
    "about": "about",
}
"""The name of each command and of its module, in the order of `netx --help`."""


def app_with(names: Iterable[str] = tuple(COMMANDS)) -> typer.Typer:
    """The program with some of its commands, by name; without names, with all."""
    app = typer.Typer(
        name="netx",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help="Treatment options for neuroendocrine tumours, side by side and cited. "
        "Information, not medical advice.",
    )
    app.callback(invoke_without_command=True)(welcome)
    for name in names:
        app.command(name)(import_module(f"netx.cli.{COMMANDS[name]}").command)
    return app


def _needed(arguments: list[str]) -> Iterable[str]:
    """The commands without which the arguments cannot be understood."""
    if arguments[:1] in ([], ["--version"]):
        return ()
    return arguments[:1] if arguments[0] in COMMANDS else COMMANDS


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


@takes(GENERAL)
def welcome(
    asked: Request,
    context: typer.Context,
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
) -> None:
    """Say what netx is, when it is called without a command."""
    if context.invoked_subcommand is None:
        from netx.cli.welcome import print_welcome

        print_welcome(asked)


def invoke(arguments: list[str]) -> int:
    """Run a command line; gives the exit code.

    Raises `UsageError` for what Typer cannot parse, and what the commands raise.
    """
    line = meant(arguments, COMMANDS)
    try:
        return _run(line.arguments)
    except NotFoundError as error:
        if not line.bare or error.code != "unknown-name":
            raise
        raise no_command(line.bare, error, COMMANDS) from error


def _run(arguments: list[str]) -> int:
    try:
        code: Any = app_with(_needed(arguments))(arguments, standalone_mode=False, prog_name="netx")
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
