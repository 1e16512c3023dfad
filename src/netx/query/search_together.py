"""Which treatments have several side effects that were asked for together."""

from __future__ import annotations

from netx.model import Treatment
from netx.query import rows
from netx.query.catalogue import Catalogue
from netx.query.matching import EffectMatch
from netx.query.search_parts import with_narrower
from netx.query.show_effect import treatments_with
from netx.results.answers import Together, TogetherSome
from netx.results.parts import Named


def together_of(catalogue: Catalogue, matches: list[EffectMatch]) -> Together:
    """Which treatments have all of the effects, which some, and which list none of them."""
    wanted = {m.effect.id: m for m in matches}
    having = {
        id_: set(treatments_with(catalogue, with_narrower(catalogue, match)))
        for id_, match in wanted.items()
    }
    all_, some, kin, none = [], [], [], []
    for treatment in catalogue.base.treatments.values():
        own = [m for id_, m in wanted.items() if treatment.id in having[id_]]
        near = catalogue.kin(treatment) - {treatment.id}
        of_kin = [m for id_, m in wanted.items() if near & having[id_]]
        if len(own) == len(wanted):
            all_.append(rows.named(treatment))
        elif own:
            some.append(_some(treatment, own))
        elif of_kin:
            kin.append(_some(treatment, of_kin))
        elif treatment.side_effects or catalogue.trials_of(treatment.id):
            none.append(Named(id=treatment.id, name=treatment.name))
    return Together(
        effects=[rows.effect_name(m.effect) for m in wanted.values()],
        all=all_,
        some=some,
        kin=kin,
        unmentioned=none,
        urgent=[
            rows.fact_out(catalogue, m.meant.id, m.meant.urgent[0])
            for m in matches
            if m.meant.urgent
        ],
    )


def _some(treatment: Treatment, matches: list[EffectMatch]) -> TogetherSome:
    return TogetherSome(
        id=treatment.id,
        name=treatment.name,
        effects=[rows.effect_name(m.effect) for m in matches],
    )
