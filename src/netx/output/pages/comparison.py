"""The page of `netx compare`: an Option Grid, then like with like.

Rows are the patient's questions, columns the options, after the Option Grids of Elwyn
and others. Numbers stand beside their own comparator and are never set off against
another trial's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from netx.output.blocks import (
    Block,
    Cited,
    Grid,
    Head,
    Minor,
    Points,
    Section,
    Words,
)
from netx.output.pages.parts import (
    DEEPER,
    ask_section,
    bulleted,
    differ_section,
    headed,
    more_line,
    opening,
    said,
    sources_section,
)
from netx.output.pages.whole_treatment import outcome_blocks
from netx.output.wording import (
    NOT_SAID,
    count,
    dated,
    design,
    figures_of,
    listing,
    often_said,
    points_apart,
    whole,
    words_of,
)
from netx.results.answers import CompareOption, CompareResult, EffectCell, EffectCompared
from netx.results.leads import CompareLead, LeadCompared, LeadFigure
from netx.results.now import NOT_SAFE
from netx.results.parts import StatementOut


def first_screen(compared: CompareResult, rest: str = DEEPER, ask: bool = True) -> list[Section]:
    """The direct line, seven questions, side effects like with like, and what to ask.

    `rest` says where the side effects are that are only counted; without `ask` the
    questions to ask are left to the page that this is a part of.
    """
    lead = compared.lead
    names = [one.name for one in compared.options]
    by_id = {one.id: one.name for one in compared.options}
    direct: list[Block] = []
    for one in lead.direct:
        pair = len(one.options) == 2 and len(lead.direct) > 1 and one.kind != "never"
        which = " and ".join(by_id[id_] for id_ in one.options)
        direct.append(Words(said(f"{which}: {one.text}" if pair else one.text, one.source_ids)))
    same: list[Block] = (
        [
            Points(
                [
                    (one.label, [said(f"Same for all: {one.text}", one.source_ids)])
                    for one in lead.same
                ]
            )
        ]
        if lead.same
        else []
    )
    questions = Grid(
        lead.heads,
        [(row.label, [[said(c.text, c.source_ids)] for c in row.cells]) for row in lead.rows],
    )
    effects = Grid(
        lead.heads,
        list(_effect_rows(lead.side_effects)),
        headed=not lead.rows,
        run_in=True,
    )
    return [
        Section(id="", blocks=[Head(f"{listing(names, 'or')}?"), *direct]),
        Section(id="", blocks=[*same, questions]),
        *(
            [Section(id="effects", blocks=[opening(OF_100), effects, *_under(lead, rest)])]
            if lead.side_effects
            else []
        ),
        Section(id="", blocks=[Points(_below(lead, compared.options, ask))]),
    ]


OF_100 = "Side effects, of 100 people: with it / with its own comparator"


def next_commands(compared: CompareResult) -> list[str]:
    """What to type next: the sections, and the sheet to take along."""
    ids = " ".join(one.id for one in compared.options)
    counts = {**compared.lead.more, "sources": len(compared.sources)}
    if len(compared.options) > 3:
        return more_line(counts)
    return more_line(counts, f"netx sheet {ids} -o visit.html")


def _under(lead: CompareLead, rest: str) -> list[Block]:
    told = [lead.different] if lead.different else []
    if lead.left:
        told.append(f"{lead.left} more{rest}.")
    return [Words(Cited(" ".join(told), (), "quiet"))] if told else []


def _effect_rows(rows: Sequence[LeadCompared]) -> Iterator[tuple[str, list[list[Cited]]]]:
    """A row an effect; where both grades are told, severe figures follow in the same cell."""
    of_effect: dict[str, list[LeadCompared]] = {}
    for row in rows:
        of_effect.setdefault(row.effect.id, []).append(row)
    for both in of_effect.values():
        name = both[0].effect.name
        if len(both) == 1:
            label = f"{name}, severe" if both[0].grade == "severe" else name
            yield label, [[_figure([cell])] for cell in both[0].cells]
        else:
            yield name, [[_figure(cells)] for cells in zip(*(r.cells for r in both), strict=True)]


def _figure(cells: Sequence[LeadFigure]) -> Cited:
    """The figures of one option for one effect; a severe one beside another says so."""
    told = []
    for cell in cells:
        severe = "severe " if len(cells) > 1 and cell.grade == "severe" else ""
        if cell.value is None:
            # The head of the table says that all of it is of 100 people.
            told.append(cell.text.replace(" of 100", ""))
            continue
        against = f" / {whole(cell.comparator)}" if cell.comparator is not None else ""
        alone = "" if cell.comparator is not None else ", no comparison"
        told.append(f"{severe}{whole(cell.value)}{against}{alone}")
    abouts = [
        "; ".join(
            one
            for one in (
                cell.said_as,
                cell.arm,
                cell.trial,
                "blood tests" if cell.laboratory else None,
            )
            if one
        )
        for cell in cells
    ]
    if len(set(abouts)) == 1:
        told = [", ".join(told)]
    parts = [
        f"{text} ({about})" if about else text
        for text, about in zip(told, abouts, strict=False)
        if text
    ]
    return said("; ".join(parts), [id_ for cell in cells for id_ in cell.source_ids])


def _below(
    lead: CompareLead, options: Sequence[CompareOption], ask: bool
) -> list[tuple[str, list[Cited]]]:
    names = {one.id: one.name for one in options}
    sure = [f"{names[one.option]}: {one.text}" for one in lead.how_sure]
    rows: list[tuple[str, list[Cited]]] = [("How sure is this", [Cited(" ".join(sure))])]
    if lead.unequal:
        rows.append(("What is held", [Cited(lead.unequal)]))
    if lead.differ.count:
        told = points_apart(lead.differ.count, lead.differ.text)
        rows.append(("Sources differ", [Cited(told)]))
    if ask and lead.questions:
        asked = [id_ for one in lead.questions for id_ in one.source_ids[:1]]
        rows.append(("Ask", [said(" · ".join(one.name for one in lead.questions), asked)]))
    return rows


def whole_page(
    compared: CompareResult, headings: Mapping[str, tuple[str, list[str]]], numbers: Sequence[str]
) -> list[Section]:
    """Every section with all that is held; takes what `whole_treatment.whole_page` takes."""
    names = [one.name for one in compared.options]
    made: dict[str, list[Block]] = {
        "effects": _effects(compared, names),
        "trials": _trials(compared),
        "differ": list(differ_section(compared.disagreements).blocks),
        "ask": list(ask_section(compared.questions).blocks),
        "sources": list(sources_section(compared.sources, numbers).blocks),
        "approval": [
            Grid(names, [("", [_standing(one) for one in compared.options])], bulleted=True)
        ],
        "benefits": outcome_blocks(compared.outcomes),
    }
    sections = []
    for id_, (name, topics) in headed(headings, made).items():
        rows = [
            (
                row.question if len(topics) > 1 else "",
                [
                    [_said(one) for one in cell.statements] or [Cited(NOT_SAID)]
                    for cell in row.cells
                ],
            )
            for row in compared.rows
            if row.topic in topics
        ]
        blocks: list[Block] = [Grid(names, rows, bulleted=True)] if rows else []
        sections.append(Section(id=id_, heading=name, blocks=[*blocks, *made.get(id_, [])]))
    return sections


def whole_head(compared: CompareResult) -> Section:
    """The top of a whole page: the options, and how they were compared directly."""
    names = [one.name for one in compared.options]
    by_id = {one.id: one.name for one in compared.options}
    blocks: list[Block] = [Head(f"{listing(names)}, side by side")]
    for pair in compared.head_to_head:
        both = " and ".join(by_id[id_] for id_ in pair.options)
        for trial in pair.trials:
            arms = "; ".join(arm.said for arm in trial.arms)
            text = f"{trial.name} ({design(trial.phase)}) compared {both} directly: {arms}."
            blocks.append(Words(said(text, trial.source_ids)))
        if not pair.trials:
            text = (
                f"No study that we hold compared {both} directly, so their numbers cannot be set "
                "against each other."
            )
            blocks.append(Words(Cited(text)))
    return Section(id="", blocks=blocks)


def _said(one: StatementOut) -> Cited:
    """A statement; one of the option's class under the class's name."""
    owner = f"{one.inherited_from_name}: " if one.inherited_from_name else ""
    return said(f"{owner}{one.text}", one.sources)


def _standing(option: CompareOption) -> list[Cited]:
    status = option.status_detail
    told = [said(f"{words_of(status.value)}, as of {status.as_of}: {status.text}", status.sources)]
    told += [
        said(f"{a.agency}, {dated(a.date)}: {a.for_whom}", a.sources) for a in option.approvals
    ]
    return told


def _effects(compared: CompareResult, names: Sequence[str]) -> list[Block]:
    if not compared.side_effects:
        return []
    blocks: list[Block] = []
    if any(cell.observations for row in compared.side_effects for cell in row.cells):
        text = (
            "Numbers say how many of 100 people had it; beside each stands what the same trial saw "
            "on its comparator. They cannot be set against another trial's."
        )
        blocks.append(Words(Cited(text)))
    by_sharing: dict[tuple[bool, ...], list[EffectCompared]] = {}
    for row in compared.side_effects:
        by_sharing.setdefault(tuple(_has(cell) for cell in row.cells), []).append(row)
    for having, group in by_sharing.items():
        blocks.append(Minor(Cited(_who(having, names))))
        rows = [(row.effect.name, [_cell(cell) for cell in row.cells]) for row in group]
        blocks.append(Grid(names, rows, bulleted=True))
    for option in compared.options:
        text = (
            f"Not listed: not by the {count(len(option.source_ids), 'source')} that we hold for "
            f"{option.name}; {NOT_SAFE}."
        )
        blocks.append(Words(Cited(text, (), "quiet")))
    return blocks


def _has(cell: EffectCell) -> bool:
    return bool(cell.listed or cell.products or cell.classes or cell.observations)


def _who(having: tuple[bool, ...], names: Sequence[str]) -> str:
    own = [name for name, has in zip(names, having, strict=True) if has]
    if len(own) == len(names):
        return "Told of both" if len(names) == 2 else "Told of all"
    others = [name for name, has in zip(names, having, strict=True) if not has]
    return f"Told of {listing(own)}; our sources on {listing(others)} are silent"


def _cell(cell: EffectCell) -> list[Cited]:
    told: list[Cited] = []
    if cell.listed:
        often = often_said(cell.sources)
        told.append(said(f"listed{': ' + often if often else ''}", cell.sources))
    for group, words in ((cell.products, "listed for {}"), (cell.classes, "of {} in general")):
        if group:
            names = ", ".join(one.name for one in group)
            told.append(said(words.format(names), [s for one in group for s in one.sources]))
    for one in cell.observations:
        name = "" if one.treatment == cell.option else f"{one.treatment_name}: "
        told += [said(f"{name}{line}", [one.source_id]) for line in figures_of(one)]
    return told or [Cited("not listed")]


def _trials(compared: CompareResult) -> list[Block]:
    """Who was in the trials behind the numbers; without that, a number says little."""
    seen = {
        one.trial: one
        for row in compared.side_effects
        for cell in row.cells
        for one in cell.observations
    }
    items = [said(f"{one.trial_name}: {one.population}", [one.source_id]) for one in seen.values()]
    items += [
        said(f"{one.trial_name}: {one.population}", one.sources)
        for one in {o.trial: o for o in compared.outcomes}.values()
        if one.trial not in seen
    ]
    return bulleted(items)
