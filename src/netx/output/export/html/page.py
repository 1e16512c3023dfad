"""One HTML file of everything: first screens, lists, search, comparison and visit sheets.

The file asks nobody for anything: no request, no cookie, no storage. Without a script it is one
long page with working links.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from netx import __version__
from netx.output.export.html.contents import contents
from netx.output.export.html.engine import engine
from netx.output.export.html.records import Painter, beside, painted, trimmed, type_of
from netx.output.export.html.store import folded, store
from netx.output.format import View
from netx.output.pages import sheet
from netx.output.pages.added import notes_section
from netx.output.pages.parts import published
from netx.output.paint.html import NO_WAY_OUT, hash_of, style_of, without_comments
from netx.output.wording import call_said
from netx.results.added import AddedStamp
from netx.results.everything import Everything
from netx.results.shown import EffectShown, TreatmentShown, TrialShown

TITLE = "Treatment options for neuroendocrine tumours"
INTRO = (
    "What each treatment is, for whom, what it can do and what not, its side effects: numbers "
    "stand beside their own comparison, every statement has its source, and where sources differ "
    "that is shown. No ranking, no advice, no prognosis."
)
ABOUT = "a free program for the command line, in which the same can be looked up."
WHOLE = frozenset({"trial", "disagreement"})
"""Records of which nobody begins to read: they are kept folded up, first screen and all."""


BEGIN = "document.documentElement.classList.add('js');"
"""The script before the page is laid out, so that not all of it is."""


IN_BROWSER = tuple(
    f"browser/{name}.js"
    for name in ("elements", "unfold", "views", "records", "paint", "rules", "sheet", "begin")
)
"""The page's own script, in the order in which its parts need one another."""


class Letters(NamedTuple):
    """What a page tells of itself: its notice, the data's version and day, and what is added."""

    notice: str
    version: str
    date: str | None
    laid: AddedStamp | None


def html_page(everything: Everything, of: Letters, view: View, kept: Mapping[str, Any]) -> bytes:
    """The file, as UTF-8.

    Takes the names of sections, and by name what the page's search and comparison need as JSON.
    Equal data give equal bytes.
    """
    rules = engine()
    numbered = [one.id for one in everything.sources]
    numbers = {id_: place for place, id_ in enumerate(numbered, 1)}
    parts = contents(everything)
    known = {one.id for one in everything.shown}
    known |= {group.id for part in parts for group in part.groups} | {part.id for part in parts}
    linked = TreatmentShown | EffectShown | TrialShown
    names = {one.name: one.id for one in everything.shown if isinstance(one, linked)}
    away = {one.id for one in everything.shown if type_of(one) in WHOLE}
    painter = Painter(numbers, known, away, names)
    records = list(painted(everything.shown, painter, numbered, view, of.laid))
    # Trimmed as the page will be, or its hash would be of another text.
    style = trimmed(style_of("page.css") + without_comments(beside("everything.css")))
    scripts = [trimmed(without_comments("".join(map(beside, IN_BROWSER))))]
    ours = " ".join(map(hash_of, [BEGIN, *scripts, rules]))
    notes = _notes(everything, painter, of.laid)
    told = {"notes": notes, "sources": numbered, "names": names, "calls": call_said(of.laid)}
    page = painter.templates.get_template("everything.html").render(
        title=TITLE,
        style=style,
        policy=f"default-src 'none'; style-src {hash_of(style)}; script-src {ours}; {NO_WAY_OUT}",
        parts=parts,
        chosen=everything.chosen,
        records=[one for one in records if one.type not in WHOLE],
        sources=[
            {"text": f"{published(one)}.", "address": one.register_url or one.url}
            for one in everything.sources
        ],
        notice=of.notice,
        version=of.version,
        date=of.date,
        program=__version__,
        about=ABOUT,
        intro=INTRO,
        longest=LONGEST_ASKED,
        room=[sheet.to_fill_in(of.laid), sheet.notes_room()],
        folded={
            "Store": folded({**store(records, WHOLE), **told}),
            "Sheets": folded(_sheets(everything, painter)),
            **{name.capitalize(): folded(value) for name, value in kept.items()},
            "Engine": folded(rules),
        },
        begin=BEGIN,
        scripts=scripts,
    )
    return trimmed(page).encode()


LONGEST_ASKED = 200
"""Characters that a search reads, as the program's."""


def _sheets(everything: Everything, painter: Painter) -> dict[str, str]:
    """By treatment, what its visit sheet asks and leaves to write."""
    found = {}
    for one in everything.shown:
        if isinstance(one, TreatmentShown):
            asked = [
                (
                    question,
                    [sheet.held_told(held, one.id) for held in sheet.short_answers(question)],
                )
                for question in everything.to_ask[one.id]
            ]
            part = sheet.to_write(sheet.to_ask(asked), sheet.FOR_ONE)
            found[one.id] = painter.paint([part], one.id)
    return found


def _notes(everything: Everything, painter: Painter, laid: AddedStamp | None) -> dict[str, str]:
    """By treatment, what somebody has added on it; nothing where nothing is laid over the data."""
    if laid is None:
        return {}
    found = {
        one.id: notes_section(one, laid, None)
        for one in everything.shown
        if isinstance(one, TreatmentShown)
    }
    return {id_: painter.paint(added, id_) for id_, added in found.items() if added}
