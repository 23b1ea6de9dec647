"""The feed over HTTP: type, standard, and what is not found."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from backend.innstillinger import les_innstillinger
from backend.knowledge.aarshjul import Aarshjul, Hjulpost
from backend.web.app import lag_app
from backend.web.nokler import AARSHJUL, INNSTILLINGER, SKOLER
from tests.bygg import lag_skole

POST = Hjulpost("mote", (9,), {"nb": "Foreldremøter", "nn": "Foreldremøte"}, "Årshjul", {"nb": "leder", "nn": "leiar"})


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Any]]) -> Any:
    innstillinger = les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": "x" * 32})
    app: web.Application = lag_app(innstillinger)
    app[INNSTILLINGER] = innstillinger
    app[SKOLER] = {"fjell-skole": lag_skole(), "dal": lag_skole("dal")}
    app[AARSHJUL] = Aarshjul({"fjell-skole": [POST]})
    return await aiohttp_client(app)


async def test_anyone_may_subscribe_in_either_standard(klient: Any) -> None:
    svar = await klient.get("/kalender/fjell-skole.ics")
    assert svar.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "SUMMARY:Foreldremøter" in await svar.text()
    nynorsk = await (await klient.get("/kalender/fjell-skole.ics?maalform=nn")).text()
    assert "SUMMARY:Foreldremøte\r\n" in nynorsk
    assert "Ansvarleg: leiar" in nynorsk


@pytest.mark.parametrize("skole", ["ukjent", "dal"])
async def test_no_school_or_no_yearly_plan_is_404(klient: Any, skole: str) -> None:
    assert (await klient.get(f"/kalender/{skole}.ics")).status == 404


async def test_a_calendar_that_has_the_feed_as_it_is_gets_nothing_twice(klient: Any) -> None:
    forste = await klient.get("/kalender/fjell-skole.ics")
    igjen = await klient.get("/kalender/fjell-skole.ics", headers={"If-None-Match": forste.headers["ETag"]})
    assert (igjen.status, await igjen.read()) == (304, b"")
    assert igjen.headers["ETag"] == forste.headers["ETag"]
    nynorsk = {"If-None-Match": forste.headers["ETag"]}
    assert (await klient.get("/kalender/fjell-skole.ics?maalform=nn", headers=nynorsk)).status == 200
