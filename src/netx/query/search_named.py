"""What bears the words as a part of its name, and what our texts say with them."""

from __future__ import annotations

from msgspec import structs

from netx.model import EntryType
from netx.query import asked, directions, name_asked
from netx.query.catalogue import Catalogue
from netx.query.cues import cue_of
from netx.query.folding import fold, squash
from netx.query.headings import places_in
from netx.query.meaning_asked import asked_itself
from netx.query.misspelt_question import slip_of_a_treatment
from netx.query.search_by_name import by_other_words
from netx.query.search_parts import nothing, offered
from netx.query.terms import index_of
from netx.query.text import PEOPLE, stem
from netx.query.text_index import weights_of, words_of
from netx.query.texts_asked import (
    MOST_TEXTS,
    TOLD,
    Told,
    asks_too_little,
    daily_words,
    on_topic,
    told_of_entry,
    told_with,
)
from netx.query.words_asked import Wanted, stems_of, stems_of_any, wanted
from netx.results.answers import SearchResult
from netx.results.parts import OtherMatch, TextFound

_ANY_NET = "neuroendocrine-tumour"
"""What nearly every question is about: its name in one asks for nothing."""
_SUBJECTS = (
    "situation", "trial", EntryType.TERM, EntryType.TEST, EntryType.TIP, EntryType.STEP,
    EntryType.FACTOR,
)  # fmt: skip
"""Kinds of which the name says what a question is about, and not only how it is asked."""
_TELL_THEMSELVES = (EntryType.FACTOR, EntryType.TIP, EntryType.TEST, EntryType.STEP)
"""Kinds of which what they tell answers a question that names them."""
_NAME_ONE = "(name a treatment for its own answer)"


def only_named(catalogue: Catalogue, words: str, others: list[OtherMatch]) -> SearchResult:
    """What bears the words as a part of its name, and what our texts say with them."""
    # The whole of a few words may be a name: it is looked up as one.
    slip = None if _may_slip(words) else slip_of_a_treatment(catalogue, words)
    if slip is not None:
        typed, meant = slip
        return structs.replace(nothing(words, asked.TEXT), nothing_on=[typed], suggestions=[meant])
    within = name_asked.within(catalogue, fold(words))
    called = None
    if not others:
        least = 1 if asked.is_question(words) else _OF_A_NOTE
        called = by_other_words(catalogue, words, (), least)
    if called is not None:
        return structs.replace(called, other=[*called.other, *within])
    named = [*others, *(one for one in within if one.id not in {other.id for other in others})]
    reading = asked.TREATMENT if named and named[0].type == "treatment" else asked.TEXT
    opposite = fold(words) in index_of(catalogue.base).elsewhere and directions.of_text(words)
    question = asked.is_question(words) or asked.asks_what_next(words)
    silent = opposite or (question and asks_too_little(catalogue, words))
    # One word that is nearly a name is no word that only begins as another: "lutathra".
    alone = " " not in words.strip() and bool(catalogue.name_index("treatment").near(words, 1))
    told = Told() if silent else told_with(catalogue, words, as_typed=alone)
    if question:
        told = _with_what_is_named(catalogue, words, told, within)
    trials = [f" {fold(one.name)} " for one in within if one.type == "trial"]
    if trials:
        # "NETTER-1 results": those of NETTER-3 are none, and its record has what no text tells.
        texts = [one for one in told.texts if any(name in f" {_folded(one)} " for name in trials)]
        told = structs.replace(told, texts=texts, missing=[], only="")
    texts = told.texts
    if texts or told.missing:
        named = [one for one in named if one.id != _ANY_NET]
    if named and told.missing:
        # Nearer to a question than a text that shares a word with it is what it names.
        named.sort(key=lambda one: (one.type != "situation", -_rarity(catalogue, words, one)))
        telling = told.weight > _rarity(catalogue, words, named[0])
        texts = [one for one in texts if one.id == named[0].id or telling]
    things = [one for one in named if one.kind != EntryType.QUESTION]
    told_itself = asked_itself(catalogue, words, things, within)
    if told_itself is not None:
        return told_itself
    if question and not texts and not _left(catalogue, told, words, named):
        texts = _told_of_subject(catalogue, words, things)
        told = Told(texts) if texts else told
    if question and things and not told.missing:
        of_things = _told_with(catalogue, texts, things)
        # "Can he drive home after the scan": of driving, what is told of anything answers.
        texts = of_things or (texts if _ask_besides(catalogue, words, things) else [])
    told_first = things if question else [one for one in within if one in things]
    tests = question and cue_of(words).answer is None
    own = {one.id for one in told_first if tests and one.kind == EntryType.TEST}
    own = own or {one.id for one in told_first}
    if not told.missing:
        texts = _in_order(
            texts, own, words if question and not own & set(catalogue.base.situations) else ""
        )
    read_as = told.read_as if texts else None
    if texts and question and not read_as:
        read_as = f"{TOLD} {_NAME_ONE}" if texts[0].type == "treatment" else TOLD
    return structs.replace(
        nothing(words, asked.TEXT if texts else reading, read_as),
        other=named,
        texts=texts,
        nothing_on=told.missing if texts or not named else _left(catalogue, told, words, named),
        suggestions=[] if named or texts else _offered(catalogue, words, told.missing),
        places=places_in(catalogue, words),
    )


