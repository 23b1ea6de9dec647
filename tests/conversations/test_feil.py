"""What happens when a part fails: the person is told the truth, keeps the words, and can go on when it is back."""

from __future__ import annotations

import os
import signal
import sqlite3
import time

from tests.conversations.person import Saksbehandler, Samtale, gjennomfor
from tests.system import System

MELDINGER = "/api/samtaler/meldinger"


def test_an_assistant_that_hangs_gives_503_in_time_and_the_talk_goes_on_afterwards(system: System) -> None:
    samtale = Samtale(system, "steinkjer", "nb")
    samtale.si("en gutt i klassen min slo meg i går")
    felt, pid = samtale.felt, system.barn()["assistent"]
    os.kill(pid, signal.SIGSTOP)
    try:
        start = time.monotonic()
        svar = system.kall("POST", MELDINGER, {"tekst": "anonymt"}, samtale.hode)
        assert svar.status == 503
        assert svar.json["feil"]["melding"]
        assert time.monotonic() - start < 10
        assert system.kall("GET", "/helse").status == 503
    finally:
        os.kill(pid, signal.SIGCONT)
    assert felt
    _si_til_det_gaar(system, samtale, "anonymt")
    assert samtale.felt not in (None, felt)


def test_an_assistant_that_dies_is_started_again_and_nothing_that_was_said_is_lost(system: System) -> None:
    rektor = Saksbehandler(system, "rektor@steinkjer.demo")
    for_ = set(rektor.ider())
    samtale = Samtale(system, "steinkjer", "nb")
    samtale.si("en gutt i klassen min slo meg i skolegården i går, jeg går i 7A")
    os.kill(system.barn()["assistent"], signal.SIGKILL)
    time.sleep(0.5)
    assert system.kall("POST", MELDINGER, {"tekst": "anonymt"}, samtale.hode).status == 503
    system.vent_til_klar(120)
    for _ in range(15):
        if samtale.felt == "bekreft":
            break
        samtale.si("anonymt" if samtale.felt == "anonym" else "vet ikke")
    samtale.trykk("send")
    (ny,) = set(rektor.ider()) - for_
    assert rektor.varsel(ny)["gjelder"]["trinn_klasse"] == "7A"


def test_a_locked_database_is_told_as_not_sent_and_the_report_can_be_sent_later(system: System) -> None:
    rektor = Saksbehandler(system, "rektor@elverum-vgs.demo")
    for_ = set(rektor.ider())
    samtale = gjennomfor(system, "elverum-vgs", "ei jente dytta meg i går", slutt=None).samtale
    laas = sqlite3.connect(system.data / "sifra.sqlite3", timeout=1)
    laas.execute("BEGIN EXCLUSIVE")
    try:
        samtale.trykk("send")
    finally:
        laas.rollback()
        laas.close()
    assert samtale.kode is None
    assert "ikke å sende" in samtale.tekst
    assert samtale.felt == "bekreft"
    assert set(rektor.ider()) == for_
    samtale.trykk("send")
    assert samtale.kode
    assert len(set(rektor.ider()) - for_) == 1


def _si_til_det_gaar(system: System, samtale: Samtale, tekst: str) -> None:
    for _ in range(20):
        svar = system.kall("POST", MELDINGER, {"tekst": tekst}, samtale.hode)
        if svar.status == 200:
            samtale.siste = svar.json["meldinger"]
            return
        time.sleep(0.5)
    raise AssertionError("the assistant did not come back")
