"""The text of statements, situations and entries, by word: what answers when no name does.

A text is a set of stems, as in every other stage, so that "toilets" and "toilet" are one
word. A statement's question is part of its text, so that "when to call on everolimus"
finds what stands under it. How well a text answers is the share of the asked words that
it holds, rare words counting more: the inverse document frequency of K. Spärck Jones
("A statistical interpretation of term specificity", 1972).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from math import log

import msgspec
from msgspec import Struct

from netx.model import (
    KnowledgeBase,
    PreparedBase,
    Situation,
    SituationStatement,
    Statement,
    Treatment,
)
from netx.query.text import DOWN, LONGEST, MODIFIERS, PEOPLE, UP, fold, fold_all, is_filler, stem

ENOUGH = 0.7
"""The least share of the asked words, by weight, that a text must hold: of three words of
like weight one may be missing only if it is the commonest."""

FEWEST_WORDS = 2
"""With up to so many words asked, a text must hold each of them."""

MOST_HITS = 20
"""Texts that a result holds; a screen shows fewer."""

SHORTEST_START, LONGEST_END = 5, 3
"""Letters that two words share at their beginning, and those that may follow in the longer:
"travel" and "travelling" are one, "pain" and "painting" are not."""

_WHOM = (PEOPLE | {"dog", "cat", "puppy", "kitten"}) - {"child", "baby", "toddler", "partner"}
"""Of whom a question may ask beside a person's own self, and whom no text is about."""

_ASKING = frozenset(
    (
        "tell",
        "happen",
        "need",
        "allowed",
        "avoid",
        "take",
        "use",
        "put",
        "know",
        "want",
        "said",
        "say",
    )
) | {"find", "look", "help", "worry", "thing", "much", "away", "safe", "okay", "ok", "fine", "try"}
"""Verbs and other words of asking, which any text may hold."""

COMMON = 350
"""Of more texts than so, about one in ten, a word such as "tumour" tells nothing beside others."""

_SAID_FOR = 0.9
"""What a text tells that has another word for the one typed, beside one that has that itself."""


class Place(Struct, frozen=True, array_like=True):
    """Where a text stands: the type and id of its record, and which of its texts it is."""

    type: str
    id: str
    number: int


class TextIndex(Struct, frozen=True):
    """The texts' places and numbers of stems, and for each stem the texts that hold it."""

    places: list[Place]
    sizes: list[int]
    holding: dict[str, list[int]]


class TextHit(Struct, frozen=True):
    """A text that answers, with the share of what was asked that it holds (0 to 1)."""

    place: Place
    share: float


def build(base: KnowledgeBase) -> TextIndex:
    """The index of a base: its treatments' and situations' statements, and its entries."""
    return index_texts(_texts(base))


def index_texts(texts: Iterable[tuple[Place, str]]) -> TextIndex:
    """The index of texts, each with its place."""
    index = TextIndex([], [], {})
    for place, text in texts:
        stems = {stem(word) for word in _words(text) if not is_filler(word)} - {UP, DOWN}
        for one in sorted(stems):
            index.holding.setdefault(one, []).append(len(index.places))
        index.places.append(place)
        index.sizes.append(len(stems))
    return index


def index_of(base: KnowledgeBase) -> TextIndex:
    """The index that was made with the bundle, or one made now."""
    if isinstance(base, PreparedBase):
        return msgspec.json.decode(base.text_index, type=TextIndex)
    return build(base)


def find(
    index: TextIndex,
    asked: str,
    said_for: dict[str, list[str]],
    among: Collection[tuple[str, str]] = (),
    as_typed: bool = False,
) -> list[TextHit]:
    """The texts that hold what was asked, the fullest first, then the shortest.

    Takes the words as typed and, by folded word, other words that say the same. With `among`,
    only texts of those records, each a type and an id; `as_typed` takes no word that only
    begins alike. Raises nothing.
    """
    words = [
        word
        for word in dict.fromkeys(_words(asked))
        if word not in _ASKING and (not is_filler(word) or word in said_for)
    ] or [word for word in dict.fromkeys(_words(asked)) if not is_filler(word)]
    words = [word for word in words if word not in MODIFIERS or word in said_for] or words
    # "Can Mom drive home": whom it is asked for changes nothing.
    words = [word for word in words if word not in _WHOM] or words
    words = [one for one in words if len(index.holding.get(stem(one), ())) < COMMON] or words
    known = sorted(index.holding) if not as_typed else []
    stems_asked = {word: _alike(index, word, said_for.get(word, []), known) for word in words}
    stems_asked = {word: stems for word, stems in stems_asked.items() if stems != {UP, DOWN}}
    if not stems_asked:
        return []
    every = len(index.places)
    shares: dict[int, float] = {}
    worth: dict[int, float] = {}
    total = 0.0
    for word, stems in stems_asked.items():
        holding = {number for one in stems for number in index.holding.get(one, ())}
        typed = set(index.holding.get(stem(word), ()))
        weight = log(1 + every / (1 + len(holding)))
        total += weight
        for number in holding:
            shares[number] = shares.get(number, 0.0) + weight
            told = weight if number in typed else weight * _SAID_FOR
            worth[number] = worth.get(number, 0.0) + told
    least = 1.0 if len(stems_asked) <= FEWEST_WORDS else ENOUGH
    hits = [
        (round(-worth[number] / total, 3), index.sizes[number], number)
        for number, weight in shares.items()
        if weight / total >= least - 1e-9
        and (not among or (index.places[number].type, index.places[number].id) in among)
    ]
    return [TextHit(index.places[number], -share) for share, _, number in sorted(hits)[:MOST_HITS]]


def _alike(index: TextIndex, word: str, others: list[str], known: list[str]) -> set[str]:
    """The stems of the texts that stand for an asked word; its own where there is none.

    Those that only begin alike are looked for among the `known` ones, in their order.
    """
    own = stem(word)
    if own in (UP, DOWN):
        return {UP, DOWN}
    stems = {own, *(stem(fold(other)) for other in others)}
    for one in tuple(stems) if known else ():
        at = bisect_left(known, one)
        longer = known[at : at + 50]
        stems.update(other for other in longer if _one_word(one, other))
        stems.update(
            one[:-cut]
            for cut in range(1, LONGEST_END + 1)
            if one[:-cut] in index.holding and _one_word(one[:-cut], one)
        )
    return stems


def _one_word(short: str, long: str) -> bool:
    return (
        long.startswith(short)
        and len(short) >= SHORTEST_START
        and len(long) - len(short) <= LONGEST_END
    )


def _texts(base: KnowledgeBase) -> Iterator[tuple[Place, str]]:
    topics = (*base.vocabulary.topics, *base.vocabulary.situation_topics)
    asks = {one.id: one.asks for one in topics}
    records: list[Treatment | Situation] = [*base.treatments.values(), *base.situations.values()]
    for record in records:
        type_ = "treatment" if record.id in base.treatments else "situation"
        statements: Sequence[Statement | SituationStatement] = record.statements
        for number, one in enumerate(statements):
            told = f"{one.text} {one.clinical or ''} {asks[one.topic]}"
            yield Place(type_, record.id, number), told
    for entry in base.entries.values():
        for number, fact in enumerate(entry.facts):
            yield Place("entry", entry.id, number), f"{entry.name} {fact.text}"


def _words(text: str) -> list[str]:
    """The folded words of a text of any length: folding by itself reads a query's length."""
    parts, part = [], ""
    for word in text.split():
        if part and len(part) + len(word) >= LONGEST:
            parts.append(part)
            part = word
        else:
            part = f"{part} {word}".strip()
    return " ".join(fold_all([*parts, part])).split()