def _with_what_is_named(
    catalogue: Catalogue, words: str, told: Told, named: list[OtherMatch]
) -> Told:
    """What is told, and before it what answers a question of what it names."""
    told = _with_the_question(catalogue, words, told, named)
    told = _with_the_topic(catalogue, words, told, named)
    of_a_net = any(one.type == "situation" for one in named)
    if of_a_net or cue_of(words).answer is not None:
        return told  # what a test is for does not say how often it comes
    return _with_the_test(catalogue, words, told, named)


def _with_the_question(
    catalogue: Catalogue, words: str, told: Told, named: list[OtherMatch]
) -> Told:
    """What is told, and before it what answers a question that stands in the words.

    "How long till we know if it works" asks one that people are told to ask their team.
    """
    own = [
        text
        for one in named
        if one.kind == EntryType.QUESTION
        for text in told_of_entry(catalogue, one.id)
    ]
    nets = {one.id for one in named if one.type == "situation"}
    if nets:  # "rectal NET removed, what next" asks of that NET
        own = [text for text in own if text.id in nets]
    asks = wanted(words, catalogue.said_for, catalogue.other_sense)
    if all(catalogue.base.entries[one.id].about for one in named if one.kind == EntryType.QUESTION):
        # Of what is asked of one treatment, an answer with the words; else the editor's order.
        own.sort(key=lambda one: (one.type == EntryType.QUESTION, -_ways_held(one, asks)))
    return _first(own, told)


def _first(own: list[TextFound], told: Told) -> Told:
    """What is told, with some texts before it, each once."""
    held = {one.fact_id for one in own}
    every = [*own, *(one for one in told.texts if one.fact_id not in held)]
    return Told(every[:MOST_TEXTS]) if own else told


def _in_order(texts: list[TextFound], own: set[str], question: str) -> list[TextFound]:
    """The texts, first those that look like an answer to the question, then those of some records.

    "How often" is answered by "every 6 months" before anything else, where no NET is named.
    """
    answer = cue_of(question).answer
    return sorted(
        texts,
        key=lambda one: (answer is not None and not answer.search(one.text), one.id not in own),
    )


def _ways_held(text: TextFound, asks: list[Wanted]) -> int:
    """How much of what was asked a text says in one of its ways."""
    stems = _stems_in(text.text)
    return sum(any(way <= stems for way in one.ways) for one in asks)


def _with_the_topic(catalogue: Catalogue, words: str, told: Told, named: list[OtherMatch]) -> Told:
    """What is told, or before it what stands of a NET under the topic that was asked for."""
    situations = [one.id for one in named if one.type == "situation"]
    own = [text for id_ in situations for text in on_topic(catalogue, id_, words)]
    answer, asked_for = cue_of(words).answer, stems_of(words)
    if answer is None:  # what is told with the words tells more than what stands under the topic
        return told if told.texts and not told.missing else _first(own, told)
    ids = {one.id for one in named}
    first = told.texts[0] if told.texts else None
    if first is not None and first.id in ids and answer.search(first.text):
        return told
    own.sort(key=lambda one: -len(asked_for & _stems_in(one.text)))
    return _first(own, told)


def _with_the_test(catalogue: Catalogue, words: str, told: Told, named: list[OtherMatch]) -> Told:
    """What is told, and before it what a test that is named tells with a word of daily life.

    "What can I eat before the 5-HIAA test" asks for no healthy food.
    """
    every = wanted(words, catalogue.said_for, catalogue.other_sense)
    ways = [way for one in every if one.said for way in one.ways]
    own = [
        text
        for one in named
        if one.kind == EntryType.TEST
        for text in told_of_entry(catalogue, one.id)
        if any(way <= _stems_in(text.text) for way in ways)
    ]
    of_tests = {one.id for one in own}
    ordered = sorted(told.texts, key=lambda one: one.id not in of_tests)
    of_words = [one for one in ordered if one.id in of_tests]
    held = {one.fact_id for one in of_words}
    more = [one for one in own if one.fact_id not in held]
    return _first([*of_words, *more], structs.replace(told, texts=ordered))


