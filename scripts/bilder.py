"""Take the pictures in README anew, from a running system with an invented report: `make bilder`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts.felles import ROT, si, stopp
from tests.system import PASSORD, System, kjorende

MAPPE = ROT / "docs" / "bilder"
VALG = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SAMTALE = (
    "noen i klassen har laget en gruppe på snap der de ler av bilder av meg. jeg går i 9b, det begynte i oktober",
    "anonymt",
    "hopp over",
    "nei, ingen vet det",
    "at gruppa blir slettet",
)


def main() -> None:
    """Chat on a phone, and the same report as rektor sees it."""
    sti = shutil.which("chromium") or stopp("Chromium mangler: «apt-get install chromium».")
    MAPPE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as mappe, kjorende(Path(mappe)) as system, sync_playwright() as spill:
        nettleser = spill.chromium.launch(executable_path=sti, args=VALG)
        _chat(nettleser.new_page(viewport={"width": 390, "height": 844}), system)
        _portal(nettleser.new_page(viewport={"width": 1100, "height": 900}), system)
    si("Bildene er tatt.")


def _chat(side: Page, system: System) -> None:
    side.goto(f"{system.url}/steinkjer")
    side.wait_for_timeout(2000)
    for nr, tekst in enumerate((*SAMTALE, "ja, send")):
        side.fill("textarea", tekst)
        side.keyboard.press("Enter")
        side.wait_for_timeout(1500)
        if nr == 0:
            side.screenshot(path=MAPPE / "chat.png")


def _portal(side: Page, system: System) -> None:
    side.goto(f"{system.url}/portal/")
    side.fill("input[name=brukernavn]", "rektor@steinkjer.demo")
    side.fill("input[type=password]", PASSORD)
    side.keyboard.press("Enter")
    side.wait_for_selector("main a[href*='/portal/varsler/']")
    side.click("main a[href*='/portal/varsler/']")
    side.wait_for_selector("textarea")
    side.screenshot(path=MAPPE / "portal.png")


if __name__ == "__main__":
    main()
