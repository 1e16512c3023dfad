"""Bars that are as long as a figure of 100 people is large."""

from __future__ import annotations

BAR_CELLS = 14
"""The length of a bar for 100 of 100: two bars, their figures and a name fit 80 columns."""


def bar(value: float) -> str:
    """A bar of whole and part cells for a value from 0 to 100."""
    eighths = round(value / 100 * BAR_CELLS * 8)
    whole, part = divmod(eighths, 8)
    return "█" * whole + ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")[part]
