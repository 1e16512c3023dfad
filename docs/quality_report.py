"""Makes docs/quality.md: the self-audit and how the texts read.

`make quality` runs it. It reads the data that netx would read, so that NETX_DATA
makes the report of another folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from netx.dataset.load import load
from netx.query.catalogue import Catalogue
from netx.query.measures import AIM, EVEN, LIMIT
from netx.query.quality import quality
from netx.results.quality import HardText, QualityResult

FILE = Path(__file__).with_name("quality.md")
_WORDS_SHOWN = 60
_WORDS = {"met": "met", "partly": "partly", "not-met": "not met", "not-applicable": "n/a"}


def report(audit: QualityResult, version: str) -> str:
    """The report as Markdown. Takes the audit and the data's version."""
    return "\n".join([*_head(audit, version), *_items(audit), *_treatments(audit), *_texts(audit)])


def _head(audit: QualityResult, version: str) -> Iterator[str]:
    yield "# How good this knowledge base is"
    yield ""
    yield "<!-- Made by `make quality`; do not edit. -->"
    yield ""
    yield f"Data {version}. This is our own audit, the same as `netx about --quality`. An item is"
    yield "*measured*, which means counted in the data (the rules are in"
    yield "`src/netx/query/measures.py`), or *judged* by reading; then `data/quality.yaml` says"
    yield "in which role and when. The items' names are in our words."
    yield ""
    yield from _table(
        ("checklist", "met", "partly", "not met", "does not apply"),
        (
            (f"[{one.name}]({one.url})", one.met, one.partly, one.not_met, one.not_applicable)
            for one in audit.instruments
        ),
    )


def _items(audit: QualityResult) -> Iterator[str]:
    for instrument in audit.instruments:
        yield f"## {instrument.name}"
        yield ""
        yield f"{instrument.what} Items read at: {instrument.read_at}."
        yield ""
        yield from _table(
            ("item", "", "verdict", "what shows it", "pointer", "how"),
            (
                (
                    item.id,
                    item.name,
                    f"**{_WORDS[item.verdict]}**",
                    item.says,
                    f"`{item.pointer}`",
                    f"judged {item.date}, {item.judged_by}" if item.date else "measured",
                )
                for item in audit.items
                if item.instrument == instrument.id
            ),
        )


def _treatments(audit: QualityResult) -> Iterator[str]:
    yield "## Treatment by treatment"
    yield ""
    yield "Measured items only; the judged ones hold for every page alike. Words on benefits are"
    yield "those on what it can do and what its trials found (how long people lived left out);"
    yield "words on harms are those on limits and cautions and the name of each listed side effect."
    yield f"A ratio outside {EVEN[0]:g} to {EVEN[1]:g} counts as out of balance."
    yield ""
    rows = []
    out = 0
    for one in audit.treatments:
        ratio = one.benefit_words / one.harm_words if one.harm_words else None
        spoken = bool(one.benefit_words or one.harm_words)
        even = ratio is not None and EVEN[0] <= ratio <= EVEN[1]
        out += spoken and not even
        rows.append(
            (
                f"`{one.id}`",
                one.met,
                one.partly,
                one.not_met,
                one.benefit_words,
                one.harm_words,
                "" if ratio is None else f"{ratio:.1f}",
                "" if even or not spoken else "out of balance",
            )
        )
    yield f"Out of balance: {out} of {len(rows)} treatments."
    yield ""
    head = ("treatment", "met", "partly", "not met", "benefit words", "harm words", "ratio", "")
    yield from _table(head, rows)


def _texts(audit: QualityResult) -> Iterator[str]:
    texts = audit.texts
    yield "## How the texts read"
    yield ""
    yield f"Flesch-Kincaid grade, names of treatments apart; the aim is {AIM} or less."
    yield ""
    yield from _table(
        ("figure", "value"),
        (
            ("plain texts", texts.texts),
            ("median grade", texts.median_grade),
            (f"over grade {AIM}", texts.over_eight),
            (f"over grade {LIMIT}", len(texts.over_ten)),
            ("without plain wording of their own", len(texts.without_plain_wording)),
            ("clinical words that nothing explains", len(texts.unexplained)),
        ),
    )
    yield f"### Over grade {LIMIT}"
    yield ""
    yield from _table(("record", "grade", "text"), map(_hard, texts.over_ten))
    yield "### Without plain wording"
    yield ""
    yield "Texts that are the same as their clinical wording."
    yield ""
    yield from _table(("record", "grade", "text"), map(_hard, texts.without_plain_wording))
    yield "### Clinical words that are not in the glossary"
    yield ""
    yield "Words of three syllables or more in clinical wordings, which stand in no plain text,"
    yield f"name or term; the {_WORDS_SHOWN} most frequent, with how often they are used."
    yield ""
    shown = texts.unexplained[:_WORDS_SHOWN]
    yield (", ".join(f"{one.word} ({one.count})" for one in shown) or "None") + "."
    yield ""


def _hard(one: HardText) -> tuple[object, ...]:
    return f"`{one.record}`", one.grade, one.text


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    lines = ["| " + " | ".join(str(c).replace("|", "\\|") for c in row) + " |" for row in rows]
    if not lines:
        yield from ("None.", "")
        return
    yield "| " + " | ".join(head) + " |"
    yield "|" + " --- |" * len(head)
    yield from lines
    yield ""


def main() -> None:
    """Write the report."""
    catalogue = Catalogue(load())
    FILE.write_text(report(quality(catalogue), catalogue.base.version), encoding="utf-8")


if __name__ == "__main__":
    main()
