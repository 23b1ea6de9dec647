"""Logging in with Feide: there and back, and then one's own password, which alone opens the key.

What must be remembered between two pages is in a cookie that we have encrypted, for ten minutes. It is `Lax`, since one
comes back from another site; the log-in's own cookie is `Strict` and not with one on that way. Nothing is done by it
alone: the state must be that of the cookie, and the code that of the one who got it.

Uses the app keys ENHET, FEIDE, INNSTILLINGER and STRUPING.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Final

from aiohttp import web

from backend.adapters.oidc import Oidc
from backend.domain.feil import ForMange, IkkeFunnet, IkkeInnlogget, Konflikt
from backend.domain.konto import Konto
from backend.services.feide import REISE_S, husk_reise, koble_feide, koble_fra_feide, konto_for, les_reise
from backend.web.feilsvar import velg_maalform
from backend.web.innlogging import Forsok, prov
from backend.web.innlogging_sider import vis_innlogging
from backend.web.minkonto import ALLE, skjema
from backend.web.nokler import ENHET, FEIDE, INNSTILLINGER
from backend.web.ruter import Rutetabell
from backend.web.sidevakt import KONTOSIDE, innlogget, les_skjema, som_side, vis_feil
from backend.web.tekster.konto import TEKSTER
from backend.web.visning import vis

RETUR: Final = "/portal/feide/svar"
KAKE: Final = "sifra_feide"

RUTER = Rutetabell(rundt=som_side, uten_faktor=True)


@RUTER.get("/portal/feide", "alle")
async def inn(request: web.Request) -> web.StreamResponse:
    """Go to Feide, to log in."""
    return await _send_ut(request, "")


@RUTER.get(f"{KONTOSIDE}/feide", *ALLE)
@innlogget
async def koble(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Go to Feide, to link the account."""
    return await _send_ut(request, konto.id)


@RUTER.post(f"{KONTOSIDE}/feide/av", *ALLE)
@skjema
async def koble_fra(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """Undo the link."""
    _oidc(request)
    valgfri = request.app[INNSTILLINGER].demo
    await koble_fra_feide(request.app[ENHET](), konto, felt.get("passord", ""), valgfri=valgfri)
    raise web.HTTPSeeOther(f"{KONTOSIDE}?gjort=av")


@RUTER.get(RETUR, "alle")
async def svar(request: web.Request) -> web.StreamResponse:
    """Come back from Feide: the account is linked, or one's password is asked for."""
    oidc, husket = _oidc(request), _les_kake(request)
    state, kode = request.query.get("state", ""), request.query.get("code", "")
    ventet = husket.get("state", "")
    if not (ventet and kode and hmac.compare_digest(ventet.encode(), state.encode("utf-8", "replace"))):
        return _ut(vis_innlogging(request, 400, feil="feide_feil"))
    try:
        identitet = await oidc.hvem(kode, husket["nonce"], husket["verifiserer"])
        return await (_koblet if husket["konto"] else _kjent)(request, husket["konto"], identitet)
    except IkkeInnlogget:
        return _ut(vis_innlogging(request, 400, feil="feide_feil"))


@RUTER.post("/portal/feide/passord", "alle")
async def passord(request: web.Request) -> web.StreamResponse:
    """Log in with the password, for the account that Feide has vouched for."""
    _oidc(request)
    felt, husket = await les_skjema(request), _les_kake(request)
    if "feide" not in husket:
        return _ut(vis_innlogging(request, 400, feil="feide_feil"))
    inne = web.Response(status=303, headers={"Location": "/portal/"})
    try:
        await prov(request, inne, Forsok(husket["navn"], felt.get("passord", "")), husket["feide"])
    except IkkeInnlogget:
        return _be_om_passord(request, 401, feil=TEKSTER["passord_galt"][velg_maalform(request)])
    except ForMange as feil:
        tekst = TEKSTER["innlogging_mange"][velg_maalform(request)].format(vent=feil.vent)
        return _be_om_passord(request, 429, feil=tekst, vent=feil.vent)
    return _ut(inne)


async def _send_ut(request: web.Request, konto_id: str) -> web.StreamResponse:
    husket = {navn: secrets.token_urlsafe(32) for navn in ("state", "nonce", "verifiserer")}
    ut = web.Response(status=303, headers={"Location": await _oidc(request).adresse(**husket)})
    _sett_kake(ut, {**husket, "konto": konto_id})
    return ut


async def _koblet(request: web.Request, konto_id: str, identitet: str) -> web.StreamResponse:
    try:
        await koble_feide(request.app[ENHET](), konto_id, identitet)
    except Konflikt:
        return _ut(vis_feil(request, None, Konflikt("Denne Feide-brukeren er koblet til en annen konto.")))
    return _ut(vis(request, "konto/feide.html", koblet=True, feil=""))


async def _kjent(request: web.Request, _: str, identitet: str) -> web.StreamResponse:
    funnet = await konto_for(request.app[ENHET](), identitet)
    if funnet is None:
        return _ut(vis_innlogging(request, 404, feil="feide_ukjent"))
    ut = _be_om_passord(request)
    _sett_kake(ut, {"feide": funnet[0], "navn": funnet[1]})
    return ut


def _be_om_passord(request: web.Request, status: int = 200, *, feil: str = "", vent: int = 0) -> web.Response:
    ut = vis(request, "konto/feide.html", status=status, koblet=False, feil=feil)
    if vent:
        ut.headers["Retry-After"] = str(vent)
    return ut


def _oidc(request: web.Request) -> Oidc:
    oidc = request.app[FEIDE]
    if oidc is None:
        raise IkkeFunnet("Denne siden finnes ikke.")
    return oidc


def _sett_kake(svar: web.StreamResponse, husket: dict[str, str]) -> None:
    verdi = husk_reise(husket)
    svar.set_cookie(KAKE, verdi, max_age=REISE_S, path="/portal/feide", secure=True, httponly=True, samesite="Lax")


def _les_kake(request: web.Request) -> dict[str, str]:
    return les_reise(request.cookies.get(KAKE, ""))


def _ut(svar: web.Response) -> web.Response:
    svar.del_cookie(KAKE, path="/portal/feide", secure=True, httponly=True, samesite="Lax")
    return svar
