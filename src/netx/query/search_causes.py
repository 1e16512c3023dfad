"""What can bring a side effect on, of one effect or several, alone or on a treatment.

What only some searches need is imported where they need it: to load a part of the program
takes longer than to look a name up.
"""

from __future__ import annotations

from msgspec import structs

from netx.model import KnowledgeBase, Treatment
from netx.query import asked, directions, name_asked, rows
from netx.query.catalogue import Catalogue
from netx.query.first_effect import effect_lead
from netx.query.listed import split_query
from netx.query.matching import EffectMatch, match_effects, match_of
from netx.query.search_parts import (
    beside,
    given_of,
    matched,
    nothing,
    offered,
    urgent_of,
    with_narrower,
)
from netx.query.select import places_in
from netx.query.show_effect import treatments_with
from netx.query.terms import index_of
from netx.query.text import DOWN, MODIFIER_STEMS, UP, content, fold, fold_all, stem, telling
from netx.results.answers import SearchResult, Together, TogetherSome
from netx.results.parts import Named, OtherMatch, TextFound

_MOST_MATCHES = 5
_ANY_NET = "neuroendocrine-tumour"
"""What nearly every question is about: its name in one asks for nothing."""
_NAME_ONE = "(name a treatment for its own answer)"
_FEW_WORDS = 2
"""Of so few words a text that holds all is a better answer than an effect that has one."""


def what_causes(
    catalogue: Catalogue,
    words: str,
    question: asked.Asked,
    others: list[OtherMatch],
) -> SearchResult:
    """The side effects that the words mean, and the treatments that can bring them on."""
    base = catalogue.base
    about = question.left if question.treatments else words
    pieces = split_query(about, base)
    hits = [match_effects(base, piece) for piece in pieces]
    named = question.treatments
    if question.treatments and not hits[0]:
        whole = match_effects(base, words)
        if whole and _names_more(whole[0], hits[0], question):
            hits, question = [whole], structs.replace(question, treatments=())
    if question.treatments and not (hits[0] and hits[0][0].by_name):
        hits = [_of_its_effects(catalogue, question) or hits[0]]
    if len(pieces) > 1:
        matches = list({one[0].meant.id: one[0] for one in hits if one}.values())
    else:
        matches = hits[0][:_MOST_MATCHES]
    may = matches and matches[0].match_kind == "synonym" and asked.asks_leave(words)
    if len(pieces) == 1 and matches and (may or not matches[0].by_name):
        better = _better_told(catalogue, about, matches[0], named)
        if better is not None:
            return structs.replace(better, query=words, suggestions=[matches[0].meant.name])
    if not matches and question.treatments:
        from netx.query.search_treatment import told_of

        return told_of(catalogue, words, question)
    if question.treatments and not matches[0].by_name:
        told = _told_instead(catalogue, words, question, matches[0])
        if told is not None:
            return told
    if not matches and len(pieces) == 1:
        return _only_named(catalogue, words, others)
    several = len(pieces) > 1
    missing = [piece for piece, one in zip(pieces, hits, strict=True) if not one]
    together = None
    if several and len(matches) > 1 and not question.treatments:
        together = _together(catalogue, matches)
    treatments = [base.treatments[id_] for id_ in question.treatments]
    meant = [one.meant for one in matches]
    given = given_of(catalogue, [] if together else meant[:1])
    urgent = urgent_of(catalogue, meant if together else meant[:1])
    # What is told of a treatment that was named comes first.
    urgent.sort(key=lambda fact: not any(one.name in fact.text for one in treatments))
    results = [matched(catalogue, one, treatments) for one in matches]
    other = [] if several else others
    lead = None
    if results and together is None:
        meanings = [one.meant for one in results[1:]]
        lead = effect_lead(
            results[0].meant, results[0].treatments, urgent, given, (), meanings, other,
            at_once=matches[0].meant.at_once,
        )  # fmt: skip
    read_as = None
    if results and results[0].language:
        read_as = f"“{results[0].matched}” ({results[0].language}): {results[0].meant.name}"
    if several:
        read_as = _undecided(base, pieces) or read_as
    if results and treatments:
        names = " and ".join(one.name for one in treatments)
        read_as = f"{results[0].meant.name} on {names}"
    return structs.replace(
        nothing(words, read_as=read_as),
        lead=lead,
        at_once=_needs_help(words, matches),
        asked_of=[beside(catalogue, one, matches[0]) for one in treatments] if matches else [],
        given_for=given,
        urgent=urgent,
        matches=results,
        other=other,
        together=together,
        unknown=missing if several else [],
        suggestions=offered(catalogue, missing),
        # "liver" is liver damage, and may have been meant as a place.
        places=places_in(catalogue, words) if not results or len(words.split()) == 1 else [],
    )


