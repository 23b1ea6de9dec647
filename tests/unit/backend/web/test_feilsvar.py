"""Every error becomes a status and a clear answer that repeats nothing of what was given."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from backend.domain import feil
from backend.domain.feil import ForMange, SifraFeil
from backend.web.feilsvar import STATUS, feilsvar

HEMMELIG = "det en elev skrev"


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Any]]) -> Any:
    app = web.Application(middlewares=[feilsvar])

    async def feiler(request: web.Request) -> web.Response:
        navn = request.query["feil"]
        if navn == "ForMange":
            raise ForMange("Vent litt.", 7)
        if hasattr(feil, navn):
            raise getattr(feil, navn)("Klar beskjed.")
        if hasattr(web, navn):
            raise getattr(web, navn)(*(["/et/annet/sted"] if navn == "HTTPFound" else []))
        raise ValueError(HEMMELIG)

    for sti in ("/api/x", "/x", "/helse", "/intern/x"):
        app.router.add_get(sti, feiler)
    return await aiohttp_client(app)


@pytest.mark.parametrize(
    ("navn", "status", "kode"),
    [
        ("Ugyldig", 400, "ugyldig"),
        ("ForLang", 413, "for_lang"),
        ("IkkeInnlogget", 401, "ikke_innlogget"),
        ("IkkeFunnet", 404, "ikke_funnet"),
        ("Konflikt", 409, "konflikt"),
        ("Utilgjengelig", 503, "utilgjengelig"),
        ("IkkeLagret", 503, "ikke_lagret"),
        ("Oppsettsfeil", 500, "oppsett"),
    ],
)
async def test_errors_of_our_own(klient: Any, navn: str, status: int, kode: str) -> None:
    svar = await klient.get("/api/x", params={"feil": navn})
    assert (svar.status, await svar.json()) == (status, {"feil": {"kode": kode, "melding": "Klar beskjed."}})


async def test_too_many_says_how_long_to_wait(klient: Any) -> None:
    svar = await klient.get("/api/x", params={"feil": "ForMange"})
    assert (svar.status, svar.headers["Retry-After"]) == (429, "7")


@pytest.mark.parametrize(
    ("navn", "status", "kode"), [("HTTPNotFound", 404, "ikke_funnet"), ("HTTPForbidden", 404, "ikke_funnet")]
)
async def test_errors_of_the_server(klient: Any, navn: str, status: int, kode: str) -> None:
    svar = await klient.get("/api/x", params={"feil": navn})
    assert (svar.status, (await svar.json())["feil"]["kode"]) == (status, kode)


async def test_a_wrong_method_says_which_are_right(klient: Any) -> None:
    svar = await klient.post("/api/x")
    assert (svar.status, svar.headers["Allow"]) == (405, "GET,HEAD")
    assert (await svar.json())["feil"]["kode"] == "metode"


async def test_a_redirect_is_no_error(klient: Any) -> None:
    svar = await klient.get("/x", params={"feil": "HTTPFound"}, allow_redirects=False)
    assert (svar.status, svar.headers["Location"]) == (302, "/et/annet/sted")


@pytest.mark.parametrize("sti", ["/api/x", "/x", "/helse", "/intern/x"])
async def test_what_nobody_foresaw_tells_nothing(klient: Any, sti: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        svar = await klient.get(sti, params={"feil": "?"})
    tekst = await svar.text()
    assert svar.status == 500
    assert "Noe gikk galt hos oss" in tekst
    assert HEMMELIG not in tekst + caplog.text
    assert "Traceback" not in tekst + caplog.text
    assert "ValueError" in caplog.text


@pytest.mark.parametrize(("sti", "art"), [("/x", "text/html"), ("/api/x", "application/json")])
async def test_a_page_for_people_and_json_for_programs(klient: Any, sti: str, art: str) -> None:
    svar = await klient.get(sti, params={"feil": "IkkeFunnet"})
    assert (svar.status, svar.content_type) == (404, art)


def test_every_kind_of_error_has_a_status() -> None:
    arter = {a for a in vars(feil).values() if isinstance(a, type) and issubclass(a, SifraFeil) and a is not SifraFeil}
    uten = {a for a in arter if not issubclass(a, tuple(k for k, _ in STATUS))}
    assert uten == {feil.Oppsettsfeil}  # it stops the start, and is never raised while serving


async def test_one_who_leaves_in_the_middle_is_no_fault_of_ours(
    unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    app, lest = web.Application(middlewares=[feilsvar]), asyncio.Event()

    async def leser(request: web.Request) -> web.Response:
        lest.set()
        return web.json_response(len(await request.read()))

    app.router.add_post("/api/x", leser)
    drift = web.AppRunner(app, access_log=None)
    await drift.setup()
    await web.TCPSite(drift, "127.0.0.1", unused_tcp_port).start()
    _, ut = await asyncio.open_connection("127.0.0.1", unused_tcp_port)
    ut.write(b"POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalvt")
    await asyncio.wait_for(lest.wait(), 5)
    ut.transport.abort()
    await asyncio.sleep(0.1)
    await drift.cleanup()
    assert caplog.text == "", "neither an error nor the address"
