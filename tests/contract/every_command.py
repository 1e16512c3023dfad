"""Command lines that between them print every kind of record, for each fixture folder."""

from __future__ import annotations

from typing import Any

LISTS = (
    "treatments",
    "situations",
    "effects",
    "sources",
    "trials",
    "disagreements",
    "questions",
    "team",
    "steps",
    "tips",
    "tests",
    "factors",
    "terms",
)

EXAMPLE = [
    *(("list", what) for what in LISTS),
    ("list", "--route", "sc", "--kind", "drug"),
    ("list", "--effect", "the runs"),
    ("show", "lanexotide"),
    ("show", "lanexotide", "--outcomes", "--explain"),
    ("show", "analogues"),
    ("show", "Lutexera"),
    ("show", "the runs"),
    ("show", "NCT00000001", "--outcomes"),
    ("show", "example-2"),
    ("show", "leaflet"),
    ("show", "nurse"),
    ("show", "class-or-drug"),
    ("show", "gland tumour"),
    ("show", "ask-how-long"),
    ("list", "--site", "pancreas"),
    ("list", "--situation", "belly-tumour"),
    ("show", "lanexotide", "resection", "hormone"),
    ("search", "loose stools"),
    ("search", "diarrhoea, tired"),
    ("search", "somexuline"),
    ("search", "morning sick"),
    ("compare", "lanexotide", "octrexotide"),
    ("compare", "lanexotide", "octrexotide", "lutetium-dotexate", "resection", "--outcomes"),
    ("compare", "analogues", "lutetium-dotexoc"),
    ("check",),
    ("about",),
]

HOSTILE = [
    *(("list", what) for what in LISTS),
    ("show", "brackets", "--outcomes", "--explain"),
    ("show", "dotatate"),
    ("show", "[/x]"),
    ("show", "newline"),
    ("show", "[TRIAL/1] | 試験"),
    ("show", "odder"),
    ("show", "tips-one"),
    ("show", "odd-place"),
    ("show", "odd-point"),
    ("show", "dotatate", "dotatoc", "plain"),
    ("search", "a|b"),
    ("search", "[/x], =1+1"),
    ("search", "[bold]x[/od] :pill:"),
    ("compare", "dotatate", "dotatoc"),
    ("compare", "brackets", "dotatate", "dotatoc", "plain", "--outcomes"),
    ("about",),
]


def named(commands: list[tuple[str, ...]]) -> dict[str, Any]:
    """For `parametrize`: the commands, each under the words it is typed with."""
    return {"argvalues": commands, "ids": [" ".join(one) for one in commands]}
