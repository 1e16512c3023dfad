"""Where each kind of record lies in a data folder, and what the path itself says.

A *shelf* is one pattern of files: `one` file a record, or a list of records a
file. `from_path` names the key that the path gives, so that it is not written
twice: a treatment's category is its folder, an effect's system its file.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from msgspec import Struct

from netx import model
from netx.model import EntryType


class Shelf(Struct, frozen=True):
    """One place in the data folder and the records that lie there."""

    name: str
    folder: str
    type: type[model.Record]
    one: bool = False
    depth: int = 1
    from_path: str | None = None
    entry_type: EntryType | None = None

    def holds(self, path: PurePosixPath) -> bool:
        """Whether a file, given relative to the data folder, lies on this shelf."""
        if self.depth == 0:
            return str(path) == f"{self.folder}.yaml"
        return path.parts[0] == self.folder and len(path.parts) == self.depth + 1

    def keys_from(self, path: PurePosixPath) -> dict[str, str]:
        """The keys and values that the path gives to each record of the file."""
        keys: dict[str, str] = {}
        if self.from_path:
            keys[self.from_path] = path.parts[1] if self.depth == 2 else path.stem
        if self.entry_type:
            keys["type"] = self.entry_type.value
        return keys


SHELVES = (
    Shelf("sources", "sources", model.Source),
    Shelf("treatments", "treatments", model.Treatment, one=True, depth=2, from_path="category"),
    Shelf("effects", "effects", model.Effect, from_path="system"),
    Shelf("trials", "trials", model.Trial, one=True),
    Shelf("situations", "situations", model.Situation, one=True),
    Shelf("disagreements", "disagreements", model.Disagreement),
    Shelf("entries", "questions", model.Entry, depth=0, entry_type=EntryType.QUESTION),
    Shelf("entries", "team", model.Entry, depth=0, entry_type=EntryType.ROLE),
    Shelf("entries", "steps", model.Entry, depth=0, entry_type=EntryType.STEP),
    Shelf("entries", "tips", model.Entry, depth=0, entry_type=EntryType.TIP),
    Shelf("entries", "tests", model.Entry, depth=0, entry_type=EntryType.TEST),
    Shelf("entries", "factors", model.Entry, depth=0, entry_type=EntryType.FACTOR),
    Shelf("entries", "terms", model.Entry, depth=0, entry_type=EntryType.TERM),
)

VOCABULARY = "vocabulary.yaml"
MANIFEST = "dataset.yaml"
QUALITY = "quality.yaml"
CHANGES = "changes.yaml"


def shelf_of(path: PurePosixPath) -> Shelf | None:
    """The shelf that a file lies on, or nothing if no shelf has such a place."""
    return next((shelf for shelf in SHELVES if shelf.holds(path)), None)
