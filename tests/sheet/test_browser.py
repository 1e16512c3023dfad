"""The sheet in a real browser: paper, phone, accessibility, no request."""

from __future__ import annotations

import json
import re
import socket  # noqa: TID251  (a listener of our own that must hear nothing)
import threading
from pathlib import Path
from typing import Any

import axe
import browser
import pypdf
import pytest
from test_page import some

from netx.output.sheet import room
from netx.output.sheet.html import html

pytestmark = pytest.mark.slow

PAIRS = [
    ("prrt", "chemotherapy"),
    ("lanreotide", "everolimus"),
    ("surgery", "active-surveillance"),
    ("everolimus", "lutetium-177-edotreotide"),
]
TRIPLES = [("prrt", "everolimus", "lanreotide"), ("surgery", "prrt", "chemotherapy")]


@pytest.mark.parametrize(
    ("names", "paper"),
    [
        *((names, "A4") for names in (("prrt",), *PAIRS, TRIPLES[0])),
        *((names, "Letter") for names in (PAIRS[0], TRIPLES[0])),
    ],
    ids=str,
)
def test_it_prints_on_one_page_or_two_for_three(
    real: Any, tmp_path: Path, names: Any, paper: str
) -> None:
    printed = pypdf.PdfReader(browser.pdf(real.html(*names), paper, tmp_path))
    assert len(printed.pages) <= (2 if len(names) > 2 else 1)
    wide, high = (595, 842) if paper == "A4" else (612, 792)
    box = printed.pages[0].mediabox
    assert (round(box.width), round(box.height)) == pytest.approx((wide, high), abs=1)
    assert "Information, not medical advice" in printed.pages[-1].extract_text()


@pytest.mark.parametrize(("size", "clinical"), [(1, False), (2, False), (2, True), (3, False)])
def test_the_height_is_what_room_says_or_less(
    real: Any, tmp_path: Path, size: int, clinical: bool
) -> None:
    """Many sheets laid out as for print in one page, each of its own height."""
    made = [(names, real.page(*names, clinical=clinical)) for names in some(real.ids, size, 12)]
    for place, (wide, _) in enumerate(room.PAPERS):
        heights = _heights([html(page) for _, page in made], wide, tmp_path / f"{place}.html")
        for (names, page), high in zip(made, heights, strict=True):
            assert high <= sum(room.blocks(page, wide)), names


def _heights(pages: list[str], wide: float, target: Path) -> list[float]:
    style = re.search(r"<style>(.*?)</style>", pages[0], re.S)
    assert style
    css = style[1].replace("@media print", "@media all")
    css = css.replace("@media screen and", "@media (min-width: 99999px) and")
    bodies = [re.search(r"<body[^>]*>(.*)</body>", page, re.S)[1] for page in pages]  # type: ignore[index]
    inner = "".join(f'<div class="one">{body}</div>' for body in bodies)
    target.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><style>{css}"
        f".one {{ width: {wide}pt; display: flow-root; }}</style><body>{inner}<script>"
        'const all = [...document.querySelectorAll(".one")];'
        "const high = all.map(one => one.getBoundingClientRect().height * 0.75);"
        'document.body.innerHTML = "<pre>" + JSON.stringify(high) + "</pre>";</script>'
    )
    dom = browser.run(target, "--dump-dom", "--window-size=1400,1000", seconds=300)
    found = re.search(r"<pre>(.*?)</pre>", dom)
    assert found
    return list(json.loads(found[1]))


@pytest.mark.parametrize(("width", "dark"), [(360, True), (1280, False)], ids=str)
def test_axe_finds_nothing(real: Any, tmp_path: Path, width: int, dark: bool) -> None:
    for names, wishes in (
        (PAIRS[0], {}),
        (TRIPLES[0], {"clinical": True}),
        (("prrt",), {"large": True}),
    ):
        page = real.html(*names, **wishes)
        assert axe.violations(page, width, dark, tmp_path) == []


def test_axe_would_find_something(real: Any, tmp_path: Path) -> None:
    page = real.html(*PAIRS[0]).replace(' lang="en"', "").replace("--soft: #474747", "--soft: #ccc")
    found = {one["id"] for one in axe.violations(page, 1280, False, tmp_path)}
    assert {"html-has-lang", "color-contrast"} <= found


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_runs_out_of_the_page(real: Any, tmp_path: Path, width: int) -> None:
    for place, (names, large) in enumerate(
        ((PAIRS[0], False), (TRIPLES[0], False), (PAIRS[3], True))
    ):
        page = browser.opened(real.html(*names, large=large))
        script = "say(innerWidth + ' ' + document.documentElement.scrollWidth)"
        said = browser.said_in(page, width, script, tmp_path / f"{place}.html")
        assert said == f"{width} {width}"


def test_no_request_leaves_the_page(real: Any, tmp_path: Path) -> None:
    """Everything the browser wants goes to a proxy of ours, which hears nothing."""
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        threading.Thread(target=_listen, args=(server, heard), daemon=True).start()
        flags = (f"--proxy-server=http://127.0.0.1:{port}", "--proxy-bypass-list=<-loopback>")
        page = real.html(*PAIRS[0])
        target = tmp_path / "sheet.html"
        target.write_text(page)
        browser.run(target, *flags, "--dump-dom", "--virtual-time-budget=5000")
        quiet = list(heard)
        target.write_text(
            browser.opened(page).replace("</body>", '<img src="http://example.org/x"></body>')
        )
        browser.run(target, *flags, "--dump-dom", "--virtual-time-budget=5000")
        target.write_text(page.replace("</body>", '<img src="http://example.net/x"></body>'))
        browser.run(target, *flags, "--dump-dom", "--virtual-time-budget=5000")
    hosts = set(re.findall(r"https?://([^/:]+)", page)) | {"example.net"}
    assert not [line for line in quiet if any(host in line for host in hosts)]
    assert any("example.org" in line for line in heard), "the proxy hears nothing at all"
    assert not any("example.net" in line for line in heard), "the policy lets a picture through"


def _listen(server: socket.socket, heard: list[str]) -> None:
    while True:
        try:
            caller, _ = server.accept()
        except OSError:
            return
        with caller:
            caller.settimeout(5)
            try:
                heard.append(caller.recv(4096).decode("latin-1").split("\r\n")[0])
                caller.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            except OSError:
                pass
