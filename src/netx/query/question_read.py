"""What words ask, where the records say more of it than the words alone."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import structs

from netx.model import TreatmentKind
from netx.query import asked, directions
from netx.query.catalogue import Catalogue
from netx.query.change_asked import against_change
from netx.query.folding import fold
from netx.query.matching import match_effects
from netx.query.search_parts import family_of, given_of
from netx.query.symptom_asked import eased_in
from netx.query.terms import index_of


def question_of(
    catalogue: Catalogue, words: str, names: Mapping[str, str], also: tuple[str, ...], first: str
) -> asked.Asked:
    """What the words ask, where the records say more than the words: `also` are further parts.

    Takes the treatments' ids by folded name, and the first of several parts.
    """
    folded, index = fold(words), index_of(catalogue.base)
    question = asked.asked(index, names, folded)
    if question == asked.Asked(asked.CAUSES, folded):
        # "Oxaliplatin neuropathy" is a name, and asks for that drug's own row.
        ids, left = asked.named_in(names, folded)
        drugs = [one for one in ids if catalogue.base.treatments[one].kind == TreatmentKind.DRUG]
        question = structs.replace(question, treatments=tuple(drugs if left else ()))
    eased = eased_in(index, question.left) if question.treatments else None
    if eased is not None and _is_held_to_ease(catalogue, question.treatments, eased):
        question = structs.replace(question, reading=asked.GIVEN_FOR, left=eased)
    too_much = against_change(index, folded)
    if too_much is not None:
        question = asked.Asked(asked.GIVEN_FOR, fold(too_much.name), question.treatments)
    if also:
        of_first = asked.asked(index, names, fold(first))
        if of_first.reading in (asked.GIVEN_FOR, asked.NOT_CAUSED_BY):
            question = structs.replace(of_first, also=tuple(map(fold, also)))
    if question.reading == asked.NOT_CAUSED_BY and _lack_is_meant(catalogue, question.left):
        question = asked.Asked(asked.CAUSES, folded)
    return question


def _is_held_to_ease(catalogue: Catalogue, treatments: tuple[str, ...], symptom: str) -> bool:
    """Whether treatments, or their kin, are held to be given against a symptom."""
    family = family_of(catalogue, treatments)
    meant = [one.meant for one in match_effects(catalogue.base, symptom)[:1]]
    return any(one.id in family for one in given_of(catalogue, meant))


def _lack_is_meant(catalogue: Catalogue, left: str) -> bool:
    """Whether having none of it is itself the effect that is meant: "no white cells"."""
    found = match_effects(catalogue.base, left)[:1]
    index = index_of(catalogue.base)
    less = [one for one in found if index.own_direction[one.effect.id] == directions.LESS]
    return bool(less) and not directions.of_text(left) & directions.LESS
