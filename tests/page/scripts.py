"""Scripts made of snippets, and what a script says in a browser without a screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import browser

from netx.output.export.javascript.script import script_of


def translated(source: str, name: str = "netx.snippet") -> str:
    """A script of a module with the function `case`."""
    return script_of([f"{name}.case"], {}, {name: source})


def said_by(script: str, folder: Path) -> Any:
    """What a script hands to `say` as JSON, in a browser without a screen."""
    page = "<!DOCTYPE html><html lang='en'><title>script</title><body></body></html>"
    return json.loads(browser.said_in(page, 600, script, folder / "script.html"))
