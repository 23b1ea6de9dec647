"""Every route says who may use it; the guard holds it to that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from backend.domain.konto import Konto
from backend.innstillinger import les_innstillinger
from backend.web import ruter as ruter_modul
from backend.web.app import alle_ruter, lag_app
from backend.web.feilsvar import feilsvar
from backend.web.ruter import ROLLER, Rutetabell
from backend.web.sesjon import KONTO


def montert(demo: bool) -> set[tuple[str, str]]:
    app = lag_app(les_innstillinger({"SIFRA_DEMO": "1" if demo else "", "SIFRA_ASSISTENT_NOKKEL": "x" * 32}))
    ruter = [(r.method, r.resource.canonical) for r in app.router.routes() if r.resource]
    return {("GET" if metode == "HEAD" else metode, sti) for metode, sti in ruter}


def erklaert(demo: bool) -> list[tuple[str, str]]:
    return [(rute.metode, rute.mal) for rute in alle_ruter(demo)]


@pytest.mark.parametrize("demo", [True, False])
def test_no_route_is_mounted_that_does_not_say_who_may_use_it(demo: bool) -> None:
    assert montert(demo) == set(erklaert(demo))
    assert len(erklaert(demo)) == len(set(erklaert(demo)))
    assert all(rute.adgang for rute in alle_ruter(demo))


@pytest.mark.parametrize("adgang", [(), ("alle", "rektr"), ("melder",)])
def test_a_route_for_nobody_or_for_someone_unknown_cannot_be_made(adgang: Any) -> None:
    with pytest.raises(ValueError, match="must say who"):
        Rutetabell().get("/x", *adgang)


def test_an_admin_gets_no_route_that_shows_a_case() -> None:
    for rute in alle_ruter(True):
        if "varsler" in rute.sti:
            assert "admin" not in rute.adgang
            assert rute.adgang <= ROLLER


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Any]], monkeypatch: pytest.MonkeyPatch) -> Any:
    tabell = Rutetabell()

    @tabell.get("/api/les", "rektor")
    @tabell.post("/api/skriv", "rektor")
    async def handler(request: web.Request) -> web.Response:
        return web.json_response(request[KONTO].rolle)

    async def hvem(request: web.Request) -> Konto:
        rolle: Any = request.headers["X-Rolle"]
        request[KONTO] = Konto("1", "a@b.no", "a@b.no", "fjell-skole", rolle, sikret=True)
        return request[KONTO]

    monkeypatch.setattr(ruter_modul, "krev_konto", hvem)
    app = web.Application(middlewares=[feilsvar])
    app.add_routes(tabell)
    return await aiohttp_client(app)


@pytest.mark.parametrize("rolle", ["rektor", "saksbehandler", "skoleeier", "admin"])
async def test_a_role_that_is_not_named_meets_a_route_that_does_not_exist(klient: Any, rolle: str) -> None:
    for metode, sti in (("GET", "/api/les"), ("POST", "/api/skriv")):
        svar = await klient.request(metode, sti, headers={"X-Rolle": rolle})
        borte = await klient.request(metode, "/api/borte", headers={"X-Rolle": rolle})
        if rolle == "rektor":
            assert (svar.status, await svar.json()) == (200, "rektor")
        else:
            assert (svar.status, await svar.json()) == (404, await borte.json())


async def test_a_change_comes_from_our_own_pages(klient: Any) -> None:
    fra = {"X-Rolle": "rektor", "Sec-Fetch-Site": "cross-site"}
    assert (await klient.post("/api/skriv", headers=fra)).status == 400
    assert (await klient.get("/api/les", headers=fra)).status == 200
