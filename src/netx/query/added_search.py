"""Searches with additions: local words are read as what they mean, and notes are searched.

What the data themselves answer stands, whatever local words are in it: they are told beside it.
Only where nothing answers are they put into the words of the data, and looked up anew. So no
folder can change or hide what a search finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from msgspec import structs

from netx.query.added import note_out, notes_about, word_out
from netx.query.catalogue import Catalogue
from netx.query.emergencies import is_despair, is_emergency
from netx.query.folding import LONGEST, fold, squash
from netx.query.terms import index_of
from netx.query.text import telling
from netx.query.text_index import ENOUGH, Place, find, index_texts
from netx.query.words_asked import wanted
from netx.results.added import AddedNoteOut, AddedWord
from netx.results.answers import SearchResult
from netx.results.parts import BY_NAME

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PARTS = re.compile(r"[,;:.!?/]")
"""What parts words that are not said together."""

_FEWEST_LETTERS = 3
_ARTICLES = frozenset(("the", "a", "an", "my", "our"))

Search = Callable[[Catalogue, str], SearchResult]


class _Local(NamedTuple):
    """Words with the local ones among them as what they mean, and which these were."""

    words: str
    found: list[AddedWord]
    as_typed: dict[str, str]


def search_added(
    catalogue: Catalogue, words: str, search: Search, as_it_is: bool = False
) -> SearchResult:
    """What a search finds, with local words understood and notes beside it.

    Takes what searches the data themselves; `as_it_is` is whether the whole question means
    something to it, which no local word in it may change. Raises nothing.
    """
    local = _Local(words, [], {}) if as_it_is else _local(catalogue, words)
    found = search(catalogue, words)
    if local.found and (not found.answered or _only_names(found)):
        meant = search(catalogue, local.words)
        if meant.answered and _named(found) <= _named(meant):
            matches = [
                structs.replace(one, words=local.as_typed.get(one.words, one.words))
                for one in meant.matches
            ]
            at_once = meant.at_once or found.at_once
            found = structs.replace(meant, query=words, at_once=at_once, matches=matches)
    if is_despair(catalogue.base, words):
        return found  # nothing stands beside a number to call
    told = [] if as_it_is else _told(catalogue, words)  # a note beside "how long will I live"
    every = [*notes_about(catalogue, _meant(found)), *told]
    notes = {one.id: one for one in reversed(every)}
    notes = {one.id: notes[one.id] for one in every}
    return structs.replace(found, added=list(notes.values()), added_words=local.found)


def _only_names(found: SearchResult) -> bool:
    """Whether nothing was found but treatments by name: "lanreotide" beside a local word."""
    told = found.matches or found.texts or found.symptom or found.without or found.at_once
    drugs = all(one.type == "treatment" for one in found.other)
    return not told and drugs and found.negated is None and found.read_as is None


def _named(found: SearchResult) -> set[str]:
    return {one.id for one in found.asked_of} | {one.id for one in found.other}


def _meant(found: SearchResult) -> list[str]:
    """The ids of what the words were taken to mean, not of all that was found."""
    matches = found.matches if found.together else found.matches[:1]
    effects = [id_ for one in matches for id_ in (one.meant.id, one.effect.id)]
    against = [one.id for one in (*found.symptoms, found.negated) if one is not None]
    named = [one.id for one in found.other if one.match_kind in BY_NAME and not matches]
    return [*(one.id for one in found.asked_of), *effects, *against, *named]


def _told(catalogue: Catalogue, words: str) -> list[AddedNoteOut]:
    """The notes whose text holds the words, by the rule of our own texts."""
    assert catalogue.added is not None
    notes = catalogue.added.notes
    places = ((Place("note", one.id, number), one.text) for number, one in enumerate(notes))
    asked = wanted(words[:LONGEST], catalogue.said_for, catalogue.other_sense)
    if not asked:
        return []
    hits = find(index_texts(places), asked, [()] * len(asked))
    told = [notes[hit.place.number] for hit in hits if hit.share >= ENOUGH]
    return [note_out(catalogue, one, one.about) for one in told]


def _local(catalogue: Catalogue, words: str) -> _Local:
    """The words as the data have them.

    Words of somebody who may end a life are left as they are, whatever else they hold.
    """
    assert catalogue.added is not None
    known = {
        form: (id_, word)
        for id_, own in catalogue.added.words.items()
        for word in own
        if not _means_already(catalogue, word, id_)
        for form in (_bare(fold(word)), fold(word))
    }
    if not known or is_despair(catalogue.base, words):
        return _Local(words, [], {})
    longest = max(form.count(" ") for form in known) + 1
    spans = [match.span() for match in _WORD.finditer(words[:LONGEST])]
    told, found, as_typed, done, place = "", list[AddedWord](), dict[str, str](), 0, 0
    while place < len(spans):
        end = next(
            (
                end
                for end in range(min(len(spans), place + longest), place, -1)
                if not _PARTS.search(words[spans[place][0] : spans[end - 1][1]])
                and fold(words[spans[place][0] : spans[end - 1][1]]) in known
            ),
            place,
        )
        if end == place:
            place += 1
            continue
        start, stop = spans[place][0], spans[end - 1][1]
        id_, word = known[fold(words[start:stop])]
        meant = id_.replace("-", " ")  # an id is a name, too, and has no comma in it
        told += words[done:start] + meant
        as_typed[meant] = words[start:stop]
        found.append(word_out(catalogue, id_, word))
        done, place = stop, end
    return _Local(told + words[done:], list(dict.fromkeys(found)), as_typed)


def refused_words(
    catalogue: Catalogue, words: Mapping[str, list[str]], thorough: bool = False
) -> Iterator[tuple[str, int, str]]:
    """The words that cannot be local ones: the id, the place among its words, and why.

    Takes local words by the id of what they mean. One that the data know in that very meaning
    does nothing and is let be: else a folder would break when the data learn its word.
    `thorough` also searches for each: what finds something already would never be read as what
    it is to mean. That takes too long for every start, and a folder need not break for it.
    """
    seen: set[str] = set()
    for id_, own in words.items():
        for place, word in enumerate(own):
            form = _bare(fold(word))
            why = (
                "it stands twice here"
                if form in seen
                else _why_not(catalogue, word, form, thorough)
            )
            if why and not (_means_already(catalogue, word, id_) and form not in seen):
                yield id_, place, why
            seen.add(form)


def _bare(folded: str) -> str:
    """A folded word without its article: "the skitters" is "skitters", too."""
    first, _, rest = folded.partition(" ")
    return rest if first in _ARTICLES and rest else folded


def _means_already(catalogue: Catalogue, word: str, id_: str) -> bool:
    """Whether a word is a name of the record with the id in the data themselves."""
    folded = fold(word)
    index = index_of(catalogue.base)
    terms = index.whole.get(folded) or index.whole.get(_bare(folded))
    if any(term.effect is not None and term.effect.id == id_ for term in terms):
        return True
    return any(
        catalogue.name_index(type_).ids_by_name().get(folded) == id_
        for type_ in ("treatment", "situation")
    )


def _why_not(catalogue: Catalogue, word: str, form: str, thorough: bool) -> str | None:
    """Why something cannot be a local word; nothing where it can."""
    base, folded = catalogue.base, fold(word)
    if len(squash(form)) < _FEWEST_LETTERS or not telling(folded.split()):
        return "it tells too little by itself"
    if set(folded.split()) <= index_of(base).everyday:
        return "it is an everyday word"
    if _is_of_an_emergency(catalogue, word, form):
        return "it is a word of emergencies"
    index = index_of(base)
    if form in index.elsewhere:
        return "it is known to mean no side effect"
    known = [*(index.whole.get(folded) or ()), *(index.whole.get(form) or ())]
    if known:
        names = [one.effect.name for one in known if one.effect]
        return f"it finds {names[0] if names else 'something'} already"
    if not thorough:
        return None
    from netx.query.search import search

    found = search(catalogue, word)
    if not (found.answered or found.places):
        # "Like a wrung-out dishcloth" would be no name any more if a dishcloth meant something.
        within = any(f" {form} " in f" {one} " for one in _lists_of_words(catalogue))
        return "it is a part of words that are known" if within else None
    named = [one.meant.name for one in found.matches] + [one.name for one in found.other]
    named += [one.name for one in found.texts]
    return f"it finds {named[0]} already" if named else "it finds something already"


def _lists_of_words(catalogue: Catalogue) -> Iterator[str]:
    """Folded words that mean something together, of which a search by one may find nothing."""
    index = index_of(catalogue.base)
    return chain(
        index.names.forms,
        index.elsewhere,
        index.figures_of_speech,
        index.other_matters,
        index.readings,
        catalogue.said_for,
    )


def _is_of_an_emergency(catalogue: Catalogue, word: str, form: str) -> bool:
    """Whether words are those of an emergency or of despair, or stand within such words."""
    base, index = catalogue.base, index_of(catalogue.base)
    if is_despair(base, word) or is_emergency(base, fold(word)) or is_emergency(base, form):
        return True
    every = [*index.despair_words, *(part for parts in index.urgent_words for part in parts)]
    return any(f" {form} " in f" {one} " for one in every)
