"""The portal, for rektor and skoleeier: server-rendered, works without JavaScript.

Uses the app keys ENHET, SKOLER and STRUPING. Serves `/portal/…`; the style sheets stand under `/static/`.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from functools import wraps
from math import ceil
from typing import Final

from aiohttp import web

from backend.domain.alvorlighet import REGLER
from backend.domain.feil import ForLang, ForMange, IkkeInnlogget, SifraFeil, Ugyldig
from backend.domain.konto import Konto
from backend.domain.ruting import forklar_rute
from backend.domain.status import NESTE, STATUSER, Status, er_status
from backend.services.flytting import flytt_til_skoleeier
from backend.services.innlogging import velg_maalform
from backend.services.nokkeldeling import fordel_om_mulig
from backend.services.saker import (
    SIDE_STORRELSE,
    les_oversikt,
    les_varsel,
    liste_varsler,
    sett_status,
    svar_melder,
)
from backend.web.csrf import FELT, krev_csrf, krev_samme_opphav
from backend.web.feilsvar import STATUS
from backend.web.feilsvar import velg_maalform as nettleserens_maalform
from backend.web.inndata import MAKS_KROPP, MAKS_TEKST
from backend.web.innlogging import avslutt, prov
from backend.web.nokler import ENHET
from backend.web.ruter import MOTTAKERE, Handler, Rutetabell
from backend.web.sak_api import er_id, les_id, les_side
from backend.web.sesjon import KONTO, krev_konto, les_token
from backend.web.tekster.feil import feilmelding
from backend.web.tekster.portal import TEKSTER, verdier
from backend.web.visning import vis, vis_storrelse, vis_tidspunkt

INN: Final = "/portal/logg-inn"
_BESKJEDER: Final = ("svart", "status_satt", "flyttet")
_APNE: Final[tuple[Status, ...]] = tuple(s for s in STATUSER if s != "lukket")

Side = Callable[[web.Request, Konto], Awaitable[web.StreamResponse]]


def som_side(handler: Handler) -> Handler:
    """Send one who is not logged in to the log-in, and show our other errors as a page."""

    @wraps(handler)
    async def side(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except IkkeInnlogget:
            raise web.HTTPSeeOther(_til_innlogging(request)) from None
        except SifraFeil as feil:
            return _vis_feil(request, request.get(KONTO), feil)

    return side


def innlogget(side: Side) -> Handler:
    """Give the page its account."""

    @wraps(side)
    async def handler(request: web.Request) -> web.StreamResponse:
        return await side(request, await krev_konto(request))

    return handler


RUTER = Rutetabell(rundt=som_side)


@RUTER.get("/portal", "alle")
async def rot(_: web.Request) -> web.StreamResponse:
    """Send on to the list."""
    raise web.HTTPSeeOther("/portal/")


@RUTER.get(INN, "alle")
async def innlogging(request: web.Request) -> web.StreamResponse:
    """Show the log-in form."""
    beskjed = "logget_ut" if "ut" in request.query else ""
    return _vis_innlogging(request, beskjed=beskjed, sak=_sak(request.query.get("sak", "")))


@RUTER.post(INN, "alle")
async def logg_inn(request: web.Request) -> web.StreamResponse:
    """Log in and go to the list; a wrong combination shows the form again, with the user name kept."""
    brukernavn = sak = ""
    try:
        skjema = await les_skjema(request)
        brukernavn, sak = skjema.get("brukernavn", ""), _sak(skjema.get("sak", ""))
        svar = web.Response(status=303, headers={"Location": f"/portal/varsler/{sak}" if sak else "/portal/"})
        await prov(request, svar, brukernavn, skjema.get("passord", ""))
    except IkkeInnlogget:
        return _vis_innlogging(request, 401, feil="innlogging_feil", brukernavn=brukernavn, sak=sak)
    except ForMange as feil:
        svar = _vis_innlogging(request, 429, feil="innlogging_mange", brukernavn=brukernavn, sak=sak, vent=feil.vent)
        svar.headers["Retry-After"] = str(feil.vent)
    return svar


@RUTER.post("/portal/logg-ut", "alle")
async def logg_ut(request: web.Request) -> web.StreamResponse:
    """End the log-in."""
    svar = web.Response(status=303, headers={"Location": f"{INN}?ut=1"})
    await les_skjema(request, les_token(request))
    await avslutt(request, svar)
    return svar


@RUTER.post("/portal/maalform", *MOTTAKERE, "admin")
@innlogget
async def maalform(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Choose bokmål or nynorsk."""
    skjema = await les_skjema(request, les_token(request))
    await velg_maalform(request.app[ENHET](), konto, "nn" if skjema.get("maalform") == "nn" else "nb")
    raise web.HTTPSeeOther("/portal/")


