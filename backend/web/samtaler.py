"""The chat API: start a conversation, say something in it, end it (kontrakt: Chat API)."""

from __future__ import annotations

import contextlib
from typing import Any, Final, cast

from aiohttp import web

from actions.melding import Melding
from backend.domain.feil import ForLang, IkkeInnlogget, Ugyldig, Utilgjengelig
from backend.domain.skole import Maalform
from backend.services.gjenfinning import finn_igjen, glem_bevis
from backend.services.samtaler import Samtaler
from backend.services.struping import Kvote
from backend.services.vedleggsutkast import rydd_slupne
from backend.web.feilsvar import velg_maalform
from backend.web.inndata import les_json
from backend.web.nokler import ENHET, VEDLEGGSUTKAST
from backend.web.ruter import Rutetabell
from backend.web.struping import STRUPING, slipp_inn
from backend.web.tekster.feil import oversett
from backend.web.vedleggsfil import som_json

MAKS_TEGN = 4000
FRITT: Final = Kvote(samlet=120, per_time=120)
"""Conversations from one address without a puzzle: four whole classes at once, and then two a minute."""
SAMTALER: web.AppKey[Samtaler] = web.AppKey("samtaler", Samtaler)

GJENFUNNET: Final = "Samtalen ble brutt, men varselet ditt kom fram. Her er en ny kode til saken. Ta vare på den."

RUTER = Rutetabell()


@RUTER.post("/api/samtaler", "alle")
async def start(request: web.Request) -> web.Response:
    """Begin a conversation with a school's assistant; 429 with a puzzle where very many are begun from one address."""
    kropp = await les_json(request)
    skole, maalform = kropp.get("skole"), kropp.get("maalform")
    if not isinstance(skole, str):
        raise Ugyldig("Feltet «skole» mangler.")
    if maalform not in (None, "nb", "nn"):
        raise Ugyldig("Feltet «maalform» må være «nb» eller «nn».")
    slipp_inn(request, "samtale", lambda: request.app[STRUPING].bruk(f"samtale:{request.remote}", FRITT))
    token, meldinger = await request.app[SAMTALER].start(skole, cast("Maalform | None", maalform))
    return web.json_response({"samtale": token, "meldinger": meldinger}, status=201)


@RUTER.post("/api/samtaler/meldinger", "samtale")
async def si(request: web.Request) -> web.Response:
    """Say something, by text or by one of the buttons that were offered."""
    token = les_samtaletoken(request)
    tekst, valg, nr = _innhold(await les_json(request))
    try:
        meldinger = await request.app[SAMTALER].si(token, tekst, valg, nr)
    except IkkeInnlogget:
        return web.json_response({"meldinger": [await _gjenfunnet(request, token)], "vedlegg": []})
    vedlegg = request.app[VEDLEGGSUTKAST].liste(request.app[SAMTALER].finn_id(token))
    return web.json_response({"meldinger": meldinger, "vedlegg": [som_json(v) for v in vedlegg]})


@RUTER.delete("/api/samtaler", "samtale")
async def slutt(request: web.Request) -> web.Response:
    """End the conversation; it is then gone everywhere."""
    token = les_samtaletoken(request)
    with contextlib.suppress(Utilgjengelig):
        await glem_bevis(request.app[ENHET](), token)
    request.app[SAMTALER].slutt(token)
    with contextlib.suppress(Utilgjengelig):  # the keys are gone; the rest is removed by the next round
        await rydd_slupne(request.app[ENHET](), request.app[VEDLEGGSUTKAST])
    return web.Response(status=204)


async def _gjenfunnet(request: web.Request, token: str) -> dict[str, Any]:
    """The receipt of a report that was stored though its conversation is gone; IkkeInnlogget where none was."""
    kode = await finn_igjen(request.app[ENHET](), token)
    return Melding(oversett(GJENFUNNET, velg_maalform(request)), kode=kode).som_json()


def les_samtaletoken(request: web.Request) -> str:
    """Return the conversation's token; IkkeInnlogget where there is none."""
    art, _, token = request.headers.get("Authorization", "").partition(" ")
    if art != "Bearer" or not token:
        raise IkkeInnlogget("Samtalen er ukjent. Start en ny samtale.")
    return token


def _innhold(kropp: dict[str, Any]) -> tuple[str | None, str | None, str | None]:
    tekst, valg, nr = kropp.get("tekst"), kropp.get("valg"), kropp.get("id")
    if (tekst is None) == (valg is None):
        raise Ugyldig("Send enten «tekst» eller «valg».")
    if not all(verdi is None or isinstance(verdi, str) for verdi in (tekst, valg, nr)):
        raise Ugyldig("«tekst», «valg» og «id» må være tekst.")
    if tekst is not None and len(tekst) > MAKS_TEGN:
        raise ForLang("Meldingen er for lang. Den kan være på høyst {maks} tegn.", maks=MAKS_TEGN)
    return tekst, valg, nr
