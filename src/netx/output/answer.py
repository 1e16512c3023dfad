"""From a command's document to its page: a first screen, some sections, or everything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from netx.errors import UsageError
from netx.output.blocks import Answer, Cited, Section, Words
from netx.output.format import View
from netx.output.pages.parts import MORE, closing, lived_section, numbered, only, sources_section
from netx.output.wording import at_once, sentence
from netx.results.added import AddedStamp
from netx.results.answers import AboutResult, CheckResult, CompareResult, SearchResult, StaleResult
from netx.results.envelope import Document
from netx.results.parts import SourceRow
from netx.results.shown import (
    DisagreementShown,
    EffectShown,
    EntryShown,
    SituationShown,
    SourceShown,
    TreatmentShown,
    TrialShown,
)


def answer_of(document: Document[Any], view: View) -> Answer:
    """The page of a document. Raises `UsageError` for a section that it does not have."""
    data = document.data
    sections: list[Section] = []
    numbers: list[str] = []
    more: list[str] = []
    if view.row_type is not None:
        from netx.output.pages import lists

        if view.extent.sections:
            raise UsageError("no-section", "a list has no sections", "Leave --section out.")

        sections = lists.page(data, view)
        notes = [one for one in (view.recorded, view.elsewhere) if one]
        if notes:
            known = Cited(f"{sentence('; '.join(notes))}.", (), "quiet")
            sections.append(Section(id="", blocks=[Words(known)]))
    else:
        every = data if isinstance(data, list) else [data]
        numbers = numbered([_first_part(one) for one in every], sources_of(document))
        laid = document.dataset.added
        for one in every:
            own, more = page_of(one, view, numbers, laid)
            sections += own
        if len(every) > 1:
            # What the last page counts is not what all of them hold.
            names = ", ".join(f"netx show {one.id}" for one in every)
            more = [f"One by one, with what else is held: {names}"]
        if any(getattr(one, "at_once", False) for one in every):
            more = [*at_once(laid), *more]  # its second line may have left the screen
        if view.also:
            id_, name = view.also
            said = f"All these words together: {name}: netx show {id_}"
            sections.append(Section(id="", blocks=[Words(Cited(said))]))
    end = closing(more, document.notice, document.dataset.version)
    return Answer(sections=[*sections, end], numbered=numbers)


def _first_part(one: Any) -> Any:
    """What the first screen of a result cites, so that its numbers begin at one."""
    if isinstance(one, TreatmentShown | CompareResult):
        return one.lead
    if isinstance(one, SituationShown):
        return [one.lead.points[:1], one.lead]
    if isinstance(one, EffectShown):
        return [[t.first for t in one.treatments], one.treatments]
    if isinstance(one, SearchResult):
        found = [t for match in one.matches for t in match.treatments]
        own = [t.own for t in one.asked_of]
        leads = [t.lead for t in one.asked_of if t.lead]
        shown = [(t.side_effects, t.serious, t.call) for t in leads]
        first = [one.given_for if one.symptom else [], own, shown, [t.first for t in found]]
        return [*first, found, one.other, one.texts]
    return None


def page_of(
    one: Any, view: View, numbers: Sequence[str], laid: AddedStamp | None
) -> tuple[list[Section], list[str]]:
    """The sections of one result that were asked for, and the lines on what else there is.

    Takes the ids of sources in the order of their numbers, and what is laid over the data, of
    which the notes stand in the sections. Raises `UsageError` for a section that it lacks.
    """
    own, more = _page(one, view, numbers, laid)
    if laid is None or not hasattr(one, "added"):
        return own, more
    from netx.output.pages.added import laid_over

    return laid_over(own, more, one, view.extent, laid)


def _page(
    one: Any, view: View, numbers: Sequence[str], laid: AddedStamp | None
) -> tuple[list[Section], list[str]]:
    """The sections of one result that were asked for, and the line on what else there is.

    What is `laid` over the data stands in the sections of a whole page already.
    """
    head: list[Section] = []
    more = [f"{MORE} --all"]
    match one:
        case TreatmentShown():
            from netx.output.pages import treatment, whole_treatment

            more = treatment.next_commands(one)
            if view.extent.first:
                return [*treatment.first_screen(one), *lived_section(one.outcomes)], more
            head = [whole_treatment.whole_head(one)]
            whole = whole_treatment.whole_page(one, view.headings, numbers)
        case CompareResult():
            from netx.output.pages import comparison

            more = comparison.next_commands(one)
            if view.extent.first:
                return [*comparison.first_screen(one), *lived_section(one.outcomes)], more
            head = [comparison.whole_head(one)]
            whole = comparison.whole_page(one, view.headings, numbers)
        case EffectShown():
            from netx.output.pages import effect

            if view.extent.first:
                return effect.first_screen(one), effect.commands(one)
            head = effect.first_screen(one)[:1]
            whole = effect.whole_page(one, numbers)
        case SearchResult():
            from netx.output.pages import search

            if view.extent.first:
                return search.first_screen(one), search.commands(one)
            whole = search.whole_page(one, numbers)
        case TrialShown():
            from netx.output.pages import record

            if view.extent.first:
                return record.trial_first(one), record.trial_commands(one)
            head, whole = record.trial_first(one)[:1], record.trial_whole(one, numbers)
        case SituationShown():
            from netx.output.pages import situation

            more = situation.next_commands(one)
            if view.extent.first:
                return situation.first_screen(one), more
            head = [situation.whole_head(one)]
            whole = situation.whole_page(one, view.situation_headings, numbers)
        case SourceShown():
            from netx.output.pages import record

            head, whole = record.source_first(one), record.source_whole(one)
            if view.extent.first:
                return head, more
        case EntryShown() | DisagreementShown():
            return _page_without_sections(one, view, numbers)
        case _:
            head, whole, more = _page_of_all_data(one, view)
            if view.extent.first or not whole:
                return head, more
    if laid is not None and hasattr(one, "added"):
        from netx.output.pages.added import in_sections

        of_situation = isinstance(one, SituationShown)
        topics_of = view.situation_headings if of_situation else view.headings
        whole = in_sections(whole, one, topics_of, laid)
    return _asked_for(head, whole, more, view)


def _page_without_sections(
    one: EntryShown | DisagreementShown, view: View, numbers: Sequence[str]
) -> tuple[list[Section], list[str]]:
    """The page of what is short, to its end; of a long entry only the first facts."""
    from netx.output.pages import record

    if isinstance(one, DisagreementShown):
        page = record.disagreement_page(one)
    elif view.extent.first and not record.entry_is_short(one):
        return record.entry_first(one), [f"{MORE} --all"]
    else:
        page = record.entry_whole(one)
    whole = [*page, sources_section(one.sources, numbers, limits=False)]
    return _asked_for([], whole, [], view) if view.extent.sections else (whole, [])


def _asked_for(
    head: list[Section], whole: list[Section], more: list[str], view: View
) -> tuple[list[Section], list[str]]:
    """Of a whole page the top and the sections that were asked for."""
    missing = [id_ for id_ in view.extent.sections if id_ not in {section.id for section in whole}]
    if missing:
        raise UsageError(
            "no-section",
            f"this page has no section “{missing[0]}”",
            f"It has {', '.join(dict.fromkeys(section.id for section in whole if section.id))}.",
        )
    if view.extent.all and not view.extent.sections:
        more = [line for line in more if not line.startswith(MORE)]
    return [*head, *only(whole, view.extent)], more


def _page_of_all_data(one: Any, view: View) -> tuple[list[Section], list[Section], list[str]]:
    """Of the data as a whole: the first screen or the head, the whole page if there is another."""
    from netx.output.pages import about, changes
    from netx.results.changes import ChangesResult
    from netx.results.quality import QualityResult

    match one:
        case AboutResult() if view.extent.first:
            return about.about_first(one), [], [f"{MORE} -s sources, netx list sources"]
        case AboutResult():
            return about.about_first(one)[:1], about.about_whole(one), [f"{MORE} --all"]
        case ChangesResult():
            first = changes.changes_first(one) if view.extent.first else []
            return first, changes.changes_whole(one), [f"{MORE} --all"]
        case StaleResult():
            return about.stale_page(one), [], []
        case QualityResult():
            return about.quality_page(one), [], []
        case CheckResult():
            return about.check_page(one), [], []
        case _:
            raise TypeError(f"no page for {type(one).__name__}")


def sources_of(document: Document[Any]) -> list[SourceRow]:
    """The sources of a document."""
    data = document.data if isinstance(document.data, list) else [document.data]
    return [source for one in data for source in getattr(one, "sources", [])]


def addresses(sources: Iterable[SourceRow]) -> dict[str, str]:
    """Where each source can be read, by its id: a register's record at the register itself."""
    known = ((source.id, source.register_url or source.url) for source in sources)
    return {id_: address for id_, address in known if address}
