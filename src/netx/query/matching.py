"""From what a person types to the side effects that it means.

Stages in order: the same name, a synonym, the beginning of one, the same words
in a phrase, and last the spelling. A later stage is asked only when earlier
ones gave nothing (or, for a broader word such as "pain", to add finer effects
below them), and never scores above an earlier. No stage crosses a direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from netx.model import Effect, KnowledgeBase
from netx.query.effect_names import MISSPELT, Term
from netx.query.folding import LONGEST, fold, squash
from netx.query.terms import TermIndex, index_of
from netx.query.text import is_filler, stem
from netx.query.word_index import without_fillers
from netx.results.parts import BY_NAME

EXACT, SYNONYM, PREFIX, WORDS, HELD, KNOWN_SLIP, SPELLING = 100, 95, 85, 75, 65, 58, 55
"""The scores of the stages, so far apart that none comes above an earlier one."""

_MOST_MATCHES = 8
MOST_WORDS = 12
"""Words of the longest name that is looked for within others."""


class EffectMatch(Struct, frozen=True):
    """An effect that the typed words mean, and why.

    `effect` is the effect under which it is shown, `narrower` the finer one that
    was named, if any. `matched` is the name or synonym as the data write it,
    `words` the typed words that led to it. `match_kind` is exact, synonym,
    prefix, words or spelling; `score` is a whole number from 0 to 100. `language` is that of
    the words, if it is not English.
    """

    effect: Effect
    narrower: Effect | None
    matched: str
    words: str
    match_kind: str
    score: int
    language: str | None = None

    @property
    def meant(self) -> Effect:
        """The effect that was named: the finer one, if any."""
        return self.narrower or self.effect

    @property
    def by_name(self) -> bool:
        """Whether the words are a name of it."""
        return self.match_kind in BY_NAME


def match_effects(base: KnowledgeBase, words: str) -> list[EffectMatch]:
    """The side effects that the words mean, best first, each once.

    Takes any text; reads its first `text.LONGEST` characters. Gives [] when
    nothing fits well enough. Raises nothing.
    """
    words = words[:LONGEST]
    folded = fold(words)
    if not folded:
        return []
    index = index_of(base)
    if folded in index.elsewhere or without_fillers(folded) in index.elsewhere:
        return []
    found = _same(index, folded, words)
    if not found and folded in index.foreign:
        return [_foreign(index, folded, words)]
    if found:
        _add(found, _either_way(index, folded, words, next(iter(found.values()))))
        _add(found, finer(index, folded, words))
    else:
        # Most searches are for a name, and what finds those near one takes long to load.
        from netx.query.near_matching import near_matches

        _add(found, near_matches(index, folded, words))
    return list(found.values())[:_MOST_MATCHES]


def _add(found: dict[str, EffectMatch], more: Iterable[EffectMatch]) -> None:
    for match in more:
        found.setdefault(match.effect.id, match)


def _same(index: TermIndex, folded: str, words: str) -> dict[str, EffectMatch]:
    """Names and synonyms that are the query, but for spaces and fillers."""
    terms = index.whole.get(folded) or index.squashed.get(squash(folded))
    terms = terms or _among_fillers(index, folded.split())
    bare = without_fillers(folded)
    if not terms and " " in bare:
        terms = index.bare.get(bare)
    found: dict[str, EffectMatch] = {}
    hits = [(*_kind(term), term) for term in terms]
    for score, kind, term in sorted(hits, key=lambda hit: -hit[0]):
        _add(found, [match_term(index, term, kind, score, words)])
    return found


def _either_way(
    index: TermIndex, folded: str, words: str, first: EffectMatch
) -> Iterable[EffectMatch]:
    """The other effect that the bare name of a measure may mean: "blood sugar", low or high."""
    if not first.effect.opposites:
        return []
    from netx.query.readings import either_way

    return [
        match_of(index, one, one.name, typed_with(words), first.match_kind, first.score)
        for one in either_way(index, without_fillers(folded))
    ]


def _foreign(index: TermIndex, folded: str, words: str) -> EffectMatch:
    """The effect that a word of another language means; no slip is mended in it."""
    id_, word, language = index.foreign[folded]
    return match_of(
        index, index.base.effects[id_], word, typed_with(words), "synonym", SYNONYM, language
    )


def _kind(term: Term) -> tuple[int, str]:
    """The score and kind of a term that is the query itself; slips are called slips."""
    if term.sort == MISSPELT:
        return KNOWN_SLIP, "spelling"
    return (EXACT, "exact") if term.main else (SYNONYM, "synonym")


def _among_fillers(index: TermIndex, words: list[str]) -> list[Term]:
    """The longest name within the words when all the others are fillers."""
    means = [place for place, word in enumerate(words) if not is_filler(word)]
    if not means or means[-1] - means[0] >= MOST_WORDS:
        return []
    for first in range(max(0, means[-1] + 1 - MOST_WORDS), means[0] + 1):
        for last in range(len(words), means[-1], -1):
            terms = index.whole.get(" ".join(words[first:last]))
            if terms:
                return terms
    return []


def finer(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """Effects whose own name has all the typed words: back pain, for "pain"."""
    asked = set(folded.split())
    return [match_term(index, term, "words", WORDS, words) for term in index.named_with(asked)]


def match_term(
    index: TermIndex,
    term: Term,
    kind: str,
    score: int,
    words: str,
    stems: frozenset[str] | None = None,
) -> EffectMatch:
    """A match of a term; of the typed words those that carry the stems, if any are given."""
    assert term.effect is not None
    return match_of(index, term.effect, term.text, typed_with(words, stems), kind, max(1, score))


def match_of(
    index: TermIndex,
    effect: Effect,
    matched: str,
    words: str,
    kind: str,
    score: int,
    language: str | None = None,
) -> EffectMatch:
    """A match of an effect, under the effect with which it is shown."""
    top = index.top(effect.id)
    narrower = effect if effect is not top else None
    return EffectMatch(top, narrower, matched, words, kind, score, language)


def typed_with(words: str, stems: frozenset[str] | None = None) -> str:
    """The typed words as shown: those that carry the stems, or all of them."""
    every = words.split()
    if not all(map(str.isalnum, every)):
        every = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", words)
    if stems:
        kept = [word for word in every if stem(fold(word)) in stems]
        return " ".join(kept or every)
    return " ".join(every)
