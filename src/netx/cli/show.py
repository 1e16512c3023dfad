"""`netx show`: everything about one thing."""

from typing import TYPE_CHECKING, Annotated

import typer

from netx.cli.meant import quoted
from netx.cli.options import PAGES_OF_TREATMENTS, Request, takes
from netx.cli.session import Session
from netx.errors import NotFoundError, UrgentError
from netx.output.format import Format, View

if TYPE_CHECKING:
    from netx.query.catalogue import Catalogue
    from netx.query.names import Found
    from netx.query.several import Meant
    from netx.results.answers import SearchResult
    from netx.results.parts import TextFound


_NEAR_NAME = 2
"""Words of the longest text that is taken for a name with a slip before it is for a question."""
_HAVE_NAMES = ("treatment", "situation", "trial", "entry")
"""Types of records that bear names that people type."""
_FEW_LINES = 480
"""Letters of two texts that are told in one message: six lines of a terminal."""


@takes(PAGES_OF_TREATMENTS)
def command(
    asked: Request,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="A treatment, situation, side effect, trial, source or term, by id, name, "
            "brand or alias.",
        ),
    ],
    explain: Annotated[
        bool, typer.Option("--explain", help="Explain the terms that stand in it.")
    ] = False,
) -> None:
    """Show everything about one thing of any kind."""
    from netx.query.several import names_in
    from netx.query.show import show

    session = Session(asked, in_pipe=Format.TABLE)
    typed = " ".join(names)
    try:
        meant = names_in(session.catalogue, names)
    except NotFoundError as error:
        meant = _meant_or_near(session, typed, error)
    effect = _by_another_word(session.catalogue, typed, meant.found)
    if effect is not None:
        from netx.query.select import meanings

        if meanings(session.catalogue, typed):
            # "liver" is also a word for liver damage, among others.
            raise _listed_by(typed, f"netx show {effect}")
    shown = show(session.catalogue, meant.found, session.survival, explain, session.first)
    session.emit("show", shown[0] if len(shown) == 1 else shown, View(also=meant.together))


def _meant_or_near(session: Session, typed: str, error: NotFoundError) -> "Meant":
    """The record that words are a name of but for words of a question.

    Raises `NotFoundError` with what a search finds first, or names that are near.
    """
    from netx.query.asked import is_question
    from netx.query.search import search
    from netx.query.select import Filters, meanings, pointers
    from netx.query.several import Meant

    if error.code != "unknown-name" and not is_question(typed):
        raise error
    meant_by = meanings(session.catalogue, typed)
    if meant_by:
        situations = [
            f"netx show {id_}"
            for name, value in meant_by
            if name == "site"
            for id_ in pointers(session.catalogue, Filters(site=(value,)))
        ]
        raise _listed_by(typed, *situations) from error
    found = search(session.catalogue, typed)
    asked_for = _asked_for(session.catalogue, found)
    if asked_for is not None:
        return Meant([asked_for])
    spoken_of = _spoken_of(session, found, error.suggestions)
    if spoken_of is not None:
        raise spoken_of from error
    if not error.suggestions:
        raise error
    hint = f"Type: netx show {quoted(error.suggestions[0])}"
    told = f"{error.message}{_what_is_near(session.catalogue, error.suggestions[0])}"
    raise NotFoundError(error.code, told, hint, error.suggestions) from error


def _asked_for(catalogue: "Catalogue", found: "SearchResult") -> "Found | None":
    """The record that words are a name of but for words of a question: "what is PRRT"."""
    from netx.query.asked import TREATMENT
    from netx.query.folding import fold
    from netx.query.name_asked import bare, named, only_begun
    from netx.query.names import TYPES, Found

    first = next(iter(found.other), None)
    if first is None or first.type not in TYPES:
        return None
    if not first.by_name and first not in only_begun(found.other, fold(found.query)):
        return None
    if found.now or found.matches or found.texts or found.asked_of or found.read_as:
        return None
    alone = found.reading == TREATMENT and len(found.other) == 1 and not found.nothing_on
    if first.type == "treatment" and not (alone or first in named(catalogue, bare(found.query))):
        return None  # "lanreotide tablets" names something else besides
    return Found(first.type, first.id, first.matched)


def _spoken_of(
    session: Session, found: "SearchResult", named: tuple[str, ...]
) -> NotFoundError | None:
    """Where no record bears the words: what a search of them finds first.

    `named` are names near them or in them: only what answers a question, and texts with the
    very words, are more than such a name.
    """
    from netx.output.wording import at_once
    from netx.query.asked import is_question
    from netx.query.folding import fold
    from netx.query.search_parts import in_marks
    from netx.query.unanswered import near_name
    from netx.results.now import IN_DESPAIR

    typed = found.query
    if found.now == IN_DESPAIR:
        return NotFoundError("unknown-name", IN_DESPAIR)
    told = f"nothing is called “{typed}”"
    first = _first_told(session.catalogue, found)
    finds = f"; a search finds first{_with_what_reading(found)}{first}" if first else ""
    hint = "Or see the names with: netx list"
    offers: tuple[str, ...] = (f"netx search {quoted(typed)}",)
    if found.at_once:
        now = " ".join(at_once(session.stamp.added))
        if found.texts or found.given_for or (found.other and not found.matches):
            told += finds
        return UrgentError("unknown-name", f"{now.rstrip('.')}; {told}", hint, offers)
    within = [f"netx show {quoted(name)}" for name in named[:1] if fold(name) in fold(typed)]
    compared = [one for one in found.other if one.type == "comparison"]
    lists = [one for one in found.other if one.type == "list"]
    if lists:
        return NotFoundError(
            "unknown-name", told, suggestions=(f"netx list {lists[0].id}", *offers)
        )
    if compared:
        offers = (f"netx compare {compared[0].id}",)
        told += ", but these can be set side by side"
    elif found.nothing_on and (
        within or not named or (found.answered and len(typed.split()) > _NEAR_NAME)
    ):
        names = in_marks(found.nothing_on)
        lacking = f"netx holds nothing on {names} as you ask it"
        if found.texts:
            lacking = f"nothing that netx holds tells of all of this: it leaves out {names}"
        told = f"{told}; nearest{first}; {lacking}" if first else f"{lacking}, and {told}"
        slip = near_name(session.catalogue, found) or ""
        asks = is_question(typed) or slip in found.suggestions[:1]
        offered = found.suggestions[:1] if asks and not within else []
        near = (f"netx show {quoted(one)}" for one in offered)
        offers = (*(offers if found.answered else ()), *within, *near)
        hint = "Ask your team. What to ask: netx list questions"
    elif found.answered and (is_question(typed) or _is_read_in_texts(found)):
        told += finds
        offers = (*offers, *within)
    elif found.answered and not named:
        told += finds
    elif found.answered and not found.matches and len(typed.split()) > _NEAR_NAME:
        told += finds
        offers = (f"netx show {quoted(named[0])}", *offers)
    else:
        return None
    return NotFoundError("unknown-name", told, hint, offers)


