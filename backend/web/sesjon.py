"""The portal's log-in in the browser: one cookie that scripts cannot read and other sites cannot send."""

from __future__ import annotations

import hmac
import secrets
from typing import Final

from aiohttp import web

from backend.domain.feil import IkkeInnlogget
from backend.domain.konto import Konto
from backend.services.innlogging import VARER, hvem, kjent_nr
from backend.web.nokler import ENHET

KAKE: Final = "sifra_sesjon"
KJENT: Final = "sifra_kjent"
KONTO: Final = web.RequestKey("konto", Konto)
"""The account that is logged in; there once the guard of the route has let it through."""
_ET_AAR: Final = 365 * 24 * 3600


async def krev_konto(request: web.Request) -> Konto:
    """Return the account that is logged in, looked up once a request; IkkeInnlogget where none is."""
    kjent: Konto | None = request.get(KONTO)
    if kjent:
        return kjent
    token = les_token(request)
    if not token:
        raise IkkeInnlogget("Du er ikke logget inn.")
    konto = await hvem(request.app[ENHET](), token)
    request[KONTO] = konto
    return konto


def les_token(request: web.Request) -> str:
    """Return the token of the log-in, or an empty text."""
    return request.cookies.get(KAKE, "")


def sett_kake(svar: web.StreamResponse, token: str) -> None:
    """Let the browser keep the log-in. Browsers count 127.0.0.1 as safe, so `Secure` holds in the demo too."""
    _sett(svar, KAKE, token, int(VARER.total_seconds()))


def slett_kake(svar: web.StreamResponse) -> None:
    """Let the browser forget the log-in."""
    svar.del_cookie(KAKE, path="/", secure=True, httponly=True, samesite="Strict")


async def merk_kjent(svar: web.StreamResponse, request: web.Request, brukernavn: str) -> None:
    """Remember that this browser has logged in with the account: guessing elsewhere then cannot keep its owner out.

    A new password, and logging out everywhere, make every such mark worthless.
    """
    nonce = secrets.token_urlsafe(16)
    _sett(svar, KJENT, f"{nonce}.{await _kjennemerke(request, brukernavn, nonce)}", _ET_AAR)


async def les_kjent(request: web.Request, brukernavn: str) -> str | None:
    """Return the number of this browser where it has logged in with the account before, else None."""
    nonce, _, merke = request.cookies.get(KJENT, "").partition(".")
    riktig = (await _kjennemerke(request, brukernavn, nonce)).encode()
    return nonce if nonce and hmac.compare_digest(merke.encode("utf-8", "replace"), riktig) else None


async def _kjennemerke(request: web.Request, brukernavn: str, nonce: str) -> str:
    nr = await kjent_nr(request.app[ENHET](), brukernavn)
    return request.app[ENHET]().koder.merke(f"kjent:{nonce}:{nr}:{brukernavn}")


def _sett(svar: web.StreamResponse, navn: str, verdi: str, varer: int) -> None:
    svar.set_cookie(navn, verdi, max_age=varer, path="/", secure=True, httponly=True, samesite="Strict")
