"""The pages of `netx search`: what can bring a side effect on, or what is given against it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from netx.output.blocks import (
    Block,
    Bullets,
    Cited,
    Head,
    Minor,
    Section,
    Words,
)
from netx.output.pages.effect import (
    HELPS,
    answer,
    call_now,
    every_figure,
    head,
    title_of,
    told_urgently,
    under_head,
    urgent_section,
)
from netx.output.pages.parts import MORE, bulleted, more_line, said, sources_section
from netx.output.pages.search_asked import (
    beside,
    given_for,
    help_rows,
    not_caused,
    side_effects_of,
    they_list,
)
from netx.output.pages.search_named import (
    MOST_NAMED,
    MOST_TEXTS,
    named,
    named_after,
    named_so,
    nothing_on,
    texts_held,
)
from netx.output.wording import both_names, by_place, count, listing
from netx.results.answers import SearchResult, Together, TogetherSome
from netx.results.leads import EffectLead
from netx.results.now import EACH_IS_TOLD, NOT_SAFE
from netx.results.parts import EffectName

_ALL_GROUPS = 2
"""Effects asked for together of which a first screen names every group of treatments."""

_NOT_LISTED = f"Not listed by the sources we hold; {NOT_SAFE}."


def first_screen(found: SearchResult, whole: bool = False) -> list[Section]:
    """As what the words were read, then what answers them."""
    if found.without is not None:
        sections = not_caused(found, found.without, whole)
    elif found.together is not None:
        sections = all_together(found, found.together)
    elif found.symptoms and found.lead is not None:
        sections = given_for(found, found.lead)
    elif found.matches and found.asked_of:
        sections = beside(found)
    elif found.matches and found.lead is not None:
        sections = _causes(found, found.lead)
    elif any(one.lead for one in found.asked_of):
        sections = [part for one in found.asked_of for part in side_effects_of(one)]
    else:
        sections = names_and_texts(found, MOST_TEXTS)
    return [*_read_as(found, sections), *unknown_parts(found), *_by_place(found)]


def names_and_texts(found: SearchResult, most: int | None) -> list[Section]:
    """What bears the words, and what our texts say with them; of the texts so many."""
    # A trial that only has the word in its name tells less than what our texts say.
    trials = [one for one in found.other if one.type == "trial" and not one.by_name]
    late = trials if found.texts else []
    early = [one for one in found.other if one not in late]
    texts = texts_held(found, most)
    if found.nothing_on and not texts and found.other:
        return [nothing_on(found), *named_so(early, alone=True)]
    if texts and found.read_as:
        return [*texts, *named_after(found.other)]
    alone = not texts and bool(early) and early[0].in_short is not None
    if found.read_as == EACH_IS_TOLD:
        return [part for one in found.other for part in named_so([one], alone=True)]
    also = "Also" if found.read_as else "Also of that name"
    return [*named_so(early, alone, also), *texts, *named_so(late)]


def _read_as(found: SearchResult, sections: list[Section]) -> list[Section]:
    """Under the title: that it can need help now, and as what the words were read."""
    told = call_now(found.at_once)
    in_title = found.asked_of and (found.matches or found.reading == "treatment")
    if found.read_as is not None and not in_title and not found.texts:
        told.append(Words(Cited(f"Read as: {found.read_as}.", (), "quiet")))
    if not told or not sections:
        return [Section(id="", blocks=told), *sections] if told else sections
    title, *rest = sections[0].blocks
    blocks = [title, *told, *rest] if isinstance(title, Head) else [*told, title, *rest]
    return [Section(id=sections[0].id, blocks=blocks), *sections[1:]]


def _causes(found: SearchResult, lead: EffectLead) -> list[Section]:
    """What can bring an effect on."""
    match = found.matches[0]
    guess = (
        f" (a guess from how “{match.words}” is written)" if match.match_kind == "spelling" else ""
    )
    name = title_of([match.meant], found.at_once)
    title = head(name + guess, "", found.urgent, found.at_once)
    return [
        *under_head([title], answer(lead, match.treatments, match.meant)),
        *_other_meanings(lead),
    ]


def all_together(found: SearchResult, together: Together, whole: bool = False) -> list[Section]:
    """Which treatments list several effects."""
    sections = [
        *_together(together, whole, found.at_once),
        *told_urgently(together.urgent, len(found.urgent) - len(together.urgent)),
    ]
    for match in found.matches:
        meant = match.meant
        exact = sum(one.listed_as.id == meant.id for one in match.treatments)
        told = f"{count(exact, 'treatment')}: netx show {meant.id}"
        sections.append(Section(id="", blocks=[Words(Cited(f"{both_names(meant)}: {told}"))]))
    return sections


def unknown_parts(found: SearchResult) -> list[Section]:
    """The parts of a list that nothing answers, so that none is passed over in silence."""
    if not found.unknown:
        return []
    words = listing(f"“{one}”" for one in found.unknown)
    told = f"Nothing found for {words}; {NOT_SAFE}."
    if not found.matches:
        told = f"Our sources say nothing with the words {words}."
    near = f" Did you mean {listing(found.suggestions, 'or')}?" if found.suggestions else ""
    offer = near if not found.symptoms else ""
    return [Section(id="", blocks=[Words(Cited(told + offer))])]


def _other_meanings(lead: EffectLead) -> list[Section]:
    """What else the words may mean, and what else bears the name."""
    sections = []
    others = [_brief(one) for one in lead.meanings]
    if others:
        sections.append(Section(id="", blocks=[Minor(Cited("It may also mean")), Bullets(others)]))
    if lead.named:
        items = [named(one) for one in lead.named]
        if lead.more["named"]:
            items.append(Cited(f"{lead.more['named']} more: --all"))
        sections.append(Section(id="", blocks=[Minor(Cited("Also of that name")), Bullets(items)]))
    return sections


def _by_place(found: SearchResult) -> list[Section]:
    """Where the treatments for the place that the words name are listed."""
    return [Section(id="", blocks=[Words(Cited(by_place(found.places)))])] if found.places else []


def _brief(meant: EffectName) -> Cited:
    return Cited(f"{both_names(meant)}: netx show {meant.id}")


def _together(together: Together, whole: bool, at_once: bool) -> list[Section]:
    names = listing(one.name for one in together.effects)
    every = they_list(len(together.all), "treatment")
    title = head(f"{every} all of: {names}", "", together.urgent, at_once)
    blocks: list[Block] = [title]
    if together.all:
        blocks.append(Words(Cited(" · ".join(one.name for one in together.all)), indent=2))
    # Of three effects and more, those that list few of them would fill two screens.
    short = len(together.effects) > _ALL_GROUPS and not whole
    some, kin = f"{they_list(len(together.some))} some of them", they_list(len(together.kin))
    if together.some:
        most = max(len(one.effects) for one in together.some)
        shown = [one for one in together.some if len(one.effects) == most or not short]
        blocks += [Minor(Cited(some)), *_by_effects(shown)]
        if len(shown) < len(together.some):
            fewer = f"{len(together.some) - len(shown)} more list fewer of them: --all"
            blocks.append(Words(Cited(fewer), indent=2))
    of_kin = f"{kin} none, but their class, drugs or members do"
    none = f"{they_list(len(together.unmentioned))} side effects, but none of these"
    if short:
        told = [
            one
            for one, held in ((of_kin, together.kin), (f"{none}; {NOT_SAFE}", together.unmentioned))
            if held
        ]
        blocks += [Words(Cited(f"{one}: --all")) for one in told]
        return [Section(id="", blocks=blocks)]
    if together.kin:
        blocks += [Minor(Cited(of_kin)), *_by_effects(together.kin)]
    if together.unmentioned:
        free = " · ".join(one.name for one in together.unmentioned)
        blocks += [Minor(Cited(none)), Words(Cited(free), indent=2), Words(Cited(_NOT_LISTED))]
    return [Section(id="", blocks=blocks)]


def _by_effects(some: Sequence[TogetherSome]) -> list[Block]:
    """Treatments by which of the effects are listed: a paragraph each."""
    told: dict[str, list[str]] = {}
    for one in some:
        told.setdefault(", ".join(effect.name for effect in one.effects), []).append(one.name)
    return [
        Words(Cited(f"{effects}: {' · '.join(names)}"), indent=2) for effects, names in told.items()
    ]


def whole_page(found: SearchResult, numbers: Sequence[str]) -> list[Section]:
    """Every match with every figure; first what asks for help at once."""
    if found.symptoms:
        return [
            *whole_head(found),
            Section(id="benefits", heading=HELPS, blocks=help_rows(found, found.given_for)),
            urgent_section(found.urgent),
            sources_section(found.sources, numbers),
        ]
    if not found.matches:
        items = [named(one) for one in found.other]
        return [
            *first_screen(structs.replace(found, other=[], texts=[]), whole=True),
            Section(id="about", heading="What bears the name?", blocks=bulleted(items)),
            *texts_held(found, None),
            sources_section(found.sources, numbers),
        ]
    blocks: list[Block] = []
    for match in found.matches:
        meant = match.meant
        blocks.append(Minor(Cited(both_names(meant))))
        blocks += every_figure(match.treatments, meant.id)
    given = [said(f"{one.name}: {one.text}", one.sources) for one in found.given_for]
    also = [_brief(one.meant) for one in found.matches[1:]] if found.together is None else []
    also += [named(one) for one in found.other]
    return [
        *whole_head(found),
        urgent_section(found.urgent),
        Section(id="benefits", heading=HELPS, blocks=bulleted(given)),
        Section(id="effects", heading="Which treatments list it?", blocks=blocks),
        Section(id="about", heading="What else bears the name?", blocks=bulleted(also)),
        *_by_place(found),
        sources_section(found.sources, numbers),
    ]


def whole_head(found: SearchResult) -> list[Section]:
    """What stands above a whole page: that it can need help now, and what only a list tells."""
    if found.together is not None:
        together = all_together(found, found.together, whole=True)
        return [*_read_as(found, together), *unknown_parts(found)]
    if found.matches and found.asked_of:
        return [*_read_as(found, beside(found)), *unknown_parts(found)]
    return _read_as(found, [])


def commands(found: SearchResult) -> list[str]:
    """What to type next."""
    if not found.matches:
        deeper = found.texts[MOST_TEXTS:] or found.symptoms or found.other[1 + MOST_NAMED :]
        return [f"{MORE} -s sources --all"] if deeper else []
    meant = found.matches[0].meant
    counts = {"effects": len(found.matches[0].treatments), "sources": len(found.sources)}
    against = f'netx search "what helps against {meant.name}"'
    return more_line(counts, against if found.given_for else f"netx show {meant.id}")
