"""Attachments in the portal: shown as pictures in a sandbox, or downloaded; a file itself is never shown."""

from __future__ import annotations

import base64
from html import escape
from typing import Final

from aiohttp import web

from backend.domain.feil import FeilFil, IkkeFunnet
from backend.domain.konto import Konto
from backend.services.vedlegg import finn_vedlegg, hent_fil, vis_side
from backend.web.hoder import CSP_FIL, CSP_RAMME, CSP_VISER
from backend.web.nokler import ENHET, MOTTAK
from backend.web.ruter import MOTTAKERE, Rutetabell
from backend.web.sak_api import les_id, les_side
from backend.web.sidevakt import innlogget, som_side
from backend.web.tekster.feil import feilmelding
from backend.web.tekster.portal import TEKSTER
from backend.web.visning import vis

_STI: Final = "/portal/varsler/{id}/vedlegg/{vedlegg}"
RUTER = Rutetabell(rundt=som_side)


@RUTER.get(_STI, *MOTTAKERE)
@innlogget
async def viser(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show one page of an attachment, in a frame."""
    vedlegg = await finn_vedlegg(request.app[ENHET](), konto, les_id(request), request.match_info["vedlegg"])
    side = les_side(request)
    if side > vedlegg.sider:
        raise IkkeFunnet("Vedlegget finnes ikke.")
    svar = vis(request, "vedlegg.html", konto, varsel_id=les_id(request), vedlegg=vedlegg, side=side)
    svar.headers["Content-Security-Policy"] = CSP_VISER
    return svar


@RUTER.get(f"{_STI}/ramme", *MOTTAKERE)
@innlogget
async def ramme(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Give the frame: one picture, made here of the page, and nothing that could run."""
    side, sted = les_side(request), (les_id(request), request.match_info["vedlegg"])
    try:
        bilde = await vis_side(request.app[ENHET](), request.app[MOTTAK].vask, konto, *sted, side)
        alt = escape(TEKSTER["vedlegg_alt"][konto.maalform].format(side=side))
        innhold = f'<img alt="{alt}" width="100%" src="data:image/png;base64,{base64.b64encode(bilde).decode()}">'
    except FeilFil as feil:
        innhold = f"<p>{escape(feilmelding(feil, konto.maalform))}</p>"
    html = f'<!doctype html><html lang="{konto.maalform}"><meta charset="utf-8"><title>SiFra</title>{innhold}</html>'
    hoder = {"Content-Security-Policy": CSP_RAMME, "X-Frame-Options": "SAMEORIGIN"}
    return web.Response(text=html, content_type="text/html", headers=hoder)


@RUTER.get(f"{_STI}/fil", *MOTTAKERE)
@innlogget
async def fil(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Give the file to download, without what was hidden in it."""
    vedlegg, data = await hent_fil(request.app[ENHET](), konto, les_id(request), request.match_info["vedlegg"])
    return _nedlasting(data, vedlegg.filnavn, vedlegg.type)


@RUTER.get(f"{_STI}/original", *MOTTAKERE)
@innlogget
async def original(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Give the file as it came to download; 404 where the person did not ask for it to be kept."""
    sted = (les_id(request), request.match_info["vedlegg"])
    vedlegg, data = await hent_fil(request.app[ENHET](), konto, *sted, original=True)
    return _nedlasting(data, vedlegg.originalnavn, "application/octet-stream")


def _nedlasting(data: bytes, navn: str, type_: str) -> web.Response:
    hoder = {"Content-Disposition": f'attachment; filename="{navn}"', "Content-Security-Policy": CSP_FIL}
    return web.Response(body=data, content_type=type_, headers=hoder)
