"""What was asked, then what answers it: a name, side effects, treatments, or our texts.

The exact name of anything comes before a guess at a side effect; side effects come before
names that only begin so; what our texts say comes last. How the words were read is a part
of the result. What only some readings need is imported where they need it.
"""

from __future__ import annotations

from msgspec import structs

from netx.late_pattern import LatePattern
from netx.model import EntryType
from netx.query import asked, name_asked, rows
from netx.query.as_meant import COUNSELLOR, OF_OUTLOOK, PROGNOSIS, as_meant
from netx.query.catalogue import Catalogue
from netx.query.choice_asked import of_choice
from netx.query.emergencies import is_despair, is_emergency, urgent_named
from netx.query.folding import LONGEST, fold
from netx.query.left_out import left_out
from netx.query.listed import listed, sure_parts
from netx.query.matching import match_effects
from netx.query.question_read import question_of
from netx.query.readings import Measured, measured
from netx.query.search_by_name import by_title, of_names, of_siblings
from netx.query.search_causes import what_causes
from netx.query.search_parts import nothing
from netx.query.words_asked import wanted
from netx.results.answers import SearchResult
from netx.results.now import AT_ONCE, IN_DESPAIR
from netx.results.parts import OtherMatch, source_ids_in

NOT_JUDGED = "is not judged: whether it is too high or too low is for your team to say"
"""As what a figure of a blood test, a pulse or a thermometer is read."""

_LEFT_OUT = LatePattern(r"\s(?:without|(?:but|and) (?:no|not on)|not on)\s")
_LEAVE_OUT = frozenset(("without", "no", "not"))
"""Words by which a treatment is left out, and those of which one stands in each."""

_OF_TRIALS = frozenset(("trial", "study", "studie"))
"""Folded words of which one stands in each question for trials."""

_OVER = LatePattern(
    r"\b(?:stopped|gone|went away|cleared up|got better|is better|settled|resolved|no longer|deny"
    r"|denied|absence of|never had|havent|hasnt|wasnt|isnt|didnt|did not|not in|used to have"
    r"|last year|week ago|month ago|year ago|afraid of|frightened of|scared of|non|not|normal"
    r"|good|fine|came back|well|unchanged|ruled out|better|(?<!all )over)\b"
)
"""Words of what is over, denied or feared, folded."""
_MAY_BE_OVER = frozenset((
    "stopped", "gone", "went", "cleared", "better", "settled", "resolved", "longer", "deny",
    "denied", "absence", "never", "havent", "hasnt", "wasnt", "isnt", "didnt", "not", "used",
    "last", "ago", "of", "non", "normal", "good", "fine", "back", "well", "unchanged", "out",
    "over", "did",
))  # fmt: skip
"""Of which one stands in each: most searches need no pattern."""
_LACKING = frozenset(
    ("no", "not", "cant", "never", "without", "loss", "less", "stopped", "wont", "hasnt", "havent")
)
"""Words of a name that says itself that something lacks."""


def search(catalogue: Catalogue, words: str) -> SearchResult:
    """What the words ask for, and what answers it.

    Takes any text. Several effects, set apart by commas or "and", are each
    looked up, and then together. Raises nothing: an empty result is a result.
    """
    if catalogue.added is not None:
        from netx.query.added_search import search_added

        as_it_is = as_meant(words) in (PROGNOSIS, COUNSELLOR)
        found = search_added(catalogue, words, _search, as_it_is)
    else:
        found = _search(catalogue, words)
    found = _with_what_is_urgent(catalogue, words[:LONGEST], found)
    if is_despair(catalogue.base, words[:LONGEST]):
        found = structs.replace(found, now=IN_DESPAIR)
    elif found.at_once:
        found = structs.replace(found, now=AT_ONCE)
    if structs.replace(found, added=[]).answered:
        return found
    from netx.query.unanswered import not_found

    return structs.replace(found, not_found=not_found(catalogue, found))


def _with_what_is_urgent(catalogue: Catalogue, words: str, found: SearchResult) -> SearchResult:
    """What was found, told to call where something that needs help at once is named besides.

    What can be urgent is no word that is left out: of "pregnant and bleeding" bleeding is answered.
    """
    if found.negated is not None or found.without is not None:
        return found
    figures = any(map(str.isdigit, words))  # what a figure means is not judged
    left_out = sure_parts(words, catalogue.base) if found.nothing_on and not figures else []
    if any(one.meant.at_once for one in left_out):
        meant = next(one.meant.name for one in left_out if one.meant.at_once)
        about = _search(catalogue, meant)
        told = f"{meant}; what else was typed is not looked at"
        return structs.replace(about, query=found.query, read_as=told, at_once=True)
    named = [] if found.at_once else urgent_named(catalogue.base, words)
    if not named:
        return found
    from netx.query.suggestions import MOST_OFFERED

    offered = [] if found.answered else [one.name for one in named]
    suggestions = list(dict.fromkeys([*offered, *found.suggestions]))[:MOST_OFFERED]
    return structs.replace(found, at_once=True, suggestions=suggestions)


