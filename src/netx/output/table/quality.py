"""The page of `netx about --quality`."""

from __future__ import annotations

from netx.output.table.page import Page
from netx.output.table.treatment import words_of
from netx.results import AuditItemOut, InstrumentOut, QualityResult, TreatmentAudit


def write(page: Page, audit: QualityResult) -> None:
    """Each checklist with its items, then the treatments, then how the texts read."""
    page.line("How good this knowledge base is, by published checklists", "bold")
    page.line(
        "Our own audit. Measured items are counted in the data: the verdict is on all treatments "
        "together. Judged items are dated and signed by role."
    )
    for one in audit.instruments:
        _instrument(page, one, [item for item in audit.items if item.instrument == one.id])
    page.heading("Treatment by treatment (measured items)")
    for treatment in audit.treatments:
        page.bullet(_treatment(treatment))
    texts = audit.texts
    page.heading("How the texts read")
    page.bullet(
        f"{texts.texts} plain texts; median reading grade {texts.median_grade}; "
        f"{texts.over_eight} over grade 8; {len(texts.over_ten)} over grade 10."
    )
    page.bullet(f"{len(texts.without_plain_wording)} have no plain wording of their own.")
    page.bullet(
        f"{len(texts.unexplained)} long words of clinical wordings are in no plain text, "
        "name or term."
    )


def _instrument(page: Page, one: InstrumentOut, items: list[AuditItemOut]) -> None:
    page.heading(one.name)
    page.line(one.what, indent=2)
    page.line(f"Items read at: {one.read_at}. {one.url}", "dim", indent=2)
    apart = f", {one.not_applicable} do not apply" if one.not_applicable else ""
    page.line(f"{one.met} met, {one.partly} partly, {one.not_met} not met{apart}", indent=2)
    for item in items:
        page.bullet(f"{item.name} {words_of(item.verdict).capitalize()}. {item.says}")
        how = "measured" if item.judged_by is None else f"judged by the {item.judged_by}"
        when = f", {item.date}" if item.date else ""
        page.line(f"{item.id}, {how}{when}; see: {item.pointer}", "dim", indent=4)


def _treatment(one: TreatmentAudit) -> str:
    said = f"{one.name}: {one.met} met, {one.partly} partly, {one.not_met} not met"
    missing = [verdict.item for verdict in one.verdicts if verdict.verdict == "not-met"]
    return said + (f" ({', '.join(missing)})" if missing else "")
