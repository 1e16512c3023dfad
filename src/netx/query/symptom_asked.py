"""The symptom that a question of help is about, or that a treatment is said to have eased.

Words are read in folded text, as in `asked`.
"""

from __future__ import annotations

from netx.late_pattern import LatePattern
from netx.query.folding import squash
from netx.query.terms import TermIndex
from netx.query.text import is_filler

_SOMETHING = (
    r"(?:treatment|medicine|medication|drug|tablet|pill|med|remedy|relief|cure|cream|mouthwash"
    r"|therapy|option|something|anything|help)"
)
_EASE = (
    r"(?:help|stop|ease|treat|relieve|reduce|fix|cure|control|manage|improve|soothe|lessen"
    r"|prevent|fight|settle|calm)"
)
_HELP = LatePattern(
    rf"\bwhat (?:can |could |will |would |might |do )?{_EASE}(?: with| against)?\b"
    r"|\bwhat (?:can|could|should|do|to|might)(?: (?:i|you|we|she|he|they|one))?"
    r" (?:take|do|use|give|get|eat|try)(?: for| against| about| with)?\b"
    rf"|\b{_SOMETHING} so (?:that )?(?:i|we|he|she|they|it) (?:can |will )?(?:{_EASE}|dont|not)\b"
    r"|\bhow (?:can|do|could) (?:i|we|you|he|she) get (?:my |his |her )?(?=\w+ back\b)"
    r"|\bwhat is (?:given|used|taken|good|best)(?: for| against)\b"
    rf"|\bhow (?:to|do i|do you|do we|can i|can you|can we|is|are) (?:{_EASE}(?: with)?"
    r"|cope with|deal with|get rid of|live with)\b"
    rf"|\b{_SOMETHING} (?:for|against|to {_EASE}(?: with)?|that (?:can )?{_EASE}(?: with)?)\b"
    rf"|\b(?:to|that|which|who) (?:can |could |may )?{_EASE}(?: with)?\b"
    r"|\b(?:given|used|taken|works?) (?:for|against)\b"
    rf"|^(?:can|could|des|do|will) {_EASE}(?: with| against)?\b|^{_EASE}(?: with| against)?\b"
    r"|^(?:stopping|treating|easing|relieving|managing|reducing|preventing|controlling"
    r"|coping with|dealing with|getting rid of|cope with|deal with|get rid of)\b"
    r"|\bhow (?:is|are) (?=(?:\w+ ){1,4}treated\b)"
    r"| treated(?: (?:at|in|on|with|by|during|after|when|for)\b.*)?$"
    r"|\brelief (?:of|from)\b|^(?:treatment|management|control|prevention) of\b"
    r"|\bagainst\b|^anti\b|^for\b"
)
"""Words by which people ask what to do about a side effect or symptom."""

_OF_HELP = frozenset(
    (
        "help", "stop", "ease", "treat", "relieve", "reduce", "fix", "cure", "control", "manage",
        "improve", "soothe", "lessen", "prevent", "fight", "settle", "calm", "what", "how", "so",
        "for", "against", "anti", "of", "from", "rid", "stopping", "treating", "easing",
        "relieving", "managing", "reducing", "preventing", "controlling", "coping", "dealing",
        "cope", "deal", "treated",
        # These stand behind a symptom.
        "medicine", "medication", "tablet", "pill", "med", "remedy", "relief", "cream", "treatment",
    )
)  # fmt: skip
"""Folded words one of which stands in each such question: most searches need no pattern."""

_HELP_BEHIND = LatePattern(
    r"^((?:\w+ ){1,3})(?:medicine|medication|tablet|pill|med|remedy|relief|cure|cream|treatment)$"
)
"""A symptom of a few words and what it is treated with: "diarrhoea tablets"."""

_SOMETHING_FOR = LatePattern(
    r"^(?!(?:\w+ )?(?:bad|worse|worst|hard|toxic|harmful|dangerous|risky|okay|ok)\b)"
    r"(?:\w+ ){1,2}for ((?:\w+ ?){1,4})$"
)
"""Something for a symptom: "enzymes for fatty stools"."""

_BECAUSE = LatePattern(r"\b(?:because of|due to|on account of|thanks to)\b")
"""Words that name a cause: "stop lanreotide because of diarrhoea" asks for nothing against it."""

_EASED = LatePattern(
    r"^(?:ha |have |had )?(?:stopped|helped|eased|settled|cleared|improved|cured|controlled|fixed)"
    r"(?: with| up)?(?: my| her| his| the| their)? (.+)$"
    r"|^(?:my |her |his |the )?(.+?) (?:is |are |got |ha |have |wa |much |a lot )*"
    r"(?:better|improved|eased|settled|controlled|under control)"
    r"(?: since| with| on| by| thank to)*$"
)
"""What a treatment that is named did for a symptom, folded: "stopped her diarrhoea"."""

_NO_HELP = LatePattern(
    r"\b(?:wont|cant|desnt|dont|not|never|nothing|hard to|impossible to)"
    r" (?:\w+ )?(?:help|stop|ease|treat|relieve|fix|cure|control|go away)\b"
    r"|^(?:not enough|too few|lack of)\b"
)
"""Words in which nothing is asked for: "diarrhoea that will not stop"."""

OF_PRAISE = LatePattern(r"\b(?:best|good|right|usual|main)\b")
"""Words that ask for nothing of a treatment: "the best treatment for diarrhoea"."""


def symptom_in(index: TermIndex, folded: str) -> str | None:
    """What is left of a question of help: the symptom; nothing for any other question."""
    if not _OF_HELP & set(folded.split()) or _NO_HELP.search(folded):
        return None
    if is_stored(index, folded) or _BECAUSE.search(folded):
        return None
    left = " ".join(_HELP.sub(" ", folded).split())
    if left != folded and meaning_words(left):
        return " ".join(OF_PRAISE.sub(" ", left).split()) or left
    for short in (_HELP_BEHIND, _SOMETHING_FOR):
        found = short.match(folded)
        if found and is_stored(index, found[1].strip()):
            return found[1].strip()
    return None


def eased_in(index: TermIndex, left: str) -> str | None:
    """The symptom that the treatment beside some words is said to have stopped or eased.

    None where they say no such thing, or of what is no side effect: "octreotide stopped her
    diarrhoea". Whether it is held to ease it is not looked at.
    """
    eased = _EASED.match(left)
    told = (eased[1] or eased[2]) if eased else ""
    return told if is_stored(index, told) else None


def meaning_words(folded: str) -> list[str]:
    """The words that carry a meaning; none of a text of fillers only."""
    return [word for word in folded.split() if not is_filler(word)]


def is_stored(index: TermIndex, folded: str) -> bool:
    """Whether folded words are a name of a side effect, spaces set aside."""
    return folded in index.whole or squash(folded) in index.squashed
