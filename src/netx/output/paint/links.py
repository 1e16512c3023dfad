"""Which terminals open a link that stands behind a word (OSC 8)."""

from __future__ import annotations

import os


def knows_links() -> bool:
    """Whether the terminal is one of those that show OSC 8 links and say who they are."""
    environment = os.environ
    if environment.get("TERM_PROGRAM") in ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"):
        return True
    vte = environment.get("VTE_VERSION", "")
    return bool(
        (vte.isdigit() and int(vte) >= 5000)
        or environment.get("WT_SESSION")
        or environment.get("KITTY_WINDOW_ID")
        or environment.get("KONSOLE_VERSION")
    )