def _undecided(base: KnowledgeBase, pieces: list[str]) -> str | None:
    """As what the first part is read that is the bare name of a measure, high or low."""
    for piece in pieces:
        found = match_effects(base, piece)[:2]
        if len(found) > 1 and found[1].effect.id in found[0].effect.opposites:
            high_or_low = [one.meant.name for one in found]
            return f"“{piece}” as {high_or_low[0]}; it may also mean {high_or_low[1]}"
    return None


_SEVERE = frozenset(
    ("severe", "severely", "sudden", "suddenly", "unbearable", "excruciating", "worst", "extreme")
)
"""Words with which what can be urgent is to be taken as urgent."""


def _needs_help(words: str, matches: list[EffectMatch]) -> bool:
    """Whether one of the effects that the words name needs help at once, or is said severe."""
    typed = f" {fold(words)} "
    severe = bool(_SEVERE & set(typed.split())) or " wont stop " in typed
    return any(
        one.meant.at_once or (severe and bool(one.meant.urgent))
        for place, one in enumerate(matches)
        if place == 0 or f" {fold(one.matched)} " in typed
    )


def _only_named(catalogue: Catalogue, words: str, others: list[OtherMatch]) -> SearchResult:
    """What bears the words as a part of its name, and what our texts say with them."""
    from netx.query.texts_asked import (
        TOLD,
        asks_too_little,
        daily_words,
        texts_with,
        with_one_word,
    )

    base = catalogue.base
    within = name_asked.within(catalogue, fold(words))
    named = [*others, *(one for one in within if one.id not in {other.id for other in others})]
    reading = asked.TREATMENT if named and named[0].type == "treatment" else asked.TEXT
    opposite = fold(words) in index_of(base).elsewhere and directions.of_text(words)
    question = asked.is_question(words)
    silent = opposite or (question and asks_too_little(catalogue, words))
    texts = [] if silent else texts_with(catalogue, words)
    if not (texts or silent) and (question or daily_words(catalogue, words)):
        texts = with_one_word(catalogue, words)
    if texts:
        named = [one for one in named if one.id != _ANY_NET]
    if question and named:
        own = {one.id for one in named}
        texts = sorted(_told_with(texts, named), key=lambda one: one.id not in own)
    told = None
    if texts and question:
        told = f"{TOLD} {_NAME_ONE}" if texts[0].type == "treatment" else TOLD
    return structs.replace(
        nothing(words, asked.TEXT if texts else reading, told),
        other=named,
        texts=texts,
        suggestions=[] if named or texts else offered(catalogue, [words]),
        places=places_in(catalogue, words),
    )


def _told_with(texts: list[TextFound], named: list[OtherMatch]) -> list[TextFound]:
    """The texts that speak of what was named in a question: of another test they answer nothing."""
    things = [one for one in named if one.type != "treatment"]
    words = {word for one in things for word in telling(fold(one.name).split())}
    ids = {one.id for one in named}
    return [
        one
        for one in texts
        if one.id in ids or not words or words & set(fold_all(one.text.split()))
    ]


