"""YAML read strictly, from the parser's events, with the place of every value.

YAML guesses: `no` becomes False, `1:30` becomes 90, of two equal keys the last
one wins, and an alias can make a small file huge. Here a plain scalar is text
unless it is `true`, `false`, `null` or a plain number; what other readers would
turn into something else has to be quoted; keys come once; anchors, tags and
control characters are refused; depth is bounded. Reading from events keeps the
stack flat, so a hostile file cannot overflow it.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from netx.errors import Problem

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
MAX_DIGITS = 15

Path = tuple[str | int, ...]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS = {"true": True, "false": False, "null": None}
_CONVERTED_ELSEWHERE = re.compile(
    r"""(?ix)
    y | yes | n | no | on | off | ~ | true | false | null | \.nan | [-+]?\.inf
    | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?        # base 60: 1:30 is 90
    | [-+]?0[0-9_]+ | [-+]?0[xob][0-9a-f_]+                # octal, hex, binary
    | [-+]?[0-9][0-9_]*\.[0-9_]*(e[-+]?[0-9]+)? | [-+]?\.[0-9][0-9_]*(e[-+]?[0-9]+)?
    | \+[0-9]+ | [0-9]+(_[0-9]+)+ | [-+]?[0-9]+e[-+]?[0-9]+
    """
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass
class Document:
    """A file's value, the (line, column) of each value by its path, and problems."""

    file: str
    value: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: Path, code: str, message: str, mend: str) -> Problem:
        """A problem placed at `path`, or at its nearest ancestor that has a place."""
        while path not in self.marks and path:
            path = path[:-1]
        line, column = self.marks.get(path, (1, 1))
        return Problem(self.file, line, column, code, message, mend)


@dataclass
class _Open:
    """A mapping or sequence that is being read."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None


def parse(text: str, file: str) -> Document:
    """Read one YAML document.

    Takes the text and the name to report problems under. Gives a `Document`;
    its `problems` lists all that was refused. Raises nothing.
    """
    document = Document(file)
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        document.problems.append(
            Problem(file, 1, 1, "too-large", f"the file is over {MAX_BYTES} bytes", "Split it.")
        )
        return document
    try:
        _read_events(text, document)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        deep = _too_deep(text[: mark.index], file) if mark is not None else None
        if deep is not None:
            return deep
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        document.problems.append(
            Problem(
                file,
                line,
                column,
                "yaml-syntax",
                f"this is not YAML: {error.problem}",
                "Mend it here: a text with a colon stands in quotes; check the indentation.",
            )
        )
    except (yaml.YAMLError, UnicodeError) as error:
        document.problems.append(
            Problem(
                file,
                1,
                1,
                "yaml-syntax",
                f"this is not YAML: {str(error).splitlines()[0]}",
                "Save the file as UTF-8 without control characters.",
            )
        )
    return document


def _too_deep(before: str, file: str) -> Document | None:
    """The document of what stands before an error, if it is nested too deep already.

    Some releases of libyaml have a limit of their own, and look so far ahead that they
    stop at 1,000 open brackets before they give the first event. Which release reads a
    file must not change what is said of it, so our own limit goes first.
    """
    document = Document(file)
    # What was cut off may be missed at the end; that is no fault of the file.
    with suppress(yaml.YAMLError):
        _read_events(before, document)
    return document if any(one.code == "too-deep" for one in document.problems) else None


def _read_events(text: str, document: Document) -> None:
    stack: list[_Open] = []
    documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        mark = event.start_mark
        place = (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                _refuse(
                    document,
                    place,
                    "several-documents",
                    "the file holds a second document",
                    "Keep one document a file: remove the line `---`.",
                )
                return
        elif isinstance(event, yaml.AliasEvent):
            _refuse(
                document,
                place,
                "alias",
                f"the alias *{event.anchor} is not allowed",
                "Write the value out.",
            )
            _place(document, stack, None, place)
        elif isinstance(event, yaml.ScalarEvent):
            _refuse_marks(document, event, place)
            if stack and isinstance(stack[-1].value, dict) and stack[-1].key is None:
                _take_key(document, stack[-1], event.value, place)
            else:
                _place(document, stack, _scalar(document, event, place), place)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            _refuse_marks(document, event, place)
            if len(stack) >= MAX_DEPTH:
                _refuse(
                    document,
                    place,
                    "too-deep",
                    f"nested more than {MAX_DEPTH} deep",
                    "Flatten this value.",
                )
                return
            if stack and isinstance(stack[-1].value, dict) and stack[-1].key is None:
                _refuse(
                    document,
                    place,
                    "key-not-text",
                    "a key must be plain text",
                    "Write the key as a word.",
                )
                return
            value: dict[str, Any] | list[Any] = (
                {} if isinstance(event, yaml.MappingStartEvent) else []
            )
            path = _place(document, stack, value, place)
            stack.append(_Open(value, path))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()


def _take_key(document: Document, holder: _Open, key: str, place: tuple[int, int]) -> None:
    _refuse_control(document, key, place)
    if key in holder.value:
        _refuse(
            document,
            place,
            "duplicate-key",
            f"the key “{key}” stands twice",
            "Keep one of the two.",
        )
    holder.key = key


def _place(document: Document, stack: list[_Open], value: Any, place: tuple[int, int]) -> Path:
    """Put a value where it belongs and remember its place; gives its path."""
    if not stack:
        document.value = value
        document.marks[()] = place
        return ()
    holder = stack[-1]
    if isinstance(holder.value, dict):
        key = holder.key or ""
        holder.value[key] = value
        holder.key = None
        path = (*holder.path, key)
    else:
        holder.value.append(value)
        path = (*holder.path, len(holder.value) - 1)
    document.marks[path] = place
    return path


def _scalar(document: Document, event: yaml.ScalarEvent, place: tuple[int, int]) -> Any:
    text: str = event.value
    if _refuse_control(document, text, place):
        return text
    if not event.implicit[0]:
        return text
    if text == "":
        _refuse(
            document,
            place,
            "empty-value",
            "the value is empty",
            "Write the value, or leave the key out; unknown is written null.",
        )
        return None
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > MAX_DIGITS and (_INTEGER.fullmatch(text) or _DECIMAL.fullmatch(text)):
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _CONVERTED_ELSEWHERE.fullmatch(text):
        _refuse(
            document,
            place,
            "ambiguous-value",
            f"YAML readers do not agree what a bare {text} is",
            f'Put it in quotes if it is text: "{text}".',
        )
    return text


def _refuse_control(document: Document, text: str, place: tuple[int, int]) -> bool:
    control = _CONTROL.search(text)
    if control:
        _refuse(
            document,
            place,
            "control-character",
            f"the text holds the control character U+{ord(control[0]):04X}",
            "Remove it.",
        )
    return control is not None


def _refuse_marks(document: Document, event: Any, place: tuple[int, int]) -> None:
    if event.anchor is not None:
        _refuse(
            document,
            place,
            "anchor",
            f"the anchor &{event.anchor} is not allowed",
            "Write the value out where it is needed.",
        )
    if event.tag is not None and event.tag != "!":
        _refuse(document, place, "tag", f"the tag {event.tag} is not allowed", "Remove the tag.")


def _refuse(document: Document, place: tuple[int, int], code: str, message: str, mend: str) -> None:
    document.problems.append(Problem(document.file, *place, code, message, mend))
