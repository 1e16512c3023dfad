"""Names under which others know a source or a trial: DOI, PubMed, register of trials.

They are read from the address where a source was read, and from a trial's registry id, so that
none is entered twice. What an address does not show stays unknown.
"""

from __future__ import annotations

from msgspec import Struct

from netx.late_pattern import LatePattern

_DOI = LatePattern(r"\b(10\.[0-9]{4,9}/[^\s?&#\"<>]+)")
_SLASH = LatePattern(r"%(?:25)*2[Ff]")
"""A slash as some addresses write it, and those inside another address."""

_AFTER_DOI = LatePattern(r"/(?:full|abstract|e?pdf|fulltext\.html|tables/[0-9]+)$")
"""What publishers put behind a DOI in their addresses."""

_PMID = LatePattern(
    r"^https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/(?:m/)?pubmed"
    r"|(?:www\.)?pubmed\.gov)/([0-9]{1,8})(?![0-9])"
)
_PMCID = LatePattern(r"^https?://(?:pmc|www)\.ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/(PMC[0-9]+)")
_NCT = LatePattern(r"(?<![A-Za-z0-9])[Nn][Cc][Tt]([0-9]{8})(?![0-9])")
_ISRCTN = LatePattern(r"^ISRCTN[0-9]{8}$")


class References(Struct, frozen=True):
    """What an address shows: each is null where it does not.

    `nct` is set for a record of ClinicalTrials.gov, also one that was read in a copy.
    """

    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    nct: str | None = None


def references_in(url: str | None) -> References:
    """The references that an address shows. Takes an http, https or doi: address, or nothing."""
    if url is None:
        return References()
    plain = _SLASH.compiled.sub("/", url)
    doi, pmid, pmcid = (pattern.search(plain) for pattern in (_DOI, _PMID, _PMCID))
    return References(
        doi=_without_tail(doi[1]) if doi else None,
        pmid=pmid[1] if pmid else None,
        pmcid=pmcid[1] if pmcid else None,
        nct=nct_of(plain),
    )


def _without_tail(doi: str) -> str:
    tail = _AFTER_DOI.search(doi)
    return (doi[: tail.start()] if tail else doi).rstrip(".,;)")


def nct_of(registry_id: str | None) -> str | None:
    """The id of ClinicalTrials.gov, where a trial's registry id is one or an address has it."""
    found = _NCT.search(registry_id) if registry_id else None
    return f"NCT{found[1]}" if found else None


def register_page(registry_id: str | None) -> str | None:
    """The register's own page on a trial, for registers whose addresses are made from the id."""
    if nct := nct_of(registry_id):
        return f"https://clinicaltrials.gov/study/{nct}"
    if registry_id and _ISRCTN.match(registry_id):
        return f"https://www.isrctn.com/{registry_id}"
    return None
