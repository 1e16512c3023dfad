"""What two treatments that are set in time tell of each other: "lanreotide before PRRT"."""

from __future__ import annotations

from collections.abc import Sequence

from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.text_index import find
from netx.query.text_ranks import called, near_kin
from netx.query.texts_asked import MOST_TEXTS, text_at
from netx.results.parts import TextFound

_IN_TIME = frozenset(("before", "after", "during", "between"))
_OF_BOTH = ("combinations", "cautions", "how-given", "follow-up")
"""Where it stands what one treatment means for another."""


def sets_in_time(words: str) -> bool:
    """Whether words set one thing in time to another: "lanreotide before PRRT"."""
    return bool(_IN_TIME & set(fold(words).split()))


def told_of_both(catalogue: Catalogue, treatments: Sequence[str]) -> list[TextFound]:
    """What is told of each of two treatments, or of their near kin, that names the other.

    What one means for the other comes first, then what stands under the two themselves:
    "lanreotide before PRRT".
    """
    found: list[tuple[int, bool, TextFound]] = []
    for one, other in (treatments, treatments[::-1]):
        records = near_kin(catalogue, one)
        names = called(catalogue, other)
        for hit in find(catalogue.text_index, [names], [()], records, as_typed=True):
            text = text_at(catalogue, hit.place)
            if text.topic in _OF_BOTH:
                found.append((_OF_BOTH.index(text.topic), text.id not in treatments, text))
    found.sort(key=lambda one: one[:2])
    return [text for _, _, text in found][:MOST_TEXTS]
