"""Attaching files: to a report while it is told, and to a case with the code."""

from __future__ import annotations

from aiohttp import web

from backend.domain.utkast import ny_id
from backend.services.oppfolging import finn_tilgang
from backend.services.vedlegg import legg_til_vedlegg
from backend.services.vedleggsutkast import fjern_fra_utkast, legg_i_utkast
from backend.web.nokler import ENHET, MOTTAK, VEDLEGGSUTKAST
from backend.web.oppfolging_api import les_kodetoken
from backend.web.ruter import Rutetabell
from backend.web.samtaler import SAMTALER, les_samtaletoken
from backend.web.vedleggsfil import les_fil, les_nr, som_json

RUTER = Rutetabell()


@RUTER.post("/api/samtaler/vedlegg", "samtale")
async def legg_ved(request: web.Request) -> web.Response:
    """Attach the file in the body to the report that the conversation tells; it is sent when the report is."""
    samtale = request.app[SAMTALER].finn_id(les_samtaletoken(request))
    fil, nr = les_fil(request), les_nr(request) or ny_id()
    app = request.app
    vedlegg = await legg_i_utkast(app[ENHET](), app[VEDLEGGSUTKAST], app[MOTTAK], samtale, fil, nr)
    return web.json_response(som_json(vedlegg), status=201)


@RUTER.delete("/api/samtaler/vedlegg/{id}", "samtale")
async def fjern(request: web.Request) -> web.Response:
    """Take a file away again, before the report is sent."""
    samtale = request.app[SAMTALER].finn_id(les_samtaletoken(request))
    await fjern_fra_utkast(request.app[ENHET](), request.app[VEDLEGGSUTKAST], samtale, request.match_info["id"])
    return web.Response(status=204)


@RUTER.post("/api/oppfolging/vedlegg", "kode")
async def legg_til(request: web.Request) -> web.Response:
    """Attach the file in the body to the case that the code opened."""
    adgang = await finn_tilgang(request.app[ENHET](), les_kodetoken(request))
    fil, nr = les_fil(request), les_nr(request)
    vedlegg = await legg_til_vedlegg(request.app[ENHET](), request.app[MOTTAK], adgang, fil, nr)
    return web.json_response(som_json(vedlegg), status=201)
