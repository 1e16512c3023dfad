"""The page as a file: whole without a script, closed to everything from outside, and small."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
LIMIT = 3_000_000
"""Bytes of the whole file, as many as an e-mail or an old telephone takes without trouble."""


def parsed(text: str) -> Any:
    """The page's tree. Raises where the HTML has an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def hashes(tag: str, page: str) -> list[str]:
    """The hashes of what stands in an element that a browser would obey."""
    found = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
    return [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in found]


@pytest.fixture
def page(made: Callable[..., str], example: Path) -> str:
    return made(example)


def test_it_is_sound_html_with_each_id_once(page: str) -> None:
    ids = [one.get("id") for one in parsed(page).iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_only_our_own_style_and_scripts_count(page: str) -> None:
    policy = POLICY.search(page)[1].replace("&#39;", "'")  # type: ignore[index]
    rules = dict(one.strip().partition(" ")[::2] for one in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["style-src"].split() == [f"'sha256-{one}'" for one in hashes("style", page)]
    # The last is of the rules, which lie folded up until somebody searches.
    assert rules["script-src"].split()[:-1] == [f"'sha256-{one}'" for one in hashes("script", page)]
    assert "unsafe" not in policy


def test_nothing_is_asked_of_anybody(page: str) -> None:
    for one in parsed(page).iter():
        assert one.tag not in ("link", "img", "iframe", "object", "embed", "audio", "video")
        assert not {"src", "srcset", "action", "style"} & set(one.attrib)
        assert not [name for name in one.attrib if name.startswith("on")]
    for word in ("fetch(", "XMLHttpRequest", "WebSocket", "localStorage", "sessionStorage",
                 "indexedDB", "document.cookie", "sendBeacon", "import("):  # fmt: skip
        assert word not in page


def test_without_a_script_every_link_of_the_page_leads_somewhere(page: str) -> None:
    tree = parsed(page)
    ids = {one.get("id") for one in tree.iter() if one.get("id")}
    links = [one.get("href")[1:] for one in tree.iter("a") if one.get("href").startswith("#")]
    assert set(links) - ids == set()
    assert len(links) > 50


def test_it_says_what_it_is_and_of_what_day(page: str) -> None:
    told = " ".join("".join(parsed(page).find("body/footer").itertext()).split())
    assert "Information, not medical advice; talk to your care team." in told
    assert "Not yet reviewed by a doctor or patient." in told
    assert "Data 2026.01 of 2026-01-05, made with netx" in told


def test_a_hostile_folder_stays_text(made: Callable[..., str], hostile: Path) -> None:
    page = made(hostile)
    tree = parsed(page)
    scripts = list(tree.iter("script"))
    assert [one.get("type") for one in scripts if one.get("type")] == ["application/gzip"] * 5
    assert len(scripts) == 7
    for one in tree.iter():
        assert not [name for name in one.attrib if name.startswith("on")]
        assert not str(one.get("href", "")).lower().strip().startswith(("javascript:", "data:"))
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_equal_data_give_equal_bytes(made: Callable[..., str], example: Path) -> None:
    assert made(example) == made(example)


def test_it_can_be_narrowed_to_some_treatments(made: Callable[..., str], example: Path) -> None:
    whole, part = made(example), made(example, "lanexotide")
    articles = {one.get("id"): one.get("class") for one in parsed(part).iter("article")}
    assert [id_ for id_, type_ in articles.items() if type_ == "treatment"] == ["lanexotide"]
    assert len(part) < len(whole)
    assert "Only what belongs to: lanexotide." in part


@pytest.mark.slow
def test_the_whole_of_it_is_small(real: Path) -> None:
    assert real.stat().st_size < LIMIT
