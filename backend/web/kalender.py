"""The yearly plan of a school as a calendar that one can subscribe to."""

from __future__ import annotations

import hashlib
from http import HTTPStatus

from aiohttp import web

from backend.domain.feil import IkkeFunnet
from backend.knowledge.kalender import lag_kalender
from backend.web.nokler import AARSHJUL, INNSTILLINGER, SKOLER
from backend.web.ruter import Rutetabell
from backend.web.sider import velg_maalform

RUTER = Rutetabell()


@RUTER.get("/kalender/{skole:[a-z0-9-]+}.ics", "alle")
async def kalender(request: web.Request) -> web.Response:
    """Give the feed in the standard that `?maalform=` asks for; 404 where the school or its yearly plan is unknown.

    304 for one that has the feed as it is (If-None-Match), as calendars that ask every hour do.
    """
    skole = request.app[SKOLER].get(request.match_info["skole"])
    poster = request.app[AARSHJUL].poster(skole.id) if skole else ()
    if skole is None or not poster:
        raise IkkeFunnet("Skolen har ikke noe årshjul her.")
    innhold = lag_kalender(skole, poster, velg_maalform(request), request.app[INNSTILLINGER].i_dag())
    hoder = {"Content-Disposition": f'inline; filename="aarshjul-{skole.id}.ics"'}
    merke = hashlib.sha256(innhold).hexdigest()[:32]
    if any(kjent.value in (merke, "*") for kjent in request.if_none_match or ()):
        svar = web.Response(status=HTTPStatus.NOT_MODIFIED)
    else:
        svar = web.Response(body=innhold, content_type="text/calendar", charset="utf-8", headers=hoder)
    svar.etag = merke
    svar.headers["Cache-Control"] = "no-cache"
    return svar
