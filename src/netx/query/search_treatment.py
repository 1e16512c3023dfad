"""Treatments that were named: their side effects, or what our texts say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import structs

from netx.model import EntryType, TreatmentKind
from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.cues import PAID_FOR, WITHOUT, cue_of
from netx.query.folding import fold
from netx.query.payers_asked import payer_not_told_of
from netx.query.search_by_name import by_other_words
from netx.query.search_parts import alone, family_of, in_marks, nothing
from netx.query.text import stem
from netx.query.texts_asked import (
    MOST_TEXTS,
    TOLD,
    Told,
    daily_words,
    not_told_of,
    of_anyone,
    told_of_entry,
    told_with,
)
from netx.query.texts_of_both import sets_in_time, told_of_both
from netx.query.words_asked import as_typed, stems_of, stems_of_any, wanted
from netx.results.answers import SearchResult
from netx.results.parts import OtherMatch, TextFound

_TWO = 2
_GOES_ON = ("stay", "staying", "continue", "keep", "remain")
"""Words of who asks whether one treatment goes on beside the other."""
_STOPPED = ("stop", "stopped", "hold", "pause", "paused", "withhold")
_IS_STOPPED = (
    *_STOPPED,
    "start",
    "restart",
    "injection",
    "shot",
    "jab",
    "dose",
    "week",
    "day",
    "long",
)
"""Words of who asks whether, or for how long, one treatment is stopped for the other."""
_DRUGS = (TreatmentKind.DRUG, TreatmentKind.REGIMEN)
"""Kinds of treatment that people mean when they name one beside a NET."""


def of_treatments(
    catalogue: Catalogue, words: str, question: asked.Asked, harms: bool = False
) -> SearchResult:
    """Treatments that were named alone, or beside a word for side effects."""
    base = catalogue.base
    harms = harms or asked.asks_for_harms(question.left)
    treatments = [base.treatments[id_] for id_ in question.treatments]
    others = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
    if not harms:
        others = _compared(catalogue, words, others)  # "PRRT or everolimus"
    in_time = len(question.treatments) == _TWO and sets_in_time(words)
    if not harms and (cue_of(words).topics or in_time):
        told = told_of(catalogue, words, question)  # "what if I do not have chemo"
        if told.texts:
            return told
    names = " and ".join(one.name for one in treatments)
    return structs.replace(
        nothing(words, asked.TREATMENT, f"side effects of {names}" if harms else None),
        asked_of=[alone(catalogue, one) for one in treatments] if harms else [],
        other=others,
    )


def told_of(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """What our texts say of the words, of the treatments named beside them."""
    others = [name_asked.of_treatment(catalogue, id_) for id_ in question.treatments]
    compared = comparison(catalogue, words, question.treatments)
    if compared is not None:
        return compared
    left, treatments = question.left, question.treatments
    called = by_other_words(catalogue, words, treatments)
    if called is not None:
        return called
    within = name_asked.within(catalogue, fold(words))
    trials = [one for one in name_asked.named(catalogue, left, ("trial",)) if one.by_name]
    trials = trials or [one for one in within if one.type == "trial"]
    if trials:
        # "Cabozantinib CABINET trial" asks for the trial.
        return structs.replace(nothing(words, asked.TEXT), other=[*trials, *others])
    situations = [one for one in within if one.type == "situation"]
    if situations:
        return _beside_a_net(catalogue, words, question, situations)
    answered = _answered_by_an_editor(catalogue, words, others)
    if answered is not None:
        return answered
    together = told_together(catalogue, words, question)
    if together is not None:
        return together
    own = _own(catalogue, words, question)
    tests = [one for one in within if one.kind == EntryType.TEST]
    texts = _told_of_tests(catalogue, words, question, tests, own) if tests else []
    if texts:
        found = nothing(words, asked.TEXT, TOLD)
        return structs.replace(found, texts=texts, other=[*tests, *others])
    names = " and ".join(one.name for one in others)
    if own.texts and not own.missing:
        read_as = f"what is told of {names} with these words"
        if own.texts[0].topic == WITHOUT and not wanted(
            left, catalogue.said_for, (), cue_of(words).spent
        ):
            read_as = f"what is told of people without {names}; netx names no alternatives"
        place = payer_not_told_of(catalogue, words, own.texts)
        if place:
            read_as = f"what is told of {names}; of {place} netx holds nothing here"
        found = nothing(words, asked.TEXT, read_as)
        return structs.replace(found, texts=own.texts, other=others)
    # "Radiation safety at home": what was taken for a name may be a word of the question.
    for question_ in (words, left) if not PAID_FOR & set(cue_of(words).topics) else (left,):
        told = told_with(catalogue, question_, question=words)
        # What holds for anyone is told by a word of daily life; another would mislead.
        daily = daily_words(catalogue, left)
        texts = of_anyone(catalogue, told.texts) if daily and not told.missing else []
        if texts:
            of_them = any(one.treatment in treatments for one in texts)
            read_as = TOLD if of_them else not_told_of(names)
            found = nothing(words, asked.TEXT, read_as)
            return structs.replace(found, texts=texts, other=others)
    found = nothing(words, asked.TEXT if own.texts else asked.TREATMENT, own.read_as)
    missing = [as_typed(words, one) for one in own.missing]
    return structs.replace(found, texts=own.texts, other=others, nothing_on=missing)


def _beside_a_net(
    catalogue: Catalogue, words: str, question: asked.Asked, situations: list[OtherMatch]
) -> SearchResult:
    """What is told of treatments beside a NET.

    "Insulinoma, surgery or tablets" asks of the NET first, and of what is given for it; "Sutent
    panNET" of the drug; "can I work while on chemo for high grade NET" of daily life.
    """
    treatments, left = question.treatments, question.left
    others = [name_asked.of_treatment(catalogue, id_) for id_ in treatments]
    drugs = [catalogue.base.treatments[id_].kind in _DRUGS for id_ in treatments]
    if all(drugs):
        own = told_with(catalogue, left, treatments, question=words)
        texts = [] if own.missing else own.texts
        found = nothing(words, asked.TEXT if texts else asked.TREATMENT)
        return structs.replace(found, texts=texts, other=[*others, *situations])
    daily = " ".join(daily_words(catalogue, left))
    own = told_with(catalogue, daily, treatments, question=words) if daily else Told()
    if own.texts and not own.missing:
        found = nothing(words, asked.TEXT, TOLD)
        return structs.replace(found, texts=own.texts, other=[*others, *situations])
    ids = {one.id for one in situations}
    texts = [one for one in told_with(catalogue, words).texts if one.id in ids]
    if not cue_of(words).topics:
        # "Appendix NET, right hemicolectomy or not" asks what is done, not what is checked.
        texts.sort(key=lambda one: one.topic != name_asked.COMES_FIRST)
    found = nothing(words, asked.TEXT, TOLD if texts else None)
    return structs.replace(found, texts=texts, other=[*situations, *others])


def _own(catalogue: Catalogue, words: str, question: asked.Asked) -> Told:
    """What is told of the treatments with the words beside them, what looks like an answer first.

    "How often" is answered by "every 6 months", if by anything.
    """
    own = told_with(catalogue, question.left, question.treatments, question=words)
    answers = cue_of(words).answer
    if answers is None:
        return own
    texts = sorted(own.texts, key=lambda one: not answers.search(one.text))
    return structs.replace(own, texts=texts)


def told_together(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult | None:
    """What two treatments set in time tell of each other, where nothing else is asked of them.

    "How long before PRRT do I stop octreotide": where no text tells of stopping, that is said.
    """
    treatments, left = question.treatments, question.left
    if len(treatments) != _TWO or not sets_in_time(words):
        return None
    if wanted(left, catalogue.said_for, (), (*_GOES_ON, *_IS_STOPPED, *cue_of(words).spent)):
        return None
    asked_for = stems_of(words)
    texts = told_of_both(catalogue, treatments)
    texts.sort(key=lambda one: -len(asked_for & stems_of(one.text)))
    if not texts:
        return None
    names = [catalogue.base.treatments[id_].name for id_ in treatments]
    told = f"what is told of {' and '.join(names)} together"
    stopped = [one for one in fold(words).split() if one in _STOPPED]
    stems = stems_of_any(one.text for one in texts)
    lacking = [] if stems & set(map(stem, _STOPPED)) else [as_typed(words, one) for one in stopped]
    if lacking:
        told = f"nothing that netx holds here tells of {in_marks(lacking)}; {told}"
    found = nothing(words, asked.TEXT, told)
    others = [name_asked.of_treatment(catalogue, id_) for id_ in treatments]
    return structs.replace(found, texts=texts, nothing_on=lacking, other=others)


def _answered_by_an_editor(
    catalogue: Catalogue, words: str, others: list[OtherMatch]
) -> SearchResult | None:
    """What an editor named as the answer: "what comes after lanreotide stops working"."""
    treatments = [one.id for one in others]
    family = family_of(catalogue, treatments)
    questions = _questions_in(catalogue, words, treatments, family)
    if not questions:
        return None
    texts = [text for one in questions for text in told_of_entry(catalogue, one.id)]
    beside = {
        id_
        for one in treatments
        for above in catalogue.ancestors(catalogue.base.treatments[one])[:1]
        for id_ in catalogue.member_ids(above.id)
    }
    # "Lutathera stops working": repeat PRRT is no kin of it, but of its class.
    named = stems_of_any(one.name for one in others) & stems_of(words)
    texts.sort(
        key=lambda one: (
            one.id not in family,
            one.id not in beside,
            one.type == EntryType.QUESTION,
            -len(named & stems_of(one.text)),
        )
    )
    found = nothing(words, asked.TEXT, TOLD)
    return structs.replace(found, texts=texts[:MOST_TEXTS], other=[*others, *questions])


def _questions_in(
    catalogue: Catalogue, words: str, treatments: Iterable[str], family: set[str]
) -> list[OtherMatch]:
    """The questions that stand in the words, with "treatment" for what was named.

    "Lanreotide stopped working" is "treatment stopped working". Of those about treatments, only
    such as are of the family that was named; one word of a name is too little.
    """
    asked_of = f" {fold(words)} "
    for id_ in treatments:
        for name in map(fold, catalogue.known_names["treatment"][id_]):
            asked_of = asked_of.replace(f" {name} ", " treatment ")
    entries = catalogue.base.entries
    return [
        one
        for one in name_asked.within(catalogue, asked_of.strip())
        if one.kind == EntryType.QUESTION
        and (not entries[one.id].about or family & set(entries[one.id].about))
        and any(
            " " in form and f" {form} " in asked_of
            for form in map(fold, catalogue.known_names["entry"][one.id])
        )
    ]


def _told_of_tests(
    catalogue: Catalogue, words: str, question: asked.Asked, tests: list[OtherMatch], own: Told
) -> list[TextFound]:
    """What tests that are named tell of the treatments named with them, or `own` of these do.

    "Do I stop lanreotide before the PET scan": the test tells what comes before it. To "how often
    CT on everolimus" what a scan is for is no answer.
    """
    left, answers = question.left, cue_of(words).answer
    texts = _of_both(catalogue, tests, question.treatments, left)
    if not texts and (own.missing or not own.texts):
        ids = {one.id for one in tests}
        of_words = told_with(catalogue, left, question=words).texts
        texts = [one for one in of_words if one.id in ids]
    if answers is None:
        return texts
    texts = [one for one in texts if answers.search(one.text)]
    return texts or [one for one in own.texts if answers.search(one.text)]


def _of_both(
    catalogue: Catalogue, tests: list[OtherMatch], treatments: tuple[str, ...], left: str
) -> list[TextFound]:
    """What tests tell of treatments or their classes, with most of the other words first."""
    names = _names_above(catalogue, treatments)
    told = [text for one in tests for text in told_of_entry(catalogue, one.id)]
    asked_for = stems_of(left)
    told = [one for one in told if any(name in one.text.lower() for name in names)]
    own = [catalogue.base.treatments[id_].name.lower() for id_ in treatments]
    return sorted(
        told,
        key=lambda one: (
            not any(name in one.text.lower() for name in own),
            -len(asked_for & stems_of(one.text)),
        ),
    )


def comparison(catalogue: Catalogue, words: str, treatments: Sequence[str]) -> SearchResult | None:
    """The comparison of treatments that were named, where words ask for one."""
    others = [name_asked.of_treatment(catalogue, id_) for id_ in treatments]
    compared = _compared(catalogue, words, others)
    if compared == others:
        return None
    return structs.replace(nothing(words, asked.TREATMENT), other=compared)


def _compared(catalogue: Catalogue, words: str, named: list[OtherMatch]) -> list[OtherMatch]:
    """What was named, and before it their comparison where words ask for one."""
    if len(named) > 1 and (asked.asks_to_compare(words) or _stand_at_or(catalogue, words, named)):
        return [name_asked.side_by_side(named), *named]
    return named


def _stand_at_or(catalogue: Catalogue, words: str, named: list[OtherMatch]) -> bool:
    """Whether a treatment stands right before an "or": "PRRT first or everolimus".

    In "octreotide before dental work or surgery" none does.
    """
    ends = [part.split() for part in f" {fold(words)} ".split(" or ")[:-1]]
    ends += [part[:-1] for part in ends]  # a word may stand between: "first"
    return any(
        f" {' '.join(end)}".endswith(f" {fold(name)}")
        for one in named
        for name in catalogue.known_names["treatment"][one.id]
        for end in ends
    )


def _names_above(catalogue: Catalogue, treatments: tuple[str, ...]) -> list[str]:
    """The names, in small letters, of treatments and of their classes."""
    every = [catalogue.base.treatments[id_] for id_ in treatments]
    above = [other for one in every for other in catalogue.ancestors(one)]
    return [one.name.lower() for one in (*every, *above)]
