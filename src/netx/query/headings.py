"""The headings of the vocabulary by their names: places, statuses, kinds."""

from __future__ import annotations

from collections.abc import Iterable

from netx.model import Heading
from netx.query.catalogue import Catalogue


def places_in(catalogue: Catalogue, words: str) -> list[str]:
    """The places of tumours that words name, such as `pancreas` in "pancreatic NET".

    Each has a list of treatments: `netx list pancreas`.
    """
    headings = catalogue.base.vocabulary.facets.get("site", [])
    found = (known_as(word, headings) for word in words.split())
    return list(dict.fromkeys(place for place in found if place))


def known_as(typed: str, headings: Iterable[Heading]) -> str | None:
    """The id of the heading that is typed by its id, name or alias, or nothing."""
    for heading in headings:
        if any(is_same(typed, name) for name in (heading.id, heading.name, *heading.aliases)):
            return heading.id
    return None


def is_same(typed: str, name: str) -> bool:
    """Whether two names are one but for case, plural and the like."""
    from netx.query.folding import fold

    return fold(typed) == fold(name)
