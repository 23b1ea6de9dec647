"""The portal's page where a recipient checks a proof of having reported; without script."""

from __future__ import annotations

from aiohttp import web

from backend.domain.konto import Konto
from backend.services.bevis import kontroller
from backend.web.nokler import ENHET
from backend.web.ruter import MOTTAKERE, Rutetabell
from backend.web.sesjon import les_token
from backend.web.sidevakt import innlogget, les_skjema, som_side
from backend.web.tid import vis_dato
from backend.web.visning import vis

RUTER = Rutetabell(rundt=som_side)
_LENGST = 64


@RUTER.get("/portal/bevis", *MOTTAKERE)
@innlogget
async def skjema(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the form."""
    return vis(request, "bevis.html", konto, provd=False, bevis=None, nummer="", kode="")


@RUTER.post("/portal/bevis", *MOTTAKERE)
@innlogget
async def svar(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Say whether number and code go together, for a case that the account may see."""
    felt = await les_skjema(request, les_token(request))
    nummer, kode = (felt.get(navn, "")[:_LENGST].strip() for navn in ("nummer", "kode"))
    bevis = await kontroller(request.app[ENHET](), konto, nummer, kode)
    tatt_opp = vis_dato(bevis.dato) if bevis else ""
    return vis(request, "bevis.html", konto, provd=True, bevis=bevis, tatt_opp=tatt_opp, nummer=nummer, kode=kode)
