"""What stands around the treatments, where sources differ, and every citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netx.model import Citation
from netx.query.tables.around import ID, NAME, aliases, number, optional, table, to
from netx.query.tables.counted import Counted
from netx.results.tables import Column, Table, Value

_CITING = (
    ("treatment", "treatments"),
    ("filing", "filings"),
    ("approval", "approvals"),
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
_TEXT_IDS = ("treatment", "trial", "trial_table", "situation", "disagreement")


def tables(counted: Counted) -> list[Table]:
    """The tables, each after those that it refers to."""
    base = counted.base
    entries, disagreements = base.entries.values(), base.disagreements.values()
    return [
        table(
            "entries",
            "A question to ask, care role, step, tip, test, decision factor or term.",
            (ID, Column("type"), NAME),
            ((e.id, e.type.value, e.name) for e in entries),
        ),
        aliases("entry_aliases", "entries", ((e.id, e.aliases) for e in entries)),
        _about("entry_about", "entry", "entries", counted, ((e.id, e.about) for e in entries)),
        table(
            "facts",
            "What is said of an entry.",
            (number(), to("entry", "entries"), Column("text"), optional("clinical")),
            ((n, of, fact.text, fact.clinical) for n, of, fact in counted.facts),
        ),
        table(
            "urgent_facts",
            "What sources say of a side effect that asks for help at once.",
            (number(), to("effect", "effects"), Column("text"), optional("clinical")),
            ((n, of, fact.text, fact.clinical) for n, of, fact in counted.urgent),
        ),
        table(
            "disagreements",
            "A point on which sources differ; `why_is_ours` is 1 for the editors' own reading.",
            (ID, Column("topic"), Column("why"), number(name="why_is_ours")),
            ((d.id, d.topic, d.why, not d.why_sources) for d in disagreements),
        ),
        *_situations(counted),
        _about(
            *("disagreement_about", "disagreement", "disagreements", counted),
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
            (number(), to("disagreement", "disagreements"), Column("says")),
            ((n, of, position.says) for n, of, position in counted.positions),
        ),
        table(
            "citations",
            "Where a fact stands: a section of a source, and the one row that cites it.",
            (
                *(number(), to("source", "sources"), to("section", "sections")),
                *(
                    optional(name, "TEXT" if name in _TEXT_IDS else "INTEGER", of)
                    for name, of in _CITING
                ),
            ),
            _citations(counted),
        ),
    ]


def _situations(counted: Counted) -> list[Table]:
    situations = counted.base.situations.values()
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
                *(number(), to("situation", "situations")),
                *(Column("statement"), to("situation_topic", "situation_topics")),
                *(Column("text"), optional("clinical"), optional("short")),
                *(optional("advised_by"), optional("year"), optional("region")),
            ),
            (
                (
                    *(n, of, one.id, one.topic, one.text, one.clinical, one.short),
                    *(
                        (one.guideline.by, one.guideline.year, one.guideline.region)
                        if one.guideline
                        else (None, None, None)
                    ),
                )
                for n, of, one in counted.advice
            ),
        ),
        table(
            "situation_treatments",
            "A treatment that sources name for a situation, and for whom or for what.",
            (
                *(number(), to("situation", "situations")),
                *(to("treatment", "treatments"), Column("text")),
            ),
            ((n, of, one.treatment, one.text) for n, of, one in counted.named),
        ),
        table(
            "situation_trials",
            "A trial that tested an order of treatments in a situation.",
            (to("situation", "situations"), to("trial", "trials")),
            ((s.id, id_) for s in situations for id_ in s.trials),
            key=("situation", "trial"),
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
    name: str, one: str, of: str, counted: Counted, about: Iterable[tuple[str, list[str]]]
) -> Table:
    base = counted.base
    kinds = (("treatment", base.treatments), ("effect", base.effects), ("trial", base.trials))
    return table(
        name,
        f"What one of the {of} is about: a treatment, an effect or a trial.",
        (
            number(),
            to(one, of),
            *(optional(kind, references=f"{kind}s") for kind, _ in kinds),
        ),
        (
            (n, id_, *(subject if subject in records else None for _, records in kinds))
            for n, (id_, subject) in enumerate(
                ((id_, subject) for id_, subjects in about for subject in subjects), 1
            )
        ),
    )


def _citations(counted: Counted) -> Iterator[tuple[Value, ...]]:
    places = {name: place for place, (name, _) in enumerate(_CITING)}
    for n, (kind, by, citation) in enumerate(_cited(counted), 1):
        citing: list[Value] = [None] * len(_CITING)
        citing[places[kind]] = by
        yield (n, citation.source, f"{citation.source}/{citation.section}", *citing)


def _cited(counted: Counted) -> Iterator[tuple[str, Value, Citation]]:
    """Every citation with the kind and the id of the row that it belongs to."""
    base = counted.base
    citing: list[tuple[str, Iterable[tuple[Value, list[Citation]]]]] = [
        ("treatment", ((t.id, t.status.sources) for t in base.treatments.values())),
        ("filing", ((n, one.sources) for n, _, one in counted.filings)),
        ("approval", ((n, one.sources) for n, _, one in counted.approvals)),
        ("statement", ((n, one.sources) for n, _, one in counted.statements)),
        ("listing", ((n, one.sources) for n, _, one in counted.listings)),
        ("trial", ((t.id, t.sources) for t in base.trials.values())),
        (
            "trial_table",
            ((f"{t.id}/{one.id}", one.sources) for t in base.trials.values() for one in t.tables),
        ),
        ("outcome", ((n, one.sources) for n, _, one in counted.outcomes)),
        ("trial_note", ((n, one.sources) for n, _, one in counted.notes)),
        ("situation", ((s.id, s.told.sources) for s in base.situations.values())),
        ("situation_statement", ((n, one.sources) for n, _, one in counted.advice)),
        ("situation_treatment", ((n, one.sources) for n, _, one in counted.named)),
        ("position", ((n, one.sources) for n, _, one in counted.positions)),
        ("disagreement", ((d.id, d.why_sources) for d in base.disagreements.values())),
        ("fact", ((n, one.sources) for n, _, one in counted.facts)),
        ("urgent_fact", ((n, one.sources) for n, _, one in counted.urgent)),
    ]
    for kind, rows in citing:
        for by, citations in rows:
            for citation in citations:
                yield kind, by, citation
