"""Treatments that were named: their side effects, or what our texts say of them."""

from __future__ import annotations

from msgspec import structs

from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.search_parts import alone, nothing
from netx.query.texts_asked import daily_words, texts_with, with_one_word
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
    own = texts_with(catalogue, question.left, question.treatments)
    # "Radiation safety at home": what was taken for a name may be a word of the question.
    texts = own or texts_with(catalogue, words)
    if not texts:
        texts = own = with_one_word(catalogue, question.left, question.treatments)
    if not texts and daily_words(catalogue, question.left):
        texts = with_one_word(catalogue, question.left)
    others = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
    names = " and ".join(one.name for one in others)
    read_as = None
    if own:
        read_as = f"what is told of {names} with these words"
    elif texts:
        read_as = f"what is told with these words; none of it is of {names}"
    found = nothing(words, asked.TEXT if texts else asked.TREATMENT, read_as)
    missing = [] if texts else [question.left]
    return structs.replace(found, texts=texts, other=others, unknown=missing)
