"""Treatments that were named: their side effects, or what our texts say of them."""

from __future__ import annotations

from msgspec import structs

from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.search_parts import alone, nothing
from netx.query.texts_asked import (
    TOLD,
    about_topic,
    not_told_of,
    of_anyone,
    texts_with,
    with_one_word,
)
from netx.results.answers import SearchResult


def of_treatments(
    catalogue: Catalogue, words: str, question: asked.Asked, harms: bool = False
) -> SearchResult:
    """Treatments that were named alone, or beside a word for side effects."""
    base = catalogue.base
    harms = harms or asked.asks_for_harms(question.left)
    treatments = [base.treatments[id_] for id_ in question.treatments]
    names = " and ".join(one.name for one in treatments)
    return structs.replace(
        nothing(words, asked.TREATMENT, f"side effects of {names}" if harms else None),
        asked_of=[alone(catalogue, one) for one in treatments] if harms else [],
        other=[name_asked.of_treatment(catalogue, id_) for id_ in question.treatments],
    )


def told_of(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """What our texts say of the words, of the treatments named beside them."""
    others = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
    if len(others) > 1 and asked.asks_to_compare(words):
        return structs.replace(
            nothing(words, asked.TREATMENT), other=[name_asked.side_by_side(others), *others]
        )
    left, treatments = about_topic(words) or question.left, question.treatments
    own = texts_with(catalogue, left, treatments, question=words)
    own = own or with_one_word(catalogue, left, treatments)
    # "Radiation safety at home": what was taken for a name may be a word of the question.
    texts = own or of_anyone(catalogue, texts_with(catalogue, words))
    texts = texts or of_anyone(catalogue, with_one_word(catalogue, left))
    names = " and ".join(one.name for one in others)
    read_as = None
    if own:
        read_as = f"what is told of {names} with these words"
    elif texts and not any(one.treatment in treatments for one in texts):
        read_as = not_told_of(names)
    elif texts:
        read_as = TOLD
    found = nothing(words, asked.TEXT if texts else asked.TREATMENT, read_as)
    missing = [] if texts else [question.left]
    return structs.replace(found, texts=texts, other=others, unknown=missing)
