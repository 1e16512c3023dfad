"""The sheet in a real browser: paper, phone, accessibility, no request."""

from __future__ import annotations

import re
import socket  # noqa: TID251  (a listener of our own that must hear nothing)
import threading
from pathlib import Path
from typing import Any

import axe
import browser
import pypdf
import pytest

pytestmark = pytest.mark.slow

PAIR = ("prrt", "chemotherapy")
THREE = ("prrt", "everolimus", "lanreotide")
PAGE = re.compile(r"<main>.*</main>", re.S)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_on_one_page_or_two_for_three(real: Any, tmp_path: Path, paper: str) -> None:
    """Many sheets printed in one go, each from a new page on."""
    names = [("everolimus",), ("prrt",), PAIR, ("lanreotide", "prrt"), THREE]
    names += [*real.some(1, 15), *real.some(2, 15), *real.some(3, 5)]
    sheets = [PAGE.search(real.html(*one))[0] for one in names]  # type: ignore[index]
    apart = "main + main { break-before: page; }</style>"
    whole = PAGE.sub(lambda _: "".join(sheets), real.html(*PAIR)).replace("</style>", apart)
    printed = pypdf.PdfReader(browser.pdf(whole, paper, tmp_path))
    high = 842 if paper == "A4" else 792
    assert round(printed.pages[0].mediabox.height) == pytest.approx(high, abs=1)
    pages: list[int] = []
    for page in printed.pages:
        if "My name" in page.extract_text():
            pages.append(0)
        pages[-1] += 1
    assert len(pages) == len(names)
    most = [2 if len(one) > 2 else 1 for one in names]
    assert [one for one, n, m in zip(names, pages, most, strict=True) if n > m] == []


@pytest.mark.parametrize(("width", "dark"), [(360, True), (1280, False)], ids=str)
def test_axe_finds_nothing(real: Any, tmp_path: Path, width: int, dark: bool) -> None:
    for names, wishes in (
        (THREE, {}),
        (("prrt",), {"large": True}),
    ):
        page = real.html(*names, **wishes)
        assert axe.violations(page, width, dark, tmp_path) == []


def test_axe_would_find_something(real: Any, tmp_path: Path) -> None:
    page = real.html(*PAIR).replace(' lang="en"', "").replace("--soft: #474747", "--soft: #ccc")
    found = {one["id"] for one in axe.violations(page, 1280, False, tmp_path)}
    assert {"html-has-lang", "color-contrast"} <= found


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_out_of_the_page(real: Any, tmp_path: Path, width: int) -> None:
    for place, (names, large) in enumerate(((THREE, False), (PAIR, True))):
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
        page = real.html(*PAIR)
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
