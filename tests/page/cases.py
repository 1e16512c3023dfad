"""Snippets of Python with what they give, written by hand: where JavaScript means something else.

Each is the body of a function; what stands before `---` is the top of its module.
"""

from __future__ import annotations

import textwrap
from typing import Any, NamedTuple


class Case(NamedTuple):
    """A name, the source of a module with the function `case`, and what that gives as JSON."""

    name: str
    source: str
    gives: Any


def _case(name: str, body: str, gives: Any, before: str = "") -> Case:
    top, _, inner = f"{before}{textwrap.dedent(body)}".rpartition("---\n")
    return Case(name, f"{top}\n\ndef case() -> object:\n{textwrap.indent(inner, '    ')}\n", gives)


_RECORDS = """
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct, structs


class Kind(StrEnum):
    ONE = "one"
    TWO = "two"


class Base(Struct, frozen=True, kw_only=True):
    id: str
    many: list[str] = []


class Record(Base, frozen=True, kw_only=True):
    kind: Kind
    note: str | None = None

    @property
    def told(self) -> str:
        return f"{self.id}: {self.kind.value}"


class Place(Struct, frozen=True):
    type: str
    number: int = 0


class Pair(NamedTuple):
    left: str
    right: str = "r"


class Counted:
    def __init__(self, start: int) -> None:
        self.made = start

    @cached_property
    def once(self) -> int:
        self.made += 1
        return self.made

    def __contains__(self, one: object) -> bool:
        return one == self.made

    def get(self, one: int) -> int:
        return one + self.made


class Known(dict[str, int]):
    def __missing__(self, key: str) -> int:
        self[key] = len(key)
        return self[key]
---
"""


TRUTH = [
    _case(
        "empty containers are false",
        """
        every = [[], {}, set(), (), "", 0, None, [0], {"a": 0}, {0}, (0,), " ", 0.5]
        return [bool(one) for one in every]
        """,
        [False, False, False, False, False, False, False, True, True, True, True, True, True],
    ),
    _case(
        "or and and give one of their values",
        """
        none: list[int] = []
        return [none or [1], [] and 1, [2] and [3], 0 or "" or "x"]
        """,
        [[1], [], [3], "x"],
    ),
    _case(
        "not of a container",
        """
        return [not [], not [0], not {}, not ""]
        """,
        [True, False, True, True],
    ),
    _case(
        "equality looks into things",
        """
        return [
            [1, [2]] == [1, [2]],
            (1, 2) == (1, 3),
            {"a": [1]} == {"a": [1]},
            {1, 2} == {2, 1},
        ]
        """,
        [True, False, True, True],
    ),
    _case(
        "identity does not",
        """
        a = [1]
        b = [1]
        return [a is b, a is a, a == b]
        """,
        [False, True, True],
    ),
    _case(
        "a chain of comparisons",
        """
        x = 3
        return [1 < x <= 3, 1 < x < 3]
        """,
        [True, False],
    ),
    _case(
        "tuples are compared from their beginning",
        """
        return [(1, "b") < (1, "c"), (2,) < (1, 9), (1,) < (1, 0), ("a", 2) <= ("a", 2)]
        """,
        [True, False, True, True],
    ),
    _case(
        "truth values are numbers",
        """
        return [sum([True, True, False]), True + 1, -True]
        """,
        [2, 2, -1],
    ),
]


