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
from netx.query.phrases import match_phrase
from netx.query.spelling import known, respell
from netx.query.terms import MISSPELT, Term, TermIndex, index_of, without_fillers
from netx.query.text import (
    BODY_PARTS,
    DOWN,
    LONGEST,
    MODIFIERS,
    PERSONAL,
    UP,
    content,
    fold,
    is_filler,
    squash,
    stem,
)

_EXACT, _SYNONYM, _PREFIX, _WORDS, _SPELLING = 100, 95, 85, 75, 55
_KNOWN_SLIP = 58
_ROOM = 15
_BEGUN_SHARE = 0.6
_SPELT_PHRASE = 0.8
_MOST_MATCHES = 8
_MOST_WORDS = 12
_BARE_FOR_SURE, _BARE, _NAMED = 3, 6, 5
_FEW = 4
_LISTS = re.compile(r"[,;\n]+")
_JOINED = re.compile(r"\s+(?:and|plus|as well as|with)\s+|[&+/]|[,;\n]+\s*(?:and\b)?", re.I)


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
        _add(found, _finer(index, folded, words))
    else:
        _add(found, _few_named(index, folded, words))
        _add(found, _begun(index, folded, words))
        phrased = [] if _is_bare(index, folded) else _phrased(index, content(folded), words)
        if phrased and _is_other(index, folded, phrased[0]):
            phrased = []
        if found or not _misspelt(index, folded):
            _add(found, phrased)
        else:
            _add(found, _spelt(index, folded, words) or phrased)
    if not found and " " in folded:
        _add(found, _spelt(index, folded, words))  # "skin ash": each word is a word
    return list(found.values())[:_MOST_MATCHES]


def split_query(words: str, base: KnowledgeBase | None = None) -> list[str]:
    """The several effects that one query names, or the query as the only one.

    Commas, semicolons and new lines part a list. With a base, "and", "&", "+"
    and "/" part it too, but only where the whole is no name of its own and each
    part finds something: "nausea and hair loss", not "pins and needles". Gives
    at least one string. Raises nothing.
    """
    words = words[:LONGEST]
    whole = [words]
    if base is None:
        return _parts(_LISTS, words) or whole
    parts = _parts(_JOINED, words)
    if len(parts) < 2 or _strong(match_effects(base, words)):
        return whole
    if all(_strong(match_effects(base, part)) for part in parts):
        return parts
    listed = _parts(_LISTS, words)
    if len(listed) > 1 and not match_effects(base, words):
        return listed
    if len(listed) > 1 and all(
        match_effects(base, part) or _is_strange(base, part) for part in listed
    ):
        return listed
    return whole


def _is_strange(base: KnowledgeBase, part: str) -> bool:
    """Whether no word of a part is known: it is told apart, never passed over."""
    index = index_of(base)
    return not any(index.knows(word) or is_filler(word) for word in fold(part).split())


def _strong(found: list[EffectMatch]) -> bool:
    return bool(found) and found[0].match_kind in ("exact", "synonym", "spelling")


def _parts(separator: re.Pattern[str], words: str) -> list[str]:
    return [part.strip() for part in separator.split(words) if part and part.strip()]


def _add(found: dict[str, EffectMatch], more: Iterable[EffectMatch]) -> None:
    for match in more:
        found.setdefault(match.effect.id, match)


def _same(index: TermIndex, folded: str, words: str) -> dict[str, EffectMatch]:
    """Names and synonyms that are the query, but for spaces and fillers."""
    terms = index.whole.get(folded) or index.squashed.get(squash(folded)) or []
    terms = terms or _among_fillers(index, folded.split())
    bare = without_fillers(folded)
    if not terms and " " in bare:
        terms = index.bare.get(bare, [])
    found: dict[str, EffectMatch] = {}
    hits = [(*_kind(term), term) for term in terms]
    for score, kind, term in sorted(hits, key=lambda hit: -hit[0]):
        _add(found, [_match(index, term, kind, score, words)])
    return found


def _foreign(index: TermIndex, folded: str, words: str) -> EffectMatch:
    """The effect that a word of another language means; no slip is mended in it."""
    effect, word, language = index.foreign[folded]
    top = index.top[effect.id]
    return EffectMatch(
        effect=top,
        narrower=effect if effect is not top else None,
        matched=word,
        words=_typed(words, None),
        match_kind="synonym",
        score=_SYNONYM,
        language=language,
    )


def _kind(term: Term) -> tuple[int, str]:
    """The score and kind of a term that is the query itself; slips are called slips."""
    if term.sort == MISSPELT:
        return _KNOWN_SLIP, "spelling"
    return (_EXACT, "exact") if term.main else (_SYNONYM, "synonym")


def _among_fillers(index: TermIndex, words: list[str]) -> list[Term]:
    """The longest name within the words when all the others are fillers."""
    means = [place for place, word in enumerate(words) if not is_filler(word)]
    if not means or means[-1] - means[0] >= _MOST_WORDS:
        return []
    for first in range(max(0, means[-1] + 1 - _MOST_WORDS), means[0] + 1):
        for last in range(len(words), means[-1], -1):
            terms = index.whole.get(" ".join(words[first:last]))
            if terms:
                return terms
    return []


