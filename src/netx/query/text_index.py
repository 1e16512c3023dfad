"""The text of statements, situations and entries, by word: what answers when no name does.

A text is a set of stems, as in every other stage, so that "toilets" and "toilet" are one
word. How well it answers is the share of what was asked that it holds, rare words counting
more: the inverse document frequency of K. Spärck Jones ("A statistical interpretation of term
specificity", 1972). A word that no text holds is the rarest of all: where it was asked for, no
text answers, and which word it is can be said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import log

from msgspec import Struct, structs

from netx.model import (
    KnowledgeBase,
    Situation,
    SituationStatement,
    Statement,
    Treatment,
)
from netx.prepared_base import PreparedBase, in_parts, list_by_need
from netx.query.folding import LONGEST, fold_all
from netx.query.text import DOWN, UP, is_filler, stem
from netx.query.words_asked import Wanted

ENOUGH = 0.65
"""The least share of what was asked, by weight, that a text must hold to answer: of two words
of like weight neither may be missing, of three one that is not the rarest."""

SHORTEST_START, LONGEST_END = 5, 3
"""Letters that two words share at their beginning, and those that may follow in the longer:
"travel" and "travelling" are one, "pain" and "painting" are not."""

COMMON = 350
"""Of more texts than so, about one in ten, a word such as "tumour" tells nothing beside others."""

_TYPED, _BEGINS_ALIKE, _SAID_FOR, _IN_NAME = 1.0, 0.95, 0.9, 0.6
"""What a text tells that has the very word, one that begins alike, another word for it, or has
it only in the name of its record: two words of like weight, one of them in the name, answer."""


Record = tuple[str, str]
"""A record by its type and id."""


class Place(Struct, frozen=True, array_like=True):
    """Where a text stands: the type and id of its record, and which of its texts it is."""

    type: str
    id: str
    number: int


class TextIndex(Struct, frozen=True):
    """The texts' places, and for each stem the numbers of the texts that hold it.

    `sizes` are how much each text tells: what its stems weigh together. `of_record` are the
    numbers of the texts of each record, by its type and id; `begun` the stems of five letters and
    more by these, in order.
    """

    places: Sequence[Place]
    sizes: Sequence[float]
    holding: Mapping[str, list[int]]
    of_record: Mapping[str, list[int]]
    begun: Mapping[str, list[str]]


class TextHit(Struct, frozen=True):
    """A text that holds something of what was asked.

    `share` is how much of it (0 to 1), `about` how much of the text that is, `missing` what
    the text does not hold, the most telling first; `told` is the weight of the most telling
    word that it holds.
    """

    place: Place
    share: float
    about: float
    missing: list[str]
    told: float


def build(base: KnowledgeBase) -> TextIndex:
    """The index of a base: its treatments' and situations' statements, and its entries."""
    return index_texts(_texts(base))


def index_texts(texts: Iterable[tuple[Place, str]]) -> TextIndex:
    """The index of texts, each with its place."""
    every = list(texts)
    holding: dict[str, list[int]] = {}
    of_record: dict[str, list[int]] = {}
    words = _words_of_each([text for _, text in every])
    for number, ((place, _), own) in enumerate(zip(every, words, strict=True)):
        stems = {stem(word) for word in own if not is_filler(word)} - {UP, DOWN}
        for one in sorted(stems):
            holding.setdefault(one, []).append(number)
        of_record.setdefault(f"{place.type}/{place.id}", []).append(number)
    return index_with([place for place, _ in every], holding, of_record)


def index_with(
    places: list[Place], holding: Mapping[str, list[int]], of_record: Mapping[str, list[int]]
) -> TextIndex:
    """The index of texts of which it is known what each holds."""
    begun: dict[str, list[str]] = {}
    for one in sorted(holding):
        if len(one) >= SHORTEST_START:
            begun.setdefault(one[:SHORTEST_START], []).append(one)
    sizes = [0.0] * len(places)
    index = TextIndex(places, sizes, holding, of_record, begun)
    for numbers in holding.values():
        for number in numbers:
            sizes[number] += weight_of(index, len(numbers))
    return structs.replace(index, sizes=[round(size, 1) for size in sizes])


def index_of(base: KnowledgeBase) -> TextIndex:
    """The index that was made with the bundle, or one made now."""
    held = _held_by(base)
    return build(base) if held is None else held


def _held_by(base: KnowledgeBase) -> TextIndex | None:
    """The index of a bundle, each part of which is read when it is asked for."""
    if not isinstance(base, PreparedBase):
        return None
    tables = base.tables
    return TextIndex(
        places=list_by_need(base, "texts/places", lambda one: Place(*one)),
        sizes=list_by_need(base, "texts/sizes", float),
        holding=tables["texts/holding"],
        of_record=tables["texts/of-record"],
        begun=tables["texts/begun"],
    )


def tables_of(index: TextIndex) -> dict[str, Mapping[str, object]]:
    """An index as tables of a bundle."""
    return {
        "texts/places": in_parts([[one.type, one.id, one.number] for one in index.places]),
        "texts/sizes": in_parts(index.sizes),
        "texts/holding": index.holding,
        "texts/of-record": index.of_record,
        "texts/begun": index.begun,
    }


def without_common(index: TextIndex, asked: Sequence[Wanted]) -> list[Wanted]:
    """What was asked without what nearly every text holds, unless that is all."""
    kept = [
        one
        for one in asked
        if one.said or any(len(index.holding.get(stem_, ())) < COMMON for stem_ in one.own)
    ]
    return kept or list(asked)


def weight_of(index: TextIndex, texts: int) -> float:
    """How much a word tells that so many texts hold."""
    return log(1 + len(index.places) / (1 + texts))


def find(
    index: TextIndex,
    asked: Sequence[Wanted],
    named: Sequence[Collection[Record]],
    among: Collection[Record] = (),
    as_typed: bool = False,
    given: float = 0.0,
) -> list[TextHit]:
    """The texts that hold some of what was asked, the fullest first.

    Takes, for each word that was asked, the records whose names hold it. With `among`, only
    texts of those records; `as_typed` takes no word that only begins alike. `given` is what every
    one of them holds besides, by weight. Raises nothing.
    """
    held = [_held(index, one, as_typed) for one in asked]
    # How rare a word is in texts is not told by the names that hold it.
    weights = [weight_of(index, len(one)) for one in held]
    for one, records in zip(held, named, strict=True):
        for type_, id_ in records:
            for number in index.of_record.get(f"{type_}/{id_}", ()):
                one.setdefault(number, _IN_NAME)
    total = sum(weights) + given
    order = sorted(range(len(asked)), key=lambda n: -weights[n])
    hits = []
    for number in {number for one in held for number in one}:
        place = index.places[number]
        if among and (place.type, place.id) not in among:
            continue
        worth = given + sum(one.get(number, 0.0) * weights[n] for n, one in enumerate(held))
        missing = [asked[n].typed for n in order if number not in held[n]]
        told = max(weights[n] for n in order if number in held[n])
        about = min(1.0, worth / (index.sizes[number] or 1.0))
        hits.append(TextHit(place, round(worth / total, 3), round(about, 3), missing, told))
    return sorted(hits, key=lambda one: (-one.share, -one.about, one.place.id, one.place.number))


def weights_of(index: TextIndex, asked: Sequence[Wanted]) -> list[float]:
    """How much each of what was asked tells."""
    return [weight_of(index, len(_held(index, one))) for one in asked]


def nowhere(index: TextIndex, asked: Sequence[Wanted]) -> list[str]:
    """Of what was asked, that which no text holds in any way."""
    none = weight_of(index, 0)
    weights = weights_of(index, asked)
    return [one.typed for one, weight in zip(asked, weights, strict=True) if weight == none]


def _held(index: TextIndex, one: Wanted, as_typed: bool = False) -> dict[int, float]:
    """The numbers of the texts that hold what was asked in a word, each with how well.

    `as_typed` takes no word that only begins alike.
    """
    found: dict[int, float] = {}
    for stems in one.ways:
        quality = _TYPED if stems == one.own else _SAID_FOR
        exact = _with_all(index, [{stem} for stem in stems])
        alike = exact if as_typed else _with_all(index, [_alike(index, stem) for stem in stems])
        for number in alike:
            worth = quality * (_TYPED if number in exact else _BEGINS_ALIKE)
            found[number] = max(found.get(number, 0.0), worth)
    return found


def _with_all(index: TextIndex, ways: Sequence[set[str]]) -> set[int]:
    """The texts that hold one stem of each of several sets."""
    each = [{number for one in way for number in index.holding.get(one, ())} for way in ways]
    return set.intersection(*each) if each else set()


def _alike(index: TextIndex, one: str) -> set[str]:
    """A stem, and those of our texts that begin as it does, or with which it begins."""
    if len(one) < SHORTEST_START:
        return {one}
    known = index.begun.get(one[:SHORTEST_START], [])
    at = bisect_left(known, one)
    longer = {other for other in known[at : at + 50] if _one_word(one, other)}
    return {one, *longer, *(other for other in known[:at] if _one_word(other, one))}


def _one_word(short: str, long: str) -> bool:
    return (
        long.startswith(short)
        and len(short) >= SHORTEST_START
        and len(long) - len(short) <= LONGEST_END
    )


def _texts(base: KnowledgeBase) -> Iterator[tuple[Place, str]]:
    records: list[Treatment | Situation] = [*base.treatments.values(), *base.situations.values()]
    for record in records:
        type_ = "treatment" if record.id in base.treatments else "situation"
        statements: Sequence[Statement | SituationStatement] = record.statements
        for number, one in enumerate(statements):
            yield Place(type_, record.id, number), f"{one.text} {one.clinical or ''}"
    for entry in base.entries.values():
        for number, fact in enumerate(entry.facts):
            yield Place("entry", entry.id, number), f"{entry.name} {fact.text}"


def words_of(text: str) -> list[str]:
    """The folded words of a text of any length: folding by itself reads a query's length."""
    return " ".join(fold_all(_parts_of(text))).split()


def _words_of_each(texts: Sequence[str]) -> Iterator[list[str]]:
    """The same of many texts, folded in one pass."""
    parts = [_parts_of(text) for text in texts]
    folded = iter(fold_all([part for own in parts for part in own]))
    for own in parts:
        yield " ".join(islice(folded, len(own))).split()


def _parts_of(text: str) -> list[str]:
    """A text in parts that are short enough to be folded whole."""
    parts, part = [], ""
    for word in text.split():
        if part and len(part) + len(word) >= LONGEST:
            parts.append(part)
            part = word
        else:
            part = f"{part} {word}" if part else word
    return [*parts, part]
