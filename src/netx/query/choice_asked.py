"""Which treatment to choose, where no treatment is named: netx chooses none.

It shows by what people and their teams choose: what guidelines name first for the NET that was
named, or the lists of NETs, treatments and questions to ask.
"""

from __future__ import annotations

from msgspec import structs

from netx.late_pattern import LatePattern
from netx.model import EntryType
from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.matching import match_effects
from netx.query.search_parts import nothing
from netx.query.words_asked import stems_of, wanted
from netx.results.answers import SearchResult

_THING = r"(?:treatment|option|drug|therapy|medicine|medication|choice|approach|cure)"
_BEST = (
    r"(?:best|better|safest|right|strongest|gentlest|kindest|mildest|easiest|(?:most|least)"
    r" (?:effective|successful|common|toxic|invasive|powerful))"
)
_WHO = r"(?:i|we|he|she|they|you|mum|mom|dad|my \w+)"
_CHOICE = LatePattern(
    rf"\b{_BEST} (?:\w+ )?{_THING}\b"
    rf"|\b(?:which|what)(?: {_THING})?(?: is| are| work| would be| will be)(?: the)? {_BEST}\b"
    rf"|\b(?:what|which)(?: is| are)?(?: my| our| his| her| the| all the)?(?: \w+)? option\b"
    r"|^treatment(?: option)? (?:for|of|in)\b|\boption (?:for|in)\b"
    rf"|\b(?:what|which) {_THING}(?: is| are) (?:there|available|possible|given|used|best|usual)\b"
    rf"|\b(?:what|which) {_THING} (?:should|can|could|will|would|do|to|shall) (?:{_WHO} )?"
    r"(?:have|get|take|choose|pick|try|start|be given)\b"
    r"|\bwhat can be done\b|\bhow (?:is|are)(?=(?: \w+){1,4} treated\b)"
    rf"|\bhow (?:do|can|should|to) (?:{_WHO} )?(?:choose|decide)\b"
    rf"|^what (?:should|shall|can|do) {_WHO} do(?: now| next)?$"
)
"""How people ask, folded, which treatment to choose."""

_MAY_ASK = frozenset(
    ("best", "better", "safest", "right", "strongest", "gentlest", "kindest", "mildest", "easiest")
) | {"most", "least", "option", "what", "which", "how"}  # fmt: skip
"""Words of which one stands in each such question: most searches need no pattern."""

_SHOWN = ("situations", "treatments", "questions")
"""The lists by which a choice is prepared: where the NET began decides most."""

_OF_ANY = "which treatment to choose; netx chooses none, and it depends first on the NET"
_SPENT = ("treated",)
"""Words of such a question that name nothing."""


def of_choice(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult | None:
    """What a choice is made by; None where something else is asked, or of a treatment."""
    folded = fold(words)
    if not _MAY_ASK & set(folded.split()) or not _CHOICE.search(folded):
        return None
    if question.treatments or question.reading not in (asked.CAUSES, asked.GIVEN_FOR):
        return None
    found = nothing(words, asked.TEXT)
    within = name_asked.within(catalogue, folded)
    situations = [one for one in within if one.type == "situation"]
    if situations:
        named = " and ".join(one.name for one in situations)
        read_as = (
            f"how {named} is treated; netx chooses no treatment, and shows what guidelines name "
            "first"
        )
        first = structs.replace(situations[0], match_kind="exact")
        return structs.replace(found, other=[first, *situations[1:]], read_as=read_as)
    terms = [one for one in within if one.kind == EntryType.TERM]  # "best treatment for carcinoid"
    names = list(map(stems_of, name_asked.names_of(catalogue, terms)))
    left = wanted(_CHOICE.sub(" ", folded), catalogue.said_for, (), _SPENT)
    if any(not any(one.own <= name for name in names) for one in left):
        return None  # "the best option for nausea" asks for more
    effects = match_effects(catalogue.base, " ".join(one.typed for one in left))
    if effects and effects[0].by_name:
        return None  # a carcinoid crisis is a term, and an effect
    lists = [name_asked.a_list(catalogue, one) for one in _SHOWN]
    return structs.replace(found, other=lists, read_as=_OF_ANY)
