"""What `netx check` finds in a folder of additions, beside what it found in the data."""

from functools import partial
from pathlib import Path

from msgspec import structs

from netx.dataset.additions import read_additions
from netx.dataset.load import load
from netx.query.added import stamp
from netx.query.added_search import refused_words
from netx.query.catalogue import Catalogue
from netx.results.answers import CheckResult
from netx.results.envelope import DatasetStamp
from netx.results.parts import ProblemOut
from netx.whole_text import whole_text


def with_additions(
    data: Path | None, folder: Path, checked: CheckResult, dataset: DatasetStamp
) -> tuple[CheckResult, DatasetStamp]:
    """What was found in the data and in the additions, and the stamp of both.

    Takes the data folder that was named, if any, the folder of additions, and what was found
    in the data: over broken ones, only the form of the additions can be looked at. Raises
    `BadDataError` if there is no folder of additions.
    """
    catalogue = None if checked.problems else Catalogue(load(data))
    added, problems = read_additions(
        folder,
        catalogue.base if catalogue else None,
        partial(refused_words, catalogue, thorough=True) if catalogue else lambda _: (),
    )
    if added is not None:
        words = sum(map(len, added.words.values()))
        counts = {**checked.counts, "added notes": len(added.notes), "local words": words}
        checked = structs.replace(checked, counts=counts)
        if catalogue is not None and not problems:
            sound = Catalogue(catalogue.base, added=added)
            dataset = structs.replace(dataset, added=stamp(sound))
    found = [*checked.problems, *(ProblemOut(**one._asdict()) for one in problems)]
    return structs.replace(checked, problems=found, added_folder=whole_text(folder)), dataset