def _search(catalogue: Catalogue, words: str) -> SearchResult:
    """What the data themselves answer."""
    meant = as_meant(words)
    found = structs.replace(_found(catalogue, meant), query=words)
    if found.nothing_on and meant == words[:LONGEST]:
        return _with_slips_put_right(catalogue, words, found)
    if meant == PROGNOSIS and fold(words) != PROGNOSIS:
        return structs.replace(found, read_as=OF_OUTLOOK)
    return found


def _with_slips_put_right(catalogue: Catalogue, words: str, found: SearchResult) -> SearchResult:
    """What answers words of which one is misspelt: "second opinon"; or what was found."""
    from netx.query.misspelt_question import put_right

    respelt = put_right(catalogue, words, found.nothing_on)
    if respelt is None:
        return found
    right, typed, meant = respelt
    again = _found(catalogue, right)
    if not again.answered or meant in again.nothing_on or again.matches:
        return found
    told = f"“{typed}” as “{meant}”"
    read_as = f"{again.read_as}, with {told}" if again.read_as else told
    # A record of that very name is the answer; what else is told of the word comes after it.
    texts = [] if again.other and not again.read_as else again.texts
    return structs.replace(again, query=words, read_as=read_as, texts=texts)


def _found(catalogue: Catalogue, words: str) -> SearchResult:
    """What answers words as they are meant."""
    folded = fold(words)
    if not folded:
        return nothing(words)
    if is_despair(catalogue.base, words):
        return structs.replace(nothing(words, asked.TEXT), at_once=True)
    names = catalogue.name_index("treatment").ids_by_name()
    figures = measured(catalogue.base, words, names)
    if figures is not None:
        return _beside_figures(catalogue, words, figures)
    of_another = _leaves_out(catalogue, words)
    if of_another is not None:
        return of_another
    apart = left_out(catalogue.base, words)
    if apart is not None:
        told = f"{apart.comes}; that it comes without {apart.left_out} is not looked at"
        return structs.replace(_found(catalogue, apart.comes), read_as=told)
    first, *also = listed(words)
    others = name_asked.named(catalogue, name_asked.bare(words))
    # A question that we hold is no answer: what our texts say with its words is.
    exact = [one for one in others if one.by_name and one.kind != EntryType.QUESTION]
    exact = exact or name_asked.only_begun(others, folded)
    if not others:
        siblings = of_siblings(catalogue, words)
        if siblings is not None:
            return _cited(catalogue, siblings)
    question = question_of(catalogue, words, names, tuple(also), first)
    asked_for = of_choice(catalogue, words, question) or _trials(catalogue, words, question, exact)
    if asked_for is not None:
        return _cited(catalogue, asked_for)
    if exact and not _means_an_effect(catalogue, exact, words):
        found = of_names(catalogue, words, others, question)
    else:
        found = _as_read(catalogue, words, question, others)
    if not found.answered:
        found = by_title(catalogue, words, found)
    found = _without_offers(catalogue, words, found)
    if _is_over(found, folded):
        meant = found.matches[0].meant.name
        found = structs.replace(
            found, read_as=f"what can bring on {meant}, whether it is there or not"
        )
    if is_emergency(catalogue.base, folded):
        # Beside a cry for help a name that only looks alike would be an insult.
        offered = found.suggestions if found.answered else []
        kept = [one for one in found.other if one.by_name]
        found = structs.replace(found, at_once=True, suggestions=offered, other=kept)
    return _cited(catalogue, found)


def _trials(
    catalogue: Catalogue, words: str, question: asked.Asked, exact: list[OtherMatch]
) -> SearchResult | None:
    """The trials that words ask for which are no name."""
    if exact or not _OF_TRIALS & set(fold(words).split()):
        return None
    from netx.query.trials_asked import of_trials

    return of_trials(catalogue, words, question)


def _without_offers(catalogue: Catalogue, words: str, found: SearchResult) -> SearchResult:
    """Without what is offered for a question that nothing answers, unless it names a treatment.

    One word of a question names no side effect.
    """
    if found.answered or not asked.is_question(words):
        return found
    from netx.query.unanswered import near_name

    return found if near_name(catalogue, found) else structs.replace(found, suggestions=[])


