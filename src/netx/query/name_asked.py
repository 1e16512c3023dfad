"""What bears the name that was typed: treatments, situations, trials, entries, lists, sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from netx.late_pattern import LatePattern
from netx.model import EntryType, SituationStatement, Trial
from netx.prepared_base import by_need
from netx.query import rows
from netx.query.asked import named_in
from netx.query.catalogue import Catalogue
from netx.query.cited import source_ids_of
from netx.query.folding import fold
from netx.query.name_matching import RANK, NameMatch
from netx.query.select import ENTRY_LISTS, list_named
from netx.results.parts import OtherMatch

MOST_OTHERS = 8
_FIRST_OF_A_LIST = 3
"""Names of a list that are shown with it."""

_FOR_WHOM, COMES_FIRST = "who-for", "first"
"""The topics under which a treatment tells whom it is for, a situation what comes first."""

_NO_SENTENCE = 3
"""Words of the longest name whose last word says what it is: a longer one may be a question."""

THINGS = ("treatment", "situation", "trial", "entry")
TITLES = ("source", "disagreement")
"""Kinds of which a word in the name is no answer where anything else is meant."""

_OPENING = LatePattern(
    r"^(?:(?:please|hi|hello|so|ok)\s+)*"
    r"(?:(?:what|who|whats|whos|which|how)(?:\s+(?:is|are|was|were|about))?"
    r"(?!\s+(?:can|could|should|shall|will|would|do|does|to|if|must|may)\b)"
    r"|(?:can|could) (?:you|someone) (?:tell|explain|show)(?: me)?(?: about)?"
    r"|tell me(?: more)?(?: about)?"
    r"|explain|define|definition of|meaning of|info(?:rmation)?(?: on| about)?|about"
    r"|i (?:have|was diagnosed with|am diagnosed with)|diagnosed with|living with)\s+"
    r"(?:meant by |the |an? )?",
    re.IGNORECASE,
)  # fmt: skip
"""What people put before a name that they ask about."""

_OPENS = frozenset((
    "please", "hi", "hello", "so", "ok", "what", "who", "whats", "whos", "which", "how", "can",
    "could", "tell", "explain", "define", "definition", "meaning", "info", "information", "about",
    "i", "diagnosed", "living",
))  # fmt: skip
"""The words with which it begins: most searches begin with none, and need no pattern."""


_KINDS = ("trial", "study", "drug", "medicine", "test", "scan", "syndrome", "treatment",
          "treatments", "therapy", "options", "procedure")  # fmt: skip
"""What people put behind a name to say what it is: "CABINET trial"."""

_LISTS_CALLED = {
    "my team": "team",
    "care team": "team",
    "all treatment": "treatments",
    "treatment option": "treatments",
    "glossary": "terms",
    "word list": "terms",
}
"""Other names of lists, folded."""

_FIGURED = LatePattern(r"([a-z]{3,})[ -]?\d+[a-z]?(?: trial| study)?$")
"""A name that ends on a figure, such as a trial's."""

_TO_ASK = LatePattern(
    r"^(?:what|which question)(?: else)?(?: (?:should|can|could|do|must|to))?(?: (?:i|we|you))?"
    r" ask\b"
    r"|^(?:what |which )?question (?:should|can|could|do|must) (?:i|we|you|he|she) ask\b"
    r"|^(?:good )?question (?:to ask|for (?:(?:my|the|our|a|your) )?\w+$)"
)
"""How people ask, folded, what to ask their team."""


class Line(NamedTuple):
    """What is told of a record in a line, and the sources of it."""

    text: str | None
    source_ids: Collection[str] = ()


def bare(words: str) -> str:
    """The words without what is put before a name: "what is PRRT?" is "PRRT"."""
    left = " ".join(words.strip(" ?!.\t\n").split())
    if left.partition(" ")[0].lower() not in _OPENS:
        return left
    return _OPENING.sub("", left, count=1) or left


def named(catalogue: Catalogue, words: str, types: tuple[str, ...] = THINGS) -> list[OtherMatch]:
    """The records of some types that bear the words, the surest first."""
    hits = [(type_, hit) for type_ in types for hit in catalogue.name_index(type_).match(words)]
    folded = fold(words)
    hits.sort(key=lambda one: _order(one[1], folded))
    found = [
        _other(catalogue, type_, hit.id, hit.matched, hit.match_kind)
        for type_, hit in hits[:MOST_OTHERS]
    ]
    list_ = _list_called(words) if types == THINGS else None
    exact = [one for one in found if one.by_name]
    if list_ is not None:
        return [*exact, a_list(catalogue, list_), *found[len(exact) :]]
    name, _, last = words.rpartition(" ")
    shorter = name.strip() if name and last.lower() in _KINDS else words
    return named(catalogue, shorter, types) if shorter != words and not exact else found


