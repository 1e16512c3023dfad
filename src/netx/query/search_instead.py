"""What answers in place of a side effect: texts of a treatment, or of words that it leaves open."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import structs

from netx.late_pattern import LatePattern
from netx.model import EntryType
from netx.query import asked, name_asked
from netx.query.catalogue import Catalogue
from netx.query.cues import cue_of
from netx.query.facets import values
from netx.query.folding import fold
from netx.query.headings import places_in
from netx.query.matching import EffectMatch
from netx.query.search_by_name import by_other_words
from netx.query.search_named import only_named
from netx.query.search_parts import beside, nothing
from netx.query.text import content, is_filler, stem
from netx.results.answers import SearchResult

_ASKS = LatePattern(
    r"(?:do|does|can|could|should|will|is|are|am|what|when|where|which|who|how) ", re.IGNORECASE
)
"""How a question begins that no note of a symptom begins with: "must keep the curtains shut"."""
FEW_WORDS = 2
"""Of so few words a text that holds all is a better answer than an effect that has one."""
_TO_BE_DONE = ("should ", "shall ", "must ")
"""How a question begins that asks what is to be done."""
_BARE = ("what next", "what come next")
"""Folded ends of a sentence that say nothing of what came before: it may be a symptom."""
_MOSTLY = 0.5
"""An effect that explains less of what was asked than so gives way to a text that holds it."""
_OF_ONESELF = frozenset(("i", "my", "me", "im", "ive", "he", "she", "his", "her"))
"""Words with which a person tells of a symptom, whatever else stands in the sentence."""


def told_of_them(
    catalogue: Catalogue, words: str, question: asked.Asked, an_effect: bool, named: bool
) -> SearchResult | None:
    """What answers words beside treatments that ask for no effect of theirs.

    `an_effect` is whether the words beside them may mean one, `named` whether they name one.
    """
    if len(question.treatments) > 1 and not named:
        several = _of_several(catalogue, words, question, an_effect)
        if several is not None:
            return several
    if question.treatments and _are_places(catalogue, question):
        from netx.query.search_treatment import of_treatments

        return of_treatments(catalogue, words, question)
    if question.treatments and not an_effect:
        return _told_of_daily_life(catalogue, words, question)
    return None


def _of_several(
    catalogue: Catalogue, words: str, question: asked.Asked, an_effect: bool
) -> SearchResult | None:
    """What answers words that name several treatments: their comparison, or what one means to one.

    "Embolisation or PRRT first for liver mets"; "how long before PRRT do I stop octreotide".
    """
    from netx.query.search_treatment import comparison, told_together

    compared = None if an_effect else comparison(catalogue, words, question.treatments)
    if compared is not None:
        return compared
    together = told_together(catalogue, words, question)
    return together and (by_other_words(catalogue, words, question.treatments) or together)


def _are_places(catalogue: Catalogue, question: asked.Asked) -> bool:
    """Whether all beside a treatment is where it is used: "bland embolisation liver"."""
    places = places_in(catalogue, question.left)
    told = [one for one in question.left.split() if not is_filler(one)]
    if len(question.treatments) != 1 or len(places) != len(told):
        return False
    treatment = catalogue.base.treatments[question.treatments[0]]
    return bool(places) and set(places) <= values(catalogue, treatment, "site")


def _told_of_daily_life(
    catalogue: Catalogue, words: str, question: asked.Asked
) -> SearchResult | None:
    """What our texts say of a treatment with a word of daily life: "Creon with meals"."""
    from netx.query.texts_asked import daily_words

    if not (daily_words(catalogue, question.left) or cue_of(words).pattern is not None):
        return None
    from netx.query.search_treatment import told_of

    told = told_of(catalogue, words, question)
    return told if told.texts and not told.nothing_on else None


def told_instead(
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
    # Who asks what is to be done tells no symptom: "should the gallbladder come out".
    return found if found.texts or words.lower().startswith(_TO_BE_DONE) else None


def _names_it(typed: str, explained: set[str], daily: list[str]) -> bool:
    """Whether a word of daily life right behind that of an effect is what is named: "flu jab"."""
    words = typed.split()
    return any(stem(word) in explained and behind in daily for word, behind in pairwise(words))


def _asks_of_what_is_named(catalogue: Catalogue, words: str) -> bool:
    """Whether a question to ask the team stands in the words, or a topic is asked of a NET.

    "Injections stopped working, what next"; "lung carcinoid scans how many years".
    """
    typed, of_a_topic = f" {fold(words)} ", bool(cue_of(words).topics)
    return any(
        (of_a_topic and one.type == "situation")
        or (
            one.kind == EntryType.QUESTION
            and any(
                " " in form and form not in _BARE and f" {form} " in typed
                for form in map(fold, catalogue.known_names["entry"][one.id])
            )
        )
        for one in name_asked.within(catalogue, fold(words))
    )


def better_told(
    catalogue: Catalogue, about: str, first: EffectMatch, treatments: tuple[str, ...]
) -> SearchResult | None:
    """What our texts say with two words of which an effect explains only one, or by a guess.

    "Flu jab" is told of in texts; it is no flu-like symptom. Nor is "wine" a slip of "wind".
    """
    from netx.query.texts_asked import daily_words, not_told_of, of_anyone, told_with, unexplained

    may_ask = asked.is_question(about) or asked.asks_what_next(about)
    if may_ask and _asks_of_what_is_named(catalogue, about):
        return only_named(catalogue, about, [])
    means = content(fold(about))
    explained = set(content(fold(first.words)))
    explained = explained & set(content(fold(first.matched))) or explained
    typed = fold(about)
    may = asked.asks_leave(about)
    daily = daily_words(catalogue, about)
    left = [word for word in daily if may or not set(content(word)) & explained]
    guessed = first.match_kind == "spelling" and " " not in typed and fold(first.matched) != typed
    few = len(means) <= FEW_WORDS or (left and (treatments or asked.is_question(about)))
    of_oneself = _OF_ONESELF & set(typed.split())
    asks = asked.is_question(about) or (left and not of_oneself)
    other = asks and not first.by_name and unexplained(catalogue, about, explained) >= _MOSTLY
    if not (other or (few and (left or guessed))):
        return None
    found = told_with(catalogue, about, treatments, as_typed=True)
    if (
        other
        and found.missing
        and asked.is_question(about)
        and not treatments
        and (not of_oneself or _ASKS.match(about))
    ):
        # "Does CBD oil shrink tumours" asks of no gallstones, whatever has those letters.
        return only_named(catalogue, about, []) if found.nowhere else None
    texts = [] if found.missing and not _names_it(typed, explained, left) else found.texts
    read_as = None
    if not texts and treatments:
        names = " and ".join(catalogue.base.treatments[id_].name for id_ in treatments)
        read_as = not_told_of(names)
        found = told_with(catalogue, about)
        texts = [] if found.missing else of_anyone(catalogue, found.texts)
    return structs.replace(nothing(about, asked.TEXT, read_as), texts=texts) if texts else None


def against_it(
    catalogue: Catalogue, words: str, question: asked.Asked, match: EffectMatch
) -> SearchResult | None:
    """The treatments that are named, of which one bears the effect in its name, being against it.

    "Octreotide cover during surgery, carcinoid crisis" names the prevention of such a crisis.
    """
    effect = f" {fold(match.meant.name)}"
    names = [catalogue.base.treatments[id_].name for id_ in question.treatments]
    if not any(effect in f" {fold(name)}" for name in names):
        return None
    from netx.query.search_treatment import of_treatments

    return of_treatments(catalogue, words, question)
