"""What a visit sheet is made from: one to three options as a comparison."""

from __future__ import annotations

import msgspec

from netx.errors import UsageError
from netx.model import EntryType, Treatment
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.compare import compare, with_sources
from netx.query.names import find
from netx.query.show import entries_about, outcomes_of, treatment
from netx.results import (
    CompareOption,
    CompareResult,
    EffectCell,
    EffectCompared,
    EntryRow,
    ProductListing,
    StatementOut,
    TopicCell,
    TopicRow,
    TreatmentShown,
)

MOST = 3


def sheet(catalogue: Catalogue, names: list[str]) -> CompareResult:
    """One to three treatments as `compare` gives them, with more questions to ask.

    After the questions about these options stand those about the classes they
    belong to, then those that fit every treatment. Raises `UsageError` for four
    and more or the same twice, `NotFoundError` for a name that is not a treatment's.
    """
    if not 1 <= len(names) <= MOST:
        raise UsageError(
            "wrong-count",
            f"sheet takes 1 to {MOST} treatments, not {len(names)}",
            "Example: netx sheet prrt chemo -o sheet.html",
        )
    options = [catalogue.base.treatments[find(catalogue.base, n, ("treatment",)).id] for n in names]
    compared = _alone(catalogue, options[0]) if len(options) == 1 else compare(catalogue, names)
    questions = list(
        {q.id: q for q in [*compared.questions, *_further(catalogue, options)]}.values()
    )
    return with_sources(catalogue, msgspec.structs.replace(compared, questions=questions))


def _further(catalogue: Catalogue, options: list[Treatment]) -> list[EntryRow]:
    classes = {above.id for option in options for above in catalogue.ancestors(option)}
    return [
        *entries_about(catalogue, classes, EntryType.QUESTION),
        *(
            rows.entry_row(catalogue, entry)
            for entry in catalogue.base.entries.values()
            if entry.type is EntryType.QUESTION and not entry.about
        ),
    ]


def _alone(catalogue: Catalogue, option: Treatment) -> CompareResult:
    """One treatment, as `show` has it with its members, in the form of a comparison."""
    family = [option, *catalogue.members(option.id)]
    shown, *members = [treatment(catalogue, one) for one in family]
    said = _by_topic(shown)
    trials = {trial.id: trial for one in family for trial in catalogue.trials_of[one.id]}
    return CompareResult(
        options=[
            CompareOption(
                id=shown.id,
                name=shown.name,
                kind=shown.kind,
                status=shown.status,
                status_detail=shown.status_detail,
                approvals=shown.approvals,
                summary=shown.summary,
                source_ids=shown.source_ids,
            )
        ],
        rows=[
            TopicRow(
                topic=topic,
                question=said[topic][0].question,
                cells=[TopicCell(option=shown.id, statements=said[topic])],
            )
            for topic in (heading.id for heading in catalogue.base.vocabulary.topics)
            if topic in said
        ],
        side_effects=_side_effects(shown, members),
        outcomes=outcomes_of(catalogue, trials.values(), survival=False),
        head_to_head=[],
        questions=entries_about(catalogue, {shown.id}, EntryType.QUESTION),
        disagreements=shown.disagreements,
        sources=shown.sources,
    )


def _by_topic(shown: TreatmentShown) -> dict[str, list[StatementOut]]:
    """What is said of a treatment itself; where nothing is, of its nearest class that has it."""
    said: dict[str, list[StatementOut]] = {}
    for id_ in (None, *(above.id for above in shown.ancestors)):
        known = set(said)
        for one in shown.statements:
            if one.inherited_from == id_ and one.topic not in known:
                said.setdefault(one.topic, []).append(one)
    return said


def _side_effects(shown: TreatmentShown, members: list[TreatmentShown]) -> list[EffectCompared]:
    listed = {one.effect.id: one for one in shown.side_effects}
    of_members = [(member, one) for member in members for one in member.side_effects]
    effects = {
        one.effect.id: one.effect for one in (*shown.side_effects, *(o for _, o in of_members))
    }
    found = []
    for id_, effect in effects.items():
        own = listed.get(id_)
        theirs = [(member, one) for member, one in of_members if one.effect.id == id_]
        cell = EffectCell(
            option=shown.id,
            listed=bool(own and own.sources),
            sources=own.sources if own else [],
            products=[
                ProductListing(id=member.id, name=member.name, sources=one.sources)
                for member, one in theirs
                if one.sources
            ],
            observations=[
                *(own.observations if own else []),
                *(seen for _, one in theirs for seen in one.observations),
            ],
        )
        found.append(EffectCompared(effect=effect, cells=[cell]))
    return found
