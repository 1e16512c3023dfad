"""Whether two options were compared with one another, and what came of it, in a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from netx.basis import OF_SURVIVAL, SURVIVAL
from netx.model import Design, Outcome, Treatment, Trial
from netx.query.catalogue import Catalogue
from netx.query.design import name_of, people_in, size_of
from netx.results.leads import DirectLine


def direct_line(catalogue: Catalogue, a: Treatment, b: Treatment) -> DirectLine:
    """How two treatments, or members of them, were compared.

    Of several trials that which was randomised stands, then that which compared the two
    themselves and not members of theirs, then that which set one against the other and did
    not add it, then that with a result.
    """
    kin = _of_one_family(catalogue, a, b)
    if kin is not None:
        return DirectLine(options=[a.id, b.id], kind="same-family", text=kin, source_ids=[])
    trials = between(catalogue, a, b)
    if not trials:
        return _never(catalogue, a, b)
    trials.sort(
        key=lambda one: (
            one.design is not Design.RANDOMISED,
            not _of_themselves(one, a, b),
            _adds(one),
            result_of(one) is None,
        )
    )
    return _compared(a, b, trials[0], len(trials) - 1)


def direct_lines(catalogue: Catalogue, options: Sequence[Treatment]) -> list[DirectLine]:
    """How each pair of options was compared; of three and more, all that were not in one line."""
    lines = [direct_line(catalogue, a, b) for a, b in combinations(options, 2)]
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
    """The trials with an arm of one option, its members or regimens, and another of the other."""
    of_a, of_b = _forms_of(catalogue, a), _forms_of(catalogue, b)
    found = []
    for trial in catalogue.base.trials.values():
        arms = {arm.treatment for arm in trial.arms}
        if any(x != y for x in arms & of_a for y in arms & of_b):
            found.append(trial)
    return found


def _forms_of(catalogue: Catalogue, option: Treatment) -> set[str]:
    """The ids of an option, of its members, and of the regimens in which it is a part."""
    regimens = (one.id for one in catalogue.base.treatments.values() if option.id in one.components)
    return {option.id, *(one.id for one in catalogue.members(option.id)), *regimens}


def _adds(trial: Trial) -> bool:
    """Whether an arm is another arm with something added to it."""
    names = [arm.name.removesuffix(" alone") for arm in trial.arms]
    return any(one != other and one in other for one in names for other in names)


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
            siblings = [s for s in catalogue.children[other.id] if s.id != one.id]
            instead = (
                f" Compare it with another: netx compare {one.id} {siblings[0].id}"
                if siblings
                else ""
            )
            return f"{_capital(one.name)} is one form of {other.name}.{instead}"
        if other.id in one.components:
            return f"{_capital(other.name)} is a part of {one.name}."
    return None


def _never(catalogue: Catalogue, a: Treatment, b: Treatment) -> DirectLine:
    without = [one.name for one in (a, b) if not _has_numbers(catalogue, one)]
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


def _has_numbers(catalogue: Catalogue, option: Treatment) -> bool:
    family = (option, *catalogue.members(option.id))
    return any(
        trial.outcomes or trial.tables for one in family for trial in catalogue.trials_of[one.id]
    )


def _compared(a: Treatment, b: Treatment, trial: Trial, others: int) -> DirectLine:
    of_members = not _of_themselves(trial, a, b)
    outcome = result_of(trial)
    *first, last = dict.fromkeys(arm.short_name or arm.name for arm in trial.arms)
    arms = f"{', '.join(first)} and {last}" if first else last
    which = f"{_capital(arms)} were compared" if of_members else "Compared directly"
    randomised = trial.design is Design.RANDOMISED
    how = "in a randomised trial" if randomised else "but doctors chose who had which"
    comma = "" if randomised else ","
    who = f"({name_of(trial)}, {size_of(trial)} people: {people_in(trial)})"
    more = f" Compared in {others} more: -s trials." if others else ""
    if outcome is not None:
        kind = "randomised" if randomised else "not-randomised"
        return DirectLine(
            options=[a.id, b.id],
            kind="members" if of_members else kind,
            text=f"{which}{comma} {how} {who}. {outcome.text}{more}",
            source_ids=[one.source for one in outcome.sources][:2],
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
        source_ids=[one.source for one in trial.sources][:2],
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
