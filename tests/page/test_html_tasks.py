"""What people come for, done in a real browser as they do it: by mouse, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driven import Chromium

pytestmark = pytest.mark.slow

PHONE, TABLET, DESKTOP = (360, 740), (768, 1000), (1280, 900)


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def chromium(request: pytest.FixtureRequest, real: Path) -> Iterator[Chromium]:
    """The page in a browser, which at the end must have asked nobody and kept nothing."""
    with Chromium(*request.param) as one:
        one.open(real)
        yield one
        assert set(one.requests) == {real.as_uri()}
        assert one.errors == []
        kept = "[document.cookie, localStorage.length, sessionStorage.length].join()"
        assert one.value(kept) == ",0,0"


def typed(chromium: Chromium, words: str, title: str) -> None:
    """Words are typed into the search, and what they mean is there."""
    chromium.value("document.activeElement.blur()")
    chromium.tab_to("it.id === 'Typed'")
    chromium.type(words)
    chromium.wait(f"document.querySelector('#Found').innerText.includes({title!r})")


def test_lanreotide_is_found_by_mouse(chromium: Chromium) -> None:
    chromium.click("[...document.querySelectorAll('summary')].find(one => "
                   "one.textContent.startsWith('Medication'))")  # fmt: skip
    chromium.click("document.querySelector('#Treatments a[href=\"#lanreotide\"]')")
    chromium.wait("document.querySelector('#lanreotide').classList.contains('open')")
    told = chromium.text("#lanreotide")
    assert "A long-acting injection that acts like the hormone somatostatin." in told
    assert "Call your team" in told
    assert chromium.text("header").count("Information, not medical advice") == 1
    assert "lanreotide" in chromium.value("document.title")
    chromium.wait("document.querySelector('#lanreotide--how')")
    chromium.click("document.querySelector('#lanreotide--how summary')")
    chromium.wait("document.querySelector('#lanreotide--how li')")
    chromium.click("document.querySelector('#lanreotide dd .ref a')")
    chromium.wait("document.querySelector('#lanreotide .cited').open")
    assert chromium.value("document.activeElement.matches('#lanreotide .cited li.meant')")
    chromium.value("history.back()")
    chromium.wait("document.activeElement.matches('#lanreotide dd .ref a')")
    assert chromium.value("location.hash") == "#lanreotide"


def test_lanreotide_is_found_by_keyboard(chromium: Chromium) -> None:
    typed(chromium, "somatuline", "Everything on it")
    chromium.press("Enter")
    chromium.tab_to("it.textContent.startsWith('Everything on it')")
    chromium.press("Enter")
    chromium.wait("document.querySelector('#lanreotide').classList.contains('open')")
    assert chromium.value("document.activeElement.textContent").startswith("lanreotide")
    chromium.wait("document.querySelector('#lanreotide--effects')")
    chromium.tab_to("it.matches('#lanreotide--effects summary')")
    chromium.press("Enter")
    chromium.wait("document.querySelector('#lanreotide--effects').innerText.includes('CLARINET')")


def test_hair_loss_is_answered(chromium: Chromium) -> None:
    typed(chromium, "hair loss", "24 treatments can bring it on")
    assert chromium.text("#Found").startswith("Hair loss (alopecia)")
    assert chromium.value("document.querySelector('#Told').textContent") == "hair loss (alopecia)"
    assert chromium.value("document.activeElement.id") == "Typed"
    # What was typed is nobody's but the person's: it is in no address and no history.
    assert "hair" not in chromium.value("location.href")
    chromium.press("Enter")
    chromium.tab_to("it.textContent.startsWith('Everything on it')")
    chromium.press("Enter")
    chromium.wait("document.querySelector('#hair-loss').classList.contains('open')")
    chromium.value("history.back()")
    chromium.wait("document.querySelector('#Found').classList.contains('open')")
    assert "Hair loss" in chromium.text("#Found")
    assert chromium.value("document.querySelector('#Typed').value") == "hair loss"


def test_hair_loss_is_answered_by_mouse(chromium: Chromium) -> None:
    chromium.click("document.querySelector('#Typed')")
    chromium.type("my hair is falling out")
    chromium.wait("document.querySelector('#Found h2')")
    assert chromium.text("#Found h2").lower() == "hair loss (alopecia)"
    chromium.click("document.querySelector('#Found a[href=\"#lanreotide\"]')")
    chromium.wait("document.querySelector('#lanreotide').classList.contains('open')")


def test_each_search_is_there_again_on_the_way_back(chromium: Chromium) -> None:
    typed(chromium, "hair loss", "Hair loss")
    chromium.value("location.hash = '#lanreotide'")
    chromium.wait("document.querySelector('#lanreotide').classList.contains('open')")
    assert chromium.value("document.querySelector('#Typed').value") == ""
    typed(chromium, "mouth sores", "Mouth sores")
    for there in ("document.querySelector('#lanreotide').classList.contains('open')",
                  "document.querySelector('#Typed').value === 'hair loss'",
                  "document.querySelector('#Start').classList.contains('open')"):  # fmt: skip
        chromium.value("history.back()")
        chromium.wait(there)


def test_what_was_asked_for_last_is_what_is_shown(chromium: Chromium) -> None:
    """The first search makes the rules ready, which takes long; nothing old comes up after."""
    chromium.value("location.hash = '#Compare=prrt+lanreotide'")
    chromium.value("location.hash = '#Compare=prrt'")
    chromium.value("location.hash = '#clarinet'")
    chromium.value("location.hash = '#fatigue'")
    chromium.value("engine().then(() => unfolded('Store'))")
    chromium.value("new Promise(done => setTimeout(done))")
    assert chromium.value("document.querySelector('article.open').id") == "fatigue"
    assert chromium.text("#Compared") == ""


def test_the_way_past_the_menu_keeps_what_is_shown(chromium: Chromium) -> None:
    chromium.tab_to("it.hash === '#Content'", most=1)
    chromium.press("Enter")
    chromium.wait("document.activeElement.id === 'Content'")
    assert chromium.value("document.querySelector('#Start').classList.contains('open')")


def test_an_old_browser_is_told_what_it_lacks(real: Path) -> None:
    with Chromium(*PHONE) as one:
        gone = "delete globalThis.DecompressionStream"
        one.send("Page.addScriptToEvaluateOnNewDocument", source=gone)
        one.open(real, "#lanreotide")
        assert "This browser is too old to search here" in one.text("header")
        assert "A long-acting injection" in one.text("#lanreotide")
        for address in ("#Compare=prrt+captem", "#Sheet=prrt", "#clarinet", "#Start"):
            one.value(f"location.hash = {address!r}")
            one.wait("document.querySelector('main > .open')")
        assert one.errors == []


def test_strange_addresses_lead_to_the_start(chromium: Chromium) -> None:
    for address in ("#nonsense", "#%", "#Sheet=nonsense", "#constructor", "#S99999"):
        chromium.value("location.hash = '#lanreotide'")
        chromium.wait("document.querySelector('#lanreotide').classList.contains('open')")
        chromium.value(f"location.hash = {address!r}")
        chromium.wait("document.querySelector('#Start').classList.contains('open')")


def test_no_hair_loss_is_not_answered_with_its_causes(chromium: Chromium) -> None:
    typed(chromium, "no hair loss", "netx cannot promise that")
    assert "netx cannot say that a treatment does not cause it" in chromium.text("#Found")


def test_what_is_urgent_comes_first(chromium: Chromium) -> None:
    typed(chromium, "cannot breathe", "call your team or the emergency number")
    assert chromium.text("#Found").startswith("If you have this now")


def test_prrt_and_chemotherapy_by_mouse(chromium: Chromium) -> None:
    chromium.click("document.querySelector('nav a[href=\"#Compare\"]')")
    chromium.wait("document.querySelector('#Compare').classList.contains('open')")
    # A list that opens is the system's own: what it does is set the value and say so.
    for place, id_ in enumerate(("prrt", "chemotherapy")):
        select = f"document.querySelectorAll('#Options select')[{place}]"
        chromium.value(f"{select}.value = {id_!r}")
        chromium.value(f"{select}.dispatchEvent(new Event('change', {{bubbles: true}}))")
    chromium.wait("document.querySelector('#Compared table')")
    told = chromium.text("#Compared")
    assert told.startswith("PRRT or chemotherapy?")
    assert "The difference may be chance." in told
    assert "65 / 12, severe 5 / 2 (NETTER-1)" in told
    assert chromium.value("location.hash") == "#Compare=prrt+chemotherapy"


def test_prrt_and_chemotherapy_by_keyboard(chromium: Chromium) -> None:
    chromium.tab_to("it.hash === '#Compare'")
    chromium.press("Enter")
    chromium.wait("document.querySelector('#Compare').classList.contains('open')")
    for name in ("PRRT", "chemotherapy"):
        chromium.tab_to("it.tagName === 'SELECT'", most=40)
        chromium.type(name)
    chromium.wait("document.querySelector('#Compared table')")
    assert chromium.text("#Compared").startswith("PRRT or chemotherapy?")


def test_options_for_a_rectal_net(chromium: Chromium) -> None:
    chromium.tab_to("it.hash === '#Places'")
    chromium.press("Enter")
    chromium.tab_to("it.closest('#Place-rectum')")
    chromium.press("Enter")
    assert chromium.value("document.querySelector('#Place-rectum').open")
    listed = chromium.text("#Place-rectum")
    assert "endoscopic resection" in listed
    assert listed.index("endoscopic resection") < listed.index(
        "Named for the stomach and bowel as a whole"
    )
    chromium.tab_to("it.hash === '#endoscopic-resection'")
    chromium.press("Enter")
    chromium.wait("document.querySelector('#endoscopic-resection').classList.contains('open')")
    typed(chromium, "rectal NET", "rectal NET")
    chromium.tab_to("it.hash === '#rectal-net'")


def test_options_for_a_rectal_net_by_mouse(chromium: Chromium) -> None:
    chromium.click("document.querySelector('nav a[href=\"#Places\"]')")
    chromium.click("document.querySelector('#Place-rectum summary')")
    chromium.click("document.querySelector('#Place-rectum a[href=\"#endoscopic-resection\"]')")
    chromium.wait("document.querySelector('#endoscopic-resection').classList.contains('open')")
    chromium.click("document.querySelector('nav a[href=\"#Situations\"]')")
    chromium.click("[...document.querySelectorAll('#Situations summary')].find(one => "
                   "one.textContent.startsWith('Where it began'))")  # fmt: skip
    chromium.click("document.querySelector('#Situations a[href=\"#rectal-net\"]')")
    chromium.wait("document.querySelector('#rectal-net').classList.contains('open')")


def test_a_sheet_is_laid_out_by_keyboard(chromium: Chromium) -> None:
    typed(chromium, "captem", "CAPTEM")
    chromium.tab_to("it.hash === '#captem'")
    chromium.press("Enter")
    chromium.wait("document.querySelector('#captem .do')")
    chromium.tab_to("it.hash === '#Sheet=captem'")
    chromium.press("Enter")
    chromium.wait("document.activeElement.id === 'Sheet'")
    chromium.tab_to("it.textContent === 'Print'", most=1)
    chromium.tab_to("it.textContent === 'Back'", most=1)
    chromium.press("Enter")
    chromium.wait("document.querySelector('#captem').classList.contains('open')")


@pytest.mark.parametrize("address", ["#lanreotide", "#Compare=prrt+chemotherapy"])
def test_a_sheet_is_printed(chromium: Chromium, real: Path, address: str, tmp_path: Path) -> None:
    chromium.value(f"location.hash = {address!r}")
    link = "document.querySelector('main > .open .do a[href^=\"#Sheet\"], " \
           "article.open .do a[href^=\"#Sheet\"]')"  # fmt: skip
    chromium.wait(link)
    chromium.click(link)
    chromium.wait("document.querySelector('#Sheet .notes')")
    told = chromium.text("#Sheet")
    for words in ("My name", "Call your team" if "lan" in address else "How sure is this",
                  "Questions to ask", "In my own words", "Notes", "Sources"):  # fmt: skip
        assert words in told
    assert "below" not in told
    printed = chromium.printed(tmp_path / "sheet.pdf")
    assert len(printed) == 1
    assert "My team's phone" in printed[0]
    assert "Information, not medical advice" in printed[0]
    assert "Search:" not in printed[0]


def test_without_a_script_it_is_one_long_page(real: Path) -> None:
    with Chromium(*PHONE) as one:
        one.send("Emulation.setScriptExecutionDisabled", value=True)
        one.open(real)
        told = one.text()
    assert "Without JavaScript this is one long page" in told
    assert "To set options side by side, this page needs JavaScript." in told
    assert "A long-acting injection that acts like the hormone somatostatin." in told
    assert "Hair loss (alopecia)" in told


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_is_wider_than_the_screen(real: Path, width: int) -> None:
    """Also at twice the size: 640 of 1280, and 320 as guidelines for everybody ask."""
    with Chromium(width, 900) as one:
        one.open(real)
        for address in ("#Start", "#lanreotide", "#Compare=prrt+captem+everolimus+surgery",
                        "#hair-loss", "#Search=mouth sores", "#netter-1"):  # fmt: skip
            one.value(f"location.hash = {address!r}")
            one.wait("!document.querySelector('main > .open, article.open') || true")
            one.value("new Promise(done => setTimeout(done, 300))")
            wide = one.value("document.documentElement.scrollWidth")
            assert wide <= width, address
