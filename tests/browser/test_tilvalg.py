"""What the person with a code may choose: papers, a notice of an answer, a name; and the code on plain paper."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Besok, Tjener
from tests.browser.stub import KODE
from tests.browser.test_oppfolging import BREV, STI


def _aapne_sak(besok: Besok, tjener: Tjener) -> Page:
    tjener.stub.brev.append({**BREV, "ny": True})  # type: ignore[dict-item]
    tjener.stub.sak = {"saksnummer": "7K3M2-QX9TB", "anonym": True, "beskjed": False, "nye": 1}
    side = besok.aapne(STI)
    side.get_by_label("Koden din").fill(KODE)
    side.get_by_role("button", name="Åpne saken").click()
    expect(side.get_by_role("heading", name="Saken din")).to_be_focused()
    return side


def test_new_answers_are_marked_and_the_case_has_its_number(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok, tjener)
    expect(side.get_by_text("Nytt svar siden sist.")).to_be_visible()
    expect(side.get_by_role("listitem").filter(has_text="Kan vi møtes?")).to_contain_text("Nytt Skolen")
    expect(side.get_by_text("Saksnummer: 7K3M2-QX9TB")).to_be_visible()


def test_a_name_is_sent_after_one_has_been_told_that_it_stays(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok, tjener)
    side.get_by_text("Si hvem du er", exact=True).click()
    side.get_by_label("Navnet ditt").fill("Kari Solsikke")
    for svar in ("Nei, bli her", "Ja, send navnet"):
        assert not tjener.stub.sett
        side.get_by_role("button", name="Send navnet mitt").click()
        expect(side.get_by_role("dialog")).to_contain_text("Det kan ikke tas tilbake.")
        side.get_by_role("button", name=svar).click()
    expect(side.locator("#status")).to_have_text("Navnet er sendt.")
    expect(side.get_by_text("Si hvem du er", exact=True)).to_be_hidden()
    assert tjener.stub.sett == [{"navn": "Kari Solsikke", "kontakt": None, "bekreftet": True}]


def test_an_address_is_given_with_a_warning_and_taken_back(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok, tjener)
    side.get_by_text("Få e-post når det er svar", exact=True).click()
    expect(side.get_by_text("Den som kan åpne e-posten din, ser at du har fått den.")).to_be_visible()
    side.get_by_label("E-postadressen din").fill("kari@example.org")
    tjener.stub.feil.append(503)
    side.get_by_role("button", name="Ja, send meg e-post").click()
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.locator("#status")).to_have_text("Adressen er lagret.")
    side.get_by_role("button", name="Slett adressen").click()
    expect(side.get_by_label("E-postadressen din")).to_be_focused()
    assert [kropp.get("epost") for kropp in tjener.stub.sett] == ["kari@example.org", None]


def test_the_code_goes_along_as_a_note_and_on_plain_paper(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("send")
    with side.expect_download() as lastet:
        side.get_by_role("button", name="Last ned koden (PDF)").click()
    expect(side.get_by_text("Koden viser det ikke senere", exact=False)).to_be_visible()
    with side.expect_download() as kopi:
        side.get_by_role("button", name="Last ned det du skrev (PDF)").click()
    assert kopi.value.suggested_filename == "notat.pdf"
    assert "/api/samtaler/kopi" in tjener.stub.stier
    assert lastet.value.suggested_filename == "notat.pdf"
    with side.expect_download() as bevis:
        side.get_by_role("button", name="Last ned bevis (PDF)").click()
    assert bevis.value.suggested_filename == "sak-7K3M2-QX9TB.pdf"
    assert not [sti for sti in tjener.stub.stier if re.search(r"\d{4}.?\d{4}", sti)]  # no code in any address
    side.evaluate("window.print = () => {}")
    side.get_by_role("button", name="Skriv ut koden").click()
    assert side.title() == "Notat"
    side.emulate_media(media="print")
    synlig = side.evaluate("document.body.innerText").split("\n")
    assert [linje for linje in synlig if linje][:2] == ["Notat", KODE]
    assert len([linje for linje in synlig if linje]) == 3
    side.emulate_media(media="screen")
    side.evaluate("dispatchEvent(new Event('afterprint'))")
    assert side.title() == "SiFra – Fjord ungdomsskole"
    side.get_by_text("Slik tar du vare på koden").click()
    expect(side.get_by_text("Ikke send koden til andre.")).to_be_visible()


def test_what_was_sent_is_asked_for_and_the_copy_is_saved(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok, tjener)
    side.get_by_text("Få en kopi, eller be om sletting", exact=True).click()
    expect(side.get_by_text("Da kan ingen som finner koden din, lese det.", exact=False)).to_be_visible()
    with side.expect_download() as lastet:
        side.get_by_role("button", name="Last ned kopi (PDF)").click()
    assert lastet.value.suggested_filename == "notat.pdf"
    side.get_by_role("button", name="Be om å få se det jeg skrev").click()
    expect(side.locator("#innsyn-om")).to_be_focused()
    expect(side.locator("#innsyn-om")).to_contain_text("Du har bedt om å få se det du skrev")
    expect(side.get_by_role("button", name="Be om å få se det jeg skrev")).to_be_hidden()
    assert tjener.stub.sett == [{}]


def test_erasing_is_asked_for_with_a_reason_after_one_has_been_told_what_it_does(besok: Besok, tjener: Tjener) -> None:
    side = _aapne_sak(besok, tjener)
    side.get_by_text("Få en kopi, eller be om sletting", exact=True).click()
    side.get_by_label("Hvorfor vil du det?").select_option(label="Jeg bare prøvde")
    side.get_by_label("Vil du si mer? (kan stå tomt)").fill("Unnskyld")
    for svar in ("Nei, bli her", "Ja, be om det"):
        assert not tjener.stub.sett
        side.get_by_role("button", name="Be om sletting").click()
        expect(side.get_by_role("dialog")).to_contain_text("alt i saken borte")
        side.get_by_role("button", name=svar).click()
    expect(side.locator("#slett-bedt")).to_be_focused()
    expect(side.get_by_role("button", name="Be om sletting")).to_be_hidden()
    assert tjener.stub.sett == [{"grunn": "prove", "tekst": "Unnskyld"}]


def test_one_is_told_when_the_case_goes_and_how_to_stop_it(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.sak = {"slettes": "2026-12-04"}
    side = besok.aapne(f"{STI}?maalform=nn")
    side.get_by_label("Koden din").fill(KODE)
    side.get_by_role("button", name="Opne saka").click()
    expect(side.get_by_text("Saka blir sletta 4. desember 2026. Skriv du ei melding", exact=False)).to_be_visible()
    side.get_by_text("Få ein kopi, eller be om sletting", exact=True).click()
    expect(side.get_by_role("button", name="Be om sletting")).to_be_hidden()
