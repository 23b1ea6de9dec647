"""A school loads its own plan in a real browser: from the file to the publication, and what goes wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import web
from playwright.sync_api import Page, expect

from backend.domain.planfeil import MELDINGER, Arsak
from backend.knowledge.begreper import les_begreper
from backend.knowledge.planbibliotek import Planbibliotek
from backend.services.planjobber import Planjobber
from backend.services.plankontroller import Plankontroller
from backend.services.planverk import Planverk
from backend.web.nokler import ENHET, PLANJOBBER, PLANKONTROLLER, PLANVERK, SKOLER
from tests.browser.test_portal import VISNINGER, Portal, fane, lag_portal, sjekk, tjen
from tests.unit.backend.knowledge.lesing import filer
from tests.unit.backend.knowledge.test_planbibliotek import FELLES_OPPSLAG, KUNNSKAP, PLAN

__all__ = ["fane"]
LES_MS = 60_000


async def _med_planer(mappe: Path) -> web.Application:
    app = await lag_portal(mappe)
    bibliotek = Planbibliotek(lambda: FELLES_OPPSLAG, les_begreper(KUNNSKAP))
    skoler = app[SKOLER]
    app[PLANVERK] = Planverk(app[ENHET], dict(skoler), bibliotek)
    app[PLANJOBBER], app[PLANKONTROLLER] = Planjobber(app[ENHET]), Plankontroller(app[ENHET])
    return app


@pytest.fixture(scope="module")
def adresse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from tjen(_med_planer, tmp_path_factory.mktemp("plan"))


def legg(mappe: Path, data: bytes, navn: str) -> Path:
    """Put a file where the browser can choose it."""
    (mappe / navn).write_bytes(data)
    return mappe / navn


def last_opp(side: Page, fil: Path) -> None:
    """Choose the file and send it, from the page of the plans."""
    side.get_by_label("Fil med planen").set_input_files(fil)
    side.get_by_role("button", name="Last opp").click()


@pytest.mark.parametrize("fane", VISNINGER, indirect=True)
def test_wcag_from_the_file_to_the_publication(fane: Portal, tmp_path: Path) -> None:
    side = fane.inn()
    side.get_by_role("link", name="Skolens plan").click()
    sjekk(side)
    last_opp(side, legg(tmp_path, filer.lag_pdf(2), "plan.pdf"))
    expect(side.get_by_role("heading", name="Delene i planen")).to_be_visible(timeout=LES_MS)
    side.locator("details").evaluate_all("(deler) => deler.forEach((del) => { del.open = true; })")
    sjekk(side)
    side.get_by_label("Overskrift").first.fill("Slik gjør vi det")
    side.get_by_label("Svar fra denne delen").last.uncheck()
    side.get_by_role("button", name="Lagre uten å publisere").click()
    expect(side.get_by_role("status")).to_have_text("Utkastet er lagret.")
    expect(side.locator("summary").first).to_have_text("Slik gjør vi det")
    expect(side.locator("summary").last).to_contain_text("Ikke med")
    side.get_by_role("button", name="Publiser planen").click()
    expect(side.get_by_role("status")).to_have_text("Planen er publisert.")
    sjekk(side)
    side.get_by_role("listitem").get_by_role("link").first.click()
    side.get_by_role("button", name="Trekk tilbake planen").click()
    expect(side.get_by_role("status")).to_have_text("Planen er trukket tilbake.")


@pytest.mark.parametrize("fane", [{"java_script_enabled": False}], indirect=True)
def test_a_draft_by_keyboard_without_javascript(fane: Portal, tmp_path: Path) -> None:
    side = fane.inn()
    side.goto(f"{fane.url}/portal/plan")
    last_opp(side, legg(tmp_path, PLAN.encode(), "plan.txt"))
    expect(side.get_by_role("heading", name="Delene i planen")).to_be_visible(timeout=LES_MS)
    del_ = side.locator("summary").first
    del_.focus()
    side.keyboard.press("Enter")
    side.keyboard.press("Tab")
    expect(side.get_by_label("Overskrift").first).to_be_focused()
    side.keyboard.press("Tab")
    side.keyboard.press("Space")
    expect(side.get_by_label("Svar fra denne delen").first).not_to_be_checked()
    side.get_by_role("button", name="Slett utkastet").focus()
    side.keyboard.press("Enter")
    expect(side.get_by_role("status")).to_have_text("Utkastet er slettet.")


def test_what_cannot_be_read_is_told_in_plain_words(fane: Portal, tmp_path: Path) -> None:
    side = fane.inn()
    filene: dict[Arsak, tuple[bytes, str]] = {
        "tom": (b"", "plan.pdf"),
        "uten_tekst": (filer.skannet_pdf(), "plan.pdf"),
        "kryptert": (filer.kryptert_pdf(), "plan.pdf"),
        "feil_type": (b"\x89PNG\r\n\x1a\n" + bytes(64), "plan.png"),
        "for_mange_sider": (filer.tom_pdf(301), "plan.pdf"),
        "for_stor": (bytes(26 * 1024 * 1024), "plan.pdf"),
        "odelagt": (b"%PDF-1.7\n" + bytes(200), "plan.pdf"),
    }
    for arsak, (data, navn) in filene.items():
        side.goto(f"{fane.url}/portal/plan")
        last_opp(side, legg(tmp_path, data, navn))
        melding = MELDINGER[arsak]["nb"]
        expect(side.get_by_role("alert")).to_have_text(melding, timeout=LES_MS)
        sjekk(side)
        expect(side.get_by_label("Fil med planen")).to_have_accessible_description(
            re.compile(MELDINGER[arsak]["nb"][:20])
        )
