"""Everything at once, or all that belongs to some treatments: what one page of it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.names import Found, find
from netx.query.select import Filters, treatments
from netx.query.sheet import to_ask
from netx.query.show import show
from netx.results.everything import Everything, Place
from netx.results.parts import source_ids_in
from netx.results.shown import Shown, TreatmentShown

MOST_ASKED = 3
"""Questions of a visit sheet that has room for the first screen as well."""


def everything(catalogue: Catalogue, only: Sequence[str] = ()) -> Everything:
    """Every record but the sources' own pages, or what belongs to the treatments named.

    Takes ids, names, brands or aliases of treatments. Raises `NotFoundError` for a name that is
    no treatment's.
    """
    base = catalogue.base
    chosen = list(dict.fromkeys(find(base, name, ("treatment",)).id for name in only))
    shown = show(
        catalogue,
        (Found("treatment", id_, id_) for id_ in base.treatments if not chosen or id_ in chosen),
    )
    belonging = _belonging(catalogue, shown) if chosen else None
    others: dict[str, Iterable[str]] = {
        "situation": base.situations,
        "effect": base.effects,
        "entry": base.entries,
        "trial": base.trials,
        "disagreement": base.disagreements,
    }
    shown += show(
        catalogue,
        (
            Found(type_, id_, id_)
            for type_, records in others.items()
            for id_ in records
            if belonging is None or id_ in belonging
        ),
    )
    asked = {
        one.id: to_ask(
            catalogue, [base.treatments[one.id]], (), [question.id for question in one.questions]
        )[:MOST_ASKED]
        for one in shown
        if isinstance(one, TreatmentShown)
    }
    places = base.vocabulary.facets.get("site", [])
    cited = {*source_ids_in(shown), *source_ids_in(list(asked.values()))}
    return Everything(
        places=[_place(catalogue, one.id, one.name) for one in places],
        shown=shown,
        to_ask=asked,
        sources=rows.source_rows(catalogue, cited),
        chosen=[base.treatments[id_].name for id_ in chosen],
    )


def _belonging(catalogue: Catalogue, shown: Sequence[Shown]) -> set[str]:
    """The ids of what belongs to treatments, and of the entries that belong to none."""
    own = [one for one in shown if isinstance(one, TreatmentShown)]
    ids = {one.id for one in own}
    kin = {id_ for one in ids for id_ in catalogue.kin(catalogue.base.treatments[one])}
    found = {
        one.id
        for one in catalogue.base.entries.values()
        if not one.about or (ids | kin) & set(one.about)
    }
    for one in own:
        classes = (listed for above in one.inherited_side_effects for listed in above.side_effects)
        found |= {listed.effect.id for listed in (*one.side_effects, *classes)}
        for related in (one.situations, one.trials, one.disagreements, one.questions, one.tests):
            found |= {record.id for record in related}
    return found


def _place(catalogue: Catalogue, id_: str, name: str) -> Place:
    """A place with its treatments, as `netx list` has them."""
    named = treatments(catalogue, Filters(site=(id_,)))
    return Place(
        id=id_,
        name=name,
        own=[one.id for one in named if not one.only_as],
        whole=next((one.only_as for one in named if one.only_as), None),
        as_whole=[one.id for one in named if one.only_as],
    )
