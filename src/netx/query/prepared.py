"""What is needed of all the data, worked out once when a bundle is made."""

from __future__ import annotations

from typing import Any

import msgspec

from netx.links import links_of
from netx.model import KnowledgeBase
from netx.prepared_base import PreparedBase
from netx.query import text_index
from netx.query.catalogue import Catalogue, plain_and_clinical
from netx.query.effect_names import effect_rows, folded_terms
from netx.query.first_asked import about_nothing
from netx.query.name_asked import things
from netx.query.name_matching import TABLES
from netx.query.names import TYPES, NamesByType, bearers, longest_of
from netx.query.search_by_name import titles
from netx.query.select import Filters, treatments
from netx.query.terms import TermIndex


def prepared(base: KnowledgeBase) -> PreparedBase:
    """The same base with its links, its names, its list, and the indexes of its words.

    A base without them works them out at every search, which takes ten times as long.
    """
    names, index = NamesByType(base), TermIndex(base)
    catalogue = Catalogue(base)
    rows = treatments(catalogue, Filters())
    made: dict[str, Any] = {
        "effect-rows": effect_rows(base),
        "elsewhere": index.elsewhere_in_order,
        # In order: sets have none, and equal data give equal bytes.
        "folded-words": msgspec.to_builtins(index.folded, order="deterministic"),
        "longest-names": {type_: longest_of(names[type_]) for type_ in TYPES},
        "titles": titles(catalogue),
        "questions-of-all": about_nothing(catalogue),
        "rows/treatments": rows,
    }
    return PreparedBase(
        **{name: getattr(base, name) for name in KnowledgeBase.__struct_fields__},
        links=links_of(base),
        prepared={name: msgspec.json.encode(one) for name, one in made.items()},
        tables={
            "effect-forms": folded_terms(base),
            "effect-names": plain_and_clinical(base),
            **index.word_index.made(),
            **{f"names/{type_}": names[type_] for type_ in TYPES},
            **{f"bearers/{type_}": bearers(names[type_]) for type_ in TYPES},
            **{
                f"{table}/{type_}": catalogue.name_index(type_).made(table)
                for table, types in TABLES.items()
                for type_ in types
            },
            **text_index.tables_of(text_index.build(base)),
            **dict(zip(("things", "types-of-things"), things(catalogue), strict=True)),
        },
    )
