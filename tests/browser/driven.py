"""Chromium driven as a person drives it: keys, clicks, and what is then on the screen.

It speaks the DevTools protocol over a pipe, which Chromium opens by itself; nothing listens on
the network. Each wait is for something to become true in the page.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import browser
import pypdf

_WAIT = """new Promise((done, failed) => {
  const late = setTimeout(() => failed(new Error("never true: " + %s)), 20000);
  const look = () => { let so = false; try { so = %s; } catch (error) { so = false; }
    if (so) { clearTimeout(late); done(true); } else { requestAnimationFrame(look); } };
  look();
})"""
KEYS = {
    "Tab": (9, ""), "Enter": (13, "\r"), "Escape": (27, ""), "ArrowDown": (40, ""), " ": (32, " "),
    "Home": (36, ""),
}  # fmt: skip


MOST_SECONDS = 60
"""After so long without a word from the browser a test fails, and does not wait for ever."""


class Chromium:
    """A browser with one page, at a width and height in CSS pixels, in light or dark."""

    def __init__(self, width: int = 1280, height: int = 900, dark: bool = False) -> None:
        self._size, self._dark = (width, height), dark
        self._ids = itertools.count(1)
        self.requests: list[str] = []
        self.errors: list[str] = []

    def __enter__(self) -> Self:
        self._profile = tempfile.TemporaryDirectory(
            prefix="netx-chromium-", ignore_cleanup_errors=True
        )
        ours_in, self._out = os.pipe()
        self._in, ours_out = os.pipe()

        def ends() -> None:
            os.dup2(ours_in, 3)
            os.dup2(ours_out, 4)

        self._process = subprocess.Popen(
            [browser.needed(), *browser.FLAGS, "--remote-debugging-pipe",
             f"--user-data-dir={self._profile.name}", "about:blank"],
            pass_fds=(3, 4),
            preexec_fn=ends,  # noqa: PLW1509  (no other thread holds a lock)
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(ours_in)
        os.close(ours_out)
        self._told = b""
        self._session = ""
        page = next(
            one for one in self.send("Target.getTargets")["targetInfos"] if one["type"] == "page"
        )
        attached = self.send("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")
        width, height = self._size
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        scheme = {"name": "prefers-color-scheme", "value": "dark" if self._dark else "light"}
        self.send("Emulation.setEmulatedMedia", features=[scheme])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)
        self._profile.cleanup()

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask the browser something; gives its answer. Events on the way are kept."""
        number = next(self._ids)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == number:
                assert "error" not in answer, (method, answer["error"])
                return dict(answer["result"])
            self._heard(answer)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._told:
            ready, _, _ = select.select([self._in], [], [], MOST_SECONDS)
            assert ready, f"the browser says nothing for {MOST_SECONDS} seconds"
            told = os.read(self._in, 1 << 16)
            assert told, "the browser is gone"
            self._told += told
        message, _, self._told = self._told.partition(b"\0")
        return dict(json.loads(message))

    def _heard(self, event: dict[str, Any]) -> None:
        params = event.get("params", {})
        match event.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(params["request"]["url"])
            case "Runtime.exceptionThrown":
                self.errors.append(str(params["exceptionDetails"]))
            case "Page.loadEventFired":
                self._loaded = True
            case "Log.entryAdded" if params["entry"]["level"] == "error":
                self.errors.append(params["entry"]["text"])
            case _:
                pass

    def open(self, page: Path, address: str = "") -> None:
        """Open a file, and wait until all of it is there and its scripts have begun."""
        self._loaded = False
        self.send("Page.navigate", url=page.as_uri() + address)
        while not self._loaded:
            self._heard(self._read())

    def value(self, script: str) -> Any:
        """What an expression gives in the page."""
        given = self.send(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in given, given["exceptionDetails"]
        return given["result"].get("value")

    def wait(self, condition: str) -> None:
        """Wait until an expression is true in the page."""
        self.value(_WAIT % (json.dumps(condition), condition))

    def text(self, selector: str = "body") -> str:
        """What can be seen of a part of the page, as text."""
        return str(self.value(f"document.querySelector({json.dumps(selector)}).innerText"))

    def printed(self, target: Path) -> list[str]:
        """The page printed on A4: the text of each sheet of paper."""
        made = self.send("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)
        target.write_bytes(base64.b64decode(made["data"]))
        return [one.extract_text() for one in pypdf.PdfReader(target).pages]

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        for letter in words:
            self.send("Input.dispatchKeyEvent", type="char", text=letter)

    def press(self, key: str, times: int = 1, shift: bool = False) -> None:
        """Press a key of `KEYS`, so many times."""
        code, letter = KEYS[key]
        for _ in range(times):
            pressed = {
                "key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0,
                **({"text": letter} if letter else {}),
            }  # fmt: skip
            self.send("Input.dispatchKeyEvent", type="keyDown", **pressed)
            self.send("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def tab_to(self, condition: str, most: int = 200) -> None:
        """Press Tab until an expression about `document.activeElement`, `it`, is true."""
        for _ in range(most):
            self.press("Tab")
            if self.value(f"(it => Boolean(it && ({condition})))(document.activeElement)"):
                return
        raise AssertionError(f"no Tab of {most} leads to {condition}")

    def click(self, script: str) -> None:
        """Click with the mouse in the middle of the element that an expression gives, once shown.

        What a click before leads to may be laid out a moment later, and nobody clicks before it is.
        """
        self.wait(f"({script})?.getClientRects().length")
        place = self.value(
            f"(it => {{ it.scrollIntoView({{block: 'center'}}); const box = "
            f"it.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; }})"
            f"({script})"
        )
        for what in ("mousePressed", "mouseReleased"):
            self.send(
                "Input.dispatchMouseEvent",
                type=what, x=place[0], y=place[1], button="left", clickCount=1,
            )  # fmt: skip
