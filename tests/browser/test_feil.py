"""What goes wrong: nothing that a person wrote is lost, nothing is doubled, and the page says what to do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Besok, Tjener


def test_503_keeps_the_text_and_retry_sends_it_with_the_same_id(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    felt = side.get_by_label("Skriv med egne ord")
    tjener.stub.feil.extend(["etterpaa"])
    besok.skriv("det skjedde i går")
    expect(side.get_by_role("alert")).to_contain_text("SiFra svarer ikke akkurat nå.")
    expect(side.get_by_role("alert")).to_contain_text("Det du skrev, står fortsatt i feltet.")
    expect(felt).to_have_value("det skjedde i går")
    expect(side.locator(".egen")).to_have_count(0)
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    expect(side.locator(".egen")).to_have_count(1)
    expect(felt).to_have_value("")
    assert len(tjener.stub.sett) == 1, "the lost answer was replayed, not asked for anew"


def test_a_changed_text_is_a_new_message(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.feil.extend(["etterpaa"])
    besok.skriv("en")
    expect(side.get_by_role("alert")).not_to_be_empty()
    besok.skriv("to")
    expect(side.locator(".egen")).to_have_text("Du: to")
    besok.vent()
    assert [kropp["tekst"] for kropp in tjener.stub.sett] == ["en", "to"]


def test_a_button_can_be_tried_again(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.feil.extend(["etterpaa"])
    side.get_by_role("button", name="Jeg vil si fra").click()
    expect(side.get_by_role("alert")).not_to_be_empty()
    side.get_by_role("button", name="Jeg vil si fra").click()
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    assert len(tjener.stub.sett) == 1


def test_no_network(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    side.context.set_offline(True)
    besok.skriv("hei")
    expect(side.get_by_role("alert")).to_contain_text("Vi får ikke kontakt. Er du på nett?")
    side.context.set_offline(False)
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    assert len(tjener.stub.sett) == 1


def test_429_counts_down_and_then_lets_one_try(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.feil.append(429)
    besok.skriv("hei")
    expect(side.get_by_role("alert")).to_contain_text("Du kan prøve igjen om ett sekund.")
    igjen = side.get_by_role("button", name="Prøv igjen")
    expect(igjen).to_be_disabled()
    side.get_by_label("Skriv med egne ord").press("Enter")
    assert tjener.stub.sett == [], "waiting is waiting, also for Enter"
    expect(igjen).to_be_enabled()
    expect(igjen).to_have_text("Prøv igjen")
    igjen.click()
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()


@pytest.mark.parametrize(("status", "ord"), [(413, "for lang"), (400, "kunne vi ikke ta imot"), (409, "gjelder ikke")])
def test_what_cannot_be_taken_stays_to_be_changed(besok: Besok, tjener: Tjener, status: int, ord: str) -> None:
    side = besok.aapne()
    tjener.stub.feil.append(status)
    besok.skriv("hei")
    expect(side.get_by_role("alert")).to_contain_text(ord)
    expect(side.get_by_label("Skriv med egne ord")).to_have_value("hei")
    expect(side.get_by_role("button", name="Prøv igjen")).to_have_count(0)


def test_500_is_not_shown_as_it_is(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.feil.append(500)
    besok.skriv("hei")
    expect(side.get_by_role("alert")).to_contain_text("Noe gikk galt hos oss.")
    expect(side.get_by_label("Skriv med egne ord")).to_have_value("hei")


def test_an_ended_conversation_offers_a_new_one_and_keeps_the_text(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    tjener.stub.feil.append(401)
    besok.skriv("en lang fortelling")
    expect(side.get_by_role("alert")).to_contain_text("Samtalen er avsluttet.")
    side.locator("#feil").get_by_role("button", name="Start på nytt").click()
    expect(side.get_by_role("alert")).to_be_hidden()
    felt = side.get_by_label("Skriv med egne ord")
    expect(felt).to_have_value("en lang fortelling")
    expect(felt).to_be_focused()
    felt.press("Enter")
    expect(side.locator(".egen")).to_have_text("Du: en lang fortelling")
    assert len(tjener.stub.startet) == 2


def test_a_conversation_that_was_lost_gives_back_all_that_was_told_in_it(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    besok.skriv("det første")
    besok.vent()
    tjener.stub.feil.append(401)
    besok.skriv("det andre")
    expect(side.get_by_role("alert")).to_contain_text("Har du ikke fått en kode, er ikke noe varsel sendt.")
    expect(side.get_by_role("alert")).to_contain_text("Det du har skrevet, står i feltet.")
    side.locator("#feil").get_by_role("button", name="Start på nytt").click()
    expect(side.get_by_role("alert")).to_be_hidden()
    expect(side.get_by_label("Skriv med egne ord")).to_have_value("det første\ndet andre")


def test_a_start_that_fails_can_be_tried_again(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.feil.append(503)
    side = besok.aapne()
    expect(side.get_by_role("alert")).to_contain_text("SiFra svarer ikke akkurat nå.")
    expect(side.get_by_role("complementary").get_by_role("link", name="116 111")).to_be_visible()
    side.get_by_role("button", name="Prøv igjen").click()
    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()


def test_one_may_write_before_it_has_started(besok: Besok, tjener: Tjener) -> None:
    tjener.stub.feil.append(503)
    side = besok.aapne()
    expect(side.get_by_role("alert")).not_to_be_empty()
    besok.skriv("hei")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    assert (len(tjener.stub.startet), len(tjener.stub.sett)) == (1, 1)


def test_an_answer_that_is_not_json_is_an_error_like_any_other(besok: Besok) -> None:
    side = besok.aapne()

    def tull(rute: Route) -> None:
        rute.fulfill(status=200, body="<html>proxy</html>", content_type="text/html")

    expect(side.get_by_role("button", name="Jeg vil si fra")).to_be_visible()
    side.route("**/api/samtaler/meldinger", tull)
    besok.skriv("hei")
    expect(side.get_by_role("alert")).to_contain_text("Noe gikk galt hos oss.")
    expect(side.get_by_label("Skriv med egne ord")).to_have_value("hei")


def test_the_limit_is_counted_and_nothing_is_cut_off(besok: Besok, tjener: Tjener) -> None:
    side = besok.aapne()
    felt = side.get_by_label("Skriv med egne ord")
    felt.fill("a" * 3000)
    expect(side.locator("#teller")).to_be_empty()
    felt.fill("å" * 3600)
    expect(side.locator("#teller")).to_have_text("400 tegn igjen")
    felt.fill("🙂" * 4001)
    expect(side.locator("#teller")).to_contain_text("1 tegn for mye.")
    felt.press("Enter")
    expect(side.get_by_role("alert")).to_contain_text("Teksten er for lang.")
    assert tjener.stub.sett == []
    felt.fill("🙂" * 4000)
    felt.press("Enter")
    expect(side.get_by_role("button", name="Ja, anonymt")).to_be_visible()
    assert len(tjener.stub.sett[0]["tekst"]) == 4000


def test_a_script_that_never_starts_leaves_advice(besok: Besok) -> None:
    side = besok.side
    side.route("**/static/dom.js", lambda rute: rute.abort())
    side.goto(besok.url + "/fjord-skole")
    expect(side.get_by_text("Starter det ikke?")).to_be_hidden()
    expect(side.get_by_text("Starter det ikke?")).to_be_visible(timeout=8_000)
    side.get_by_label("Skriv med egne ord").fill("hemmelig")
    side.get_by_role("button", name="Send").click()
    assert "hemmelig" not in side.url
    side.unroute_all()