def _with_what_reading(found: "SearchResult") -> str:
    """As what a search reads the words, where that is not plain: ", but not of PRRT"."""
    from netx.query.texts_asked import TOLD

    read_as = found.read_as or ""
    named = found.other and found.other[0].name == read_as
    if not read_as or named or read_as.endswith("with these words"):
        return ""
    left = read_as.removeprefix(TOLD).strip(" ,")
    return f" {left}" if left.startswith("(") else f" ({left})"


def _is_read_in_texts(found: "SearchResult") -> bool:
    """Whether texts answer, and nothing that is only named stands before them."""
    return bool(found.texts and not found.matches and (found.read_as or not found.other))


def _first_told(catalogue: "Catalogue", found: "SearchResult") -> str:
    """What a search tells first, with its sources: ", under “surgery”: Most can drive [id]"."""
    if found.matches:
        return f": {found.matches[0].meant.name}{_listed_beside(found)}"
    for given in found.given_for[:1]:
        sources = [one.source_id for one in given.sources]
        return f", under “{given.name}”{_told(given.text, sources)}"
    # As on the page: what bears the very name, or the NET that is named, then the texts, unless
    # these were read to answer, or more was asked than the names.
    named = [one for one in found.other if one.by_name or one.type == "situation"]
    if found.texts and (found.read_as or not named or _asks_more(catalogue, found)):
        return _two_told(found.texts)
    for one in (named if found.texts else found.other)[:1]:
        return f", under “{one.name}”{_told(one.in_short, one.source_ids)}"
    return ""


def _asks_more(catalogue: "Catalogue", found: "SearchResult") -> bool:
    """Whether words were typed that stand in no name of what they name."""
    from netx.query.name_asked import names_of
    from netx.query.words_asked import stems_of_any, wanted

    named = [one for one in found.other if one.type in _HAVE_NAMES]
    known = stems_of_any(names_of(catalogue, named))
    return any(not one.own <= known for one in wanted(found.query, catalogue.said_for))


def _two_told(texts: "list[TextFound]") -> str:
    """The first text, and the second where both fit a few lines: the answer may be either."""
    first, *others = texts
    told = f", under “{first.name}”{_told(first.text, first.source_ids)}"
    for second in others[:1]:
        if len(first.text) + len(second.text) <= _FEW_LINES:
            under = f", under “{second.name}”" if second.name != first.name else ""
            told += f"; then{under}{_told(second.text, second.source_ids)}"
    return told


def _listed_beside(found: "SearchResult") -> str:
    """What is listed of an effect for the treatment named with it, or for its kin."""
    from netx.output.wording import listing
    from netx.results.now import NOT_SAFE

    for one in found.asked_of[:1]:
        if one.own is not None:
            return f" is listed for {one.name}"
        if one.kin:
            kin = listing(near.name for near in one.kin[:2])
            return f"; nothing is listed for {one.name}, but it is for {kin}"
        return f"; nothing is listed for {one.name}; {NOT_SAFE}"
    return ""


def _what_is_near(catalogue: "Catalogue", name: str) -> str:
    """What the record is that has a near name: "; nearest is everolimus: A tablet … [id]"."""
    from netx.query.name_asked import named

    for one in named(catalogue, name)[:1]:
        if one.by_name and one.in_short:
            return f"; nearest is {one.name}{_told(one.in_short, one.source_ids)}"
    return ""


def _told(text: str | None, source_ids: list[str]) -> str:
    """A text behind a name, with its first sources: ": A tablet … [id]"."""
    cited = f" [{', '.join(source_ids[:2])}]" if source_ids else ""
    return f": {text.rstrip('.')}{cited}" if text else ""


def _listed_by(typed: str, *others: str) -> NotFoundError:
    """A place in the body and the like is no record, but the list can be narrowed by it."""
    said = f"nothing is called “{typed}”, but the treatments can be listed by it"
    return NotFoundError("a-filter", said, suggestions=(f"netx list {quoted(typed)}", *others))


def _by_another_word(catalogue: "Catalogue", typed: str, found: "list[Found]") -> str | None:
    """The side effect that alone was found, if by a synonym and not by a name of its own."""
    from netx.query.folding import fold

    if len(found) != 1 or found[0].type != "effect":
        return None
    effect = catalogue.base.effects[found[0].id]
    own = {fold(one) for one in (effect.id, effect.name, effect.clinical_name)}
    return None if fold(typed) in own else effect.id
