"""The OpenAPI 3.1 document at `/api/openapi.json`: each route of the API with what it takes, gives and refuses.

The paths and who may use them come from the routes' own declarations; a test fails for a route that is not described
here, and for a description without a route. Served answers are held to it by the fuzzing (scripts/fuzz.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from aiohttp import web

from backend.domain.status import STATUSER
from backend.domain.vedlegg import FILTYPER
from backend.web.ruter import ROLLER, Filer, Rute, Rutetabell
from backend.web.skjemaer import NR, SKJEMAER, TEKST, Skjema, vis_til

VERSJON: Final = "1"
JSON: Final = "application/json"
PDF: Final = "application/pdf"
REN_TEKST: Final = "text/plain"
FIL: Final[Skjema] = {"type": "string", "format": "binary"}
SIKRING: Final[dict[str, Skjema]] = {
    "samtale": {"type": "http", "scheme": "bearer", "description": "The token of a conversation."},
    "kode": {"type": "http", "scheme": "bearer", "description": "The token that a receipt code gives."},
    "konto": {"type": "apiKey", "in": "cookie", "name": "sifra_sesjon", "description": "The log-in of an account."},
}
_ID: Final[Skjema] = {"name": "id", "in": "path", "required": True, "schema": TEKST}
_SPORRING: Final[list[Skjema]] = [
    {"name": "status", "in": "query", "schema": {"enum": list(STATUSER)}},
    {"name": "side", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 100_000}},
]
_GRUNNER: Final[dict[int, str]] = {
    400: "It cannot be used.",
    401: "No or no valid log-in, or token.",
    408: "It took too long to come.",
    404: "Unknown, or not for the one who asks: the two look alike.",
    409: "It no longer fits the state of things.",
    413: "It is too long.",
    415: "It is of no kind that is taken.",
    422: "The file cannot be read, or is refused.",
    429: "Too many; Retry-After says how long to wait, `oppgave` what one may solve instead.",
    503: "A part that is needed does not answer.",
}


@dataclass(frozen=True)
class Operasjon:
    """What a call takes (`inn`, the name of a schema) and gives: status and schema, None for no content; its errors.

    `fil`: it takes the bytes of a file; `gir`: the types of the file that it gives.
    """

    hva: str
    status: int
    ut: str | None
    feil: tuple[int, ...]
    inn: str | None = None
    parametre: tuple[Skjema, ...] = ()
    fil: bool = False
    gir: tuple[str, ...] = ()


_INN: Final = (400, 413, 503)
_FILFEIL: Final = (*_INN, 401, 408, 409, 415, 422)
_FIL: Final[tuple[Skjema, ...]] = (
    {"name": "original", "in": "query", "schema": {"enum": ["ja", "nei"]}},
    {"name": "id", "in": "query", "schema": NR},
)
OPERASJONER: Final[dict[tuple[str, str], Operasjon]] = {
    ("GET", "/helse"): Operasjon("Whether everything is ready", 200, "Helse", (503,)),
    ("GET", "/api/openapi.json"): Operasjon("This document", 200, None, ()),
    ("POST", "/api/samtaler"): Operasjon("Begin a conversation", 201, "Samtale", (*_INN, 404, 429), "NySamtale"),
    ("POST", "/api/samtaler/meldinger"): Operasjon(
        "Say something, by text or by button", 200, "Meldinger", (*_INN, 401, 409, 429), "Utsagn"
    ),
    ("DELETE", "/api/samtaler"): Operasjon("End a conversation", 204, None, (401,)),
    ("POST", "/api/samtaler/vedlegg"): Operasjon(
        "Attach a file to the report that is told", 201, "Vedlegg", _FILFEIL, parametre=_FIL, fil=True
    ),
    ("DELETE", "/api/samtaler/vedlegg/{id}"): Operasjon(
        "Take an attachment away again", 204, None, (401, 404, 503), parametre=(_ID,)
    ),
    ("POST", "/api/oppfolging/vedlegg"): Operasjon(
        "Attach a file to the case", 201, "Vedlegg", _FILFEIL, parametre=_FIL, fil=True
    ),
    ("POST", "/api/innlogging"): Operasjon("Log in", 200, "Tomt", (*_INN, 401, 429), "Innlogging"),
    ("POST", "/api/utlogging"): Operasjon("Log out", 204, None, (400, 503)),
    ("GET", "/api/varsler"): Operasjon(
        "The cases that the account may see", 200, "Varselliste", (400, 401, 404, 503), parametre=tuple(_SPORRING)
    ),
    ("GET", "/api/varsler/{id}"): Operasjon("One case", 200, "Varsel", (401, 404, 409, 503), parametre=(_ID,)),
    ("POST", "/api/varsler/{id}/meldinger"): Operasjon(
        "Write to the person who reported", 201, "Tomt", (*_INN, 401, 404, 409), "Ord", (_ID,)
    ),
    ("POST", "/api/oppfolging"): Operasjon("Open a case by its code", 200, "Oppfolging", (*_INN, 404, 429), "Kode"),
    ("POST", "/api/oppfolging/meldinger"): Operasjon("Write more in a case", 201, "Tomt", (*_INN, 401, 404), "Ord"),
    ("POST", "/api/oppfolging/bevis"): Operasjon(
        "The proof of having reported", 200, None, (*_INN, 401, 404), "Papir", gir=(PDF,)
    ),
    ("POST", "/api/oppfolging/navn"): Operasjon(
        "Give a name later; it cannot be taken back", 201, "Tomt", (*_INN, 401, 404, 409), "Navn"
    ),
    ("POST", "/api/oppfolging/beskjed"): Operasjon(
        "Ask to be told of answers by e-mail", 201, "Tomt", (*_INN, 401, 404), "Epost"
    ),
    ("DELETE", "/api/oppfolging/beskjed"): Operasjon("Forget the address", 204, None, (401, 503)),
    ("POST", "/api/oppfolging/kopi"): Operasjon(
        "A copy of the dialogue, and of the report where it is opened for",
        200,
        None,
        (*_INN, 401, 404),
        "Kopi",
        gir=(PDF, REN_TEKST),
    ),
    ("POST", "/api/samtaler/kopi"): Operasjon(
        "A copy of the report that was sent in the conversation",
        200,
        None,
        (*_INN, 401, 404),
        "Kopi",
        gir=(PDF, REN_TEKST),
    ),
    ("POST", "/api/oppfolging/innsyn"): Operasjon(
        "Ask that the code show the report", 201, "Tomt", (*_INN, 401, 404), "Tomt"
    ),
    ("POST", "/api/oppfolging/sletting"): Operasjon(
        "Ask that the case be erased", 201, "Tomt", (*_INN, 401, 404, 409), "Sletting"
    ),
    ("POST", "/api/notat"): Operasjon("A plain note with a code", 200, None, _INN, "Notat", gir=(PDF,)),
}

RUTER = Rutetabell()
Slag = Literal["samtale", "kode", "konto"]


@RUTER.get("/api/openapi.json", "alle")
async def openapi(request: web.Request) -> web.Response:
    """Give the document."""
    return web.json_response(request.app[DOKUMENT])


DOKUMENT: web.AppKey[dict[str, Any]] = web.AppKey("dokument", dict)
"""Set once by the app: `app[DOKUMENT] = lag_dokument(alle_ruter(demo))`."""


def i_dokumentet(rute: Rute | Filer) -> bool:
    """Tell whether a route belongs to the API that clients call: not the pages, the files or the assistant's own."""
    return rute.mal == "/helse" or rute.mal.startswith("/api/")


