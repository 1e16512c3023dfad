"""axe-core, the accessibility checker, run on a page inside Chromium.

Its source lies in the package axe-playwright-python, which the environment has from
`requirements/axe.txt`; nothing else of that package is run, and Playwright is not there.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any

import browser
import pytest

_SHA256 = "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc"  # axe-core 4.12.1
_RUNNER = """
addEventListener("load", () => axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const bad = found.violations.map(v => ({id: v.id, help: v.help,
    nodes: v.nodes.map(n => n.html.slice(0, 200) + " | " + n.failureSummary)}));
  say(JSON.stringify({width: innerWidth, passes: found.passes.length, violations: bad}));
}));
"""


def source() -> str:
    """The source of axe-core, known by its checksum; without it the test is skipped or fails."""
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None or not package.submodule_search_locations:
        message = "axe-core is not installed; make environment installs it"
        if browser.REQUIRED:
            pytest.fail(message)
        pytest.skip(message)
    script = Path(package.submodule_search_locations[0]) / "axe.min.js"
    text = script.read_bytes()
    assert hashlib.sha256(text).hexdigest() == _SHA256, f"{script} is not the axe-core we know"
    return text.decode()


def violations(html: str, width: int, dark: bool, folder: Path) -> list[dict[str, Any]]:
    """What axe finds wrong with a page at a width in CSS pixels, in light or dark."""
    target = folder / f"axe-{width}-{dark}.html"
    script = f"{source()}</script><script>{_RUNNER}"
    said = json.loads(browser.said_in(browser.opened(html, dark), width, script, target))
    assert said["width"] == width
    assert said["passes"] > 10, "axe checked next to nothing"
    return list(said["violations"])
