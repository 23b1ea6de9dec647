"""Log in and out over the case API. Uses the app keys ENHET and STRUPING."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from aiohttp import web

from backend.domain.feil import Ugyldig
from backend.services.faktorer import Bevis
from backend.services.innlogging import MAKS_BRUKERNAVN, logg_inn, logg_ut
from backend.services.passnokler import Passbevis, bekreft_eier, konto_med
from backend.services.passord import MAKS_PASSORD
from backend.web.csrf import krev_samme_opphav
from backend.web.inndata import les_json
from backend.web.nokler import ENHET, PASSNOKLER
from backend.web.ruter import Rutetabell
from backend.web.sesjon import les_kjent, les_token, merk_kjent, sett_kake, slett_kake
from backend.web.struping import STRUPING, Grense

LENGSTE_S: Final = 30.0
"""The longest pause, in seconds: guessing gets slow, and nobody is kept out for long by another's guesses."""
MAKS_KODE: Final = 64
_HER: Final = Grense(gratis=5, forste=2, lengste=LENGSTE_S)
_OVERALT: Final = Grense(gratis=25, forste=2, lengste=LENGSTE_S)
_KJENT: Final = Grense(gratis=10, forste=2, lengste=LENGSTE_S)

RUTER = Rutetabell()


@dataclass(frozen=True)
class Forsok:
    """What one shows to be let in, as it was typed; `passnokkel` is the browser's answer, JSON."""

    brukernavn: str = ""
    passord: str = ""
    engangskode: str = ""
    passnokkel: str = ""


@RUTER.post("/api/innlogging", "alle")
async def innlogging(request: web.Request) -> web.Response:
    """200 and a session cookie; 401 for every wrong combination; 429 after repeated failures."""
    data = await les_json(request)
    brukernavn, passord = data.get("brukernavn"), data.get("passord")
    if not isinstance(brukernavn, str) or not isinstance(passord, str):
        raise Ugyldig("Feltene «brukernavn» og «passord» må være tekst.")
    kode = data.get("engangskode") or ""
    if not isinstance(kode, str):
        raise Ugyldig("Feltet «engangskode» må være tekst.")
    svar = web.json_response({})
    await prov(request, svar, Forsok(brukernavn, passord, kode))
    return svar


@RUTER.post("/api/utlogging", "alle")
async def utlogging(request: web.Request) -> web.Response:
    """204, logged in or not."""
    svar = web.Response(status=204)
    await avslutt(request, svar)
    return svar


async def prov(request: web.Request, svar: web.StreamResponse, forsok: Forsok, feide: str = "") -> None:
    """Log in and put the cookies on `svar`; IkkeInnlogget for a wrong combination, ForMange after repeated failures.

    Guesses are counted for the account from this address and from everywhere. A browser that has logged in with the
    account before is counted by itself, so that no one can keep its owner out by guessing; so is one who shows
    the account's passkey, and one for whom Feide has vouched (`feide` is the id of the account).
    """
    krev_samme_opphav(request)
    enhet, passnokkel = request.app[ENHET](), request.app[PASSNOKLER].les_bevis(forsok.passnokkel)
    if passnokkel and not forsok.brukernavn.strip():
        forsok = replace(forsok, brukernavn=await konto_med(enhet, passnokkel))
    brukernavn = forsok.brukernavn.strip().lower()[: MAKS_BRUKERNAVN + 1]
    passnokkel = passnokkel and await bekreft_eier(enhet, passnokkel, brukernavn)
    grenser = await _grenser(request, brukernavn, passnokkel, feide)
    request.app[STRUPING].forsok(grenser)
    bevis = Bevis(forsok.engangskode[:MAKS_KODE], passnokkel, feide)
    token = await logg_inn(enhet, brukernavn, forsok.passord[: MAKS_PASSORD + 1], bevis)
    request.app[STRUPING].lyktes(*grenser)
    sett_kake(svar, token)
    await merk_kjent(svar, request, brukernavn)


async def avslutt(request: web.Request, svar: web.StreamResponse) -> None:
    """End the log-in and take its cookie away."""
    krev_samme_opphav(request)
    if token := les_token(request):
        await logg_ut(request.app[ENHET](), token)
    slett_kake(svar)


async def _grenser(
    request: web.Request, brukernavn: str, passnokkel: Passbevis | None, feide: str
) -> dict[str, Grense]:
    if feide:
        return {f"feide:{feide}": _KJENT}
    if passnokkel:
        return {f"passnokkel:{passnokkel.id.hex()}": _KJENT}
    if nonce := await les_kjent(request, brukernavn):
        return {f"kjent:{nonce}": _KJENT}
    return {f"her:{request.remote}:{brukernavn}": _HER, f"overalt:{brukernavn}": _OVERALT}
