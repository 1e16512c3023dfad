"""The treatments: what is said of them and which side effects are listed."""

from __future__ import annotations

from netx import ids
from netx.model import KnowledgeBase
from netx.query.tables.around import ID, NAME, aliases, optional, table, to
from netx.results.tables import Column, Table


def tables(base: KnowledgeBase) -> list[Table]:
    """The tables, each after those that it refers to."""
    treatments = base.treatments.values()
    return [
        table(
            "treatments",
            "A treatment, class, drug, regimen, procedure or approach, and where it stands.",
            (
                *(ID, NAME, Column("kind"), to("category", "categories")),
                *(optional("parent", references="treatments"), Column("status")),
                *(Column("status_as_of"), Column("status_text"), optional("atc")),
                *(optional("rxnorm"), optional("ncit")),
            ),
            (
                (
                    *(t.id, t.name, t.kind.value, t.category, t.parent),
                    *(t.status.value.value, t.status.as_of, t.status.text),
                    *(codes.get("atc"), codes.get("rxnorm"), codes.get("ncit")),
                )
                for t in treatments
                for codes in ({one.system.value: one.code for one in t.codes},)
            ),
        ),
        aliases("treatment_aliases", "treatments", ((t.id, t.aliases) for t in treatments)),
        table(
            "brands",
            "A brand name of a treatment.",
            (to("treatment", "treatments"), Column("brand")),
            ((t.id, brand) for t in treatments for brand in dict.fromkeys(t.brands)),
            key=("treatment", "brand"),
        ),
        table(
            "components",
            "A treatment that is part of a regimen.",
            (to("treatment", "treatments"), to("component", "treatments")),
            ((t.id, id_) for t in treatments for id_ in dict.fromkeys(t.components)),
            key=("treatment", "component"),
        ),
        table(
            "codes",
            "A treatment's code in a public list: atc, rxnorm or ncit.",
            (ID, to("treatment", "treatments"), Column("code_system"), Column("code")),
            (
                (ids.code_id(t.id, one), t.id, one.system.value, one.code)
                for t in treatments
                for one in t.codes
            ),
        ),
        table(
            "filings",
            "A heading under which sources have a treatment, if not where it stands here.",
            (ID, to("treatment", "treatments"), Column("heading")),
            (
                (ids.filing_id(t.id, one), t.id, one.heading)
                for t in treatments
                for one in t.filed_under
            ),
        ),
        table(
            "approvals",
            "One agency's approval of a treatment.",
            (
                *(ID, to("treatment", "treatments"), Column("agency"), optional("date")),
                *(Column("for_whom"), Column("as_of")),
            ),
            (
                (
                    *(ids.approval_id(t.id, one), t.id, one.agency, one.date),
                    *(one.for_whom, one.as_of),
                )
                for t in treatments
                for one in t.approvals
            ),
        ),
        table(
            "statements",
            "A statement about a treatment under a question; `clinical` says it in clinical words.",
            (
                *(ID, to("treatment", "treatments"), to("topic", "topics")),
                *(Column("text"), optional("clinical")),
            ),
            (
                (ids.fact_id(t.id, one), t.id, one.topic, one.text, one.clinical)
                for t in treatments
                for one in t.statements
            ),
        ),
        table(
            "statement_facets",
            "A value by which a statement is marked.",
            (to("statement", "statements"), to("facet", "facets")),
            (
                (ids.fact_id(t.id, one), facet)
                for t in treatments
                for one in t.statements
                for facet in dict.fromkeys(one.facets)
            ),
            key=("statement", "facet"),
        ),
        table(
            "side_effect_listings",
            "A side effect that a source lists for a treatment, in that source's words.",
            (
                *(ID, to("treatment", "treatments"), to("effect", "effects")),
                *(optional("said_as"), optional("frequency"), optional("when_it_happens")),
                *(optional("lasts"), optional("serious")),
            ),
            (
                (
                    *(ids.listing_id(t.id, one.effect, citation), t.id, one.effect),
                    *(one.said_as, one.frequency, one.when, one.lasts, one.serious),
                )
                for t in treatments
                for one in t.side_effects
                for citation in one.sources
            ),
        ),
    ]
