"""Score the search against queries with known answers, beside naive methods.

Usage: python benchmarks/search/score_search.py [FILE.tsv ...] [--data DIR] [--misses]

A file of effects has the columns query, expected, kind and source; `expected` is an effect
id (underscores or hyphens), several parted by `|`, or `none`. Printed by kind: how often the
right effect came first, came among the first three, a wrong one came first, how often
something was answered (of `none` and `lookalike` each is a mistake), how often the right one
was offered where nothing was found, and how many of the rows are stored word for word: a
score on stored words is no sign of understanding.

A file of questions has reading and about instead: how the words are to be read, and the
effect, treatment or `treatment+effect` that the first line is to be about; `text` is right
where anything was found.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from netx.dataset.load import load_folder
from netx.model import KnowledgeBase
from netx.query.catalogue import Catalogue
from netx.query.folding import fold
from netx.query.search import search
from netx.query.terms import index_of
from netx.results.answers import SearchResult

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
NEGATIVE = ("none", "lookalike")


class Answer(NamedTuple):
    """What a search gave: effects, each by the ids that count for it, and what it offered."""

    effects: list[set[str]]
    offered: set[str]


Search = Callable[[str], Answer]


def read_queries(path: Path) -> list[dict[str, str]]:
    """The rows of a query file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def of_netx(catalogue: Catalogue) -> Search:
    """The search as the command has it."""
    by_name = {effect.name: effect.id for effect in catalogue.base.effects.values()}

    def searched(query: str) -> Answer:
        found = search(catalogue, query)
        effects = [{one.effect.id, one.meant.id} for one in found.matches]
        return Answer(effects, {by_name.get(name, name) for name in found.suggestions})

    return searched


def searches(base: KnowledgeBase) -> dict[str, Search]:
    """The search of netx and four naive ones over the same words."""
    words: dict[str, str] = {}
    for effect in base.effects.values():
        own = effect.synonyms
        for text in (effect.name, effect.clinical_name, *own.every):
            words.setdefault(text.casefold(), effect.found_under or effect.id)
    known = list(words)
    rows = sqlite3.connect(":memory:")
    for table, tokenizer in (("grams", "trigram"), ("stems", "'porter unicode61'")):
        rows.execute(
            f"create virtual table {table} using fts5(text, id unindexed, tokenize={tokenizer})"
        )
        rows.executemany(f"insert into {table} values (?, ?)", list(words.items()))

    def plain(ids: Iterable[str]) -> Answer:
        return Answer([{id_} for id_ in dict.fromkeys(ids)], set())

    def wratio(query: str) -> Answer:
        from rapidfuzz import fuzz, process

        found = process.extract(query.casefold(), known, scorer=fuzz.WRatio, limit=20)
        return plain(words[text] for text, _, _ in found)

    def by_difflib(query: str) -> Answer:
        return plain(words[text] for text in difflib.get_close_matches(query.casefold(), known, 20))

    def fts5(table: str, asked: Iterable[str]) -> Answer:
        parts = " OR ".join('"' + one.replace('"', '""') + '"' for one in sorted(set(asked)))
        if not parts:
            return plain(())
        select = f"select id from {table} where {table} match ? order by rank limit 20"
        return plain(id_ for (id_,) in rows.execute(select, (parts,)))

    return {
        "netx": of_netx(Catalogue(base)),
        "WRatio": wratio,
        "difflib": by_difflib,
        "FTS5 trigram": lambda query: fts5(
            "grams", (query[at : at + 3] for at in range(len(query) - 2))
        ),
        "FTS5 porter": lambda query: fts5("stems", query.split()),
    }


class Score(NamedTuple):
    """Counts of one kind of query."""

    queries: int = 0
    first: int = 0
    in_three: int = 0
    wrong_first: int = 0
    answered: int = 0
    offered: int = 0
    stored: int = 0

    def plus(self, other: Score) -> Score:
        """Both together."""
        return Score(*map(sum, zip(self, other, strict=True)))

    @property
    def unanswered(self) -> int:
        """The queries for which nothing was found."""
        return self.queries - self.answered


def score(base: KnowledgeBase, searched: Search, queries: list[dict[str, str]]) -> dict[str, Score]:
    """Scores by kind; `all` is of the kinds that have an answer."""
    stored = index_of(base).whole
    scores: dict[str, Score] = {}
    for row in queries:
        answer = searched(row["query"])
        right = expected(base, row)
        effects = answer.effects
        first = bool(effects) and bool(effects[0] & right)
        one = Score(
            queries=1,
            first=first,
            in_three=any(ids & right for ids in effects[:3]),
            wrong_first=bool(effects) and not first,
            answered=bool(effects),
            offered=not effects and bool(answer.offered & right),
            stored=fold(row["query"]) in stored,
        )
        kinds = (row["kind"], "all") if right else (_negative(row["kind"]),)
        for kind in kinds:
            scores[kind] = scores.get(kind, Score()).plus(one)
    return scores


