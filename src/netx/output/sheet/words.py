"""The sheet's own words, and those of the data that it leaves out."""

from __future__ import annotations

from netx.output.legible import one_line
from netx.output.sheet.page import Box, Said
from netx.results.lists import DisagreementRow
from netx.results.parts import StatementOut

LEFT_OUT = ("best", "recommend", "should take", "safe")
"""A sheet that a patient holds in the hand judges nothing. Words of the data in
which one of these stands (in any form) are left out whole, never rewritten."""

NOT_SAID = "Our sources do not say."
NOT_ACROSS = "Numbers of different trials cannot be set against each other."
APART = "Each box is a trial of its own. Compare inside a box, never across boxes."
TO_WRITE = "What matters most to me, and what we agreed:"

_LEANS_BACK = (
    "another", "as well", "but ", "here", "it adds", "it also", "it then", "on this point",
    "one more", "others ", "so ", "such", "that ", "the others", "the same", "then ", "these ",
    "they ", "this ", "those ", "the page",
)  # fmt: skip


def allowed(*texts: str | None) -> bool:
    """Whether none of the texts holds a word that the sheet leaves out."""
    return not any(word in (text or "").casefold() for text in texts for word in LEFT_OUT)


def leans_back(text: str) -> bool:
    """Whether a text starts as if another came before it."""
    return text.casefold().startswith(_LEANS_BACK)


def usable(statements: list[StatementOut], clinical: bool) -> list[Said]:
    """The statements that a sheet may show, in order.

    One that starts as if it went on from another is kept only right after it.
    """
    kept: list[Said] = []
    gap = False
    for one in statements:
        text = one_line((one.clinical if clinical else None) or one.text)
        if not allowed(text) or (leans_back(text) and (gap or not kept)):
            gap = True
            continue
        gap = False
        of = one_line(one.inherited_from_name) if one.inherited_from_name else None
        kept.append(Said(text, tuple(dict.fromkeys(c.id for c in one.sources)), of))
    return kept


def sayable(point: DisagreementRow) -> bool:
    """Whether a disagreement can stand on a sheet whole."""
    return allowed(point.topic, *(position.says for position in point.positions))


def listing(names: tuple[str, ...], last: str = "and") -> str:
    """Names in a row: "a, b and c"."""
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def rows_shown(box: Box) -> str:
    """How much of a trial's table stands in a box."""
    shown = len({one.effect for one in (*box.figures, *box.severe)})
    return f"Side effect ({shown} of {shown + box.spare})" if box.spare else "Side effect"


def heading(names: tuple[str, ...]) -> str:
    """The decision as the sheet's title."""
    return f"{listing(names, 'or')}?" if len(names) > 1 else f"{names[0]}: yes, no or not now?"


def decision(names: tuple[str, ...]) -> str:
    """The decision in one line."""
    if len(names) == 1:
        return f"The decision to talk over: {names[0]}, something else, or nothing for now."
    return f"The decision to talk over: {', '.join(names)}, or something else."
