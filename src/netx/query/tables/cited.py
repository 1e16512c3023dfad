"""What stands around the treatments, where sources differ, and every citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netx import ids
from netx.model import Citation, KnowledgeBase
from netx.query.tables.around import ID, NAME, aliases, optional, table, to, yes_or_no
from netx.results.tables import Column, Table, Value

_CITING = (
    ("treatment", "treatments"),
    ("filing", "filings"),
    ("approval", "approvals"),
    ("code", "codes"),
    ("statement", "statements"),
    ("listing", "side_effect_listings"),
    ("trial", "trials"),
    ("trial_table", "trial_tables"),
    ("outcome", "outcomes"),
    ("trial_note", "trial_notes"),
    ("situation", "situations"),
    ("situation_statement", "situation_statements"),
    ("situation_treatment", "situation_treatments"),
    ("position", "positions"),
    ("disagreement", "disagreements"),
    ("fact", "facts"),
    ("urgent_fact", "urgent_facts"),
)


def tables(base: KnowledgeBase) -> list[Table]:
    """The tables, each after those that it refers to."""
    entries, disagreements = base.entries.values(), base.disagreements.values()
    return [
        table(
            "entries",
            "A question to ask, care role, step, tip, test, decision factor or term.",
            (ID, Column("type"), NAME),
            ((e.id, e.type.value, e.name) for e in entries),
        ),
        aliases("entry_aliases", "entries", ((e.id, e.aliases) for e in entries)),
        _about("entry_about", "entry", "entries", base, ((e.id, e.about) for e in entries)),
        table(
            "facts",
            "What is said of an entry.",
            (ID, to("entry", "entries"), Column("text"), optional("clinical")),
            ((ids.fact_id(e.id, f), e.id, f.text, f.clinical) for e in entries for f in e.facts),
        ),
        table(
            "urgent_facts",
            "What sources say of a side effect that asks for help at once.",
            (ID, to("effect", "effects"), Column("text"), optional("clinical")),
            (
                (ids.fact_id(e.id, f), e.id, f.text, f.clinical)
                for e in base.effects.values()
                for f in e.urgent
            ),
        ),
        table(
            "disagreements",
            "A point on which sources differ; `why_is_ours` is true for the editors' own reading.",
            (ID, Column("topic"), Column("why"), yes_or_no("why_is_ours")),
            ((d.id, d.topic, d.why, not d.why_sources) for d in disagreements),
        ),
        *_situations(base),
        _answers(base),
        _about(
            *("disagreement_about", "disagreement", "disagreements", base),
            ((d.id, d.about) for d in disagreements),
        ),
        table(
            "explained_flags",
            "A flag of `netx check` that a disagreement answers.",
            (to("disagreement", "disagreements"), Column("flag")),
            ((d.id, flag) for d in disagreements for flag in dict.fromkeys(d.explains)),
            key=("disagreement", "flag"),
        ),
        table(
            "positions",
            "What one or more sources say in a disagreement.",
            (ID, to("disagreement", "disagreements"), Column("says")),
            (
                (ids.fact_id(d.id, one), d.id, one.says)
                for d in disagreements
                for one in d.positions
            ),
        ),
        table(
            "citations",
            "Where a fact stands: a section of a source, and the one row that cites it.",
            (
                *(ID, to("source", "sources"), to("section", "sections")),
                *(optional(name, references=of) for name, of in _CITING),
            ),
            _citations(base),
        ),
    ]


def _situations(base: KnowledgeBase) -> list[Table]:
    situations = base.situations.values()
    return [
        table(
            "situations",
            "How a person comes to the treatments; `told` is who reads it first.",
            (
                *(ID, NAME, to("situation_group", "situation_groups"), Column("told")),
                optional("facet", references="facets"),
            ),
            (
                (s.id, s.name, s.group, s.told.text, f"site/{s.site}" if s.site else None)
                for s in situations
            ),
        ),
        aliases("situation_aliases", "situations", ((s.id, s.aliases) for s in situations)),
        table(
            "situation_statements",
            "A fact about a situation; `advised_by` is the guideline whose advice it is.",
            (
                *(ID, to("situation", "situations"), to("situation_topic", "situation_topics")),
                *(Column("text"), optional("clinical"), optional("short")),
                *(optional("advised_by"), optional("year"), optional("region")),
            ),
            (
                (
                    *(ids.fact_id(s.id, one), s.id, one.topic, one.text, one.clinical, one.short),
                    *(
                        (one.guideline.by, one.guideline.year, one.guideline.region)
                        if one.guideline
                        else (None, None, None)
                    ),
                )
                for s in situations
                for one in s.statements
            ),
        ),
        table(
            "situation_treatments",
            "A treatment that sources name for a situation, and for whom or for what.",
            (
                *(ID, to("situation", "situations")),
                *(to("treatment", "treatments"), Column("text")),
            ),
            (
                (ids.named_id(s.id, one), s.id, one.treatment, one.text)
                for s in situations
                for one in s.treatments
            ),
        ),
        table(
            "situation_trials",
            "A trial that tested an order of treatments in a situation.",
            (to("situation", "situations"), to("trial", "trials")),
            ((s.id, id_) for s in situations for id_ in s.trials),
            key=("situation", "trial"),
        ),
        table(
            "situation_see",
            "Another situation that may be meant or comes with it.",
            (to("situation", "situations"), to("other", "situations")),
            ((s.id, id_) for s in situations for id_ in s.see),
            key=("situation", "other"),
        ),
        table(
            "situation_disagreements",
            "A disagreement that matters in a situation.",
            (to("situation", "situations"), to("disagreement", "disagreements")),
            ((s.id, id_) for s in situations for id_ in s.differ),
            key=("situation", "disagreement"),
        ),
    ]


def _about(
    name: str, one: str, of: str, base: KnowledgeBase, about: Iterable[tuple[str, list[str]]]
) -> Table:
    kinds = (("treatment", base.treatments), ("effect", base.effects), ("trial", base.trials))
    return table(
        name,
        f"What one of the {of} is about: a treatment, an effect or a trial.",
        (
            ID,
            to(one, of),
            *(optional(kind, references=f"{kind}s") for kind, _ in kinds),
        ),
        (
            (
                f"{id_}/about/{subject}",
                id_,
                *(subject if subject in records else None for _, records in kinds),
            )
            for id_, subjects in about
            for subject in subjects
        ),
    )


def _answers(base: KnowledgeBase) -> Table:
    return table(
        "answers",
        "A statement, of a treatment or of a situation, that answers a question to ask.",
        (
            *(ID, to("entry", "entries"), optional("statement", references="statements")),
            optional("situation_statement", references="situation_statements"),
        ),
        (
            (
                ids.answer_id(e.id, one),
                e.id,
                *((one, None) if _of_treatment(base, one) else (None, one)),
            )
            for e in base.entries.values()
            for one in e.answers
        ),
    )


def _of_treatment(base: KnowledgeBase, reference: str) -> bool:
    return reference.partition("/")[0] in base.treatments


def _citations(base: KnowledgeBase) -> Iterator[tuple[Value, ...]]:
    places = {name: place for place, (name, _) in enumerate(_CITING)}
    for kind, by, citation in _cited(base):
        citing: list[Value] = [None] * len(_CITING)
        citing[places[kind]] = by
        section = ids.section_id(citation)
        yield (f"{kind}:{by}:{section}", citation.source, section, *citing)


def _cited(base: KnowledgeBase) -> Iterator[tuple[str, str, Citation]]:
    """Every citation with the kind and the id of the row that it belongs to."""
    for t in base.treatments.values():
        yield from _each("treatment", t.id, t.status.sources)
        for filing in t.filed_under:
            yield from _each("filing", ids.filing_id(t.id, filing), filing.sources)
        for approval in t.approvals:
            yield from _each("approval", ids.approval_id(t.id, approval), approval.sources)
        for code in t.codes:
            yield from _each("code", ids.code_id(t.id, code), code.sources)
        for told in t.statements:
            yield from _each("statement", ids.fact_id(t.id, told), told.sources)
        for listed in t.side_effects:
            for citation in listed.sources:
                yield "listing", ids.listing_id(t.id, listed.effect, citation), citation
    for trial in base.trials.values():
        yield from _each("trial", trial.id, trial.sources)
        for counts in trial.tables:
            yield from _each("trial_table", ids.table_id(trial.id, counts), counts.sources)
        for outcome in trial.outcomes:
            yield from _each("outcome", ids.outcome_id(trial.id, outcome), outcome.sources)
        for note in trial.notes:
            yield from _each("trial_note", ids.fact_id(trial.id, note), note.sources)
    for s in base.situations.values():
        yield from _each("situation", s.id, s.told.sources)
        for advice in s.statements:
            yield from _each("situation_statement", ids.fact_id(s.id, advice), advice.sources)
        for named in s.treatments:
            yield from _each("situation_treatment", ids.named_id(s.id, named), named.sources)
    for d in base.disagreements.values():
        for position in d.positions:
            yield from _each("position", ids.fact_id(d.id, position), position.sources)
        yield from _each("disagreement", d.id, d.why_sources)
    for entry in base.entries.values():
        for fact in entry.facts:
            yield from _each("fact", ids.fact_id(entry.id, fact), fact.sources)
    for effect in base.effects.values():
        for fact in effect.urgent:
            yield from _each("urgent_fact", ids.fact_id(effect.id, fact), fact.sources)


def _each(kind: str, by: str, cited: list[Citation]) -> Iterator[tuple[str, str, Citation]]:
    return ((kind, by, citation) for citation in dict.fromkeys(cited))
