"""What is looked up for words that ask for something else than they say.

How long a person lives is looked up as what prognosis means, a loss as who can be spoken to, what
not to eat as what to avoid; the signs of nurses' notes as words.
"""

from __future__ import annotations

import re

from netx.late_pattern import LatePattern
from netx.query.folding import LONGEST, fold

_SHORTHAND = LatePattern(r"^pts?\s+(?=c/o)|\b(?:c/o|o/e|h/o)(?!\w)", re.IGNORECASE)
"""What nurses' notes put before a symptom: complains of, on examination, history of."""

_ALL_THREE = LatePattern(r"\bn/v/d\b", re.IGNORECASE)

_NOT_TO_EAT = LatePattern(
    r"\bwhat (?:food )?(?:(?:not to|should not|cant|cannot|shouldnt|must not)"
    r"(?: (?:i|we|he|she|you|be))?"
    r"|(?:should|can|must|do) (?:i|we|he|she|you) not"
    r"|(?:i|we|he|she|you) (?:cant|cannot|shouldnt|should not|must not)) (eat|drink)(?:en|ing)?\b"
)
"""Questions of what is to be left out, folded: they tell of no lack of appetite."""

_GRIEF = LatePattern(
    r"\b(?:died|passed away|grief|grieving|bereaved|widow|widowed|funeral"
    r"|lost (?:my|our|his|her) (?:husband|wife|partner|mum|mom|mother|father|dad|son|daughter"
    r"|baby|child|brother|sister|friend))\b"
)
_OF_GRIEF = ("died", "passed", "grie", "bereaved", "widow", "funeral", "lost")
COUNSELLOR = "counsellor"
"""Words of a loss, those of which one stands in each, and who is named for it."""

PROGNOSIS = "prognosis"
_OF_LIFE = LatePattern(
    r"\bhow long (?:have|has|do|des|will|would|can|could) (?:\w+ ){1,3}"
    r"(?:live|got|left|have)\b(?! to\b)"
    r"|\bhow long to live\b|\blife expectancy\b|\bwill (?:i|he|she|they|it) (?:die|kill me)\b"
    r"|\b(?:going to|gonna) die\b|\b(?:is it|am i) (?:curable|terminal|dying)\b"
    r"|\b(?:am|is|are|im) dying\b|^(?:dying|terminal)$|\b(?:fear of|afraid of|scared of) dying\b"
    r"|\bafraid (?:i|he|she) will die\b|\bwant (?:my|him|her) (?:\w+ )?to die\b"
    r"|\bwhen (?:i|we|he|she|they) die\b|\bpainful to die\b"
    r"|\bis (?:my|the|his|her) (?:cancer|tumor|net) terminal\b"
    r"|\b(?:can|could|will|would) (?:it|this|that|i|he|she|they|net|my \w+|a \w+) (?:ever )?be"
    r" cured\b"
)
"""Questions of how long a person lives: netx tells none, and says what the word means."""

OF_OUTLOOK = (
    "the outlook. Whether one person can be cured, and how long they live, netx does not tell: ask "
    "your team. How long people in trials lived: netx show NAME --survival"
)
"""As what such a question is read."""
_MAY_BE_OF_LIFE = ("long", "life", "die", "dying", "kill", "curable", "cured", "terminal")
"""One of which stands in each such question: most searches need no pattern."""


def as_meant(words: str) -> str:
    """The words that are looked up: not too long, nurses' signs as words, no figures of pressure.

    A question of how long a person lives is looked up as what prognosis means, a loss as who
    can be spoken to.
    """
    words = words[:LONGEST]
    if "/" in words and (_SHORTHAND.search(words) or _ALL_THREE.search(words)):
        plain = _SHORTHAND.sub(" , ", _ALL_THREE.sub("nausea, vomiting, diarrhoea", words))
        words = plain.strip(" ,")
    folded = fold(words)
    if any(one in folded for one in _MAY_BE_OF_LIFE) and _OF_LIFE.search(folded):
        return PROGNOSIS
    if "what" in folded and _NOT_TO_EAT.search(folded):
        kept_from = "drink" if "drink" in folded else "food"
        return _NOT_TO_EAT.sub(f"{kept_from} to avoid", folded)
    if any(one in folded for one in _OF_GRIEF) and _GRIEF.search(folded):
        return COUNSELLOR
    return words
