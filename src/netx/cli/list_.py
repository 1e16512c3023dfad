"""`netx list`: the options as a tree, and every other list."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from netx.cli.meant import quoted
from netx.cli.options import PAGES, Request, takes
from netx.cli.session import Session
from netx.errors import ExitCode, NotFoundError, UsageError
from netx.output.format import View

if TYPE_CHECKING:
    from netx.query.catalogue import Catalogue
    from netx.query.select import Filters


Several = list[str] | None

_SECTION_OF = {
    "questions": "ask",
    "disagreements": "differ",
    "trials": "trials",
    "sources": "sources",
    "tests": "checks",
    "effects": "effects",
}
"""Where the page of a treatment has its own part of a list."""


def _filter(help_: str) -> Any:
    return typer.Option(help=help_, show_default=False)


@takes(PAGES)
def command(
    asked: Request,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHAT]",
            help="treatments, situations, effects, sources, trials, disagreements, questions, "
            "team, steps, tips, tests, factors or terms; or values of filters, such as pancreas",
            show_default=False,
        ),
    ] = None,
    category: Annotated[Several, _filter("Such as surgery, medication, radionuclide.")] = None,
    kind: Annotated[Several, _filter("class, drug, regimen, procedure or approach.")] = None,
    route: Annotated[Several, _filter("How it is given, such as oral, subcutaneous.")] = None,
    goal: Annotated[Several, _filter("What it is for, such as cure, slow-growth.")] = None,
    site: Annotated[Several, _filter("Where the tumour is, such as rectum, lung.")] = None,
    situation: Annotated[Several, _filter("Such as insulinoma, grade-3-net, men1.")] = None,
    reach: Annotated[Several, _filter("systemic or local.")] = None,
    status: Annotated[Several, _filter("approved, standard, in-trials, historical ...")] = None,
    effect: Annotated[Several, _filter("A side effect that its sources list.")] = None,
) -> int:
    """List the treatment options, or another kind of record.

    Filters may be repeated: a treatment is listed when it meets all of the filters given,
    each with any of its values.
    """
    from netx.query.select import (
        ROW_TYPES,
        Filters,
        elsewhere,
        list_named,
        list_rows,
        meanings,
        pointers,
        recorded,
    )

    session = Session(asked)
    given = (category, kind, route, goal, site, situation, reach, status, effect)
    filters = Filters(*(tuple(values or ()) for values in given))
    typed = " ".join(words or ["treatments"])
    what = list_named(typed) or "treatments"
    if words and not list_named(typed):
        whole = bool(meanings(session.catalogue, typed))
        for word in [typed] if whole else _narrowing(session.catalogue, words):
            filters = _narrowed(session.catalogue, filters, word)
    rows = list_rows(session.catalogue, what, filters)
    view = View(
        row_type=ROW_TYPES[what],
        what=what,
        narrowed=filters.said,
        recorded=recorded(session.catalogue, filters),
        elsewhere=elsewhere(session.catalogue, filters),
        pointers=pointers(session.catalogue, filters),
    )
    if not rows and session.for_people:
        raise NotFoundError(
            "nothing-found",
            f"no {what} with {filters.said}" if filters.said else f"this data holds no {what}",
            "Leave out a filter, or see all with: netx list",
        )
    session.emit("list", rows, view)
    return ExitCode.DONE if rows else ExitCode.NOT_FOUND


def _narrowing(catalogue: "Catalogue", words: list[str]) -> list[str]:
    """The words that narrow the list of treatments.

    Raises `UsageError` where one of them names another list, which no word narrows.
    """
    from netx.query.names import Names
    from netx.query.select import list_named

    rest = [word for word in words if list_named(word) is None]
    other = next((word for word in words if list_named(word) not in (None, "treatments")), None)
    if other is None:
        return rest
    left = " ".join(rest)
    found = Names(catalogue.base).sole_bearer(left)
    offers = [f"netx list {other}"]
    section = _SECTION_OF.get(list_named(other) or "")
    if section and found and found.type == "treatment":
        offers.insert(0, f"netx show {found.id} -s {section}")
    raise UsageError(
        "whole-list",
        f"the list of {other} is not narrowed by “{left}”",
        "Ask for the whole list, or for one record.",
        tuple(offers),
    )


def _narrowed(catalogue: "Catalogue", filters: "Filters", word: str) -> "Filters":
    """The filters with the one that a word means.

    Raises `UsageError` with the commands to choose from where it means several, or none.
    """
    from netx.query.name_matching import near_names
    from netx.query.names import Names
    from netx.query.select import LISTS, filter_values, meanings

    meant = meanings(catalogue, word)
    if len(meant) == 1:
        return filters.narrowed(*meant[0])
    if meant:
        raise UsageError(
            "several-meanings",
            f"“{word}” can mean {len(meant)} filters",
            "Give one of them.",
            tuple(f"netx list --{name} {id_}" for name, id_ in meant),
        )
    hint = f"The lists are {', '.join(LISTS)}."
    found = Names(catalogue.base).sole_bearer(word)
    if found:
        verb = "search" if found.type == "effect" else "show"
        offers: tuple[str, ...] = (f"netx {verb} {quoted(word)}",)
    else:
        known = [*LISTS, *(id_ for ids in filter_values(catalogue).values() for id_ in ids)]
        near = near_names({one: [one] for one in known}, word)
        offers = tuple(f"netx list {one}" for one in near)
    raise UsageError("unknown-list", f"there is no list “{word}”", hint, offers)
