"""The everyday English words that only a guess at their spelling would answer.

Usage: python benchmarks/search/everyday_words.py > words.txt

Asks the search for each of the most frequent words of English (the `wordfreq` list, R. Speer,
2022; a package that only this script needs) and prints those that are taken for a slip of a
symptom word: "wonder" is no "wounded". They stand in `data/vocabulary.yaml` as
`everyday_words`; to be made anew when many synonyms have come.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from msgspec import structs
from wordfreq import top_n_list  # type: ignore[import-not-found]

from netx.dataset.load import load_folder
from netx.query.matching import match_effects

DATA = Path(__file__).parents[2] / "data"
MOST = 12_000
"""Beyond the 12,000th word the list has names and rare words, which nobody types alone."""
SHORTEST = 4
"""Shorter words are never put right."""
SLANG = ("crap", "suck", "sucks", "screw", "screwed", "screwing", "bitch", "stupid")


def main() -> int:
    """Print the words, wrapped as the data file has them. Gives 0."""
    base = load_folder(DATA)
    vocabulary = structs.replace(base.vocabulary, everyday_words=[])
    base = structs.replace(base, vocabulary=vocabulary)
    found = []
    for word in sorted(top_n_list("en", MOST)):
        if word.isascii() and word.isalpha() and len(word) >= SHORTEST and word not in SLANG:
            matches = match_effects(base, word)
            if matches and matches[0].match_kind == "spelling":
                found.append(word)
    sys.stdout.write(textwrap.fill(", ".join(found), 98) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