def _told_of_subject(catalogue: Catalogue, words: str, things: list[OtherMatch]) -> list[TextFound]:
    """What an entry tells that a question names, where no text holds enough of the words.

    "Should I get genetic testing for pNET": what is told of whether it runs in the family.
    """
    subjects = [one for one in things if one.kind in _TELL_THEMSELVES]
    if not subjects:
        return []
    first = max(subjects, key=lambda one: _rarity(catalogue, words, one))
    asked_for = stems_of(words)
    return sorted(
        told_of_entry(catalogue, first.id),
        key=lambda one: -len(asked_for & _stems_in(one.text)),
    )


def _told_with(
    catalogue: Catalogue, texts: list[TextFound], named: list[OtherMatch]
) -> list[TextFound]:
    """The texts that speak of what was named in a question: of another test they answer nothing."""
    things = [one for one in named if one.type != "treatment"]
    names = list(map(stems_of, name_asked.names_of(catalogue, things)))
    ids = {one.id for one in named}
    return [
        one
        for one in texts
        if one.id in ids or not things or any(name <= _stems_in(one.text) for name in names)
    ]


def _ask_besides(catalogue: Catalogue, words: str, named: list[OtherMatch]) -> bool:
    """Whether a question has a word of daily life that is in no name of what it names."""
    known = stems_of_any(name_asked.names_of(catalogue, named))
    return any(not stems_of(one) <= known for one in daily_words(catalogue, words))


def _folded(text: TextFound) -> str:
    return " ".join(words_of(text.text))


def _stems_in(text: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(text)))


def _rarity(catalogue: Catalogue, words: str, one: OtherMatch) -> float:
    """How much the most telling word weighs that a name of a record has."""
    every = wanted(words, catalogue.said_for)
    names = list(map(stems_of, name_asked.names_of(catalogue, [one])))
    weights = zip(every, weights_of(catalogue.text_index, every), strict=True)
    return max(
        (weight for asked_, weight in weights if any(asked_.own <= name for name in names)),
        default=0.0,
    )


def _left(catalogue: Catalogue, told: Told, words: str, named: list[OtherMatch]) -> list[str]:
    """Of the words of which nothing is told those that stand in no name of what was named."""
    if not told.missing:
        return []
    # What any question here is about is no word that is missing.
    subjects = [one for one in named if one is named[0] or one.kind in _SUBJECTS]
    names = [
        *catalogue.known_names["entry"].get(_ANY_NET, ()),
        *name_asked.names_of(catalogue, subjects),
    ]
    known = stems_of_any(names)
    joined = {squash(fold(name)) for name in names}  # "Ki67" is Ki-67
    every = wanted(words, catalogue.said_for, catalogue.other_sense)
    left = [
        one.typed for one in every if not (one.own <= known or squash(fold(one.typed)) in joined)
    ]
    return [one for one in left if one in told.missing] or left


def _offered(catalogue: Catalogue, words: str, missing: list[str]) -> list[str]:
    """Names near what was typed: of treatments first, then of side effects.

    Beside a word of daily life, several words that stand nowhere or the capitals of a name, an
    effect that shares a word with them would be noise, unless somebody tells of it.
    """
    from netx.query.suggestions import MOST_OFFERED

    names = [
        name
        for type_ in ("treatment", "situation", "entry")
        if _may_slip(words)
        for name in catalogue.name_index(type_).near(words, 1)
    ]
    index = index_of(catalogue.base)
    known = any(word in index.whole for word in fold(words).split())
    typed = fold(words).split()
    of_whom = (PEOPLE | {"my", "his", "her", "hes", "shes", "im", "ive"}) & set(typed)
    strange = len(missing) > 1 and len(typed) > _MAY_BE_SLIPS and not known
    name = len(typed) > 1 and all(word[:1].isupper() for word in words.split())
    if (daily_words(catalogue, words) or strange or name) and not of_whom:
        return names
    return [*names, *offered(catalogue, [words])][:MOST_OFFERED]


def _may_slip(words: str) -> bool:
    """Whether words are so few that they may be a name with a slip."""
    return len(words.split()) <= _SLIPS


_OF_A_NOTE = 2
"""A name of a treatment in other words has more telling words than so, where nothing is asked."""
_SLIPS, _MAY_BE_SLIPS = 2, 3
"""Words of the longest text that is taken for a drug's name with a slip, and of the longest whose
strange words may be slips ("lods of papetite")."""