def lag_dokument(ruter: Iterable[Rute | Filer]) -> dict[str, Any]:
    """Return the OpenAPI document of these routes; KeyError for one of the API that is not described."""
    stier: dict[str, Any] = {}
    for rute in ruter:
        if i_dokumentet(rute):
            stier.setdefault(rute.mal, {})[rute.metode.lower()] = _operasjon(rute)
    return {
        "openapi": "3.1.0",
        "info": {"title": "SiFra", "version": VERSJON, "description": "Reports about the school environment."},
        "paths": stier,
        "components": {"schemas": SKJEMAER, "securitySchemes": SIKRING},
    }


def _operasjon(rute: Rute | Filer) -> Skjema:
    om = OPERASJONER[rute.metode, rute.mal]
    ut: Skjema = {"summary": om.hva, "responses": _svar(om), "x-adgang": sorted(rute.adgang)}
    if slag := _sikring(rute):
        ut["security"] = [{slag: []}]
    if om.parametre:
        ut["parameters"] = list(om.parametre)
    if om.fil:
        fil = {"schema": {"type": "string", "format": "binary"}}
        ut["requestBody"] = {"required": True, "content": dict.fromkeys(FILTYPER, fil)}
    if om.inn:
        ut["requestBody"] = {"required": True, "content": {JSON: {"schema": vis_til(om.inn)}}}
    return ut


def _sikring(rute: Rute | Filer) -> Slag | None:
    if rute.adgang & ROLLER:
        return "konto"
    return "samtale" if "samtale" in rute.adgang else "kode" if "kode" in rute.adgang else None


def _svar(om: Operasjon) -> Skjema:
    innhold = {type_: {"schema": FIL} for type_ in om.gir} or {
        JSON: {"schema": vis_til(om.ut) if om.ut else {"type": "object"}}
    }
    riktig: Skjema = {"description": om.hva} | ({} if om.status == 204 else {"content": innhold})
    return {str(om.status): riktig} | {str(status): _feil(status) for status in om.feil}


@cache
def _feil(status: int) -> Skjema:
    svar: Skjema = {"description": _GRUNNER[status], "content": {JSON: {"schema": vis_til("Feil")}}}
    vent = {"Retry-After": {"required": True, "schema": {"type": "integer", "minimum": 1}}}
    return svar | ({"headers": vent} if status == 429 else {})
