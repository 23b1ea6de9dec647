"""Ready means that the assistant answers as well."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from backend.web import helse
from backend.web.feilsvar import feilsvar


class Assistent:
    def __init__(self, klar: bool) -> None:
        self.klar = klar

    async def er_klar(self) -> bool:
        return self.klar


@pytest.mark.parametrize(("klar", "status"), [(True, 200), (False, 503)])
async def test_health(aiohttp_client: Callable[..., Awaitable[Any]], klar: bool, status: int) -> None:
    app = web.Application(middlewares=[feilsvar])
    app[helse.ASSISTENT] = Assistent(klar)  # type: ignore[misc]
    app.add_routes(helse.RUTER)
    svar = await (await aiohttp_client(app)).get("/helse")
    kropp = await svar.json()
    assert svar.status == status
    assert kropp == {"status": "ok"} if klar else kropp["feil"]["kode"] == "utilgjengelig"
