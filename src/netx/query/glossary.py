"""Which terms of the glossary stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netx.model import EntryType
from netx.query.catalogue import Catalogue
from netx.query.rows import entry_row
from netx.results import EntryRow


def terms_in(catalogue: Catalogue, texts: Iterable[str]) -> list[EntryRow]:
    """The terms that stand as whole words in the texts, in the order of first use."""
    whole = "\n".join(texts)
    found: list[tuple[int, EntryRow]] = []
    for entry in catalogue.base.entries.values():
        if entry.type is EntryType.TERM:
            names = "|".join(re.escape(name) for name in (entry.name, *entry.aliases))
            first = re.search(rf"\b(?:{names})s?\b", whole, re.IGNORECASE)
            if first:
                found.append((first.start(), entry_row(catalogue, entry)))
    return [row for _, row in sorted(found, key=lambda one: one[0])]
