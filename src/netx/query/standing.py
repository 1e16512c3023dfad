"""Where a treatment stands: its status, its approvals, where sources file it."""

from __future__ import annotations

from netx import ids, model
from netx.query.catalogue import Catalogue
from netx.query.rows import citations
from netx.results.shown import ApprovalOut, CodeOut, FilingOut, StatusOut


def status_out(catalogue: Catalogue, status: model.Status) -> StatusOut:
    """A status with its sources."""
    return StatusOut(
        value=status.value.value,
        as_of=status.as_of,
        stale=catalogue.is_stale(status.as_of),
        text=status.text,
        sources=citations(catalogue, status.sources),
    )


def filing_out(catalogue: Catalogue, treatment: str, filing: model.Filing) -> FilingOut:
    """Where sources file a treatment, with those sources."""
    return FilingOut(
        id=ids.filing_id(treatment, filing),
        heading=filing.heading,
        sources=citations(catalogue, filing.sources),
    )


def code_out(catalogue: Catalogue, treatment: str, code: model.Code) -> CodeOut:
    """A code with where it was read."""
    return CodeOut(
        id=ids.code_id(treatment, code),
        system=code.system.value,
        code=code.code,
        sources=citations(catalogue, code.sources),
    )


def approval_out(catalogue: Catalogue, treatment: str, approval: model.Approval) -> ApprovalOut:
    """An approval of a treatment with its sources."""
    return ApprovalOut(
        id=ids.approval_id(treatment, approval),
        agency=approval.agency,
        date=approval.date,
        for_whom=approval.for_whom,
        as_of=approval.as_of,
        sources=citations(catalogue, approval.sources),
    )
