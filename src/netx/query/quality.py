"""The self-audit: published checklists, measured in the data or judged by reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from netx.errors import NotFoundError
from netx.model import (
    AuditItem,
    Disagreement,
    EntryType,
    Fact,
    KnowledgeBase,
    Outcome,
    Position,
    Record,
    Status,
    Treatment,
    Verdict,
)
from netx.query.catalogue import Catalogue
from netx.query.measures import AIM, LIMIT, MEASURES, Finding, Measured
from netx.query.reading_grade import grade, syllables_of, words_of
from netx.results.quality import (
    AuditItemOut,
    HardText,
    InstrumentOut,
    QualityResult,
    TextFigures,
    TreatmentAudit,
    TreatmentVerdict,
    UnexplainedWord,
)

_MET_FROM, _PARTLY_FROM = 90, 50
"""Of 100 treatments: how many make the whole base met, or partly met."""

_LONG = 3
"""Syllables from which a clinical word is one to explain."""

_NAMED = 3

Verdicts = dict[str, Finding]


def quality(catalogue: Catalogue) -> QualityResult:
    """The audit of a knowledge base. Raises `NotFoundError` if the data hold none."""
    audit = catalogue.base.quality
    if audit is None:
        raise NotFoundError(
            "no-audit", "this data holds no self-audit", "Add quality.yaml to the data folder."
        )
    measured = Measured(catalogue)
    treatments = list(catalogue.base.treatments.values())
    found: dict[str, Verdicts] = {
        one.id: {
            item.id: MEASURES[item.measure](measured, one)
            for item in audit.items
            if item.measure is not None
        }
        for one in treatments
    }
    items = [_item(item, found) for item in audit.items]
    return QualityResult(
        instruments=[
            InstrumentOut(
                id=one.id,
                name=one.name,
                what=one.what,
                read_at=one.read_at,
                url=one.url,
                **_tally([item.verdict for item in items if item.instrument == one.id]),
                not_applicable=sum(
                    item.instrument == one.id and item.verdict == Verdict.NOT_APPLICABLE
                    for item in items
                ),
            )
            for one in audit.instruments
        ],
        items=items,
        treatments=[_treatment(measured, one, found[one.id]) for one in treatments],
        texts=text_figures(measured),
    )


def _tally(verdicts: Sequence[str]) -> dict[str, int]:
    count = Counter(verdicts)
    return {
        "met": count[Verdict.MET],
        "partly": count[Verdict.PARTLY],
        "not_met": count[Verdict.NOT_MET],
    }


def _treatment(measured: Measured, one: Treatment, verdicts: Verdicts) -> TreatmentAudit:
    return TreatmentAudit(
        id=one.id,
        name=one.name,
        **_tally([finding.verdict for finding in verdicts.values()]),
        benefit_words=measured.benefit_words(one),
        harm_words=measured.harm_words(one),
        verdicts=[
            TreatmentVerdict(item=id_, verdict=finding.verdict.value, says=finding.says)
            for id_, finding in verdicts.items()
        ],
    )


def _item(item: AuditItem, found: dict[str, Verdicts]) -> AuditItemOut:
    if item.judgement is not None:
        judged = item.judgement
        return AuditItemOut(
            id=item.id,
            instrument=item.instrument,
            name=item.name,
            verdict=judged.verdict.value,
            says=judged.says,
            pointer=judged.pointer,
            how="judged",
            judged_by=judged.judged_by,
            date=judged.date,
        )
    verdict, says, pointer = _together({id_: verdicts[item.id] for id_, verdicts in found.items()})
    return AuditItemOut(
        id=item.id,
        instrument=item.instrument,
        name=item.name,
        verdict=verdict.value,
        says=says,
        pointer=pointer,
        how="measured",
        judged_by=None,
        date=None,
    )


def _together(findings: Verdicts) -> tuple[Verdict, str, str]:
    """The verdict on the whole base: how many treatments meet the item, and which do not."""
    asked = {id_: f for id_, f in findings.items() if f.verdict is not Verdict.NOT_APPLICABLE}
    if not asked:
        return Verdict.NOT_APPLICABLE, "no treatment to which it applies", "netx list"
    by = {
        verdict: [id_ for id_, finding in asked.items() if finding.verdict is verdict]
        for verdict in (Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET)
    }
    met, partly, not_met = by.values()
    says = f"Of {len(asked)} treatments {len(met)} meet it, {len(partly)} partly, "
    says += f"{len(not_met)} do not."
    if len(met) * 100 >= _MET_FROM * len(asked):
        verdict = Verdict.MET
    elif (len(met) + len(partly)) * 100 >= _PARTLY_FROM * len(asked):
        verdict = Verdict.PARTLY
    else:
        verdict = Verdict.NOT_MET
    short = [*not_met, *partly]
    if not short:
        return verdict, f"All {len(met)} treatments meet it.", f"netx show {met[0]}"
    more = f" and {len(short) - _NAMED} more" if len(short) > _NAMED else ""
    says += f" Furthest from it: {', '.join(short[:_NAMED])}{more}."
    return verdict, says, f"netx show {short[0]}"


def text_figures(measured: Measured) -> TextFigures:
    """The grades of all plain texts, and what is not plain or not explained."""
    names = measured.names
    texts = list(plain_texts(measured.base))
    graded = [(record, grade(text, names), text) for record, text, _ in texts]
    return TextFigures(
        texts=len(texts),
        median_grade=round(median(one for _, one, _ in graded), 1) if graded else 0.0,
        over_eight=sum(one > AIM for _, one, _ in graded),
        over_ten=[
            HardText(record=record, grade=round(one, 1), text=text)
            for record, one, text in sorted(graded, key=lambda row: -row[1])
            if one > LIMIT
        ],
        without_plain_wording=[
            HardText(record=record, grade=round(grade(text, names), 1), text=text)
            for record, text, clinical in texts
            if clinical is not None and clinical.casefold() == text.casefold()
        ],
        unexplained=_unexplained(measured.base, names),
    )


def plain_texts(base: KnowledgeBase) -> Iterator[tuple[str, str, str | None]]:
    """Every plain text that patients read: its record's id, the text, its clinical wording."""
    for shelf in (base.treatments, base.trials, base.disagreements, base.entries):
        for id_, record in shelf.items():
            yield from ((id_, text, clinical) for text, clinical in _texts_in(record))


