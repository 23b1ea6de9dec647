"""The chat page and the portal in a real browser, against the real assistant: told, shown, sent, read, answered."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.filer import png
from tests.system import PASSORD, System

FRIST = 15_000


def _si(side: Page, tekst: str) -> None:
    foer = side.locator("[role=log] > *").count()
    side.fill("textarea", tekst)
    side.keyboard.press("Enter")
    expect(side.locator("textarea")).to_have_value("", timeout=FRIST)
    side.wait_for_function("n => document.querySelectorAll('[role=log] > *').length > n + 1", arg=foer, timeout=FRIST)


def _legg_ved(side: Page) -> None:
    side.locator("#ved-tittel").press("Enter")
    with side.expect_file_chooser() as velger:
        side.get_by_role("button", name="Velg bilde eller PDF").press("Enter")
    velger.value.set_files({"name": "skjermbilde.png", "mimeType": "image/png", "buffer": png()})
    expect(side.locator("#ved-status")).to_have_text("Vedlegg 1 er lagt ved.", timeout=FRIST)


def test_a_report_is_told_sent_read_and_answered(system: System, nettleser: Browser) -> None:
    side = nettleser.new_page()
    side.goto(f"{system.url}/rosenholm-skole")
    expect(side.get_by_text("Hva vil du gjøre?", exact=False)).to_be_visible(timeout=FRIST)
    _si(side, "ei jente i klassen min dytta meg i garderoben i går, jeg går i 6a")
    _legg_ved(side)
    for tekst in ("anonymt", "hopp over", "nei", "at hun slutter"):
        _si(side, tekst)
    expect(side.get_by_text("Dette går til rektor", exact=False)).to_be_visible(timeout=FRIST)
    _si(side, "ja, send")
    expect(side.get_by_text("Nå er det sendt til rektor", exact=False)).to_be_visible(timeout=FRIST)
    side.close()

    portal = nettleser.new_page()
    portal.goto(f"{system.url}/portal/")
    portal.fill("input[name=brukernavn]", "rektor@rosenholm-skole.demo")
    portal.fill("input[type=password]", PASSORD)
    portal.keyboard.press("Enter")
    portal.locator("main a[href*='/portal/varsler/']").first.click()
    expect(portal.get_by_text("dytta meg i garderoben", exact=False)).to_be_visible(timeout=FRIST)
    expect(portal.get_by_role("heading", name="Vedlegg (1)")).to_be_visible()
    portal.fill("#svar", "Takk for at du sa fra. Vi snakker med dere begge i dag.")
    portal.get_by_role("button", name="Send").click()
    expect(portal.get_by_text("Vi snakker med dere begge i dag.", exact=False)).to_be_visible(timeout=FRIST)
    portal.close()
