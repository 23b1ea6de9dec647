"""Log in and out over the case API. Uses the app keys ENHET and STRUPING."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from backend.domain.feil import Ugyldig
from backend.services.innlogging import MAKS_BRUKERNAVN, logg_inn, logg_ut
from backend.services.passord import MAKS_PASSORD
from backend.web.csrf import krev_samme_opphav
from backend.web.inndata import les_json
from backend.web.nokler import ENHET
from backend.web.ruter import Rutetabell
from backend.web.sesjon import les_kjent, les_token, merk_kjent, sett_kake, slett_kake
from backend.web.struping import STRUPING, Grense

_HER: Final = Grense(gratis=5, forste=2, lengste=60)
_OVERALT: Final = Grense(gratis=25, forste=2, lengste=60)
_KJENT: Final = Grense(gratis=10, forste=2, lengste=60)

RUTER = Rutetabell()


@RUTER.post("/api/innlogging", "alle")
async def innlogging(request: web.Request) -> web.Response:
    """200 and a session cookie; 401 for every wrong combination; 429 after repeated failures."""
    data = await les_json(request)
    brukernavn, passord = data.get("brukernavn"), data.get("passord")
    if not isinstance(brukernavn, str) or not isinstance(passord, str):
        raise Ugyldig("Feltene «brukernavn» og «passord» må være tekst.")
    svar = web.json_response({})
    await prov(request, svar, brukernavn, passord)
    return svar


@RUTER.post("/api/utlogging", "alle")
async def utlogging(request: web.Request) -> web.Response:
    """204, logged in or not."""
    svar = web.Response(status=204)
    await avslutt(request, svar)
    return svar


async def prov(request: web.Request, svar: web.StreamResponse, brukernavn: str, passord: str) -> None:
    """Log in and put the cookies on `svar`; IkkeInnlogget for a wrong combination, ForMange after repeated failures.

    Guesses are counted for the account from this address and from everywhere. A browser that has logged in with the
    account before is counted by itself, so that no one can keep its owner out by guessing.
    """
    krev_samme_opphav(request)
    brukernavn = brukernavn.strip().lower()[: MAKS_BRUKERNAVN + 1]
    grenser = _grenser(request, brukernavn)
    request.app[STRUPING].forsok(grenser)
    token = await logg_inn(request.app[ENHET](), brukernavn, passord[: MAKS_PASSORD + 1])
    request.app[STRUPING].lyktes(*grenser)
    sett_kake(svar, token)
    merk_kjent(svar, request, brukernavn)


async def avslutt(request: web.Request, svar: web.StreamResponse) -> None:
    """End the log-in and take its cookie away."""
    krev_samme_opphav(request)
    if token := les_token(request):
        await logg_ut(request.app[ENHET](), token)
    slett_kake(svar)


def _grenser(request: web.Request, brukernavn: str) -> dict[str, Grense]:
    if nonce := les_kjent(request, brukernavn):
        return {f"kjent:{nonce}": _KJENT}
    return {f"her:{request.remote}:{brukernavn}": _HER, f"overalt:{brukernavn}": _OVERALT}