def _texts_in(value: object) -> Iterator[tuple[str, str | None]]:
    if isinstance(value, list):
        for one in value:
            yield from _texts_in(one)
    elif isinstance(value, Fact | Outcome):
        yield value.text, value.clinical
    elif isinstance(value, Status):
        yield value.text, None
    elif isinstance(value, Position):
        yield value.says, None
    elif isinstance(value, Record):
        if isinstance(value, Disagreement):
            yield value.why, None
        for name in value.__struct_fields__:
            yield from _texts_in(getattr(value, name))


def _unexplained(base: KnowledgeBase, names: frozenset[str]) -> list[UnexplainedWord]:
    """Long words of clinical wordings that are in no plain text, name or term."""
    texts = list(plain_texts(base))
    known = set(names)
    for _, text, _ in texts:
        known.update(words_of(text))
    for entry in base.entries.values():
        if entry.type is EntryType.TERM:
            known.update(word for name in (entry.name, *entry.aliases) for word in words_of(name))
    for effect in base.effects.values():
        words = effect.synonyms
        for name in (effect.name, effect.clinical_name, *words.clinical, *words.lay):
            known.update(words_of(name))
    used = Counter(
        word
        for _, _, clinical in texts
        if clinical
        for word in words_of(clinical)
        if syllables_of(word) >= _LONG
    )
    return [
        UnexplainedWord(word=word, count=count)
        for word, count in sorted(used.items(), key=lambda one: (-one[1], one[0]))
        if word not in known
    ]
