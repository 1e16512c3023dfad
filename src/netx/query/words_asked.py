"""The words of a question that tell what it asks, and what may stand for each in a text.

What any question may have ("what", "should", "somebody") is left out; so is for whom it is asked.
A word of daily life brings the words that stand in our texts for it (`said_for` in the data).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct

from netx.query.folding import LONGEST, fold, fold_all
from netx.query.lexicon import TALK
from netx.query.text import DOWN, MODIFIERS, PEOPLE, UP, is_filler, stem

_LONGEST_PHRASE = 4
"""Words of the longest key of `said_for`, such as "out of the fridge"."""

_WHOM = PEOPLE - {"child", "baby", "toddler", "partner", "friend"}
"""Of whom a question may ask beside a person's own self, and whom no text is about."""

_TALK = TALK.union(fold_all(sorted(TALK)))


class Wanted(Struct, frozen=True):
    """What a question asks for in one word or phrase.

    `typed` is the word as it was typed. Each way of saying it is a set of stems that a text
    must hold together: `own` is that of the word itself, `said` are those of other words.
    `apart` is whether the word has another sense in our texts, so that only those others count.
    """

    typed: str
    own: frozenset[str]
    said: tuple[frozenset[str], ...] = ()
    apart: bool = False

    @property
    def ways(self) -> tuple[frozenset[str], ...]:
        """Every set of stems that says it in our texts."""
        return self.said if self.apart else (self.own, *self.said)


def wanted(
    words: str,
    said_for: Mapping[str, Sequence[str]],
    apart: Container[str] = (),
    spent: Iterable[str] = (),
) -> list[Wanted]:
    """What a question asks for, word by word, each once.

    Takes any text and, by folded word or phrase, other words that say the same; `apart` are
    those that have another sense in our texts, `spent` folded words that have told what they
    can. Gives [] for what asks for nothing in particular.
    """
    typed = _typed(words)
    every = [folded for folded, _ in typed]
    left_out = _TALK.union(spent)
    found: list[Wanted] = []
    at = 0
    while at < len(every):
        end = _end_of_phrase(every, at, said_for)
        phrase = " ".join(every[at:end])
        known = phrase in said_for and phrase not in left_out
        if known or not (is_filler(phrase) or phrase in left_out or phrase in MODIFIERS):
            own = stems_of(phrase)
            said = tuple(map(stems_of, said_for.get(phrase, ())))
            if said or own - {UP, DOWN}:
                shown = " ".join(dict.fromkeys(word for _, word in typed[at:end]))
                # Without its fillers "having a baby" is any child.
                cut = end - at > 1 and len(own) < end - at
                found.append(Wanted(shown, own, said, cut or phrase in apart))
        at = end
    # "Can Mom drive home": whom it is asked for changes nothing.
    others = [one for one in found if one.said or not one.own <= _WHOM]
    return list({one.own: one for one in others}.values())


def as_typed(words: str, folded: str) -> str:
    """What was typed for a folded part of it: "sessions", for "session"."""
    left = set(folded.split())
    return " ".join(dict.fromkeys(word for one, word in _typed(words) if one in left)) or folded


def stems_of(text: str) -> frozenset[str]:
    """The stems that a text must hold to say the same: it is not looked for fillers in."""
    words = fold(text).split()
    told = frozenset(stem(one) for one in words if not is_filler(one)) - {UP, DOWN}
    return told or frozenset(map(stem, words))


def stems_of_any(texts: Iterable[str]) -> set[str]:
    """The stems of several texts or names: what is said by any of them."""
    return {part for one in texts for part in stems_of(one)}


def _typed(words: str) -> list[tuple[str, str]]:
    """The words in their normal form, each with what was typed."""
    every = words[:LONGEST].split()
    return [
        (one, word.strip(" ,;:.?!()\"“”'"))
        for word, form in zip(every, fold_all(every), strict=True)
        for one in form.split()
    ]


def _end_of_phrase(every: list[str], at: int, said_for: Mapping[str, Sequence[str]]) -> int:
    """Where the longest known phrase ends that begins here; else one word further."""
    for end in range(min(len(every), at + _LONGEST_PHRASE), at + 1, -1):
        if " ".join(every[at:end]) in said_for:
            return end
    return at + 1