CONTAINERS = [
    _case(
        "a tuple is a key",
        """
        found = {("a", 1): "x"}
        found["a", 1] = "y"
        found[("b", 2)] = "z"
        return [len(found), found[("a", 1)], ("b", 2) in found, ("b", 3) in found]
        """,
        [2, "y", True, False],
    ),
    _case(
        "a frozenset is a key, whatever its order",
        """
        found = {frozenset(("a", "b")): 1}
        return found.get(frozenset(("b", "a")), 0)
        """,
        1,
    ),
    _case(
        "a set holds equal tuples once",
        """
        return sorted({(1, 2), (1, 2), (2, 1)})
        """,
        [[1, 2], [2, 1]],
    ),
    _case(
        "operators of sets",
        """
        a, b = {1, 2, 3}, {2, 3, 4}
        return [
            sorted(a | b),
            sorted(a & b),
            sorted(a - b),
            sorted(a ^ b),
            a <= b,
            {2} < a,
            a < a,
        ]
        """,
        [[1, 2, 3, 4], [2, 3], [1], [1, 4], False, True, False],
    ),
    _case(
        "operators of numbers",
        """
        return [1 | 2, 3 & 2, 7 // 2, -7 // 2, -7 % 3, 7 / 2, 2**3, True & False]
        """,
        [3, 2, 3, -4, 2, 3.5, 8, False],
    ),
    _case(
        "lists are added and repeated",
        """
        return [[1] + [2], [0] * 3, "ab" * 2]
        """,
        [[1, 2], [0, 0, 0], "abab"],
    ),
    _case(
        "adding to a list changes it for all who have it",
        """
        a = [1]
        b = a
        a += [2]
        b.append(3)
        return a
        """,
        [1, 2, 3],
    ),
    _case(
        "a slice to an end that is None goes to the end",
        """
        def first(items: list[int], most: int | None) -> list[int]:
            return items[:most]
        ---
        return [first([1, 2, 3], None), first([1, 2, 3], 2), first([1, 2, 3], 0)]
        """,
        [[1, 2, 3], [1, 2], []],
    ),
    _case(
        "slices and negative places",
        """
        x = [1, 2, 3, 4]
        return [x[-1], x[1:], x[:-1], x[-2:], x[1:3], x[9:], "abc"[-1], "abc"[::-1]]
        """,
        [4, [2, 3, 4], [1, 2, 3], [3, 4], [2, 3], [], "c", "cba"],
    ),
    _case(
        "a dict keeps its order, also of numbers",
        """
        x = {"b": 1, "2": 2, "a": 3, "1": 4}
        x["b"] = 9
        return [list(x), list(x.values())]
        """,
        [["b", "2", "a", "1"], [9, 2, 3, 4]],
    ),
    _case(
        "methods of a dict",
        """
        x: dict[str, list[int]] = {}
        x.setdefault("a", []).append(1)
        x.setdefault("a", []).append(2)
        x.update({"b": [3]})
        return [x.get("a"), x.get("c"), x.get("c", 0), x.pop("b"), list(x.items())]
        """,
        [[1, 2], None, 0, [3], [["a", [1, 2]]]],
    ),
    _case(
        "a dict in a dict",
        """
        a = {"x": 1, "y": 2}
        return list({**a, "y": 3, "z": 4}.items())
        """,
        [["x", 1], ["y", 3], ["z", 4]],
    ),
    _case(
        "what is in a text",
        """
        return ["bc" in "abcd", "x" in "abcd", "x" not in "abcd"]
        """,
        [True, False, True],
    ),
    _case(
        "keys in the order of a list",
        """
        return list(dict.fromkeys("banana"))
        """,
        ["b", "a", "n"],
    ),
    _case(
        "a loop goes through keys",
        """
        return [one for one in {"a": 1, "b": 2}]
        """,
        ["a", "b"],
    ),
    _case(
        "a missing key is an error that can be caught",
        """
        try:
            return {"a": 1}["b"]
        except KeyError:
            return "none"
        """,
        "none",
    ),
    _case(
        "the end of a list is left out",
        """
        x = [1, 2, 3, 4]
        del x[2:]
        return x
        """,
        [1, 2],
    ),
]


