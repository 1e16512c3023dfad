"""axe-core, the accessibility checker, run on a page inside Chromium.

Its source comes from the wheel of axe-playwright-python, which needs no other program
than pip; neither Playwright nor anything else of that package is installed or run.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import browser
import pytest

_PACKAGE = "axe-playwright-python==0.1.8"  # axe-core 4.12.1
_SHA256 = "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc"
_FOLDER = Path(__file__).parents[2] / "build" / "axe"
_RUNNER = """
addEventListener("load", () => axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const bad = found.violations.map(v => ({id: v.id, help: v.help,
    nodes: v.nodes.map(n => n.html.slice(0, 200) + " | " + n.failureSummary)}));
  say(JSON.stringify({width: innerWidth, passes: found.passes.length, violations: bad}));
}));
"""


def source() -> str:
    """The source of axe-core; fetched once into build/, and known by its checksum."""
    script = _FOLDER / "axe.min.js"
    if not script.exists():
        _fetch(script)
    text = script.read_bytes()
    assert hashlib.sha256(text).hexdigest() == _SHA256, f"{script} is not the axe-core we know"
    return text.decode()


def _fetch(script: Path) -> None:
    _FOLDER.mkdir(parents=True, exist_ok=True)
    command = ["pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    done = subprocess.run(
        [sys.executable, "-m", *command, "--dest", str(_FOLDER), _PACKAGE],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        message = f"axe-core cannot be fetched: {done.stderr.strip().splitlines()[-1:]}"
        if browser.REQUIRED:
            pytest.fail(message)
        pytest.skip(message)
    (wheel,) = _FOLDER.glob("axe_playwright_python-*.whl")
    with zipfile.ZipFile(wheel) as files:
        script.write_bytes(files.read("axe_playwright_python/axe.min.js"))


def violations(html: str, width: int, dark: bool, folder: Path) -> list[dict[str, Any]]:
    """What axe finds wrong with a page at a width in CSS pixels, in light or dark."""
    target = folder / f"axe-{width}-{dark}.html"
    script = f"{source()}</script><script>{_RUNNER}"
    said = json.loads(browser.said_in(browser.opened(html, dark), width, script, target))
    assert said["width"] == width
    assert said["passes"] > 10, "axe checked next to nothing"
    return list(said["violations"])
