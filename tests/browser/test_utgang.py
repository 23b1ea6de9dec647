"""The quick way out leaves no conversation, no page, and no way back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Besok, Tjener

SIDER = pytest.mark.parametrize("sti", ["/fjord-skole", "/fjord-skole/oppfolging"])


def _borte(side: Page) -> None:
    expect(side.get_by_role("heading", name="Været")).to_be_visible()
    assert side.url == "https://www.yr.no/"


def test_the_button_deletes_leaves_and_replaces_the_page(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne("/")
    besok.aapne()
    besok.skriv("hemmelig")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    for_antall = side.evaluate("history.length")
    side.get_by_role("link", name="Forlat siden").click()
    _borte(side)
    assert tjener.stub.slettet == ["tegn-1"]
    assert side.evaluate("history.length") == for_antall, "replaced, not added"
    side.go_back()
    expect(side.get_by_role("heading", name="Velg skolen din")).to_be_visible()
    expect(side.get_by_text("hemmelig")).to_have_count(0)


@SIDER
def test_escape_twice(besok: Besok, sti: str) -> None:
    side = besok.aapne(sti)
    expect(side.get_by_role("link", name="Forlat siden")).to_be_in_viewport()
    side.wait_for_load_state("networkidle")
    side.keyboard.press("Escape")
    side.keyboard.press("Escape")
    _borte(side)


def test_escape_once_or_slowly_does_nothing(besok: Besok) -> None:
    side = besok.aapne()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    side.keyboard.press("Escape")
    side.wait_for_timeout(900)
    side.keyboard.press("Escape")
    side.wait_for_timeout(100)
    assert side.url.endswith("/fjord-skole")


def test_it_stays_in_sight_in_a_long_conversation(besok: Besok) -> None:
    side = besok.aapne()
    for _ in range(3):
        besok.skriv("krise")
        besok.vent()
    expect(side.get_by_role("link", name="Forlat siden")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("besok", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript_it_is_still_a_way_out(besok: Besok) -> None:
    side = besok.aapne()
    side.get_by_role("link", name="Forlat siden").click()
    _borte(side)
