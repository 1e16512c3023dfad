"""Whether two options were compared with one another, and what came of it, in a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from netx.basis import OF_SURVIVAL, SURVIVAL
from netx.model import Design, Outcome, Treatment, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import arm_name, name_of, size_of
from netx.query.first_points import few_sources
from netx.results.leads import DirectLine


def direct_line(
    catalogue: Catalogue,
    a: Treatment,
    b: Treatment,
    stands_on: Mapping[str, Treatment],
    survival: bool = False,
) -> DirectLine:
    """How two treatments, or members of them, were compared.

    Of several trials that stands which set one against the other and did not add it, then
    that which was randomised, then that which compared the two themselves and not members
    of theirs, then that with a result, then the largest. `stands_on` is the treatment on
    which the column of an option stands, by the option's id; `survival` tells how long people
    lived where nothing else came of it.
    """
    kin = _of_one_family(catalogue, a, b)
    trials = between(catalogue, a, b)
    if kin is not None and not (trials and _is_part(a, b)):
        return DirectLine(options=[a.id, b.id], kind="same-family", text=kin, source_ids=[])
    if not trials:
        return never_compared(catalogue, a, b)
    trials.sort(
        key=lambda one: (
            _adds(one, a, b),
            one.design is not Design.RANDOMISED,
            not _of_themselves(one, a, b),
            result_of(one) is None,
            -size_of(one),
        )
    )
    more = _not_the_column(catalogue, trials[0], (a, b), stands_on)
    if others := trials[1:]:
        more += f" Compared in {len(others)} more: -s trials."
    return _compared(a, b, trials[0], more, survival)


def direct_lines(
    catalogue: Catalogue,
    options: Sequence[Treatment],
    stands_on: Mapping[str, Treatment],
    survival: bool = False,
) -> list[DirectLine]:
    """How each pair of options was compared; of three and more, all that were not in one line."""
    lines = [direct_line(catalogue, a, b, stands_on, survival) for a, b in combinations(options, 2)]
    apart = [one for one in lines if one.kind in ("never", "no-numbers")]
    if len(options) == 2 or not apart:
        return lines
    names = {one.id: one.name for one in options}
    if len(apart) == len(lines):
        text = (
            "None of them was compared directly with another in a study that we hold, so their "
            "numbers cannot be set against each other."
        )
    else:
        pairs = "; ".join(f"{names[a]} with {names[b]}" for a, b in (one.options for one in apart))
        text = f"Never compared directly in a study that we hold: {pairs}."
    together = list(dict.fromkeys(id_ for one in apart for id_ in one.options))
    return [
        *(one for one in lines if one not in apart),
        DirectLine(options=together, kind="never", text=text, source_ids=[]),
    ]


def between(catalogue: Catalogue, a: Treatment, b: Treatment) -> list[Trial]:
    """The trials that set one option against the other.

    An arm stands for an option that it was given, for a class of it, and for a part of it
    where the other arm lacks that part. An arm of a class that says no more ("PRRT") stands
    for each of its members.
    """
    found = []
    for trial in _trials_that_may(catalogue, a, b):
        arms = {arm.treatment for arm in trial.arms if arm.treatment is not None}
        of_a = {one for one in arms if _stands_for(catalogue, one, a)}
        of_b = {one for one in arms if _stands_for(catalogue, one, b)}
        if any(x != y for x in of_a - of_b for y in of_b - of_a) or (
            _is_part(a, b) and {a.id, b.id} <= arms
        ):
            found.append(trial)
    return found


def randomised_between(catalogue: Catalogue, options: Sequence[Treatment]) -> frozenset[str]:
    """The ids of the trials that set two of the options themselves against each other by lot."""
    return frozenset(
        trial.id
        for a, b in combinations(options, 2)
        for trial in _trials_that_may(catalogue, a, b)
        if trial.design is Design.RANDOMISED
        if _of_themselves(trial, a, b) and not _adds(trial, a, b)
    )


def _trials_that_may(catalogue: Catalogue, *options: Treatment) -> list[Trial]:
    """The trials of which an arm may stand for each option, in the order of all trials.

    Such an arm was given the option, a class or member of it, or something of which one of these
    is a part.
    """
    links = catalogue.links.treatments
    with_all: set[str] | None = None
    for option in options:
        above = [one.id for one in catalogue.ancestors(option)]
        family = {option.id, *above, *catalogue.member_ids(option.id)}
        family |= {whole for one in family for whole in links[one].part_of}
        trials = {id_ for one in family for id_ in links[one].trials}
        with_all = trials if with_all is None else with_all & trials
    every = catalogue.base.trials
    return [every[id_] for id_ in every if with_all and id_ in with_all]


def _stands_for(catalogue: Catalogue, arm: str, option: Treatment) -> bool:
    """Whether an arm that was given a treatment is one of an option."""
    treatments = catalogue.base.treatments
    above_option = {one.id for one in catalogue.ancestors(option)}
    for part in (arm, *treatments[arm].components):
        family = {part, *(one.id for one in catalogue.ancestors(treatments[part]))}
        if option.id in family or part in above_option:
            return True
    return False


def _is_part(a: Treatment, b: Treatment) -> bool:
    return a.id in b.components or b.id in a.components


def _adds(trial: Trial, a: Treatment, b: Treatment) -> bool:
    """Whether an arm is another arm with something added, and that is not what was asked."""
    names = [arm.name.removesuffix(" alone") for arm in trial.arms]
    added = any(one != other and one in other for one in names for other in names)
    return added and not _is_part(a, b)


def result_of(trial: Trial) -> Outcome | None:
    """The first outcome of a trial that is not on how long people live."""
    for outcome in trial.outcomes:
        if outcome.measure != SURVIVAL and not OF_SURVIVAL.search(outcome.text):
            return outcome
    return None


def _of_themselves(trial: Trial, a: Treatment, b: Treatment) -> bool:
    return {a.id, b.id} <= {arm.treatment for arm in trial.arms}


def _of_one_family(catalogue: Catalogue, a: Treatment, b: Treatment) -> str | None:
    for one, other in ((a, b), (b, a)):
        if other.id in {above.id for above in catalogue.ancestors(one)}:
            siblings = [s for s in catalogue.children(other.id) if s.id != one.id]
            instead = (
                f" Compare it with another: netx compare {one.id} {siblings[0].id}"
                if siblings
                else ""
            )
            return f"{_capital(one.name)} is one form of {other.name}.{instead}"
        if other.id in one.components:
            return f"{_capital(other.name)} is a part of {one.name}."
    return None


def never_compared(catalogue: Catalogue, a: Treatment, b: Treatment) -> DirectLine:
    """That no study that we hold compared two options, and for which no numbers are held."""
    without = [one.name for one in (a, b) if not has_numbers(catalogue, one)]
    if without:
        return DirectLine(
            options=[a.id, b.id],
            kind="no-numbers",
            text="Never compared directly in a study that we hold. "
            f"No numbers are held for {' and '.join(without)}.",
            source_ids=[],
        )
    return DirectLine(
        options=[a.id, b.id],
        kind="never",
        text="Never compared directly in a study that we hold. Their studies took different "
        "people, so their numbers cannot be set against each other.",
        source_ids=[],
    )


def has_numbers(catalogue: Catalogue, option: Treatment) -> bool:
    """Whether a trial's figures are held of an option, its members or a regimen with it."""
    return any(
        _stands_for(catalogue, arm.treatment, option)
        for trial in _trials_that_may(catalogue, option)
        if trial.outcomes or trial.tables
        for arm in trial.arms
        if arm.treatment is not None
    )


