"""The aiohttp application: which middleware, which routes."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from backend.innstillinger import Innstillinger
from backend.web import (
    deling,
    demopost,
    feide,
    handlinger,
    helse,
    innlogging,
    innlogging_sider,
    invitasjon,
    kalender,
    kontoer,
    minkonto,
    openapi,
    oppbevaring,
    oppfolging_api,
    portal,
    portal_bevis,
    portal_kontroll,
    portal_plan,
    rettigheter,
    sak_api,
    samtaler,
    sider,
    vedlegg,
    vedleggsvisning,
)
from backend.web.feilsvar import feilsvar
from backend.web.hoder import sett_hoder
from backend.web.ruter import Filer, Rute
from backend.web.ulesbart import bruk_vart_svar

STATISK = Path(__file__).parent / "static"
MAKS_KROPP = 256 * 1024


def lag_app(innstillinger: Innstillinger) -> web.Application:
    """An application with every route mounted; the bootstrap gives it its services."""
    bruk_vart_svar()
    app = web.Application(middlewares=[feilsvar], client_max_size=MAKS_KROPP)
    app.on_response_prepare.append(sett_hoder)
    ruter = alle_ruter(innstillinger.demo)
    app.add_routes(ruter)
    app[openapi.DOKUMENT] = openapi.lag_dokument(ruter)
    return app


def alle_ruter(demo: bool) -> list[Rute | Filer]:
    """Every route there is; the school's pages come last, since a school's id could be anything."""
    konto = (innlogging, innlogging_sider, invitasjon, feide, minkonto, kontoer)
    planen = (portal_plan, portal_kontroll)
    saker = (sak_api, oppfolging_api, rettigheter, vedleggsvisning, deling, oppbevaring, portal, portal_bevis, *planen)
    tabeller = (helse, openapi, vedlegg, samtaler, handlinger, *konto, *saker, kalender)
    faste: list[Rute | Filer] = [rute for modul in tabeller for rute in modul.RUTER]
    return [*faste, Filer("/static/", STATISK), *(demopost.RUTER if demo else ()), *sider.RUTER]
