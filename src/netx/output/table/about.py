"""The pages of `netx about` and `netx check`."""

from __future__ import annotations

from netx.output.table.page import Page
from netx.results import AboutResult, CheckResult, StaleResult


def write(page: Page, about: AboutResult) -> None:
    """What is held, and where it comes from."""
    page.line(f"netx {about.version}, data {about.data_version}", "bold")
    page.line(", ".join(f"{count} {name}" for name, count in about.counts.items()))
    page.line(f"sha256 {about.sha256}", "dim")
    page.heading("Sources, for whom they are written and who pays for them")
    for one in about.sources:
        page.bullet(
            f"{one.publisher}: {one.title}. {one.date}, last read {one.accessed} ({one.id})"
        )
        page.line(f"For {one.audience}. Paid for by: {one.funding}.", "dim", indent=4)
        if one.limits:
            page.line(one.limits, "dim", indent=4)


def write_stale(page: Page, result: StaleResult) -> None:
    """What was last checked more than two years ago, or that nothing was."""
    count = len(result.stale)
    verb = "was" if count == 1 else "were"
    page.line(
        f"{count or 'No'} source{'' if count == 1 else 's'} and statuses {verb} last checked "
        f"before {result.checked_before}",
        "bold",
    )
    for one in result.stale:
        page.bullet(f"{one.checked}: {one.name} ({one.type} {one.id})", indent=0)


def write_check(page: Page, checked: CheckResult) -> None:
    """Sound, or every problem with its place and mend."""
    if not checked.problems:
        page.line(f"The data in {checked.folder} is sound.", "bold")
        page.line(", ".join(f"{count} {name}" for name, count in checked.counts.items()))
        return
    count = len(checked.problems)
    page.line(
        f"The data in {checked.folder} has {count} problem{'' if count == 1 else 's'}", "bold"
    )
    for one in checked.problems:
        page.bullet(
            f"{one.file}:{one.line}:{one.column}: {one.code}: {one.message}. {one.mend}", indent=0
        )
