"""WCAG 2.2 AA as far as a program can see it: names, contrast, targets, reflow, keyboard, motion, forced colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Besok, Tjener
from tests.browser.stub import KODE

LYS_OG_MORK = pytest.mark.parametrize("besok", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
SMAL = {"viewport": {"width": 320, "height": 640}}

KONTRAST = """() => {
  const tall = (farge) => { const [r, g, b, a = 1] = farge.match(/[\\d.]+/g).map(Number); return [r, g, b, a]; };
  const lys = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
  const bunn = (node) => {
    const lag = [];
    for (let n = node; n; n = n.parentElement) lag.push(tall(getComputedStyle(n).backgroundColor));
    return lag.reverse().reduce((under, farge) => over(farge, under), [255, 255, 255]);
  };
  const funn = [];
  const gaa = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let t = gaa.nextNode(); t; t = gaa.nextNode()) {
    const node = t.parentElement;
    if (!t.data.trim() || !node.checkVisibility() || node.closest('.skjult, .hopp, script, [disabled], [aria-disabled=true]')) continue;
    const under = bunn(node);
    const [a, b] = [lys(over(tall(getComputedStyle(node).color), under)), lys(under)].sort((x, y) => y - x);
    const forhold = (a + 0.05) / (b + 0.05);
    if (forhold < 4.5) funn.push(`${t.data.trim().slice(0, 30)}: ${forhold.toFixed(2)}`);
  }
  return funn;
}"""  # noqa: E501

MAAL = """() => [...document.querySelectorAll('a, button, input, textarea, summary')]
  .filter((n) => n.checkVisibility() && !n.closest('p, .hopp'))
  .map((n) => [n.textContent.trim() || n.id, n.getBoundingClientRect()])
  .filter(([, r]) => r.width < 24 || r.height < 24).map(([navn, r]) => `${navn} ${r.width}x${r.height}`)"""

SPRENGT = """() => [...document.querySelectorAll('body *')]
  .filter((n) => n.checkVisibility() && !n.closest('.skjult, .hopp'))
  .filter((n) => { const r = n.getBoundingClientRect(); return r.width && (r.right > innerWidth + 1 || r.left < -1); })
  .map((n) => `${n.tagName}.${n.className} ${n.getBoundingClientRect().right}`)"""


def _full_samtale(besok: Besok) -> Page:
    """Fill the page with every kind of message that there is."""
    side = besok.aapne()
    for tekst in ("krise", "kilder", "send", "et veldig" + "langt" * 60 + "ord"):
        besok.skriv(tekst)
        expect(side.locator(".egen").last).to_have_text(f"Du: {tekst}")
        besok.vent()
    side.locator(".kilder summary").click()
    side.locator("#mer").evaluate("(node) => { node.open = true; }")
    return side


def _full_sak(besok: Besok, tjener: Tjener) -> Page:
    tjener.stub.brev.append({"fra": "skolen", "tekst": "Hei. " * 40, "tid": "2026-11-20T10:15:00+01:00"})
    tjener.stub.brev.append({"fra": "melder", "tekst": "Hei", "tid": "2026-11-20T10:15:00+01:00"})
    side = besok.aapne("/fjord-skole/oppfolging")
    side.get_by_label("Koden din").fill(KODE)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("heading", name="Saken din")).to_be_visible()
    side.locator("#sak details").evaluate_all("(noder) => noder.forEach((node) => { node.open = true; })")
    return side


def _uten_navn(side: Page) -> list[str]:
    """Return the roles in the accessibility tree that need a name and have none."""
    tre: dict[str, Any] = side.context.new_cdp_session(side).send("Accessibility.getFullAXTree")
    maa_ha = {"button", "link", "textbox", "heading", "dialog", "log", "listbox", "image"}
    noder = [n for n in tre["nodes"] if not n.get("ignored") and n["role"]["value"] in maa_ha]
    assert noder
    return [n["role"]["value"] for n in noder if not n.get("name", {}).get("value", "").strip()]


@LYS_OG_MORK
def test_contrast_of_the_chat(besok: Besok, tjener: Tjener) -> None:
    side = _full_samtale(besok)
    tjener.stub.feil.append(503)
    besok.skriv("x" * 3900)
    expect(side.get_by_role("alert")).not_to_be_empty()
    assert side.evaluate(KONTRAST) == []


@LYS_OG_MORK
def test_contrast_of_the_other_pages(besok: Besok, tjener: Tjener) -> None:
    for sti in ("/", "/finnes-ikke", "/fjord-skole/oppfolging", "/fjord-skole/personvern"):
        assert besok.aapne(sti).evaluate(KONTRAST) == [], sti
    assert _full_sak(besok, tjener).evaluate(KONTRAST) == []


def test_dark_mode_is_dark(besok: Besok) -> None:
    side = besok.aapne()
    side.emulate_media(color_scheme="dark")
    assert side.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 25, 28)"


@pytest.mark.parametrize("besok", [SMAL], indirect=True)
def test_320_pixels_without_sideways_scrolling(besok: Besok, tjener: Tjener) -> None:
    apninger: list[Callable[[], Page]] = [lambda: _full_samtale(besok), lambda: _full_sak(besok, tjener)]
    apninger += [lambda: besok.aapne("/"), lambda: besok.aapne("/fjord-skole/personvern")]
    for aapne in apninger:
        side = aapne()
        assert side.evaluate(SPRENGT) == []
        assert side.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("besok", [{}, {"viewport": {"width": 1280, "height": 800}}], indirect=True)
def test_text_twice_as_large(besok: Besok, tjener: Tjener) -> None:
    side = _full_samtale(besok)
    side.evaluate("document.documentElement.style.fontSize = '200%'")
    assert side.evaluate(SPRENGT) == []
    expect(side.get_by_role("link", name="Forlat siden")).to_be_visible()
    felt = side.get_by_label("Skriv med egne ord")
    felt.scroll_into_view_if_needed()
    expect(felt).to_be_in_viewport()


@pytest.mark.parametrize("besok", [{"viewport": {"width": 640, "height": 320}}], indirect=True)
def test_with_little_height_the_messages_keep_the_room(besok: Besok) -> None:
    side = _full_samtale(besok)
    assert side.locator(".bunn").evaluate("(node) => getComputedStyle(node).position") == "static"


@pytest.mark.parametrize("besok", [{}, SMAL], indirect=True)
def test_targets_are_large_enough(besok: Besok, tjener: Tjener) -> None:
    assert _full_samtale(besok).evaluate(MAAL) == []
    assert _full_sak(besok, tjener).evaluate(MAAL) == []


def test_everything_has_a_name(besok: Besok, tjener: Tjener) -> None:
    assert _uten_navn(_full_samtale(besok)) == []
    assert _uten_navn(_full_sak(besok, tjener)) == []


def test_the_log_is_polite_and_errors_are_alerts(besok: Besok) -> None:
    side = besok.aapne()
    logg = side.get_by_role("log", name="Samtalen")
    expect(logg).to_have_attribute("aria-live", "polite")
    expect(side.locator("#feil-tekst")).to_have_attribute("role", "alert")
    assert logg.locator("#svar, #venter").count() == 0


def test_headings_and_landmarks(besok: Besok) -> None:
    side = _full_samtale(besok)
    nivaaer = side.evaluate("[...document.querySelectorAll('h1,h2,h3')].map((h) => h.tagName)")
    assert nivaaer.count("H1") == 1
    assert nivaaer[0] == "H1"
    for rolle in ("banner", "main", "complementary"):
        expect(side.get_by_role(rolle)).to_have_count(1)
    ider = side.evaluate("[...document.querySelectorAll('[id]')].map((n) => n.id)")
    assert len(ider) == len(set(ider))


def test_the_language_of_the_page_and_of_the_switch(besok: Besok) -> None:
    side = besok.aapne()
    expect(side.locator("#maalform")).to_have_attribute("lang", "nn")
    side.locator("#maalform").click()
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    expect(side.locator("#maalform")).to_have_attribute("lang", "nb")


def _tab_til(side: Page, navn: str) -> None:
    """Press Tab until something with this text has the focus; the focus must be seen at every step."""
    for _ in range(20):
        side.keyboard.press("Tab")
        tekst, ring = side.evaluate(
            "(() => { const n = document.activeElement; const s = getComputedStyle(n);"
            " return [n.labels?.[0]?.textContent ?? n.textContent.trim(), s.outlineStyle !== 'none']; })()"
        )
        assert ring, tekst
        if tekst == navn:
            return
    pytest.fail(f"{navn} cannot be reached")


def test_keyboard_alone(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    _tab_til(side, "Hopp til innholdet")
    side.keyboard.press("Enter")
    _tab_til(side, "Jeg vil si fra")
    side.keyboard.press("Enter")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_focused()
    side.keyboard.press("Space")
    expect(side.locator(".egen")).to_have_count(2)
    besok.vent()
    _tab_til(side, "Skriv med egne ord")
    side.keyboard.type("send")
    side.keyboard.press("Enter")
    expect(side.locator(".kode")).to_be_visible()
    _tab_til(side, "Start på nytt")
    side.keyboard.press("Enter")
    expect(side.get_by_role("dialog")).to_be_visible()
    side.keyboard.press("Escape")
    expect(side.get_by_role("dialog")).to_be_hidden()
    expect(side.get_by_role("button", name="Start på nytt")).to_be_focused()
    assert len(tjener.stub.sett) == 3


def test_after_the_last_buttons_the_text_area_has_the_focus(besok: Besok) -> None:
    side = besok.aapne()
    besok.skriv("krise")
    side.locator("#svar").get_by_role("button", name="Stopp").click()
    expect(side.locator(".mottatt").last).to_contain_text("Ingenting er sendt.")
    expect(side.get_by_label("Skriv med egne ord")).to_be_focused()


@pytest.mark.parametrize("besok", [{"reduced_motion": "reduce"}], indirect=True)
def test_nothing_moves_for_one_who_asked_for_it(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.pause = 0.6
    besok.skriv("hei")
    expect(side.locator("#venter")).to_be_visible()
    assert side.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("besok", [{"forced_colors": "active"}], indirect=True)
def test_forced_colours_keep_the_shapes(besok: Besok) -> None:
    side = _full_samtale(besok)
    for velger in (".egen", ".mottatt", ".krise", ".kvittering", "#utgang"):
        kant = side.locator(velger).first.evaluate(
            "(n) => [getComputedStyle(n).borderTopWidth, getComputedStyle(n).borderTopColor]"
        )
        assert kant[0] != "0px", velger
        assert kant[1] != "rgba(0, 0, 0, 0)", velger
