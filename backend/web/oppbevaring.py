"""The portal's forms about keeping, erasing and handing out a case, and about what the reporter asks for.

Uses the app keys ENHET and SKOLER.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web

from backend.adapters.enhet import Enhet
from backend.domain.feil import ForLang
from backend.domain.konto import Konto
from backend.domain.oppbevaring import EGNE_GRUNNER
from backend.domain.sak import Sak
from backend.services.begjaering import avslaa_innsyn, avslaa_sletting, gi_innsyn
from backend.services.eksport import eksporter, les_vedlegg
from backend.services.oppbevaring import bestem_sletting, hold_sak, slipp_sak, stans_sletting
from backend.services.saker import krev_adgang, rett_sak
from backend.web.eksport import som_json, som_pdf
from backend.web.inndata import MAKS_ORD
from backend.web.nokler import ENHET
from backend.web.ruter import MOTTAKERE, Rutetabell
from backend.web.sak_api import les_id
from backend.web.sakspakke import send_pakke
from backend.web.sidevakt import Side, innlogget, les_eget_skjema, som_side
from backend.web.tekster.portal import TEKSTER
from backend.web.visning import skolen, vis

RUTER = Rutetabell(rundt=som_side)


@RUTER.post("/portal/varsler/{id}/eksport", *MOTTAKERE)
@innlogget
async def eksport(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Give the whole case as a file, and note that it was given."""
    slag = (await les_eget_skjema(request)).get("slag", "")
    sak = await eksporter(request.app[ENHET](), konto, les_id(request), slag)
    filer = _filene(request, konto, sak)
    hode = {"Content-Disposition": f'attachment; filename="sak-{sak.varsel.id}.{slag}"'}
    if slag == "zip":
        return await send_pakke(request, hode, filer, les_vedlegg(request.app[ENHET], konto, sak))
    return web.Response(body=filer[f"sak.{slag}"], content_type=f"application/{slag}", headers=hode)


def _filene(request: web.Request, konto: Konto, sak: Sak) -> dict[str, bytes]:
    """The case to read and to take into an archive, by file name."""
    skole = skolen(request, konto)
    data = json.dumps(som_json(sak, skole, konto), ensure_ascii=False, indent=2).encode()
    return {"sak.pdf": som_pdf(sak, skole, konto, datetime.now(UTC)), "sak.json": data}


@RUTER.post("/portal/varsler/{id}/rett", *MOTTAKERE)
@innlogget
async def rett(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Note what is wrong and what is right, beside the words."""
    ord_ = les_ord(await les_eget_skjema(request))
    await rett_sak(request.app[ENHET](), konto, les_id(request), ord_)
    raise _gjort(request, "rettet")


@RUTER.post("/portal/varsler/{id}/hold", *MOTTAKERE)
@innlogget
async def hold(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Keep the case, whatever the clock says."""
    skjema = await les_eget_skjema(request)
    await hold_sak(request.app[ENHET](), konto, les_id(request), skjema.get("grunn", ""))
    raise _gjort(request, "holdt")


@RUTER.post("/portal/varsler/{id}/avslaa", *MOTTAKERE)
@innlogget
async def avslaa(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Answer no to the one who asked for erasure, and say why."""
    skjema = await les_eget_skjema(request)
    ord_ = les_ord(skjema)
    await avslaa_sletting(request.app[ENHET](), konto, les_id(request), skjema.get("grunn", ""), ord_)
    raise _gjort(request, "avslaatt")


@RUTER.post("/portal/varsler/{id}/innsyn", *MOTTAKERE)
@innlogget
async def innsyn(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Let the code show the report for a while, or say why not, to the one who asked."""
    skjema = await les_eget_skjema(request)
    if skjema.get("svar") == "ja":
        await gi_innsyn(request.app[ENHET](), konto, les_id(request))
        raise _gjort(request, "innsyn_gitt")
    await avslaa_innsyn(request.app[ENHET](), konto, les_id(request), les_ord(skjema))
    raise _gjort(request, "innsyn_avslaatt")


@RUTER.get("/portal/varsler/{id}/slett", *MOTTAKERE)
@innlogget
async def sporsmaal(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Ask why, and say what the law says: the first of two steps."""
    await krev_adgang(request.app[ENHET](), konto, les_id(request))
    return _vis(request, konto)


@RUTER.post("/portal/varsler/{id}/slett", *MOTTAKERE)
@innlogget
async def slett(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Decide that the case is destroyed in 14 days: the second step, with a reason and a tick."""
    skjema = await les_eget_skjema(request)
    await krev_adgang(request.app[ENHET](), konto, les_id(request))
    if skjema.get("bekreft") != "ja" or skjema.get("grunn") not in EGNE_GRUNNER:
        return _vis(request, konto, valgt=skjema.get("grunn", ""), feil="slett_ubekreftet", status=400)
    await bestem_sletting(request.app[ENHET](), konto, les_id(request), skjema["grunn"])
    raise _gjort(request, "slettes")


def _enkelt(gjor: Callable[[Enhet, Konto, str], Awaitable[None]], gjort: str) -> Side:
    """Return what a button alone does: let go of a case that was held, or take back that it is to be destroyed."""

    async def side(request: web.Request, konto: Konto) -> web.StreamResponse:
        await les_eget_skjema(request)
        await gjor(request.app[ENHET](), konto, les_id(request))
        raise _gjort(request, gjort)

    return side


for _sti, _gjor, _hva in (("slipp", slipp_sak, "sluppet"), ("stans", stans_sletting, "stanset")):
    RUTER.post(f"/portal/varsler/{{id}}/{_sti}", *MOTTAKERE)(innlogget(_enkelt(_gjor, _hva)))


def les_ord(skjema: dict[str, str]) -> str:
    """Return what a recipient adds to an answer; ForLang for more than 2,000 characters."""
    ord_ = skjema.get("tekst", "").replace("\r\n", "\n").strip()
    if len(ord_) > MAKS_ORD:
        raise ForLang("Feltet «{navn}» kan ha høyst {maks} tegn.", navn="tekst", maks=MAKS_ORD)
    return ord_


def _vis(request: web.Request, konto: Konto, *, valgt: str = "", feil: str = "", status: int = 200) -> web.Response:
    return vis(
        request,
        "slett.html",
        konto,
        status=status,
        id=les_id(request),
        grunner=EGNE_GRUNNER,
        valgt=valgt,
        feil=TEKSTER[feil][konto.maalform] if feil else "",
    )


def _gjort(request: web.Request, hva: str) -> web.HTTPSeeOther:
    return web.HTTPSeeOther(f"/portal/varsler/{les_id(request)}?gjort={hva}")
