"""How many rounds a test of chance has: few and always the same, or many with `make fuzz`."""

from __future__ import annotations

import os


def rounds(few: int) -> list[int]:
    """The seeds of the rounds: the first `few` numbers, or those that NETX_FUZZ=FROM:TO names."""
    first, _, last = os.environ.get("NETX_FUZZ", f"0:{few}").partition(":")
    return list(range(int(first), int(last)))
