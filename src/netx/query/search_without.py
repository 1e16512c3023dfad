"""What does not bring a side effect on: how many list it, which is all that can be said."""

from __future__ import annotations

from msgspec import structs

from netx.query import asked, rows
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.listed import split_query
from netx.query.matching import match_effects
from netx.query.search_parts import beside, nothing, offered, with_narrower
from netx.query.show_effect import treatments_with
from netx.results.answers import SearchResult, Without


def what_does_not(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult:
    """How many treatments list what was asked not to come: more cannot be said."""
    base = catalogue.base
    found = match_effects(base, question.left)[:1]
    treatments = [base.treatments[id_] for id_ in question.treatments]
    if not found and not asked.asks_for_harms(fold(words)):
        return structs.replace(
            nothing(words, asked.NOT_CAUSED_BY), suggestions=offered(catalogue, [question.left])
        )
    effects = with_narrower(catalogue, found[0]) if found else list(base.effects)
    listed = set(treatments_with(catalogue, effects))
    near = {
        one.id
        for one in base.treatments.values()
        if one.id not in listed and catalogue.kin(one) & listed
    }
    unmentioned = [
        rows.named(one)
        for one in base.treatments.values()
        if one.id not in listed | near and (one.side_effects or catalogue.trials_of(one.id))
    ]
    negated = rows.effect_name(found[0].meant) if found else None
    what = negated.name if negated else "any side effect"
    of = f" on {' and '.join(one.name for one in treatments)}" if treatments else ""
    return structs.replace(
        nothing(words, asked.NOT_CAUSED_BY, f"what does not bring on {what}{of}"),
        negated=negated,
        without=Without(
            listed=len(listed),
            kin=len(near),
            unmentioned=unmentioned,
            nothing_listed=len(base.treatments) - len(listed) - len(near) - len(unmentioned),
        ),
        asked_of=[beside(catalogue, one, found[0]) for one in treatments] if found else [],
        suggestions=[
            one.meant.name
            for piece in [*split_query(question.left, base), *question.also]
            for one in match_effects(base, piece)[:1]
        ],
    )
