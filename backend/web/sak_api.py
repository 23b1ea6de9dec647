"""The case API: the list, one report, an answer to the person. Uses the app keys ENHET and STRUPING."""

from __future__ import annotations

import re
from typing import Any, Final

from aiohttp import web

from backend.domain.feil import IkkeFunnet, Ugyldig
from backend.domain.sak import Varsellinje
from backend.domain.status import STATUSER, Status, er_status
from backend.domain.varsel import OSLO
from backend.services.saker import les_varsel, liste_varsler, svar_melder
from backend.web.inndata import les_json, tekstfelt
from backend.web.nokler import ENHET
from backend.web.ruter import MOTTAKERE, Rutetabell
from backend.web.sesjon import krev_konto
from backend.web.vedleggsfil import som_json

MAKS_SIDE: Final = 100_000
ID: Final = r"[A-Za-z0-9_-]{1,64}"
"""What an id looks like, as a pattern."""

RUTER = Rutetabell()


@RUTER.get("/api/varsler", *MOTTAKERE)
async def liste(request: web.Request) -> web.Response:
    """One page of those that the account may see, newest first."""
    konto = await krev_konto(request)
    statuser, side = les_status(request), les_side(request)
    linjer, antall = await liste_varsler(request.app[ENHET](), konto, statuser, side)
    return web.json_response({"varsler": [_linje(linje) for linje in linjer], "antall": antall})


@RUTER.get("/api/varsler/{id}", *MOTTAKERE)
async def varsel(request: web.Request) -> web.Response:
    """One report; 404 for one that the account may not see, as for one that does not exist."""
    konto = await krev_konto(request)
    sak = await les_varsel(request.app[ENHET](), konto, les_id(request))
    return web.json_response(sak.varsel.til_json() | {"vedlegg": [som_json(v) for v in sak.vedlegg]})


@RUTER.post("/api/varsler/{id}/meldinger", *MOTTAKERE)
async def svar(request: web.Request) -> web.Response:
    """Write to the person with the receipt code."""
    konto = await krev_konto(request)
    tekst = tekstfelt(await les_json(request), "tekst")
    await svar_melder(request.app[ENHET](), konto, les_id(request), tekst)
    return web.json_response({}, status=201)


def les_id(request: web.Request) -> str:
    """Return the id in the address; IkkeFunnet for what no id can be."""
    id_ = request.match_info["id"]
    if not er_id(id_):
        raise IkkeFunnet("Varselet finnes ikke.")
    return id_


def er_id(tekst: str) -> bool:
    """Tell whether `tekst` has the form of an id."""
    return re.fullmatch(ID, tekst) is not None


def les_side(request: web.Request) -> int:
    """Return the page number in the address, 1 where there is none; Ugyldig for what is no such number."""
    side = request.query.get("side", "1")
    if not (side.isascii() and side.isdigit() and len(side) <= 6 and 1 <= int(side) <= MAKS_SIDE):
        raise Ugyldig("«side» må være et tall fra 1.")
    return int(side)


def les_status(request: web.Request) -> tuple[Status, ...]:
    """Return the statuses that are asked for, all where none is; Ugyldig for one that does not exist."""
    status = request.query.get("status") or None
    if status is None:
        return STATUSER
    if not er_status(status):
        raise Ugyldig("Den statusen finnes ikke.")
    return (status,)


def _linje(linje: Varsellinje) -> dict[str, Any]:
    return {
        "id": linje.id,
        "skole": linje.skole,
        "opprettet": linje.opprettet.astimezone(OSLO).isoformat(timespec="seconds"),
        "status": linje.status,
        "alvorlighet": linje.alvorlighet,
        "ulest": linje.ulest,
    }
