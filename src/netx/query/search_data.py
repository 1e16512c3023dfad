"""What the search of the page reads of the knowledge base: names, texts, links, word lists.

No more than `search.js` puts together again: of a record the fields that a search reads, sources
by their place in the list of all, side effects of a treatment as whether it has any.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from netx.links import links_of
from netx.model import (
    Effect,
    Entry,
    Fact,
    Heading,
    KnowledgeBase,
    Situation,
    SituationStatement,
    Statement,
    Treatment,
    Trial,
    Vocabulary,
)
from netx.query.catalogue import Catalogue
from netx.query.name_asked import lines_of
from netx.query.numbers import observations
from netx.query.text import is_filler, stem
from netx.query.text_index import words_of

_WORD_LISTS = (
    "asked_first", "other_sense", "urgent_words", "despair_words", "not_effects",
    "everyday_words", "figures_of_speech", "other_matters",
)  # fmt: skip


def search_data(base: KnowledgeBase) -> dict[str, Any]:
    """The data of the search as what JSON can hold. Takes the base; raises nothing."""
    places = {id_: place for place, id_ in enumerate(base.sources)}
    return {
        "vocabulary": _vocabulary(base.vocabulary),
        "sources": [
            [one.id, one.title, one.document, one.aliases] for one in base.sources.values()
        ],
        "disagreements": [[one.id, one.topic] for one in base.disagreements.values()],
        "treatments": [_treatment(one) for one in base.treatments.values()],
        "of_treatments": _columns(
            [*_statement(told, places), told.facets]
            for one in base.treatments.values()
            for told in one.statements
        ),
        "effects": [_effect(one, places) for one in base.effects.values()],
        "trials": [_trial(one) for one in base.trials.values()],
        "situations": [_situation(one) for one in base.situations.values()],
        "of_situations": _columns(
            [*_statement(told, places), []]
            for one in base.situations.values()
            for told in one.statements
        ),
        "entries": [_entry(one, places) for one in base.entries.values()],
        "links": _links(base),
        "lines": _lines(base, places),
    }


def _vocabulary(words: Vocabulary) -> dict[str, Any]:
    return {
        **{name: getattr(words, name) for name in _WORD_LISTS},
        "said_for": _pairs(words.said_for),
        "readings": _pairs(words.readings),
        "languages": list(map(_heading, words.languages)),
        "facets": [[name, list(map(_heading, own))] for name, own in words.facets.items()],
        "topics": list(map(_heading, words.topics)),
        "situation_topics": list(map(_heading, words.situation_topics)),
        "sections": [[one.id, one.topics, one.situation_topics] for one in words.sections],
    }


def _pairs(held: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """A dict as pairs: an object of JavaScript has its own order of keys that are numbers."""
    return list(held.items())


def _columns(rows: Iterable[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """Rows as columns: like beside like is packed smaller."""
    return list(zip(*rows, strict=True))


def _heading(one: Heading) -> list[Any]:
    return [one.id, one.name, one.question, one.aliases]


def _treatment(one: Treatment) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "brands": one.brands,
        "aliases": one.aliases,
        "kind": one.kind.value,
        "category": one.category,
        "parent": one.parent,
        "components": one.components,
        "status": one.status.value.value,
        "side_effects": int(bool(one.side_effects)),
        "statements": len(one.statements),
    }


def _statement(told: Statement | SituationStatement, places: Mapping[str, int]) -> list[Any]:
    number = told.id.removeprefix(f"{told.topic}-")
    id_ = number if number.isdecimal() else told.id
    return [id_, told.topic, told.text, _beside(told), _sources([told], places)]


def _beside(told: Statement | SituationStatement) -> str | None:
    """Of the clinical words of a statement those by which alone it would be found.

    All of them, where these do not lead to the same: a word may be folded with the next.
    """
    if told.clinical is None:
        return None
    stems = _stems(told.text)
    kept: list[str] = []
    for word in told.clinical.split():
        more = _stems(word) - stems
        if more:
            kept.append(word)
            stems |= more
    shorter = " ".join(kept)
    whole = _stems(f"{told.text} {told.clinical}")
    return shorter if _stems(f"{told.text} {shorter}") == whole else told.clinical


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words_of(text) if not is_filler(word)}


def _sources(facts: Iterable[Fact], places: Mapping[str, int]) -> list[int]:
    """The sources of facts, each once, in the order in which they are cited."""
    return list(dict.fromkeys(places[one.source] for fact in facts for one in fact.sources))


def _effect(one: Effect, places: Mapping[str, int]) -> dict[str, Any]:
    words = one.synonyms
    return {
        "id": one.id,
        "name": one.name,
        "clinical_name": one.clinical_name,
        "aliases": one.aliases,
        "found_under": one.found_under,
        "broader": one.broader,
        "opposites": one.opposites,
        "at_once": one.at_once,
        "urgent": [[told.id, told.text, _sources([told], places)] for told in one.urgent],
        "synonyms": [words.lay, words.clinical, words.phrase, words.abbreviation, words.spelling],
        "languages": _pairs(words.languages),
    }


def _trial(one: Trial) -> list[Any]:
    return [one.id, one.name, one.registry_id, one.aliases]


def _situation(one: Situation) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "aliases": one.aliases,
        "site": one.site,
        "statements": len(one.statements),
    }


def _entry(one: Entry, places: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": one.id,
        "type": one.type.value,
        "name": one.name,
        "aliases": one.aliases,
        "about": one.about,
        "answers": one.answers,
        "facts": [[told.id, told.text, _sources([told], places)] for told in one.facts],
    }


def _links(base: KnowledgeBase) -> dict[str, Any]:
    """The links that a search follows: ids as places in the lists of records."""
    links = links_of(base)
    catalogue = Catalogue(base)
    of_trials = {id_: set(observations(catalogue, id_)) for id_ in base.treatments}
    treatments, trials, situations, effects = (
        {id_: place for place, id_ in enumerate(records)}
        for records in (base.treatments, base.trials, base.situations, base.effects)
    )
    return {
        "treatments": [
            [
                [treatments[id_] for id_ in own.children],
                [trials[id_] for id_ in own.trials],
                [situations[id_] for id_ in own.situations],
            ]
            for own in map(links.treatments.__getitem__, base.treatments)
        ],
        "effects": [
            [
                [treatments[id_] for id_ in own.listed],
                [treatments[id_] for id_ in own.counted],
                [treatments[id_] for id_ in own.given_for],
                [effects[id_] for id_ in own.narrower],
                # A trial looked for it, and nobody had it.
                [
                    place
                    for id_, place in treatments.items()
                    if effect in of_trials[id_] and id_ not in {*own.listed, *own.counted}
                ],
            ]
            for effect, own in ((id_, links.effects[id_]) for id_ in base.effects)
        ],
    }


def _lines(base: KnowledgeBase, places: Mapping[str, int]) -> dict[str, Any]:
    """What a search tells of a record beside its name; of entries, that is their first fact."""
    catalogue = Catalogue(base)
    return {
        f"{type_}/{id_}": [
            [line.text, sorted(places[one] for one in set(line.source_ids))]
            for line in lines_of(catalogue, type_, id_)[:2]
        ]
        for type_, records in (
            ("treatment", base.treatments),
            ("situation", base.situations),
            ("trial", base.trials),
        )
        for id_ in records
    }
