"""The follow-up API, for the person with a receipt code. Uses the app keys ENHET, SKOLER and STRUPING."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from backend.domain.feil import IkkeInnlogget, Ugyldig
from backend.domain.kode import SIFRE, les_kode, vis_kode
from backend.domain.sak import Dialogmelding, Oppfolging
from backend.domain.skole import Maalform
from backend.domain.varsel import OSLO
from backend.services.bevis import lag_bevis
from backend.services.kodevakt import tell_forsok, var_riktig
from backend.services.navngiving import MAKS_NAVN, oppgi_navn
from backend.services.oppfolging import finn_tilgang, gi_tilgang, les_oppfolging, skriv_oppfolging
from backend.services.papirer import lag_bevispapir, lag_notat
from backend.services.svarbeskjed import MAKS_ADRESSE, be_om_beskjed, trekk_beskjed
from backend.web.inndata import les_json, tekstfelt
from backend.web.nokler import ENHET, SKOLER
from backend.web.ruter import Rutetabell
from backend.web.struping import STRUPING, slipp_inn

RUTER = Rutetabell()


@RUTER.post("/api/oppfolging", "alle")
async def aapne(request: web.Request) -> web.Response:
    """Status and dialogue of the case that the code opens, with a token for writing more (half an hour at least).

    `sett: false` says that the answers are not shown to anyone now, and so stay new.
    429 after repeated failures, with a puzzle: one who solves it need not wait.
    """
    data = await les_json(request)
    kode = data.get("kode")
    if not isinstance(kode, str):
        raise Ugyldig("Feltet «kode» må være tekst.")
    slipp_inn(request, "kode", lambda: tell_forsok(request.app[STRUPING], request.remote))
    sak = await les_oppfolging(request.app[ENHET](), kode[:64])
    var_riktig(request.app[STRUPING], request.remote)
    token = await gi_tilgang(request.app[ENHET](), sak, sett=data.get("sett") is not False)
    return web.json_response(_sak(sak) | {"token": token})


@RUTER.post("/api/oppfolging/meldinger", "kode")
async def skriv(request: web.Request) -> web.Response:
    """Add to the case; `id`, the sender's own number of the message, makes a repeated send harmless."""
    adgang = await finn_tilgang(request.app[ENHET](), les_kodetoken(request))
    data = await les_json(request)
    nr = data.get("id")
    if nr is not None and (not isinstance(nr, str) or len(nr) > 64):
        raise Ugyldig("Feltet «id» må være tekst på høyst 64 tegn.")
    await skriv_oppfolging(request.app[ENHET](), adgang, tekstfelt(data, "tekst"), nr)
    return web.json_response({}, status=201)


@RUTER.post("/api/oppfolging/bevis", "kode")
async def bevis(request: web.Request) -> web.Response:
    """Give the proof of having reported, as a PDF."""
    adgang = await finn_tilgang(request.app[ENHET](), les_kodetoken(request))
    maalform = les_maalform(await les_json(request))
    funnet = await lag_bevis(request.app[ENHET](), adgang)
    data = await asyncio.to_thread(lag_bevispapir, funnet, request.app[SKOLER][funnet.skole], maalform)
    return som_pdf(data, f"sak-{funnet.saksnummer}.pdf")


@RUTER.post("/api/oppfolging/navn", "kode")
async def navn(request: web.Request) -> web.Response:
    """Give a name later. It cannot be taken back: `bekreftet` says that the person has been told so."""
    adgang = await finn_tilgang(request.app[ENHET](), les_kodetoken(request))
    data = await les_json(request)
    if data.get("bekreftet") is not True:
        raise Ugyldig("Feltet «bekreftet» må være sant: navnet kan ikke tas tilbake.")
    navnet = tekstfelt(data, "navn", MAKS_NAVN).strip()
    kontakt = tekstfelt(data, "kontakt", MAKS_NAVN).strip() if data.get("kontakt") else None
    await oppgi_navn(request.app[ENHET](), adgang, navnet, kontakt)
    return web.json_response({}, status=201)


@RUTER.post("/api/oppfolging/beskjed", "kode")
async def beskjed(request: web.Request) -> web.Response:
    """Ask to be told of answers by e-mail."""
    adgang = await finn_tilgang(request.app[ENHET](), les_kodetoken(request))
    data = await les_json(request)
    epost = tekstfelt(data, "epost", MAKS_ADRESSE)
    await be_om_beskjed(request.app[ENHET](), adgang, epost, les_maalform(data))
    return web.json_response({}, status=201)


@RUTER.delete("/api/oppfolging/beskjed", "kode")
async def ingen_beskjed(request: web.Request) -> web.Response:
    """Forget the address."""
    await trekk_beskjed(request.app[ENHET](), await finn_tilgang(request.app[ENHET](), les_kodetoken(request)))
    return web.Response(status=204)


@RUTER.post("/api/notat", "alle")
async def notat(request: web.Request) -> web.Response:
    """Give a plain note with the code that the page has, as a PDF; nothing is looked up, and nothing kept."""
    data = await les_json(request)
    sifre = les_kode(tekstfelt(data, "kode", 64))
    if sifre is None:
        raise Ugyldig("Koden har {antall} sifre.", antall=SIFRE)
    i_dag = datetime.now(OSLO).date()
    return som_pdf(lag_notat(vis_kode(sifre), les_maalform(data), i_dag), "notat.pdf")


def les_maalform(data: dict[str, Any]) -> Maalform:
    """Return the written standard that is asked for, bokmål where none is; Ugyldig for one that does not exist."""
    if data.get("maalform") not in (None, "nb", "nn"):
        raise Ugyldig("Feltet «maalform» må være «nb» eller «nn».")
    return "nn" if data.get("maalform") == "nn" else "nb"


def som_pdf(data: bytes, filnavn: str) -> web.Response:
    """Return a PDF to be saved under this name."""
    hoder = {"Content-Disposition": f'attachment; filename="{filnavn}"'}
    return web.Response(body=data, content_type="application/pdf", headers=hoder)


def les_kodetoken(request: web.Request) -> str:
    """Return the token that the code gave; IkkeInnlogget where there is none."""
    art, _, token = request.headers.get("Authorization", "").partition(" ")
    if art != "Bearer" or not token:
        raise IkkeInnlogget("Skriv inn koden på nytt.")
    return token


def _melding(melding: Dialogmelding) -> dict[str, Any]:
    tid = melding.tid.astimezone(OSLO).isoformat(timespec="seconds")
    return {"fra": melding.fra, "tekst": melding.tekst, "tid": tid, "ny": melding.ny}


def _sak(sak: Oppfolging) -> dict[str, Any]:
    om = sak.oppbevaring
    return {
        "status": sak.status,
        "mottaker": sak.mottaker,
        "meldinger": [_melding(melding) for melding in sak.meldinger],
        "nye": sak.nye,
        "saksnummer": sak.saksnummer,
        "anonym": sak.anonym,
        "beskjed": sak.beskjed,
        "innsyn": om.innsyn(datetime.now(UTC)),
        "sletting_bedt": om.slettebegjaering is not None,
        "slettes": om.slettes.astimezone(OSLO).date().isoformat() if om.slettes else None,
    }