def _negative(kind: str) -> str:
    return kind if kind in NEGATIVE else "none"


def expected(base: KnowledgeBase, row: dict[str, str]) -> set[str]:
    """The ids that are right for a row; empty for `none`."""
    named = {id_.replace("_", "-") for id_ in row["expected"].split("|")} - {"none"}
    return {e.id for e in base.effects.values() if named & {e.id, *e.aliases}} | named


def is_read_right(found: SearchResult, row: dict[str, str]) -> bool:
    """Whether a question was read as its row says, and its first line is about the right thing."""
    if row["reading"] == "text":
        return bool(found.texts or found.other)
    named = [*(one.id for one in found.asked_of), *(one.id for one in found.other), ""]
    effect = found.negated or found.symptom or (found.matches[0].meant if found.matches else None)
    for about in row["about"].split("|"):
        treatment, _, meant = about.rpartition("+")
        if row["reading"] == "treatment" and named[0] == meant:
            return True
        if treatment in ("", named[0]) and effect is not None and effect.id == meant:
            return found.reading == row["reading"]
    return False


def main(arguments: list[str]) -> int:
    """Print the tables. Gives 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--misses", action="store_true", help="list what netx got wrong")
    options = parser.parse_args(arguments)
    base = load_folder(options.data)
    for file in options.files or sorted(HERE.glob("*.tsv")):
        queries = read_queries(file)
        sys.stdout.write(f"\n{file.name}: {len(queries)} queries\n")
        if "reading" in queries[0]:
            _print_questions(base, queries, options.misses)
        else:
            _print_effects(base, queries, options.misses)
    return 0


def _print_effects(base: KnowledgeBase, queries: list[dict[str, str]], misses: bool) -> None:
    sys.stdout.write(
        f"{'search':14}{'kind':14}{'n':>5}{'first':>8}{'in three':>10}{'wrong first':>13}"
        f"{'answered':>10}{'offered':>9}{'stored':>8}{'ms':>8}   per 100 (offered: of the rest)\n"
    )
    for name, searched in searches(base).items():
        searched("warm up")
        began = time.perf_counter()
        scores = score(base, searched, queries)
        each = (time.perf_counter() - began) / len(queries) * 1000
        order = sorted(scores, key=lambda kind: (kind in NEGATIVE, kind == "all", kind))
        whole = [kind for kind in order if kind in ("all", *NEGATIVE)]
        for kind in order if name == "netx" else whole:
            one = scores[kind]
            shares = [100 * value / one.queries for value in one[1:5]]
            offered = 100 * one.offered / one.unanswered if one.unanswered else 0.0
            cells = "".join(
                f"{value:{width}.1f}"
                for value, width in zip(
                    (*shares, offered, 100 * one.stored / one.queries),
                    (8, 10, 13, 10, 9, 8),
                    strict=True,
                )
            )
            sys.stdout.write(f"{name:14}{kind:14}{one.queries:5}{cells}{each:8.2f}\n")
    if misses:
        searched = of_netx(Catalogue(base))
        for row in queries:
            answer, right = searched(row["query"]), expected(base, row)
            first = bool(answer.effects) and bool(answer.effects[0] & right)
            if (right and not first) or (answer.effects and not right):
                got = [sorted(ids) for ids in answer.effects[:3]]
                wanted = f"{row['query']!r} ({row['kind']}) wants {row['expected']}"
                sys.stdout.write(f"{wanted}: {got}, offered {sorted(answer.offered)}\n")


def _print_questions(base: KnowledgeBase, queries: list[dict[str, str]], misses: bool) -> None:
    catalogue = Catalogue(base)
    counts: dict[str, list[int]] = {}
    wrong = []
    for row in queries:
        found = search(catalogue, row["query"])
        right = is_read_right(found, row)
        count = counts.setdefault(row["reading"], [0, 0])
        count[0] += 1
        count[1] += right
        if not right:
            wrong.append(f"{row['query']!r} wants {row['reading']} {row['about']}: {found.reading}")
    for reading, (asked, right_) in sorted(counts.items()):
        sys.stdout.write(
            f"{'netx':14}{reading:14}{asked:5}{100 * right_ / asked:8.1f} read right\n"
        )
    if misses:
        sys.stdout.write("".join(f"{one}\n" for one in wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
