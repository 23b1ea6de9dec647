"""Coming back with the code: read, write more, and every way in which it can go wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Besok, Tjener
from tests.browser.stub import KODE

STI = "/fjord-skole/oppfolging"
BREV = {"fra": "skolen", "tekst": "Kan vi møtes? <b>116 111</b>", "tid": "2026-11-20T10:15:00+01:00"}


def _aapne_sak(besok: Besok) -> Page:
    side = besok.aapne(STI)
    side.get_by_label("Koden din").fill(KODE)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("heading", name="Saken din")).to_be_focused()
    return side


def test_read_status_and_messages(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.brev.append(BREV)
    side = _aapne_sak(besok)
    expect(side.get_by_text("Noen arbeider med saken nå.")).to_be_visible()
    expect(side.get_by_text("Rektor har saken.")).to_be_visible()
    brev = side.get_by_role("listitem")
    expect(brev).to_contain_text("Skolen 20. november 2026")
    expect(brev).to_contain_text("10:15")
    expect(brev).to_contain_text("Kan vi møtes? <b>")
    expect(side.get_by_label("Koden din")).to_be_hidden()


def test_a_case_with_the_school_owner_does_not_speak_of_the_school(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.mottaker = "skoleeier"
    tjener.stub.brev.append(BREV)
    side = _aapne_sak(besok)
    expect(side.get_by_text("Fjord kommune har saken, ikke skolen.")).to_be_visible()
    expect(side.get_by_role("listitem")).to_contain_text("Fjord kommune 20. november 2026")


def test_write_more(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok)
    expect(side.get_by_text("Det har ikke kommet svar ennå.")).to_be_visible()
    side.get_by_label("Skriv mer").fill("Det skjedde igjen.")
    side.get_by_role("button", name="Send").click()
    expect(side.get_by_role("status")).to_have_text("Meldingen er sendt.")
    expect(side.get_by_role("listitem")).to_contain_text("Det skjedde igjen.")
    expect(side.get_by_label("Skriv mer")).to_have_value("")
    assert tjener.stub.sett[0]["tekst"] == "Det skjedde igjen."


def test_writing_more_that_fails_keeps_the_text(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok)
    tjener.stub.feil.append(503)
    side.get_by_label("Skriv mer").fill("Det skjedde igjen.")
    side.get_by_role("button", name="Send").click()
    expect(side.get_by_role("alert")).to_contain_text("Det du skrev, står fortsatt i feltet.")
    expect(side.get_by_label("Skriv mer")).to_have_value("Det skjedde igjen.")
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.get_by_role("status")).to_have_text("Meldingen er sendt.")
    assert len(tjener.stub.sett) == 1


def test_a_token_that_has_run_out_is_renewed_unseen(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok)
    tjener.stub.feil.append(401)
    side.get_by_label("Skriv mer").fill("Hei")
    side.get_by_role("button", name="Send").click()
    expect(side.get_by_role("status")).to_have_text("Meldingen er sendt.")


def test_new_answers_are_fetched(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok)
    tjener.stub.brev.append(BREV)
    side.get_by_role("button", name="Se etter nye svar").click()
    expect(side.get_by_role("listitem")).to_have_count(1)
    expect(side.get_by_role("status")).to_have_text("Nå ser du alt som har kommet.")


@pytest.mark.parametrize(("tekst", "ventet"), [("1234", "Du har skrevet 4."), ("", "Du har skrevet 0.")])
def test_too_few_digits_are_not_sent(besok: Besok, tjener: Tjener, tekst: str, ventet: str) -> None:
    side = besok.aapne(STI)
    side.get_by_label("Koden din").fill(tekst)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("alert")).to_contain_text(ventet)
    expect(side.get_by_label("Koden din")).to_be_focused()
    assert "/api/oppfolging" not in tjener.stub.stier


def test_unknown_code(besok: Besok) -> None:
    side = besok.aapne(STI)
    side.get_by_label("Koden din").fill("9" * 16)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("alert")).to_contain_text("Vi finner ingen sak med denne koden.")
    expect(side.get_by_label("Koden din")).to_have_value("9999 9999 9999 9999")
    expect(side.get_by_label("Koden din")).to_have_attribute("aria-invalid", "true")


def test_too_many_tries_must_wait(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.feil.append(429)
    side = besok.aapne(STI)
    side.get_by_label("Koden din").fill(KODE)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("alert")).to_contain_text("Du kan prøve igjen om ett sekund.")
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("heading", name="Saken din")).to_be_hidden()
    side.get_by_role("button", name="Prøv igjen", exact=True).click()
    expect(side.get_by_role("heading", name="Saken din")).to_be_visible()


@pytest.mark.parametrize(
    "limt", ["1234567890123456", "1234-5678-9012-3456", " 1234  5678 9012\t3456 ", "kode: " + KODE]
)
def test_the_code_is_grouped_however_it_is_typed(besok: Besok, limt: str) -> None:
    side = besok.aapne(STI)
    side.get_by_label("Koden din").fill(limt)
    expect(side.get_by_label("Koden din")).to_have_value(KODE)


def test_a_digit_can_be_put_right_in_the_middle(besok: Besok) -> None:
    side = besok.aapne(STI)
    felt = side.get_by_label("Koden din")
    felt.press_sequentially("123567890123456")
    felt.evaluate("(node) => node.setSelectionRange(3, 3)")
    felt.press_sequentially("4")
    expect(felt).to_have_value(KODE)
    assert felt.evaluate("(node) => node.selectionStart") == 4


def test_clearing_the_page_and_leaving_it_forget_everything(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.brev.append(BREV)
    side = _aapne_sak(besok)
    side.get_by_role("button", name="Tøm siden").click()
    expect(side.get_by_text("Kan vi møtes?")).to_have_count(0)
    expect(side.get_by_label("Koden din")).to_have_value("")
    assert KODE.replace(" ", "") not in side.url


def test_nynorsk_can_be_chosen_while_reading(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.brev.append(BREV)
    side = _aapne_sak(besok)
    side.get_by_role("button", name="Nynorsk").click()
    expect(side.get_by_text("Nokon arbeider med saka no.")).to_be_visible()
    expect(side.get_by_role("link", name="Til samtalen")).to_have_attribute("href", "/fjord-skole?maalform=nn")
