"""The page behind an invitation's link: choose a password, and the account is there. Uses ENHET and SKOLER."""

from __future__ import annotations

from aiohttp import web

from backend.domain.feil import Ugyldig
from backend.services.invitasjoner import les_invitasjon, ta_imot_invitasjon
from backend.web.minkonto import les_nytt_passord
from backend.web.nokler import ENHET, SKOLER
from backend.web.ruter import Rutetabell
from backend.web.sidevakt import INN, les_skjema, ord_om, som_side, status_av
from backend.web.visning import vis

RUTER = Rutetabell(rundt=som_side)
STI = "/portal/invitasjon/{token}"


@RUTER.get(STI, "alle")
async def invitasjon(request: web.Request) -> web.StreamResponse:
    """Show the form; a mail program that only looks uses nothing up."""
    return await _vis(request)


@RUTER.post(STI, "alle")
async def ta_imot(request: web.Request) -> web.StreamResponse:
    """Make the account, and go to the log-in."""
    felt, enhet, token = await les_skjema(request), request.app[ENHET](), request.match_info["token"]
    skole = request.app[SKOLER][(await les_invitasjon(enhet, token)).skole]
    try:
        await ta_imot_invitasjon(enhet, token, les_nytt_passord(felt), skole)
    except Ugyldig as feil:
        return await _vis(request, feil)
    raise web.HTTPSeeOther(f"{INN}?ny=1")


async def _vis(request: web.Request, feil: Ugyldig | None = None) -> web.Response:
    token = request.match_info["token"]
    invitasjon = await les_invitasjon(request.app[ENHET](), token)
    return vis(
        request,
        "konto/invitasjon.html",
        status=status_av(feil) if feil else 200,
        feil=ord_om(request, feil) if feil else "",
        invitasjon=invitasjon,
        token=token,
        skolen=request.app[SKOLER][invitasjon.skole],
    )