def _order(hit: NameMatch, folded: str) -> tuple[int, bool, int]:
    """How surely a name fits: of names that only have the words, those first that end on them.

    The last word of an English name says what it is: overall survival is a survival, a
    survival-pathway drug is none.
    """
    rank = RANK[hit.match_kind]
    name = fold(hit.matched)
    ends_on_them = len(name.split()) <= _NO_SENTENCE and name.endswith(f" {folded}")
    return min(rank, RANK["prefix"]), not ends_on_them, rank


def only_begun(others: Sequence[OtherMatch], folded: str) -> list[OtherMatch]:
    """The one record whose name begins with several words that were typed, if no other's does."""
    begun = [one for one in others if one.match_kind == "prefix"]
    return begun if len(begun) == 1 and len(folded.split()) > 1 else []


def of_other_figures(catalogue: Catalogue, words: str) -> list[OtherMatch]:
    """Trials whose name is the one typed but for its figure: NETTER-1, for "NETTER-3".

    They are not what was asked, and nothing of them answers it.
    """
    asked_for = None
    if any(map(str.isdigit, words)):  # most searches have no figure, and need no pattern
        asked_for = _FIGURED.match(words.strip(" ?!.").lower())
    if asked_for is None:
        return []
    base = catalogue.base
    siblings = [
        one
        for one in base.trials.values()
        if (of_it := _FIGURED.match(one.name.lower())) and of_it[1] == asked_for[1]
    ]
    return [_other(catalogue, "trial", one.id, one.name, "words") for one in siblings]


def within(catalogue: Catalogue, folded: str) -> list[OtherMatch]:
    """The situations, trials and entries that are named among other words.

    "Midgut NET with liver spread" names two situations, and "CABINET results" the two records of
    one trial.
    """
    names = by_need(catalogue.base, "things", lambda: things(catalogue)[0])
    types_of = by_need(catalogue.base, "types-of-things", lambda: things(catalogue)[1])
    ids = sorted(named_in(names, folded)[0], key=lambda id_: THINGS.index(types_of[id_]))
    every = {id_: types_of[id_] for id_ in ids}
    for id_ in [one for one in ids if types_of[one] == "trial"]:
        every.update(dict.fromkeys(_called_alike(catalogue, id_), "trial"))
    return [
        _other(catalogue, type_, id_, catalogue.known_names[type_][id_][1], "words")
        for id_, type_ in every.items()
    ]


def _called_alike(catalogue: Catalogue, trial: str) -> list[str]:
    """The trial, and records that share a name with it: each is of a part of its people."""
    hits = [
        hit
        for name in catalogue.known_names["trial"][trial]
        for hit in catalogue.name_index("trial").match(name)
    ]
    return [hit.id for hit in hits if RANK[hit.match_kind] <= RANK["synonym"]]


def things(catalogue: Catalogue) -> tuple[dict[str, str], dict[str, str]]:
    """The ids of situations, trials and entries by folded name, and their types by id.

    Of a test and the term for what it measures, the test has the name: it tells more.
    """
    types_of: dict[str, str] = {}
    names: dict[str, str] = {}
    for type_ in THINGS[1:]:
        for form, id_ in catalogue.name_index(type_).ids_by_name().items():
            if names.setdefault(form, id_) == id_:
                types_of.setdefault(id_, type_)
    for one in catalogue.base.entries.values():
        if one.type is EntryType.TEST:
            for name in catalogue.known_names["entry"][one.id]:
                names[fold(name)] = one.id
                types_of[one.id] = "entry"
    return names, types_of


def names_of(catalogue: Catalogue, named: Sequence[OtherMatch]) -> list[str]:
    """Every name of the records that were named."""
    return [name for one in named for name in catalogue.known_names[one.type].get(one.id, ())]


def _list_called(words: str) -> str | None:
    """The list that is called so: "side effects", "questions to ask"."""
    folded = fold(words)
    if ("ask" in folded or folded.startswith("question")) and _TO_ASK.match(folded):
        return "questions"
    return _LISTS_CALLED.get(folded) or list_named(words)


