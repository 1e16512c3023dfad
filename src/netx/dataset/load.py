"""The one way in: from where the data lies to a knowledge base, or every problem."""

from __future__ import annotations

from pathlib import Path

from netx.dataset.bundle import read_bundle
from netx.dataset.locate import BUNDLE, locate
from netx.errors import BadDataError
from netx.model import KnowledgeBase


def load(named: Path | None = None) -> KnowledgeBase:
    """The knowledge base.

    Takes the folder that the user named, if any. Raises `BadDataError` with
    every problem when the data is missing or broken.
    """
    place = locate(named)
    return read_bundle(place) if place == BUNDLE else load_folder(place)


def load_folder(folder: Path) -> KnowledgeBase:
    """Read, check and order a data folder. Raises `BadDataError`."""
    # YAML and the checks cost more than the whole of `netx --version`; the
    # bundle needs neither.
    from netx.dataset.check import check
    from netx.dataset.read import read_folder, to_knowledge_base

    reading = read_folder(folder)
    problems = check(reading)
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise BadDataError(
            f"the data in {folder} has {count}",
            "Mend each one, then run: netx check " + str(folder),
            tuple(problems),
        )
    return to_knowledge_base(reading)
