"""What a search needs of all the data, worked out once when a bundle is made."""

from __future__ import annotations

import msgspec

from netx.model import KnowledgeBase, PreparedBase
from netx.query import text_index
from netx.query.effect_names import folded_terms
from netx.query.name_asked import THINGS
from netx.query.name_matching import folded_names
from netx.query.names import NamesByType
from netx.query.terms import word_index


def prepared(base: KnowledgeBase) -> PreparedBase:
    """The same base with the index of its texts, and those of the words of its effects.

    A base without them works them out at every search, which takes five times as long.
    """
    names = NamesByType(base)
    return PreparedBase(
        **{name: getattr(base, name) for name in KnowledgeBase.__struct_fields__},
        text_index=_raw(text_index.build(base)),
        folded_terms=folded_terms(base),
        folded_names={type_: folded_names(names[type_]) for type_ in THINGS},
        word_index=_raw(word_index(base)),
    )


def _raw(index: msgspec.Struct) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(index))
