"""What the person who reported asks for over the API: a copy, to see the report, and to have the case erased.

Uses the app keys ENHET, SAMTALER and SKOLER.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Final

from aiohttp import web

from backend.domain.feil import IkkeFunnet, IkkeInnlogget, Ugyldig
from backend.domain.sak import Adgang
from backend.services.begjaering import be_om_innsyn, be_om_sletting
from backend.services.eksport import egen_kopi
from backend.services.gjenfinning import finn_sendt
from backend.services.oppfolging import finn_tilgang
from backend.web import egenkopi
from backend.web.inndata import MAKS_ORD, les_json, tekstfelt
from backend.web.nokler import ENHET, SKOLER
from backend.web.oppfolging_api import les_kodetoken, les_maalform, som_pdf
from backend.web.ruter import Rutetabell
from backend.web.samtaler import SAMTALER, les_samtaletoken

FILNAVN: Final = "notat"

RUTER = Rutetabell()


@RUTER.post("/api/oppfolging/kopi", "kode")
async def kopi(request: web.Request) -> web.Response:
    """Give the dialogue as a file, and the report in it where the recipient has opened for that."""
    return await _kopi(request, await _adgang(request), med_varsel=False)


@RUTER.post("/api/samtaler/kopi", "samtale")
async def kopi_av_sendt(request: web.Request) -> web.Response:
    """Give the report that was sent in this conversation as a file; 404 where none was."""
    token = les_samtaletoken(request)
    try:
        adgang = await finn_sendt(request.app[ENHET](), token)
    except IkkeInnlogget:
        request.app[SAMTALER].finn_id(token)
        raise IkkeFunnet("Ingenting er sendt i denne samtalen.") from None
    return await _kopi(request, adgang, med_varsel=True)


@RUTER.post("/api/oppfolging/innsyn", "kode")
async def innsyn(request: web.Request) -> web.Response:
    """Ask that the code show the report; again, it changes nothing."""
    adgang = await _adgang(request)
    await les_json(request)
    await be_om_innsyn(request.app[ENHET](), adgang)
    return web.json_response({}, status=201)


@RUTER.post("/api/oppfolging/sletting", "kode")
async def sletting(request: web.Request) -> web.Response:
    """Ask that the case be erased: `grunn` of the list, `tekst` where the person adds something."""
    adgang = await _adgang(request)
    data = await les_json(request)
    grunn = data.get("grunn")
    if not isinstance(grunn, str):
        raise Ugyldig("Velg en grunn.")
    ord_ = tekstfelt(data, "tekst", MAKS_ORD).strip() if data.get("tekst") else ""
    await be_om_sletting(request.app[ENHET](), adgang, grunn, ord_)
    return web.json_response({}, status=201)


async def _adgang(request: web.Request) -> Adgang:
    return await finn_tilgang(request.app[ENHET](), les_kodetoken(request))


async def _kopi(request: web.Request, adgang: Adgang, *, med_varsel: bool) -> web.Response:
    data = await les_json(request)
    slag, maalform = data.get("slag", "pdf"), les_maalform(data)
    if not isinstance(slag, str):
        raise Ugyldig("Velg PDF eller tekst.")
    egen = await egen_kopi(request.app[ENHET](), adgang, slag, med_varsel=med_varsel)
    skole = request.app[SKOLER][egen.skole]
    if slag == "tekst":
        hoder = {"Content-Disposition": f'attachment; filename="{FILNAVN}.txt"'}
        tekst = egenkopi.som_tekst(egen, skole, maalform)
        return web.Response(body=tekst, content_type="text/plain", charset="utf-8", headers=hoder)
    return som_pdf(
        await asyncio.to_thread(egenkopi.som_pdf, egen, skole, maalform, datetime.now(UTC)), f"{FILNAVN}.pdf"
    )
