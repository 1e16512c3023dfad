"""What a hospital lays over the knowledge base: the records of its one file, typed and frozen.

They stand apart from `model.py`, for they are no facts of the knowledge base: they have no
source, and whoever lays them over says them in their own name. The keys are those of the
file `added.yaml`.
"""

from msgspec import field

from netx.model import Record


class AddedNote(Record, frozen=True, kw_only=True):
    """What somebody adds about records of the knowledge base.

    `id` is the note's own in its folder. `about` are the ids of treatments, side effects,
    situations, trials, tests and the like, at least one; what is about a class is about its
    members, too. `topic` is the question to which it belongs, `link` where more stands.
    """

    id: str
    about: list[str]
    text: str
    topic: str | None = None
    link: str | None = None


class Additions(Record, frozen=True, kw_only=True):
    """All that one folder adds, and who adds it.

    `name` is printed with each addition, `date` (ISO 8601) is when they were last looked
    over. `call` is whom to call, and when. `words` are local words for treatments, side
    effects and situations, by the id of what they mean.
    """

    name: str
    date: str
    call: str | None = None
    notes: list[AddedNote] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=dict)
