"""The portal's page that holds the school's own plan against chapter 12, and the same as a PDF; without script."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Final

from aiohttp import web

from backend.domain.konto import Konto
from backend.knowledge.kontroll.funn import SLAG
from backend.knowledge.kontroll.pdf import lag_pdf
from backend.knowledge.kontroll.rapporttekst import FLEST_STEDER, grunnlag, hvor, si, sitert
from backend.web.nokler import PLANKONTROLLER
from backend.web.portal_plan import ANSVARLIGE
from backend.web.ruter import Rutetabell
from backend.web.sak_api import les_id
from backend.web.sidevakt import innlogget, som_side
from backend.web.visning import vis

RUTER = Rutetabell(rundt=som_side)
VENT_S: Final = 1.5
"""A plan of usual length is checked within this time, and its report shown at once."""


@RUTER.get("/portal/plan/{id}/kontroll", *ANSVARLIGE)
@innlogget
async def rapport(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the report, or how far it has come."""
    plan_id = les_id(request)
    kontroll = await request.app[PLANKONTROLLER].hent(konto.skole, plan_id)
    funnet = await kontroll.vent(VENT_S)
    if funnet is None:
        svar = vis(request, "plan_kontrolleres.html", konto, prosent=round(kontroll.del_ * 100))
        svar.headers["Refresh"] = "2"
        return svar
    return vis(
        request,
        "plan_kontroll.html",
        konto,
        plan_id=plan_id,
        rapport=funnet,
        grupper=[(slag, funnet.av_slag(slag)) for slag in SLAG if funnet.av_slag(slag)],
        flest=FLEST_STEDER,
        si=si,
        hvor=hvor,
        grunnlag=grunnlag,
        sitert=sitert,
    )


@RUTER.get("/portal/plan/{id}/kontroll.pdf", *ANSVARLIGE)
@innlogget
async def som_pdf(request: web.Request, konto: Konto) -> web.StreamResponse:
    """The report as a PDF to keep or pass on."""
    kontroll = await request.app[PLANKONTROLLER].hent(konto.skole, les_id(request))
    funnet = await asyncio.shield(kontroll.ferdig)
    data = await asyncio.to_thread(lag_pdf, funnet, konto.maalform, datetime.now().astimezone().date())
    return web.Response(
        body=data,
        content_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="plankontroll.pdf"'},
    )
