"""A file that comes in over HTTP as it is (no form round it), and an attachment as JSON."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from backend.domain.feil import FeilFiltype, ForLang, Ugyldig
from backend.domain.vedlegg import MAKS_BYTE, MAKS_MIB, Vedlegg
from backend.services.filmottak import Fil
from backend.web.inndata import MAKS_NR

_BIT = 64 * 1024


def les_fil(request: web.Request) -> Fil:
    """Return the file that the request carries, not yet read.

    What it is said to be only tells a file from a form or JSON: what it is, its bytes decide. FeilFiltype for anything
    but a picture, a PDF or bytes; ForLang where it is said to be over 15 MB.
    """
    if not request.content_type.startswith(("image/", "application/pdf", "application/octet-stream")):
        raise FeilFiltype("Vi kan ta imot bilder (PNG, JPEG, WebP, GIF) og PDF. Ta gjerne et skjermbilde i stedet.")
    if (request.content_length or 0) > MAKS_BYTE:
        raise ForLang("Filen er for stor. Den kan være på høyst {maks} MB.", maks=MAKS_MIB)
    return Fil(request.content.iter_chunked(_BIT), request.query.get("original") == "ja")


def les_nr(request: web.Request) -> str | None:
    """Return the sender's own number of the file, which makes a repeated send harmless; Ugyldig for a long one."""
    nr = request.query.get("id") or None
    if nr and len(nr) > MAKS_NR:
        raise Ugyldig("Feltet «id» må være tekst på høyst 64 tegn.")
    return nr


def som_json(vedlegg: Vedlegg) -> dict[str, Any]:
    """Return what the API tells of an attachment; `storrelse` in bytes."""
    return {
        "id": vedlegg.id,
        "nr": vedlegg.nr,
        "type": vedlegg.type,
        "storrelse": vedlegg.storrelse,
        "sider": vedlegg.sider,
        "original": vedlegg.original is not None,
    }