@RUTER.get("/portal/", *MOTTAKERE)
@innlogget
async def liste(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the account's cases, the urgent first."""
    filter_, statuser = _les_filter(request)
    side = les_side(request)
    await fordel_om_mulig(request.app[ENHET](), konto)
    linjer, antall = await liste_varsler(request.app[ENHET](), konto, statuser, side, "haster")
    oversikt = await les_oversikt(request.app[ENHET](), konto)
    return vis(
        request,
        "liste.html",
        konto,
        beskjed=_beskjed(request, konto),
        linjer=linjer,
        vis=filter_,
        filtre=_filtre(konto),
        side=side,
        sider=max(1, ceil(antall / SIDE_STORRELSE)),
        **vars(oversikt),
    )


@RUTER.get("/portal/varsler/{id}", *MOTTAKERE)
@innlogget
async def varsel(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show one whole case."""
    return await _vis_varsel(request, konto, beskjed=_beskjed(request, konto))


@RUTER.post("/portal/varsler/{id}/svar", *MOTTAKERE)
@innlogget
async def svar(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Write to the person who reported; what cannot be sent stays in the form."""
    skjema = await les_skjema(request, les_token(request))
    tekst = skjema.get("tekst", "").replace("\r\n", "\n").strip()
    if not tekst:
        return await _vis_varsel(request, konto, 400, feil="svar_tomt")
    if len(tekst) > MAKS_TEKST:
        return await _vis_varsel(request, konto, 413, feil="svar_langt", utkast=tekst)
    await svar_melder(request.app[ENHET](), konto, les_id(request), tekst, skjema.get("nr", "")[:64] or None)
    raise web.HTTPSeeOther(f"/portal/varsler/{les_id(request)}?gjort=svart")


@RUTER.post("/portal/varsler/{id}/status", *MOTTAKERE)
@innlogget
async def status(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Move the case on."""
    skjema = await les_skjema(request, les_token(request))
    await sett_status(request.app[ENHET](), konto, les_id(request), skjema.get("status", ""))
    raise web.HTTPSeeOther(f"/portal/varsler/{les_id(request)}?gjort=status_satt")


@RUTER.post("/portal/varsler/{id}/flytt", "rektor")
@innlogget
async def flytt(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Move the case to the school owner."""
    await les_skjema(request, les_token(request))
    await flytt_til_skoleeier(request.app[ENHET](), konto, les_id(request))
    raise web.HTTPSeeOther("/portal/?gjort=flyttet")


async def _vis_varsel(
    request: web.Request, konto: Konto, status: int = 200, *, beskjed: str = "", feil: str = "", utkast: str = ""
) -> web.Response:
    sak = await les_varsel(request.app[ENHET](), konto, les_id(request))
    form = konto.maalform
    return vis(
        request,
        "varsel.html",
        konto,
        status=status,
        varsel=sak.varsel,
        meldinger=sak.meldinger,
        vedlegg=sak.vedlegg,
        storrelse=vis_storrelse,
        spor=sak.spor,
        regler=[REGLER[grunn] for grunn in sak.varsel.vurdering.grunner],
        rute=forklar_rute(
            sak.varsel.mottakere, sak.varsel.vurdering.grunner, flyttet=any(s.hva == "flyttet" for s in sak.spor)
        ),
        neste_statuser=NESTE[sak.varsel.status],
        naar=vis_tidspunkt(sak.varsel.hendelse.tidspunkt, form),
        beskjed=beskjed,
        feil=TEKSTER[feil][form] if feil else "",
        utkast=utkast,
        nr=secrets.token_urlsafe(16),
    )


def _beskjed(request: web.Request, konto: Konto) -> str:
    """What was just done, in words."""
    gjort = request.query.get("gjort", "")
    return TEKSTER[gjort][konto.maalform] if gjort in _BESKJEDER else ""


def _vis_innlogging(
    request: web.Request,
    status: int = 200,
    *,
    beskjed: str = "",
    feil: str = "",
    brukernavn: str = "",
    sak: str = "",
    vent: int = 0,
) -> web.Response:
    form = nettleserens_maalform(request)
    return vis(
        request,
        "logg_inn.html",
        status=status,
        beskjed=TEKSTER[beskjed][form] if beskjed else "",
        feil=TEKSTER[feil][form].format(vent=vent) if feil else "",
        brukernavn=brukernavn,
        sak=sak,
    )


def _til_innlogging(request: web.Request) -> str:
    """The way to the log-in, which remembers the case that one came for."""
    sak = _sak(request.match_info.get("id", ""))
    return f"{INN}?sak={sak}" if sak else INN


def _sak(id_: str) -> str:
    return id_ if er_id(id_) else ""


def _vis_feil(request: web.Request, konto: Konto | None, feil: SifraFeil) -> web.Response:
    status = next(status for slag, status in STATUS if isinstance(feil, slag))
    form = konto.maalform if konto else nettleserens_maalform(request)
    return vis(request, "feil.html", konto, status=status, feil=feilmelding(feil, form))


async def les_skjema(request: web.Request, sesjon: str | None = None) -> dict[str, str]:
    """Return the fields of a form of our own; Ugyldig for one from elsewhere, ForLang for one that is too large."""
    krev_samme_opphav(request)
    if (request.content_length or 0) > MAKS_KROPP:
        raise ForLang("Det som ble sendt, er for stort.")
    if request.content_type != "application/x-www-form-urlencoded":
        raise Ugyldig("Skjemaet kan ikke leses.")
    try:
        felt = {navn: verdi for navn, verdi in (await request.post()).items() if isinstance(verdi, str)}
    except (ValueError, LookupError):
        raise Ugyldig("Skjemaet kan ikke leses.") from None
    if sesjon is not None:
        krev_csrf(sesjon, felt.get(FELT, ""))
    return felt


def _les_filter(request: web.Request) -> tuple[str, tuple[Status, ...]]:
    onsket = request.query.get("vis", "apne")
    if er_status(onsket):
        return onsket, (onsket,)
    return ("alle", STATUSER) if onsket == "alle" else ("apne", _APNE)


def _filtre(konto: Konto) -> list[tuple[str, str]]:
    form = konto.maalform
    statuser = list(verdier(form)["status"].items())
    return [("apne", TEKSTER["vis_apne"][form]), *statuser, ("alle", TEKSTER["vis_alle"][form])]