FUNCTIONS = [
    _case(
        "sorting by a tuple keeps what is equal in its order",
        """
        rows = [("b", 1), ("a", 2), ("c", 1), ("d", 2)]
        return [
            [one for one, _ in sorted(rows, key=lambda row: (-row[1],))],
            [one for one, _ in sorted(rows, key=lambda row: row[1], reverse=True)],
        ]
        """,
        [["a", "d", "b", "c"], ["a", "d", "b", "c"]],
    ),
    _case(
        "numbers are sorted as numbers",
        """
        return sorted([10, 9, 1])
        """,
        [1, 9, 10],
    ),
    _case(
        "the greatest of several",
        """
        return [max([1, 3, 2]), max("ab", "b", key=len), max([], default=0), min(2, 1)]
        """,
        [3, "ab", 0, 1],
    ),
    _case(
        "the first of equals is the greatest",
        """
        return max([("a", 1), ("b", 1)], key=lambda one: one[1])
        """,
        ["a", 1],
    ),
    _case(
        "any, all, sum and zip",
        """
        return [
            any(x > 2 for x in [1, 3]),
            all(x > 2 for x in [1, 3]),
            sum(x for x in [1, 2]),
            list(zip([1, 2], "ab")),
        ]
        """,
        [True, False, 3, [[1, "a"], [2, "b"]]],
    ),
    _case(
        "all of nothing",
        """
        return [any(x for x in []), all(x for x in [])]
        """,
        [False, True],
    ),
    _case(
        "the next of a loop",
        """
        return [
            next((x for x in [1, 2, 3] if x > 1), None),
            next((x for x in [1] if x > 1), None),
        ]
        """,
        [2, None],
    ),
    _case(
        "an iterator goes on where it was",
        """
        from itertools import islice
        ---
        x = iter([1, 2, 3, 4])
        return [list(islice(x, 2)), next(x), list(x)]
        """,
        [[1, 2], 3, [4]],
    ),
    _case(
        "halves are rounded to the even",
        """
        return [round(0.5), round(1.5), round(2.5), round(2.675, 2), round(0.125, 2)]
        """,
        [0, 2, 2, 2.67, 0.12],
    ),
    _case(
        "keywords go where they belong",
        """
        def told(a: str, b: str = "b", *, c: str = "c") -> str:
            return a + b + c
        ---
        return [told("x", c="y"), told(b="1", a="2"), told("x")]
        """,
        ["xby", "21c", "xbc"],
    ),
    _case(
        "as many arguments as there are",
        """
        def told(first: int, *others: int) -> int:
            return first * 10 + sum(others)
        ---
        return [told(1), told(1, 2, 3), told(*[4, 5])]
        """,
        [10, 15, 45],
    ),
    _case(
        "a generator",
        """
        from collections.abc import Iterator


        def count(most: int) -> Iterator[int]:
            at = 0
            while at < most:
                yield at
                at += 1
            yield from [7, 8]
        ---
        return list(count(2))
        """,
        [0, 1, 7, 8],
    ),
    _case(
        "a loop that is not broken off has an end",
        """
        def told(wanted: int) -> str:
            for one in [1, 2]:
                if one == wanted:
                    break
            else:
                return "none"
            return "found"
        ---
        return [told(2), told(3)]
        """,
        ["found", "none"],
    ),
    _case(
        "what is remembered",
        """
        from functools import cache

        calls: list[int] = []


        @cache
        def told(x: int) -> int:
            calls.append(x)
            return x + 1
        ---
        return [told(1), told(1), told(2), len(calls)]
        """,
        [2, 2, 3, 2],
    ),
    _case(
        "names of a comprehension are its own",
        """
        x = "a b"
        return [[x for x in x.split()], x]
        """,
        [["a", "b"], "a b"],
    ),
    _case(
        "a star takes what is left",
        """
        *first, last = [1, 2, 3]
        head, *rest = "abc"
        return [first, last, head, rest]
        """,
        [[1, 2], 3, "a", ["b", "c"]],
    ),
    _case(
        "names are exchanged",
        """
        a, b = 1, 2
        a, b = b, a
        return [a, b]
        """,
        [2, 1],
    ),
    _case(
        "a value on the way",
        """
        return [half for x in [1, 2] if (half := x / 2) >= 1]
        """,
        [1],
    ),
    _case(
        "a choice by value",
        """
        def told(x: str) -> int:
            match x:
                case "a" | "b":
                    return 1
                case _:
                    return 2
        ---
        return [told("a"), told("b"), told("c")]
        """,
        [1, 1, 2],
    ),
    _case(
        "distances of words",
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract
        ---
        return [
            OSA.distance("nausea", "nasuea"),
            OSA.normalized_similarity("ab", "abcd"),
            [
                one
                for one, *_ in extract(
                    "abc",
                    ["xbc", "abcd", "abc", "zzz"],
                    scorer=OSA.distance,
                    score_cutoff=1,
                    limit=3,
                )
            ],
        ]
        """,
        [1, 0.5, ["abc", "xbc", "abcd"]],
    ),
    _case(
        "places in a sorted list",
        """
        from bisect import bisect_left, bisect_right
        ---
        x = [1, 3, 3, 5]
        return [bisect_left(x, 3), bisect_right(x, 3), bisect_left(["a", "c"], "b")]
        """,
        [1, 3, 1],
    ),
]


TEXTS = [
    _case(
        "a text is parted at white space",
        r"""
        return [
            "  a  b\tc\n".split(),
            "a,b,,c".split(","),
            "a b c".split(" ", 1),
            "".split(),
        ]
        """,
        [["a", "b", "c"], ["a", "b", "", "c"], ["a", "b c"], []],
    ),
    _case(
        "from its end",
        """
        return [
            "a b c".rsplit(maxsplit=1),
            "a.b.c".rpartition("."),
            "ab".partition("."),
        ]
        """,
        [["a b", "c"], ["a.b", ".", "c"], ["ab", "", ""]],
    ),
    _case(
        "letters at the ends",
        """
        return [
            "  x ".strip(),
            "xxaxx".strip("x"),
            "abc.".rstrip("."),
            "--a".lstrip("-"),
        ]
        """,
        ["x", "a", "abc", "a"],
    ),
    _case(
        "replaced everywhere, or so often",
        """
        return ["aaa".replace("a", "$&"), "aaa".replace("a", "b", 2)]
        """,
        ["$&$&$&", "bba"],
    ),
    _case(
        "begins or ends with one of several",
        """
        return ["abc".startswith(("x", "ab")), "abc".endswith(("x", "y"))]
        """,
        [True, False],
    ),
    _case(
        "letters beyond two bytes count once",
        """
        return [len("a😀b"), "😀b"[0], "a😀b"[1:2], list("😀a")]
        """,
        [3, "😀", "😀", ["😀", "a"]],
    ),
    _case(
        "without case",
        """
        return ["Straße".casefold(), "ΟΔΟΣ".casefold(), "É".lower()]
        """,
        ["strasse", "οδοσ", "é"],
    ),
    _case(
        "what letters are",
        """
        return [
            "²".isdigit(),
            "é1".isalnum(),
            "a b".isalnum(),
            "aé".isalpha(),
            "".isalpha(),
            "ab".isascii(),
        ]
        """,
        [True, True, False, True, False, True],
    ),
    _case(
        "letters for others",
        """
        return "a-b".translate(str.maketrans({"-": " ", "a": "AA"}))
        """,
        "AA b",
    ),
    _case(
        "values in a text",
        """
        x = 3
        return f"{x} of {'y'} {None} {True} {1 / 2:.2f} {{}} `${x}`"
        """,
        "3 of y None True 0.50 {} `$3`",
    ),
    _case(
        "marks on letters",
        """
        import unicodedata
        ---
        return [
            "".join(
                c
                for c in unicodedata.normalize("NFKD", "éñ")
                if not unicodedata.combining(c)
            )
        ]
        """,
        ["en"],
    ),
    _case(
        "counted and found",
        """
        return ["banana".count("an"), "banana".find("n", 3), "banana".find("x")]
        """,
        [2, 4, -1],
    ),
]


PATTERNS = [
    _case(
        "groups by name and number",
        r"""
        import re
        ---
        found = re.search(r"(?P<n>\d+)(x)?", "ab12")
        assert found
        return [found[0], found["n"], found[2], found.start(), found.end()]
        """,
        ["12", "12", None, 2, 4],
    ),
    _case(
        "words of other languages",
        r"""
        import re
        ---
        return [
            re.findall(r"\w+", "é à-b"),
            re.sub(r"\bé\b", "x", "é été"),
            re.findall(r"[^\W\d]+", "é1è"),
        ]
        """,
        [["é", "à", "b"], "x été", ["é", "è"]],
    ),
    _case(
        "from a place on",
        """
        import re
        ---
        p = re.compile(r"b")
        return [bool(p.match("ab")), bool(p.match("ab", 1)), bool(p.fullmatch("bb"))]
        """,
        [False, True, False],
    ),
    _case(
        "the end of a text is before its last new line",
        r"""
        import re
        ---
        return [
            bool(re.search(r"a$", "a\n")),
            bool(re.search(r"a\Z", "a\n")),
            bool(re.search(r"a$", "a\nb")),
        ]
        """,
        [True, False, False],
    ),
    _case(
        "parted with what stands between",
        r"""
        import re
        ---
        return [re.split(r"(,)|;", "a,b;c"), re.split(r"(?<=[.])\s", "A. B")]
        """,
        [["a", ",", "b", None, "c"], ["A.", "B"]],
    ),
    _case(
        "groups in what is put",
        r"""
        import re
        ---
        return [
            re.sub(r"(\w)(\w)", r"\2\1", "abcd"),
            re.sub(r"b", lambda m: m[0].upper(), "abab"),
        ]
        """,
        ["badc", "aBaB"],
    ),
    _case(
        "without case, with notes",
        """
        import re
        ---
        p = re.compile(
            r'''
            a  # the first
            [b c]
        ''',
            re.VERBOSE | re.IGNORECASE,
        )
        return [bool(p.search("xAB")), bool(p.search("xA ")), bool(p.search("x"))]
        """,
        [True, True, False],
    ),
    _case(
        "nothing is found everywhere",
        """
        import re
        ---
        return [re.findall(r"x*", "ax"), re.escape("a+b")]
        """,
        [["", "x", ""], "a\\+b"],
    ),
]


RECORDS = [
    _case(
        "records with defaults of their bases",
        """
        x = Record(kind=Kind.TWO, id="a")
        return [x.told, x.many, x.note]
        """,
        ["a: two", [], None],
        _RECORDS,
    ),
    _case(
        "a record with another value",
        """
        x = Record(id="a", kind=Kind.ONE)
        y = structs.replace(x, note="n")
        return [y.note, x.note, y.told, x == structs.replace(y, note=None), x == y]
        """,
        ["n", None, "a: one", True, False],
        _RECORDS,
    ),
    _case(
        "equal records are one key",
        """
        x = {Place("a", 1): "x"}
        return [x.get(Place("a", 1)), Place("a") in x, len({Place("b"), Place("b", 0)})]
        """,
        ["x", False, 1],
        _RECORDS,
    ),
    _case(
        "a named tuple is parted",
        """
        left, right = Pair("l")
        return [left, right, Pair("a", right="b").right, Pair("l")[0]]
        """,
        ["l", "r", "b", "l"],
        _RECORDS,
    ),
    _case(
        "members of an enumeration are texts",
        """
        return [Kind.ONE == "one", [one.value for one in Kind], {Kind.TWO: 1}["two"]]
        """,
        [True, ["one", "two"], 1],
        _RECORDS,
    ),
    _case(
        "an attribute that is worked out once",
        """
        x = Counted(1)
        return [x.once, x.once, x.made, 2 in x, 1 in x, x.get(3)]
        """,
        [2, 2, 2, True, False, 5],
        _RECORDS,
    ),
    _case(
        "a dict that makes what it lacks",
        """
        x = Known()
        return [x["abc"], list(x)]
        """,
        [3, ["abc"]],
        _RECORDS,
    ),
    _case(
        "methods as values",
        """
        x = Counted(1)
        return [
            list(map(x.get, [1, 2])),
            sorted("ab", key={"a": 2, "b": 1}.__getitem__),
            list(map(str.upper, "ab")),
        ]
        """,
        [[2, 3], ["b", "a"], ["A", "B"]],
        _RECORDS,
    ),
    _case(
        "what a value is",
        """
        x = [Pair("a"), Place("b"), "c", ["d"]]
        return [[isinstance(one, Pair | Place) for one in x], isinstance(x, list)]
        """,
        [[True, True, False, False], True],
        _RECORDS,
    ),
]

CASES = [*TRUTH, *CONTAINERS, *FUNCTIONS, *TEXTS, *PATTERNS, *RECORDS]
