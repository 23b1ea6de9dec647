"""What a person gave, and what the network gives away of them: readable by the recipient alone, or kept nowhere."""

from __future__ import annotations

import dataclasses
import secrets
import time

import pytest

from tests.conversations.leting import i_minnet, paa_disken
from tests.conversations.person import Forlop, Saksbehandler, gjennomfor
from tests.system import System

ADRESSE = "127.83.61.47"
"""Whence the person calls: the loopback network is wide enough to tell one caller from another."""
HODER = {
    "User-Agent": "Plantenettleser/83.61",
    "Referer": "https://plantet.example/elev",
    "X-Forwarded-For": "203.0.113.83",
}
GLEMT_S = 30.0
"""Seconds after which nothing is left, with room for the search itself: an idle connection keeps its last message for
15, and the assistant forgets words after 3."""
FRA_NETTET = (ADRESSE, *HODER.values())


@pytest.fixture(params=["system", "pg_system"], ids=["sqlite", "postgresql"])
def hele(request: pytest.FixtureRequest) -> System:
    """A running system on each of the databases."""
    system: System = request.getfixturevalue(request.param)
    return system


def _plantet() -> str:
    return f"blåbærgrøten hennes {secrets.token_hex(6)} smakte sjokolade"


def _meld(system: System, ord_: str, slutt: str | None = "ja, send") -> tuple[Forlop, tuple[str, ...]]:
    """Report by name, as a browser with an address of its own would; what was planted on the way."""
    merke = secrets.token_hex(4)
    gitt = {"anonym": "med navn", "navn": f"Testolf {merke}", "kontakt": f"hemmelig.{merke}@example.com"}
    med = dataclasses.replace(system, fra=ADRESSE, hoder=HODER)
    forlop = gjennomfor(med, "elverum-vgs", f"en gutt i klassen slo meg i går. {ord_}", gitt, slutt=slutt)
    return forlop, (ord_, gitt["navn"], gitt["kontakt"], *FRA_NETTET)


def _lest(system: System, ord_: str) -> Saksbehandler:
    """Rektor, who has read the words in one of the cases; others' tests have left cases beside it."""
    rektor = Saksbehandler(system, "rektor@elverum-vgs.demo")
    assert any(ord_ in rektor.varsel(id_)["hendelse"]["beskrivelse"] for id_ in rektor.ider())
    return rektor


def test_a_sent_report_is_readable_nowhere_but_by_its_recipient(hele: System) -> None:
    forlop, plantet = _meld(hele, ord_ := _plantet())
    assert forlop.kode
    assert paa_disken(hele, plantet) == []
    _lest(hele, ord_)
    assert paa_disken(hele, plantet) == []


def test_after_both_have_left_nothing_given_is_in_the_memory_of_a_process(hele: System) -> None:
    forlop, plantet = _meld(hele, ord_ := _plantet(), slutt=None)
    assert i_minnet(hele, plantet)["backend"] > 0, "it is being told: the search itself finds nothing"
    forlop.samtale.si("ja, send")
    assert forlop.kode
    _lest(hele, ord_).logg_ut()
    forlop.samtale.avslutt()
    enkeltvis = {*plantet, *plantet[1].split(), *(et for et in ord_.split() if len(et) > 9)}
    frist = time.monotonic() + GLEMT_S
    while any((igjen := i_minnet(hele, enkeltvis)).values()) and time.monotonic() < frist:
        time.sleep(1)
    assert igjen == {"backend": 0, "assistent": 0}


def test_after_a_stop_it_is_nowhere_at_all(hele: System) -> None:
    forlop, plantet = _meld(hele, _plantet(), slutt="stopp")
    assert not forlop.kode
    assert paa_disken(hele, plantet) == []


def test_neither_mail_nor_log_holds_a_word_or_a_name(system: System) -> None:
    ord_ = _plantet()
    svar = {"anonym": "med navn", "navn": "Testolf Hemmeligsen", "kontakt": "hemmelig@example.com"}
    assert gjennomfor(system, "ostfold-vgs", f"rektor slo sønnen min. {ord_}", svar).kode
    frist = time.monotonic() + 20
    while "skoleeier@ostfold-vgs.demo" not in (post := system.kall("GET", "/demo/post").tekst):
        assert time.monotonic() < frist, "no letter came"
        time.sleep(0.2)
    for hemmelig in (ord_, "Testolf", "hemmelig@example.com", "vold", "127.0.0.1 -"):
        assert hemmelig not in post
        assert hemmelig not in system.logg.read_text()
