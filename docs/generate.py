"""Makes what the documentation takes from the program, so that it cannot drift.

`make docs` runs it; a test holds the files equal to what it makes: the reference
of the commands, the data model, how to cite it, the Data parts of the change log, the schemas
of the data files and of the JSON that netx prints, the man page and the completion files.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import changelog
import citation
import data_model_page
import data_schema
import man_page
import reference_page

from netx.cli.completion import Shell, script
from netx.results.schema import to_bytes

ROOT = Path(__file__).parents[1]

MADE: dict[str, Callable[[], str]] = {
    "CHANGELOG.md": changelog.page,
    "CITATION.cff": citation.page,
    "docs/reference.md": reference_page.page,
    "docs/data-model.md": data_model_page.page,
    "docs/netx.1": man_page.page,
    "src/netx/schema.json": lambda: to_bytes().decode(),
    **{path: partial(str, text) for path, text in data_schema.schemas().items()},
    "completions/netx.bash": lambda: script(Shell.BASH),
    "completions/netx.zsh": lambda: script(Shell.ZSH),
    "completions/netx.fish": lambda: script(Shell.FISH),
}
"""Each file, from the project's root, and what makes its text."""


def main() -> None:
    """Write every file."""
    for name, make in MADE.items():
        path = ROOT / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(make(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
