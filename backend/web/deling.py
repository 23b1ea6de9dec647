"""Sharing one case with a colleague, and taking it back. Uses the app key ENHET."""

from __future__ import annotations

from aiohttp import web

from backend.domain.konto import Konto
from backend.services.nokkeldeling import del_sak, trekk_tilbake
from backend.web.nokler import ENHET
from backend.web.ruter import Rutetabell
from backend.web.sak_api import les_id
from backend.web.sidevakt import innlogget, les_eget_skjema, som_side

RUTER = Rutetabell(rundt=som_side)


@RUTER.post("/portal/varsler/{id}/del", "rektor")
@innlogget
async def gi(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Let one more account of the school open the case."""
    skjema = await les_eget_skjema(request)
    await del_sak(request.app[ENHET](), konto, les_id(request), skjema.get("hvem", ""))
    raise web.HTTPSeeOther(f"/portal/varsler/{les_id(request)}?gjort=delt")


@RUTER.post("/portal/varsler/{id}/trekk", "rektor")
@innlogget
async def ta(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Take the case from an account that it was shared with."""
    skjema = await les_eget_skjema(request)
    await trekk_tilbake(request.app[ENHET](), konto, les_id(request), skjema.get("hvem", ""))
    raise web.HTTPSeeOther(f"/portal/varsler/{les_id(request)}?gjort=trukket")
