"""The privacy page: easy to read, in both standards, and true to what the code does."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.domain.skole import Maalform
from backend.services.samtaler import TOMGANG
from backend.web.tekster.personvern import AVSNITT, TEKSTER, personvern
from tests.browser.stub import lag_app

Klient = TestClient[web.Request, web.Application]


def lix(tekst: str) -> float:
    """Readability (Björnsson 1968): below 30 is very easy, as in books for children."""
    ord_ = re.findall(r"[\w-]+", tekst)
    setninger = len(re.findall(r"[.?:]", tekst))
    return len(ord_) / setninger + 100 * sum(len(o) > 6 for o in ord_) / len(ord_)


@pytest.mark.parametrize("form", ["nb", "nn"])
def test_a_reader_of_twelve_can_read_it(form: Maalform) -> None:
    for hode, linjer in personvern(form, "Fjord kommune"):
        assert lix(" ".join(linjer)) < 30, hode
        for setning in re.split(r"(?<=[.?]) ", " ".join(linjer)):
            assert len(setning.split()) <= 22, setning


KUN_NB = r"(?i)\b(jeg|ikke|noe|noen|være|fra|hva|hvem|hvor|leser|egne|siden|saken)\b"
KUN_NN = r"(?i)\b(eg|ikkje|noko|nokon|vere|eit|ein|frå|kva|kven|kvar|les|eigne|sida|saka)\b"


@pytest.mark.parametrize("sted", sorted(TEKSTER))
def test_neither_standard_in_the_other(sted: str) -> None:
    assert re.search(KUN_NB, TEKSTER[sted]["nn"]) is None
    assert re.search(KUN_NN, TEKSTER[sted]["nb"]) is None


def test_it_says_what_is_asked_of_it() -> None:
    alt = " ".join(tekst["nb"] for tekst in TEKSTER.values())
    for ord_ in ("egne ord", "Nettet på skolen", "Klokka på e-posten", "IP-adressen", "informasjonskapsler",
                 "Hvor lenge", "Hvem leser", "Datatilsynet", "Det kan ikke tas tilbake", "bevis på at du har sagt",
                 "Koden viser ikke det du skrev", "blir slettet"):  # fmt: skip
        assert ord_ in alt
    assert len(AVSNITT) == 6


def test_half_an_hour_is_half_an_hour() -> None:
    assert TOMGANG == 30 * 60


@pytest.mark.parametrize(("form", "ord_"), [("nb", "Hva kan likevel vise hvem du er?"), ("nn", "Kven les det?")])
async def test_the_page(aiohttp_client: Callable[..., Awaitable[Klient]], form: str, ord_: str) -> None:
    klient = await aiohttp_client(lag_app())
    side = await (await klient.get(f"/fjord-skole/personvern?maalform={form}")).text()
    assert ord_ in side
    assert "Fjord kommune" in side
    for sti in ("/fjord-skole", "/fjord-skole/oppfolging"):
        fra = await (await klient.get(f"{sti}?maalform={form}")).text()
        assert f'href="/fjord-skole/personvern?maalform={form}"' in fra
