"""The facts of a first screen: what JSON has as `lead`, and all that the screen tells.

A lead is whole without its page: names, figures and source ids repeat. Figures are
exact; the page rounds them.
"""

from __future__ import annotations

import re

from netx.results.parts import EffectName, FactOut, Named, OtherMatch, Part

ANY_CAUSE = "of any cause"
"""What a reader takes a count of side effects for, unless it says otherwise."""

A_FIGURE = re.compile(r"(?:\d|\ball) of \d")
"""Words that tell of how many people: "9 of 100", "all of 50"."""


def whole(value: float) -> str:
    """A figure of 100 people as a first screen prints it: whole, and never a false zero."""
    if 0 < value < 0.5:
        return "under 1"
    return str(int(value + 0.5))


class LeadPoint(Part, frozen=True, kw_only=True):
    """One fact under one of the patient's questions.

    `label` is the question in a few words. `rests_on` names what an editor took it
    from; it is empty where a rule chose a statement. `trial` says which trial, of
    what design and size, an outcome is from.
    """

    topic: str
    label: str
    question: str
    text: str
    trial: str | None
    rests_on: list[str]
    source_ids: list[str]


class LeadRow(Part, frozen=True, kw_only=True):
    """A side effect in one arm of a trial and in its comparator, per 100 people.

    `said_as` is the trial's own term, where it is not just a word for the effect.
    """

    effect: EffectName
    said_as: str | None
    any_grade: float | None
    comparator_any_grade: float | None
    severe_grade: float | None
    comparator_severe_grade: float | None


class LeadTable(Part, frozen=True, kw_only=True):
    """One table of one trial. `comparator_kind` is placebo, active or none.

    `as_often` are rows no more frequent than on the comparator, by the rule of
    `netx.query.first_table`; `left` counts the rows that stand deeper.
    """

    trial: str
    trial_name: str
    table_id: str
    arm: str
    n: int
    comparator_arm: str | None
    comparator_n: int | None
    comparator_kind: str
    population: str
    definition: str
    per: int
    rows: list[LeadRow]
    as_often: list[LeadRow]
    left: int
    note: str | None
    source_ids: list[str]


class CitedName(Part, frozen=True, kw_only=True):
    """A side effect or a question that is named, with the sources that name it.

    `often` is how many people had a side effect, where a source prints a figure.
    """

    id: str
    name: str
    source_ids: list[str]
    often: str | None = None


class LeadListed(Part, frozen=True, kw_only=True):
    """Side effects named without a table: how many more there are, and what is not known.

    `of` is the class whose list it is, where it is not the treatment's own.
    """

    effects: list[CitedName]
    left: int
    of: str | None
    note: str


class LeadCall(Part, frozen=True, kw_only=True):
    """When to call the team; `more` where what is held of it says more than this point."""

    text: str
    source_ids: list[str]
    more: bool


class LeadMember(Part, frozen=True, kw_only=True):
    """A member of a class in a few words."""

    id: str
    name: str
    text: str
    source_ids: list[str]


class LeadDiffer(Part, frozen=True, kw_only=True):
    """On how many points sources differ, and the one that changes something for the reader."""

    count: int
    text: str | None


class TreatmentLead(Part, frozen=True, kw_only=True):
    """The first screen of a treatment. `chosen_by` is "editor", or "rule" without a lead."""

    chosen_by: str
    in_short: str
    status: str
    points: list[LeadPoint]
    side_effects: LeadTable | None
    listed: LeadListed | None
    serious: list[CitedName]
    call: LeadCall | None
    members: list[LeadMember]
    members_left: int
    how_sure: str
    differ: LeadDiffer
    more: dict[str, int]


class DirectLine(Part, frozen=True, kw_only=True):
    """How two options were compared with one another.

    `kind` is randomised, not-randomised, survival-only, no-result, members,
    same-family, never or no-numbers.
    """

    options: list[str]
    kind: str
    text: str
    source_ids: list[str]


class SameForBoth(Part, frozen=True, kw_only=True):
    """A point that all options share, told once."""

    label: str
    text: str
    source_ids: list[str]


