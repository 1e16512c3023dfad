"""Words at random: every command answers or refuses in one line, whatever is typed.

Fixed seeds, so that a failure comes back; `make fuzz` runs many more with a new seed, which
it prints.
"""

from __future__ import annotations

import random
from typing import Any

import pytest
from rounds import rounds

PARTS = (
    "lanexotide", "dotatate", "the runs", "cannot poo", "not", "without", "no", "what helps", "vs",
    "and", ",", ";", "/", "+", "-", "--", "-x", "=", "?", "!", "'", '"', "“", "[red]", "\\",
    "$(x)", "%s", "{0}", "\x1b[31m", "\x00", "\u202e", "\u200d", "\U0001f469\u200d\u2695\ufe0f",
    "ﬀ", "İ", "ß", "\U0001f1e9\U0001f1ea", "é", "e\u0301", "日本", "١٢٣", "½", "10⁹", "1e9",
    "120/80", "K+ 2.9", "\n", "\t", "  ", "a" * 300, "x" * 30, "NaN", "None", "null", "true", "0",
    "-1", "../..", "~", "*", "(", ")", ".*", "\udcff", "can I", "fever",
)  # fmt: skip
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("search",), ("show",), ("compare",), ("compare", "lanexotide"), ("list",), ("sheet",),
    ("list", "--effect"), ("list", "--status"), ("show", "lanexotide", "--section"), (),
)  # fmt: skip
FORMATS = ("table", "plain", "json", "csv", "excel", "markdown")


@pytest.mark.parametrize("seed", rounds(few=40))
def test_whatever_is_typed_is_answered_or_refused_in_a_line(netx: Any, seed: int) -> None:
    luck = random.Random(seed)
    words = " ".join(luck.choices(PARTS, k=luck.randint(1, 8))).replace("\x00", "0")
    typed = [words] if luck.random() < 0.5 else words.split()
    command = luck.choice(COMMANDS)
    format_ = luck.choice(FORMATS)
    more = ["--format", format_] if command[:1] != ("sheet",) else []
    ended = netx(*command, *more, "--", *typed, columns=luck.choice((20, 60, 80, 200)))
    told = repr((command, more, typed))
    assert ended.code in (0, 2, 3), told
    assert "bug in netx" not in ended.err, told
    assert ended.err.count("\n") == (0 if ended.code == 0 or ended.out else 1), told
    text = ended.out.decode("utf-8")
    allowed = "\n\t\ufeff" + ("\r" if format_ == "excel" else "")
    assert all(one.isprintable() or one in allowed for one in text.replace("\u2028", "")), told