def of_treatment(catalogue: Catalogue, id_: str) -> OtherMatch:
    """A treatment that was named among other words."""
    return _other(catalogue, "treatment", id_, catalogue.known_names["treatment"][id_][1], "exact")


def of_trial(catalogue: Catalogue, id_: str) -> OtherMatch:
    """A trial that was asked for by what it is about."""
    return _other(catalogue, "trial", id_, catalogue.known_names["trial"][id_][1], "words")


def side_by_side(treatments: Sequence[OtherMatch]) -> OtherMatch:
    """The comparison of treatments that were named to be set side by side."""
    names = " and ".join(one.name for one in treatments)
    return OtherMatch(
        id=" ".join(one.id for one in treatments), name=f"{names}, side by side",
        type="comparison", kind="comparison", matched=names, match_kind="exact",
        in_short="Question by question, with the numbers of each beside its own comparator.",
        source_ids=[],
    )  # fmt: skip


def _other(catalogue: Catalogue, type_: str, id_: str, matched: str, kind: str) -> OtherMatch:
    base = catalogue.base
    in_short, detail, *_ = [*lines_of(catalogue, type_, id_), Line(None), Line(None)]
    return OtherMatch(
        id=id_,
        name=catalogue.known_names[type_][id_][1],
        type=type_,
        kind=base.entries[id_].type.value if type_ == "entry" else type_,
        matched=matched,
        match_kind=kind,
        in_short=in_short.text,
        source_ids=catalogue.in_order(set(in_short.source_ids)),
        detail=detail.text,
        detail_source_ids=catalogue.in_order(set(detail.source_ids)),
    )


def lines_of(catalogue: Catalogue, type_: str, id_: str) -> list[Line]:
    """What is told of a record beside its name: a line or two, none of a source."""
    base = catalogue.base
    if type_ == "treatment":
        from netx.query.first_points import points_of

        first, *others = points_of(catalogue, base.treatments[id_])
        points = [first, *(one for one in others if one.topic == _FOR_WHOM)]
        return [Line(one.text, one.source_ids) for one in points]
    if type_ == "situation":
        record = base.situations[id_]
        opening = rows.in_short(record)
        first_given = (one for one in record.statements if one.topic == COMES_FIRST)
        return [_of_situation(catalogue, one) for one in (opening, *first_given)]
    if type_ == "trial":
        trial = base.trials[id_]
        return [Line(one, source_ids_of(trial)) for one in (_compared(trial), _who(trial))]
    if type_ == "entry":
        fact = base.entries[id_].facts[0]
        return [Line(fact.text, source_ids_of(fact))]
    return []


def _of_situation(catalogue: Catalogue, told: SituationStatement) -> Line:
    """A statement of a situation in a line, with whose advice it is."""
    advice = rows.advice_of(catalogue, told)
    whose = f" ({advice})" if advice else ""
    return Line(f"{(told.short or told.text).rstrip('.')}{whose}.", source_ids_of(told))


def _compared(trial: Trial) -> str:
    """What a trial gave to how many people: "lanreotide (101 people); placebo (103 people)"."""
    arms = [f"{one.name} ({one.n} people)" if one.n else one.name for one in trial.arms]
    groups = "One group" if len(arms) == 1 else f"{len(arms)} groups"
    return f"{groups}: {'; '.join(arms)}."


def _who(trial: Trial) -> str:
    return f"{trial.population[0].upper()}{trial.population[1:]}."


def a_list(catalogue: Catalogue, name: str) -> OtherMatch:
    """A list that was named; of short ones with the names of the first."""
    type_ = ENTRY_LISTS.get(name)
    every = [one.name for one in catalogue.base.entries.values() if one.type == type_]
    shown = every
    if name == "situations":
        every = [one.name for one in catalogue.base.situations.values()]
        # One of each place shows best what they are.
        of_places = {one.site or one.id: one.name for one in catalogue.base.situations.values()}
        shown = list(of_places.values())
    told = f"{len(every)} of them, such as: {' · '.join(shown[:_FIRST_OF_A_LIST])}"
    return OtherMatch(
        id=name, name=name, type="list", kind="list", matched=name, match_kind="synonym",
        in_short=told if every else None, source_ids=[],
    )  # fmt: skip
