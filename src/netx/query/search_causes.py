"""What can bring a side effect on, of one effect or several, alone or on a treatment.

What only some searches need is imported where they need it: to load a part of the program
takes longer than to look a name up.
"""

from __future__ import annotations

from msgspec import structs

from netx.model import EntryType, KnowledgeBase, Treatment
from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.first_effect import effect_lead
from netx.query.folding import fold
from netx.query.headings import places_in
from netx.query.lexicon import GIVEN_AS
from netx.query.listed import split_query
from netx.query.matching import EffectMatch, match_effects, match_of
from netx.query.search_by_name import by_other_words
from netx.query.search_instead import (
    FEW_WORDS,
    against_it,
    better_told,
    told_instead,
    told_of_them,
)
from netx.query.search_named import only_named
from netx.query.search_parts import (
    beside,
    family_of,
    given_of,
    matched,
    nothing,
    offered,
    urgent_of,
)
from netx.query.search_together import together_of
from netx.query.show_effect import treatments_with
from netx.query.terms import index_of
from netx.query.text import DOWN, MODIFIER_STEMS, UP, content
from netx.results.answers import Match, SearchResult
from netx.results.parts import FactOut, OtherMatch

_MOST_MATCHES = 5
_OF_FEAR = frozenset(("worry", "worried", "fear", "afraid", "scared", "risk"))
"""Words of what is not there: "going to the dentist, crisis worry"."""


def what_causes(
    catalogue: Catalogue,
    words: str,
    question: asked.Asked,
    others: list[OtherMatch],
) -> SearchResult:
    """The side effects that the words mean, and the treatments that can bring them on."""
    base = catalogue.base
    if _asks_which_kind_of_test(catalogue, words):
        return only_named(catalogue, words, others)
    about = question.left if question.treatments else words
    pieces = split_query(about, base)
    hits = [match_effects(base, piece) for piece in pieces]
    named = question.treatments
    by_name = bool(hits[0]) and hits[0][0].by_name
    of_them = told_of_them(catalogue, words, question, any(hits), by_name)
    if of_them is not None:
        return of_them
    if hits[0] and question.treatments:
        against = against_it(catalogue, words, question, hits[0][0])
        if against is not None:
            return against
    hits, question = _beside_treatments(catalogue, words, hits, question)
    guesses: list[EffectMatch] = []
    if len(pieces) > 1:
        matches = list({one[0].meant.id: one[0] for one in hits if one}.values())
    else:
        matches = hits[0][:_MOST_MATCHES]
        if matches and matches[0].match_kind == "words" and not question.treatments:
            from netx.query.suggestions import weighed

            held = matches[0].effect
            matches = weighed(base, words, matches)
            if matches[0].effect is not held:
                guesses = matches[:1]
    in_place = _in_place(catalogue, words, question, matches, named if len(pieces) == 1 else None)
    if in_place is not None:
        return in_place
    if not matches:
        told, guesses = _named_or_guessed(catalogue, words, others, len(pieces) == 1)
        if told is not None:
            return told
    if guesses and not hits[0]:
        pieces, hits, matches = [words], [guesses], guesses
    several = len(pieces) > 1
    missing = [piece for piece, one in zip(pieces, hits, strict=True) if not one]
    together = None
    if several and len(matches) > 1 and not question.treatments:
        together = together_of(catalogue, matches)
    treatments = [base.treatments[id_] for id_ in question.treatments]
    meant = [one.meant for one in matches]
    given = given_of(catalogue, [] if together else meant[:1])
    urgent = urgent_of(catalogue, meant if together else meant[:1])
    if treatments:
        urgent = _urgent_on(catalogue, urgent, treatments)
    results = [matched(catalogue, one, treatments) for one in matches]
    other = [] if several else others
    lead = None
    if results and together is None:
        meanings = [one.meant for one in results[1:]]
        lead = effect_lead(
            results[0].meant, results[0].treatments, urgent, given, (), meanings, other,
            at_once=matches[0].meant.at_once,
        )  # fmt: skip
    read_as = _read_as(base, results, treatments, pieces, guesses)
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


def _asks_which_kind_of_test(catalogue: Catalogue, words: str) -> bool:
    """Whether a test is named by a word with a figure and two kinds of it are set side by side.

    "5HIAA blood or urine" is no blood in the urine: a word that begins with a figure is read in
    no effect's name.
    """
    folded = fold(words)
    figured = [one for one in folded.split() if one[0].isdigit() and not one.isdigit()]
    if not figured or " or " not in folded:
        return False
    return any(
        word in fold(name).split()
        for one in name_asked.within(catalogue, folded)
        if one.kind == EntryType.TEST
        for name in catalogue.known_names["entry"][one.id]
        for word in figured
    )


def _read_as(
    base: KnowledgeBase,
    results: list[Match],
    treatments: list[Treatment],
    pieces: list[str],
    guesses: list[EffectMatch],
) -> str | None:
    """As what the words were read, where that is not plain."""
    read_as = None
    if results and results[0].language:
        read_as = f"“{results[0].matched}” ({results[0].language}): {results[0].meant.name}"
    if len(pieces) > 1:
        read_as = _undecided(base, pieces) or read_as
    elif guesses:
        read_as = f"{guesses[0].meant.name}, a guess from “{guesses[0].words}”"
    if results and treatments:
        names = " and ".join(one.name for one in treatments)
        read_as = f"{results[0].meant.name} on {names}"
    return read_as


