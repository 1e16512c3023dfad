"""The first screen of a side effect: which figures stand in its table, and who else is named.

The table takes the lines that the names of all other treatments leave, because no silence
may read as safe: a treatment without a row is always named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netx.late_pattern import LatePattern
from netx.query.first_room import COLUMNS, lines
from netx.results.leads import EffectLead, LeadCause, whole
from netx.results.parts import EffectName, FactOut, GivenFor, Named, OtherMatch
from netx.results.shown import EffectTreatment

MOST_WITH_FIGURES, SOME_WITH_FIGURES, FEWEST_WITH_FIGURES = 9, 5, 2
"""Rows of the table; all other treatments are named under it: the more names, the fewer rows.
Before there are fewer than some, what stands beside the names goes."""

MOST_LINES = 40
FRAME = 15
"""Lines of a screen of 80 columns; those around the rows and names (title, opening, the table's
head and note, headings, blank lines, the end)."""

NAME, BESIDE_IT, TRIAL = 30, 19, 19
"""Cells of a row's columns where each of them has much to say."""

INSIDE = COLUMNS - 4
"""Cells of a line that is indented."""

KIND = 30
"""Cells that are left beside a title for what sort of thing it is; else that has its own line."""

MOST_URGENT = 1
"""The first is the widest; the others are of one drug or operation."""

MOST_GIVEN, FEWEST_GIVEN = 8, 4
"""Names of what is given against a symptom, and how many of them where so many treatments list
it that there is no room; a search has all, with what each does."""

HELP_FRAME, HELP_TEXT = 16, 46
"""Where help was asked for: lines around the rows, and cells of what is said in one."""

OF_OTHERS = LatePattern(r"cancer|tumours|Cushing|acromegaly|low dose")
"""Words of bands that are of people with another illness: the first to stand deeper."""

MOST_MEANINGS, MOST_NAMED = 1, 2
"""Other meanings and other records of the name: the answer is not to drown in them."""


def effect_lead(
    meant: EffectName,
    treatments: Sequence[EffectTreatment],
    urgent: Sequence[FactOut],
    given_for: Sequence[GivenFor],
    kinds: Sequence[EffectName] = (),
    meanings: Sequence[EffectName] = (),
    named: Sequence[OtherMatch] = (),
    at_once: bool = False,
) -> EffectLead:
    """What the first screen of a side effect tells.

    Takes the effect, the treatments that list it or whose trials counted it, what is urgent
    and what is given against it; `kinds` are the effects above and under it that its page
    names. A search has other `meanings` of the words and other records that are `named` so.
    """
    against = [Named(id=one.id, name=one.name) for one in given_for if not one.while_on_it]
    given = {one.id for one in given_for}
    records = [one for one in named if one.id not in given and one.type != "disagreement"]
    # With very many treatments there is no room for all that may stand beside their names:
    # names of what helps go first, then the bands of people with other illnesses.
    for room in (
        _Room(MOST_GIVEN, True, SOME_WITH_FIGURES),
        _Room(FEWEST_GIVEN, True, SOME_WITH_FIGURES),
        _Room(FEWEST_GIVEN, False, FEWEST_WITH_FIGURES),
    ):
        more = {
            "urgent": len(urgent[MOST_URGENT:]),
            "given_for": len(against[room.given :]),
            "named": len(records[MOST_NAMED:]),
        }
        beside = [
            *(f"Urgent: {one.text}" for one in urgent[:MOST_URGENT]),
            _in_a_row(kinds),
            _in_a_row(against[: room.given]),
            *(f"{one.name}: netx show {one.id}" for one in meanings[:MOST_MEANINGS]),
            *(f"{one.name} ({one.kind}): netx show {one.id}" for one in records[:MOST_NAMED]),
        ]
        # Each stands apart from what is before it: one blank line or heading more. What stands
        # deeper is one line, too.
        taken = sum(1 + lines(text, INSIDE) for text in beside if text)
        taken += sum(count > 0 for count in more.values()) + at_once
        taken += len(f"{meant.name} ({meant.clinical_name})") > COLUMNS - KIND
        counted, listed, fits = _with_room(meant, treatments, taken, room)
        if fits:
            break
    return EffectLead(
        urgent=list(urgent[:MOST_URGENT]),
        counted=[one.id for one in counted],
        listed=[LeadCause(id=one.id, frequency=room.band(one)) for one in listed],
        given_for=against[: room.given],
        meanings=list(meanings[:MOST_MEANINGS]),
        named=records[:MOST_NAMED],
        more={**more, "bands": sum(room.band(one) != one.often for one in listed)},
    )