def _compared(a: Treatment, b: Treatment, trial: Trial, more: str, survival: bool) -> DirectLine:
    of_members = not _of_themselves(trial, a, b)
    outcome = result_of(trial)
    if outcome is None and survival:
        outcome = next((one for one in trial.outcomes if one.measure == SURVIVAL), None)
    *first, last = dict.fromkeys(map(arm_name, trial.arms))
    arms = f"{', '.join(first)} and {last}" if first else last
    added = _adds(trial, a, b)
    which = f"{_capital(arms)} were compared" if of_members or added else "Compared directly"
    if added:
        which = f"One was added to the other, not set against it: {_capital(arms)} were compared"
    randomised = trial.design is Design.RANDOMISED
    how = "in a randomised trial" if randomised else "but doctors chose who had which"
    comma = "" if randomised else ","
    who = f"({name_of(trial)}, {size_of(trial)} people: {trial.in_whom})"
    if outcome is not None:
        kind = "randomised" if randomised else "not-randomised"
        return DirectLine(
            options=[a.id, b.id],
            kind="members" if of_members or added else kind,
            text=f"{which}{comma} {how} {who}. {outcome.text}{more}",
            source_ids=few_sources(outcome.sources),
        )
    only = any(one.measure == SURVIVAL for one in trial.outcomes)
    return DirectLine(
        options=[a.id, b.id],
        kind="survival-only" if only else "no-result",
        text=f"{which}{comma} {how} {who}"
        + (
            f", on how long people lived only: netx compare {a.id} {b.id} --survival."
            if only
            else "; no result on the tumour or symptoms is held."
        )
        + more,
        source_ids=few_sources(trial.sources),
    )


def _not_the_column(
    catalogue: Catalogue,
    trial: Trial,
    options: Sequence[Treatment],
    stands_on: Mapping[str, Treatment],
) -> str:
    """That the column of a class stands on another of its members than the trial tried."""
    tried = {arm.treatment: arm_name(arm) for arm in trial.arms if arm.treatment is not None}
    for option in options:
        below = stands_on[option.id]
        if below is not option and not tried.keys() & {below.id, option.id}:
            name = next(tried[one] for one in tried if _stands_for(catalogue, one, option))
            return f" Below stands {below.name}, not {name}."
    return ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
