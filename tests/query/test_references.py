"""DOI, PubMed and registers: what an address shows, and nothing that it does not.

The addresses are those of sources that are held; the answers were read off by hand.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netx.references import nct_of, references_in, register_page


@pytest.mark.parametrize(
    ("url", "doi"),
    [
        ("https://doi.org/10.1002/deo2.70199", "10.1002/deo2.70199"),
        ("doi:10.1200/JCO-24-02644", "10.1200/JCO-24-02644"),
        (
            "https://onlinelibrary.wiley.com/doi/10.1111/j.1478-3231.2008.01871.x/full",
            "10.1111/j.1478-3231.2008.01871.x",
        ),
        ("https://www.frontiersin.org/articles/10.3389/fmed.2022.1034315/full",
         "10.3389/fmed.2022.1034315"),
        ("https://www.spandidos-publications.com/10.3892/ijo.2016.3826?text=fulltext",
         "10.3892/ijo.2016.3826"),
        ("http://link.springer.com/article/10.1007%2Fs12032-010-9750-6",
         "10.1007/s12032-010-9750-6"),
        ("https://www.springermedizin.de/emedpedia/a?epediaDoi=10.1007%252F978-3-662-61724-3_47",
         "10.1007/978-3-662-61724-3_47"),
        ("https://ejnmmiphys.springeropen.com/articles/10.1186/s40658-019-0243-1/tables/5",
         "10.1186/s40658-019-0243-1"),
        ("http://link.springer.com/article/10.1007/s11154-017-9431-2/fulltext.html",
         "10.1007/s11154-017-9431-2"),
        ("https://www.mdpi.com/2072-6694/16/17/2993", None),
        ("https://example.org/10.2/x", None),
        (None, None),
    ],
)  # fmt: skip
def test_a_doi(url: str | None, doi: str | None) -> None:
    assert references_in(url).doi == doi


@pytest.mark.parametrize(
    ("url", "pmid", "pmcid"),
    [
        ("https://pubmed.ncbi.nlm.nih.gov/27802780/", "27802780", None),
        ("https://www.ncbi.nlm.nih.gov/pubmed/26789262", "26789262", None),
        ("https://www.ncbi.nlm.nih.gov/m/pubmed/27861745", "27861745", None),
        ("https://www.pubmed.gov/8625133/", "8625133", None),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC6203503", None, "PMC6203503"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9790144/", None, "PMC9790144"),
        ("https://suppr.wilddata.cn/browses/detail/pubmed/40344544", None, None),
        ("https://www.bioseek.eu/us/eng/research/pubmed/Adjunctive_23374359", None, None),
    ],
)
def test_pubmed(url: str, pmid: str | None, pmcid: str | None) -> None:
    found = references_in(url)
    assert (found.pmid, found.pmcid) == (pmid, pmcid)


@pytest.mark.parametrize(
    ("url", "nct"),
    [
        ("https://meddatax.com/clinical-trials/NCT05882058", "NCT05882058"),
        ("https://www.clinicaltrialsfinder.org/trials/nct07366658-safety-of-x", "NCT07366658"),
        ("https://github.com/x/y/blob/z/NCT0051xxxx/NCT00510068.xml", "NCT00510068"),
        ("https://trials.cancervic.org.au/details.aspx?ID=vctl_nct02358356", "NCT02358356"),
        ("https://example.org/NCT123456789", None),
    ],
)
def test_a_record_of_a_trial(url: str, nct: str | None) -> None:
    assert references_in(url).nct == nct


def test_the_registers_own_page() -> None:
    assert nct_of("NCT00353496") == "NCT00353496"
    assert register_page("NCT00353496") == "https://clinicaltrials.gov/study/NCT00353496"
    assert register_page("ISRCTN12345678") == "https://www.isrctn.com/ISRCTN12345678"
    assert [register_page(one) for one in ("UMIN000001", "2005-004904-35", None)] == [None] * 3


@pytest.mark.slow
def test_a_copy_of_a_register_points_to_the_register(netx: Any) -> None:
    data = Path(__file__).parents[2] / "data"
    page = "https://clinicaltrials.gov/study/NCT00353496"
    shown = netx("show", "clarinet-register", "--json", data=data).json["data"]
    assert (shown["nct"], shown["register_url"]) == ("NCT00353496", page)
    assert shown["url"].startswith("https://github.com/")
    trial = netx("show", "clarinet", "--json", data=data).json["data"]
    assert (trial["nct"], trial["register_url"]) == ("NCT00353496", page)
    assert f"Register: {page}" in netx("show", "clarinet", "-f", "table", data=data).text
    assert f"](<{page}>)" in netx("show", "clarinet", "--all", "-f", "markdown", data=data).text
