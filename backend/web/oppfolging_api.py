"""The follow-up API, for the person with a receipt code. Uses the app keys ENHET and STRUPING."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from backend.domain.feil import IkkeInnlogget, Ugyldig
from backend.domain.sak import Dialogmelding
from backend.domain.varsel import OSLO
from backend.services.kodevakt import tell_forsok, var_riktig
from backend.services.oppfolging import finn_tilgang, gi_tilgang, les_oppfolging, skriv_oppfolging
from backend.web.inndata import les_json, tekstfelt
from backend.web.nokler import ENHET
from backend.web.ruter import Rutetabell
from backend.web.struping import STRUPING, slipp_inn

RUTER = Rutetabell()


@RUTER.post("/api/oppfolging", "alle")
async def aapne(request: web.Request) -> web.Response:
    """Status and dialogue of the case that the code opens, with a token for writing more (30 minutes).

    429 after repeated failures, with a puzzle: one who solves it need not wait.
    """
    kode = (await les_json(request)).get("kode")
    if not isinstance(kode, str):
        raise Ugyldig("Feltet «kode» må være tekst.")
    slipp_inn(request, "kode", lambda: tell_forsok(request.app[STRUPING], request.remote))
    sak = await les_oppfolging(request.app[ENHET](), kode[:64])
    var_riktig(request.app[STRUPING], request.remote)
    token = await gi_tilgang(request.app[ENHET](), sak.adgang)
    meldinger = [_melding(melding) for melding in sak.meldinger]
    svar = {"status": sak.status, "mottaker": sak.mottaker, "meldinger": meldinger, "token": token}
    return web.json_response(svar)


@RUTER.post("/api/oppfolging/meldinger", "kode")
async def skriv(request: web.Request) -> web.Response:
    """Add to the case; `id`, the sender's own number of the message, makes a repeated send harmless."""
    adgang = await finn_tilgang(request.app[ENHET](), les_kodetoken(request))
    data = await les_json(request)
    nr = data.get("id")
    if nr is not None and (not isinstance(nr, str) or len(nr) > 64):
        raise Ugyldig("Feltet «id» må være tekst på høyst 64 tegn.")
    await skriv_oppfolging(request.app[ENHET](), adgang, tekstfelt(data, "tekst"), nr)
    return web.json_response({}, status=201)


def les_kodetoken(request: web.Request) -> str:
    """Return the token that the code gave; IkkeInnlogget where there is none."""
    art, _, token = request.headers.get("Authorization", "").partition(" ")
    if art != "Bearer" or not token:
        raise IkkeInnlogget("Skriv inn koden på nytt.")
    return token


def _melding(melding: Dialogmelding) -> dict[str, Any]:
    tid = melding.tid.astimezone(OSLO).isoformat(timespec="seconds")
    return {"fra": melding.fra, "tekst": melding.tekst, "tid": tid}
