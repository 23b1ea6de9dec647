"""The main job, whole: a chat becomes a varsel that the right person reads and answers."""

from __future__ import annotations

import pytest

from tests.conversations.person import Saksbehandler, Samtale, gjennomfor
from tests.system import System

SKOLER = ("ostfold-vgs", "elverum-vgs", "hvam-vgs", "rosenholm-skole", "steinkjer")


@pytest.fixture
def rektor(system: System) -> Saksbehandler:
    return Saksbehandler(system, "rektor@steinkjer.demo")


@pytest.fixture
def eier(system: System) -> Saksbehandler:
    return Saksbehandler(system, "skoleeier@steinkjer.demo")


@pytest.mark.parametrize("skole", SKOLER)
def test_at_every_school_a_report_reaches_rektor_and_the_answer_reaches_the_person(system: System, skole: str) -> None:
    rektor, eier = Saksbehandler(system, f"rektor@{skole}.demo"), Saksbehandler(system, f"skoleeier@{skole}.demo")
    for_rektor, for_eier = set(rektor.ider()), set(eier.ider())
    forlop = gjennomfor(
        system, skole, "en gutt i klassen min dytta meg ned trappa i går", {"trinn_klasse": "klasse 1a"}
    )
    assert forlop.kode
    (ny,) = set(rektor.ider()) - for_rektor
    assert set(eier.ider()) == for_eier
    varsel = rektor.varsel(ny)
    assert varsel["hendelse"]["beskrivelse"].startswith("en gutt i klassen min dytta meg ned trappa i går")
    assert varsel["mottakere"] == ["rektor"]
    assert varsel["melder"] == {"rolle": "elev", "anonym": True, "navn": None, "kontakt": None}
    assert rektor.svar(ny, "Vi har lest det og tar tak i det i dag.") == 201
    oppslag = system.kall("POST", "/api/oppfolging", {"kode": forlop.kode})
    assert oppslag.status == 200
    assert "tar tak i det" in oppslag.json["meldinger"][-1]["tekst"]


def test_what_the_first_message_says_is_not_asked_again(system: System) -> None:
    forste = "jeg går i 8b. tre jenter i klassen har holdt meg utenfor i friminuttene siden september"
    forlop = gjennomfor(system, "steinkjer", forste)
    assert forlop.kode
    assert not {"rolle", "gjelder", "beskrivelse", "utover", "trinn_klasse", "varighet"} & set(forlop.spurt)


def test_leadership_goes_to_the_school_owner_alone(system: System, rektor: Saksbehandler, eier: Saksbehandler) -> None:
    for_rektor, for_eier = set(rektor.ider()), set(eier.ider())
    forlop = gjennomfor(
        system, "steinkjer", "rektor ropte til sønnen min foran alle og kalte ham en taper, han går i 6B"
    )
    assert forlop.kode
    assert set(rektor.ider()) == for_rektor
    (ny,) = set(eier.ider()) - for_eier
    assert eier.varsel(ny)["mottakere"] == ["skoleeier"]
    ukjent = system.kall("GET", f"/api/varsler/{ny}", hoder=rektor.hode)
    finnes_ikke = system.kall("GET", "/api/varsler/AAAAAAAAAAAAAAAAAAAAAA", hoder=rektor.hode)
    assert (ukjent.status, ukjent.tekst) == (404, finnes_ikke.tekst)


def test_to_have_told_rektor_is_no_accusation(system: System, rektor: Saksbehandler) -> None:
    for_ = set(rektor.ider())
    forste = "jeg har sagt til rektor flere ganger at kåre i 9a slår meg, men det skjer ingenting"
    forlop = gjennomfor(system, "steinkjer", forste, {"utover": "en elev"})
    (ny,) = set(rektor.ider()) - for_
    varsel = rektor.varsel(ny)
    assert forlop.kode
    assert varsel["meldt_tidligere"] == "ja"
    assert varsel["hendelse"]["utover"] == "elev"


def test_the_person_can_choose_the_school_owner(system: System, rektor: Saksbehandler, eier: Saksbehandler) -> None:
    for_rektor, for_eier = set(rektor.ider()), set(eier.ider())
    samtale = gjennomfor(system, "steinkjer", "en gutt kasta stein på meg i dag", slutt=None).samtale
    samtale.si("rektor må ikke få se dette")
    assert "Steinkjer kommune" in samtale.tekst
    samtale.trykk("send")
    assert samtale.kode
    assert set(rektor.ider()) == for_rektor
    assert len(set(eier.ider()) - for_eier) == 1


