"""What the self-audit counts: each measure looks at one treatment and gives a verdict.

A treatment's page shows what is said of its classes, too, under their names. So a
measure that finds the thing said of the treatment itself is met, and one that
finds it said only of a class is partly met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from statistics import median
from typing import NamedTuple

from netx.model import EntryType, Measure, Statement, Treatment, Verdict
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.reading_grade import grade, names_in, sentences_of, words_of

AIM, LIMIT = 8, 10
"""The grade that patient texts aim at, and the one that none should pass."""

EVEN = (0.5, 2.0)
"""Words on benefits for each word on harms, between which the two count as balanced."""

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+|also\s+|often\s+)?\w{3,}(?:ed|en)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}[A-Z0-9]*\b")
# Places and agencies are names, and known to readers as such.
_KNOWN_TO_ALL = frozenset({"US", "UK", "EU"})
_SURVIVAL = "overall-survival"


class Finding(NamedTuple):
    """A verdict and the count behind it."""

    verdict: Verdict
    says: str


class Measured:
    """The base, with what several measures need worked out once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.base = catalogue.base

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that count as names when a text is graded."""
        return names_in(self.base)

    @cached_property
    def explained(self) -> frozenset[str]:
        """The abbreviations that the glossary, a name or a brand makes known."""
        base = self.base
        known = [name for e in base.entries.values() for name in (e.name, *e.aliases)]
        for named in (base.treatments, base.trials, base.effects, base.sources):
            for one in named.values():
                known += [one.id.upper(), getattr(one, "name", ""), *one.aliases]
                known += getattr(one, "brands", [])
        known += [s.publisher for s in base.sources.values()]
        known += [a.agency for t in base.treatments.values() for a in t.approvals]
        return _KNOWN_TO_ALL | {one for name in known for one in _ABBREVIATION.findall(name)}

    def lineage(self, treatment: Treatment) -> list[Treatment]:
        """The classes above a treatment."""
        return self.catalogue.ancestors(treatment)

    def benefit_words(self, treatment: Treatment) -> int:
        """The words on what it can do, and on what its trials found besides survival."""
        outcomes = [
            outcome.text
            for trial in self.catalogue.trials_of(treatment.id)
            for outcome in trial.outcomes
            if outcome.measure != _SURVIVAL
        ]
        return _count([*(s.text for s in _on(treatment, "can-do")), *outcomes])

    def harm_words(self, treatment: Treatment) -> int:
        """The words on limits and cautions, and the name of each listed side effect."""
        effects = self.base.effects
        listed = dict.fromkeys(one.effect for one in treatment.side_effects)
        said = [s.text for s in _on(treatment, "limits", "cautions")]
        return _count([*said, *(effects[id_].name for id_ in listed)])


def _on(treatment: Treatment, *topics: str) -> list[Statement]:
    return [one for one in treatment.statements if one.topic in topics]


def _count(texts: Iterable[str]) -> int:
    return sum(len(words_of(text)) for text in texts)


def _of(count: int, whole: int, what: str) -> str:
    return f"{count} of {whole} {what}"


def _own_or_class(
    measured: Measured, treatment: Treatment, has: Callable[[Treatment], int], what: str
) -> Finding:
    if count := has(treatment):
        return Finding(Verdict.MET, f"{count} {what}")
    for above in measured.lineage(treatment):
        if count := has(above):
            return Finding(Verdict.PARTLY, f"only of its class: {count} {what} of {above.name}")
    return Finding(Verdict.NOT_MET, f"no {what}")


def _option(measured: Measured, one: Treatment) -> Finding:
    return _own_or_class(measured, one, lambda t: len(_on(t, "what-it-is")), "statements")


def _benefits(measured: Measured, one: Treatment) -> Finding:
    def has(t: Treatment) -> int:
        trials = measured.catalogue.trials_of(t.id)
        return len(_on(t, "can-do")) + sum(len(trial.outcomes) for trial in trials)

    return _own_or_class(measured, one, has, "statements and outcomes on what it can do")


def _harms(measured: Measured, one: Treatment) -> Finding:
    linked = measured.catalogue.links.effects

    def has(t: Treatment) -> int:
        listed = {row.effect for row in t.side_effects}
        return len(listed | {id_ for id_, of in linked.items() if t.id in of.counted})

    found = _own_or_class(measured, one, has, "side effects")
    said = len(_on(one, "limits", "cautions"))
    if found.verdict is Verdict.NOT_MET and said:
        return Finding(Verdict.PARTLY, f"no side effects; {said} statements on limits and cautions")
    return found


def _balance(measured: Measured, one: Treatment) -> Finding:
    good, bad = measured.benefit_words(one), measured.harm_words(one)
    says = f"{good} words on benefits, {bad} on harms"
    if not good and not bad:
        return Finding(Verdict.NOT_APPLICABLE, says)
    if not good or not bad:
        return Finding(Verdict.NOT_MET, says)
    even = EVEN[0] <= good / bad <= EVEN[1]
    return Finding(Verdict.MET if even else Verdict.PARTLY, says)


def _citations(_: Measured, one: Treatment) -> Finding:
    said = [
        one.status.sources,
        *(fact.sources for fact in one.approvals),
        *(fact.sources for fact in one.statements),
        *(fact.sources for fact in one.side_effects),
    ]
    cited = sum(map(bool, said))
    verdict = Verdict.MET if cited == len(said) else Verdict.NOT_MET
    return Finding(verdict, _of(cited, len(said), "facts cite a source and its section"))


def _source_dates(measured: Measured, one: Treatment) -> Finding:
    ids = measured.catalogue.source_ids(one)
    dated = sum(measured.base.sources[id_].date is not None for id_ in ids)
    says = _of(dated, len(ids), "sources bear a date of their own")
    if dated == len(ids):
        return Finding(Verdict.MET, says)
    return Finding(Verdict.PARTLY if dated * 2 >= len(ids) else Verdict.NOT_MET, says)


def _currency(measured: Measured, one: Treatment) -> Finding:
    is_stale = measured.catalogue.is_stale
    checked = [measured.base.sources[id_].accessed for id_ in source_ids_of(one)]
    old = sum(map(is_stale, checked))
    says = f"{old} of {len(checked)} sources last read more than two years ago; status as of "
    verdict = Verdict.PARTLY if old or is_stale(one.status.as_of) else Verdict.MET
    return Finding(verdict, says + one.status.as_of)


def _uncertainty(measured: Measured, one: Treatment) -> Finding:
    results = [
        result
        for trial in measured.catalogue.trials_of(one.id)
        for outcome in trial.outcomes
        for arm, result in zip(trial.arms, outcome.arms, strict=True)
        if arm.treatment == one.id and result.value is not None
    ]
    if not results:
        return Finding(Verdict.NOT_APPLICABLE, "no outcome of a trial is held as a figure")
    known = sum(result.interval is not None for result in results)
    says = _of(known, len(results), "outcome figures have their interval; each has its n")
    return Finding(Verdict.MET if known == len(results) else Verdict.PARTLY, says)


def _disputes(measured: Measured, one: Treatment) -> Finding:
    disputed = sum(one.id in d.about for d in measured.base.disagreements.values())
    limits = len(_on(one, "limits"))
    says = f"{disputed} points on which sources differ, {limits} statements on limits"
    return Finding(Verdict.MET if disputed or limits else Verdict.NOT_MET, says)


def _how_it_works(measured: Measured, one: Treatment) -> Finding:
    return _own_or_class(measured, one, lambda t: len(_on(t, "how-it-works")), "statements on how")


def _without_it(measured: Measured, one: Treatment) -> Finding:
    if said := len(_on(one, "without-it")):
        return Finding(Verdict.MET, f"{said} statements on what would happen without it")
    trials = measured.catalogue.trials_of(one.id)
    compared = sum(any(arm.untreated for arm in trial.arms) for trial in trials)
    if compared:
        says = f"{compared} trials with a group on placebo or without it"
        return Finding(Verdict.PARTLY, says + "; no statement on going untreated")
    return Finding(Verdict.NOT_MET, "no trial with a group without it")


def _quality_of_life(measured: Measured, one: Treatment) -> Finding:
    def has(t: Treatment) -> int:
        said = sum(
            "goal/quality-of-life" in s.facets or "quality of life" in s.text.lower()
            for s in t.statements
        )
        trials = measured.catalogue.trials_of(t.id)
        return said + sum(o.measure == "quality-of-life" for x in trials for o in x.outcomes)

    return _own_or_class(measured, one, has, "statements and outcomes on quality of life")


def _questions(measured: Measured, one: Treatment) -> Finding:
    asked = [e for e in measured.base.entries.values() if e.type is EntryType.QUESTION]

    def has(t: Treatment) -> int:
        return sum(t.id in question.about for question in asked)

    found = _own_or_class(measured, one, has, "questions to ask")
    general = sum(not question.about for question in asked)
    if found.verdict is Verdict.NOT_MET and general:
        return Finding(Verdict.PARTLY, f"only the {general} questions that fit every treatment")
    return found


def _further_reading(measured: Measured, one: Treatment) -> Finding:
    ids = measured.catalogue.source_ids(one)
    linked = sum(bool(measured.base.sources[id_].url) for id_ in ids)
    says = _of(linked, len(ids), "sources have an address to read on")
    if linked == len(ids):
        return Finding(Verdict.MET, says)
    return Finding(Verdict.PARTLY if linked else Verdict.NOT_MET, says)


def _reading_grade(measured: Measured, one: Treatment) -> Finding:
    grades = [grade(s.text, measured.names) for s in one.statements]
    middle, over = median(grades), sum(value > LIMIT for value in grades)
    says = f"median grade {middle:.1f}; {_of(over, len(grades), f'statements over grade {LIMIT}')}"
    if middle > AIM:
        return Finding(Verdict.NOT_MET, says)
    return Finding(Verdict.PARTLY if over else Verdict.MET, says)


def _abbreviations(measured: Measured, one: Treatment) -> Finding:
    used = {a for s in one.statements for a in _ABBREVIATION.findall(s.text)}
    unknown = sorted(used - measured.explained)
    says = _of(len(used) - len(unknown), len(used), "abbreviations are in the glossary or a name")
    if not unknown:
        return Finding(Verdict.MET, says)
    return Finding(Verdict.PARTLY, f"{says}; not: {', '.join(unknown)}")


def _active_voice(_: Measured, one: Treatment) -> Finding:
    sentences = [sentence for s in one.statements for sentence in sentences_of(s.text)]
    passive = sum(bool(_PASSIVE.search(sentence)) for sentence in sentences)
    says = _of(passive, len(sentences), "sentences look passive")
    if passive * 10 <= len(sentences):
        return Finding(Verdict.MET, says)
    return Finding(Verdict.PARTLY if passive * 10 <= 3 * len(sentences) else Verdict.NOT_MET, says)


MEASURES: dict[Measure, Callable[[Measured, Treatment], Finding]] = {
    Measure.OPTION: _option,
    Measure.BENEFITS: _benefits,
    Measure.HARMS: _harms,
    Measure.BALANCE: _balance,
    Measure.CITATIONS: _citations,
    Measure.SOURCE_DATES: _source_dates,
    Measure.CURRENCY: _currency,
    Measure.UNCERTAINTY: _uncertainty,
    Measure.DISPUTES: _disputes,
    Measure.HOW_IT_WORKS: _how_it_works,
    Measure.WITHOUT_IT: _without_it,
    Measure.QUALITY_OF_LIFE: _quality_of_life,
    Measure.QUESTIONS: _questions,
    Measure.FURTHER_READING: _further_reading,
    Measure.READING_GRADE: _reading_grade,
    Measure.ABBREVIATIONS: _abbreviations,
    Measure.ACTIVE_VOICE: _active_voice,
}
