"""Regular expressions that are compiled when first asked for: most commands need few of them."""

from __future__ import annotations

import re
from functools import cached_property


class LatePattern:
    """A pattern whose compiled form is made at its first use; `re` tells what it may hold."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as `re` compiles it."""
        return re.compile(self._pattern, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where the text fits."""
        return self.compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """How the text fits from its start, or from a place on."""
        return self.compiled.match(text, start)

    def findall(self, text: str) -> list[str]:
        """Every place where the text fits."""
        return self.compiled.findall(text)

    def sub(self, put: str, text: str, count: int = 0) -> str:
        """The text with something put for what fits."""
        return self.compiled.sub(put, text, count)
