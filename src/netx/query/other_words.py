"""Treatments that several words call together, in any order: "can PRRT be repeated"."""

from __future__ import annotations

from collections.abc import Collection

from netx.query import name_asked
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.words_asked import stems_of, stems_of_any, wanted
from netx.results.parts import OtherMatch

_SET_IN_TIME = frozenset(("before", "after", "during"))
"""Words of a name that must stand in the question, too: "octreotide before surgery"."""

_BESIDE = 2
"""By so many a name in other words must tell more than what is left: of two words, nothing is."""

_OF_GROWTH = ("tumor", "cancer", "grow", "growing", "growth", "back")
"""Folded words of why a treatment is asked for again, which name none."""


def called_in_other_words(
    catalogue: Catalogue, words: str, but: Collection[str] = (), least: int = 1
) -> tuple[OtherMatch, str] | None:
    """The treatment of which a name has all its words among those that were typed.

    They stand in any order, with others between: "can PRRT be repeated" names repeat PRRT. Of
    several such names the fullest counts, of more than `least` telling words: one alone is found
    as it stands, or not at all. Those of the treatments `but` do not count; nor does a name
    "before surgery" where no "before" was typed. Gives it with what was typed besides, if that
    is more than may be passed over; None where no name has all its words.
    """
    stems, typed = set(stems_of(words)), set(fold(words).split())
    classes = [catalogue.ancestors(catalogue.base.treatments[id_]) for id_ in but]
    # "Lutathera a second time" is PRRT a second time, a class that people call by one word.
    of_classes = [stems_of(above[0].name) for above in classes if above]
    of_class = {part for own in of_classes if len(own) == 1 for part in own}
    typed_stems, stems = stems - of_class, stems | of_class
    left_out = {*but, *(one.id for above in classes for one in above)}
    best: tuple[int, str] = (least, "")
    called = ""
    for one in sorted(stems):
        for id_, name, form in catalogue.name_index("treatment").with_stems([one]):
            own = stems_of(name)
            if id_ in left_out or not own <= stems or not own & typed_stems:
                continue
            if len(own) > best[0] and _SET_IN_TIME & set(form.split()) <= typed:
                best, called = (len(own), id_), name
    id_ = best[1]
    if not id_:
        return None
    named = [*but, id_]
    names = [name for one in named for name in catalogue.known_names["treatment"][one]]
    within = name_asked.within(catalogue, fold(words))
    known = stems_of_any([*names, *name_asked.names_of(catalogue, within)])
    every = wanted(words, catalogue.said_for, (), _OF_GROWTH)
    left = [one for one in every if not one.own <= known]
    telling = len(wanted(called, catalogue.said_for))
    more = len(left) > telling - _BESIDE
    besides = " ".join(one.typed for one in left) if more else ""
    return name_asked.of_treatment(catalogue, id_), besides