@pytest.mark.parametrize("ord_", ["stopp", "glem det, jeg vil ikke sende", "nei, vi venter med dette. ikke send"])
def test_a_stop_stores_nothing_and_says_so(system: System, rektor: Saksbehandler, ord_: str) -> None:
    for_ = set(rektor.ider())
    forlop = gjennomfor(system, "steinkjer", "ei i klassen sprer rykter om meg", slutt=ord_)
    assert forlop.kode is None
    assert "ingenting er lagret" in forlop.samtale.tekst.lower()
    assert set(rektor.ider()) == for_


def test_interruptions_get_their_answer_and_the_form_goes_on(system: System) -> None:
    avbrudd = {
        "anonym": "hvem får lese dette?",
        "tidspunkt": "hei",
        "meldt_tidligere": "er du et ordentlig menneske?",
        "onsker": "hva skjer etter at jeg har sendt?",
        "bekreft": "får rektor vite hvem jeg er?",
    }
    assert gjennomfor(system, "elverum-vgs", "noen i klassen kaller meg stygge ting", avbrudd=avbrudd).kode


def test_a_change_of_mind_about_anonymity_works_until_it_is_sent(system: System, rektor: Saksbehandler) -> None:
    for_ = set(rektor.ider())
    svar = {"anonym": "med navn", "navn": "Testine Prøvesen", "kontakt": "40000000"}
    forlop = gjennomfor(
        system, "steinkjer", "en gutt slo meg i dag", svar, rettelser=["jeg vil heller være anonym likevel"]
    )
    assert forlop.kode
    (ny,) = set(rektor.ider()) - for_
    assert rektor.varsel(ny)["melder"] == {"rolle": "elev", "anonym": True, "navn": None, "kontakt": None}


def test_corrections_at_the_summary(system: System, rektor: Saksbehandler) -> None:
    for_ = set(rektor.ider())
    svar = {"sted": "i kantina", "trinn_klasse": "8A"}
    rettelser = ["feil, det var i garderoben", "nei, det var 8C"]
    assert gjennomfor(system, "steinkjer", "ei jente dytta meg", svar, rettelser=rettelser).kode
    (ny,) = set(rektor.ider()) - for_
    varsel = rektor.varsel(ny)
    assert varsel["hendelse"]["sted"] == ["garderobe"]
    assert varsel["gjelder"]["trinn_klasse"] == "8C"


def test_back_skip_and_do_not_know(system: System) -> None:
    samtale = Samtale(system, "steinkjer", "nb")
    samtale.si("noen tok sekken min")
    sett = []
    while samtale.felt not in ("tidspunkt", None):
        sett.append(samtale.felt)
        samtale.si({"rolle": "elev", "gjelder": "meg", "anonym": "anonymt"}.get(str(samtale.felt), "vet ikke"))
    samtale.si("tilbake")
    assert samtale.felt == sett[-1]


def test_buttons_alone_carry_a_whole_report(system: System) -> None:
    trykk = {
        "rolle": "Elev",
        "gjelder": "Meg",
        "anonym": "Anonymt",
        "utover": "Flere elever",
        "sted": "Klasserommet",
        "tidspunkt": "I går",
        "varighet": "Flere ganger",
        "meldt_tidligere": "Nei",
        "bekreft": "send",
    }
    samtale = Samtale(system, "rosenholm-skole", "nb")
    samtale.trykk("Meld fra")
    samtale.si("De andre er slemme")
    for _ in range(15):
        if samtale.kode:
            return
        samtale.trykk(trykk.get(str(samtale.felt), "Hopp over"))
    raise AssertionError(f"stuck at {samtale.felt}")


def test_nynorsk_is_answered_in_nynorsk(system: System) -> None:
    samtale = Samtale(system, "elverum-vgs")
    samtale.si("Eg vil seie frå om at nokon i klassen min plagar meg kvar dag, og eg veit ikkje kva eg skal gjere")
    assert "ikkje" in samtale.tekst or "frå" in samtale.tekst


def test_the_same_send_twice_is_one_report(system: System, rektor: Saksbehandler) -> None:
    for_ = set(rektor.ider())
    samtale = gjennomfor(system, "steinkjer", "en gutt slo meg i dag", slutt=None).samtale
    send = next(k["valg"] for k in samtale.knapper if "send" in k["tittel"].lower())
    svar = [system.kall("POST", "/api/samtaler/meldinger", {"valg": send}, samtale.hode) for _ in range(2)]
    assert [s.status for s in svar] == [200, 200]
    assert svar[0].tekst == svar[1].tekst
    assert len(set(rektor.ider()) - for_) == 1
