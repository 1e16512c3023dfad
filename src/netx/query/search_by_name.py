"""What bears the very name that was typed, or a name that differs from it by a figure alone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from netx.model import EntryType
from netx.prepared_base import prepared_part
from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.headings import places_in
from netx.query.other_words import called_in_other_words
from netx.query.search_parts import alone, nothing
from netx.query.text import content
from netx.query.words_asked import stems_of
from netx.results.answers import SearchResult
from netx.results.parts import OtherMatch, TextFound

_OF_DAILY_LIFE = (EntryType.FACTOR, EntryType.TIP, EntryType.STEP)
"""Kinds of which the name is a word of daily life, of which other records tell as well."""

_FIRST_OF_IT = 2
"""Texts of a situation with the word by which it was found."""

_TITLE_START = 4
"""Letters that some title must hold as they were typed."""


def of_names(
    catalogue: Catalogue, words: str, others: list[OtherMatch], question: asked.Asked
) -> SearchResult:
    """What bears the very name that was typed."""
    first = others[0]
    reading = asked.TREATMENT if first.type == "treatment" else asked.TEXT
    found = nothing(words, reading)
    asked_of = []
    texts: list[TextFound] = []
    if first.type == "treatment" and not _is_in(first.matched, first.name):
        # "Whipple" is one kind of surgery on the pancreas: what is told of it by that name, too.
        from netx.query.texts_asked import told_with

        told = told_with(catalogue, first.matched, (first.id,), as_typed=True)
        texts = [] if told.missing else [one for one in told.texts if _is_in(words, one.text)]
    if first.type == "situation" and not _share_a_word(first.matched, first.name):
        from netx.query.texts_asked import told_with

        # "Krenning score" is no name that a page of NETs with receptors shows at its top.
        told = told_with(catalogue, first.matched, as_typed=True)
        of_it = [one for one in told.texts if one.id == first.id]
        texts = [] if told.missing else of_it[:_FIRST_OF_IT]
    if first.kind in _OF_DAILY_LIFE:
        from netx.query.texts_asked import told_with

        # "Pregnancy" is told of many treatments, too.
        told = told_with(catalogue, words)
        texts = [] if told.missing else [one for one in told.texts if one.id != first.id]
    if first.type == "treatment" and asked.asks_for_harms(question.left):
        asked_of = [alone(catalogue, catalogue.base.treatments[first.id])]
    return structs.replace(
        found,
        other=others,
        texts=[] if asked_of else texts,
        asked_of=asked_of,
        places=places_in(catalogue, words),
    )


def by_other_words(
    catalogue: Catalogue, words: str, treatments: Sequence[str], least: int = 1
) -> SearchResult | None:
    """The treatment that several words call together, with what is told under a topic asked for.

    `treatments` are those that were named by themselves; `least` as in `called_in_other_words`.
    """
    called = called_in_other_words(catalogue, words, treatments, least)
    if called is None:
        return None
    from netx.query.cues import cue_of

    one, besides = called
    others = [name_asked.of_treatment(catalogue, id_) for id_ in treatments]
    texts: list[TextFound] = []
    if besides and not cue_of(words).topics:
        return None  # "can I fly with octreotide after surgery" asks of no crisis
    if cue_of(words).topics:
        from netx.query.texts_asked import told_with

        names = catalogue.name_index("treatment").ids_by_name()
        left = besides or asked.named_in(names, fold(words))[1]
        told = told_with(catalogue, left, [one.id], question=words)
        texts = [] if told.missing else told.texts
    if besides and not (texts and stems_of(besides) <= stems_of(texts[0].text)):
        return None
    read_as = f"what is told of {one.name} with these words" if texts else one.name
    found = nothing(words, asked.TEXT if texts else asked.TREATMENT, read_as)
    return structs.replace(found, texts=texts, other=[one, *others])


def _is_in(words: str, text: str) -> bool:
    """Whether all that some words tell stands in a text."""
    return set(content(fold(words))) <= set(content(fold(text)))


def _share_a_word(one: str, other: str) -> bool:
    """Whether two names have a telling word in common."""
    return bool(set(content(fold(one))) & set(content(fold(other))))


def of_siblings(catalogue: Catalogue, words: str) -> SearchResult | None:
    """The trials that are called so but for the figure, with that the one typed is not held."""
    siblings = name_asked.of_other_figures(catalogue, words)
    if not siblings:
        return None
    found = nothing(words, asked.TEXT)
    return structs.replace(found, other=siblings, nothing_on=[words.strip()])


def by_title(catalogue: Catalogue, words: str, found: SearchResult) -> SearchResult:
    """Sources and disagreements that bear the words, where nothing else does."""
    other = name_asked.named(catalogue, name_asked.bare(words), name_asked.TITLES)
    if not other or fold(words)[:_TITLE_START] not in _titles(catalogue):
        return found
    return structs.replace(found, reading=asked.TEXT, other=other, suggestions=[], nothing_on=[])


def _titles(catalogue: Catalogue) -> str:
    """All titles without their capitals, a line each."""
    held = prepared_part(catalogue.base, "titles", str)
    return titles(catalogue) if held is None else held


def titles(catalogue: Catalogue) -> str:
    """The same, put together now."""
    names = (catalogue.known_names[type_].values() for type_ in name_asked.TITLES)
    return "\n".join(name.casefold() for of_type in names for own in of_type for name in own)
