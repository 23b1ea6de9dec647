"""Nothing is kept in the browser, nothing is asked for elsewhere, and text is never anything but text."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import Besok, Tjener
from tests.browser.stub import KODE

ANGREP = (
    "<script>window.brutt=1</script>",
    "<img src=x onerror='window.brutt=1'>",
    "<a href='javascript:window.brutt=1'>her</a>",
    "<svg onload=window.brutt=1>",
    "\u202e<b>\u200b{{7*7}}${7*7}",
)
LAGRET = """async () => [
  localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length,
  (await caches.keys()).length, JSON.stringify(history.state),
  (await navigator.serviceWorker.getRegistrations()).length,
]"""


def _ingenting_lagret(side: Page) -> None:
    assert side.evaluate(LAGRET) == [0, 0, "", 0, 0, "null", 0]
    assert side.context.cookies() == []


def test_the_chat_keeps_nothing_and_asks_nobody_else(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("planken i gangen")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    _ingenting_lagret(side)
    assert besok.utenfor == []
    assert not [sti for sti in tjener.stub.stier if "planken" in sti or "tegn-" in sti]
    assert "planken" not in side.url + side.title()


def test_the_follow_up_page_keeps_nothing(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne("/fjord-skole/oppfolging")
    side.get_by_label("Koden din").fill(KODE)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("heading", name="Saken din")).to_be_visible()
    _ingenting_lagret(side)
    assert not [sti for sti in tjener.stub.stier if "1234" in sti]


def test_markup_is_shown_as_text(besok: Besok) -> None:
    side = besok.aapne()
    for angrep in ANGREP:
        besok.skriv(angrep)
        expect(side.locator(".egen").last).to_have_text(f"Du: {angrep}")
        expect(side.locator(".mottatt").last).to_contain_text("Du skrev: ")
        expect(side.locator("#svar").get_by_role("button")).to_have_text(angrep)
    for kilde in side.locator(".kilder summary").all():
        kilde.click()
    assert side.get_by_role("log").locator("script, img, b, svg, a:not(.tlf)").count() == 0
    assert side.evaluate("window.brutt") is None


def test_the_browser_itself_refuses_markup(besok: Besok) -> None:
    side = besok.aapne()
    provd: Any = side.evaluate(
        "() => { try { document.body.innerHTML = '<b>x</b>'; return 'gikk'; } catch (f) { return f.name; } }"
    )
    assert provd == "TypeError"
    besok.klager.clear()


def test_a_page_from_the_back_cache_begins_anew(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("hei")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    besok.aapne("/")
    side.go_back()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    expect(side.locator(".egen")).to_have_count(0)
    assert tjener.stub.slettet == ["tegn-1"]
