"""Score searches against queries with known answers, side by side with naive methods.

Usage: python benchmarks/search/bench.py [FILE.tsv ...] [--data DIR] [--misses]

A file has the columns query, expected, kind and source; `expected` is an effect
id (underscores or hyphens), several parted by `|`, or `none`. Printed by kind:
how often the right effect came first, came among the first three, a wrong one
came first, and, for `none`, how often something was answered.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from netx.dataset.load import load_folder
from netx.model import KnowledgeBase
from netx.query.matching import match_effects

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
Search = Callable[[str], list[str]]


def read_queries(path: Path) -> list[dict[str, str]]:
    """The rows of a query file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def searches(base: KnowledgeBase) -> dict[str, Search]:
    """netx and three naive searches over the same words, each giving effect ids."""
    words: dict[str, str] = {}
    for effect in base.effects.values():
        own = effect.synonyms
        for text in (effect.name, effect.clinical_name, *own.lay, *own.clinical,
                     *own.abbreviation, *own.spelling, *own.phrase):  # fmt: skip
            words.setdefault(text.casefold(), effect.found_under or effect.id)
    known = list(words)
    rows = sqlite3.connect(":memory:")
    rows.execute("create virtual table terms using fts5(text, id unindexed, tokenize=trigram)")
    rows.executemany("insert into terms values (?, ?)", list(words.items()))

    def netx(query: str) -> list[str]:
        return [match.effect.id for match in match_effects(base, query)]

    def wratio(query: str) -> list[str]:
        from rapidfuzz import fuzz, process

        found = process.extract(query.casefold(), known, scorer=fuzz.WRatio, limit=20)
        return [words[text] for text, _, _ in found]

    def by_difflib(query: str) -> list[str]:
        return [words[text] for text in difflib.get_close_matches(query.casefold(), known, n=20)]

    def fts5(query: str) -> list[str]:
        grams = {query[at : at + 3] for at in range(len(query) - 2)}
        asked = " OR ".join('"' + gram.replace('"', '""') + '"' for gram in sorted(grams))
        if not asked:
            return []
        found = rows.execute(
            "select id from terms where terms match ? order by rank limit 20", (asked,)
        )
        return [id_ for (id_,) in found]

    return {"netx": netx, "WRatio": wratio, "difflib": by_difflib, "FTS5 trigram": fts5}


def score(
    base: KnowledgeBase, search: Search, queries: list[dict[str, str]]
) -> dict[str, list[int]]:
    """Counts by kind: [queries, first right, in three, wrong first, answered].

    The last key, `misses`, is not counted here; see `misses`.
    """
    counts: dict[str, list[int]] = {}
    for row in queries:
        found = list(dict.fromkeys(search(row["query"])))[:3]
        right = expected(base, row)
        kinds = ("none",) if not right else (row["kind"], "all")
        for kind in kinds:
            count = counts.setdefault(kind, [0, 0, 0, 0, 0])
            count[0] += 1
            count[1] += bool(found) and found[0] in right
            count[2] += bool(right & set(found))
            count[3] += bool(found) and found[0] not in right
            count[4] += bool(found)
    return counts


def expected(base: KnowledgeBase, row: dict[str, str]) -> set[str]:
    """The ids that are right for a row; empty for `none`."""
    named = {id_.replace("_", "-") for id_ in row["expected"].split("|")} - {"none"}
    return {e.id for e in base.effects.values() if named & {e.id, *e.aliases}} | named


def main(arguments: list[str]) -> int:
    """Print the tables. Gives 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--misses", action="store_true", help="list what netx got wrong")
    options = parser.parse_args(arguments)
    base = load_folder(options.data)
    for file in options.files or sorted(HERE.glob("*queries.tsv")):
        queries = read_queries(file)
        sys.stdout.write(f"\n{file.name}: {len(queries)} queries, per 100 of each kind\n")
        sys.stdout.write(f"{'search':14}{'kind':14}{'n':>5}{'first':>8}{'in three':>10}"
                         f"{'wrong first':>13}{'answered':>10}{'ms':>8}\n")  # fmt: skip
        for name, search in searches(base).items():
            search("warm up")
            began = time.perf_counter()
            counts = score(base, search, queries)
            each = (time.perf_counter() - began) / len(queries) * 1000
            order = sorted(counts, key=lambda kind: (kind == "none", kind == "all", kind))
            for kind in order if name == "netx" else [k for k in order if k in ("all", "none")]:
                n, *rest = counts[kind]
                cells = "".join(
                    f"{100 * value / n:{width}.1f}"
                    for value, width in zip(rest, (8, 10, 13, 10), strict=True)
                )
                sys.stdout.write(f"{name:14}{kind:14}{n:5}{cells}{each:8.2f}\n")
        if options.misses:
            _print_misses(base, queries)
    return 0


def _print_misses(base: KnowledgeBase, queries: list[dict[str, str]]) -> None:
    for row in queries:
        found = match_effects(base, row["query"])
        right = expected(base, row)
        if (found and found[0].effect.id not in right) or (right and not found):
            got = [(one.effect.id, one.match_kind, one.score, one.matched) for one in found[:3]]
            sys.stdout.write(f"{row['query']!r} ({row['kind']}) wants {row['expected']}: {got}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
