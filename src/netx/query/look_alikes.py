"""Whether words that hold a symptom's word name something else: "stroke volume", "rash decision".

Four signs, all of them of English grammar and none of what a thing is: a name of few words
with one that no effect has; a word of a symptom with a noun right behind it, which is then
what is named; one that goes on with "of", "with", "to" or "the" and a word of no symptom, as
figures of speech do ("a rash of burglaries"); and a sentence that tells it of a thing.
What is told so is offered as "did you mean", never answered.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import dropwhile, takewhile

from netx.model import Effect
from netx.query.folding import fold
from netx.query.terms import TermIndex
from netx.query.text import (
    BODY_PARTS,
    DOWN,
    MODIFIERS,
    OCCASIONS,
    PEOPLE,
    PERSONAL,
    UP,
    content,
    is_filler,
    stem,
    telling,
)

_BARE_FOR_SURE, _BARE, _NAMED = 3, 6, 5
"""Words of the longest name: one without fillers of its own, one with them, and one in which
a single word agrees."""

_GOES_ON = frozenset(("of", "with", "to", "for", "by", "the", "a", "an", "up"))
"""Words by which a figure of speech goes on behind the symptom's word."""

_BEING = frozenset(
    ("is", "are", "was", "were", "been", "has", "keep", "get", "got", "look", "making", "make")
)
"""Verbs by which a sentence tells something of what stands before them."""

_WHERE = frozenset(
    ("in", "on", "at", "through", "during", "from", "off", "over", "onto", "into", "with", "like")
)
_WHERE_REACHES = 3
"""Words that tell where or when a symptom came, and how many words behind them still do so."""

_OF_THINGS = frozenset(map(stem, ("taste", "smell")))
"""What a person tells of a thing: "coffee tastes of metal" is a symptom."""


def is_bare(index: TermIndex, folded: str) -> bool:
    """Whether it is a name of few words, one of which no effect has: "metal fatigue".

    A sentence of a person may have such words ("I vomited my breakfast"); a name with one
    names something else.
    """
    words = folded.split()
    if len(words) > _BARE or (len(words) > _BARE_FOR_SURE and PERSONAL & set(words)):
        return False
    means = [word for word in telling(words) if word not in OCCASIONS]
    return len(means) > 1 and not all(map(index.knows, means))


def is_other(index: TermIndex, folded: str, agree: Set[str], effect: Effect) -> bool:
    """Whether a phrase that agrees in some stems with a name of an effect names something else."""
    words = folded.split()
    told = agree - {UP, DOWN}
    if len(told) == 1 and any(
        goes_on(index, list(dropwhile(lambda word: stem(word) in agree, words[place:])))
        for place, word in enumerate(words)
        if stem(word) in told
    ):
        return True
    if is_of_a_thing(index, words, told):
        return True
    if len(words) > _NAMED or PERSONAL & set(words):
        return False
    if _is_named_last(index, words, agree, effect):
        return True
    if len(agree) != 1:
        return False
    others = [
        one
        for one in telling(words)
        if one not in BODY_PARTS and one not in OCCASIONS and stem(one) not in agree
    ]
    return any(one not in index.whole for one in others)


def is_of_a_thing(index: TermIndex, words: list[str], told: Set[str]) -> bool:
    """Whether a sentence tells it of a thing: "the wheels on my drip stand are stiff"."""
    before = list(takewhile(lambda word: stem(word) not in told, words))
    if (BODY_PARTS | PEOPLE) & set(before) or _OF_THINGS & told or not _BEING & set(before):
        return False
    before = list(takewhile(lambda word: word not in _BEING, before))
    subject = telling(before)[:1]
    return bool(subject) and _is_foreign(index, subject[0])


def _is_named_last(index: TermIndex, words: list[str], agree: Set[str], effect: Effect) -> bool:
    """Whether a name of nouns alone ends on one that the effect never has: a "pressure cuff"."""
    last = words[-1]
    if any(map(is_filler, words)) or stem(last) in agree or not _is_foreign(index, last):
        return False
    return stem(last) not in map(stem, " ".join(index.names.of(effect)).split())


def is_figure_of_speech(index: TermIndex, folded: str) -> bool:
    """Whether a query, folded, holds a figure of speech: "a sight for sore eyes"."""
    padded = f" {folded} "
    return any(f" {one} " in padded for one in index.figures_of_speech)


def is_of_other_matters(index: TermIndex, folded: str, matched: str) -> bool:
    """Whether words beside a guess are of a matter in which nobody tells a symptom.

    Takes the query, folded, and the name that was guessed; a word of that name is no sign, nor
    is where something was: "at the office computer", "all through the concert".
    """
    own, words = set(content(fold(matched))), folded.split()
    return any(
        word in index.other_matters
        and stem(word) not in own
        and not _WHERE & set(words[max(0, place - _WHERE_REACHES) : place])
        for place, word in enumerate(words)
    )


def goes_on(index: TermIndex, after: list[str]) -> bool:
    """Whether words that follow a symptom's make it another thing's name, or a figure."""
    named = next((word for word in after if word not in MODIFIERS), None)
    if named is not None and _is_foreign(index, named):
        return True
    went_on = 0
    while went_on < len(after) and after[went_on] in _GOES_ON:
        went_on += 1
    rest = after[went_on:]
    if "to" in after[:went_on]:
        rest = [one for one in rest if not is_filler(one)]  # "itching to get home"
    return bool(went_on and rest) and _is_foreign(index, rest[0])


def _is_foreign(index: TermIndex, word: str) -> bool:
    """Whether a word tells of no symptom, of no part of the body and of no occasion for one."""
    return not (
        is_filler(word)
        or word in MODIFIERS
        or word in PERSONAL
        or word in BODY_PARTS
        or word in OCCASIONS
        or word in _GOES_ON
        or word in index.whole
        or word in index.main_words
        or stem(word) in (UP, DOWN)
    )