class _Room(NamedTuple):
    """How many names of what helps there is room for, whether for every band, how many rows."""

    given: int
    every_band: bool
    fewest: int

    def band(self, one: EffectTreatment) -> str | None:
        """How often a source prints that it comes; only of NETs where there is no room."""
        if one.often and not self.every_band and OF_OTHERS.search(one.often):
            return None
        return one.often


def help_lead(urgent: Sequence[FactOut], given_for: Sequence[GivenFor]) -> EffectLead:
    """What the first screen tells of what is given against a symptom: as many as fit."""
    left = MOST_LINES - HELP_FRAME - sum(lines(one.text, COLUMNS) for one in urgent[:MOST_URGENT])
    shown: list[Named] = []
    for one in given_for:
        left -= lines(one.text, HELP_TEXT, len(one.sources))
        if shown and left < 0:
            break
        shown.append(Named(id=one.id, name=one.name))
    return EffectLead(
        urgent=list(urgent[:MOST_URGENT]),
        counted=[],
        listed=[],
        given_for=shown,
        meanings=[],
        named=[],
        more={
            "urgent": len(urgent[MOST_URGENT:]),
            "given_for": len(given_for) - len(shown),
            "named": 0,
            "bands": 0,
        },
    )


def _with_room(
    meant: EffectName, treatments: Sequence[EffectTreatment], taken: int, room: _Room
) -> tuple[list[EffectTreatment], list[EffectTreatment], bool]:
    """The treatments whose figures fit beside the names of all others, those, and whether."""
    surest = sorted((one for one in treatments if one.first is not None), key=_by_comparison)
    for most in range(MOST_WITH_FIGURES, min(room.fewest, max(len(surest), 1)) - 1, -1):
        counted = [one for one in treatments if one in surest[:most]]
        listed = [one for one in treatments if one not in counted]
        listed.sort(key=lambda one: one.listed_as.id != meant.id)
        named = sum(lines(told, INSIDE, 0) for told in _told_of(listed, meant, room))
        fits = FRAME + taken + sum(map(_row_lines, counted)) + named <= MOST_LINES
        if fits:
            break
    return sorted(counted, key=lambda one: not _is_above(one)), listed, fits


def _row_lines(one: EffectTreatment) -> int:
    """About how many lines a row of the table takes, whose cells fold."""
    first = one.first
    assert first is not None
    people = "000/000, blood tests" if first.laboratory else "000/000"
    return max(
        lines(" ".join(filter(None, (one.name, first.arm))), NAME, 0),
        lines(f"{first.comparator_arm or 'no comparison'} 00", BESIDE_IT, 0),
        lines(f"{first.trial}, {people}", TRIAL),
    )


def _by_comparison(one: EffectTreatment) -> tuple[bool, bool, int]:
    """A figure beside another group before one alone, then one above it, then of most people.

    It chooses the rows and never orders them: an order by figures would compare trials.
    """
    first = one.first
    assert first is not None
    people = (first.n or 0) + (first.comparator_n or 0)
    return first.comparator is None, not _is_above(one), -people


def _is_above(one: EffectTreatment) -> bool:
    """Whether more people had it than in the group beside, if there was one, as both are told."""
    if one.first is None:
        return False
    value, against = one.first.value or 0, one.first.comparator or 0
    return value > against and whole(value) != whole(against)


def _told_of(listed: Sequence[EffectTreatment], meant: EffectName, room: _Room) -> list[str]:
    """About what a page prints for the treatments without a row: a paragraph an effect."""
    told: dict[str, list[str]] = {}
    for one in listed:
        label = "" if one.listed_as.id == meant.id else f"As {one.listed_as.name}: "
        band = room.band(one)
        told.setdefault(label, []).append(one.name + (f" ({band})" if band else ""))
    return [label + " · ".join(names) for label, names in told.items()]


def _in_a_row(names: Sequence[EffectName] | Sequence[Named]) -> str:
    return " · ".join(one.name for one in names)
