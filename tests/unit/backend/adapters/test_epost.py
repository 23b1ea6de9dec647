"""The SMTP settings: TLS where a password goes over the wire, and a clear line for a URL that cannot be used."""

from __future__ import annotations

from typing import Any

import aiosmtplib
import pytest

from backend.adapters.brev import Brev
from backend.adapters.epost import SmtpSender, er_lokal
from backend.domain.feil import Oppsettsfeil

BREV = Brev("<1@x>", "r@x.no", "Emne æ", "Tekst")


@pytest.fixture
def sendt(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    kall: dict[str, Any] = {}

    async def send(melding: Any, **valg: Any) -> None:
        kall.update(valg, melding=melding)

    monkeypatch.setattr(aiosmtplib, "send", send)
    return kall


@pytest.mark.parametrize(
    ("url", "valg"),
    [
        ("smtp://post.x.no", {"port": 25, "use_tls": False, "start_tls": None, "username": None}),
        ("smtp://u:p@post.x.no:587", {"port": 587, "use_tls": False, "start_tls": True, "username": "u"}),
        ("smtp://u:p@127.0.0.1:1025", {"port": 1025, "use_tls": False, "start_tls": None}),
        ("smtps://u%40x:p%2Fq@post.x.no", {"port": 465, "use_tls": True, "username": "u@x", "password": "p/q"}),
    ],
)
async def test_how_it_connects(sendt: dict[str, Any], url: str, valg: dict[str, Any]) -> None:
    await SmtpSender(url, "sifra@x.no").send(BREV)
    assert {navn: sendt[navn] for navn in valg} == valg
    assert sendt["melding"]["Message-ID"] == "<1@x>"
    assert sendt["melding"]["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    "url", ["", "http://x.no", "smtp://", "smtp://hemmelig:passord@x:notall", "smtp://x:0", "smtp://[x"]
)
def test_an_unusable_url_is_said_without_repeating_it(url: str) -> None:
    with pytest.raises(Oppsettsfeil) as feil:
        SmtpSender(url, "sifra@x.no")
    assert "hemmelig" not in feil.value.melding


@pytest.mark.parametrize(
    ("vert", "lokal"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("x.no", False), ("10.0.0.1", False)]
)
def test_what_this_machine_is(vert: str, lokal: bool) -> None:
    assert er_lokal(vert) is lokal
