"""The Data parts of CHANGELOG.md, made from `data/changes.yaml`.

Between `<!-- data VERSION … -->` and `<!-- end -->` stand the versions that are named: what
an editor says of each, and how much of what it changed.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from netx.data_versions import WHOLE
from netx.dataset.versions import data_versions
from netx.model import SHELF_OF, DataVersion
from netx.output.wording import count

ROOT = Path(__file__).parents[1]
CHANGELOG = ROOT / "CHANGELOG.md"
_PART = re.compile(r"(<!-- data (?P<versions>[0-9. ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_WIDTH = 112


def page() -> str:
    """The change log with its Data parts made anew."""
    known = {one.version: one for one in data_versions(ROOT / "data")}

    def part(match: re.Match[str]) -> str:
        wanted = match["versions"].split()
        told = "".join(f"\n{line}" for name in wanted for line in _version(known[name]))
        return f"{match[1]}{told.lstrip()}\n\n{match[3]}"

    return _PART.sub(part, CHANGELOG.read_text(encoding="utf-8"))


def _version(version: DataVersion) -> Iterator[str]:
    yield ""
    yield f"#### {version.version} ({version.date})"
    yield ""
    for said in [*version.says, *_counted(version)]:
        yield from textwrap.wrap(
            said, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False
        )


def _counted(version: DataVersion) -> list[str]:
    """How many records and facts it changed."""
    if not version.changed:
        return []
    records = [
        count(len(version.changed[t]), t, SHELF_OF[t]) for t in SHELF_OF if t in version.changed
    ]
    every = [one for held in version.changed.values() for one in held.values()]
    new = sum(WHOLE in one.added for one in every)
    added = sum(key != WHOLE for one in every for key in one.added)
    altered = sum(len(one.altered) for one in every)
    retired = sum(len(one.retired) for one in every)
    return [
        f"In {', '.join(records)} ({new} of them new): {added} facts added, {altered} altered, "
        f"{retired} retired. Each is told by `netx about --changes`."
    ]
