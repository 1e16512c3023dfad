"""The data in use, with what somebody laid over them: the one way in for commands and Python."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from netx.dataset.load import load
from netx.dataset.locate import locate_additions
from netx.query.catalogue import Catalogue


def open_catalogue(data: Path | None, additions: Path | None) -> Catalogue:
    """The catalogue of a data folder, or of the bundled data, with a folder of additions.

    Without a folder that is named, those of `NETX_DATA` and `NETX_WITH` count. Raises
    `BadDataError` with every problem of either.
    """
    catalogue = Catalogue(load(data))
    folder = locate_additions(additions)
    if folder is None:
        return catalogue
    # The file is YAML, which only who lays a folder over the data has to wait for.
    from netx.dataset.additions import load_additions
    from netx.query.added_search import refused_words

    added = load_additions(folder, catalogue.base, partial(refused_words, catalogue))
    return Catalogue(catalogue.base, added=added)
