"""Nothing is kept in the browser, nothing is asked for elsewhere, and text is never anything but text."""

from __future__ import annotations

from typing import Any

import pytest
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


@pytest.mark.parametrize("sti", ["/", "/fjord-skole", "/fjord-skole/oppfolging", "/fjord-skole/personvern", "/borte"])
def test_no_page_asks_anyone_else_or_sets_a_cookie(besok: Besok, sti: str) -> None:
    spurt: list[str] = []
    kaker: list[str] = []
    besok.side.on("request", lambda kall: spurt.append(kall.url))
    besok.side.on("response", lambda svar: kaker.extend(svar.header_values("set-cookie")))
    side = besok.aapne(sti)
    side.wait_for_load_state("networkidle")
    assert spurt
    assert [url for url in spurt if not url.startswith(besok.url)] == []
    assert kaker == []
    _ingenting_lagret(side)


def test_the_privacy_page_says_what_can_give_one_away(besok: Besok) -> None:
    side = besok.aapne("/fjord-skole/personvern?maalform=nn")
    expect(side.get_by_role("heading", name="Kva kan likevel vise kven du er?")).to_be_visible()
    side.get_by_role("link", name="Forlat sida").click()
    side.wait_for_url("https://www.yr.no/")
    side.go_back()
    assert "personvern" not in side.url, "the way out leaves no way back"


def test_it_opens_beside_the_chat_and_in_its_written_standard(besok: Besok) -> None:
    side = besok.aapne()
    side.get_by_role("button", name="Nynorsk").click()
    side.get_by_text("Hastar det? Vil du vere anonym?").click()
    with side.expect_popup() as ny:
        side.get_by_role("link", name="Personvern").click()
    assert ny.value.url.endswith("/fjord-skole/personvern?maalform=nn")
    ny.value.close()
    expect(side.get_by_role("button", name="Eg vil seie frå")).to_be_visible()


def test_the_browser_does_the_work_by_itself(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.krev_arbeid = True
    side = besok.aapne()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    assert len(tjener.stub.losninger) == len(tjener.stub.startet) == 1
    expect(side.get_by_role("alert")).to_have_count(0)


def test_where_the_browser_cannot_one_waits_and_nothing_else_becomes_a_worker(besok: Besok, tjener: Tjener) -> None:
    besok.side.route("**/static/arbeider.js", lambda rute: rute.abort())
    tjener.stub.krev_arbeid = True
    side = besok.aapne()
    expect(side.get_by_role("alert")).to_contain_text("Du kan prøve igjen om 20 sekunder.")
    provd = side.evaluate("() => { try { new Worker('/static/dom.js'); return 'gikk'; } catch (f) { return f.name; } }")
    assert provd == "TypeError"
    besok.klager.clear()
