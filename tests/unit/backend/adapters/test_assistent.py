"""The client of the assistant process: an answer, or one error in time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession, web

from backend.adapters.assistent import OPPTATT, SAMTIDIG, Assistent
from backend.domain.feil import Utilgjengelig

ADRESSE = "/webhooks/sifra"


@pytest.fixture
async def okt() -> AsyncIterator[ClientSession]:
    async with ClientSession() as okt:
        yield okt


async def tjener(aiohttp_server: Callable[..., Awaitable[Any]], svar: Callable[[Any], Any]) -> str:
    async def melding(request: web.Request) -> web.StreamResponse:
        ut = svar({"hode": request.headers.get("X-Sifra-Nokkel"), **await request.json()})
        if asyncio.iscoroutine(ut):
            await ut
        return ut if isinstance(ut, web.StreamResponse) else web.json_response(ut)

    async def klar(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    app = web.Application()
    app.router.add_post(f"{ADRESSE}/melding", melding)
    app.router.add_get(f"{ADRESSE}/", klar)
    return str((await aiohttp_server(app)).make_url("/"))


async def test_a_turn(aiohttp_server: Any, okt: ClientSession) -> None:
    url = await tjener(aiohttp_server, lambda inn: {"meldinger": [inn], "tilstand": [*inn["tilstand"], {"b": 2}]})
    meldinger, tilstand = await Assistent(okt, url, "nøkkel").si("s", "hei", {"skole": "x"}, [{"a": 1}])
    assert tilstand == [{"a": 1}, {"b": 2}]
    assert (meldinger[0]["samtale"], meldinger[0]["tekst"], meldinger[0]["metadata"]) == ("s", "hei", {"skole": "x"})
    assert meldinger[0]["hode"]


@pytest.mark.parametrize(
    "svar",
    [
        lambda _: web.Response(status=500),
        lambda _: web.Response(status=403),
        lambda _: web.Response(text="<html>"),
        lambda _: web.Response(text="{", content_type="application/json"),
        lambda _: asyncio.sleep(2),
    ],
    ids=["500", "403", "html", "halv", "henger"],
)
async def test_whatever_goes_wrong_is_one_error(aiohttp_server: Any, okt: ClientSession, svar: Any) -> None:
    assistent = Assistent(okt, await tjener(aiohttp_server, svar), "n", tidsfrist=0.2)
    with pytest.raises(Utilgjengelig) as feil:
        await assistent.si("s", "noe hemmelig", {}, [])
    assert "hemmelig" not in feil.value.melding
    assert "ikke sendt" in feil.value.melding


async def test_one_that_ends_in_the_middle_of_a_turn_is_the_same_error(okt: ClientSession) -> None:
    async def slutt(_: asyncio.StreamReader, ut: asyncio.StreamWriter) -> None:
        ut.transport.abort()

    async with await asyncio.start_server(slutt, "127.0.0.1", 0) as prosess:
        port = prosess.sockets[0].getsockname()[1]
        for lengde in (1, 5_000_000):
            with pytest.raises(Utilgjengelig):
                await Assistent(okt, f"http://127.0.0.1:{port}", "n").si("s", "x" * lengde, {}, [])


async def test_ready_or_not(aiohttp_server: Any, okt: ClientSession, unused_tcp_port: int) -> None:
    assert await Assistent(okt, await tjener(aiohttp_server, lambda _: {}), "n").er_klar()
    assert not await Assistent(okt, f"http://127.0.0.1:{unused_tcp_port}", "n").er_klar()


async def test_turns_wait_for_their_place_in_order_and_are_told_where_it_takes_too_long(
    aiohttp_server: Any, okt: ClientSession
) -> None:
    inne, mest, rekke = 0, 0, []

    async def treg() -> None:
        nonlocal inne, mest
        inne += 1
        mest = max(mest, inne)
        await asyncio.sleep(0.05)
        inne -= 1

    def svar(inn: Any) -> Any:
        rekke.append(inn["tekst"])
        return treg()

    url = await tjener(aiohttp_server, svar)
    taalmodig, utaalmodig = Assistent(okt, url, "n"), Assistent(okt, url, "n", kotid=0.01)
    await asyncio.gather(*(taalmodig.si("s", str(nr), {}, []) for nr in range(12)), return_exceptions=True)
    assert mest == SAMTIDIG
    assert sorted(rekke[:SAMTIDIG]) == ["0", "1", "2", "3"]
    assert sorted(rekke[-SAMTIDIG:], key=int) == ["8", "9", "10", "11"]
    utfall = await asyncio.gather(*(utaalmodig.si("s", "x", {}, []) for _ in range(12)), return_exceptions=True)
    assert sum(isinstance(feil, Utilgjengelig) and feil.melding == OPPTATT for feil in utfall) == 12 - SAMTIDIG
