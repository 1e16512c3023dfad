"""Which trials are held of what was named: "phase 3 trials of PRRT", "lung NET trials"."""

from __future__ import annotations

import re
from collections.abc import Collection

from msgspec import structs

from netx.late_pattern import LatePattern
from netx.model import Design, EntryType, Trial
from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.design import size_of
from netx.query.folding import fold
from netx.query.search_parts import family_of, nothing
from netx.query.search_treatment import comparison
from netx.query.text import is_filler
from netx.query.words_asked import stems_of, wanted
from netx.results.answers import SearchResult
from netx.results.parts import OtherMatch

_TRIALS = LatePattern(r"\b(?:trial|study|studie)\b")
_PHASE = LatePattern(r"\bphase (?:([1-4])|(iii|ii|i))\b")
_BEFORE = LatePattern(r"\b(?:prior|previous|previously|after|progressed on|failed)\b")
"""Words that make what was named what people had before the trial."""

_SPENT = frozenset((
    "trial", "study", "studie", "clinical", "phase", "open", "recruiting", "recruit", "available",
    "ongoing", "current", "currently", "enrolling", "latest", "running", "prior", "previous",
    "previously", "list", "randomised", "randomized", "result", "cancer", "carcinoid", "iii", "ii",
))  # fmt: skip
"""Folded words of such a question that name nothing."""

_OPEN = frozenset(("open", "recruiting", "recruit", "enrolling", "running", "available", "ongoing"))
"""Words of who looks for a trial to take part in."""

_LEFT_OUT = LatePattern(
    r"\b(?:outside|other than|except|not|without)\b[^,;.()]*|[^,;.()]*\bleft out\b", re.IGNORECASE
)
"""Whom the words for the people of a trial leave out."""

_IN_ANY_NET = frozenset(("net", "neurendocrine", "tumor"))
"""Words that stand in the names of every NET, and so tell of none."""

_A_NET = _IN_ANY_NET - {"tumor"} | {"carcinoid", "carcinoma", "nec"}

_TRIAL_RECORD = "clinical-trials"
"""The treatment that is any trial: its name says what is asked for."""

_ORDER = (Design.RANDOMISED, Design.NOT_RANDOMISED, Design.ONE_GROUP)
_HELD = "the trials that netx holds of this; which of them take people now only registers tell"
_NOT_HELD = "trials, of which netx holds none of this; which take people now only registers tell"
_NONE_NAMED = "trials; which of them take people now netx does not hold: registers and teams tell"


def of_trials(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult | None:
    """The trials of treatments, NETs or a phase that were named, the surest first.

    Where none fits, what was named. None where no trials are asked for, where one is named, or
    where more is asked than which they are.
    """
    folded = fold(words)
    if not _TRIALS.search(folded) or asked.asks_for_harms(question.left):
        return None
    within = name_asked.within(catalogue, folded)
    situations = [one for one in within if one.type == "situation"]
    named = {*question.treatments} - {_TRIAL_RECORD}
    if comparison(catalogue, words, sorted(named)) is not None:
        return None  # "PRRT vs everolimus trial"
    phase = _PHASE.search(folded)
    names = [stems_of(name) for one in within for name in _names(catalogue, one)]
    left = wanted(question.left, catalogue.said_for, (), _SPENT)
    more = [one for one in left if not any(one.own <= name for name in names)]
    if more or any(one.type == "trial" for one in within):
        return None
    if not (named or situations or phase):
        return _of_any(catalogue, words) if _OPEN & set(folded.split()) else None
    tried = list(catalogue.base.trials.values())
    if named:
        given_before = bool(_BEFORE.search(folded))
        tried = [one for one in tried if _is_of(catalogue, one, named, given_before)]
    for one in situations:
        tried = [trial for trial in tried if _is_in(catalogue, trial, one)]
    if phase:
        figure = phase[1] or str(len(phase[2]))
        tried = [one for one in tried if figure in _phases_of(one)]
    held = sorted(tried, key=lambda one: (_ORDER.index(one.design), -size_of(one), one.id))
    subjects = [name_asked.of_treatment(catalogue, id_) for id_ in sorted(named)]
    trials = [name_asked.of_trial(catalogue, one.id) for one in held]
    every = [*trials, *subjects, *situations]
    if not every:
        return None
    found = nothing(words, asked.TEXT, _HELD if trials else _NOT_HELD)
    return structs.replace(found, other=[structs.replace(every[0], match_kind="exact"), *every[1:]])


def _of_any(catalogue: Catalogue, words: str) -> SearchResult | None:
    """What a trial is and the list of trials, for who looks for one and names nothing else."""
    if _TRIAL_RECORD not in catalogue.base.treatments:
        return None
    shown = [name_asked.of_treatment(catalogue, _TRIAL_RECORD)]
    lists = [name_asked.a_list(catalogue, "trials")]
    return structs.replace(nothing(words, asked.TEXT, _NONE_NAMED), other=[*shown, *lists])


def _names(catalogue: Catalogue, one: OtherMatch) -> Collection[str]:
    """The names of what was named, unless it is a word of the question itself."""
    if one.kind == EntryType.QUESTION:
        return ()
    return catalogue.known_names[one.type].get(one.id, ())


def _is_of(catalogue: Catalogue, trial: Trial, treatments: set[str], before: bool) -> bool:
    """Whether a trial gave one of some treatments or their kin, or its people had had one."""
    if not before:
        family = family_of(catalogue, treatments)
        return any(arm.treatment in family for arm in trial.arms)
    told = f" {fold(trial.population)} "
    names = [name for id_ in treatments for name in catalogue.known_names["treatment"][id_]]
    return any(f" {fold(name)} " in told for name in names)


def _phases_of(trial: Trial) -> set[str]:
    """The figures of a trial's phase: those of "1 and 2a" are 1 and 2; of a series it has none."""
    phase = trial.phase or ""
    return {one for one in phase if one.isdigit()} if phase[:1].isdigit() else set()


def _is_in(catalogue: Catalogue, trial: Trial, situation: OtherMatch) -> bool:
    """Whether the words for the people of a trial hold a name of a situation, figures and all.

    Whom it left out, as "outside the pancreas", is no one in it.
    """
    population = f"{trial.population}, {trial.people or ''}"
    told = set(fold(_LEFT_OUT.sub(" ", population)).split())
    if catalogue.base.situations[situation.id].site and not _A_NET & told:
        return False  # another cancer of that place
    names = map(_telling, catalogue.known_names["situation"][situation.id])
    return any(one <= told for one in names if one - _IN_ANY_NET)


def _telling(name: str) -> set[str]:
    """The folded words of a name that tell, with those of figures; none of a bare figure."""
    words = [one for one in fold(name).split() if any(map(str.isdigit, one)) or not is_filler(one)]
    return set() if all(one.isdigit() for one in words) else set(words)
