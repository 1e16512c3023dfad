"""Where the search of the page is not that of the program: what is looked up or left out there.

The page has no trials, no first screens and no sections of sources beside its search: what a
result shows of them stands in the page already, or is made when the page is written
(`netx.query.search_data`).
"""

from __future__ import annotations

ENTRIES = (
    "netx.query.search.search",
    "netx.query.catalogue.Catalogue",
    "netx.query.terms.index_of",
    "netx.model.Effect",
    "netx.model.Heading",
)
"""What the page calls, and the records whose properties a search reads."""

_OF_EFFECT = """(catalogue, id, effects) => {
  const {name, kind} = catalogue.base.treatments.get(id);
  const has = ({listed, counted, looked_for}) => (
    [listed, counted, looked_for].some((ids) => ids.includes(id)));
  const meant = catalogue.base.effects.get(
    effects.find((one) => has(catalogue.links.effects.get(one))));
  const listed_as = {id: meant.id, name: meant.name, clinical_name: meant.clinical_name};
  return {id, name, kind, listed_as, source_ids: [], often: null, first: null};
}"""

INSTEAD = {
    # Nothing is laid over the base of a page.
    "netx.query.added_search.search_added": "() => null",
    # What a bundle brings along a page works out when it is asked for.
    "netx.prepared_base.prepared_part": "() => null",
    "netx.prepared_base.by_need": "(base, name, made) => made()",
    "netx.query.text_index._held_by": "() => null",
    "netx.prepared_base.order_of": """(records) => {
  const places = new Map([...records.keys()].map((id, place) => [id, place]));
  return (id) => places.get(id);
}""",
    "netx.prepared_base.in_order": """(ids, records) => {
  const wanted = new Set(ids);
  return [...records.keys()].filter((id) => wanted.has(id));
}""",
    "netx.query.catalogue.Catalogue.__init__": (
        "(self, base) => { self.base = base; self.added = null; }"
    ),
    "netx.query.catalogue.Catalogue.links": "(self) => self.base.links",
    # Two lines of each record, made when the page is written.
    "netx.query.name_asked.lines_of": (
        "(catalogue, type, id) => catalogue.base.lines.get(`${type}/${id}`) ?? []"
    ),
    # The page names sources by their ids, which stand at every text.
    "netx.query.search._cited": "(catalogue, found) => found",
    "netx.query.cited.source_ids_of": "(record) => new Set(record.sources)",
    "netx.query.rows.citations": "(catalogue, cited) => [...cited]",
    "netx.query.rows.fact_out": (
        "(catalogue, record, fact) => ({id: `${record}/${fact.id}`, text: fact.text, "
        "clinical: null, sources: fact.sources})"
    ),
    # First screens and figures stand in the page, in the part of the effect or treatment.
    "netx.query.first_effect.effect_lead": "() => null",
    "netx.query.first_effect.help_lead": "() => null",
    "netx.query.first_screen.treatment_lead": "() => null",
    "netx.query.side_effects.side_effects": "() => []",
    "netx.query.numbers.observations": "() => null",
    "netx.query.show_effect.treatment_of_effect": _OF_EFFECT,
}
"""What stands in the script in place of functions and methods of the program."""
