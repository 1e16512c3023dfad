"""Completion in bash, zsh and fish: a script for each, and the answer to its question.

The script calls netx with `_NETX_COMPLETE` set and the words so far as arguments,
the last of them unfinished. The answer is one candidate a line; when anything is
wrong it is empty, because a shell would print an error into what is being typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netx.errors import ExitCode

if TYPE_CHECKING:
    from netx.model import KnowledgeBase

VARIABLE = "_NETX_COMPLETE"


class Shell(StrEnum):
    """The shells that complete netx."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


_SCRIPTS = {
    Shell.BASH: r"""_netx() {
    local word quoted current="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS= read -r word; do
        case $current in
            \"*) case $word in *[\\\$\`\"\!]*) continue ;; esac; quoted=$word ;;
            \'*) case $word in *\'*) continue ;; esac; quoted=$word ;;
            *) printf -v quoted %q "$word" ;;
        esac
        COMPREPLY+=("$quoted")
        case $word in */ | *=) compopt -o nospace 2>/dev/null ;; esac
    done < <(_NETX_COMPLETE=bash "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    case ${COMP_WORDS[COMP_CWORD-1]} in  # what the shell alone knows, such as ~/
        -o | --output | --data | --with) compopt -o default 2>/dev/null ;;
    esac
}
complete -F _netx netx
""",
    Shell.ZSH: r"""#compdef netx
_netx() {
    local -a found open
    found=(${(f)"$(_NETX_COMPLETE=zsh netx "${(@)words[2,CURRENT]}" 2>/dev/null)"})
    open=(${(M)found:#*[/=]})
    compadd -S '' -- $open
    compadd -- ${found:|open}
    if (( ! $#found )) && [[ $words[CURRENT-1] == (-o|--output|--data|--with) ]]; then _files; fi
}
if [ "$funcstack[1]" = "_netx" ]; then
    _netx "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; }
    compdef _netx netx
fi
""",
    Shell.FISH: r"""function __netx_complete
    set --local words (commandline --tokenize --cut-at-cursor --current-process)
    set --local current (commandline --current-token --cut-at-cursor)
    env _NETX_COMPLETE=fish netx $words[2..-1] "$current" 2>/dev/null
end
complete --command netx --no-files --arguments "(__netx_complete)"
complete --command netx --short-option o --long-option output --require-parameter --force-files
""",
}


def script(shell: Shell) -> str:
    """The shell's script, to be evaluated when it starts."""
    return _SCRIPTS[shell]


def answer(arguments: list[str]) -> int:
    """Print what the last of the words may become; gives the exit code, always 0."""
    from netx.output.sink import standard_output, write

    try:
        lines = "".join(f"{one}\n" for one in candidates(arguments))
        write(lines.encode(standard_output().encoding, "ignore"))
    except Exception:  # whatever it is, the person is in the middle of a line
        pass
    return ExitCode.DONE


def candidates(arguments: list[str]) -> list[str]:
    """What the last word may become, each once.

    Every candidate begins with the word as it was typed, so that `lan` and `LAN`
    both complete. Raises whatever the command line or the data do.
    """
    import typer

    from netx.cli.app import app_with

    words = [_unquoted(one) for one in arguments] or [""]
    line = _Line(typer.main.get_command(app_with()), words[:-1])
    typed = words[-1]
    if line.open_option is not None:
        typed = "" if typed == "=" else typed  # bash sets it apart: --format =
        return _beginning(typed, _values_of(line.open_option, line, typed))
    name, given, value = typed.partition("=")
    option = line.option(name) if given else None
    if option is not None:  # the other shells do not
        values = _beginning(value, _values_of(option, line, value))
        return [f"{name}={one}" for one in values]
    if typed.startswith("-"):
        return _beginning(typed, _options_of(line.command))
    if line.command.name == "netx":
        return _beginning(typed, line.command.commands)
    return _positional(line, typed)


