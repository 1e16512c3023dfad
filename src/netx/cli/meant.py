"""From the words that were typed to the command line that is meant.

Nothing is guessed: an option before the command means the same as behind it, `help` is
`--help`, and words that are no command are shown, if they name something.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from netx.cli.options import spelled
from netx.errors import NetxError, NotFoundError, UrgentError, UsageError

_SIDE_BY_SIDE = frozenset({"vs", "vs.", "versus"})


class Meant(NamedTuple):
    """A command line with its command first; `bare` are the words where none was named."""

    arguments: list[str]
    bare: tuple[str, ...] = ()


def meant(arguments: list[str], commands: Iterable[str]) -> Meant:
    """The command line that is meant by the arguments of netx.

    One that begins with an option of netx alone, such as --version, stays as it is.
    Raises `UsageError` for help on what is no command.
    """
    place = _first_word(arguments)
    if place is None:
        return Meant(arguments)
    options, word, rest = arguments[:place], arguments[place], arguments[place + 1 :]
    if word in commands:
        return Meant([word, *options, *rest])
    if word == "help":
        if rest and rest[0] not in commands:
            raise UsageError("usage", f"there is no command “{rest[0]}”", "See: netx --help")
        return Meant([*rest[:1], "--help"])
    words = (word, *takewhile(lambda one: not one.startswith("-"), rest))
    apart = _SIDE_BY_SIDE & {part.lower() for one in words for part in one.split()}
    return Meant(["compare" if apart else "show", *options, word, *rest], words)


def _first_word(arguments: list[str]) -> int | None:
    """Where the first word stands behind shared options; None where there is none."""
    takes_value = spelled()
    open_option = False
    for place, one in enumerate(arguments):
        if open_option:
            open_option = False
        elif not one.startswith("-"):
            return place
        elif one in takes_value:
            open_option = takes_value[one]
        elif one.partition("=")[0] not in takes_value and one[:2] not in takes_value:
            return None
    return None


def no_command(words: tuple[str, ...], error: NotFoundError, commands: Iterable[str]) -> NetxError:
    """The error for words that are neither a command nor a name, with what is near.

    Takes the error of `netx show` for them. A near command makes it wrong usage, a near
    name one that was not found.
    """
    from netx.query.name_matching import near_names

    first, *others = words
    near = near_names({name: [name] for name in commands}, first)
    offers = (
        *(" ".join(["netx", name, *map(quoted, others)]) for name in near),
        *(
            name if name.startswith("netx ") else f"netx show {quoted(name)}"
            for name in error.suggestions
        ),
    )
    if not error.suggestions and not error.hint:
        return error  # nothing stands beside a number to call
    if others and not offers:
        offers = (f"netx search {quoted(' '.join(words))}",)
    if isinstance(error, UrgentError):
        return UrgentError(error.code, error.message, error.hint, offers)
    offers = tuple(dict.fromkeys(offers))
    said = f"there is no command “{first}”, and nothing is called “{' '.join(words)}”"
    if near or not offers:
        return UsageError("usage", said, "See: netx --help", offers)
    return NotFoundError(error.code, said, "See the names with: netx list", offers)


def quoted(name: str) -> str:
    """A name as it is typed in a shell."""
    return f'"{name}"' if " " in name else name
