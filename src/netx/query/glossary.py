"""Which terms of the glossary stand in texts, and where each is used first."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from netx.model import Entry, EntryType
from netx.query.catalogue import Catalogue
from netx.query.rows import entry_row
from netx.results.shown import TermUsed


def terms_in(catalogue: Catalogue, texts: Iterable[str]) -> list[TermUsed]:
    """The terms that stand as whole words in the texts, in the order of first use."""
    terms = {
        entry.id: (entry, _pattern(entry))
        for entry in catalogue.base.entries.values()
        if entry.type is EntryType.TERM
    }
    found: list[TermUsed] = []
    for text in texts:
        here = [
            (match.start(), entry)
            for entry, pattern in terms.values()
            if (match := pattern.search(text))
        ]
        for _, entry in sorted(here, key=lambda one: one[0]):
            row = msgspec.structs.asdict(entry_row(catalogue, entry))
            # On a page about something else, the first fact on a term is enough.
            found.append(TermUsed(**{**row, "text": entry.facts[0].text}, used_in=text))
            del terms[entry.id]
    return found


def _pattern(entry: Entry) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in (entry.name, *entry.aliases))
    return re.compile(rf"\b(?:{names})s?\b", re.IGNORECASE)
