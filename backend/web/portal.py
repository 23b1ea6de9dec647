"""The portal, for rektor and skoleeier: server-rendered, works without JavaScript.

Uses the app keys ENHET, SKOLER and STRUPING. Serves `/portal/…`; the style sheets stand under `/static/`.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date
from functools import partial
from math import ceil
from typing import Final

from aiohttp import web

from backend.domain.alvorlighet import REGLER
from backend.domain.konto import Konto
from backend.domain.ruting import forklar_rute
from backend.domain.sak import Spor
from backend.domain.status import NESTE, STATUSER, Status, er_status
from backend.domain.varsel import Varsel
from backend.services.bevis import saksnummer
from backend.services.flytting import flytt_til_skoleeier
from backend.services.innlogging import velg_maalform
from backend.services.nokkeldeling import fordel_om_mulig, les_deling
from backend.services.saker import (
    SIDE_STORRELSE,
    les_oversikt,
    les_varsel,
    liste_varsler,
    sett_status,
    svar_melder,
)
from backend.web.inndata import MAKS_TEKST
from backend.web.nokler import ENHET
from backend.web.ruter import MOTTAKERE, Rutetabell
from backend.web.sak_api import les_id, les_side
from backend.web.sesjon import les_token
from backend.web.sidevakt import innlogget, les_skjema, som_side
from backend.web.tekster.portal import TEKSTER, verdier
from backend.web.tid import vis_dato
from backend.web.visning import skolen, vis, vis_storrelse, vis_tidspunkt

_BESKJEDER: Final = (
    "svart", "status_satt", "flyttet", "delt", "trukket", "slettes", "stanset", "holdt", "sluppet", "avslaatt",
    "innsyn_gitt", "innsyn_avslaatt", "rettet",
)  # fmt: skip
_APNE: Final[tuple[Status, ...]] = tuple(s for s in STATUSER if s != "lukket")

RUTER = Rutetabell(rundt=som_side)


@RUTER.get("/portal", "alle")
async def rot(_: web.Request) -> web.StreamResponse:
    """Send on to the list."""
    raise web.HTTPSeeOther("/portal/")


@RUTER.post("/portal/maalform", *MOTTAKERE, "admin", venter=True)
@innlogget
async def maalform(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Choose bokmål or nynorsk."""
    skjema = await les_skjema(request, les_token(request))
    await velg_maalform(request.app[ENHET](), konto, "nn" if skjema.get("maalform") == "nn" else "nb")
    raise web.HTTPSeeOther("/portal/")


@RUTER.get("/portal/", *MOTTAKERE, "admin", venter=True)
@innlogget
async def liste(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the account's cases, the urgent first; an admin has none, and goes to the accounts."""
    if konto.rolle == "admin":
        raise web.HTTPSeeOther("/portal/kontoer")
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
        nummer=partial(saksnummer, request.app[ENHET]().koder),
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
        nummer=saksnummer(request.app[ENHET]().koder, sak.varsel.id),
        navngitt=_vis_navngitt(sak.varsel),
        meldinger=sak.meldinger,
        vedlegg=sak.vedlegg,
        storrelse=vis_storrelse,
        spor=sak.spor,
        rettinger=sak.rettinger,
        regler=[REGLER[grunn] for grunn in sak.varsel.vurdering.grunner],
        rute=forklar_rute(
            sak.varsel.mottakere, sak.varsel.vurdering.grunner, flyttet=any(s.hva == "flyttet" for s in sak.spor)
        ),
        neste_statuser=NESTE[sak.varsel.status],
        oppbevaring=sak.oppbevaring,
        slettegrunn=_bedt_grunn(sak.spor),
        frister=skolen(request, konto).oppbevaring,
        naar=vis_tidspunkt(sak.varsel.hendelse.tidspunkt, form),
        beskjed=beskjed,
        feil=TEKSTER[feil][form] if feil else "",
        utkast=utkast,
        nr=secrets.token_urlsafe(16),
        deling=await les_deling(request.app[ENHET](), konto, les_id(request)),
    )


def _vis_navngitt(varsel: Varsel) -> str:
    return vis_dato(date.fromisoformat(varsel.melder.navngitt)) if varsel.melder.navngitt else ""


def _beskjed(request: web.Request, konto: Konto) -> str:
    """What was just done, in words."""
    gjort = request.query.get("gjort", "")
    return TEKSTER[gjort][konto.maalform] if gjort in _BESKJEDER else ""


def _les_filter(request: web.Request) -> tuple[str, tuple[Status, ...]]:
    onsket = request.query.get("vis", "apne")
    if er_status(onsket):
        return onsket, (onsket,)
    return ("alle", STATUSER) if onsket == "alle" else ("apne", _APNE)


def _filtre(konto: Konto) -> list[tuple[str, str]]:
    form = konto.maalform
    statuser = list(verdier(form)["status"].items())
    return [("apne", TEKSTER["vis_apne"][form]), *statuser, ("alle", TEKSTER["vis_alle"][form])]


def _bedt_grunn(spor: Iterable[Spor]) -> str | None:
    """Why the person who reported last asked for erasure."""
    return next((s.verdi for s in reversed(list(spor)) if s.hva == "ba_om_sletting"), None)
