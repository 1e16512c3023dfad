"""The pages of `netx about` and `netx check`."""

from __future__ import annotations

from collections import Counter

from netx.output.blocks import Block, Bullets, Cited, Head, Points, Section, Words
from netx.output.wording import count, dated, words_of
from netx.results.answers import AboutResult, CheckResult, StaleResult
from netx.results.quality import AuditItemOut, InstrumentOut, QualityResult, TreatmentAudit

SOURCE_KINDS = {
    "patient-education": "pages for patients",
    "prescribing-information": "US product texts",
    "smpc": "European product texts",
    "trial": "trial reports",
    "guideline": "guidelines",
    "review": "reviews",
    "regulator": "regulators' texts",
    "dictionary": "dictionary entries",
}
"""The kinds of sources in words, as many of them."""


def about_first(about: AboutResult) -> list[Section]:
    """What is held, what its sources are, what it is not."""
    kinds = Counter(SOURCE_KINDS.get(one.kind, one.kind) for one in about.sources)
    undated = sum(one.date is None for one in about.sources)
    years = sorted(one.date[:4] for one in about.sources if one.date)
    read = sorted(one.accessed for one in about.sources)
    told = about.counts
    old = count(len(about.stale), "source or status", "sources and statuses")
    rows = [
        ("What it holds", [Cited(", ".join(f"{number} {name}" for name, number in told.items()))]),
        ("Its sources", [Cited(", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))]),
        (
            "Their dates",
            [Cited(f"{years[0]} to {years[-1]}; {undated} carry no date.")] if years else [],
        ),
        (
            "Last read",
            [Cited(f"{' to '.join(dict.fromkeys([read[0], read[-1]]))}.")] if read else [],
        ),
        (
            "Out of date?",
            [Cited(f"{old} as of more than two years ago: netx about --stale")],
        ),
        ("Who pays", [Cited("Who paid for each source: netx about -s sources")]),
        ("How good is it", [Cited("Our audit by published checklists: netx about --quality")]),
        ("What it is not", [Cited("No ranking, no advice, no prognosis, no network.")]),
        ("Data", [Cited(f"{about.data_version}, sha256 {about.sha256}", (), "quiet")]),
    ]
    return [
        Section(
            id="",
            blocks=[
                Head(f"netx {about.version}", f"data {about.data_version}"),
                Words(
                    Cited("Treatment options for neuroendocrine tumours, side by side and cited.")
                ),
            ],
        ),
        Section(id="", blocks=[Points([(label, said) for label, said in rows if said])]),
    ]


def about_whole(about: AboutResult) -> list[Section]:
    """Every source: for whom it is written, who pays for it, what limits it."""
    blocks: list[Block] = []
    for one in about.sources:
        told = (
            f"{one.publisher}: {one.title}. {dated(one.date)}, last read {one.accessed} ({one.id})"
        )
        blocks.append(Bullets([Cited(told)]))
        blocks.append(
            Words(Cited(f"For {one.audience}. Paid for by: {one.funding}.", (), "quiet"), indent=4)
        )
        if one.limits:
            blocks.append(Words(Cited(one.limits, (), "quiet"), indent=4))
    heading = "Sources, for whom they are written and who pays for them"
    return [Section(id="sources", heading=heading, blocks=blocks)]


def stale_page(result: StaleResult) -> list[Section]:
    """What is as of more than two years ago, or that nothing is."""
    number = len(result.stale)
    verb = "is" if number == 1 else "are"
    head = (
        f"{number or 'No'} source{'' if number == 1 else 's'} and statuses {verb} as of a "
        f"day before {result.checked_before}"
    )
    items = [Cited(f"{one.checked}: {one.name} ({one.type} {one.id})") for one in result.stale]
    newer = [
        Cited(
            f"{one.newest}: {one.name} ({one.id}). {one.says} has {one.source} of {one.source_date}"
        )
        for one in result.overtaken
    ]
    overtaken = count(len(newer), "treatment is", "treatments are")
    heading = f"{overtaken} older than what others say of them" if newer else ""
    return [
        Section(id="", blocks=[Head(head), *([Bullets(items, indent=0)] if items else [])]),
        *([Section(id="", heading=heading, blocks=[Bullets(newer, indent=0)])] if newer else []),
    ]


def check_page(checked: CheckResult) -> list[Section]:
    """Sound, or every problem with its place and mend."""
    what = f"The data in {checked.folder}"
    if checked.added_folder is not None:
        what += f", with the additions in {checked.added_folder},"
    if not checked.problems:
        told = ", ".join(f"{number} {name}" for name, number in checked.counts.items())
        blocks: list[Block] = [Head(f"{what} is sound."), Words(Cited(told))]
        return [Section(id="", blocks=blocks)]
    head = f"{what} has {count(len(checked.problems), 'problem')}"
    items = [
        Cited(f"{one.file}:{one.line}:{one.column}: {one.code}: {one.message}. {one.mend}")
        for one in checked.problems
    ]
    return [Section(id="", blocks=[Head(head), Bullets(items, indent=0)])]


def quality_page(audit: QualityResult) -> list[Section]:
    """Each checklist with its items, then the treatments, then how the texts read."""
    texts = audit.texts
    sections = [
        Section(
            id="",
            blocks=[
                Head("How good this knowledge base is, by published checklists"),
                Words(
                    Cited(
                        "Our own audit. Measured items are counted in the data: the verdict is on "
                        "all treatments together. Judged items are dated and signed by role."
                    )
                ),
            ],
        )
    ]
    for one in audit.instruments:
        items = [item for item in audit.items if item.instrument == one.id]
        sections.append(_instrument(one, items))
    sections.append(
        Section(
            id="",
            heading="Treatment by treatment (measured items)",
            blocks=[Bullets([Cited(_treatment(one)) for one in audit.treatments])],
        )
    )
    reading = [
        f"{texts.texts} plain texts; median reading grade {texts.median_grade}; "
        f"{texts.over_eight} over grade 8; {len(texts.over_ten)} over grade 10.",
        f"{len(texts.without_plain_wording)} have no plain wording of their own.",
        f"{len(texts.unexplained)} long words of clinical wordings are in no plain text, "
        "name or term.",
    ]
    sections.append(
        Section(
            id="", heading="How the texts read", blocks=[Bullets([Cited(one) for one in reading])]
        )
    )
    return sections


def _instrument(one: InstrumentOut, items: list[AuditItemOut]) -> Section:
    apart = f", {one.not_applicable} do not apply" if one.not_applicable else ""
    blocks: list[Block] = [
        Words(Cited(one.what), indent=2),
        Words(Cited(f"Items read at: {one.read_at}. {one.url}", (), "quiet"), indent=2),
        Words(Cited(f"{one.met} met, {one.partly} partly, {one.not_met} not met{apart}"), indent=2),
    ]
    for item in items:
        blocks.append(
            Bullets([Cited(f"{item.name} {words_of(item.verdict).capitalize()}. {item.says}")])
        )
        how = "measured" if item.judged_by is None else f"judged by the {item.judged_by}"
        when = f", {item.date}" if item.date else ""
        see = f"{item.id}, {how}{when}; see: {item.pointer}"
        blocks.append(Words(Cited(see, (), "quiet"), indent=4))
    return Section(id="", heading=one.name, blocks=blocks)


def _treatment(one: TreatmentAudit) -> str:
    told = f"{one.name}: {one.met} met, {one.partly} partly, {one.not_met} not met"
    missing = [verdict.item for verdict in one.verdicts if verdict.verdict == "not-met"]
    return told + (f" ({', '.join(missing)})" if missing else "")
