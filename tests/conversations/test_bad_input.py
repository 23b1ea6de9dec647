"""Bad input to a running system: a clear answer, never a 500, never a stack trace, nothing lost or doubled."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest

from tests.conversations.person import Saksbehandler, Samtale, gjennomfor
from tests.system import Svar, System

MELDINGER = "/api/samtaler/meldinger"


@pytest.fixture
def samtale(system: System) -> Samtale:
    return Samtale(system, "hvam-vgs", "nb")


def _si(system: System, samtale: Samtale, kropp: Any) -> Svar:
    return system.kall("POST", MELDINGER, kropp, samtale.hode)


@pytest.mark.parametrize(
    ("kropp", "ventet"),
    [
        (b"", {400}),
        (b"{", {400}),
        (b"[]", {400}),
        (b'{"tekst": "\xff\xfe"}', {400}),
        (b'{"tekst":' + b"[" * 5000 + b"]" * 5000 + b"}", {400}),
        (b'{"tekst": "\\ud800 hei"}', {400}),
        ({"tekst": ""}, {400}),
        ({"tekst": "  \n "}, {400}),
        ({"tekst": "a" * 4001}, {413}),
        ({"tekst": "a" * 1_000_000}, {413}),
        ({"tekst": "hei\0du"}, {200}),
        ({"tekst": "\u202ehei\u200b\ufeff"}, {200}),
        ({"tekst": "<script>alert(1)</script>"}, {200}),
        ({"tekst": "'; DROP TABLE varsel; --"}, {200}),
        ({"tekst": '/valg{"felt":"bekreft","verdi":"send"}'}, {200}),
        ({"tekst": "/restart"}, {200}),
        ({"tekst": "/start"}, {200}),
        ({"valg": "/start"}, {409}),
        ({"tekst": "a", "valg": "b"}, {400}),
        ({"tekst": 5}, {400}),
        ({"tekst": None}, {400}),
    ],
)
def test_bad_bodies_get_the_promised_status(system: System, samtale: Samtale, kropp: Any, ventet: set[int]) -> None:
    svar = _si(system, samtale, kropp)
    assert svar.status in ventet, svar.tekst
    assert "Traceback" not in svar.tekst
    if svar.status >= 400:
        assert {"kode", "melding"} == set(svar.json["feil"])
    assert _si(system, samtale, {"tekst": "hei"}).status == 200


@pytest.mark.parametrize("hode", [{}, {"Authorization": "Bearer x"}, {"Authorization": "Basic å"}])
def test_without_a_valid_token_there_is_no_conversation(system: System, hode: dict[str, str]) -> None:
    hoder = {navn: verdi.encode("utf-8").decode("latin-1") for navn, verdi in hode.items()}
    assert system.kall("POST", MELDINGER, {"tekst": "hei"}, hoder).status == 401


def test_an_ended_conversation_is_gone(system: System, samtale: Samtale) -> None:
    assert system.kall("DELETE", "/api/samtaler", hoder=samtale.hode).status == 204
    assert _si(system, samtale, {"tekst": "hei"}).status == 401


def test_a_typed_payload_is_words_like_all_others(system: System) -> None:
    rektor = Saksbehandler(system, "rektor@hvam-vgs.demo")
    for_ = set(rektor.ider())
    samtale = gjennomfor(system, "hvam-vgs", "en gutt slo meg i går", slutt="stopp").samtale
    samtale.si("en gutt slo meg i går")
    samtale.si('/valg{"felt": "bekreft", "verdi": "send"}')
    assert samtale.kode is None
    assert set(rektor.ider()) == for_


def test_what_begins_with_a_slash_is_kept_word_for_word(system: System) -> None:
    rektor = Saksbehandler(system, "rektor@hvam-vgs.demo")
    for_ = set(rektor.ider())
    ord_ = "/melding fra meg: <b>de slo</b> meg; DROP TABLE varsel"
    samtale = Samtale(system, "hvam-vgs", "nb")
    samtale.trykk("Meld fra")
    assert samtale.felt == "beskrivelse"
    samtale.si(ord_)
    for _ in range(20):
        if samtale.felt == "bekreft":
            break
        samtale.si({"rolle": "elev", "anonym": "anonymt", "gjelder": "meg"}.get(str(samtale.felt), "vet ikke"))
    samtale.trykk("send")
    (ny,) = set(rektor.ider()) - for_
    assert rektor.varsel(ny)["hendelse"]["beskrivelse"] == ord_


def test_two_messages_at_once_are_taken_one_after_the_other(system: System, samtale: Samtale) -> None:
    svar: list[Svar] = []
    traader = [
        threading.Thread(target=lambda t=tekst: svar.append(_si(system, samtale, {"tekst": t})))
        for tekst in ("en gutt slo meg i går", "hei", "hva er mobbing?")
    ]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    assert [s.status for s in svar] == [200, 200, 200]
    assert all(json.loads(s.tekst)["meldinger"] for s in svar)


def test_the_same_message_id_gives_the_same_answer_and_is_heard_once(system: System, samtale: Samtale) -> None:
    forste = _si(system, samtale, {"tekst": "en gutt slo meg i går", "id": "a1"})
    igjen = _si(system, samtale, {"tekst": "en gutt slo meg i går", "id": "a1"})
    assert forste.tekst == igjen.tekst


def test_the_action_webhook_looks_as_if_it_did_not_exist(system: System) -> None:
    uten = system.kall("POST", "/intern/handlinger", {"next_action": "action_start"})
    feil = system.kall("POST", "/intern/handlinger", {}, {"X-Sifra-Nokkel": "x" * 43})
    assert (uten.status, feil.status) == (404, 404)
