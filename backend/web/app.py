"""The aiohttp application: which middleware, which routes."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from backend.innstillinger import Innstillinger
from backend.web import demopost, handlinger, helse, innlogging, oppfolging_api, portal, sak_api, samtaler, sider
from backend.web.feilsvar import feilsvar
from backend.web.hoder import sett_hoder

STATISK = Path(__file__).parent / "static"
MAKS_KROPP = 256 * 1024


def lag_app(innstillinger: Innstillinger) -> web.Application:
    """An application with every route mounted; the bootstrap gives it its services."""
    app = web.Application(middlewares=[feilsvar], client_max_size=MAKS_KROPP)
    app.on_response_prepare.append(sett_hoder)
    for modul in (helse, samtaler, handlinger, innlogging, sak_api, oppfolging_api):
        app.add_routes(modul.RUTER)
    app.router.add_static("/static/", STATISK)
    app.add_routes(portal.RUTER)
    if innstillinger.demo:
        app.add_routes(demopost.RUTER)
    app.add_routes(sider.RUTER)
    return app
