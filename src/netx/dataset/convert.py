"""From a raw YAML value to one typed record, with every refusal placed.

A record that is refused is tried again without the part that was wrong, so that
one run shows all that is to mend.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from netx.dataset import strict_yaml
from netx.dataset.strict_yaml import Document
from netx.errors import Problem
from netx.model import Record

MAX_PROBLEMS_A_RECORD = 25

CITATION = re.compile(r"(?P<source>[a-z0-9-]+) § (?P<section>[a-z0-9-]+)")
"""How a citation is written in the YAML."""

_CITATION_KEYS = frozenset({"sources", "why_sources"})
_ERROR_PATH = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`$")
_PATH_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[(\.\.\.)\]")

_R = TypeVar("_R", bound=Record)


def convert(
    document: Document, raw: Any, type_: type[_R], at: strict_yaml.Path, problems: list[Problem]
) -> _R | None:
    """A raw value as a record of a type, or nothing if any of it was refused.

    `at` is the value's path in its document; what is refused is added to `problems`.
    """
    before = len(problems)
    _expand_citations(document, raw, at, problems)
    cut: dict[strict_yaml.Path, int] = {}
    for _ in range(MAX_PROBLEMS_A_RECORD):
        try:
            record = msgspec.convert(raw, type_, strict=True)
        except msgspec.ValidationError as error:
            refusal = _explain(str(error))
            written = _as_written(refusal.path, cut)
            below = (*written, refusal.unknown_key) if refusal.unknown_key else written
            problems.append(
                document.problem((*at, *below), refusal.code, refusal.message, refusal.mend)
            )
            if not _cut_out(raw, refusal, cut):
                return None
        else:
            return record if len(problems) == before else None
    return None


def _expand_citations(
    document: Document, value: Any, at: strict_yaml.Path, problems: list[Problem]
) -> None:
    """Turn each `source § section` under a citation key into its two parts."""
    if isinstance(value, list):
        for place, item in enumerate(value):
            _expand_citations(document, item, (*at, place), problems)
        return
    if not isinstance(value, dict):
        return
    for key, item in value.items():
        if key in _CITATION_KEYS and isinstance(item, list):
            for place, written in enumerate(item):
                match = CITATION.fullmatch(written) if isinstance(written, str) else None
                if match:
                    item[place] = match.groupdict()
                elif isinstance(written, str):
                    problems.append(
                        document.problem(
                            (*at, key, place),
                            "bad-citation",
                            f"“{written}” is not a citation",
                            "Write it as: source-id § section-id.",
                        )
                    )
                    item[place] = {"source": "", "section": ""}
        else:
            _expand_citations(document, item, (*at, key), problems)


_EXPLAINED = (
    (
        re.compile(r"Object contains unknown field `(?P<key>.*)`"),
        "unknown-key",
        "the key “{key}” is not known here",
        "Remove it, or check its spelling.",
    ),
    (
        re.compile(r"Object missing required field `(?P<key>.*)`"),
        "missing-key",
        "the key “{key}” is missing",
        "Add it.",
    ),
    (
        re.compile(r"Invalid enum value '?(?P<key>.*?)'?"),
        "wrong-value",
        "the value {key} is not one of those allowed",
        "See docs/data-model.md for the values.",
    ),
    (
        re.compile(r"Expected `array(?P<want>.*)`, got `(?P<key>str|int|float|bool)`"),
        "wrong-type",
        "this should be a list{want}, not one value",
        "Put it into brackets, as [prrt].",
    ),
    (
        re.compile(r"Expected `(?P<want>.*)`, got `(?P<key>.*)`"),
        "wrong-type",
        "this should be {want}, not {key}",
        "Mend the value; text that looks like a number needs quotes.",
    ),
)


@dataclass(frozen=True)
class _Refusal:
    """What msgspec refused: the path in the raw value, and how to say it."""

    path: strict_yaml.Path
    code: str
    message: str
    mend: str
    unknown_key: str | None = None


def _explain(error: str) -> _Refusal:
    path: strict_yaml.Path = ()
    found = _ERROR_PATH.search(error)
    if found:
        error = error[: found.start()]
        path = tuple(
            int(index) if index else name
            for name, index, other in _PATH_STEP.findall(found["path"])
            if not other
        )
    for pattern, code, message, mend in _EXPLAINED:
        match = pattern.fullmatch(error)
        if match:
            key = match["key"] if code == "unknown-key" else None
            return _Refusal(path, code, message.format(**match.groupdict()), mend, key)
    return _Refusal(path, "wrong-value", error, "Mend the value.")


def _cut_out(raw: Any, refusal: _Refusal, cut: dict[strict_yaml.Path, int]) -> bool:
    """Take the refused part out of a raw value; whether there was one to take.

    Of a list, the items up to the refused one go: they were accepted already.
    `cut` counts them by the list's path as written, so that places stay right.
    """
    holders = [raw]
    for step in refusal.path:
        try:
            holders.append(holders[-1][step])
        except (KeyError, IndexError, TypeError):
            return False
    if refusal.unknown_key is not None:
        holders[-1].pop(refusal.unknown_key, None)
        return True
    for depth in range(len(refusal.path) - 1, -1, -1):
        items, place = holders[depth], refusal.path[depth]
        if isinstance(items, list) and isinstance(place, int):
            del items[: place + 1]
            of = _as_written(refusal.path[:depth], cut)
            cut[of] = cut.get(of, 0) + place + 1
            return True
    return False


def _as_written(path: strict_yaml.Path, cut: dict[strict_yaml.Path, int]) -> strict_yaml.Path:
    """A path in what is left of a raw value as the path in the file."""
    written: strict_yaml.Path = ()
    for step in path:
        written = (*written, step + cut.get(written, 0) if isinstance(step, int) else step)
    return written
