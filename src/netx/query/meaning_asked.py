"""What a name means, or how two differ: the records themselves answer."""

from __future__ import annotations

from msgspec import structs

from netx.late_pattern import LatePattern
from netx.model import EntryType
from netx.query import asked, directions, name_asked
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.search_parts import nothing
from netx.query.words_asked import stems_of_any, wanted
from netx.results.answers import SearchResult
from netx.results.now import EACH_IS_TOLD
from netx.results.parts import OtherMatch

_MEANS = LatePattern(r"^what (?:do|des) (?!it\b|this\b|that\b).+ mean(?: on .+)?$")
"""How people ask, folded, what something is."""
_BESIDE_A_NAME = (
    "between", "tumor", "cancer", "report", "pathology", "result", "letter", "biopsy", "well",
    "differentiated",
)  # fmt: skip
"""Folded words that ask for no more than a name does: of where it was read, how a grade is told."""
_DIFFER = LatePattern(r"\b(?:difference|differ|versus|vs|same (?:thing )?as)\b")
"""Words that ask how two things differ, folded."""


def asked_itself(
    catalogue: Catalogue, words: str, things: list[OtherMatch], within: list[OtherMatch]
) -> SearchResult | None:
    """The records of what a question asks the meaning of, or the difference between.

    "What does grade 2 well differentiated mean" asks what it is, and for no text with the words;
    where more is asked ("mean for my heart"), the texts answer.
    """
    folded = fold(words)
    subjects = [one for one in within if one.type == "situation" or one.kind == EntryType.TERM]
    known = stems_of_any(name_asked.names_of(catalogue, within))
    every = wanted(words, catalogue.said_for, (), _BESIDE_A_NAME)
    if any(not one.own <= known for one in every):
        return None
    if len(subjects) > 1 and _DIFFER.search(folded):
        return structs.replace(nothing(words, asked.TEXT, EACH_IS_TOLD), other=subjects)
    means = things and _MEANS.search(folded) and not directions.of_text(folded)
    if not means and not (subjects and _DIFFER.search(folded)):
        return None
    first = structs.replace((things if means else subjects)[0], match_kind="exact")
    return structs.replace(nothing(words, asked.TEXT), other=[first])
