"""The conversation as a person has it: open, answer, get help, get a code, begin anew, go."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Besok, Tjener
from tests.browser.stub import KODE

NYNORSK = pytest.mark.parametrize("besok", [{"locale": "nn-NO"}], indirect=True)


def test_it_opens_with_the_assistants_words_and_buttons(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    expect(side.get_by_role("heading", level=1)).to_have_text("Fjord ungdomsskole")
    expect(side.get_by_role("log")).to_contain_text("Hei. Her kan du si fra")
    expect(side.get_by_role("group", name="Velg et svar").get_by_role("button")).to_have_count(3)
    assert [kropp["maalform"] for kropp in tjener.stub.startet] == ["nb"]
    assert re.fullmatch("[0-9a-f]{32}", tjener.stub.startet[0]["id"])


def test_a_text_is_sent_shown_and_answered(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("De kaster sekken min")
    expect(side.locator(".egen")).to_have_text("Du: De kaster sekken min")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    expect(side.get_by_label("Skriv med egne ord")).to_have_value("")
    assert [(kropp["tekst"], len(kropp["id"])) for kropp in tjener.stub.sett] == [("De kaster sekken min", 32)]


def test_a_button_sends_its_valg_and_is_gone_afterwards(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    side.get_by_role("button", name="Jeg vil si fra").click()
    expect(side.locator(".egen")).to_have_text("Du: Jeg vil si fra")
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_have_count(0)
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_focused()
    assert tjener.stub.sett[0]["valg"] == "jeg vil si fra"
    assert "tekst" not in tjener.stub.sett[0]


def test_enter_sends_and_shift_enter_is_a_new_line(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    felt = side.get_by_label("Skriv med egne ord")
    felt.press_sequentially("en")
    felt.press("Shift+Enter")
    felt.press_sequentially("to")
    felt.press("Enter")
    expect(side.locator(".egen")).to_have_count(1)
    besok.vent()
    assert tjener.stub.sett[0]["tekst"] == "en\nto"


def test_blank_text_is_not_sent(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("  \n ")
    expect(side.locator(".egen")).to_have_count(0)
    assert tjener.stub.sett == []


def test_two_presses_send_once(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.pause = 0.4
    felt = side.get_by_label("Skriv med egne ord")
    felt.fill("hei")
    felt.press("Enter")
    felt.fill("mer mens jeg venter")
    felt.press("Enter")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    expect(felt).to_have_value("mer mens jeg venter")
    assert [kropp["tekst"] for kropp in tjener.stub.sett] == ["hei"]


def test_dots_only_while_the_answer_takes_time(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    expect(side.locator("#venter")).to_be_hidden()
    tjener.stub.pause = 0.8
    besok.skriv("hei")
    expect(side.locator("#venter")).to_be_visible()
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    expect(side.locator("#venter")).to_be_hidden()


def test_sources_can_be_opened(besok: Besok) -> None:
    side = besok.aapne()
    besok.skriv("kilder")
    expect(side.get_by_text("Vi tar deg på alvor.")).to_be_hidden()
    side.get_by_text("Kilder (2)").click()
    expect(side.get_by_text("Opplæringslova")).to_be_visible()
    expect(side.get_by_text("Vi tar deg på alvor.")).to_be_visible()


def test_crisis_help_can_be_called_at_once(besok: Besok) -> None:
    side = besok.aapne()
    besok.skriv("krise")
    kort = side.locator(".krise")
    expect(kort.get_by_role("heading", name="Hjelp nå")).to_be_visible()
    lenker = kort.get_by_role("list").get_by_role("link").evaluate_all("(alle) => alle.map((a) => a.href)")
    assert lenker == ["tel:113", "tel:112", "tel:116111", "tel:116123", "tel:116117"]
    assert kort.locator("p a").count() == 5
    expect(kort.get_by_role("link", name="Ring 116 111 Alarmtelefonen for barn og unge")).to_be_in_viewport()


NUMRE = [
    ("Ring 113 eller 112/110.", True, ["113", "112", "110"]),
    ("Se § 112 og rom 1130 og 8112", True, []),
    ("Ring 116 117 eller 116111", False, ["116117", "116111"]),
    ("I rom 112 klokka ti", False, []),
    ("Haster det: ring 112 (politi) eller 113. Rom 110.", False, ["112", "113"]),
    ("De sparket i gang ringen i rom 112", False, []),
    ("9116 117 og 116 1170", False, []),
]


def test_short_numbers_are_found_and_nothing_else(besok: Besok) -> None:
    skript = """async (tilfeller) => {
      const { medLenker } = await import('/static/lenker.js');
      return tilfeller.map(([tekst, hjelp]) => {
        const deler = medLenker(tekst, hjelp);
        const samlet = deler.map((d) => typeof d === 'string' ? d : d.textContent).join('');
        return [samlet, deler.filter((d) => typeof d !== 'string').map((d) => d.getAttribute('href').slice(4))];
      });
    }"""
    funnet = besok.aapne().evaluate(skript, [[tekst, hjelp] for tekst, hjelp, _ in NUMRE])
    assert [numre for _, numre in funnet] == [ventet for _, _, ventet in NUMRE]
    for (samlet, _), (tekst, _, _) in zip(funnet, NUMRE, strict=True):
        assert samlet.replace("\u00a0", "").replace(" ", "") == tekst.replace(" ", "")


@pytest.mark.parametrize("besok", [{"permissions": ["clipboard-read", "clipboard-write"]}], indirect=True)
def test_the_code_is_large_copied_and_explained(besok: Besok) -> None:
    side = besok.aapne()
    besok.skriv("send")
    kode = side.locator(".kode")
    expect(kode).to_have_text(KODE)
    assert float(kode.evaluate("(node) => parseFloat(getComputedStyle(node).fontSize)")) >= 22
    expect(side.locator(".kvittering")).to_contain_text("Skriv koden på et ark nå.")
    side.get_by_role("button", name="Kopier koden").click()
    expect(side.get_by_text("Koden er kopiert.")).to_be_visible()
    assert side.evaluate("navigator.clipboard.readText()") == KODE


@pytest.mark.parametrize(("knapp", "ord"), [("Snakk med noen", "Jeg vil snakke med et menneske"), ("Stopp", "stopp")])
def test_a_person_and_stop_are_always_within_reach(besok: Besok, tjener: Tjener, knapp: str, ord: str) -> None:
    side = besok.aapne()
    expect(side.get_by_role("button", name=knapp)).to_be_in_viewport()
    side.get_by_role("button", name=knapp).click()
    expect(side.locator(".egen")).to_have_text(f"Du: {ord}")
    besok.vent()
    assert tjener.stub.sett[0]["tekst"] == ord


@NYNORSK
def test_nynorsk_all_through(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    expect(side.locator("html")).to_have_attribute("lang", "nn")
    expect(side.get_by_role("log")).to_contain_text("Her kan du seie frå")
    side.get_by_role("button", name="Snakk med nokon").click()
    expect(side.locator(".egen")).to_have_text("Du: Eg vil snakke med eit menneske")
    assert tjener.stub.startet[0]["maalform"] == "nn"


def test_changing_written_standard_before_anything_is_said(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    side.get_by_role("button", name="Nynorsk").click()
    expect(side.get_by_role("button", name="Eg vil seie frå")).to_be_visible()
    expect(side.get_by_role("button", name="Bokmål")).to_be_visible()
    expect(side.get_by_label("Skriv med eigne ord")).to_be_visible()
    expect(side.get_by_role("heading", level=1)).to_have_text("Fjord ungdomsskule")
    assert [kropp["maalform"] for kropp in tjener.stub.startet] == ["nb", "nn"]
    assert tjener.stub.slettet == ["tegn-1"]


def test_changing_it_later_asks_first(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("hei")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    side.get_by_role("button", name="Nynorsk").click()
    side.get_by_role("dialog").get_by_role("button", name="Nei, bli her").click()
    expect(side.locator(".egen")).to_have_count(1)
    side.get_by_role("button", name="Nynorsk").click()
    side.get_by_role("dialog").get_by_role("button", name="Ja, bytt").click()
    expect(side.locator(".egen")).to_have_count(0)
    expect(side.get_by_role("button", name="Eg vil seie frå")).to_be_visible()
    assert tjener.stub.slettet == ["tegn-1"]


def test_starting_over_deletes_and_begins_anew(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("hei")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    side.get_by_role("button", name="Start på nytt").click()
    side.get_by_role("button", name="Ja, start på nytt").click()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    expect(side.locator(".egen")).to_have_count(0)
    assert tjener.stub.slettet == ["tegn-1"]
    besok.skriv("igjen")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()


def test_reload_begins_anew_and_deletes_the_old(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("hei")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    side.reload()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    expect(side.locator(".egen")).to_have_count(0)
    assert tjener.stub.slettet == ["tegn-1"]


def test_going_to_the_follow_up_page_asks_first(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("send")
    side.get_by_role("link", name="Her bruker du koden").click()
    expect(side.get_by_role("dialog")).to_contain_text("Har du fått en kode, må du ha skrevet den ned.")
    side.get_by_role("button", name="Ja, gå videre").click()
    expect(side.get_by_role("heading", name="Les svar og skriv mer")).to_be_visible()
    assert tjener.stub.slettet == ["tegn-1"]


def test_a_long_answer_is_read_from_its_top(besok: Besok) -> None:
    side = besok.aapne()
    for _ in range(4):
        besok.skriv("hei")
        besok.vent()
    side.set_viewport_size({"width": 390, "height": 500})
    besok.skriv("krise")
    expect(side.locator(".krise h2")).to_be_in_viewport()
