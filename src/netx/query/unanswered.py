"""What is said where nothing answers: what is not held, and that silence is no answer."""

from __future__ import annotations

from netx.query.asked import is_question
from netx.query.catalogue import Catalogue
from netx.query.folding import LONGEST
from netx.query.search_parts import in_marks
from netx.results.answers import SearchResult
from netx.results.now import IN_DESPAIR, NOT_SAFE

_HAVE_NAMES = ("treatment", "situation")
"""Types whose names people type: a slip in one tells no symptom."""


def not_found(catalogue: Catalogue, found: SearchResult) -> str:
    """What is to be said of words that found nothing. Takes the empty result of them."""
    typed = found.query
    if found.now == IN_DESPAIR:
        return IN_DESPAIR
    if found.read_as is not None:
        return found.read_as
    said = typed if len(typed) <= LONGEST else f"{typed[:LONGEST]}…"
    why = ""
    if found.nothing_on:
        why = f": netx holds nothing on {in_marks(found.nothing_on)} as you ask it"
    if is_question(typed):
        return f"nothing here answers “{said}”{why or ' as it stands; try one word of it'}"
    if near_name(catalogue, found):
        return f"nothing is called “{said}”"
    # Words that are no question may tell a symptom, of which silence says nothing.
    return f"there is no record of “{said}”{why if len(typed.split()) > 1 else ''}; {NOT_SAFE}"


def near_name(catalogue: Catalogue, found: SearchResult) -> str | None:
    """The name of a treatment or situation that is nearest to words that found nothing.

    None where what is near is a side effect, or nothing is.
    """
    first = next(iter(found.suggestions), None)
    if first is None or not any(
        one.match_kind in ("exact", "synonym")
        for type_ in _HAVE_NAMES
        for one in catalogue.name_index(type_).match(first)
    ):
        return None
    return first