class LeadCell(Part, frozen=True, kw_only=True):
    """What one option's column says under a question.

    `member` names the treatment whose fact it is, where that is not the option.
    """

    option: str
    member: str | None
    text: str
    rests_on: list[str]
    source_ids: list[str]


class LeadQuestion(Part, frozen=True, kw_only=True):
    """One of the six questions, a cell an option."""

    topic: str
    label: str
    question: str
    cells: list[LeadCell]


class LeadFigure(Part, frozen=True, kw_only=True):
    """What is held of one side effect for one option: a figure, or what stands for it.

    `grade` is any or severe. `arm` names what people had, where that was more than the
    treatment alone; `said_as` is the trial's own term, where it says something else.
    `laboratory` marks what was counted from blood tests.
    With a `value` (per 100 people), `comparator` is the same
    trial's other arm, and `trial` its name. Without one, `text` says what is known.
    """

    option: str
    treatment: str | None
    grade: str
    value: float | None
    comparator: float | None
    comparator_arm: str | None
    trial: str | None
    arm: str | None
    said_as: str | None
    laboratory: bool
    n: int | None
    comparator_n: int | None
    population: str | None
    text: str
    source_ids: list[str]


class LeadCompared(Part, frozen=True, kw_only=True):
    """A side effect, one grade in every cell: `any` or `severe`."""

    effect: EffectName
    grade: str
    cells: list[LeadFigure]


class OptionSure(Part, frozen=True, kw_only=True):
    """How sure an option's figures are: design and size in words."""

    option: str
    text: str


class CompareLead(Part, frozen=True, kw_only=True):
    """The first screen of a comparison.

    `heads` are the columns' names: a class with the member on which it stands.
    `different` says who was in the trials behind the figures. `left` counts the
    side effects that stand deeper.
    """

    heads: list[str]
    direct: list[DirectLine]
    same: list[SameForBoth]
    rows: list[LeadQuestion]
    side_effects: list[LeadCompared]
    left: int
    different: str | None
    how_sure: list[OptionSure]
    unequal: str | None
    differ: LeadDiffer
    questions: list[CitedName]
    more: dict[str, int]


class LeadCause(Part, frozen=True, kw_only=True):
    """A treatment named without a figure of a trial; `frequency` is the band a source prints."""

    id: str
    frequency: str | None


class EffectLead(Part, frozen=True, kw_only=True):
    """The first screen of a side effect, on its own page and in a search.

    `urgent` is what asks for help at once; `counted` are the treatments whose figure stands in
    the table, in its order, `listed` all others. `given_for` is given against it. A search has
    other `meanings` of the words and other records that are `named` so. `more` counts what of
    `urgent`, `given_for`, `named` and the bands stands deeper.
    """

    urgent: list[FactOut]
    counted: list[str]
    listed: list[LeadCause]
    given_for: list[Named]
    meanings: list[EffectName]
    named: list[OtherMatch]
    more: dict[str, int]


class SituationPoint(Part, frozen=True, kw_only=True):
    """One fact of a situation; `advice` says whose it is, of what year and for where."""

    topic: str
    label: str
    question: str
    text: str
    advice: str | None
    source_ids: list[str]


class TreatmentNamed(Part, frozen=True, kw_only=True):
    """A treatment that sources name for a situation, and for whom or for what.

    `fact_id` is the id of that they name it.
    """

    id: str
    fact_id: str
    name: str
    status: str
    text: str
    source_ids: list[str]


class SituationLead(Part, frozen=True, kw_only=True):
    """The first screen of a situation.

    The first of its `points` says what it is; `told` is who reads it first. `no_order` is
    said where no source held speaks of an order, `see` are other situations that may be meant
    or come with it. `treatments` are the first of them, `left` counts the others.
    """

    in_short: str
    told: FactOut
    points: list[SituationPoint]
    no_order: str | None
    treatments: list[TreatmentNamed]
    left: int
    order_trials: list[Named]
    see: list[Named]
    differ: LeadDiffer
    more: dict[str, int]
