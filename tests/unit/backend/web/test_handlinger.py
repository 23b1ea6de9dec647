"""The action webhook: for the one with the secret, of any size, and silent about what it holds."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from backend.innstillinger import les_innstillinger
from backend.web import handlinger
from backend.web.feilsvar import feilsvar
from backend.web.handlinger import MAKS_BYTES, STI, UTFORER
from backend.web.nokler import INNSTILLINGER

NOKKEL = "n" * 32
HODER = {"X-Sifra-Nokkel": NOKKEL, "Content-Type": "application/json"}


class Svar:
    def __init__(self, kall: dict[str, Any]) -> None:
        self._kall = kall

    def model_dump(self) -> dict[str, Any]:
        return {"events": [], "responses": [{"lengde": len(self._kall.get("tekst", ""))}]}


class Utforer:
    async def run(self, kall: dict[str, Any]) -> Svar | None:
        if kall.get("next_action") == "feiler":
            raise ValueError(kall["tekst"])
        return None if kall.get("next_action") == "tom" else Svar(kall)


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Any]]) -> Any:
    app = web.Application(middlewares=[feilsvar], client_max_size=1024)
    app[INNSTILLINGER] = les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": NOKKEL})
    app[UTFORER] = Utforer()
    app.add_routes(handlinger.RUTER)
    return await aiohttp_client(app)


@pytest.mark.parametrize("nokkel", [None, "", "feil", NOKKEL + "x", "ø" * 32])
async def test_without_the_secret_it_is_as_if_it_were_not_there(klient: Any, nokkel: str | None) -> None:
    hoder = {} if nokkel is None else {"X-Sifra-Nokkel": nokkel}
    svar = await klient.post(STI, json={"next_action": "x"}, headers=hoder)
    borte = await klient.post("/intern/noe-annet", json={})
    assert (svar.status, await svar.json()) == (borte.status, await borte.json())


@pytest.mark.parametrize(
    "hode",
    [
        {"X-Forwarded-For": "127.0.0.1"},
        {"X-Forwarded-Proto": "https"},
        {"X-Forwarded-Host": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"X-Real-IP": "127.0.0.1"},
        {"Via": "1.1 foran"},
        {"Host": "sifra.kommune.example"},
        {"Host": "127.0.0.1.ond.example:80"},
        {"Host": ""},
    ],
)
async def test_through_the_web_server_in_front_it_is_not_there_even_with_the_secret(
    klient: Any, hode: dict[str, str]
) -> None:
    svar = await klient.post(STI, json={"next_action": "x"}, headers={**HODER, **hode})
    borte = await klient.post("/intern/noe-annet", json={}, headers={**HODER, **hode})
    assert (svar.status, await svar.text()) == (borte.status, await borte.text())
    assert svar.status == 404


async def test_a_call_and_its_answer(klient: Any) -> None:
    svar = await klient.post(STI, json={"next_action": "x", "tekst": "abc"}, headers=HODER)
    assert await svar.json() == {"events": [], "responses": [{"lengde": 3}]}
    tomt = await klient.post(STI, json={"next_action": "tom"}, headers=HODER)
    assert await tomt.json() == {"events": [], "responses": []}


async def test_a_call_that_comes_in_many_pieces(klient: Any) -> None:
    kropp = json.dumps({"tekst": "å" * 300_000}).encode()

    async def biter() -> AsyncIterator[bytes]:
        for fra in range(0, len(kropp), 200_000):
            yield kropp[fra : fra + 200_000]
            await asyncio.sleep(0.01)

    svar = await klient.post(STI, data=biter(), headers=HODER)
    assert (await svar.json())["responses"] == [{"lengde": 300_000}]


@pytest.mark.parametrize(("kropp", "status"), [(b"{", 400), (b"[]", 400), (b" " * (MAKS_BYTES + 1), 413)])
async def test_what_is_no_call(klient: Any, kropp: bytes, status: int) -> None:
    assert (await klient.post(STI, data=kropp, headers=HODER)).status == status


async def test_an_action_that_fails_repeats_nothing(klient: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        svar = await klient.post(STI, json={"next_action": "feiler", "tekst": "hemmelig"}, headers=HODER)
    assert svar.status == 500
    assert "hemmelig" not in await svar.text() + caplog.text
    assert "ValueError in feiler" in caplog.text