def _as_read(
    catalogue: Catalogue, words: str, question: asked.Asked, others: list[OtherMatch]
) -> SearchResult:
    """What answers a question of help, of harm, of what does not come, or of a treatment."""
    if question.reading == asked.GIVEN_FOR:
        from netx.query.search_help import what_helps

        return what_helps(catalogue, words, question)
    if question.reading == asked.NOT_CAUSED_BY:
        from netx.query.search_without import what_does_not

        of_daily_life = _of_daily_life(catalogue, words, question)
        if of_daily_life is not None:
            return of_daily_life
        found = what_does_not(catalogue, words, question)
        if not found.answered and question.treatments:
            from netx.query.search_treatment import of_treatments

            found = of_treatments(catalogue, words, question, harms=True)
        if not found.answered:
            every = asked.Asked(asked.CAUSES, fold(words))
            found = what_causes(catalogue, words, every, others)
        return found
    if question.reading == asked.TREATMENT:
        from netx.query.search_treatment import of_treatments

        return of_treatments(catalogue, words, question)
    return what_causes(catalogue, words, question, others)


def _of_daily_life(catalogue: Catalogue, words: str, question: asked.Asked) -> SearchResult | None:
    """What is told of a treatment with a word of daily life, or a NET: "safe for grandchildren"."""
    if not question.treatments or match_effects(catalogue.base, question.left):
        return None
    from netx.query.texts_asked import daily_words

    within = name_asked.within(catalogue, question.left)
    if not (
        daily_words(catalogue, question.left) or any(one.type == "situation" for one in within)
    ):
        return None
    from netx.query.search_treatment import told_of

    found = told_of(catalogue, words, question)
    return found if found.texts else None


def _beside_figures(catalogue: Catalogue, words: str, figures: Measured) -> SearchResult:
    """What answers the words beside figures, or what these may mean where nothing stands there."""
    names = [one.name for one in figures.effects]
    found = nothing(words) if figures.alone else _found(catalogue, figures.left)
    urgent = len(names) > 1 or any(one.at_once or one.urgent for one in figures.effects)
    meant = found.matches[0].meant.name if found.matches else figures.left
    said = [found.read_as or meant] if found.answered else []
    which = f" ({' or '.join(names)})" if said and names else ""
    return structs.replace(
        found,
        read_as="; ".join([*said, f"the figure{which} {NOT_JUDGED}"]),
        at_once=found.at_once or urgent or is_emergency(catalogue.base, fold(words)),
        suggestions=names,
    )


def _leaves_out(catalogue: Catalogue, words: str) -> SearchResult | None:
    """What answers the words before a treatment that is left out: "fever without chemo"."""
    lowered = words.lower()
    parted = _LEFT_OUT.search(lowered) if _LEAVE_OUT & set(lowered.split()) else None
    if parted is None:
        return None
    about, without = words[: parted.start()].strip(), words[parted.end() :].strip()
    names = catalogue.name_index("treatment").ids_by_name()
    ids, more = asked.named_in(names, fold(without))
    if not ids or more:
        return None
    if asked.is_question(words) and not wanted(about, catalogue.said_for):
        return None  # "what happens without lanreotide"
    name = catalogue.base.treatments[ids[0]].name
    read_as = f"{about}; netx cannot leave {name} out of what it lists"
    return structs.replace(_found(catalogue, about), read_as=read_as)


def _is_over(found: SearchResult, folded: str) -> bool:
    """Whether words of what is over, denied or feared were passed over to find causes."""
    plain = found.reading == asked.CAUSES and found.matches and found.read_as is None
    if not plain or not _MAY_BE_OVER & set(folded.split()) or not _OVER.search(folded):
        return False
    lacking = set(fold(found.matches[0].matched).split()) & _LACKING
    return not lacking  # "not sleeping" is there


def _cited(catalogue: Catalogue, found: SearchResult) -> SearchResult:
    """The result with the sources of all that it shows."""
    ids = {id_ for match in found.matches for one in match.treatments for id_ in one.source_ids}
    # Beside an effect, other records are only named.
    named = [] if found.matches else found.other
    ids |= {id_ for told in (found.texts, named) for one in told for id_ in one.source_ids}
    ids |= {id_ for one in named for id_ in one.detail_source_ids}
    ids |= {id_ for one in found.asked_of for id_ in (one.own.source_ids if one.own else ())}
    leads = [one.lead for one in found.asked_of if one.lead]
    ids |= set(source_ids_in([found.given_for, found.urgent, leads]))
    return structs.replace(found, sources=rows.source_rows(catalogue, ids))


def _means_an_effect(catalogue: Catalogue, exact: list[OtherMatch], words: str) -> bool:
    """Whether the words that are the name of something else are a side effect's, too.

    A treatment or a situation gives way only to an effect of that very name: insulinoma is
    no low blood sugar. A term gives way to a synonym, too.
    """
    strong = any(one.type in ("treatment", "situation") for one in exact)
    kinds = ("exact",) if strong else ("exact", "synonym")
    return any(one.match_kind in kinds for one in match_effects(catalogue.base, words))
