"""Every error of ours becomes a status and a clear answer: JSON for the API, a page for a person, never a trace."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from backend.domain.feil import (
    ArbeidKreves,
    FeilFil,
    FeilFiltype,
    ForLang,
    ForMange,
    ForTregt,
    IkkeFunnet,
    IkkeInnlogget,
    Konflikt,
    SifraFeil,
    Ugyldig,
    Utilgjengelig,
)
from backend.domain.skole import Maalform
from backend.web.tekster.feil import feilmelding, oversett

logger = logging.getLogger(__name__)
Feltene = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

STATUS: tuple[tuple[type[SifraFeil], int], ...] = (
    (ForLang, 413),
    (FeilFiltype, 415),
    (FeilFil, 422),
    (ForTregt, 408),
    (Ugyldig, 400),
    (IkkeInnlogget, 401),
    (IkkeFunnet, 404),
    (Konflikt, 409),
    (ForMange, 429),
    (Utilgjengelig, 503),
)
HTTP = {
    400: ("ugyldig", "Forespørselen kan ikke brukes."),
    404: ("ikke_funnet", "Denne siden finnes ikke."),
    405: ("metode", "Denne metoden kan ikke brukes her."),
    413: ("for_lang", "Det du sendte, er for stort."),
    415: ("ugyldig", "Innholdet må være JSON."),
}
UVENTET = ("uventet", "Noe gikk galt hos oss. Det du sendte, er ikke tatt imot. Prøv igjen.")


@web.middleware
async def feilsvar(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn errors into answers. An error that nobody foresaw is logged by its class alone."""
    try:
        _avvis_pakket(request)
        return await handler(request)
    except SifraFeil as feil:
        return _egen(request, feil)
    except web.HTTPException as feil:
        if feil.status < 400:
            raise
        status = 404 if feil.status == 403 else feil.status  # a folder of files is not said to be there
        kode, tekst = HTTP.get(status, UVENTET)
        hoder = {"Allow": feil.headers["Allow"]} if "Allow" in feil.headers else {}
        return _svar(request, status, _felt(request, kode, tekst), hoder)
    except Exception as feil:  # noqa: BLE001 - the last barrier: a message may hold what a person wrote
        if not (isinstance(feil, ConnectionError) and _er_borte(request)):
            logger.error("Unforeseen: %s", type(feil).__name__)
        return _svar(request, 500, _felt(request, *UVENTET), {})


def _er_borte(request: web.Request) -> bool:
    """Whether whoever asked is gone: no fault of ours. Raised on, it would be logged with their address by aiohttp."""
    return request.transport is None or request.transport.is_closing()


def _avvis_pakket(request: web.Request) -> None:
    """No client of ours packs what it sends; unpacking what others packed could fill the memory."""
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise Ugyldig("Innholdet kan ikke være pakket.")


def velg_maalform(request: web.Request) -> Maalform:
    """Nynorsk where the browser asks for it first, else bokmål: for one who has not chosen."""
    return "nn" if request.headers.get("Accept-Language", "").strip().lower().startswith("nn") else "nb"


def _egen(request: web.Request, feil: SifraFeil) -> web.Response:
    status = next((status for art, status in STATUS if isinstance(feil, art)), 500)
    felt: Feltene = {"kode": feil.kode, "melding": feilmelding(feil, velg_maalform(request))}
    if isinstance(feil, ArbeidKreves):
        felt["oppgave"] = feil.oppgave
    hoder = {"Retry-After": str(feil.vent)} if isinstance(feil, ForMange) else {}
    return _svar(request, status, felt, hoder)


def _felt(request: web.Request, kode: str, tekst: str) -> Feltene:
    return {"kode": kode, "melding": oversett(tekst, velg_maalform(request))}


def _svar(request: web.Request, status: int, felt: Feltene, hoder: dict[str, str]) -> web.Response:
    svar = _innhold(request, status, felt, hoder)
    if "Content-Encoding" in request.headers:
        svar.force_close()  # what is packed is not read on to its end
    return svar


def _innhold(request: web.Request, status: int, felt: Feltene, hoder: dict[str, str]) -> web.Response:
    if request.path.startswith(("/api/", "/intern/")) or request.path == "/helse":
        return web.json_response({"feil": felt}, status=status, headers=hoder)
    side = _side(felt["melding"], velg_maalform(request))
    return web.Response(text=side, status=status, headers=hoder, content_type="text/html")


def _side(melding: str, maalform: Maalform) -> str:
    """A page of its own, since the templates may be what failed. The messages are ours; nothing given is repeated."""
    return (
        f'<!doctype html><html lang="{maalform}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>SiFra</title><main><h1>SiFra</h1><p>{melding}</p>"
        f'<p><a href="/">{oversett("Til forsiden", maalform)}</a></p></main></html>'
    )
