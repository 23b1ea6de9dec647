"""Whether the whole of it is ready: the store is open (or we would not be here) and the assistant answers."""

from __future__ import annotations

from aiohttp import web

from backend.adapters.assistent import BORTE, Assistent
from backend.domain.feil import Utilgjengelig
from backend.web.ruter import Rutetabell

ASSISTENT: web.AppKey[Assistent] = web.AppKey("assistent", Assistent)
RUTER = Rutetabell()


@RUTER.get("/helse", "alle")
async def helse(request: web.Request) -> web.Response:
    """200 {"status": "ok"} when everything answers, 503 until then."""
    if not await request.app[ASSISTENT].er_klar():
        raise Utilgjengelig(BORTE)
    return web.json_response({"status": "ok"})