def _finer(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """Effects whose own name has all the typed words: back pain, for "pain"."""
    asked = set(folded.split())
    return [_match(index, term, "words", _WORDS, words) for term in index.named_with(asked)]


def _few_named(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """The few effects that have one word in their names: "hair", what people ask about first.

    Of a word that many have, such as "blood", none is meant more than another.
    """
    if " " in folded or folded in MODIFIERS or stem(folded) in (UP, DOWN):
        return []
    found = _finer(index, folded, words)
    if len({one.effect.id for one in found}) > _FEW:
        return []
    first = index.base.vocabulary.asked_first
    rank = {id_: place for place, id_ in enumerate(first)}
    return sorted(found, key=lambda one: rank.get(one.effect.id, len(rank)))


def _begun(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """Terms of as many words, the last of which was only begun."""
    last = folded.rsplit(maxsplit=1)[-1]
    single = " " not in folded
    if len(last) < (4 if single else 3):
        return []
    hits = [(len(folded) / len(term.folded), term) for term in index.begun(folded)]
    if single and len(folded) < 6:
        hits = [hit for hit in hits if hit[0] >= _BEGUN_SHARE]
    hits.sort(key=lambda hit: -hit[0])
    return [
        _match(index, term, "prefix", _PREFIX - round((1 - share) * 8), words)
        for share, term in hits
    ]


def _phrased(index: TermIndex, stems: list[str], words: str) -> list[EffectMatch]:
    return [
        _match(index, hit.term, "words", _scaled(_WORDS, hit.value), words, hit.stems)
        for hit in match_phrase(index, stems)
    ]


def _is_other(index: TermIndex, folded: str, match: EffectMatch) -> bool:
    """Whether one word of a name matches and others mean something else: "stroke volume"."""
    words = folded.split()
    if len(words) > _NAMED or PERSONAL & set(words):
        return False
    matched = set(content(fold(match.words)))
    means = [word for word in words if not (is_filler(word) or word in MODIFIERS)]
    others = [word for word in means if word not in BODY_PARTS and stem(word) not in matched]
    return len(matched) == 1 and any(word not in index.whole for word in others)


def _is_bare(index: TermIndex, folded: str) -> bool:
    """Whether it is a name of few words, one of which no effect has: "metal fatigue".

    A sentence of a person may have such words ("I vomited my breakfast"); a name with one
    names something else, and is only offered what it looks like.
    """
    words = folded.split()
    if len(words) > _BARE or (len(words) > _BARE_FOR_SURE and PERSONAL & set(words)):
        return False
    means = [word for word in words if not (is_filler(word) or word in MODIFIERS)]
    return len(means) > 1 and not all(map(index.knows, means))


def _misspelt(index: TermIndex, folded: str) -> bool:
    """Whether a word is unknown, so that the words alone would pass over it."""
    return not all(known(index, word) for word in folded.split())


def _spelt(index: TermIndex, folded: str, words: str) -> list[EffectMatch]:
    """What the query means once its misspelt words are put right.

    One word has to become a whole name; of several, words put right may also
    answer as a phrase.
    """
    several = " " in folded
    plain = " ".join(re.findall(r"[a-z]+", words.lower()))
    for form in dict.fromkeys((folded, _singular(plain), plain)):
        readings = respell(index, form)
        if readings:
            return _read(index, folded, readings, words, phrases=several)
    return _read(index, folded, respell(index, folded, everyday=True), words) if several else []


def _read(
    index: TermIndex, folded: str, readings: list[str], words: str, phrases: bool = False
) -> list[EffectMatch]:
    """What the readings of a misspelt query mean, best first."""
    matches: list[EffectMatch] = []
    for reading in readings:
        if reading in index.elsewhere:
            return []
        terms = index.whole.get(reading) or index.squashed.get(squash(reading)) or []
        if phrases and not terms:
            terms = index.bare.get(without_fillers(reading), [])
        matches += [_match(index, term, "spelling", _SPELLING, words) for term in terms]
        if phrases and not terms:
            stems = content(reading)
            right = set(stems) - set(content(folded))
            matches += [
                _match(index, hit.term, "spelling", _scaled(_SPELLING - 5, hit.value), words)
                for hit in match_phrase(index, stems)
                if hit.value >= _SPELT_PHRASE and (hit.stems & right or not right)
            ]
    return sorted(matches, key=lambda match: -match.score)


def _scaled(score: int, value: float) -> int:
    return score - round((1 - value) * _ROOM)


def _singular(words: str) -> str:
    """Lower-case words with only their plurals folded: UK spelling may hide a slip."""
    return " ".join(re.sub(r"(?<=\w\w[^su])s\b", "", word) for word in words.split())


def _match(
    index: TermIndex,
    term: Term,
    kind: str,
    score: int,
    words: str,
    stems: frozenset[str] | None = None,
) -> EffectMatch:
    assert term.effect is not None
    top = index.top[term.effect.id]
    return EffectMatch(
        effect=top,
        narrower=term.effect if term.effect is not top else None,
        matched=term.text,
        words=_typed(words, stems),
        match_kind=kind,
        score=max(1, score),
    )


def _typed(words: str, stems: frozenset[str] | None) -> str:
    """The typed words as shown: those that carry the stems, or all of them."""
    every = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", words)
    if stems:
        kept = [word for word in every if stem(fold(word)) in stems]
        return " ".join(kept or every)
    return " ".join(every)
