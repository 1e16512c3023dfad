"""What was asked, before what it matches: of causes, of help, of what does not bring it on.

Words of asking are read in folded text: lower case, no apostrophes, singular, "oe" as "e"
(so that "does" is "des"). A name that the data store wins over every reading: "pain relief"
is a treatment, "not sleeping" a symptom. What is left when the words of asking and the
treatments are taken out is what the question is about.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from msgspec import Struct

from netx.late_pattern import LatePattern
from netx.query import directions
from netx.query.symptom_asked import OF_PRAISE, is_stored, meaning_words, symptom_in
from netx.query.terms import TermIndex
from netx.query.text import DOWN, content

CAUSES, GIVEN_FOR, NOT_CAUSED_BY, TREATMENT, TEXT = (
    "causes", "given-for", "not-caused-by", "treatment", "text",
)  # fmt: skip
"""How words can be read: what can bring an effect on, what is given for it, what does not
bring it on, a treatment or its side effects, or what our texts say."""

_MOST_WORDS = 7
"""Words of the longest name of a treatment that a longer question is searched for."""

_SHORTEST_NAME = 3
"""Letters of a name within a question: "HAE" is folded as "he" is."""

_TOO_GENERAL = frozenset((
    "treatment", "medicine", "medication", "drug", "therapy", "watch", "injection", "tablet",
    "trial", "clinical trial", "radiation", "study",
))  # fmt: skip
"""Names of classes that are everyday words inside a longer question."""


_WHICH = LatePattern(
    r"^(?:(?:which|what|whats|any|are|is|there|the|a|an|i|we|you|want|need|would|like|looking|for"
    r"|find|show|list|me|all|one|kind|of|treatment|medicine|medication|drug|therapy|option|tablet"
    r"|injection|net|that|who|it|to|best|something|anything|nothing|with|do|des|will|can|have|has"
    r"|give|be)\s+)*"
)
"""What may stand before a "no" that means "without": "which treatments do not cause …"."""

_NO = LatePattern(
    r"(?!(?:wont|desnt|dont|never) (?:stop|stopped|go|settle|heal|clear|quit|let"
    r"|wake|waking|respond|rouse|eat|drink|swallow|open|move|walk|talk|speak|lift|shift)\b)"
    r"(?:safe for|safe with|easy on|gentle on|kind to"
    r"|no|not|without|never|nor|avoid|avoiding|dont|desnt|wont|isnt|free of|free from|lowest"
    r"|least|fewest|less likely)\b"
    r"((?: (?:cause|causing|give|giving|have|having|bring|bringing|on|get|getting|make|making|lead"
    r"|leading|to|you|me|us|any|a|the|result|in|risk|chance|rate|of|side|effect|likely|people"
    r"|feel|feeling|be|being|go|going))*) "
)
_OF_NO = frozenset(
    (
        "safe", "easy", "gentle", "kind", "no", "not", "without", "never", "nor", "avoid",
        "avoiding", "dont", "desnt", "wont", "isnt", "free", "lowest", "least", "fewest", "less",
    )
)  # fmt: skip
"""Folded words one of which stands in each question of what does not come."""
_AND_NO = LatePattern(r"\b(?:and|or|nor|but) (?:no|not|without|never) ")
_FREE = LatePattern(r"^(.+) free(?: treatment| medicine| drug)?$")
_PLAIN_NO = LatePattern(r"^(?:no|not|never|without)$")

_LACKS = frozenset(
    ("no", "not", "never", "without", "loss", "lost", "lose", "losing", "lack", "absent")
) | {"absence", "cant", "cannot", "poor", "little", "less", "off", "missed", "stopped", "unable"}
"""Words by which a stored name says that something is lacking: "no appetite", "not sleeping"."""

_TOO_FEW = ("enough", "much", "many")
"""Behind a "not" they tell of too little: "not enough white cells"."""

_CAUSING = frozenset(
    ("cause", "causing", "give", "giving", "bring", "bringing", "make", "making", "lead", "leading")
)
"""Verbs that only a treatment does: behind a "not" no symptom is told."""

_HARMS = LatePattern(
    r"\b(?:side effect|adverse (?:effect|event|reaction)|toxicity|toxic|risk|harm|danger"
    r"|downside|drawback|problem|trouble|after effect|aftereffect|safe|safety|dangerous|risky"
    r"|bad effect|complication|unwanted effect|reaction)\b"
)


_OF_ANY_NET = LatePattern(r"\b(?:net|nen|(?:neurendocrine|carcinoid) (?:tumor|neoplasm|patient))\b")
"""What nearly every treatment here is for: beside one it asks for nothing more."""

_QUESTIONS = frozenset(
    ("is", "are", "am", "can", "could", "do", "does", "did", "will", "would", "should", "may")
) | {"must", "has", "have", "what", "when", "where", "which", "who", "why", "how"}
"""Words with which a question begins."""

_ASKS_WITHIN = LatePattern(
    r"\?\s*$"
    r"|\b(?:what|when|where|who|how|whom) (?:do|should|can|must|shall|could) (?:i|we|he|she)\b"
    r"|\bhow (?:many|often|long|much|soon)\b"
    r"|^(?:foods?|drinks) (?:that|to|which)\b",
    re.IGNORECASE,
)
"""A question that does not begin as one."""

_WHAT_NEXT = LatePattern(r"\bwhat (?:\w+ ){0,2}(?:next|now|then)\??$", re.IGNORECASE)
"""How a sentence ends that asks what comes next; what stands before it may be a symptom."""

_ASKS_LEAVE = LatePattern(
    r"(?:what )?(?:can|could|may|should|must|am i|are we|is (?:he|she|mum|mom|dad) allowed"
    r"|is it (?:safe|ok|okay|all right|alright|fine|allowed))\b",
    re.IGNORECASE,
)
"""How a question begins that asks for leave to do something."""

_ASKS_TO_COMPARE = LatePattern(
    r"\b(?:difference|differ|better|best|versus|vs|compare|compared|instead of|rather than)\b",
    re.IGNORECASE,
)


class Asked(Struct, frozen=True):
    """How the words were read.

    `left` is what the question is about, without the words of asking and the treatments
    named beside it, folded; `treatments` are the ids of those. `also` are the further parts
    of a list with commas.
    """

    reading: str
    left: str
    treatments: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def asked(index: TermIndex, names: Mapping[str, str], folded: str) -> Asked:
    """What folded words ask.

    Takes the words of the effects and the treatments' ids by their folded names. Words that
    ask for nothing in particular ask for causes. Raises nothing.
    """
    if is_stored(index, folded):
        return Asked(CAUSES, folded)
    treatments, left = named_in(names, folded, index.whole)
    if treatments and not meaning_words(
        _OF_ANY_NET.sub(" ", OF_PRAISE.sub(" ", _HARMS.sub(" ", left)))
    ):
        return Asked(TREATMENT, left, treatments)
    without = _without(index, left)
    if without is not None:
        return Asked(NOT_CAUSED_BY, _AND_NO.sub("and ", without), treatments)
    symptom = symptom_in(index, left)
    if symptom is not None:
        return Asked(GIVEN_FOR, symptom, treatments)
    return Asked(CAUSES, left, treatments)


def is_question(words: str) -> bool:
    """Whether words are a whole question: "is it hereditary", "I forgot it, what do I do"."""
    first, *others = words.lower().split() or [""]
    whole = first in _QUESTIONS and len(others) > 1
    return whole or (len(others) > 1 and bool(_ASKS_WITHIN.search(words)))


def asks_what_next(words: str) -> bool:
    """Whether a sentence ends in what comes next: "rectal NET removed, what next"."""
    return bool(_WHAT_NEXT.search(words))


def asks_leave(words: str) -> bool:
    """Whether a question asks what a person may do: "can my wife get pregnant"."""
    return is_question(words) and bool(_ASKS_LEAVE.match(words))


def asks_to_compare(words: str) -> bool:
    """Whether two things are to be set side by side: "is PRRT better than everolimus"."""
    return bool(_ASKS_TO_COMPARE.search(words))


def asks_for_harms(left: str) -> bool:
    """Whether folded words ask for side effects."""
    return bool(_HARMS.search(left))


def named_in(
    names: Mapping[str, str], folded: str, but: Container[str] = ()
) -> tuple[tuple[str, ...], str]:
    """The records that are named in folded words, longest names first, and the words left.

    Takes the ids by folded name; a name that is in `but` is none: a blocked bowel is a
    side effect, though an operation is called so, too.
    """
    words = folded.split()
    found: list[str] = []
    left: list[str] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _MOST_WORDS), at, -1):
            name = " ".join(words[at:end])
            if end - at > 1 and name in but:
                left += words[at:end]
                at = end
                break
            if (
                name in names
                and len(name) >= _SHORTEST_NAME
                and name not in _TOO_GENERAL
                and name not in but
            ):
                found.append(names[name])
                at = end
                break
        else:
            left.append(words[at])
            at += 1
    return tuple(dict.fromkeys(found)), " ".join(left)


def _without(index: TermIndex, folded: str) -> str | None:
    """What a treatment is asked not to bring on; nothing where no such thing is asked.

    What a person lacks or cannot do is a symptom: "no appetite" is stored as such, or with
    another word for its lack.
    """
    if not _OF_NO & set(folded.split()):
        return None
    free = _FREE.match(folded)
    if free:
        return free[1]
    start = _WHICH.match(folded)
    assert start is not None
    no = _NO.match(folded, start.end())
    if no is None:
        return None
    left = folded[no.end() :]
    means = content(left)
    if not meaning_words(left):
        return "" if asks_for_harms(folded) else None
    if left.startswith(_TOO_FEW):
        return None
    of_a_treatment = _CAUSING & set(no[1].split())
    cue = folded[start.end() : no.start(1)].strip()
    said_outright = of_a_treatment or not _PLAIN_NO.match(cue)
    named, lacking = _begins_stored(index, left), _begins_stored(index, f"{cue} {left}") - 1
    if said_outright or named > max(lacking, 0):
        return left
    if lacking > 0:
        return None  # "no appetite losing weight": two complaints
    if directions.of_stems(means) & directions.LESS:
        return left
    return None if _is_lack(index, folded[start.end() :], means) else left


def _begins_stored(index: TermIndex, folded: str) -> int:
    """Of how many words the longest stored name is with which the words begin."""
    words = folded.split()
    ends = range(len(words), 0, -1)
    return next((end for end in ends if " ".join(words[:end]) in index.whole), 0)


def _is_lack(index: TermIndex, folded: str, means: list[str]) -> bool:
    """Whether a stored name says that what is meant is lacking."""
    if is_stored(index, folded):
        return True
    wanted = set(means)
    # More may be said of it: "no appetite since the infusion".
    return any(
        index.stems(place) - {DOWN} <= wanted | _LACKS
        and bool(_LACKS & set(index.term(place).folded.split()))
        for place in index.by_stem.get(means[0], ())
    )