def _named_or_guessed(
    catalogue: Catalogue, words: str, others: list[OtherMatch], one_thing: bool
) -> tuple[SearchResult | None, list[EffectMatch]]:
    """What answers words that no effect has: a name, our texts, or the effects they speak for.

    `one_thing` is whether they list no several things, of which each is told that is not found.
    """
    question = asked.is_question(words)
    # "It is slow growing, does that mean it is no cancer?" lists nothing.
    alone = one_thing or question
    told = only_named(catalogue, words, others) if alone else nothing(words)
    guesses: list[EffectMatch] = []
    if not question and (told.nothing_on or not (told.other or _is_of_daily_life(catalogue, told))):
        from netx.query.suggestions import guessed_effects

        guesses = guessed_effects(catalogue.base, words)
    return (told if not guesses and (told.answered or one_thing) else None), guesses


def _beside_treatments(
    catalogue: Catalogue, words: str, hits: list[list[EffectMatch]], question: asked.Asked
) -> tuple[list[list[EffectMatch]], asked.Asked]:
    """What is meant beside treatments, and the treatments, which an effect's name may hold."""
    if question.treatments and not hits[0]:
        whole = match_effects(catalogue.base, words)
        if whole and _names_more(whole[0], hits[0], question):
            hits, question = [whole], structs.replace(question, treatments=())
        elif whole and set(fold(whole[0].matched).split()) <= set(question.left.split()):
            hits = [whole]  # "CRS gr 1 post tarlatamab": as it was typed, in capitals
    if question.treatments and not (hits[0] and hits[0][0].by_name):
        hits = [_of_its_effects(catalogue, question) or hits[0]]
    return hits, question


def _is_of_daily_life(catalogue: Catalogue, told: SearchResult) -> bool:
    """Whether our texts answer a word of daily life: "forgot my tablet" is no weak memory."""
    from netx.query.texts_asked import daily_words

    return bool(told.texts and daily_words(catalogue, told.query))


def _in_place(
    catalogue: Catalogue,
    words: str,
    question: asked.Asked,
    matches: list[EffectMatch],
    named: tuple[str, ...] | None,
) -> SearchResult | None:
    """What our texts say in place of effects that explain too little of the words.

    `named` are the treatments that were named at first, None where several things are listed.
    """
    about = question.left if named else words
    may = matches and matches[0].match_kind == "synonym" and asked.asks_leave(words)
    told = matches and _tells_of_what_is_urgent(words, matches[0])
    if named is not None and matches and not told and (may or not matches[0].by_name):
        better = better_told(catalogue, about, matches[0], named)
        if better is not None:
            return structs.replace(better, query=words, suggestions=[matches[0].meant.name])
    if not matches and question.treatments:
        from netx.query.search_treatment import told_of

        return told_of(catalogue, words, question)
    if question.treatments and not told and not matches[0].by_name:
        if not any(one.meant.at_once or one.meant.urgent for one in matches):
            called = by_other_words(catalogue, words, question.treatments)
            if called is not None:
                return called
        return told_instead(catalogue, words, question, matches[0])
    return None


def _tells_of_what_is_urgent(words: str, match: EffectMatch) -> bool:
    """Whether a sentence that asks nothing names what can be urgent: no text comes before that."""
    folded = fold(words)
    feared = _OF_FEAR & set(folded.split())
    sentence = len(content(folded)) > FEW_WORDS and not asked.is_question(words)
    return sentence and not feared and bool(match.meant.urgent) and match.match_kind != "spelling"


def _urgent_on(
    catalogue: Catalogue, urgent: list[FactOut], treatments: list[Treatment]
) -> list[FactOut]:
    """What is urgent on treatments: first what names them or their kin, then what names none.

    What another drug asks for, as to stop it at once, is no advice on these.
    """
    names = catalogue.name_index("treatment").ids_by_name()
    family = family_of(catalogue, [one.id for one in treatments])
    of_them: list[FactOut] = []
    of_none: list[FactOut] = []
    for fact in urgent:
        named = asked.named_in(names, fold(fact.text))[0]
        if family.intersection(named):
            of_them.append(fact)
        elif not named:
            of_none.append(fact)
    return [*of_them, *of_none]


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
    if len(wanted) != 1 or asked_words & {UP, DOWN} or wanted <= GIVEN_AS:
        return []  # of high and low, neither may be dropped
    from netx.query.texts_asked import daily_words

    if daily_words(catalogue, question.left) or name_asked.within(catalogue, question.left):
        return []  # "working on everolimus" is no organ that works less well; a carcinoid no crisis
    index = index_of(catalogue.base)
    family = family_of(catalogue, question.treatments)
    found: dict[str, EffectMatch] = {}
    for row in index.names.main_rows():
        term = index.term(row)
        if term.effect is None or not wanted <= index.stems(row):
            continue
        top = index.top(term.effect.id)
        has = family & set(treatments_with(catalogue, [term.effect.id]))
        score = 60 if has else 40
        if top.id not in found or found[top.id].score < score:
            left = question.left
            found[top.id] = match_of(index, term.effect, term.text, left, "words", score)
    return sorted(found.values(), key=lambda one: -one.score)
