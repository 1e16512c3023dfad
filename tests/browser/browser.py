"""Chromium without a screen: what it prints, shows and says of a page."""

from __future__ import annotations

import html as entities
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

REQUIRED = os.environ.get("NETX_REQUIRE_BROWSER") == "1"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--force-device-scale-factor=1",
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def needed() -> str:
    """The browser's path; without one the test is skipped, or fails where it is required."""
    if CHROMIUM is None:
        message = "Chromium is not installed; on Debian: apt-get install chromium"
        if REQUIRED:
            pytest.fail(f"{message} (NETX_REQUIRE_BROWSER=1)")
        pytest.skip(message)
    return CHROMIUM


def run(page: Path, *flags: str, seconds: int = 120) -> str:
    """Open a file in a fresh browser; gives what it wrote."""
    with tempfile.TemporaryDirectory(prefix="netx-chromium-") as profile:
        done = subprocess.run(
            [needed(), *FLAGS, f"--user-data-dir={profile}", *flags, page.as_uri()],
            capture_output=True,
            timeout=seconds,
            check=True,
        )
    return done.stdout.decode()


def pdf(html: str, paper: str, folder: Path) -> Path:
    """The page printed; `paper` is A4 or Letter."""
    source, target = folder / f"{paper}.html", folder / f"{paper}.pdf"
    source.write_text(opened(html).replace("@page {", f"@page {{ size: {paper};", 1))
    run(source, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    return target


def opened(html: str, dark: bool = False) -> str:
    """The page without its policy, so that a test may add to it; in dark if asked."""
    assert _POLICY.search(html)
    html = _POLICY.sub("", html, count=1)
    if dark:
        html = html.replace("@media (prefers-color-scheme: dark)", "@media all", 1)
    return html


def picture(html: str, width: int, height: int, target: Path, dark: bool = False) -> Path:
    """A screenshot of the page at a width in CSS pixels."""
    source = target.with_suffix(".html")
    source.write_text(opened(html, dark) if dark else html)
    run(source, f"--window-size={width},{height}", f"--screenshot={target}")
    return target


def said_in(page: str, width: int, script: str, target: Path) -> str:
    """What a script on the page hands to `say`, at a width in CSS pixels.

    The page stands in a frame, since Chromium makes no window narrower than 500.
    """
    ready = "const say = text => { parent.document.getElementById('said').textContent = text; };"
    inner = page.replace("</body>", f"<script>{ready}</script><script>{script}</script></body>", 1)
    target.write_text(
        '<!DOCTYPE html><meta charset="utf-8"><title>frame</title><textarea id="said"></textarea>'
        f'<iframe width="{width}" height="900" srcdoc="{entities.escape(inner)}"></iframe>'
    )
    dom = run(target, "--dump-dom", "--window-size=1400,1000", "--virtual-time-budget=20000")
    found = re.search(r'<textarea id="said">(.+?)</textarea>', dom, re.S)
    assert found, "the page said nothing"
    return entities.unescape(found[1])
