"""Reading what comes in over HTTP: JSON objects, bounded in size and depth, of valid text."""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn

from aiohttp import web

from backend.domain.feil import ForLang, Ugyldig

MAKS_KROPP: Final = 64 * 1024
"""The largest body, in bytes."""
MAKS_TEKST: Final = 4000
"""The longest text of a message, in characters."""

MAKS_ORD: Final = 2000
"""The longest text that goes with a request or an answer, in characters."""
MAKS_NR: Final = 64
"""The longest number of the sender's own, in characters."""


async def les_json(request: web.Request, maks: int = MAKS_KROPP) -> dict[str, Any]:
    """Return the JSON object of the request's body.

    Raises Ugyldig for another content type, for what is not UTF-8, not JSON, not an object, nested too deep, or holds
    half characters (lone surrogates); ForLang for more than `maks` bytes.
    """
    if request.content_type != "application/json":
        raise Ugyldig("Innholdet må være JSON (Content-Type: application/json).")
    return tolk_json(await _les_kropp(request, maks))


def tolk_json(kropp: bytes) -> dict[str, Any]:
    """Return the JSON object in `kropp`; raises Ugyldig as `les_json` does."""
    try:
        data = json.loads(kropp.decode("utf-8"), parse_constant=_avvis)
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Ugyldig("Innholdet er ikke gyldig JSON.") from None
    if not isinstance(data, dict):
        raise Ugyldig("Innholdet må være et JSON-objekt.")
    return data


def tekstfelt(data: dict[str, Any], navn: str, maks: int = MAKS_TEKST) -> str:
    """Return the text in field `navn`; Ugyldig where it is missing or blank, ForLang over `maks` characters."""
    verdi = data.get(navn)
    if not isinstance(verdi, str) or not verdi.strip():
        raise Ugyldig("Feltet «{navn}» må være tekst, og kan ikke være tomt.", navn=navn)
    if len(verdi) > maks:
        raise ForLang("Feltet «{navn}» kan ha høyst {maks} tegn.", navn=navn, maks=maks)
    return verdi


async def _les_kropp(request: web.Request, maks: int) -> bytes:
    if (request.content_length or 0) > maks:
        raise ForLang("Det som ble sendt, er for stort.")
    kropp = bytearray()
    async for bit in request.content.iter_chunked(16 * 1024):
        kropp += bit
        if len(kropp) > maks:
            raise ForLang("Det som ble sendt, er for stort.")
    return bytes(kropp)


def _avvis(_konstant: str) -> NoReturn:
    raise ValueError("not JSON")
