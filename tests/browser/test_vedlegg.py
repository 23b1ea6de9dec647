"""Attaching a picture, as one who reports does it: told what is taken away, by keyboard, and when it goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Besok, Tjener
from tests.browser.test_oppfolging import _aapne_sak
from tests.browser.test_tilgjengelighet import KONTRAST, MAAL, SPRENGT, _uten_navn
from tests.filer import png


def _velg(side: Page, *filer: bytes) -> None:
    navn = [{"name": f"Kari {nr}.png", "mimeType": "image/png", "buffer": fil} for nr, fil in enumerate(filer)]
    with side.expect_file_chooser() as velger:
        side.get_by_role("button", name="Velg bilde eller PDF").press("Enter")
    velger.value.set_files(navn)  # type: ignore[arg-type]


def test_attach_two_and_take_one_away(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tittel = side.locator("#ved-tittel")
    tittel.press("Enter")
    expect(side.get_by_text("Vi fjerner det som er gjemt i bildet")).to_be_visible()
    side.get_by_label("Behold originalen også").check()
    _velg(side, png(), png((1, 2, 3)))
    expect(tittel).to_have_text("Legg ved bilde (2 lagt ved)")
    expect(side.locator("#ved-status")).to_have_text("Vedlegg 2 er lagt ved.")
    expect(side.get_by_label("Behold originalen også")).not_to_be_checked()
    assert [fil[:2] for fil in tjener.stub.filer] == [("ja", "image/png")] * 2
    side.get_by_role("button", name="Fjern vedlegg 1").press("Enter")
    expect(tittel).to_have_text("Legg ved bilde (1 lagt ved)")
    expect(side.get_by_role("button", name="Velg bilde eller PDF")).to_be_focused()
    assert len(tjener.stub.vedlegg) == 1
    assert "Kari" not in str(tjener.stub.stier), "the name of the file stays where it is"
    besok.skriv("send")
    expect(side.get_by_text("Nå er det sendt til rektor")).to_be_visible()
    expect(tittel).to_be_hidden()


def test_what_goes_wrong_is_said_and_can_be_tried_again(besok: Besok, tjener: Tjener, tmp_path: Path) -> None:
    side = besok.aapne()
    side.locator("#ved-tittel").click()
    tjener.stub.feil.append(503)
    _velg(side, png())
    expect(side.locator("#ved-liste").get_by_role("alert")).to_be_visible()
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.locator("#ved-tittel")).to_have_text("Legg ved bilde (1 lagt ved)")
    stor = tmp_path / "stor.png"
    with stor.open("wb") as fil:
        fil.truncate(15 * 1024 * 1024 + 1)
    with side.expect_file_chooser() as velger:
        side.get_by_role("button", name="Velg bilde eller PDF").click()
    velger.value.set_files(stor)
    expect(side.locator("#ved-liste").get_by_role("alert")).to_contain_text("høyst 15 MB")
    side.get_by_role("button", name="Lukk").click()
    expect(side.locator("#ved-liste").get_by_role("alert")).to_have_count(0)
    assert len(tjener.stub.filer) == 1


def test_nothing_is_sent_before_the_file_has_come(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    side.locator("#ved-tittel").click()
    tjener.stub.pause = 1.0
    _velg(side, png())
    besok.skriv("send")
    expect(side.get_by_role("alert").first).to_contain_text("Vent til filen er lagt ved")
    expect(side.get_by_label("Skriv med egne ord")).to_have_value("send")
    expect(side.locator("#ved-tittel")).to_have_text("Legg ved bilde (1 lagt ved)")
    assert tjener.stub.sett == []


def test_add_one_to_the_case(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok)
    side.locator("#ved-tittel").click()
    _velg(side, png())
    expect(side.get_by_role("listitem").filter(has_text="Vedlegg 1 er lagt ved.")).to_be_visible()


@pytest.mark.parametrize("besok", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_on_a_narrow_phone(besok: Besok) -> None:
    side = besok.aapne()
    side.locator("#ved-tittel").click()
    _velg(side, png())
    expect(side.get_by_role("button", name="Fjern vedlegg 1")).to_be_visible()
    assert side.evaluate(SPRENGT) == []
    assert _uten_navn(side) == []
    assert side.evaluate(KONTRAST) == []
    assert side.evaluate(MAAL) == []
