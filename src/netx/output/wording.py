"""How figures, counts and fixed values are worded, once for every page."""

from __future__ import annotations

from collections.abc import Iterable

from netx.late_pattern import LatePattern
from netx.results import leads
from netx.results.added import AddedStamp
from netx.results.now import AT_ONCE
from netx.results.parts import EffectName, Listing, Observation

UNKNOWN = "not recorded"
NOT_SAID = "Our sources do not say."

_SCHEME = LatePattern(r"^https?://(www\.)?")
LONGEST_TYPED = 60
"""Characters of an address that someone may type from paper; the link is always whole."""


def dated(date: str | None) -> str:
    """A date as printed, or that there is none."""
    return date or "undated"


def call_said(stamp: AddedStamp | None) -> list[str]:
    """Whom to call, with who says so, as a line; none where nobody does."""
    if stamp is None or stamp.call is None:
        return []
    end = "" if stamp.call.endswith((".", "!", "?")) else "."
    return [f"Added by {stamp.name}: {stamp.call}{end}"]


def at_once(stamp: AddedStamp | None) -> list[str]:
    """What to do about something that needs help now, and whom to call."""
    return [AT_ONCE, *call_said(stamp)]


def figure(value: float | None) -> str:
    """A figure as printed: whole where it is whole, "not recorded" where unknown."""
    if value is None:
        return UNKNOWN
    return str(int(value)) if value == int(value) else str(value)


def whole(value: float | None) -> str:
    """A figure of 100 people as a first screen prints it, or that it is not told."""
    return "not told" if value is None else leads.whole(value)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 treatment", "2 treatments"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def words_of(value: str) -> str:
    """A value of a fixed set in words: not-recorded is "not recorded"."""
    return value.replace("-", " ")


def status_said(status: str) -> str:
    """Where a treatment stands, in a column."""
    return {"standard": "in use, no label", "historical": "used in the past"}.get(
        status, words_of(status)
    )


def listing(names: Iterable[str], before_last: str = "and") -> str:
    """Names in a row: "a", "a and b", "a, b and c"."""
    *first, last = names
    return f"{', '.join(first)} {before_last} {last}" if first else last


def sentence(words: str) -> str:
    """Words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def by_place(places: Iterable[str]) -> str:
    """Where the treatments for tumours of some places are listed."""
    return f"Treatments for that place: {', '.join(f'netx list {one}' for one in places)}"


def often_in_line(often: str) -> str:
    """How often a source says that it is, for brackets behind a name: without its own."""
    return often.removesuffix(" (EU)").replace(" (", ", ").replace(")", "")


def often_said(listed: Iterable[Listing]) -> str:
    """The frequencies that sources print, each once."""
    return "; ".join(dict.fromkeys(one.frequency for one in listed if one.frequency))


def points_apart(number: int, one: str | None) -> str:
    """On how many points sources differ, and one of them: "on 1 point: which dose"."""
    told = f"on {count(number, 'point')}"
    if not one:
        return told
    return f"{told}: {one}" if number == 1 else f"{told}; one: {one}"


def with_advice(text: str, advice: str | None) -> str:
    """A text as a sentence, with whose advice it is behind it: "… (ENETS 2023; Europe)."."""
    whose = f" ({advice})" if advice else ""
    return f"{text.rstrip('.')}{whose}."


def design(phase: str | None) -> str:
    """A trial's phase or design in words: "3" is "phase 3", "survey" stays."""
    if phase is None:
        return f"phase {UNKNOWN}"
    return f"phase {phase}" if phase[:1].isdigit() else phase


def both_names(effect: EffectName) -> str:
    """The plain name with the clinical one behind it, where that says something else."""
    plain, clinical = effect.name, effect.clinical_name
    if clinical.casefold() == plain.casefold():
        return plain
    if clinical.casefold().startswith(plain.casefold()):
        return clinical
    return f"{plain} ({clinical.replace(' (', ', ').rstrip(')')})"


def figures_of(one: Observation, under: str = "") -> list[str]:
    """The figures of an observation, a line each: all grades, then the severe ones.

    Takes the id of the effect under which it stands: what was counted is named where it is
    another.

    "34 of 100, 24 of 100 on placebo (CLARINET, lanreotide, n 101 and 103)"
    """
    lines = []
    for label, value, against in (
        ("", one.any_grade, one.comparator.any_grade if one.comparator else None),
        ("severe ", one.severe_grade, one.comparator.severe_grade if one.comparator else None),
    ):
        if value is None:
            continue
        of = "" if under in ("", one.effect.id) else f"{one.effect.name}: "
        text = f"{of}{label}{figure(value)} of {one.per}"
        if one.comparator is None:
            lines.append(f"{text}, no comparator ({one.trial_name}, {one.arm}, n {one.n})")
            continue
        other = UNKNOWN if against is None else f"{figure(against)} of {one.per}"
        lines.append(
            f"{text}, {other} on {one.comparator.arm} "
            f"({one.trial_name}, {one.arm}, n {one.n} and {one.comparator_n})"
        )
    return lines


def typed_address(address: str) -> str:
    """An address as people type it; of one that nobody types, the site."""
    typed = _SCHEME.sub("", address).rstrip("/")
    return typed if len(typed) <= LONGEST_TYPED else typed.partition("/")[0]
