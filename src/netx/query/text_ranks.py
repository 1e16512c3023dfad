"""Which texts answer a question, which of them best, and which are nearest where none does.

A text answers that holds enough of what was asked. Among those that do, one whose words stand
in one sentence comes first, one under the topic that was asked for, and, where no drug was
named, one that holds for anyone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

from netx.model import EntryType, SituationStatement, Statement, TreatmentKind
from netx.query.asked import asks_leave, is_question
from netx.query.catalogue import Catalogue
from netx.query.cues import Cue
from netx.query.text import stem
from netx.query.text_index import (
    ENOUGH,
    Place,
    Record,
    TextHit,
    find,
    weight_of,
    weights_of,
    words_of,
)
from netx.query.words_asked import Wanted, stems_of

PRACTICAL = ("call", "cautions", "at-home", "time", "follow-up", "how-given")
"""Questions whose answers people seek by a word of everyday life, those of risk first."""

_OF_LEAVE = ("cautions", "at-home", "time", "how-given", "follow-up")
"""The same for who asks what may be done: when to call comes after it."""

_MOST_OF_ONE = 3
"""Texts of one record: another treatment tells more than a fourth sentence of the same."""

FOR_ANYONE = (EntryType.FACTOR, EntryType.QUESTION, EntryType.TIP, EntryType.STEP, EntryType.ROLE)
"""Entries that answer a question of daily life; a term or a test only has its word."""

GENERAL = (TreatmentKind.CLASS, TreatmentKind.APPROACH)
"""Kinds of treatment whose texts hold for more than one drug or operation."""

_TWO = 2
"""Treatments that a question may set beside each other."""

_NAMED = 3.0
"""What the name of a treatment weighs among what was asked of it, about half a rare word: its own
texts need not hold every word that stands beside it ("drive home after embolisation")."""

_RARE = 60
"""Of so many texts and fewer, about one in fifty, a word alone tells what a question is about."""

_LOOKED_AT = 60
"""Texts of which the sentences are read: more would cost more than the rest of a search."""

_IN_A_SENTENCE, _ABOUT, _IN_NAME, _ON_TOPIC = 0.2, 0.2, 0.15, 0.3
_PRACTICAL, _FIRST, _NARROW = 0.08, 0.05, 0.3
"""What counts beside the share of what a text holds: that one sentence has it all, that the text
is of little else, that its record is called so, that it looks like an answer to what was asked
(how often: "every 6 months") or stands under its topic, that it tells what to do, that it is the
first of its record, and against it, for a question that names no treatment, that it is of one
drug or NET. Each is less than what one of three words is worth, so that none lets a text win that
holds a word less."""

_WIDELY, _MANY = 0.1, 10
"""What counts for a text of one drug or operation that is named in so many situations and more:
what many people are given comes before what few are, where both answer as well."""

_FEW, _OF_KIN = 3, 0.15
"""Texts of a treatment that answer, of so few what its class says is shown, too; and what counts
against that."""

_NEAR, _NEAR_DAILY = 0.5, 0.25
"""The least share of what was asked that a text must hold to be shown as the nearest: half; less
where it has a word of daily life, which is what the question is about whatever stands beside."""

_SAYS_SOMETHING = 150
"""A nearest text must hold a word that no more texts have: "liver" alone is near to nothing."""


class Asking(Struct, frozen=True):
    """A question as it is looked up.

    `words` are what it asks for, `named` the records whose names have each of these, with how
    much of the name that is, `cue` what kind of question it is, and `treatments` those that it
    names.
    """

    question: str
    words: list[Wanted]
    named: list[dict[Record, float]]
    cue: Cue
    treatments: Sequence[str] = ()

    @property
    def daily(self) -> set[str]:
        """Those of its words that are words of daily life."""
        return {one.typed for one in self.words if one.said}


def texts_held(catalogue: Catalogue, asking: Asking, as_typed: bool = False) -> list[TextHit]:
    """The texts that hold some of what was asked, the fullest first.

    Of treatments that were named, only theirs. Where all that tells in a whole question is one
    word that many texts have, only those whose record is called so, or that look like an answer.
    """
    hits = _hits(catalogue, asking, as_typed)
    if not _is_one_common_word(catalogue, asking):
        return hits
    return [
        one
        for one in hits
        if (one.place.type, one.place.id) in asking.named[0]
        or (asking.cue.answer and asking.cue.answer.search(_text(catalogue, one.place)))
    ]


def is_enough(hit: TextHit, asking: Asking) -> bool:
    """Whether a text holds enough of what was asked to answer it.

    Beside a treatment the words of daily life are what is asked of it: "can Mom drive home". One
    that has none of them answers something else: "shingles jab on chemo" asks of vaccines.
    """
    if asking.daily and asking.daily <= set(hit.missing):
        return False
    daily = asking.daily if asking.treatments else set()
    all_daily = bool(daily) and not daily & set(hit.missing)
    return hit.share >= ENOUGH or (all_daily and hit.share >= _NEAR)


def _is_one_common_word(catalogue: Catalogue, asking: Asking) -> bool:
    """Whether all that tells in a whole question is one word that many texts have: "injection"."""
    index, words = catalogue.text_index, asking.words
    alone = len(words) == 1 and not words[0].said and not asking.treatments
    common = alone and 0 < weights_of(index, words)[0] < weight_of(index, _RARE)
    return common and is_question(asking.question)


def _hits(catalogue: Catalogue, asking: Asking, as_typed: bool) -> list[TextHit]:
    """The texts that hold some of what was asked; of treatments that were named, only theirs.

    Where those hold too little, or few answer, those of their class, drugs and members, too. Of
    two that were named, the texts of the one that name the other or its class: "can I stop
    lanreotide before the PRRT".
    """
    index, asked, treatments = catalogue.text_index, asking.words, asking.treatments
    if not treatments:
        return find(index, asked, asking.named, (), as_typed)
    none: list[tuple[Record, ...]] = [()] * len(asked)  # a word in their names tells nothing more
    found: list[TextHit] = []
    for among in (_own_records, _kin):
        if len(treatments) == _TWO:
            hits = []
            for one, other in (treatments, treatments[::-1]):
                both = [*asked, called(catalogue, other)]
                hits += find(index, both, [*none, ()], frozenset(among(catalogue, [one])), as_typed)
        else:
            records = frozenset(among(catalogue, treatments))
            hits = find(index, asked, none, records, as_typed, given=_NAMED)
        own = {one.place for one in found}
        more = [one for one in hits if one.place not in own]
        answer = [one for one in more if is_enough(one, asking)]
        if not found or (answer and not any(is_enough(one, asking) for one in found)):
            found = more
        else:
            found += answer
        if sum(is_enough(one, asking) for one in found) >= _FEW:
            return found
    return found


def called(catalogue: Catalogue, id_: str) -> Wanted:
    """A treatment as what was asked for: by its name, or that of the class above it."""
    one = catalogue.base.treatments[id_]
    names = [own.name for own in (one, *catalogue.ancestors(one)[:1])]
    return Wanted(one.name, frozenset(), tuple(map(stems_of, names)), apart=True)


def _own_records(catalogue: Catalogue, treatments: Collection[str]) -> set[Record]:
    """The treatments themselves, and the entries for anyone that are about them."""
    entries = {
        ("entry", one.id)
        for one in catalogue.base.entries.values()
        if one.type in FOR_ANYONE and any(id_ in one.about for id_ in treatments)
    }
    return {("treatment", id_) for id_ in treatments} | entries


def _kin(catalogue: Catalogue, treatments: Collection[str]) -> set[Record]:
    """The treatments with their classes, drugs and members."""
    every = [catalogue.kin(catalogue.base.treatments[id_]) for id_ in treatments]
    return {("treatment", id_) for of_one in every for id_ in of_one}


def near_kin(catalogue: Catalogue, id_: str) -> frozenset[Record]:
    """A treatment with the class right above it, its drugs and members, but no wider class."""
    treatment = catalogue.base.treatments[id_]
    wide = {one.id for one in catalogue.ancestors(treatment)[1:]}
    return frozenset(("treatment", one) for one in catalogue.kin(treatment) - wide)


def named_with(catalogue: Catalogue, ways: Sequence[frozenset[str]]) -> dict[Record, float]:
    """The records of which a name has what was asked, each with how much of the name that is.

    "Watch and wait" is active surveillance.
    """
    found: dict[Record, float] = {}
    stems = ways[0]
    for type_ in ("treatment", "situation", "entry"):
        for id_, name, form in catalogue.name_index(type_).with_stems(stems):
            # Not a word that only stands for it: "belly" is no stomach's name.
            if all(one[:4] in form for one in stems):
                share = len(stems) / max(len(stems_of(name)), len(stems))
                found[type_, id_] = max(found.get((type_, id_), 0.0), share)
    return found


def nearest(
    catalogue: Catalogue, hits: Sequence[TextHit], asking: Asking, held_nowhere: Collection[str]
) -> list[TextHit]:
    """Those that hold a word that tells something, and as much as the fullest of them.

    That is one of daily life, or all but what is held nowhere; what is said of one drug or NET
    must hold half of a question in general to be near to it.
    """
    least = weight_of(catalogue.text_index, _SAYS_SOMETHING)
    daily = asking.daily

    def is_near(one: TextHit) -> bool:
        if daily - set(one.missing):
            general = asking.treatments or _narrowness(catalogue, one.place) == 0
            return one.share >= (_NEAR_DAILY if general else _NEAR)
        several = len(asking.words) - len(one.missing) > 1  # one word alone is near to nothing
        return several and one.share >= _NEAR and set(one.missing) <= set(held_nowhere)

    near = [one for one in hits if one.told >= least and is_near(one)]
    return [one for one in near if one.missing == near[0].missing]


def in_order(catalogue: Catalogue, hits: Sequence[TextHit], asking: Asking) -> list[TextHit]:
    """The texts that answer best first, and no more than a few of one record."""
    practical = _OF_LEAVE if asks_leave(asking.question) else PRACTICAL
    cue, named = asking.cue, asking.named

    def order(hit: TextHit) -> tuple[float, int]:
        told = statement_at(catalogue, hit.place)
        record = (hit.place.type, hit.place.id)
        worth = hit.share + _ABOUT * hit.about
        text = _text(catalogue, hit.place)
        worth += _IN_A_SENTENCE * _of_one_sentence(text, asking.words)
        worth += _IN_NAME * sum(one.get(record, 0.0) for one in named) / len(named)
        topic = told.topic if told else ""
        if cue.answer.search(text) if cue.answer else topic in cue.topics:
            worth += _ON_TOPIC
        if cue.answer and topic in cue.topics:
            worth += _PRACTICAL
        place = practical.index(topic) if topic in practical else len(practical)
        if place < len(practical) or told is None:
            worth += _PRACTICAL
        if hit.place.number == 0:
            worth += _FIRST
        if not asking.treatments:
            worth -= _NARROW * _narrowness(catalogue, hit.place) / 2
            worth += _WIDELY * _widely_given(catalogue, hit.place)
        elif hit.place.type == "treatment" and hit.place.id not in asking.treatments:
            worth -= _OF_KIN
        return (-round(worth, 3), place)

    ranked = sorted(hits[:_LOOKED_AT], key=order)
    of_one: dict[Record, int] = {}
    kept: list[TextHit] = []
    for hit in ranked:
        key = (hit.place.type, hit.place.id)
        of_one[key] = of_one.get(key, 0) + 1
        if of_one[key] <= _MOST_OF_ONE or asking.treatments:
            kept.append(hit)
    return kept


def _of_one_sentence(text: str, asked: Sequence[Wanted]) -> float:
    """The share of what was asked that the fullest sentence of a text holds (0 to 1)."""
    sentences = [set(map(stem, words_of(one))) for one in re.split(r"(?<=[.:;?])\s", text)]
    return max(
        sum(any(way <= sentence for way in one.ways) for one in asked) / len(asked)
        for sentence in sentences
    )


def _widely_given(catalogue: Catalogue, place: Place) -> float:
    """In how many situations a text's drug or operation is named, as a share of many (0 to 1)."""
    of_one = place.type == "treatment" and _narrowness(catalogue, place)
    named = catalogue.links.treatments[place.id].situations if of_one else ()
    return min(1.0, len(named) / _MANY)


def _narrowness(catalogue: Catalogue, place: Place) -> int:
    """How far a text is from a question in general: of anyone, of a class, of one drug or NET."""
    if place.type == "entry":
        kind = catalogue.base.entries[place.id].type
        return 0 if kind in FOR_ANYONE else 1
    if place.type == "treatment":
        kind_of = catalogue.base.treatments[place.id].kind
        return 0 if kind_of in GENERAL else 2
    return 2


def statement_at(catalogue: Catalogue, place: Place) -> Statement | SituationStatement | None:
    """The statement that stands in a place; an entry has none."""
    base = catalogue.base
    if place.type == "entry":
        return None
    if place.type == "treatment":
        return base.treatments[place.id].statements[place.number]
    return base.situations[place.id].statements[place.number]


def _text(catalogue: Catalogue, place: Place) -> str:
    """The text that stands in a place."""
    told = statement_at(catalogue, place)
    if told is not None:
        return told.text
    entry = catalogue.base.entries[place.id]
    return f"{entry.name}. {entry.facts[place.number].text}"