def _told_instead(
    catalogue: Catalogue,
    words: str,
    question: asked.Asked,
    match: EffectMatch,
) -> SearchResult | None:
    """What our texts say of a treatment, where an effect is a guess that it does not list."""
    treatments = [catalogue.base.treatments[id_] for id_ in question.treatments]
    told = [beside(catalogue, one, match) for one in treatments]
    if any(one.own or one.kin for one in told):
        return None
    from netx.query.search_treatment import told_of

    found = told_of(catalogue, words, question)
    return found if found.texts else None


def _names_more(whole: EffectMatch, left: list[EffectMatch], question: asked.Asked) -> bool:
    """Whether an effect's own name holds the treatment: radiation-induced liver disease."""
    of_treatment = set(content(fold(whole.words))) - set(content(question.left))
    if set(content(fold(whole.matched))) & of_treatment:
        return True
    return not left and whole.match_kind == "spelling"


def _of_its_effects(catalogue: Catalogue, question: asked.Asked) -> list[EffectMatch]:
    """The effects of a treatment, or of its kin, that one word beside it may mean: "hair"."""
    asked_words = set(content(question.left))
    wanted = asked_words - MODIFIER_STEMS
    if len(wanted) != 1 or asked_words & {UP, DOWN}:
        return []  # of high and low, neither may be dropped
    from netx.query.texts_asked import daily_words

    if daily_words(catalogue, question.left):
        return []  # "working on everolimus" is no organ that works less well
    index = index_of(catalogue.base)
    family = {
        one for id_ in question.treatments for one in catalogue.kin(catalogue.base.treatments[id_])
    }
    found: dict[str, EffectMatch] = {}
    for row in index.names.main_rows():
        term = index.term(row)
        if term.effect is None or not wanted <= index.stems(row):
            continue
        top = index.top[term.effect.id]
        has = family & set(treatments_with(catalogue, [term.effect.id]))
        score = 60 if has else 40
        if top.id not in found or found[top.id].score < score:
            left = question.left
            found[top.id] = match_of(index, term.effect, term.text, left, "words", score)
    return sorted(found.values(), key=lambda one: -one.score)


def _better_told(
    catalogue: Catalogue, about: str, first: EffectMatch, treatments: tuple[str, ...]
) -> SearchResult | None:
    """What our texts say with two words of which an effect explains only one, or by a guess.

    "Flu jab" is told of in texts; it is no flu-like symptom. Nor is "wine" a slip of "wind".
    """
    from netx.query.texts_asked import (
        daily_words,
        not_told_of,
        of_anyone,
        texts_with,
        with_one_word,
    )

    means = content(fold(about))
    explained = set(content(fold(first.words)))
    typed = fold(about)
    may = asked.asks_leave(about)
    left = [word for word in daily_words(catalogue, about) if may or stem(word) not in explained]
    guessed = first.match_kind == "spelling" and " " not in typed and fold(first.matched) != typed
    few = len(means) <= _FEW_WORDS or (left and (treatments or asked.is_question(about)))
    if not (few and (left or guessed)):
        return None
    texts = texts_with(catalogue, about, treatments, as_typed=True)
    if may and not texts:
        texts = with_one_word(catalogue, about, treatments)
    told = None
    if not texts and treatments:
        names = " and ".join(catalogue.base.treatments[id_].name for id_ in treatments)
        told = not_told_of(names)
        texts = of_anyone(catalogue, with_one_word(catalogue, about))
    elif not texts:
        texts = texts_with(catalogue, about, as_typed=True)
        texts = texts or (with_one_word(catalogue, about) if may else [])
    return structs.replace(nothing(about, asked.TEXT, told), texts=texts) if texts else None


def _together(catalogue: Catalogue, matches: list[EffectMatch]) -> Together:
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
        elif treatment.side_effects or catalogue.trials_of[treatment.id]:
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