class _Line:
    """The words before the last: the command they name and what is still open."""

    def __init__(self, command: Any, words: list[str]) -> None:
        self.command = command
        self.open_option: Any = None
        self.names: list[str] = []
        self.data: Path | None = None
        self.with_: Path | None = None
        for word in words:
            if self.open_option is not None:
                if word == "=":  # bash sets it apart: --format = json
                    continue
                self._take_folder(self.open_option, word)
                self.open_option = None
            elif word.startswith("-"):
                name, given, value = word.partition("=")
                option = self.option(name)
                if given:
                    self._take_folder(option, value)
                self.open_option = None if given else option
            elif hasattr(self.command, "commands"):
                self.command = self.command.commands[word]
            else:
                self.names.append(word)

    def _take_folder(self, option: Any, value: str) -> None:
        """Keep the folder that an option names, if it is one of data or of additions."""
        match option and option.name:
            case "data":
                self.data = Path(value)
            case "with_":
                self.with_ = Path(value)

    def sections(self) -> list[str]:
        """The sections that the command would know."""
        from netx.dataset.locate import locate_additions
        from netx.output.format import ADDED

        known = [one.id for one in self.base().vocabulary.sections]
        return known if locate_additions(self.with_) is None else [*known, ADDED]

    def option(self, name: str) -> Any:
        """The option of that name, if a value follows it."""
        found = next((p for p in self.command.params if name in p.opts), None)
        return None if found is None or found.is_flag else found

    def base(self) -> KnowledgeBase:
        """The knowledge base that the command would read."""
        from netx.dataset.load import load

        return load(self.data)


def _values_of(option: Any, line: _Line, typed: str) -> Iterable[str]:
    from netx.model import StatusValue, TreatmentKind

    choices = getattr(option.type, "choices", None)
    if choices is not None:
        return [getattr(one, "value", one) for one in choices]
    match option.name:
        case "data" | "with_":
            return _folders(typed)
        case "output":
            return _files(typed)
        case "kind":
            return list(TreatmentKind)
        case "status":
            return list(StatusValue)
        case "sections":
            return line.sections()
        case "situation":
            return list(line.base().situations)
        case "category":
            return [one.id for one in line.base().vocabulary.categories]
        case "effect":
            return [name for names in _names(line.base(), "effect") for name in names]
        case _:
            return [one.id for one in line.base().vocabulary.facets.get(option.name, [])]


def _options_of(command: Any) -> Iterator[str]:
    """The options that a command offers, by their long names."""
    for option in command.params:
        if not getattr(option, "hidden", False):
            yield from (one for one in option.opts if one.startswith("--"))


def _filter_values(line: _Line) -> Iterator[str]:
    from netx.query.catalogue import Catalogue
    from netx.query.select import filter_values

    return (id_ for ids in filter_values(Catalogue(line.base())).values() for id_ in ids)


def _positional(line: _Line, typed: str) -> list[str]:
    match line.command.name:
        case "list":
            from netx.query.select import LISTS

            lists = [] if line.names else _beginning(typed, LISTS)
            return lists or _beginning(typed, _filter_values(line))
        case "check":
            return _beginning(typed, _folders(typed))
        case "export":
            from netx.cli.export import Form

            return [] if line.names else _beginning(typed, Form)
        case "show":
            types: tuple[str, ...] = (
                "treatment",
                "situation",
                "effect",
                "trial",
                "source",
                "entry",
            )
        case "search":
            types = ("effect",)
        case "compare" | "sheet":
            types = ("treatment",)
        case _:
            return []
    base = line.base()
    if not typed and not line.names:
        return [names[0] for names in _names(base, types[0])]  # all names would be a flood
    every = [name for names in _names(base, *types) for name in names]
    found = _beginning(typed, every) if typed else []
    if line.names and types != ("treatment",):  # several words may be one name
        before = " ".join([*line.names, ""])
        found += [one[len(before) :] for one in _beginning(before + typed, every)]
    return list(dict.fromkeys(found))


def _names(base: KnowledgeBase, *types: str) -> Iterator[list[str]]:
    """The names of each record of these types, its id first."""
    from netx.query.names import NamesByType

    known = NamesByType(base)
    return (names for type_ in types for names in known[type_].values())


def _beginning(typed: str, words: Iterable[str]) -> list[str]:
    """The words that begin as typed, in their order, with the typed beginning kept."""
    wanted = typed.lower()
    found = (typed + one[len(typed) :] for one in words if one.lower().startswith(wanted))
    return [one for one in dict.fromkeys(found) if one.isprintable()]


def _folders(typed: str) -> list[str]:
    head = typed[: typed.rfind("/") + 1]
    return sorted(f"{head}{one.name}/" for one in Path(head or ".").iterdir() if one.is_dir())


def _files(typed: str) -> list[str]:
    """Files and folders that begin as typed; one that is hidden only where its dot is."""
    head, _, last = typed.rpartition("/")
    head = f"{head}/" if "/" in typed else ""
    return sorted(
        f"{head}{one.name}{'/' if one.is_dir() else ''}"
        for one in Path(head or ".").iterdir()
        if last.startswith(".") or not one.name.startswith(".")
    )


def _unquoted(word: str) -> str:
    """A word as the shell has it on the line, without its quotes and backslashes."""
    if word[:1] in ("'", '"'):
        return word[1:].removesuffix(word[0])
    return re.sub(r"\\(.)", r"\1", word)
